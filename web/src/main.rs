//! Builds what of libricité runs in a browser: WebAssembly, scripts, pages.

mod build;
mod compile;
mod demo;
mod fresh;
mod pack;
mod run;
mod serve;
mod site;
mod sizes;
mod third_party;

use std::process::ExitCode;

use compile::{Module, Quality, compile};
use run::{Result, root};

const HELP: &str = "\
quick                       the four modules, to try something
small [badge]               the four modules, or that of the badge, as small as can be
dist [--quick]              the folder of the self-assessment, for any static server
pack [--quick]              the npm package, in target/web/npm and as target/web/*.tgz
check                       whether the folder keeps its promises
sizes                       how many bytes a visitor waits for, and whether these are few enough
serve [--small] [--port N]  the self-assessment and the page of a member, on this machine
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match arguments[..] {
        ["quick"] => modules(Quality::Quick, "quick"),
        ["small"] => modules(Quality::Small, "small"),
        ["small", "badge"] => {
            compile(Module::BADGE, Quality::Small, &root().join("target/web/small"))
        }
        ["dist"] => build::dist(Quality::Small),
        ["dist", "--quick"] => build::dist(Quality::Quick),
        ["pack"] => pack_as(Quality::Small, "npm"),
        ["pack", "--quick"] => pack_as(Quality::Quick, "npm"),
        ["check"] => build::check(),
        ["sizes"] => sizes::sizes(),
        ["serve", ref options @ ..] => serve_with(options),
        _ => Err(format!("these are the commands:\n{HELP}")),
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

fn pack_as(quality: Quality, name: &str) -> Result {
    pack::pack(quality, &root().join("target/web").join(name))
}

fn serve_with(options: &[&str]) -> Result {
    let (mut quality, mut port) = (Quality::Quick, None);
    let mut options = options.iter();
    while let Some(option) = options.next() {
        match *option {
            "--small" => quality = Quality::Small,
            "--port" => {
                let number = options.next().and_then(|number| number.parse().ok());
                port = Some(number.ok_or("`--port` is followed by a number, such as 8080")?);
            }
            other => {
                return Err(format!("`{other}` is no option; these are the commands:\n{HELP}"));
            }
        }
    }
    serve::serve(quality, port)
}
