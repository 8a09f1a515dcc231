//! Whether what was earned still holds: by day, by months, and by withdrawal.

use libricite::{Assessment, Criteria, Date, Freshness, Months, Report, evaluate};
use proptest::prelude::*;

use crate::random::{cases, pair};

fn day(text: &str) -> Date {
    text.parse().expect("this is a day")
}

fn any_day() -> impl Strategy<Value = Date> {
    (2024..=2032_u16, 1..=12_u8, 1..=31_u8)
        .prop_filter_map("there is no such day", |(year, month, day)| Date::new(year, month, day))
}

/// Every day from one to another, both included.
fn days(from: Date, to: Date) -> impl Iterator<Item = Date> {
    let years = from.year()..=to.year();
    let all = years.flat_map(|year| (1..=12).map(move |month| (year, month)));
    all.flat_map(|(year, month)| (1..=31).filter_map(move |day| Date::new(year, month, day)))
        .filter(move |day| (from..=to).contains(day))
}

/// What is said of the days around the end of what was assessed on a day and is valid for so
/// many months, where the criteria may be withdrawn.
fn check(date: &str, months: u8, withdrawn: Option<&str>, expected: &[(&str, Freshness)]) {
    let withdrawn = withdrawn.map_or(String::new(), |day| format!("withdrawn = \"{day}\""));
    let criteria: Criteria = toml::from_str(&format!(
        r#"
        edition = "case@1.0.0"
        published = "2016-01-01"
        {withdrawn}
        license = "CC0-1.0"
        valid_months = {months}
        level = [{{ id = "green" }}]
        axis = [{{ id = "a" }}, {{ id = "b" }}, {{ id = "c" }}]
        "#
    ))
    .expect("these are criteria");
    let edition = criteria.edition().clone();
    let assessment = Assessment::new(edition, day(date), "Chaton");
    let report = evaluate(&criteria, &assessment);
    for (on, freshness) in expected {
        assert_eq!(report.freshness(day(on)), *freshness, "{date}, {months} months, on {on}");
    }
}

use Freshness::{Due, Expired, Fresh};

#[test]
fn a_label_is_due_in_its_last_two_months_and_holds_on_its_last_day() {
    check(
        "2026-11-22",
        12,
        None,
        &[
            ("2020-01-01", Fresh),
            ("2026-11-22", Fresh),
            ("2027-09-21", Fresh),
            ("2027-09-22", Due),
            ("2027-11-22", Due),
            ("2027-11-23", Expired),
            ("9999-12-31", Expired),
        ],
    );
}

#[test]
fn the_last_day_of_a_month_stands_for_a_day_that_it_does_not_have() {
    // Until 29 February, or 28 where there is none.
    check("2026-08-31", 6, None, &[("2027-02-28", Due), ("2027-03-01", Expired)]);
    check("2027-08-31", 6, None, &[("2028-02-29", Due), ("2028-03-01", Expired)]);
    check("2028-02-29", 12, None, &[("2029-02-28", Due), ("2029-03-01", Expired)]);
    check("2024-02-29", 48, None, &[("2028-02-29", Due), ("2028-03-01", Expired)]);
    // Due from 28 February, or 29 where there is one.
    check("2026-04-30", 12, None, &[("2027-02-27", Fresh), ("2027-02-28", Due)]);
    check("2027-04-30", 12, None, &[("2028-02-28", Fresh), ("2028-02-29", Due)]);
}

#[test]
fn what_is_valid_for_two_months_or_less_is_due_at_once() {
    check("2026-11-22", 2, None, &[("2026-11-21", Fresh), ("2026-11-22", Due)]);
    check("2026-11-22", 1, None, &[("2026-11-22", Due), ("2026-12-22", Due)]);
    check("2026-11-22", 3, None, &[("2026-12-21", Fresh), ("2026-12-22", Due)]);
}

#[test]
fn a_withdrawn_edition_gives_no_label_from_its_day_on() {
    let soon = [
        ("2026-11-22", Fresh),
        ("2027-01-30", Fresh),
        ("2027-01-31", Due),
        ("2027-03-31", Due),
        ("2027-04-01", Expired),
    ];
    check("2026-11-22", 12, Some("2027-04-01"), &soon);
    // Too late to matter.
    check("2026-11-22", 12, Some("2027-11-23"), &[("2027-11-22", Due), ("2027-11-23", Expired)]);
    // Before the assessment was made.
    check("2026-11-22", 12, Some("2026-11-01"), &[("2026-10-31", Due), ("2026-11-22", Expired)]);
}

#[test]
fn days_and_months_lead_back() {
    let all: Vec<Date> = days(day("1999-12-01"), day("2004-03-31")).collect();
    for (eve, next) in all.iter().zip(&all[1..]) {
        assert_eq!(next.eve(), *eve);
    }
    for months in 1..=120 {
        let months = Months::new(months).expect("it is in range");
        for day in &all {
            let (before, after) = (day.before(months), day.after(months));
            assert!(before < *day && *day < after);
            assert!(before.after(months) <= *day && after.before(months) <= *day);
            if day.day() <= 28 {
                assert_eq!([before.after(months), after.before(months)], [*day; 2]);
            }
        }
    }
    let first = day("0000-01-01");
    assert_eq!([first.eve(), first.before(Months::LEAST)], [first; 2]);
    assert_eq!(day("0000-03-31").before(Months::LEAST), day("0000-02-29"));
}

fn same_but_for_freshness(report: &Report<'_>, on: Date) -> bool {
    let mut shown = report.clone().on(on);
    shown.freshness = None;
    shown == *report
}

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn what_holds_no_longer_never_holds_again(
        (criteria, assessment) in pair(),
        mut on in [any_day(), any_day()],
    ) {
        on.sort_unstable();
        let report = evaluate(&criteria, &assessment);
        prop_assert!(report.freshness(on[0]) <= report.freshness(on[1]));
    }

    #[test]
    fn nothing_has_expired_on_its_own_day_unless_it_was_withdrawn(
        (criteria, assessment) in pair(),
    ) {
        let report = evaluate(&criteria, &assessment);
        let withdrawn = criteria.withdrawn().is_some_and(|from| from <= assessment.date);
        let expired = report.freshness(assessment.date) == Expired;
        prop_assert_eq!(expired, withdrawn);
    }

    #[test]
    fn from_its_withdrawal_on_an_edition_gives_no_label((criteria, assessment) in pair(), on in any_day()) {
        let report = evaluate(&criteria, &assessment);
        if criteria.withdrawn().is_some_and(|from| from <= on) {
            prop_assert_eq!(report.freshness(on), Expired);
        }
        prop_assert_eq!(report.freshness(report.valid_until), Due);
    }

    #[test]
    fn a_day_changes_nothing_but_the_freshness((criteria, assessment) in pair(), on in any_day()) {
        let report = evaluate(&criteria, &assessment);
        prop_assert!(same_but_for_freshness(&report, on));
        let told = report.clone().on(on).freshness.map(|told| (told.day, told.state));
        prop_assert_eq!(told, Some((on, report.freshness(on))));
    }
}
