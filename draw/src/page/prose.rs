//! Small parts of the page: names, addresses, texts with links to the glossary.

use std::collections::BTreeSet;

use libricite::{Percent, Score};
use libricite_criteria::{Piece, Words, pieces};
use maud::{Markup, html};

use super::address::{Address, address};
use crate::escape::clean;
use crate::tell::MOST_NAMED;
use crate::{Lang, tell};

/// A text of others, in a line of ours: neither reorders the other.
pub(super) fn theirs(text: &str) -> Markup {
    html! { bdi { (clean(text)) } }
}

/// Names of others, in a line of ours.
pub(super) fn names(names: &[impl AsRef<str>], lang: Lang) -> Markup {
    let listed = tell::listed(names, MOST_NAMED, lang);
    html! {
        @for (place, name) in listed.shown.iter().enumerate() {
            @if place != 0 { ", " }
            (theirs(name.as_ref()))
        }
        @if let Some(others) = listed.others() { " " (others) }
    }
}

/// Text of others, in a block of its own.
pub(super) fn their_block(class: &str, text: &str) -> Markup {
    html! { p class=(class) dir="auto" { (clean(text)) } }
}

/// An address: a link to it, or the text as it is.
pub(super) fn link(text: &str) -> Markup {
    match address(text) {
        Address::Link(url) => html! { a href=(url) rel=(REL) dir="ltr" { (url) } },
        Address::Text(text) => theirs(&text),
    }
}

/// A name that leads to an address, when there is one that may be followed.
pub(super) fn named_link(name: &str, url: Option<&str>) -> Markup {
    match url.map(address) {
        Some(Address::Link(url)) => html! { a.named href=(url) rel=(REL) { (theirs(name)) } },
        Some(Address::Text(text)) if !text.is_empty() => {
            html! { (theirs(name)) " (" (theirs(&text)) ")" }
        }
        _ => theirs(name),
    }
}

const REL: &str = "noopener noreferrer nofollow";

/// A text of the criteria; its terms lead to the glossary, and are noted.
pub(super) fn explained<'a>(text: &'a str, words: &Words, used: &mut BTreeSet<&'a str>) -> Markup {
    html! {
        @for piece in pieces(text) {
            @match piece {
                Piece::Term { shown, id } if words.glossary.contains_key(id) => {
                    @let _ = used.insert(id);
                    a.term href={ "#term-" (id) } { (clean(shown)) }
                }
                Piece::Text(text) | Piece::Term { shown: text, .. } => (clean(text)),
            }
        }
    }
}

/// What is sure, filled; what is possible, outlined; the floor, a line across.
///
/// It says nothing that is not written beside it, so it is hidden from screen readers.
pub(super) fn bar(score: Option<Score>, floor: Option<Percent>) -> Markup {
    let score = score.map(|score| (u16::from(score.sure.get()), u16::from(score.possible.get())));
    let floor = floor.filter(|floor| *floor != Percent::ZERO).map(|floor| u16::from(floor.get()));
    html! {
        svg.bar viewBox="0 0 202 14" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
            rect.track x="1" y="3" width="200" height="8" {}
            @if let Some((sure, possible)) = score {
                @if sure < possible {
                    rect.possible x=(1 + sure * 2) y="3" width=((possible - sure) * 2) height="8" {}
                }
                rect.sure x="1" y="3" width=(sure * 2) height="8" {}
            }
            @if let Some(floor) = floor {
                line.floor x1=(1 + floor * 2) y1="0" x2=(1 + floor * 2) y2="14" {}
            }
        }
    }
}

/// A quote between the marks of the language.
pub(super) fn quote(text: &str, lang: Lang) -> Markup {
    let (before, after) = lang.page().quotes;
    html! { span.quote { (before) (theirs(text.trim())) (after) } }
}
