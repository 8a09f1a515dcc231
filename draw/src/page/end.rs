//! The end of the page: what was set aside, the glossary, what it is all worth.

use std::collections::BTreeSet;

use libricite::Report;
use libricite_criteria::{Words, plain};
use maud::{Markup, html};

use crate::escape::clean;
use crate::tell::MOST_LISTED;
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
                    @let ignored = tell::listed(&report.ignored, MOST_LISTED, Lang::of(words));
                    @for ignored in ignored.shown {
                        li dir="auto" { (tell::ignored(ignored, words)) }
                    }
                    @if let Some(others) = ignored.others() { li { (others) } }
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

/// What the badge is worth: who answered, who certifies, how to check, which criteria.
pub(super) fn worth(report: &Report<'_>, words: &Words) -> Markup {
    let phrases = Lang::of(words).page();
    html! {
        footer aria-labelledby="worth" {
            h2 #worth { (phrases.worth) }
            @for paragraph in worth_paragraphs(report, words) { p { (paragraph) } }
            p.quiet { (phrases.made) }
        }
    }
}

pub(super) fn worth_paragraphs(report: &Report<'_>, words: &Words) -> [String; 4] {
    let phrases = Lang::of(words).page();
    let mut criteria = (phrases.scored_with)(&tell::edition(report, words));
    criteria.push(' ');
    criteria.push_str(&(phrases.license_of_criteria)(&clean(report.license)));
    let [certified, to_check] = [phrases.nobody_certifies, phrases.anyone_can_check];
    [(phrases.how)(report.method).to_owned(), certified.to_owned(), to_check.to_owned(), criteria]
}
