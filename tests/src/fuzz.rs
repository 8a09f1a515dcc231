//! What must hold for any bytes. The fuzz targets and the random tests both call it.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use libricite::{Assessment, Criteria, CriteriaDocument, evaluate};
use libricite_criteria::read;

use crate::growth::{ASSESSMENTS, CRITERIA, use_assessment, use_criteria};

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

/// Bytes that choose a document which is large in one way, or two of them one in the other: it is
/// read and used, or refused, before anybody waits.
pub fn fuzz_growth(bytes: &[u8]) {
    let [shape, high, low, rest @ ..] = bytes else { return };
    let size = (usize::from(*high) << 14) + (usize::from(*low) << 6);
    let shape = usize::from(*shape) % (ASSESSMENTS.len() + CRITERIA.len());
    let (mut text, used): (String, fn(&str)) = match ASSESSMENTS.get(shape) {
        Some((_, of)) => (of(size), use_assessment),
        None => (CRITERIA[shape - ASSESSMENTS.len()].1(size), use_criteria),
    };
    // What is left of the bytes is put somewhere into it, a hundred times over.
    if let Ok(piece) = str::from_utf8(rest) {
        let place = (0..=text.len() / 2).rev().find(|place| text.is_char_boundary(*place));
        text.insert_str(place.unwrap_or_default(), &piece.repeat(100));
    }
    let begun = Instant::now();
    used(&text);
    assert!(begun.elapsed() < Duration::from_secs(30), "{} bytes take too long", text.len());
}
