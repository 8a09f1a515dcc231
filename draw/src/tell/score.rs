//! Scores as they are told: where nothing is open, nothing is still possible.
//!
//! A report rounds what is sure down and what is possible up. A mean of 82½ where every
//! question is answered is therefore from 82 to 83, and no answer is left that could lead
//! to 83. Told is what is sure.

use libricite::{AxisReport, CriterionReport, Report, Score, State};

use super::counts;
use crate::Lang;

/// The score of a criterion as it is told.
#[must_use]
pub fn criterion_score(row: &CriterionReport<'_>) -> Option<Score> {
    told(row.score, is_open(row))
}

/// The score of an axis as it is told.
#[must_use]
pub fn axis_score(axis: &AxisReport<'_>) -> Option<Score> {
    told(axis.score, is_axis_open(axis))
}

/// The score of the whole as it is told.
pub fn overall_score(report: &Report<'_>) -> Option<Score> {
    told(report.overall, report.axes.iter().any(is_axis_open))
}

/// The two ends of a score in figures: « 57 », « 57–84 », or that nothing applies.
pub(crate) fn in_figures(score: Option<Score>, lang: Lang) -> String {
    match score {
        None => lang.phrases().nothing_applies.to_owned(),
        Some(score) if score.sure == score.possible => score.sure.to_string(),
        Some(score) => format!("{}–{}", score.sure, score.possible),
    }
}

fn is_axis_open(axis: &AxisReport<'_>) -> bool {
    axis.criteria.iter().any(|row| counts(row) && is_open(row))
}

fn is_open(row: &CriterionReport<'_>) -> bool {
    matches!(row.state, State::Open | State::Unproven)
}

fn told(score: Option<Score>, is_open: bool) -> Option<Score> {
    score.map(|score| if is_open { score } else { Score { possible: score.sure, ..score } })
}
