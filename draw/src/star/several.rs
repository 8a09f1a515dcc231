//! Several reports of one structure as stars on top of each other.

use std::fmt::Write as _;

use libricite::Report;
use libricite_criteria::Words;
use plotters::style::text_anchor::HPos;
use plotters::style::{FontStyle, RGBColor};

use super::ink::{ACCENT, FLOOR, GROUND, Ink, LETTERS, Layer, QUIET, group};
use super::labels::{Measure, around};
use super::rays::{Disc, Ray, runs};
use super::turn::{Direction, Point};
use super::write::lines as on_lines;
use super::{MOST_NAME, fingerprint, frame, labels_text, shapes, short};
use crate::escape::xml;
use crate::{Lang, tell};

/// The most stars that can be told apart by their lines and marks.
pub const MOST_STARS: usize = 5;

/// How a star is told from the others: its line, its marks, and last its colour.
#[derive(Clone, Copy)]
struct Hand {
    /// Dashes and gaps, in tenths of a letter; empty for a line without gaps.
    dashes: &'static [i32],
    mark: Mark,
    color: RGBColor,
    /// How many stars are drawn over it: it is that much wider, so that it shows below them
    /// where they say the same.
    below: i32,
}

#[derive(Clone, Copy)]
enum Mark {
    Disc,
    Square,
    Triangle,
    Ring,
    Diamond,
}

const HANDS: [Hand; MOST_STARS] = [
    Hand { dashes: &[], mark: Mark::Disc, color: ACCENT, below: 0 },
    Hand { dashes: &[9, 4], mark: Mark::Square, color: FLOOR, below: 0 },
    Hand { dashes: &[2, 4], mark: Mark::Triangle, color: RGBColor(15, 82, 35), below: 0 },
    Hand { dashes: &[14, 4, 2, 4], mark: Mark::Ring, color: RGBColor(91, 33, 182), below: 0 },
    Hand { dashes: &[5, 9], mark: Mark::Diamond, color: QUIET, below: 0 },
];

/// What is sure in several reports of one structure, as stars on top of each other: each has a
/// line and marks of its own, so that no colour is needed to tell them apart. Of more than
/// [`MOST_STARS`] the first are drawn.
///
/// It always goes with a table of the same, such as that of [`side_by_side`](crate::side_by_side).
#[must_use]
pub fn stars(sides: &[(&Report<'_>, &Words)], size: u32) -> String {
    let Some((first, _)) = sides.first() else { return String::new() };
    let mut sides: Vec<_> = sides.iter().zip(HANDS).collect();
    for (below, (_, hand)) in (0..).zip(sides.iter_mut().rev()) {
        hand.below = below;
    }
    let size = size.clamp(*super::STAR_SIZES.start(), *super::STAR_SIZES.end());
    let pixels = i32::try_from(size).unwrap_or_default();
    let letters = 110 + (pixels - 280).max(0) / 10;
    let measure = Measure { width: pixels * 10, size: letters.min(220) };
    let all: Vec<_> = sides.iter().map(|(side, _)| **side).collect();
    let named = axes(&all);
    let shared: Vec<Ray> = named
        .iter()
        .enumerate()
        .map(|(place, (id, name))| {
            let values: Vec<String> = all.iter().map(|(report, _)| sure(report, id)).collect();
            Ray {
                name: short(name, MOST_NAME),
                value: values.join(" · "),
                score: all.iter().find_map(|(report, _)| score(report, id)),
                direction: Direction::of_ray(place, named.len()),
            }
        })
        .collect();
    let around = around(&shared, measure);

    let mut text = Vec::new();
    let mut y = measure.margin();
    let ink = Ink {
        size: measure.size * 5 / 4,
        style: FontStyle::Bold,
        color: LETTERS,
        anchor: HPos::Center,
    };
    for line in
        on_lines(&short(&first.structure.name, MOST_NAME), ink.size, ink.style, measure.room(), 2)
    {
        text.push(frame::Line {
            text: line,
            place: (measure.width / 2, y + ink.size * 5 / 8),
            ink,
        });
        y += ink.size * 5 / 4;
    }
    let top = y + measure.size;
    let disc = Disc { center: (measure.width / 2, top + around.above()), radius: around.radius };
    let mut bottom = disc.center.1 + around.below();
    if around.is_lettered {
        bottom = frame::key(&shared, measure, bottom, &mut text);
    }
    let mut drawn = shapes::web(&shared, disc, measure);
    for ((report, _), hand) in &sides {
        let rays = named.iter().enumerate().map(|(place, (id, _))| Ray {
            name: String::new(),
            value: String::new(),
            score: score(report, id),
            direction: Direction::of_ray(place, named.len()),
        });
        drawn.push_str(&one(&rays.collect::<Vec<_>>(), disc, *hand, measure));
    }
    drawn.push_str(&legend(&sides, measure, &mut bottom, &mut text));
    let height = (bottom + measure.margin()) / 10 * 10;
    let mut picture = frame::panel(measure, height);
    picture.push_str(&drawn);
    picture.push_str(&labels_text(&shared, &around, disc, measure));
    picture.push_str(&frame::write(&text));
    document(&picture, (measure.width / 10, height / 10), &all)
}

/// The root element, with the name and the description.
fn document(picture: &str, (width, height): (i32, i32), all: &[(&Report<'_>, &Words)]) -> String {
    let Some((first, words)) = all.first() else { return String::new() };
    let lang = Lang::of(words);
    let title = xml(&(lang.page().star_of)(&short(&first.structure.name, MOST_NAME)));
    let mut description = String::new();
    for (report, words) in all {
        let _ = write!(description, "{}. {} ", told(report, words), tell::summary(report, words));
    }
    let description = xml(description.trim());
    let id = fingerprint(&[&title, &description, picture]);
    let lang = lang.as_str();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width}0 {height}0\" role=\"img\" lang=\"{lang}\" direction=\"ltr\" \
         aria-labelledby=\"stars-{id:016x} stars-{id:016x}-text\">\
         <title id=\"stars-{id:016x}\">{title}</title>\
         <desc id=\"stars-{id:016x}-text\">{description}</desc>\n{picture}</svg>\n"
    )
}

/// Which line and which marks are whose. Goes down as it is written.
fn legend(
    sides: &[(&(&Report<'_>, &Words), Hand)],
    measure: Measure,
    bottom: &mut i32,
    text: &mut Vec<frame::Line>,
) -> String {
    let ink =
        Ink { size: measure.size, style: FontStyle::Normal, color: LETTERS, anchor: HPos::Left };
    let mut drawn = String::new();
    *bottom += measure.size;
    for ((report, words), hand) in sides {
        let (left, middle) = (measure.margin(), *bottom + measure.line() / 2);
        let right = left + measure.size * 4;
        drawn.push_str(&line(vec![(left, middle), (right, middle)], *hand, measure));
        let between = (i32::midpoint(left, right), middle);
        drawn.push_str(&group("", |layer| mark(layer, between, *hand, measure)));
        let x = right + measure.size / 2;
        let room = measure.width - x - measure.margin();
        for line in on_lines(&told(report, words), ink.size, ink.style, room, 3) {
            text.push(frame::Line { text: line, place: (x, *bottom + measure.line() / 2), ink });
            *bottom += measure.line();
        }
    }
    drawn
}

/// The axes of all, by id: those of the report that has the most, then those that it lacks.
pub(crate) fn axes<'a>(sides: &[(&'a Report<'_>, &'a Words)]) -> Vec<(&'a str, &'a str)> {
    let mut longest: Vec<_> = sides.iter().collect();
    longest.sort_by_key(|(report, _)| std::cmp::Reverse(report.axes.len()));
    let mut found: Vec<(&str, &str)> = Vec::new();
    for (report, words) in longest {
        for axis in &report.axes {
            let id = axis.axis.as_str();
            if found.iter().all(|(known, _)| *known != id) {
                found.push((id, words.axis(id)));
            }
        }
    }
    found
}

pub(crate) fn score(report: &Report<'_>, id: &str) -> Option<libricite::Score> {
    let axis = report.axes.iter().find(|axis| axis.axis == id)?;
    tell::axis_score(axis)
}

fn sure(report: &Report<'_>, id: &str) -> String {
    score(report, id).map_or_else(|| "–".to_owned(), |score| score.sure.to_string())
}

/// By which criteria, and what was earned.
pub(crate) fn told(report: &Report<'_>, words: &Words) -> String {
    let lang = Lang::of(words);
    let level = match report.label.level {
        Some(level) => words.level(level.as_str()).to_owned(),
        None => lang.phrases().state(report.label.state).to_owned(),
    };
    format!("{}{}{level}", tell::edition(report, words), lang.told().colon)
}

fn one(rays: &[Ray], disc: Disc, hand: Hand, measure: Measure) -> String {
    let place = |place: &usize| {
        let ray = rays.get(*place)?;
        Some(disc.at(ray, ray.score?.sure.get()))
    };
    let mut drawn = String::new();
    for run in runs(rays) {
        let points: Vec<Point> = run.iter().filter_map(place).collect();
        if points.windows(2).any(|pair| pair[0] != pair[1]) {
            drawn.push_str(&line(points, hand, measure));
        }
    }
    drawn.push_str(&group("", |layer| {
        (0..rays.len()).filter_map(|ray| place(&ray)).for_each(|at| mark(layer, at, hand, measure));
    }));
    drawn
}

fn line(points: Vec<Point>, hand: Hand, measure: Measure) -> String {
    let lengths = hand.dashes.iter().map(|tenths| (tenths * measure.size / 10).to_string());
    let lengths: Vec<String> = lengths.collect();
    let dashes = if lengths.is_empty() {
        String::new()
    } else {
        format!(" stroke-dasharray=\"{}\"", lengths.join(" "))
    };
    group(&format!("{dashes} stroke-linejoin=\"round\""), |layer| {
        layer.line(points, hand.color, shapes::stroke(measure, 10 + 14 * hand.below));
    })
}

fn mark(layer: &mut Layer<'_>, (x, y): Point, hand: Hand, measure: Measure) {
    let size = shapes::mark(measure) * (8 + 3 * hand.below) / 10;
    let mut shape = |corners: &[Point]| {
        layer.area(corners.iter().map(|(right, down)| (x + right, y + down)).collect(), hand.color);
    };
    match hand.mark {
        Mark::Disc => layer.disc((x, y), size, hand.color),
        Mark::Square => shape(&[(-size, -size), (size, -size), (size, size), (-size, size)]),
        Mark::Triangle => shape(&[(0, -size * 5 / 4), (size * 5 / 4, size), (-size * 5 / 4, size)]),
        Mark::Diamond => shape(&[(0, -size * 3 / 2), (size, 0), (0, size * 3 / 2), (-size, 0)]),
        Mark::Ring => {
            layer.disc((x, y), size, GROUND);
            layer.ring((x, y), size, hand.color, shapes::stroke(measure, 12));
        }
    }
}
