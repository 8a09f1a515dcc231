//! The line of progress as Markdown, without the lines.

use std::fmt::Write as _;

use super::Progressed;
use crate::difference::markdown::write_table;
use crate::page::markdown::escape::text;

/// A line of progress as Markdown (`CommonMark`, with the tables of GitHub).
#[must_use]
pub fn progress_markdown(shown: &Progressed) -> String {
    let mut out = format!("# {}\n", text(&shown.heading));
    body(&mut out, shown);
    write_table(&mut out, &shown.table);
    out
}

/// A part of a report.
pub(crate) fn write_section(out: &mut String, shown: &Progressed) {
    let _ = writeln!(out, "\n## {}", text(&shown.title));
    body(out, shown);
    let mut table = String::new();
    write_table(&mut table, &shown.table);
    // One heading below that of this part.
    out.push_str(&table.replacen("\n## ", "\n### ", 1));
}

fn body(out: &mut String, shown: &Progressed) {
    let _ = writeln!(out, "\n{}", text(&shown.summary));
    if !shown.events.is_empty() {
        out.push('\n');
    }
    for event in &shown.events {
        let _ = writeln!(out, "- {}", text(event));
    }
    for note in &shown.notes {
        let _ = writeln!(out, "\n{}", text(note));
    }
}
