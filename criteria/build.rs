//! Finds the sets by folder, checks them, and packs them for the crate.
//!
//! An unsound file stops the build with its path, its line and a sentence.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

mod pack;

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
    for (index, (table, row)) in TABLES.into_iter().enumerate() {
        let _ = writeln!(source, "static {table}: &[{row}] = &[");
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

/// Each kind is a table of its own, so that a program carries those only which it asks for.
const TABLES: [(&str, &str); 4] =
    [("RULES", "Rules"), ("NAMES", "Names"), ("WORDS_EN", "Packed"), ("WORDS_FR", "Packed")];

/// The edition, by which it is sorted, and its rows of each table.
fn pack(folder: &Path) -> Result<(Edition, [String; 4]), String> {
    let criteria_file = folder.join("criteria.toml");
    let criteria = read(&criteria_file, read::criteria)?;
    named_as_its_folder(&criteria, folder)?;

    let [en, fr] = [words(folder, &criteria, "en")?, words(folder, &criteria, "fr")?];
    let edition = criteria.edition();
    let json = |words: &Words| match serde_json::to_string(words) {
        Ok(json) => Ok(format!("({:?}, {json:?})", edition.to_string())),
        Err(error) => Err(format!("{}: {error}\n", folder.display())),
    };
    let rules = pack::rules(&criteria);
    let names = [pack::names(&criteria, &en), pack::names(&criteria, &fr)].join(",\n");
    let lines = [rules, names, json(&en)?, json(&fr)?].map(|code| code + ",\n");
    Ok((edition.clone(), lines))
}

/// The words in a language, complete.
fn words(folder: &Path, criteria: &Criteria, lang: &str) -> Result<Words, String> {
    let file = folder.join(lang).with_extension("toml");
    let words: Words = read(&file, read::words)?;
    let lacks = complete::lacks(criteria, &words, lang);
    if !lacks.is_empty() {
        let lines = lacks.iter().map(|lack| format!("{}: {lack}\n", file.display()));
        return Err(lines.collect());
    }
    Ok(words)
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
