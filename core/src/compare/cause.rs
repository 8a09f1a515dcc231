//! Why a criterion stands otherwise in another report.

use serde::Serialize;

use crate::evaluate::mean::Value;
use crate::{CriterionReport, IgnoredReason, Map, Report, Scope, Score, ServicesRule, State};

/// Why something makes a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    /// It was answered otherwise.
    Answer,
    /// The answer is to be read again, and was not; or it was, and has been.
    ToReview,
    /// It was answered otherwise, and the rule changed, too.
    AnswerAndRule,
    /// The same answer counts otherwise: its weight, its credit or what is required.
    Rule,
    /// It is not asked any more.
    Gone,
    /// It was not asked before.
    New,
    /// The axis counts more or less.
    AxisWeight,
}

impl Cause {
    /// When its step is taken: answers come before rules.
    pub(super) fn turn(self) -> u8 {
        match self {
            Self::Answer | Self::ToReview | Self::AnswerAndRule => 0,
            Self::Rule => 1,
            Self::Gone => 2,
            Self::New => 3,
            Self::AxisWeight => 4,
        }
    }
}

/// A criterion in its report.
type In<'a> = (&'a Report<'a>, &'a CriterionReport<'a>);

/// Why a criterion that both ask stands otherwise; nothing when it does not.
pub(super) fn cause(before: In<'_>, after: In<'_>) -> Option<Cause> {
    if is_to_review(before) != is_to_review(after) {
        return Some(Cause::ToReview);
    }
    let (old, new) = (before.1, after.1);
    let same_worth = value(old) == value(new);
    let listed = |(report, row): In<'_>| row.scope == Scope::Service && report.services.is_some();
    let same_answer = said(before, after) == said(after, before)
        && proofs(old) == proofs(new)
        && (old.scope != new.scope || listed(before) == listed(after));
    let asked_alike = old.weight == new.weight
        && old.scope == new.scope
        && old.rule == new.rule
        && old.required == new.required
        && old.evidence_rule == new.evidence_rule;
    match (same_answer, asked_alike) {
        (true, true) if same_worth => None,
        (true, _) => Some(Cause::Rule),
        (false, true) if same_worth && old.choice == new.choice => None,
        (false, true) => Some(Cause::Answer),
        (false, false) => Some(Cause::AnswerAndRule),
    }
}

/// What a criterion is worth, from what the report says of it.
pub(crate) fn value(row: &CriterionReport<'_>) -> Value {
    let one = |score: Option<Score>, state| match score {
        None => Value::NOT_APPLICABLE,
        Some(_) if state == State::Open => Value::OPEN,
        Some(score) => Value::answered(score.sure, score.possible),
    };
    if row.services.is_empty() {
        return one(row.score, row.state);
    }
    let values = row.services.iter().map(|service| one(service.score, service.state));
    values.fold(Value::NOT_APPLICABLE, |sum, value| match row.rule.unwrap_or_default() {
        ServicesRule::Mean => sum.and(value),
        ServicesRule::Weakest => sum.or_lower(value),
    })
}

fn is_to_review((report, row): In<'_>) -> bool {
    let mut ignored = report.ignored.iter();
    ignored.any(|it| {
        it.reason == IgnoredReason::ToReview && it.criterion == Some(row.criterion.as_str())
    })
}

/// What was answered, used or not, by service; nothing stands for the structure.
fn said<'a>((report, row): In<'a>, (_, other): In<'_>) -> Map<Option<&'a str>, Option<&'a str>> {
    let mut said = Map::new();
    let unused = report.ignored.iter().filter(|it| it.criterion == Some(row.criterion.as_str()));
    said.extend(unused.map(|it| (it.service, it.choice)));
    if let Some(choice) = row.choice {
        said.insert(None, Some(choice.as_str()));
    }
    for service in &row.services {
        let id = Some(&*service.service.id);
        let choice = service.choice.map(crate::Id::as_str);
        // Where the other is asked once, it does not list the services without an answer.
        if choice.is_some() || (row.scope == other.scope && !said.contains_key(&id)) {
            said.insert(id, choice);
        }
    }
    said
}

/// What shows the answer.
fn proofs<'a>(row: &'a CriterionReport<'a>) -> Vec<&'a [crate::Evidence<'a>]> {
    let of_services = row.services.iter().map(|service| service.evidence);
    [row.evidence].into_iter().chain(of_services).filter(|list| !list.is_empty()).collect()
}
