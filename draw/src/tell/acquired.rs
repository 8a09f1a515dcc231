//! What is acquired.

use libricite::{Id, Percent, Report};

use super::counts;

/// The criteria that count and surely have full credit, in the order of the report.
pub(crate) fn acquired<'a>(report: &Report<'a>) -> Vec<&'a Id> {
    let rows = report.axes.iter().flat_map(|axis| &axis.criteria).filter(|row| counts(row));
    let is_full = |sure: Percent| sure == Percent::FULL;
    rows.filter(|row| row.score.is_some_and(|score| is_full(score.sure)))
        .map(|row| row.criterion)
        .collect()
}
