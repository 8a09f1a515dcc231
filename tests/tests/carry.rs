//! Answers carried from one edition to another.

use libricite::{Assessment, Became, Criteria, Fate, Outcome, State, Succession, carry, evaluate};
use libricite_criteria::{criteria, way};
use libricite_tests::sets;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;

use crate::questions::Question;
use crate::random::{assessment, cases};
use crate::successions::succession;

/// Two editions, what became of the one in the other, and an assessment of each.
type Story = (Criteria, Criteria, Succession, Assessment<'static>, Assessment<'static>);

fn story() -> impl Strategy<Value = Story> {
    succession().prop_flat_map(|(older, newer, succession)| {
        let (first, second) = (assessment(&older), assessment(&newer));
        (Just(older), Just(newer), Just(succession), first, second)
    })
}

fn carried(assessment: &Assessment<'static>, succession: &Succession) -> Assessment<'static> {
    carry(assessment, succession).expect("it is of one of both").assessment.into_owned()
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn there_and_back_gives_the_first_assessment(
        (_, newer, succession, first, second) in story(), stranger in any::<bool>(),
    ) {
        let mut first = first;
        let new = newer.all().find(|criterion| criterion.id.as_str().starts_with("new-"));
        if let (true, Some(new)) = (stranger, new) {
            // Somebody answered what this edition does not ask, and the next one does.
            first.answers.insert(new.id.to_string().into(), libricite::Answer::default());
        }
        for start in [first, second] {
            let there = carried(&start, &succession);
            prop_assert_ne!(&there.criteria, &start.criteria);
            prop_assert_eq!(carried(&there, &succession), start);
        }
    }

    #[test]
    fn nothing_that_was_said_is_ever_lost((_, _, succession, first, second) in story()) {
        for start in [first, second] {
            let there = serde_json::to_string(&carried(&start, &succession)).expect("it is JSON");
            for answer in start.answers.values() {
                let of_services = answer.services.values();
                let proofs = of_services.flat_map(|said| &said.evidence).chain(&answer.evidence);
                for proof in proofs {
                    let proof = serde_json::to_string(proof).expect("it is JSON");
                    prop_assert!(there.contains(&proof), "{proof} is lost");
                }
            }
        }
    }

    #[test]
    fn what_was_answered_in_the_other_edition_is_there_when_one_comes_back(
        (_, newer, succession, first, _) in story(), pick in any::<Index>(),
    ) {
        let mut there = carried(&first, &succession);
        let questions = Question::all(&newer, &there);
        if !questions.is_empty() {
            let question = pick.get(&questions);
            let choice = question.criterion.choices[0].id.clone();
            there = question.answered(&there, choice.as_str());
        }
        let again = carried(&carried(&there, &succession), &succession);
        prop_assert_eq!(again.answers, there.answers);
        prop_assert_eq!(again.to_review, there.to_review);
    }

    #[test]
    fn what_is_to_review_counts_as_open((_, newer, succession, first, _) in story()) {
        let there = carried(&first, &succession);
        let report = evaluate(&newer, &there);
        let rows = report.axes.iter().flat_map(|axis| &axis.criteria);
        for row in rows.filter(|row| there.to_review.contains(&row.criterion.as_str().into())) {
            prop_assert!(matches!(row.state, State::Open | State::NotApplicable));
            prop_assert!(row.choice.is_none());
            prop_assert!(row.services.iter().all(|service| service.choice.is_none()));
        }
    }

    #[test]
    fn what_kept_its_meaning_is_carried_as_it_is((older, newer, succession, first, _) in story()) {
        let there = carried(&first, &succession);
        let touched = |id: &str| {
            let changes = succession.changes().iter();
            changes.flat_map(|change| change.old.iter().chain(&change.new)).any(|it| *it == *id)
        };
        for (id, answer) in first.answers.iter().filter(|(id, _)| !touched(id)) {
            prop_assert_eq!(there.answers.get(id), Some(answer));
        }
        let new = newer.all().filter(|criterion| older.criterion(criterion.id.as_str()).is_none());
        for criterion in new.filter(|criterion| criterion.id.as_str().starts_with("new-")) {
            prop_assert!(!there.answers.contains_key(criterion.id.as_str()));
        }
    }
}

/// An assessment of 2016 with some answers, carried to the edition of today.
fn of_2016(answers: &str) -> Assessment<'static> {
    let text = format!(
        r#"{{ "criteria": "chatons@1.0.0", "date": "2017-01-01", "structure": {{ "name": "A" }},
             "services": [{{ "id": "pad" }}, {{ "id": "mail" }}], "answers": {answers} }}"#
    );
    let assessment: Assessment<'_> = serde_json::from_str(&text).expect("it is an assessment");
    assessment.into_owned()
}

/// What became of these answers, and the assessment as it is then.
fn check(answers: &str, expected: &[(&str, Outcome)]) -> Assessment<'static> {
    let [from, to] = ["chatons@1.0.0", "chatons@2.0.0"].map(|it| it.parse().expect("it is one"));
    let way = way(&from, &to).expect("the one follows the other");
    let assessment = of_2016(answers);
    let carried = carry(&assessment, &way[0]).expect("it is of the older edition");
    for (id, outcome) in expected {
        let fate = |fate: &&Fate<'_>| fate.from.iter().chain(fate.to).any(|it| *it == **id);
        let found = carried.fates.iter().find(fate).unwrap_or_else(|| panic!("{id} was kept"));
        assert_eq!(found.outcome, *outcome, "{id}");
    }
    carried.assessment.into_owned()
}

#[test]
fn a_yes_to_free_services_is_carried_and_a_no_is_to_review() {
    let yes = r#"{ "free-services": { "services": { "pad": { "choice": "yes" } } } }"#;
    let there = check(yes, &[("free-services", Outcome::Carried)]);
    assert!(there.to_review.is_empty() && there.archive.is_empty());

    let no = r#"{ "free-services": { "services": { "pad": { "choice": "no" } } } }"#;
    let there = check(no, &[("free-services", Outcome::ToReview)]);
    assert_eq!(there.to_review, ["free-services"]);
    let criteria = criteria(&there.criteria).expect("it is packed");
    let report = evaluate(&criteria, &there);
    assert_eq!(report.axes[0].criteria[0].state, State::Open);
    assert_eq!(report.ignored.len(), 1);
}

#[test]
fn one_question_becomes_two_with_its_note_and_its_evidence() {
    let said = r#"{ "encrypted-storage": { "choice": "all", "note": "LUKS and Borg",
                    "evidence": [{ "url": "https://a.example/" }] } }"#;
    let there = check(said, &[("encrypted-storage", Outcome::Carried)]);
    for id in ["storage-encryption", "backup-encryption"] {
        let answer = &there.answers[id];
        assert_eq!(answer.choice.as_deref(), Some("all"));
        assert_eq!(answer.note.as_deref(), Some("LUKS and Borg"));
        assert_eq!(answer.evidence.len(), 1);
    }
    assert!(there.archive.is_empty(), "both say what the one said");

    let partly = r#"{ "encrypted-storage": { "choice": "partly" } }"#;
    let there = check(partly, &[("encrypted-storage", Outcome::ToReview)]);
    assert_eq!(there.to_review, ["backup-encryption", "storage-encryption"]);
    let archived = &there.archive["chatons@1.0.0"].answers["encrypted-storage"];
    assert_eq!(archived.choice.as_deref(), Some("partly"));
}

#[test]
fn what_is_not_asked_any_more_waits_in_the_archive() {
    let said = r#"{ "kindness": { "choice": "written", "note": "in our terms" },
                    "no-ads": { "choice": "yes" } }"#;
    let expected = [("kindness", Outcome::Archived), ("accessibility", Outcome::Open)];
    let there = check(said, &expected);
    let archived = &there.archive["chatons@1.0.0"].answers["kindness"];
    assert_eq!(archived.note.as_deref(), Some("in our terms"));
    assert_eq!(there.answers.keys().collect::<Vec<_>>(), ["no-ads"]);
}

#[test]
fn two_questions_become_one_to_be_read_again() {
    let text = std::fs::read_to_string(sets().join("chatons/2.0.0/succession.toml"));
    let dropped = "became = \"dropped\"\nold = [\"usage-statistics\"]";
    let merged = "became = \"merged\"\nold = [\"accounts-report\", \"usage-statistics\"]\n\
                  new = [\"accounts-report\"]";
    let text = text.expect("the succession is there").replacen(dropped, merged, 1);
    let [from, to] = ["chatons@1.0.0", "chatons@2.0.0"].map(|it| it.parse().expect("it is one"));
    let [from, to] = [from, to].map(|it| criteria(&it).expect("it is packed"));
    let succession = libricite_criteria::read::succession(&text, &from, &to).expect("it is sound");
    let said = of_2016(
        r#"{ "accounts-report": { "choice": "both", "note": "PDF" },
             "usage-statistics": { "choice": "yes", "note": "30 accounts" } }"#,
    );
    let there = carry(&said, &succession).expect("it is of the older edition").assessment;
    assert_eq!(there.answers["accounts-report"].note.as_deref(), Some("PDF\n30 accounts"));
    assert_eq!(there.answers["accounts-report"].choice, None);
    assert_eq!(there.to_review, ["accounts-report"]);
}

#[test]
fn a_question_that_is_now_asked_of_each_service_is_to_be_read_again() {
    let said = r#"{ "data-portability": { "choice": "yes", "note": "on request" },
                    "open-formats": { "choice": "always" } }"#;
    let there = check(said, &[("data-export", Outcome::ToReview)]);
    assert_eq!(there.answers["data-export"].note.as_deref(), Some("on request"));
    assert_eq!(there.answers["data-export"].choice, None);
    assert_eq!(there.answers["open-formats"].choice.as_deref(), Some("always"));
}

#[test]
fn an_assessment_of_another_edition_is_not_carried() {
    let [from, to] = ["chatons@1.0.0", "chatons@2.0.0"].map(|it| it.parse().expect("it is one"));
    let way = way(&from, &to).expect("the one follows the other");
    let other = Assessment::new(
        "tea-room@1.0.0".parse().expect("it is one"),
        "2026-01-01".parse().expect("a day"),
        "A",
    );
    assert_eq!(carry(&other, &way[0]), None);
}

#[test]
fn the_kinds_of_change_are_all_in_the_data_that_tests_use() {
    use Became::{Changed, Dropped, Merged, New, Renamed, Split};
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut seen = Vec::new();
    for _ in 0..200 {
        let tree = succession().new_tree(&mut runner).expect("one can be made");
        let (_, _, succession) = tree.current();
        seen.extend(succession.changes().iter().map(|change| change.became));
    }
    for became in [Renamed, Changed, Split, Merged, Dropped, New] {
        assert!(seen.contains(&became), "{became:?} is never tried");
    }
}
