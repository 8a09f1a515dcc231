//! What the tests share with `cargo xtask` and with the fuzz targets.
//!
//! Some files are made from the code: a test compares each with what is committed, and
//! prints the command that mends it.

mod fuzz;
pub mod growth;
mod sixty;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use libricite_criteria::read::checksum;
use schemars::Schema;
use toml::{Table, Value};

pub use fuzz::{fuzz_assessment, fuzz_criteria, fuzz_growth};
pub use sixty::{Answered, Asked, SIXTY, sixty_answers, sixty_criteria};

/// The folder of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the crate is in a workspace").into()
}

/// The files of `schemas/`, which `cargo xtask refresh` writes: each name, and its text.
pub fn schemas() -> Vec<(&'static str, String)> {
    vec![
        ("assessment.schema.json", published(libricite::schema::assessment(), "assessment")),
        ("carried.schema.json", published(libricite_criteria::carried_schema(), "carried")),
        ("criteria.schema.json", published(libricite::schema::criteria(), "criteria")),
        ("difference.schema.json", published(libricite::schema::difference(), "difference")),
        ("plan.schema.json", published(libricite::schema::plan(), "plan")),
        ("progress.schema.json", published(libricite::schema::progress(), "progress")),
        ("fork-words.schema.json", published(libricite_criteria::few_words_schema(), "fork-words")),
        ("fork.schema.json", published(libricite::schema::fork(), "fork")),
        ("impact.schema.json", published(libricite::schema::impact(), "impact")),
        ("report.schema.json", published(libricite::schema::report(), "report")),
        ("rules.schema.json", published(libricite::schema::rules(), "rules")),
        ("succession.schema.json", published(libricite::schema::succession(), "succession")),
        ("withdrawn.schema.json", published(libricite_criteria::withdrawn_schema(), "withdrawn")),
        ("words.schema.json", published(libricite_criteria::words_schema(), "words")),
    ]
}

/// The text of a schema, with an id that names the version of the format.
fn published(mut schema: Schema, name: &str) -> String {
    let version = env!("CARGO_PKG_VERSION");
    schema.insert("$id".to_owned(), format!("urn:libricite:schema:{name}:{version}").into());
    let mut schema = schema.to_value();
    // The order of keys must not hang on a feature that some dependency turns on.
    schema.sort_all_objects();
    let text = serde_json::to_string_pretty(&schema).expect("a schema is JSON");
    text + "\n"
}

/// The checksums of all editions, of which `cargo xtask release` adds the new ones to
/// `criteria/sets/CHECKSUMS`.
///
/// One line for each file of each edition, in the form of `sha256sum`, which can check
/// it from the folder `criteria/sets`. A file that stands there is released, and an edition is
/// when its `criteria.toml` is: what is said of it later stands in a file of its own, such as
/// `succession.toml`, with a line of its own.
pub fn checksums() -> String {
    checksums_of(&sets())
}

/// The checksums of all editions of a folder of sets.
pub fn checksums_of(sets: &Path) -> String {
    let mut text = String::new();
    for edition in editions_of(sets) {
        for file in toml_files(&edition) {
            let sum = checksum(&fs::read_to_string(&file).expect("the file was found just now"));
            let name = file.strip_prefix(sets).expect("the file is in the folder of the sets");
            let name = name.to_str().expect("its name is that of an edition").replace('\\', "/");
            writeln!(text, "{sum}  {name}").expect("a string takes all text");
        }
    }
    text
}

/// What is not as it was released, of the sums that are listed and those that are found: a
/// sentence for each file.
pub fn changed_since_release(listed: &str, current: &str) -> Vec<String> {
    let parts = |text: &str| -> Vec<(String, String)> {
        let lines = text.lines().filter_map(|line| line.split_once("  "));
        lines.map(|(sum, file)| (file.to_owned(), sum.to_owned())).collect()
    };
    let (listed, current) = (parts(listed), parts(current));
    let mut sentences = Vec::new();
    for (file, sum) in &listed {
        match current.iter().find(|(found, _)| found == file) {
            Some((_, found)) if found == sum => {}
            Some((_, found)) => sentences.push(format!(
                "{file} is released and has changed: its sum was {sum} and is {found}; put it \
                 back, put the change into a new edition, and declare that one released with \
                 `cargo xtask release`"
            )),
            None => sentences.push(format!("{file} is released and is gone; put it back")),
        }
    }
    // An edition is released as a whole.
    let folder = |file: &str| file.rsplit_once('/').map(|(folder, _)| folder.to_owned());
    for (file, _) in &current {
        let released = listed.iter().any(|(known, _)| folder(known) == folder(file));
        if released && listed.iter().all(|(known, _)| known != file) {
            sentences.push(format!(
                "{file} stands in an edition that is released, and has no sum; `cargo xtask \
                 release` adds it, and from then on it does not change"
            ));
        }
    }
    sentences
}

/// The folder of the criteria sets.
pub fn sets() -> PathBuf {
    root().join("criteria/sets")
}

/// The folder of each edition, sorted.
pub fn editions() -> Vec<PathBuf> {
    editions_of(&sets())
}

/// The folder of each edition of a folder of sets, sorted.
pub fn editions_of(sets: &Path) -> Vec<PathBuf> {
    let folders = |parent: &Path| entries(parent).into_iter().filter(|path| path.is_dir());
    folders(sets).flat_map(|set| folders(&set).collect::<Vec<_>>()).collect()
}

/// The assessments of `examples/`, sorted.
pub fn examples() -> Vec<PathBuf> {
    files(&root().join("examples"), "json")
}

/// A file of `tests/cases`, with what all cases share and none of them says: the edition, the
/// day, the licence, the name of the structure.
pub fn case(text: &str) -> Result<Table, toml::de::Error> {
    let mut case: Table = toml::from_str(text)?;
    let mut shared = |table: &str, key: &str, value: Value| {
        let table = case.entry(table).or_insert_with(|| Value::Table(Table::new()));
        let table = table.as_table_mut().expect("criteria and assessments are tables");
        table.entry(key).or_insert(value);
    };
    shared("criteria", "edition", "case@1.0.0".into());
    shared("criteria", "published", "2026-01-01".into());
    shared("criteria", "license", "CC0-1.0".into());
    shared("assessment", "criteria", "case@1.0.0".into());
    shared("assessment", "date", "2026-11-22".into());
    let nobody = Table::from_iter([("name".to_owned(), "A host".into())]);
    shared("assessment", "structure", Value::Table(nobody));
    Ok(case)
}

/// The TOML files of a folder, sorted.
pub fn toml_files(folder: &Path) -> Vec<PathBuf> {
    files(folder, "toml")
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let has_it = |path: &PathBuf| path.extension().is_some_and(|found| found == extension);
    entries(folder).into_iter().filter(has_it).collect()
}

/// What a folder holds, sorted.
pub fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{} cannot be read: {error}", folder.display()));
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| entry.expect("the folder can be read").path()).collect();
    paths.sort();
    paths
}
