//! What a criterion does when a percent of it is worth more and more.

use super::question::Question;
use super::rates::Tariff;
use super::services::Offer;
use super::work::{Needs, Row};
use crate::ServicesRule;

/// What a criterion does from some worth of a percent on.
#[derive(Debug, Clone)]
pub(super) struct Corner {
    /// That worth.
    pub(super) at: i64,
    /// The price of it, less what its answers are worth.
    pub(super) price: i64,
    pub(super) sure: u64,
    pub(super) answered: u64,
}

/// The corners of a criterion. At each worth, one of them has the least price less its percents.
pub(super) fn corners(row: &Row<'_>, needs: &Needs, tariff: &Tariff) -> Vec<Corner> {
    let mut first = Corner { at: i64::MIN, price: 0, sure: 0, answered: 0 };
    let mut edges: Vec<Corner> = Vec::new();
    match row.rule {
        ServicesRule::Mean => {
            for (question, count) in &row.kinds {
                let Some(question) = row.questions.get(*question) else { continue };
                for (place, step) in edge(of_question(question, tariff)).into_iter().enumerate() {
                    let step = step.times(*count);
                    if place == 0 { first.add(&step) } else { edges.push(step) }
                }
            }
            edges.sort_by_key(|edge| edge.at);
        }
        ServicesRule::Weakest => {
            let offers = row.offers.iter().flatten();
            let allowed = offers.filter(|offer| needs.allows(row, offer));
            let mut steps = edge(allowed.map(|offer| corner(offer, tariff)).collect()).into_iter();
            if let Some(step) = steps.next() {
                first.add(&step);
            }
            edges.extend(steps);
        }
    }
    let mut corners = vec![first.clone()];
    for edge in edges {
        first.add(&edge);
        first.at = edge.at;
        corners.push(first.clone());
    }
    corners
}

impl Corner {
    fn add(&mut self, step: &Self) {
        self.price = self.price.saturating_add(step.price);
        self.sure = self.sure.saturating_add(step.sure);
        self.answered = self.answered.saturating_add(step.answered);
    }

    fn times(&self, count: u64) -> Self {
        Self {
            at: self.at,
            price: self.price.saturating_mul(i64::try_from(count).unwrap_or(i64::MAX)),
            sure: self.sure.saturating_mul(count),
            answered: self.answered.saturating_mul(count),
        }
    }
}

fn of_question(question: &Question<'_>, tariff: &Tariff) -> Vec<Corner> {
    let as_is = Offer { effort: 0, sure: question.sure, answered: question.answered };
    let ways = question.ways.iter();
    let ways = ways.map(|way| Offer { effort: way.effort, sure: way.credit, answered: 1 });
    [as_is].into_iter().chain(ways).map(|offer| corner(&offer, tariff)).collect()
}

/// An offer, with its price less what its answers are worth; its percents are not yet.
fn corner(offer: &Offer, tariff: &Tariff) -> Corner {
    Corner { at: 0, price: tariff.of_question(offer), sure: offer.sure, answered: offer.answered }
}

/// The corners among some offers: the cheapest as it is, then what each next one adds. Each of
/// them pays less for its price than the one before.
fn edge(mut all: Vec<Corner>) -> Vec<Corner> {
    all.sort_by_key(|corner| (corner.price, std::cmp::Reverse(corner.sure)));
    let mut edge: Vec<Corner> = Vec::new();
    for corner in all {
        if edge.last().is_some_and(|last| corner.sure <= last.sure) {
            continue;
        }
        while let [.., before, last] = edge.as_slice() {
            let (dear, sure) = step(before, last);
            let (next_dear, next_sure) = step(last, &corner);
            // Whether the last one is not below the line between its neighbours.
            if next_dear.saturating_mul(sure) <= dear.saturating_mul(next_sure) {
                edge.pop();
            } else {
                break;
            }
        }
        edge.push(corner);
    }
    let mut before: Option<Corner> = None;
    for corner in &mut edge {
        let whole = corner.clone();
        if let Some(before) = before.replace(whole) {
            corner.price = corner.price.saturating_sub(before.price);
            corner.sure = corner.sure.saturating_sub(before.sure);
            corner.answered = corner.answered.saturating_sub(before.answered);
            let price = u64::try_from(corner.price).unwrap_or_default();
            corner.at = i64::try_from(price.div_ceil(corner.sure.max(1))).unwrap_or(i64::MAX);
        }
    }
    edge
}

fn step(from: &Corner, to: &Corner) -> (i128, i128) {
    let price = i128::from(to.price).saturating_sub(from.price.into());
    (price, i128::from(to.sure).saturating_sub(from.sure.into()))
}
