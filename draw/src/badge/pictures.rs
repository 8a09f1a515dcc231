//! The count as stars or kitten heads, 16 px each. Lengths are tenths of a pixel.
//!
//! One path holds all that are filled and one all that are outlined: no ids, few bytes.

use std::fmt::Write as _;
use std::ops::Range;

use crate::Colours;

/// The width of a picture.
const SIDE: usize = 160;
/// From the beginning of a picture to the beginning of the next.
const STEP: usize = 180;

/// A star, from its top point on.
const STAR: &str = "m80 8l19 46 49 4-38 32 12 48-42-26-42 26 12-48-38-32 49-4z";
/// A head with two ears, from the tip of the left one on, and back to where it began.
const HEAD: &str = "m18 12l38 22h48l38-22c28 88-8 118-62 118s-90-30-62-118z";
/// Two open eyes and a nose.
const AWAKE: &str = "m50 72v10m60-10v10m-32 18h4";
/// Two closed eyes and a nose, from the tip of the left ear.
const ASLEEP: &str = "m19 61q12 16 26 0m34 0q12 16 26 0m-45 27h4";

/// How many of how many pictures, and where they begin: left and top.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    pub(super) rank: usize,
    pub(super) of: usize,
    pub(super) left: usize,
    pub(super) top: usize,
}

/// How wide so many pictures are.
pub(super) fn width(of: usize) -> usize {
    (of * STEP).saturating_sub(STEP - SIDE)
}

/// Stars: filled up to the rank, then outlined.
pub(super) fn stars(svg: &mut String, row: Row, colours: Colours) {
    open(svg, colours);
    path(svg, &[("fill", colours.text)], row, 0..row.rank, &[STAR]);
    path(svg, &[], row, row.rank..row.of, &[STAR]);
    svg.push_str("</g>");
}

/// Kittens: awake and filled up to the rank, then asleep and outlined.
pub(super) fn kittens(svg: &mut String, row: Row, colours: Colours) {
    open(svg, colours);
    path(svg, &[("fill", colours.text)], row, 0..row.rank, &[HEAD]);
    path(svg, &[("stroke", colours.fill), ("stroke-width", "18")], row, 0..row.rank, &[AWAKE]);
    path(svg, &[], row, row.rank..row.of, &[HEAD, ASLEEP]);
    svg.push_str("</g>");
}

fn open(svg: &mut String, colours: Colours) {
    svg.push_str("<g fill=\"none\" stroke=\"");
    svg.push_str(colours.text);
    svg.push_str("\" stroke-width=\"12\" stroke-linecap=\"round\" stroke-linejoin=\"round\">");
}

/// One path for the pictures at these places; nothing where there is none.
fn path(
    svg: &mut String,
    attributes: &[(&str, &str)],
    row: Row,
    places: Range<usize>,
    shapes: &[&str],
) {
    if places.is_empty() {
        return;
    }
    svg.push_str("<path");
    for (name, value) in attributes {
        let _ = write!(svg, " {name}=\"{value}\"");
    }
    svg.push_str(" d=\"");
    for place in places {
        let _ = write!(svg, "M{} {}", row.left + place * STEP, row.top);
        for shape in shapes {
            svg.push_str(shape);
        }
    }
    svg.push_str("\"/>");
}
