//! What stands at a place of an assessment, so that two versions can be compared there.

use std::borrow::Cow;
use std::rc::Rc;

use libricite::{Assessment, Date, Edition, Evidence, Method, Service};

use super::edit::change;
use super::place::Asked;
use super::services;

/// A place of an assessment that two tabs may fill differently.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The edition of the criteria.
    Edition,
    /// The day on which the answers were true.
    Date,
    /// How the answers were found.
    Method,
    /// The word on the assessment as a whole.
    Note,
    /// The name of the structure.
    Name,
    /// The address of its website.
    Url,
    /// What it is.
    Kind,
    /// Its country.
    Country,
    /// Whether there are services, and the whole list when it cannot be told apart.
    Services,
    /// The service of that id.
    Service(Rc<str>),
    /// What was chosen.
    Choice(Asked),
    /// The note of an answer.
    AnswerNote(Asked),
    /// The evidence of an answer.
    Evidence(Asked),
}

/// What stands at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value<'a> {
    /// A text, or the id of a choice; nothing when it is left out.
    Text(Option<&'a str>),
    /// An edition.
    Edition(&'a Edition),
    /// A day.
    Date(Date),
    /// How answers were found.
    Method(Method),
    /// All services; nothing when they are not said.
    Services(Option<&'a [Service<'static>]>),
    /// A service; nothing when it is not listed.
    Service(Option<&'a Service<'static>>),
    /// Evidence.
    Evidence(&'a [Evidence<'static>]),
}

/// The places that are there once, and what they are called in storage.
const ALONE: [(&str, Place); 9] = [
    ("edition", Place::Edition),
    ("date", Place::Date),
    ("method", Place::Method),
    ("note", Place::Note),
    ("name", Place::Name),
    ("url", Place::Url),
    ("kind", Place::Kind),
    ("country", Place::Country),
    ("services", Place::Services),
];

impl Place {
    /// What stands there.
    pub fn value<'a>(&self, assessment: &'a Assessment<'static>) -> Value<'a> {
        let structure = &assessment.structure;
        let text = |text: &'a Option<Cow<'static, str>>| Value::Text(text.as_deref());
        match self {
            Self::Edition => Value::Edition(&assessment.criteria),
            Self::Date => Value::Date(assessment.date),
            Self::Method => Value::Method(assessment.method),
            Self::Note => text(&assessment.note),
            Self::Name => Value::Text(Some(&structure.name)),
            Self::Url => text(&structure.url),
            Self::Kind => text(&structure.kind),
            Self::Country => text(&structure.country),
            Self::Services => Value::Services(assessment.services.as_deref()),
            Self::Service(id) => Value::Service(service(assessment, id)),
            Self::Choice(asked) => Value::Text(asked.choice(assessment)),
            Self::AnswerNote(asked) => {
                Value::Text(Some(asked.note(assessment)).filter(|note| !note.is_empty()))
            }
            Self::Evidence(asked) => Value::Evidence(asked.evidence(assessment)),
        }
    }

    /// The place in words, to store it.
    pub(super) fn words(&self) -> Vec<String> {
        let (kind, asked) = match self {
            Self::Service(id) => return vec!["service".to_owned(), String::from(&**id)],
            Self::Choice(asked) => ("choice", asked),
            Self::AnswerNote(asked) => ("answer-note", asked),
            Self::Evidence(asked) => ("evidence", asked),
            _ => {
                let known = ALONE.iter().find(|(_, place)| place == self);
                return known.iter().map(|(word, _)| (*word).to_owned()).collect();
            }
        };
        let words = [kind, &asked.criterion].into_iter().chain(asked.service.as_deref());
        words.map(str::to_owned).collect()
    }

    /// The place of these words.
    pub(super) fn from_words(words: &[String]) -> Option<Self> {
        let mut words = words.iter().map(String::as_str);
        let kind = words.next()?;
        let Some(id) = words.next().map(Rc::from) else {
            let known = ALONE.iter().find(|(word, _)| *word == kind);
            return known.map(|(_, place)| place.clone());
        };
        let asked = Asked { criterion: Rc::clone(&id), service: words.next().map(Rc::from) };
        match kind {
            "service" => Some(Self::Service(id)),
            "choice" => Some(Self::Choice(asked)),
            "answer-note" => Some(Self::AnswerNote(asked)),
            "evidence" => Some(Self::Evidence(asked)),
            _ => None,
        }
    }

    /// Writes what one assessment says there into another.
    pub(super) fn copy(&self, from: &Assessment<'static>, to: &mut Assessment<'static>) {
        match self {
            Self::Edition => to.criteria = from.criteria.clone(),
            Self::Date => to.date = from.date,
            Self::Method => to.method = from.method,
            Self::Note => to.note.clone_from(&from.note),
            Self::Name => to.structure.name.clone_from(&from.structure.name),
            Self::Url => to.structure.url.clone_from(&from.structure.url),
            Self::Kind => to.structure.kind.clone_from(&from.structure.kind),
            Self::Country => to.structure.country.clone_from(&from.structure.country),
            Self::Services => to.services.clone_from(&from.services),
            Self::Service(id) => put_service(to, id, service(from, id).cloned()),
            Self::Choice(asked) => {
                let choice = asked.choice(from).map(|choice| Cow::Owned(choice.to_owned()));
                change(to, asked, |said| *said.choice = choice);
            }
            Self::AnswerNote(asked) => {
                let note = asked.note(from);
                let note = (!note.is_empty()).then(|| Cow::Owned(note.to_owned()));
                change(to, asked, |said| *said.note = note);
            }
            Self::Evidence(asked) => {
                let evidence = asked.evidence(from).to_vec();
                change(to, asked, |said| *said.evidence = evidence);
            }
        }
    }
}

fn service<'a>(assessment: &'a Assessment<'static>, id: &str) -> Option<&'a Service<'static>> {
    assessment.services.as_ref()?.iter().find(|service| service.id == id)
}

fn put_service(to: &mut Assessment<'static>, id: &str, service: Option<Service<'static>>) {
    let position = services::position(to, id);
    match (position, service) {
        (None, None) => {}
        (None, Some(service)) => to.services.get_or_insert_default().push(service),
        (Some(position), service) => {
            let Some(list) = &mut to.services else { return };
            list.splice(position..=position, service);
        }
    }
}
