//! Whether what is answered to a criterion can change a label.

use std::collections::BTreeSet;

use super::sheet::{Proof, Question, Sheet, best, from_the_worst, not_applicable, worst};
use crate::patience::Patience;
use crate::{Choice, Criteria, Criterion, Id, Percent, Scope};

/// How many ways from the best answers down are tried, and how many combinations of answers on
/// them; a criterion of real sets needs a hundredth of that.
const MOST_WAYS: u64 = 60;
const MOST_TRIED: u64 = 5_000;

/// Of how many combinations of answers all are tried.
const MOST_COMBINATIONS: usize = 20_000;

/// Means of three services come in thirds.
const SERVICES: &[&str] = &["one", "two", "three"];

/// Whether what is answered to a criterion can change a label.
pub(super) enum Decides {
    /// It can, or it is announced only.
    Yes,
    /// It does not: how that was found, in a sentence.
    No(String),
    /// The patience was over before that was found.
    Unseen,
}

/// Whether what is answered to a criterion can change a label, as far as the patience lasts.
pub(super) fn decides(criteria: &Criteria, criterion: &Criterion, patience: &Patience) -> Decides {
    let Some(full) = best(criterion).filter(|_| criterion.counts()) else { return Decides::Yes };
    let id = &criterion.id;
    let lowest = worst(criterion).filter(|worst| worst.credit != full.credit);
    let others: Vec<&Choice> = lowest.into_iter().chain(not_applicable(criterion)).collect();
    let never = |reason: &str| Decides::No(format!("`{id}` can never change a label: {reason}"));
    if others.is_empty() {
        return never("all its answers are worth the same");
    }
    if !is_looked_at(criteria, criterion) {
        return never("no level requires it, and no level asks for any percent");
    }
    let mut axes = criteria.axes().iter();
    let axis = axes.find(|axis| axis.criteria.iter().any(|it| it.id == *id));
    let own = axis.into_iter().flat_map(|axis| &axis.criteria).map(|it| &it.id).collect();
    let mut trial = Trial { criteria, criterion, own, full, others, patience, tried: 0 };
    if trial.finds_on_ways() {
        return Decides::Yes;
    }
    let among_all = trial.finds_among_all();
    let tried = trial.tried;
    match among_all {
        Some(true) => Decides::Yes,
        _ if patience.is_over() => Decides::Unseen,
        Some(false) => never(&format!("all {tried} combinations of answers were tried")),
        None => Decides::No(format!(
            "`{id}` changed no label in any of {tried} combinations of answers that were tried; \
             perhaps it never does"
        )),
    }
}

/// Whether some level requires it, or asks for a percent that it moves.
fn is_looked_at(criteria: &Criteria, criterion: &Criterion) -> bool {
    let requires = criterion.required_for.is_some()
        && criterion.required_credit.is_none_or(|credit| Percent::ZERO < credit);
    let asks = |percent: Percent| Percent::ZERO < percent;
    requires || criteria.levels().iter().any(|level| asks(level.overall) || asks(level.each_axis))
}

struct Trial<'c> {
    criteria: &'c Criteria,
    criterion: &'c Criterion,
    /// The criteria of its axis.
    own: BTreeSet<&'c Id>,
    full: &'c Choice,
    /// The answers that are compared with the full one: the lowest, and that it does not apply.
    others: Vec<&'c Choice>,
    patience: &'c Patience,
    tried: u64,
}

impl<'c> Trial<'c> {
    /// From the best answers to all other questions down, as far as a level is still earned.
    fn finds_on_ways(&mut self) -> bool {
        let mut random = Random(0x9e37_79b9_7f4a_7c15);
        let levels = self.criteria.levels().len();
        let ways = (0..MOST_WAYS).flat_map(|way| (1..=levels).map(move |level| (way, level)));
        for (way, level) in ways {
            if self.finds_on_way(way, level, &mut random) {
                return true;
            }
            if MOST_TRIED <= self.tried || self.patience.is_over() {
                return false;
            }
        }
        false
    }

    /// Answers each other question as badly as the level allows, one after the other: then the
    /// level hangs on what is left.
    fn finds_on_way(&mut self, way: u64, level: usize, random: &mut Random) -> bool {
        let mut sheet = Sheet::blank(self.criteria, SERVICES, Proof::Shown);
        if !self.patience.lasts_for(sheet.rows()) {
            return false;
        }
        for criterion in self.criteria.all() {
            if let Some(best) = best(criterion) {
                sheet.answer_all(criterion, best);
            }
        }
        for question in self.order(&sheet, way, random) {
            let Some(full) = best(question.criterion) else { continue };
            for choice in from_the_worst(question.criterion) {
                sheet.answer(question, choice);
                self.tried = self.tried.saturating_add(1);
                if !self.patience.lasts_for(sheet.rows()) {
                    return false;
                }
                if level <= sheet.rank() {
                    break;
                }
                sheet.answer(question, full);
            }
        }
        self.decides(&mut sheet)
    }

    /// In which order the other questions are answered worse: first those of the axis, then first
    /// those of the others, then any.
    fn order(&self, sheet: &Sheet<'c>, way: u64, random: &mut Random) -> Vec<Question<'c>> {
        let questions = sheet.questions().into_iter();
        let mut others: Vec<Question<'c>> =
            questions.filter(|question| question.criterion.id != self.criterion.id).collect();
        let is_own = |question: &Question<'_>| self.own.contains(&question.criterion.id);
        if 1 < way {
            others.sort_by_cached_key(|_| random.next());
        }
        // The axis of the criterion comes first, or last, in half of the ways.
        others.sort_by_cached_key(|question| match way & 3 {
            0 => !is_own(question),
            1 => is_own(question),
            _ => false,
        });
        others
    }

    /// Every combination of answers to the other questions, where there are few, and services
    /// cannot multiply them; nothing where there are more.
    fn finds_among_all(&mut self) -> Option<bool> {
        let mut sheet = Sheet::blank(self.criteria, &[], Proof::Shown);
        let mut counted = self.criteria.all().filter(|criterion| criterion.counts());
        if counted.any(|criterion| criterion.scope == Scope::Service) {
            return None;
        }
        let questions = sheet.questions().into_iter();
        let questions: Vec<Question<'c>> =
            questions.filter(|question| question.criterion.id != self.criterion.id).collect();
        let all = questions.iter().try_fold(1_usize, |product, question| {
            product.checked_mul(question.criterion.choices.len())
        })?;
        if MOST_COMBINATIONS < all {
            return None;
        }
        if self.patience.is_over() {
            return None;
        }
        self.tried = 0;
        for combination in 0..all {
            if !self.patience.lasts_for(sheet.rows()) {
                return None;
            }
            let mut rest = combination;
            for question in &questions {
                let choices = &question.criterion.choices;
                let place = rest.checked_rem(choices.len())?;
                rest = rest.checked_div(choices.len())?;
                sheet.answer(*question, choices.get(place)?);
            }
            if self.decides(&mut sheet) {
                return Some(true);
            }
        }
        Some(false)
    }

    /// Whether the label hangs on the criterion where all else is answered like this.
    fn decides(&mut self, sheet: &mut Sheet<'c>) -> bool {
        self.tried = self.tried.saturating_add(1);
        sheet.answer_all(self.criterion, self.full);
        let rank = sheet.rank();
        // However little patience is left: what was found so far is not thrown away.
        let _ = self.patience.lasts_for(sheet.rows());
        self.others.iter().any(|choice| {
            sheet.answer_all(self.criterion, choice);
            sheet.rank() != rank
        })
    }
}

/// Numbers without a plan, the same at each run.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0.wrapping_shl(13);
        self.0 ^= self.0.wrapping_shr(7);
        self.0 ^= self.0.wrapping_shl(17);
        self.0
    }
}
