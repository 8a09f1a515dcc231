//! The schemas are those of the code, and accept what the parsers accept.

use std::fs;
use std::path::PathBuf;

use jsonschema::{PatternOptions, Validator};
use libricite::{
    Assessment, Criteria, CriteriaDocument, Date, Edition, Report, evaluate, next_steps,
};
use libricite_tests::{editions, examples, root, schemas, toml_files};
use proptest::prelude::*;
use serde::Deserialize;
use serde_json::Value;

use crate::cases::read;
use crate::mutation::{json, mutated};
use crate::random::{cases, pair};

fn schema(name: &str) -> Value {
    let mut all = schemas().into_iter();
    let (_, text) = all.find(|(file, _)| file.split('.').next() == Some(name)).expect("it is made");
    serde_json::from_str(&text).expect("a schema is JSON")
}

fn validator(name: &str) -> Validator {
    jsonschema::draft202012::new(&schema(name)).expect("the schema is one")
}

fn json_of(file: &PathBuf) -> Value {
    let text = fs::read_to_string(file).expect("the file can be read");
    if file.extension() == Some("toml".as_ref()) {
        let table: toml::Table = toml::from_str(&text).expect("the file is TOML");
        return serde_json::to_value(table).expect("the file has no dates without quotes");
    }
    serde_json::from_str(&text).expect("the file is JSON")
}

#[track_caller]
fn accepts(validator: &Validator, document: &Value, name: &str) {
    if let Err(error) = validator.validate(document) {
        panic!("{name}: {error} at {}", error.instance_path());
    }
}

#[test]
fn the_schemas_in_the_folder_are_those_of_the_code() {
    let refresh = std::env::var_os("UPDATE_SCHEMAS").is_some();
    for (name, expected) in schemas() {
        let file = root().join("schemas").join(name);
        if refresh {
            fs::write(&file, expected).expect("the folder can be written");
            continue;
        }
        let found = fs::read_to_string(&file).unwrap_or_default();
        assert!(found == expected, "schemas/{name} is out of date; run `cargo xtask refresh`");
    }
}

#[test]
fn the_schemas_speak_to_people_who_do_not_program() {
    fn check(value: &Value, name: &str) {
        if let Some(text) = value.get("description").and_then(Value::as_str) {
            for jargon in ["```", "[`", "::", "`None`", "serde"] {
                assert!(!text.contains(jargon), "{name}: {text}");
            }
            assert!(text.ends_with(['.', '…']), "{name}: no sentence: {text}");
        }
        match value {
            Value::Object(object) => object.values().for_each(|value| check(value, name)),
            Value::Array(list) => list.iter().for_each(|value| check(value, name)),
            _ => {}
        }
    }
    for (name, text) in schemas() {
        check(&serde_json::from_str(&text).expect("a schema is JSON"), name);
    }
}

/// Rust's expressions and those of ECMA 262 mean the same by what is left here.
#[test]
fn the_patterns_read_alike_in_rust_and_in_a_browser() {
    for (name, text) in schemas() {
        let schema: Value = serde_json::from_str(&text).expect("a schema is JSON");
        let options = jsonschema::draft202012::options();
        let options = options.with_pattern_options(PatternOptions::regex());
        options.build(&schema).unwrap_or_else(|error| panic!("{name}: {error}"));
        let patterns = text.lines().filter_map(|line| line.trim().strip_prefix("\"pattern\": \""));
        for pattern in patterns.map(|pattern| pattern.trim_end_matches([',', '"'])) {
            assert!(pattern.starts_with('^') && pattern.ends_with('$'), "{pattern}");
            let plain = pattern.replace(r"\\.", "");
            assert!(!plain.contains(['\\', '.', '&', '~']) && !plain.contains("(?"), "{pattern}");
            assert!(plain.is_ascii() && !plain.contains("[["), "{pattern}");
        }
    }
}

#[test]
fn every_document_of_the_project_is_accepted() {
    let assessment = validator("assessment");
    let criteria = validator("criteria");
    for file in examples() {
        accepts(&assessment, &json_of(&file), &file.display().to_string());
    }
    for file in toml_files(&root().join("tests/cases")) {
        let name = file.display().to_string();
        let (of_case, said, _) = read(&file);
        let as_json = |value| serde_json::to_value(value).expect("a case has no dates");
        accepts(&criteria, &as_json(of_case), &name);
        accepts(&assessment, &as_json(said), &name);
    }
    let (words, succession) = (validator("words"), validator("succession"));
    let (fork, few_words) = (validator("fork"), validator("fork-words"));
    for file in editions().iter().flat_map(|edition| toml_files(edition)) {
        let rules = json_of(&file.with_file_name("criteria.toml"));
        let is_fork = rules.get("from").is_some();
        let schema = match file.file_stem().and_then(|stem| stem.to_str()) {
            Some("criteria") if is_fork => &fork,
            Some("criteria") => &criteria,
            Some("succession") => &succession,
            _ if is_fork => &few_words,
            _ => &words,
        };
        accepts(schema, &json_of(&file), &file.display().to_string());
    }
}

/// The schema of what is written, with every object closed, so that no field escapes it.
fn closed(name: &str) -> Validator {
    fn close(schema: &mut Value) {
        match schema {
            Value::Object(object) => {
                if object.get("properties").is_some_and(Value::is_object) {
                    object.insert("additionalProperties".to_owned(), false.into());
                }
                object.values_mut().for_each(close);
            }
            Value::Array(list) => list.iter_mut().for_each(close),
            _ => {}
        }
    }
    let mut schema = schema(name);
    close(&mut schema);
    jsonschema::draft202012::new(&schema).expect("the schema is one")
}

fn report_as_json(report: &Report<'_>) -> Value {
    serde_json::to_value(report).expect("a report is JSON")
}

#[test]
fn every_report_of_the_project_is_one_of_the_schema() {
    let schema = closed("report");
    for file in examples() {
        let assessment: Assessment<'static> =
            Assessment::deserialize(json_of(&file)).expect("the example is an assessment");
        let criteria = libricite_criteria::criteria(&assessment.criteria).expect("it is packed");
        let report = report_as_json(&evaluate(&criteria, &assessment));
        accepts(&schema, &report, &file.display().to_string());
    }
    for file in toml_files(&root().join("tests/cases")) {
        let (criteria, assessment, _) = read(&file);
        let criteria: Criteria = criteria.try_into().expect("the case is sound");
        let assessment: Assessment<'static> = assessment.try_into().expect("the case is sound");
        let report = report_as_json(&evaluate(&criteria, &assessment));
        accepts(&schema, &report, &file.display().to_string());
    }
}

/// A criteria file that uses every key.
const CRITERIA: &str = r#"{
    "edition": "case@1.0.0-rc.1", "published": "2028-02-29", "license": "CC0-1.0",
    "minimum_coverage": 60, "valid_months": 6, "retired": ["old"],
    "level": [{ "id": "yellow" }, { "id": "green", "overall": 50, "each_axis": 20 }],
    "axis": [
        { "id": "a", "weight": 2, "criterion": [{
            "id": "one", "weight": 3, "scope": "service", "services": "weakest",
            "required_for": "green", "required_credit": 60, "evidence": "required", "effort": 5,
            "source": { "clause": "c-1", "verified": false },
            "choices": [{ "id": "yes", "credit": 100 }, { "id": "none", "credit": "not-applicable" }]
        }, { "id": "two" }] },
        { "id": "b" }, { "id": "c", "criterion": [] }
    ]
}"#;

/// An assessment that uses every key.
const ASSESSMENT: &str = r#"{
    "$schema": "x", "criteria": "case@1.0.0", "date": "2026-11-22", "method": "peer-review",
    "note": "n", "structure": { "name": "A", "url": "u", "kind": "k", "country": "FR" },
    "services": [{ "id": "pad", "name": "Pad", "url": "u", "software": "s", "license": "l" }],
    "answers": {
        "one": { "ask": "?", "choices": ["yes"], "choice": "yes", "note": null,
            "evidence": [{ "url": "u", "quote": "q", "seen": "2026-01-31" }, {}],
            "services": { "pad": { "choice": "no", "note": "n", "evidence": [] }, "": {} } },
        "two": {}
    },
    "to_review": ["two"],
    "archive": { "case@0.9.0": { "answers": { "zero": { "choice": "yes" } }, "to_review": [] } },
    "history": [
        { "date": "2025-11-22", "criteria": "case@1.0.0", "services": ["pad"],
          "answers": { "one": { "choice": "no" }, "two": null }, "to_review": [] },
        { "date": "2026-11-22", "services": null }
    ]
}"#;

fn assessment_agrees(validator: &Validator, document: &Value) -> Result<(), TestCaseError> {
    let text = document.to_string();
    let parsed = serde_json::from_str::<Assessment<'_>>(&text).map(|_| ());
    prop_assert_eq!(parsed.is_ok(), validator.is_valid(document), "{} {:?}", text, parsed);
    Ok(())
}

fn criteria_agree(validator: &Validator, document: &Value) -> Result<(), TestCaseError> {
    let text = document.to_string();
    let parsed = serde_json::from_str::<CriteriaDocument>(&text).map(|_| ());
    prop_assert_eq!(parsed.is_ok(), validator.is_valid(document), "{} {:?}", text, parsed);
    Ok(())
}

/// Tries a law on many values, without making the validator anew for each.
fn on_each(
    count: u32,
    name: &str,
    values: impl Strategy<Value = Value>,
    law: fn(&Validator, &Value) -> Result<(), TestCaseError>,
) {
    let validator = validator(name);
    let mut runner = proptest::test_runner::TestRunner::new(cases(count));
    let tried = runner.run(&values, |value| law(&validator, &value));
    tried.unwrap_or_else(|error| panic!("{error}"));
}

fn known(text: &str) -> Value {
    serde_json::from_str(text).expect("this is JSON")
}

#[test]
fn schema_and_parser_accept_the_same_assessments() {
    on_each(6000, "assessment", mutated(known(ASSESSMENT)), assessment_agrees);
    on_each(1000, "assessment", json(), assessment_agrees);
}

#[test]
fn schema_and_parser_accept_the_same_criteria() {
    on_each(6000, "criteria", mutated(known(CRITERIA)), criteria_agree);
    on_each(1000, "criteria", json(), criteria_agree);
}

/// A file of withdrawn editions that uses every key.
const WITHDRAWN: &str = r#"{ "withdrawn": [
    { "edition": "case@1.0.0", "from": "2027-01-01", "why": { "en": "E.", "fr": "F." } },
    { "edition": "case@2.0.0-rc.1", "from": "2028-02-29", "why": { "en": "E.", "fr": "F." } }
] }"#;

/// The parser also looks at which editions there are, and whether a reason says anything.
#[test]
fn the_schema_accepts_all_withdrawn_editions_that_the_parser_does() {
    fn agrees(validator: &Validator, document: &Value) -> Result<(), TestCaseError> {
        // What TOML cannot say, nobody can write.
        let Ok(text) = toml::to_string(document) else { return Ok(()) };
        let published = |_: &Edition| Date::new(2020, 1, 1);
        let parsed = libricite_criteria::read::withdrawn(&text, "case", published);
        prop_assert!(parsed.is_err() || validator.is_valid(document), "{} {:?}", text, parsed);
        let is_known = *document == known(WITHDRAWN);
        prop_assert!(!is_known || parsed.is_ok(), "{:?}", parsed);
        Ok(())
    }
    agrees(&validator("withdrawn"), &known(WITHDRAWN)).expect("it is sound");
    on_each(2000, "withdrawn", mutated(known(WITHDRAWN)), agrees);
}

#[test]
fn schema_and_parser_draw_the_same_limits() {
    let list = |count: usize, item: fn(usize) -> Value| (0..count).map(item).collect::<Value>();
    let with_id = |number: usize| serde_json::json!({ "id": format!("i{number}") });
    for count in [0, 1, 20, 21, 60, 61, 500, 501] {
        for place in ["/level", "/axis", "/axis/0/criterion", "/retired"] {
            let mut document = known(CRITERIA);
            let item = if place == "/retired" { |n| format!("i{n}").into() } else { with_id };
            *document.pointer_mut(place).expect("it is there") = list(count, item);
            criteria_agree(&validator("criteria"), &document).expect(place);
        }
    }
    for count in [0, 1000, 1001] {
        let mut document = known(ASSESSMENT);
        document["services"] = list(count, with_id);
        assessment_agrees(&validator("assessment"), &document).expect("services");
        let mut document = known(ASSESSMENT);
        document["history"][0]["services"] = list(count, |number| format!("i{number}").into());
        assessment_agrees(&validator("assessment"), &document).expect("services of a record");
        document["history"] = list(count, |_| serde_json::json!({ "date": "2026-11-22" }));
        assessment_agrees(&validator("assessment"), &document).expect("history");
    }
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn every_report_is_one_of_the_schema(pairs in prop::collection::vec(pair(), 4)) {
        let schema = closed("report");
        for (criteria, assessment) in &pairs {
            let report = report_as_json(&evaluate(criteria, assessment));
            if let Err(error) = schema.validate(&report) {
                return Err(TestCaseError::fail(format!("{error} at {}", error.instance_path())));
            }
        }
    }

    #[test]
    fn every_plan_is_one_of_the_schema(pairs in prop::collection::vec(pair(), 4)) {
        let schema = closed("plan");
        for (criteria, assessment) in &pairs {
            let plan = next_steps(criteria, assessment);
            let plan = serde_json::to_value(&plan).expect("a plan is JSON");
            if let Err(error) = schema.validate(&plan) {
                return Err(TestCaseError::fail(format!("{error} at {}", error.instance_path())));
            }
        }
    }
}
