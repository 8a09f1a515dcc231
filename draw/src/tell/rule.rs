//! Which rule decided what a criterion is worth.

use libricite::{CriterionReport, Scope, ServiceReport, ServicesRule, State};
use libricite_criteria::Words;

use crate::Lang;
use crate::escape::clean;
use crate::tell::{counts, criterion_score, date};

/// Which rule decided what a criterion is worth, in one to three sentences.
///
/// « Moyenne de 4 services, dont 1 sans réponse : de 50 à 75 points. Nécessaire pour le
/// niveau vert, à partir de 90 points. »
#[must_use]
pub fn rule(row: &CriterionReport<'_>, words: &Words) -> String {
    let told = Lang::of(words).told();
    let mut sentences = match row.scope {
        Scope::Structure => asked_once(row, words),
        Scope::Service => asked_of_services(row, words),
    };
    if !counts(row) {
        sentences.push(' ');
        match row.counts_from {
            Some(day) => {
                let day = date(day, Lang::of(words));
                sentences.push_str(&(told.announced_from)(&day));
            }
            None => sentences.push_str(told.announced),
        }
    } else if let Some(required) = row.required {
        let level = clean(words.level(required.level.as_str()));
        sentences.push(' ');
        sentences.push_str(&(told.required)(&level, required.credit.get()));
    }
    sentences
}

fn asked_once(row: &CriterionReport<'_>, words: &Words) -> String {
    let told = Lang::of(words).told();
    match (row.state, row.score) {
        (State::Answered, Some(score)) => (told.for_this_choice)(score.sure.get()),
        (State::Unproven, Some(score)) => (told.unproven)(score.possible.get()),
        (State::Open, _) => told.open.to_owned(),
        (State::NotApplicable, _) | (_, None) => told.leaves_the_sum.to_owned(),
    }
}

fn asked_of_services(row: &CriterionReport<'_>, words: &Words) -> String {
    let told = Lang::of(words).told();
    let Some(score) = criterion_score(row) else {
        return if row.services.is_empty() { told.no_service } else { told.leaves_the_sum }
            .to_owned();
    };
    if row.services.is_empty() {
        return told.services_not_said.to_owned();
    }
    let count = |is: fn(&ServiceReport<'_>) -> bool| row.services.iter().filter(|s| is(s)).count();
    let all = count(|service| service.score.is_some());
    let open = count(|service| service.state == State::Open);
    let unproven = count(|service| service.state == State::Unproven);
    let together = match row.rule {
        Some(ServicesRule::Weakest) => told.weakest_of,
        Some(ServicesRule::Mean) | None => told.mean_of,
    };
    together(all, open, unproven, score)
}
