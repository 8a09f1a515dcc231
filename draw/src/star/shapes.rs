//! The star itself: rings and rays, the floor, what is sure and what is possible.

use libricite::Percent;
use plotters::style::FontStyle;
use plotters::style::text_anchor::HPos;

use super::ink::{ACCENT, FAINT, FLOOR, GROUND, Ink, QUIET, TINT, group};
use super::labels::Measure;
use super::rays::{Disc, Ray, runs};
use super::turn::Point;
use super::write::width;

/// How a line of possible points is dashed, and how the floor is dotted.
pub(crate) fn dashes(measure: Measure) -> String {
    let dash = measure.size / 2;
    format!(" stroke-dasharray=\"{dash} {}\" stroke-linejoin=\"round\"", dash * 3 / 4)
}

pub(crate) fn dots(measure: Measure) -> String {
    format!(" stroke-dasharray=\"1 {}\" stroke-linecap=\"round\"", measure.size * 2 / 5)
}

/// The width of a line: 1 is that of the dashes.
pub(crate) fn stroke(measure: Measure, tenths: i32) -> i32 {
    measure.size * tenths / 70
}

/// The radius of the mark at the end of a value.
pub(crate) fn mark(measure: Measure) -> i32 {
    measure.size * 3 / 10
}

/// All of the star but its labels, lowest layer first.
pub(super) fn shapes(rays: &[Ray], disc: Disc, floor: Percent, measure: Measure) -> String {
    let runs = runs(rays);
    let open = rays.iter().any(|ray| ray.score.is_some_and(|s| s.sure < s.possible));
    let mut picture = area(rays, &runs, disc);
    picture.push_str(&web(rays, disc, measure));
    if floor != Percent::ZERO {
        let points = |place: usize| rays.get(place).map(|ray| disc.at(ray, floor.get()));
        let width = stroke(measure, 16);
        picture.push_str(&lines(&runs, points, &dots(measure), FLOOR, width));
    }
    let joined = " stroke-linejoin=\"round\"";
    if open {
        let points = |place: usize| end(rays, place, disc, |score| score.possible);
        picture.push_str(&lines(&runs, points, &dashes(measure), ACCENT, stroke(measure, 10)));
    }
    let points = |place: usize| end(rays, place, disc, |score| score.sure);
    picture.push_str(&lines(&runs, points, joined, ACCENT, stroke(measure, 17)));
    picture.push_str(&marks(rays, disc, measure));
    picture.push_str(&scale(rays, disc, floor, measure));
    picture
}

fn end(
    rays: &[Ray],
    place: usize,
    disc: Disc,
    end: fn(libricite::Score) -> Percent,
) -> Option<Point> {
    let ray = rays.get(place)?;
    Some(disc.at(ray, end(ray.score?).get()))
}

/// What is sure, filled; a part between two gaps goes back to the middle.
fn area(rays: &[Ray], runs: &[Vec<usize>], disc: Disc) -> String {
    group("", |layer| {
        for run in runs {
            let mut corners: Vec<Point> = run
                .iter()
                .filter_map(|place| end(rays, *place, disc, |score| score.sure))
                .collect();
            if run.first() != run.last() {
                corners.push(disc.center);
            }
            if 2 < corners.len() {
                layer.area(corners, TINT);
            }
        }
    })
}

/// The rings at 25, 50, 75 and 100, and the rays.
pub(super) fn web(rays: &[Ray], disc: Disc, measure: Measure) -> String {
    let thin = stroke(measure, 6);
    let mut web = group("", |layer| {
        for percent in [25, 50, 75, 100] {
            let corners = rays.iter().chain(rays.first()).map(|ray| disc.at(ray, percent));
            let color = if percent == 100 { QUIET } else { FAINT };
            layer.line(corners.collect(), color, thin);
        }
        for ray in rays.iter().filter(|ray| ray.score.is_some()) {
            layer.line(vec![disc.center, disc.at(ray, 100)], FAINT, thin);
        }
    });
    web.push_str(&group(&dots(measure), |layer| {
        for ray in rays.iter().filter(|ray| ray.score.is_none()) {
            layer.line(vec![disc.center, disc.at(ray, 100)], QUIET, stroke(measure, 10));
        }
    }));
    web
}

/// A line along each run, broken where an axis does not apply.
fn lines(
    runs: &[Vec<usize>],
    point: impl Fn(usize) -> Option<Point>,
    attributes: &str,
    color: plotters::style::RGBColor,
    width: i32,
) -> String {
    group(attributes, |layer| {
        for run in runs {
            let points: Vec<Point> = run.iter().filter_map(|place| point(*place)).collect();
            // Where all is 0, or a ray stands alone, there is a mark and no line.
            if points.windows(2).any(|pair| pair[0] != pair[1]) {
                layer.line(points, color, width);
            }
        }
    })
}

/// A disc where the sure value ends, a ring where the possible one does.
fn marks(rays: &[Ray], disc: Disc, measure: Measure) -> String {
    let radius = mark(measure);
    group("", |layer| {
        for ray in rays {
            let Some(score) = ray.score else { continue };
            if score.sure < score.possible {
                let place = disc.at(ray, score.possible.get());
                layer.disc(place, radius, GROUND);
                layer.ring(place, radius, ACCENT, stroke(measure, 10));
            }
            layer.disc(disc.at(ray, score.sure.get()), radius, ACCENT);
        }
    })
}

/// The number of the floor on its line, and those of two rings, where there is room.
fn scale(rays: &[Ray], disc: Disc, floor: Percent, measure: Measure) -> String {
    let halo = format!(
        " stroke=\"#FFF\" stroke-width=\"{}\" stroke-linejoin=\"round\" paint-order=\"stroke\"",
        measure.size / 2
    );
    let ink =
        Ink { size: measure.size, style: FontStyle::Normal, color: QUIET, anchor: HPos::Center };
    let mut write = Vec::new();
    if let (Some(first), Some(second), Some(last)) = (rays.first(), rays.get(1), rays.last()) {
        if 45 * measure.width / 100 <= 2 * disc.radius {
            for percent in [50, 100] {
                write.push((percent, first, second, ink));
            }
        }
        if floor != Percent::ZERO && first.score.is_some() && last.score.is_some() {
            let ink = Ink { style: FontStyle::Bold, color: FLOOR, ..ink };
            write.push((floor.get(), last, first, ink));
        }
    }
    group(&halo, |layer| {
        for (percent, one, other, ink) in write {
            let (one, other) = (disc.at(one, percent), disc.at(other, percent));
            let text = percent.to_string();
            let room = (one.0 - other.0).abs().max((one.1 - other.1).abs()) - 2 * mark(measure);
            if width(&text, measure.size, ink.style) < room {
                layer.text(
                    &text,
                    (i32::midpoint(one.0, other.0), i32::midpoint(one.1, other.1)),
                    ink,
                );
            }
        }
    })
}
