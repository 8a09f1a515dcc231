//! What to do next.

use libricite::{CriterionReport, Gap, Id, Label, LabelState, Map, Missing, Report, Scope, State};
use libricite_criteria::Words;

use crate::escape::clean;
use crate::phrases::Told;
use crate::{Lang, tell};

/// What to do about one gap: answer the question, add an address, or reach more points.
///
/// ```text
/// Sauvegardes expliquées : répondre à la question
/// Sauvegardes expliquées : passer de 40 à 100 points
/// ```
#[must_use]
pub fn gap(gap: &Gap<'_>, report: &Report<'_>, words: &Words) -> String {
    one(gap, |id| rows(report).find(|row| row.criterion == id), words)
}

/// What to do about each gap of the report, in its order: for many of them at once.
#[must_use]
pub fn gaps(report: &Report<'_>, words: &Words) -> Vec<String> {
    let rows: Map<_, _> = rows(report).map(|row| (row.criterion, row)).collect();
    report.gaps.iter().map(|gap| one(gap, |id| rows.get(id).copied(), words)).collect()
}

/// One sentence before the gaps: which level comes next, and how near it is.
///
/// « Encore deux réponses et le niveau vert clair est possible. »
#[must_use]
pub fn gaps_intro(report: &Report<'_>, words: &Words) -> String {
    let told = Lang::of(words).told();
    let Some(next) = report.label.next else {
        return match report.label.state {
            LabelState::NothingApplies => told.nothing_applies,
            _ => told.highest,
        }
        .to_owned();
    };
    let level = clean(words.level(next.id.as_str()));
    if !is_reachable(&report.label) {
        return (told.steps_to)(&level);
    }
    match what_suffices(report) {
        Some((answers, proofs)) => (told.missing)(answers, proofs, &level),
        None => (told.answers_lead_to)(&level, tell::open_questions(report)),
    }
}

fn rows<'r, 'a>(report: &'r Report<'a>) -> impl Iterator<Item = &'r CriterionReport<'a>> {
    report.axes.iter().flat_map(|axis| &axis.criteria)
}

/// Whether the open questions, answered for the best, earn the next level.
fn is_reachable(label: &Label<'_>) -> bool {
    let place = |id| label.levels.iter().position(|level| *level == id);
    let reachable = label.reachable.and_then(place);
    let next = label.next.and_then(|next| place(&next.id));
    next.is_some() && next <= reachable
}

/// How many answers and addresses lead to the next level, when these alone do.
fn what_suffices(report: &Report<'_>) -> Option<(usize, usize)> {
    let rows: Map<_, _> = rows(report).map(|row| (row.criterion, row)).collect();
    let (mut answers, mut proofs) = (0, 0);
    for gap in &report.gaps {
        let Missing::Criterion(id) = gap.missing else { return None };
        match rows.get(id)?.state {
            State::Open => answers += 1,
            State::Unproven => proofs += 1,
            State::Answered | State::NotApplicable => return None,
        }
    }
    Some((answers, proofs))
}

/// The sentence about a gap; `row` finds a criterion.
fn one<'r, 'a: 'r>(
    gap: &Gap<'a>,
    row: impl FnOnce(&Id) -> Option<&'r CriterionReport<'a>>,
    words: &Words,
) -> String {
    let told = Lang::of(words).told();
    let (sure, needs) = (gap.sure.get(), gap.needs.get());
    match gap.missing {
        Missing::Coverage => (told.gap_coverage)(sure, needs),
        Missing::Overall => (told.gap_overall)(sure, needs),
        Missing::Axis(axis) => (told.gap_axis)(&clean(words.axis(axis.as_str())), sure, needs),
        Missing::Criterion(id) => {
            let title = clean(words.title(id.as_str()));
            (told.gap_criterion)(&title, &to_do(gap, row(id), told))
        }
    }
}

fn to_do(gap: &Gap<'_>, row: Option<&CriterionReport<'_>>, told: &Told) -> String {
    let improve = || (told.improve)(gap.sure.get(), gap.needs.get());
    let Some(row) = row else { return improve() };
    if row.score.is_some_and(|score| score.possible < gap.needs) {
        return improve();
    }
    match (row.state, row.scope) {
        (State::Open, Scope::Structure) => told.answer.to_owned(),
        (State::Open, Scope::Service) if row.services.is_empty() => told.list_services.to_owned(),
        (State::Open, Scope::Service) => told.answer_for_each.to_owned(),
        (State::Unproven, _) => told.prove.to_owned(),
        (State::Answered | State::NotApplicable, _) => improve(),
    }
}
