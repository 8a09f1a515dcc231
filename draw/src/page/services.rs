//! The answers of services, grouped: a reader looks for differences.

use libricite::{CriterionReport, Id, Map, ServiceReport, State};

use super::evidence::Pieces;

/// What makes two services answer alike: choice, whether it waits for evidence, note and
/// the numbers of the evidence.
type Alike<'a> = (Option<&'a Id>, bool, Option<&'a str>, Vec<usize>);

/// Services that answered alike, in the order of the first of each.
pub(super) fn alike<'r, 'a>(
    row: &'r CriterionReport<'a>,
    pieces: &Pieces<'_>,
) -> Vec<Vec<&'r ServiceReport<'a>>> {
    let mut places: Map<Alike<'_>, usize> = Map::new();
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
