//! The top of the page: who, the label, what limits the host, what comes next.

use libricite::{CriterionReport, Missing, Report, State};
use libricite_criteria::Words;
use maud::{Markup, PreEscaped, html};

use super::prose::{link, their_block, theirs};
use crate::escape::clean;
use crate::tell::{self, Limit};
use crate::{BadgeStyle, Lang, badge};

pub(super) fn top(report: &Report<'_>, words: &Words) -> Markup {
    let phrases = Lang::of(words).page();
    let structure = report.structure;
    html! {
        header.top {
            h1 { (theirs(&structure.name)) }
            @if structure.kind.is_some() || structure.country.is_some() {
                p.kind {
                    @let parts = [&structure.kind, &structure.country];
                    @for (place, part) in parts.into_iter().flatten().enumerate() {
                        @if place != 0 { " · " }
                        (theirs(part))
                    }
                }
            }
            div.badge { (PreEscaped(badge(report, words, BadgeStyle::Kittens))) }
            p.summary { (tell::summary(report, words)) }
            (facts(report, words))
            @if let Some(note) = tell::said(report.note) {
                aside.about aria-label=(phrases.about_the_assessment) {
                    (their_block("note", &note))
                }
            }
        }
        (limits(report, words))
        (next(report, words))
    }
}

/// The day, the criteria and how the answers were found.
fn facts(report: &Report<'_>, words: &Words) -> Markup {
    let lang = Lang::of(words);
    let phrases = lang.page();
    html! {
        dl.facts {
            div {
                dt { (phrases.date) }
                dd { time datetime=(report.date) { (tell::date(report.date, lang)) } }
            }
            div {
                dt { (phrases.edition) }
                dd { (edition(report, words)) }
            }
            div {
                dt { (phrases.method) }
                dd { (lang.phrases().method(report.method)) }
            }
            @if let Some(url) = &report.structure.url {
                div {
                    dt { (phrases.site) }
                    dd { (link(url)) }
                }
            }
        }
    }
}

/// « Charte CHATONS 2.0.0 »
pub(super) fn edition(report: &Report<'_>, words: &Words) -> String {
    let edition = report.criteria;
    let name = if words.name.is_empty() { edition.set() } else { &words.name };
    clean(&format!("{name} {}", edition.version())).into_owned()
}

fn limits(report: &Report<'_>, words: &Words) -> Markup {
    let phrases = Lang::of(words).page();
    let limits = tell::limits(report, words);
    html! {
        section.limits aria-labelledby="limits" {
            h2 #limits { (phrases.limits) }
            @if !limits.is_empty() {
                ul { @for limit in &limits { li { (one_limit(limit, words)) } } }
            } @else {
                p { (no_limit(report, words)) }
            }
            @if let Some(open) = open(report, words) {
                p.quiet { (open) }
            }
        }
    }
}

/// What is said where there is no limit to name.
pub(super) fn no_limit(report: &Report<'_>, words: &Words) -> &'static str {
    let phrases = Lang::of(words).page();
    let is_answered = |row: &CriterionReport<'_>| {
        row.state != State::Open || row.services.iter().any(|service| service.choice.is_some())
    };
    let mut rows = report.axes.iter().flat_map(|axis| &axis.criteria);
    if rows.any(is_answered) { phrases.no_limit } else { phrases.nothing_answered }
}

/// What is still open, when something is answered that it could be mistaken for.
pub(super) fn open(report: &Report<'_>, words: &Words) -> Option<String> {
    let phrases = Lang::of(words).page();
    (phrases.still_open)(tell::open_questions(report), tell::unproven_answers(report))
}

fn one_limit(limit: &Limit<'_>, words: &Words) -> Markup {
    let title = words.title(limit.criterion.as_str());
    html! {
        @if limit.services.is_empty() {
            (limit.sentence)
        } @else {
            (limit.before_services())
            @for (place, service) in limit.services.iter().enumerate() {
                @if place != 0 { ", " }
                (theirs(service))
            }
            "."
        }
        " "
        a.to href={ "#c-" (limit.criterion) } { (clean(title)) }
        @for note in &limit.notes {
            (their_block("note", note))
        }
    }
}

fn next(report: &Report<'_>, words: &Words) -> Markup {
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
