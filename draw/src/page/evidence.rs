//! The evidence of a criterion: each piece once, with a number.

use libricite::{CriterionReport, Date, Evidence, Map};
use libricite_criteria::Words;
use maud::{Markup, html};

use super::prose::{link, quote};
use crate::tell::{Listed, MOST_NAMED};
use crate::{Lang, tell};

type Key<'a> = (Option<&'a str>, Option<&'a str>, Option<Date>);

/// The evidence of a criterion and of its services, without repetition: services are often
/// shown by the same sentence of the same page.
pub(super) struct Pieces<'a> {
    pieces: Vec<&'a Evidence<'a>>,
    numbers: Map<Key<'a>, usize>,
}

impl<'a> Pieces<'a> {
    pub(super) fn of(row: &CriterionReport<'a>) -> Self {
        let mut all = Self { pieces: Vec::new(), numbers: Map::new() };
        let of_services = row.services.iter().flat_map(|service| service.evidence);
        for piece in row.evidence.iter().chain(of_services) {
            let next = all.pieces.len() + 1;
            if *all.numbers.entry(key(piece)).or_insert(next) == next {
                all.pieces.push(piece);
            }
        }
        all
    }

    /// The numbers of these pieces, from 1, each once and in order.
    pub(super) fn numbers(&self, evidence: &[Evidence<'_>]) -> Vec<usize> {
        let number = |piece| self.numbers.get(&key(piece)).copied();
        let mut numbers: Vec<usize> = evidence.iter().filter_map(number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    pub(super) fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Those that are shown; what was shown once may be referred to by its number.
    pub(super) fn listed(&self, lang: Lang) -> Listed<'_, &'a Evidence<'a>> {
        tell::listed(&self.pieces, MOST_NAMED, lang)
    }
}

fn key<'a>(piece: &'a Evidence<'_>) -> Key<'a> {
    (piece.url.as_deref(), piece.quote.as_deref(), piece.seen)
}

/// The pieces as a numbered list; tables refer to the numbers.
pub(super) fn list(pieces: &Pieces<'_>, row: &CriterionReport<'_>, words: &Words) -> Markup {
    let lang = Lang::of(words);
    html! {
        @if !pieces.is_empty() {
            @let listed = pieces.listed(lang);
            p.label { (lang.page().evidence) }
            ol.evidence {
                @for (place, piece) in listed.shown.iter().enumerate() {
                    li #{ "e-" (row.criterion) "-" (place + 1) } {
                        @if let Some(text) = &piece.quote { (quote(text, lang)) " " }
                        @if let Some(url) = &piece.url { span.source { (link(url)) } " " }
                        @if let Some(seen) = piece.seen {
                            span.seen { ((lang.page().seen)(&tell::date(seen, lang))) }
                        }
                    }
                }
            }
            @if let Some(others) = listed.others() { p.evidence { (others) } }
        }
    }
}
