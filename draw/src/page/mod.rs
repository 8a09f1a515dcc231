//! The page: everything about a report, in one file that asks nobody for anything.

mod address;
mod axes;
mod context;
mod end;
mod evidence;
mod grid;
mod limits;
pub(crate) mod markdown;
mod next;
mod prose;
mod services;
mod top;

use std::collections::BTreeSet;

use libricite::Report;
use libricite_criteria::Words;
use maud::{DOCTYPE, Markup, PreEscaped, html};

pub use context::Context;
pub use markdown::markdown;

use crate::Lang;
use crate::escape::clean;

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
/// # use libricite_draw::Context;
/// let html = libricite_draw::page(&report, &words, Context::default());
/// assert!(html.contains("&lt;script&gt;") && !html.contains("href=\"javascript"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn page(report: &Report<'_>, words: &Words, context: Context<'_>) -> String {
    let lang = Lang::of(words);
    let sheet = Sheet {
        lang,
        title: &(lang.page().document)(&clean(&report.structure.name)),
        description: &top::description(report, words),
        own_style: "",
    };
    sheet.with(&html! {
        main { (sections(report, words, context)) }
        (end::worth(report, words))
    })
}

/// What stands on the [`page`], as one element for a page of somebody else: HTML without
/// `html`, `head` and style.
///
/// Its style is [`details_style`]. The two belong into a shadow root, where neither the ids
/// nor the classes meet those of the page.
///
/// ```
/// # let edition = "chatons@2.0.0".parse()?;
/// # let criteria = libricite_criteria::criteria(&edition).expect("it is packed");
/// # let words = libricite_criteria::words(&edition, "fr").expect("it is packed");
/// # let assessment = serde_json::from_str(r#"{
/// #     "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "Chaton" }
/// # }"#)?;
/// let report = libricite::evaluate(&criteria, &assessment);
/// # use libricite_draw::Context;
/// let html = libricite_draw::details(&report, &words, Context::default());
/// assert!(html.starts_with("<article class=\"details\" lang=\"fr\" dir=\"ltr\">"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn details(report: &Report<'_>, words: &Words, context: Context<'_>) -> String {
    let content = html! {
        (sections(report, words, context))
        (end::worth(report, words))
    };
    fragment("details", Lang::of(words), &content).into_string()
}

/// One element for a page of somebody else; `class` begins with `details`.
pub(crate) fn fragment(class: &str, lang: Lang, content: &Markup) -> Markup {
    html! { article class=(class) lang=(lang.as_str()) dir="ltr" { (content) } }
}

/// The style of [`details`] and of what is compared: CSS, for a document or for a shadow root.
#[must_use]
pub fn details_style() -> &'static str {
    STYLE
}

const STYLE: &str = include_str!("style.css");

fn sections(report: &Report<'_>, words: &Words, context: Context<'_>) -> Markup {
    let mut used = BTreeSet::new();
    let grid = grid::grid(report, words, &mut used);
    html! {
        (top::top(report, words))
        (limits::limits(report, words))
        (next::acquired(report, words))
        (next::next(report, words, context.plan))
        (axes::axes(report, words))
        (axes::services(report, words))
        @if let Some(progress) = context.progress_to_show() { (crate::progress::section(progress)) }
        (grid)
        (end::ignored(report, words))
        (end::glossary(words, &used))
    }
}

/// A page of its own: one file with no script, which asks nobody for anything.
pub(crate) struct Sheet<'a> {
    pub(crate) lang: Lang,
    pub(crate) title: &'a str,
    pub(crate) description: &'a str,
    /// What it looks like beyond what all pages look like.
    pub(crate) own_style: &'a str,
}

impl Sheet<'_> {
    /// The page with that content.
    pub(crate) fn with(&self, body: &Markup) -> String {
        let page = html! {
            (DOCTYPE)
            html lang=(self.lang.as_str()) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(POLICY);
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    meta name="referrer" content="no-referrer";
                    meta name="description" content=(self.description);
                    title { (self.title) }
                    style { (PreEscaped(STYLE)) (PreEscaped(self.own_style)) }
                }
                body { (body) }
            }
        };
        page.into_string()
    }
}

/// Nothing is loaded and nothing runs, whatever a text of others may try.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
