//! In English.

use libricite::{Method, Score};

use super::PageWords;

pub(super) const PAGE: PageWords = PageWords {
    sure: "sure",
    possible: "still possible",
    floor_of: |level, percent| format!("floor of the {level} level: {percent}"),
    star_of: |name| format!("Star – {name}"),

    document: |name| format!("{name} · libricité"),
    date: "Assessed on",
    edition: "Criteria",
    review_before: |day| format!("To be reviewed before {day}"),
    worth_in_short: "Nobody certifies this result, and anyone can check it.",
    method: "Answers",
    answers_by: |method| match method {
        Method::SelfAssessment => "self-assessment",
        Method::PublicDocuments => "public documents",
        Method::PeerReview => "peer review",
    },
    site: "Website",
    about_the_assessment: "Good to know",

    limits: "What limits this host",
    no_limit: "No limit among the answers given.",
    nothing_answered: "No question is answered yet: there is nothing to say for now.",
    still_open,
    next: "What comes next",
    acquired: "What is already there",
    axes: "Axis by axis",
    axes_caption: "Points out of 100",
    axes_and_floor: |level| format!("Points out of 100, and the floor of the next level ({level})"),
    what_is_possible: "Still possible: the total if every open question had the best answer, and every answer its evidence.",
    axis: "Axis",
    floor: "floor",
    overall: "Overall",
    services: "The services",
    services_caption: |count| match count {
        1 => "One service".to_owned(),
        _ => format!("{count} services"),
    },
    service: "Service",
    software: "Software",
    license: "Licence",
    grid: "The whole grid",
    ignored: "Answers set aside",
    ignored_intro: "These answers stay in the file, and were not used here.",
    glossary: "Glossary",
    worth: "What is this badge worth?",

    points,
    answer: "Answer",
    answers_by_service: "Answers by service",
    points_column: "Points",
    services_column: "Services",
    no_answer: "No answer yet",
    note: "Note",
    evidence: "Evidence",
    seen: |day| format!("seen on {day}"),
    quotes: ("“", "”"),
    weight: |weight| format!("Weight {weight}."),
    clause: |clause| format!("Clause {clause}"),
    verified: "wording verified",
    not_verified: "wording to be verified, it was not found in a source",
    why: "Why?",
    check: "How can I check?",

    how: |method| match method {
        Method::SelfAssessment => "The structure answered for itself: this is its own word.",
        Method::PublicDocuments => {
            "These answers come from reading public documents. The structure took no part and is bound by nothing here. What the documents do not say was left unanswered."
        }
        Method::PeerReview => "The structure answered, and peers checked its answers.",
    },
    nobody_certifies: "This badge is the result of a calculation, not a label that somebody awards. Nobody certifies it: neither libricité, nor the organisation whose name the criteria bear.",
    anyone_can_check: "Anyone can check each answer: open its evidence, read the quotes, and follow “How can I check?” under the question.",
    scored_with: |edition| {
        format!(
            "The edition of the criteria is public, with its questions, its weights and its floors: {edition}."
        )
    },
    license_of_criteria: |license| {
        format!("The criteria and their texts are under the licence {license}.")
    },
    made: "Made by libricité from a file of answers and an edition of the criteria, without asking the network for anything. Points are computed in whole numbers: what is sure is rounded down, what is possible up. An open question is never counted as a “no”.",
};

fn points(score: Option<Score>) -> String {
    match score {
        None => "does not apply".to_owned(),
        Some(score) if score.sure == score.possible => format!("{} of 100", score.sure),
        Some(score) => format!("{} to {} of 100", score.sure, score.possible),
    }
}

fn still_open(open: usize, unproven: usize) -> Option<String> {
    let questions = match open {
        0 => None,
        1 => Some("One question is still open, wholly or in part".to_owned()),
        _ => Some(format!("{open} questions are still open, wholly or in part")),
    };
    let proofs = match unproven {
        0 => None,
        1 => Some("one answer waits for the address of a page that shows it".to_owned()),
        _ => Some(format!("{unproven} answers wait for the address of a page that shows them")),
    };
    let text = match (questions, proofs) {
        (None, None) => return None,
        (Some(questions), None) => questions,
        (None, Some(proofs)) => proofs.replacen("one answer", "One answer", 1),
        (Some(questions), Some(proofs)) => format!("{questions}, and {proofs}"),
    };
    Some(format!("{text}: that says nothing against this host."))
}
