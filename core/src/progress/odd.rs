//! What is odd in a history: said, and never in the way.

use std::collections::BTreeSet;

use serde::Serialize;

use super::ProgressPoint;
use crate::{Assessment, Criteria, Date, Edition};

/// Something odd in a history, which is shown all the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(tag = "odd", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Odd {
    /// A record is older than one that stands before it.
    Backwards {
        /// The day of the record.
        date: Date,
        /// The latest day before it.
        after: Date,
    },
    /// A record is of a day that has one already.
    SameDay {
        /// The day.
        date: Date,
    },
    /// A record is of a day after the date of the assessment itself.
    AfterAssessment {
        /// The day of the record.
        date: Date,
        /// The date of the assessment.
        assessment: Date,
    },
    /// The first record does not say which edition was answered: that of the assessment is
    /// taken.
    NoEdition {
        /// The day of the record.
        date: Date,
        /// The edition that is taken.
        taken: Edition,
    },
    /// An edition is not at hand: what was answered under it is kept, and not scored.
    UnknownEdition {
        /// The edition.
        edition: Edition,
        /// The first day on which it was answered.
        date: Date,
    },
    /// An answer was recorded to what none of the editions asks that the file answers or answered.
    UnknownCriterion {
        /// The id that was answered.
        criterion: String,
        /// The first day on which it was.
        date: Date,
    },
    /// The history holds far more than anybody's: records are not scored, so that nobody waits.
    TooMuch {
        /// The day of the first of them.
        date: Date,
        /// How many they are.
        records: usize,
    },
}

/// The records that are not looked at.
#[derive(Default)]
pub(super) struct Unseen {
    first: Option<Date>,
    records: usize,
}

impl Unseen {
    pub(super) fn count(&mut self, date: Date, is_seen: bool) {
        if !is_seen {
            self.first.get_or_insert(date);
            self.records = self.records.saturating_add(1);
        }
    }

    pub(super) fn odd(self) -> Option<Odd> {
        Some(Odd::TooMuch { date: self.first?, records: self.records })
    }
}

/// All that is odd, in the order of the records.
pub(super) fn found<'c>(
    assessment: &Assessment<'_>,
    points: &[ProgressPoint],
    at_hand: impl Fn(&Edition) -> Option<&'c Criteria>,
) -> Vec<Odd> {
    let mut found = Vec::new();
    let mut latest: Option<Date> = None;
    let mut strange_editions = BTreeSet::new();
    let mut strange_ids = BTreeSet::new();
    let editions: BTreeSet<&Edition> = points.iter().map(|point| &point.criteria).collect();
    let editions: Vec<&Edition> = editions.into_iter().chain([&assessment.criteria]).collect();
    let known: Vec<&Criteria> = editions.iter().copied().filter_map(&at_hand).collect();
    // An edition that is not at hand may ask anything.
    let are_all_at_hand = known.len() == editions.len();
    for (record, point) in assessment.history.iter().zip(points) {
        let date = record.date;
        match latest {
            None if record.criteria.is_none() => {
                found.push(Odd::NoEdition { date, taken: point.criteria.clone() });
            }
            Some(after) if date < after => found.push(Odd::Backwards { date, after }),
            Some(after) if date == after => found.push(Odd::SameDay { date }),
            _ => {}
        }
        latest = latest.max(Some(date));
        if assessment.date < date {
            found.push(Odd::AfterAssessment { date, assessment: assessment.date });
        }
        if at_hand(&point.criteria).is_none() {
            if strange_editions.insert(&point.criteria) {
                found.push(Odd::UnknownEdition { edition: point.criteria.clone(), date });
            }
            continue;
        }
        let answered = record.answers.iter().filter(|(_, answer)| answer.is_some());
        for (id, _) in answered {
            let asked = known.iter().any(|criteria| criteria.criterion(id).is_some());
            if are_all_at_hand && !asked && strange_ids.insert(id) {
                found.push(Odd::UnknownCriterion { criterion: id.to_string(), date });
            }
        }
    }
    found
}
