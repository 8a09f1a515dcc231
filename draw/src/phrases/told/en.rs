//! In English: "sure" and "still possible", never "failed".

use libricite::{Percent, Score};

use super::Told;

pub(super) const TOLD: Told = Told {
    colon: ": ",

    labelled: |level, rank, of| format!("Level: {level} ({rank} of {of})."),
    was_labelled: |level, rank, of| format!("The level was {level} ({rank} of {of})."),
    on_the_way: |level| format!("On the way to the {level} level."),
    incomplete: "Still too few answers for a level.",
    nothing_applies: "No question applies: there is no level to give.",
    points: result,

    valid_until: |day| format!("Valid until {day}."),
    due: |day| format!("To be renewed before {day}."),
    expired: |day| format!("This assessment has expired: it was valid until {day}."),
    withdrawn: |edition, day| {
        format!("This assessment has expired: since {day} the criteria {edition} count no longer.")
    },
    to_be_withdrawn: |edition, day| {
        format!("From {day} on the criteria {edition} will count no longer.")
    },

    highest: "This is the highest level of these criteria.",
    steps_to: |level| format!("To reach the {level} level, here is what remains to be done."),
    missing,
    answers_lead_to: |level, open| match open {
        0 => format!("The {level} level is within reach with the evidence still to come."),
        1 => format!("Answering the question still open may lead to the {level} level."),
        _ => format!("Answering the questions still open may lead to the {level} level."),
    },

    gap_coverage: |sure, needs| format!("Share of the grid filled in: go from {sure}% to {needs}%"),
    gap_overall: |sure, needs| format!("All axes together: {}", improve(sure, needs)),
    gap_axis: |axis, sure, needs| format!("Axis “{axis}”: {}", improve(sure, needs)),
    gap_criterion: |title, to_do| format!("{title}: {to_do}"),
    answer: "answer the question",
    answer_for_each: "answer for each service",
    list_services: "list the services, then answer for each",
    prove: "add the address of a page that shows it",
    improve,

    for_this_choice: |sure| format!("{} for this choice.", points(sure)),
    open: "No answer for now: 0 to 100 points.",
    unproven: |possible| {
        format!(
            "Waiting for the address of a page that shows it: 0 points sure, {possible} still possible."
        )
    },
    leaves_the_sum: "Does not apply here: the question leaves the sum and costs nothing.",
    no_service: "No service is offered: the question leaves the sum and costs nothing.",
    services_not_said: "The services are not listed yet: 0 to 100 points.",
    mean_of: |services, open, unproven, score| {
        let start = if services == 1 { "For 1 service" } else { "Mean of" };
        together(start, services, open, unproven, score)
    },
    weakest_of: |services, open, unproven, score| {
        let start = if services == 1 { "For 1 service" } else { "The lowest of" };
        together(start, services, open, unproven, score)
    },
    announced: "Announced: the question is asked and shown, and does not count yet.",
    announced_from: |day| {
        format!("Coming on {day}: the question is asked and shown, and does not count yet.")
    },
    required: |level, credit| match credit {
        100 => format!("Needed for the {level} level, with 100 points."),
        _ => format!("Needed for the {level} level, from {} on.", points(credit)),
    },

    no_such_criterion: |criterion| format!("“{criterion}”: this edition has no such criterion."),
    no_such_choice: |title, service, choice| {
        format!("{title}{}: “{choice}” is not one of the choices.", of(service))
    },
    no_such_service: |title, service| format!("{title}: no service has the id “{service}”."),
    asked_of_services: |title| {
        format!("{title}: the question is asked of each service, and one answer was given for all.")
    },
    asked_of_structure: |title, service| {
        format!(
            "{title}{}: the question is asked once of the structure, not of a service.",
            of(service)
        )
    },
    repeated_service: |service| {
        format!("Service “{service}”: another service has this id already.")
    },
    to_review: |title| {
        format!(
            "“{title}”: this answer was given under another edition. It counts again once it \
             has been read again and confirmed."
        )
    },
};

fn result(score: Score, coverage: Percent) -> String {
    let (sure, possible) = (score.sure, score.possible);
    let is = if sure.get() == 1 { "is" } else { "are" };
    let rest = if possible == sure {
        String::new()
    } else {
        format!("; the total can still reach {possible}")
    };
    format!("Of 100 points, {sure} {is} sure{rest}. The grid is {coverage}% filled in.")
}

fn improve(sure: u8, needs: u8) -> String {
    format!("go from {sure} to {}", points(needs))
}

fn points(points: u8) -> String {
    if points == 1 { "1 point".to_owned() } else { format!("{points} points") }
}

fn missing(answers: usize, proofs: usize, level: &str) -> String {
    let replies = match answers {
        0 => String::new(),
        1 => "One more answer".to_owned(),
        _ => format!("{} more answers", number(answers)),
    };
    let pages = match (answers, proofs) {
        (_, 0) => String::new(),
        (0, 1) => "One more piece of evidence".to_owned(),
        (0, _) => format!("{} more pieces of evidence", number(proofs)),
        (_, 1) => " and one piece of evidence".to_owned(),
        (_, _) => format!(" and {} pieces of evidence", number(proofs).to_ascii_lowercase()),
    };
    format!("{replies}{pages}, and the {level} level is possible.")
}

fn number(number: usize) -> String {
    const WORDS: [&str; 9] =
        ["Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];
    let word = number.checked_sub(2).and_then(|place| WORDS.get(place));
    word.map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

fn together(start: &str, services: usize, open: usize, unproven: usize, score: Score) -> String {
    let mut text = match services {
        1 => start.to_owned(),
        _ => format!("{start} {services} services"),
    };
    let waiting = [(open, "without an answer"), (unproven, "without evidence")];
    let waiting = waiting.iter().filter(|(count, _)| *count != 0);
    for (place, (count, what)) in waiting.enumerate() {
        text.push_str(if place == 0 { ", " } else { " and " });
        if services != 1 {
            text.push_str(&count.to_string());
            text.push(' ');
        }
        text.push_str(what);
    }
    let (sure, possible) = (score.sure.get(), score.possible.get());
    if sure == possible {
        format!("{text}: {}.", points(sure))
    } else {
        format!("{text}: {sure} to {}.", points(possible))
    }
}

fn of(service: &str) -> String {
    if service.is_empty() { String::new() } else { format!(" (“{service}”)") }
}
