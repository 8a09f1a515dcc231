//! The JavaScript door of libricité: text in, text out.

use libricite::{Assessment, Criteria, evaluate};
use libricite_criteria::Words;
use libricite_draw::BadgeStyle;
use wasm_bindgen::prelude::*;

/// The badge of an assessment, as SVG.
#[wasm_bindgen]
pub fn badge(assessment: &str, lang: &str, style: &str) -> Result<String, JsError> {
    let assessment: Assessment = serde_json::from_str(assessment)?;
    let style: BadgeStyle = style.parse()?;
    let criteria: Criteria = libricite_criteria::criteria(&assessment.criteria)
        .ok_or_else(|| JsError::new("no such edition"))?;
    let words: Words = libricite_criteria::names(&assessment.criteria, lang)
        .ok_or_else(|| JsError::new("no such edition"))?;
    let report = evaluate(&criteria, &assessment);
    Ok(libricite_draw::badge(&report, &words, style))
}
