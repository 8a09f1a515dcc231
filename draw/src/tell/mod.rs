//! Sentences about a report, for whoever shows one: a page, a terminal, a browser.
//!
//! What others wrote (names, notes, ids) is [cleaned](crate::clean) here; it is not escaped, as
//! that depends on where it is shown.

mod acquired;
mod date;
mod edition;
mod freshness;
mod gap;
mod ignored;
mod limit;
mod listed;
mod origin;
mod plan;
mod progress;
mod rule;
mod score;

use libricite::{LabelState, Report, State};
use libricite_criteria::Words;

pub(crate) use acquired::acquired;
pub use date::date;
pub use edition::edition;
pub use freshness::freshness;
pub use gap::{gap, gaps, gaps_intro};
pub use ignored::ignored;
pub(crate) use limit::said;
pub use limit::{Limit, limits};
pub(crate) use listed::number;
pub use listed::{Listed, MOST_LISTED, MOST_NAMED, listed};
pub(crate) use origin::marked;
pub use origin::{not_ours, origin};
pub use plan::{Step, plan_efforts, plan_intro, plan_steps};
pub use progress::{odd, odds, since_last};
pub use rule::rule;
pub(crate) use score::in_figures;
pub use score::{axis_score, criterion_score, overall_score};

use crate::Lang;
use crate::escape::clean;

/// The result in two sentences: the level, then what is sure, possible and answered.
///
/// It is also what the star says to those who do not see it. It names nobody: a name
/// stands beside it wherever it is shown.
///
/// ```
/// # let edition = "chatons@2.0.0".parse()?;
/// # let criteria = libricite_criteria::criteria(&edition).expect("it is packed");
/// # let words = libricite_criteria::words(&edition, "en").expect("it is packed");
/// # let assessment = serde_json::from_str(r#"{
/// #     "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "Chaton" }
/// # }"#)?;
/// let report = libricite::evaluate(&criteria, &assessment);
/// assert_eq!(
///     libricite_draw::tell::summary(&report, &words),
///     "Still too few answers for a level. \
///      Of 100 points, 0 are sure; the total can still reach 100. The grid is 0% filled in.",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn summary(report: &Report<'_>, words: &Words) -> String {
    let told = Lang::of(words).told();
    let label = &report.label;
    let first = match (label.state, label.level, label.rank) {
        (LabelState::NothingApplies, ..) => told.nothing_applies.to_owned(),
        (LabelState::Labelled, Some(level), Some(rank)) => {
            let said = if report.has_expired() { told.was_labelled } else { told.labelled };
            said(&clean(words.level(level.as_str())), rank, label.of)
        }
        (LabelState::Incomplete, ..) => told.incomplete.to_owned(),
        _ => match label.next {
            Some(next) => (told.on_the_way)(&clean(words.level(next.id.as_str()))),
            None => told.incomplete.to_owned(),
        },
    };
    match (overall_score(report), report.coverage) {
        (Some(score), Some(coverage)) => format!("{first} {}", (told.points)(score, coverage)),
        _ => first,
    }
}

/// How many questions that count wait for an answer, or for the answer of a service.
#[must_use]
pub fn open_questions(report: &Report<'_>) -> usize {
    counted(report, State::Open)
}

/// How many answers that count wait for the address of a page that shows them.
#[must_use]
pub fn unproven_answers(report: &Report<'_>) -> usize {
    counted(report, State::Unproven)
}

fn counted(report: &Report<'_>, state: State) -> usize {
    let rows = report.axes.iter().flat_map(|axis| &axis.criteria);
    rows.filter(|row| row.state == state && counts(row)).count()
}

/// Whether a criterion counts; else it is announced.
pub(crate) fn counts(row: &libricite::CriterionReport<'_>) -> bool {
    row.weight != libricite::Weight::LEAST
}
