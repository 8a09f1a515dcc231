//! What limits the host.

use libricite::{CriterionReport, Report, State};
use libricite_criteria::Words;
use maud::{Markup, html};

use super::prose::{their_block, theirs};
use crate::Lang;
use crate::escape::clean;
use crate::tell::{self, Limit};

pub(super) fn limits(report: &Report<'_>, words: &Words) -> Markup {
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
