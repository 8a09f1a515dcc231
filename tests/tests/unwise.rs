//! What is sound in criteria, and unwise.

use std::fs;

use libricite::{Assessment, Choice, Criteria, Scope, evaluate, unwise};
use libricite_criteria::{advice, criteria, editions, forks, read};
use libricite_tests::{root, toml_files};
use proptest::prelude::*;
use serde::Deserialize;

use crate::questions::Question;
use crate::random::{self, cases, pair};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    criteria: String,
    /// The line and the column in the criteria, and the sentence.
    warns: Vec<String>,
}

#[test]
fn every_case_is_told_where_it_stands() {
    let files = toml_files(&root().join("tests/unwise"));
    assert!(!files.is_empty());
    for file in files {
        let name = file.display();
        let text = fs::read_to_string(&file).expect("the file was found");
        let case: Case = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let sound = read::criteria(&case.criteria).unwrap_or_else(|no| panic!("{name}: {no}"));
        let told = advice::unwise_in(&case.criteria, &sound);
        let told: Vec<String> = (told.iter())
            .map(|refusal| {
                let (line, column) = refusal.line_and_column(&case.criteria);
                format!("{line}:{column}: {refusal}")
            })
            .collect();
        assert_eq!(told, case.warns, "{name}");
    }
}

#[test]
fn of_our_sets_only_that_each_level_needs_evidence_is_told() {
    // That is meant: a badge that nobody can check is worth nothing, from the first level on.
    for edition in editions().chain(forks()) {
        let criteria = criteria(&edition).expect("it is listed");
        let told: Vec<String> = unwise(&criteria).iter().map(ToString::to_string).collect();
        let [only] = told.as_slice() else { panic!("{edition}: {told:#?}") };
        let lowest = &criteria.levels()[0].id;
        let start = format!("nobody earns `{lowest}`, nor a level above it, without evidence: ");
        assert!(only.starts_with(&start), "{edition}: {only}");
    }
}

/// Criteria of few questions, and an assessment of them.
fn few() -> impl Strategy<Value = (Criteria, Assessment<'static>)> {
    pair().prop_flat_map(|(criteria, _)| {
        let mut document = criteria.document().clone();
        document.axes.truncate(3);
        document.axes.iter_mut().for_each(|axis| axis.criteria.truncate(2));
        let criteria = Criteria::try_from(document).expect("fewer criteria are sound");
        let assessment = random::assessment(&criteria);
        (Just(criteria), assessment)
    })
}

/// The same, of questions that are asked once and have few answers.
fn small() -> impl Strategy<Value = (Criteria, Assessment<'static>)> {
    few().prop_flat_map(|(criteria, _)| {
        let mut document = criteria.document().clone();
        for axis in &mut document.axes {
            for criterion in &mut axis.criteria {
                criterion.scope = Scope::Structure;
                criterion.services = None;
                criterion.choices.truncate(2);
                let best = Choice {
                    id: random::id("best"),
                    credit: libricite::Credit::Percent(libricite::Percent::FULL),
                };
                criterion.choices.push(best);
            }
        }
        let criteria = Criteria::try_from(document).expect("fewer criteria are sound");
        let assessment = random::assessment(&criteria);
        (Just(criteria), assessment)
    })
}

fn rank(criteria: &Criteria, assessment: &Assessment<'_>) -> usize {
    evaluate(criteria, assessment).label.rank.unwrap_or_default()
}

/// Whether two complete assessments that differ in one criterion only earn other levels: all are
/// tried, each with evidence.
fn decides(criteria: &Criteria, assessment: &Assessment<'static>, id: &str) -> bool {
    let counted = Question::all(criteria, assessment);
    let questions: Vec<&Question> =
        counted.iter().filter(|question| question.criterion.counts()).collect();
    let own = questions.iter().find(|question| question.criterion.id == *id).expect("it counts");
    let others = questions.iter().filter(|question| question.criterion.id != *id);
    let mut all = vec![assessment.clone()];
    for question in others {
        let with = |before: &Assessment<'static>| -> Vec<Assessment<'static>> {
            let choices = question.criterion.choices.iter();
            let answer = |choice: &Choice| question.answered(before, choice.id.as_str());
            choices.map(|choice| question.proven(&answer(choice))).collect()
        };
        all = all.iter().flat_map(with).collect();
    }
    all.iter().any(|before| {
        let choices = own.criterion.choices.iter();
        let answered = |choice: &Choice| own.proven(&own.answered(before, choice.id.as_str()));
        let ranks: Vec<usize> = choices.map(|it| rank(criteria, &answered(it))).collect();
        ranks.windows(2).any(|pair| pair[0] != pair[1])
    })
}

proptest! {
    #![proptest_config(cases(15))]

    #[test]
    fn a_criterion_is_told_exactly_where_no_answer_decides((criteria, mut any) in small()) {
        any.answers.clear();
        any.to_review.clear();
        let told = unwise(&criteria);
        for criterion in criteria.all().filter(|criterion| criterion.counts()) {
            let is_told = told.iter().any(|it| it.id == criterion.id);
            let decides = decides(&criteria, &any, criterion.id.as_str());
            prop_assert_eq!(is_told, !decides, "{}", criterion.id);
        }
    }
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn nobody_earns_without_evidence_what_is_told_to_need_it((criteria, assessment) in few()) {
        let mut bare = assessment;
        for answer in bare.answers.values_mut() {
            answer.evidence.clear();
            answer.services.values_mut().for_each(|answer| answer.evidence.clear());
        }
        let told = unwise(&criteria);
        let level = criteria.levels().iter().position(|level| told.iter().any(|it| {
            it.id == level.id && it.sentence.starts_with("nobody earns")
        }));
        let most = level.unwrap_or(criteria.levels().len());
        prop_assert!(rank(&criteria, &bare) <= most);
    }
}
