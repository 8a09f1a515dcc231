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

use std::collections::BTreeMap;

use libricite::{Criteria, Edition, Succession};
use words::Words;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=sets");

    let mut packed = Vec::new();
    let mut refused = String::new();
    let mut all = BTreeMap::new();
    let mut successions = String::new();
    for set in folders(Path::new("sets"))? {
        for edition in folders(&set)? {
            match pack(&edition) {
                Ok((criteria, lines)) => {
                    let edition_of_it = criteria.edition().clone();
                    packed.push((edition_of_it.clone(), lines));
                    all.insert(edition_of_it, (criteria, edition));
                }
                Err(problems) => refused.push_str(&problems),
            }
        }
    }
    for (edition, (newer, folder)) in &all {
        match succession(folder, newer, &all) {
            Ok(Some(succession)) => successions.push_str(&succession),
            Ok(None) => {}
            Err(problems) if refused.is_empty() => refused.push_str(&problems),
            // What it follows was refused: one reason is enough.
            Err(_) => println!("cargo::warning={edition} is looked at once the others are sound"),
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
    let _ = writeln!(source, "static SUCCESSIONS: &[Packed] = &[\n{successions}];");
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

/// What became of the criteria of the edition before, as a row of its table; nothing for the
/// first edition of a set.
fn succession(
    folder: &Path,
    newer: &Criteria,
    all: &BTreeMap<Edition, (Criteria, PathBuf)>,
) -> Result<Option<String>, String> {
    let file = folder.join("succession.toml");
    let set = newer.edition().set();
    let before = all.keys().take_while(|edition| *edition != newer.edition());
    let before = before.filter(|edition| edition.set() == set).last();
    if !file.is_file() {
        let Some(before) = before else { return Ok(None) };
        let name = file.display();
        return Err(format!("{name}: is missing; say what became of the criteria of {before}\n"));
    }
    let from = read(&file, read::succession_from)?;
    let Some((older, _)) = all.get(&from) else {
        return Err(format!("{}: `{from}` is no edition of these sets\n", file.display()));
    };
    let succession = read(&file, |text| read::succession(text, older, newer))?;
    said_in_each_language(&succession, &file)?;
    let json = serde_json::to_string(succession.document());
    let json = json.map_err(|error| format!("{}: {error}\n", file.display()))?;
    Ok(Some(format!("({:?}, {json:?}),\n", newer.edition().to_string())))
}

/// Every change says why in each language of the words.
fn said_in_each_language(succession: &Succession, file: &Path) -> Result<(), String> {
    let mut problems = String::new();
    for (number, change) in succession.changes().iter().enumerate() {
        let said: Vec<&str> = change.why.keys().map(String::as_str).collect();
        let blank = change.why.values().any(|why| why.trim().is_empty());
        if said != ["en", "fr"] || blank {
            let name = file.display();
            let _ = writeln!(problems, "{name}: change[{number}] does not say why in en and fr");
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

/// The criteria, and the rows of each table.
fn pack(folder: &Path) -> Result<(Criteria, [String; 4]), String> {
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
    Ok((criteria, lines))
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

fn read<T>(file: &Path, parse: impl Fn(&str) -> Result<T, read::Refusals>) -> Result<T, String> {
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
