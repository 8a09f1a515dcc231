//! What the number of an edition promises to those who have a label.

use libricite::{Criteria, CriteriaDocument, Percent, evaluate};
use libricite_criteria::{criteria, editions};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use crate::random::assessment;

/// What the newer edition does that the step of its number does not allow.
fn broken(older: &Criteria, newer: &Criteria) -> Option<String> {
    let [from, to] = [older, newer].map(|criteria| criteria.edition().version().clone());
    if from.major != to.major {
        return None;
    }
    let reused: Option<&str> = newer.all().find_map(|criterion| {
        let id = criterion.id.as_str();
        older.document().retired.iter().any(|retired| *retired == id).then_some(id)
    });
    if let Some(id) = reused {
        return Some(format!("`{id}` was retired and is used again"));
    }
    if from.minor == to.minor {
        let rules = |criteria: &Criteria| CriteriaDocument {
            edition: older.edition().clone(),
            published: older.published(),
            ..criteria.document().clone()
        };
        return (rules(older) != rules(newer)).then(|| "a patch changes words only".to_owned());
    }
    let mut runner = TestRunner::deterministic();
    let assessments = assessment(older);
    (0..2000).find_map(|_| {
        let assessment = assessments.new_tree(&mut runner).expect("one can be made").current();
        let before = evaluate(older, &assessment).label.level?.clone();
        let after = evaluate(newer, &assessment).label.rank.unwrap_or(0);
        let kept = newer.levels().iter().take(after).any(|level| level.id == before);
        (!kept).then(|| format!("somebody loses `{before}`: {assessment:?}"))
    })
}

fn newest() -> Criteria {
    criteria(&libricite_criteria::newest()).expect("it is packed")
}

/// The newest edition under another number, changed.
fn changed(version: &str, change: impl FnOnce(&mut CriteriaDocument)) -> Criteria {
    let mut document = newest().document().clone();
    let edition = format!("{}@{version}", document.edition.set());
    document.edition = edition.parse().expect("this is an edition");
    change(&mut document);
    Criteria::try_from(document).expect("the change keeps the criteria sound")
}

#[test]
fn every_edition_keeps_the_promise_of_its_number() {
    let all: Vec<Criteria> = editions().filter_map(|edition| criteria(&edition)).collect();
    for (older, newer) in all.iter().zip(all.iter().skip(1)) {
        if older.edition().set() == newer.edition().set() {
            assert_eq!(broken(older, newer), None, "{}", newer.edition());
        }
    }
}

#[test]
fn a_patch_that_changes_a_rule_is_found() {
    let ease = |document: &mut CriteriaDocument| document.levels[0].overall = Percent::ZERO;
    assert_eq!(broken(&changed("9.0.0", |_| ()), &changed("9.0.1", |_| ())), None);
    assert!(broken(&changed("9.0.0", |_| ()), &changed("9.0.1", ease)).is_some());
}

#[test]
fn a_minor_edition_that_takes_a_label_is_found() {
    // Random answers seldom earn a real label: nothing is required here.
    let old = |document: &mut CriteriaDocument| {
        document.minimum_coverage = Percent::ZERO;
        for criterion in document.axes.iter_mut().flat_map(|axis| &mut axis.criteria) {
            (criterion.required_for, criterion.required_credit) = (None, None);
        }
    };
    let easier = |document: &mut CriteriaDocument| {
        old(document);
        document.levels[0].overall = Percent::ZERO;
    };
    let harder = |document: &mut CriteriaDocument| {
        old(document);
        document.levels.iter_mut().for_each(|level| level.each_axis = Percent::FULL);
    };
    assert_eq!(broken(&changed("9.0.0", old), &changed("9.1.0", easier)), None);
    assert!(broken(&changed("9.0.0", old), &changed("9.1.0", harder)).is_some());
    assert_eq!(broken(&changed("9.0.0", old), &changed("10.0.0", harder)), None);
}

#[test]
fn an_id_that_was_retired_is_not_used_again() {
    let retired = "no-ads".parse().expect("this is an id");
    let mut older = newest().document().clone();
    for axis in &mut older.axes {
        axis.criteria.retain(|criterion| criterion.id != retired);
    }
    older.edition = "chatons@9.0.0".parse().expect("this is an edition");
    older.retired.push(retired);
    let older = Criteria::try_from(older).expect("it is sound without it");
    assert!(broken(&older, &changed("9.1.0", |_| ())).is_some());
}
