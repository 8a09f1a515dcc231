//! What a newcomer sees first: a real host's report, badge, star and page.

use std::fs;
use std::process::Stdio;

use crate::run::{Result, cargo, cargo_command, command, root};

const CLUB1: &str = "examples/club1.json";

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

/// Makes anew what is committed but made from something else.
pub(crate) fn refresh() -> Result {
    let mut tests =
        cargo_command(&["test", "--quiet", "--package", "libricite-tests", "refreshed"]);
    command(tests.env("LIBRICITE_REFRESH", "1").stdout(Stdio::null()))?;
    for lang in ["fr", "en"] {
        let badge = format!("examples/club1-badge.{lang}.svg");
        let star = format!("examples/club1-star.{lang}.svg");
        libricite(&["badge", CLUB1, "--style", "kittens", "--lang", lang, "-o", &badge])?;
        libricite(&["star", CLUB1, "--size", "560", "--lang", lang, "-o", &star])?;
    }
    Ok(())
}

fn libricite(arguments: &[&str]) -> Result {
    let start = ["run", "--quiet", "--package", "libricite-cli", "--"];
    cargo(&[&start, arguments].concat())
}
