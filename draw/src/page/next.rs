//! What is acquired, and what comes next.

use libricite::{Missing, Report};
use libricite_criteria::Words;
use maud::{Markup, html};

use crate::escape::clean;
use crate::{Lang, tell};

/// The titles of what has full credit: a visitor reads what is done, not only what lacks.
pub(super) fn acquired(report: &Report<'_>, words: &Words) -> Markup {
    let acquired = tell::acquired(report);
    html! {
        @if !acquired.is_empty() {
            section.acquired aria-labelledby="acquired" {
                h2 #acquired { (Lang::of(words).page().acquired) }
                ul {
                    @for id in acquired {
                        li { a href={ "#c-" (id) } { (clean(words.title(id.as_str()))) } }
                    }
                }
            }
        }
    }
}

pub(super) fn next(report: &Report<'_>, words: &Words) -> Markup {
    let phrases = Lang::of(words).page();
    let steps = report.gaps.iter().zip(tell::gaps(report, words));
    html! {
        section.next aria-labelledby="next" {
            h2 #next { (phrases.next) }
            p { (tell::gaps_intro(report, words)) }
            @if !report.gaps.is_empty() {
                ul {
                    @for (gap, step) in steps {
                        li {
                            @match gap.missing {
                                Missing::Criterion(id) => a href={ "#c-" (id) } { (step) },
                                Missing::Axis(id) => a href={ "#axis-" (id) } { (step) },
                                Missing::Coverage | Missing::Overall => (step),
                            }
                        }
                    }
                }
            }
        }
    }
}
