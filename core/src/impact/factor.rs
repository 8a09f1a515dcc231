//! One change of the rules, which can be put back to what it was.

use std::fmt;

use serde::Serialize;

use super::scene::Row;
use crate::{Became, Id, Map, Report, Succession};

/// One change of the rules, which can be put back to what it was. Its ids are borrowed (`&Id`), or
/// its own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schemars",
    schemars(description = "One change of the rules, which can be put back to what it was.")
)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Factor<I> {
    /// A criterion counts otherwise, comes or goes; several where they became one another.
    Criterion {
        /// As they are in the criteria before the change.
        before: Vec<I>,
        /// As they are after it.
        after: Vec<I>,
    },
    /// An axis comes or goes, with its criteria.
    Axis {
        /// The axis.
        axis: I,
    },
    /// An axis counts more or less.
    AxisWeight {
        /// The axis.
        axis: I,
    },
    /// A level asks for more or less overall.
    Overall {
        /// The level.
        level: I,
    },
    /// A level asks for more or less on each axis.
    EachAxis {
        /// The level.
        level: I,
    },
    /// There are other levels.
    Levels,
    /// More or less is to be answered.
    Coverage,
}

impl Factor<&Id> {
    /// The same, with ids of its own.
    #[must_use]
    pub fn to_owned(&self) -> Factor<Id> {
        let own = |ids: &[&Id]| ids.iter().copied().cloned().collect();
        match *self {
            Self::Criterion { ref before, ref after } => {
                Factor::Criterion { before: own(before), after: own(after) }
            }
            Self::Axis { axis } => Factor::Axis { axis: axis.clone() },
            Self::AxisWeight { axis } => Factor::AxisWeight { axis: axis.clone() },
            Self::Overall { level } => Factor::Overall { level: level.clone() },
            Self::EachAxis { level } => Factor::EachAxis { level: level.clone() },
            Self::Levels => Factor::Levels,
            Self::Coverage => Factor::Coverage,
        }
    }
}

/// In one line, with the ids of the files.
impl<I: fmt::Display + PartialEq> fmt::Display for Factor<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |f: &mut fmt::Formatter<'_>, ids: &[I]| {
            for (place, id) in ids.iter().enumerate() {
                f.write_str(if place == 0 { "" } else { "+" })?;
                id.fmt(f)?;
            }
            Ok(())
        };
        match self {
            Self::Criterion { before, after } if before == after => list(f, after),
            Self::Criterion { before, after } => {
                list(f, before)?;
                f.write_str(if before.is_empty() { "new " } else { " became " })?;
                if after.is_empty() { f.write_str("nothing") } else { list(f, after) }
            }
            Self::Axis { axis } => write!(f, "axis {axis}"),
            Self::AxisWeight { axis } => write!(f, "weight of axis {axis}"),
            Self::Overall { level } => write!(f, "overall of {level}"),
            Self::EachAxis { level } => write!(f, "each axis of {level}"),
            Self::Levels => f.write_str("levels"),
            Self::Coverage => f.write_str("minimum coverage"),
        }
    }
}

/// The factors of a change, with the number of the one to which each thing belongs.
pub(super) struct Factors<'a> {
    pub(super) list: Vec<Factor<&'a Id>>,
    /// For each row that differs.
    pub(super) of_rows: Vec<Option<usize>>,
}

impl<'a> Factors<'a> {
    /// The factors that rows are part of, in the order of the rows.
    pub(super) fn of(
        rows: &[Row<'a>],
        before: &Report<'_>,
        after: &Report<'_>,
        way: &'a [Succession],
    ) -> Self {
        let groups = groups(way);
        let has = |report: &Report<'_>, axis: &Id| report.axes.iter().any(|it| it.axis == axis);
        let mut list = Vec::new();
        let mut known: Map<Key<'a>, usize> = Map::new();
        let mut of_rows = Vec::with_capacity(rows.len());
        for row in rows {
            if row.before == row.after {
                of_rows.push(None);
                continue;
            }
            let only = match (&row.before, &row.after) {
                (Some(spot), None) if !has(after, spot.axis) => Some(spot.axis),
                (None, Some(spot)) if !has(before, spot.axis) => Some(spot.axis),
                _ => None,
            };
            let key = match (groups.get(row.id), only) {
                (Some(group), _) => Key::Group(*group),
                (None, Some(axis)) => Key::Axis(axis),
                (None, None) => Key::Criterion(row.id),
            };
            let number = *known.entry(key).or_insert_with(|| {
                list.push(match key {
                    Key::Axis(axis) => Factor::Axis { axis },
                    _ => Factor::Criterion { before: Vec::new(), after: Vec::new() },
                });
                list.len().saturating_sub(1)
            });
            of_rows.push(Some(number));
        }
        // All that became one another is named, also what counts as before.
        for (row, number) in rows.iter().zip(&of_rows) {
            let of_group = || known.get(&Key::Group(*groups.get(row.id)?)).copied();
            let factor = number.or_else(of_group).and_then(|number| list.get_mut(number));
            if let Some(Factor::Criterion { before, after }) = factor {
                before.extend(row.asked_before);
                after.extend(row.asked_after);
            }
        }
        Self { list, of_rows }
    }
}

/// What a row is put back with.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Key<'a> {
    Group(usize),
    Axis(&'a Id),
    Criterion(&'a Id),
}

/// The criteria that became one another, with the number that they share.
fn groups(way: &[Succession]) -> Map<&Id, usize> {
    let mut groups: Map<&Id, usize> = Map::new();
    let changes = way.iter().flat_map(Succession::changes);
    let together = |became| {
        matches!(became, Became::Renamed | Became::Changed | Became::Split | Became::Merged)
    };
    for (number, change) in changes.filter(|change| together(change.became)).enumerate() {
        let ids = || change.old.iter().chain(&change.new);
        let met: Vec<usize> = ids().filter_map(|id| groups.get(id).copied()).collect();
        for group in groups.values_mut().filter(|group| met.contains(group)) {
            *group = number;
        }
        groups.extend(ids().map(|id| (id, number)));
    }
    groups
}
