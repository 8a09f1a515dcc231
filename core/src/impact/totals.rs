//! What the impact on many structures adds up to.

use serde::{Serialize, Serializer};

use super::{Causes, Effect, Factor, Impact, Standing};
use crate::{Criteria, Edition, Id, LabelState, Map, OriginKind};

/// What the impact on many structures adds up to: it grows with the criteria, and not with the
/// number of structures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImpactTotals {
    before: ImpactSide,
    after: ImpactSide,
    /// By the places on both sides.
    counts: Map<(usize, usize), u64>,
    effects: Map<Effect, u64>,
    causes: Map<Factor<Id>, Map<Effect, u64>>,
    refused: u64,
}

/// Where a structure can stand on one side of a change: each place has a number, from 0 for the
/// highest level; after the levels stand the reasons for none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImpactSide {
    edition: Edition,
    origin: OriginKind,
    /// The highest first.
    levels: Vec<Id>,
}

/// The reasons for no level, in their order.
const REASONS: [LabelState; 3] =
    [LabelState::OnTheWay, LabelState::Incomplete, LabelState::NothingApplies];

impl ImpactTotals {
    /// Of nobody yet.
    #[must_use]
    pub fn new(before: &Criteria, after: &Criteria) -> Self {
        let side = |criteria: &Criteria| ImpactSide {
            edition: criteria.edition().clone(),
            origin: criteria.origin().kind,
            levels: criteria.levels().iter().rev().map(|level| level.id.clone()).collect(),
        };
        Self {
            before: side(before),
            after: side(after),
            counts: Map::new(),
            effects: Map::new(),
            causes: Map::new(),
            refused: 0,
        }
    }

    /// Counts assessments that could not be read: of them nothing else is known.
    pub fn add_refused(&mut self, assessments: u64) {
        self.refused = self.refused.saturating_add(assessments);
    }

    /// Counts a structure.
    pub fn add(&mut self, impact: &Impact<'_>) {
        let place = (self.before.place(&impact.before), self.after.place(&impact.after));
        one_more(&mut self.counts, place, 1);
        one_more(&mut self.effects, impact.effect, 1);
        for factor in impact.causes.iter().flat_map(Causes::factors) {
            one_more(self.causes.entry(factor.to_owned()).or_default(), impact.effect, 1);
        }
    }

    /// Counts all that another one counted, of the same change.
    pub fn merge(&mut self, other: Self) {
        self.add_refused(other.refused);
        for (place, count) in other.counts {
            one_more(&mut self.counts, place, count);
        }
        for (effect, count) in other.effects {
            one_more(&mut self.effects, effect, count);
        }
        for (factor, effects) in other.causes {
            let here = self.causes.entry(factor).or_default();
            for (effect, count) in effects {
                one_more(here, effect, count);
            }
        }
    }

    /// The side before the change.
    #[must_use]
    pub fn before(&self) -> &ImpactSide {
        &self.before
    }

    /// The side after it.
    #[must_use]
    pub fn after(&self) -> &ImpactSide {
        &self.after
    }

    /// How many assessments could not be read, which are not among the structures.
    #[must_use]
    pub fn refused(&self) -> u64 {
        self.refused
    }

    /// How many structures were counted.
    #[must_use]
    pub fn structures(&self) -> u64 {
        self.effects.values().fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// On how many the change has that effect.
    #[must_use]
    pub fn of(&self, effect: Effect) -> u64 {
        self.effects.get(&effect).copied().unwrap_or_default()
    }

    /// How many go from one place to another; each pair of places once where somebody does.
    pub fn counts(&self) -> impl Iterator<Item = ((usize, usize), u64)> {
        self.counts.iter().map(|(places, count)| (*places, *count))
    }

    /// The changes of the rules that are a cause, with how often, by effect. A structure counts for
    /// each of its causes.
    pub fn causes(&self) -> impl Iterator<Item = (&Factor<Id>, &Map<Effect, u64>)> {
        self.causes.iter()
    }
}

fn one_more<K: Ord>(counts: &mut Map<K, u64>, key: K, more: u64) {
    let count = counts.entry(key).or_default();
    *count = count.saturating_add(more);
}

impl ImpactSide {
    /// The criteria of this side.
    #[must_use]
    pub fn edition(&self) -> &Edition {
        &self.edition
    }

    /// Whether these criteria come with libricité.
    #[must_use]
    pub fn origin(&self) -> OriginKind {
        self.origin
    }

    /// The levels, the highest first: the places with the lowest numbers.
    #[must_use]
    pub fn levels(&self) -> &[Id] {
        &self.levels
    }

    /// Why there is no level at a place; nothing at the places of levels.
    #[must_use]
    pub fn reason(&self, place: usize) -> Option<LabelState> {
        REASONS.get(place.checked_sub(self.levels.len())?).copied()
    }

    fn place(&self, standing: &Standing<'_>) -> usize {
        let count = self.levels.len();
        if let Some(rank) = standing.rank {
            return count.saturating_sub(rank);
        }
        let reason = REASONS.iter().position(|state| *state == standing.state);
        count.saturating_add(reason.unwrap_or_default())
    }
}

/// For programs: how many there are, how many gain, keep and lose, and how many assessments were
/// refused; `levels`, from one to the
/// other; and `causes`, with the ids of the files.
impl Serialize for ImpactTotals {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let cells = self.counts().map(|((before, after), structures)| Cell {
            before: self.before.stand(before),
            after: self.after.stand(after),
            structures,
        });
        let causes = self.causes().map(|(factor, structures)| Cause { factor, structures });
        let totals = Totals {
            before_origin: self.before.origin,
            after_origin: self.after.origin,
            structures: self.structures(),
            gains: self.of(Effect::Gains),
            keeps: self.of(Effect::Keeps),
            loses: self.of(Effect::Loses),
            moves: self.of(Effect::Moves),
            refused: self.refused,
            levels: cells.collect(),
            causes: causes.collect(),
        };
        totals.serialize(serializer)
    }
}

#[derive(Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub(crate) struct Totals<'t> {
    /// Whether the criteria before the change come with libricité.
    before_origin: OriginKind,
    /// Whether those after it do.
    after_origin: OriginKind,
    /// How many there are.
    structures: u64,
    /// How many gain a level.
    gains: u64,
    /// How many keep theirs, or have none as before.
    keeps: u64,
    /// How many lose one.
    loses: u64,
    /// How many have a level of which nothing says whether it is higher.
    moves: u64,
    /// How many assessments could not be read; they are not among the structures.
    refused: u64,
    /// From level to level, the highest first; each pair that somebody has.
    levels: Vec<Cell<'t>>,
    /// The changes of the rules that are a cause; a structure counts for each of its causes.
    causes: Vec<Cause<'t>>,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
struct Cell<'t> {
    /// The level before the change, or why there is none.
    before: Stand<'t>,
    /// That after it.
    after: Stand<'t>,
    /// How many there are.
    structures: u64,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
struct Cause<'t> {
    #[serde(flatten)]
    factor: &'t Factor<Id>,
    /// For how many it is the cause, by what they gain or lose.
    structures: &'t Map<Effect, u64>,
}

/// The id of a level, or why there is none.
#[derive(Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(untagged)]
enum Stand<'t> {
    Level(&'t Id),
    Without(LabelState),
}

impl ImpactSide {
    fn stand(&self, place: usize) -> Stand<'_> {
        match self.levels.get(place) {
            Some(level) => Stand::Level(level),
            None => Stand::Without(self.reason(place).unwrap_or(LabelState::NothingApplies)),
        }
    }
}
