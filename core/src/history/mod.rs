//! What an assessment said on earlier days.

mod change;
mod replay;
mod snapshot;

use std::borrow::Cow;

use serde::de::DeserializeSeed;
use serde::{Deserialize, Deserializer, Serialize};

pub use change::{RecordRefused, Recorded};
pub(crate) use replay::Replay;
pub(crate) use snapshot::Snapshot;

use crate::assessment::{MOST_ANSWERS, MOST_SERVICES, owned_list};
use crate::object::{LINE, List, Maybe, Text};
use crate::{Answer, Assessment, Date, Edition, Map};

/// The most records that an assessment may hold: one a week for nineteen years.
pub(crate) const MOST_RECORDS: usize = 1000;

/// The most answers that a record changes: all are taken away, and as many come.
const MOST_CHANGED: usize = MOST_ANSWERS.saturating_mul(2);

/// What changed since the record before it; the first: since nothing was answered.
///
/// One after the other, the records give what was said on the day of each. A record with a day
/// alone says that on this day the answers were still true.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = Record::bounded))]
pub struct Record<'a> {
    /// The day on which the answers were recorded.
    pub date: Date,
    /// The edition that is answered from then on. Left out: the same as before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub criteria: Option<Edition>,
    /// The ids of the services that are offered from then on; null when it is not said any
    /// more. Left out: the same as before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(with = "Option<Vec<String>>", length(max = MOST_SERVICES), inner(length(max = LINE))))]
    pub services: Option<Offered<'a>>,
    /// The answers that changed, by the id of their criterion; null where one was taken away.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub answers: Map<Cow<'a, str>, Option<Answer<'a>>>,
    /// The ids of all criteria whose answer is to be read again from then on. Left out: the
    /// same as before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(with = "Vec<String>"))]
    pub to_review: Option<Vec<Cow<'a, str>>>,
}

/// The services that a structure said to offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Offered<'a> {
    /// It did not say, which leaves every question about services open.
    NotSaid,
    /// These, by id; none, when the list is empty.
    Ids(Vec<Cow<'a, str>>),
}

impl Record<'_> {
    /// A record of a day on which nothing changed.
    pub fn new(date: Date) -> Self {
        Self { date, criteria: None, services: None, answers: Map::new(), to_review: None }
    }

    /// Whether anything changed since the record before.
    pub fn changes_anything(&self) -> bool {
        self.criteria.is_some() || self.changes_answers()
    }

    /// Whether anything but the edition changed.
    pub(crate) fn changes_answers(&self) -> bool {
        self.services.is_some() || !self.answers.is_empty() || self.to_review.is_some()
    }

    /// The same, with texts of its own.
    pub fn into_owned(self) -> Record<'static> {
        let owned_answer = |answer: Option<Answer<'_>>| answer.map(Answer::into_owned);
        let answers = self.answers.into_iter();
        Record {
            date: self.date,
            criteria: self.criteria,
            services: self.services.map(|services| match services {
                Offered::NotSaid => Offered::NotSaid,
                Offered::Ids(ids) => Offered::Ids(owned_list(ids)),
            }),
            answers: answers
                .map(|(id, answer)| (Cow::Owned(id.into_owned()), owned_answer(answer)))
                .collect(),
            to_review: self.to_review.map(owned_list),
        }
    }
}

impl<'a> Assessment<'a> {
    /// What was said on the day of each record, oldest first, as an assessment of that day.
    ///
    /// It has the answers, the services and the edition of then; the name and what is said of a
    /// service are those of today. [`evaluate`](crate::evaluate) scores it as it would have then.
    pub fn recorded(&self) -> impl Iterator<Item = Assessment<'a>> {
        let mut replay = Replay::of(self);
        self.history.iter().map(move |record| {
            replay.follow(record);
            replay.state.clone()
        })
    }
}

impl<'de> Deserialize<'de> for Offered<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let key = "services";
        let item = Text { of: "a text of ", key, most: LINE };
        let list = Maybe(List { key, most: MOST_SERVICES, item }).deserialize(deserializer)?;
        // Its absence says nothing of the record, `null` in its place does.
        Ok(list.map_or(Self::NotSaid, Self::Ids))
    }
}

object!(Record<'de>, "a record: an object with the `date` and what changed", {
    "date" => date: required,
    "criteria" => criteria: default,
    "services" => services: through(Some),
    "answers" => answers: map(MOST_CHANGED),
    "to_review" => to_review: some_texts(MOST_ANSWERS, LINE),
});
