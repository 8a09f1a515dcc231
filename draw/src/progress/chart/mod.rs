//! The lines: the whole and each axis above each other, along the same days.
//!
//! Each has a strip of its own, so that no colour and no dash is needed to tell them apart.
//! What is sure is filled and what is still possible dashed, as on the star.

mod flags;
mod legend;
mod strip;
mod time;

use std::fmt::Write as _;

use libricite::{Progress, ProgressPoint, Score};
use plotters::style::FontStyle::{self, Bold, Normal};
use plotters::style::text_anchor::HPos;

use super::ProgressRow;
use super::events::{Event, Kind};
use super::phrases::Says;
use super::rows::overall;
use crate::Lang;
use crate::escape::xml;
use crate::star::frame::{Line, panel, write};
use crate::star::ink::{Ink, LETTERS, QUIET};
use crate::star::labels::Measure;
use crate::star::{MOST_NAME, MOST_SUMMARY, fingerprint, short};
use strip::Spot;
use time::Days;

/// As narrow as a phone, with letters that are read there; a page makes it wider.
const MEASURE: Measure = Measure { width: 4000, size: 140 };

/// The most events that the picture tells in words for those who do not see it; the page lists
/// them all.
const MOST_TOLD: usize = 40;

/// The picture as SVG; empty where fewer than two records are scored.
pub(super) fn chart(
    progress: &Progress,
    heading: &str,
    summary: &str,
    events: &[Event],
    rows: &[ProgressRow],
    lang: Lang,
) -> String {
    let points = &progress.points;
    let is_drawn = 2 <= points.iter().filter(|point| point.score.is_some()).count();
    let Some(days) = Days::of(points, MEASURE).filter(|_| is_drawn) else {
        return String::new();
    };
    let mut text = Vec::new();
    let mut names = Vec::new();
    let marked = flags::apart(events, &days, MEASURE);
    let (flags, top) = flags::flags(&marked, &days, MEASURE, &mut names);

    let mut y = top;
    let mut heights = Vec::new();
    let mut strips = String::new();
    for (place, row) in rows.iter().enumerate() {
        y = named(row, y, &mut text);
        let high = if place == 0 { MEASURE.size * 5 } else { MEASURE.size * 3 };
        let mut spots = spots(points, row, &days, place == 0);
        for (place, spot) in spots.iter_mut().enumerate() {
            // Where there is no room for the mark of a new edition, there is none for what it did.
            spot.under_new = spot.under_new.filter(|_| marked.iter().any(|it| it.place == place));
        }
        strips.push_str(&strip::strip(&spots, (days.left, days.right), (y, y + high), MEASURE));
        heights.push((y, y + high));
        y += high + MEASURE.size;
    }
    let bottom = y - MEASURE.size;
    let poles = flags::poles(&flags, &heights, MEASURE);
    let (axis, bottom) = time::axis(&days, &heights, bottom, lang, MEASURE, &mut text);
    let has = Has {
        open: rows.iter().flat_map(|row| row.scores.iter().flatten()).any(|s| s.sure < s.possible),
        new_edition: points.iter().any(|point| point.new_edition.is_some()),
        under_new: points.iter().any(|point| under_new(point).is_some()),
    };
    let (samples, bottom) = legend::legend(has, lang, MEASURE, bottom, &mut text);

    let bottom = match events.len() - marked.len() {
        0 => bottom,
        more => {
            let ink = quiet(HPos::Left);
            let place = (MEASURE.margin(), bottom + MEASURE.size);
            text.push(Line { text: (Says::of(lang).left_out)(more), place, ink });
            bottom + MEASURE.line() + MEASURE.size / 2
        }
    };

    let height = (bottom + MEASURE.margin()) / 10 * 10;
    let mut picture = panel(MEASURE, height);
    for layer in [&axis, &strips, &poles, &samples] {
        picture.push_str(layer);
    }
    picture.push_str(&flags::write(&names, MEASURE));
    picture.push_str(&write(&text));
    document(&picture, height / 10, heading, &told(summary, events, rows, lang), lang)
}

/// What the picture shows, and its legend has to say.
#[derive(Clone, Copy)]
struct Has {
    open: bool,
    new_edition: bool,
    under_new: bool,
}

/// The name of a strip and its first and last values. Gives the place below them.
fn named(row: &ProgressRow, y: i32, text: &mut Vec<Line>) -> i32 {
    use crate::star::write::{lines, width};

    let size = MEASURE.size;
    let mut line = |content: String, x: i32, style: FontStyle, anchor: HPos| {
        let ink = Ink { size, style, color: LETTERS, anchor };
        text.push(Line { text: content, place: (x, y + MEASURE.line() / 2), ink });
    };
    let value = short(&row.value, MOST_NAME);
    let room = MEASURE.room() - width(&value, size, Bold) - size;
    let name = lines(&short(&row.name, MOST_NAME), size, Normal, room, 1).concat();
    line(name, MEASURE.margin(), Normal, HPos::Left);
    line(value, MEASURE.width - MEASURE.margin(), Bold, HPos::Right);
    y + MEASURE.line() + size / 4
}

/// Where a row goes through, record by record.
fn spots(points: &[ProgressPoint], row: &ProgressRow, days: &Days, is_whole: bool) -> Vec<Spot> {
    let spot = |(place, point): (usize, &ProgressPoint)| Spot {
        x: days.x(place),
        score: row.scores.get(place).copied().flatten(),
        is_break: point.new_edition.is_some(),
        under_new: if is_whole { under_new(point) } else { None },
    };
    points.iter().enumerate().map(spot).collect()
}

/// What the answers before are worth by the rules of a new edition.
fn under_new(point: &ProgressPoint) -> Option<Score> {
    overall(point.new_edition.as_ref()?.before.as_ref()?)
}

/// All that the picture shows, for those who do not see it.
fn told(summary: &str, events: &[Event], rows: &[ProgressRow], lang: Lang) -> String {
    let mut text = short(summary, MOST_SUMMARY);
    for event in events.iter().take(MOST_TOLD) {
        // Writing to a string cannot fail.
        let _ = write!(text, " {}", short(&event.sentence, MOST_SUMMARY));
    }
    for row in rows {
        let name = short(&row.name, MOST_NAME);
        let _ = write!(text, " {name}{}{}.", lang.told().colon, row.value);
    }
    text
}

/// The root element, with the name and the description.
fn document(picture: &str, height: i32, heading: &str, description: &str, lang: Lang) -> String {
    let title = xml(&short(heading, MOST_NAME));
    let description = xml(description);
    // Another picture on the same page has other ids.
    let id = fingerprint(&[&title, &description, picture]);
    let (width, lang) = (MEASURE.width / 10, lang.as_str());
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width}0 {height}0\" role=\"img\" lang=\"{lang}\" direction=\"ltr\" \
         aria-labelledby=\"progress-{id:016x} progress-{id:016x}-text\">\
         <title id=\"progress-{id:016x}\">{title}</title>\
         <desc id=\"progress-{id:016x}-text\">{description}</desc>\n{picture}</svg>\n"
    )
}

/// How a quiet line of text looks.
fn quiet(anchor: HPos) -> Ink {
    Ink { size: MEASURE.size * 6 / 7, style: Normal, color: QUIET, anchor }
}

impl Kind {
    fn style(self) -> FontStyle {
        match self {
            Self::Label => Bold,
            Self::Edition => Normal,
        }
    }
}
