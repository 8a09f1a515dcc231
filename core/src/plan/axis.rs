//! The fronts of an axis: what its criteria can reach, one after the other.

use super::front::{BySlack, Front, Spot, unbeaten};
use super::patience::Patience;
use super::rates::{AxisTariffs, Tariff};
use super::search::{Goals, Prices};
use super::services::{Offer, offers};
use super::work::{AxisWork, Row};
use crate::exact::Amount;

/// What a criterion can become, with no more slack than the budget of its axis.
pub(super) struct Item<'w, 'a, T> {
    pub(super) row: &'w Row<'a>,
    pub(super) tariff: &'w Tariff,
    /// From the cheapest on.
    pub(super) options: Vec<Choosable<T>>,
}

/// An offer under the tariff of this search.
pub(super) struct Choosable<T> {
    pub(super) offer: Offer,
    pub(super) spot: Spot<T>,
}

/// What can be done in an axis with some slack.
pub(super) struct AxisFronts<'w, 'a, T> {
    pub(super) items: Vec<Item<'w, 'a, T>>,
    /// What can be reached from each criterion on, in the order in which the search finds it: the
    /// first one is after the last criterion.
    pub(super) layers: Vec<Front<T>>,
    /// What of the last one reaches the floor of the axis.
    pub(super) enough: Front<T>,
    pub(super) budget: i64,
    /// The least slack with which the axis reaches its floor.
    pub(super) least: i64,
}

impl<'w, 'a, T: Amount> AxisFronts<'w, 'a, T> {
    pub(super) fn of(
        axis: &'w AxisWork<'a>,
        tariffs: &'w AxisTariffs,
        goals: &Goals<'_, T>,
        prices: Prices,
        budget: i64,
    ) -> Self {
        let rows = axis.rows.iter().zip(&tariffs.rows);
        let items: Vec<Item<'w, 'a, T>> = rows
            .map(|(row, tariff)| {
                let offers = offers(row, tariff, budget, goals.patience).into_iter();
                let allowed = offers.filter(|offer| goals.needs.allows(row, offer));
                let options = allowed.filter_map(|offer| Choosable::of(row, tariff, prices, offer));
                let options = options.filter(|option| option.spot.slack <= budget).collect();
                Item { row, tariff, options }
            })
            .collect();
        let layers = layers(&items, budget, goals.patience);
        let all = layers.last().into_iter().flatten();
        let enough = all.filter(|spot| goals.axis_points <= spot.points);
        // What an axis reaches beyond its floor is paid for as well, and is no use to the floor.
        let slack =
            |spot: &Spot<T>| spot.slack.saturating_add(spot.worth).saturating_sub(tariffs.floor);
        let enough = enough.map(|spot| Spot { slack: slack(spot), ..spot.clone() });
        let enough: Front<T> = enough.filter(|spot| spot.slack <= budget).collect();
        let least = enough.iter().map(|spot| spot.slack).min().unwrap_or(i64::MAX);
        Self { items, layers, enough, budget, least }
    }

    /// The fronts under the least budget, doubled as often as needed, with which the axis reaches
    /// its floor.
    pub(super) fn first(
        axis: &'w AxisWork<'a>,
        tariffs: &'w AxisTariffs,
        goals: &Goals<'_, T>,
        prices: Prices,
    ) -> Self {
        let mut budget = prices.step_of_search();
        loop {
            let fronts = Self::of(axis, tariffs, goals, prices, budget);
            if !fronts.enough.is_empty() || goals.patience.is_over() {
                return fronts;
            }
            budget = budget.saturating_mul(2);
        }
    }
}

impl<T: Amount> Choosable<T> {
    fn of(row: &Row<'_>, tariff: &Tariff, prices: Prices, offer: Offer) -> Option<Self> {
        let price = prices.price(&offer);
        let spot = Spot {
            price,
            points: T::of(&row.points(&offer))?,
            answered: T::of(&row.answered(&offer))?,
            slack: tariff.slack(price, &offer),
            worth: tariff.worth(&offer),
        };
        Some(Self { offer, spot })
    }
}

fn layers<T: Amount>(items: &[Item<'_, '_, T>], budget: i64, patience: &Patience) -> Vec<Front<T>> {
    let mut layers: Vec<Front<T>> = vec![vec![Spot::nothing()]];
    for item in items.iter().rev() {
        let later = layers.last().map_or(&[][..], |later| later);
        let later = BySlack::of(later);
        let mut spots = Vec::new();
        for Choosable { spot: own, .. } in &item.options {
            let fitting = later.within(budget.saturating_sub(own.slack), patience);
            spots.extend(fitting.iter().map(|spot| Spot {
                price: spot.price.saturating_add(own.price),
                points: spot.points.plus(&own.points),
                answered: spot.answered.plus(&own.answered),
                slack: spot.slack.saturating_add(own.slack),
                worth: spot.worth.saturating_add(own.worth),
            }));
        }
        layers.push(unbeaten(spots));
    }
    layers
}
