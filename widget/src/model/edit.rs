//! Everything that a person can do to an assessment.

use std::borrow::Cow;
use std::rc::Rc;

use libricite::bounds::MOST_EVIDENCE;
use libricite::{Answer, Assessment, Date, Evidence, Method, ServiceAnswer, UNKNOWN};

use super::aside::{self, Aside};
use super::dispute::{self, Settle};
use super::draft::State;
use super::place::{Asked, EvidenceField, Field, ServiceField};
use super::review;
use super::services;

/// One thing that a person does.
///
/// What an edit speaks of need not be there: an edit of what is not does nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Types a text. An empty one is left out of the file; the first letter of a piece of
    /// evidence makes that piece, and it goes with the last one.
    Text(Field, String),
    /// Says on which day the answers were true.
    Date(Date),
    /// Says how the answers were found.
    Method(Method),

    /// Adds a service with that name, which may be empty, at the end of the list.
    AddService(String),
    /// Removes the service at that place, with its answers; undo brings all back.
    ///
    /// Its answers go too, as a page would list them as ignored for ever, and a later service
    /// of the same name would be taken to have given them.
    RemoveService(usize),
    /// Moves the service at the first place to the second.
    MoveService(usize, usize),
    /// Says that it offers none. Those that are listed are removed with their answers.
    NoServices,
    /// Says nothing of its services. Those that are listed are removed with their answers.
    ServicesNotSaid,

    /// Chooses an answer.
    Choose(Asked, String),
    /// Chooses the same answer for each service that is listed: the criterion, the choice.
    ChooseForEach(Rc<str>, String),
    /// Says « Je ne sais pas »: the question is open, and was seen.
    Unknown(Asked),
    /// Takes the choice back; note and evidence stay.
    Clear(Asked),
    /// Says that an answer which was carried over from another edition still holds.
    Confirm(Rc<str>),

    /// Removes the piece of evidence at that place.
    RemoveEvidence(Asked, usize),
    /// Says on which day the piece of evidence at that place was seen.
    Seen(Asked, usize, Option<Date>),

    /// Says of a question, or of all questions of an axis which have such a choice, that it
    /// does not apply.
    SetAside(Aside),
    /// Takes that back: what was chosen before is chosen again.
    TakeBack(Aside),

    /// Settles what two tabs answered differently.
    Settle(Settle),
}

impl Edit {
    /// The field that is typed in.
    pub(super) fn field(&self) -> Option<&Field> {
        match self {
            Self::Text(field, _) => Some(field),
            _ => None,
        }
    }

    /// The answer whose evidence it changes.
    pub(super) fn proves(&self) -> Option<&Asked> {
        match self {
            Self::Text(Field::Evidence(asked, ..), _)
            | Self::Seen(asked, ..)
            | Self::RemoveEvidence(asked, _) => Some(asked),
            _ => None,
        }
    }

    /// What is typed.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(_, text) => Some(text),
            _ => None,
        }
    }

    pub(super) fn apply(self, state: &mut State) {
        match self {
            Self::SetAside(what) => return aside::set_aside(state, &what),
            Self::TakeBack(what) => return aside::take_back(state, &what),
            Self::Settle(settle) => return dispute::settle(state, &settle),
            Self::Choose(asked, choice) => return choose(state, &asked, Some(choice)),
            Self::Unknown(asked) => return choose(state, &asked, Some(UNKNOWN.to_owned())),
            Self::Clear(asked) => return choose(state, &asked, None),
            Self::ChooseForEach(criterion, choice) => {
                for service in services::ids(&state.assessment) {
                    choose(state, &Asked::of(criterion.clone(), service), Some(choice.clone()));
                }
                review::confirm(Rc::make_mut(&mut state.assessment), &criterion);
                return;
            }
            _ => {}
        }
        let assessment = Rc::make_mut(&mut state.assessment);
        match self {
            Self::Text(field, mut text) => {
                shorten(&mut text, field.most());
                write(assessment, field, text);
            }
            Self::Date(date) => assessment.date = date,
            Self::Method(method) => assessment.method = method,
            Self::Confirm(criterion) => review::confirm(assessment, &criterion),
            Self::AddService(name) => services::add(assessment, &name),
            Self::RemoveService(place) => services::remove(assessment, place),
            Self::MoveService(from, to) => services::shift(assessment, from, to),
            Self::NoServices => services::remove_all(assessment, Some(Vec::new())),
            Self::ServicesNotSaid => services::remove_all(assessment, None),
            Self::RemoveEvidence(asked, place) => change(assessment, &asked, |part| {
                if place < part.evidence.len() {
                    part.evidence.remove(place);
                }
            }),
            Self::Seen(asked, place, day) => {
                prove(assessment, &asked, place, |evidence| evidence.seen = day);
            }
            _ => {}
        }
    }
}

/// Chooses, or takes the choice back.
fn choose(state: &mut State, asked: &Asked, choice: Option<String>) {
    // Whoever chooses anew does not want the old choice back.
    if state.kept.get(asked).is_some() {
        Rc::make_mut(&mut state.kept).remove(asked);
    }
    set_choice(Rc::make_mut(&mut state.assessment), asked, choice);
}

/// Writes a choice.
pub(super) fn set_choice(
    assessment: &mut Assessment<'static>,
    asked: &Asked,
    choice: Option<String>,
) {
    // Whoever answers has read the question again; what is said of other services may still be
    // what it was.
    if !is_said_of_others(assessment, asked) {
        review::confirm(assessment, &asked.criterion);
    }
    change(assessment, asked, |part| *part.choice = choice.map(Cow::Owned));
}

/// Whether the same question is answered for other services.
fn is_said_of_others(assessment: &Assessment<'_>, asked: &Asked) -> bool {
    let Some(service) = asked.service.as_deref() else { return false };
    let answer = assessment.answers.get(&*asked.criterion);
    let mut services = answer.iter().flat_map(|answer| &answer.services);
    services.any(|(id, said)| **id != *service && said.choice.is_some())
}

/// What an answer and the answer for a service have in common.
pub(super) struct Said<'a> {
    pub(super) choice: &'a mut Option<Cow<'static, str>>,
    pub(super) note: &'a mut Option<Cow<'static, str>>,
    pub(super) evidence: &'a mut Vec<Evidence<'static>>,
}

/// Changes an answer, which is made when it is not there and removed when nothing is left.
pub(super) fn change(
    assessment: &mut Assessment<'static>,
    asked: &Asked,
    change: impl FnOnce(&mut Said<'_>),
) {
    let answers = &mut assessment.answers;
    let mut answer = answers.remove(&*asked.criterion).unwrap_or_default();
    match &asked.service {
        None => {
            let Answer { choice, note, evidence, .. } = &mut answer;
            change(&mut Said { choice, note, evidence });
        }
        Some(service) => {
            let mut of_service = answer.services.remove(&**service).unwrap_or_default();
            let ServiceAnswer { choice, note, evidence } = &mut of_service;
            change(&mut Said { choice, note, evidence });
            if of_service != ServiceAnswer::default() {
                answer.services.insert(Cow::Owned(String::from(&**service)), of_service);
            }
        }
    }
    if answer != Answer::default() {
        answers.insert(Cow::Owned(String::from(&*asked.criterion)), answer);
    }
}

/// Leaves out what goes beyond so many characters. A field of the page takes no more either.
pub(super) fn shorten(text: &mut String, most: usize) {
    if let Some((end, _)) = text.char_indices().nth(most) {
        text.truncate(end);
    }
}

/// Writes a text; an empty one is left out.
fn write(assessment: &mut Assessment<'static>, field: Field, text: String) {
    let text = (!text.is_empty()).then_some(Cow::Owned(text));
    let structure = &mut assessment.structure;
    match field {
        Field::Name => structure.name = text.unwrap_or_default(),
        Field::Url => structure.url = text,
        Field::Kind => structure.kind = text,
        Field::Country => structure.country = text,
        Field::Note => assessment.note = text,
        Field::Service(place, ServiceField::Name) => services::name(assessment, place, text),
        Field::Service(place, field) => {
            let list = assessment.services.as_mut();
            let Some(service) = list.and_then(|list| list.get_mut(place)) else { return };
            match field {
                ServiceField::Name => service.name = text,
                ServiceField::Url => service.url = text,
                ServiceField::Software => service.software = text,
                ServiceField::License => service.license = text,
            }
        }
        Field::AnswerNote(asked) => change(assessment, &asked, |part| *part.note = text),
        Field::Evidence(asked, place, field) => {
            prove(assessment, &asked, place, |evidence| match field {
                EvidenceField::Url => evidence.url = text,
                EvidenceField::Quote => evidence.quote = text,
            });
        }
    }
}

/// Changes the piece of evidence at a place, which is made when it is not there. Nothing is
/// made for nothing, and at the end no empty piece stays; before others one does, so that
/// these keep their places while somebody types: [`forget_empty`] removes it later.
fn prove(
    assessment: &mut Assessment<'static>,
    asked: &Asked,
    place: usize,
    set: impl FnOnce(&mut Evidence<'static>),
) {
    change(assessment, asked, |part| {
        let mut piece = part.evidence.get(place).cloned().unwrap_or_default();
        let was_empty = piece == Evidence::default();
        set(&mut piece);
        let is_empty = piece == Evidence::default();
        if was_empty && is_empty {
            return;
        }
        if MOST_EVIDENCE <= place {
            return;
        }
        if part.evidence.len() <= place {
            part.evidence.resize_with(place + 1, Evidence::default);
        }
        if let Some(known) = part.evidence.get_mut(place) {
            *known = piece;
        }
        if is_empty && part.evidence.len() == place + 1 {
            part.evidence.pop();
        }
    });
}

/// Removes the empty pieces of evidence of an answer.
pub(super) fn forget_empty(assessment: &mut Assessment<'static>, asked: &Asked) {
    change(assessment, asked, |part| part.evidence.retain(|one| *one != Evidence::default()));
}
