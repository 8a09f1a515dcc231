//! The history, in two tabs.

use libricite::Date;
use libricite_widget::model::{Asked, Basis, Draft, open, text_of};

use crate::browser::{Browser, Page};
use crate::choice;

fn opened() -> Draft {
    let file = r#"{ "criteria": "chatons@2.0.0", "date": "2025-05-01",
        "structure": { "name": "Mistigri" }, "answers": { "free-os": { "choice": "no" } } }"#;
    open(file, Basis::built_in).expect("it is sound")
}

/// Records what is said, as the whole engine does.
fn record(draft: &mut Draft, day: &str) {
    let day: Date = day.parse().expect("it is a day");
    let mut assessment = draft.assessment().clone();
    assessment.record(day).expect("it is later");
    let text = text_of(draft.criteria(), &assessment);
    draft.record(&text).expect("it is sound");
}

/// The days of the records.
fn days(draft: &Draft) -> Vec<String> {
    draft.assessment().history.iter().map(|record| record.date.to_string()).collect()
}

#[test]
fn a_record_is_no_step_to_undo() {
    let mut draft = opened();
    record(&mut draft, "2026-11-22");
    assert_eq!(days(&draft), ["2026-11-22"]);
    assert!(!draft.can_undo());
    assert!(draft.record("{}").is_err());
    assert_eq!(days(&draft), ["2026-11-22"]);
}

#[test]
fn of_the_records_of_two_tabs_those_that_go_furthest_are_kept_and_the_answers_of_both() {
    let mut browser = Browser { kept: None };
    let mut first = Page::open("a", &mut browser);
    first.draft = opened();
    record(&mut first.draft, "2025-05-01");
    first.meet(&mut browser);
    let mut second = Page::open("b", &mut browser);
    first.choose("free-os", "yes");
    record(&mut first.draft, "2026-11-22");
    second.choose("package-list", "yearly");
    record(&mut second.draft, "2026-11-21");
    second.meet(&mut browser);
    first.meet(&mut browser);
    second.meet(&mut browser);
    for page in [&first, &second] {
        assert_eq!(days(&page.draft), ["2025-05-01", "2026-11-22"]);
        assert_eq!(choice(&page.draft, &Asked::once("package-list")), Some("yearly"));
        assert_eq!(choice(&page.draft, &Asked::once("free-os")), Some("yes"));
    }
}
