//! What an assessment said on earlier days, recorded and given back.

use std::collections::BTreeSet;

use libricite::{
    Answer, Assessment, Criteria, Date, Evidence, Record, Report, ServiceAnswer, Succession, carry,
    evaluate,
};
use libricite_criteria::json;
use proptest::prelude::*;

use crate::mutation::mutated;
use crate::random::{assessment, cases, criteria};
use crate::successions::succession;

/// Criteria, and one assessment after the other, with how many days lie between them.
pub(crate) fn stories() -> impl Strategy<Value = (Criteria, Vec<(Assessment<'static>, u8)>)> {
    criteria().prop_flat_map(|criteria| {
        let days = prop::collection::vec((assessment(&criteria), 0..3_u8), 1..6);
        (Just(criteria), days)
    })
}

/// So many days after the first one.
fn day(number: usize) -> Date {
    let number = u8::try_from(number).expect("stories are short");
    Date::new(2026, 1 + number / 28, 1 + number % 28).expect("it is a day")
}

/// Fills a file in from day to day, and records each; gives it with the days and what was said.
pub(crate) fn lived(
    story: &[(Assessment<'static>, u8)],
) -> (Assessment<'static>, Vec<Assessment<'static>>) {
    let mut file = story[0].0.clone();
    let mut said: Vec<Assessment<'_>> = Vec::new();
    let mut today = 0;
    for (assessment, days) in story {
        today += usize::from(*days);
        file.services.clone_from(&assessment.services);
        file.answers.clone_from(&assessment.answers);
        file.to_review.clone_from(&assessment.to_review);
        file.record(day(today)).expect("the days go forwards");
        said.retain(|before| before.date != day(today));
        said.push(Assessment { history: Vec::new(), ..file.clone() });
    }
    (file, said)
}

/// All that a report says but the answers without a choice that are not used, and evidence
/// without a word in it: where they say nothing else, the file keeps them, and its history does
/// not.
pub(crate) fn scored<'a>(criteria: &'a Criteria, assessment: &'a Assessment<'a>) -> Report<'a> {
    let mut report = evaluate(criteria, assessment);
    report.ignored.retain(|ignored| {
        ignored.criterion.is_none() || ignored.choice.is_some_and(|choice| choice != "unknown")
    });
    for row in report.axes.iter_mut().flat_map(|axis| &mut axis.criteria) {
        let of_services = row.services.iter_mut().map(|service| &mut service.evidence);
        for evidence in of_services.chain([&mut row.evidence]) {
            if evidence.iter().all(is_blank) {
                *evidence = &[];
            }
        }
    }
    report
}

fn is_said(answer: &Answer<'_>) -> bool {
    let of_services = answer.services.values();
    answered(answer.choice.as_deref(), answer.note.as_deref(), &answer.evidence)
        || of_services.into_iter().any(|ServiceAnswer { choice, note, evidence }| {
            answered(choice.as_deref(), note.as_deref(), evidence)
        })
}

fn answered(choice: Option<&str>, note: Option<&str>, evidence: &[Evidence<'_>]) -> bool {
    choice.is_some_and(|choice| choice != "unknown")
        || note.is_some()
        || !evidence.iter().all(is_blank)
}

/// Whether it is still to be filled in, as in a blank assessment.
fn is_blank(evidence: &Evidence<'_>) -> bool {
    let texts = [&evidence.url, &evidence.quote];
    evidence.seen.is_none() && texts.iter().all(|text| text.as_deref().unwrap_or("").is_empty())
}

/// Ids whose order and repetition say nothing.
fn ids<'i>(list: &'i [std::borrow::Cow<'_, str>]) -> BTreeSet<&'i str> {
    list.iter().map(|id| &**id).collect()
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn what_was_recorded_is_given_back_as_it_was((criteria, story) in stories()) {
        let (file, said) = lived(&story);
        let recorded: Vec<_> = file.recorded().collect();
        prop_assert_eq!(recorded.len(), said.len());
        for (found, then) in recorded.iter().zip(&said) {
            let answers = then.answers.iter().filter(|(_, answer)| is_said(answer));
            prop_assert!(found.answers.iter().eq(answers));
            prop_assert_eq!(ids(&found.to_review), ids(&then.to_review));
            prop_assert_eq!(found.date, then.date);
            let (found, then) = (scored(&criteria, found), scored(&criteria, then));
            prop_assert_eq!(found.axes, then.axes);
            prop_assert_eq!(found.overall, then.overall);
            prop_assert_eq!(found.label, then.label);
            prop_assert_eq!(found.coverage, then.coverage);
            prop_assert_eq!(found.ignored, then.ignored);
        }
    }

    #[test]
    fn recorded_twice_a_day_is_recorded_once((_, story) in stories()) {
        let (once, _) = lived(&story);
        let mut twice = once.clone();
        let again = twice.record(once.date).expect("it is the same day");
        prop_assert!(again.made_anew);
        prop_assert_eq!(twice, once);
    }

    #[test]
    fn a_day_on_which_nothing_changed_is_a_day_alone((_, story) in stories()) {
        let (mut file, _) = lived(&story);
        let later: Date = "2027-01-01".parse().expect("it is a day");
        let recorded = file.record(later).expect("it is later");
        prop_assert!(!recorded.changed && recorded.answers == 0);
        prop_assert_eq!(file.history.last(), Some(&Record::new(later)));
        prop_assert_eq!(file.date, later);
    }

    #[test]
    fn a_record_changes_no_day_before_it((_, story) in stories()) {
        let (before, _) = lived(&story);
        let mut after = before.clone();
        after.answers.clear();
        let later: Date = "2027-01-01".parse().expect("it is a day");
        after.record(later).expect("it is later");
        let kept = after.recorded().take(before.history.len());
        prop_assert!(kept.map(|state| (state.date, state.answers)).eq(
            before.recorded().map(|state| (state.date, state.answers))
        ));
    }

    #[test]
    fn a_clock_that_goes_backwards_changes_nothing((_, story) in stories()) {
        let (mut file, _) = lived(&story);
        let before = file.clone();
        prop_assert!(file.record("2025-12-31".parse().expect("it is a day")).is_err());
        prop_assert_eq!(file, before);
    }

    #[test]
    fn a_history_is_read_as_it_was_written((_, story) in stories()) {
        let (file, _) = lived(&story);
        let text = serde_json::to_string_pretty(&file).expect("it is JSON");
        prop_assert_eq!(json::assessment(&text).expect("it was written here"), file);
    }

    #[test]
    fn what_is_carried_keeps_its_history(
        (criteria, story) in stories(), (older, _, succession) in succession(),
    ) {
        let _: &Criteria = &criteria;
        let (file, _) = lived(&story);
        let file = Assessment { criteria: older.edition().clone(), ..file };
        let there = carried(&file, &succession);
        prop_assert_eq!(&there.history, &file.history);

        let mut there = there;
        let later: Date = "2027-01-01".parse().expect("it is a day");
        let recorded = there.record(later).expect("it is later");
        prop_assert_eq!(recorded.edition_before, file.history[0].criteria.clone());
        let last = there.recorded().last().expect("it was recorded");
        prop_assert_eq!(&last.criteria, succession.to());
    }
}

pub(crate) fn carried(
    assessment: &Assessment<'static>,
    succession: &Succession,
) -> Assessment<'static> {
    carry(assessment, succession).expect("it is of one of both").assessment.into_owned()
}

/// An assessment with every kind of record in it.
pub(crate) const HISTORY: &str = r#"{
    "criteria": "case@1.0.0",
    "date": "2026-11-22",
    "structure": { "name": "A host" },
    "services": [{ "id": "pad" }],
    "answers": { "one": { "choice": "yes" } },
    "history": [
        { "date": "2025-01-31", "criteria": "case@1.0.0", "services": ["pad", "pad"],
          "answers": { "one": { "choice": "no", "note": "n" },
                       "two": { "services": { "pad": { "choice": "yes" } } } } },
        { "date": "2025-01-31", "answers": { "two": null, "three": null }, "to_review": ["one"] },
        { "date": "2024-12-31", "services": null, "to_review": [] },
        { "date": "2026-11-22", "criteria": "other@1.0.0-beta" }
    ]
}"#;

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn any_history_that_can_be_read_can_be_used(
        document in mutated(serde_json::from_str(HISTORY).expect("this is JSON")),
        months in 1..12_u8,
    ) {
        let text = document.to_string();
        if let Ok(mut file) = json::assessment(&text) {
            let states: Vec<_> = file.recorded().collect();
            prop_assert_eq!(states.len(), file.history.len());
            let day = Date::new(2027, months, 1).expect("it is a day");
            if file.record(day).is_ok() {
                let kept = file.recorded().take(states.len());
                prop_assert!(kept.eq(states));
                let text = serde_json::to_string(&file).expect("it is JSON");
                prop_assert_eq!(json::assessment(&text).expect("it was written here"), file);
            }
        }
    }
}

#[test]
fn a_history_holds_a_thousand_records_and_says_so() {
    let mut file: Assessment<'_> = serde_json::from_str(HISTORY).expect("it is an assessment");
    let first: Date = "2026-11-22".parse().expect("it is a day");
    file.history.resize(1000, Record::new(first));
    let refused = file.record("2026-11-23".parse().expect("it is a day"));
    assert_eq!(
        refused.expect_err("it is full").to_string(),
        "the history has 1000 records, the most that a file may hold; keep this file, and go on \
         with a copy of it without `history`"
    );
    let anew = file.record(first).expect("the last one is made anew");
    assert!(anew.made_anew);
    file.history.push(Record::new(first));
    let text = serde_json::to_string(&file).expect("it is JSON");
    let refused = json::assessment(&text).expect_err("it is too long");
    assert_eq!(refused.message, "`history` has more than 1000 items");
}

#[test]
fn blanks_to_fill_in_are_not_recorded() {
    let mut file: Assessment<'_> = serde_json::from_str(
        r#"{ "criteria": "case@1.0.0", "date": "2026-11-22", "structure": { "name": "A host" },
             "answers": {
                 "one": { "ask": "One?", "choices": ["yes", "no"], "choice": "unknown" },
                 "two": { "ask": "Two?", "choices": ["yes", "no"], "choice": "yes" },
                 "three": { "ask": "Three?", "services": { "pad": { "choice": "unknown" } } }
             } }"#,
    )
    .expect("it is an assessment");
    let recorded = file.record("2026-11-23".parse().expect("it is a day")).expect("it is later");
    assert_eq!((recorded.answers, recorded.since), (1, None));
    assert_eq!(recorded.date_before.to_string(), "2026-11-22");
    assert_eq!(
        serde_json::to_string(&file.history).expect("it is JSON"),
        r#"[{"date":"2026-11-23","criteria":"case@1.0.0","answers":{"two":{"choice":"yes"}}}]"#
    );
    assert!(file.answers["one"].ask.is_some());
}
