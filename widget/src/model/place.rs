//! Where something is said in an assessment.

use std::borrow::Cow;
use std::rc::Rc;

use libricite::bounds::{ADDRESS, LINE, PROSE};
use libricite::{Answer, Assessment, Evidence};

/// A question as it is asked: once, or of one service.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Asked {
    /// The id of the criterion.
    pub criterion: Rc<str>,
    /// The id of the service; nothing for what is said once, or for all services together
    /// (a note, evidence that holds for each).
    pub service: Option<Rc<str>>,
}

impl Asked {
    /// Asked once.
    pub fn once(criterion: impl Into<Rc<str>>) -> Self {
        Self { criterion: criterion.into(), service: None }
    }

    /// Asked of a service.
    pub fn of(criterion: impl Into<Rc<str>>, service: impl Into<Rc<str>>) -> Self {
        Self { criterion: criterion.into(), service: Some(service.into()) }
    }

    /// What was chosen: the id of a choice, or `unknown`.
    pub fn choice<'a>(&self, assessment: &'a Assessment<'_>) -> Option<&'a str> {
        let answer = self.answer(assessment)?;
        match &self.service {
            None => answer.choice.as_deref(),
            Some(service) => answer.services.get(&**service)?.choice.as_deref(),
        }
    }

    /// What was added in words; empty when nothing was.
    pub fn note<'a>(&self, assessment: &'a Assessment<'_>) -> &'a str {
        let answer = self.answer(assessment);
        let note = match &self.service {
            None => answer.and_then(|answer| answer.note.as_deref()),
            Some(service) => answer
                .and_then(|answer| answer.services.get(&**service))
                .and_then(|answer| answer.note.as_deref()),
        };
        note.unwrap_or_default()
    }

    /// What shows the answer.
    pub fn evidence<'a, 'b>(&self, assessment: &'a Assessment<'b>) -> &'a [Evidence<'b>] {
        let answer = self.answer(assessment);
        match &self.service {
            None => answer.map_or(&[], |answer| &answer.evidence),
            Some(service) => answer
                .and_then(|answer| answer.services.get(&**service))
                .map_or(&[], |answer| &answer.evidence),
        }
    }

    fn answer<'a, 'b>(&self, assessment: &'a Assessment<'b>) -> Option<&'a Answer<'b>> {
        assessment.answers.get(&*self.criterion)
    }
}

/// A text that people type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Field {
    /// The name of the structure.
    Name,
    /// The address of its website.
    Url,
    /// What it is: association, cooperative …
    Kind,
    /// Its country, as two letters.
    Country,
    /// A word on the assessment as a whole.
    Note,
    /// A text of the service at that place of the list, from 0.
    Service(usize, ServiceField),
    /// The note of an answer.
    AnswerNote(Asked),
    /// A text of the piece of evidence at that place of an answer, from 0.
    Evidence(Asked, usize, EvidenceField),
}

/// A text of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ServiceField {
    /// The name that people know it by.
    Name,
    /// Its address.
    Url,
    /// The software that it runs on.
    Software,
    /// The licence of that software.
    License,
}

/// A text of a piece of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EvidenceField {
    /// The address of the page.
    Url,
    /// The words on that page.
    Quote,
}

impl Field {
    /// The most characters that it takes: what is longer could not be read again.
    pub fn most(&self) -> usize {
        match self {
            Self::Url
            | Self::Service(_, ServiceField::Url)
            | Self::Evidence(_, _, EvidenceField::Url) => ADDRESS,
            Self::Note | Self::AnswerNote(_) | Self::Evidence(_, _, EvidenceField::Quote) => PROSE,
            _ => LINE,
        }
    }

    /// What stands there; empty when nothing does, or when there is no such place.
    pub fn text<'a>(&self, assessment: &'a Assessment<'a>) -> &'a str {
        let structure = &assessment.structure;
        let text: Option<&Cow<'_, str>> = match self {
            Self::Name => Some(&structure.name),
            Self::Url => structure.url.as_ref(),
            Self::Kind => structure.kind.as_ref(),
            Self::Country => structure.country.as_ref(),
            Self::Note => assessment.note.as_ref(),
            Self::Service(place, field) => {
                let service = assessment.services.as_ref().and_then(|list| list.get(*place));
                service.and_then(|service| match field {
                    ServiceField::Name => service.name.as_ref(),
                    ServiceField::Url => service.url.as_ref(),
                    ServiceField::Software => service.software.as_ref(),
                    ServiceField::License => service.license.as_ref(),
                })
            }
            Self::AnswerNote(asked) => return asked.note(assessment),
            Self::Evidence(asked, place, field) => {
                asked.evidence(assessment).get(*place).and_then(|evidence| match field {
                    EvidenceField::Url => evidence.url.as_ref(),
                    EvidenceField::Quote => evidence.quote.as_ref(),
                })
            }
        };
        text.map_or("", |text| text)
    }
}
