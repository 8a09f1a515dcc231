//! Until when an assessment holds, and why no longer.

use libricite::{Freshness, Report};
use libricite_criteria::Words;

use super::{date, limit::said};
use crate::Lang;
use crate::escape::clean;

/// Until when it holds, or since when and why no longer: one to three sentences, of a report
/// that is to be shown [on a day](Report::on).
///
/// ```
/// # let edition = "chatons@2.0.0".parse()?;
/// # let criteria = libricite_criteria::criteria(&edition).expect("it is packed");
/// # let words = libricite_criteria::words(&edition, "en").expect("it is packed");
/// # let assessment = serde_json::from_str(r#"{
/// #     "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "Chaton" }
/// # }"#)?;
/// use libricite_draw::tell::freshness;
///
/// let report = libricite::evaluate(&criteria, &assessment);
/// assert_eq!(freshness(&report, &words), None);
/// let told = freshness(&report.on("2028-01-01".parse()?), &words);
/// assert_eq!(
///     told.as_deref(),
///     Some("This assessment has expired: it was valid until 22\u{a0}November 2027.")
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn freshness(report: &Report<'_>, words: &Words) -> Option<String> {
    let lang = Lang::of(words);
    let told = lang.told();
    let on = report.freshness?;
    let until = date(report.valid_until, lang);
    let first = match on.state {
        Freshness::Fresh => (told.valid_until)(&until),
        Freshness::Due => (told.due)(&until),
        Freshness::Expired => (told.expired)(&until),
    };
    let Some(from) = report.withdrawn else { return Some(first) };
    let edition = format!("{} {}", report.criteria.set(), report.criteria.version());
    let from_day = date(from, lang);
    let mut sentences = if from <= on.day {
        (told.withdrawn)(&edition, &from_day)
    } else {
        format!("{first} {}", (told.to_be_withdrawn)(&edition, &from_day))
    };
    if let Some(why) = said(Some(&words.withdrawn)) {
        sentences.push(' ');
        sentences.push_str(&clean(&why));
    }
    Some(sentences)
}
