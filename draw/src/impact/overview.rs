//! What the impact on many structures adds up to, in words and tables.

use libricite::{Effect, Factor, Id, ImpactSide, ImpactTotals, Map};
use libricite_criteria::Words;

use super::BothWords;
use super::phrases::Phrases;
use crate::difference::Table;
use crate::escape::clean;
use crate::tell::number;
use crate::{Lang, tell};

/// What many structures add up to, in words and tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    /// What it is about.
    pub heading: String,
    /// How many there are, and how many gain, lose and keep.
    pub result: String,
    /// From level to level, and the causes.
    pub tables: Vec<Table>,
}

/// Tells what many structures add up to, with the words of both sides.
#[must_use]
pub fn overview(totals: &ImpactTotals, words: BothWords<'_>) -> Overview {
    let lang = words.lang();
    let says = Phrases::of(lang);
    let of = |effect| number(totals.of(effect), lang);
    let all = number(totals.structures(), lang);
    let mut result =
        (says.result)(&all, &of(Effect::Gains), &of(Effect::Loses), &of(Effect::Keeps));
    if totals.of(Effect::Moves) != 0 {
        result.push_str(&(says.moved)(&of(Effect::Moves)));
    }
    if totals.refused() != 0 {
        result.push_str(&(says.refused)(&number(totals.refused(), lang)));
    }
    let [before, after] = [totals.before(), totals.after()]
        .map(|side| tell::marked(side.edition(), side.origin(), words.lang()));
    Overview {
        heading: (says.heading)(&before, &after),
        result,
        tables: vec![by_level(totals, words), by_cause(totals, words)],
    }
}

fn by_level(totals: &ImpactTotals, words: BothWords<'_>) -> Table {
    let says = Phrases::of(words.lang());
    let columns = used(totals.after(), totals.counts().map(|((_, after), _)| after));
    let rows = used(totals.before(), totals.counts().map(|((before, _), _)| before));
    let count = |before: Option<usize>, after: Option<usize>| {
        let is = |place: (usize, usize)| {
            before.is_none_or(|it| it == place.0) && after.is_none_or(|it| it == place.1)
        };
        let counts = totals.counts().filter(|(place, _)| is(*place)).map(|(_, count)| count);
        number(counts.sum(), words.lang())
    };
    let row = |name: String, before: Option<usize>| -> Vec<String> {
        let cells = columns.iter().map(|column| count(before, Some(*column)));
        [name].into_iter().chain(cells).chain([count(before, None)]).collect()
    };
    let name = |side: &ImpactSide, place: usize, words: &Words| {
        let level = || clean(words.level(side.levels().get(place).map_or("", Id::as_str)));
        let state = |state| Lang::of(words).phrases().state(state).into();
        side.reason(place).map_or_else(level, state).into_owned()
    };
    let mut head = vec![says.before.to_owned()];
    head.extend(columns.iter().map(|column| name(totals.after(), *column, words.after)));
    head.push(says.total.to_owned());
    let named = |place: &usize| row(name(totals.before(), *place, words.before), Some(*place));
    Table {
        title: says.by_level.to_owned(),
        note: Some(says.by_level_note.to_owned()),
        figures: head.len().saturating_sub(1),
        head,
        rows: rows.iter().map(named).collect(),
        total: Some(row(says.total.to_owned(), None)),
    }
}

/// The places of all levels, and those of the reasons for none that somebody has.
fn used(side: &ImpactSide, places: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut all: Vec<usize> = (0..side.levels().len()).chain(places).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn by_cause(totals: &ImpactTotals, words: BothWords<'_>) -> Table {
    let says = Phrases::of(words.lang());
    let effects =
        [(Effect::Gains, says.gains), (Effect::Loses, says.loses), (Effect::Moves, says.moves)];
    let is_shown = |effect: Effect| effect != Effect::Moves || totals.of(effect) != 0;
    let effects = effects.into_iter().filter(|(effect, _)| is_shown(*effect));
    let (effects, names): (Vec<Effect>, Vec<&str>) = effects.unzip();
    let mut causes: Vec<(&Factor<Id>, &Map<Effect, u64>)> = totals.causes().collect();
    causes.sort_by_key(|(_, counts)| std::cmp::Reverse(counts.values().sum::<u64>()));
    let columns = effects.len() + 1;
    let row = |(factor, counts): &(&Factor<Id>, &Map<Effect, u64>)| -> Vec<String> {
        let count = |effect: &Effect| counts.get(effect).copied().unwrap_or_default();
        let counts = effects.iter().map(|effect| number(count(effect), words.lang()));
        [words.factor(factor)].into_iter().chain(counts).collect()
    };
    let note = if causes.is_empty() { says.no_cause } else { says.by_cause_note };
    Table {
        title: says.by_cause.to_owned(),
        note: Some(note.to_owned()),
        head: [says.cause].into_iter().chain(names).map(str::to_owned).collect(),
        figures: effects.len(),
        rows: Table::listed(&causes, words.lang(), columns, row),
        total: None,
    }
}
