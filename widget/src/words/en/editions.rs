//! What changes with an edition, in English.

use crate::model::Became;
use crate::words::Editions;

pub(super) const EDITIONS: Editions = Editions {
    older: |old, new| {
        format!(
            "These answers follow edition {old} of the criteria, and edition {new} is out. You can carry them over to the new one: nothing is lost, what changed is to be read again, and you can come back."
        )
    },
    carry: |new| format!("Carry over to edition {new}"),
    stay: |old| format!("Stay with edition {old}"),
    carrying: "Your answers are being carried over…",
    not_carried: "Your answers could not be carried over, and have not changed.",
    try_again: "Check your connection, then try again.",
    carried_title: |new| format!("Your answers in edition {new}"),
    carried_text: |old| {
        format!("They come from edition {old}. Nothing is deleted: “Undo” leads back to it.")
    },
    count: |became, count| {
        let one = count == 1;
        let text = match became {
            Became::Carried if one => "answer carried over",
            Became::Carried => "answers carried over",
            Became::ToReview => "to be read again",
            Became::Restored if one => "answer found again",
            Became::Restored => "answers found again",
            Became::Archived if one => "answer kept aside",
            Became::Archived => "answers kept aside",
            Became::Open if one => "new question",
            Became::Open => "new questions",
        };
        format!("{count} {text}")
    },
    carried_list: "What changed, and why",
    became: |became| match became {
        Became::Carried => "The answer means the same",
        Became::ToReview => "To be read again",
        Became::Restored => "You had answered under this edition before",
        Became::Archived => "The question is not asked any more: the answer stays in your file",
        Became::Open => "New questions",
    },
    others: "Other criteria",
    others_text: "Choose some: you will see what your answers are worth under them, beside what they are worth today. Your self-assessment does not change.",
    others_first: "Choose the criteria that you want to answer.",
    beside_failed: "The comparison could not be made. Check your connection, then try again.",
    adopt: |edition| format!("Answer under {edition} from now on"),
    outside_title: "Criteria from elsewhere",
    outside_text: "Whoever disagrees with these criteria may write others. Choose their file: a .json, or a criteria.toml with its fr.toml and en.toml.",
    address: "Or their address on this site",
    address_hint: "This page asks nothing of any site but its own. Criteria of another site? Download their file, then open it.",
    fetch: "Open these criteria",
    outside: "Under the criteria",
    read_from: "read from",
    answering: |name, edition| format!("You now answer the criteria “{name}” ({edition})."),
    no_criteria: "These criteria were not opened, and nothing has changed.",
    not_fetched: "They could not be read. Check your connection and the address, then try again.",
    elsewhere: "Their address is not in the folder criteria/ of this site, and this page asks for no other: download their file, then open it.",
    not_recorded: "Your file is downloaded. Its history has no new step: check the day of this device, and its connection.",
    announced_for: |day| format!("Announced: this question counts from {day}."),
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
    came_as_other: |edition| {
        let edition =
            edition.map_or("another edition".to_owned(), |edition| format!("edition {edition}"));
        format!("In {edition} you answered a question much like this one. Choose what fits here.")
    },
    confirm: "I confirm this answer",
    to_review: "Read again:",
};
