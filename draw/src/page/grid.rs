//! The whole grid, axis by axis: each question with its answer.

use std::collections::BTreeSet;

use libricite::{AxisReport, CriterionReport, Id, Report, ServiceReport, State};
use libricite_criteria::Words;
use maud::{Markup, html};

use super::evidence::{self, Pieces};
use super::prose::{bar, explained, names, theirs};
use super::services;
use crate::escape::clean;
use crate::tell::MOST_NAMED;
use crate::{Lang, tell};

/// The grid; the terms that its questions use are noted in `used`.
pub(super) fn grid<'a>(
    report: &Report<'_>,
    words: &'a Words,
    used: &mut BTreeSet<&'a str>,
) -> Markup {
    html! {
        section.grid aria-labelledby="grid" {
            h2 #grid { (Lang::of(words).page().grid) }
            @for axis in &report.axes { (of_axis(axis, words, used)) }
        }
    }
}

fn of_axis<'a>(axis: &AxisReport<'_>, words: &'a Words, used: &mut BTreeSet<&'a str>) -> Markup {
    let id = axis.axis.as_str();
    html! {
        section.axis aria-labelledby={ "axis-" (id) } {
            h3 #{ "axis-" (id) } { (clean(words.axis(id))) }
            @if let Some(named) = words.axes.get(id) { p.quiet { (clean(&named.sentence)) } }
            p.score {
                (bar(tell::axis_score(axis), None)) " "
                ((Lang::of(words).page().points)(tell::axis_score(axis)))
            }
            @for row in &axis.criteria { (of_criterion(row, words, used)) }
        }
    }
}

fn of_criterion<'a>(
    row: &CriterionReport<'_>,
    words: &'a Words,
    used: &mut BTreeSet<&'a str>,
) -> Markup {
    let phrases = Lang::of(words).page();
    let id = row.criterion.as_str();
    let pieces = Pieces::of(row);
    html! {
        article #{ "c-" (id) } aria-labelledby={ "title-" (id) } {
            h4 #{ "title-" (id) } { (clean(words.title(id))) }
            @if let Some(known) = words.criteria.get(id) {
                p.ask { (explained(&known.ask, words, used)) }
            }
            @if row.services.is_empty() {
                p.answer {
                    span.label { (phrases.answer) (Lang::of(words).told().colon) }
                    (answer(row, words))
                }
            } @else {
                (by_service(row, &pieces, words))
            }
            @if let Some(note) = tell::said(row.note) {
                p.note dir="auto" {
                    span.label { (phrases.note) (Lang::of(words).told().colon) }
                    (theirs(&note))
                }
            }
            (evidence::list(&pieces, row, words))
            (decided(row, words))
            (help(id, words, used))
        }
    }
}

/// Why the question is asked and how anyone can check the answer, folded until asked for.
fn help<'a>(id: &str, words: &'a Words, used: &mut BTreeSet<&'a str>) -> Markup {
    let phrases = Lang::of(words).page();
    let known = words.criteria.get(id);
    let texts = known.map_or(["", ""], |known| [&known.why, &known.check]);
    let labels = [phrases.why, phrases.check];
    let parts = labels.into_iter().zip(texts).filter(|(_, text)| !text.trim().is_empty());
    let parts: Vec<_> = parts.collect();
    html! {
        @if !parts.is_empty() {
            details.help {
                summary {
                    @for (place, (label, _)) in parts.iter().enumerate() {
                        @if place != 0 { " " }
                        (label)
                    }
                }
                @for (label, text) in &parts {
                    p { span.label { (label) } " " (explained(text, words, used)) }
                }
            }
        }
    }
}

/// What was answered, in a few words.
fn answer(row: &CriterionReport<'_>, words: &Words) -> Markup {
    let lang = Lang::of(words);
    let phrases = lang.page();
    html! {
        @match row.choice {
            Some(choice) => strong { (choice_name(row, choice, words)) },
            None if row.state == State::NotApplicable => strong { (lang.phrases().nothing_applies) },
            None => em { (phrases.no_answer) },
        }
    }
}

fn choice_name(row: &CriterionReport<'_>, choice: &Id, words: &Words) -> String {
    clean(words.choice(row.criterion.as_str(), choice.as_str())).into_owned()
}

/// The rule that decided, with the points, and the clause that the question comes from.
fn decided(row: &CriterionReport<'_>, words: &Words) -> Markup {
    let phrases = Lang::of(words).page();
    html! {
        p.rule {
            (bar(tell::criterion_score(row), None)) " "
            (tell::rule(row, words)) " "
            ((phrases.weight)(row.weight.get()))
            @if let Some(source) = row.source {
                " " ((phrases.clause)(&clean(&source.clause)))
                @if source.verified { " (" (phrases.verified) ")." }
                @else { " (" (phrases.not_verified) ")." }
            }
        }
    }
}

/// Services that answered alike share a row: a reader looks for differences.
fn by_service(row: &CriterionReport<'_>, pieces: &Pieces<'_>, words: &Words) -> Markup {
    let phrases = Lang::of(words).page();
    let has_numbers = row.services.iter().any(|service| !service.evidence.is_empty());
    html! {
        table.answers.stacked {
            caption.label { (phrases.answers_by_service) }
            thead {
                tr {
                    th scope="col" { (phrases.services_column) }
                    th scope="col" { (phrases.answer) }
                    th.number scope="col" { (phrases.points_column) }
                    @if has_numbers { th.pieces scope="col" { (phrases.evidence) } }
                }
            }
            tbody {
                @let groups = services::alike(row, pieces);
                @let groups = tell::listed(&groups, MOST_NAMED, Lang::of(words));
                @for group in groups.shown {
                    @if let Some(first) = group.first() {
                        tr {
                            th scope="row" {
                                @let shown = group.iter().map(|one| one.service.shown());
                                (names(&shown.collect::<Vec<_>>(), Lang::of(words)))
                            }
                            td {
                                @match first.choice {
                                    Some(choice) => (choice_name(row, choice, words)),
                                    None => em { (phrases.no_answer) },
                                }
                                @if let Some(note) = tell::said(first.note) {
                                    br; span.note { (theirs(&note)) }
                                }
                            }
                            td.number data-label=(phrases.points_column) {
                                (tell::in_figures(first.score, Lang::of(words)))
                            }
                            @if has_numbers {
                                td.pieces data-label=(phrases.evidence) {
                                    (references(pieces, first, row, words))
                                }
                            }
                        }
                    }
                }
                @if let Some(others) = groups.others() {
                    tr { td colspan=(if has_numbers { 4 } else { 3 }) { (others) } }
                }
            }
        }
    }
}

/// The numbers of what shows the answer of a service, with links to what is shown.
fn references(
    pieces: &Pieces<'_>,
    service: &ServiceReport<'_>,
    row: &CriterionReport<'_>,
    words: &Words,
) -> Markup {
    let lang = Lang::of(words);
    let numbers = pieces.numbers(service.evidence);
    let listed = tell::listed(&numbers, MOST_NAMED, lang);
    let last = pieces.listed(lang).shown.len();
    html! {
        @for (place, number) in listed.shown.iter().enumerate() {
            @if place != 0 { ", " }
            @if *number <= last { a href={ "#e-" (row.criterion) "-" (number) } { (number) } }
            @else { (number) }
        }
        @if let Some(others) = listed.others() { " " (others) }
        @if numbers.is_empty() { "–" }
    }
}
