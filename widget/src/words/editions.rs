//! The words of what changes with an edition of the criteria.

/// What is said when answers meet another edition.
pub(crate) struct Editions {
    // What is to be read again.
    pub(crate) review: &'static str,
    pub(crate) review_text: &'static str,
    pub(crate) review_left: fn(usize) -> String,
    pub(crate) review_do: &'static str,
    pub(crate) reviewed: &'static str,
    /// Of an answer, with the edition that it comes from, if that is known.
    pub(crate) came_from: fn(Option<&str>) -> String,
    pub(crate) confirm: &'static str,
    pub(crate) to_review: &'static str,
}
