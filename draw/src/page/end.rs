//! The end of the page: what was set aside, the glossary, how the page came to be.

use std::collections::BTreeSet;

use libricite::Report;
use libricite_criteria::{Words, plain};
use maud::{Markup, html};

use super::top::edition;
use crate::escape::clean;
use crate::{Lang, tell};

/// What was answered and not used.
pub(super) fn ignored(report: &Report<'_>, words: &Words) -> Markup {
    let phrases = Lang::of(words).page();
    html! {
        @if !report.ignored.is_empty() {
            section aria-labelledby="ignored" {
                h2 #ignored { (phrases.ignored) }
                p { (phrases.ignored_intro) }
                ul {
                    @for ignored in &report.ignored {
                        li dir="auto" { (tell::ignored(ignored, words)) }
                    }
                }
            }
        }
    }
}

/// The terms that the questions use.
pub(super) fn glossary(words: &Words, used: &BTreeSet<&str>) -> Markup {
    let phrases = Lang::of(words).page();
    html! {
        @if !used.is_empty() {
            section.glossary aria-labelledby="glossary" {
                h2 #glossary { (phrases.glossary) }
                dl {
                    @for (id, term) in used.iter().filter_map(|id| words.glossary.get_key_value(*id)) {
                        div {
                            dt #{ "term-" (id) } { (clean(&term.term)) }
                            dd { (clean(&plain(&term.meaning))) }
                        }
                    }
                }
            }
        }
    }
}

/// What the answers are worth as testimony, the criteria, and how the page was made.
pub(super) fn about(report: &Report<'_>, words: &Words) -> Markup {
    let phrases = Lang::of(words).page();
    html! {
        footer {
            h2 { (phrases.about) }
            @for paragraph in about_paragraphs(report, words) { p { (paragraph) } }
            p.quiet { (phrases.made) }
        }
    }
}

pub(super) fn about_paragraphs(report: &Report<'_>, words: &Words) -> Vec<String> {
    let phrases = Lang::of(words).page();
    let mut scored = (phrases.scored_with)(&edition(report, words), &report.criteria.to_string());
    scored.push(' ');
    scored.push_str(&(phrases.license_of_criteria)(&clean(report.license)));
    vec![(phrases.how)(report.method).to_owned(), scored]
}
