//! What makes a criteria file sound, and how it is said when it is not.

use std::fmt;

use super::credit::Credit;
use super::document::{Axis, Choice, CriteriaDocument, Criterion, MOST_CRITERIA, Scope};
use crate::order;
use crate::suggest::did_you_mean;
use crate::{Date, Id, Percent, UNKNOWN, Weight};

/// Why a criteria file is refused: every problem that it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsound {
    // INVARIANT: not empty.
    problems: Vec<Problem>,
}

impl Unsound {
    /// The problems; at least one. Those of the whole come first, then those of levels, then those
    /// of axes, then those of criteria.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

impl fmt::Display for Unsound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, problem) in self.problems.iter().enumerate() {
            let separator = if number == 0 { "" } else { "\n" };
            write!(f, "{separator}{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Unsound {}

/// One problem of a criteria file, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {reason}")]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What.
    pub reason: UnsoundReason,
}

/// A place in a document, such as `axis[0].criterion[2].required_for`, counted from 0.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place(Vec<Step>);

/// One step into a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// To the value of a key.
    Key(&'static str),
    /// To an item of a list, counted from 0.
    Item(usize),
}

impl Place {
    /// The steps from the top of the document.
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    pub(crate) fn key(&self, key: &'static str) -> Self {
        self.then(Step::Key(key))
    }

    pub(crate) fn item(&self, list: &'static str, item: usize) -> Self {
        self.key(list).then(Step::Item(item))
    }

    pub(crate) fn then(&self, step: Step) -> Self {
        Self(self.0.iter().copied().chain([step]).collect())
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if number == 0 => f.write_str(key)?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::Item(item) => write!(f, "[{item}]")?,
            }
        }
        Ok(())
    }
}

/// What can be wrong with a criteria file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum UnsoundReason {
    /// Two levels, axes, criteria or choices share an id.
    #[error("the {what} `{id}` stands twice; each needs an id of its own")]
    Repeated {
        /// `level`, `axis`, `criterion` or `choice`.
        what: &'static str,
        /// The id.
        id: Id,
    },
    /// A criterion has an id that an earlier edition used.
    #[error("the id `{id}` is retired; a criterion with another meaning needs another id")]
    Retired {
        /// The id.
        id: Id,
    },
    /// A star has at least three rays.
    #[error("a star needs at least three axes, and there are {count}")]
    TooFewAxes {
        /// How many there are.
        count: usize,
    },
    /// More than anybody could answer.
    #[error("there are {count} criteria on all axes, and a set has at most {MOST_CRITERIA}")]
    TooManyCriteria {
        /// How many there are.
        count: usize,
    },
    /// Nothing can be earned.
    #[error("at least one level is needed, so that something can be earned")]
    NoLevel,
    /// A level asks less than the one before it.
    #[error("level `{id}` asks for {asked} % {}, less than the {before} % of `{lower}` before it", if *.each_axis { "on each axis" } else { "overall" })]
    Falling {
        /// The level.
        id: Id,
        /// The level before it.
        lower: Id,
        /// What the level asks.
        asked: Percent,
        /// What the one before it asks.
        before: Percent,
        /// On each axis, or overall.
        each_axis: bool,
    },
    /// An edition is withdrawn before anybody could use it.
    #[error(
        "the edition is withdrawn from {withdrawn} on, and published on {published}; a withdrawal comes after"
    )]
    WithdrawnTooEarly {
        /// When no label of it holds any more.
        withdrawn: Date,
        /// When it was published.
        published: Date,
    },
    /// A criterion that counts says when it will.
    #[error(
        "criterion `{id}` has the weight {weight}, so it counts already; `counts_from` is for what is announced with weight 0"
    )]
    CountsAlready {
        /// The criterion.
        id: Id,
        /// Its weight.
        weight: Weight,
    },
    /// A criterion is required for a level that is not there.
    #[error("criterion `{id}` is required for `{level}`, which is no level{hint}")]
    NoSuchLevel {
        /// The criterion.
        id: Id,
        /// What it is required for.
        level: Id,
        /// `; did you mean …?`, or nothing.
        hint: String,
    },
    /// A credit is required, but for no level.
    #[error("criterion `{id}` has a `required_credit` but no `required_for`")]
    CreditForNothing {
        /// The criterion.
        id: Id,
    },
    /// A criterion that is asked once says how services count.
    #[error(
        "criterion `{id}` is asked once, so `services` means nothing; add `scope = \"service\"`, or take it away"
    )]
    ServicesOfStructure {
        /// The criterion.
        id: Id,
    },
    /// Nobody could reach full credit.
    #[error("criterion `{id}` has no choice worth 100, so nobody could reach full credit")]
    NoFullCredit {
        /// The criterion.
        id: Id,
    },
    /// `unknown` is everybody's.
    #[error("criterion `{id}` offers the choice `unknown`, which can be said everywhere already")]
    UnknownOffered {
        /// The criterion.
        id: Id,
    },
}

/// Refuses what is not sound, with every problem.
pub(super) fn check(document: &CriteriaDocument) -> Result<(), Unsound> {
    let retired: Vec<&str> = document.retired.iter().map(Id::as_str).collect();
    let mut found = Found { document, retired: order::in_order(&retired), problems: Vec::new() };
    found.head();
    found.levels();
    found.axes();
    if found.problems.is_empty() { Ok(()) } else { Err(Unsound { problems: found.problems }) }
}

struct Found<'a> {
    document: &'a CriteriaDocument,
    retired: Vec<&'a str>,
    problems: Vec<Problem>,
}

impl Found<'_> {
    fn push(&mut self, place: Place, reason: UnsoundReason) {
        self.problems.push(Problem { place, reason });
    }

    fn head(&mut self) {
        let published = self.document.published;
        if let Some(withdrawn) = self.document.withdrawn.filter(|day| *day <= published) {
            let reason = UnsoundReason::WithdrawnTooEarly { withdrawn, published };
            self.push(Place::default().key("withdrawn"), reason);
        }
    }

    fn levels(&mut self) {
        let levels = &self.document.levels;
        if levels.is_empty() {
            self.push(Place::default().key("level"), UnsoundReason::NoLevel);
        }
        self.unique(
            "level",
            levels
                .iter()
                .enumerate()
                .map(|(number, level)| (&level.id, Place::default().item("level", number))),
        );
        for (number, (lower, level)) in levels.iter().zip(levels.iter().skip(1)).enumerate() {
            let place = Place::default().item("level", number.saturating_add(1));
            let mut falls = |key, asked: Percent, before: Percent, each_axis| {
                if asked < before {
                    let (id, lower) = (level.id.clone(), lower.id.clone());
                    let reason = UnsoundReason::Falling { id, lower, asked, before, each_axis };
                    self.problems.push(Problem { place: place.key(key), reason });
                }
            };
            falls("overall", level.overall, lower.overall, false);
            falls("each_axis", level.each_axis, lower.each_axis, true);
        }
    }

    fn axes(&mut self) {
        let axes = &self.document.axes;
        if axes.len() < 3 {
            let count = axes.len();
            self.push(Place::default().key("axis"), UnsoundReason::TooFewAxes { count });
        }
        self.unique(
            "axis",
            axes.iter()
                .enumerate()
                .map(|(number, axis)| (&axis.id, Place::default().item("axis", number))),
        );
        let criteria = axes.iter().enumerate().flat_map(|(number, Axis { criteria, .. })| {
            let axis = Place::default().item("axis", number);
            criteria
                .iter()
                .enumerate()
                .map(move |(number, criterion)| (criterion, axis.item("criterion", number)))
        });
        let criteria: Vec<(&Criterion, Place)> = criteria.collect();
        if MOST_CRITERIA < criteria.len() {
            let count = criteria.len();
            self.push(Place::default().key("axis"), UnsoundReason::TooManyCriteria { count });
        }
        self.unique(
            "criterion",
            criteria.iter().map(|(criterion, place)| (&criterion.id, place.clone())),
        );
        for (criterion, place) in criteria {
            self.criterion(criterion, &place);
        }
    }

    fn criterion(&mut self, criterion: &Criterion, place: &Place) {
        let id = || criterion.id.clone();
        if self.retired.binary_search(&criterion.id.as_str()).is_ok() {
            self.push(place.key("id"), UnsoundReason::Retired { id: id() });
        }
        if criterion.counts_from.is_some() && criterion.counts() {
            let reason = UnsoundReason::CountsAlready { id: id(), weight: criterion.weight };
            self.push(place.key("counts_from"), reason);
        }
        if criterion.services.is_some() && criterion.scope == Scope::Structure {
            self.push(place.key("services"), UnsoundReason::ServicesOfStructure { id: id() });
        }
        match &criterion.required_for {
            Some(level) if self.document.levels.iter().all(|known| known.id != *level) => {
                let known = self.document.levels.iter().map(|level| level.id.as_str());
                let hint = did_you_mean(level.as_str(), known);
                let reason = UnsoundReason::NoSuchLevel { id: id(), level: level.clone(), hint };
                self.push(place.key("required_for"), reason);
            }
            None if criterion.required_credit.is_some() => {
                let reason = UnsoundReason::CreditForNothing { id: id() };
                self.push(place.key("required_credit"), reason);
            }
            _ => {}
        }
        self.choices(criterion, place);
    }

    fn choices(&mut self, criterion: &Criterion, place: &Place) {
        let full = |choice: &Choice| choice.credit == Credit::Percent(Percent::FULL);
        if !criterion.choices.iter().any(full) {
            let reason = UnsoundReason::NoFullCredit { id: criterion.id.clone() };
            self.push(place.key("choices"), reason);
        }
        for (number, choice) in criterion.choices.iter().enumerate() {
            if choice.id == UNKNOWN {
                let reason = UnsoundReason::UnknownOffered { id: criterion.id.clone() };
                self.push(place.item("choices", number), reason);
            }
        }
        self.unique(
            "choice",
            criterion
                .choices
                .iter()
                .enumerate()
                .map(|(number, choice)| (&choice.id, place.item("choices", number))),
        );
    }

    fn unique<'i>(&mut self, what: &'static str, ids: impl Iterator<Item = (&'i Id, Place)>) {
        let (ids, places): (Vec<&Id>, Vec<Place>) = ids.unzip();
        let texts: Vec<&str> = ids.iter().map(|id| id.as_str()).collect();
        for number in order::repeated(&texts) {
            if let (Some(id), Some(place)) = (ids.get(number), places.get(number)) {
                let reason = UnsoundReason::Repeated { what, id: (*id).clone() };
                self.push(place.key("id"), reason);
            }
        }
    }
}
