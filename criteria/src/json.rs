//! Reads an assessment, criteria and words from JSON, and says where a refused one is wrong.

use std::fmt;

use libricite::{Assessment, Checksum, Criteria, CriteriaDocument, Edition};
use serde::de::value::MapAccessDeserializer;
use serde::de::{IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::few::FewWords;
pub use super::refusal::{Refusal, Refusals};
use super::refusal::{for_translators, needs_its_parent};
use super::words::Words;

/// The most bytes of a text: a hundred times what any document of ours has. A longer one need
/// not be read to be refused.
pub const MOST_BYTES: usize = 4 << 20;

/// The text of a document, without the mark of its byte order with which some editors begin a
/// file; nothing when it is longer than any.
pub fn document(text: &str) -> Option<&str> {
    (text.len() <= MOST_BYTES).then(|| text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// Reads an assessment.
///
/// ```
/// let mistake = r#"{ "criteria": "chatons@2.0.0", "date": "2026-11-22", "anwsers": {} }"#;
/// let refusal = libricite_criteria::json::assessment(mistake).unwrap_err();
/// assert_eq!(refusal.line_and_column(mistake), (1, 54));
/// assert_eq!(
///     refusal.to_string(),
///     "`anwsers` is not a key of an assessment; did you mean `answers`?"
/// );
/// ```
pub fn assessment(text: &str) -> Result<Assessment<'_>, Refusal> {
    parse(text)
}

/// Reads criteria. The sentence on what is not sound says in which key it stands, and has
/// no other place.
pub fn criteria(text: &str) -> Result<Criteria, Refusals> {
    let document: CriteriaDocument = parse(text).map_err(|refusal| of_a_fork(text, refusal))?;
    sound(document)
}

fn sound(document: CriteriaDocument) -> Result<Criteria, Refusals> {
    Criteria::try_from(document).map_err(|unsound| {
        let refusal = |problem: &dyn ToString| Refusal { message: problem.to_string(), span: 0..0 };
        Refusals::sorted(unsound.problems().iter().map(|problem| refusal(problem)).collect())
            .expect("criteria are refused for a reason")
    })
}

/// Criteria with their words, as one document holds them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whole {
    /// The criteria.
    pub criteria: Criteria,
    /// Their words, of one language or more.
    pub words: Vec<Words>,
    /// The checksum of the file that they were read from, by which their forks know them.
    pub checksum: Option<Checksum>,
}

/// Reads criteria with their words: `{ "criteria": …, "words": … }`, as they are written by
/// `libricite criteria flatten --format json`. The words are those of a language, or a list of
/// these. Criteria that stand alone have none.
pub fn whole(text: &str) -> Result<Whole, Refusals> {
    #[derive(Deserialize)]
    struct Sign {
        #[serde(rename = "criteria")]
        _criteria: IgnoredAny,
    }
    if serde_json::from_str::<Sign>(text).is_err() {
        return Ok(Whole { criteria: criteria(text)?, words: Vec::new(), checksum: None });
    }
    let WholeDocument { criteria, words: InLanguages(words), checksum } = parse(text)?;
    Ok(Whole { criteria: sound(criteria)?, words, checksum })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "criteria and their words: `criteria` and `words`")]
struct WholeDocument {
    criteria: CriteriaDocument,
    #[serde(default)]
    words: InLanguages,
    #[serde(default)]
    checksum: Option<Checksum>,
}

/// Words of one language, or a list of these.
#[derive(Default)]
struct InLanguages(Vec<Words>);

impl<'de> Deserialize<'de> for InLanguages {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;

        impl<'de> Visitor<'de> for Either {
            type Value = InLanguages;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("words, or a list of words")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<InLanguages, A::Error> {
                let one = Words::deserialize(MapAccessDeserializer::new(map))?;
                Ok(InLanguages(vec![one]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<InLanguages, A::Error> {
                let mut all = Vec::new();
                while let Some(one) = list.next_element()? {
                    all.push(one);
                }
                Ok(InLanguages(all))
            }
        }

        deserializer.deserialize_any(Either)
    }
}

/// Says of a fork what it lacks, and not that its keys are unknown.
fn of_a_fork(text: &str, Refusal { message, span }: Refusal) -> Refusal {
    #[derive(Deserialize)]
    struct Fork {
        from: Edition,
    }
    match serde_json::from_str::<Fork>(text) {
        Ok(Fork { from }) => Refusal { message: needs_its_parent(&from), span },
        Err(_) => Refusal { message, span },
    }
}

/// Reads the words of a fork, which are only those that differ from its parent's.
pub fn few_words(text: &str) -> Result<FewWords, Refusal> {
    any_words(text)
}

/// Reads the words of an edition.
pub fn words(text: &str) -> Result<Words, Refusal> {
    any_words(text)
}

fn any_words<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, Refusal> {
    parse(text).map_err(|Refusal { message, span }| {
        let message = for_translators(&message).unwrap_or(message);
        Refusal { message, span }
    })
}

fn parse<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, Refusal> {
    serde_json::from_str(text).map_err(|error| refusal(text, &error))
}

/// The sentence of a JSON error, and the word that it is about.
fn refusal(text: &str, error: &serde_json::Error) -> Refusal {
    let place = format!(" at line {} column {}", error.line(), error.column());
    let message = error.to_string();
    let message = message.strip_suffix(&place).unwrap_or(&message).to_owned();
    let lines = text.split_inclusive('\n').take(error.line().saturating_sub(1));
    let line_start: usize = lines.map(str::len).sum();
    let end = text.ceil_char_boundary((line_start + error.column()).min(text.len()));
    Refusal { message, span: word_before(text, end)..end }
}

/// Where the word begins that ends before a place: at its quote, or at its first letter.
fn word_before(text: &str, end: usize) -> usize {
    let before = &text[..end];
    let line = before.rfind('\n').map_or(0, |newline| newline + 1);
    // Outside of quotes JSON has no other letters; tables of them would weigh in a browser.
    let bare = |c: char| c.is_ascii_alphanumeric() || !c.is_ascii() || "+-._".contains(c);
    let start = match before.strip_suffix('"') {
        Some(inside) => inside.rfind('"'),
        None => Some(before.trim_end_matches(bare).len()),
    };
    let last = before.char_indices().next_back().map_or(0, |(last, _)| last);
    start.filter(|start| line <= *start && *start < end).unwrap_or(last)
}
