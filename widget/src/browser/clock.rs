//! The time here.

use js_sys::Date as JsDate;
use libricite::Date;

/// The day here.
pub(crate) fn today() -> Date {
    let now = JsDate::new_0();
    let year = u16::try_from(now.get_full_year()).unwrap_or(9999);
    let month = u8::try_from(now.get_month() + 1).unwrap_or(1);
    let day = u8::try_from(now.get_date()).unwrap_or(1);
    Date::new(year, month, day).expect("a clock shows a day that exists")
}

/// The time here, as it is shown: "10:42".
pub(crate) fn hour() -> String {
    let now = JsDate::new_0();
    let mut text = String::with_capacity(5);
    for (part, before) in [(now.get_hours(), ""), (now.get_minutes(), ":")] {
        text.push_str(before);
        if part < 10 {
            text.push('0');
        }
        text.push_str(&part.to_string());
    }
    text
}

/// The milliseconds of this hour.
pub(crate) fn milliseconds() -> u32 {
    let now = JsDate::new_0();
    (now.get_minutes() * 60 + now.get_seconds()) * 1000 + now.get_milliseconds()
}

/// How many milliseconds ago that was, within the hour.
pub(crate) fn elapsed(since: u32) -> u32 {
    const HOUR: u32 = 3_600_000;
    (milliseconds() + HOUR - since) % HOUR
}

/// The milliseconds since 1970.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a clock shows a whole number of milliseconds"
)]
pub(crate) fn now() -> u64 {
    JsDate::now() as u64
}

/// Sixteen random digits, to tell one tab from another.
pub(crate) fn random() -> String {
    js_sys::Math::random().to_bits().to_string()
}
