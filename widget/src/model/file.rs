//! The file: `libricite.json`, which is the truth.

use std::borrow::Cow;
use std::fmt;

use libricite::{
    Answer, Archived, Assessment, Criteria, Date, Edition, Evidence, Map, Method, Record, Service,
    Structure,
};
use libricite_criteria::json;
use serde::{Serialize, Serializer};

use super::basis::Find;
use super::draft::Draft;

/// Why a file is not opened. What was there stays as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It has more than [`json::MOST_BYTES`].
    TooLong,
    /// It is not UTF-8 text.
    NotText {
        /// The first line that is not, from 1.
        line: usize,
    },
    /// It is no assessment.
    NotAnAssessment {
        /// What is wrong, in the words of the core.
        sentence: String,
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// It answers criteria that are not found.
    UnknownEdition {
        /// The sentence, which names those that are.
        sentence: String,
        /// The edition.
        edition: Edition,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong => f.write_str("the file is over 4 MiB, which no assessment is"),
            Self::NotText { line } => {
                write!(f, "line {line} is not UTF-8 text; save the file as UTF-8")
            }
            Self::NotAnAssessment { sentence, line, column } => {
                write!(f, "line {line}, column {column}: {sentence}")
            }
            Self::UnknownEdition { sentence, .. } => f.write_str(sentence),
        }
    }
}

/// Opens the bytes of a file.
pub fn open_bytes(bytes: &[u8], find: Find) -> Result<Draft, Refusal> {
    if json::MOST_BYTES < bytes.len() {
        return Err(Refusal::TooLong);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => open(text, find),
        Err(error) => {
            let valid = bytes.iter().take(error.valid_up_to());
            Err(Refusal::NotText { line: valid.filter(|byte| **byte == b'\n').count() + 1 })
        }
    }
}

/// Opens the text of a file: an assessment whose criteria can be found, whole or not at all.
///
/// ```
/// use libricite_widget::model::{Basis, open};
///
/// let mistake = "{\n  \"criteria\": \"chatons@2.0.0\",\n  \"anwsers\": {}\n}";
/// assert_eq!(
///     open(mistake, Basis::built_in).err().map(|refusal| refusal.to_string()).as_deref(),
///     Some("line 3, column 3: `anwsers` is not a key of an assessment; did you mean `answers`?")
/// );
/// ```
pub fn open(text: &str, find: Find) -> Result<Draft, Refusal> {
    read(json::document(text).ok_or(Refusal::TooLong)?, find)
}

/// Opens a text of any length: what was written here is read again.
pub(super) fn read(text: &str, find: Find) -> Result<Draft, Refusal> {
    let assessment = assessment(text)?;
    match find(&assessment.criteria) {
        Some(basis) => Ok(Draft::with(basis, assessment)),
        None => Err(Refusal::UnknownEdition {
            sentence: libricite_criteria::unknown(&assessment.criteria),
            edition: assessment.criteria,
        }),
    }
}

/// Reads an assessment of any edition.
pub(super) fn assessment(text: &str) -> Result<Assessment<'static>, Refusal> {
    json::assessment(text).map(Assessment::into_owned).map_err(|refusal| {
        let (line, column) = refusal.line_and_column(text);
        Refusal::NotAnAssessment { sentence: refusal.to_string(), line, column }
    })
}

/// The text of the file, laid out as `libricite new` does, with the answers in the order of
/// the criteria and of the services.
///
/// The same assessment always gives the same text, so that what changed from one week to
/// the next can be compared line by line.
pub fn save(draft: &Draft) -> String {
    text(draft.criteria(), draft.assessment())
}

/// The text of the file of an assessment of these criteria.
pub fn text(criteria: &Criteria, assessment: &Assessment<'_>) -> String {
    let mut text = pretty(&Saved::of(criteria, assessment));
    text.push('\n');
    text
}

/// JSON that people can read.
pub(super) fn pretty(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).expect("all that is saved has text keys only")
}

/// An assessment whose answers keep the order of the criteria.
#[derive(Serialize)]
struct Saved<'a> {
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    schema: Option<&'a str>,
    criteria: &'a Edition,
    date: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    method: Option<Method>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
    structure: &'a Structure<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    services: Option<&'a [Service<'a>]>,
    answers: InOrder<'a, SavedAnswer<'a>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    to_review: &'a [Cow<'a, str>],
    #[serde(skip_serializing_if = "Map::is_empty")]
    archive: &'a Map<Cow<'a, str>, Archived<'a>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    history: &'a [Record<'a>],
}

#[derive(Serialize)]
struct SavedAnswer<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    ask: Option<&'a str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    choices: &'a [Cow<'a, str>],
    #[serde(skip_serializing_if = "Option::is_none")]
    choice: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    evidence: &'a [Evidence<'a>],
    #[serde(skip_serializing_if = "InOrder::is_empty")]
    services: InOrder<'a, &'a libricite::ServiceAnswer<'a>>,
}

struct InOrder<'a, T>(Vec<(&'a str, T)>);

impl<T> InOrder<'_, T> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Serialize> Serialize for InOrder<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, value)| (id, value)))
    }
}

impl<'a> Saved<'a> {
    fn of(criteria: &'a Criteria, assessment: &'a Assessment<'a>) -> Self {
        let places = Places::of(criteria.all().map(|criterion| criterion.id.as_str()));
        let services = assessment.services.iter().flatten();
        let services = Places::of(services.map(|service| &*service.id));
        let answer = |answer: &'a Answer<'a>| SavedAnswer {
            ask: answer.ask.as_deref(),
            choices: &answer.choices,
            choice: answer.choice.as_deref(),
            note: answer.note.as_deref(),
            evidence: &answer.evidence,
            services: in_order(&answer.services, &services, |answer| answer),
        };
        Self {
            schema: assessment.schema.as_deref(),
            criteria: &assessment.criteria,
            date: assessment.date,
            method: Some(assessment.method).filter(|method| *method != Method::default()),
            note: assessment.note.as_deref(),
            structure: &assessment.structure,
            services: assessment.services.as_deref(),
            answers: in_order(&assessment.answers, &places, answer),
            to_review: &assessment.to_review,
            archive: &assessment.archive,
            history: &assessment.history,
        }
    }
}

/// Where each id stands, sorted by id.
struct Places<'a>(Vec<(&'a str, usize)>);

impl<'a> Places<'a> {
    fn of(ids: impl Iterator<Item = &'a str>) -> Self {
        let mut places: Vec<_> = ids.enumerate().map(|(place, id)| (id, place)).collect();
        places.sort_unstable();
        Self(places)
    }

    /// What is not known stands behind all that is.
    fn of_id(&self, id: &str) -> usize {
        let found = self.0.binary_search_by_key(&id, |(known, _)| known);
        found.ok().and_then(|found| self.0.get(found)).map_or(usize::MAX, |(_, place)| *place)
    }
}

/// The known ones in their order, then the others in that of the alphabet.
fn in_order<'a, T, U>(
    map: &'a Map<Cow<'a, str>, T>,
    places: &Places<'_>,
    value: impl Fn(&'a T) -> U,
) -> InOrder<'a, U> {
    let mut sorted: Vec<(&'a str, U)> = map.iter().map(|(id, t)| (&**id, value(t))).collect();
    sorted.sort_by_key(|(id, _)| places.of_id(id));
    InOrder(sorted)
}
