//! What makes two reports differ, as it is shown.

use libricite::{Assessment, compare, evaluate};
use libricite_draw::{Explained, difference_markdown, difference_page, explained};

use super::hostile::TEXTS;
use super::html::check_harmless;
use super::{CLUB1, COMPLETE, chatons, words};

/// Explains why the second assessment is not the first.
fn check(before: &str, after: &str, lang: &str, show: impl FnOnce(&Explained)) {
    let criteria = chatons();
    let read = |text| -> Assessment<'_> { serde_json::from_str(text).unwrap() };
    let (before, after) = (read(before), read(after));
    let reports = (evaluate(&criteria, &before), evaluate(&criteria, &after));
    let words = words(lang);
    show(&explained(&compare(&reports.0, &reports.1), &words, &words));
}

/// The hundredths of a number as it is shown.
fn hundredths(text: &str) -> i64 {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let value: i64 = digits.parse().unwrap();
    if text.starts_with('\u{2212}') { -value } else { value }
}

#[test]
fn what_is_shown_adds_up_to_the_hundredth() {
    for lang in ["fr", "en"] {
        check(CLUB1, COMPLETE, lang, |explained| {
            let parts = &explained.tables[1];
            let shown: i64 = parts.rows.iter().map(|row| hundredths(&row[4])).sum();
            assert_eq!(shown, hundredths(&parts.total.as_ref().unwrap()[4]));
            let axes = &explained.tables[0];
            for row in axes.rows.iter().chain(&axes.total) {
                assert_eq!(hundredths(&row[2]) - hundredths(&row[1]), hundredths(&row[3]));
            }
            assert_eq!(axes.total.as_ref().unwrap()[3], parts.total.as_ref().unwrap()[4]);
        });
    }
}

#[test]
fn nothing_is_shown_of_what_stayed() {
    check(CLUB1, CLUB1, "fr", |explained| {
        assert_eq!(explained.result, "Le résultat est le même\u{a0}: en chemin.");
        assert!(explained.tables[1].rows.is_empty() && explained.tables[2].rows.is_empty());
        let markdown = difference_markdown(explained);
        assert!(markdown.contains("Aucun critère n’a changé."), "{markdown}");
    });
}

#[test]
fn what_others_wrote_stays_text() {
    for text in TEXTS {
        let mut assessment: Assessment<'_> = serde_json::from_str(CLUB1).unwrap();
        assessment.structure.name = (*text).into();
        let hostile = serde_json::to_string(&assessment).unwrap();
        check(CLUB1, &hostile, "fr", |explained| {
            check_harmless(&difference_page(explained));
            let markdown = difference_markdown(explained);
            assert_eq!(markdown.lines().filter(|line| line.starts_with('#')).count(), 4);
        });
    }
}
