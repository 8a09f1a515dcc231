//! What changed on the way: the names of labels and editions, each over its day.

use plotters::style::FontStyle;
use plotters::style::text_anchor::HPos;

use super::super::events::{Event, Kind};
use super::time::Days;
use crate::star::frame::Line;
use crate::star::ink::{FLOOR, Ink, LETTERS, Layer, QUIET, group};
use crate::star::labels::Measure;
use crate::star::shapes::{dots, stroke};
use crate::star::write::width;
use crate::star::{MOST_NAME, short};

/// The most rows of names; what finds no room there stands in the list below the picture.
const MOST_LANES: usize = 5;

/// How many events all have their pole; of more, those that stand apart.
const MOST_POLES: usize = 24;

/// The pole of a flag.
pub(super) struct Pole {
    x: i32,
    kind: Kind,
    /// The middle of its name; nothing where it found no room.
    y: Option<i32>,
}

/// The events that can be told apart on the picture, from the last one back: more of them would be
/// a wall.
pub(super) fn apart<'e>(events: &'e [Event], days: &Days, measure: Measure) -> Vec<&'e Event> {
    let mut apart: Vec<&Event> = Vec::new();
    for event in events.iter().rev() {
        let x = days.x(event.place);
        let fits = |other: &&Event| {
            other.place == event.place || measure.size <= (days.x(other.place) - x).abs()
        };
        // Those of one record stand on one place.
        if events.len() <= MOST_POLES || apart.iter().all(fits) {
            apart.push(event);
        }
    }
    apart
}

/// Writes the names above the strips, on as many rows as they need, and gives the place below.
pub(super) fn flags(
    events: &[&Event],
    days: &Days,
    measure: Measure,
    text: &mut Vec<Line>,
) -> (Vec<Pole>, i32) {
    let mut lanes: Vec<Vec<(i32, i32)>> = Vec::new();
    let mut poles = Vec::new();
    let mut placed = Vec::new();
    // From the right: the pole of a name that finds room only above others stands before them.
    for event in events {
        let x = days.x(event.place);
        let name = short(&event.short, MOST_NAME);
        let style = event.kind.style();
        let wide = width(&name, measure.size, style);
        let away = measure.size / 3;
        let is_right = x + away + wide <= measure.width - measure.margin();
        let from = if is_right { x } else { x - away - wide };
        let to = if is_right { x + away + wide } else { x };
        let is_free = |lane: &Vec<(i32, i32)>| {
            let space = measure.size / 2;
            lane.iter().all(|(left, right)| to + space < *left || *right + space < from)
        };
        // Above the poles that would cross it.
        let crossing = placed.iter().filter(|(_, _, _, _, pole, _)| from < *pole && *pole < to);
        let least = crossing.map(|(_, lane, ..)| *lane).max().unwrap_or(0);
        let mut lane = lanes.iter().skip(least).position(is_free).map(|lane| lane + least);
        if lane.is_none() && lanes.len() < MOST_LANES {
            lanes.push(Vec::new());
            lane = lanes.len().checked_sub(1);
        }
        if let Some((number, lane)) = lane
            .filter(|_| measure.margin() <= from)
            .and_then(|lane| Some((lane, lanes.get_mut(lane)?)))
        {
            lane.push((from, to));
            placed.push((poles.len(), number, name, style, x, is_right));
        }
        poles.push(Pole { x, kind: event.kind, y: None });
    }
    // The first rows stand next to the strips, so that poles are short.
    let rows = i32::try_from(lanes.len()).unwrap_or_default();
    let top = measure.margin();
    for (pole, lane, name, style, x, is_right) in placed {
        let row = rows - 1 - i32::try_from(lane).unwrap_or_default();
        let y = top + row * measure.line() + measure.line() / 2;
        if let Some(pole) = poles.get_mut(pole) {
            pole.y = Some(y);
        }
        text.push(named(name, style, (x, y), is_right, measure));
    }
    (poles, top + rows * measure.line() + measure.size)
}

fn named(
    name: String,
    style: FontStyle,
    (x, y): (i32, i32),
    is_right: bool,
    measure: Measure,
) -> Line {
    let away = measure.size / 3;
    let (x, anchor) = if is_right { (x + away, HPos::Left) } else { (x - away, HPos::Right) };
    let ink = Ink { size: measure.size, style, color: LETTERS, anchor };
    Line { text: name, place: (x, y), ink }
}

/// The names, with a halo that keeps the poles of others from crossing them.
pub(super) fn write(names: &[Line], measure: Measure) -> String {
    let halo = format!(
        " stroke=\"#FFF\" stroke-width=\"{}\" stroke-linejoin=\"round\" paint-order=\"stroke\"",
        measure.size / 3
    );
    group(&halo, |layer| {
        for line in names {
            layer.text(&line.text, line.place, line.ink);
        }
    })
}

/// The poles, from their names to the first strip, and through each: the names of strips stay
/// readable.
pub(super) fn poles(poles: &[Pole], strips: &[(i32, i32)], measure: Measure) -> String {
    let parts = |pole: &Pole| {
        let above = pole.y.zip(strips.first()).map(|(y, (top, _))| {
            let below = measure.line() + measure.size / 2;
            (y - measure.size / 2, top - below)
        });
        let parts = above.into_iter().chain(strips.iter().copied());
        parts.collect::<Vec<_>>()
    };
    let draw = |layer: &mut Layer<'_>, kind: Kind, color, tenths| {
        for pole in poles.iter().filter(|pole| pole.kind == kind) {
            for (top, bottom) in parts(pole) {
                layer.line(vec![(pole.x, top), (pole.x, bottom)], color, stroke(measure, tenths));
            }
        }
    };
    let mut drawn = group("", |layer| draw(layer, Kind::Label, QUIET, 5));
    drawn.push_str(&group(&dots(measure), |layer| draw(layer, Kind::Edition, FLOOR, 18)));
    drawn
}
