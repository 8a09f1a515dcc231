//! The line of progress as HTML.

use maud::{Markup, PreEscaped, html};

use super::Progressed;
use crate::difference::Table;
use crate::difference::html::grid;
use crate::page::Sheet;

/// A line of progress as HTML: one file with no script, which asks nobody for anything.
#[must_use]
pub fn progress_page(shown: &Progressed) -> String {
    let sheet = Sheet {
        lang: shown.lang,
        title: &shown.heading,
        description: &shown.summary,
        own_style: "",
    };
    sheet.with(&html! {
        main {
            h1 { (shown.heading) }
            (body(shown))
        }
    })
}

/// A part of the page of a report.
pub(crate) fn section(shown: &Progressed) -> Markup {
    html! {
        section.progress aria-labelledby="progress" {
            h2 #progress { (shown.title) }
            (body(shown))
        }
    }
}

fn body(shown: &Progressed) -> Markup {
    html! {
        p.summary { (shown.summary) }
        @if !shown.chart.is_empty() { div.figure { (PreEscaped(&shown.chart)) } }
        @if !shown.events.is_empty() {
            ul { @for event in &shown.events { li { (event) } } }
        }
        @for note in &shown.notes { p.quiet { (note) } }
        (table(&shown.table))
    }
}

fn table(table: &Table) -> Markup {
    html! {
        @if !table.rows.is_empty() {
            h3 { (table.title) }
            @if let Some(note) = &table.note { p.quiet { (note) } }
            // On a phone a wide table is moved under the finger, and by the keyboard.
            div.wide role="group" aria-label=(table.title) tabindex="0" {
                table.records { (grid(table)) }
            }
        }
    }
}
