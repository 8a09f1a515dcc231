//! Gives back what was said, one record after the other.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::snapshot::said;
use super::{Offered, Record};
use crate::{Answer, Assessment, Map, Service};

/// What was said when a record was made, as an assessment of that day.
pub(crate) struct Replay<'t, 'a> {
    /// It has the answers of then; its name and what is said of a service are those of today.
    pub(crate) state: Assessment<'a>,
    /// The services of today, by id.
    known: Map<&'t str, &'t Service<'a>>,
    /// The criteria whose answers are followed; nothing for all of them.
    asked: Option<BTreeSet<&'t str>>,
    /// What the answers, the services and the marks hold.
    sizes: [usize; 3],
}

impl<'t, 'a> Replay<'t, 'a> {
    /// Before the first record: nothing is said.
    pub(crate) fn of(today: &'t Assessment<'a>) -> Self {
        // A first record that does not name its edition is read as one of today's.
        let mut state = Assessment::new(today.criteria.clone(), today.date, "");
        state.method = today.method;
        state.structure = today.structure.clone();
        let mut known = Map::new();
        for service in today.services.as_deref().unwrap_or_default() {
            known.entry(&*service.id).or_insert(service);
        }
        Self { state, known, asked: None, sizes: [0; 3] }
    }

    /// The same, of the answers to some criteria only.
    pub(crate) fn asked(self, asked: BTreeSet<&'t str>) -> Self {
        Self { asked: Some(asked), ..self }
    }

    /// The bytes that the state takes in memory, about: what it costs to copy or to score it.
    pub(crate) fn size(&self) -> usize {
        self.sizes.into_iter().fold(0, usize::saturating_add)
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
        let [answers, services, marks] = &mut self.sizes;
        if record.services.is_some() {
            let all = self.state.services.iter().flatten();
            *services = all.map(Service::size).fold(0, usize::saturating_add);
        }
        let is_asked = |id: &str| self.asked.as_ref().is_none_or(|asked| asked.contains(id));
        for (id, answer) in record.answers.iter().filter(|(id, _)| is_asked(id)) {
            let before = match answer.as_ref().and_then(said) {
                Some(answer) => {
                    *answers = answers.saturating_add(answer.size());
                    self.state.answers.insert(id.clone(), answer)
                }
                None => self.state.answers.remove(id),
            };
            *answers = answers.saturating_sub(before.as_ref().map_or(0, Answer::size));
        }
        if let Some(to_review) = &record.to_review {
            *marks = to_review.iter().map(|id| id.len()).fold(0, usize::saturating_add);
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
