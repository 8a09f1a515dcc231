//! Of all plans of the least price, the one whose steps come first in the file.

use super::axis::{Choosable, Item};
use super::front::{Front, Spot};
use super::search::{Found, Goals};
use super::services::Offer;
use super::work::Work;
use crate::exact::Amount;

/// What was decided so far, without what has no choice in this axis.
#[derive(Clone)]
struct Walk<T> {
    price: u64,
    /// What the axes before this one reach, in units times their weights.
    before: T,
    answered: T,
    /// What this axis reaches, in units.
    points: T,
}

/// A step: the criterion, what it becomes, and the budget under which the search found that.
pub(super) struct Taken<'f, 'w, 'a, T> {
    pub(super) item: &'f Item<'w, 'a, T>,
    pub(super) offer: Offer,
    pub(super) budget: i64,
}

/// The offers that make the plan, in the order of the file.
///
/// From the first criterion on, it takes the first option with which the rest can still be done
/// for the rest of the price. The fronts of the search know that: they go from each criterion to
/// the last one.
pub(super) fn first_in_file<'f, 'w, 'a, T: Amount>(
    work: &Work<'a>,
    goals: &Goals<'_, T>,
    found: &'f Found<'w, 'a, T>,
) -> Vec<Taken<'f, 'w, 'a, T>> {
    let mut steps = Vec::new();
    let mut walk = Walk { price: 0, before: T::ZERO, answered: T::ZERO, points: T::ZERO };
    let later_axes = found.wholes.iter().rev().skip(1);
    for ((axis, fronts), later_axes) in work.axes.iter().zip(&found.axes).zip(later_axes) {
        let weight = u64::from(axis.axis.weight.get());
        for (item, later) in fronts.items.iter().zip(&fronts.laters) {
            let options = item.within(fronts.budget);
            let taken = if let Some(later) = later {
                // To do something comes before to do nothing, the cheapest first.
                let doing = options.clone().filter(|option| option.offer.effort != 0);
                let nothing = options.filter(|option| option.offer.effort == 0);
                let rest = |option: &&Choosable<T>| {
                    let next = walk.and(&option.spot);
                    can_be_done(&next, goals, found.price, weight, later, later_axes)
                };
                let found = doing.chain(nothing).find(rest);
                walk = found.map_or(walk.clone(), |option| walk.and(&option.spot));
                found
            } else {
                // What has no choice is in every front.
                item.only(fronts.budget)
            };
            let Some(option) = taken else { continue };
            if option.offer.effort != 0 {
                steps.push(Taken { item, offer: option.offer, budget: fronts.budget });
            }
        }
        walk = walk.and(&fronts.settled);
        walk.before = walk.before.plus(&walk.points.times(weight));
        walk.points = T::ZERO;
    }
    steps
}

impl<T: Amount> Walk<T> {
    fn and(&self, spot: &Spot<T>) -> Self {
        Self {
            price: self.price.saturating_add(spot.price),
            before: self.before.clone(),
            answered: self.answered.plus(&spot.answered),
            points: self.points.plus(&spot.points),
        }
    }
}

/// Whether what comes later completes the walk to a plan of that price.
fn can_be_done<T: Amount>(
    walk: &Walk<T>,
    goals: &Goals<'_, T>,
    price: u64,
    weight: u64,
    later: &Front<T>,
    later_axes: &Front<T>,
) -> bool {
    let Some(left) = price.checked_sub(walk.price) else { return false };
    later.iter().any(|spot| {
        let points = walk.points.plus(&spot.points);
        let Some(left) = left.checked_sub(spot.price) else { return false };
        if points < goals.axis_points {
            return false;
        }
        let before = walk.before.plus(&points.times(weight));
        let answered = walk.answered.plus(&spot.answered);
        // The front is sorted by price.
        let first = later_axes.partition_point(|spot| spot.price < left);
        let fitting = later_axes.iter().skip(first).take_while(|spot| spot.price == left);
        fitting.into_iter().any(|spot| {
            let whole = Spot {
                price: left,
                points: before.plus(&spot.points),
                answered: answered.plus(&spot.answered),
                slack: 0,
                worth: 0,
            };
            goals.reached_by(&whole)
        })
    })
}
