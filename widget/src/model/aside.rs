//! Sets aside what cannot apply, and takes that back.

use std::rc::Rc;

use libricite::{Assessment, Axis, Credit, Criteria, Criterion, Scope};

use super::draft::{Draft, State};
use super::edit::set_choice;
use super::place::Asked;
use super::review;
use super::services;

/// What is set aside: by the id of a criterion or of an axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Aside {
    /// One question.
    Criterion(Rc<str>),
    /// All questions of an axis which have a choice that says that they do not apply.
    Axis(Rc<str>),
}

/// What setting aside can do, and what it cannot and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach<'a> {
    /// The criteria that can be set aside.
    pub can: Vec<&'a Criterion>,
    /// Those that cannot, each with the reason.
    pub cannot: Vec<(&'a Criterion, Applies)>,
}

/// Why a question cannot be set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Applies {
    /// It applies to every structure: none of its choices says that it does not.
    Always,
    /// It is asked of services, and none is listed.
    WithServices,
}

/// What was chosen before questions were set aside; each question once.
///
/// A list, as there are few: the code of a map would weigh more in a browser.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Kept(Vec<(Asked, Earlier)>);

impl Kept {
    pub(super) fn get(&self, asked: &Asked) -> Option<&Earlier> {
        self.iter().find(|(known, _)| known == asked).map(|(_, earlier)| earlier)
    }

    pub(super) fn put(&mut self, asked: Asked, earlier: Earlier) {
        self.remove(&asked);
        self.0.push((asked, earlier));
    }

    pub(super) fn remove(&mut self, asked: &Asked) -> Option<Earlier> {
        let place = self.iter().position(|(known, _)| known == asked)?;
        Some(self.0.remove(place).1)
    }

    /// Brings in what `theirs` changed since `base`; where both changed the same, mine stays.
    pub(super) fn merge(&mut self, base: &Self, theirs: &Self) {
        for (asked, _) in base.iter().chain(theirs.iter()) {
            let there = theirs.get(asked);
            if self.get(asked) == base.get(asked) && there != base.get(asked) {
                match there.cloned() {
                    Some(earlier) => self.put(asked.clone(), earlier),
                    None => drop(self.remove(asked)),
                }
            }
        }
    }

    pub(super) fn iter(&self) -> std::slice::Iter<'_, (Asked, Earlier)> {
        self.0.iter()
    }
}

/// What was chosen before a question was set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Earlier {
    pub(super) choice: Option<String>,
    /// With what it was set aside.
    pub(super) with: Aside,
    /// Whether it was still to be read again.
    pub(super) to_review: bool,
}

impl Draft {
    /// What setting aside would reach.
    pub fn reach(&self, what: &Aside) -> Reach<'_> {
        let mut reach = Reach { can: Vec::new(), cannot: Vec::new() };
        for criterion in criteria(self.criteria(), what) {
            match why_not(criterion, self.assessment()) {
                None => reach.can.push(criterion),
                Some(why) => reach.cannot.push((criterion, why)),
            }
        }
        reach
    }

    /// Whether all that can be set aside of it is, and there is something.
    pub fn is_set_aside(&self, what: &Aside) -> bool {
        let can = self.reach(what).can;
        let is_aside = |criterion: &&Criterion| {
            let assessment = self.assessment();
            asked(criterion, assessment).iter().all(|asked| is_aside(criterion, assessment, asked))
        };
        !can.is_empty() && can.iter().all(is_aside)
    }
}

/// The choice that says that a question does not apply; the first, if there are more.
pub fn not_applicable(criterion: &Criterion) -> Option<&str> {
    let choice = criterion.choices.iter().find(|choice| choice.credit == Credit::NotApplicable)?;
    Some(choice.id.as_str())
}

fn why_not(criterion: &Criterion, assessment: &Assessment<'_>) -> Option<Applies> {
    if not_applicable(criterion).is_none() {
        return Some(Applies::Always);
    }
    asked(criterion, assessment).is_empty().then_some(Applies::WithServices)
}

fn criteria<'a>(criteria: &'a Criteria, what: &Aside) -> Vec<&'a Criterion> {
    match what {
        Aside::Criterion(id) => criteria.criterion(id).into_iter().collect(),
        Aside::Axis(id) => {
            let mut axes = criteria.axes().iter();
            let axis: Option<&Axis> = axes.find(|axis| axis.id == **id);
            axis.iter().flat_map(|axis| &axis.criteria).collect()
        }
    }
}

/// Every way in which a criterion is asked.
pub(super) fn asked(criterion: &Criterion, assessment: &Assessment<'_>) -> Vec<Asked> {
    let id: Rc<str> = Rc::from(criterion.id.as_str());
    match criterion.scope {
        Scope::Structure => vec![Asked::once(id)],
        Scope::Service => {
            let services = services::ids(assessment).into_iter();
            services.map(|service| Asked::of(id.clone(), service)).collect()
        }
    }
}

fn is_aside(criterion: &Criterion, assessment: &Assessment<'_>, asked: &Asked) -> bool {
    let choice = asked.choice(assessment).and_then(|choice| criterion.choice(choice));
    choice.is_some_and(|choice| choice.credit == Credit::NotApplicable)
}

pub(super) fn set_aside(state: &mut State, what: &Aside) {
    let State { basis, assessment, kept, .. } = state;
    let (assessment, kept) = (Rc::make_mut(assessment), Rc::make_mut(kept));
    for criterion in criteria(basis.criteria(), what) {
        let Some(choice) = not_applicable(criterion) else { continue };
        let to_review = review::is_marked(assessment, criterion.id.as_str());
        for asked in asked(criterion, assessment) {
            if !is_aside(criterion, assessment, &asked) {
                let earlier = asked.choice(assessment).map(str::to_owned);
                set_choice(assessment, &asked, Some(choice.to_owned()));
                kept.put(asked, Earlier { choice: earlier, with: what.clone(), to_review });
            }
        }
    }
}

/// Chooses again what was chosen before. What was set aside on its own before its axis was
/// stays so; what a file set aside, and nobody here, is open again.
pub(super) fn take_back(state: &mut State, what: &Aside) {
    let State { basis, assessment, kept, .. } = state;
    let (assessment, kept) = (Rc::make_mut(assessment), Rc::make_mut(kept));
    let mut reached = Vec::new();
    for criterion in criteria(basis.criteria(), what) {
        let mut asked = asked(criterion, assessment);
        asked.retain(|asked| is_aside(criterion, assessment, asked));
        reached.extend(asked);
    }
    let is_with = |asked: &Asked| kept.get(asked).is_some_and(|earlier| earlier.with == *what);
    if reached.iter().any(is_with) {
        reached.retain(is_with);
    }
    let mut marked = Vec::new();
    for asked in reached {
        let earlier = kept.remove(&asked);
        let was_to_review = earlier.as_ref().is_some_and(|earlier| earlier.to_review);
        set_choice(assessment, &asked, earlier.and_then(|earlier| earlier.choice));
        if was_to_review {
            marked.push(asked.criterion);
        }
    }
    // All services of a question share its mark.
    for criterion in marked {
        review::mark(assessment, &criterion);
    }
}
