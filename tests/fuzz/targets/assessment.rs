//! Bytes that are an assessment have a report, which is JSON.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use libricite::{Assessment, Criteria, evaluate};

static CRITERIA: LazyLock<Criteria> = LazyLock::new(|| {
    let edition = "chatons@2.0.0".parse().expect("this is an edition");
    libricite_criteria::criteria(&edition).expect("it is packed")
});

fuzz_target!(|bytes: &[u8]| {
    let Ok(assessment) = serde_json::from_slice::<Assessment<'_>>(bytes) else { return };
    let report = evaluate(&CRITERIA, &assessment);
    if let Some(score) = report.overall {
        assert!(score.sure <= score.possible);
    }
    assert_eq!(report.label.rank.is_some(), report.label.level.is_some());
    let json = serde_json::to_vec(&report).expect("a report is JSON");
    serde_json::from_slice::<serde_json::Value>(&json).expect("and can be read");

    // Written and read again, it is the same assessment.
    let written = serde_json::to_string(&assessment).expect("an assessment is JSON");
    let again: Assessment<'_> = serde_json::from_str(&written).expect("it was one before");
    assert_eq!(again, assessment);
});
