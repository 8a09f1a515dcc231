//! Brings together what two tabs made of one assessment.

use std::borrow::Cow;
use std::rc::Rc;

use libricite::{Assessment, Service};

use super::dispute;
use super::draft::State;
use super::past;
use super::place::Asked;
use super::services;
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
pub(super) fn merge(base: &State, mine: &mut State, theirs: &State) {
    let there = &theirs.assessment;
    let here = Rc::make_mut(&mut mine.assessment);
    let mut merge = Merge { base: &base.assessment, there, places: Vec::new() };

    for place in OF_THE_WHOLE {
        merge.place(place, here);
    }
    if here.schema.is_none() {
        here.schema.clone_from(&there.schema);
    }
    merge.services(here);
    merge.answers(here);
    past::marks(merge.base, here, there);
    past::archive(&merge.base.archive, &mut here.archive, &there.archive);
    past::history(&merge.base.history, here, &there.history);
    let places = merge.places;

    Rc::make_mut(&mut mine.kept).merge(&base.kept, &theirs.kept);
    let mut open = dispute::still_asked(&base.disputes, &mine.disputes, &theirs.disputes);
    for place in places {
        dispute::ask(&mut open, (there, Some(&theirs.basis)), place);
    }
    mine.disputes = Rc::new(open);
    if mine.assessment.criteria == theirs.assessment.criteria {
        mine.basis = Rc::clone(&theirs.basis);
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
        let all = [self.base, here, self.there];
        let are_said = here.services.is_some() && self.there.services.is_some();
        if !are_said || !all.iter().all(|said| services::are_told_apart(said)) {
            return self.place(Place::Services, here);
        }
        // Whoever changed the order decides; new ones of the other come at the end.
        let [base, mine, theirs] = all.map(|said| services::ids(said));
        let (mut order, others) = if mine == base { (theirs, mine) } else { (mine, theirs) };
        let others = others.into_iter().filter(|id| !order.contains(id));
        order.extend(others.collect::<Vec<_>>());
        for id in &order {
            self.place(Place::Service(Rc::clone(id)), here);
        }
        let place = |service: &Service<'_>| order.iter().position(|id| **id == *service.id);
        if let Some(list) = &mut here.services {
            list.sort_by_key(place);
        }
    }

    fn answers(&mut self, here: &mut Assessment<'static>) {
        let all = [self.base, here, self.there];
        for criterion in union(all.iter().flat_map(|said| said.answers.keys())) {
            self.help(&criterion, here);
            let answers = [self.base, here, self.there].map(|said| said.answers.get(&*criterion));
            let answers = answers.into_iter().flatten();
            let services = union(answers.flat_map(|answer| answer.services.keys()));
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

/// The ids, each once.
fn union<'a>(ids: impl Iterator<Item = &'a Cow<'static, str>>) -> Vec<Rc<str>> {
    let mut ids: Vec<&str> = ids.map(|id| &**id).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.into_iter().map(Rc::from).collect()
}
