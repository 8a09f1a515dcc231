//! The page: everything about a report, in one file that asks nobody for anything.

mod address;
mod axes;
mod end;
mod evidence;
mod grid;
mod limits;
mod markdown;
mod next;
mod prose;
mod services;
mod top;

use std::collections::BTreeSet;

use libricite::Report;
use libricite_criteria::Words;
use maud::{DOCTYPE, Markup, PreEscaped, html};

pub use markdown::markdown;

use crate::escape::clean;
use crate::{Lang, tell};

/// The page as HTML: one file with no script, which asks nobody for anything.
///
/// Who, the badge and the star; what limits the host, what is acquired and what comes next;
/// the table of the axes; the services; every question with its answer, its evidence, the
/// rule that decided and how to check; then what all of it is worth.
/// It reads on a phone, on a screen light or dark, and on A4 paper. Only `http`, `https`
/// and `mailto` addresses of the assessment become links.
///
/// ```
/// # let edition = "chatons@2.0.0".parse()?;
/// # let criteria = libricite_criteria::criteria(&edition).expect("it is packed");
/// # let words = libricite_criteria::words(&edition, "fr").expect("it is packed");
/// # let assessment = serde_json::from_str(r#"{
/// #     "criteria": "chatons@2.0.0", "date": "2026-11-22",
/// #     "structure": { "name": "<script>", "url": "javascript:alert(1)" }
/// # }"#)?;
/// let report = libricite::evaluate(&criteria, &assessment);
/// let html = libricite_draw::page(&report, &words);
/// assert!(html.contains("&lt;script&gt;") && !html.contains("href=\"javascript"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn page(report: &Report<'_>, words: &Words) -> String {
    let lang = Lang::of(words);
    let mut used = BTreeSet::new();
    let grid = grid::grid(report, words, &mut used);
    let body = html! {
        body {
            main {
                (top::top(report, words))
                (limits::limits(report, words))
                (next::acquired(report, words))
                (next::next(report, words))
                (axes::axes(report, words))
                (axes::services(report, words))
                (grid)
                (end::ignored(report, words))
                (end::glossary(words, &used))
            }
            (end::worth(report, words))
        }
    };
    let page = html! {
        (DOCTYPE)
        html lang=(lang.as_str()) {
            (head(report, words))
            (body)
        }
    };
    page.into_string()
}

fn head(report: &Report<'_>, words: &Words) -> Markup {
    let title = (Lang::of(words).page().document)(&clean(&report.structure.name));
    html! {
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(POLICY);
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            meta name="referrer" content="no-referrer";
            meta name="description" content=(tell::summary(report, words));
            title { (title) }
            style { (PreEscaped(include_str!("style.css"))) }
        }
    }
}

/// Nothing is loaded and nothing runs, whatever a text of others may try.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
