//! What is acquired, and what comes next.

use libricite::{Missing, NextLevel, Plan, Report};
use libricite_criteria::Words;
use maud::{Markup, html};

use crate::escape::clean;
use crate::tell::MOST_LISTED;
use crate::{Lang, tell};

/// The titles of what has full credit: a visitor reads what is done, not only what lacks.
pub(super) fn acquired(report: &Report<'_>, words: &Words) -> Markup {
    let acquired = tell::acquired(report);
    html! {
        @if !acquired.is_empty() {
            @let acquired = tell::listed(&acquired, MOST_LISTED, Lang::of(words));
            section.acquired aria-labelledby="acquired" {
                h2 #acquired { (Lang::of(words).page().acquired) }
                ul {
                    @for id in acquired.shown {
                        li { a href={ "#c-" (id) } { (clean(words.title(id.as_str()))) } }
                    }
                    @if let Some(others) = acquired.others() { li { (others) } }
                }
            }
        }
    }
}

/// What to do, by the plan; without one, what lacks.
pub(super) fn next(report: &Report<'_>, words: &Words, plan: Option<&Plan<'_>>) -> Markup {
    let levels = plan.map(|plan| plan.levels.as_slice()).unwrap_or_default();
    html! {
        section.next aria-labelledby="next" {
            h2 #next { (Lang::of(words).page().next) }
            @match levels {
                [] => (lacking(report, words)),
                [first, above @ ..] => {
                    p { (tell::plan_intro(first, words)) }
                    (steps(first, words))
                    @for level in above {
                        details.above {
                            summary { (tell::plan_intro(level, words)) }
                            (steps(level, words))
                        }
                    }
                    p.quiet { (tell::plan_efforts(words)) }
                }
            }
        }
    }
}

/// The steps to a level, each with a link to its question.
fn steps(level: &NextLevel<'_>, words: &Words) -> Markup {
    let listed = tell::listed(&level.steps, MOST_LISTED, Lang::of(words));
    html! {
        ul.steps {
            @for (step, told) in listed.shown.iter().zip(tell::plan_steps(level, words)) {
                li {
                    a href={ "#c-" (step.criterion) } { (told.title) }
                    " " span.quiet { "(" (told.effort) ")" }
                    ul.to {
                        @for answer in &told.answers { li dir="auto" { (answer) } }
                    }
                    @if !told.improve.is_empty() { p.quiet { (told.improve) } }
                }
            }
            @if let Some(others) = listed.others() { li { (others) } }
        }
    }
}

/// What lacks for the next level.
fn lacking(report: &Report<'_>, words: &Words) -> Markup {
    let listed = tell::listed(&report.gaps, MOST_LISTED, Lang::of(words));
    let gaps = listed.shown.iter().zip(tell::gaps(report, words));
    html! {
        p { (tell::gaps_intro(report, words)) }
        @if !report.gaps.is_empty() {
            ul {
                @for (gap, to_do) in gaps {
                    li {
                        @match gap.missing {
                            Missing::Criterion(id) => a href={ "#c-" (id) } { (to_do) },
                            Missing::Axis(id) => a href={ "#axis-" (id) } { (to_do) },
                            Missing::Coverage | Missing::Overall => (to_do),
                        }
                    }
                }
                @if let Some(others) = listed.others() { li { (others) } }
            }
        }
    }
}
