//! What the number of an edition promises, as a check of two editions.

use std::fmt;

use libricite::{Assessment, Criteria, CriteriaDocument, Id, Report, Succession, evaluate};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::Value;

use crate::questions::{Question, best_of};
use crate::random::assessment;

/// How many random assessments have to keep their label.
const TRIES: usize = 2000;

/// A promise that an edition breaks.
#[derive(Debug)]
pub(crate) struct Broken {
    /// What is broken, and how to mend it.
    pub(crate) sentence: String,
    /// The smallest assessment that was found to show it.
    pub(crate) example: Option<Assessment<'static>>,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence)?;
        match &self.example {
            Some(example) => {
                let json = serde_json::to_string(example).map_err(|_| fmt::Error)?;
                write!(f, "\nsmallest example: {json}")
            }
            None => Ok(()),
        }
    }
}

/// What the newer edition does that the step of its number does not allow.
pub(crate) fn broken(older: &Criteria, newer: &Criteria) -> Option<Broken> {
    if let Some(sentence) = lost_id(older, newer) {
        return Some(Broken { sentence, example: None });
    }
    let [from, to] = [older, newer].map(|criteria| criteria.edition().version().clone());
    // What was not released has promised nothing yet.
    if from.major != to.major || !from.pre.is_empty() {
        return None;
    }
    if from.minor == to.minor { patch(older, newer) } else { minor(older, newer) }
}

/// A patch changes words only.
fn patch(older: &Criteria, newer: &Criteria) -> Option<Broken> {
    let rules = |criteria: &Criteria| {
        let document = CriteriaDocument {
            edition: older.edition().clone(),
            fork_of: None,
            published: older.published(),
            withdrawn: None,
            ..criteria.document().clone()
        };
        serde_json::to_value(document).expect("criteria are JSON")
    };
    let found = first_difference("", &rules(older), &rules(newer))?;
    let (from, to) = (older.edition(), newer.edition());
    let sentence = format!(
        "{to} is a patch of {from}, and a patch changes words only: {found}; give it a new minor \
         or major number"
    );
    let shown = |report: Report<'_>| {
        let mut value = serde_json::to_value(report).expect("a report is JSON");
        value["criteria"] = Value::Null;
        value
    };
    let differs = |assessment: &Assessment<'_>| {
        shown(evaluate(older, assessment)) != shown(evaluate(newer, assessment))
    };
    Some(Broken { sentence, example: smallest(older, differs) })
}

/// A minor edition takes nobody's label.
fn minor(older: &Criteria, newer: &Criteria) -> Option<Broken> {
    let lost = |assessment: &Assessment<'_>| {
        let before = evaluate(older, assessment).label.level?.clone();
        let after = evaluate(newer, assessment).label.rank.unwrap_or(0);
        let kept = newer.levels().iter().take(after).any(|level| level.id == before);
        (!kept).then_some(before)
    };
    let example = smallest(older, |assessment| lost(assessment).is_some())?;
    let level = lost(&example).expect("the example loses it");
    let (from, to) = (older.edition(), newer.edition());
    let sentence = format!(
        "{to} is a minor step after {from}, and a minor step takes nobody's label: somebody \
         loses `{level}`; give it a new major number, or announce the change with weight 0"
    );
    Some(Broken { sentence, example: Some(example) })
}

/// An id means one thing for ever, whatever the step of the number is.
fn lost_id(older: &Criteria, newer: &Criteria) -> Option<String> {
    let used = |id: &Id| newer.all().any(|criterion| criterion.id == *id);
    // A succession that accounts for it is as good as `retired`: it is kept for ever, too.
    let way = libricite_criteria::way(older.edition(), newer.edition()).unwrap_or_default();
    let accounted =
        |id: &Id| way.iter().flat_map(Succession::changes).any(|it| it.old.contains(id));
    let retired = |id: &Id| newer.document().retired.contains(id) || accounted(id);
    let again = older.document().retired.iter().find(|id| used(id));
    if let Some(id) = again {
        return Some(format!("`{id}` was retired and is used again"));
    }
    let mut known =
        older.all().map(|criterion| &criterion.id).chain(older.document().retired.iter());
    let gone = known.find(|id| !used(id) && !retired(id))?;
    Some(format!("`{gone}` is gone; add it to `retired`, so that nothing else is called so"))
}

/// The first thing in which two documents differ, told by the ids on the way to it.
fn first_difference(place: &str, before: &Value, after: &Value) -> Option<String> {
    if before == after {
        return None;
    }
    let inside =
        |name: &str| if place.is_empty() { name.to_owned() } else { format!("{place}, {name}") };
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => {
            let keys = before.keys().chain(after.keys());
            let none = &Value::Null;
            keys.filter(|key| *key != "id").find_map(|key| {
                let [before, after] = [before, after].map(|table| table.get(key).unwrap_or(none));
                first_difference(&inside(key), before, after)
            })
        }
        (Value::Array(before), Value::Array(after)) => {
            let ids = |list: &[Value]| -> Vec<String> {
                list.iter().map(|item| item["id"].as_str().unwrap_or_default().to_owned()).collect()
            };
            let (old, new) = (ids(before), ids(after));
            if old != new {
                return Some(format!("{place} was {old:?} and is {new:?}"));
            }
            let pairs = before.iter().zip(after).zip(&old);
            pairs
                .map(|((before, after), id)| (before, after, inside(&format!("`{id}`"))))
                .find_map(|(before, after, place)| first_difference(&place, before, after))
        }
        _ => Some(format!("{place} was {before} and is {after}")),
    }
}

/// The smallest assessment for which something holds, of those that were tried.
fn smallest(
    criteria: &Criteria,
    holds: impl Fn(&Assessment<'_>) -> bool,
) -> Option<Assessment<'static>> {
    let mut runner = TestRunner::deterministic();
    let strategy = (
        assessment(criteria),
        prop::collection::vec(any::<(Index, Index)>(), 0..8),
        select(vec![false, true]),
    );
    (0..TRIES).find_map(|_| {
        let tree = strategy.new_tree(&mut runner).expect("one can be made");
        let (mut tried, turns, well) = tree.current();
        if well {
            // Random answers seldom earn a label; good ones with a few others do.
            tried = best_of(criteria, &tried);
            for (question, choice) in turns {
                let questions = Question::all(criteria, &tried);
                let Some(question) = (!questions.is_empty()).then(|| question.get(&questions))
                else {
                    break;
                };
                let choice = choice.get(&question.criterion.choices).id.clone();
                tried = question.answered(&tried, choice.as_str());
            }
        }
        holds(&tried).then(|| shrunk(tried, &holds))
    })
}

/// Without all that it can lose.
fn shrunk(
    assessment: Assessment<'static>,
    holds: &impl Fn(&Assessment<'_>) -> bool,
) -> Assessment<'static> {
    let mut least = assessment;
    loop {
        let smaller = smaller_ones(&least).into_iter().find(|smaller| holds(smaller));
        match smaller {
            Some(smaller) => least = smaller,
            None => return least,
        }
    }
}

/// Each of the assessments that have one thing less.
fn smaller_ones(assessment: &Assessment<'static>) -> Vec<Assessment<'static>> {
    let mut smaller = Vec::new();
    let mut without = |change: &dyn Fn(&mut Assessment<'static>)| {
        let mut less = assessment.clone();
        change(&mut less);
        smaller.push(less);
    };
    for service in 0..assessment.services.as_ref().map_or(0, Vec::len) {
        without(&|less| {
            let services = less.services.as_mut().expect("there are some");
            let gone = services.remove(service);
            less.answers.values_mut().for_each(|answer| drop(answer.services.remove(&gone.id)));
        });
    }
    for (id, answer) in &assessment.answers {
        without(&|less| drop(less.answers.remove(id)));
        for service in answer.services.keys() {
            without(&|less| {
                let answer = less.answers.get_mut(id).expect("it is answered");
                answer.services.remove(service);
            });
        }
        let proven = answer.services.values().any(|said| !said.evidence.is_empty());
        if proven || !answer.evidence.is_empty() {
            without(&|less| {
                let answer = less.answers.get_mut(id).expect("it is answered");
                answer.evidence.clear();
                answer.services.values_mut().for_each(|said| said.evidence.clear());
            });
        }
    }
    for mark in 0..assessment.to_review.len() {
        without(&|less| drop(less.to_review.remove(mark)));
    }
    smaller
}
