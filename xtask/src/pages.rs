//! The pages of the examples, as an independent validator of HTML reads them, and the Markdown of
//! hostile documents, as others read it.

use std::fs;
use std::process::Command;

use crate::demo::libricite;
use crate::run::{Result, built, command, root};
use crate::tools;

/// Writes the page of each example in each language, and has all of them validated; has hostile
/// documents read as Markdown.
pub(crate) fn validate() -> Result {
    tools::npm("tests/html")?;
    let folder = root().join("target/pages");
    // What an earlier run left there is not what is to be validated.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;

    let mut pages = Vec::new();
    let examples = fs::read_dir(root().join("examples")).map_err(|error| error.to_string())?;
    for example in examples {
        let file = example.map_err(|error| error.to_string())?.path();
        if file.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        for lang in ["fr", "en"] {
            let name = file.file_stem().unwrap_or_default().to_string_lossy();
            let page = folder.join(format!("{name}.{lang}.html")).display().to_string();
            let file = file.display().to_string();
            let html = ["report", &file, "--format", "html", "--lang", lang, "-o", &page];
            command(&mut libricite(&html))?;
            pages.push(page);
        }
    }

    let tools = root().join("tests/html");
    let mut validator = Command::new(tools.join("node_modules/.bin/html-validate"));
    command(validator.arg("--config").arg(tools.join(".htmlvalidate.json")).args(&pages))?;
    println!("{} pages are valid HTML", pages.len());

    let mut readers = Command::new("node");
    readers.arg(tools.join("markdown.mjs")).arg(built("libricite"));
    command(readers.arg(root().join("criteria/sets")).arg(&folder))
}
