//! What limits the host.

use std::borrow::Cow;

use libricite::{CriterionReport, Report, State};
use libricite_criteria::Words;
use maud::{Markup, html};

use super::prose::{names, their_block};
use crate::Lang;
use crate::escape::clean;
use crate::shorten::shorten;
use crate::tell::{self, Limit, MOST_LISTED, MOST_NAMED};

/// The most characters of a note that stands beside its limit: all of it is under its question.
const MOST_NOTE: usize = 300;

pub(super) fn limits(report: &Report<'_>, words: &Words) -> Markup {
    let phrases = Lang::of(words).page();
    let limits = tell::limits(report, words);
    html! {
        section.limits aria-labelledby="limits" {
            h2 #limits { (phrases.limits) }
            @if !limits.is_empty() {
                @let listed = tell::listed(&limits, MOST_LISTED, Lang::of(words));
                ul {
                    @for limit in listed.shown { li { (one_limit(limit, words)) } }
                    @if let Some(others) = listed.others() { li { (others) } }
                }
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

/// As much of a note as stands beside its limit.
pub(super) fn beside(note: &str) -> Cow<'_, str> {
    shorten(note, MOST_NOTE, |_| 1)
}

fn one_limit(limit: &Limit<'_>, words: &Words) -> Markup {
    let title = words.title(limit.criterion.as_str());
    html! {
        @if limit.services.is_empty() {
            (limit.sentence)
        } @else {
            (limit.before_services())
            (names(&limit.services, Lang::of(words)))
            "."
        }
        " "
        a.to href={ "#c-" (limit.criterion) } { (clean(title)) }
        @let notes = tell::listed(&limit.notes, MOST_NAMED, Lang::of(words));
        @for note in notes.shown { (their_block("note", &beside(note))) }
        @if let Some(others) = notes.others() { p.note { (others) } }
    }
}
