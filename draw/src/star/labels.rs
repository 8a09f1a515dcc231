//! Where the names and the values stand around the star.
//!
//! The star is as large as its labels let it be. Where names leave it no room, each ray
//! carries a letter, and the names are listed below.

use plotters::style::FontStyle::{self, Bold, Normal};
use plotters::style::text_anchor::HPos;

use super::rays::Ray;
use super::write::{on_two_lines, width};

/// The measures that everything else follows, in tenths of a pixel.
#[derive(Clone, Copy)]
pub(crate) struct Measure {
    /// The width of the picture.
    pub(crate) width: i32,
    /// The size of the letters.
    pub(crate) size: i32,
}

impl Measure {
    pub(crate) fn line(self) -> i32 {
        self.size * 5 / 4
    }

    pub(crate) fn margin(self) -> i32 {
        self.size * 4 / 5
    }

    pub(crate) fn room(self) -> i32 {
        self.width - 2 * self.margin()
    }

    /// Between the end of a ray and its label.
    fn away(self) -> i32 {
        self.size * 2 / 3
    }
}

/// A star with its labels.
pub(super) struct Around {
    pub(super) radius: i32,
    pub(super) labels: Vec<Label>,
    /// Whether rays carry letters, so that the names have to be listed.
    pub(super) is_lettered: bool,
}

/// What stands at the end of a ray; places are seen from the middle of the star.
pub(super) struct Label {
    pub(super) lines: Vec<(String, FontStyle)>,
    pub(super) anchor: HPos,
    /// Where the lines are anchored.
    pub(super) x: i32,
    left: i32,
    right: i32,
    pub(super) top: i32,
    pub(super) bottom: i32,
}

/// The largest star that leaves room for its labels.
pub(super) fn around(rays: &[Ray], measure: Measure) -> Around {
    let good = measure.width * 27 / 100;
    let least = measure.width * 19 / 100;

    let one = arrange(rays, measure, named(rays, measure, measure.size * 14));
    if good <= one.radius && one.is_free() {
        return one;
    }
    let two = arrange(rays, measure, named(rays, measure, widest_half(rays, measure)));
    let both = [one, two].into_iter().filter(|star| least <= star.radius && star.is_free());
    both.max_by_key(|star| star.radius)
        .unwrap_or_else(|| Around { is_lettered: true, ..arrange(rays, measure, lettered(rays)) })
}

/// « A », « B » … « Z », « AA » …
pub(super) fn letter(place: usize) -> String {
    let last = u8::try_from(place % 26).map_or('A', |place| char::from(b'A' + place));
    match (place / 26).checked_sub(1) {
        Some(before) => format!("{}{last}", letter(before)),
        None => last.into(),
    }
}

type Lines = Vec<(String, FontStyle)>;

/// The width that names beside the star need when they stand on two lines: to split those
/// that are not wider would gain nothing.
fn widest_half(rays: &[Ray], measure: Measure) -> i32 {
    let beside = rays.iter().filter(|ray| !matches!(anchor(ray), HPos::Center));
    let halves = beside.flat_map(|ray| on_two_lines(&ray.name, measure.size, Normal));
    halves.map(|half| width(&half, measure.size, Normal)).max().unwrap_or_default()
}

/// Name and value; the value stands next to the ray. Names wider than `limit` take two lines.
fn named(rays: &[Ray], measure: Measure, limit: i32) -> Vec<Lines> {
    let lines = |ray: &Ray| {
        let limit = match anchor(ray) {
            HPos::Center => limit.max(measure.width / 3),
            _ => limit,
        };
        let name = if width(&ray.name, measure.size, Normal) <= limit {
            vec![ray.name.clone()]
        } else {
            on_two_lines(&ray.name, measure.size, Normal)
        };
        let mut lines: Lines = name.into_iter().map(|line| (line, Normal)).collect();
        let place = if ray.direction.up(1000) < -100 { 0 } else { lines.len() };
        lines.insert(place, (ray.value.clone(), style_of(ray)));
        lines
    };
    rays.iter().map(lines).collect()
}

fn lettered(rays: &[Ray]) -> Vec<Lines> {
    let lines = |(place, ray): (usize, &Ray)| {
        vec![(format!("{} {}", letter(place), ray.value), style_of(ray))]
    };
    rays.iter().enumerate().map(lines).collect()
}

fn style_of(ray: &Ray) -> FontStyle {
    if ray.score.is_some() { Bold } else { Normal }
}

fn arrange(rays: &[Ray], measure: Measure, blocks: Vec<Lines>) -> Around {
    let half = measure.room() / 2;
    let wide = |lines: &Lines| {
        lines.iter().map(|(line, style)| width(line, measure.size, *style)).max().unwrap_or(0)
    };
    let widest_radius = |(ray, lines): (&Ray, &Lines)| match anchor(ray) {
        HPos::Center => i32::MAX,
        _ => ray.direction.reaching((half - wide(lines)).max(0)).saturating_sub(measure.away()),
    };
    let radius = rays.iter().zip(&blocks).map(widest_radius).min().unwrap_or(i32::MAX);
    let radius = radius.min(measure.width * 34 / 100).max(measure.width / 10);

    let label = |(ray, lines): (&Ray, Lines)| {
        let out = radius + measure.away();
        let (x, y) = ray.direction.at((0, 0), out);
        let (wide, anchor) = (wide(&lines), anchor(ray));
        let high = measure.line() * i32::try_from(lines.len()).unwrap_or(i32::MAX);
        let left = match anchor {
            HPos::Left => x,
            HPos::Center => x - wide / 2,
            HPos::Right => x - wide,
        };
        // From wholly above the end of the ray, for the ray that points up, to wholly below.
        let top = y - high * (1000 + ray.direction.up(1000)) / 2000;
        Label { lines, anchor, x, left, right: left + wide, top, bottom: top + high }
    };
    let labels = rays.iter().zip(blocks).map(label).collect();
    Around { radius, labels, is_lettered: false }
}

fn anchor(ray: &Ray) -> HPos {
    match ray.direction.right(1000) {
        150.. => HPos::Left,
        ..=-150 => HPos::Right,
        _ => HPos::Center,
    }
}

impl Around {
    /// Whether no label touches another.
    fn is_free(&self) -> bool {
        let pairs = self.labels.iter().enumerate();
        let mut pairs =
            pairs.flat_map(|(place, a)| self.labels.iter().skip(place + 1).map(move |b| (a, b)));
        pairs.all(|(a, b)| {
            a.right < b.left || b.right < a.left || a.bottom <= b.top || b.bottom <= a.top
        })
    }

    /// How far the picture goes above the middle of the star.
    pub(super) fn above(&self) -> i32 {
        self.labels.iter().map(|label| -label.top).max().unwrap_or(self.radius)
    }

    /// How far the picture goes below the middle of the star.
    pub(super) fn below(&self) -> i32 {
        self.labels.iter().map(|label| label.bottom).max().unwrap_or(self.radius)
    }
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([0, 25, 26, 51, 52, 702].map(letter), ["A", "Z", "AA", "AZ", "BA", "AAA"]);
    }
}
