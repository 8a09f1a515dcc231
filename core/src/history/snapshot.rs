//! What an assessment says at one moment, without what is not answered.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::{Offered, Record};
use crate::{Answer, Assessment, Date, Edition, Evidence, Map, ServiceAnswer, UNKNOWN};

/// What an assessment says at one moment: all that a record can change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Snapshot<'a> {
    /// Nothing before the first record, and where a first record does not say it.
    pub(crate) criteria: Option<Edition>,
    services: Option<Vec<Cow<'a, str>>>,
    answers: Map<Cow<'a, str>, Answer<'a>>,
    to_review: Vec<Cow<'a, str>>,
}

impl<'a> Snapshot<'a> {
    /// What is said now. What only helps to fill in the file is left out.
    pub(crate) fn of(assessment: &Assessment<'a>) -> Self {
        let answers = assessment.answers.iter();
        let services = assessment.services.as_ref();
        Self {
            criteria: Some(assessment.criteria.clone()),
            services: services.map(|list| list.iter().map(|one| one.id.clone()).collect()),
            answers: answers.filter_map(|(id, answer)| Some((id.clone(), said(answer)?))).collect(),
            to_review: assessment.to_review.clone(),
        }
    }

    /// What was said when the last of these records was made.
    pub(crate) fn after(records: &[Record<'a>]) -> Self {
        let mut snapshot = Self::default();
        for record in records {
            snapshot.apply(record);
        }
        snapshot
    }

    /// Follows one record.
    pub(crate) fn apply(&mut self, record: &Record<'a>) {
        if let Some(criteria) = &record.criteria {
            self.criteria = Some(criteria.clone());
        }
        match &record.services {
            None => {}
            Some(Offered::NotSaid) => self.services = None,
            Some(Offered::Ids(ids)) => self.services = Some(ids.clone()),
        }
        for (id, answer) in &record.answers {
            match answer.as_ref().and_then(said) {
                Some(answer) => self.answers.insert(id.clone(), answer),
                None => self.answers.remove(id),
            };
        }
        if let Some(to_review) = &record.to_review {
            self.to_review.clone_from(to_review);
        }
    }

    /// What changed from this to another, as a record of a day.
    pub(crate) fn change(&self, to: &Self, date: Date) -> Record<'a> {
        let mut record = Record::new(date);
        if to.criteria != self.criteria {
            record.criteria.clone_from(&to.criteria);
        }
        if to.services != self.services {
            record.services = Some(match &to.services {
                None => Offered::NotSaid,
                Some(ids) => Offered::Ids(ids.clone()),
            });
        }
        for (id, answer) in &to.answers {
            if self.answers.get(id) != Some(answer) {
                record.answers.insert(id.clone(), Some(answer.clone()));
            }
        }
        for id in self.answers.keys().filter(|id| !to.answers.contains_key(*id)) {
            record.answers.insert(id.clone(), None);
        }
        if !are_the_same(&self.to_review, &to.to_review) {
            record.to_review = Some(to.to_review.clone());
        }
        record
    }
}

/// Whether two lists name the same ids; their order and what they repeat say nothing.
fn are_the_same(one: &[Cow<'_, str>], other: &[Cow<'_, str>]) -> bool {
    let ids =
        |list: &[Cow<'_, str>]| list.iter().map(|id| String::from(&**id)).collect::<BTreeSet<_>>();
    one == other || ids(one) == ids(other)
}

/// An answer without what only helps to fill it in; nothing when it says nothing.
pub(super) fn said<'a>(answer: &Answer<'a>) -> Option<Answer<'a>> {
    let said = Answer { ask: None, choices: Vec::new(), ..answer.clone() };
    let silent = is_open(said.choice.as_deref())
        && said.note.is_none()
        && said.evidence.iter().all(is_blank)
        && said.services.values().all(is_silent);
    (!silent).then_some(said)
}

fn is_silent(answer: &ServiceAnswer<'_>) -> bool {
    is_open(answer.choice.as_deref())
        && answer.note.is_none()
        && answer.evidence.iter().all(is_blank)
}

/// Whether a piece of evidence is still to be filled in.
fn is_blank(evidence: &Evidence<'_>) -> bool {
    let is_empty = |text: &Option<Cow<'_, str>>| text.as_deref().is_none_or(str::is_empty);
    is_empty(&evidence.url) && is_empty(&evidence.quote) && evidence.seen.is_none()
}

fn is_open(choice: Option<&str>) -> bool {
    choice.is_none_or(|choice| choice == UNKNOWN)
}
