//! An explanation as Markdown.

use std::fmt::Write as _;

use super::{Explained, Table};
use crate::page::markdown::escape::text;

/// An explanation as Markdown (`CommonMark`, with the tables of GitHub).
#[must_use]
pub fn difference_markdown(explained: &Explained) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "# {}\n\n{}", text(&explained.heading), text(&explained.result));
    for (name, side) in &explained.sides {
        let _ = writeln!(out, "\n**{}** — {}", text(name), text(side));
    }
    for table in &explained.tables {
        write_table(&mut out, table);
    }
    out
}

pub(crate) fn write_table(out: &mut String, table: &Table) {
    let _ = writeln!(out, "\n## {}", text(&table.title));
    if let Some(note) = &table.note {
        let _ = writeln!(out, "\n{}", text(note));
    }
    if table.rows.is_empty() {
        return;
    }
    let line = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|cell| text(cell)).collect();
        format!("| {} |", cells.join(" | "))
    };
    let rule: Vec<&str> = (0..table.head.len())
        .map(|place| if table.holds_figures(place) { "--:" } else { ":--" })
        .collect();
    let _ = writeln!(out, "\n{}\n| {} |", line(&table.head), rule.join(" | "));
    for row in table.rows.iter().chain(&table.total) {
        let _ = writeln!(out, "{}", line(row));
    }
}
