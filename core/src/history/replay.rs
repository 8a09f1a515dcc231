//! Gives back what was said, one record after the other.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::snapshot::said;
use super::{Offered, Record};
use crate::{Assessment, Service};

/// What was said when a record was made, as an assessment of that day.
pub(crate) struct Replay<'t, 'a> {
    /// It has the answers of then; its name and what is said of a service are those of today.
    pub(crate) state: Assessment<'a>,
    /// The services of today, by id.
    known: BTreeMap<&'t str, &'t Service<'a>>,
}

impl<'t, 'a> Replay<'t, 'a> {
    /// Before the first record: nothing is said.
    pub(crate) fn of(today: &'t Assessment<'a>) -> Self {
        // A first record that does not name its edition is read as one of today's.
        let mut state = Assessment::new(today.criteria.clone(), today.date, "");
        state.method = today.method;
        state.structure = today.structure.clone();
        let mut known = BTreeMap::new();
        for service in today.services.as_deref().unwrap_or_default() {
            known.entry(&*service.id).or_insert(service);
        }
        Self { state, known }
    }

    /// Follows the next record.
    pub(crate) fn follow(&mut self, record: &Record<'a>) {
        self.state.date = record.date;
        if let Some(criteria) = &record.criteria {
            self.state.criteria = criteria.clone();
        }
        match &record.services {
            None => {}
            Some(Offered::NotSaid) => self.state.services = None,
            Some(Offered::Ids(ids)) => {
                self.state.services = Some(ids.iter().map(|id| self.service(id)).collect());
            }
        }
        for (id, answer) in &record.answers {
            match answer.as_ref().and_then(said) {
                Some(answer) => self.state.answers.insert(id.clone(), answer),
                None => self.state.answers.remove(id),
            };
        }
        if let Some(to_review) = &record.to_review {
            self.state.to_review.clone_from(to_review);
        }
    }

    fn service(&self, id: &Cow<'a, str>) -> Service<'a> {
        match self.known.get(&**id) {
            Some(service) => Service::clone(service),
            None => Service { id: id.clone(), ..Service::default() },
        }
    }
}
