//! What keeps from the next level, and which question to go to.

use std::cmp::Reverse;

use super::review::{is_to_review, to_review};
use libricite::{AxisReport, CriterionReport, Gap, Id, Missing, Percent, Report, State, Weight};

/// One gap, with the questions that close it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Obstacle<'a> {
    /// The gap; [`libricite_draw::tell::gaps`] says them in words, in the same order.
    pub gap: Gap<'a>,
    /// The questions to go to, the one that matters most first. For a criterion: itself. For
    /// the coverage: those without an answer. For an axis and the whole: those where points
    /// are missing.
    pub questions: Vec<Todo<'a>>,
}

/// A question to go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Todo<'a> {
    /// The axis of the question.
    pub axis: &'a Id,
    /// The question.
    pub criterion: &'a Id,
    /// What to do there.
    pub action: Action,
}

/// What to do about a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Read its answer again, which was carried over from another edition.
    Review,
    /// Answer it.
    Answer,
    /// Add the address that shows the answer.
    Prove,
    /// Change what is done at home, so that a better answer becomes true.
    Improve,
}

/// What keeps from the next level, in the order of the report's gaps.
pub fn obstacles<'a>(report: &Report<'a>) -> Vec<Obstacle<'a>> {
    let all = todos(report);
    let one = |gap: &Gap<'a>| {
        let is_meant = |todo: &&Found<'a>| match gap.missing {
            Missing::Criterion(id) => todo.todo.criterion == id,
            Missing::Axis(id) => todo.todo.axis == id,
            Missing::Coverage => matches!(todo.todo.action, Action::Answer | Action::Review),
            Missing::Overall => true,
        };
        let mut found: Vec<&Found<'a>> = all.iter().filter(is_meant).collect();
        // Coverage counts weights over all axes alike; the whole is a mean of axes.
        found.sort_by_key(|found| {
            Reverse(if gap.missing == Missing::Coverage { found.weight } else { found.gain })
        });
        Obstacle { gap: *gap, questions: found.into_iter().map(|found| found.todo).collect() }
    };
    report.gaps.iter().map(one).collect()
}

/// The one thing to do next. What is to be read again comes before all else. What can be done here comes before what is to be changed at home;
/// of either, what the next level requires comes first, and what only a later one requires last.
/// Where no level is left to earn: the question where most points are missing. Nothing when
/// nothing is missing.
pub fn next_thing<'a>(report: &Report<'a>) -> Option<Todo<'a>> {
    if let Some(first) = first_to_review(report) {
        return Some(first);
    }
    let rank = |gap: &Gap<'_>, todo: &Todo<'_>| {
        (
            todo.action == Action::Improve,
            waits(report, todo.criterion),
            !matches!(gap.missing, Missing::Criterion(_)),
        )
    };
    let gaps = obstacles(report).into_iter();
    let each = gaps.flat_map(|one| one.questions.into_iter().map(move |todo| (one.gap, todo)));
    if let Some((_, first)) = each.min_by_key(|(gap, todo)| rank(gap, todo)) {
        return Some(first);
    }
    todos(report).into_iter().max_by_key(|found| found.gain).map(|found| found.todo)
}

fn first_to_review<'a>(report: &Report<'a>) -> Option<Todo<'a>> {
    let first = *to_review(report).first()?;
    report.axes.iter().find_map(|axis| {
        let row = axis.criteria.iter().find(|row| *row.criterion == *first)?;
        Some(Todo { axis: axis.axis, criterion: row.criterion, action: Action::Review })
    })
}

struct Found<'a> {
    todo: Todo<'a>,
    weight: u64,
    /// What full credit would add to the whole, in shares that compare with each other.
    gain: u64,
}

/// Whether only a level after the next one requires a question.
fn waits(report: &Report<'_>, question: &Id) -> bool {
    let is_next = |gap: &Gap<'_>| gap.missing == Missing::Criterion(question);
    let mut rows = report.axes.iter().flat_map(|axis| &axis.criteria);
    rows.any(|row| row.criterion == question && row.required.is_some())
        && !report.gaps.iter().any(is_next)
}

/// The questions that count and where points are missing, in the order of the report.
fn todos<'a>(report: &Report<'a>) -> Vec<Found<'a>> {
    let mut found = Vec::new();
    for axis in &report.axes {
        let applies = applies(axis);
        for row in axis.criteria.iter().filter(|row| row.weight != Weight::LEAST) {
            let Some(score) = row.score.filter(|score| score.sure != Percent::FULL) else {
                continue;
            };
            let missing = u64::from(Percent::FULL.get() - score.sure.get());
            let weight = u64::from(row.weight.get());
            let share = u64::from(axis.weight.get()) * 1_000_000 / applies.max(1);
            let todo =
                Todo { axis: axis.axis, criterion: row.criterion, action: action(report, row) };
            found.push(Found { todo, weight, gain: weight * missing * share });
        }
    }
    found
}

/// The weight of what applies on an axis.
fn applies(axis: &AxisReport<'_>) -> u64 {
    let rows = axis.criteria.iter().filter(|row| row.score.is_some());
    rows.map(|row| u64::from(row.weight.get())).sum()
}

fn action(report: &Report<'_>, row: &CriterionReport<'_>) -> Action {
    match row.state {
        State::Open if is_to_review(report, row.criterion.as_str()) => Action::Review,
        State::Open => Action::Answer,
        State::Unproven => Action::Prove,
        State::Answered | State::NotApplicable => Action::Improve,
    }
}
