//! All that has to hold.

use std::process::Command;
use std::time::Instant;

use crate::pages;
use crate::run::{Result, built, cargo, cargo_command, command, root};
use crate::{tools, web};

/// Runs every check, the quickest first, and stops at the first that fails.
pub(crate) fn test() -> Result {
    let start = Instant::now();
    step("tools", bring)?;
    step("format", || cargo(&["fmt", "--all", "--check"]))?;
    step("lints", || {
        let deny = ["--", "--deny", "warnings"];
        let all = ["clippy", "--quiet", "--workspace", "--all-targets", "--all-features"];
        cargo(&[&all[..], &deny].concat())?;
        // What is in browsers only.
        let web = ["clippy", "--quiet", "--target", tools::WEB_ASSEMBLY];
        let badge = ["--package", "libricite-wasm", "--no-default-features"];
        cargo(&[&web[..], &badge, &deny].concat())?;
        cargo(&[&web[..], &["--package", "libricite-widget"], &deny].concat())
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
    step("site", web::sizes)?;
    step("package", || npm_test("wasm/js/test"))?;
    step("browsers", || npm_test("tests/browser"))?;
    println!("\nAll of it holds, after {} s.", start.elapsed().as_secs());
    Ok(())
}

/// What all of it needs; what takes long to bring comes before what takes long to run.
fn bring() -> Result {
    tools::rust()?;
    tools::web_assembly()?;
    tools::small_web_assembly()?;
    tools::browsers()?;
    ["tests/html", "tests/browser", "wasm/js/test"].into_iter().try_for_each(tools::npm)
}

/// Runs the tests of a folder of JavaScript.
fn npm_test(folder: &str) -> Result {
    command(Command::new("npm").args(["test", "--silent", "--prefix"]).arg(root().join(folder)))
}

fn step(name: &str, run: impl FnOnce() -> Result) -> Result {
    println!("\n== {name}");
    let start = Instant::now();
    let result = run();
    println!("== {name}: {} s", start.elapsed().as_secs());
    result
}
