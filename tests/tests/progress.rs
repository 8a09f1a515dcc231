//! What the answers were worth on earlier days.

use libricite::{
    Assessment, Criteria, DayScore, Edition, Odd, Progress, ProgressPoint, Report, evaluate,
    progress,
};
use libricite_criteria::{criteria, json, way};
use proptest::prelude::*;

use crate::history::{HISTORY, carried, lived, stories};
use crate::mutation::mutated;
use crate::random::{assessment, cases};
use crate::successions::succession;

/// Whether a report says what was scored.
fn agrees(score: &DayScore, report: &Report<'_>) -> bool {
    let label = &report.label;
    let axes = report.axes.iter().map(|axis| (axis.axis, axis.score));
    (score.state, score.level.as_ref(), score.rank) == (label.state, label.level, label.rank)
        && (score.overall, score.coverage) == (report.overall, report.coverage)
        && score.axes.iter().map(|axis| (&axis.axis, axis.score)).eq(axes)
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn each_day_is_scored_as_it_was((criteria, story) in stories()) {
        let (file, said) = lived(&story);
        let progress = progress(&file, |_| Some(criteria.clone()), |_, _| None);
        prop_assert_eq!(&progress.odd, &strangers(&file, &criteria));
        prop_assert!(progress.since_last.is_none());
        prop_assert_eq!(progress.points.len(), said.len());
        for (point, then) in progress.points.iter().zip(&said) {
            let report = evaluate(&criteria, then);
            let score = point.score.as_ref().expect("the edition is at hand");
            prop_assert!(agrees(score, &report), "{score:?} is not {report:?}");
            prop_assert!(point.new_edition.is_none());
            prop_assert_eq!(point.date, then.date);
        }
        for two in progress.points.windows(2) {
            let label = |at: usize| two[at].score.as_ref().map(|score| (score.state, &score.level));
            prop_assert_eq!(two[1].label_changed, label(0) != label(1));
        }
    }

    #[test]
    fn every_record_is_scored_by_other_criteria_as_today_would_be(
        ((criteria, story), other) in (stories(), crate::random::criteria()),
    ) {
        let (file, said) = lived(&story);
        let own = progress(&file, |_| Some(criteria.clone()), |_, _| None);
        let under = own.clone().under(&file, &other, |_| Some(Vec::new()));
        prop_assert_eq!(under.under.as_ref(), Some(other.edition()));
        prop_assert_eq!(&under.odd, &own.odd);
        prop_assert_eq!(&under.since_last, &own.since_last);
        prop_assert_eq!(under.points.len(), said.len());
        for (point, then) in under.points.iter().zip(&said) {
            let score = point.score.as_ref().expect("the history is short");
            prop_assert!(agrees(score, &evaluate(&other, then)), "{score:?}");
            prop_assert_eq!(&point.criteria, other.edition());
            prop_assert!(point.new_edition.is_none());
        }
    }

    #[test]
    fn what_new_rules_do_is_not_said_of_answers(
        (older, newer, succession, first) in succession().prop_flat_map(|(older, newer, succession)| {
            let first = assessment(&older);
            (Just(older), Just(newer), Just(succession), first)
        }),
        confirmed in any::<bool>(),
    ) {
        let mut file = first;
        file.record("2025-01-31".parse().expect("it is a day")).expect("it is the first");
        let mut file = carried(&file, &succession);
        let confirmed = confirmed && !file.to_review.is_empty();
        if confirmed {
            file.to_review.clear();
        }
        file.record("2026-01-31".parse().expect("it is a day")).expect("it is later");

        let at_hand = |edition: &Edition| {
            [&older, &newer].into_iter().find(|criteria| criteria.edition() == edition).cloned()
        };
        let progress = progress(&file, at_hand, |_, _| Some(vec![succession.clone()]));
        let [_, point] = &progress.points[..] else { panic!("there are two records") };
        let change = point.new_edition.as_ref().expect("the edition changed");
        prop_assert!(change.carried);
        prop_assert_eq!(&change.from, older.edition());
        if !confirmed {
            // Nothing was answered in between: all of the step is made by the rules.
            prop_assert_eq!(&change.before, &point.score);
        }
    }
}

/// The answers that no criterion asks for, in the order in which they are recorded.
fn strangers(file: &Assessment<'_>, criteria: &Criteria) -> Vec<Odd> {
    let mut found: Vec<Odd> = Vec::new();
    for record in &file.history {
        for (id, answer) in &record.answers {
            let known = criteria.criterion(id).is_some()
                || found.iter().any(
                    |odd| matches!(odd, Odd::UnknownCriterion { criterion, .. } if criterion == id),
                );
            if answer.is_some() && !known {
                let criterion = id.to_string();
                found.push(Odd::UnknownCriterion { criterion, date: record.date });
            }
        }
    }
    found
}

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn any_history_is_shown(
        document in mutated(serde_json::from_str(HISTORY).expect("this is JSON")),
    ) {
        let text = document.to_string().replace("case@1.0.0", "chatons@1.0.0");
        let text = text.replace("other@1.0.0-beta", "chatons@2.0.0");
        if let Ok(file) = json::assessment(&text) {
            let progress = progress(&file, criteria, way);
            prop_assert_eq!(progress.points.len(), file.history.len());
        }
    }
}

/// The progress of a host with these records, whose answers are the last ones.
fn of(history: &str) -> Progress {
    let text = format!(
        r#"{{ "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": {{ "name": "A" }},
             "answers": {{ "no-ads": {{ "choice": "yes" }} }}, "history": {history} }}"#
    );
    progress(&json::assessment(&text).expect("it is an assessment"), criteria, way)
}

#[track_caller]
fn check(history: &str, expected: &[&str]) {
    let odd = of(history).odd;
    let told: Vec<String> =
        odd.iter().map(|odd| serde_json::to_string(odd).expect("it is JSON")).collect();
    assert_eq!(told, expected);
}

#[test]
fn what_is_odd_is_said() {
    let first = r#""criteria": "chatons@2.0.0", "answers": { "no-ads": { "choice": "yes" } }"#;
    check(&format!(r#"[{{ "date": "2026-11-22", {first} }}]"#), &[]);
    check(
        &format!(r#"[{{ "date": "2026-05-01", {first} }}, {{ "date": "2026-05-01" }}]"#),
        &[r#"{"odd":"same-day","date":"2026-05-01"}"#],
    );
    check(
        &format!(
            r#"[{{ "date": "2026-05-01", {first} }}, {{ "date": "2025-05-01" }},
                {{ "date": "2026-04-30" }}]"#
        ),
        &[
            r#"{"odd":"backwards","date":"2025-05-01","after":"2026-05-01"}"#,
            r#"{"odd":"backwards","date":"2026-04-30","after":"2026-05-01"}"#,
        ],
    );
    check(
        &format!(r#"[{{ "date": "2027-01-01", {first} }}]"#),
        &[r#"{"odd":"after-assessment","date":"2027-01-01","assessment":"2026-11-22"}"#],
    );
    check(
        r#"[{ "date": "2026-05-01", "answers": { "no-ads": { "choice": "yes" } } }]"#,
        &[r#"{"odd":"no-edition","date":"2026-05-01","taken":"chatons@2.0.0"}"#],
    );
    check(
        r#"[{ "date": "2026-05-01", "criteria": "chatons@9.0.0", "answers": { "x": {} } },
            { "date": "2026-06-01", "criteria": "chatons@2.0.0", "answers": { "y": {}, "x": null } }]"#,
        // The edition that is not at hand may ask for `y`.
        &[r#"{"odd":"unknown-edition","edition":"chatons@9.0.0","date":"2026-05-01"}"#],
    );
    check(
        r#"[{ "date": "2026-05-01", "criteria": "chatons@1.0.0", "answers": { "y": {} } },
            { "date": "2026-07-01", "answers": { "y": { "choice": "yes" } } }]"#,
        &[r#"{"odd":"unknown-criterion","criterion":"y","date":"2026-05-01"}"#],
    );
    // The edition of the file asks for it, if not that of the record.
    check(
        r#"[{ "date": "2026-05-01", "criteria": "chatons@1.0.0",
              "answers": { "admin-confidentiality": { "choice": "yes" } } }]"#,
        &[],
    );
}

#[test]
fn a_record_of_an_edition_that_is_not_at_hand_is_shown_and_not_scored() {
    let progress = of(r#"[{ "date": "2026-05-01", "criteria": "chatons@9.0.0" },
        { "date": "2026-06-01", "criteria": "chatons@2.0.0" }]"#);
    let [before, after] = &progress.points[..] else { panic!("there are two records") };
    assert!(before.score.is_none() && after.score.is_some());
    let change = after.new_edition.as_ref().expect("the edition changed");
    assert!(change.before.is_none() && !change.carried);
    assert!(!after.label_changed);
}

#[test]
fn what_is_only_written_otherwise_is_no_change() {
    let history = r#"[{ "date": "2026-05-01", "answers": { "no-ads": { "choice": "yes" },
        "data-export": { "choice": "unknown", "evidence": [{ "url": "" }] } } }]"#;
    assert_eq!(of(history).since_last, None);
}

#[test]
fn what_changed_since_the_last_record_is_counted() {
    let progress = of(r#"[{ "date": "2026-05-01", "criteria": "chatons@1.0.0",
        "answers": { "no-ads": { "choice": "no" }, "gone": { "choice": "yes" } },
        "services": [] }]"#);
    let since = progress.since_last.expect("much changed");
    assert_eq!((since.answers, since.services_changed), (2, true));
    assert_eq!(since.date.to_string(), "2026-05-01");
    assert_eq!(since.edition_before.map(|it| it.to_string()).as_deref(), Some("chatons@1.0.0"));
}

#[test]
fn every_progress_is_one_of_the_schema() {
    let schema = libricite_tests::schemas();
    let (_, schema) =
        schema.iter().find(|(name, _)| *name == "progress.schema.json").expect("it is made");
    let schema = serde_json::from_str(schema).expect("a schema is JSON");
    let schema = jsonschema::draft202012::new(&schema).expect("the schema is one");
    let history = r#"[{ "date": "2026-05-01", "criteria": "chatons@9.0.0" },
        { "date": "2026-05-01", "criteria": "chatons@1.0.0", "services": [] },
        { "date": "2025-06-01", "criteria": "chatons@2.0.0", "services": null }]"#;
    for history in ["[]", history] {
        let progress = serde_json::to_value(of(history)).expect("it is JSON");
        if let Err(error) = schema.validate(&progress) {
            panic!("{error} at {}", error.instance_path());
        }
    }
}

/// Five thousand answers, and a thousand records, each of which changes the edition.
#[test]
fn a_hostile_history_makes_nobody_wait() {
    let answers: Vec<String> =
        (0..2_000).map(|number| format!(r#""id-{number}": {{ "choice": "yes" }}"#)).collect();
    let first = format!(
        r#"{{ "date": "2020-01-01", "criteria": "chatons@2.0.0", "answers": {{ {} }} }}"#,
        answers.join(", ")
    );
    let others = (1..1000).map(|number| {
        let edition = if number % 2 == 0 { "2.0.0" } else { "1.0.0" };
        format!(r#"{{ "date": "2020-01-02", "criteria": "chatons@{edition}" }}"#)
    });
    let history: Vec<String> = [first].into_iter().chain(others).collect();
    let progress = of(&format!("[{}]", history.join(", ")));
    assert_eq!(progress.points.len(), 1000);
    // What nobody asks is not carried from edition to edition, a thousand times over.
    let carried = |point: &ProgressPoint| point.new_edition.as_ref().is_some_and(|it| it.carried);
    assert!(progress.points[1..].iter().all(carried));
}
