//! More than one edition, or more than one assessment: carried, compared, side by side.

use std::fmt::Display;

use libricite::{Date, Report, compare as compared, evaluate};
use libricite_criteria::{Words, along, carried_to, way_to};
use libricite_draw::{Explained, MOST_STARS, SideBySide, explained};
use wasm_bindgen::prelude::*;

use crate::full::spoken;
use crate::read;
use crate::with::{With, progress_by};

/// An assessment carried to an edition, and what became of its answers, as JSON.
///
/// `edition`: the newest one when none is said.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "the shape that wasm-bindgen asks for")]
pub fn carry(assessment: &str, edition: Option<String>) -> Result<String, JsError> {
    spoken(carried(assessment, edition.as_deref()))
}

fn carried(assessment: &str, edition: Option<&str>) -> Result<String, String> {
    let assessment = read::assessment(assessment)?;
    let to = match edition {
        Some(edition) => edition.parse().map_err(in_words)?,
        None => libricite_criteria::newest(),
    };
    let way = way_to(&assessment.criteria, &to)?;
    let carried = along(assessment, &way);
    Ok(serde_json::to_string(&carried).expect("it has text keys only"))
}

/// What makes two assessments differ, as JSON.
#[wasm_bindgen]
pub fn compare(before: &str, after: &str, criteria: Option<String>) -> Result<String, JsError> {
    let with = With { criteria, ..With::default() };
    spoken(both(&with, before, after, |before, after, _| {
        serde_json::to_string(&compared(before, after)).expect("it has text keys only")
    }))
}

/// What makes two assessments differ, as one file of HTML.
#[wasm_bindgen]
pub fn compare_page(
    before: &str,
    after: &str,
    lang: Option<String>,
    criteria: Option<String>,
    words: Option<String>,
) -> Result<String, JsError> {
    let with = With { lang, criteria, words, ..With::default() };
    spoken(told(&with, before, after, libricite_draw::difference_page))
}

/// The same, as HTML to be put into a page of somebody else.
#[wasm_bindgen]
pub fn compare_details(
    before: &str,
    after: &str,
    lang: Option<String>,
    criteria: Option<String>,
    words: Option<String>,
) -> Result<String, JsError> {
    let with = With { lang, criteria, words, ..With::default() };
    spoken(told(&with, before, after, libricite_draw::difference_details))
}

fn told(
    with: &With,
    before: &str,
    after: &str,
    write: fn(&Explained) -> String,
) -> Result<String, String> {
    both(with, before, after, |before, after, [first, second]| {
        write(&explained(&compared(before, after), &first, &second))
    })
}

/// Reads and scores both assessments.
fn both(
    with: &With,
    before: &str,
    after: &str,
    write: impl FnOnce(&Report<'_>, &Report<'_>, [Words; 2]) -> String,
) -> Result<String, String> {
    let (before, its_criteria, first) =
        with.read(before, libricite_criteria::words).map_err(|error| format!("before: {error}"))?;
    let (after, criteria, second) =
        with.read(after, libricite_criteria::words).map_err(|error| format!("after: {error}"))?;
    let reports = (evaluate(&its_criteria, &before), evaluate(&criteria, &after));
    Ok(write(&reports.0, &reports.1, [first, second]))
}

/// One assessment under several criteria, as one file of HTML.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "the shape that wasm-bindgen asks for")]
pub fn side_by_side(
    assessment: &str,
    criteria: Vec<String>,
    lang: Option<String>,
) -> Result<String, JsError> {
    spoken(beside(assessment, criteria, lang.as_ref(), libricite_draw::side_by_side_page))
}

/// The same, as HTML to be put into a page of somebody else.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "the shape that wasm-bindgen asks for")]
pub fn side_by_side_details(
    assessment: &str,
    criteria: Vec<String>,
    lang: Option<String>,
) -> Result<String, JsError> {
    spoken(beside(assessment, criteria, lang.as_ref(), libricite_draw::side_by_side_details))
}

fn beside(
    assessment: &str,
    criteria: Vec<String>,
    lang: Option<&String>,
    write: fn(&SideBySide) -> String,
) -> Result<String, String> {
    if !(1..=MOST_STARS).contains(&criteria.len()) {
        return Err(format!("one to {MOST_STARS} criteria can be told apart side by side"));
    }
    let assessment = read::assessment(assessment)?;
    let side = |criteria: String| -> Result<_, String> {
        let with = With { lang: lang.cloned(), criteria: Some(criteria), ..With::default() };
        let (criteria, words) = with.criteria_and_words(&assessment, libricite_criteria::words)?;
        Ok((carried_to(assessment.clone(), &criteria)?, criteria, words))
    };
    let sides = criteria.into_iter().map(side).collect::<Result<Vec<_>, String>>()?;
    let reports: Vec<Report<'_>> =
        sides.iter().map(|(assessment, criteria, _)| evaluate(criteria, assessment)).collect();
    let pairs: Vec<(&Report<'_>, &Words)> =
        reports.iter().zip(sides.iter().map(|(.., words)| words)).collect();
    Ok(write(&libricite_draw::side_by_side(&pairs)))
}

/// What the answers were worth on earlier days, as JSON.
#[wasm_bindgen]
pub fn progress(assessment: &str, criteria: Option<String>) -> Result<String, JsError> {
    let with = With { criteria, ..With::default() };
    spoken(with.as_it_is(assessment, libricite_criteria::names).map(|(assessment, criteria, _)| {
        let progress = progress_by(&assessment, &criteria);
        serde_json::to_string(&progress).expect("it has text keys only")
    }))
}

/// An assessment whose history says what changed up to that day, as JSON.
#[wasm_bindgen]
pub fn record(assessment: &str, day: &str) -> Result<String, JsError> {
    spoken(recorded(assessment, day))
}

fn recorded(assessment: &str, day: &str) -> Result<String, String> {
    let mut assessment = read::assessment(assessment)?;
    let day: Date = day.parse().map_err(in_words)?;
    assessment.record(day).map_err(in_words)?;
    let json = serde_json::to_string_pretty(&assessment).expect("it has text keys only");
    Ok(json + "\n")
}

fn in_words(error: impl Display) -> String {
    error.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = r#"{ "criteria": "chatons@1.0.0", "date": "2025-05-01",
        "structure": { "name": "Mistigri" }, "answers": { "free-os": { "choice": "yes" } },
        "history": [{ "date": "2025-05-01", "answers": { "free-os": { "choice": "yes" } } }] }"#;

    #[test]
    fn with_other_criteria_the_answers_and_their_history_are_carried_to_these() {
        let newest = libricite_criteria::newest().to_string();
        let with = With { criteria: Some(newest.clone()), ..With::default() };
        let (assessment, criteria, _) =
            with.read(OLD, libricite_criteria::names).expect("it is sound");
        let carried = carried(OLD, Some(&newest)).expect("it is sound");
        let carried: serde_json::Value = serde_json::from_str(&carried).expect("it is JSON");
        let read = serde_json::to_value(&assessment).expect("it has text keys only");
        assert_eq!(read, carried["assessment"]);
        let (before, ..) = with.as_it_is(OLD, libricite_criteria::names).expect("it is sound");
        let progress = progress_by(&before, &criteria);
        assert!(progress.points.iter().all(|point| point.criteria.to_string() == newest));
    }
}
