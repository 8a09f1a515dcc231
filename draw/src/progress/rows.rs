//! The whole and the axes, from record to record.

use libricite::{AxisDayScore, DayScore, Id, Progress, Score};

use super::phrases::Says;
use super::{AllWords, ProgressRow};
use crate::{Lang, tell};

/// The whole, then the axes: those of the last record first, then those that only older
/// editions had.
pub(super) fn rows(progress: &Progress, all: &AllWords, lang: Lang) -> Vec<ProgressRow> {
    let says = Says::of(lang);
    let scores = |of: &dyn Fn(&DayScore) -> Option<Score>| -> Vec<Option<Score>> {
        progress.points.iter().map(|point| of(point.score.as_ref()?)).collect()
    };
    let row = |name: String, scores: Vec<Option<Score>>| {
        let value = from_to(&scores, lang);
        ProgressRow { name, scores, value }
    };
    let mut rows = vec![row(says.overall.to_owned(), scores(&overall))];
    for id in axes(progress) {
        rows.push(row(all.axis(id), scores(&|score| axis(score.axis(id)?))));
    }
    rows
}

/// The whole as it is told: where nothing is open, nothing is still possible.
pub(super) fn overall(score: &DayScore) -> Option<Score> {
    told(score.overall, score.axes.iter().any(|axis| axis.open != 0))
}

fn axis(axis: &AxisDayScore) -> Option<Score> {
    told(axis.score, axis.open != 0)
}

fn told(score: Option<Score>, is_open: bool) -> Option<Score> {
    score.map(|score| if is_open { score } else { Score { possible: score.sure, ..score } })
}

fn axes(progress: &Progress) -> Vec<&Id> {
    let mut found: Vec<&Id> = Vec::new();
    for score in progress.points.iter().rev().filter_map(|point| point.score.as_ref()) {
        for axis in &score.axes {
            if !found.contains(&&axis.axis) {
                found.push(&axis.axis);
            }
        }
    }
    found
}

/// The first value and the last one; one alone where they are the same record.
fn from_to(scores: &[Option<Score>], lang: Lang) -> String {
    let mut known = scores.iter().flatten();
    let figures = |score: &Score| tell::in_figures(Some(*score), lang);
    match (known.next(), known.next_back()) {
        (None, _) => lang.phrases().nothing_applies.to_owned(),
        (Some(only), None) => figures(only),
        (Some(first), Some(last)) => (Says::of(lang).from_to)(&figures(first), &figures(last)),
    }
}
