//! What the tests share with `cargo xtask` and with the fuzz targets.
//!
//! Some files are made from the code: a test compares each with what is committed, and
//! prints the command that mends it.

mod fuzz;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use schemars::Schema;
use sha2::{Digest, Sha256};

pub use fuzz::{fuzz_assessment, fuzz_criteria};

/// The folder of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the crate is in a workspace").into()
}

/// The files of `schemas/`, which `cargo xtask refresh` writes: each name, and its text.
pub fn schemas() -> Vec<(&'static str, String)> {
    vec![
        ("assessment.schema.json", published(libricite::schema::assessment(), "assessment")),
        ("criteria.schema.json", published(libricite::schema::criteria(), "criteria")),
        ("report.schema.json", published(libricite::schema::report(), "report")),
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
/// it from the folder `criteria/sets`. An edition that stands in that file is released.
pub fn checksums() -> String {
    let sets = sets();
    let mut text = String::new();
    for edition in editions() {
        for file in toml_files(&edition) {
            let bytes = fs::read(&file).expect("the file was found a moment ago");
            for byte in Sha256::digest(&bytes) {
                write!(text, "{byte:02x}").expect("a string takes all text");
            }
            let name = file.strip_prefix(&sets).expect("the file is in the folder of the sets");
            writeln!(text, "  {}", name.display()).expect("a string takes all text");
        }
    }
    text
}

/// The folder of the criteria sets.
pub fn sets() -> PathBuf {
    root().join("criteria/sets")
}

/// The folder of each edition, sorted.
pub fn editions() -> Vec<PathBuf> {
    let folders = |parent: &Path| entries(parent).into_iter().filter(|path| path.is_dir());
    folders(&sets()).flat_map(|set| folders(&set).collect::<Vec<_>>()).collect()
}

/// The assessments of `examples/`, sorted.
pub fn examples() -> Vec<PathBuf> {
    files(&root().join("examples"), "json")
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
