//! All that has to hold.

use std::process::Command;
use std::time::Instant;

use crate::pages;
use crate::run::{Result, built, cargo, cargo_command, command};
use crate::tools;

/// Runs every check, the quickest first, and stops at the first that fails.
pub(crate) fn test() -> Result {
    let start = Instant::now();
    step("tools", tools::rust)?;
    step("format", || cargo(&["fmt", "--all", "--check"]))?;
    step("lints", || {
        let all = ["clippy", "--quiet", "--workspace", "--all-targets", "--all-features"];
        cargo(&[&all[..], &["--", "--deny", "warnings"]].concat())
    })?;
    step("tests", || cargo(&["test", "--workspace", "--all-features"]))?;
    step("documentation", || {
        let mut doc =
            cargo_command(&["doc", "--quiet", "--workspace", "--no-deps", "--all-features"]);
        command(doc.env("RUSTDOCFLAGS", "--deny warnings"))
    })?;
    // The tests have built the programs.
    step("book", || command(&mut Command::new(built("libricite-book"))))?;
    step("pages", pages::validate)?;
    println!("\nAll of it holds, after {} s.", start.elapsed().as_secs());
    Ok(())
}

fn step(name: &str, run: impl FnOnce() -> Result) -> Result {
    println!("\n== {name}");
    let start = Instant::now();
    let result = run();
    println!("== {name}: {} s", start.elapsed().as_secs());
    result
}
