//! What the number of an edition promises to those who have a label.

use libricite::{Criteria, CriteriaDocument, Id, Percent, evaluate};
use libricite_criteria::{criteria, editions};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use crate::random::assessment;

/// What the newer edition does that the step of its number does not allow.
fn broken(older: &Criteria, newer: &Criteria) -> Option<String> {
    if let Some(sentence) = lost_id(older, newer) {
        return Some(sentence);
    }
    let [from, to] = [older, newer].map(|criteria| criteria.edition().version().clone());
    // What was not released has promised nothing yet.
    if from.major != to.major || !from.pre.is_empty() {
        return None;
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

/// An id means one thing for ever, whatever the step of the number is.
fn lost_id(older: &Criteria, newer: &Criteria) -> Option<String> {
    let used = |id: &Id| newer.all().any(|criterion| criterion.id == *id);
    // A succession that accounts for it is as good as `retired`: it is kept for ever, too.
    let way = libricite_criteria::way(older.edition(), newer.edition()).unwrap_or_default();
    let accounted = |id: &Id| way.iter().flat_map(|it| it.changes()).any(|it| it.old.contains(id));
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
    for (number, newer) in all.iter().enumerate() {
        let same = |older: &&Criteria| older.edition().set() == newer.edition().set();
        for older in all.iter().take(number).filter(same) {
            assert_eq!(broken(older, newer), None, "{} after {}", newer.edition(), older.edition());
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

/// Without the criterion `no-ads`, which is retired or forgotten.
fn without_it(retired: &[&str]) -> impl FnOnce(&mut CriteriaDocument) {
    let retired: Vec<Id> = retired.iter().map(|id| id.parse().expect("this is an id")).collect();
    move |document| {
        for axis in &mut document.axes {
            axis.criteria.retain(|criterion| criterion.id != "no-ads");
        }
        document.retired.extend(retired);
    }
}

#[test]
fn an_id_that_was_retired_is_not_used_again() {
    let older = changed("9.0.0", without_it(&["no-ads"]));
    for version in ["9.0.1", "9.1.0", "10.0.0", "11.2.3"] {
        let sentence = broken(&older, &changed(version, |_| ()));
        assert_eq!(
            sentence.as_deref(),
            Some("`no-ads` was retired and is used again"),
            "{version}"
        );
    }
}

#[test]
fn an_id_that_vanishes_is_retired_for_ever() {
    let forgotten = "`no-ads` is gone; add it to `retired`, so that nothing else is called so";
    let check = |older: &Criteria, retired: &[&str], expected: Option<&str>| {
        let newer = changed("10.0.0", without_it(retired));
        assert_eq!(broken(older, &newer).as_deref(), expected);
    };
    for older in [changed("9.0.0", |_| ()), changed("9.0.0", without_it(&["no-ads"]))] {
        check(&older, &["no-ads"], None);
        check(&older, &[], Some(forgotten));
    }
}
