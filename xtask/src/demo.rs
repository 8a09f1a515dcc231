//! What a newcomer sees first: a real host's report, badge, star and page.

use std::fs;
use std::process::Command;

use crate::run::{Result, built, cargo, command, root};

pub(crate) const CLUB1: &str = "examples/club1.json";

/// Prints the report of CLUB1, and writes its badge, star and page.
pub(crate) fn demo() -> Result {
    let folder = root().join("target").join("demo");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    build()?;
    println!();
    command(&mut libricite(&["report", CLUB1]))?;
    println!("\nIn {}:", folder.display());
    for (name, arguments) in [
        ("badge.svg", &["badge", CLUB1, "--style", "colour"][..]),
        ("badge-stars.svg", &["badge", CLUB1, "--style", "stars"]),
        ("badge-kittens.svg", &["badge", CLUB1, "--style", "kittens"]),
        ("star.svg", &["star", CLUB1]),
        ("report.html", &["report", CLUB1, "--format", "html"]),
        ("report.md", &["report", CLUB1, "--format", "markdown"]),
        ("report.json", &["report", CLUB1, "--format", "json"]),
    ] {
        command(libricite(arguments).arg("--output").arg(folder.join(name)))?;
        println!("  {name}");
    }
    Ok(())
}

/// Builds the command `libricite`.
pub(crate) fn build() -> Result {
    cargo(&["build", "--package", "libricite-cli"])
}

/// The command `libricite`, which must have been built.
pub(crate) fn libricite(arguments: &[&str]) -> Command {
    let mut command = Command::new(built("libricite"));
    command.args(arguments).current_dir(root());
    command
}
