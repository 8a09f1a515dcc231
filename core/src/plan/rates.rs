//! What a percent is worth in effort, so that a search knows where not to look.
//!
//! Every floor gets a rate: so much for each percent towards it. An answer then has a price less
//! what its percents are worth, and the least of these over all questions is, put together, less
//! than any plan costs: a plan reaches the floors, so its percents are worth at least the floors.
//! How far an answer is above the least of its question is its *slack*, and no plan costs less
//! than that bound and all its slack. So a search under a limit leaves out whatever has too much
//! of it, and loses nothing.
//!
//! This holds for any rates; good ones make the bound tight, so here they need not be exact. What
//! a percent of one criterion is worth is rounded up, so that the bound stays one.

use super::corners::{Corner, corners};
use super::coverage::Quote;
use super::search::Prices;
use super::services::Offer;
use super::work::{AxisWork, Needs, Row, Work};
use crate::{Percent, ServicesRule};

/// Prices are counted in this part of themselves.
pub(super) const FINE: i64 = 1 << 16;

/// Percents are counted in this part of themselves, to see what is reached.
pub(super) const PART: u64 = 1 << 20;

/// No rate is above this one, so that no product overflows.
const MOST: i64 = 1 << 40;

/// What the rates make of a criterion.
#[derive(Debug, Clone, Default)]
pub(super) struct Tariff {
    /// The price of an effort, in parts.
    pub(super) effort: i64,
    /// Of the price of a step, the part that each of its questions bears.
    pub(super) step: i64,
    /// What a percent of one of its questions is worth.
    percent: i64,
    /// Of this, what it is worth towards the floor of the axis.
    of_axis: i64,
    /// Of this, what it is worth towards what the level requires of the criterion.
    of_required: i64,
    required: u64,
    /// What an answer is worth.
    answer: i64,
    /// The least of all prices less worths.
    least: i64,
}

impl Tariff {
    /// What a question costs less what it is worth.
    pub(super) fn of_question(&self, offer: &Offer) -> i64 {
        let step = if offer.effort == 0 { 0 } else { self.step };
        self.reduced(whole(offer.effort).saturating_mul(self.effort).saturating_add(step), offer)
    }

    /// How far an offer of the criterion is above the least, with what it gives beyond what is
    /// required.
    pub(super) fn slack(&self, price: u64, offer: &Offer) -> i64 {
        let beyond = whole(offer.sure.saturating_sub(self.required));
        let slack = self.reduced(whole(price).saturating_mul(FINE), offer);
        slack.saturating_sub(self.least).saturating_add(beyond.saturating_mul(self.of_required))
    }

    /// What an offer is worth towards the floor of the axis.
    pub(super) fn worth(&self, offer: &Offer) -> i64 {
        whole(offer.sure).saturating_mul(self.of_axis)
    }

    fn reduced(&self, price: i64, offer: &Offer) -> i64 {
        let percents = whole(offer.sure).saturating_mul(self.percent);
        price
            .saturating_sub(percents)
            .saturating_sub(whole(offer.answered).saturating_mul(self.answer))
    }
}

/// The tariffs of an axis.
pub(super) struct AxisTariffs {
    /// What its floor is worth.
    pub(super) floor: i64,
    pub(super) rows: Vec<Tariff>,
}

/// The tariffs of every axis.
pub(super) type Tariffs = Vec<AxisTariffs>;

/// A level that is to be reached, and what there is to reach it.
pub(super) struct Market<'m, 'a> {
    pub(super) work: &'m Work<'a>,
    pub(super) needs: &'m Needs,
    pub(super) prices: Prices,
}

/// What is paid for a percent of an axis, and for a percent of the whole.
#[derive(Debug, Clone, Copy)]
struct Rates {
    axis: i64,
    overall: i64,
}

impl Market<'_, '_> {
    /// The best tariffs and their bound, for a rate of coverage.
    pub(super) fn at(&self, coverage: i64) -> Quote {
        let all: Vec<Vec<Side>> = self.sides(coverage);
        let floor = self.needs.each_axis.get();
        // An axis that would stay under its own floor is lifted to it, whatever the rate.
        let overall = least_that(|overall| {
            let rates = Rates { axis: 0, overall };
            let reached = all.iter().zip(&self.work.axes).map(|(sides, axis)| {
                reached(sides, rates)
                    .max(parts(floor))
                    .saturating_mul(axis.axis.weight.get().into())
            });
            let reached = reached.fold(0, u64::saturating_add);
            parts(self.needs.overall.get()).saturating_mul(self.work.axis_weights()) <= reached
        });
        let mut bound =
            worth(coverage, self.needs.coverage).saturating_add(worth(overall, self.needs.overall));
        let mut answered = 0_u64;
        let mut tariffs = Vec::with_capacity(all.len());
        for sides in &all {
            let axis = least_that(|axis| parts(floor) <= reached(sides, Rates { axis, overall }));
            let rates = Rates { axis, overall };
            bound = bound.saturating_add(worth(axis, self.needs.each_axis));
            let rows = sides.iter().map(|side| {
                let (tariff, of_row) = side.tariff(rates);
                bound = bound.saturating_add(of_row.into());
                let chosen = side.chosen(side.percent(rates));
                let own = chosen.map_or(0, |corner| corner.answered);
                answered = answered.saturating_add(own.saturating_mul(side.per_answer));
                tariff
            });
            let floor = axis.saturating_mul(floor.into());
            tariffs.push(AxisTariffs { floor, rows: rows.collect() });
        }
        let missing = i128::from(parts(self.needs.coverage.get())).saturating_sub(answered.into());
        let bound = i64::try_from(bound).unwrap_or(i64::MIN);
        Quote { rate: coverage, tariffs, bound, missing }
    }

    /// Every criterion, seen with a rate of coverage.
    fn sides(&self, coverage: i64) -> Vec<Vec<Side>> {
        let side = |axis: &AxisWork<'_>, row: &Row<'_>| {
            let weight = u64::from(row.criterion.weight.get());
            let axis_weight = u64::from(axis.axis.weight.get());
            let count = row.shared_over();
            let over = count.saturating_mul(axis.weight);
            let of_coverage = count.saturating_mul(self.work.weights());
            let effort = self.prices.effort();
            let step = match row.rule {
                ServicesRule::Mean => FINE.checked_div(whole(count)).unwrap_or(0),
                ServicesRule::Weakest => FINE,
            };
            let answer = share(coverage, weight.saturating_mul(100), of_coverage);
            let tariff = Tariff { effort, step, answer, ..Tariff::default() };
            let corners = corners(row, self.needs, &tariff);
            Side {
                required: self.needs.required(row),
                lifted: corners.partition_point(|corner| corner.sure < self.needs.required(row)),
                corners,
                tariff,
                axis: (weight, over),
                overall: (
                    weight.saturating_mul(axis_weight),
                    over.saturating_mul(self.work.axis_weights()),
                ),
                per_percent: weight.saturating_mul(PART).checked_div(over).unwrap_or(0),
                per_answer: (weight.saturating_mul(PART).saturating_mul(100))
                    .checked_div(of_coverage)
                    .unwrap_or(0),
            }
        };
        let axes = self.work.axes.iter();
        axes.map(|axis| axis.rows.iter().map(|row| side(axis, row)).collect()).collect()
    }
}

/// A criterion, seen with a rate of coverage.
struct Side {
    corners: Vec<Corner>,
    /// The first corner that gives what the level requires of the criterion.
    lifted: usize,
    required: u64,
    tariff: Tariff,
    /// Its share of its axis for each percent of a question, as a fraction.
    axis: (u64, u64),
    /// Its share of the whole.
    overall: (u64, u64),
    /// The same share of its axis, and that of the coverage for each answer, in parts.
    per_percent: u64,
    per_answer: u64,
}

impl Side {
    fn percent(&self, rates: Rates) -> i64 {
        let of_axis = share(rates.axis, self.axis.0, self.axis.1);
        of_axis.saturating_add(share(rates.overall, self.overall.0, self.overall.1))
    }

    /// What is done for that worth of a percent.
    fn chosen(&self, percent: i64) -> Option<&Corner> {
        let paid = self.corners.partition_point(|corner| corner.at <= percent);
        self.corners.get(paid.saturating_sub(1).max(self.lifted)).or(self.corners.last())
    }

    /// The tariff, and what the criterion adds to the bound.
    fn tariff(&self, rates: Rates) -> (Tariff, i64) {
        let percent = self.percent(rates);
        // What is required of the criterion alone has a rate of its own.
        let lifted = self.corners.get(self.lifted).map_or(percent, |corner| corner.at);
        let own = lifted.saturating_sub(percent).max(0);
        let mut tariff = Tariff {
            percent: percent.saturating_add(own),
            of_axis: share(rates.axis, self.axis.0, self.axis.1),
            of_required: own,
            required: self.required,
            ..self.tariff.clone()
        };
        let reduced = |corner: &Corner| {
            let percents = whole(corner.sure).saturating_mul(tariff.percent);
            corner.price.saturating_sub(percents)
        };
        tariff.least = self.corners.iter().map(reduced).min().unwrap_or_default();
        let of_row = tariff.least.saturating_add(own.saturating_mul(whole(self.required)));
        (tariff, of_row)
    }
}

/// The percents of an axis that are reached at these rates, in parts.
fn reached(sides: &[Side], rates: Rates) -> u64 {
    let sure = |side: &Side| {
        let chosen = side.chosen(side.percent(rates));
        chosen.map_or(0, |corner| corner.sure.saturating_mul(side.per_percent))
    };
    sides.iter().map(sure).fold(0, u64::saturating_add)
}

/// The least rate at which something holds that holds at every higher one; the highest rate if
/// it holds at none.
fn least_that(mut holds: impl FnMut(i64) -> bool) -> i64 {
    if holds(0) {
        return 0;
    }
    let mut high = FINE;
    while high < MOST && !holds(high) {
        high = high.saturating_mul(4);
    }
    let mut low = high.checked_div(4).unwrap_or_default();
    // A little more or less changes little.
    while low.checked_div(128).unwrap_or_default().saturating_add(1) < high.saturating_sub(low) {
        let middle = low.midpoint(high);
        if holds(middle) { high = middle } else { low = middle }
    }
    high
}

/// A share of a rate, rounded up.
fn share(rate: i64, of: u64, over: u64) -> i64 {
    let rate = u64::try_from(rate).unwrap_or_default();
    rate.saturating_mul(of)
        .checked_next_multiple_of(over.max(1))
        .map_or(i64::MAX, |multiple| whole(multiple.checked_div(over).unwrap_or_default()))
}

fn worth(rate: i64, floor: Percent) -> i128 {
    i128::from(rate.saturating_mul(floor.get().into()))
}

fn parts(percent: u8) -> u64 {
    u64::from(percent).saturating_mul(PART)
}

fn whole(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}
