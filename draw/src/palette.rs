//! The colours of a label, as plain data.
//!
//! Along a ramp the luminance falls from yellow to dark green, so that levels differ for
//! people who do not see hues too: any two are at least 20 ΔE apart for each of the three
//! deficiencies. Text is black or white, whichever is 4.5:1 or more. `tests/badge.rs`
//! computes all of this again.

use libricite::{Label, Report};

/// The colours of one label, each as `#` and hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Colours {
    /// Behind the words.
    pub fill: &'static str,
    /// Words and pictures on the fill, at 4.5:1 or more.
    pub text: &'static str,
    /// Around the fill: yellow on a white page would be 1.4:1 without it.
    pub outline: &'static str,
}

const INK: &str = "#222";

const fn dark_on(fill: &'static str) -> Colours {
    Colours { fill, text: "#000", outline: INK }
}

const fn light_on(fill: &'static str) -> Colours {
    Colours { fill, text: "#fff", outline: INK }
}

const YELLOW: Colours = dark_on("#ffd84d");
const GREEN: Colours = light_on("#0f5223");
const GREY: Colours = light_on("#4b5563");

/// The ramps for one to five levels, lowest first. More than five could not stay 20 ΔE
/// apart. A set of one level has only its best.
const RAMPS: [&[Colours]; 5] = [
    &[GREEN],
    &[YELLOW, GREEN],
    &[YELLOW, dark_on("#6aa836"), GREEN],
    &[YELLOW, dark_on("#9dd374"), dark_on("#2f9410"), GREEN],
    &[YELLOW, dark_on("#aad273"), dark_on("#1d9800"), light_on("#59763f"), light_on("#0a3921")],
];

/// The colours of what was earned; grey while nothing is.
///
/// Above five levels, neighbours share a colour of the longest ramp, the lower one, and
/// only the highest has the last: colour is never the only channel, and never flatters.
///
/// ```
/// # let edition = "chatons@2.0.0".parse()?;
/// # let criteria = libricite_criteria::criteria(&edition).expect("it is packed");
/// # let assessment = serde_json::from_str(r#"{
/// #     "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "Chaton" }
/// # }"#)?;
/// let mut label = libricite::evaluate(&criteria, &assessment).label;
/// assert_eq!(libricite_draw::colours(&label).fill, "#4b5563");
/// label.rank = Some(1);
/// assert_eq!(libricite_draw::colours(&label).fill, "#ffd84d");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn colours(label: &Label<'_>) -> Colours {
    label.rank.and_then(|rank| on_ramp(rank, label.of)).unwrap_or(GREY)
}

/// The colours of what a report shows: those of its label, and grey once it has expired on the
/// day that it is shown on.
#[must_use]
pub fn colours_on(report: &Report<'_>) -> Colours {
    if report.has_expired() { GREY } else { colours(&report.label) }
}

/// The red, green and blue of `#` and three or six hexadecimal digits, for a terminal.
///
/// ```
/// use libricite_draw::rgb;
///
/// assert_eq!(rgb("#ffd84d"), Some([255, 216, 77]));
/// assert_eq!(rgb("#222"), rgb("#222222"));
/// assert_eq!(rgb("222"), None);
/// ```
#[must_use]
pub fn rgb(colour: &str) -> Option<[u8; 3]> {
    let digit = |c: char| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let digits: Option<Vec<u8>> = colour.strip_prefix('#')?.chars().map(digit).collect();
    match *digits?.as_slice() {
        [r, g, b] => Some([r * 17, g * 17, b * 17]),
        [r, red, g, green, b, blue] => Some([r * 16 + red, g * 16 + green, b * 16 + blue]),
        _ => None,
    }
}

fn on_ramp(rank: usize, of: usize) -> Option<Colours> {
    let ramp = RAMPS.get(of.min(RAMPS.len()).checked_sub(1)?)?;
    let steps = ramp.len() - 1;
    let place = rank.checked_sub(1)?.checked_mul(steps)?.checked_div(of - 1).unwrap_or(0);
    ramp.get(place).copied()
}

#[cfg(test)]
mod tests {
    use super::{GREEN, GREY, RAMPS, YELLOW, on_ramp, rgb};

    #[test]
    fn three_levels_are_the_ramp_of_the_design() {
        let fills: Vec<_> = (1..=3).map(|rank| on_ramp(rank, 3).unwrap_or(GREY).fill).collect();
        assert_eq!(fills, ["#ffd84d", "#6aa836", "#0f5223"]);
    }

    #[test]
    fn every_ramp_begins_yellow_and_its_last_is_for_the_highest_alone() {
        for of in 2..=40 {
            assert_eq!(on_ramp(1, of), Some(YELLOW));
            assert_ne!(on_ramp(of - 1, of), on_ramp(of, of));
        }
        assert_eq!(on_ramp(1, 1), Some(GREEN));
    }

    #[test]
    fn every_colour_is_one_for_a_terminal_too() {
        for colours in RAMPS.iter().copied().flatten().chain([&GREY]) {
            for colour in [colours.fill, colours.text, colours.outline] {
                assert!(rgb(colour).is_some(), "{colour}");
            }
        }
        assert_eq!([rgb("#000"), rgb("#FFF")], [Some([0; 3]), Some([255; 3])]);
    }

    #[test]
    fn what_is_no_colour_is_none() {
        for text in ["", "#", "222", "#22", "#2222", "#ffd84d0", "#ggg", "#+12", "##22", "#é22"] {
            assert_eq!(rgb(text), None, "{text}");
        }
    }

    #[test]
    fn a_rank_outside_the_levels_has_no_colour() {
        assert_eq!([on_ramp(0, 3), on_ramp(4, 3), on_ramp(1, 0)], [None; 3]);
    }
}
