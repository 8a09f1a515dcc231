//! What makes a succession sound, and how it is said when it is not.

use std::fmt;

use super::succession::{Became, Change, Row, SuccessionDocument};
use crate::suggest::did_you_mean;
use crate::{Choice, Criteria, Criterion, Edition, Id, Map, Place, Scope};

/// Why a succession is refused: every problem that it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uneven {
    // INVARIANT: not empty.
    problems: Vec<UnevenProblem>,
}

/// One problem of a succession, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {sentence}")]
pub struct UnevenProblem {
    /// Where; at the top of the document when it is about what is not there.
    pub place: Place,
    /// What, in a sentence.
    pub sentence: String,
}

impl Uneven {
    /// The problems; at least one.
    pub fn problems(&self) -> &[UnevenProblem] {
        &self.problems
    }
}

impl fmt::Display for Uneven {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, problem) in self.problems.iter().enumerate() {
            let separator = if number == 0 { "" } else { "\n" };
            write!(f, "{separator}{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Uneven {}

/// Refuses a succession that is not about these editions, or does not account for all they ask.
pub(super) fn check(
    document: &SuccessionDocument,
    older: &Criteria,
    newer: &Criteria,
) -> Result<(), Uneven> {
    let mut found = Found { older, newer, problems: Vec::new() };
    found.editions(document);
    let mut named = [Map::new(), Map::new()];
    for (number, change) in document.changes.iter().enumerate() {
        let place = Place::default().item("change", number);
        found.shape(change, &place);
        for (side, named) in [Side::Old, Side::New].into_iter().zip(&mut named) {
            found.ids(change, side, number, &place, named);
        }
        for (item, row) in change.rule.iter().enumerate() {
            found.row(change, row, &place.item("rule", item));
        }
        found.rows_apart(change, &place);
    }
    let [old, new] = named;
    found.meanings(&old, &new);
    found.all_accounted_for(&old, &new);
    let Found { problems, .. } = found;
    if problems.is_empty() { Ok(()) } else { Err(Uneven { problems }) }
}

#[derive(Clone, Copy)]
enum Side {
    Old,
    New,
}

/// Which change names an id.
type Named<'d> = Map<&'d Id, usize>;

struct Found<'a> {
    older: &'a Criteria,
    newer: &'a Criteria,
    problems: Vec<UnevenProblem>,
}

impl<'a> Found<'a> {
    fn push(&mut self, place: Place, sentence: String) {
        self.problems.push(UnevenProblem { place, sentence });
    }

    fn of(&self, side: Side) -> &'a Criteria {
        match side {
            Side::Old => self.older,
            Side::New => self.newer,
        }
    }

    fn editions(&mut self, document: &SuccessionDocument) {
        let said = [("from", &document.from, Side::Old), ("to", &document.to, Side::New)];
        for (key, edition, side) in said {
            let expected: &Edition = self.of(side).edition();
            if edition != expected {
                let sentence = format!("`{edition}` is said, and the edition is `{expected}`");
                self.push(Place::default().key(key), sentence);
            }
        }
        if document.from == document.to {
            let sentence = format!("`{}` cannot follow itself", document.to);
            self.push(Place::default().key("to"), sentence);
        }
    }

    /// Whether it has as many criteria on each side as its word says.
    fn shape(&mut self, change: &Change, place: &Place) {
        let (old, new) = (change.old.as_slice(), change.new.as_slice());
        let (fits, needs) = match change.became {
            Became::Renamed => {
                (matches!((old, new), ([a], [b]) if a != b), "one old id and another new one")
            }
            Became::Changed => (matches!((old, new), ([_], [_])), "one old id and one new id"),
            Became::Split => {
                (matches!((old, new), ([_], [_, _, ..])), "one old id and at least two new ones")
            }
            Became::Merged => {
                (matches!((old, new), ([_, _, ..], [_])), "at least two old ids and one new one")
            }
            Became::Dropped => (matches!((old, new), ([_, ..], [])), "old ids and no new one"),
            Became::New => (matches!((old, new), ([], [_, ..])), "new ids and no old one"),
        };
        let became = change.became.as_str();
        if !fits {
            self.push(place.key("became"), format!("what is `{became}` has {needs}"));
        }
        let carries = matches!(change.became, Became::Changed | Became::Split | Became::Merged);
        if !carries && !change.rule.is_empty() {
            self.push(place.key("rule"), format!("what is `{became}` needs no rule"));
        }
        if change.why.values().all(|why| why.trim().is_empty()) {
            self.push(place.key("why"), "say why, in one sentence for each language".to_owned());
        }
        if let (Became::Renamed, [old], [new]) = (change.became, old, new)
            && let Some((old, new)) =
                self.older.criterion(old.as_str()).zip(self.newer.criterion(new.as_str()))
            && !alike(old, new)
        {
            let sentence = format!(
                "`{}` and `{}` are not answered with the same choices; say `changed`",
                old.id, new.id
            );
            self.push(place.key("became"), sentence);
        }
    }

    /// Whether each id is one of its edition, and stands once.
    fn ids<'d>(
        &mut self,
        change: &'d Change,
        side: Side,
        number: usize,
        place: &Place,
        named: &mut Named<'d>,
    ) {
        let (key, ids) = match side {
            Side::Old => ("old", &change.old),
            Side::New => ("new", &change.new),
        };
        for (item, id) in ids.iter().enumerate() {
            let criteria = self.of(side);
            if criteria.criterion(id.as_str()).is_none() {
                let known = criteria.all().map(|criterion| criterion.id.as_str());
                let (edition, hint) = (criteria.edition(), did_you_mean(id.as_str(), known));
                let sentence = format!("`{id}` is no criterion of {edition}{hint}");
                self.push(place.item(key, item), sentence);
            }
            if named.insert(id, number).is_some() {
                let sentence = format!("`{id}` stands twice; one thing became of it");
                self.push(place.item(key, item), sentence);
            }
        }
    }

    /// Whether a row says one choice of each criterion on each side.
    fn row(&mut self, change: &Change, row: &Row, place: &Place) {
        let sides = [
            ("when", Side::Old, &change.old, &row.when),
            ("then", Side::New, &change.new, &row.then),
        ];
        for (key, side, ids, said) in sides {
            let place = place.key(key);
            for id in ids.iter().filter(|id| !said.contains_key(*id)) {
                self.push(place.clone(), format!("the choice of `{id}` is missing"));
            }
            for (id, choice) in said {
                if !ids.contains(id) {
                    self.push(place.clone(), format!("`{id}` has no part in this change"));
                    continue;
                }
                let Some(criterion) = self.of(side).criterion(id.as_str()) else { continue };
                if criterion.choice(choice.as_str()).is_none() {
                    let known = criterion.choices.iter().map(|choice| choice.id.as_str());
                    let hint = did_you_mean(choice.as_str(), known);
                    let sentence = format!("`{id}` has no choice `{choice}`{hint}");
                    self.push(place.clone(), sentence);
                }
            }
        }
        if scope(self.older, &change.old) != scope(self.newer, &change.new) {
            let sentence = "one side is asked once and the other of each service, so no answer \
                            means the same on both";
            self.push(place.clone(), sentence.to_owned());
        }
    }

    /// Whether no two rows are about the same old answers.
    fn rows_apart(&mut self, change: &Change, place: &Place) {
        for (item, row) in change.rule.iter().enumerate() {
            if change.rule.iter().take(item).any(|before| before.when == row.when) {
                let sentence = "another row says already what becomes of these answers";
                self.push(place.item("rule", item).key("when"), sentence.to_owned());
            }
        }
    }

    /// An id means one thing: what is named on both sides is named in one change.
    fn meanings(&mut self, old: &Named<'_>, new: &Named<'_>) {
        for (id, number) in new {
            let other = old.get(*id).filter(|other| *other != number);
            let kept = !old.contains_key(*id) && self.older.criterion(id.as_str()).is_some();
            if other.is_some() || kept {
                let sentence = format!(
                    "`{id}` is a criterion of {} already, and an id never changes its meaning",
                    self.older.edition()
                );
                self.push(Place::default().item("change", *number).key("new"), sentence);
            }
        }
        for (id, number) in old {
            if !new.contains_key(*id) && self.newer.criterion(id.as_str()).is_some() {
                let sentence = format!("`{id}` is still a criterion of {}", self.newer.edition());
                self.push(Place::default().item("change", *number).key("old"), sentence);
            }
        }
    }

    /// Every criterion of both editions was kept, or a change says what became of it.
    fn all_accounted_for(&mut self, old: &Named<'_>, new: &Named<'_>) {
        let (older, newer) = (self.older, self.newer);
        for criterion in older.all().filter(|criterion| !old.contains_key(&criterion.id)) {
            let id = &criterion.id;
            match newer.criterion(id.as_str()) {
                None => {
                    let sentence = format!(
                        "it is not said what became of `{id}`, which {} does not have",
                        newer.edition()
                    );
                    self.push(Place::default().key("change"), sentence);
                }
                Some(kept) if !alike(criterion, kept) => {
                    let sentence = format!(
                        "`{id}` is not answered with the same choices any more; say that it is \
                         `changed`"
                    );
                    self.push(Place::default().key("change"), sentence);
                }
                Some(_) => {}
            }
        }
        let unsaid = newer.all().filter(|criterion| !new.contains_key(&criterion.id));
        for criterion in unsaid.filter(|new| older.criterion(new.id.as_str()).is_none()) {
            let sentence = format!("it is not said that `{}` is new", criterion.id);
            self.push(Place::default().key("change"), sentence);
        }
    }
}

/// Whether both are answered in the same way; what an answer is worth may differ.
pub(super) fn alike(older: &Criterion, newer: &Criterion) -> bool {
    let offered =
        |criterion: &Criterion, choice: &Choice| criterion.choice(choice.id.as_str()).is_some();
    older.scope == newer.scope
        && older.choices.len() == newer.choices.len()
        && older.choices.iter().all(|choice| offered(newer, choice))
}

/// How all of these are asked; nothing when some are asked in each way.
pub(super) fn scope(criteria: &Criteria, ids: &[Id]) -> Option<Scope> {
    let mut scopes = ids.iter().filter_map(|id| Some(criteria.criterion(id.as_str())?.scope));
    let first = scopes.next()?;
    scopes.all(|scope| scope == first).then_some(first)
}
