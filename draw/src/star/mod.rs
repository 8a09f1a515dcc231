//! The star: one ray an axis, with what is sure and what is possible.

pub(crate) mod frame;
pub(crate) mod ink;
pub(crate) mod labels;
mod legend;
mod rays;
mod several;
pub(crate) mod shapes;
pub(crate) mod turn;
pub(crate) mod write;

use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::RangeInclusive;

use libricite::{Percent, Report};
use libricite_criteria::Words;

use crate::escape::{clean, xml};
use crate::shorten::shorten;
use crate::{Lang, tell};
use ink::{Ink, LETTERS, QUIET};
use labels::{Around, Measure};
use rays::{Disc, Ray};

pub use several::{MOST_STARS, stars};
pub(crate) use several::{axes, score, told};

/// The sizes that a star is drawn in, in pixels; asked for any other, it takes the nearest.
pub const STAR_SIZES: RangeInclusive<u32> = 200..=4000;

/// The size of a star whose size nobody says.
pub const STAR_SIZE: u32 = 480;

/// The most characters of a name, and of the summary: as long as anybody writes them, and
/// few enough that no length overflows.
pub(crate) const MOST_NAME: usize = 200;
pub(crate) const MOST_SUMMARY: usize = 1000;

/// The star as SVG, `size` pixels wide and as high as it needs to be.
///
/// Sure points are filled, possible ones dashed; the floor of the next level is dotted.
/// Each value is written at the end of its ray, and an axis that does not apply breaks
/// the shape: it is no zero. The area measures nothing.
///
/// The picture has a white ground of its own, a name and a description for those who do
/// not see it, no script and no address. The same report gives the same bytes on every
/// machine. Sizes are those of [`STAR_SIZES`]; from 280 on, letters are at least 11 pixels
/// high. A name that is too long for anybody to read ends with an ellipsis.
///
/// ```
/// # let edition = "chatons@2.0.0".parse()?;
/// # let criteria = libricite_criteria::criteria(&edition).expect("it is packed");
/// # let words = libricite_criteria::words(&edition, "fr").expect("it is packed");
/// # let assessment = serde_json::from_str(r#"{
/// #     "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "Chaton" }
/// # }"#)?;
/// let report = libricite::evaluate(&criteria, &assessment);
/// let svg = libricite_draw::star(&report, &words, 480);
/// assert!(svg.contains("Vie privée") && svg.contains("0–100"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn star(report: &Report<'_>, words: &Words, size: u32) -> String {
    let size = size.clamp(*STAR_SIZES.start(), *STAR_SIZES.end());
    let pixels = i32::try_from(size).unwrap_or_default();
    let letters = 110 + (pixels - 280).max(0) / 10;
    let measure = Measure { width: pixels * 10, size: letters.min(220) };
    let rays = rays::rays(report, words);
    let around = labels::around(&rays, measure);

    let mut text = Vec::new();
    let top = frame::heading(report, words, measure, &mut text);
    let disc = Disc { center: (measure.width / 2, top + around.above()), radius: around.radius };
    let mut bottom = disc.center.1 + around.below();
    if around.is_lettered {
        bottom = frame::key(&rays, measure, bottom, &mut text);
    }
    let (samples, bottom) = legend::legend(report, words, measure, bottom, &mut text);
    // Whole pixels, so that a ground of another colour does not shine through at the edge.
    let height = (bottom + measure.margin()) / 10 * 10;

    let floor = report.label.next.map_or(Percent::ZERO, |next| next.each_axis);
    let mut picture = frame::panel(measure, height);
    picture.push_str(&shapes::shapes(&rays, disc, floor, measure));
    picture.push_str(&labels_text(&rays, &around, disc, measure));
    picture.push_str(&samples);
    picture.push_str(&frame::write(&text));
    document(&picture, measure.width / 10, height / 10, report, words, &rays)
}

fn labels_text(rays: &[Ray], around: &Around, disc: Disc, measure: Measure) -> String {
    ink::group("", |layer| {
        for (ray, label) in rays.iter().zip(&around.labels) {
            let mut y = disc.center.1 + label.top + measure.line() / 2;
            for (line, style) in &label.lines {
                let color = if ray.score.is_some() { LETTERS } else { QUIET };
                let ink = Ink { size: measure.size, style: *style, color, anchor: label.anchor };
                layer.text(line, (disc.center.0 + label.x, y), ink);
                y += measure.line();
            }
        }
    })
}

/// The root element, with the name and the description.
fn document(
    picture: &str,
    width: i32,
    height: i32,
    report: &Report<'_>,
    words: &Words,
    rays: &[Ray],
) -> String {
    let lang = Lang::of(words);
    let title = xml(&(lang.page().star_of)(&short(&report.structure.name, MOST_NAME)));
    let description = xml(&description(report, words, rays));
    // Another star on the same page has other ids, as it is another picture.
    let id = fingerprint(&[&title, &description, picture]);
    let lang = lang.as_str();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width}0 {height}0\" role=\"img\" lang=\"{lang}\" direction=\"ltr\" \
         aria-labelledby=\"star-{id:016x} star-{id:016x}-text\">\
         <title id=\"star-{id:016x}\">{title}</title>\
         <desc id=\"star-{id:016x}-text\">{description}</desc>\n{picture}</svg>\n"
    )
}

/// The summary, then the value of each ray, then whose criteria these are.
fn description(report: &Report<'_>, words: &Words, rays: &[Ray]) -> String {
    let lang = Lang::of(words);
    let mut text = short(&tell::summary(report, words), MOST_SUMMARY);
    for (place, ray) in rays.iter().enumerate() {
        let before = if place == 0 { " " } else { ", " };
        let colon = lang.told().colon;
        // Writing to a string cannot fail.
        let _ = write!(text, "{before}{}{colon}{}", ray.name, ray.value);
    }
    text.push('.');
    let reading = tell::said(Some(&words.reading)).map(Cow::into_owned);
    for more in [tell::origin(report, words), reading].into_iter().flatten() {
        let _ = write!(text, " {}", short(&more, MOST_SUMMARY));
    }
    text
}

/// The text without what cannot be shown, and no longer than so many characters.
pub(crate) fn short(text: &str, most: usize) -> String {
    // What is cleaned is short by then; it may be longer when it is.
    shorten(&clean(&shorten(text, most, |_| 1)), most, |_| 1).into_owned()
}

/// FNV-1a, 64 bits: as short as it is, and the same everywhere.
pub(crate) fn fingerprint(texts: &[&str]) -> u64 {
    let bytes = texts.iter().flat_map(|text| text.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
