//! What the answers of one day were worth, in short.

use serde::Serialize;

use crate::{CriterionReport, Id, LabelState, OriginKind, Percent, Report, Score, State, Weight};

/// What the answers of one day were worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DayScore {
    /// Whether the criteria come with libricité.
    pub origin: OriginKind,
    /// Whether a level was earned, or why not.
    pub state: LabelState,
    /// The level that was earned.
    pub level: Option<Id>,
    /// Its place among the levels, 1 for the lowest.
    pub rank: Option<usize>,
    /// How many levels there were.
    pub of: usize,
    /// The whole; null when nothing applied.
    pub overall: Option<Score>,
    /// The share that was answered; null when nothing applied.
    pub coverage: Option<Percent>,
    /// The axes, in the order of the star.
    pub axes: Vec<AxisDayScore>,
}

/// What an axis was worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AxisDayScore {
    /// The id of the axis.
    pub axis: Id,
    /// Its score; null when nothing of it applied.
    pub score: Option<Score>,
    /// How many of its criteria that count were open or unproven: where none was, what is
    /// possible is what is sure, however it is rounded.
    pub open: usize,
}

impl DayScore {
    pub(super) fn of(report: &Report<'_>) -> Self {
        let label = &report.label;
        let axes = report.axes.iter();
        Self {
            origin: report.origin.kind,
            state: label.state,
            level: label.level.cloned(),
            rank: label.rank,
            of: label.of,
            overall: report.overall,
            coverage: report.coverage,
            axes: axes
                .map(|axis| AxisDayScore {
                    axis: axis.axis.clone(),
                    score: axis.score,
                    open: axis.criteria.iter().filter(|row| is_open(row)).count(),
                })
                .collect(),
        }
    }

    /// An axis, if the edition had it.
    pub fn axis(&self, id: &Id) -> Option<&AxisDayScore> {
        self.axes.iter().find(|axis| axis.axis == *id)
    }
}

fn is_open(row: &CriterionReport<'_>) -> bool {
    row.weight != Weight::LEAST && matches!(row.state, State::Open | State::Unproven)
}
