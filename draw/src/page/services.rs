//! The answers of services, grouped: a reader looks for differences.

use std::collections::BTreeMap;

use libricite::{CriterionReport, Id, ServiceReport, State};
use libricite_criteria::Words;

use super::evidence::Pieces;
use crate::Lang;

/// What makes two services answer alike: choice, whether it waits for evidence, note and
/// the numbers of the evidence.
type Alike<'a> = (Option<&'a Id>, bool, Option<&'a str>, Vec<usize>);

/// Services that answered alike, in the order of the first of each.
pub(super) fn alike<'r, 'a>(
    row: &'r CriterionReport<'a>,
    pieces: &Pieces<'_>,
) -> Vec<Vec<&'r ServiceReport<'a>>> {
    let mut places: BTreeMap<Alike<'_>, usize> = BTreeMap::new();
    let mut groups: Vec<Vec<&ServiceReport<'_>>> = Vec::new();
    for service in &row.services {
        let is_unproven = service.state == State::Unproven;
        let numbers = pieces.numbers(service.evidence);
        let alike = (service.choice, is_unproven, service.note, numbers);
        let place = *places.entry(alike).or_insert(groups.len());
        match groups.get_mut(place) {
            Some(group) => group.push(service),
            None => groups.push(vec![service]),
        }
    }
    groups
}

/// « 57 », « 57–84 », or that the question does not apply.
pub(super) fn points(service: &ServiceReport<'_>, words: &Words) -> String {
    match service.score {
        None => Lang::of(words).phrases().nothing_applies.to_owned(),
        Some(score) if score.sure == score.possible => score.sure.to_string(),
        Some(score) => format!("{}–{}", score.sure, score.possible),
    }
}
