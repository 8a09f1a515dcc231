//! Lists that a document may make as long as it likes: the first of them, and how many others
//! there are.

use crate::Lang;

/// How many rows or items of a list are shown.
pub const MOST_LISTED: usize = 100;

/// How many of a list are shown within a line, and how many long texts one below the other.
pub const MOST_NAMED: usize = 20;

/// The first of a list, as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listed<'a, T> {
    /// What is shown.
    pub shown: &'a [T],
    left_out: usize,
    lang: Lang,
}

/// The first `most` of a list.
///
/// Where one alone would be left out it is shown, for the sentence that takes its place is as long.
///
/// ```
/// use libricite_draw::{Lang, tell::listed};
///
/// let names = vec!["Mimi"; 12_365];
/// assert_eq!(listed(&names, 20, Lang::En).others().as_deref(), Some("and 12,345 others"));
/// assert_eq!(listed(&names, 20, Lang::Fr).others().as_deref(), Some("et 12\u{202f}345 autres"));
/// assert_eq!(listed(&names[..21], 20, Lang::En).shown.len(), 21);
/// ```
#[must_use]
pub fn listed<T>(all: &[T], most: usize, lang: Lang) -> Listed<'_, T> {
    let (shown, others) = all.split_at_checked(most).unwrap_or((all, &[]));
    match others {
        [] | [_] => Listed { shown: all, left_out: 0, lang },
        _ => Listed { shown, left_out: others.len(), lang },
    }
}

impl<T> Listed<'_, T> {
    /// How many others there are: « et 12 345 autres »; nothing where all are shown.
    #[must_use]
    pub fn others(&self) -> Option<String> {
        (self.left_out != 0).then(|| others(self.left_out, self.lang))
    }
}

impl<T: AsRef<str>> Listed<'_, T> {
    /// All in one line: « Pad, Visio et 12 autres ».
    #[must_use]
    pub fn in_line(&self) -> String {
        let names: Vec<&str> = self.shown.iter().map(AsRef::as_ref).collect();
        let others = self.others().map_or_else(String::new, |others| format!(" {others}"));
        format!("{}{others}", names.join(", "))
    }
}

/// « et 12 345 autres »
fn others(count: usize, lang: Lang) -> String {
    let figures = number(u64::try_from(count).unwrap_or(u64::MAX), lang);
    match lang {
        Lang::En => format!("and {figures} others"),
        Lang::Fr => format!("et {figures} autres"),
    }
}

/// A number with a sign between groups of three figures: 12 345.
pub(crate) fn number(number: u64, lang: Lang) -> String {
    let thousands = match lang {
        Lang::En => ',',
        Lang::Fr => '\u{202f}',
    };
    let figures = number.to_string();
    let mut text = String::new();
    for (place, figure) in figures.chars().enumerate() {
        if place != 0 && (figures.len() - place).is_multiple_of(3) {
            text.push(thousands);
        }
        text.push(figure);
    }
    text
}
