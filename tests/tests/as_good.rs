//! The laws of the choices that do as well as those a plan names.

use libricite::{
    Assessment, Choice, Credit, Criteria, Id, NextAction, NextAnswer, evaluate, next_steps,
};
use proptest::prelude::*;

use crate::plans::{after_choosing, rank, settled, wanted};
use crate::random::cases;

/// A pair whose choices are worth a half or a whole, so that several are worth as much.
fn with_equal_choices() -> impl Strategy<Value = (Criteria, Assessment<'static>)> {
    settled().prop_map(|(criteria, assessment)| {
        let mut document = criteria.document().clone();
        let all = document.axes.iter_mut().flat_map(|axis| &mut axis.criteria);
        for choice in all.flat_map(|criterion| &mut criterion.choices) {
            if let Credit::Percent(credit) = &mut choice.credit {
                let half = credit.get().div_ceil(50) * 50;
                *credit = crate::random::percent(half);
            }
        }
        (Criteria::try_from(document).expect("other credits are sound"), assessment)
    })
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn the_other_choices_of_a_plan_earn_its_level_each_alone_and_all_together(
        (criteria, assessment) in with_equal_choices()
    ) {
        let plan = next_steps(&criteria, &assessment);
        for level in &plan.levels {
            let wanted = wanted(&criteria, level);
            let others = |it: &NextAnswer<'_>| it.or.len();
            let most = level.steps.iter().flat_map(|step| &step.answers).map(others).max();
            for other in 0..most.unwrap_or(0) {
                let all = after_choosing(&criteria, &assessment, level, |_, _, it| {
                    Some(it.or.get(other).unwrap_or(&it.to).as_str())
                });
                prop_assert!(wanted <= rank(&evaluate(&criteria, &all)), "all with {other}");
                for (number, step) in level.steps.iter().enumerate() {
                    for place in (0..step.answers.len()).filter(|it| other < others(&step.answers[*it])) {
                        let alone = after_choosing(&criteria, &assessment, level, |at, of, it| {
                            let is_it = (at, of) == (number, place);
                            Some(if is_it { it.or[other] } else { it.to }.as_str())
                        });
                        prop_assert!(wanted <= rank(&evaluate(&criteria, &alone)), "step {number}");
                    }
                }
            }
        }
    }

    #[test]
    fn every_choice_that_takes_as_much_and_is_worth_as_much_is_named(
        (criteria, assessment) in with_equal_choices()
    ) {
        let plan = next_steps(&criteria, &assessment);
        for step in plan.levels.iter().flat_map(|level| &level.steps) {
            let criterion = criteria.criterion(step.criterion.as_str()).expect("it is there");
            for answer in &step.answers {
                let as_good = |choice: &&Choice| choice.credit == Credit::Percent(answer.credit);
                let as_good = criterion.choices.iter().filter(as_good).map(|choice| &choice.id);
                // To prove is to stay with the choice that was made.
                let as_good: Vec<&Id> = match answer.action {
                    NextAction::Prove => vec![answer.to],
                    NextAction::Answer | NextAction::Change => as_good.collect(),
                };
                let named: Vec<&Id> = [answer.to].into_iter().chain(answer.or.iter().copied()).collect();
                prop_assert_eq!(named, as_good);
            }
        }
    }
}
