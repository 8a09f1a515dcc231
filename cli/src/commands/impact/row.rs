//! One structure in each form.

use std::io::Write;

use libricite::{Assessment, Causes, Effect, Gap, Impact, LabelState, Missing, Standing};
use libricite_draw::{BothWords, Lang, impact_row, impact_told};
use serde::Serialize;

use crate::args::ImpactFormat;
use crate::json;
use crate::stream::Read;
use crate::terminal::line;

/// How rows are written.
#[derive(Clone, Copy)]
pub(super) struct Rows<'w> {
    pub(super) format: ImpactFormat,
    pub(super) lang: Lang,
    pub(super) words: BothWords<'w>,
}

/// The names of the columns.
pub(super) const HEAD: [&str; 12] = [
    "file",
    "line",
    "structure",
    "date",
    "effect",
    "before_state",
    "before_level",
    "after_state",
    "after_level",
    "causes",
    "needed",
    "short_of",
];

/// A structure, for programs.
#[derive(Serialize)]
struct Object<'r> {
    file: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u64>,
    structure: &'r str,
    date: libricite::Date,
    #[serde(flatten)]
    impact: &'r Impact<'r>,
}

impl Rows<'_> {
    /// Adds the row of an assessment.
    pub(super) fn write(
        self,
        text: &mut Vec<u8>,
        read: &Read,
        assessment: &Assessment<'_>,
        impact: &Impact<'_>,
    ) {
        let structure = &*assessment.structure.name;
        let told = || impact_told(impact, structure, self.words);
        let object =
            Object { file: &read.file, line: read.line, structure, date: assessment.date, impact };
        let written = match self.format {
            ImpactFormat::Text => writeln!(text, "{}", line(&told().line(self.lang))),
            ImpactFormat::Html => text.write_all(impact_row(&told(), self.lang).as_bytes()),
            ImpactFormat::Csv => text.write_all(&record(&object)),
            ImpactFormat::Json => {
                write!(text, ",\n{}", json::compact(&object))
            }
            ImpactFormat::Ndjson => writeln!(text, "{}", json::compact(&object)),
        };
        written.expect("memory takes all that is written");
    }
}

/// A record of CSV.
pub(super) fn csv(fields: &[&str]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(fields).expect("memory takes all that is written");
    writer.into_inner().expect("memory takes all that is written")
}

fn record(object: &Object<'_>) -> Vec<u8> {
    let impact = object.impact;
    let number = object.line.map(|line| line.to_string()).unwrap_or_default();
    let [file, structure] = [object.file, object.structure].map(for_spreadsheets);
    let date = object.date.to_string();
    let effect = match impact.effect {
        Effect::Gains => "gains",
        Effect::Keeps => "keeps",
        Effect::Loses => "loses",
        Effect::Moves => "moves",
    };
    let level = |standing: &Standing<'_>| standing.level.map(ToString::to_string);
    let [before, after] = [&impact.before, &impact.after].map(|it| level(it).unwrap_or_default());
    let factors = impact.causes.iter().flat_map(Causes::factors);
    let causes: Vec<String> = factors.map(ToString::to_string).collect();
    let needed = match &impact.causes {
        None => "",
        Some(Causes::Each(_)) => "each",
        Some(Causes::Together(_)) => "together",
    };
    let gates: Vec<String> = impact.gates.iter().map(gate).collect();
    csv(&[
        &file,
        &number,
        &structure,
        &date,
        effect,
        state(impact.before.state),
        &before,
        state(impact.after.state),
        &after,
        &causes.join("; "),
        needed,
        &gates.join("; "),
    ])
}

fn state(state: LabelState) -> &'static str {
    match state {
        LabelState::Labelled => "labelled",
        LabelState::OnTheWay => "on-the-way",
        LabelState::Incomplete => "incomplete",
        LabelState::NothingApplies => "nothing-applies",
    }
}

/// What is short of a level: `green overall 62 of 70`.
fn gate(gap: &Gap<'_>) -> String {
    let what = match gap.missing {
        Missing::Coverage => "coverage".to_owned(),
        Missing::Criterion(id) => id.to_string(),
        Missing::Axis(id) => format!("axis {id}"),
        Missing::Overall => "overall".to_owned(),
    };
    format!("{} {what} {} of {}", gap.level, gap.sure, gap.needs)
}

/// A name on one line, which no spreadsheet takes for a formula, whoever chose it, and whichever
/// sign the spreadsheet takes for the end of a cell.
///
/// What begins as a word is a text; before all else stands the sign by which spreadsheets know one.
fn for_spreadsheets(name: &str) -> String {
    const ENDS: [char; 6] = [',', ';', '|', '、', '，', '；'];
    let name = line(name);
    let mut cells = String::with_capacity(name.len());
    for cell in name.split_inclusive(ENDS) {
        let begins = cell.trim_start().chars().next();
        if begins.is_some_and(|c| !c.is_alphanumeric()) {
            cells.push('\'');
        }
        cells.push_str(cell);
    }
    cells
}
