//! An assessment without what it keeps of the past: all that is needed to score it.

use std::borrow::Cow;

use serde::de::IgnoredAny;

use super::{Answer, Assessment, MOST_ANSWERS, MOST_SERVICES, Method, Service, Structure};
use crate::object::{LINE, PROSE};
use crate::{Date, Edition, Map};

/// An assessment of which the archive, the history and the address of the schema are passed over
/// when it is read: a page that shows a badge carries no reader of them.
///
/// To be scored only: what is written from it has forgotten the past.
///
/// ```
/// use libricite::{Assessment, PresentAssessment};
///
/// let text = r#"{
///     "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "Chaton" },
///     "archive": { "an-old-answer": { "why": 1 } }
/// }"#;
/// assert!(serde_json::from_str::<Assessment>(text).is_err());
/// let present = serde_json::from_str::<PresentAssessment>(text)?;
/// assert!(Assessment::from(present).archive.is_empty());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PresentAssessment<'a> {
    schema: (),
    criteria: Edition,
    date: Date,
    method: Method,
    note: Option<Cow<'a, str>>,
    structure: Structure<'a>,
    services: Option<Vec<Service<'a>>>,
    answers: Map<Cow<'a, str>, Answer<'a>>,
    to_review: Vec<Cow<'a, str>>,
    archive: (),
    history: (),
}

impl<'a> From<PresentAssessment<'a>> for Assessment<'a> {
    fn from(present: PresentAssessment<'a>) -> Self {
        let PresentAssessment { schema: (), archive: (), history: (), .. } = present;
        Self {
            schema: None,
            criteria: present.criteria,
            date: present.date,
            method: present.method,
            note: present.note,
            structure: present.structure,
            services: present.services,
            answers: present.answers,
            to_review: present.to_review,
            archive: Map::new(),
            history: Vec::new(),
        }
    }
}

object!(PresentAssessment<'de>, "an assessment: an object with `criteria`, `date`, `structure` and `answers`", {
    "$schema" => schema: through(|_: IgnoredAny| ()),
    "criteria" => criteria: required,
    "date" => date: required,
    "method" => method: default,
    "note" => note: text(PROSE),
    "structure" => structure: required,
    "services" => services: maybe_list(MOST_SERVICES),
    "answers" => answers: map(MOST_ANSWERS),
    "to_review" => to_review: texts(MOST_ANSWERS, LINE),
    "archive" => archive: through(|_: IgnoredAny| ()),
    "history" => history: through(|_: IgnoredAny| ()),
});
