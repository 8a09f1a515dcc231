//! By which criteria a label was earned.

use libricite::Report;
use libricite_criteria::Words;

use super::origin::not_ours;
use crate::Lang;
use crate::escape::clean;

/// The name of the criteria and their edition; of which edition they are a fork, if they are: a
/// level of a fork is not one of its parent; and that they do not come with libricité, if they
/// do not.
#[must_use]
pub fn edition(report: &Report<'_>, words: &Words) -> String {
    let lang = Lang::of(words);
    let mut edition = report.criteria.to_string();
    let fork = report.fork_of.map(|from| match lang {
        Lang::En => format!("a fork of {from}"),
        Lang::Fr => format!("fork de {from}"),
    });
    let mark = not_ours(report.origin.kind, lang).map(str::to_owned);
    for more in [fork, mark].into_iter().flatten() {
        edition = format!("{edition}, {more}");
    }
    match clean(words.name.trim()).as_ref() {
        "" => edition,
        name => format!("{name} ({edition})"),
    }
}
