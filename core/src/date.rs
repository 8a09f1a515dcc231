//! A day of the calendar.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::Months;

/// A day, written `2026-11-22` (ISO 8601).
///
/// ```
/// use libricite::Date;
///
/// let leap: Date = "2028-02-29".parse()?;
/// assert!(leap > "2028-02-28".parse()?);
/// assert!("2026-02-29".parse::<Date>().is_err());
/// # Ok::<(), libricite::DateError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    // INVARIANT: a day that exists, in the years 0000 to 9999. Ordered from year to day.
    year: u16,
    month: u8,
    day: u8,
}

/// What a date must look like.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a day; write it as year-month-day, such as `2026-11-22`")]
pub struct DateError(String);

impl Date {
    /// The first day of the calendar.
    pub const FIRST: Self = Self { year: 0, month: 1, day: 1 };

    /// The regular expression of a day that exists.
    pub const PATTERN: &'static str = "^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|\
        (0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|\
        ([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$";

    /// The day, or nothing when there is no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists = year <= 9999 && day >= 1 && day <= days_in(year, month);
        exists.then_some(Self { year, month, day })
    }

    /// The day so many months later; the last day of that month when it has no such day, and of
    /// the calendar when it has no such month.
    ///
    /// ```
    /// use libricite::{Date, Months};
    ///
    /// let day: Date = "2026-08-31".parse()?;
    /// let later = day.after(Months::new(6).ok_or("6 is in range")?);
    /// assert_eq!(later.to_string(), "2027-02-28");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn after(self, months: Months) -> Self {
        let later = self.months().saturating_add(months.get().into());
        self.in_month(later).unwrap_or(Self { year: 9999, month: 12, day: 31 })
    }

    /// The day so many months earlier; the last day of that month when it has no such day, and the
    /// first of the calendar when it has no such month.
    ///
    /// ```
    /// use libricite::{Date, Months};
    ///
    /// let day: Date = "2028-04-30".parse()?;
    /// let earlier = day.before(Months::new(2).ok_or("2 is in range")?);
    /// assert_eq!(earlier.to_string(), "2028-02-29");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn before(self, months: Months) -> Self {
        let earlier = self.months().checked_sub(months.get().into());
        earlier.and_then(|earlier| self.in_month(earlier)).unwrap_or(Self::FIRST)
    }

    /// How many months the calendar had before this one.
    fn months(self) -> u32 {
        u32::from(self.year).saturating_mul(12).saturating_add(self.month.saturating_sub(1).into())
    }

    /// The same day of the month before which there are so many; its last where it has none.
    fn in_month(self, months: u32) -> Option<Self> {
        let year = u16::try_from(months.checked_div(12)?).ok()?;
        let month = u8::try_from(months.checked_rem(12)?).ok()?.checked_add(1)?;
        Self::new(year, month, self.day.min(days_in(year, month)))
    }

    /// The day before; the first of the calendar has none, and is given itself.
    ///
    /// ```
    /// let day: libricite::Date = "2028-03-01".parse()?;
    /// assert_eq!(day.eve().to_string(), "2028-02-29");
    /// # Ok::<(), libricite::DateError>(())
    /// ```
    #[must_use]
    pub fn eve(self) -> Self {
        match self.day.checked_sub(1) {
            Some(day) if 1 <= day => Self { day, ..self },
            _ => {
                let before = self.months().checked_sub(1);
                before.and_then(|it| Self { day: 31, ..self }.in_month(it)).unwrap_or(self)
            }
        }
    }

    /// The year, 0 to 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        parse(text).ok_or_else(|| DateError(text.chars().take(60).collect()))
    }
}

fn parse(text: &str) -> Option<Date> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes() else { return None };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u16, |sum, digit| {
            let digit = digit.checked_sub(b'0').filter(|digit| *digit <= 9)?;
            sum.checked_mul(10)?.checked_add(digit.into())
        })
    };
    let small = |digits: &[u8]| number(digits).and_then(|number| u8::try_from(number).ok());
    Date::new(number(&[y1, y2, y3, y4])?, small(&[m1, m2])?, small(&[d1, d2])?)
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::scalar::from_text(deserializer, "a day such as `2026-11-22`")
    }
}

#[cfg(feature = "schemars")]
text_schema!(Date);
