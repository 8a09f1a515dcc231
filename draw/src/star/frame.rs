//! What stands around the star: the panel, the heading, and the key to letters.

use libricite::Report;
use libricite_criteria::Words;
use plotters::style::FontStyle;
use plotters::style::text_anchor::HPos;

use super::ink::{GROUND, Ink, LETTERS, QUIET, group};
use super::labels::{Measure, letter};
use super::rays::Ray;
use super::turn::{Direction, Point};
use super::write::{lines, width};
use crate::escape::clean;
use crate::{Lang, tell};

/// A line of text with its place.
pub(crate) struct Line {
    pub(crate) text: String,
    pub(crate) place: Point,
    pub(crate) ink: Ink,
}

pub(crate) fn write(all: &[Line]) -> String {
    group("", |layer| {
        for line in all {
            layer.text(&line.text, line.place, line.ink);
        }
    })
}

/// The ground of the picture, with round corners and an edge.
pub(crate) fn panel(measure: Measure, height: i32) -> String {
    let (edge, round) = (measure.size / 10, measure.size);
    let (left, top) = (edge, edge);
    let (right, bottom) = (measure.width - edge, height - edge);
    let centers = [
        (right - round, top + round),
        (right - round, bottom - round),
        (left + round, bottom - round),
        (left + round, top + round),
    ];
    let mut corners: Vec<Point> = Vec::with_capacity(21);
    for (quarter, center) in centers.into_iter().enumerate() {
        let step = |step| Direction::of_ray(quarter * 4 + step, 16).at(center, round);
        corners.extend((0..=4).map(step));
    }
    group(" stroke-linejoin=\"round\"", |layer| {
        layer.area(corners.clone(), GROUND);
        corners.extend(corners.first().copied());
        layer.line(corners, QUIET, edge);
    })
}

/// Who, with which edition of which criteria, on which day. Gives the place below it.
pub(super) fn heading(
    report: &Report<'_>,
    words: &Words,
    measure: Measure,
    all: &mut Vec<Line>,
) -> i32 {
    let lang = Lang::of(words);
    let about = format!("{} · {}", report.criteria, tell::date(report.date, lang));
    let mark = tell::not_ours(report.origin.kind, lang);
    let large = measure.size * 5 / 4;
    let middle = measure.width / 2;
    let mut y = measure.margin();
    let small = measure.size;
    let name = clean(&report.structure.name);
    let reading = tell::said(Some(&words.reading));
    for (text, most, size, style, color) in [
        (Some(&*name), 2, large, FontStyle::Bold, LETTERS),
        (Some(&*about), 2, small, FontStyle::Normal, QUIET),
        (mark, 2, small, FontStyle::Bold, LETTERS),
        (reading.as_deref(), 4, small, FontStyle::Normal, QUIET),
    ] {
        let Some(text) = text else { continue };
        let ink = Ink { size, style, color, anchor: HPos::Center };
        for text in lines(text, size, style, measure.room(), most) {
            all.push(Line { text, place: (middle, y + size * 5 / 8), ink });
            y += size * 5 / 4;
        }
    }
    y + measure.size
}

/// The names of the rays that carry a letter. Gives the place below it.
pub(super) fn key(rays: &[Ray], measure: Measure, y: i32, all: &mut Vec<Line>) -> i32 {
    let mut y = y + measure.size / 2;
    let left = measure.margin();
    let indent = rays.len().checked_sub(1).map_or(0, |last| {
        width(&letter(last), measure.size, FontStyle::Bold).max(measure.size) + measure.size / 2
    });
    let ink =
        Ink { size: measure.size, style: FontStyle::Normal, color: LETTERS, anchor: HPos::Left };
    for (place, ray) in rays.iter().enumerate() {
        let bold = Ink { style: FontStyle::Bold, ..ink };
        let middle = y + measure.line() / 2;
        all.push(Line { text: letter(place), place: (left, middle), ink: bold });
        let room = measure.room() - indent;
        for text in lines(&ray.name, measure.size, ink.style, room, 6) {
            all.push(Line { text, place: (left + indent, y + measure.line() / 2), ink });
            y += measure.line();
        }
    }
    y
}
