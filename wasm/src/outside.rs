//! Criteria from outside, as the files that people write: a module of its own, for few need it.

use libricite_criteria::json::{self, Whole};
use libricite_criteria::read::{self as toml, Parent};
use libricite_criteria::{FewWords, Words};
use serde_json::json;
use wasm_bindgen::prelude::*;

use crate::read::{sentence, sentences};
use crate::text::document;

/// The edition that a fork says it starts from; nothing for criteria that stand alone.
#[wasm_bindgen]
pub fn parent_of(criteria: &str) -> Option<String> {
    let from = document(criteria).ok().and_then(toml::parent_of);
    from.map(|from| from.to_string())
}

/// Criteria and their words as one document, JSON: `{ criteria, words, checksum }`.
///
/// `criteria` is TOML; `words` are TOML or JSON, one text for each language; `parent` is what this
/// gives for the parent of a fork, or what the engine gives for an edition that it has.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "the shape that wasm-bindgen asks for")]
pub fn read_criteria(
    criteria: &str,
    words: Vec<String>,
    parent: Option<String>,
) -> Result<String, JsError> {
    read(criteria, &words, parent.as_deref()).map_err(|sentence| JsError::new(&sentence))
}

fn read(criteria: &str, words: &[String], parent: Option<&str>) -> Result<String, String> {
    let text = document(criteria).map_err(|error| format!("criteria: {error}"))?;
    let parent = parent.map(read_parent).transpose()?;
    let criteria = toml::fork(text, |from| {
        let Some(Whole { criteria, checksum, .. }) = &parent else {
            return Err(format!("this is a fork of `{from}`, which is to be given with it"));
        };
        if criteria.edition() != from {
            let given = criteria.edition();
            return Err(format!("this is a fork of `{from}`, and `{given}` is given with it"));
        }
        let checksum = checksum.clone().ok_or("the checksum of its parent is not given")?;
        Ok(Parent { criteria: criteria.clone(), checksum })
    });
    let criteria =
        criteria.map_err(|refusals| format!("criteria: {}", sentences(text, &refusals)))?;
    let given = words.iter().map(|words| document(words));
    let given = given.collect::<Result<Vec<_>, _>>().map_err(|error: String| of_words(&error))?;
    // A fork that can be read has one.
    let words = if toml::parent_of(text).is_none() {
        given.into_iter().map(whole_words).collect::<Result<Vec<_>, String>>()?
    } else {
        let few = given.into_iter().map(few_words).collect::<Result<Vec<_>, String>>()?;
        let over =
            |few: FewWords, parent: Option<Words>| few.over(parent.unwrap_or_default(), &criteria);
        all_words(few, parent.map(|parent| parent.words).unwrap_or_default(), over)
    };
    let checksum = toml::checksum(text).to_string();
    Ok(json!({ "criteria": criteria, "words": words, "checksum": checksum }).to_string())
}

/// The words of a fork in each language, those of its parent where it has none of its own.
fn all_words(
    few: Vec<FewWords>,
    mut parents: Vec<Words>,
    over: impl Fn(FewWords, Option<Words>) -> Words,
) -> Vec<Words> {
    let mut all = Vec::new();
    for few in few {
        let place = parents.iter().position(|words| words.lang == few.lang);
        let parent = place.map(|place| parents.remove(place));
        all.push(over(few, parent));
    }
    for parent in parents {
        let few = FewWords { lang: parent.lang.clone(), ..FewWords::default() };
        all.push(over(few, Some(parent)));
    }
    all
}

fn read_parent(text: &str) -> Result<Whole, String> {
    let text = document(text).map_err(|error| format!("parent: {error}"))?;
    json::whole(text).map_err(|refusals| format!("parent: {}", sentences(text, &refusals)))
}

fn whole_words(text: &str) -> Result<Words, String> {
    if is_json(text) {
        return json::words(text).map_err(|refusal| of_words(&sentence(text, &refusal)));
    }
    toml::words(text).map_err(|refusals| of_words(&sentences(text, &refusals)))
}

fn few_words(text: &str) -> Result<FewWords, String> {
    if is_json(text) {
        return json::few_words(text).map_err(|refusal| of_words(&sentence(text, &refusal)));
    }
    toml::few_words(text).map_err(|refusals| of_words(&sentences(text, &refusals)))
}

fn of_words(sentences: &str) -> String {
    format!("words: {sentences}")
}

fn is_json(text: &str) -> bool {
    text.trim_start().starts_with('{')
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALONE: &str = r#"
edition = "tea-room@1.0.0"
published = "2026-01-01"
license = "CC0-1.0"
level = [{ id = "welcome", overall = 60 }]
axis = [
    { id = "tea", criterion = [{ id = "loose-leaf" }] },
    { id = "cake", criterion = [{ id = "home-made" }] },
    { id = "cats", criterion = [{ id = "a-cat-sleeps-there" }] },
]
"#;

    fn fork_of(parent: &str) -> String {
        let checksum = toml::checksum(parent);
        format!(
            "edition = \"quiet-tea-room@1.0.0\"\nfrom = \"tea-room@1.0.0\"\n\
             from_checksum = \"{checksum}\"\npublished = \"2026-02-01\"\n"
        )
    }

    fn words(lang: &str) -> String {
        format!("lang = \"{lang}\"\n[axis.tea]\nname = \"Tea\"\nsentence = \"How it is brewed.\"\n")
    }

    #[test]
    fn a_fork_is_resolved_with_its_parent_and_the_words_of_both() {
        let parent = read(ALONE, &[words("fr"), words("en")], None).expect("it is sound");
        let fork = fork_of(ALONE);
        assert_eq!(parent_of(&fork).as_deref(), Some("tea-room@1.0.0"));
        assert_eq!(parent_of(ALONE), None);
        let own = "lang = \"fr\"\nname = \"Au calme\"\n".to_owned();
        let read = read(&fork, &[own], Some(&parent)).expect("it is sound");
        let read = json::whole(&read).expect("what is written can be read");
        assert_eq!(
            read.criteria.fork_of().map(ToString::to_string).as_deref(),
            Some("tea-room@1.0.0")
        );
        let named: Vec<_> = read.words.iter().map(|words| (&*words.lang, &*words.name)).collect();
        assert_eq!(named, [("fr", "Au calme"), ("en", "")]);
        assert!(read.words.iter().all(|words| words.axis("tea") == "Tea"));
    }

    #[test]
    fn a_refusal_says_what_and_where() {
        let check = |criteria: &str, words: &[String], parent: Option<&str>, expected: &str| {
            assert_eq!(read(criteria, words, parent).expect_err("it is refused"), expected);
        };
        let fork = fork_of(ALONE);
        let alone = "criteria: line 2, column 8: this is a fork of `tea-room@1.0.0`, which is to be \
                     given with it";
        check(&fork, &[], None, alone);
        let parent = read(ALONE, &[], None).expect("it is sound");
        let changed = read(&format!("{ALONE}\n"), &[], None).expect("it is sound");
        assert!(read(&fork, &[], Some(&parent)).is_ok());
        let said = read(&fork, &[], Some(&changed)).expect_err("it has another checksum");
        assert!(said.starts_with("criteria: line 3, column 17: the file of"), "{said}");
        check(
            &ALONE.replace("edition", "edtion"),
            &[],
            None,
            "criteria: line 2, column 1: `edtion` is not a key of a criteria file; did you mean `edition`?",
        );
        let wrong = "lang = \"fr\"\nnam = \"x\"\n".to_owned();
        check(
            ALONE,
            &[wrong],
            None,
            "words: line 2, column 1: `nam` is not a key here; did you mean `name`?",
        );
        let said = read(ALONE, &[], Some("{}")).expect_err("it is no parent");
        assert!(said.starts_with("parent: "), "{said}");
    }
}
