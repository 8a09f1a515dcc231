//! A list that an assessment makes long is shown up to a bound, with how many others there are.

use libricite::{Assessment, evaluate, next_steps};
use libricite_draw::{Context, details, markdown, page, tell};

use crate::words;

/// An assessment that is long in every way, and its criteria.
fn long() -> String {
    let services: Vec<String> = (0..200)
        .map(|number| format!(r#"{{ "id": "s{number}", "name": "Service {number}" }}"#))
        .collect();
    let evidence: Vec<String> =
        (0..100).map(|number| format!(r#"{{ "url": "https://a.example/{number}" }}"#)).collect();
    let of_services: Vec<String> = (0..200)
        .map(|number| format!(r#""s{number}": {{ "choice": "no", "note": "Note {number}" }}"#))
        .collect();
    let ignored: Vec<String> =
        (0..900).map(|number| format!(r#""x{number}": {{ "choice": "yes" }}"#)).collect();
    format!(
        r#"{{ "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": {{ "name": "G" }},
        "services": [{}], "answers": {{ "free-services": {{ "services": {{ {} }}, "evidence": [{}] }}, {} }} }}"#,
        services.join(","),
        of_services.join(","),
        evidence.join(","),
        ignored.join(",")
    )
}

#[test]
fn each_list_ends_with_how_many_others_there_are() {
    let text = long();
    let assessment: Assessment<'_> = serde_json::from_str(&text).unwrap();
    let criteria = libricite_criteria::criteria(&assessment.criteria).unwrap();
    let report = evaluate(&criteria, &assessment);
    let plan = next_steps(&criteria, &assessment);
    for lang in ["fr", "en"] {
        let words = words(lang);
        let others = |count: usize| match lang {
            "fr" => format!("et {count} autres"),
            _ => format!("and {count} others"),
        };
        let context = || Context { plan: Some(&plan), ..Context::default() };
        let all = [
            page(&report, &words, context()),
            details(&report, &words, context()),
            markdown(&report, &words, context()),
        ];
        for shown in all {
            // Ignored answers, services, evidence; the rows and the names of services.
            for count in [800, 100, 80, 180] {
                assert!(shown.contains(&others(count)), "{lang}: {}", others(count));
            }
            assert!(shown.len() < 400_000, "{} bytes", shown.len());
        }
        let limits = tell::limits(&report, &words);
        assert!(limits.iter().any(|limit| limit.text().contains(&others(180))));
    }
}
