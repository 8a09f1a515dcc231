//! Builds what of libricité runs in a browser: WebAssembly, scripts, pages.

mod compile;
mod run;

use std::process::ExitCode;

use compile::{Module, Quality, compile};
use run::{Result, root};

fn main() -> ExitCode {
    let argument = std::env::args().nth(1);
    let result = match argument.as_deref() {
        Some("quick") => modules(Quality::Quick, "quick"),
        Some("small") => modules(Quality::Small, "small"),
        _ => Err("`quick` or `small`".to_owned()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Compiles all modules into a folder of `target/web`.
fn modules(quality: Quality, name: &str) -> Result {
    let folder = root().join("target/web").join(name);
    Module::ALL.into_iter().try_for_each(|module| compile(module, quality, &folder))
}
