//! Criteria that are not built in: kept beside the answers, and read again with them.

use std::rc::Rc;

use libricite::{Criteria, Edition};
use libricite_widget::model::{
    Asked, Basis, Draft, Edit, Keep, Outcome, Place, Settle, Tab, Unreadable, View, open, read,
    save,
};

use crate::{day, edition};

/// A fork of what is built in, which asks the same.
fn fork() -> Rc<Basis> {
    let mut document =
        Basis::built_in(&edition()).expect("it is built in").criteria().document().clone();
    document.fork_of = Some(std::mem::replace(&mut document.edition, named()));
    let lines = libricite_criteria::packed(&Criteria::try_from(document).expect("it is sound"));
    let words =
        r#"{ "words": [{ "lang": "fr", "name": "Thé" }, { "lang": "en", "name": "Tea" }] }"#;
    Basis::read(&["1", "thé.json", &lines, words].join("\u{1f}")).expect("it is as it is kept")
}

/// What is kept of it.
fn text_of(basis: &Basis) -> String {
    basis.outside().expect("it is not built in").text().to_owned()
}

fn named() -> Edition {
    "tea@1.0.0".parse().expect("it is an edition")
}

/// What finds the fork, as a browser does that kept it.
fn find(edition: &Edition) -> Option<Rc<Basis>> {
    if *edition == named() { Some(fork()) } else { Basis::built_in(edition) }
}

#[test]
fn what_is_kept_of_criteria_is_read_again() {
    let fork = fork();
    let again = Basis::read(&text_of(&fork)).expect("it is kept");
    assert!(again.is(&fork));
    assert_eq!(again.criteria(), fork.criteria());
    let outside = again.outside().expect("it is not built in");
    assert_eq!(outside.origin(), "thé.json");
    let name = |lang| outside.words(lang).name;
    assert_eq!([name("fr"), name("en"), name("de")], ["Thé", "Tea", "Thé"]);
}

#[test]
fn criteria_that_are_built_in_need_not_be_kept() {
    let built_in = Basis::built_in(&edition()).expect("it is built in");
    assert_eq!(built_in.outside(), None);
    let lines = libricite_criteria::packed(built_in.criteria());
    let read = Basis::read(&["1", "mine.json", &lines, "{}"].join("\u{1f}"));
    assert_eq!(read.expect("it is one of ours").outside(), None);
}

#[test]
fn what_a_newer_version_kept_and_what_is_cut_is_none() {
    let text = text_of(&fork());
    assert!(Basis::read(&text.replacen('1', "2", 1)).is_none());
    for end in [0, 1, 2, 12, 60] {
        assert!(Basis::read(&text[..end]).is_none(), "{end}");
    }
    let cut = text.rsplit_once('\u{1f}').expect("it has a document").0;
    assert!(Basis::read(cut).is_none());
}

#[test]
fn answers_under_other_criteria_are_kept_and_saved_under_their_name() {
    let mut draft = Draft::blank(fork(), day());
    draft.apply(Edit::Choose(Asked::once("free-os"), "yes".to_owned()));
    let kept = Tab::new("a", find).meet(&mut draft, None, &View::default(), 0).write;
    let kept = kept.expect("there is something to keep");
    let stored = read(&kept, find).expect("its criteria are known");
    assert!(stored.draft().basis().is(&fork()));
    assert_eq!(stored.draft().assessment(), draft.assessment());
    let opened = open(&save(&draft), find).expect("its criteria are known");
    assert_eq!(opened.assessment().criteria, named());

    // Without its criteria nothing is lost, and nothing is written over it.
    assert_eq!(read(&kept, Basis::built_in).err(), Some(Unreadable::Newer));
    let mut other = Draft::new(&edition(), day()).expect("it is built in");
    let met = Tab::new("b", Basis::built_in).meet(&mut other, Some(&kept), &View::default(), 0);
    assert_eq!((met.outcome, met.write), (Outcome::Unreadable(Unreadable::Newer), None));
}

#[test]
fn answers_go_over_to_other_criteria_and_back_in_one_step() {
    let mut draft = Draft::new(&edition(), day()).expect("it is built in");
    draft.apply(Edit::Choose(Asked::once("free-os"), "yes".to_owned()));
    let file = save(&draft).replace(&edition().to_string(), "tea@1.0.0");
    draft.carry(&file, fork()).expect("it is an assessment");
    assert_eq!(draft.criteria().edition(), &named());
    assert_eq!(Asked::once("free-os").choice(draft.assessment()), Some("yes"));
    draft.undo();
    assert_eq!(draft.criteria().edition(), &edition());
}

#[test]
fn two_sets_of_rules_under_one_number_are_told_apart() {
    let first = fork();
    let second = Basis::read(&text_of(&first).replacen("thé.json", "changed.json", 1));
    let second = second.expect("it is as it is kept");
    assert!(!second.is(&first));

    let mut draft = Draft::blank(Rc::clone(&first), day());
    draft.apply(Edit::Choose(Asked::once("free-os"), "yes".to_owned()));
    let mut tab = Tab::new("a", find);
    let kept = tab.meet(&mut draft, None, &View::default(), 0).write;
    draft.carry(&save(&draft), Rc::clone(&second)).expect("it is an assessment");
    let changed = tab.meet(&mut draft, kept.as_deref(), &View::default(), 1).write;
    assert!(changed.is_some(), "other tabs are told of the other rules");
    draft.undo();
    assert!(draft.basis().is(&first));
    let again = tab.meet(&mut draft, changed.as_deref(), &View::default(), 2).write;
    assert!(again.is_some(), "and of the way back");
}

#[test]
fn criteria_that_are_not_found_do_not_settle_whose_answers_these_are() {
    let mut here = Draft::new(&edition(), day()).expect("it is built in");
    here.apply(Edit::Choose(Asked::once("free-os"), "yes".to_owned()));
    let mut there = here.clone();
    let mut first = Tab::new("a", find);
    let kept = first.meet(&mut here, None, &View::default(), 0).write;
    let mut tab = Tab::new("b", find);
    tab.meet(&mut there, kept.as_deref(), &View::default(), 0);

    // Both go over to other criteria, each to its own.
    let older = Basis::built_in(&"chatons@1.0.0".parse().expect("it is an edition"));
    let named_older = save(&here).replace(&edition().to_string(), "chatons@1.0.0");
    here.carry(&named_older, older.expect("it is built in")).expect("it is an assessment");
    let named_tea = save(&there).replace(&edition().to_string(), "tea@1.0.0");
    there.carry(&named_tea, fork()).expect("it is an assessment");
    let kept = tab.meet(&mut there, kept.as_deref(), &View::default(), 1).write;
    let met = first.meet(&mut here, kept.as_deref(), &View::default(), 2);
    let written = met.write.expect("both are kept");

    // A tab that cannot find the fork any more does not take over its name.
    let stored = read(&written, Basis::built_in).expect("the answers of this tab are built in");
    let mut draft = stored.draft();
    let Some((version, place)) = draft
        .conflicts()
        .iter()
        .find(|conflict| *conflict.place == Place::Edition)
        .map(|conflict| (conflict.version, conflict.place.clone()))
    else {
        panic!("whose answers these are is disputed");
    };
    draft.apply(Edit::Settle(Settle { version, place, keep: Keep::There }));
    assert_eq!(draft.criteria().edition(), &draft.assessment().criteria);
    assert!(!draft.conflicts().is_empty(), "it is still to be settled");
}
