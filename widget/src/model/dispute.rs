//! What two tabs answered differently, until a person settles it.

use std::borrow::Cow;
use std::rc::Rc;

use libricite::{Assessment, Date, Edition, Evidence, Method, Service};

use super::draft::State;
use super::edit::change;
use super::place::Asked;

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

/// One place that two tabs filled differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict<'a> {
    /// Which of the other versions it is from; to settle it.
    pub version: usize,
    /// The place.
    pub place: &'a Place,
    /// What the assessment says now.
    pub here: Value<'a>,
    /// What the other tab said.
    pub there: Value<'a>,
}

/// How a conflict is settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settle {
    /// Which of the other versions: [`Conflict::version`].
    pub version: usize,
    /// The place: [`Conflict::place`].
    pub place: Place,
    /// What stays.
    pub keep: Keep,
}

/// Which of two values stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// What the assessment says now.
    Here,
    /// What the other tab said.
    There,
}

/// What another tab said, and where it is not settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Dispute {
    pub(super) other: Rc<Assessment<'static>>,
    pub(super) places: Vec<Place>,
}

pub(super) fn conflicts(state: &State) -> Vec<Conflict<'_>> {
    let mut found = Vec::new();
    for (version, dispute) in state.disputes.iter().enumerate() {
        for place in &dispute.places {
            let (here, there) = (place.value(&state.assessment), place.value(&dispute.other));
            if here != there {
                found.push(Conflict { version, place, here, there });
            }
        }
    }
    found
}

pub(super) fn settle(state: &mut State, settle: &Settle) {
    let Settle { version, place, keep } = settle;
    let disputes = Rc::make_mut(&mut state.disputes);
    let Some(dispute) = disputes.get_mut(*version) else { return };
    let Some(known) = dispute.places.iter().position(|known| known == place) else { return };
    dispute.places.remove(known);
    if *keep == Keep::There {
        let other = Rc::clone(&dispute.other);
        place.copy(&other, Rc::make_mut(&mut state.assessment));
    }
    disputes.retain(|dispute| !dispute.places.is_empty());
}

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
    let place = to.services.as_ref().and_then(|list| list.iter().position(|own| own.id == id));
    match (place, service) {
        (None, None) => {}
        (None, Some(service)) => to.services.get_or_insert_default().push(service),
        (Some(place), service) => {
            let Some(list) = &mut to.services else { return };
            match service {
                Some(service) => list[place] = service,
                None => {
                    list.remove(place);
                }
            }
        }
    }
}
