//! The rules after a change, some of them put back to what they were.

use std::borrow::Cow;

use super::Effect;
use super::factor::{Factor, Factors};
use crate::compare::value;
use crate::evaluate::mean::{AxisMean, Coverage, Ends, OverallMean, Value};
use crate::label::{Gates, Minimum, rank};
use crate::{AxisWeight, Id, Level, Map, Percent, Report, Succession, Weight};

/// A criterion that counts before or after.
pub(super) struct Row<'a> {
    pub(super) id: &'a Id,
    /// Its id, where it is asked before the change: an announced one is asked, and has no spot.
    pub(super) asked_before: Option<&'a Id>,
    pub(super) asked_after: Option<&'a Id>,
    pub(super) before: Option<Spot<'a>>,
    pub(super) after: Option<Spot<'a>>,
}

/// How a criterion counts.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Spot<'a> {
    pub(super) axis: &'a Id,
    weight: Weight,
    value: Value,
    required: Option<(&'a Id, Percent)>,
}

/// One thing before and after, and the number of its factor where they differ.
struct Thing<T> {
    before: T,
    after: T,
    factor: Option<usize>,
}

impl<T> Thing<T> {
    fn as_of(&self, back: &[bool]) -> &T {
        let is_back = self.factor.is_some_and(|factor| back.get(factor) == Some(&true));
        if is_back { &self.before } else { &self.after }
    }
}

/// A spot, with the place of its axis.
type Placed<'a> = Option<(usize, Spot<'a>)>;

/// Everything that decides a level, before and after.
pub(super) struct Scene<'a> {
    pub(super) factors: Vec<Factor<&'a Id>>,
    rows: Vec<(&'a Id, Thing<Placed<'a>>)>,
    axes: Vec<(&'a Id, Thing<AxisWeight>)>,
    coverage: Thing<Percent>,
    levels: Levels<'a>,
    earned: usize,
    old: &'a [Level],
}

/// What levels there are, and what they ask for.
enum Levels<'a> {
    /// The same ones, whose floors may differ: the factor of each.
    Same {
        old: &'a [Level],
        new: &'a [Level],
        overall: Vec<Option<usize>>,
        each: Vec<Option<usize>>,
    },
    Other(Thing<&'a [Level]>),
}

impl<'a> Scene<'a> {
    pub(super) fn of(before: &'a Report<'a>, after: &'a Report<'a>, way: &'a [Succession]) -> Self {
        let rows = rows(before, after);
        let Factors { list: mut factors, of_rows } = Factors::of(&rows, before, after, way);
        let mut push = |factor| {
            factors.push(factor);
            Some(factors.len().saturating_sub(1))
        };

        let mut axes: Vec<(&Id, Thing<AxisWeight>)> = Vec::new();
        for axis in after.axes.iter().chain(&before.axes) {
            if axes.iter().any(|(known, _)| *known == axis.axis) {
                continue;
            }
            let weight = |report: &Report<'_>| {
                let it = report.axes.iter().find(|it| it.axis == axis.axis);
                it.unwrap_or(axis).weight
            };
            let (before, after) = (weight(before), weight(after));
            let factor =
                if before == after { None } else { push(Factor::AxisWeight { axis: axis.axis }) };
            axes.push((axis.axis, Thing { before, after, factor }));
        }
        let levels = Levels::of(before.label.floors, after.label.floors, &mut push);
        let (old, new) = (before.label.minimum_coverage, after.label.minimum_coverage);
        let factor = if old == new { None } else { push(Factor::Coverage) };

        let placed = |spot: Option<Spot<'a>>| {
            let spot = spot?;
            Some((axes.iter().position(|(id, _)| *id == spot.axis)?, spot))
        };
        let rows = rows.into_iter().zip(of_rows).map(|(row, factor)| {
            (row.id, Thing { before: placed(row.before), after: placed(row.after), factor })
        });
        Self {
            rows: rows.collect(),
            axes,
            coverage: Thing { before: old, after: new, factor },
            levels,
            factors,
            earned: super::rank(before),
            old: before.label.floors,
        }
    }

    /// The effect of the change, with these factors put back.
    pub(super) fn effect(&self, back: &[bool]) -> Effect {
        let levels = self.levels.as_of(back);
        let mut gates = Gates::default();
        let mut means: Vec<AxisMean> = self.axes.iter().map(|_| AxisMean::default()).collect();
        for (id, row) in &self.rows {
            let Some((axis, spot)) = row.as_of(back) else { continue };
            if let Some(mean) = means.get_mut(*axis) {
                mean.add(spot.weight, spot.value);
            }
            gates.required.extend(spot.minimum(id, &levels));
        }
        let (mut coverage, mut overall) = (Coverage::default(), OverallMean::default());
        for ((id, weight), mean) in self.axes.iter().zip(&means) {
            coverage.add(mean);
            if let Some(ends) = mean.ends() {
                gates.axes.push((id, ends.floors()));
                overall.add(*weight.as_of(back), mean);
            }
        }
        gates.overall = overall.ends().as_ref().map(Ends::floors);
        gates.coverage = coverage.percent();
        gates.anything_answered = coverage.is_anything_answered();
        let rank = rank(&levels, *self.coverage.as_of(back), &gates);
        super::effect(self.earned, self.old, rank, &levels)
    }
}

impl<'a> Spot<'a> {
    /// What a level requires of it; a level that is not there requires nothing.
    fn minimum(&self, criterion: &'a Id, levels: &[Level]) -> Option<Minimum<'a>> {
        let (level, credit) = self.required?;
        let level = levels.iter().position(|known| known.id == *level)?;
        Some(Minimum { criterion, level, credit, floors: self.value.floors()? })
    }
}

impl<'a> Levels<'a> {
    fn of(
        old: &'a [Level],
        new: &'a [Level],
        push: &mut impl FnMut(Factor<&'a Id>) -> Option<usize>,
    ) -> Self {
        if !old.iter().map(|level| &level.id).eq(new.iter().map(|level| &level.id)) {
            return Self::Other(Thing { before: old, after: new, factor: push(Factor::Levels) });
        }
        let (mut overall, mut each) = (Vec::new(), Vec::new());
        for (old, new) in old.iter().zip(new) {
            let level = &new.id;
            let differs = old.overall != new.overall;
            overall.push(if differs { push(Factor::Overall { level }) } else { None });
            let differs = old.each_axis != new.each_axis;
            each.push(if differs { push(Factor::EachAxis { level }) } else { None });
        }
        Self::Same { old, new, overall, each }
    }

    fn as_of(&self, back: &[bool]) -> Cow<'a, [Level]> {
        let (old, new, overall, each) = match self {
            Self::Other(levels) => return Cow::Borrowed(levels.as_of(back)),
            Self::Same { old, new, overall, each } => (old, new, overall, each),
        };
        let is_back =
            |factor: &Option<usize>| factor.is_some_and(|factor| back.get(factor) == Some(&true));
        if !overall.iter().chain(each).any(is_back) {
            return Cow::Borrowed(new);
        }
        let mut levels = new.to_vec();
        let factors = overall.iter().zip(each);
        for ((level, old), (overall, each)) in levels.iter_mut().zip(*old).zip(factors) {
            if is_back(overall) {
                level.overall = old.overall;
            }
            if is_back(each) {
                level.each_axis = old.each_axis;
            }
        }
        Cow::Owned(levels)
    }
}

/// The criteria that count: in the order of the second report, then those of the first only.
fn rows<'a>(before: &'a Report<'a>, after: &'a Report<'a>) -> Vec<Row<'a>> {
    let mut old: Map<&Id, Option<Spot<'a>>> = spots(before).collect();
    let mut rows = Vec::new();
    for (id, after) in spots(after) {
        let was = old.remove(id);
        let asked_before = was.as_ref().map(|_| id);
        rows.push(Row { id, asked_before, asked_after: Some(id), before: was.flatten(), after });
    }
    for (id, _) in spots(before) {
        if let Some(before) = old.remove(id) {
            let asked_before = Some(id);
            rows.push(Row { id, asked_before, asked_after: None, before, after: None });
        }
    }
    rows
}

/// The criteria of a report; those that are announced have no spot.
fn spots<'a>(report: &'a Report<'a>) -> impl Iterator<Item = (&'a Id, Option<Spot<'a>>)> {
    let rows = report.axes.iter().flat_map(|axis| axis.criteria.iter().map(|row| (axis.axis, row)));
    rows.map(|(axis, row)| {
        let required = row.required.map(|required| (required.level, required.credit));
        let spot = Spot { axis, weight: row.weight, value: value(row), required };
        (row.criterion, (row.weight != Weight::LEAST).then_some(spot))
    })
}
