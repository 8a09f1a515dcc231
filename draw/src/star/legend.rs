//! What the kinds of lines mean.

use libricite::{AxisReport, Percent, Report};
use libricite_criteria::Words;
use plotters::style::FontStyle;
use plotters::style::text_anchor::HPos;

use super::frame::Line;
use super::ink::{ACCENT, FLOOR, GROUND, Ink, LETTERS, Layer, TINT, group};
use super::labels::Measure;
use super::shapes::{dashes, dots, mark, stroke};
use super::turn::Point;
use super::write::{lines, width};
use crate::escape::clean;
use crate::{Lang, tell};

/// What a line means, and the width of both.
struct Entry {
    sample: Sample,
    text: String,
    wide: i32,
}

#[derive(Clone, Copy)]
enum Sample {
    Sure,
    Possible,
    Floor,
}

/// Only the lines that are drawn. Gives the pictures of them, and the place below.
pub(super) fn legend(
    report: &Report<'_>,
    words: &Words,
    measure: Measure,
    y: i32,
    all: &mut Vec<Line>,
) -> (String, i32) {
    let ink =
        Ink { size: measure.size, style: FontStyle::Normal, color: LETTERS, anchor: HPos::Left };
    let mut samples = String::new();
    let mut y = y + measure.size;
    for row in rows(entries(report, words, measure), measure) {
        let mut x = (measure.width - wide(&row, measure)) / 2;
        for entry in row {
            let middle = y + measure.line() / 2;
            samples.push_str(&entry.sample.draw((x, middle), measure));
            all.push(Line { text: entry.text, place: (x + before(measure), middle), ink });
            x += entry.wide + measure.size;
        }
        y += measure.line() * 6 / 5;
    }
    (samples, y)
}

fn entries(report: &Report<'_>, words: &Words, measure: Measure) -> Vec<Entry> {
    let phrases = Lang::of(words).page();
    let is_open =
        |axis: &AxisReport<'_>| tell::axis_score(axis).is_some_and(|s| s.sure < s.possible);
    let mut texts = vec![(Sample::Sure, phrases.sure.to_owned())];
    if report.axes.iter().any(is_open) {
        texts.push((Sample::Possible, phrases.possible.to_owned()));
    }
    if let Some(next) = report.label.next.filter(|next| next.each_axis != Percent::ZERO) {
        let level = clean(words.level(next.id.as_str()));
        texts.push((Sample::Floor, (phrases.floor_of)(&level, next.each_axis.get())));
    }
    let room = measure.room() - before(measure);
    let entry = |(sample, text): (Sample, String)| {
        let text = lines(&text, measure.size, FontStyle::Normal, room, 1).concat();
        let wide = before(measure) + width(&text, measure.size, FontStyle::Normal);
        Entry { sample, text, wide }
    };
    texts.into_iter().map(entry).collect()
}

/// As many entries on a row as it has room for.
fn rows(entries: Vec<Entry>, measure: Measure) -> Vec<Vec<Entry>> {
    let mut rows: Vec<Vec<Entry>> = Vec::new();
    for entry in entries {
        match rows.last_mut() {
            Some(row) if wide(row, measure) + measure.size + entry.wide <= measure.room() => {
                row.push(entry);
            }
            _ => rows.push(vec![entry]),
        }
    }
    rows
}

fn wide(row: &[Entry], measure: Measure) -> i32 {
    let spaces = i32::try_from(row.len()).unwrap_or(i32::MAX) - 1;
    row.iter().map(|entry| entry.wide).sum::<i32>() + spaces * measure.size
}

/// The width of a sample, with the space after it.
fn before(measure: Measure) -> i32 {
    measure.size * 5 / 2
}

impl Sample {
    fn draw(self, (x, y): Point, measure: Measure) -> String {
        let wide = measure.size * 2;
        let line = |layer: &mut Layer<'_>, color, tenths| {
            layer.line(vec![(x, y), (x + wide, y)], color, stroke(measure, tenths));
        };
        let middle = (x + wide / 2, y);
        match self {
            Self::Sure => group("", |layer| {
                let below = y + measure.size / 2;
                layer.area(vec![(x, y), (x + wide, y), (x + wide, below), (x, below)], TINT);
                line(layer, ACCENT, 17);
                layer.disc(middle, mark(measure), ACCENT);
            }),
            Self::Possible => {
                let mut drawn = group(&dashes(measure), |layer| line(layer, ACCENT, 10));
                drawn.push_str(&group("", |layer| {
                    layer.disc(middle, mark(measure), GROUND);
                    layer.ring(middle, mark(measure), ACCENT, stroke(measure, 10));
                }));
                drawn
            }
            Self::Floor => group(&dots(measure), |layer| line(layer, FLOOR, 16)),
        }
    }
}
