//! Brings together what two tabs made of one assessment.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::rc::Rc;

use libricite::{Assessment, Service};

use super::dispute::Dispute;
use super::draft::State;
use super::place::Asked;
use super::value::{Place, Value};

/// What stands at these places wherever it is, each on its own.
const OF_THE_WHOLE: [Place; 8] = [
    Place::Edition,
    Place::Date,
    Place::Method,
    Place::Note,
    Place::Name,
    Place::Url,
    Place::Kind,
    Place::Country,
];

/// Brings into `mine` what `theirs` says and `base`, from which both come, did not.
///
/// Where only one of them changed something, the change holds. Where both changed the same
/// place and not alike, mine stays and the place is listed as disputed, with theirs beside
/// it. Neither is lost.
pub(super) fn merge(base: &Assessment<'static>, mine: &mut State, theirs: &State) {
    let there = &theirs.assessment;
    let here = Rc::make_mut(&mut mine.assessment);
    let mut merge = Merge { base, there, places: Vec::new() };

    for place in OF_THE_WHOLE {
        merge.place(place, here);
    }
    if here.schema.is_none() {
        here.schema.clone_from(&there.schema);
    }
    merge.services(here);
    merge.answers(here);
    let places = merge.places;

    let kept = Rc::make_mut(&mut mine.kept);
    for (asked, earlier) in theirs.kept.iter() {
        kept.entry(asked.clone()).or_insert_with(|| earlier.clone());
    }
    let disputes = Rc::make_mut(&mut mine.disputes);
    for dispute in theirs.disputes.iter() {
        if !disputes.contains(dispute) {
            disputes.push(dispute.clone());
        }
    }
    if !places.is_empty() {
        disputes.push(Dispute { other: Rc::clone(there), places });
    }
    if mine.assessment.criteria == theirs.assessment.criteria {
        mine.criteria = Rc::clone(&theirs.criteria);
    }
}

/// Who changed a place.
enum Changed {
    /// Nobody, or I, or both alike.
    NotThereOnly,
    ThereOnly,
    Both,
}

struct Merge<'a> {
    base: &'a Assessment<'static>,
    there: &'a Assessment<'static>,
    /// Where both changed something, and not alike.
    places: Vec<Place>,
}

impl Merge<'_> {
    fn place(&mut self, place: Place, here: &mut Assessment<'static>) {
        match self.changed(&place, here) {
            Changed::NotThereOnly => {}
            Changed::ThereOnly => place.copy(self.there, here),
            Changed::Both => self.places.push(place),
        }
    }

    fn changed(&self, place: &Place, here: &Assessment<'static>) -> Changed {
        let [base, here, there] = [self.base, here, self.there].map(|said| place.value(said));
        if there == here || there == base {
            Changed::NotThereOnly
        } else if here == base {
            Changed::ThereOnly
        } else {
            Changed::Both
        }
    }

    /// The services one by one; as a whole where they cannot be told apart.
    fn services(&mut self, here: &mut Assessment<'static>) {
        let before = [self.base, here, self.there].map(|said| ids(said).unwrap_or_default());
        let [base, mine, theirs] = &before;
        let are_said = here.services.is_some() && self.there.services.is_some();
        let are_clear = [self.base, here, self.there].iter().all(|said| are_told_apart(said));
        if !are_said || !are_clear {
            return self.place(Place::Services, here);
        }
        // Whoever changed the order decides; new ones of the other come at the end.
        let (first, second) = if mine == base { (theirs, mine) } else { (mine, theirs) };
        let mut seen = BTreeSet::new();
        let all: Vec<&Rc<str>> =
            first.iter().chain(second).filter(|id| seen.insert(Rc::clone(id))).collect();
        for id in &all {
            self.place(Place::Service(Rc::clone(id)), here);
        }
        let place = |service: &Service<'_>| all.iter().position(|id| ***id == *service.id);
        here.services.iter_mut().for_each(|list| list.sort_by_key(place));
    }

    fn answers(&mut self, here: &mut Assessment<'static>) {
        let said = [self.base, here, self.there];
        let criteria: BTreeSet<Rc<str>> =
            said.iter().flat_map(|said| said.answers.keys()).map(|id| Rc::from(&**id)).collect();
        for criterion in criteria {
            self.help(&criterion, here);
            let asked = |said: &Assessment<'_>| -> Vec<Rc<str>> {
                let answer = said.answers.get(&*criterion);
                answer
                    .iter()
                    .flat_map(|answer| answer.services.keys())
                    .map(|id| Rc::from(&**id))
                    .collect()
            };
            let services: BTreeSet<Rc<str>> =
                [self.base, here, self.there].iter().flat_map(|said| asked(said)).collect();
            self.answer(&Asked::once(criterion.clone()), here);
            for service in services {
                self.answer(&Asked::of(criterion.clone(), service), here);
            }
        }
    }

    fn answer(&mut self, asked: &Asked, here: &mut Assessment<'static>) {
        // Whether a service stays is disputed: so its answers are not taken away.
        let is_disputed = asked
            .service
            .as_ref()
            .is_some_and(|service| self.places.contains(&Place::Service(Rc::clone(service))));
        let places = [Place::Choice, Place::AnswerNote, Place::Evidence];
        for place in places.map(|place| place(asked.clone())) {
            let is_gone =
                matches!(place.value(self.there), Value::Text(None) | Value::Evidence([]));
            if !(is_disputed && is_gone) {
                self.place(place, here);
            }
        }
    }

    /// The question and its choices, which stand in a file for those who fill it by hand.
    fn help(&self, criterion: &str, here: &mut Assessment<'static>) {
        let Some(there) = self.there.answers.get(criterion) else { return };
        if there.ask.is_none() && there.choices.is_empty() {
            return;
        }
        let here = here.answers.entry(Cow::Owned(criterion.to_owned())).or_default();
        if here.ask.is_none() {
            here.ask.clone_from(&there.ask);
        }
        if here.choices.is_empty() {
            here.choices.clone_from(&there.choices);
        }
    }
}

fn ids(assessment: &Assessment<'_>) -> Option<Vec<Rc<str>>> {
    Some(assessment.services.as_ref()?.iter().map(|service| Rc::from(&*service.id)).collect())
}

/// Whether no id stands twice.
fn are_told_apart(assessment: &Assessment<'_>) -> bool {
    let mut seen = BTreeSet::new();
    assessment.services.iter().flatten().all(|service| seen.insert(&*service.id))
}
