//! What day it is. The core has no clock; whoever uses it has.

use std::sync::OnceLock;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use libricite::Date;

/// Today, where whoever runs this is; the same day in all that one run says.
pub(crate) fn today() -> Date {
    static TODAY: OnceLock<Date> = OnceLock::new();
    *TODAY.get_or_init(|| day(Timestamp::now(), &zone()))
}

/// The zone of `TZ`, or else of this machine.
///
/// The zones of the machine are looked at first; on a bare one, those that are built in.
fn zone() -> TimeZone {
    TimeZone::try_system().unwrap_or_else(|_| {
        if let Some(name) = std::env::var_os("TZ").filter(|name| !name.is_empty()) {
            let name = name.display();
            anstream::eprintln!("note: no time zone is called `{name}`; the day is that of UTC");
        }
        TimeZone::UTC
    })
}

fn day(now: Timestamp, zone: &TimeZone) -> Date {
    let day = now.to_zoned(zone.clone()).date();
    let part = |part: i8| u8::try_from(part).expect("a month and a day are positive");
    let year = u16::try_from(day.year()).expect("the year is after 0");
    Date::new(year, part(day.month()), part(day.day())).expect("today is a day")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(zone: &TimeZone, now: &str, expected: &str) {
        let now: Timestamp = now.parse().expect("it is an instant");
        assert_eq!(day(now, zone).to_string(), expected);
    }

    #[track_caller]
    fn named(name: &str) -> TimeZone {
        // Without the files of this machine: a bare one has none.
        jiff::tz::TimeZoneDatabase::bundled().get(name).expect("it is built in")
    }

    #[test]
    fn the_day_is_that_of_the_place() {
        let before_midnight = "2026-11-28T23:30:00Z";
        check(&TimeZone::UTC, before_midnight, "2026-11-28");
        for (name, here, there) in [
            ("Asia/Tokyo", "2026-11-28T14:59:59Z", "2026-11-28"),
            ("Asia/Tokyo", "2026-11-28T15:00:00Z", "2026-11-29"),
            ("Pacific/Kiritimati", "2026-12-31T10:00:00Z", "2027-01-01"),
            ("Pacific/Pago_Pago", "2027-01-01T10:59:59Z", "2026-12-31"),
            // In summer, two hours before; in winter, one.
            ("Europe/Paris", "2026-07-31T22:00:00Z", "2026-08-01"),
            ("Europe/Paris", "2026-12-31T22:00:00Z", "2026-12-31"),
            ("America/St_Johns", "2024-02-29T03:29:00Z", "2024-02-28"),
        ] {
            check(&named(name), here, there);
        }
        let japan = TimeZone::posix("JST-9").expect("it is a rule");
        check(&japan, before_midnight, "2026-11-29");
    }
}
