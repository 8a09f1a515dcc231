//! Makes anew what is committed but made from something else.

use std::fs;
use std::process::Command;

use crate::demo::{CLUB1, build, libricite};
use crate::run::{Result, cargo, command, root};
use crate::tools;

/// Schemas, the types of the npm package, the pictures of CLUB1, and its label in the READMEs.
pub(crate) fn refresh() -> Result {
    cargo(&["run", "--quiet", "--package", "libricite-tests", "--bin", "refresh"])?;
    types()?;
    build()?;
    for (lang, readme) in [("en", "README.md"), ("fr", "README.fr.md")] {
        let badge = format!("examples/club1-badge.{lang}.svg");
        let star = format!("examples/club1-star.{lang}.svg");
        let kittens = ["badge", CLUB1, "--style", "kittens", "--lang", lang, "-o", &badge];
        command(&mut libricite(&kittens))?;
        command(&mut libricite(&["star", CLUB1, "--size", "560", "--lang", lang, "-o", &star]))?;
        label(readme, lang)?;
    }
    Ok(())
}

/// The types of the npm package, which are made from the schemas.
fn types() -> Result {
    const FOLDER: &str = "wasm/js/test";
    tools::npm(FOLDER)?;
    let mut npm = Command::new("npm");
    command(npm.args(["run", "--silent", "types", "--prefix"]).arg(root().join(FOLDER)))
}

/// Puts what the command prints between the marks of a README.
fn label(readme: &str, lang: &str) -> Result {
    const START: &str = "<!-- club1 -->";
    const END: &str = "<!-- /club1 -->";

    // On the day of the answers, so that the page stays the same on any day.
    let day = ["--today", "2026-04-22"];
    let output = libricite(&[&["report", CLUB1, "--lang", lang], &day[..]].concat()).output();
    let output = output.map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(format!("the report of {CLUB1} ended with {}", output.status));
    }
    let printed = String::from_utf8(output.stdout).map_err(|error| error.to_string())?;

    let file = root().join(readme);
    let text = fs::read_to_string(&file).map_err(|error| format!("{readme}: {error}"))?;
    let marks = text.split_once(START).zip(text.split_once(END));
    let ((before, _), (_, after)) =
        marks.ok_or(format!("{readme}: {START} or {END} is missing"))?;
    let text = format!("{before}{START}\n```text\n{}\n```\n{END}{after}", printed.trim_end());
    fs::write(&file, text).map_err(|error| format!("{readme}: {error}"))
}
