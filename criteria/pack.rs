//! Writes an edition as the tables of `src/packed.rs`.

use std::fmt::Write as _;

use libricite::{Credit, Criteria, Criterion};

use crate::words::{Named, Words};

/// The rules, as an expression of Rust.
pub(crate) fn rules(criteria: &Criteria) -> String {
    let document = criteria.document();
    let mut code = String::new();
    let _ = write!(
        code,
        "Rules {{ edition: {:?}, fork_of: {:?}, published: {:?}, withdrawn: {:?}, license: {:?}, \
         minimum_coverage: {}, valid_months: {}, retired: &{:?}, levels: &[",
        document.edition.to_string(),
        document.fork_of.as_ref().map(ToString::to_string),
        document.published.to_string(),
        document.withdrawn.as_ref().map(ToString::to_string),
        document.license,
        document.minimum_coverage,
        document.valid_months,
        document.retired.iter().map(libricite::Id::as_str).collect::<Vec<_>>(),
    );
    for level in &document.levels {
        let _ = write!(code, "({:?}, {}, {}), ", level.id.as_str(), level.overall, level.each_axis);
    }
    code.push_str("], axes: &[\n");
    for axis in &document.axes {
        let _ = writeln!(code, "({:?}, {}, &[", axis.id.as_str(), axis.weight);
        axis.criteria.iter().for_each(|criterion| question(&mut code, criterion));
        code.push_str("]),\n");
    }
    code.push_str("] }");
    code
}

fn question(code: &mut String, criterion: &Criterion) {
    let source = criterion.source.as_ref().map(|source| (&source.clause, source.verified));
    let services = criterion.services.map(|rule| format!("ServicesRule::{rule:?}"));
    let _ = write!(
        code,
        "Question {{ id: {:?}, weight: {}, counts_from: {:?}, scope: Scope::{:?}, services: {}, \
         required_for: {:?}, required_credit: {:?}, evidence: EvidenceRule::{:?}, effort: {}, source: {source:?}, \
         choices: &[",
        criterion.id.as_str(),
        criterion.weight,
        criterion.counts_from.as_ref().map(ToString::to_string),
        criterion.scope,
        services.map_or("None".to_owned(), |rule| format!("Some({rule})")),
        criterion.required_for.as_ref().map(libricite::Id::as_str),
        criterion.required_credit.map(libricite::Percent::get),
        criterion.evidence,
        criterion.effort,
    );
    for choice in &criterion.choices {
        let credit = match choice.credit {
            Credit::Percent(percent) => Some(percent.get()),
            Credit::NotApplicable => None,
        };
        let _ = write!(code, "({:?}, {credit:?}), ", choice.id.as_str());
    }
    code.push_str("] },\n");
}

/// The names of an edition, as an expression of Rust.
pub(crate) fn names(criteria: &Criteria, words: &Words) -> String {
    let list = |named: &std::collections::BTreeMap<String, Named>| -> Vec<(String, String)> {
        named.iter().map(|(id, named)| (id.clone(), named.name.clone())).collect()
    };
    format!(
        "Names {{ edition: {:?}, lang: {:?}, name: {:?}, levels: &{:?}, axes: &{:?} }}",
        criteria.edition().to_string(),
        words.lang,
        words.name,
        list(&words.levels),
        list(&words.axes),
    )
}
