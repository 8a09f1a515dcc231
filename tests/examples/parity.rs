//! Writes what the native engine gives, a line of JSON for each of many inputs. A test gives
//! the same inputs to WebAssembly, and compares: `node --test wasm/js/test`.

#[path = "../tests/random.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod random;

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use libricite::{Assessment, Criteria, Map, evaluate};
use libricite_criteria::{Named, Words, json};
use libricite_draw::BadgeStyle;
use libricite_tests::{case, examples, root, toml_files};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde::Serialize;
use toml::Table;

/// How many random pairs of criteria and assessments there are.
const PAIRS: usize = 2000;

/// How many random assessments of the newest edition there are.
const OF_THE_NEWEST: usize = 500;

/// Names of structures, axes and levels: what is escaped, shortened, dropped or wide.
const NAMES: [&str; 6] = ["Chaton", "<b>&\"'", "", "نور\u{202e}", "猫の家 👩‍👩‍👧", "a\0b\u{85}"];

/// An input, and what the native engine gives for it.
#[derive(Debug, Default, Serialize)]
struct Given {
    name: String,
    assessment: String,
    /// Criteria as JSON; nothing for an edition that is packed.
    criteria: Option<String>,
    words: Option<String>,
    lang: &'static str,
    style: &'static str,
    size: u32,
    today: &'static str,
    report: String,
    badge: String,
    star: String,
    /// Or why the assessment is refused.
    refused: Option<String>,
}

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut count = 0;
    let mut write = |given: Given| {
        count += 1;
        serde_json::to_writer(&mut out, &given)?;
        out.write_all(b"\n")
    };
    for (number, file) in toml_files(&root().join("tests/cases")).iter().enumerate() {
        let case = case(&text(file)).expect("a test reads the cases");
        let criteria = case["criteria"].clone().try_into().expect("a test reads the cases");
        let assessment = json_of(&case["assessment"]);
        write(given(number, &name(file), Some(&criteria), &assessment, number % 2 == 0))?;
    }
    let mut runner = TestRunner::default();
    let pair = random::pair();
    for number in 0..PAIRS {
        let (criteria, assessment) = one(&pair, &mut runner);
        let (name, assessment) = (format!("random pair {number}"), renamed(assessment, number));
        write(given(number, &name, Some(&criteria), &assessment, number % 4 < 2))?;
    }
    let newest = libricite_criteria::criteria(&libricite_criteria::newest());
    let of_the_newest = random::assessment(&newest.expect("it is packed"));
    for number in 0..OF_THE_NEWEST {
        let assessment = renamed(one(&of_the_newest, &mut runner), number);
        write(given(number, &format!("of the newest {number}"), None, &assessment, false))?;
    }
    for (number, file) in examples().iter().enumerate() {
        for shift in 0..6 {
            write(given(number + shift, &name(file), None, &text(file), false))?;
        }
    }
    for file in toml_files(&root().join("tests/refusals")) {
        let case: Table = toml::from_str(&text(&file)).expect("a test reads the refusals");
        if let Some(assessment) = case.get("assessment").and_then(toml::Value::as_str) {
            write(refused(&name(&file), assessment))?;
        }
    }
    out.flush()?;
    eprintln!("{count} inputs");
    Ok(())
}

fn one<S: Strategy>(strategy: &S, runner: &mut TestRunner) -> S::Value {
    strategy.new_tree(runner).expect("nothing is filtered").current()
}

/// An assessment of a structure with a name of its own, as JSON.
fn renamed(mut assessment: Assessment<'static>, number: usize) -> String {
    assessment.structure.name = NAMES[number % NAMES.len()].into();
    json_of(&assessment)
}

/// What the native engine gives for an assessment and criteria, or a packed edition.
fn given(
    number: usize,
    name: &str,
    criteria: Option<&Criteria>,
    assessment: &str,
    is_worded: bool,
) -> Given {
    let lang = if number.is_multiple_of(2) { "fr" } else { "en" };
    let style = BadgeStyle::ALL[number / 2 % BadgeStyle::ALL.len()];
    let size = [480, 200, 317, 1200][number % 4];
    let read: Assessment<'_> = json::assessment(assessment).expect("it was written or read before");
    let (packed, words) = match criteria {
        None => {
            let edition = &read.criteria;
            let packed = libricite_criteria::criteria(edition).expect("it is packed");
            (Some(packed), libricite_criteria::words(edition, lang).expect("they are packed"))
        }
        Some(criteria) if is_worded => (None, worded(criteria, lang)),
        Some(_) => (None, Words { lang: lang.to_owned(), ..Words::default() }),
    };
    let scored_with = criteria.or(packed.as_ref()).expect("there is one of them");
    // Fresh, due and expired, for most.
    let today = ["2026-11-22", "2027-10-01", "2030-01-01"][number % 3];
    let report = evaluate(scored_with, &read);
    // A star is the same on any day.
    let star = libricite_draw::star(&report, &words, size);
    let report = report.on(today.parse().expect("it is a day"));
    Given {
        name: name.to_owned(),
        criteria: criteria.map(json_of),
        words: (criteria.is_some() && is_worded).then(|| json_of(&words)),
        lang,
        style: style.as_str(),
        size,
        today,
        report: json_of(&report),
        badge: libricite_draw::badge(&report, &words, style),
        star,
        assessment: assessment.to_owned(),
        refused: None,
    }
}

/// An assessment that is refused, and the sentence with its place.
fn refused(name: &str, assessment: &str) -> Given {
    let refusal = json::assessment(assessment).expect_err("a test sees it refused");
    let (line, column) = refusal.line_and_column(assessment);
    let refused = match refusal.span.end {
        0 => refusal.to_string(),
        _ => format!("line {line}, column {column}: {refusal}"),
    };
    let (name, assessment) = (name.to_owned(), assessment.to_owned());
    Given { name, assessment, refused: Some(refused), ..Given::default() }
}

/// Words that give levels and axes names of all kinds.
fn worded(criteria: &Criteria, lang: &str) -> Words {
    fn named<'a>(ids: impl Iterator<Item = &'a libricite::Id>) -> Map<String, Named> {
        let name = |(number, id): (usize, &libricite::Id)| {
            let name = format!("{} {id}", NAMES[number % NAMES.len()]);
            (id.to_string(), Named { name, sentence: "…".to_owned() })
        };
        ids.enumerate().map(name).collect()
    }
    Words {
        lang: lang.to_owned(),
        name: "Été <&>".to_owned(),
        levels: named(criteria.levels().iter().map(|level| &level.id)),
        axes: named(criteria.axes().iter().map(|axis| &axis.id)),
        ..Words::default()
    }
}

fn json_of<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("all keys are texts")
}

fn text(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn name(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
