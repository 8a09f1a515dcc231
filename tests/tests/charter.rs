//! What the levels of the charter let through: a very good host, and no broken promise.

use std::borrow::Cow;
use std::fs;

use libricite::{Assessment, Choice, Credit, Criteria, Criterion, Percent, Scope, evaluate};
use libricite_criteria::{criteria, json, newest};
use libricite_tests::root;

/// An association that is made up, and very good, with ordinary shortcomings.
fn very_good() -> Assessment<'static> {
    let text = fs::read_to_string(root().join("examples/complete.json")).expect("it is there");
    json::assessment(&text).expect("it can be read").into_owned()
}

fn charter() -> Criteria {
    criteria(&newest()).expect("it is packed")
}

/// The place of the level that is earned, 0 where none is.
fn rank(criteria: &Criteria, assessment: &Assessment<'_>) -> usize {
    evaluate(criteria, assessment).label.rank.unwrap_or_default()
}

/// The credits that a criterion offers, with what offers them.
fn credits(criterion: &Criterion) -> impl Iterator<Item = (Percent, &Choice)> {
    criterion.choices.iter().filter_map(|choice| match choice.credit {
        Credit::Percent(credit) => Some((credit, choice)),
        Credit::NotApplicable => None,
    })
}

/// Gives one answer, for each service where it is asked of services; its evidence stays.
fn give(assessment: &mut Assessment<'static>, criterion: &Criterion, choice: &Choice) {
    let said: Option<Cow<'static, str>> = Some(choice.id.to_string().into());
    let services: Vec<_> =
        assessment.services.iter().flatten().map(|service| service.id.clone()).collect();
    let answer = assessment.answers.entry(criterion.id.to_string().into()).or_default();
    match criterion.scope {
        Scope::Structure => answer.choice = said,
        Scope::Service => {
            for service in services {
                answer.services.entry(service).or_default().choice.clone_from(&said);
            }
        }
    }
}

#[test]
fn a_very_good_host_is_green_with_ordinary_shortcomings() {
    let (criteria, host) = (charter(), very_good());
    let report = evaluate(&criteria, &host);
    assert_eq!(report.label.rank, Some(report.label.of));
    let short = report.axes.iter().flat_map(|axis| &axis.criteria);
    let short = short.filter(|it| it.score.is_some_and(|score| score.sure < Percent::FULL));
    assert!(12 <= short.count(), "nobody does everything");
}

#[test]
fn a_broken_promise_takes_the_level_that_asks_for_it() {
    let criteria = charter();
    for criterion in criteria.all() {
        let Some(level) = &criterion.required_for else { continue };
        let asking = criteria.levels().iter().position(|it| it.id == *level).expect("it is one");
        let (_, worst) = credits(criterion).min_by_key(|(credit, _)| *credit).expect("there are");
        let mut host = very_good();
        give(&mut host, criterion, worst);
        assert!(rank(&criteria, &host) <= asking, "{}: `{}`", criterion.id, worst.id);
    }
}

#[test]
fn minimums_and_nothing_more_are_not_green() {
    let (criteria, mut host) = (charter(), very_good());
    for criterion in criteria.all() {
        let full = criterion.required_credit.unwrap_or(Percent::FULL);
        let least = criterion.required_for.as_ref().map(|_| full);
        let enough = credits(criterion).filter(|(credit, _)| least <= Some(*credit));
        let (_, choice) = enough.min_by_key(|(credit, _)| *credit).expect("one is worth 100");
        give(&mut host, criterion, choice);
    }
    let report = evaluate(&criteria, &host);
    let sure = report.overall.expect("all is answered").sure.get();
    assert!((45..=60).contains(&sure), "{sure}");
    assert!(report.label.rank.unwrap_or_default() < report.label.of);
}
