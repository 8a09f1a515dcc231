//! Each file of `tests/refusals` is a text that must be refused, and the sentences.

use std::fs;

use libricite::Assessment;
use libricite_criteria::read;
use libricite_tests::{root, toml_files};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Refusal {
    /// The text of a criteria file.
    criteria: Option<String>,
    /// Or that of an assessment.
    assessment: Option<String>,
    /// Or that of a file of words.
    words: Option<String>,
    /// Why it is refused, with the line and the column.
    refused: Vec<String>,
}

#[test]
fn every_refusal_says_its_place_and_its_sentence() {
    let files = toml_files(&root().join("tests/refusals"));
    assert!(80 <= files.len(), "only {} refusals were found", files.len());
    let mut differences = Vec::new();
    for file in &files {
        let name = file.display();
        let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{name}: {error}"));
        let case: Refusal = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let found = match (&case.criteria, &case.assessment, &case.words) {
            (Some(criteria), None, None) => of_criteria(criteria),
            (None, Some(assessment), None) => of_assessment(assessment),
            (None, None, Some(words)) => of_words(words),
            _ => panic!("{name}: write one of `criteria`, `assessment` and `words`"),
        };
        if found != case.refused {
            let name = file.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
            let shown = |sentences: &[String]| sentences.join("\n        ");
            differences.push(format!(
                "\n{name}\n    is refused with\n        {}\n    and the case expects\n        {}\n",
                shown(&found),
                shown(&case.refused)
            ));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join(""));
}

/// Each as `line:column: sentence`; empty when the text is read.
pub(crate) fn of_criteria(text: &str) -> Vec<String> {
    shown(text, read::criteria(text).err())
}

fn of_words(text: &str) -> Vec<String> {
    shown(text, read::words(text).err())
}

fn shown(text: &str, refusals: Option<read::Refusals>) -> Vec<String> {
    let shown = |refusal: read::Refusal| {
        let (line, column) = refusal.line_and_column(text);
        format!("{line}:{column}: {refusal}")
    };
    refusals.into_iter().flatten().map(shown).collect()
}

/// The sentence, which ends with its place; empty when the text is read.
pub(crate) fn of_assessment(text: &str) -> Vec<String> {
    let read = serde_json::from_str::<Assessment<'_>>(text);
    read.err().map(|error| error.to_string()).into_iter().collect()
}
