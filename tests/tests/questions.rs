//! What an assessment is asked, and how it could be answered otherwise.

use std::borrow::Cow;

use libricite::{Assessment, Credit, Criteria, Criterion, Evidence, Scope, Service, ServiceAnswer};

use crate::random::{best, listed};

/// One thing that is asked: a criterion, of one service when it is asked of each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Question {
    pub(crate) criterion: Criterion,
    service: Option<String>,
}

impl Question {
    /// All that is asked; a criterion asked of services that were not said is not among it.
    pub(crate) fn all(criteria: &Criteria, assessment: &Assessment<'static>) -> Vec<Self> {
        let services = listed(assessment).unwrap_or_default();
        let of = |criterion: &Criterion| -> Vec<Self> {
            let question = |service: Option<&str>| Self {
                criterion: criterion.clone(),
                service: service.map(str::to_owned),
            };
            match criterion.scope {
                Scope::Structure => vec![question(None)],
                Scope::Service => services.iter().map(|service| question(Some(service))).collect(),
            }
        };
        criteria.all().flat_map(of).collect()
    }

    /// What was said.
    fn said(&self, assessment: &Assessment<'static>) -> ServiceAnswer<'static> {
        let Some(answer) = assessment.answers.get(self.criterion.id.as_str()) else {
            return ServiceAnswer::default();
        };
        match &self.service {
            Some(service) => answer.services.get(service.as_str()).cloned().unwrap_or_default(),
            None => ServiceAnswer {
                choice: answer.choice.clone(),
                note: None,
                evidence: answer.evidence.clone(),
            },
        }
    }

    /// The assessment with another choice, and the same evidence.
    pub(crate) fn answered(
        &self,
        assessment: &Assessment<'static>,
        choice: &str,
    ) -> Assessment<'static> {
        let evidence = self.said(assessment).evidence;
        self.said_as(assessment, Some(choice.to_owned().into()), evidence)
    }

    /// The assessment with one more piece of evidence.
    pub(crate) fn proven(&self, assessment: &Assessment<'static>) -> Assessment<'static> {
        let said = self.said(assessment);
        let mut evidence = said.evidence;
        evidence.push(Evidence { url: Some("https://example.org/".into()), ..Evidence::default() });
        let to_review = assessment.to_review.clone();
        Assessment { to_review, ..self.said_as(assessment, said.choice, evidence) }
    }

    fn said_as(
        &self,
        assessment: &Assessment<'static>,
        choice: Option<Cow<'static, str>>,
        evidence: Vec<Evidence<'static>>,
    ) -> Assessment<'static> {
        let mut assessment = assessment.clone();
        if choice.is_some() {
            // Whoever answers has read the question again.
            assessment.to_review.retain(|id| *id != *self.criterion.id.as_str());
        }
        let answer = assessment.answers.entry(self.criterion.id.to_string().into()).or_default();
        if let Some(service) = &self.service {
            let said = ServiceAnswer { choice, note: None, evidence };
            answer.services.insert(service.clone().into(), said);
        } else {
            (answer.choice, answer.evidence) = (choice, evidence);
        }
        assessment
    }

    /// The id of the service that it is asked of.
    pub(crate) fn service(&self) -> Option<&str> {
        self.service.as_deref()
    }

    /// The credit that was claimed; nothing while the question is open.
    pub(crate) fn claimed(&self, assessment: &Assessment<'static>) -> Option<Credit> {
        if assessment.to_review.iter().any(|id| *id == *self.criterion.id.as_str()) {
            return None;
        }
        let choice = self.said(assessment).choice?;
        self.criterion.choice(&choice).map(|choice| choice.credit)
    }
}

/// The assessment with the best answer to every open question, and every claim proven.
pub(crate) fn best_of(
    criteria: &Criteria,
    assessment: &Assessment<'static>,
) -> Assessment<'static> {
    let mut assessment = assessment.clone();
    // Not said is open, too: one service that was never answered for may be the best one.
    let one = Service { id: "the-best".into(), ..Service::default() };
    assessment.services.get_or_insert(vec![one]);
    let before = assessment.clone();
    for question in Question::all(criteria, &before) {
        if question.claimed(&before).is_none() {
            assessment = question.answered(&assessment, best(&question.criterion).as_str());
        }
        assessment = question.proven(&assessment);
    }
    assessment
}
