//! The laws of the plan: it earns the level, and nothing earns it for less.

use std::collections::BTreeSet;

use libricite::{
    Assessment, Credit, Criteria, Effort, EvidenceRule, Id, NextAction, NextAnswer, NextLevel,
    Plan, Report, Service, State, evaluate, next_steps,
};
use proptest::prelude::*;

use crate::questions::Question;
use crate::random::{cases, pair};

/// A pair as in the other laws, whose criteria take any effort.
fn with_efforts() -> impl Strategy<Value = (Criteria, Assessment<'static>)> {
    (pair(), prop::collection::vec(1..=5_u8, 7 * 8)).prop_map(
        |((criteria, assessment), efforts)| {
            let mut document = criteria.document().clone();
            let all = document.axes.iter_mut().flat_map(|axis| &mut axis.criteria);
            for (criterion, effort) in all.zip(efforts) {
                criterion.effort = Effort::new(effort).expect("it is in range");
            }
            (Criteria::try_from(document).expect("any effort is sound"), assessment)
        },
    )
}

/// The same, without answers to review: whoever answers one service has read all of them again.
pub(crate) fn settled() -> impl Strategy<Value = (Criteria, Assessment<'static>)> {
    with_efforts().prop_map(|(criteria, mut assessment)| {
        assessment.to_review.clear();
        (criteria, assessment)
    })
}

/// A pair that is small enough to try everything.
fn small() -> impl Strategy<Value = (Criteria, Assessment<'static>)> {
    let sizes = (1..=3_usize, 1..=3_usize, 0..=80_u8);
    (settled(), sizes).prop_map(|((criteria, mut assessment), (count, services, coverage))| {
        let mut document = criteria.document().clone();
        document.axes.truncate(3);
        document.minimum_coverage = crate::random::percent(coverage);
        if let Some(listed) = &mut assessment.services {
            listed.truncate(services);
        }
        for axis in &mut document.axes {
            axis.criteria.truncate(count);
        }
        let mut criteria = Criteria::try_from(document).expect("fewer criteria are sound");
        while 3000 < combinations(&criteria, &assessment) {
            let mut document = criteria.document().clone();
            let longest = document.axes.iter_mut().max_by_key(|axis| axis.criteria.len());
            longest.expect("there are axes").criteria.pop();
            criteria = Criteria::try_from(document).expect("fewer criteria are sound");
        }
        (criteria, assessment)
    })
}

fn combinations(criteria: &Criteria, assessment: &Assessment<'static>) -> usize {
    let said = said(assessment);
    let questions = Question::all(criteria, &said);
    questions.iter().map(|question| question.criterion.choices.len() + 1).product()
}

/// The same, with one service that nothing is said of where the services were not said.
fn said(assessment: &Assessment<'static>) -> Assessment<'static> {
    let mut assessment = assessment.clone();
    let one = Service { id: "the-only-one".into(), ..Service::default() };
    assessment.services.get_or_insert(vec![one]);
    assessment
}

pub(crate) fn rank(report: &Report<'_>) -> usize {
    report.label.rank.unwrap_or_default()
}

/// The rank of the level of a plan.
pub(crate) fn wanted(criteria: &Criteria, level: &NextLevel<'_>) -> usize {
    let place = criteria.levels().iter().position(|known| known.id == *level.level);
    place.expect("the level is there") + 1
}

/// The assessment after some steps of a plan.
pub(crate) fn after(
    criteria: &Criteria,
    assessment: &Assessment<'static>,
    level: &NextLevel<'_>,
    skipped: Option<usize>,
) -> Assessment<'static> {
    after_choosing(criteria, assessment, level, |number, _, answer| {
        (Some(number) != skipped).then(|| answer.to.as_str())
    })
}

/// The assessment after the steps of a plan, with a choice for each answer, by the number of the
/// step and of the answer.
pub(crate) fn after_choosing(
    criteria: &Criteria,
    assessment: &Assessment<'static>,
    level: &NextLevel<'_>,
    chosen: impl for<'p> Fn(usize, usize, &'p NextAnswer<'_>) -> Option<&'p str>,
) -> Assessment<'static> {
    let mut after = said(assessment);
    for (number, step) in level.steps.iter().enumerate() {
        for (place, answer) in step.answers.iter().enumerate() {
            let Some(to) = chosen(number, place, answer) else { continue };
            let service = answer.service.map(|service| service.id.as_ref());
            let is_it = |question: &Question| {
                question.criterion.id == *step.criterion
                    && (service.is_none() || question.service() == service)
            };
            let mut asked = Question::all(criteria, &after).into_iter().filter(is_it);
            let question = asked.next().expect("a step is about a question");
            after = question.answered(&after, to);
            if step.evidence_rule == EvidenceRule::Required {
                after = question.proven(&after);
            }
        }
    }
    after
}

/// What a plan costs: the effort, the number of criteria, and which ones.
type Cost = (u64, usize, Vec<usize>);

fn cost_of(criteria: &Criteria, level: &NextLevel<'_>) -> Cost {
    let place = |id: &Id| criteria.all().position(|criterion| criterion.id == *id);
    let steps = level.steps.iter().map(|step| place(step.criterion).expect("it is there"));
    (level.effort, level.steps.len(), steps.collect())
}

/// Tries every combination of answers, and keeps the least cost of each rank.
struct EverythingTried<'c> {
    criteria: &'c Criteria,
    questions: Vec<Question>,
    states: Vec<State>,
    best: Vec<Option<Cost>>,
}

impl<'c> EverythingTried<'c> {
    fn of(criteria: &'c Criteria, assessment: &Assessment<'static>) -> Vec<Option<Cost>> {
        let assessment = said(assessment);
        let report = evaluate(criteria, &assessment);
        let rows = report.axes.iter().flat_map(|axis| &axis.criteria);
        let states = rows.flat_map(|row| {
            let of_services = row.services.iter().map(|service| service.state);
            let once = (row.rule.is_none()).then_some(row.state);
            once.into_iter().chain(of_services).collect::<Vec<_>>()
        });
        let mut tried = Self {
            criteria,
            questions: Question::all(criteria, &assessment),
            states: states.collect(),
            best: vec![None; criteria.levels().len() + 1],
        };
        tried.from(0, &assessment, 0, &mut BTreeSet::new());
        tried.best
    }

    fn from(
        &mut self,
        number: usize,
        assessment: &Assessment<'static>,
        effort: u64,
        touched: &mut BTreeSet<usize>,
    ) {
        let Some(question) = self.questions.get(number).cloned() else {
            let cost = (effort, touched.len(), touched.iter().copied().collect());
            let earned = rank(&evaluate(self.criteria, assessment));
            for best in &mut self.best[..=earned] {
                if best.as_ref().is_none_or(|best| cost < *best) {
                    *best = Some(cost.clone());
                }
            }
            return;
        };
        self.from(number + 1, assessment, effort, touched);
        let state = self.states[number];
        if state == State::NotApplicable || !question.criterion.counts() {
            return;
        }
        let place = self.criteria.all().position(|known| known.id == question.criterion.id);
        let place = place.expect("it is there");
        let is_new = touched.insert(place);
        let now = match question.claimed(assessment) {
            Some(Credit::Percent(credit)) => credit.get(),
            _ => 0,
        };
        if state == State::Unproven {
            self.from(number + 1, &question.proven(assessment), effort + 1, touched);
        }
        for choice in &question.criterion.choices {
            let Credit::Percent(credit) = choice.credit else { continue };
            // A share of the effort, rounded up, and never nothing.
            let more = u64::from(credit.get().saturating_sub(now));
            let share = u64::from(question.criterion.effort.get()) * more;
            let own = share.div_ceil(100).max(1);
            let answered = question.answered(assessment, choice.id.as_str());
            self.from(number + 1, &question.proven(&answered), effort + own, touched);
        }
        if is_new {
            touched.remove(&place);
        }
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn nothing_earns_a_level_for_less_than_its_plan((criteria, assessment) in small()) {
        let plan = next_steps(&criteria, &assessment);
        let now = rank(&evaluate(&criteria, &assessment));
        let best = EverythingTried::of(&criteria, &assessment);
        let expected: Vec<Cost> = best.into_iter().skip(now + 1).flatten().collect();
        let found: Vec<Cost> =
            plan.levels.iter().map(|level| cost_of(&criteria, level)).collect();
        prop_assert_eq!(found, expected);
    }
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn a_plan_earns_its_level((criteria, assessment) in with_efforts()) {
        let plan = next_steps(&criteria, &assessment);
        for level in &plan.levels {
            let earned = after(&criteria, &assessment, level, None);
            let earned = rank(&evaluate(&criteria, &earned));
            prop_assert!(wanted(&criteria, level) <= earned, "{} is not earned", level.level);
        }
    }

    #[test]
    fn no_step_of_a_plan_is_one_too_many((criteria, assessment) in settled()) {
        let plan = next_steps(&criteria, &assessment);
        for level in &plan.levels {
            let wanted = wanted(&criteria, level);
            for skipped in 0..level.steps.len() {
                let less = after(&criteria, &assessment, level, Some(skipped));
                prop_assert!(rank(&evaluate(&criteria, &less)) < wanted, "step {skipped} is too many");
            }
        }
    }

    #[test]
    fn a_plan_is_told_as_it_is_meant((criteria, assessment) in with_efforts()) {
        let plan = next_steps(&criteria, &assessment);
        let report = evaluate(&criteria, &assessment);
        let above = if report.overall.is_some() { &criteria.levels()[rank(&report)..] } else { &[] };
        let planned: Vec<_> = plan.levels.iter().map(|level| level.level).collect();
        prop_assert_eq!(planned, above.iter().map(|level| &level.id).collect::<Vec<_>>());
        prop_assert_eq!(plan.level, report.label.level);
        let efforts: Vec<u64> = plan.levels.iter().map(|level| level.effort).collect();
        prop_assert!(efforts.is_sorted() && !efforts.contains(&0), "{efforts:?}");
        for level in &plan.levels {
            tells(&criteria, &plan, level)?;
        }
    }
}

fn tells(criteria: &Criteria, plan: &Plan<'_>, level: &NextLevel<'_>) -> Result<(), TestCaseError> {
    let (_, _, places) = cost_of(criteria, level);
    prop_assert!(places.is_sorted_by(|a, b| a < b), "steps are in the order of the file");
    prop_assert_eq!(level.effort, level.steps.iter().map(|step| step.effort).sum::<u64>());
    for step in &level.steps {
        let criterion = criteria.criterion(step.criterion.as_str()).expect("it is there");
        prop_assert!(criterion.counts(), "what is announced earns nothing");
        prop_assert_eq!(step.effort, step.answers.iter().map(|answer| answer.effort).sum::<u64>());
        prop_assert!(!step.answers.is_empty());
        for answer in &step.answers {
            let credit = |id| criterion.choice(id).map(|choice| choice.credit);
            let to = credit(answer.to.as_str());
            prop_assert_eq!(to, Some(Credit::Percent(answer.credit)), "never not applicable");
            prop_assert!(1 <= answer.effort && answer.effort <= criterion.effort.get().into());
            match (answer.action, answer.from) {
                (NextAction::Answer, from) => prop_assert_eq!(from, None),
                (NextAction::Prove, from) => prop_assert_eq!(from, Some(answer.to)),
                (NextAction::Change, from) => {
                    let before = from.and_then(|from| credit(from.as_str()));
                    let Some(Credit::Percent(before)) = before else {
                        return Err(TestCaseError::fail("what is not said cannot be changed"));
                    };
                    prop_assert!(before < answer.credit);
                }
            }
        }
    }
    prop_assert!(plan.levels.contains(level));
    Ok(())
}
