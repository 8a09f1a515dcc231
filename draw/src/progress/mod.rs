//! The line of progress: for a page, a wiki, a terminal.

mod chart;
mod events;
mod html;
mod markdown;
mod phrases;
mod rows;

use libricite::{Edition, Id, Map, Progress, ProgressPoint, Score};
use libricite_criteria::Words;

pub use html::progress_page;
pub(crate) use html::section;
pub use markdown::progress_markdown;
pub(crate) use markdown::write_section;

use crate::difference::Table;
use crate::escape::clean;
use crate::tell::MOST_LISTED;
use crate::{Lang, tell};
use events::events;
use phrases::Says;
use rows::rows;

/// How many events are told: the last ones.
const MOST_EVENTS: usize = 40;

/// A line of progress, ready to be shown.
///
/// What others wrote is [cleaned](crate::clean), and not escaped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progressed {
    /// The language.
    pub lang: Lang,
    /// Who, and what this is about.
    pub heading: String,
    /// What it is about, where it is plain who.
    pub title: String,
    /// From when to when, how far, and how much of it comes of new rules.
    pub summary: String,
    /// The labels and the editions that came, each with its day; of very many, the last ones and
    /// how many others there are.
    pub events: Vec<String>,
    /// What is odd in the history, and what is not recorded yet.
    pub notes: Vec<String>,
    /// What each axis was at each record: the same as the chart; of very many records, the last
    /// ones and how many others there are.
    pub table: Table,
    /// The whole, then each axis.
    pub rows: Vec<ProgressRow>,
    /// The lines, as SVG; empty where fewer than two records are scored.
    pub chart: String,
}

/// The whole or an axis, from the first record to the last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgressRow {
    /// Its name.
    pub name: String,
    /// What is sure and possible at each record; nothing where it did not apply, was not asked
    /// or could not be scored.
    pub scores: Vec<Option<Score>>,
    /// « 40, puis 60–75 »
    pub value: String,
}

/// Makes a line of progress ready to be shown: `words` gives those of an edition, where they are
/// known; ids are shown otherwise.
///
/// Under several editions, each record is what it was under its own.
#[must_use]
pub fn progressed(
    progress: &Progress,
    name: &str,
    lang: Lang,
    words: impl Fn(&Edition) -> Option<Words>,
) -> Progressed {
    let says = Says::of(lang);
    let all = AllWords::of(progress, words);
    let name = clean(name.trim()).into_owned();
    let events = events(progress, &all, lang);
    let rows = rows(progress, &all, lang);
    let heading = if name.is_empty() { says.title.to_owned() } else { (says.heading)(&name) };
    let summary = summary(progress, lang);
    let mut notes: Vec<String> = Vec::new();
    notes.extend(progress.under.as_ref().map(|edition| (says.under)(&edition.to_string())));
    notes.extend(not_ours(progress, lang));
    notes.extend(tell::odds(&progress.odd, lang));
    notes.extend(progress.since_last.as_ref().map(|since| tell::since_last(since, lang)));
    let (last, others) = last(&events, MOST_EVENTS, lang);
    let told = last.iter().map(|event| event.sentence.clone()).chain(others).collect();
    let chart = chart::chart(progress, &heading, &summary, &events, &rows, lang);
    Progressed {
        lang,
        heading,
        title: says.title.to_owned(),
        summary,
        events: told,
        notes,
        table: table(progress, &rows, &all, lang),
        rows,
        chart,
    }
}

/// One sentence for each of the criteria by which something is scored and that do not come with
/// libricité.
fn not_ours(progress: &Progress, lang: Lang) -> Vec<String> {
    let mut told: Vec<(&Edition, &str)> = Vec::new();
    for point in &progress.points {
        let mark = point.score.as_ref().and_then(|score| tell::not_ours(score.origin, lang));
        let known = told.iter().any(|(edition, _)| **edition == point.criteria);
        told.extend(mark.filter(|_| !known).map(|mark| (&point.criteria, mark)));
    }
    told.iter().map(|(edition, mark)| format!("{edition}{}{mark}.", lang.told().colon)).collect()
}

/// The words of all editions of a history.
struct AllWords {
    by_edition: Map<Edition, Words>,
    /// Those of the last record whose words are known come first.
    order: Vec<Edition>,
}

impl AllWords {
    fn of(progress: &Progress, words: impl Fn(&Edition) -> Option<Words>) -> Self {
        let mut by_edition = Map::new();
        let mut order: Vec<Edition> = Vec::new();
        for point in progress.points.iter().rev() {
            if !order.contains(&point.criteria) {
                order.push(point.criteria.clone());
                if let Some(words) = words(&point.criteria) {
                    by_edition.insert(point.criteria.clone(), words);
                }
            }
        }
        Self { by_edition, order }
    }

    /// The name of an axis in the newest words that know it.
    fn axis(&self, id: &Id) -> String {
        let known = self.order.iter().filter_map(|edition| self.by_edition.get(edition));
        let name = known.map(|words| words.axis(id.as_str())).find(|name| *name != id.as_str());
        clean(name.unwrap_or(id.as_str())).into_owned()
    }

    /// The label of a record: the name of its level, or why there is none.
    fn label(&self, point: &ProgressPoint, lang: Lang) -> Option<String> {
        let score = point.score.as_ref()?;
        Some(match &score.level {
            None => lang.phrases().state(score.state).to_owned(),
            Some(level) => {
                let words = self.by_edition.get(&point.criteria);
                clean(words.map_or(level.as_str(), |words| words.level(level.as_str())))
                    .into_owned()
            }
        })
    }
}

/// How far, between which days; what comes of new rules apart from what comes of answers.
fn summary(progress: &Progress, lang: Lang) -> String {
    let says = Says::of(lang);
    let scored: Vec<&ProgressPoint> =
        progress.points.iter().filter(|point| point.score.is_some()).collect();
    let day = |point: &ProgressPoint| tell::date(point.date, lang);
    let (first, last) = match scored.as_slice() {
        [] if progress.points.is_empty() => return says.nothing_recorded.to_owned(),
        [] => return says.nothing_scored.to_owned(),
        [only] => return (says.one_record)(&day(only)),
        [first, .., last] => (first, last),
    };
    let sure = |point: &ProgressPoint| point.score.as_ref()?.overall.map(|score| score.sure.get());
    let mut text = match (sure(first), sure(last)) {
        (Some(before), Some(after)) => {
            (says.points)(before, after, &day(first), &day(last), scored.len())
        }
        _ => (says.records)(&day(first), &day(last), scored.len()),
    };
    if let Some((rules, answers)) = shares(progress) {
        text.push(' ');
        text.push_str(&(says.shares)(&signed(rules), &signed(answers)));
    }
    text
}

/// How much of the way comes of new rules, and how much of answers, in points that are sure;
/// nothing where the edition never changed, or a step cannot be told.
fn shares(progress: &Progress) -> Option<(i32, i32)> {
    let overall = |score: Option<&libricite::DayScore>| {
        score?.overall.map(|score| i32::from(score.sure.get()))
    };
    let mut rules = 0;
    let mut changes = 0;
    for pair in progress.points.windows(2) {
        let [before, point] = pair else { continue };
        if let Some(change) = &point.new_edition {
            rules += overall(change.before.as_ref())? - overall(before.score.as_ref())?;
            changes += 1;
        }
    }
    let first = overall(progress.points.first()?.score.as_ref())?;
    let last = overall(progress.points.last()?.score.as_ref())?;
    (0 < changes).then_some((rules, last - first - rules))
}

/// A number with its sign, and a true minus.
fn signed(number: i32) -> String {
    match number {
        0 => "0".to_owned(),
        1.. => format!("+{number}"),
        _ => format!("−{}", number.unsigned_abs()),
    }
}

fn table(progress: &Progress, rows: &[ProgressRow], all: &AllWords, lang: Lang) -> Table {
    let says = Says::of(lang);
    let several = 1 < all.order.len();
    let mut head = vec![says.day.to_owned(), says.label.to_owned()];
    head.extend(several.then(|| says.edition.to_owned()));
    head.extend(rows.iter().map(|row| row.name.clone()));
    head.push(says.changed.to_owned());
    let row = |(place, point): &(usize, &ProgressPoint)| {
        let label = all.label(point, lang).unwrap_or_else(|| says.not_scored.to_owned());
        let mut cells = vec![tell::date(point.date, lang), label];
        cells.extend(several.then(|| point.criteria.to_string()));
        cells.extend(rows.iter().map(|row| match row.scores.get(*place).copied().flatten() {
            Some(score) => tell::in_figures(Some(score), lang),
            None => "–".to_owned(),
        }));
        cells.push(point.answers.to_string());
        cells
    };
    let points: Vec<(usize, &ProgressPoint)> = progress.points.iter().enumerate().collect();
    let (last, others) = last(&points, MOST_LISTED, lang);
    let others = others.map(|others| {
        let mut cells = vec![others];
        cells.resize(head.len(), String::new());
        cells
    });
    Table {
        title: says.table.to_owned(),
        note: Some(
            if progress.under.is_some() { says.table_note_under } else { says.table_note }
                .to_owned(),
        ),
        // The whole, the axes, and how many answers changed.
        figures: rows.len() + 1,
        head,
        rows: last.iter().map(row).chain(others).collect(),
        total: None,
    }
}

/// The last of a list, and how many others there are.
fn last<T>(all: &[T], most: usize, lang: Lang) -> (&[T], Option<String>) {
    let listed = tell::listed(all, most, lang);
    let last = all.get(all.len() - listed.shown.len()..).unwrap_or_default();
    (last, listed.others())
}
