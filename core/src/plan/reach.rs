//! What the axes before one can add at most, so that a search leaves out what they cannot complete.

use super::front::{Front, Spot};
use crate::exact::Amount;

/// In so many parts is the slack divided that there is to share.
const PARTS: i64 = 8;

/// What some axes can reach at most, for each number of parts of the slack from none to all. The
/// most points, the most answers and the least price need not be those of one spot.
pub(super) struct Reach<T> {
    within: Vec<Spot<T>>,
    /// The highest price of what they can reach.
    pub(super) dearest: u64,
}

impl<T: Amount> Reach<T> {
    pub(super) fn nothing() -> Self {
        Self { within: (0..=PARTS).map(|_| Spot::nothing()).collect(), dearest: 0 }
    }

    /// The lowest price of what they can reach.
    pub(super) fn cheapest(&self) -> u64 {
        self.within.last().map_or(0, |spot| spot.price)
    }

    /// What they reach with that much of the slack.
    pub(super) fn within(&self, slack: i64, whole: i64) -> Option<&Spot<T>> {
        self.within.get(parts(slack, whole))
    }

    /// The same with an axis more.
    pub(super) fn and(&self, front: &Front<T>, whole: i64) -> Self {
        let mut of_axis: Vec<Option<Spot<T>>> = vec![None; self.within.len()];
        for spot in front {
            if let Some(best) = of_axis.get_mut(parts(spot.slack, whole)) {
                *best = Some(best.as_ref().map_or_else(|| spot.clone(), |best| best.or(spot)));
            }
        }
        let within = (1..=self.within.len()).map(|parts| {
            let ours = self.within.iter().take(parts).rev();
            let both = ours.zip(&of_axis).filter_map(|(ours, own)| Some(ours.and(own.as_ref()?)));
            both.reduce(|one, other| one.or(&other)).unwrap_or_else(Spot::nothing)
        });
        let dearest = front.last().map_or(0, |spot| spot.price);
        Self { within: within.collect(), dearest: self.dearest.saturating_add(dearest) }
    }
}

impl<T: Amount> Spot<T> {
    /// The best of both in every way.
    fn or(&self, other: &Self) -> Self {
        Self {
            price: self.price.min(other.price),
            points: self.points.clone().max(other.points.clone()),
            answered: self.answered.clone().max(other.answered.clone()),
            slack: 0,
            worth: 0,
        }
    }
}

/// How many whole parts there are in a slack.
fn parts(slack: i64, whole: i64) -> usize {
    let part = whole.checked_div(PARTS).unwrap_or_default().saturating_add(1);
    usize::try_from(slack.checked_div(part).unwrap_or_default()).unwrap_or_default()
}
