//! The top of the page: who, the label, the star, and what the label is worth.

use libricite::{Freshness, Report};
use libricite_criteria::{Words, plain};
use maud::{Markup, PreEscaped, html};

use super::prose::{link, their_block, theirs};
use crate::{BadgeStyle, Lang, badge, star, tell};

/// The width that the star is drawn for: that of a phone, so that its letters are read
/// there. Where there is more room the style sheet lets it grow.
const STAR: u32 = 320;

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
            @if let Some(sentence) = pressing(report, words) {
                p.freshness { (sentence) }
            }
            p.summary { (tell::summary(report, words)) }
            p.worth {
                (phrases.worth_in_short) " "
                a href="#worth" { (phrases.worth) }
            }
            div.figure { (PreEscaped(star(report, words, STAR))) }
            (facts(report, words))
            @if let Some(note) = tell::said(report.note) {
                aside.about aria-label=(phrases.about_the_assessment) {
                    (their_block("note", &note))
                }
            }
        }
    }
}

/// The result, and whether it holds no longer.
pub(super) fn description(report: &Report<'_>, words: &Words) -> String {
    let summary = tell::summary(report, words);
    match pressing(report, words) {
        Some(sentence) if report.has_expired() => format!("{sentence} {summary}"),
        _ => summary,
    }
}

/// Until when it holds, where that is soon or over.
pub(super) fn pressing(report: &Report<'_>, words: &Words) -> Option<String> {
    let is_pressing = report.freshness.is_some_and(|on| on.state != Freshness::Fresh);
    tell::freshness(report, words).filter(|_| is_pressing || report.withdrawn.is_some())
}

/// Until when it holds: for the day that it is shown on, or for any.
pub(super) fn until(report: &Report<'_>, words: &Words) -> String {
    let lang = Lang::of(words);
    let day = tell::date(report.valid_until, lang);
    match report.freshness.map(|on| on.state) {
        None => (lang.page().review_before)(&day),
        Some(Freshness::Due) => (lang.told().due)(&day),
        Some(Freshness::Fresh | Freshness::Expired) => (lang.told().valid_until)(&day),
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
                dd.quiet { (until(report, words)) }
            }
            div.edition {
                dt { (phrases.edition) }
                dd { (tell::edition(report, words)) }
                @if let Some(sentence) = tell::said(Some(&words.sentence)) {
                    dd.quiet { (plain(&sentence)) }
                }
                @if let Some(sentence) = tell::said(Some(&words.reading)) {
                    dd.quiet { (sentence) }
                }
                @if let Some(origin) = tell::origin(report, words) { dd { strong { (origin) } } }
            }
            div {
                dt { (phrases.method) }
                dd { ((phrases.answers_by)(report.method)) }
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
