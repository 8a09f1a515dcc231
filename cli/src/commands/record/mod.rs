//! Writes what changed into the history of an assessment.

mod phrases;

use std::collections::BTreeMap;
use std::path::Path;

use libricite::{Assessment, Date, IgnoredReason, Odd, Record, Recorded, evaluate};
use libricite_criteria::{Words, json};
use libricite_draw::{Lang, tell};

use crate::args;
use crate::patch::{self, Value};
use crate::refusal::Failure;
use crate::terminal::paragraph;
use crate::{clock, input, json as shown, output, replace};
use phrases::Says;

/// How many questions are named; the others are counted.
const MOST_NAMED: usize = 5;

pub(crate) fn run(arguments: &args::Record) -> Result<(), Failure> {
    let file = &arguments.file;
    let day = arguments.date.unwrap_or_else(clock::today);
    let held = if *file == Path::new("-") { None } else { Some(replace::hold(file)?) };
    let text = match &held {
        Some(held) => input::text_from(held.reader(), file)?,
        None => input::text(file)?,
    };
    let mut assessment = input::parsed(file, &text)?;
    let last = assessment.history.last().cloned();
    let recorded = assessment
        .record(day)
        .map_err(|refused| Failure::Sentence(format!("{}: {refused}", input::name(file))))?;
    let text = with_record(&text, &assessment);
    match held {
        Some(held) => held.replace(&text)?,
        // Somebody may look at it.
        None => output::write(&shown::visible(text), None)?,
    }
    let lang = arguments.lang.get();
    let words = libricite_criteria::words(&assessment.criteria, lang.as_str());
    let words = words.unwrap_or_else(|| Words { lang: lang.to_string(), ..Words::default() });
    let mut told = String::new();
    let mut say = |bullet, sentence: &str| {
        paragraph(&mut told, bullet, sentence, anstyle::Style::new());
    };
    for sentence in sentences(&recorded, &assessment, last.as_ref(), day, &words) {
        say("", &sentence);
    }
    let unused = unused(&assessment, &words);
    if !unused.is_empty() {
        say("", Says::of(lang).not_used);
    }
    let listed = tell::listed(&unused, tell::MOST_LISTED, lang);
    for sentence in listed.shown.iter().chain(&listed.others()) {
        say("- ", sentence);
    }
    anstream::eprint!("{told}");
    Ok(())
}

/// The text of the file as it was, but for its date and its history.
fn with_record(text: &str, assessment: &Assessment<'_>) -> String {
    let date = Value::new("date", &assessment.date);
    let history = Value::list("history", &assessment.history);
    let patched = patch::patched(text, &[date, history]);
    // Where a key is written in an odd way, the whole is written anew.
    let right = |text: &String| json::assessment(text).is_ok_and(|read| read == *assessment);
    patched.filter(right).unwrap_or_else(|| {
        let json = serde_json::to_string_pretty(assessment).expect("it has text keys only");
        (json + "\n").replace('\n', patch::line_end(text))
    })
}

fn sentences(
    recorded: &Recorded,
    assessment: &Assessment<'_>,
    replaced: Option<&Record<'_>>,
    day: Date,
    words: &Words,
) -> Vec<String> {
    let lang = Lang::of(words);
    let says = Says::of(lang);
    let today = tell::date(day, lang);
    let mut sentences = Vec::new();
    if recorded.made_anew {
        sentences.push((says.made_anew)(&today));
        let now = assessment.history.last();
        sentences.extend(replaced.zip(now).map(|(before, now)| difference(before, now, words)));
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
    if clock::today() < day {
        sentences.push((says.still_to_come)(&today));
    }
    sentences
}

/// In what a record differs from the one that it replaces.
fn difference(before: &Record<'_>, now: &Record<'_>, words: &Words) -> String {
    let lang = Lang::of(words);
    let says = Says::of(lang);
    if before == now {
        return says.is_the_same.to_owned();
    }
    let both: BTreeMap<_, _> = before.answers.iter().chain(&now.answers).collect();
    let differs = |id: &&_| before.answers.get(*id) != now.answers.get(*id);
    let ids: Vec<&str> = both.into_keys().filter(differs).map(|id| &**id).collect();
    if ids.is_empty() {
        return says.differs.to_owned();
    }
    let title = |id: &&str| (says.quoted)(words.title(id));
    let mut titles: Vec<String> = ids.iter().take(MOST_NAMED).map(title).collect();
    let more = ids.len().saturating_sub(MOST_NAMED);
    titles.extend((0 < more).then(|| (says.more)(more)));
    (says.differs_in)(&titles)
}

/// What is recorded and never counts: what the edition does not ask, or does not offer.
fn unused(assessment: &Assessment<'_>, words: &Words) -> Vec<String> {
    let lang = Lang::of(words);
    let edition = &assessment.criteria;
    let Some(criteria) = libricite_criteria::criteria(edition) else {
        let odd = Odd::UnknownEdition { edition: edition.clone(), date: assessment.date };
        return vec![tell::odd(&odd, lang)];
    };
    let report = evaluate(&criteria, assessment);
    // What is to be read again was said when it was carried.
    let ignored = report.ignored.iter().filter(|it| it.reason != IgnoredReason::ToReview);
    let mut all: Vec<String> = ignored.map(|it| tell::ignored(it, words)).collect();
    let more = all.len().saturating_sub(MOST_NAMED);
    if 1 < more {
        all.truncate(MOST_NAMED);
        all.push((Says::of(lang).more)(more));
    }
    all
}
