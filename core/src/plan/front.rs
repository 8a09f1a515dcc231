//! What can be had for which price, without what something else beats.

use crate::exact::Amount;
use crate::patience::Patience;

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

/// Spots that do not beat each other, the cheapest first.
///
/// One beats another when it costs no more, reaches as much and answers as much: whatever is
/// added to the second can be added to the first. So nothing is lost, and this is why a search
/// that goes from front to front is exact.
pub(super) type Front<T> = Vec<Spot<T>>;

impl<T: Amount> Spot<T> {
    /// What is reached before anything is looked at.
    pub(super) fn nothing() -> Self {
        Self { price: 0, points: T::ZERO, answered: T::ZERO, slack: 0, worth: 0 }
    }

    pub(super) fn and(&self, other: &Self) -> Self {
        Self {
            price: self.price.saturating_add(other.price),
            points: self.points.plus(&other.points),
            answered: self.answered.plus(&other.answered),
            slack: self.slack.saturating_add(other.slack),
            worth: self.worth.saturating_add(other.worth),
        }
    }

    /// In the order of a front, and of two that reach the same, the one with less slack.
    fn order(&self, other: &Self) -> std::cmp::Ordering {
        let reach = || other.points.cmp(&self.points);
        let answered = || other.answered.cmp(&self.answered);
        let slack = || self.slack.cmp(&other.slack);
        self.price.cmp(&other.price).then_with(reach).then_with(answered).then_with(slack)
    }
}

/// What is looked at: no more slack than that, and prices between two.
#[derive(Debug, Clone, Copy)]
pub(super) struct Window {
    pub(super) slack: i64,
    pub(super) from: u64,
    pub(super) to: u64,
}

impl Window {
    /// Whatever the price.
    pub(super) fn of_slack(slack: i64) -> Self {
        Self { slack, from: 0, to: u64::MAX }
    }

    /// The spots which, with another one, are in the window by their price.
    fn with<'o, 's, T>(&self, spots: &'o [&'s Spot<T>], one: &Spot<T>) -> &'o [&'s Spot<T>] {
        let price = |spot: &Spot<T>| spot.price.saturating_add(one.price);
        let first = spots.partition_point(|spot| price(spot) < self.from);
        let after = spots.partition_point(|spot| price(spot) <= self.to);
        spots.get(first..after).unwrap_or_default()
    }
}

/// What a front and one of some options reach together within a window, as long as the patience
/// lasts; `seen` says what becomes of each such spot. The options are sorted as a front is.
///
/// A sorted list stays sorted when the same is added to all of it: one pass merges it with what
/// was found before, and nothing is sorted anew.
pub(super) fn joined<T: Amount>(
    front: &[Spot<T>],
    options: &[&Spot<T>],
    window: Window,
    patience: &Patience,
    seen: &dyn Fn(Spot<T>) -> Option<Spot<T>>,
) -> Front<T> {
    let front: Vec<&Spot<T>> = front.iter().collect();
    let (few, many) =
        if front.len() < options.len() { (&*front, options) } else { (options, &*front) };
    Sums { many, window, patience, seen }.with(few)
}

/// What is added to each of some spots.
struct Sums<'s, T> {
    many: &'s [&'s Spot<T>],
    window: Window,
    patience: &'s Patience,
    seen: &'s dyn Fn(Spot<T>) -> Option<Spot<T>>,
}

impl<T: Amount> Sums<'_, T> {
    /// What they reach with one of some more: of two halves, merged.
    fn with(&self, few: &[&Spot<T>]) -> Front<T> {
        let (one, other) = few.split_at(few.len().div_ceil(2));
        match (one, other) {
            ([one], [other]) => merged(self.sums(one), self.sums(other)),
            ([one], []) => merged(Vec::new(), self.sums(one)),
            ([], _) => Vec::new(),
            _ => {
                let (one, other) = (self.with(one), self.with(other));
                let lasts = self.patience.lasts_for(one.len().saturating_add(other.len()));
                if lasts { merged(one, other) } else { Vec::new() }
            }
        }
    }

    fn sums(&self, one: &Spot<T>) -> Vec<Spot<T>> {
        let left = self.window.slack.saturating_sub(one.slack);
        let many = self.window.with(self.many, one);
        let many = if self.patience.lasts_for(many.len()) { many } else { &[] };
        let fitting = many.iter().filter(|other| other.slack <= left);
        fitting.filter_map(|other| (self.seen)(other.and(one))).collect()
    }
}

/// Of spots of two lists that are sorted by price, those that no other one beats.
fn merged<T: Amount>(one: Vec<Spot<T>>, other: Vec<Spot<T>>) -> Front<T> {
    let mut merged = Vec::with_capacity(one.len().saturating_add(other.len()));
    let mut stair = Stair::default();
    let (mut one, mut other) = (one.into_iter().peekable(), other.into_iter().peekable());
    loop {
        let is_first = |spot: &Spot<T>| other.peek().is_none_or(|other| spot.order(other).is_le());
        let Some(next) = one.next_if(is_first).or_else(|| other.next()) else { return merged };
        if stair.is_beyond(&next) {
            merged.push(next);
        }
    }
}

/// Only the spots that no other one beats.
pub(super) fn unbeaten<T: Amount>(mut spots: Vec<Spot<T>>) -> Front<T> {
    spots.sort_unstable_by(Spot::order);
    let mut stair = Stair::default();
    spots.retain(|spot| stair.is_beyond(spot));
    spots
}

/// What spots reach, the cheapest first: more and more points, with fewer and fewer answers.
struct Stair<T> {
    steps: Vec<(T, T)>,
}

impl<T> Default for Stair<T> {
    fn default() -> Self {
        Self { steps: Vec::new() }
    }
}

impl<T: Amount> Stair<T> {
    /// Whether a spot that costs as much or more reaches what none before it does.
    fn is_beyond(&mut self, spot: &Spot<T>) -> bool {
        let place = self.steps.partition_point(|(points, _)| *points < spot.points);
        let above = self.steps.get(place..).unwrap_or_default();
        if above.first().is_some_and(|(_, answered)| spot.answered <= *answered) {
            return false;
        }
        let equal = above.first().is_some_and(|(points, _)| *points == spot.points);
        let after = place.saturating_add(equal.into());
        let below = self.steps.get(..place).unwrap_or_default();
        let first = below.partition_point(|(_, answered)| spot.answered < *answered);
        let step = (spot.points.clone(), spot.answered.clone());
        // Nearly always it stands where one step was.
        match self.steps.get_mut(first..after) {
            Some([only]) => *only = step,
            _ => drop(self.steps.splice(first..after, [step])),
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(&(price, points, answered): &(u64, u64, u64)) -> Spot<u64> {
        Spot { price, points, answered, slack: 0, worth: 0 }
    }

    fn triple(spot: &Spot<u64>) -> (u64, u64, u64) {
        (spot.price, spot.points, spot.answered)
    }

    fn kept(spots: &[(u64, u64, u64)]) -> Vec<(u64, u64, u64)> {
        unbeaten(spots.iter().map(spot).collect()).iter().map(triple).collect()
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

    /// A walk through many small triples, in an order that is none.
    fn walk(length: u64) -> Vec<(u64, u64, u64)> {
        let triple = |n: u64| (n * 7 % 11, n * 31 % 13, n * 17 % 10);
        (0..length).step_by(7).map(triple).collect()
    }

    #[test]
    fn every_spot_that_is_left_out_is_beaten_by_one_that_is_kept() {
        let all = walk(1430);
        let kept = kept(&all);
        let beats =
            |a: &(u64, u64, u64), b: &(u64, u64, u64)| a.0 <= b.0 && b.1 <= a.1 && b.2 <= a.2;
        assert!(all.iter().all(|spot| kept.iter().any(|kept| beats(kept, spot))));
        for (place, spot) in kept.iter().enumerate() {
            let others = kept.iter().enumerate().filter(|(other, _)| *other != place);
            assert!(others.map(|(_, other)| other).all(|other| !beats(other, spot)), "{spot:?}");
        }
    }

    #[test]
    fn fronts_that_are_merged_are_those_that_would_be_sorted() {
        let front = unbeaten(walk(210).iter().map(spot).collect());
        let options: Vec<Spot<u64>> =
            [(0, 0, 0), (2, 3, 1), (3, 1, 4), (5, 9, 2)].map(|it| spot(&it)).into();
        let sums = options.iter().flat_map(|option| front.iter().map(|spot| spot.and(option)));
        let sums: Vec<_> = sums.map(|sum| triple(&sum)).collect();
        let joined = joined(
            &front,
            &options.iter().collect::<Vec<_>>(),
            Window::of_slack(0),
            &Patience::of(u64::MAX),
            &Some,
        );
        assert_eq!(joined.iter().map(triple).collect::<Vec<_>>(), kept(&sums));
    }
}
