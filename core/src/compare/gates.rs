//! What each level needs, before and after.

use serde::Serialize;

use crate::{Id, LabelState, Missing, Percent, Report, Weight};

/// Whether something that a level needs is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Gate {
    /// The percent that is sure.
    pub sure: Percent,
    /// The percent that the level needs.
    pub needs: Percent,
    /// Whether that is enough.
    pub reached: bool,
}

/// One thing that a level needs, before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GateDifference<'a> {
    /// The level.
    pub level: &'a Id,
    /// What it needs.
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(with = "crate::schema::Missing"))]
    pub missing: Missing<'a>,
    /// How it stood before; null when the level did not need it, or it did not apply.
    pub before: Option<Gate>,
    /// How it stands after; null when the level does not need it, or it does not apply.
    pub after: Option<Gate>,
}

impl GateDifference<'_> {
    /// Whether it was passed before and is not after, or the other way round. What is not
    /// needed is passed.
    #[must_use]
    pub fn has_turned(&self) -> bool {
        let passed = |gate: Option<Gate>| gate.is_none_or(|gate| gate.reached);
        passed(self.before) != passed(self.after)
    }
}

/// The gates of both, in the order of the levels after; those of the first only come last.
pub(super) fn differences<'a>(
    before: &'a Report<'a>,
    after: &'a Report<'a>,
) -> Vec<GateDifference<'a>> {
    let mut old = of(before);
    let mut gates = Vec::new();
    for (level, missing, gate) in of(after) {
        let place = old.iter().position(|(of, what, _)| *of == level && *what == missing);
        let before = place.map(|place| old.remove(place).2);
        gates.push(GateDifference { level, missing, before, after: Some(gate) });
    }
    let gone = old.into_iter();
    gates.extend(gone.map(|(level, missing, gate)| GateDifference {
        level,
        missing,
        before: Some(gate),
        after: None,
    }));
    gates
}

/// All that the levels of a report need; a level needs what those below it need, too.
fn of<'a>(report: &'a Report<'a>) -> Vec<(&'a Id, Missing<'a>, Gate)> {
    let label = &report.label;
    let complete = matches!(label.state, LabelState::Labelled | LabelState::OnTheWay);
    let gate = |sure: Percent, needs: Percent| Gate { sure, needs, reached: needs <= sure };
    let mut gates = Vec::new();
    for level in label.floors {
        let sure = report.coverage.unwrap_or_default();
        let coverage = Gate { sure, needs: label.minimum_coverage, reached: complete };
        gates.push((&level.id, Missing::Coverage, coverage));
        let rows = report.axes.iter().flat_map(|axis| &axis.criteria);
        for row in rows.filter(|row| row.weight != Weight::LEAST) {
            let required = row.required.filter(|required| *required.level == level.id);
            if let (Some(required), Some(score)) = (required, row.score) {
                let gate = gate(score.sure, required.credit);
                gates.push((&level.id, Missing::Criterion(row.criterion), gate));
            }
        }
        for axis in &report.axes {
            if let Some(score) = axis.score {
                let gate = gate(score.sure, level.each_axis);
                gates.push((&level.id, Missing::Axis(axis.axis), gate));
            }
        }
        let overall = match report.overall {
            Some(score) => gate(score.sure, level.overall),
            None => Gate { reached: false, ..gate(Percent::ZERO, level.overall) },
        };
        gates.push((&level.id, Missing::Overall, overall));
    }
    gates
}
