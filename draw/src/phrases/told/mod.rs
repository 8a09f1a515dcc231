//! The sentences of [`tell`](crate::tell), complete in each language by type.

mod en;
mod fr;

use libricite::Score;

use crate::Lang;

impl Lang {
    /// Its sentences about a report.
    pub(crate) fn told(self) -> &'static Told {
        match self {
            Self::En => &en::TOLD,
            Self::Fr => &fr::TOLD,
        }
    }
}

/// Sentences about a report; those with holes are functions. Points are whole percents.
#[derive(Debug)]
pub(crate) struct Told {
    /// Between a heading and what it announces, with its spaces.
    pub(crate) colon: &'static str,

    // The result.
    pub(crate) labelled: fn(level: &str, rank: usize, of: usize) -> String,
    pub(crate) was_labelled: fn(level: &str, rank: usize, of: usize) -> String,
    pub(crate) on_the_way: fn(level: &str) -> String,
    pub(crate) incomplete: &'static str,
    pub(crate) nothing_applies: &'static str,
    pub(crate) points: fn(score: Score, coverage: libricite::Percent) -> String,

    // Until when it holds.
    pub(crate) valid_until: fn(day: &str) -> String,
    pub(crate) due: fn(day: &str) -> String,
    pub(crate) expired: fn(day: &str) -> String,
    pub(crate) withdrawn: fn(edition: &str, day: &str) -> String,
    pub(crate) to_be_withdrawn: fn(edition: &str, day: &str) -> String,

    // What leads to the next level.
    pub(crate) highest: &'static str,
    pub(crate) steps_to: fn(level: &str) -> String,
    pub(crate) missing: fn(answers: usize, proofs: usize, level: &str) -> String,
    pub(crate) answers_lead_to: fn(level: &str, open: usize) -> String,

    // One step.
    pub(crate) gap_coverage: fn(sure: u8, needs: u8) -> String,
    pub(crate) gap_overall: fn(sure: u8, needs: u8) -> String,
    pub(crate) gap_axis: fn(axis: &str, sure: u8, needs: u8) -> String,
    pub(crate) gap_criterion: fn(title: &str, to_do: &str) -> String,
    pub(crate) answer: &'static str,
    pub(crate) answer_for_each: &'static str,
    pub(crate) list_services: &'static str,
    pub(crate) prove: &'static str,
    pub(crate) improve: fn(sure: u8, needs: u8) -> String,

    // Which rule decided.
    pub(crate) for_this_choice: fn(points: u8) -> String,
    pub(crate) open: &'static str,
    pub(crate) unproven: fn(possible: u8) -> String,
    pub(crate) leaves_the_sum: &'static str,
    pub(crate) no_service: &'static str,
    pub(crate) services_not_said: &'static str,
    pub(crate) mean_of: fn(services: usize, open: usize, unproven: usize, score: Score) -> String,
    pub(crate) weakest_of:
        fn(services: usize, open: usize, unproven: usize, score: Score) -> String,
    pub(crate) announced: &'static str,
    pub(crate) announced_from: fn(day: &str) -> String,
    pub(crate) required: fn(level: &str, credit: u8) -> String,

    // What was answered and not used.
    pub(crate) no_such_criterion: fn(criterion: &str) -> String,
    pub(crate) no_such_choice: fn(title: &str, service: &str, choice: &str) -> String,
    pub(crate) no_such_service: fn(title: &str, service: &str) -> String,
    pub(crate) asked_of_services: fn(title: &str) -> String,
    pub(crate) asked_of_structure: fn(title: &str, service: &str) -> String,
    pub(crate) repeated_service: fn(service: &str) -> String,
    pub(crate) to_review: fn(title: &str) -> String,
}
