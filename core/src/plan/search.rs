//! The search for the plan of the least price: from front to front, under a limit that grows.
//!
//! A front of each axis holds what its criteria can reach, a front of the whole what the axes can
//! reach. Three things are left out: what another spot beats, what the bound of [`super::rates`]
//! shows to cost more than the limit, and what all that is still to come cannot lift to a floor.
//! The limit grows until a plan is found below it: then nothing that was left out is cheaper.

use super::axis::AxisFronts;
use super::coverage::Quote;
use super::front::{Front, Spot, Window, joined};
use super::rates::FINE;
use super::reach::Reach;
use super::services::Offer;
use super::work::{Needs, Work};
use crate::exact::{Amount, Natural};
use crate::patience::Patience;

/// The floors of a level, counted in one kind of number.
pub(super) struct Goals<'n, T> {
    pub(super) needs: &'n Needs,
    pub(super) axis_points: T,
    pub(super) overall_points: T,
    pub(super) answered: T,
    pub(super) patience: &'n Patience,
}

/// Everything that is known at the end of a search.
pub(super) struct Found<'w, 'a, T> {
    pub(super) axes: Vec<AxisFronts<'w, 'a, T>>,
    /// What the axes can reach from each one on: the first one is after all of them.
    pub(super) wholes: Vec<Front<T>>,
    pub(super) price: u64,
}

/// How offers become prices: an effort outweighs any number of steps.
#[derive(Debug, Clone, Copy)]
pub(super) struct Prices {
    effort: u64,
}

impl Prices {
    pub(super) fn of(work: &Work<'_>) -> Self {
        // A plan has at most one step for each criterion.
        Self { effort: work.count().saturating_add(1) }
    }

    pub(super) fn price(self, offer: &Offer) -> u64 {
        let steps = u64::from(offer.effort != 0);
        offer.effort.saturating_mul(self.effort).saturating_add(steps)
    }

    /// The price of an effort, in parts.
    pub(super) fn effort(self) -> i64 {
        i64::try_from(self.effort).unwrap_or(i64::MAX).saturating_mul(FINE)
    }

    /// By how much a limit grows at first, in parts: a quarter of an effort is often enough.
    pub(super) fn step_of_search(self) -> i64 {
        self.effort().checked_div(4).unwrap_or_default().max(1)
    }
}

impl<'n, T: Amount> Goals<'n, T> {
    /// The goals, when numbers of this kind hold all that can be reached.
    pub(super) fn of(work: &Work<'_>, needs: &'n Needs, patience: &'n Patience) -> Option<Self> {
        T::of(&work.most())?;
        Some(Self {
            needs,
            axis_points: T::of(&needs.axis_points)?,
            overall_points: T::of(&needs.overall_points)?,
            answered: T::of(&needs.answered)?,
            patience,
        })
    }

    /// Whether a spot is enough.
    pub(super) fn reached_by(&self, spot: &Spot<T>) -> bool {
        self.overall_points <= spot.points && self.answered <= spot.answered
    }
}

/// The least price, as an effort and then the number of steps, of a level that can be reached;
/// nothing where there is too much to look at.
pub(super) fn search<'w, 'a, T: Amount>(
    work: &'w Work<'a>,
    goals: &Goals<'_, T>,
    quote: &'w Quote,
) -> Option<Found<'w, 'a, T>> {
    let prices = Prices::of(work);
    let all = work.axes.iter().zip(&quote.tariffs);
    let first = all.clone().map(|(axis, tariffs)| AxisFronts::first(axis, tariffs, goals, prices));
    let mut axes: Vec<AxisFronts<'w, 'a, T>> = first.collect();
    // No plan costs less than this.
    let least = axes.iter().map(|axis| axis.least).fold(quote.bound, i64::saturating_add);
    let (mut cheapest, mut spare) = (u64::MAX, prices.step_of_search());
    loop {
        for (fronts, (axis, tariffs)) in axes.iter_mut().zip(all.clone()) {
            let budget = fronts.least.saturating_add(spare);
            if fronts.budget < budget {
                fronts.widen(axis, tariffs, goals, prices, budget);
            }
        }
        // A plan that costs some more than what is looked at shows how far to look.
        let further = spare.saturating_mul(2);
        let price =
            |parts: i64| parts.checked_div(FINE).and_then(|price| u64::try_from(price).ok());
        let window = Window {
            slack: spare,
            from: price(least).unwrap_or_default(),
            to: price(least.saturating_add(further)).unwrap_or_default().min(cheapest),
        };
        let wholes = wholes(work, goals, &axes, window);
        if goals.patience.is_over() {
            return None;
        }
        // The last front has what reaches the floors, and nothing else.
        if let Some(price) = wholes.last().and_then(|plans| plans.first()).map(|plan| plan.price) {
            let above = i64::try_from(price).unwrap_or(i64::MAX).saturating_mul(FINE);
            let above = above.saturating_sub(least);
            // What was left out costs more than the limit, so a plan below it is the cheapest.
            if above <= spare {
                return Some(Found { axes, wholes, price });
            }
            (cheapest, spare) = (price, above.min(further));
        } else {
            spare = further;
        }
    }
}

/// What the axes can reach from each one on, every one above its floor, that leads to a plan in
/// the window; what is more than enough counts as enough.
fn wholes<T: Amount>(
    work: &Work<'_>,
    goals: &Goals<'_, T>,
    axes: &[AxisFronts<'_, '_, T>],
    window: Window,
) -> Vec<Front<T>> {
    let own: Vec<Front<T>> =
        work.axes.iter().zip(axes).map(|(axis, fronts)| fronts.for_whole(axis)).collect();
    let mut before = vec![Reach::nothing()];
    for own in &own {
        let last = before.last().map(|last| last.and(own, window.slack));
        before.extend(last);
    }
    // The last one is what all of them reach.
    before.pop();
    let mut wholes: Vec<Front<T>> = vec![vec![Spot::nothing()]];
    for (own, before) in own.iter().zip(&before).rev() {
        let useful = |mut spot: Spot<T>| {
            let more = before.within(window.slack.saturating_sub(spot.slack), window.slack)?;
            if window.to < spot.price.saturating_add(more.price)
                || spot.points.plus(&more.points) < goals.overall_points
                || spot.answered.plus(&more.answered) < goals.answered
            {
                return None;
            }
            spot.points = spot.points.min(goals.overall_points.clone());
            spot.answered = spot.answered.min(goals.answered.clone());
            Some(spot)
        };
        let later = wholes.last().map_or(&[][..], |later| later);
        let own: Vec<&Spot<T>> = own.iter().collect();
        let of_rest = Window {
            from: window.from.saturating_sub(before.dearest),
            to: window.to.saturating_sub(before.cheapest()),
            ..window
        };
        let next = joined(later, &own, of_rest, goals.patience, &useful);
        wholes.push(next);
    }
    wholes
}

/// Whether the best answers to everything are enough.
pub(super) fn can_reach(work: &Work<'_>, needs: &Needs) -> bool {
    let (mut points, mut answered) = (Natural::ZERO, Natural::ZERO);
    for axis in &work.axes {
        let mut of_axis = Natural::ZERO;
        for row in &axis.rows {
            let best = row.best();
            if !needs.allows(row, &best) {
                return false;
            }
            of_axis = of_axis.plus(&row.points(&best));
            answered = answered.plus(&row.answered(&best));
        }
        if of_axis < needs.axis_points {
            return false;
        }
        points = points.plus(&of_axis.times(axis.axis.weight.get().into()));
    }
    !work.axes.is_empty() && needs.overall_points <= points && needs.answered <= answered
}
