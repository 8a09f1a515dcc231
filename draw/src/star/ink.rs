//! Layers of the picture, drawn with the primitives of plotters.
//!
//! A layer is a group: what plotters cannot say (dashes, round corners, a halo behind
//! letters) stands on the group, and all that is drawn in it inherits it.

use plotters::backend::{DrawingBackend, SVGBackend};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle, TextStyle};

use super::turn::Point;

/// The panel: the star has a ground of its own, so that it reads on any page.
pub(crate) const GROUND: RGBColor = RGBColor(255, 255, 255);
/// Letters: 14.7:1 on the ground.
pub(crate) const LETTERS: RGBColor = RGBColor(31, 41, 55);
/// What is said in passing, and the edge of the panel: 5.7:1.
pub(crate) const QUIET: RGBColor = RGBColor(92, 99, 112);
/// Rings and rays, which carry nothing that is not written too.
pub(crate) const FAINT: RGBColor = RGBColor(214, 217, 222);
/// The lines of what is sure and possible: the accent of the project, 4.9:1.
pub(crate) const ACCENT: RGBColor = RGBColor(164, 103, 8);
/// The ground of what is sure: light, as an area is no measure.
pub(crate) const TINT: RGBColor = RGBColor(250, 232, 198);
/// The floor of the next level: 10.3:1.
pub(crate) const FLOOR: RGBColor = RGBColor(55, 65, 81);

/// A part of the picture, with what plotters drew so far.
pub(crate) struct Layer<'a> {
    backend: SVGBackend<'a>,
}

/// Draws a group with these attributes.
pub(crate) fn group(attributes: &str, draw: impl FnOnce(&mut Layer<'_>)) -> String {
    let mut drawn = String::new();
    draw(&mut Layer { backend: SVGBackend::with_string(&mut drawn, (0, 0)) });
    // The backend writes a document; only what is inside its root element is kept.
    let inside = drawn.split_once('\n').map_or("", |(_, inside)| inside);
    let inside = inside.strip_suffix("</svg>\n").unwrap_or(inside);
    if inside.is_empty() { String::new() } else { format!("<g{attributes}>\n{inside}</g>\n") }
}

impl Layer<'_> {
    pub(crate) fn area(&mut self, corners: Vec<Point>, color: RGBColor) {
        drawn(&self.backend.fill_polygon(corners, &color));
    }

    pub(crate) fn line(&mut self, points: Vec<Point>, color: RGBColor, width: i32) {
        drawn(&self.backend.draw_path(points, &stroke(color, width)));
    }

    pub(crate) fn disc(&mut self, center: Point, radius: i32, color: RGBColor) {
        drawn(&self.backend.draw_circle(center, radius.unsigned_abs(), &color, true));
    }

    pub(crate) fn ring(&mut self, center: Point, radius: i32, color: RGBColor, width: i32) {
        let radius = radius.unsigned_abs();
        drawn(&self.backend.draw_circle(center, radius, &stroke(color, width), false));
    }

    pub(crate) fn text(&mut self, text: &str, place: Point, ink: Ink) {
        let font = FontDesc::new(FontFamily::Name(FONT), in_plotters(ink.size), ink.style);
        let anchor = Pos::new(ink.anchor, VPos::Center);
        let style = TextStyle::from(font).color(&ink.color).pos(anchor);
        drawn(&self.backend.draw_text(text, &style, place));
    }
}

/// How letters look.
#[derive(Clone, Copy)]
pub(crate) struct Ink {
    pub(crate) size: i32,
    pub(crate) style: FontStyle,
    pub(crate) color: RGBColor,
    pub(crate) anchor: HPos,
}

const FONT: &str = "system-ui,sans-serif";

fn stroke(color: RGBColor, width: i32) -> ShapeStyle {
    color.stroke_width(width.unsigned_abs())
}

/// The size that makes the backend write `size`: it divides by 1.24.
#[expect(clippy::float_arithmetic, reason = "one product, which IEEE 754 rounds alike everywhere")]
fn in_plotters(size: i32) -> f64 {
    f64::from(size) * 1.24
}

/// What a backend answers that writes to a string, which cannot fail.
fn drawn<T, E>(result: &Result<T, E>) {
    debug_assert!(result.is_ok(), "a string takes all that is written to it");
}
