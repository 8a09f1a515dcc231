//! What day it is. The core has no clock; whoever uses it has.

use libricite::Date;

/// Today, where this machine is.
pub(crate) fn today() -> Date {
    let today = jiff::Zoned::now().date();
    let part = |part: i8| u8::try_from(part).expect("a month and a day are positive");
    let year = u16::try_from(today.year()).expect("the year is after 0");
    Date::new(year, part(today.month()), part(today.day())).expect("today is a day")
}
