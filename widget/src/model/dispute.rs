//! What two tabs answered differently, until a person settles it.

use std::rc::Rc;

use libricite::Assessment;

use super::basis::Basis;
use super::draft::State;
use super::place::Asked;
use super::services;
use super::value::{Place, Value};

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
#[derive(Debug, Clone)]
pub(super) struct Dispute {
    pub(super) other: Rc<Assessment<'static>>,
    /// Its criteria, if they are known.
    pub(super) basis: Option<Rc<Basis>>,
    pub(super) places: Vec<Place>,
}

/// What was said and where: which criteria it was said under is the same question to settle.
impl PartialEq for Dispute {
    fn eq(&self, other: &Self) -> bool {
        self.other == other.other && self.places == other.places
    }
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

/// What both still ask, and what one of them asks since they parted: what one of them has
/// settled since then is settled.
pub(super) fn still_asked(base: &[Dispute], mine: &[Dispute], theirs: &[Dispute]) -> Vec<Dispute> {
    let mut open: Vec<Dispute> = Vec::new();
    for (list, others) in [(mine, theirs), (theirs, mine)] {
        for dispute in list {
            for place in &dispute.places {
                let has = |list: &[Dispute]| has(list, &dispute.other, place);
                if has(others) || !has(base) {
                    ask(&mut open, (&dispute.other, dispute.basis.as_ref()), place.clone());
                }
            }
        }
    }
    open
}

/// Adds a place to those where another version says something else; each once.
pub(super) fn ask(
    open: &mut Vec<Dispute>,
    (other, basis): (&Rc<Assessment<'static>>, Option<&Rc<Basis>>),
    place: Place,
) {
    match open.iter_mut().find(|known| known.other == *other) {
        Some(known) if known.places.contains(&place) => {}
        Some(known) => known.places.push(place),
        None => {
            let (other, basis) = (Rc::clone(other), basis.cloned());
            open.push(Dispute { other, basis, places: vec![place] });
        }
    }
}

fn has(list: &[Dispute], other: &Assessment<'static>, place: &Place) -> bool {
    list.iter().any(|known| *known.other == *other && known.places.contains(place))
}

pub(super) fn settle(state: &mut State, settle: &Settle) {
    let Settle { version, place, keep } = settle;
    let disputes = Rc::make_mut(&mut state.disputes);
    let Some(dispute) = disputes.get_mut(*version) else { return };
    let Some(known) = dispute.places.iter().position(|known| known == place) else { return };
    // Without its criteria the other side could not be read again.
    if *place == Place::Edition && *keep == Keep::There && dispute.basis.is_none() {
        return;
    }
    dispute.places.remove(known);
    if *keep == Keep::There {
        let other = Rc::clone(&dispute.other);
        if *place == Place::Edition
            && let Some(basis) = &dispute.basis
        {
            state.basis = Rc::clone(basis);
        }
        take(place, &other, Rc::make_mut(&mut state.assessment));
    }
    disputes.retain(|dispute| !dispute.places.is_empty());
}

/// Writes what the other said; a service comes and goes with its answers.
fn take(place: &Place, other: &Assessment<'static>, here: &mut Assessment<'static>) {
    if let Place::Service(id) = place {
        let position = services::position(here, id);
        match (position, services::position(other, id)) {
            (Some(position), None) => return services::remove(here, position),
            (None, Some(_)) => {
                for criterion in other.answers.keys() {
                    let asked = Asked::of(&**criterion, id.clone());
                    let places = [Place::Choice, Place::AnswerNote, Place::Evidence];
                    for place in places.map(|place| place(asked.clone())) {
                        place.copy(other, here);
                    }
                }
            }
            _ => {}
        }
    }
    place.copy(other, here);
}
