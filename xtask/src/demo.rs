//! What a newcomer sees first: a real host's report, badge, star and page.

use std::fs;
use std::process::Command;

use crate::run::{Result, cargo, cargo_command, command, root};

pub(crate) const CLUB1: &str = "examples/club1.json";

/// Prints the report of CLUB1, and writes its badge, star and page.
pub(crate) fn demo() -> Result {
    let folder = root().join("target").join("demo");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    // Built once, so that what follows is only what the command says.
    cargo(&["build", "--quiet", "--package", "libricite-cli"])?;
    libricite(&["report", CLUB1])?;
    for (name, arguments) in [
        ("badge.svg", &["badge", CLUB1, "--style", "colour"][..]),
        ("badge-stars.svg", &["badge", CLUB1, "--style", "stars"]),
        ("badge-kittens.svg", &["badge", CLUB1, "--style", "kittens"]),
        ("star.svg", &["star", CLUB1]),
        ("report.html", &["report", CLUB1, "--format", "html"]),
        ("report.md", &["report", CLUB1, "--format", "markdown"]),
        ("report.json", &["report", CLUB1, "--format", "json"]),
    ] {
        let file = folder.join(name);
        let file = file.to_str().ok_or("the path of the project is not UTF-8")?;
        libricite(&[arguments, &["--output", file]].concat())?;
    }
    println!("\nThe badge, the star and the page are in {}", folder.display());
    Ok(())
}

pub(crate) fn libricite(arguments: &[&str]) -> Result {
    command(&mut libricite_command(arguments))
}

pub(crate) fn libricite_command(arguments: &[&str]) -> Command {
    let start = ["run", "--quiet", "--package", "libricite-cli", "--"];
    cargo_command(&[&start, arguments].concat())
}
