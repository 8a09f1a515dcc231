//! The rule: a checklist, and a loop over it.

mod answer;
pub(crate) mod mean;
mod pair;

use crate::label::{self, Gates, Minimum};
use crate::{Assessment, AxisReport, Criteria, CriterionReport, Report, Required};
use mean::{AxisMean, Coverage, OverallMean, Value};

/// Scores an assessment: what is sure, what is possible, which level is earned.
///
/// Total and deterministic. What it cannot use it lists in [`Report::ignored`].
///
/// - A criterion is worth a pair (sure, possible): (credit, credit) when answered,
///   (0, 100) when open, (0, credit) when the credit lacks its required evidence. What
///   does not apply leaves the sum and the total.
/// - Asked of services, it is worth the mean of each end over the services where it
///   applies, or the lowest of each end.
/// - An axis is the mean of its criteria by weight, the whole is the mean of the axes by
///   axis weight.
/// - A level is earned when, on sure values only, all its floors and minimums are reached
///   and every level below it is earned.
///
/// Sums are exact; sure is rounded down and possible up, once, at the end.
#[must_use]
pub fn evaluate<'a>(criteria: &'a Criteria, assessment: &'a Assessment<'a>) -> Report<'a> {
    let mut ignored = Vec::new();
    let services = pair::services(assessment, &mut ignored);
    let mut answers = pair::answers(criteria, assessment, &mut ignored).into_iter();

    let mut gates = Gates::default();
    let mut coverage = Coverage::default();
    let mut overall = OverallMean::default();
    let mut axes = Vec::with_capacity(criteria.axes().len());
    for axis in criteria.axes() {
        let mut mean = AxisMean::default();
        let mut rows = Vec::with_capacity(axis.criteria.len());
        for criterion in &axis.criteria {
            let answer = answers.next().flatten();
            let (row, value) = answer::row(criterion, answer, services.as_ref(), &mut ignored);
            if criterion.counts() {
                mean.add(criterion.weight, value);
                gates.required.extend(minimum(criteria, &row, value));
            }
            rows.push(row);
        }
        coverage.add(&mean);
        let ends = mean.ends();
        if let Some(ends) = &ends {
            gates.axes.push((&axis.id, ends.floors()));
            overall.add(axis.weight, &mean);
        }
        axes.push(AxisReport {
            axis: &axis.id,
            weight: axis.weight,
            score: ends.map(|ends| ends.score()),
            criteria: rows,
        });
    }

    let ends = overall.ends();
    gates.overall = ends.as_ref().map(mean::Ends::floors);
    gates.coverage = coverage.percent();
    gates.anything_answered = coverage.is_anything_answered();
    let (label, gaps) = label::decide(criteria, &gates);
    let valid_until = assessment.date.after(criteria.valid_months());
    let withdrawn = criteria.withdrawn();
    Report {
        criteria: criteria.edition(),
        fork_of: criteria.fork_of(),
        origin: criteria.origin(),
        license: criteria.license(),
        structure: &assessment.structure,
        date: assessment.date,
        valid_until: withdrawn.map_or(valid_until, |from| valid_until.min(from.eve())),
        withdrawn,
        freshness: None,
        method: assessment.method,
        label,
        overall: ends.map(|ends| ends.score()),
        coverage: gates.coverage,
        axes,
        gaps,
        ignored,
        services: services.map(|services| services.listed),
        note: assessment.note.as_deref(),
    }
}

/// What a level requires of a criterion that applies, if any does.
fn minimum<'a>(
    criteria: &Criteria,
    row: &CriterionReport<'a>,
    value: Value,
) -> Option<Minimum<'a>> {
    let Required { level, credit } = row.required?;
    let level = criteria.levels().iter().position(|known| known.id == *level)?;
    Some(Minimum { criterion: row.criterion, level, credit, floors: value.floors()? })
}
