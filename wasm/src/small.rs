//! What a page needs that shows a badge, and no more.

use libricite::evaluate;
use libricite_draw::{BadgeStyle, Lang};
use wasm_bindgen::prelude::*;

use crate::read;

/// The badge of an assessment of a packed edition, as SVG.
///
/// `lang` is `fr` or `en`, `style` is `colour`, `stars` or `kittens`.
#[wasm_bindgen]
pub fn badge(assessment: &str, lang: &str, style: &str) -> Result<String, JsError> {
    drawn(assessment, lang, style).map_err(|sentence| JsError::new(&sentence))
}

fn drawn(assessment: &str, lang: &str, style: &str) -> Result<String, String> {
    let lang: Lang =
        lang.parse().map_err(|error: libricite_draw::UnknownLang| error.to_string())?;
    let style: BadgeStyle =
        style.parse().map_err(|error: libricite_draw::UnknownBadgeStyle| error.to_string())?;
    let assessment = read::assessment(assessment)?;
    let criteria = read::packed(&assessment.criteria)?;
    let words = libricite_criteria::names(&assessment.criteria, lang.as_str())
        .ok_or_else(|| libricite_criteria::unknown(&assessment.criteria))?;
    Ok(libricite_draw::badge(&evaluate(&criteria, &assessment), &words, style))
}
