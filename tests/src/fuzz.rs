//! What must hold for any bytes. The fuzz targets and the random tests both call it.

use std::sync::LazyLock;

use libricite::{Assessment, Criteria, CriteriaDocument, evaluate};
use libricite_criteria::read;

static NEWEST: LazyLock<Criteria> = LazyLock::new(|| {
    libricite_criteria::criteria(&libricite_criteria::newest()).expect("it is packed")
});

/// Bytes that are criteria stay the same criteria, however often they are written and
/// read; others are refused with sentences that have a place.
pub fn fuzz_criteria(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    match read::criteria(text) {
        Ok(criteria) => {
            let written = toml::to_string(&criteria).expect("criteria can be written as TOML");
            assert_eq!(read::criteria(&written).as_ref(), Ok(&criteria));
            let document = CriteriaDocument::from(criteria.clone());
            assert_eq!(Criteria::try_from(document), Ok(criteria));
        }
        Err(refusals) => {
            assert!(!refusals.as_slice().is_empty());
            for refusal in refusals {
                assert!(!refusal.message.is_empty() && !refusal.message.contains('\n'));
                let (line, _) = refusal.line_and_column(text);
                assert!(line <= text.matches('\n').count() + 1);
            }
        }
    }
}

/// Bytes that are an assessment have a report, which is JSON, and stay the same assessment.
pub fn fuzz_assessment(bytes: &[u8]) {
    let Ok(assessment) = serde_json::from_slice::<Assessment<'_>>(bytes) else { return };
    let report = evaluate(&NEWEST, &assessment);
    if let Some(score) = report.overall {
        assert!(score.sure <= score.possible);
    }
    assert_eq!(report.label.rank.is_some(), report.label.level.is_some());
    let json = serde_json::to_vec(&report).expect("a report is JSON");
    serde_json::from_slice::<serde_json::Value>(&json).expect("and can be read");

    let written = serde_json::to_string(&assessment).expect("an assessment is JSON");
    let again: Assessment<'_> = serde_json::from_str(&written).expect("it was one before");
    assert_eq!(again, assessment);
}
