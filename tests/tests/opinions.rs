//! The engine and the second opinion agree, on random pairs and on hostile ones.

use std::collections::BTreeSet;

use libricite::{
    Answer, Assessment, Axis, AxisWeight, Criteria, CriteriaDocument, Criterion, Map, Method,
    Months, Percent, Scope, Service, ServiceAnswer, Structure, Weight, evaluate,
};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use crate::random::{cases, id, pair, percent};
use crate::reference::{lines_of, opinion};

proptest! {
    #![proptest_config(cases(1500))]

    #[test]
    fn a_second_opinion_finds_the_same((criteria, assessment) in pair()) {
        let report = evaluate(&criteria, &assessment);
        prop_assert_eq!(lines_of(&report), opinion(&criteria, &assessment).lines);
    }
}

proptest! {
    #![proptest_config(cases(6))]

    #[test]
    fn a_second_opinion_finds_the_same_past_128_bits((criteria, assessment) in huge()) {
        let second = opinion(&criteria, &assessment);
        let (_, possible) = second.overall.as_ref().expect("something applies");
        prop_assert!(128 < possible.denom().bits(), "this pair is not hostile enough");
        prop_assert_eq!(lines_of(&evaluate(&criteria, &assessment)), second.lines);
    }
}

/// Twenty axes of three criteria, each asked of up to 300 services and applying to
/// another number of them.
fn huge() -> impl Strategy<Value = (Criteria, Assessment<'static>)> {
    let criterion = (1..=300_usize, 90..=100_u8, any::<bool>(), any::<u8>());
    let axis = (90..=100_u8, prop::collection::vec(criterion, 3));
    prop::collection::vec(axis, 20).prop_map(|axes| {
        let services: Vec<String> = (0..300).map(|number| format!("s{number}")).collect();
        let mut answers = Map::new();
        let mut document = CriteriaDocument {
            edition: "huge@1.0.0".parse().expect("this is an edition"),
            fork_of: None,
            published: "2026-01-01".parse().expect("this is a day"),
            withdrawn: None,
            license: "CC0-1.0".to_owned(),
            minimum_coverage: Percent::ZERO,
            valid_months: Months::default(),
            retired: Vec::new(),
            levels: Vec::new(),
            axes: Vec::new(),
        };
        document.levels = serde_json::from_str(r#"[{ "id": "green", "overall": 50 }]"#)
            .expect("this is a list of levels");
        for (number, (weight, criteria)) in axes.into_iter().enumerate() {
            let mut axis = Axis {
                id: id(&format!("axis-{number}")),
                weight: AxisWeight::new(weight).expect("it is in range"),
                criteria: Vec::new(),
            };
            for (place, (applies, weight, open, seed)) in criteria.into_iter().enumerate() {
                let name = format!("criterion-{number}-{place}");
                let mut of_services = Map::new();
                for (service, named) in services.iter().enumerate() {
                    let choice = match (service < applies, (service + usize::from(seed)) % 7) {
                        (false, _) => "none",
                        (true, 0) if open => "unknown",
                        (true, 1..=3) => "some",
                        (true, _) => "all",
                    };
                    let said =
                        ServiceAnswer { choice: Some(choice.into()), ..ServiceAnswer::default() };
                    of_services.insert(named.clone().into(), said);
                }
                answers.insert(
                    name.clone().into(),
                    Answer { services: of_services, ..Answer::default() },
                );
                axis.criteria.push(hostile(&name, weight, seed % 100));
            }
            document.axes.push(axis);
        }
        let service = |id: &String| Service { id: id.clone().into(), ..Service::default() };
        let assessment = Assessment {
            schema: None,
            criteria: document.edition.clone(),
            date: document.published,
            method: Method::default(),
            note: None,
            structure: Structure::default(),
            services: Some(services.iter().map(service).collect()),
            answers,
            to_review: Vec::new(),
            archive: Map::new(),
            history: Vec::new(),
        };
        (Criteria::try_from(document).expect("the document is sound"), assessment)
    })
}

fn hostile(name: &str, weight: u8, some: u8) -> Criterion {
    let mut criterion: Criterion = serde_json::from_str(
        r#"{ "id": "x", "choices": [
            { "id": "all", "credit": 100 },
            { "id": "some", "credit": 1 },
            { "id": "none", "credit": "not-applicable" }
        ] }"#,
    )
    .expect("this is a criterion");
    criterion.id = id(name);
    criterion.scope = Scope::Service;
    criterion.weight = Weight::new(weight).expect("it is in range");
    criterion.choices[1].credit = libricite::Credit::Percent(percent(some));
    criterion
}

/// A law that is only ever tried on half of what can happen is half a law.
#[test]
fn random_pairs_show_everything_that_a_report_can_say() {
    let mut runner = TestRunner::deterministic();
    let mut seen = BTreeSet::new();
    for _ in 0..4000 {
        let tree = pair().new_tree(&mut runner).expect("a pair can always be made");
        let (criteria, assessment) = tree.current();
        let report = evaluate(&criteria, &assessment);
        seen.insert(format!("{:?}", report.label.state));
        seen.insert(format!("rank {} of {}", report.label.rank.unwrap_or(0), report.label.of));
        for gap in &report.gaps {
            seen.insert(format!("{:?}", gap.missing).split('(').next().unwrap_or("").to_owned());
        }
        seen.extend(report.ignored.iter().map(|unused| format!("{:?}", unused.reason)));
        let rows = report.axes.iter().flat_map(|axis| &axis.criteria);
        seen.extend(rows.map(|row| format!("{:?} {:?} {:?}", row.scope, row.rule, row.state)));
    }
    let expected = [
        "Labelled",
        "OnTheWay",
        "Incomplete",
        "NothingApplies",
        "rank 0 of 1",
        "rank 1 of 1",
        "rank 1 of 3",
        "rank 3 of 3",
        "rank 2 of 2",
        "Coverage",
        "Criterion",
        "Axis",
        "Overall",
        "NoSuchCriterion",
        "NoSuchChoice",
        "NoSuchService",
        "AskedOfServices",
        "AskedOfStructure",
        "RepeatedService",
        "ToReview",
        "Structure None Answered",
        "Structure None Open",
        "Structure None Unproven",
        "Structure None NotApplicable",
        "Service Some(Mean) Answered",
        "Service Some(Mean) Open",
        "Service Some(Weakest) Unproven",
        "Service Some(Weakest) NotApplicable",
    ];
    let missing: Vec<&str> = expected.into_iter().filter(|what| !seen.contains(*what)).collect();
    assert!(missing.is_empty(), "random pairs never show {missing:?}");
}
