//! What a fork changes of a level, an axis or a criterion of its parent.

use super::document::{AxisChange, CriterionChange, LevelChange, Optional};
use crate::{Axis, Criterion, Level};

pub(super) fn change_level(level: &mut Level, change: &LevelChange) {
    if level.id == change.id {
        level.overall = change.overall.unwrap_or(level.overall);
        level.each_axis = change.each_axis.unwrap_or(level.each_axis);
    }
}

pub(super) fn change_axis(axis: &mut Axis, change: &AxisChange) {
    if axis.id == change.id {
        axis.weight = change.weight.unwrap_or(axis.weight);
        axis.criteria.extend(change.add.iter().cloned());
    }
}

pub(super) fn change_criterion(criterion: &mut Criterion, change: &CriterionChange) {
    if criterion.id != change.id {
        return;
    }
    for key in &change.without {
        match key {
            Optional::CountsFrom => criterion.counts_from = None,
            Optional::Services => criterion.services = None,
            Optional::RequiredFor => {
                criterion.required_for = None;
                criterion.required_credit = None;
            }
            Optional::RequiredCredit => criterion.required_credit = None,
            Optional::Source => criterion.source = None,
        }
    }
    criterion.weight = change.weight.unwrap_or(criterion.weight);
    criterion.counts_from = change.counts_from.or(criterion.counts_from);
    criterion.scope = change.scope.unwrap_or(criterion.scope);
    criterion.services = change.services.or(criterion.services);
    criterion.required_for = change.required_for.clone().or(criterion.required_for.take());
    criterion.required_credit = change.required_credit.or(criterion.required_credit);
    criterion.evidence = change.evidence.unwrap_or(criterion.evidence);
    criterion.effort = change.effort.unwrap_or(criterion.effort);
    criterion.source = change.source.clone().or(criterion.source.take());
    if let Some(choices) = &change.choices {
        criterion.choices.clone_from(choices);
    }
}
