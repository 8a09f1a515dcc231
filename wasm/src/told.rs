//! What the self-assessment asks of the whole engine: lists of texts, in the words of a visitor.

use libricite::{Date, DateError, Edition, Fate, Outcome, RecordRefused, evaluate};
use libricite_criteria::{Words, along, way_between};
use libricite_draw::{Lang, Table, tell};
use wasm_bindgen::prelude::*;

use crate::full::spoken;
use crate::read;
use crate::with::{With, progressed};

/// What to do next. Each text follows the name of what it is: `level`, its id and where it leads;
/// `step`, the id of its criterion, title, effort and advice; `answer`, what to answer; at the
/// end `efforts`, what an effort is.
#[wasm_bindgen]
pub fn plan_told(
    assessment: &str,
    lang: Option<String>,
    criteria: Option<String>,
) -> Result<Vec<String>, JsError> {
    let with = With { lang, criteria, ..With::default() };
    spoken(with.planned(assessment, |_, words, context| {
        let mut texts = Vec::new();
        for level in context.plan.iter().flat_map(|plan| &plan.levels) {
            texts.extend(["level".to_owned(), level.level.to_string()]);
            texts.push(tell::plan_intro(level, words));
            for (step, told) in level.steps.iter().zip(tell::plan_steps(level, words)) {
                texts.extend(["step".to_owned(), step.criterion.to_string()]);
                texts.extend([told.title, told.effort, libricite_criteria::plain(&told.improve)]);
                texts.extend(told.answers.into_iter().flat_map(|one| ["answer".to_owned(), one]));
            }
        }
        texts.extend(["efforts".to_owned(), tell::plan_efforts(words).to_owned()]);
        texts
    }))
}

/// The assessment carried to other criteria, as JSON; then what became of the answers, each part
/// of it as a name, what it is about, and why. The names: `kept`, with how many answers, and the
/// outcomes `carried`, `to-review`, `restored`, `archived` and `open`. `criteria` are its own, and
/// `to` the others: an edition that is packed, or criteria and their words as JSON.
#[wasm_bindgen]
pub fn carried_told(
    assessment: &str,
    lang: Option<String>,
    criteria: Option<String>,
    to: Option<String>,
) -> Result<Vec<String>, JsError> {
    let own = With { lang: lang.clone(), criteria, ..With::default() };
    let to = With { lang, criteria: to, ..With::default() };
    spoken(carried(assessment, &own, &to))
}

fn carried(assessment: &str, own: &With, to: &With) -> Result<Vec<String>, String> {
    let (assessment, own, its_words) = own.as_it_is(assessment, libricite_criteria::words)?;
    let (to, words) = to.criteria_and_words(&assessment, libricite_criteria::words)?;
    let words_of = |edition: &Edition| {
        let mut given = [(own.edition(), &its_words), (to.edition(), &words)].into_iter();
        let given = given.find(|(known, _)| *known == edition).map(|(_, words)| words.clone());
        given.or_else(|| libricite_criteria::words(edition, &words.lang)).unwrap_or_default()
    };
    let way = way_between(&own, &to)?;
    let carried = along(assessment, &way);
    let json = serde_json::to_string(&carried.assessment);
    let mut texts = vec![json.expect("an assessment has text keys only")];
    let lang = Lang::of(&words);
    for step in &carried.steps {
        let words = [&step.from, &step.to].map(words_of);
        texts.extend(["kept".to_owned(), step.kept.to_string(), String::new()]);
        for fate in &step.fates {
            texts.extend(told(fate, &words, lang).into_iter().flatten());
        }
    }
    Ok(texts)
}

/// What became of the answers that a change is about; nothing where nobody answered, and nobody
/// asks any more.
fn told(fate: &Fate<'_>, [from, to]: &[Words; 2], lang: Lang) -> Option<[String; 3]> {
    let outcome = match fate.outcome {
        Outcome::Carried => "carried",
        Outcome::ToReview => "to-review",
        Outcome::Restored => "restored",
        Outcome::Archived => "archived",
        Outcome::Open if fate.to.is_empty() => return None,
        Outcome::Open => "open",
    };
    let (ids, words) = if fate.to.is_empty() { (fate.from, from) } else { (fate.to, to) };
    let titles: Vec<&str> = ids.iter().map(|id| words.title(id.as_str())).collect();
    let why = fate.change.why.get(lang.as_str()).cloned().unwrap_or_default();
    Some([outcome.to_owned(), titles.join(", "), why])
}

/// The line of progress, from two records on; nothing before.
#[wasm_bindgen]
pub fn progress_told(
    assessment: &str,
    lang: Option<String>,
    criteria: Option<String>,
) -> Result<Vec<String>, JsError> {
    let with = With { lang, criteria, ..With::default() };
    spoken(with.as_it_is(assessment, libricite_criteria::words).map(
        |(assessment, criteria, words)| {
            let shown = progressed(&assessment, &criteria, &words);
            if shown.table.rows.len() < 2 {
                return Vec::new();
            }
            let mut texts = pairs("title", [shown.title]);
            texts.extend(pairs("note", [shown.summary]));
            texts.extend(pairs("picture", [shown.chart]));
            texts.extend(pairs("line", shown.events));
            texts.extend(pairs("note", shown.notes));
            texts.extend(table(shown.table));
            texts
        },
    ))
}

/// What the answers are worth under their own `criteria`, and under others beside it: an edition
/// that is packed, or criteria and their words as JSON. They are carried there, where a succession
/// leads there; else they are taken as they are.
#[wasm_bindgen]
pub fn beside_told(
    assessment: &str,
    lang: Option<String>,
    criteria: Option<String>,
    other: Option<String>,
) -> Result<Vec<String>, JsError> {
    let own = With { lang: lang.clone(), criteria, ..With::default() };
    let other = With { lang, criteria: other, ..With::default() };
    spoken(beside_each_other(assessment, &own, &other))
}

fn beside_each_other(assessment: &str, own: &With, other: &With) -> Result<Vec<String>, String> {
    let (assessment, own, its_words) = own.as_it_is(assessment, libricite_criteria::words)?;
    let (other, words) = other.criteria_and_words(&assessment, libricite_criteria::words)?;
    let way = way_between(&own, &other).unwrap_or_default();
    let carried = along(assessment.clone(), &way).assessment;
    let here = evaluate(&own, &assessment);
    let there = evaluate(&other, &carried);
    let shown = libricite_draw::side_by_side(&[(&here, &its_words), (&there, &words)]);
    let mut texts = pairs("title", [shown.heading]);
    texts.extend(pairs("line", shown.sides));
    texts.extend(pairs("note", [shown.note]));
    texts.extend(pairs("picture", [shown.stars]));
    texts.extend(table(shown.table));
    Ok(texts)
}

/// The assessment with what changed up to that day in its history, as JSON; empty where no answer
/// changed. `in_file` is what a file has of it: while nothing is recorded, that becomes the first
/// record. Refused where the day is before one that is recorded.
#[wasm_bindgen]
pub fn recorded_told(assessment: &str, in_file: &str, day: &str) -> Result<Vec<String>, JsError> {
    spoken(recorded(assessment, in_file, day).map(|json| vec![json]))
}

fn recorded(assessment: &str, in_file: &str, day: &str) -> Result<String, String> {
    let mut assessment = read::assessment(assessment)?;
    let day: Date = day.parse().map_err(|error: DateError| error.to_string())?;
    let refused = |refused: RecordRefused| refused.to_string();
    if assessment.history.is_empty() && !in_file.is_empty() {
        let mut first = read::assessment(in_file)?;
        if first.date < day && !first.answers.is_empty() && first.history.is_empty() {
            first.record(first.date).map_err(refused)?;
            assessment.history = first.into_owned().history;
        }
    }
    let recorded = assessment.record(day).map_err(refused)?;
    // What was changed and changed back on one day leaves a record to make anew.
    let is_other = recorded.changed || recorded.made_anew;
    let json = serde_json::to_string(&assessment).expect("an assessment has text keys only");
    Ok(if is_other { json } else { String::new() })
}

/// Each text after the name of what it is.
fn pairs(name: &str, texts: impl IntoIterator<Item = String>) -> Vec<String> {
    texts.into_iter().flat_map(|text| [name.to_owned(), text]).collect()
}

/// A table: its `caption`, how many columns hold `figures`, the `head`s, and of each `row` its
/// first cell, then its `cell`s.
fn table(table: Table) -> Vec<String> {
    let mut texts = pairs("caption", [table.title].into_iter().chain(table.note));
    texts.extend(pairs("figures", [table.figures.to_string()]));
    texts.extend(pairs("head", table.head));
    for row in table.rows.into_iter().chain(table.total) {
        let mut cells = row.into_iter();
        texts.extend(pairs("row", cells.next()));
        texts.extend(pairs("cell", cells));
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEFORE: &str = r#"{ "criteria": "chatons@2.0.0", "date": "2025-05-01",
        "structure": { "name": "Mistigri" }, "answers": { "free-os": { "choice": "no" } } }"#;

    fn days(json: &str) -> Vec<String> {
        let assessment = read::assessment(json).expect("it is written here");
        assessment.history.iter().map(|record| record.date.to_string()).collect()
    }

    #[test]
    fn what_is_saved_after_changes_is_recorded_and_so_is_what_the_file_said() {
        let now = BEFORE.replace("\"no\"", "\"yes\"");
        let first = recorded(&now, BEFORE, "2026-11-22").expect("it is later");
        assert_eq!(days(&first), ["2025-05-01", "2026-11-22"]);
        let again = recorded(&first.replace("\"yes\"", "\"partly\""), &first, "2026-11-22");
        assert_eq!(days(&again.expect("it is the same day")), ["2025-05-01", "2026-11-22"]);
        let alone = recorded(&now, "", "2026-11-22").expect("it is the first");
        assert_eq!(days(&alone), ["2026-11-22"]);
    }

    #[test]
    fn what_is_changed_back_on_the_same_day_is_recorded_as_it_is_at_last() {
        let answering = |json: &str, like: &str| {
            let mut assessment = read::assessment(json).expect("it is written here");
            assessment.answers = read::assessment(like).expect("it is written here").answers;
            serde_json::to_string(&assessment).expect("it has text keys only")
        };
        let other = BEFORE.replace("\"no\"", "\"yes\"");
        let first = recorded(BEFORE, "", "2026-05-01").expect("it is the first");
        let changed = recorded(&answering(&first, &other), "", "2026-11-22").expect("it is later");
        let back = recorded(&answering(&changed, BEFORE), "", "2026-11-22");
        let back = back.expect("it is the same day");
        let last = read::assessment(&back).expect("it is written here");
        let said = last.recorded().last().expect("there are records");
        assert_eq!(said.answers, last.answers);
    }

    #[test]
    fn what_did_not_change_is_not_recorded() {
        assert_eq!(recorded(BEFORE, BEFORE, "2026-11-22").as_deref(), Ok(""));
    }

    #[test]
    fn a_clock_that_goes_backwards_is_refused() {
        let first = recorded(BEFORE, "", "2026-11-22").expect("it is the first");
        let refused = recorded(&first.replace("\"no\"", "\"yes\""), "", "1970-01-01");
        let sentence = refused.expect_err("it is before the last record");
        assert!(sentence.starts_with("1970-01-01 is before 2026-11-22"), "{sentence}");
    }
}
