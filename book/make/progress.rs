//! Progress: the line of an example, and until when its label counts.

use std::fmt::Write;

use libricite::{Assessment, Date, Edition, Freshness, Months, evaluate, progress};
use libricite_criteria::{criteria, way, words};
use libricite_draw::{Lang, Progressed, progressed, tell::date};
use mdbook_driver::errors::{Error, Result};

use crate::material::Material;
use crate::table::table;

/// The line of progress of an example, in French.
pub(crate) fn line(example: &Assessment<'static>) -> Progressed {
    let progress = progress(example, criteria, way);
    let french = |edition: &Edition| words(edition, "fr");
    progressed(&progress, &example.structure.name, Lang::Fr, french)
}

/// The line, and what is told beside it.
pub(crate) fn chapter(example: &Assessment<'static>, picture: &str) -> String {
    let line = line(example);
    let mut text = format!("{}\n\n{picture}\n\n", line.summary);
    for event in &line.events {
        let _ = writeln!(text, "- {event}");
    }
    text
}

/// From when to when the label of an example is fresh, due and expired.
pub(crate) fn freshness(name: &str, material: &Material) -> Result<String> {
    let report = evaluate(&material.criteria, material.example(name)?);
    let missing = || Error::msg("a label is fresh, then due, then expired");
    let first_of = |state: Freshness| {
        let mut days = days_from(report.date);
        days.find(|day| report.freshness(*day) == state).ok_or_else(missing)
    };
    let from = |day: Date| format!("à partir du {}", date(day, Lang::Fr));
    let rows = [
        [from(report.date), "frais".to_owned()],
        [from(first_of(Freshness::Due)?), "à relire bientôt".to_owned()],
        [from(first_of(Freshness::Expired)?), "expiré".to_owned()],
    ];
    Ok(table(["Jour", "Le label est"], [false; 2], rows))
}

/// The days from one on, for longer than any label counts.
fn days_from(first: Date) -> impl Iterator<Item = Date> {
    let months = (0..=120_u8).filter_map(move |months| match months {
        0 => Some(first),
        _ => Some(first.after(Months::new(months)?)),
    });
    let all = months.flat_map(|month| {
        (1..=31).filter_map(move |day| Date::new(month.year(), month.month(), day))
    });
    all.filter(move |day| first <= *day)
}
