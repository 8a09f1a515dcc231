//! What becomes of the criteria of an edition in a fork of it.

use super::sound::alike;
use super::{Became, Change, Row, SuccessionDocument};
use crate::{Criteria, Criterion, Id, Map};

impl SuccessionDocument {
    /// What becomes of the criteria of an edition in a fork of it, which asks the rest under the
    /// same ids: answers can be carried into a fork, and out of it, as from edition to edition.
    ///
    /// What the fork does not ask is dropped, what it adds is new. A criterion that is answered
    /// otherwise is changed, and the choices that both offer mean the same. `why` says why, by
    /// language; a [`Succession`](crate::Succession) needs it.
    #[must_use]
    pub fn of_fork(
        parent: &Criteria,
        fork: &Criteria,
        why: impl Fn(Became) -> Map<String, String>,
    ) -> Self {
        let change = |became, old: Option<&Id>, new: Option<&Id>, rule| Change {
            became,
            old: old.into_iter().cloned().collect(),
            new: new.into_iter().cloned().collect(),
            rule,
            why: why(became),
        };
        let mut changes = Vec::new();
        for old in parent.all() {
            match fork.criterion(old.id.as_str()) {
                None => changes.push(change(Became::Dropped, Some(&old.id), None, Vec::new())),
                Some(new) if !alike(old, new) => {
                    let ids = (Some(&old.id), Some(&new.id));
                    changes.push(change(Became::Changed, ids.0, ids.1, shared(old, new)));
                }
                Some(_) => {}
            }
        }
        let added = fork.all().filter(|new| parent.criterion(new.id.as_str()).is_none());
        changes.extend(added.map(|new| change(Became::New, None, Some(&new.id), Vec::new())));
        Self { from: parent.edition().clone(), to: fork.edition().clone(), changes }
    }
}

/// A row for each choice that both offer; none where they are not asked in the same way.
fn shared(old: &Criterion, new: &Criterion) -> Vec<Row> {
    let is_shared = |id: &Id| old.scope == new.scope && new.choice(id.as_str()).is_some();
    let choices = old.choices.iter().map(|choice| &choice.id).filter(|id| is_shared(id));
    let said =
        |criterion: &Criterion, choice: &Id| Map::from([(criterion.id.clone(), choice.clone())]);
    choices.map(|choice| Row { when: said(old, choice), then: said(new, choice) }).collect()
}
