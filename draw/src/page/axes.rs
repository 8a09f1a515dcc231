//! The axes as a table, and the services.

use libricite::{AxisReport, Percent, Report, Score};
use libricite_criteria::Words;
use maud::{Markup, html};

use super::prose::{bar, named_link, theirs};
use crate::escape::clean;
use crate::tell::MOST_LISTED;
use crate::{Lang, tell};

pub(super) fn axes(report: &Report<'_>, words: &Words) -> Markup {
    let phrases = Lang::of(words).page();
    html! {
        section.axes aria-labelledby="axes" {
            h2 #axes { (phrases.axes) }
            (table(report, words))
        }
    }
}

fn table(report: &Report<'_>, words: &Words) -> Markup {
    let phrases = Lang::of(words).page();
    let next = report.label.next;
    let each_axis = next.map(|next| next.each_axis);
    html! {
        table.points {
            caption { (caption(report, words)) }
            thead {
                tr {
                    th scope="col" { (phrases.axis) }
                    th.number scope="col" { (phrases.sure) }
                    th.number scope="col" { (phrases.possible) }
                    @if next.is_some() { th.number scope="col" { (phrases.floor) } }
                }
            }
            tbody {
                @for axis in &report.axes { (row(axis, each_axis, words)) }
            }
            tfoot {
                tr {
                    th scope="row" {
                        (phrases.overall)
                        (bar(tell::overall_score(report), next.map(|next| next.overall)))
                    }
                    (ends(tell::overall_score(report), words))
                    @if let Some(next) = next { td.number { (next.overall) } }
                }
            }
        }
    }
}

pub(super) fn caption(report: &Report<'_>, words: &Words) -> String {
    let phrases = Lang::of(words).page();
    let points = match report.label.next {
        Some(next) => (phrases.axes_and_floor)(&clean(words.level(next.id.as_str()))),
        None => phrases.axes_caption.to_owned(),
    };
    format!("{points}. {}", phrases.what_is_possible)
}

fn row(axis: &AxisReport<'_>, floor: Option<Percent>, words: &Words) -> Markup {
    let score = tell::axis_score(axis);
    html! {
        tr {
            th scope="row" {
                a href={ "#axis-" (axis.axis) } { (clean(words.axis(axis.axis.as_str()))) }
                (bar(score, score.and(floor)))
            }
            (ends(score, words))
            @if let Some(floor) = floor {
                td.number { @if score.is_some() { (floor) } @else { "–" } }
            }
        }
    }
}

fn ends(score: Option<Score>, words: &Words) -> Markup {
    html! {
        @if let Some(score) = score {
            td.number { strong { (score.sure) } }
            td.number { (score.possible) }
        } @else {
            td.number colspan="2" { (Lang::of(words).phrases().nothing_applies) }
        }
    }
}

/// What the structure offers, when it says so.
pub(super) fn services(report: &Report<'_>, words: &Words) -> Markup {
    let phrases = Lang::of(words).page();
    let services = report.services.as_deref().unwrap_or_default();
    html! {
        @if !services.is_empty() {
            section aria-labelledby="services" {
                h2 #services { (phrases.services) }
                table.services.stacked {
                    caption { ((phrases.services_caption)(services.len())) }
                    thead {
                        tr {
                            th scope="col" { (phrases.service) }
                            th scope="col" { (phrases.software) }
                            th scope="col" { (phrases.license) }
                        }
                    }
                    tbody {
                        @let listed = tell::listed(services, MOST_LISTED, Lang::of(words));
                        @for service in listed.shown {
                            tr {
                                th scope="row" {
                                    (named_link(service.shown(), service.url.as_deref()))
                                }
                                td data-label=(phrases.software) {
                                    (theirs(service.software.as_deref().unwrap_or("–")))
                                }
                                td data-label=(phrases.license) {
                                    (theirs(service.license.as_deref().unwrap_or("–")))
                                }
                            }
                        }
                        @if let Some(others) = listed.others() {
                            tr { td colspan="3" { (others) } }
                        }
                    }
                }
            }
        }
    }
}
