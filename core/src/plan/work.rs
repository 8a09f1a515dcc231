//! The whole of what could be done, in exact units.
//!
//! A criterion over `n` questions, of weight `w` in an axis of weight `W`, is worth
//! `w / (W * n)` of its axis for each percent of each question. All such shares are multiples
//! of one unit, so sums of them are whole numbers, of any size.

use super::question::{Question, questions};
use super::services::{Offer, offers_once};
use crate::exact::Natural;
use crate::{
    Axis, Criteria, Criterion, CriterionReport, Id, NextAction, NextStep, Percent, Report,
    Required, ServicesRule,
};

/// What could be done for each axis that applies.
pub(super) struct Work<'a> {
    pub(super) axes: Vec<AxisWork<'a>>,
    /// How many units there are in a percent of an axis.
    unit: Natural,
    coverage: Coverage,
}

/// Whether coverage matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Coverage {
    /// Too little is answered for any label.
    Counted,
    /// Enough is answered, or nobody looks.
    Ignored,
}

/// What could be done for an axis.
pub(super) struct AxisWork<'a> {
    pub(super) axis: &'a Axis,
    pub(super) rows: Vec<Row<'a>>,
    /// The sum of the weights of what applies.
    pub(super) weight: u64,
}

/// What could be done for a criterion.
pub(super) struct Row<'a> {
    pub(super) axis: &'a Id,
    pub(super) criterion: &'a Criterion,
    pub(super) rule: ServicesRule,
    /// The place of the level that needs it, and the credit it needs.
    required: Option<(usize, Percent)>,
    pub(super) questions: Vec<Question<'a>>,
    /// One question of each kind, by its place, and how many are like it.
    pub(super) kinds: Vec<(usize, u64)>,
    /// What it can reach, where that is found once for all searches.
    pub(super) offers: Option<Vec<Offer>>,
    /// What a percent of one of its questions is worth, in units of a percent of the axis.
    pub(super) percent: Natural,
    /// What an answer is worth, in units of a percent of the coverage.
    pub(super) answer: Natural,
}

/// What a level needs.
#[derive(Debug)]
pub(super) struct Needs {
    /// The place of the level, 0 for the lowest.
    pub(super) place: usize,
    pub(super) each_axis: Percent,
    pub(super) overall: Percent,
    pub(super) coverage: Percent,
    /// The floor of an axis, in units.
    pub(super) axis_points: Natural,
    /// The floor of the whole, in units times the weight of the axis.
    pub(super) overall_points: Natural,
    /// The least coverage, in units.
    pub(super) answered: Natural,
}

impl<'a> Work<'a> {
    pub(super) fn of(criteria: &'a Criteria, report: &Report<'a>, coverage: Coverage) -> Self {
        let axes = criteria.axes().iter().zip(&report.axes);
        let axes: Vec<AxisWork<'a>> = axes
            .filter_map(|(axis, of_axis)| {
                let rows = axis.criteria.iter().zip(&of_axis.criteria);
                let rows: Vec<Row<'a>> = rows
                    .filter(|(criterion, _)| criterion.counts())
                    .map(|(criterion, row)| Row::of(criteria, axis, criterion, row))
                    .filter(|row| !row.questions.is_empty())
                    .collect();
                let weights = rows.iter().map(|row| u64::from(row.criterion.weight.get()));
                let weight = weights.fold(0, u64::saturating_add);
                (weight != 0).then_some(AxisWork { axis, rows, weight })
            })
            .collect();
        let unit = common_unit(&axes);
        let mut work = Self { axes, unit, coverage };
        for axis in &mut work.axes {
            for row in &mut axis.rows {
                row.weigh(axis.weight, &work.unit, coverage);
            }
        }
        work
    }

    /// What a level and those below it need.
    pub(super) fn needs(&self, criteria: &Criteria, place: usize) -> Needs {
        let levels = criteria.levels().iter().take(place.saturating_add(1));
        let each_axis = levels.clone().map(|level| level.each_axis).max().unwrap_or_default();
        let overall = levels.map(|level| level.overall).max().unwrap_or_default();
        // Where a minimum of 0 lets everything through, one answer is still needed.
        let (coverage, least) = match self.coverage {
            Coverage::Counted => (criteria.minimum_coverage(), Natural::ONE),
            Coverage::Ignored => (Percent::ZERO, Natural::ZERO),
        };
        let answered = self.unit.times(self.weights()).times(coverage.get().into());
        Needs {
            place,
            each_axis,
            overall,
            coverage,
            axis_points: self.unit.times(each_axis.get().into()),
            overall_points: self.unit.times(self.axis_weights()).times(overall.get().into()),
            answered: answered.max(least),
        }
    }

    /// More than any sum of units comes to.
    pub(super) fn most(&self) -> Natural {
        let weights = self.axis_weights().max(self.weights());
        self.unit.times(weights).times(200)
    }

    /// Whether some steps answer enough for a level.
    pub(super) fn covers(&self, needs: &Needs, steps: &[NextStep<'_>]) -> bool {
        let rows = self.axes.iter().flat_map(|axis| &axis.rows);
        let answered = rows.map(|row| {
            let step = steps.iter().find(|step| *step.criterion == row.criterion.id);
            let answers = step.into_iter().flat_map(|step| &step.answers);
            let new = answers.filter(|answer| answer.action == NextAction::Answer).count();
            let now = row.questions.iter().map(|question| question.answered);
            let now = now.fold(u64::try_from(new).unwrap_or(0), u64::saturating_add);
            row.answered(&Offer { effort: 0, sure: 0, answered: now })
        });
        needs.answered <= answered.fold(Natural::ZERO, |all, answered| all.plus(&answered))
    }

    /// The sum of the weights of the axes that apply.
    pub(super) fn axis_weights(&self) -> u64 {
        let weights = self.axes.iter().map(|axis| u64::from(axis.axis.weight.get()));
        weights.fold(0, u64::saturating_add)
    }

    /// The sum of the weights of the criteria that apply.
    pub(super) fn weights(&self) -> u64 {
        self.axes.iter().map(|axis| axis.weight).fold(0, u64::saturating_add)
    }

    /// How many criteria could become a step.
    pub(super) fn count(&self) -> u64 {
        let counts = self.axes.iter().map(|axis| u64::try_from(axis.rows.len()).unwrap_or(0));
        counts.fold(0, u64::saturating_add)
    }
}

impl<'a> Row<'a> {
    fn of(
        criteria: &Criteria,
        axis: &'a Axis,
        criterion: &'a Criterion,
        row: &CriterionReport<'a>,
    ) -> Self {
        let place = |level: &Id| criteria.levels().iter().position(|known| known.id == *level);
        let required =
            row.required.and_then(|Required { level, credit }| Some((place(level)?, credit)));
        let questions = questions(criterion, row);
        Self {
            axis: &axis.id,
            criterion,
            rule: criterion.services.unwrap_or_default(),
            required,
            kinds: kinds(&questions),
            questions,
            offers: None,
            percent: Natural::ZERO,
            answer: Natural::ZERO,
        }
    }

    /// The best that can be answered to all of it.
    pub(super) fn best(&self) -> Offer {
        let best = |question: &Question<'_>| {
            question.ways.last().map_or((question.sure, question.answered), |way| (way.credit, 1))
        };
        let best = self.questions.iter().map(best);
        let answered = best.clone().map(|(_, answered)| answered).fold(0, u64::saturating_add);
        let sure = match self.rule {
            ServicesRule::Mean => best.map(|(sure, _)| sure).fold(0, u64::saturating_add),
            ServicesRule::Weakest => {
                let lowest = best.map(|(sure, _)| sure).min().unwrap_or_default();
                lowest.saturating_mul(self.shared_over())
            }
        };
        Offer { effort: 0, sure, answered }
    }

    /// What an offer is worth, in units.
    pub(super) fn points(&self, offer: &Offer) -> Natural {
        self.percent.times(offer.sure)
    }

    /// What it answers, in units.
    pub(super) fn answered(&self, offer: &Offer) -> Natural {
        self.answer.times(offer.answered)
    }

    /// Over how many questions its value is shared.
    pub(super) fn shared_over(&self) -> u64 {
        u64::try_from(self.questions.len()).unwrap_or(u64::MAX)
    }

    fn weigh(&mut self, axis_weight: u64, unit: &Natural, coverage: Coverage) {
        if coverage == Coverage::Ignored {
            // Then nobody needs to look at what is answered.
            for question in &mut self.questions {
                question.answered = 1;
            }
        }
        self.offers = offers_once(self.rule, &self.questions, &self.kinds);
        let weight = u64::from(self.criterion.weight.get());
        let divisor = self.shared_over().saturating_mul(axis_weight);
        let share = unit.divided_by(divisor).map_or(Natural::ZERO, |(share, _)| share);
        self.percent = share.times(weight);
        if coverage == Coverage::Counted {
            self.answer = self.percent.times(axis_weight).times(100);
        }
    }
}

/// The questions that stand alike, counted.
fn kinds(questions: &[Question<'_>]) -> Vec<(usize, u64)> {
    let mut kinds: Vec<(usize, u64)> = Vec::new();
    for (place, question) in questions.iter().enumerate() {
        let like =
            |other: &Question<'_>| (other.from, other.sure) == (question.from, question.sure);
        let known = kinds.iter_mut().find(|(kind, _)| questions.get(*kind).is_some_and(like));
        match known {
            Some((_, count)) => *count = count.saturating_add(1),
            None => kinds.push((place, 1)),
        }
    }
    kinds
}

impl Needs {
    /// The sum of credits that this level, or one below it, requires of a criterion.
    pub(super) fn required(&self, row: &Row<'_>) -> u64 {
        let needed = row.required.filter(|(place, _)| *place <= self.place);
        needed.map_or(0, |(_, credit)| u64::from(credit.get()).saturating_mul(row.shared_over()))
    }

    /// Whether an offer gives that.
    pub(super) fn allows(&self, row: &Row<'_>, offer: &Offer) -> bool {
        self.required(row) <= offer.sure
    }
}

/// The least number that every share divides.
fn common_unit(axes: &[AxisWork<'_>]) -> Natural {
    let divisors = axes
        .iter()
        .flat_map(|axis| axis.rows.iter().map(|row| row.shared_over().saturating_mul(axis.weight)));
    divisors.fold(Natural::ONE, |unit, divisor| {
        let rest = unit.divided_by(divisor).map_or(0, |(_, rest)| rest);
        let common = common_divisor(divisor, rest);
        unit.times(divisor.checked_div(common).unwrap_or(1))
    })
}

/// The greatest number that divides both.
fn common_divisor(a: u64, b: u64) -> u64 {
    a.checked_rem(b).map_or(a, |rest| common_divisor(b, rest))
}
