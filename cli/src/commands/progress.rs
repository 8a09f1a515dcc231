//! What the answers were worth on earlier days.

use std::fmt::Write;

use anstyle::Style;
use libricite::Edition;
use libricite_criteria::{Words, progress_of, progress_under};
use libricite_draw::{
    Lang, ProgressRow, Progressed, Table, progress_markdown, progress_page, progressed,
};

use super::compare::write_table;
use crate::args::{Progress, ProgressFormat};
use crate::input::Scored;
use crate::json;
use crate::output;
use crate::refusal::Failure;
use crate::terminal::{BOLD, DIM, SURE, line, paragraph};

/// The steps of a line in a terminal, from 0 to 100.
const STEPS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// How many records a line in a terminal shows: the last ones.
const MOST_STEPS: usize = 30;

pub(crate) fn run(arguments: &Progress, scored: &Scored) -> Result<(), Failure> {
    let output = arguments.output.output.as_deref();
    let progress = of(scored);
    let shown = shown(scored);
    match (arguments.format, output) {
        (ProgressFormat::Json, _) => output::write(&json::pretty(&progress), output),
        (ProgressFormat::Text, None) => output::write_styled(&text(&shown)),
        (ProgressFormat::Text, Some(_)) => {
            output::write(&anstream::adapter::strip_str(&text(&shown)).to_string(), output)
        }
        (ProgressFormat::Html, _) => output::write(&progress_page(&shown), output),
        (ProgressFormat::Markdown, _) => output::write(&progress_markdown(&shown), output),
        (ProgressFormat::Svg, _) if shown.chart.is_empty() => {
            let sentence = format!("there is no line to draw yet: {}", line(&shown.summary));
            Err(Failure::Sentence(sentence))
        }
        (ProgressFormat::Svg, _) => output::write(&shown.chart, output),
    }
}

/// Each record by the edition of its day; where other criteria are asked for, all by these.
pub(super) fn of(scored: &Scored) -> libricite::Progress {
    match &scored.before {
        Some(before) => progress_under(before, &scored.criteria),
        None => progress_of(&scored.assessment, &scored.criteria),
    }
}

/// The line of progress of an assessment, with the words of the criteria that it is scored with for
/// their own edition, and those that are built in for the others.
pub(super) fn shown(scored: &Scored) -> Progressed {
    let Scored { assessment, criteria, words, .. } = scored;
    let lang = Lang::of(words);
    let words_of = |edition: &Edition| -> Option<Words> {
        if edition == criteria.edition() {
            return Some(words.clone());
        }
        libricite_criteria::words(edition, lang.as_str())
    };
    progressed(&of(scored), &assessment.structure.name, lang, words_of)
}

fn text(shown: &Progressed) -> String {
    let mut text = String::new();
    paragraph(&mut text, "", &shown.heading, BOLD);
    paragraph(&mut text, "", &shown.summary, Style::new());
    if !shown.table.rows.is_empty() {
        let _ = writeln!(text);
        write_table(&mut text, &narrow(&shown.table, shown.rows.len()));
    }
    if 1 < shown.table.rows.len() {
        let _ = writeln!(text);
        lines(&mut text, &shown.rows);
    }
    if !shown.events.is_empty() {
        let _ = writeln!(text);
    }
    for event in &shown.events {
        paragraph(&mut text, "- ", event, Style::new());
    }
    notes(&mut text, shown);
    text
}

/// What the report in the terminal says of progress: in short.
pub(super) fn in_report(shown: &Progressed) -> String {
    let mut text = format!("\n{BOLD}{}{BOLD:#}\n", line(&shown.title));
    paragraph(&mut text, "", &shown.summary, Style::new());
    lines(&mut text, &shown.rows);
    notes(&mut text, shown);
    text
}

fn notes(text: &mut String, shown: &Progressed) {
    if !shown.notes.is_empty() {
        let _ = writeln!(text);
    }
    for note in &shown.notes {
        paragraph(text, "", note, DIM);
    }
}

/// The table without its axes, which are drawn below.
fn narrow(table: &Table, rows: usize) -> Table {
    let axes = table.head.len().saturating_sub(rows)..table.head.len().saturating_sub(1);
    let without = |cells: &Vec<String>| {
        let kept = cells.iter().enumerate().filter(|(place, _)| !axes.contains(place));
        kept.map(|(_, cell)| cell.clone()).collect()
    };
    Table {
        head: without(&table.head),
        figures: 2,
        rows: table.rows.iter().map(without).collect(),
        ..table.clone()
    }
}

/// A line of steps for the whole and for each axis.
fn lines(text: &mut String, rows: &[ProgressRow]) {
    let names: Vec<String> = rows.iter().map(|row| line(&row.name)).collect();
    let wide = |name: &String| textwrap::core::display_width(name);
    let widest = names.iter().map(wide).max().unwrap_or_default();
    for (row, name) in rows.iter().zip(&names) {
        let gap = " ".repeat(widest.saturating_sub(wide(name)));
        let skipped = row.scores.len().saturating_sub(MOST_STEPS);
        let steps: String = row.scores.iter().skip(skipped).map(|score| step(*score)).collect();
        let _ = writeln!(text, "{name}{gap}  {SURE}{steps}{SURE:#}  {}", line(&row.value));
    }
}

fn step(score: Option<libricite::Score>) -> char {
    score.map_or('·', |score| STEPS[usize::from(score.sure.get()) * (STEPS.len() - 1) / 100])
}
