//! The chapter on progress says what the data and the program say.

use libricite::{Freshness, evaluate, progress};
use libricite_book::example;
use libricite_criteria::{criteria, way};
use libricite_draw::{Lang, tell::date};

use super::editions::page;

/// The text of the chapter as it is built.
fn chapter() -> String {
    page("progres").replace('\u{a0}', " ").replace("&nbsp;", " ")
}

#[test]
fn the_example_came_the_way_that_the_chapter_tells() {
    let assessment = example("complete").unwrap();
    let progress = progress(&assessment, criteria, way);
    assert!(progress.odd.is_empty() && progress.since_last.is_none(), "{:?}", progress.odd);
    let last = progress.points.last().unwrap();
    assert_eq!(last.score.as_ref().unwrap().level.as_ref().unwrap().as_str(), "green");
    assert_eq!(last.date, assessment.date);
    let years = last.date.year() - progress.points[0].date.year();
    assert_eq!(years, 3, "« trois ans à obtenir le niveau vert »");

    let chapter = chapter();
    for point in progress.points.iter().filter(|point| point.label_changed) {
        let day = date(point.date, Lang::Fr).replace('\u{a0}', " ");
        assert!(chapter.contains(&format!("{day} : le label passe de ")), "{day}");
    }
    assert!(chapter.contains(" du fait des règles, ") && chapter.contains("complete-progress.svg"));
}

#[test]
fn the_days_of_freshness_are_those_of_the_program() {
    let assessment = example("complete").unwrap();
    let criteria = criteria(&assessment.criteria).unwrap();
    let report = evaluate(&criteria, &assessment);
    let chapter = chapter();
    for (day, state) in [
        ("2026-11-01", Freshness::Fresh),
        ("2027-09-01", Freshness::Due),
        ("2027-11-02", Freshness::Expired),
    ] {
        let day = day.parse().unwrap();
        assert_eq!(report.freshness(day), state);
        let told = format!("à partir du {}", date(day, Lang::Fr)).replace('\u{a0}', " ");
        assert!(chapter.contains(&told), "{told}");
    }
    assert_eq!(criteria.valid_months().get(), 12);
}
