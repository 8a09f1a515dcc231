//! How the packed editions are written.

use std::collections::BTreeSet;

use libricite::{Assessment, Criteria, evaluate};
use libricite_criteria::{CriterionWords, Words, criteria, editions, forks, lacks, plain, words};
use libricite_tests::{examples, root};

/// Each edition with its words in each language.
fn all() -> Vec<(Criteria, Words)> {
    let of = |edition| {
        let both = ["en", "fr"]
            .into_iter()
            .filter_map(move |lang| words(&edition, lang).zip(criteria(&edition)));
        both.map(|(words, criteria)| (criteria, words))
    };
    editions().chain(forks()).flat_map(of).collect()
}

/// What is wrong with the texts of an edition, each with its key.
fn check(find: impl Fn(&Words, &str, &str) -> Option<String>) {
    let mut problems = Vec::new();
    for (criteria, words) in all() {
        for (key, text) in texts(&words) {
            if let Some(problem) = find(&words, &key, &text) {
                let edition = criteria.edition();
                problems.push(format!("{edition} {}, `{key}` {problem}: {text}", words.lang));
            }
        }
    }
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

/// All texts as they are shown, each with its key.
fn texts(words: &Words) -> Vec<(String, String)> {
    let mut found = vec![
        ("name".to_owned(), words.name.clone()),
        ("sentence".to_owned(), words.sentence.clone()),
    ];
    for (kind, named) in [("level", &words.levels), ("axis", &words.axes)] {
        for (id, words) in named {
            found.push((format!("{kind}.{id}.name"), words.name.clone()));
            found.push((format!("{kind}.{id}.sentence"), words.sentence.clone()));
        }
    }
    for (id, words) in &words.criteria {
        found.push((format!("criterion.{id}.title"), words.title.clone()));
        found.extend(paragraphs(words).map(|(key, text)| (format!("criterion.{id}.{key}"), text)));
        for (kind, texts) in [("choices", &words.choices), ("limits", &words.limits)] {
            let text = |(choice, text): (&String, &String)| {
                (format!("criterion.{id}.{kind}.{choice}"), plain(text))
            };
            found.extend(texts.iter().map(text));
        }
    }
    for (id, term) in &words.glossary {
        found.push((format!("glossary.{id}.term"), term.term.clone()));
        found.push((format!("glossary.{id}.meaning"), plain(&term.meaning)));
    }
    found
}

fn paragraphs(words: &CriterionWords) -> impl Iterator<Item = (&'static str, String)> {
    let all = [
        ("ask", &words.ask),
        ("why", &words.why),
        ("check", &words.check),
        ("improve", &words.improve),
    ];
    all.into_iter().map(|(key, text)| (key, plain(text)))
}

fn is_paragraph(key: &str) -> bool {
    [".ask", ".why", ".check", ".improve"].iter().any(|end| key.ends_with(end))
}

#[test]
fn every_text_is_long_enough_to_help_and_short_enough_to_be_read() {
    check(|_, key, text| {
        let length = text.chars().count();
        let wrong = is_paragraph(key) && !(80..=300).contains(&length);
        wrong.then(|| format!("has {length} characters, not 80 to 300"))
    });
}

#[test]
fn every_title_fits_into_a_table() {
    check(|_, key, text| {
        let length = text.chars().count();
        (key.rsplit('.').next() == Some("title") && 42 < length)
            .then(|| format!("has {length} characters, over 42"))
    });
}

#[test]
fn no_text_is_left_for_later_or_has_a_stray_space() {
    check(|_, _, text| {
        let stray = text.contains("  ") || text.trim() != text || text.contains(['\n', '\t']);
        let later = text.contains(concat!("TO", "DO"));
        (stray || later).then(|| "has a stray space or mark".to_owned())
    });
}

#[test]
fn every_apostrophe_is_typographic() {
    check(|_, _, text| text.contains('\'').then(|| "has a straight apostrophe".to_owned()));
}

#[test]
fn french_marks_stand_behind_a_space_that_does_not_break() {
    check(|words, _, text| {
        if words.lang != "fr" {
            return None;
        }
        let characters: Vec<char> = text.chars().collect();
        let fixed = |character: Option<&char>| matches!(character, Some('\u{a0}' | '\u{202f}'));
        for (place, character) in characters.iter().enumerate() {
            let before = place.checked_sub(1).and_then(|place| characters.get(place));
            let after = characters.get(place + 1);
            let address = *character == ':' && after == Some(&'/');
            let loose = match character {
                ':' | ';' | '?' | '!' | '»' => !fixed(before) && !address,
                '«' => !fixed(after),
                _ => false,
            };
            if loose {
                return Some(format!("has a loose {character}"));
            }
        }
        text.contains('"').then(|| "has straight quotes".to_owned())
    });
}

#[test]
fn a_set_can_be_answered_in_an_evening() {
    for edition in editions().filter(|edition| edition.set() == "chatons") {
        let criteria = criteria(&edition).expect("it is packed");
        let count = criteria.all().count();
        assert!((36..=48).contains(&count), "{edition} has {count} criteria");
        for axis in criteria.axes() {
            let count = axis.criteria.len();
            assert!((5..=9).contains(&count), "{edition} has {count} criteria in {}", axis.id);
        }
    }
}

#[test]
fn both_languages_say_the_same_things() {
    for edition in editions().chain(forks()) {
        let criteria = criteria(&edition).expect("it is packed");
        let keys = |lang| -> BTreeSet<String> {
            let words = words(&edition, lang).expect("it is packed");
            assert_eq!(lacks(&criteria, &words, lang), []);
            // Each language explains the terms that its own readers may not know.
            let keys = texts(&words).into_iter().map(|(key, _)| key);
            keys.filter(|key| !key.starts_with("glossary.")).collect()
        };
        let (en, fr) = (keys("en"), keys("fr"));
        let apart: Vec<_> = en.symmetric_difference(&fr).collect();
        assert!(apart.is_empty(), "{edition}: {apart:?}");
    }
}

#[test]
fn every_example_answers_what_its_edition_asks() {
    for file in examples() {
        let text = std::fs::read_to_string(&file).expect("the example can be read");
        let assessment: Assessment<'_> = serde_json::from_str(&text)
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let criteria = criteria(&assessment.criteria).expect("the edition is packed");
        let report = evaluate(&criteria, &assessment);
        assert_eq!(report.ignored, [], "{}", file.display());
    }
}

/// An old assessment is scored with its own edition, from the file or as it is packed.
#[test]
fn an_edition_gives_the_same_bytes_whenever_it_is_read() {
    for edition in editions() {
        let packed = criteria(&edition).expect("it is packed");
        let folder = root().join("criteria/sets").join(edition.set());
        let file = folder.join(edition.version().to_string()).join("criteria.toml");
        let text = std::fs::read_to_string(file).expect("the edition has its rules");
        let from_file = libricite_criteria::read::criteria(&text).expect("the edition is sound");
        let from_file = from_file.coming_from(packed.origin().clone());
        for file in examples() {
            let text = std::fs::read_to_string(&file).expect("the example can be read");
            let assessment: Assessment<'_> = serde_json::from_str(&text).expect("it is one");
            let bytes = |criteria| {
                serde_json::to_string(&evaluate(criteria, &assessment)).expect("a report is JSON")
            };
            assert_eq!(bytes(&packed), bytes(&from_file), "{}", file.display());
        }
    }
}
