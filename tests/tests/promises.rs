//! What the number of an edition promises to those who have a label.

use libricite::{Criteria, CriteriaDocument, Id, Percent};
use libricite_criteria::{criteria, editions};
use libricite_tests::changed_since_release;

use crate::promise::broken;

/// The sentence, and how many answers the smallest example has.
fn said(older: &Criteria, newer: &Criteria) -> Option<(String, usize)> {
    let broken = broken(older, newer)?;
    let answers = broken.example.as_ref().map_or(0, |example| example.answers.len());
    Some((broken.sentence, answers))
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
            let broken = broken(older, newer).map_or_else(String::new, |it| it.to_string());
            assert_eq!(broken, "", "{} after {}", newer.edition(), older.edition());
        }
    }
}

#[test]
fn a_patch_that_changes_a_rule_is_found_with_the_smallest_example() {
    let older = changed("9.0.0", |_| ());
    assert!(said(&older, &changed("9.0.1", |_| ())).is_none());

    let ease = |document: &mut CriteriaDocument| document.levels[0].overall = Percent::ZERO;
    let (sentence, _) = said(&older, &changed("9.0.1", ease)).expect("it is broken");
    assert_eq!(
        sentence,
        "chatons@9.0.1 is a patch of chatons@9.0.0, and a patch changes words only: level, \
         `yellow`, overall was 40 and is 0; give it a new minor or major number"
    );

    let heavier = |document: &mut CriteriaDocument| {
        document.axes[0].criteria[2].weight = libricite::Weight::new(4).expect("it is in range");
    };
    let broken = broken(&older, &changed("9.0.1", heavier)).expect("it is broken");
    assert!(
        broken
            .sentence
            .contains("axis, `free-software`, criterion, `free-os`, weight was 3 and is 4"),
        "{broken}"
    );
    let example = broken.example.as_ref().expect("one is found");
    assert!(example.answers.is_empty(), "the weight is shown without any answer: {broken}");
}

#[test]
fn a_minor_edition_that_takes_a_label_is_found_with_the_smallest_example() {
    let old = |document: &mut CriteriaDocument| {
        document.minimum_coverage = Percent::ZERO;
        document.levels.truncate(1);
        document.levels[0].overall = percent(10);
        document.levels[0].each_axis = Percent::ZERO;
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
        document.levels[0].overall = percent(60);
    };
    let older = changed("9.0.0", old);
    assert!(said(&older, &changed("9.1.0", easier)).is_none());
    let (sentence, answers) = said(&older, &changed("9.1.0", harder)).expect("it is broken");
    assert_eq!(
        sentence,
        "chatons@9.1.0 is a minor step after chatons@9.0.0, and a minor step takes nobody's \
         label: somebody loses `yellow`; give it a new major number, or announce the change with \
         weight 0"
    );
    assert!((1..=8).contains(&answers), "{answers} answers are enough for 10 % and not for 60 %");
    assert!(said(&older, &changed("10.0.0", harder)).is_none(), "a major edition may");
}

/// The real criteria, of which random answers earn nothing: the search has to try good ones.
#[test]
fn a_minor_edition_that_asks_more_of_a_real_label_is_found() {
    let more = |document: &mut CriteriaDocument| {
        let package_list = document.axes[0].criteria.last_mut().expect("there are some");
        package_list.required_for = Some(document.levels[0].id.clone());
    };
    let (sentence, answers) =
        said(&changed("9.0.0", |_| ()), &changed("9.1.0", more)).expect("it is broken");
    assert!(sentence.contains("somebody loses `yellow`"), "{sentence}");
    assert!(answers < 30, "{answers} answers earn it");
}

#[test]
fn a_released_file_that_changed_is_named() {
    let listed = "aa  chatons/2.0.0/criteria.toml\nbb  chatons/2.0.0/fr.toml\n";
    assert!(changed_since_release(listed, listed).is_empty());
    let check = |current, expected: &[&str]| {
        assert_eq!(changed_since_release(listed, current), expected);
    };
    check(
        "aa  chatons/2.0.0/criteria.toml\ncc  chatons/2.0.0/fr.toml\n",
        &["chatons/2.0.0/fr.toml is released and has changed: its sum was bb and is cc; put it \
           back, put the change into a new edition, and declare that one released with `cargo \
           xtask release`"],
    );
    check(
        "aa  chatons/2.0.0/criteria.toml\n",
        &["chatons/2.0.0/fr.toml is released and is gone; put it back"],
    );
    check(
        "aa  chatons/2.0.0/criteria.toml\nbb  chatons/2.0.0/fr.toml\ndd  chatons/2.0.0/de.toml\n",
        &["chatons/2.0.0/de.toml stands in an edition that is released, and has no sum; `cargo \
           xtask release` adds it, and from then on it does not change"],
    );
}

fn percent(value: u8) -> Percent {
    Percent::new(value).expect("this is a percent")
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
        let (sentence, _) = said(&older, &changed(version, |_| ())).expect("it is broken");
        assert_eq!(sentence, "`no-ads` was retired and is used again", "{version}");
    }
}

#[test]
fn an_id_that_vanishes_is_retired_for_ever() {
    let forgotten = "`no-ads` is gone; add it to `retired`, so that nothing else is called so";
    let check = |older: &Criteria, retired: &[&str], expected: Option<&str>| {
        let newer = changed("10.0.0", without_it(retired));
        let sentence = said(older, &newer).map(|(sentence, _)| sentence);
        assert_eq!(sentence.as_deref(), expected);
    };
    for older in [changed("9.0.0", |_| ()), changed("9.0.0", without_it(&["no-ads"]))] {
        check(&older, &["no-ads"], None);
        check(&older, &[], Some(forgotten));
    }
}
