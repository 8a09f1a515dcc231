//! The Markdown of the repository: its links lead somewhere, its French is well set, and
//! its Rust is compiled.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Every Markdown file of the project.
fn documents() -> Vec<PathBuf> {
    let mut found = Vec::new();
    for folder in ["", "book/src", "book/src/axes", "core", "criteria/sets/chatons", "examples"] {
        let entries = fs::read_dir(root().join(folder)).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path());
        found.extend(paths.filter(|path| path.extension().is_some_and(|kind| kind == "md")));
    }
    let edition = libricite_criteria::newest();
    let set = root().join("criteria/sets").join(edition.set());
    found.push(set.join(edition.version().to_string()).join("README.md"));
    found
}

/// The lines of a document that are no code, with their numbers.
fn prose(text: &str) -> Vec<(usize, String)> {
    let mut code = false;
    let mut lines = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        if line.trim_start().starts_with("```") {
            code = !code;
        } else if !code {
            // What stands between backticks is code too.
            lines.push((number, line.split('`').step_by(2).collect::<Vec<_>>().join("…")));
        }
    }
    lines
}

#[test]
fn links_between_documents_lead_somewhere() {
    let mut lost = Vec::new();
    for path in documents() {
        let text = fs::read_to_string(&path).unwrap();
        for (number, line) in prose(&text) {
            for (at, _) in line.match_indices("](") {
                let link = line[at + 2..].split(')').next().unwrap_or_default();
                let file = link.split('#').next().unwrap_or_default();
                let elsewhere = link.contains("://") || file.is_empty() || file.contains("{{");
                if !elsewhere && !path.parent().unwrap().join(file).exists() {
                    lost.push(format!("{}:{number}: {link}", path.display()));
                }
            }
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
}

/// French puts a space that does not break before these; `U+202F` before `;`, `?` and `!`.
#[test]
fn french_is_set_as_french() {
    let mut wrong = Vec::new();
    for path in documents() {
        let text = fs::read_to_string(&path).unwrap();
        let english = text.contains("{{#lang en}}")
            || ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
                .iter()
                .any(|name| path == root().join(name))
            || path == root().join("core/README.md");
        if english {
            continue;
        }
        for (number, line) in prose(&text) {
            let line = line.replace(" :--", "").replace(" --:", "");
            for mistake in [" ;", " ?", " !", " :", " %", " »", "« "] {
                if line.contains(mistake) {
                    wrong.push(format!("{}:{number}: `{mistake}`", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_rust_of_every_chapter_is_compiled() {
    let compiled = include_str!("../../make/lib.rs");
    for path in documents().iter().filter(|path| path.starts_with(root().join("book"))) {
        let name = path.file_name().unwrap().to_str().unwrap();
        let text = fs::read_to_string(path).unwrap();
        if text.contains("```rust") {
            assert!(
                compiled.contains(&format!("src/{name}\")")),
                "name {name} in book/make/lib.rs"
            );
        }
        // A fence without a language would be taken for Rust.
        let fences = text.lines().filter(|line| line.starts_with("```")).step_by(2);
        assert!(fences.clone().all(|fence| fence.len() > 3), "{name}");
    }
}
