//! A day in words.

use libricite::Date;

use crate::Lang;

const FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

const EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The day in words.
///
/// ```
/// use libricite_draw::{Lang, tell::date};
///
/// let day = "2026-12-01".parse()?;
/// assert_eq!(date(day, Lang::Fr), "1er\u{a0}décembre 2026");
/// assert_eq!(date(day, Lang::En), "1\u{a0}December 2026");
/// # Ok::<(), libricite::DateError>(())
/// ```
#[must_use]
pub fn date(date: Date, lang: Lang) -> String {
    let (months, first) = match lang {
        Lang::En => (EN, ""),
        Lang::Fr => (FR, "er"),
    };
    let month = months[usize::from(date.month()) - 1];
    let ordinal = if date.day() == 1 { first } else { "" };
    format!("{}{ordinal}\u{a0}{month} {}", date.day(), date.year())
}
