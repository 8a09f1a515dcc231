//! The whole engine.
//!
//! What an option means that is left out, the crates below say: this one has no default of
//! its own.

use libricite::Edition;
use libricite_draw::{BadgeStyle, STAR_SIZE};
use wasm_bindgen::prelude::*;

use crate::read;
use crate::with::{With, said};

/// The report of an assessment, as JSON.
///
/// `criteria`: score with these instead of those that the assessment names; an edition that
/// is packed, or criteria as JSON. The answers are carried to them, where something leads there. `today`: the day on which it is asked whether what was
/// earned still holds, here and below; none is said where it is left out.
#[wasm_bindgen]
pub fn evaluate(
    assessment: &str,
    criteria: Option<String>,
    today: Option<String>,
) -> Result<String, JsError> {
    let with = With { criteria, today, ..With::default() };
    spoken(with.scored(assessment, libricite_criteria::names, |report, _| {
        serde_json::to_string(report).expect("a report has text keys only")
    }))
}

/// The least effort that earns each level above, as JSON.
#[wasm_bindgen]
pub fn next_steps(assessment: &str, criteria: Option<String>) -> Result<String, JsError> {
    let with = With { criteria, ..With::default() };
    spoken(with.read(assessment, libricite_criteria::names).map(|(assessment, criteria, _)| {
        let plan = libricite::next_steps(&criteria, &assessment);
        serde_json::to_string(&plan).expect("a plan has text keys only")
    }))
}

/// The badge, as SVG. `style`: `colour`, `stars`, `kittens` or `named`.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "the shape that wasm-bindgen asks for")]
pub fn badge(
    assessment: &str,
    lang: Option<String>,
    style: Option<String>,
    criteria: Option<String>,
    words: Option<String>,
    today: Option<String>,
) -> Result<String, JsError> {
    let with = With { lang, criteria, words, today, ..With::default() };
    spoken(said::<BadgeStyle>(style.as_deref()).and_then(|style| {
        with.scored(assessment, libricite_criteria::names, |report, words| {
            libricite_draw::badge(report, words, style)
        })
    }))
}

/// The star, as SVG. `size`: its width in pixels.
#[wasm_bindgen]
pub fn star(
    assessment: &str,
    lang: Option<String>,
    size: Option<u32>,
    criteria: Option<String>,
    words: Option<String>,
) -> Result<String, JsError> {
    let size = size.unwrap_or(STAR_SIZE);
    let with = With { lang, criteria, words, ..With::default() };
    spoken(with.scored(assessment, libricite_criteria::names, |report, words| {
        libricite_draw::star(report, words, size)
    }))
}

/// The page: everything about the report, as one file of HTML.
#[wasm_bindgen]
pub fn page(
    assessment: &str,
    lang: Option<String>,
    criteria: Option<String>,
    words: Option<String>,
    today: Option<String>,
    origin: Option<String>,
) -> Result<String, JsError> {
    let with = With { lang, criteria, words, today, origin };
    spoken(with.planned(assessment, libricite_draw::page))
}

/// What a page says of the report, as HTML to be put into a page of somebody else, with the
/// [style](details_style) that it needs there.
#[wasm_bindgen]
pub fn details(
    assessment: &str,
    lang: Option<String>,
    criteria: Option<String>,
    words: Option<String>,
    today: Option<String>,
    origin: Option<String>,
) -> Result<String, JsError> {
    let with = With { lang, criteria, words, today, origin };
    spoken(with.planned(assessment, libricite_draw::details))
}

/// The style of [`details`], as CSS for a shadow root.
#[wasm_bindgen]
pub fn details_style() -> String {
    libricite_draw::details_style().to_owned()
}

/// The editions that are packed: by set, the oldest first.
#[wasm_bindgen]
pub fn editions() -> Vec<String> {
    libricite_criteria::editions().map(|edition| edition.to_string()).collect()
}

/// An edition that is packed, as JSON: its `criteria`, its `words` in a language, and the
/// `checksum` by which its forks know it.
#[wasm_bindgen]
pub fn criteria(edition: &str, lang: Option<String>) -> Result<String, JsError> {
    spoken(edition.parse::<Edition>().map_err(|error| error.to_string()).and_then(|edition| {
        let with = With { lang, ..With::default() };
        let criteria = read::packed(&edition)?;
        let words = with.words(&edition, libricite_criteria::words)?;
        let criteria = serde_json::to_string(&criteria).expect("criteria have text keys only");
        let words = serde_json::to_string(&words).expect("words have text keys only");
        let checksum = libricite_criteria::checksum(&edition).expect("it is packed");
        Ok(format!("{{\"criteria\":{criteria},\"words\":{words},\"checksum\":\"{checksum}\"}}"))
    }))
}

pub(crate) fn spoken<T>(result: Result<T, String>) -> Result<T, JsError> {
    result.map_err(|sentence| JsError::new(&sentence))
}
