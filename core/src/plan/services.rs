//! A criterion over its questions: what it can reach for which effort, and with which answers.
//!
//! Asked once, it has one question; asked of services, one for each.

use std::borrow::Cow;

use super::front::{Front, Spot, Window, joined, unbeaten};
use super::mean;
use super::question::{Question, Way};
use super::rates::Tariff;
use super::work::Row;
use crate::ServicesRule;
use crate::patience::Patience;

/// A price here is an effort, then the number of answers that change where that matters: an
/// assessment lists at most 1,000 services.
const EFFORT: u64 = 1024;

/// Whether the number of answers that change is a part of the price.
#[derive(Debug, Clone, Copy)]
enum Changes {
    Free,
    Counted,
}

/// What a criterion can reach for an effort.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Offer {
    pub(super) effort: u64,
    /// The sum of the credits that count, over all its questions.
    pub(super) sure: u64,
    /// How many of its questions are answered.
    pub(super) answered: u64,
}

/// The answers to change, each with its question.
pub(super) type Picks<'q, 'a> = Vec<(&'q Question<'a>, &'q Way<'a>)>;

/// What a criterion can reach and nothing beats, whatever a search thinks it is worth; nothing where
/// that would be more than a search needs.
pub(super) fn offers_once(
    rule: ServicesRule,
    questions: &[Question<'_>],
    kinds: &[(usize, u64)],
) -> Option<Vec<Offer>> {
    match rule {
        ServicesRule::Weakest => {
            let spots = offers_of_weakest(questions, kinds).into_iter().map(|offer| Spot {
                price: offer.effort,
                points: offer.sure,
                answered: offer.answered,
                slack: 0,
                worth: 0,
            });
            Some(unbeaten(spots.collect()).iter().map(|spot| offer(spot.price, spot)).collect())
        }
        ServicesRule::Mean => mean::offers(questions),
    }
}

/// What a criterion can reach and nothing beats; with no more slack than the budget, unless it was
/// found once for all.
pub(super) fn offers<'o>(
    row: &'o Row<'_>,
    tariff: &Tariff,
    budget: i64,
    patience: &Patience,
) -> Cow<'o, [Offer]> {
    match &row.offers {
        Some(offers) => Cow::Borrowed(offers),
        None => Cow::Owned(offers_of_mean(&row.questions, tariff, budget, patience)),
    }
}

fn offers_of_mean(
    questions: &[Question<'_>],
    tariff: &Tariff,
    budget: i64,
    patience: &Patience,
) -> Vec<Offer> {
    let layers = questions.iter().rev();
    let spots = layers.fold(vec![Spot::nothing()], |later, question| {
        with(&later, question, Changes::Free, tariff, budget, patience)
    });
    let by_effort = spots.into_iter().map(|spot| Spot { price: effort(&spot), ..spot });
    unbeaten(by_effort.collect()).iter().map(|spot| offer(spot.price, spot)).collect()
}

/// All that a criterion can reach where the weakest question counts: what [`weakest`] does, counted
/// by kinds.
pub(super) fn offers_of_weakest(questions: &[Question<'_>], kinds: &[(usize, u64)]) -> Vec<Offer> {
    let kinds = kinds.iter().filter_map(|(place, count)| Some((questions.get(*place)?, *count)));
    let kinds: Vec<_> = kinds.collect();
    let all = kinds.iter().map(|(_, count)| *count).fold(0, u64::saturating_add);
    let answered = kinds.iter().map(|(kind, count)| kind.answered.saturating_mul(*count));
    let answered = answered.fold(0, u64::saturating_add);
    let lowest = kinds.iter().map(|(kind, _)| kind.sure).min().unwrap_or_default();
    let mut offers = vec![Offer { effort: 0, sure: lowest.saturating_mul(all), answered }];
    // Open questions of one criterion are all alike.
    let open = kinds.iter().find(|(kind, _)| kind.answered == 0);
    if let Some((kind, count)) = open
        && let Some(way) = kind.ways.first()
    {
        let others = kinds.iter().filter(|(kind, _)| kind.answered != 0);
        let others = others.map(|(kind, _)| kind.sure).min().unwrap_or(way.credit);
        offers.extend((1..=*count).map(|some| {
            let lowest = if some == *count { others.min(way.credit) } else { lowest };
            Offer {
                effort: way.effort.saturating_mul(some),
                sure: lowest.saturating_mul(all),
                answered: answered.saturating_add(some),
            }
        }));
    }
    let reaching = |credit: u64| -> Option<Offer> {
        let mut whole = Offer { effort: 0, sure: u64::MAX, answered: 0 };
        for (kind, count) in &kinds {
            let way = if kind.sure < credit {
                Some(kind.ways.iter().find(|way| credit <= way.credit)?)
            } else {
                None
            };
            let (effort, sure, answered) =
                way.map_or((0, kind.sure, kind.answered), |way| (way.effort, way.credit, 1));
            whole.effort = whole.effort.saturating_add(effort.saturating_mul(*count));
            whole.answered = whole.answered.saturating_add(answered.saturating_mul(*count));
            whole.sure = whole.sure.min(sure);
        }
        Some(Offer { sure: whole.sure.saturating_mul(all), ..whole })
    };
    let kinds = kinds.iter().map(|(kind, _)| *kind);
    offers.extend(credits(kinds).into_iter().filter_map(reaching));
    offers
}

/// The answers of an offer: as few as possible, then those of the first services.
pub(super) fn picks<'q, 'a>(
    row: &'q Row<'a>,
    wanted: Offer,
    tariff: &Tariff,
    budget: i64,
    patience: &Patience,
) -> Picks<'q, 'a> {
    let questions = row.questions.as_slice();
    let is_wanted = |spot: &Spot<u64>| offer(effort(spot), spot) == wanted;
    let all_said = questions.iter().all(|question| question.answered != 0);
    match row.rule {
        ServicesRule::Mean if row.offers.is_some() && all_said => mean::picks(questions, wanted),
        ServicesRule::Mean => {
            // What can be reached from each question on.
            let mut layers = vec![vec![Spot::nothing()]];
            for question in questions.iter().rev() {
                let later = layers.last().map_or(&[][..], |later| later);
                layers.push(with(later, question, Changes::Counted, tariff, budget, patience));
            }
            let all = layers.pop().unwrap_or_default();
            let found = all.into_iter().find(is_wanted);
            found.map(|spot| picks_of_mean(questions, &layers, spot)).unwrap_or_default()
        }
        ServicesRule::Weakest if !patience.lasts_for(questions.len().saturating_pow(2)) => {
            Vec::new()
        }
        ServicesRule::Weakest => {
            let all = weakest(questions).map(|picks| (sum_of_weakest(questions, &picks), picks));
            let fitting = all.filter(|(spot, _)| is_wanted(spot));
            fitting.min_by_key(|(spot, _)| spot.price).map(|(_, picks)| picks).unwrap_or_default()
        }
    }
}

fn effort(spot: &Spot<u64>) -> u64 {
    spot.price.checked_div(EFFORT).unwrap_or_default()
}

fn offer(effort: u64, spot: &Spot<u64>) -> Offer {
    Offer { effort, sure: spot.points, answered: spot.answered }
}

/// What a question adds as it is.
fn as_is(question: &Question<'_>) -> Spot<u64> {
    Spot { price: 0, points: question.sure, answered: question.answered, slack: 0, worth: 0 }
}

/// What a question adds when a way is taken.
fn taken(way: &Way<'_>, changes: Changes) -> Spot<u64> {
    let change = match changes {
        Changes::Free => 0,
        Changes::Counted => 1,
    };
    let price = way.effort.saturating_mul(EFFORT).saturating_add(change);
    Spot { price, points: way.credit, answered: 1, slack: 0, worth: 0 }
}

/// The front of the mean with one more question.
fn with(
    later: &[Spot<u64>],
    question: &Question<'_>,
    changes: Changes,
    tariff: &Tariff,
    budget: i64,
    patience: &Patience,
) -> Front<u64> {
    let ways = question.ways.iter().map(|way| (way.effort, taken(way, changes)));
    let all = [(0, as_is(question))].into_iter().chain(ways);
    let all: Vec<_> = all
        .map(|(effort, spot)| Spot { slack: tariff.of_question(&offer(effort, &spot)), ..spot })
        .collect();
    let least = all.iter().map(|own| own.slack).min().unwrap_or_default();
    let all: Vec<_> = (all.into_iter())
        .map(|own| Spot { slack: own.slack.saturating_sub(least), ..own })
        .collect();
    joined(later, &all.iter().collect::<Vec<_>>(), Window::of_slack(budget), patience, &Some)
}

/// The answers that make a spot, by the fronts from each question on.
fn picks_of_mean<'q, 'a>(
    questions: &'q [Question<'a>],
    layers: &[Front<u64>],
    whole: Spot<u64>,
) -> Picks<'q, 'a> {
    let mut picks = Vec::new();
    let mut rest = whole;
    for (question, later) in questions.iter().zip(layers.iter().rev()) {
        let rest_after = |own: &Spot<u64>| {
            let is_rest = |spot: &&Spot<u64>| {
                let whole = spot.and(own);
                (whole.price, whole.points, whole.answered)
                    == (rest.price, rest.points, rest.answered)
            };
            later.iter().find(is_rest).cloned()
        };
        // The dearest first: what is changed, is changed well.
        let mut ways = question.ways.iter().rev();
        let way = ways.find_map(|way| Some((way, rest_after(&taken(way, Changes::Counted))?)));
        picks.extend(way.as_ref().map(|(way, _)| (question, *way)));
        let after = way.map(|(_, after)| after).or_else(|| rest_after(&as_is(question)));
        let Some(after) = after else { break };
        rest = after;
    }
    picks
}

/// Everything that is worth doing where the weakest question counts.
///
/// Either all of them reach a credit, each with the least effort that does; or nothing gets
/// surer, and some open ones are answered for the sake of coverage.
fn weakest<'q, 'a>(questions: &'q [Question<'a>]) -> impl Iterator<Item = Picks<'q, 'a>> {
    let cheapest = |question: &'q Question<'a>| question.ways.first().map(|way| (question, way));
    let open: Picks<'q, 'a> =
        questions.iter().filter(|question| question.answered == 0).filter_map(cheapest).collect();
    let counts = 0..=open.len();
    let answered = counts.map(move |count| open.iter().copied().take(count).collect());

    let reaching = |credit: u64| -> Option<Picks<'q, 'a>> {
        let below = questions.iter().filter(|question| question.sure < credit);
        let enough = |question: &'q Question<'a>| {
            let way = question.ways.iter().find(|way| credit <= way.credit)?;
            Some((question, way))
        };
        below.map(enough).collect()
    };
    answered.chain(credits(questions.iter()).into_iter().filter_map(reaching))
}

/// The credits that some question has or can have, the lowest first.
fn credits<'q, 'a: 'q>(questions: impl Iterator<Item = &'q Question<'a>>) -> Vec<u64> {
    let own = |question: &'q Question<'a>| {
        question.ways.iter().map(|way| way.credit).chain([question.sure])
    };
    let mut credits: Vec<u64> = questions.flat_map(own).collect();
    credits.sort_unstable();
    credits.dedup();
    credits
}

/// What picks reach where the weakest question counts.
fn sum_of_weakest(questions: &[Question<'_>], picks: &Picks<'_, '_>) -> Spot<u64> {
    let mut rest = picks.iter().peekable();
    let mut lowest = None;
    let mut whole = Spot::nothing();
    for question in questions {
        let way = rest.next_if(|(picked, _)| std::ptr::eq(*picked, question));
        let own = way.map_or_else(|| as_is(question), |(_, way)| taken(way, Changes::Counted));
        lowest = Some(lowest.map_or(own.points, |lowest: u64| lowest.min(own.points)));
        whole = whole.and(&own);
    }
    let count = u64::try_from(questions.len()).unwrap_or(u64::MAX);
    Spot { points: lowest.unwrap_or_default().saturating_mul(count), ..whole }
}
