//! What can be had for which price, without what something else beats.

use super::patience::Patience;
use crate::exact::Amount;

/// One way to get somewhere: what it costs, and what it reaches.
#[derive(Debug, Clone)]
pub(super) struct Spot<T> {
    pub(super) price: u64,
    /// What is sure, in units of its own.
    pub(super) points: T,
    /// What is answered, in units of its own.
    pub(super) answered: T,
    /// How far it is from what the rates of the search think best.
    pub(super) slack: i64,
    /// What its points are worth towards the floor of its axis.
    pub(super) worth: i64,
}

pub(super) type Front<T> = Vec<Spot<T>>;

impl<T: Amount> Spot<T> {
    /// What is reached before anything is looked at.
    pub(super) fn nothing() -> Self {
        Self { price: 0, points: T::ZERO, answered: T::ZERO, slack: 0, worth: 0 }
    }
}

/// Spots, so sorted that those with little slack are found at once.
pub(super) struct BySlack<'f, T> {
    spots: Vec<&'f Spot<T>>,
}

impl<'f, T> BySlack<'f, T> {
    pub(super) fn of(front: &'f [Spot<T>]) -> Self {
        let mut spots: Vec<_> = front.iter().collect();
        spots.sort_unstable_by_key(|spot| spot.slack);
        Self { spots }
    }

    /// Those with no more slack than that, as long as the patience lasts.
    pub(super) fn within(&self, slack: i64, patience: &Patience) -> &[&'f Spot<T>] {
        let end = self.spots.partition_point(|spot| spot.slack <= slack);
        let within = self.spots.get(..end).unwrap_or_default();
        if patience.lasts_for(within.len()) { within } else { &[] }
    }
}

/// Only the spots that no other one beats, by their price.
///
/// One beats another when it costs no more, reaches as much and answers as much: whatever is
/// added to the second can be added to the first. So nothing is lost, and this is why a search
/// that goes from front to front is exact.
pub(super) fn unbeaten<T: Amount>(mut spots: Front<T>) -> Front<T> {
    spots.sort_unstable_by(|a, b| {
        let reach = || (&b.points, &b.answered).cmp(&(&a.points, &a.answered));
        a.price.cmp(&b.price).then_with(reach).then(a.slack.cmp(&b.slack))
    });
    // What the kept ones reach: more and more points, with fewer and fewer answers. All of them
    // are as cheap as the spot that is looked at.
    let mut stair: Vec<(T, T)> = Vec::new();
    spots.retain(|spot| {
        let place = stair.partition_point(|(points, _)| *points < spot.points);
        if stair.get(place).is_some_and(|(_, answered)| spot.answered <= *answered) {
            return false;
        }
        let mut after = place;
        if stair.get(place).is_some_and(|(points, _)| *points == spot.points) {
            after = after.saturating_add(1);
        }
        let below = stair.get(..place).unwrap_or_default();
        let first = below.partition_point(|(_, answered)| spot.answered < *answered);
        stair.splice(first..after, [(spot.points.clone(), spot.answered.clone())]);
        true
    });
    spots
}

#[cfg(test)]
mod tests {
    use super::{Spot, unbeaten};

    fn kept(spots: &[(u64, u64, u64)]) -> Vec<(u64, u64, u64)> {
        let spot =
            |&(price, points, answered)| Spot { price, points, answered, slack: 0, worth: 0 };
        let kept = unbeaten(spots.iter().map(spot).collect());
        kept.into_iter().map(|spot| (spot.price, spot.points, spot.answered)).collect()
    }

    #[test]
    fn what_costs_more_and_reaches_no_more_is_beaten() {
        assert_eq!(kept(&[(3, 5, 0), (1, 5, 0), (2, 4, 0), (1, 5, 0)]), [(1, 5, 0)]);
        assert_eq!(kept(&[(1, 5, 0), (2, 6, 0), (3, 6, 0)]), [(1, 5, 0), (2, 6, 0)]);
    }

    #[test]
    fn points_and_answers_are_weighed_apart() {
        let all = [(1, 9, 0), (1, 5, 5), (2, 5, 6), (2, 7, 5), (3, 1, 7), (3, 4, 6), (3, 9, 5)];
        let expected = [(1, 9, 0), (1, 5, 5), (2, 7, 5), (2, 5, 6), (3, 9, 5), (3, 1, 7)];
        assert_eq!(kept(&all), expected);
    }

    #[test]
    fn every_spot_that_is_left_out_is_beaten_by_one_that_is_kept() {
        // A walk through many small triples, in an order that is none.
        let triple = |n: u64| (n * 7 % 11, n * 31 % 13, n * 17 % 10);
        let all: Vec<_> = (0..1430).step_by(7).map(triple).collect();
        let kept = kept(&all);
        let beats =
            |a: &(u64, u64, u64), b: &(u64, u64, u64)| a.0 <= b.0 && b.1 <= a.1 && b.2 <= a.2;
        assert!(all.iter().all(|spot| kept.iter().any(|kept| beats(kept, spot))));
        for (place, spot) in kept.iter().enumerate() {
            let others = kept.iter().enumerate().filter(|(other, _)| *other != place);
            assert!(others.map(|(_, other)| other).all(|other| !beats(other, spot)), "{spot:?}");
        }
    }
}
