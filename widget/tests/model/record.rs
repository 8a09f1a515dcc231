//! The history, which a file gets when it is saved.

use libricite::{Date, RecordRefused};
use libricite_widget::model::{Asked, Draft, Edit, Field, open};

use crate::browser::{Browser, Page};
use crate::{choice, choose};

fn day(text: &str) -> Date {
    text.parse().expect("it is a day")
}

fn opened() -> Draft {
    let file = r#"{ "criteria": "chatons@2.0.0", "date": "2025-05-01",
        "structure": { "name": "Mistigri" }, "answers": { "free-os": { "choice": "no" } } }"#;
    open(file).expect("it is sound")
}

/// The days of the records.
fn days(draft: &Draft) -> Vec<String> {
    draft.assessment().history.iter().map(|record| record.date.to_string()).collect()
}

#[test]
fn what_is_saved_after_changes_is_recorded_and_so_is_what_the_file_said() {
    let mut draft = opened();
    let in_file = draft.assessment().clone();
    choose(&mut draft, &Asked::once("free-os"), "yes");
    draft.record(day("2026-11-22"), Some(&in_file)).expect("it is later");
    assert_eq!(days(&draft), ["2025-05-01", "2026-11-22"]);
    assert_eq!(draft.assessment().date, day("2026-11-22"));
    let said: Vec<_> = draft.assessment().recorded().collect();
    let before = said[0].answers.get("free-os").and_then(|answer| answer.choice.as_deref());
    assert_eq!(before, Some("no"));

    // Once more on the same day, and on another.
    let in_file = draft.assessment().clone();
    choose(&mut draft, &Asked::once("free-os"), "partly");
    draft.record(day("2026-11-22"), Some(&in_file)).expect("it is the same day");
    assert_eq!(days(&draft), ["2025-05-01", "2026-11-22"]);
    let in_file = draft.assessment().clone();
    choose(&mut draft, &Asked::once("free-os"), "yes");
    draft.record(day("2026-12-01"), Some(&in_file)).expect("it is later");
    assert_eq!(days(&draft), ["2025-05-01", "2026-11-22", "2026-12-01"]);
}

#[test]
fn what_did_not_change_is_not_recorded() {
    let mut draft = opened();
    let in_file = draft.assessment().clone();
    draft.record(day("2026-11-22"), Some(&in_file)).expect("there is nothing to refuse");
    assert_eq!(draft.assessment(), &in_file);

    choose(&mut draft, &Asked::once("free-os"), "yes");
    draft.record(day("2026-11-22"), Some(&in_file)).expect("it is later");
    let recorded = draft.assessment().clone();
    draft.apply(Edit::Text(Field::Note, "Nothing else is new.".to_owned()));
    draft.record(day("2027-01-01"), Some(&recorded)).expect("it is later");
    assert_eq!(days(&draft), ["2025-05-01", "2026-11-22"], "no answer changed");

    let mut blank = crate::blank();
    blank.record(day("2026-11-22"), None).expect("there is nothing to refuse");
    assert!(blank.assessment().history.is_empty());
}

#[test]
fn a_clock_that_goes_backwards_changes_nothing() {
    let mut draft = opened();
    draft.record(day("2026-11-22"), None).expect("it is the first");
    choose(&mut draft, &Asked::once("free-os"), "yes");
    let before = draft.assessment().clone();
    let (day, last) = (day("1970-01-01"), day("2026-11-22"));
    assert_eq!(draft.record(day, None), Err(RecordRefused::DayBeforeLast { day, last }));
    assert_eq!(draft.assessment(), &before);
}

#[test]
fn the_records_of_two_tabs_are_both_there_one_after_the_other() {
    let mut browser = Browser { kept: None };
    let mut first = Page::open("a", &mut browser);
    first.draft = opened();
    first.draft.record(day("2025-05-01"), None).expect("it is the first");
    first.meet(&mut browser);
    let mut second = Page::open("b", &mut browser);
    first.choose("free-os", "yes");
    first.draft.record(day("2026-11-22"), None).expect("it is later");
    second.choose("package-list", "yearly");
    second.draft.record(day("2026-11-21"), None).expect("it is later");
    second.meet(&mut browser);
    first.meet(&mut browser);
    second.meet(&mut browser);
    for page in [&first, &second] {
        assert_eq!(days(&page.draft), ["2025-05-01", "2026-11-21", "2026-11-22"]);
        assert_eq!(choice(&page.draft, &Asked::once("package-list")), Some("yearly"));
        assert_eq!(choice(&page.draft, &Asked::once("free-os")), Some("yes"));
    }
}
