//! What stands around the rows, in each form.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, Seek, Write};

use libricite::ImpactTotals;
use libricite_draw::{impact_page, overview};

use super::row::{HEAD, Rows, csv};
use super::sides::Sides;
use crate::args::ImpactFormat;
use crate::commands::compare::write_table;
use crate::terminal::{self, BOLD, line};

/// A result that is written while assessments are read.
pub(super) struct Form<'o> {
    out: &'o mut dyn Write,
    format: ImpactFormat,
    /// The rows of a page, which stand below what they add up to.
    rows: Option<File>,
    /// Whether a row was written.
    begun: Begun,
}

#[derive(PartialEq, Eq)]
enum Begun {
    NotYet,
    Yes,
}

impl<'o> Form<'o> {
    pub(super) fn start(
        out: &'o mut dyn Write,
        format: ImpactFormat,
        sides: &Sides,
    ) -> io::Result<Self> {
        let mut rows = None;
        match format {
            ImpactFormat::Csv => out.write_all(&csv(&HEAD))?,
            ImpactFormat::Json => {
                let [from, to] = sides.editions().map(ToString::to_string);
                write!(out, "{{\"from\":\"{from}\",\"to\":\"{to}\",\"structures\":[")?;
            }
            ImpactFormat::Html => rows = Some(tempfile::tempfile()?),
            ImpactFormat::Text | ImpactFormat::Ndjson => {}
        }
        Ok(Self { out, format, rows, begun: Begun::NotYet })
    }

    /// Adds rows.
    pub(super) fn add(&mut self, mut text: &[u8]) -> io::Result<()> {
        if self.format == ImpactFormat::Json && self.begun == Begun::NotYet {
            // Before the first one there is nothing to part it from.
            text = text.strip_prefix(b",").unwrap_or(text);
        }
        if !text.is_empty() {
            self.begun = Begun::Yes;
        }
        match &mut self.rows {
            Some(rows) => rows.write_all(text),
            None => self.out.write_all(text),
        }
    }

    /// Adds what the rows add up to.
    pub(super) fn finish(self, totals: &ImpactTotals, rows: Rows<'_>) -> io::Result<()> {
        match self.format {
            ImpactFormat::Csv | ImpactFormat::Ndjson => {}
            ImpactFormat::Json => {
                self.out.write_all(b"\n],\"totals\":")?;
                serde_json::to_writer(&mut *self.out, totals)?;
                self.out.write_all(b"}\n")?;
            }
            ImpactFormat::Text => self.out.write_all(text(totals, rows).as_bytes())?,
            ImpactFormat::Html => {
                let [start, end] = impact_page(&overview(totals, rows.words), rows.lang);
                self.out.write_all(start.as_bytes())?;
                if let Some(mut rows) = self.rows {
                    rows.rewind()?;
                    io::copy(&mut rows, self.out)?;
                }
                self.out.write_all(end.as_bytes())?;
            }
        }
        Ok(())
    }
}

/// What the rows add up to, for a terminal.
fn text(totals: &ImpactTotals, rows: Rows<'_>) -> String {
    let overview = overview(totals, rows.words);
    let mut text = String::new();
    let _ = writeln!(text, "\n{BOLD}{}{BOLD:#}", line(&overview.heading));
    terminal::paragraph(&mut text, "", &overview.result, anstyle::Style::new());
    for table in &overview.tables {
        let _ = writeln!(text, "\n{BOLD}{}{BOLD:#}", line(&table.title));
        if let Some(note) = &table.note {
            terminal::paragraph(&mut text, "", note, anstyle::Style::new());
        }
        write_table(&mut text, table);
    }
    anstream::adapter::strip_str(&text).to_string()
}
