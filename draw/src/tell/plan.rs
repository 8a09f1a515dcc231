//! What a plan asks for, in sentences.

use libricite::{
    EvidenceRule, Id, NextAction, NextAnswer, NextLevel, NextStep, Percent, Scope, Service,
};
use libricite_criteria::{Words, plain};

use super::limit::name;
use super::{MOST_NAMED, listed};
use crate::Lang;
use crate::escape::clean;

/// What is said of a plan, complete in each language by type.
struct Says {
    to_level: fn(level: &str, steps: usize, effort: u64) -> String,
    effort: fn(u64) -> String,
    answer: fn(to: &str) -> String,
    answer_at_least: fn(to: &str) -> String,
    answer_anything: &'static str,
    change: fn(from: &str, to: &str) -> String,
    prove: fn(to: &str) -> String,
    choice: fn(&str) -> String,
    or: &'static str,
    or_as_good: &'static str,
    with_evidence: &'static str,
    efforts: &'static str,
    each_service: &'static str,
    colon: &'static str,
}

/// So many other choices are named at most; that there are more is said.
const MOST_OTHERS: usize = 3;

/// A step of a plan: its title, what it takes, and what to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Step {
    /// The title of the criterion.
    pub title: String,
    /// « effort 2 »
    pub effort: String,
    /// « passer de « non » à « oui » », one for all services that go the same way, with the other
    /// choices that do as well: « répondre « A » ou « B » ».
    pub answers: Vec<String>,
    /// What to do, in the words of the criterion; empty where there are none.
    pub improve: String,
}

/// Where a plan leads, and what it takes.
///
/// « Pour passer au niveau vert clair : 3 étapes, effort 7. »
#[must_use]
pub fn plan_intro(level: &NextLevel<'_>, words: &Words) -> String {
    let name = clean(words.level(level.level.as_str()));
    (says(words).to_level)(&name, level.steps.len(), level.effort)
}

/// What an effort is.
///
/// « Un effort va de 1, une heure, à 5, un changement d’habitudes ; les efforts s’additionnent. »
#[must_use]
pub fn plan_efforts(words: &Words) -> &'static str {
    says(words).efforts
}

/// The steps of a plan, in its order.
#[must_use]
pub fn plan_steps(level: &NextLevel<'_>, words: &Words) -> Vec<Step> {
    level.steps.iter().map(|step| one(step, words)).collect()
}

fn one(step: &NextStep<'_>, words: &Words) -> Step {
    let says = says(words);
    let id = step.criterion.as_str();
    let improve = words.criteria.get(id).map(|known| known.improve.as_str()).unwrap_or_default();
    let mut groups: Vec<(&NextAnswer<'_>, Vec<&Service<'_>>)> = Vec::new();
    for answer in &step.answers {
        let like = |(other, _): &&mut (&NextAnswer<'_>, _)| {
            (other.action, other.from, other.to) == (answer.action, answer.from, answer.to)
        };
        match groups.iter_mut().find(like) {
            Some((_, services)) => services.extend(answer.service),
            None => groups.push((answer, answer.service.into_iter().collect())),
        }
    }
    let answers = groups.iter().map(|(answer, services)| {
        let whom = match (step.scope, services.as_slice()) {
            (Scope::Structure, _) => String::new(),
            (Scope::Service, []) => format!("{}{}", says.each_service, says.colon),
            (Scope::Service, services) => {
                let names: Vec<_> = services.iter().map(|service| name(service)).collect();
                let names = listed(&names, MOST_NAMED, Lang::of(words)).in_line();
                format!("{names}{}", says.colon)
            }
        };
        format!("{whom}{}", to_do(step, answer, words))
    });
    Step {
        title: clean(words.title(id)).into_owned(),
        effort: (says.effort)(step.effort),
        answers: answers.collect(),
        improve: clean(&plain(improve)).into_owned(),
    }
}

fn to_do(step: &NextStep<'_>, answer: &NextAnswer<'_>, words: &Words) -> String {
    let says = says(words);
    let choice =
        |id: &Id| (says.choice)(&clean(words.choice(step.criterion.as_str(), id.as_str())));
    let to = any_of(says, choice(answer.to), answer.or.iter().map(|id| choice(id)));
    let needs_evidence =
        step.evidence_rule == EvidenceRule::Required && answer.credit != Percent::ZERO;
    let evidence = if needs_evidence { says.with_evidence } else { "" };
    match (answer.action, answer.from) {
        (NextAction::Prove, _) => (says.prove)(&to),
        (NextAction::Change, Some(from)) => {
            format!("{}{evidence}", (says.change)(&choice(from), &to))
        }
        // Nobody is told to say no: what counts there is that it is said.
        _ if answer.credit == Percent::ZERO => says.answer_anything.to_owned(),
        _ if answer.credit == Percent::FULL => format!("{}{evidence}", (says.answer)(&to)),
        _ => format!("{}{evidence}", (says.answer_at_least)(&to)),
    }
}

/// A choice, and those that do as well: « A », « B » ou « C ».
fn any_of(says: &Says, first: String, or: impl ExactSizeIterator<Item = String>) -> String {
    let rest = or.len().saturating_sub(MOST_OTHERS);
    let mut all: Vec<String> = [first].into_iter().chain(or.take(MOST_OTHERS)).collect();
    let last = match rest {
        0 if all.len() == 1 => return all.concat(),
        0 => all.pop().unwrap_or_default(),
        _ => says.or_as_good.to_owned(),
    };
    format!("{}{}{last}", all.join(", "), says.or)
}

fn says(words: &Words) -> &'static Says {
    match Lang::of(words) {
        Lang::En => &EN,
        Lang::Fr => &FR,
    }
}

const EN: Says = Says {
    to_level: |level, steps, effort| match steps {
        1 => format!("To reach the level {level}: 1 step, effort {effort}."),
        _ => format!("To reach the level {level}: {steps} steps, effort {effort}."),
    },
    effort: |effort| format!("effort {effort}"),
    answer: |to| format!("answer {to}"),
    answer_at_least: |to| format!("answer at least {to}"),
    answer_anything: "answer the question, whatever the answer is",
    change: |from, to| format!("go from {from} to {to}"),
    prove: |to| format!("add the address of a page that shows {to}"),
    choice: |choice| format!("“{choice}”"),
    or: " or ",
    or_as_good: "another answer that counts as much",
    with_evidence: ", with the address of a page that shows it",
    efforts: "An effort goes from 1, an hour, to 5, a change of habits; efforts are added up.",
    each_service: "each service, once they are listed",
    colon: ": ",
};

const FR: Says = Says {
    to_level: |level, steps, effort| match steps {
        1 => format!("Pour passer au niveau {level}\u{a0}: 1 étape, effort {effort}."),
        _ => format!("Pour passer au niveau {level}\u{a0}: {steps} étapes, effort {effort}."),
    },
    effort: |effort| format!("effort {effort}"),
    answer: |to| format!("répondre {to}"),
    answer_at_least: |to| format!("répondre au moins {to}"),
    answer_anything: "répondre à la question, quelle que soit la réponse",
    change: |from, to| format!("passer de {from} à {to}"),
    prove: |to| format!("ajouter l’adresse d’une page qui montre {to}"),
    choice: |choice| format!("«\u{a0}{choice}\u{a0}»"),
    or: " ou ",
    or_as_good: "une autre réponse qui compte autant",
    with_evidence: ", avec l’adresse d’une page qui le montre",
    efforts: "Un effort va de 1, une heure, à 5, un changement d’habitudes\u{a0}; \
              les efforts s’additionnent.",
    each_service: "chaque service, une fois la liste donnée",
    colon: "\u{a0}: ",
};

#[cfg(test)]
mod tests {
    use super::*;

    fn told(says: &Says, choices: &[&str]) -> String {
        let quoted: Vec<String> = choices.iter().map(|choice| (says.choice)(choice)).collect();
        let [first, others @ ..] = quoted.as_slice() else { return String::new() };
        any_of(says, first.clone(), others.iter().cloned()).replace('\u{a0}', " ")
    }

    #[test]
    fn a_few_choices_that_do_as_well_are_named_and_of_many_that_there_are_more() {
        assert_eq!(told(&FR, &["A"]), "« A »");
        assert_eq!(told(&FR, &["A", "B"]), "« A » ou « B »");
        assert_eq!(told(&EN, &["A", "B", "C", "D"]), "“A”, “B”, “C” or “D”");
        let many = told(&FR, &["A", "B", "C", "D", "E"]);
        assert_eq!(many, "« A », « B », « C », « D » ou une autre réponse qui compte autant");
        let many = told(&EN, &["A", "B", "C", "D", "E", "F"]);
        assert_eq!(many, "“A”, “B”, “C”, “D” or another answer that counts as much");
    }
}
