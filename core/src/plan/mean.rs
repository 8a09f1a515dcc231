//! A criterion of which the mean of its questions counts, where these are few: for each effort,
//! the most that it brings.

use super::question::{Question, Way};
use super::services::{Offer, Picks};

/// For each effort from 0 on, the most that answers of exactly that effort bring: the sum of their
/// credits, and of those that bring the same, the one with the fewest changes.
type Table = Vec<i64>;

/// What no answers take.
const NEVER: i64 = -(1 << 62);

/// Above this, answers take that effort.
const EVER: i64 = -(1 << 61);

/// A credit outweighs any number of changes: an assessment lists at most 1,000 services.
const CREDIT: i64 = 1024;

/// Of so many questions at most; of more, a table would be larger than what a search looks at.
const FEW: usize = 64;

/// All that the questions can reach and nothing beats; nothing where there is too much of it.
pub(super) fn offers(questions: &[Question<'_>]) -> Option<Vec<Offer>> {
    if FEW < questions.len() {
        return None;
    }
    let (open, said): (Vec<_>, Vec<_>) =
        questions.iter().partition(|question| question.answered == 0);
    let answered = u64::try_from(said.len()).unwrap_or(u64::MAX);
    let said = said.iter().rev().fold(vec![0], |later, question| with_or_without(&later, question));
    // Open questions of one criterion are all alike: what counts is how many are answered.
    let mut tables = vec![(answered, said)];
    for question in open {
        let (answered, table) = tables.last()?;
        let next = (answered.saturating_add(1), with(table, question));
        tables.push(next);
    }
    // What takes as little and brings as much with as many answers beats what is left.
    let longest = tables.iter().map(|(_, table)| table.len()).max().unwrap_or_default();
    let mut beaten: Vec<i64> = vec![-1; tables.len()];
    let mut offers: Vec<Offer> = Vec::new();
    for (effort, place) in (0_u64..).zip(0..longest) {
        let before = offers.len();
        let mut most = -1;
        for ((answered, table), beaten) in tables.iter().zip(&mut beaten).rev() {
            most = most.max(*beaten);
            let value = table.get(place).map_or(-1, |value| credits(*value));
            if most < value {
                most = value;
                offers.push(Offer { effort, sure: value.unsigned_abs(), answered: *answered });
            }
            *beaten = most;
        }
        offers.get_mut(before..).unwrap_or_default().reverse();
    }
    Some(offers)
}

/// The answers of an offer where all questions count as answered: as few as possible, then those
/// of the first services.
pub(super) fn picks<'q, 'a>(questions: &'q [Question<'a>], wanted: Offer) -> Picks<'q, 'a> {
    // What can be reached from each question on.
    let mut laters: Vec<Table> = vec![vec![0]];
    for question in questions.iter().rev() {
        let later = laters.last().map_or(&[][..], |later| later);
        laters.push(with_or_without(later, question));
    }
    let value = |table: &[i64], effort: u64| -> Option<i64> {
        table.get(usize::try_from(effort).ok()?).copied().filter(|value| EVER < *value)
    };
    let all = laters.pop().unwrap_or_default();
    let Some(mut rest) = value(&all, wanted.effort) else { return Vec::new() };
    let mut effort = wanted.effort;
    let mut picks = Vec::new();
    for (question, later) in questions.iter().zip(laters.iter().rev()) {
        // The dearest first: what is changed, is changed well.
        let way = question.ways.iter().rev().find_map(|way| {
            let left = effort.checked_sub(way.effort)?;
            let after = value(later, left)?;
            (after.saturating_add(gain(way)) == rest).then_some((way, left, after))
        });
        if let Some((way, left, after)) = way {
            picks.push((question, way));
            (effort, rest) = (left, after);
        } else {
            rest = rest.saturating_sub(kept(question));
        }
    }
    picks
}

fn with_or_without(later: &[i64], question: &Question<'_>) -> Table {
    let mut table = with(later, question);
    for (value, later) in table.iter_mut().zip(later) {
        *value = (*value).max(later.saturating_add(kept(question)));
    }
    table
}

/// With one of the other answers to a question.
fn with(later: &[i64], question: &Question<'_>) -> Table {
    let efforts = question.ways.iter().map(|way| usize::try_from(way.effort).unwrap_or(usize::MAX));
    let more = efforts.clone().max().unwrap_or_default();
    let mut table = vec![NEVER; later.len().saturating_add(more)];
    for (way, effort) in question.ways.iter().zip(efforts) {
        let gain = gain(way);
        for (value, later) in table.iter_mut().skip(effort).zip(later) {
            *value = (*value).max(later.saturating_add(gain));
        }
    }
    table
}

/// What a way brings.
fn gain(way: &Way<'_>) -> i64 {
    whole(way.credit).saturating_mul(CREDIT).saturating_sub(1)
}

/// What a question brings as it is.
fn kept(question: &Question<'_>) -> i64 {
    whole(question.sure).saturating_mul(CREDIT)
}

/// The credits of a value; less than 0 for what no answers take.
fn credits(value: i64) -> i64 {
    value.saturating_add(CREDIT).saturating_sub(1).div_euclid(CREDIT)
}

fn whole(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Id, NextAction};

    fn question<'a>(id: &'a Id, sure: u64, answered: u64, ways: &[(u64, u64)]) -> Question<'a> {
        let way = |&(effort, credit): &(u64, u64)| Way {
            action: NextAction::Answer,
            to: id,
            effort,
            credit,
            or: Vec::new(),
        };
        Question { service: None, from: None, sure, answered, ways: ways.iter().map(way).collect() }
    }

    /// Everything that can be answered, with the number of changes.
    fn everything(questions: &[Question<'_>]) -> Vec<(Offer, usize)> {
        let [first, others @ ..] = questions else {
            return vec![(Offer { effort: 0, sure: 0, answered: 0 }, 0)];
        };
        let mut own = vec![((0, first.sure, first.answered), 0)];
        own.extend(first.ways.iter().map(|way| ((way.effort, way.credit, 1), 1)));
        let sum = |((effort, sure, answered), change): ((u64, u64, u64), usize)| {
            everything(others).into_iter().map(move |(rest, changes)| {
                let effort = rest.effort + effort;
                let (sure, answered) = (rest.sure + sure, rest.answered + answered);
                (Offer { effort, sure, answered }, changes + change)
            })
        };
        own.into_iter().flat_map(sum).collect()
    }

    fn beats(a: &Offer, b: &Offer) -> bool {
        a != b && a.effort <= b.effort && b.sure <= a.sure && b.answered <= a.answered
    }

    fn is_right(questions: &[Question<'_>]) {
        let all = everything(questions);
        let is_best = |offer: &&Offer| !all.iter().any(|(other, _)| beats(other, offer));
        let best: Vec<Offer> =
            all.iter().map(|(offer, _)| *offer).filter(|it| is_best(&it)).collect();
        let found = offers(questions).expect("they are few");
        assert!(found.iter().all(|offer| best.contains(offer)), "{found:?}");
        assert!(best.iter().all(|offer| found.contains(offer)), "{best:?}");
        assert!(found.is_sorted_by_key(|offer| offer.effort));
        if questions.iter().any(|question| question.answered == 0) {
            return;
        }
        for wanted in found {
            let picks = picks(questions, wanted);
            let same = all.iter().filter(|(offer, _)| *offer == wanted);
            assert_eq!(Some(picks.len()), same.map(|(_, changes)| *changes).min());
            let effort: u64 = picks.iter().map(|(_, way)| way.effort).sum();
            assert_eq!(effort, wanted.effort);
        }
    }

    #[test]
    fn of_few_questions_all_that_is_best_is_found_with_the_fewest_changes() {
        let id = &"yes".parse().expect("it is one");
        let open = question(id, 0, 0, &[(1, 10), (2, 55), (4, 100)]);
        let said = |sure, ways: &[(u64, u64)]| question(id, sure, 1, ways);
        let (low, middle) =
            (said(0, &[(1, 20), (3, 60), (5, 100)]), said(20, &[(2, 60), (4, 100)]));
        let full = said(100, &[]);
        is_right(&[]);
        is_right(&[low.clone(), middle.clone(), low.clone(), full.clone(), middle.clone()]);
        is_right(&[open.clone(), open.clone(), open.clone(), open.clone()]);
        is_right(&[middle, open.clone(), full, open.clone(), low, open]);
    }
}
