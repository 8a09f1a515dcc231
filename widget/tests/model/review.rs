//! Answers that were carried over from another edition, to be read again.

use libricite_widget::model::{
    Action, Aside, Asked, Basis, Draft, Edit, next_thing, obstacles, open, to_review,
};

use crate::browser::{Browser, Page};
use crate::choice;

/// Two answers to be read again, and one that was moved to the archive.
fn carried() -> Draft {
    let file = r#"{
        "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "Mistigri" },
        "services": [{ "id": "pad" }],
        "answers": {
            "free-os": { "choice": "yes", "note": "Debian" },
            "changes-published": { "choice": "partly" },
            "free-services": { "services": { "pad": { "choice": "yes" } } }
        },
        "to_review": ["free-services", "changes-published"],
        "archive": { "chatons@1.0.0": { "answers": { "kindness": { "choice": "yes" } } } }
    }"#;
    open(file, Basis::built_in).expect("it is sound")
}

fn left(draft: &Draft) -> Vec<&str> {
    to_review(&draft.report())
}

#[test]
fn what_is_to_be_read_again_comes_in_the_order_of_the_questions() {
    let draft = carried();
    assert_eq!(left(&draft), ["free-services", "changes-published"]);
    assert_eq!(draft.came_from(), Some("1.0.0"));
}

#[test]
fn it_is_the_next_thing_to_do() {
    let mut draft = carried();
    for expected in ["free-services", "changes-published"] {
        let report = draft.report();
        let todo = next_thing(&report).expect("there is something to do");
        assert_eq!((todo.criterion.as_str(), todo.action), (expected, Action::Review));
        draft.apply(Edit::Confirm(expected.into()));
    }
    let report = draft.report();
    assert_ne!(next_thing(&report).map(|todo| todo.action), Some(Action::Review));
    let mut todos = obstacles(&report).into_iter().flat_map(|obstacle| obstacle.questions);
    assert!(todos.all(|todo| todo.action != Action::Review));
}

#[test]
fn an_answer_counts_once_it_is_confirmed_and_undo_takes_that_back() {
    let mut draft = carried();
    let before = (draft.assessment().clone(), draft.report().coverage);
    assert!(draft.apply(Edit::Confirm("changes-published".into())));
    assert_eq!(choice(&draft, &Asked::once("changes-published")), Some("partly"));
    assert!(before.1 < draft.report().coverage);
    assert!(!draft.apply(Edit::Confirm("changes-published".into())), "it is done");
    assert!(draft.undo());
    assert_eq!(draft.assessment(), &before.0);
}

#[test]
fn whoever_chooses_confirms_even_the_same_choice() {
    for chosen in ["partly", "yes", "unknown"] {
        let mut draft = carried();
        draft.apply(Edit::Choose(Asked::once("changes-published"), chosen.to_owned()));
        assert_eq!(left(&draft), ["free-services"], "{chosen}");
    }
    let mut draft = carried();
    draft.apply(Edit::Choose(Asked::of("free-services", "pad"), "no".to_owned()));
    assert_eq!(left(&draft), ["changes-published"]);
}

#[test]
fn what_is_chosen_for_one_service_confirms_nothing_of_others() {
    let mut draft = carried();
    draft.apply(Edit::AddService("Mail".to_owned()));
    draft.apply(Edit::Choose(Asked::of("free-services", "mail"), "no".to_owned()));
    assert_eq!(left(&draft), ["free-services", "changes-published"]);
    assert!(draft.apply(Edit::ChooseForEach("free-services".into(), "no".to_owned())));
    assert_eq!(left(&draft), ["changes-published"]);
}

#[test]
fn what_is_set_aside_and_taken_back_is_still_to_be_read_again() {
    let mut draft = carried();
    let before = draft.assessment().clone();
    let what = Aside::Criterion("changes-published".into());
    draft.apply(Edit::SetAside(what.clone()));
    assert_eq!(left(&draft), ["free-services"]);
    draft.apply(Edit::TakeBack(what.clone()));
    assert_eq!(left(&draft), left(&carried()));
    assert_eq!(draft.assessment().answers, before.answers);

    // Another tab, or another visit, takes it back alike.
    draft.apply(Edit::SetAside(what.clone()));
    let mut browser = Browser { kept: None };
    let mut page = Page::open("a", &mut browser);
    page.draft = draft;
    page.meet(&mut browser);
    let mut later = Page::open("b", &mut browser);
    later.draft.apply(Edit::TakeBack(what));
    assert_eq!(left(&later.draft), left(&carried()));
}

#[test]
fn two_tabs_read_again_together() {
    let mut browser = Browser { kept: None };
    let mut first = Page::open("a", &mut browser);
    first.draft = carried();
    first.meet(&mut browser);
    let mut second = Page::open("b", &mut browser);
    assert_eq!(left(&second.draft), left(&carried()));
    first.draft.apply(Edit::Confirm("free-services".into()));
    second.draft.apply(Edit::Confirm("changes-published".into()));
    first.meet(&mut browser);
    second.meet(&mut browser);
    first.meet(&mut browser);
    for page in [&first, &second] {
        assert!(left(&page.draft).is_empty());
        assert_eq!(page.draft.assessment().archive, carried().assessment().archive);
    }
}
