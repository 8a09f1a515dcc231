//! One question: how it stands, and what could be answered instead.

use std::rc::Rc;

use crate::{
    Choice, Credit, Criterion, CriterionReport, Effort, Id, NextAction, Scope, Service,
    ServiceReport, State,
};

/// A question that applies.
#[derive(Clone)]
pub(super) struct Question<'a> {
    /// The service that it is asked of; nothing when it is asked once, or of services that were
    /// not said yet.
    pub(super) service: Option<&'a Service<'a>>,
    /// The choice now.
    pub(super) from: Option<&'a Id>,
    /// The credit that is sure now.
    pub(super) sure: u64,
    /// 1 when it is answered, else 0.
    pub(super) answered: u64,
    /// What could be answered instead: each costs more than the one before, and is worth more.
    pub(super) ways: Rc<[Way<'a>]>,
}

/// Another answer to a question.
pub(super) struct Way<'a> {
    pub(super) action: NextAction,
    pub(super) to: &'a Id,
    pub(super) effort: u64,
    pub(super) credit: u64,
    /// Other choices that take as much and are worth as much.
    pub(super) or: Vec<&'a Id>,
}

/// The questions of a criterion that apply.
pub(super) fn questions<'a>(
    criterion: &'a Criterion,
    row: &CriterionReport<'a>,
) -> Vec<Question<'a>> {
    if criterion.scope == Scope::Structure || row.services.is_empty() {
        return question(criterion, None, row.state, row.choice).into_iter().collect();
    }
    let mut questions: Vec<Question<'a>> = Vec::with_capacity(row.services.len());
    // Most services stand like another one.
    let mut known: Vec<(State, Option<&Id>, Question<'a>)> = Vec::new();
    for ServiceReport { service, state, choice, .. } in &row.services {
        let like = known.iter().find(|(of, from, _)| (of, from) == (state, choice));
        let like = like.map(|(_, _, like)| like.clone());
        let question = like.or_else(|| {
            let question = question(criterion, None, *state, *choice)?;
            known.push((*state, *choice, question.clone()));
            Some(question)
        });
        questions.extend(question.map(|it| Question { service: Some(*service), ..it }));
    }
    questions
}

fn question<'a>(
    criterion: &'a Criterion,
    service: Option<&'a Service<'a>>,
    state: State,
    from: Option<&'a Id>,
) -> Option<Question<'a>> {
    let claimed = from.and_then(|from| credit_of(criterion.choice(from.as_str())?));
    let claimed = match state {
        State::NotApplicable => return None,
        State::Open => None,
        State::Answered | State::Unproven => claimed,
    };
    let sure = claimed.filter(|_| state == State::Answered).unwrap_or(0);
    let mut ways: Vec<Way<'a>> = (criterion.choices.iter())
        .filter_map(|choice| way(criterion, choice, state, from.zip(claimed)))
        .collect();
    // The order of the file decides between those that cost and bring the same.
    ways.sort_by(|a, b| a.effort.cmp(&b.effort).then(b.credit.cmp(&a.credit)));
    let mut best: Vec<Way<'a>> = Vec::with_capacity(ways.len());
    for way in ways {
        match best.last_mut() {
            Some(last) if way.credit < last.credit => {}
            Some(last) if way.credit == last.credit => last.or.push(way.to),
            _ => best.push(way),
        }
    }
    Some(Question { service, from, sure, answered: claimed.is_some().into(), ways: best.into() })
}

/// What it takes to answer `choice`, when that is worth more than what was answered.
fn way<'a>(
    criterion: &Criterion,
    choice: &'a Choice,
    state: State,
    claimed: Option<(&Id, u64)>,
) -> Option<Way<'a>> {
    let credit = credit_of(choice)?;
    let (now, from) = claimed.unzip();
    let from = from.unwrap_or(0);
    let action = match state {
        State::Open => NextAction::Answer,
        State::Unproven if now == Some(&choice.id) => NextAction::Prove,
        _ if from < credit => NextAction::Change,
        _ => return None,
    };
    let effort = share(criterion.effort, credit.saturating_sub(from));
    Some(Way { action, to: &choice.id, effort, credit, or: Vec::new() })
}

/// The share of an effort that leads so many percents on, rounded up; no step is for nothing.
fn share(effort: Effort, percents: u64) -> u64 {
    u64::from(effort.get()).saturating_mul(percents).div_ceil(100).max(1)
}

fn credit_of(choice: &Choice) -> Option<u64> {
    match choice.credit {
        Credit::Percent(credit) => Some(credit.get().into()),
        Credit::NotApplicable => None,
    }
}
