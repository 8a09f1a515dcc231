//! The fronts of an axis: what its criteria can reach, one after the other.

use super::front::{Front, Spot, Window, joined};
use super::rates::{AxisTariffs, Tariff};
use super::search::{Goals, Prices};
use super::services::{Offer, offers};
use super::work::{AxisWork, Row};
use crate::exact::Amount;

/// What a criterion can become, with no more slack than a search looks at.
pub(super) struct Item<'w, 'a, T> {
    pub(super) row: &'w Row<'a>,
    pub(super) tariff: &'w Tariff,
    /// From the cheapest on.
    options: Vec<Choosable<T>>,
}

/// An offer under the tariff of this search.
pub(super) struct Choosable<T> {
    pub(super) offer: Offer,
    pub(super) spot: Spot<T>,
}

/// What can be done in an axis with some slack.
pub(super) struct AxisFronts<'w, 'a, T> {
    pub(super) items: Vec<Item<'w, 'a, T>>,
    /// For each criterion, what can be reached with those after it; nothing for one that has no
    /// choice under the budget.
    pub(super) laters: Vec<Option<Front<T>>>,
    /// What the criteria without a choice reach; every front has it.
    pub(super) settled: Spot<T>,
    /// What all of them can reach that reaches the floor of the axis.
    pub(super) enough: Front<T>,
    pub(super) budget: i64,
    /// The least slack with which the axis reaches its floor.
    pub(super) least: i64,
    /// The slack up to which the options of the items are known.
    known: i64,
}

impl<'w, 'a, T: Amount> Item<'w, 'a, T> {
    fn of(
        row: &'w Row<'a>,
        tariff: &'w Tariff,
        goals: &Goals<'_, T>,
        prices: Prices,
        known: i64,
    ) -> Self {
        let offers = offers(row, tariff, known, goals.patience);
        let allowed = offers.iter().filter(|offer| goals.needs.allows(row, offer));
        let (percent, answer) = (T::of(&row.percent), T::of(&row.answer));
        let (percent, answer) = (percent.unwrap_or(T::ZERO), answer.unwrap_or(T::ZERO));
        let options = allowed.filter_map(|offer| {
            let price = prices.price(offer);
            let slack = tariff.slack(price, offer);
            let points = percent.times(offer.sure);
            let answered = answer.times(offer.answered);
            let worth = tariff.worth(offer);
            let spot = Spot { price, points, answered, slack, worth };
            (slack <= known).then_some(Choosable { offer: *offer, spot })
        });
        Self { row, tariff, options: options.collect() }
    }

    /// What it can become with that slack, from the cheapest on.
    pub(super) fn within(&self, slack: i64) -> impl Iterator<Item = &Choosable<T>> + Clone {
        self.options.iter().filter(move |option| option.spot.slack <= slack)
    }

    /// What it becomes where there is no choice.
    pub(super) fn only(&self, slack: i64) -> Option<&Choosable<T>> {
        let mut within = self.within(slack);
        let only = within.next();
        if within.next().is_none() { only } else { None }
    }
}

impl<'w, 'a, T: Amount> AxisFronts<'w, 'a, T> {
    /// The fronts under the least budget, doubled as often as needed, with which the axis reaches
    /// its floor.
    pub(super) fn first(
        axis: &'w AxisWork<'a>,
        tariffs: &'w AxisTariffs,
        goals: &Goals<'_, T>,
        prices: Prices,
    ) -> Self {
        let mut fronts = Self {
            items: Vec::new(),
            laters: Vec::new(),
            settled: Spot::nothing(),
            enough: Vec::new(),
            budget: 0,
            least: i64::MAX,
            known: i64::MIN,
        };
        let mut budget = prices.step_of_search();
        loop {
            fronts.widen(axis, tariffs, goals, prices, budget);
            if !fronts.enough.is_empty() || goals.patience.is_over() {
                let slacks = fronts.enough.iter().map(|spot| spot.slack);
                fronts.least = slacks.min().unwrap_or(i64::MAX);
                return fronts;
            }
            budget = budget.saturating_mul(2);
        }
    }

    /// Finds the fronts under another budget.
    pub(super) fn widen(
        &mut self,
        axis: &'w AxisWork<'a>,
        tariffs: &'w AxisTariffs,
        goals: &Goals<'_, T>,
        prices: Prices,
        budget: i64,
    ) {
        if self.known < budget {
            // What is known once for all is as well looked at for some more rounds.
            let for_all = axis.rows.iter().all(|row| row.offers.is_some());
            self.known = if for_all { budget.saturating_mul(4) } else { budget };
            let rows = axis.rows.iter().zip(&tariffs.rows);
            let item = |(row, tariff)| Item::of(row, tariff, goals, prices, self.known);
            self.items = rows.map(item).collect();
        }
        self.budget = budget;
        self.find(tariffs, goals);
    }

    /// What is enough, in units of the whole, and the slack that is above the least.
    pub(super) fn for_whole(&self, axis: &AxisWork<'_>) -> Front<T> {
        let weight = u64::from(axis.axis.weight.get());
        let own = self.enough.iter().map(|spot| Spot {
            points: spot.points.times(weight),
            slack: spot.slack.saturating_sub(self.least),
            worth: 0,
            ..spot.clone()
        });
        own.collect()
    }

    fn find(&mut self, tariffs: &AxisTariffs, goals: &Goals<'_, T>) {
        let budget = self.budget;
        let settled = self.items.iter().filter_map(|item| item.only(budget));
        self.settled = settled.fold(Spot::nothing(), |all, option| all.and(&option.spot));
        // What the criteria before each one can add at most, and how little they can cost.
        let mut before = Vec::with_capacity(self.items.len());
        let (mut most, mut least) = (T::ZERO, 0_i64);
        for item in &self.items {
            before.push((most.clone(), least));
            if item.only(budget).is_none() {
                let options = item.within(budget).map(|option| &option.spot);
                let points = options.clone().map(|spot| &spot.points).max();
                most = points.map_or(most.clone(), |points| most.plus(points));
                let paid = options.map(|spot| spot.slack.saturating_add(spot.worth)).min();
                least = least.saturating_add(paid.unwrap_or_default());
            }
        }
        let limit = budget.saturating_add(tariffs.floor);
        let mut front = vec![self.settled.clone()];
        self.laters.clear();
        for (item, (most, least)) in self.items.iter().zip(before).rev() {
            if item.only(budget).is_some() {
                self.laters.push(None);
                continue;
            }
            // What an axis reaches beyond its floor is paid for as well, and is no use to the
            // floor; what cannot reach the floor any more is no use at all.
            let useful = |spot: Spot<T>| {
                let paid = spot.slack.saturating_add(spot.worth).saturating_add(least);
                let reaches = goals.axis_points <= spot.points.plus(&most);
                (paid <= limit && reaches).then_some(spot)
            };
            let options: Vec<_> = item.within(budget).map(|option| &option.spot).collect();
            let next = joined(&front, &options, Window::of_slack(budget), goals.patience, &useful);
            self.laters.push(Some(std::mem::replace(&mut front, next)));
        }
        self.laters.reverse();
        let slack =
            |spot: &Spot<T>| spot.slack.saturating_add(spot.worth).saturating_sub(tariffs.floor);
        front.retain_mut(|spot| {
            spot.slack = slack(spot);
            spot.slack <= budget && goals.axis_points <= spot.points
        });
        self.enough = front;
    }
}
