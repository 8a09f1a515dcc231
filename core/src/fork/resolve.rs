//! Whole criteria, of those of the parent and of what a fork changes.

use super::change::{change_axis, change_criterion, change_level};
use super::document::{CriterionChange, ForkDocument, Optional};
use super::unfit::{Unfit, UnfitProblem};
use crate::suggest::did_you_mean;
use crate::{Criteria, CriteriaDocument, Criterion, Id, Map, Place, Step, UnsoundReason};

/// A kind of thing that has an id of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Level,
    Axis,
    Criterion,
}

impl Kind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Axis => "axis",
            Self::Criterion => "criterion",
        }
    }
}

pub(super) fn resolve(fork: &ForkDocument, parent: &Criteria) -> Result<Criteria, Unfit> {
    let mut resolving = Resolving {
        fork,
        parent,
        document: parent.document().clone(),
        said: Map::new(),
        problems: Vec::new(),
    };
    resolving.head();
    resolving.changes();
    resolving.replacements();
    resolving.additions();
    resolving.drops();
    if !resolving.problems.is_empty() {
        return Err(Unfit { problems: resolving.problems });
    }
    let document = resolving.document.clone();
    Criteria::try_from(document).map_err(|unsound| {
        let problems = unsound.problems().iter();
        let problem = |problem: &crate::Problem| UnfitProblem {
            place: resolving.place_of(problem),
            sentence: problem.reason.to_string(),
        };
        Unfit { problems: problems.map(problem).collect() }
    })
}

struct Resolving<'f> {
    fork: &'f ForkDocument,
    parent: &'f Criteria,
    document: CriteriaDocument,
    /// Where the fork says something of an id.
    said: Map<(Kind, &'f Id), Place>,
    problems: Vec<UnfitProblem>,
}

impl<'f> Resolving<'f> {
    fn push(&mut self, place: Place, sentence: String) {
        self.problems.push(UnfitProblem { place, sentence });
    }

    fn head(&mut self) {
        let Self { fork, parent, .. } = *self;
        if fork.from != *parent.edition() {
            let sentence =
                format!("`{}` is said, and the parent is `{}`", fork.from, parent.edition());
            self.push(Place::default().key("from"), sentence);
        }
        if fork.edition.set() == fork.from.set() {
            let sentence = format!(
                "a fork is a set of its own, so that nobody takes its label for one of `{}`; give \
                 it another name",
                fork.from.set()
            );
            self.push(Place::default().key("edition"), sentence);
        }
        self.document.edition = fork.edition.clone();
        self.document.fork_of = Some(fork.from.clone());
        self.document.published = fork.published;
        // The end of the parent is none of the fork's.
        self.document.withdrawn = None;
        if let Some(license) = &fork.license {
            self.document.license.clone_from(license);
        }
        let coverage = fork.minimum_coverage.unwrap_or(self.document.minimum_coverage);
        self.document.minimum_coverage = coverage;
        self.document.valid_months = fork.valid_months.unwrap_or(self.document.valid_months);
        let known = self.document.retired.clone();
        self.document.retired.extend(fork.retired.iter().filter(|id| !known.contains(id)).cloned());
    }

    fn changes(&mut self) {
        let changes = &self.fork.change;
        for (number, change) in changes.levels.iter().enumerate() {
            let place = Place::default().key("change").item("level", number);
            if self.touches(Kind::Level, &change.id, &place, "id") {
                self.document.levels.iter_mut().for_each(|level| change_level(level, change));
            }
        }
        for (number, change) in changes.axes.iter().enumerate() {
            let place = Place::default().key("change").item("axis", number);
            if self.touches(Kind::Axis, &change.id, &place, "id") {
                for (number, criterion) in change.add.iter().enumerate() {
                    self.is_new(Kind::Criterion, &criterion.id, &place.item("add", number));
                }
                self.document.axes.iter_mut().for_each(|axis| change_axis(axis, change));
            }
        }
        for (number, change) in changes.criteria.iter().enumerate() {
            let place = Place::default().key("change").item("criterion", number);
            if self.touches(Kind::Criterion, &change.id, &place, "id") {
                self.lacks_nothing(change, &place);
                self.criteria_mut().for_each(|criterion| change_criterion(criterion, change));
            }
        }
    }

    fn replacements(&mut self) {
        for (number, replacement) in self.fork.replace.iter().enumerate() {
            let place = Place::default().item("replace", number);
            let there = self.touches(Kind::Criterion, &replacement.old, &place, "old");
            let new = self.is_new(Kind::Criterion, &replacement.new.id, &place.key("new"));
            if there && new {
                let old = self.criteria_mut().find(|criterion| criterion.id == replacement.old);
                if let Some(old) = old {
                    *old = replacement.new.clone();
                }
            }
        }
    }

    fn additions(&mut self) {
        let additions = &self.fork.add;
        for (number, level) in additions.levels.iter().enumerate() {
            let place = Place::default().key("add").item("level", number);
            if self.is_new(Kind::Level, &level.id, &place) {
                let levels = &mut self.document.levels;
                let below = levels.iter().take_while(|known| known.overall <= level.overall);
                let place = below.count();
                levels.insert(place, level.clone());
            }
        }
        for (number, axis) in additions.axes.iter().enumerate() {
            let place = Place::default().key("add").item("axis", number);
            for (number, criterion) in axis.criteria.iter().enumerate() {
                self.is_new(Kind::Criterion, &criterion.id, &place.item("criterion", number));
            }
            if self.is_new(Kind::Axis, &axis.id, &place) {
                self.document.axes.push(axis.clone());
            }
        }
    }

    fn drops(&mut self) {
        let drops = &self.fork.drop;
        let all = [
            (Kind::Level, &drops.levels),
            (Kind::Axis, &drops.axes),
            (Kind::Criterion, &drops.criteria),
        ];
        for (kind, ids) in all {
            for (number, id) in ids.iter().enumerate() {
                let place = Place::default().key("drop").item(kind.as_str(), number);
                self.touches(kind, id, &place, "");
            }
        }
        self.document.levels.retain(|level| !drops.levels.contains(&level.id));
        self.document.axes.retain(|axis| !drops.axes.contains(&axis.id));
        for axis in &mut self.document.axes {
            axis.criteria.retain(|criterion| !drops.criteria.contains(&criterion.id));
        }
    }

    /// Whether the parent has it; and the fork says one thing of it only.
    fn touches(&mut self, kind: Kind, id: &'f Id, place: &Place, key: &'static str) -> bool {
        let at = if key.is_empty() { place.clone() } else { place.key(key) };
        let known = self.known(kind);
        if !known.contains(&id.as_str()) {
            let (what, edition) = (kind.as_str(), self.parent.edition());
            let hint = did_you_mean(id.as_str(), known);
            let article = if kind == Kind::Axis { "axis" } else { what };
            self.push(at, format!("`{id}` is no {article} of {edition}{hint}"));
            return false;
        }
        if let Some(first) = self.said.get(&(kind, id)) {
            let sentence = format!("of `{id}` another thing is said already, in {first}");
            self.push(at, sentence);
            return false;
        }
        self.said.insert((kind, id), place.clone());
        true
    }

    /// Whether neither the parent nor the fork has it already.
    fn is_new(&mut self, kind: Kind, id: &'f Id, place: &Place) -> bool {
        let what = kind.as_str();
        let sentence = if self.known(kind).contains(&id.as_str()) {
            let edition = self.parent.edition();
            format!(
                "{edition} has the {what} `{id}` already; change it, or give this one another id"
            )
        } else if let Some(first) = self.said.get(&(kind, id)) {
            format!("the {what} `{id}` is added already, in {first}")
        } else {
            self.said.insert((kind, id), place.clone());
            return true;
        };
        self.push(place.key("id"), sentence);
        false
    }

    /// Refuses to take away what the parent does not say.
    fn lacks_nothing(&mut self, change: &CriterionChange, place: &Place) {
        let Some(old) = self.parent.criterion(change.id.as_str()) else { return };
        for (number, key) in change.without.iter().enumerate() {
            let (said, anew) = match key {
                Optional::CountsFrom => (old.counts_from.is_some(), change.counts_from.is_some()),
                Optional::Services => (old.services.is_some(), change.services.is_some()),
                Optional::RequiredFor => {
                    (old.required_for.is_some(), change.required_for.is_some())
                }
                Optional::RequiredCredit => {
                    (old.required_credit.is_some(), change.required_credit.is_some())
                }
                Optional::Source => (old.source.is_some(), change.source.is_some()),
            };
            let (key, id) = (key.as_str(), &change.id);
            let sentence = match (said, anew) {
                (true, false) => continue,
                (true, true) => format!("`{key}` of `{id}` is said anew, so it is not left out"),
                (false, _) => {
                    let edition = self.parent.edition();
                    format!("the criterion `{id}` of {edition} has no `{key}` to leave out")
                }
            };
            self.push(place.item("without", number), sentence);
        }
    }

    fn known(&self, kind: Kind) -> Vec<&'f str> {
        let parent = self.parent;
        match kind {
            Kind::Level => parent.levels().iter().map(|level| level.id.as_str()).collect(),
            Kind::Axis => parent.axes().iter().map(|axis| axis.id.as_str()).collect(),
            Kind::Criterion => parent.all().map(|criterion| criterion.id.as_str()).collect(),
        }
    }

    fn criteria_mut(&mut self) -> impl Iterator<Item = &mut Criterion> {
        self.document.axes.iter_mut().flat_map(|axis| &mut axis.criteria)
    }

    /// Where the fork says what makes the whole unsound.
    fn place_of(&self, problem: &crate::Problem) -> Place {
        let steps = problem.place.steps();
        let axes = &self.document.axes;
        let (thing, rest) = match steps {
            [
                Step::Key("axis"),
                Step::Item(axis),
                Step::Key("criterion"),
                Step::Item(item),
                rest @ ..,
            ] => {
                let criterion = axes.get(*axis).and_then(|axis| axis.criteria.get(*item));
                (criterion.map(|criterion| (Kind::Criterion, &criterion.id)), rest)
            }
            [Step::Key("axis"), Step::Item(axis), rest @ ..] => {
                (axes.get(*axis).map(|axis| (Kind::Axis, &axis.id)), rest)
            }
            [Step::Key("level"), Step::Item(level), rest @ ..] => {
                let level = self.document.levels.get(*level);
                (level.map(|level| (Kind::Level, &level.id)), rest)
            }
            _ => (None, steps),
        };
        let found = thing.and_then(|thing| self.said.get(&thing));
        if let Some(place) = found {
            return rest.iter().fold(place.clone(), |place, step| place.then(*step));
        }
        // What the fork did not touch became unsound by what it did.
        let dropped = |kind: &'static str| Some(Place::default().key("drop").key(kind));
        let cause = match &problem.reason {
            UnsoundReason::NoSuchLevel { level, .. } => {
                self.said.get(&(Kind::Level, level)).cloned()
            }
            UnsoundReason::Falling { lower, .. } => self.said.get(&(Kind::Level, lower)).cloned(),
            UnsoundReason::TooFewAxes { .. } => dropped("axis"),
            UnsoundReason::NoLevel => dropped("level"),
            UnsoundReason::Retired { .. } => Some(Place::default().key("retired")),
            _ => None,
        };
        cause.unwrap_or_else(|| Place::default().key("from"))
    }
}
