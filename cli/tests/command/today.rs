//! Every command has one day: that of whoever runs it.

use jiff::Timestamp;
use jiff::tz::Offset;

use super::{Run, command, run};

/// The day that is so many hours from Greenwich.
fn day(hours: i8) -> String {
    Offset::constant(hours).to_datetime(Timestamp::now()).date().to_string()
}

fn with_zone(zone: Option<&str>, arguments: &[&str], input: &str) -> Run {
    let mut command = command();
    match zone {
        Some(zone) => command.env("TZ", zone),
        None => command.env_remove("TZ"),
    };
    run(command.args(arguments).write_stdin(input))
}

/// What each command takes for today.
#[track_caller]
fn check(zone: &str, hours: i8) {
    let said = || {
        let new = with_zone(Some(zone), &["new", "--lang", "en"], "").out;
        let new: serde_json::Value = serde_json::from_str(&new).expect("it is JSON");
        let file = |day: &str| {
            format!(
                r#"{{"criteria":"chatons@2.0.0","date":"{day}","structure":{{"name":"C"}},"answers":{{"no-ads":{{"choice":"yes"}}}}}}"#
            )
        };
        let record = with_zone(Some(zone), &["record", "-"], &file("2026-01-01")).out;
        let record: serde_json::Value = serde_json::from_str(&record).expect("it is JSON");
        let day = new["date"].as_str().expect("it has a date").to_owned();
        let is_to_come = |day: &str| {
            let told = with_zone(Some(zone), &["check", "-"], &file(day));
            assert_eq!(told.code, 0, "{}", told.err);
            told.out.contains("is still to come")
        };
        let tomorrow = day.parse::<jiff::civil::Date>().expect("it is a day").tomorrow();
        let tomorrow = tomorrow.expect("there is one").to_string();
        let odd = is_to_come(&day) || !is_to_come(&tomorrow);
        (day, record["date"].as_str().map(str::to_owned), odd)
    };
    let before = day(hours);
    let (new, record, odd) = said();
    if before != day(hours) {
        // It was midnight there.
        return check(zone, hours);
    }
    assert_eq!(new, before, "{zone}");
    assert_eq!(record, Some(before), "{zone}");
    assert!(!odd, "{zone}: `check` has another day");
}

#[test]
fn the_zone_may_be_named_or_described() {
    for (zone, hours) in [
        ("UTC", 0),
        ("", 0),
        ("Asia/Tokyo", 9),
        (":Asia/Tokyo", 9),
        ("asia/tokyo", 9),
        ("JST-9", 9),
        ("<+14>-14", 14),
        ("Pacific/Kiritimati", 14),
        ("Pacific/Pago_Pago", -11),
        ("Etc/GMT+12", -12),
        ("Asia/Dubai", 4),
    ] {
        check(zone, hours);
    }
}

#[test]
fn a_zone_that_is_not_known_is_told() {
    let run = with_zone(Some("Asia/Tokio"), &["new", "--lang", "en"], "");
    assert_eq!(run.code, 0);
    assert_eq!(run.err, "note: no time zone is called `Asia/Tokio`; the day is that of UTC\n");
}

#[test]
fn where_nothing_is_said_of_a_zone_nothing_is_told() {
    assert_eq!(with_zone(None, &["new", "--lang", "en"], "").err, "");
}
