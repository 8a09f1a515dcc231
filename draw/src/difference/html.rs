//! An explanation as a page.

use maud::{Markup, html};

use super::{Explained, Table};
use crate::page::{Sheet, fragment};

/// An explanation as HTML: one file with no script, which asks nobody for anything.
#[must_use]
pub fn difference_page(explained: &Explained) -> String {
    let sheet = Sheet {
        lang: explained.lang,
        title: &explained.heading,
        description: &explained.result,
        own_style: "",
    };
    sheet.with(&html! { main { (content(explained)) } })
}

/// The same as one element for a page of somebody else, as [`details`](crate::details()) is.
#[must_use]
pub fn difference_details(explained: &Explained) -> String {
    fragment("details", explained.lang, &content(explained)).into_string()
}

fn content(explained: &Explained) -> Markup {
    html! {
        header.top {
            h1 { (explained.heading) }
            p.summary { (explained.result) }
            dl.sides {
                @for (name, side) in &explained.sides {
                    dt { strong { (name) } }
                    dd { (side) }
                }
            }
        }
        @for (number, shown) in explained.tables.iter().enumerate() {
            (table(shown, number))
        }
    }
}

pub(crate) fn table(table: &Table, number: usize) -> Markup {
    let id = format!("table-{number}");
    html! {
        section aria-labelledby=(id) {
            h2 id=(id) { (table.title) }
            @if let Some(note) = &table.note { p.quiet { (note) } }
            @if !table.rows.is_empty() {
                // On a phone a wide table is moved under the finger, and by the keyboard.
                div.wide role="group" aria-labelledby=(id) tabindex="0" {
                    table { (grid(table)) }
                }
            }
        }
    }
}

/// What stands in the table.
pub(crate) fn grid(table: &Table) -> Markup {
    let class = |place| table.holds_figures(place).then_some("number");
    html! {
        thead { tr {
            @for (place, head) in table.head.iter().enumerate() {
                th scope="col" class=[class(place)] { (head) }
            }
        } }
        tbody {
            @for row in &table.rows { (cells(row, class)) }
        }
        @if let Some(total) = &table.total {
            tfoot { (cells(total, class)) }
        }
    }
}

fn cells(row: &[String], class: impl Fn(usize) -> Option<&'static str>) -> Markup {
    html! {
        tr {
            @for (place, text) in row.iter().enumerate() {
                @if place == 0 { th scope="row" { (text) } }
                @else { td class=[class(place)] { (text) } }
            }
        }
    }
}
