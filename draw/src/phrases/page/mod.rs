//! The words of the page and of the star, complete in each language by type.

mod en;
mod fr;

use libricite::{Method, Score};

use crate::Lang;

impl Lang {
    /// Its words for the page and the star.
    pub(crate) fn page(self) -> &'static PageWords {
        match self {
            Self::En => &en::PAGE,
            Self::Fr => &fr::PAGE,
        }
    }
}

/// The words of the page and of the star; those with holes are functions.
#[derive(Debug)]
pub(crate) struct PageWords {
    // The star.
    pub(crate) sure: &'static str,
    pub(crate) possible: &'static str,
    pub(crate) floor_of: fn(level: &str, percent: u8) -> String,
    pub(crate) star_of: fn(name: &str) -> String,

    // The beginning.
    pub(crate) document: fn(name: &str) -> String,
    pub(crate) date: &'static str,
    pub(crate) edition: &'static str,
    pub(crate) review_before: fn(day: &str) -> String,
    pub(crate) worth_in_short: &'static str,
    pub(crate) method: &'static str,
    pub(crate) answers_by: fn(Method) -> &'static str,
    pub(crate) site: &'static str,
    pub(crate) about_the_assessment: &'static str,

    // The sections.
    pub(crate) limits: &'static str,
    pub(crate) no_limit: &'static str,
    pub(crate) nothing_answered: &'static str,
    pub(crate) still_open: fn(open: usize, unproven: usize) -> Option<String>,
    pub(crate) next: &'static str,
    pub(crate) acquired: &'static str,
    pub(crate) axes: &'static str,
    pub(crate) axes_caption: &'static str,
    pub(crate) axes_and_floor: fn(level: &str) -> String,
    pub(crate) what_is_possible: &'static str,
    pub(crate) axis: &'static str,
    pub(crate) floor: &'static str,
    pub(crate) overall: &'static str,
    pub(crate) services: &'static str,
    pub(crate) services_caption: fn(count: usize) -> String,
    pub(crate) service: &'static str,
    pub(crate) software: &'static str,
    pub(crate) license: &'static str,
    pub(crate) grid: &'static str,
    pub(crate) ignored: &'static str,
    pub(crate) ignored_intro: &'static str,
    pub(crate) glossary: &'static str,
    pub(crate) worth: &'static str,

    // The grid.
    pub(crate) points: fn(Option<Score>) -> String,
    pub(crate) answer: &'static str,
    pub(crate) answers_by_service: &'static str,
    pub(crate) points_column: &'static str,
    pub(crate) services_column: &'static str,
    pub(crate) no_answer: &'static str,
    pub(crate) note: &'static str,
    pub(crate) evidence: &'static str,
    pub(crate) seen: fn(day: &str) -> String,
    pub(crate) quotes: (&'static str, &'static str),
    pub(crate) weight: fn(weight: u8) -> String,
    pub(crate) clause: fn(clause: &str) -> String,
    pub(crate) verified: &'static str,
    pub(crate) not_verified: &'static str,
    pub(crate) why: &'static str,
    pub(crate) check: &'static str,

    // The end.
    pub(crate) how: fn(Method) -> &'static str,
    pub(crate) nobody_certifies: &'static str,
    pub(crate) anyone_can_check: &'static str,
    pub(crate) scored_with: fn(edition: &str) -> String,
    pub(crate) license_of_criteria: fn(license: &str) -> String,
    pub(crate) made: &'static str,
}
