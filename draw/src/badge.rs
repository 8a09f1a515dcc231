//! The badge: the label at one glance, as a picture that a host keeps on its own site.

mod day;
mod name;
mod pictures;
mod style;

use std::fmt::Write as _;

use libricite::{LabelState, Report};
use libricite_criteria::Words;

pub use style::{BadgeStyle, UnknownBadgeStyle};

use crate::escape::{clean, xml};
use crate::palette::{Colours, colours_on};
use crate::shorten::shorten;
use crate::width::{self, Face};
use crate::{Lang, Phrases, tell};

/// More levels than these are counted in figures: pictures would no longer be seen at a glance.
const MOST_PICTURES: usize = 5;

// Lengths are tenths of a pixel, so that all are whole numbers.
const HEIGHT: usize = 440;
/// The height of the line above, with the name of the structure, where there is one.
const HEIGHT_ABOVE: usize = 180;
/// From the edge to that name.
const LEFT_ABOVE: usize = 60;
/// From the edge to the middle of the outline. The white around it shows on a dark page.
const INSET: usize = 25;
/// From an outline to the text.
const PADDING: usize = 100;
/// From the level to the count, at least.
const GAP: usize = 140;
const ABOVE: Line = Line { baseline: 145, size: 120, face: Face::Bold };
const UPPER: Line = Line { baseline: 200, size: 140, face: Face::Bold };
const LOWER: Line = Line { baseline: 345, size: 100, face: Face::Regular };
/// The most room for the id of the set and its version: its width, and its bytes as XML.
const MOST_EDITION: (usize, usize) = (1600, 32);
/// Of whose criteria these are, as much stands in the description, if there is room for it.
const MOST_READING: usize = 200;
/// The most bytes of the name above it.
const MOST_NAME: usize = 80;
/// The same for the name of a level. Narrow letters may take many bytes: `&#39;`.
const MOST_LEVEL: (usize, usize) = (2400, 40);
const MOST_BYTES: usize = 2047;

/// One of the lines of text.
#[derive(Debug, Clone, Copy)]
struct Line {
    baseline: usize,
    size: usize,
    face: Face,
}

/// What a badge says, cleaned and not yet escaped.
struct BadgeText {
    /// Whose badge it is: of libricité, unless its criteria are of others.
    of: &'static str,
    edition: String,
    /// The edition, and that it is a reading of somebody else's text, if it is one.
    about: String,
    level: String,
    /// The rank and the number of levels; nothing while too little is known to count.
    count: Option<(usize, usize)>,
    when_and_how: String,
}

/// The badge as SVG, under 2,048 bytes: static, without ids, styles, links or fonts.
///
/// It stands on a site as a file or in the page, and on light and dark pages alike. It
/// shows the level by colour, word and count, the edition, the day and how it was
/// assessed; its accessible name says the same in one sentence, with the structure, which
/// stands in sight where the style is [named](BadgeStyle::Named). Whose reading of a text the
/// criteria are is its description.
/// What is too long for it ends with an ellipsis.
///
/// Of a report that is to be shown [on a day](Report::on) on which what was earned holds no
/// longer, it says that in grey, and no level; its name then says until when it was valid, and
/// before that, in time, when it is to be renewed.
///
/// ```
/// # let edition = "chatons@2.0.0".parse()?;
/// # let criteria = libricite_criteria::criteria(&edition).expect("it is packed");
/// # let words = libricite_criteria::words(&edition, "fr").expect("it is packed");
/// # let assessment = serde_json::from_str(r#"{
/// #     "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "<Chaton>" }
/// # }"#)?;
/// use libricite_draw::{BadgeStyle, badge};
///
/// let report = libricite::evaluate(&criteria, &assessment);
/// let svg = badge(&report, &words, BadgeStyle::Kittens);
/// assert!(svg.contains(
///     "Libricité – &lt;Chaton&gt;\u{a0}: incomplet, critères chatons 2.0.0 (une lecture, pas un sceau)"
/// ));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn badge(report: &Report<'_>, words: &Words, style: BadgeStyle) -> String {
    let lang = Lang::of(words);
    let phrases = lang.phrases();
    let colours = colours_on(report);
    let text = text(report, words, phrases);
    let is_named = style == BadgeStyle::Named;
    let style = match text.count {
        Some((_, of)) if MOST_PICTURES < of => BadgeStyle::Colour,
        _ => style,
    };

    let left = INSET + PADDING;
    let names = UPPER.width(text.of).max(LOWER.width(&text.about));
    // In the middle of a pixel, so that the line between the columns is sharp.
    let middle = (left + names + PADDING).next_multiple_of(10) + INSET % 10;
    let right = middle + PADDING;
    let count = count_width(text.count, style);
    let gap = if count == 0 { 0 } else { GAP };
    let upper = UPPER.width(&text.level) + gap + count;
    let end = right + upper.max(LOWER.width(&text.when_and_how));
    let total = (end + PADDING + INSET).next_multiple_of(10);
    let structure = if is_named { one_line(&report.structure.name) } else { String::new() };
    let structure = ABOVE.fit(&structure, (total - 2 * LEFT_ABOVE, MOST_NAME));
    let above = if structure.is_empty() { 0 } else { HEIGHT_ABOVE };

    let mut svg = String::with_capacity(MOST_BYTES);
    let height = above + HEIGHT;
    let _ = write!(svg, "<rect width=\"{total}\" height=\"{height}\" rx=\"85\" fill=\"#fff\"/>");
    if above != 0 {
        let _ = write!(svg, "<g transform=\"translate(0 {above})\">");
    }
    card(&mut svg, middle, total, colours);
    let _ = write!(svg, "<g fill=\"{}\">", colours.outline);
    UPPER.write(&mut svg, left, text.of);
    LOWER.write(&mut svg, left, &text.about);
    let _ = write!(svg, "</g><g fill=\"{}\">", colours.text);
    UPPER.write(&mut svg, right, &text.level);
    LOWER.write(&mut svg, right, &text.when_and_how);
    if let Some(of) = text.count {
        draw_count(&mut svg, of, style, end - count, colours);
    }
    svg.push_str("</g>");
    if above != 0 {
        svg.push_str("</g>");
        ABOVE.write(&mut svg, LEFT_ABOVE, &structure);
    }
    svg.push_str("</svg>\n");

    // The sentence stands twice, and takes what room remains.
    let room = (MOST_BYTES - open((total, height), lang, "").len()).saturating_sub(svg.len()) / 2;
    let mut start = open((total, height), lang, &name::name(report, words, &text, room));
    let room = MOST_BYTES.saturating_sub(start.len() + svg.len() + "<desc></desc>".len());
    let reading = one_line(&words.reading);
    let reading = xml(&name::fit(&reading, room.min(MOST_READING)));
    if !reading.is_empty() {
        let _ = write!(start, "<desc>{reading}</desc>");
    }
    svg.insert_str(0, &start);
    svg
}

fn text(report: &Report<'_>, words: &Words, phrases: &Phrases) -> BadgeText {
    let label = &report.label;
    let edition = format!("{} {}", report.criteria.set(), report.criteria.version());
    let level = match label.level {
        Some(level) if !report.has_expired() => one_line(words.level(level.as_str())),
        _ => phrases.instead_of_a_level(report).to_owned(),
    };
    let count = match label.state {
        // What holds no longer is not counted.
        _ if report.has_expired() => None,
        LabelState::Labelled | LabelState::OnTheWay => {
            Some((label.rank.unwrap_or(0).min(label.of), label.of))
        }
        LabelState::Incomplete | LabelState::NothingApplies => None,
    };
    let day = day::short(report.date, Lang::of(words));
    let edition = LOWER.fit(&edition, MOST_EDITION);
    let before = if words.reading.is_empty() { "" } else { phrases.reading_of };
    BadgeText {
        of: tell::not_ours(report.origin.kind, Lang::of(words)).unwrap_or(phrases.libricity),
        about: format!("{before}{edition}"),
        edition,
        level: UPPER.fit(&level, MOST_LEVEL),
        count,
        when_and_how: format!("{day} · {}", phrases.short_method(report.method)),
    }
}

/// The text without what cannot be shown, on one line.
fn one_line(text: &str) -> String {
    let text = clean(text);
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// The beginning, with the name for those who do not see the badge: also as a title, for
/// who points at it or opens the file.
fn open((total, height): (usize, usize), lang: Lang, name: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" \
         viewBox=\"0 0 {total} {height}\" role=\"img\" lang=\"{}\" aria-label=\"{name}\" \
         direction=\"ltr\" font-family=\"Verdana,DejaVu Sans,sans-serif\" font-size=\"{}\">\
         <title>{name}</title>",
        total / 10,
        height / 10,
        lang.as_str(),
        LOWER.size,
    )
}

/// The outline of the card, and the right column in the colour of the label.
fn card(svg: &mut String, middle: usize, total: usize, colours: Colours) {
    let Colours { fill, outline, .. } = colours;
    let (width, height) = (total - 2 * INSET, HEIGHT - 2 * INSET);
    let (across, down) = (total - INSET - middle - 60, height - 2 * 60);
    let _ = write!(
        svg,
        "<g fill=\"none\" stroke=\"{outline}\" stroke-width=\"10\">\
         <path fill=\"{fill}\" d=\"M{middle} {INSET}h{across}a60 60 0 0 1 60 60v{down}\
         a60 60 0 0 1-60 60h-{across}z\"/>\
         <rect x=\"{INSET}\" y=\"{INSET}\" width=\"{width}\" height=\"{height}\" rx=\"60\"/></g>"
    );
}

fn count_width(count: Option<(usize, usize)>, style: BadgeStyle) -> usize {
    let Some((rank, of)) = count else { return 0 };
    match style {
        BadgeStyle::Colour | BadgeStyle::Named => UPPER.width(&figures(rank, of)),
        BadgeStyle::Stars | BadgeStyle::Kittens => pictures::width(of),
    }
}

fn draw_count(
    svg: &mut String,
    (rank, of): (usize, usize),
    style: BadgeStyle,
    left: usize,
    colours: Colours,
) {
    // On whole pixels, so that all are equally sharp.
    let row = pictures::Row { rank, of, left: left - left % 10, top: 80 };
    match style {
        BadgeStyle::Colour | BadgeStyle::Named => UPPER.write(svg, left, &figures(rank, of)),
        BadgeStyle::Stars => pictures::stars(svg, row, colours),
        BadgeStyle::Kittens => pictures::kittens(svg, row, colours),
    }
}

fn figures(rank: usize, of: usize) -> String {
    format!("{rank}/{of}")
}

impl Line {
    fn width_of(self, c: char) -> usize {
        (width::of(c, self.face) * self.size).div_ceil(100)
    }

    fn width(self, text: &str) -> usize {
        text.chars().map(|c| self.width_of(c)).sum()
    }

    /// The text, shortened to this width and so many bytes of XML.
    fn fit(self, text: &str, (most, bytes): (usize, usize)) -> String {
        let text = name::fit(text, bytes);
        shorten(&text, most, |c| self.width_of(c)).into_owned()
    }

    /// Writes the text; one whose width is only guessed is not stretched, but cut off where
    /// its room ends.
    fn write(self, svg: &mut String, left: usize, text: &str) {
        let Self { baseline, size, face } = self;
        let width = self.width(text);
        let weight = match face {
            Face::Regular => String::new(),
            Face::Bold => format!(" font-size=\"{size}\" font-weight=\"700\""),
        };
        let text = xml(text);
        let _ = if width::is_known(&text, face) {
            write!(
                svg,
                "<text x=\"{left}\" y=\"{baseline}\"{weight} textLength=\"{width}\" \
                 lengthAdjust=\"spacingAndGlyphs\">{text}</text>"
            )
        } else {
            write!(
                svg,
                "<svg x=\"{left}\" width=\"{width}\" height=\"{HEIGHT}\">\
                 <text y=\"{baseline}\"{weight}>{text}</text></svg>"
            )
        };
    }
}
