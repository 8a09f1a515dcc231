//! Questions that are set aside, and taken back.

use libricite_widget::model::{Applies, Aside, Asked, Basis, Draft, Edit};

use crate::{blank, choice, choose, with_services};

#[test]
fn a_question_is_set_aside_and_taken_back() {
    let mut draft = blank();
    let asked = Asked::once("changes-published");
    let what = Aside::Criterion("changes-published".into());
    choose(&mut draft, &asked, "partly");
    draft.apply(Edit::SetAside(what.clone()));
    assert_eq!(choice(&draft, &asked), Some("no-change"));
    assert!(draft.is_set_aside(&what));
    draft.apply(Edit::TakeBack(what.clone()));
    assert_eq!(choice(&draft, &asked), Some("partly"));
    assert!(!draft.is_set_aside(&what));
}

#[test]
fn a_question_that_applies_to_everyone_is_not_set_aside() {
    let mut draft = blank();
    let what = Aside::Criterion("free-os".into());
    let reach = draft.reach(&what);
    assert!(reach.can.is_empty());
    assert_eq!(reach.cannot[0].1, Applies::Always);
    assert!(!draft.apply(Edit::SetAside(what.clone())));
    assert!(!draft.is_set_aside(&what));
}

#[test]
fn what_a_file_set_aside_is_open_when_it_is_taken_back() {
    let file = r#"{ "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "" },
        "answers": { "changes-published": { "choice": "no-change", "note": "rien" } } }"#;
    let mut draft = libricite_widget::model::open(file, Basis::built_in).expect("it is sound");
    draft.apply(Edit::TakeBack(Aside::Criterion("changes-published".into())));
    let asked = Asked::once("changes-published");
    assert_eq!(choice(&draft, &asked), None);
    assert_eq!(asked.note(draft.assessment()), "rien");
}

/// An axis, and one of its questions which can be set aside.
fn axis_with_aside(draft: &Draft) -> (Aside, Vec<String>) {
    let axes = draft.criteria().axes().iter();
    let best = axes.map(|axis| {
        let what = Aside::Axis(axis.id.as_str().into());
        let can = draft.reach(&what).can.into_iter().map(|criterion| criterion.id.to_string());
        let can: Vec<String> = can.collect();
        (what, can)
    });
    best.max_by_key(|(_, can)| can.len()).expect("there is an axis")
}

#[test]
fn an_axis_is_taken_back_to_what_was_there_and_no_further() {
    let mut draft = with_services(&["Pad"]);
    let (axis, can) = axis_with_aside(&draft);
    assert!(2 < can.len(), "{can:?}");
    let [first, second] = [&can[0], &can[1]].map(|id| Aside::Criterion(id.as_str().into()));
    draft.apply(Edit::SetAside(first.clone()));
    let before = draft.assessment().clone();

    draft.apply(Edit::SetAside(axis.clone()));
    assert!(draft.is_set_aside(&axis) && draft.is_set_aside(&second));
    draft.apply(Edit::TakeBack(axis.clone()));
    assert_eq!(draft.assessment(), &before);
    assert!(draft.is_set_aside(&first));

    draft.apply(Edit::SetAside(axis.clone()));
    draft.apply(Edit::TakeBack(second.clone()));
    assert!(!draft.is_set_aside(&axis) && !draft.is_set_aside(&second));
}

#[test]
fn whoever_chooses_anew_does_not_get_the_old_choice_back() {
    let mut draft = blank();
    let asked = Asked::once("changes-published");
    let what = Aside::Criterion("changes-published".into());
    choose(&mut draft, &asked, "yes");
    draft.apply(Edit::SetAside(what.clone()));
    choose(&mut draft, &asked, "no");
    choose(&mut draft, &asked, "no-change");
    draft.apply(Edit::TakeBack(what));
    assert_eq!(choice(&draft, &asked), None);
}
