//! What may be said beside a field, and refuses nothing.

use libricite::{Date, Evidence};

use super::licenses::all;

/// When the answers of CHATONS began: the collective is of that year.
const FIRST_YEAR: u16 = 2016;

/// What is odd about the day of an assessment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OddDay {
    /// It has not come yet.
    ToCome,
    /// It is before there was anything to assess.
    LongAgo,
}

/// What is odd about a day, if anything is.
pub fn odd_day(day: Date, today: Date) -> Option<OddDay> {
    if today < day {
        Some(OddDay::ToCome)
    } else if day.year() < FIRST_YEAR {
        Some(OddDay::LongAgo)
    } else {
        None
    }
}

/// Whether a text is the address of a website, with `https://` or `http://` before it.
pub fn is_web_address(text: &str) -> bool {
    let evidence = Evidence { url: Some(text.into()), ..Evidence::default() };
    text.contains("://") && evidence.has_address()
}

/// Whether a text has the shape of a country: `FR`.
pub fn is_country(text: &str) -> bool {
    let text = text.trim();
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Whether a text is made of licences of a [list](super::licenses), or says that it names its own.
///
/// ```
/// use libricite_widget::model::{is_license, licenses};
///
/// let list = licenses();
/// assert!(is_license(&list, "MIT OR (GPL-2.0-only WITH Classpath-exception-2.0)"));
/// assert!(is_license(&list, "LicenseRef-ours"));
/// assert!(!is_license(&list, "GPL v3"));
/// ```
pub fn is_license(list: &str, text: &str) -> bool {
    let mut words = text.split([' ', '(', ')']).filter(|word| !word.is_empty());
    let mut is_first = true;
    while let Some(word) = words.next() {
        match word {
            "AND" | "OR" => {}
            // What follows is no licence.
            "WITH" => drop(words.next()),
            _ => {
                let id = word.strip_suffix('+').unwrap_or(word);
                let is_known = all(list).any(|known| known.id.eq_ignore_ascii_case(id));
                if !is_known && !id.starts_with("LicenseRef-") {
                    return false;
                }
            }
        }
        is_first = false;
    }
    !is_first
}
