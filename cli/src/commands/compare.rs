//! Why two assessments differ, or one assessment under two editions.

use std::fmt::Write;
use std::path::Path;

use libricite::{Edition, compare, evaluate};
use libricite_criteria::{along, way_to};
use libricite_draw::{Explained, Lang, Table, explained};

use crate::args::{Compare, Format};
use crate::input::{self, Scored};
use crate::json;
use crate::output;
use crate::refusal::Failure;
use crate::terminal::{self, BOLD, DIM, line};

pub(crate) fn run(arguments: &Compare) -> Result<(), Failure> {
    let output = arguments.output.output.as_deref();
    let lang = arguments.lang.get();
    if !arguments.criteria.is_empty() {
        return super::beside::run(arguments, lang);
    }
    let [before, after] = sides(arguments, lang)?;
    let reports = (
        evaluate(&before.criteria, &before.assessment),
        evaluate(&after.criteria, &after.assessment),
    );
    let difference = compare(&reports.0, &reports.1);
    let told = || explained(&difference, &before.words, &after.words);
    match (arguments.format, output) {
        (Format::Text, None) => output::write_styled(&text(&told())),
        (Format::Text, Some(_)) => {
            output::write(&anstream::adapter::strip_str(&text(&told())).to_string(), output)
        }
        (Format::Json, _) => output::write(&json::pretty(&difference), output),
        (Format::Html, _) => output::write(&libricite_draw::difference_page(&told()), output),
        (Format::Markdown, _) => {
            output::write(&libricite_draw::difference_markdown(&told()), output)
        }
    }
}

/// The two that are compared.
fn sides(arguments: &Compare, lang: Lang) -> Result<[Scored; 2], Failure> {
    match (&arguments.editions, &arguments.after) {
        (Some([first, second]), _) => {
            Ok([under(&arguments.before, first, lang)?, under(&arguments.before, second, lang)?])
        }
        (None, Some(after)) => {
            Ok([input::scored(&arguments.before, None, lang)?, input::scored(after, None, lang)?])
        }
        (None, None) => Err(Failure::Sentence("there is nothing to compare with".to_owned())),
    }
}

/// An assessment, carried to an edition.
fn under(file: &Path, edition: &Edition, lang: Lang) -> Result<Scored, Failure> {
    let assessment = input::assessment(file)?;
    let way = way_to(&assessment.criteria, edition).map_err(Failure::Sentence)?;
    let assessment = along(assessment, &way).assessment.into_owned();
    let (criteria, words) = input::packed(edition, lang).map_err(Failure::Sentence)?;
    Ok(Scored { assessment, before: None, criteria, words })
}

/// The explanation, with the codes of styles.
fn text(explained: &Explained) -> String {
    let mut text = String::new();
    let _ = writeln!(text, "{BOLD}{}{BOLD:#}", line(&explained.heading));
    terminal::paragraph(&mut text, "", &explained.result, anstyle::Style::new());
    for (name, side) in &explained.sides {
        let _ = writeln!(text);
        let _ = writeln!(text, "{BOLD}{}{BOLD:#}", line(name));
        terminal::paragraph(&mut text, "", side, anstyle::Style::new());
    }
    for table in &explained.tables {
        let _ = writeln!(text, "\n{BOLD}{}{BOLD:#}", line(&table.title));
        if let Some(note) = &table.note {
            terminal::paragraph(&mut text, "", note, DIM);
        }
        write_table(&mut text, table);
    }
    text
}

/// The rows, each column as wide as its widest cell.
pub(super) fn write_table(text: &mut String, table: &Table) {
    if table.rows.is_empty() {
        return;
    }
    let width = |cell: &String| textwrap::core::display_width(&line(cell));
    let all = || [&table.head].into_iter().chain(&table.rows).chain(&table.total);
    let widths: Vec<usize> = (0..table.head.len())
        .map(|place| all().filter_map(|row| row.get(place)).map(width).max().unwrap_or_default())
        .collect();
    for (number, row) in all().enumerate() {
        let mut written = String::new();
        for (place, (cell, widest)) in row.iter().zip(&widths).enumerate() {
            let gap = " ".repeat(widest.saturating_sub(width(cell)));
            let cell = line(cell);
            let _ = if table.holds_figures(place) {
                write!(written, "{gap}{cell}  ")
            } else {
                write!(written, "{cell}{gap}  ")
            };
        }
        let style = if number == 0 { DIM } else { anstyle::Style::new() };
        let _ = writeln!(text, "{style}{}{style:#}", written.trim_end());
    }
}
