//! What is told, drawn and written of a report, for real assessments and for any other.

#![expect(clippy::unwrap_used, reason = "a test that fails says where")]

mod difference;
mod hostile;
mod html;
mod lists;
mod markdown;
mod progress;
mod random;
#[path = "../common/renderer.rs"]
mod renderer;
mod several;
mod star;
mod tell;

use libricite::{Assessment, Criteria, Report, evaluate};
use libricite_criteria::Words;

const CLUB1: &str = include_str!("../../../examples/club1.json");
const COMPLETE: &str = include_str!("../../../examples/complete.json");
const EMPTY: &str = r#"{
    "criteria": "chatons@2.0.0", "date": "2026-11-01", "structure": { "name": "Chaton" }
}"#;

fn words(lang: &str) -> Words {
    libricite_criteria::words(&"chatons@2.0.0".parse().unwrap(), lang).unwrap()
}

fn chatons() -> Criteria {
    libricite_criteria::criteria(&"chatons@2.0.0".parse().unwrap()).unwrap()
}

/// Scores the assessment with the criteria of the charter, and shows what comes of it.
fn check(assessment: &str, show: impl FnOnce(&Report<'_>)) {
    let criteria = chatons();
    let assessment: Assessment<'_> = serde_json::from_str(assessment).unwrap();
    show(&evaluate(&criteria, &assessment));
}
