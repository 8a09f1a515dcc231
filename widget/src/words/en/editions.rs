//! What changes with an edition, in English.

use crate::words::Editions;

pub(super) const EDITIONS: Editions = Editions {
    review: "To be read again",
    review_text: "These answers were given under another edition of the criteria, where the question was not the same. Read them again: they count once you confirm them.",
    review_left: |count| match count {
        0 => "all read".to_owned(),
        1 => "one answer".to_owned(),
        _ => format!("{count} answers"),
    },
    review_do: "Read them one by one",
    reviewed: "All of them are read again. Thank you!",
    came_from: |edition| {
        let edition =
            edition.map_or("another edition".to_owned(), |edition| format!("edition {edition}"));
        format!(
            "This answer comes from {edition}, where the question was not the same. Read it again so that it counts."
        )
    },
    confirm: "I confirm this answer",
    to_review: "Read again:",
};
