//! Whether words say everything that criteria need said.

use std::collections::BTreeSet;
use std::fmt;

use libricite::{Credit, Criteria, Criterion, Map, Percent};

use super::text::{Piece, pieces};
use super::words::{CriterionWords, Words};

/// Something that words lack, or that nothing asks for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Lack {
    /// The words say of themselves that they are in another language.
    OtherLanguage {
        /// The language that they say.
        said: String,
        /// The language that they are read as.
        expected: String,
    },
    /// A word is missing: its key, such as `criterion.backups.choices.yes`.
    Missing(String),
    /// A word belongs to nothing in the criteria: its key.
    Unused(String),
    /// A text links to a term that the glossary does not have.
    NoSuchTerm {
        /// The key of the text.
        key: String,
        /// The id of the term.
        term: String,
    },
    /// No text links to a term of the glossary: its id.
    NeverLinked(String),
}

impl fmt::Display for Lack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OtherLanguage { said, expected } => {
                write!(f, "`lang` is `{said}`, and these are the words in `{expected}`")
            }
            Self::Missing(key) => write!(f, "`{key}` is missing"),
            Self::Unused(key) => write!(f, "`{key}` belongs to nothing in the criteria"),
            Self::NoSuchTerm { key, term } => {
                write!(f, "`{key}` links to `{term}`, which is not in the glossary")
            }
            Self::NeverLinked(id) => write!(f, "no text links to `glossary.{id}`"),
        }
    }
}

/// What the words of these criteria lack, and what they have too much; empty when complete.
///
/// The language is the one they are meant to be in: that of the name of their file.
///
/// ```
/// let edition = libricite_criteria::newest();
/// let criteria = libricite_criteria::criteria(&edition).expect("it is packed");
/// let words = libricite_criteria::words(&edition, "fr").expect("it is packed");
///
/// assert!(libricite_criteria::lacks(&criteria, &words, "fr").is_empty());
/// assert_eq!(
///     libricite_criteria::lacks(&criteria, &words, "en")[0].to_string(),
///     "`lang` is `fr`, and these are the words in `en`"
/// );
/// ```
pub fn lacks(criteria: &Criteria, words: &Words, lang: &str) -> Vec<Lack> {
    let mut found = Vec::new();
    if words.lang != lang {
        let (said, expected) = (words.lang.clone(), lang.to_owned());
        found.push(Lack::OtherLanguage { said, expected });
    }
    said("name", &words.name, &mut found);
    said("sentence", &words.sentence, &mut found);
    match criteria.withdrawn() {
        Some(_) => said("withdrawn", &words.withdrawn, &mut found),
        None if words.withdrawn.is_empty() => {}
        None => found.push(Lack::Unused("withdrawn".to_owned())),
    }

    let levels = criteria.levels().iter().map(|level| level.id.as_str());
    match_up("level", levels, &words.levels, &mut found);
    let axes = criteria.axes().iter().map(|axis| axis.id.as_str());
    match_up("axis", axes, &words.axes, &mut found);
    for (kind, named) in [("level", &words.levels), ("axis", &words.axes)] {
        for (id, words) in named {
            said(&format!("{kind}.{id}.name"), &words.name, &mut found);
            said(&format!("{kind}.{id}.sentence"), &words.sentence, &mut found);
        }
    }

    let ids = criteria.all().map(|criterion| criterion.id.as_str());
    match_up("criterion", ids, &words.criteria, &mut found);
    for criterion in criteria.all() {
        if let Some(words) = words.criteria.get(criterion.id.as_str()) {
            criterion_lacks(criterion, words, &mut found);
        }
    }
    glossary(words, &mut found);
    found
}

fn criterion_lacks(criterion: &Criterion, words: &CriterionWords, found: &mut Vec<Lack>) {
    let key = format!("criterion.{}", criterion.id);
    said(&format!("{key}.title"), &words.title, found);
    for (name, text) in texts(words) {
        said(&format!("{key}.{name}"), text, found);
    }
    let all = criterion.choices.iter().map(|choice| choice.id.as_str());
    match_up(&format!("{key}.choices"), all, &words.choices, found);
    let limited = criterion.choices.iter().filter(|choice| match choice.credit {
        Credit::Percent(credit) => credit < Percent::FULL,
        Credit::NotApplicable => false,
    });
    let limited = limited.map(|choice| choice.id.as_str());
    match_up(&format!("{key}.limits"), limited, &words.limits, found);
    for (kind, texts) in [("choices", &words.choices), ("limits", &words.limits)] {
        for (id, text) in texts {
            said(&format!("{key}.{kind}.{id}"), text, found);
        }
    }
}

/// The texts that may link to the glossary.
fn texts(words: &CriterionWords) -> [(&'static str, &str); 4] {
    [("ask", &words.ask), ("why", &words.why), ("check", &words.check), ("improve", &words.improve)]
}

fn glossary(words: &Words, found: &mut Vec<Lack>) {
    let mut linked = BTreeSet::new();
    for (id, criterion) in &words.criteria {
        for (name, text) in texts(criterion) {
            for piece in pieces(text) {
                let Piece::Term { id: term, .. } = piece else { continue };
                linked.insert(term);
                if !words.glossary.contains_key(term) {
                    let key = format!("criterion.{id}.{name}");
                    found.push(Lack::NoSuchTerm { key, term: term.to_owned() });
                }
            }
        }
    }
    for (id, term) in &words.glossary {
        said(&format!("glossary.{id}.term"), &term.term, found);
        said(&format!("glossary.{id}.meaning"), &term.meaning, found);
        if !linked.contains(id.as_str()) {
            found.push(Lack::NeverLinked(id.clone()));
        }
    }
}

fn said(key: &str, text: &str, found: &mut Vec<Lack>) {
    if text.trim().is_empty() {
        found.push(Lack::Missing(key.to_owned()));
    }
}

fn match_up<'a, T>(
    kind: &str,
    needed: impl Iterator<Item = &'a str>,
    words: &Map<String, T>,
    found: &mut Vec<Lack>,
) {
    let needed: Vec<&str> = needed.collect();
    let missing = needed.iter().filter(|id| !words.contains_key(**id));
    found.extend(missing.map(|id| Lack::Missing(format!("{kind}.{id}"))));
    let unused = words.keys().filter(|id| !needed.contains(&id.as_str()));
    found.extend(unused.map(|id| Lack::Unused(format!("{kind}.{id}"))));
}
