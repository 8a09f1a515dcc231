//! What the chapter on filling an assessment shows is what the program reads and says.

use libricite::{Assessment, State, evaluate};
use libricite_book::{CHECKED, samples};

/// A whole assessment as it is; answers in one that lists the services of the chapter.
fn whole(sample: &str) -> String {
    if sample.starts_with('{') {
        return sample.to_owned();
    }
    format!(
        r#"{{ "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": {{ "name": "" }},
            "services": [{{ "id": "courriel" }}, {{ "id": "pads" }}], "answers": {{ {sample} }} }}"#
    )
}

#[test]
fn every_sample_can_be_read_is_used_and_shows_what_it_claims() {
    let criteria = libricite_criteria::criteria(&libricite_criteria::newest()).unwrap();
    let mut count = 0;
    for sample in samples() {
        let text = whole(sample);
        let assessment: Assessment<'_> =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}\n{sample}"));
        assert_eq!(assessment.criteria, *criteria.edition(), "{sample}");
        let report = evaluate(&criteria, &assessment);
        assert!(report.ignored.is_empty(), "{:?}\n{sample}", report.ignored);
        let rows = || report.axes.iter().flat_map(|axis| &axis.criteria);
        assert!(rows().all(|row| row.state != State::Unproven), "{sample}");
        assert!(rows().any(|row| row.state != State::Open), "{sample}");
        count += 1;
    }
    assert_eq!(count, include_str!("../../src/remplir.md").matches("```json").count());
}

#[test]
fn check_says_what_the_handbook_explains() {
    let source = include_str!("../../../cli/src/commands/check.rs");
    for (line, _) in CHECKED {
        for part in line.split('…').map(str::trim).filter(|part| !part.is_empty()) {
            let (start, rest) = part.split_once("not used: ").unwrap_or(("", part));
            assert!(start.is_empty() && source.contains(rest), "`check` no longer says `{rest}`");
        }
    }
}
