//! Finds the sets by folder, checks them, and packs them for the crate.
//!
//! An unsound file stops the build with its path, its line and a sentence.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "src/complete.rs"]
#[allow(dead_code, unreachable_pub, reason = "the crate's own file, of which a part is used here")]
mod complete;
#[path = "src/read.rs"]
#[allow(dead_code, unreachable_pub, reason = "the crate's own file, of which a part is used here")]
mod read;
#[path = "src/refusal.rs"]
#[allow(dead_code, unreachable_pub, reason = "the crate's own file, of which a part is used here")]
mod refusal;
#[path = "src/text.rs"]
#[allow(dead_code, unreachable_pub, reason = "the crate's own file, of which a part is used here")]
mod text;
#[path = "src/words.rs"]
#[allow(dead_code, unreachable_pub, reason = "the crate's own file, of which a part is used here")]
mod words;

use libricite::{Criteria, Edition};
use words::Words;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=sets");

    let mut packed = Vec::new();
    let mut refused = String::new();
    for set in folders(Path::new("sets"))? {
        for edition in folders(&set)? {
            match pack(&edition) {
                Ok(text) => packed.push(text),
                Err(problems) => refused.push_str(&problems),
            }
        }
    }
    if !refused.is_empty() {
        // A build script says its errors on lines of its own; a panic would bury them.
        for line in refused.lines() {
            println!("cargo::error={line}");
        }
        return Ok(());
    }
    packed.sort();

    let mut source = String::new();
    for (index, kind) in KINDS.into_iter().enumerate() {
        let _ = writeln!(source, "static {kind}: &[Packed] = &[");
        for (_, lines) in &packed {
            source.push_str(&lines[index]);
        }
        source.push_str("];\n");
    }
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("editions.rs"), source)?;
    Ok(())
}

fn folders(parent: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut folders = Vec::new();
    for entry in fs::read_dir(parent)? {
        let path = entry?.path();
        if path.is_dir() {
            folders.push(path);
        }
    }
    folders.sort();
    Ok(folders)
}

/// Each in a table of its own, so that a program carries those only which it asks for.
const KINDS: [&str; 5] = ["CRITERIA", "NAMES_EN", "NAMES_FR", "WORDS_EN", "WORDS_FR"];

/// The edition, by which it is sorted, and its lines of Rust: one for each kind.
fn pack(folder: &Path) -> Result<(Edition, [String; 5]), String> {
    let criteria_file = folder.join("criteria.toml");
    let criteria = read(&criteria_file, read::criteria)?;
    named_as_its_folder(&criteria, folder)?;

    let json = |value: serde_json::Result<String>| value.map_err(|error| error.to_string());
    let rules = json(serde_json::to_string(&criteria))?;
    let (names_en, words_en) = words(folder, &criteria, "en")?;
    let (names_fr, words_fr) = words(folder, &criteria, "fr")?;
    let edition = criteria.edition();
    let line = |json: String| format!("    (\"{edition}\", {json:?}),\n");
    let lines = [rules, names_en, names_fr, words_en, words_fr].map(line);
    Ok((edition.clone(), lines))
}

/// The words in a language, as JSON: the names alone, and all of them.
fn words(folder: &Path, criteria: &Criteria, lang: &str) -> Result<(String, String), String> {
    let file = folder.join(lang).with_extension("toml");
    let words: Words = read(&file, read::words)?;
    let lacks = complete::lacks(criteria, &words, lang);
    if !lacks.is_empty() {
        let lines = lacks.iter().map(|lack| format!("{}: {lack}\n", file.display()));
        return Err(lines.collect());
    }
    let json = |words: &Words| serde_json::to_string(words).map_err(|error| error.to_string());
    Ok((json(&words.names())?, json(&words)?))
}

fn named_as_its_folder(criteria: &Criteria, folder: &Path) -> Result<(), String> {
    let edition = criteria.edition();
    let expected = Path::new(edition.set()).join(edition.version().to_string());
    if folder.ends_with(&expected) {
        Ok(())
    } else {
        let folder = folder.display();
        Err(format!(
            "{folder}: holds `{edition}`, which belongs into sets/{}\n",
            expected.display()
        ))
    }
}

fn read<T>(file: &Path, parse: fn(&str) -> Result<T, read::Refusals>) -> Result<T, String> {
    let name = file.display();
    let text = fs::read_to_string(file).map_err(|error| format!("{name}: {error}\n"))?;
    parse(&text).map_err(|refusals| {
        let lines = refusals.iter().map(|refusal| {
            let (line, column) = refusal.line_and_column(&text);
            format!("{name}:{line}:{column}: {}\n", refusal.message)
        });
        lines.collect()
    })
}
