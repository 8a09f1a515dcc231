//! What a page needs that shows a badge, and no more.

use libricite::{Assessment, PresentAssessment, evaluate};
use libricite_draw::{BadgeStyle, Lang};
use wasm_bindgen::prelude::*;

use crate::reader;
use crate::text::document;

/// The badge of an assessment of the newest edition, as SVG; empty when a text is refused, of
/// which the engine says why, and for an older edition, which the engine has.
///
/// `lang` is `fr` or `en`; `style` is `colour`, `stars`, `kittens` or `named`, or empty: the default.
/// `today` is the day that it is shown on, such as `2026-11-22`.
///
/// An exception would need more of a script around it than all the rest of this door.
#[wasm_bindgen]
pub fn badge(assessment: &str, lang: &str, style: &str, today: &str) -> String {
    drawn(assessment, lang, style, today).unwrap_or_default()
}

fn drawn(assessment: &str, lang: &str, style: &str, today: &str) -> Option<String> {
    let lang: Lang = lang.parse().ok()?;
    let style: BadgeStyle = match style {
        "" => BadgeStyle::default(),
        named => named.parse().ok()?,
    };
    let present: PresentAssessment<'_> = reader::read(document(assessment).ok()?).ok()?;
    let assessment = Assessment::from(present);
    let criteria = libricite_criteria::criteria(&assessment.criteria)?;
    let words = libricite_criteria::names(&assessment.criteria, lang.as_str())?;
    let report = evaluate(&criteria, &assessment).on(today.parse().ok()?);
    let svg = libricite_draw::badge(&report, &words, style);
    // A kilobyte is left behind: what would free it weighs as much.
    std::mem::forget(words);
    Some(svg)
}
