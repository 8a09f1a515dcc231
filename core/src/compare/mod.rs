//! Why two reports differ: criterion by criterion, and gate by gate.

mod cause;
mod gates;
mod walk;

use serde::Serialize;

pub use cause::Cause;
pub(crate) use cause::value;
pub use gates::{Gate, GateDifference};

use crate::{Date, Edition, Id, LabelState, Origin, Percent, Report, State, Weight};
use walk::{Totals, Walk};

/// Why two reports differ, exactly.
///
/// Points are hundredths of a percent, whole numbers. The parts add up: those of the whole to
/// the difference of the whole, those of an axis to the difference of that axis, those of the
/// coverage to that of the coverage; and the gates give both labels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Difference<'a> {
    /// The report that comes first.
    pub before: Side<'a>,
    /// The report that is compared with it.
    pub after: Side<'a>,
    /// The axes of both, in the order of the second star; those of the first one only, last.
    pub axes: Vec<AxisDifference<'a>>,
    /// What makes the difference, in the order in which it is made: answers, then rules, then
    /// what is not asked any more, what is new, and the weights of axes; each in the order of
    /// the file. A criterion that makes none is not listed.
    pub parts: Vec<Part<'a>>,
    /// What each level needs, and whether it was reached before and after.
    pub gates: Vec<GateDifference<'a>>,
}

/// One of the two reports, in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Side<'a> {
    /// The edition that it was scored with.
    pub criteria: &'a Edition,
    /// Where its criteria come from.
    pub origin: &'a Origin,
    /// Who was assessed.
    pub structure: &'a str,
    /// The day on which the answers were true.
    pub date: Date,
    /// Whether a level was earned, or why not.
    pub state: LabelState,
    /// The level that was earned.
    pub level: Option<&'a Id>,
    /// Its place among the levels, 1 for the lowest.
    pub rank: Option<usize>,
    /// How many levels there are.
    pub of: usize,
    /// The whole; null when nothing applies.
    pub overall: Option<Points>,
    /// The share that is answered, in hundredths of a percent; null when nothing applies.
    pub coverage: Option<u32>,
}

/// Both ends of a score, in hundredths of a percent, rounded down.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Points {
    /// What is reached whatever the open answers turn out to be.
    pub sure: u32,
    /// What the best open answers would reach.
    pub possible: u32,
}

/// How far both ends of a score move, in hundredths of a percent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Shift {
    /// What is sure.
    pub sure: i32,
    /// What is possible.
    pub possible: i32,
}

/// One axis before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AxisDifference<'a> {
    /// The id of the axis.
    pub axis: &'a Id,
    /// Its score before; null when it did not apply.
    pub before: Option<Points>,
    /// Its score after; null when it does not apply.
    pub after: Option<Points>,
    /// How far it moved; an axis that does not apply counts as 0 here.
    pub shift: Shift,
}

/// One thing that makes the reports differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Part<'a> {
    /// The axis.
    pub axis: &'a Id,
    /// The criterion; null when it is the weight of the axis.
    pub criterion: Option<&'a Id>,
    /// Why it makes a difference.
    pub cause: Cause,
    /// How the criterion stood before; null when it was not asked.
    pub before: Option<Stand<'a>>,
    /// How it stands after; null when it is not asked.
    pub after: Option<Stand<'a>>,
    /// How far it moves its axis.
    pub on_axis: Shift,
    /// How far it moves the whole.
    pub on_overall: Shift,
    /// How far it moves the share that is answered.
    pub on_coverage: i32,
}

/// How a criterion stands in a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Stand<'a> {
    /// How much it counts in its axis.
    pub weight: Weight,
    /// The choice; null when it is open or asked of each service.
    pub choice: Option<&'a Id>,
    /// What became of the answer.
    pub state: State,
    /// What is sure, in percent; null when it does not apply.
    pub sure: Option<Percent>,
    /// What is possible, in percent; null when it does not apply.
    pub possible: Option<Percent>,
}

/// Explains why the second report is not the first one.
///
/// The first is changed into the second step by step, and each step is worth what it moves: so
/// the parts add up, whatever their order. The order is: answers first, then rules, criterion by
/// criterion in the order of the file; then what is not asked any more, what is new, and the
/// weights of axes. What one criterion takes from the share of the others is counted with it.
///
/// ```
/// # fn example(before: &libricite::Report<'_>, after: &libricite::Report<'_>) {
/// let difference = libricite::compare(before, after);
/// let moved: i32 = difference.parts.iter().map(|part| part.on_overall.sure).sum();
/// # let _ = moved;
/// # }
/// ```
#[must_use]
pub fn compare<'a>(before: &'a Report<'a>, after: &'a Report<'a>) -> Difference<'a> {
    let mut walk = Walk::of(before, after);
    let first = walk.totals();
    let parts = walk.finished(before, after);
    let last = walk.totals();

    let mut axes = Vec::new();
    for ((axis, before), (_, after)) in first.axes.iter().zip(&last.axes) {
        let shift = shift(*before, *after);
        axes.push(AxisDifference { axis, before: *before, after: *after, shift });
    }
    Difference {
        before: side(before, &first),
        after: side(after, &last),
        axes,
        parts,
        gates: gates::differences(before, after),
    }
}

fn side<'a>(report: &'a Report<'a>, totals: &Totals<'_>) -> Side<'a> {
    let label = &report.label;
    Side {
        criteria: report.criteria,
        origin: report.origin,
        structure: &report.structure.name,
        date: report.date,
        state: label.state,
        level: label.level,
        rank: label.rank,
        of: label.of,
        overall: totals.overall,
        coverage: totals.coverage,
    }
}

/// How far a score moves; one that is not there counts as 0.
fn shift(before: Option<Points>, after: Option<Points>) -> Shift {
    let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
    Shift { sure: moved(before.sure, after.sure), possible: moved(before.possible, after.possible) }
}

fn moved(before: u32, after: u32) -> i32 {
    let [before, after] = [before, after].map(|points| i32::try_from(points).unwrap_or_default());
    after.saturating_sub(before)
}
