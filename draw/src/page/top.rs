//! The top of the page: who, the label, the star, and what the label is worth.

use libricite::Report;
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

/// The day, the criteria and how the answers were found.
fn facts(report: &Report<'_>, words: &Words) -> Markup {
    let lang = Lang::of(words);
    let phrases = lang.page();
    html! {
        dl.facts {
            div {
                dt { (phrases.date) }
                dd { time datetime=(report.date) { (tell::date(report.date, lang)) } }
                dd.quiet { ((phrases.review_before)(&tell::date(report.valid_until, lang))) }
            }
            div.edition {
                dt { (phrases.edition) }
                dd { (tell::edition(report, words)) }
                @if let Some(sentence) = tell::said(Some(&words.sentence)) {
                    dd.quiet { (plain(&sentence)) }
                }
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
