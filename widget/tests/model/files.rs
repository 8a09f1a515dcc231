//! Files: opened whole or not at all, saved without loss.

use std::fs;
use std::path::Path;

use libricite::Assessment;
use libricite_criteria::json::MOST_BYTES;
use libricite_widget::model::{Basis, Refusal, open, open_bytes, save};

fn examples() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples");
    let files = fs::read_dir(folder).expect("there is a folder of examples");
    let paths = files.map(|file| file.expect("it can be listed").path());
    let texts = paths.filter(|path| path.extension().is_some_and(|end| end == "json"));
    texts
        .map(|path| (path.display().to_string(), fs::read_to_string(path).expect("it can be read")))
        .collect()
}

#[test]
fn every_example_is_opened_and_saved_without_loss() {
    let examples = examples();
    assert!(3 <= examples.len(), "the examples are found");
    for (name, text) in examples {
        let draft =
            open(&text, Basis::built_in).unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
        let read: Assessment<'_> = serde_json::from_str(&text).expect("it is an assessment");
        assert_eq!(draft.assessment(), &read.into_owned(), "{name}");
        let saved = save(&draft);
        let again: Assessment<'_> = serde_json::from_str(&saved).expect("it is an assessment");
        assert_eq!(draft.assessment(), &again.into_owned(), "{name}");
    }
}

/// The ids of the answers, in the order of the text.
fn order(text: &str) -> Vec<String> {
    let pairs: in_text::Pairs = serde_json::from_str(text).expect("it is JSON");
    pairs.0
}

/// Reads the keys of `answers` without sorting them.
mod in_text {
    use std::fmt;

    use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};

    pub(super) struct Pairs(pub(super) Vec<String>);

    struct Keys(Vec<String>);

    impl<'de> Deserialize<'de> for Pairs {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            #[derive(serde::Deserialize)]
            struct Outer {
                answers: Keys,
            }
            Ok(Self(Outer::deserialize(deserializer)?.answers.0))
        }
    }

    impl<'de> Deserialize<'de> for Keys {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct AnyMap;

            impl<'de> Visitor<'de> for AnyMap {
                type Value = Keys;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("an object")
                }

                fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Keys, A::Error> {
                    let mut keys = Vec::new();
                    while let Some((key, IgnoredAny)) = map.next_entry()? {
                        keys.push(key);
                    }
                    Ok(Keys(keys))
                }
            }

            deserializer.deserialize_map(AnyMap)
        }
    }
}

#[test]
fn answers_are_saved_in_the_order_of_the_criteria_and_unknown_ones_last() {
    let text = r#"{ "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "" },
        "services": [{ "id": "b" }, { "id": "a" }],
        "answers": {
            "zzz": { "choice": "yes" },
            "aaa": {},
            "free-os": { "choice": "yes" },
            "free-services": { "services": {
                "a": { "choice": "yes" }, "b": { "choice": "no" }, "0": { "note": "?" }
            } }
        } }"#;
    let saved = save(&open(text, Basis::built_in).expect("it is sound"));
    assert_eq!(order(&saved), ["free-services", "free-os", "aaa", "zzz"]);
    let place = |part: &str| saved.find(part).unwrap_or_else(|| panic!("{part} is in {saved}"));
    assert!(place("\"b\": {") < place("\"a\": {") && place("\"a\": {") < place("\"0\": {"));
}

#[test]
fn an_example_keeps_its_order() {
    for (name, text) in examples() {
        let saved = save(&open(&text, Basis::built_in).expect("it is sound"));
        assert_eq!(order(&saved), order(&text), "{name}");
    }
}

#[test]
fn the_layout_is_that_of_a_blank_file() {
    let text = r#"{"answers":{"free-os":{"note":"a\nb","choice":"yes"}},"structure":{"name":"É"},
        "date":"2026-11-22","criteria":"chatons@2.0.0","method":"self-assessment"}"#;
    assert_eq!(
        save(&open(text, Basis::built_in).expect("it is sound")),
        "{\n  \"criteria\": \"chatons@2.0.0\",\n  \"date\": \"2026-11-22\",\n  \
         \"structure\": {\n    \"name\": \"É\"\n  },\n  \"answers\": {\n    \"free-os\": {\n      \
         \"choice\": \"yes\",\n      \"note\": \"a\\nb\"\n    }\n  }\n}\n"
    );
}

#[test]
fn a_refusal_says_what_is_wrong_and_where() {
    let check = |text: &str, expected: &str| {
        let refusal = open(text, Basis::built_in).map(|_| ()).expect_err("it is refused");
        assert_eq!(refusal.to_string(), expected);
    };
    check("", "line 1, column 1: EOF while parsing a value");
    check(
        "{ \"criteria\": \"chatons@2.0.0\",\n  \"anwsers\": {} }",
        "line 2, column 3: `anwsers` is not a key of an assessment; did you mean `answers`?",
    );
    let other = |edition: &str| {
        format!(
            "{{ \"criteria\": \"{edition}\", \"date\": \"2026-11-22\", \
             \"structure\": {{ \"name\": \"\" }} }}"
        )
    };
    for edition in ["chatons@2.0.1", "tea-room@1.0.0"] {
        let sentence = libricite_criteria::unknown(&edition.parse().expect("it is an edition"));
        check(&other(edition), &sentence);
        let refusal =
            open(&other(edition), Basis::built_in).map(|_| ()).expect_err("it is refused");
        assert_eq!(
            refusal,
            Refusal::UnknownEdition { sentence, edition: edition.parse().expect("it is one") }
        );
    }
}

#[test]
fn a_mark_of_the_byte_order_is_no_part_of_a_file() {
    let (_, text) = examples().swap_remove(0);
    let marked = format!("\u{feff}{text}");
    let draft = open_bytes(marked.as_bytes(), Basis::built_in).expect("it is sound");
    assert_eq!(draft.assessment(), open(&text, Basis::built_in).expect("it is sound").assessment());
}

#[test]
fn a_file_that_is_too_long_is_not_read() {
    let long = " ".repeat(MOST_BYTES + 1);
    assert_eq!(open(&long, Basis::built_in).map(|_| ()), Err(Refusal::TooLong));
    assert_eq!(open_bytes(long.as_bytes(), Basis::built_in).map(|_| ()), Err(Refusal::TooLong));
}

#[test]
fn a_file_that_is_no_text_is_refused_with_its_line() {
    let refusal = open_bytes(b"{\n  \"note\": \"caf\xe9\"\n}", Basis::built_in).map(|_| ());
    assert_eq!(refusal, Err(Refusal::NotText { line: 2 }));
}
