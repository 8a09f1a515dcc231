//! The words of what changes with an edition of the criteria.

use crate::model::Became;

/// What is said when answers meet another edition.
pub(crate) struct Editions {
    // An older edition, and what becomes of its answers in the newest one.
    pub(crate) older: fn(&str, &str) -> String,
    pub(crate) carry: fn(&str) -> String,
    pub(crate) stay: fn(&str) -> String,
    pub(crate) carrying: &'static str,
    pub(crate) not_carried: &'static str,
    pub(crate) try_again: &'static str,
    pub(crate) carried_title: fn(&str) -> String,
    pub(crate) carried_text: fn(&str) -> String,
    pub(crate) count: fn(Became, usize) -> String,
    pub(crate) carried_list: &'static str,
    pub(crate) became: fn(Became) -> &'static str,

    // Other editions beside one's own.
    pub(crate) others: &'static str,
    pub(crate) others_text: &'static str,
    pub(crate) others_first: &'static str,
    pub(crate) beside_failed: &'static str,
    pub(crate) adopt: fn(&str) -> String,

    // Criteria that are not built in.
    pub(crate) outside_title: &'static str,
    pub(crate) outside_text: &'static str,
    pub(crate) address: &'static str,
    pub(crate) address_hint: &'static str,
    pub(crate) fetch: &'static str,
    pub(crate) outside: &'static str,
    pub(crate) read_from: &'static str,
    pub(crate) answering: fn(&str, &str) -> String,
    pub(crate) no_criteria: &'static str,
    pub(crate) not_fetched: &'static str,
    pub(crate) elsewhere: &'static str,

    // The history and how long a label holds.
    pub(crate) not_recorded: &'static str,
    pub(crate) announced_for: fn(&str) -> String,

    // What is to be read again.
    pub(crate) review: &'static str,
    pub(crate) review_text: &'static str,
    pub(crate) review_left: fn(usize) -> String,
    pub(crate) review_do: &'static str,
    pub(crate) reviewed: &'static str,
    /// Of an answer, with the edition that it comes from, if that is known.
    pub(crate) came_from: fn(Option<&str>) -> String,
    /// Of a question without a choice, whose answer was to another one.
    pub(crate) came_as_other: fn(Option<&str>) -> String,
    pub(crate) confirm: &'static str,
    pub(crate) to_review: &'static str,
}
