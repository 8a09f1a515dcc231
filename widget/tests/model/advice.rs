//! What may be said beside a field.

use libricite::Date;
use libricite_widget::model::{
    OddDay, is_country, is_license, is_web_address, licenses, odd_day, suggest,
};

#[test]
fn a_day_to_come_and_one_long_ago_are_odd() {
    let day = |text: &str| text.parse::<Date>().expect("it is a day");
    let today = day("2026-11-22");
    assert_eq!(odd_day(day("2026-11-23"), today), Some(OddDay::ToCome));
    assert_eq!(odd_day(day("9999-12-31"), today), Some(OddDay::ToCome));
    assert_eq!(odd_day(today, today), None);
    assert_eq!(odd_day(day("2016-01-01"), today), None);
    assert_eq!(odd_day(day("2015-12-31"), today), Some(OddDay::LongAgo));
    assert_eq!(odd_day(day("0001-01-01"), today), Some(OddDay::LongAgo));
}

#[test]
fn an_address_has_its_scheme() {
    for address in ["https://club1.fr/", "http://a.example", " HTTPS://a.example "] {
        assert!(is_web_address(address), "{address}");
    }
    for text in ["club1.fr", "www.club1.fr/", "https://", "ftp://a.example/", "notre site", ""] {
        assert!(!is_web_address(text), "{text}");
    }
}

#[test]
fn a_country_has_two_letters() {
    assert!(is_country("FR") && is_country("be "));
    for text in ["", "F", "FRA", "France", "é", "F1"] {
        assert!(!is_country(text), "{text}");
    }
}

#[test]
fn every_licence_that_is_suggested_is_known() {
    let list = licenses();
    for license in suggest(&list, "") {
        assert!(is_license(&list, license.id), "{}", license.id);
    }
    for text in ["GPL-3.0+", "MIT AND (Apache-2.0 OR ISC)", "mit"] {
        assert_eq!(is_license(&list, text), text != "GPL-3.0+", "{text}");
    }
    for text in ["", "()", "libre", "GPL v3", "MIT OR libre"] {
        assert!(!is_license(&list, text), "{text}");
    }
}
