//! Criteria from outside, as the self-assessment takes them in.

use libricite::{Edition, OriginKind};
use libricite_criteria::json::Whole;
use libricite_criteria::{Words, packed};
use libricite_draw::clean;
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;

use crate::full::spoken;
use crate::with::{Found, found};

/// The most characters of a name that is shown in one line, and of any other text: more than any
/// of ours has.
const LONGEST: [usize; 2] = [120, 4000];

/// Criteria from outside, ready for a program that does not look at them again: the
/// [lines](packed) of the criteria, and a document with them and a list of their words, as JSON.
///
/// What is not sound is refused, and what bears the name of a set that is packed: a badge says it.
/// Of the words nothing is left that cannot be seen or has no end; criteria without a name are
/// called by their edition.
#[wasm_bindgen]
pub fn criteria_told(document: &str) -> Result<Vec<String>, JsError> {
    spoken(given(document))
}

fn given(document: &str) -> Result<Vec<String>, String> {
    let (criteria, mut words) = match found(document, None)? {
        Found::Packed(criteria) => (criteria, Vec::new()),
        Found::Given(Whole { criteria, words, .. }) => (criteria, words),
    };
    let edition = criteria.edition();
    if criteria.origin().kind == OriginKind::KnownName {
        let set = edition.set();
        return Err(format!("`{edition}` bears the name of `{set}`; give yours a name of its own"));
    }
    for words in &mut words {
        name(words, edition);
    }
    let mut words = json!(words);
    bound(&mut words, LONGEST[1]);
    let document = json!({ "criteria": criteria, "words": words });
    Ok(vec![packed(&criteria), document.to_string()])
}

fn name(words: &mut Words, edition: &Edition) {
    if words.name.trim().is_empty() {
        words.name = edition.to_string();
    }
}

/// Cleans and shortens all texts of words.
fn bound(value: &mut Value, longest: usize) {
    match value {
        Value::String(text) => *text = clean(text).chars().take(longest).collect(),
        Value::Array(list) => list.iter_mut().for_each(|value| bound(value, longest)),
        Value::Object(fields) => {
            for (key, value) in fields {
                let is_name = ["name", "title", "term"].contains(&key.as_str());
                bound(value, if is_name { LONGEST[0] } else { longest });
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn criteria_are_told_with_a_list_of_words_however_they_came() {
        let edition = libricite_criteria::newest();
        let criteria = libricite_criteria::criteria(&edition).expect("it is packed");
        let mut fork = criteria.document().clone();
        fork.fork_of =
            Some(std::mem::replace(&mut fork.edition, "tea@1.0.0".parse().expect("it is one")));
        let bare = serde_json::to_string(&fork).expect("it has text keys only");
        let one =
            format!(r#"{{ "criteria": {bare}, "words": {{ "lang": "fr", "name": "Thé" }} }}"#);
        for (document, names) in [(&bare, 0), (&one, 1)] {
            let told = given(document).expect("they are sound");
            let [lines, whole] = <[String; 2]>::try_from(told).expect("there are two");
            let unpacked = libricite_criteria::unpacked(&lines).expect("they are lines");
            assert_eq!(unpacked.document(), &fork);
            let whole: Value = serde_json::from_str(&whole).expect("it is JSON");
            assert_eq!(whole["words"].as_array().map(Vec::len), Some(names));
        }
        for ours in [edition.to_string(), format!("{}@9.9.9", edition.set())] {
            let false_name = bare.replace("tea@1.0.0", &ours);
            assert!(given(&false_name).expect_err("it is ours").ends_with("a name of its own"));
        }
    }

    #[test]
    fn words_are_cleaned_and_have_an_end() {
        let mut words = json!({ "name": "a\u{202e}".repeat(100), "sentence": "c\u{0}d" });
        bound(&mut words, 9);
        assert_eq!(
            words,
            json!({ "name": r"a\u{202e}".repeat(13) + "a\\u", "sentence": r"c\u{0}d" })
        );
    }
}
