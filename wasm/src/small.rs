//! What a page needs that shows a badge, and no more.

use libricite::evaluate;
use libricite_draw::{BadgeStyle, Lang, UnknownBadgeStyle, UnknownLang};
use wasm_bindgen::prelude::*;

use crate::read;

/// The badge of an assessment of a packed edition, as SVG; or, beginning with any other letter
/// than `<`, a sentence that says why there is none.
///
/// `lang` is `fr` or `en`; `style` is `colour`, `stars` or `kittens`, or empty: the default.
///
/// An exception would need more of a script around it than all the rest of this door.
#[wasm_bindgen]
pub fn badge(assessment: &str, lang: &str, style: &str) -> String {
    drawn(assessment, lang, style).unwrap_or_else(|sentence| sentence)
}

fn drawn(assessment: &str, lang: &str, style: &str) -> Result<String, String> {
    let style = match style {
        "" => BadgeStyle::default(),
        named => named.parse().map_err(|error: UnknownBadgeStyle| error.to_string())?,
    };
    let assessment = read::assessment(assessment)?;
    let edition = &assessment.criteria;
    let criteria = read::packed(edition)?;
    let lang: Lang = lang.parse().map_err(|error: UnknownLang| error.to_string())?;
    let words = libricite_criteria::names(edition, lang.as_str())
        .ok_or_else(|| libricite_criteria::unknown(edition))?;
    Ok(libricite_draw::badge(&evaluate(&criteria, &assessment), &words, style))
}
