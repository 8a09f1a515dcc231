//! From one report to the other, step by step.

use super::cause::{Cause, cause, value};
use super::{Part, Points, Shift, Stand, moved, shift};
use crate::evaluate::mean::{AxisMean, Coverage, Ends, OverallMean, Value};
use crate::{AxisWeight, CriterionReport, Id, Map, Report, Weight};

/// A state on the way: what each criterion weighs and is worth.
pub(super) struct Walk<'a> {
    axes: Vec<Axis<'a>>,
}

struct Axis<'a> {
    id: &'a Id,
    weight: AxisWeight,
    criteria: Map<&'a Id, (Weight, Value)>,
    mean: AxisMean,
}

/// What a state is worth.
pub(super) struct Totals<'a> {
    pub(super) axes: Vec<(&'a Id, Option<Points>)>,
    pub(super) overall: Option<Points>,
    pub(super) coverage: Option<u32>,
}

/// A criterion with its axis.
type Row<'a> = (&'a Id, &'a CriterionReport<'a>);

fn rows<'a>(report: &'a Report<'a>) -> impl Iterator<Item = Row<'a>> {
    report.axes.iter().flat_map(|axis| axis.criteria.iter().map(|row| (axis.axis, row)))
}

impl<'a> Walk<'a> {
    /// The first report, with the axes that only the second one has, still empty.
    pub(super) fn of(before: &'a Report<'a>, after: &'a Report<'a>) -> Self {
        let mut axes: Vec<Axis<'a>> = Vec::new();
        for axis in after.axes.iter().chain(&before.axes) {
            if axes.iter().all(|known| known.id != axis.axis) {
                let old = before.axes.iter().find(|old| old.axis == axis.axis).unwrap_or(axis);
                axes.push(Axis {
                    id: axis.axis,
                    weight: old.weight,
                    criteria: Map::new(),
                    mean: AxisMean::default(),
                });
            }
        }
        let mut walk = Self { axes };
        for (axis, row) in rows(before) {
            if let Some(axis) = walk.axis(axis) {
                axis.criteria.insert(row.criterion, (row.weight, value(row)));
            }
        }
        walk.axes.iter_mut().for_each(Axis::weigh);
        walk
    }

    fn axis(&mut self, id: &Id) -> Option<&mut Axis<'a>> {
        self.axes.iter_mut().find(|axis| axis.id == id)
    }

    pub(super) fn totals(&self) -> Totals<'a> {
        let mut overall = OverallMean::default();
        let mut coverage = Coverage::default();
        let mut axes = Vec::with_capacity(self.axes.len());
        for axis in &self.axes {
            let ends = axis.mean.ends();
            coverage.add(&axis.mean);
            if ends.is_some() {
                overall.add(axis.weight, &axis.mean);
            }
            axes.push((axis.id, ends.as_ref().map(points)));
        }
        let overall = overall.ends().as_ref().map(points);
        Totals { axes, overall, coverage: coverage.hundredths() }
    }

    /// All steps, each worth what it moves.
    pub(super) fn finished(
        &mut self,
        before: &'a Report<'a>,
        after: &'a Report<'a>,
    ) -> Vec<Part<'a>> {
        let old: Map<(&Id, &Id), &'a CriterionReport<'a>> =
            rows(before).map(|(axis, row)| ((axis, row.criterion), row)).collect();
        let new: Map<(&Id, &Id), &'a CriterionReport<'a>> =
            rows(after).map(|(axis, row)| ((axis, row.criterion), row)).collect();

        let mut steps = Vec::new();
        for (axis, row) in rows(after) {
            let was = old.get(&(axis, row.criterion)).copied();
            let cause = match was {
                Some(was) => cause((before, was), (after, row)),
                None => Some(Cause::New),
            };
            steps.extend(cause.map(|cause| (cause, axis, was, Some(row))));
        }
        let gone = rows(before).filter(|(axis, row)| !new.contains_key(&(*axis, row.criterion)));
        steps.extend(gone.map(|(axis, row)| (Cause::Gone, axis, Some(row), None)));
        // A stable sort: within a cause the order is that of the file.
        steps.sort_by_key(|(cause, ..)| cause.turn());

        let mut parts = Vec::new();
        for (cause, axis, was, is) in steps {
            let Some(criterion) = was.or(is).map(|row| row.criterion) else { continue };
            let mut part = self.step(axis, cause, |state| match is {
                Some(row) => drop(state.criteria.insert(criterion, (row.weight, value(row)))),
                None => drop(state.criteria.remove(criterion)),
            });
            part.criterion = Some(criterion);
            (part.before, part.after) = (was.map(stand), is.map(stand));
            parts.push(part);
        }
        for axis in &after.axes {
            let was = before.axes.iter().find(|old| old.axis == axis.axis);
            if was.is_some_and(|was| was.weight != axis.weight) {
                let weight = axis.weight;
                parts.push(self.step(axis.axis, Cause::AxisWeight, |state| state.weight = weight));
            }
        }
        parts
    }

    /// Changes one axis, and says what that moves.
    fn step(&mut self, id: &'a Id, cause: Cause, change: impl FnOnce(&mut Axis<'a>)) -> Part<'a> {
        let was = self.totals();
        if let Some(axis) = self.axis(id) {
            change(axis);
            axis.weigh();
        }
        let is = self.totals();
        let of_axis = |totals: &Totals<'_>| {
            totals.axes.iter().find(|(axis, _)| *axis == id).and_then(|(_, points)| *points)
        };
        let on_axis = match cause {
            // The weight of an axis moves the whole, and not the axis.
            Cause::AxisWeight => Shift::default(),
            _ => shift(of_axis(&was), of_axis(&is)),
        };
        Part {
            axis: id,
            criterion: None,
            cause,
            before: None,
            after: None,
            on_axis,
            on_overall: shift(was.overall, is.overall),
            on_coverage: moved(was.coverage.unwrap_or_default(), is.coverage.unwrap_or_default()),
        }
    }
}

impl Axis<'_> {
    fn weigh(&mut self) {
        self.mean = AxisMean::default();
        for (weight, value) in self.criteria.values() {
            if *weight != Weight::LEAST {
                self.mean.add(*weight, *value);
            }
        }
    }
}

fn points(ends: &Ends) -> Points {
    let (sure, possible) = ends.hundredths();
    Points { sure, possible }
}

fn stand<'a>(row: &'a CriterionReport<'a>) -> Stand<'a> {
    Stand {
        weight: row.weight,
        choice: row.choice,
        state: row.state,
        sure: row.score.map(|score| score.sure),
        possible: row.score.map(|score| score.possible),
    }
}
