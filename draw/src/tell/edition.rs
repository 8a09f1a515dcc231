//! By which criteria a label was earned.

use libricite::Report;
use libricite_criteria::Words;

use crate::Lang;
use crate::escape::clean;

/// The name of the criteria and their edition, and of which edition they are a fork, if they
/// are: a level of a fork is not one of its parent.
#[must_use]
pub fn edition(report: &Report<'_>, words: &Words) -> String {
    let edition = report.criteria;
    let edition = match (report.fork_of, Lang::of(words)) {
        (None, _) => edition.to_string(),
        (Some(from), Lang::En) => format!("{edition}, a fork of {from}"),
        (Some(from), Lang::Fr) => format!("{edition}, fork de {from}"),
    };
    match clean(words.name.trim()).as_ref() {
        "" => edition,
        name => format!("{name} ({edition})"),
    }
}
