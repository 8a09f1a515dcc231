//! Each file of `tests/cases` is an assessment and what the report must say of it.
//!
//! What all cases share is left out of them: the edition, the day, the licence, the name
//! of the structure. A case says only what matters to it, and its comments say how its
//! numbers come about.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use libricite::{
    Assessment, Criteria, CriterionReport, Gap, Ignored, Missing, Report, Score, evaluate,
};
use libricite_tests::{case, root, toml_files};
use serde::Deserialize;
use toml::Value;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    #[serde(rename = "criteria")]
    _criteria: Value,
    #[serde(rename = "assessment")]
    _assessment: Value,
    expect: Expected,
}

/// What a report must say; what is left out does not matter to the case.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    state: Option<String>,
    /// The id of the level; "nothing" for none, here and below.
    level: Option<String>,
    rank: Option<usize>,
    reachable: Option<String>,
    /// Sure and possible; an empty list where nothing applies.
    overall: Option<Vec<u8>>,
    coverage: Option<Vec<u8>>,
    #[serde(default)]
    axes: BTreeMap<String, Vec<u8>>,
    #[serde(default)]
    criteria: BTreeMap<String, ExpectedCriterion>,
    /// "green needs axis privacy: 60 of 70", in their order.
    gaps: Option<Vec<String>>,
    /// "no-such-choice: backups maybe", sorted.
    ignored: Option<Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectedCriterion {
    state: Option<String>,
    choice: Option<String>,
    score: Option<Vec<u8>>,
}

#[test]
fn the_report_of_every_case_is_the_one_expected() {
    let files = toml_files(&root().join("tests/cases"));
    assert!(60 <= files.len(), "only {} cases were found", files.len());
    let differences: Vec<String> = files.iter().flat_map(|file| differences(file)).collect();
    assert!(differences.is_empty(), "\n{}\n", differences.join("\n"));
}

#[test]
fn the_name_of_every_case_is_a_sentence() {
    for folder in ["cases", "refusals"] {
        for file in toml_files(&root().join("tests").join(folder)) {
            let name = file.file_stem().and_then(|name| name.to_str()).expect("it is UTF-8");
            name.parse::<libricite::Id>().unwrap_or_else(|error| panic!("{error}"));
            assert!(3 <= name.split('-').count(), "{name} is no sentence");
        }
    }
}

/// The criteria and the assessment of a case, completed with what all cases share.
pub(crate) fn read(file: &Path) -> (Value, Value, Case) {
    let name = file.display();
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{name}: {error}"));
    let case = case(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    let part = |key: &str| case[key].clone();
    let (criteria, assessment) = (part("criteria"), part("assessment"));
    (criteria, assessment, case.try_into().unwrap_or_else(|error| panic!("{name}: {error}")))
}

fn differences(file: &Path) -> Vec<String> {
    let name = file.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
    let (criteria, assessment, case) = read(file);
    let criteria: Criteria = criteria.try_into().unwrap_or_else(|error| panic!("{name}: {error}"));
    let assessment: Assessment<'static> =
        assessment.try_into().unwrap_or_else(|error| panic!("{name}: {error}"));
    let report = evaluate(&criteria, &assessment);

    let mut found = Differences(Vec::new());
    found.compare_all(&report, case.expect);
    found.0.into_iter().map(|difference| format!("{name}\n    {difference}")).collect()
}

struct Differences(Vec<String>);

impl Differences {
    fn compare<T: PartialEq + std::fmt::Debug>(
        &mut self,
        what: &str,
        found: &T,
        expected: Option<T>,
    ) {
        if let Some(expected) = expected
            && expected != *found
        {
            self.0.push(format!("{what} is {found:?}, and the case expects {expected:?}"));
        }
    }

    fn compare_all(&mut self, report: &Report<'_>, expected: Expected) {
        let label = &report.label;
        let id = |id: Option<&libricite::Id>| id.map_or("nothing".to_owned(), ToString::to_string);
        self.compare("state", &word(label.state), expected.state);
        self.compare("level", &id(label.level), expected.level);
        self.compare("rank", &label.rank.unwrap_or(0), expected.rank);
        self.compare("reachable", &id(label.reachable), expected.reachable);
        self.compare("overall", &ends(report.overall), expected.overall);
        let coverage = report.coverage.iter().map(|coverage| coverage.get()).collect();
        self.compare("coverage", &coverage, expected.coverage);
        for (id, expected) in expected.axes {
            let axis = report.axes.iter().find(|axis| *axis.axis == id.as_str());
            match axis {
                Some(axis) => self.compare(&id, &ends(axis.score), Some(expected)),
                None => self.0.push(format!("there is no axis {id}")),
            }
        }
        for (id, expected) in expected.criteria {
            let mut rows = report.axes.iter().flat_map(|axis| &axis.criteria);
            match rows.find(|row| *row.criterion == id.as_str()) {
                Some(row) => self.criterion(row, expected),
                None => self.0.push(format!("there is no criterion {id}")),
            }
        }
        self.compare("gaps", &report.gaps.iter().map(gap).collect(), expected.gaps);
        let mut ignored: Vec<String> = report.ignored.iter().map(unused).collect();
        ignored.sort();
        self.compare("ignored", &ignored, expected.ignored);
    }

    fn criterion(&mut self, row: &CriterionReport<'_>, expected: ExpectedCriterion) {
        let of = |what| format!("{what} of {}", row.criterion);
        let choice = row.choice.map_or("nothing".to_owned(), ToString::to_string);
        self.compare(&of("state"), &word(row.state), expected.state);
        self.compare(&of("choice"), &choice, expected.choice);
        self.compare(&of("score"), &ends(row.score), expected.score);
    }
}

/// A word as the report writes it.
fn word(value: impl serde::Serialize) -> String {
    let value = serde_json::to_value(value).expect("a word is JSON");
    value.as_str().expect("a word is text").to_owned()
}

fn ends(score: Option<Score>) -> Vec<u8> {
    score.map_or(Vec::new(), |score| vec![score.sure.get(), score.possible.get()])
}

fn gap(gap: &Gap<'_>) -> String {
    let Gap { level, sure, needs, .. } = gap;
    let what = match gap.missing {
        Missing::Coverage => "coverage".to_owned(),
        Missing::Criterion(id) => format!("criterion {id}"),
        Missing::Axis(id) => format!("axis {id}"),
        Missing::Overall => "overall".to_owned(),
    };
    format!("{level} needs {what}: {sure} of {needs}")
}

fn unused(ignored: &Ignored<'_>) -> String {
    let parts = [ignored.criterion, ignored.service, ignored.choice];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    format!("{}: {}", word(ignored.reason), parts.join(" "))
}
