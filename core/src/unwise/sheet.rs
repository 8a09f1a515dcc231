//! An assessment that is filled in to try something.

use std::borrow::Cow;

use crate::{
    Answer, Assessment, Choice, Credit, Criteria, Criterion, Evidence, Percent, Scope, Service,
    ServiceAnswer, evaluate,
};

/// A question: a criterion, and the service that it is asked of.
#[derive(Clone, Copy)]
pub(super) struct Question<'c> {
    pub(super) criterion: &'c Criterion,
    service: Option<&'static str>,
}

/// An assessment that is filled in to try something.
pub(super) struct Sheet<'c> {
    criteria: &'c Criteria,
    assessment: Assessment<'c>,
    services: &'static [&'static str],
    rows: usize,
}

/// Whether claims are shown to be true.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Proof {
    Shown,
    None,
}

impl<'c> Sheet<'c> {
    /// A blank one of a structure that offers these services.
    pub(super) fn blank(
        criteria: &'c Criteria,
        services: &'static [&'static str],
        proof: Proof,
    ) -> Self {
        let service = |id: &&'static str| Service { id: Cow::Borrowed(*id), ..Service::default() };
        let shown = Evidence { url: Some("https://example.org/".into()), ..Evidence::default() };
        let evidence = if proof == Proof::Shown { vec![shown] } else { Vec::new() };
        let blank = |criterion: &'c Criterion| {
            let answer = Answer { evidence: evidence.clone(), ..Answer::default() };
            (Cow::Borrowed(criterion.id.as_str()), answer)
        };
        let mut assessment = Assessment::new(criteria.edition().clone(), criteria.published(), "");
        assessment.services = Some(services.iter().map(service).collect());
        assessment.answers = criteria.all().map(blank).collect();
        let of_services = criteria.all().filter(|criterion| criterion.scope == Scope::Service);
        let rows = of_services.count().saturating_mul(services.len());
        Self { criteria, assessment, services, rows: rows.saturating_add(criteria.count()) }
    }

    /// The questions that count, in the order of the file.
    pub(super) fn questions(&self) -> Vec<Question<'c>> {
        let counted = self.criteria.all().filter(|criterion| criterion.counts());
        counted.flat_map(|criterion| self.of(criterion)).collect()
    }

    /// Answers a criterion, for all services alike.
    pub(super) fn answer_all(&mut self, criterion: &'c Criterion, choice: &'c Choice) {
        for question in self.of(criterion) {
            self.answer(question, choice);
        }
    }

    /// Answers a question.
    pub(super) fn answer(&mut self, question: Question<'c>, choice: &'c Choice) {
        let answer = self.assessment.answers.get_mut(question.criterion.id.as_str());
        let Some(answer) = answer else { return };
        let choice = Some(Cow::Borrowed(choice.id.as_str()));
        match question.service {
            None => answer.choice = choice,
            Some(service) => {
                let said = ServiceAnswer { choice, ..ServiceAnswer::default() };
                answer.services.insert(Cow::Borrowed(service), said);
            }
        }
    }

    /// How many rows are scored to find what it earns.
    pub(super) fn rows(&self) -> usize {
        self.rows
    }

    /// The number of levels that it earns.
    pub(super) fn rank(&self) -> usize {
        evaluate(self.criteria, &self.assessment).label.rank.unwrap_or_default()
    }

    pub(super) fn assessment(&self) -> &Assessment<'c> {
        &self.assessment
    }

    fn of(&self, criterion: &'c Criterion) -> Vec<Question<'c>> {
        match criterion.scope {
            Scope::Structure => vec![Question { criterion, service: None }],
            Scope::Service => {
                let ask = |service: &&'static str| Question { criterion, service: Some(*service) };
                self.services.iter().map(ask).collect()
            }
        }
    }
}

/// The choice that is worth most.
pub(super) fn best(criterion: &Criterion) -> Option<&Choice> {
    criterion.choices.iter().find(|choice| choice.credit == Credit::Percent(Percent::FULL))
}

/// The choice that is worth least; nothing where each one says that it does not apply.
pub(super) fn worst(criterion: &Criterion) -> Option<&Choice> {
    let counted = criterion.choices.iter().filter(|choice| worth(choice).is_some());
    counted.min_by_key(|choice| worth(choice))
}

/// The choices that are not worth most, from the worst on.
pub(super) fn from_the_worst(criterion: &Criterion) -> Vec<&Choice> {
    let full = Credit::Percent(Percent::FULL);
    let mut choices: Vec<&Choice> =
        criterion.choices.iter().filter(|choice| choice.credit != full).collect();
    choices.sort_by_key(|choice| worth(choice));
    choices
}

/// What a choice is worth; that it does not apply is worth nothing here.
fn worth(choice: &Choice) -> Option<Percent> {
    match choice.credit {
        Credit::Percent(percent) => Some(percent),
        Credit::NotApplicable => None,
    }
}

/// The choice that says that it does not apply.
pub(super) fn not_applicable(criterion: &Criterion) -> Option<&Choice> {
    criterion.choices.iter().find(|choice| choice.credit == Credit::NotApplicable)
}
