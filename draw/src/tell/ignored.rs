//! What was answered and not used.

use libricite::{Ignored, IgnoredReason};
use libricite_criteria::Words;

use crate::Lang;
use crate::escape::clean;

/// What was not used, and why, in one sentence.
#[must_use]
pub fn ignored(ignored: &Ignored<'_>, words: &Words) -> String {
    let told = Lang::of(words).told();
    let criterion = clean(ignored.criterion.unwrap_or_default());
    let service = clean(ignored.service.unwrap_or_default());
    let title = clean(words.title(&criterion));
    match ignored.reason {
        IgnoredReason::NoSuchCriterion => (told.no_such_criterion)(&criterion),
        IgnoredReason::NoSuchChoice => {
            let choice = clean(ignored.choice.unwrap_or_default());
            (told.no_such_choice)(&title, &service, &choice)
        }
        IgnoredReason::NoSuchService => (told.no_such_service)(&title, &service),
        IgnoredReason::AskedOfServices => (told.asked_of_services)(&title),
        IgnoredReason::AskedOfStructure => (told.asked_of_structure)(&title, &service),
        IgnoredReason::RepeatedService => (told.repeated_service)(&service),
        IgnoredReason::ToReview => (told.to_review)(&title),
    }
}
