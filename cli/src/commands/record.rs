//! Writes what changed into the history of an assessment.

use std::path::Path;

use libricite::{Assessment, Date, Recorded};
use libricite_criteria::json;
use libricite_draw::{Lang, tell};

use crate::args::Record;
use crate::patch::{self, Value};
use crate::refusal::Failure;
use crate::terminal::paragraph;
use crate::{clock, input, output};

/// What is said of a record, complete in each language by type. Days are in words.
struct Says {
    first: fn(day: &str, answers: usize) -> String,
    changed: fn(answers: usize, since: &str) -> String,
    nothing: fn(since: &str, day: &str) -> String,
    edition: fn(before: &str, now: &str) -> String,
    services: &'static str,
    to_review: &'static str,
    made_anew: fn(day: &str) -> String,
    date_before: fn(before: &str, day: &str) -> String,
}

pub(crate) fn run(arguments: &Record) -> Result<(), Failure> {
    let file = &arguments.file;
    let day = arguments.date.unwrap_or_else(clock::today);
    let text = input::text(file)?;
    let mut assessment = input::parsed(file, &text)?;
    let recorded = assessment
        .record(day)
        .map_err(|refused| Failure::Sentence(format!("{}: {refused}", input::name(file))))?;
    let to_file = Some(file.as_path()).filter(|file| *file != Path::new("-"));
    output::write(&with_record(&text, &assessment), to_file)?;
    let mut told = String::new();
    for sentence in sentences(&recorded, &assessment, day, arguments.lang.get()) {
        paragraph(&mut told, "", &sentence, anstyle::Style::new());
    }
    anstream::eprint!("{told}");
    Ok(())
}

/// The text of the file as it was, but for its date and its history.
fn with_record(text: &str, assessment: &Assessment<'_>) -> String {
    let date = Value::new("date", &assessment.date);
    let history = Value::new("history", &assessment.history);
    let patched = patch::patched(text, &[date, history]);
    // Where a key is written in an odd way, the whole is written anew.
    let right = |text: &String| json::assessment(text).is_ok_and(|read| read == *assessment);
    patched.filter(right).unwrap_or_else(|| {
        let json = serde_json::to_string_pretty(assessment).expect("it has text keys only");
        json + "\n"
    })
}

fn sentences(
    recorded: &Recorded,
    assessment: &Assessment<'_>,
    day: Date,
    lang: Lang,
) -> Vec<String> {
    let says = Says::of(lang);
    let today = tell::date(day, lang);
    let mut sentences = Vec::new();
    if recorded.made_anew {
        sentences.push((says.made_anew)(&today));
    }
    match recorded.since.map(|since| tell::date(since, lang)) {
        None => sentences.push((says.first)(&today, recorded.answers)),
        Some(since) if recorded.changed => sentences.push((says.changed)(recorded.answers, &since)),
        Some(since) => sentences.push((says.nothing)(&since, &today)),
    }
    if let Some(before) = &recorded.edition_before {
        sentences.push((says.edition)(&before.to_string(), &assessment.criteria.to_string()));
    }
    if recorded.since.is_some() {
        if recorded.services_changed {
            sentences.push(says.services.to_owned());
        }
        let last = assessment.history.last();
        if last.is_some_and(|record| record.to_review.is_some()) {
            sentences.push(says.to_review.to_owned());
        }
    }
    if day < recorded.date_before {
        sentences.push((says.date_before)(&tell::date(recorded.date_before, lang), &today));
    }
    sentences
}

impl Says {
    fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &EN,
            Lang::Fr => &FR,
        }
    }
}

const EN: Says = Says {
    first: |day, answers| match answers {
        0 => format!("The first record, of {day}: no answer yet."),
        1 => format!("The first record, of {day}: one answer."),
        _ => format!("The first record, of {day}: {answers} answers."),
    },
    changed: |answers, since| match answers {
        0 => format!("No answer changed since {since}."),
        1 => format!("One answer changed since {since}."),
        _ => format!("{answers} answers changed since {since}."),
    },
    nothing: |since, day| {
        format!("Nothing changed since {since}: the answers are confirmed on {day}.")
    },
    edition: |before, now| format!("The edition is another one: {before} before, {now} now."),
    services: "The list of services changed.",
    to_review: "The list of answers to read again changed.",
    made_anew: |day| format!("The record of {day} is made anew: there is one a day."),
    date_before: |before, day| {
        format!("The file had the date of {before}, which is after this record; it has {day} now.")
    },
};

const FR: Says = Says {
    first: |day, answers| match answers {
        0 => format!("Premier relevé, au {day}\u{a0}: encore aucune réponse."),
        1 => format!("Premier relevé, au {day}\u{a0}: une réponse."),
        _ => format!("Premier relevé, au {day}\u{a0}: {answers} réponses."),
    },
    changed: |answers, since| match answers {
        0 => format!("Aucune réponse n’a changé depuis le {since}."),
        1 => format!("Une réponse a changé depuis le {since}."),
        _ => format!("{answers} réponses ont changé depuis le {since}."),
    },
    nothing: |since, day| {
        format!("Rien n’a changé depuis le {since}\u{a0}: vos réponses sont confirmées au {day}.")
    },
    edition: |before, now| format!("L’édition n’est plus la même\u{a0}: {before}, puis {now}."),
    services: "La liste des services a changé.",
    to_review: "La liste des réponses à relire a changé.",
    made_anew: |day| format!("Le relevé du {day} est refait\u{a0}: il y en a un seul par jour."),
    date_before: |before, day| {
        format!(
            "Le fichier portait la date du {before}, postérieure à ce relevé\u{a0}; il porte \
             maintenant celle du {day}."
        )
    },
};
