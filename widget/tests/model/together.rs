//! What two tabs made of one assessment, brought together.

use libricite_widget::model::{
    Aside, Asked, Basis, Edit, Field, Keep, Outcome, Place, ServiceField, Settle, Tab, Value,
};

use crate::browser::{Browser, Page, two_pages};
use crate::{blank, choice, choose, service_ids, with_services};

#[test]
fn different_questions_come_together() {
    let (mut browser, mut first, mut second) = two_pages();
    first.choose("contributions", "no");
    second.choose("package-list", "yearly");
    first.meet(&mut browser);
    assert_eq!(second.meet(&mut browser), Outcome::Merged);
    assert_eq!(first.meet(&mut browser), Outcome::TakenOver);
    for page in [&first, &second] {
        assert_eq!(page.choice("contributions"), Some("no"));
        assert_eq!(page.choice("package-list"), Some("yearly"));
        assert!(page.draft.conflicts().is_empty());
    }
}

#[test]
fn the_same_question_answered_differently_is_asked_about() {
    let (mut browser, mut first, mut second) = two_pages();
    first.choose("free-os", "no");
    second.choose("free-os", "partly");
    first.meet(&mut browser);
    assert_eq!(second.meet(&mut browser), Outcome::Merged);
    let conflicts = second.draft.conflicts();
    assert_eq!(conflicts.len(), 1);
    assert_eq!(*conflicts[0].place, Place::Choice(Asked::once("free-os")));
    assert_eq!(conflicts[0].here, Value::Text(Some("partly")));
    assert_eq!(conflicts[0].there, Value::Text(Some("no")));

    // It is kept: whoever closes the page finds the question again.
    let mut third = Page::open("c", &mut browser);
    assert_eq!(third.draft.conflicts().len(), 1);
    let place = Place::Choice(Asked::once("free-os"));
    third.draft.apply(Edit::Settle(Settle { version: 0, place, keep: Keep::There }));
    third.meet(&mut browser);
    assert_eq!(third.choice("free-os"), Some("no"));
    for page in [&mut first, &mut second] {
        assert_eq!(page.meet(&mut browser), Outcome::TakenOver);
        assert_eq!(page.choice("free-os"), Some("no"));
        assert!(page.draft.conflicts().is_empty());
    }
}

/// Two pages that both ask about one question.
fn two_that_ask() -> (Browser, Page, Page) {
    let (mut browser, mut first, mut second) = two_pages();
    first.choose("free-os", "no");
    second.choose("free-os", "partly");
    first.meet(&mut browser);
    second.meet(&mut browser);
    first.meet(&mut browser);
    assert_eq!((first.draft.conflicts().len(), second.draft.conflicts().len()), (1, 1));
    (browser, first, second)
}

#[test]
fn what_one_tab_settled_is_not_asked_again_by_another() {
    for keep in [Keep::Here, Keep::There] {
        let (mut browser, mut first, mut second) = two_that_ask();
        let place = Place::Choice(Asked::once("free-os"));
        first.choose("contributions", "no");
        second.draft.apply(Edit::Settle(Settle { version: 0, place, keep }));
        let settled = second.choice("free-os").map(str::to_owned);
        second.meet(&mut browser);
        assert_eq!(first.meet(&mut browser), Outcome::Merged);
        second.meet(&mut browser);
        for page in [&first, &second] {
            assert_eq!(page.draft.conflicts(), []);
            assert_eq!(page.choice("free-os"), settled.as_deref());
            assert_eq!(page.choice("contributions"), Some("no"));
        }
    }
}

#[test]
fn what_is_asked_is_asked_once() {
    let (mut browser, mut first, mut second) = two_that_ask();
    for answer in ["yes", "no", "yes"] {
        first.choose("contributions", answer);
        second.choose("package-list", answer);
        first.meet(&mut browser);
        second.meet(&mut browser);
        first.meet(&mut browser);
        assert_eq!((first.draft.conflicts().len(), second.draft.conflicts().len()), (1, 1));
    }
}

#[test]
fn what_one_tab_took_back_is_not_kept_for_another() {
    let (mut browser, mut first, mut second) = two_pages();
    let what = Aside::Criterion("changes-published".into());
    first.choose("changes-published", "yes");
    first.draft.apply(Edit::SetAside(what.clone()));
    first.meet(&mut browser);
    second.meet(&mut browser);
    first.choose("contributions", "no");
    second.draft.apply(Edit::TakeBack(what));
    second.meet(&mut browser);
    assert_eq!(first.meet(&mut browser), Outcome::Merged);
    assert_eq!(first.choice("changes-published"), Some("yes"));
    let kept: serde_json::Value =
        serde_json::from_str(browser.kept.as_deref().expect("it is kept")).expect("it is JSON");
    assert_eq!(kept["kept"], serde_json::json!([]));
}

#[test]
fn the_same_answer_twice_is_no_conflict() {
    let (mut browser, mut first, mut second) = two_pages();
    first.choose("free-os", "no");
    second.choose("free-os", "no");
    first.meet(&mut browser);
    assert_eq!(second.meet(&mut browser), Outcome::Same);
    assert!(second.draft.conflicts().is_empty());
}

#[test]
fn two_that_never_met_are_asked_about_the_day() {
    let (mut browser, _, _) = two_pages();
    let mut other = Page { tab: Tab::new("c", Basis::built_in), draft: blank() };
    let day = "2025-01-01".parse().expect("it is a day");
    other.draft.apply(Edit::Date(day));
    other.choose("free-os", "yes");
    other.meet(&mut browser);
    let conflicts = other.draft.conflicts();
    assert_eq!(conflicts.len(), 1);
    assert_eq!(*conflicts[0].place, Place::Date);
    assert_eq!(conflicts[0].here, Value::Date(day));
}

#[test]
fn services_of_both_come_together() {
    let mut browser = Browser { kept: None };
    let mut first =
        Page { tab: Tab::new("a", Basis::built_in), draft: with_services(&["Pad", "Mail"]) };
    first.meet(&mut browser);
    let mut second = Page::open("b", &mut browser);
    first.draft.apply(Edit::AddService("Chat".to_owned()));
    second.draft.apply(Edit::AddService("Wiki".to_owned()));
    second.draft.apply(Edit::RemoveService(1));
    first.meet(&mut browser);
    second.meet(&mut browser);
    first.meet(&mut browser);
    assert_eq!(service_ids(&second.draft), ["pad", "wiki", "chat"]);
    assert_eq!(service_ids(&first.draft), service_ids(&second.draft));
    assert!(first.draft.conflicts().is_empty());
}

#[test]
fn the_order_of_services_is_that_of_whoever_changed_it() {
    let mut browser = Browser { kept: None };
    let mut first =
        Page { tab: Tab::new("a", Basis::built_in), draft: with_services(&["A", "B", "C"]) };
    first.meet(&mut browser);
    let mut second = Page::open("b", &mut browser);
    first.draft.apply(Edit::MoveService(2, 0));
    first.meet(&mut browser);
    second.choose("free-os", "yes");
    second.meet(&mut browser);
    assert_eq!(service_ids(&second.draft), ["c", "a", "b"]);

    first.meet(&mut browser);
    first.choose("free-os", "no");
    second.draft.apply(Edit::MoveService(0, 2));
    second.meet(&mut browser);
    first.draft.apply(Edit::AddService("D".to_owned()));
    first.meet(&mut browser);
    assert_eq!(service_ids(&first.draft), ["c", "a", "b", "d"]);
    assert!(first.draft.conflicts().is_empty());
}

#[test]
fn what_stands_in_a_file_to_help_comes_along() {
    let (mut browser, mut first, mut second) = two_pages();
    let file = r#"{ "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "" },
        "answers": { "free-os": { "choice": "yes" },
        "package-list": { "ask": "Une liste ?", "choices": ["yearly", "no"] } } }"#;
    first.draft.replace(libricite_widget::model::open(file, Basis::built_in).expect("it is sound"));
    second.choose("contributions", "no");
    first.meet(&mut browser);
    second.meet(&mut browser);
    let answer = second.draft.assessment().answers.get("package-list").expect("it is there");
    assert_eq!(answer.ask.as_deref(), Some("Une liste ?"));
    assert_eq!(answer.choices, ["yearly", "no"]);
    assert_eq!(second.choice("contributions"), Some("no"));
}

#[test]
fn what_one_tab_set_aside_the_other_can_take_back() {
    let (mut browser, mut first, mut second) = two_pages();
    first.choose("changes-published", "partly");
    let what = Aside::Criterion("changes-published".into());
    first.draft.apply(Edit::SetAside(what.clone()));
    second.choose("contributions", "no");
    first.meet(&mut browser);
    second.meet(&mut browser);
    assert!(second.draft.is_set_aside(&what));
    second.draft.apply(Edit::TakeBack(what));
    assert_eq!(second.choice("changes-published"), Some("partly"));
}

#[test]
fn one_conflict_is_asked_about_once() {
    let (mut browser, mut first, mut second) = two_pages();
    first.choose("free-os", "no");
    second.choose("free-os", "partly");
    first.meet(&mut browser);
    second.meet(&mut browser);
    first.meet(&mut browser);
    first.choose("contributions", "no");
    second.choose("package-list", "yearly");
    first.meet(&mut browser);
    second.meet(&mut browser);
    assert_eq!(second.draft.conflicts().len(), 1);
}

#[test]
fn whether_a_service_stays_is_asked_when_one_tab_removed_it_and_the_other_changed_it() {
    let name = Field::Service(0, ServiceField::Url);
    for keep in [Keep::Here, Keep::There] {
        let mut browser = Browser { kept: None };
        let mut first =
            Page { tab: Tab::new("a", Basis::built_in), draft: with_services(&["Pad"]) };
        let asked = Asked::of("free-services", "pad");
        choose(&mut first.draft, &asked, "yes");
        first.meet(&mut browser);
        let mut second = Page::open("b", &mut browser);
        first.draft.apply(Edit::RemoveService(0));
        second.draft.apply(Edit::Text(name.clone(), "https://pad.example/".to_owned()));
        first.meet(&mut browser);
        second.meet(&mut browser);

        let conflicts = second.draft.conflicts();
        assert_eq!(conflicts.len(), 1, "{conflicts:?}");
        let place = conflicts[0].place.clone();
        assert_eq!(place, Place::Service("pad".into()));
        assert_eq!(choice(&second.draft, &asked), Some("yes"));
        second.draft.apply(Edit::Settle(Settle { version: 0, place, keep }));
        let is_there = keep == Keep::Here;
        assert_eq!(service_ids(&second.draft).len(), usize::from(is_there));
        assert_eq!(choice(&second.draft, &asked), is_there.then_some("yes"));
    }
}

#[test]
fn a_service_that_comes_back_brings_its_answers() {
    let mut browser = Browser { kept: None };
    let mut first = Page { tab: Tab::new("a", Basis::built_in), draft: with_services(&["Pad"]) };
    let asked = Asked::of("free-services", "pad");
    choose(&mut first.draft, &asked, "yes");
    first.meet(&mut browser);
    let mut second = Page::open("b", &mut browser);
    let url = Field::Service(0, ServiceField::Url);
    first.draft.apply(Edit::Text(url, "https://pad.example/".to_owned()));
    second.draft.apply(Edit::RemoveService(0));
    first.meet(&mut browser);
    second.meet(&mut browser);
    let place = Place::Service("pad".into());
    second.draft.apply(Edit::Settle(Settle { version: 0, place, keep: Keep::There }));
    assert_eq!(service_ids(&second.draft), ["pad"]);
    assert_eq!(choice(&second.draft, &asked), Some("yes"));
}
