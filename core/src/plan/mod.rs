//! What to do next: the least effort that earns each level.

mod axis;
mod corners;
mod front;
mod order;
mod question;
mod rates;
mod search;
mod services;
mod types;
mod work;

pub use types::{NextAction, NextAnswer, NextLevel, NextStep, Plan};

use crate::exact::{Amount, Natural};
use crate::{Assessment, Criteria, LabelState, Percent, evaluate};
use order::{Taken, first_in_file};
use rates::tariffs;
use search::{Goals, Prices, search};
use services::picks;
use work::{Coverage, Needs, Work};

/// What to do next: for each level that is not earned yet, the least effort that earns it.
///
/// Every answer but "not applicable" can be given, and only such as are worth more than the one
/// now. It takes a share of the criterion's effort, as large as the share of the credit that it
/// adds, rounded up: no step is for nothing. To prove a claim takes 1. A criterion asked of
/// services takes that for each service; of services that were not said yet, it takes it once,
/// for nobody knows how many there are.
///
/// The plan of each level is exact: no other answers earn the level for less. Of plans that take
/// the same effort it is one of those with the fewest steps, and of these the one whose steps come
/// first in the file. There is a plan for every level above, unless no question applies.
///
/// ```
/// # let criteria: libricite::Criteria = toml::from_str(
/// #     r#"
/// #     edition = "tea-room@1.0.0"
/// #     published = "2026-01-01"
/// #     license = "CC0-1.0"
/// #     minimum_coverage = 50
/// #     level = [{ id = "welcome", overall = 60, each_axis = 40 }]
/// #
/// #     [[axis]]
/// #     id = "tea"
/// #     criterion = [{ id = "loose-leaf", weight = 2, effort = 4 }, { id = "two-kinds", effort = 1 }]
/// #
/// #     [[axis]]
/// #     id = "cake"
/// #     criterion = [{ id = "home-made", required_for = "welcome" }]
/// #
/// #     [[axis]]
/// #     id = "cats"
/// #     criterion = [{ id = "a-cat-sleeps-there" }]
/// #     "#,
/// # )?;
/// # let assessment: libricite::Assessment = serde_json::from_str(
/// #     r#"{
/// #         "criteria": "tea-room@1.0.0",
/// #         "date": "2026-11-22",
/// #         "structure": { "name": "Chez Mistigri" },
/// #         "answers": { "home-made": { "choice": "no" }, "a-cat-sleeps-there": { "choice": "yes" } }
/// #     }"#,
/// # )?;
/// let plan = libricite::next_steps(&criteria, &assessment);
///
/// let welcome = &plan.levels[0];
/// assert_eq!((welcome.level.as_str(), welcome.effort), ("welcome", 6));
/// let steps: Vec<&str> = welcome.steps.iter().map(|step| step.criterion.as_str()).collect();
/// assert_eq!(steps, ["loose-leaf", "home-made"]);
/// assert_eq!(welcome.steps[1].answers[0].to.as_str(), "yes");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn next_steps<'a>(criteria: &'a Criteria, assessment: &'a Assessment<'a>) -> Plan<'a> {
    let report = evaluate(criteria, assessment);
    let work = |coverage| Work::of(criteria, &report, coverage);
    let ignored = work(Coverage::Ignored);
    let counted = (report.label.state == LabelState::Incomplete).then(|| work(Coverage::Counted));

    let above = criteria.levels().iter().enumerate().skip(report.label.rank.unwrap_or_default());
    let levels = above.filter_map(|(place, level)| {
        let mut steps = steps(&ignored, &ignored.needs(criteria, place))?;
        // What is best without a look at coverage, and covers enough, is best with it.
        if let Some(counted) = &counted {
            let needs = counted.needs(criteria, place);
            if !counted.covers(&needs, &steps) {
                steps = self::steps(counted, &needs)?;
            }
        }
        let effort = steps.iter().map(|step| step.effort).fold(0, u64::saturating_add);
        Some(NextLevel { level: &level.id, effort, steps })
    });
    Plan {
        criteria: criteria.edition(),
        structure: &assessment.structure,
        date: assessment.date,
        level: report.label.level,
        levels: levels.collect(),
    }
}

/// The cheapest steps to a level; nothing where no answers earn it.
fn steps<'a>(work: &Work<'a>, needs: &Needs) -> Option<Vec<NextStep<'a>>> {
    let can_reach = search::can_reach(work, needs);
    can_reach.then(|| steps_in::<u64>(work, needs).or_else(|| steps_in::<Natural>(work, needs)))?
}

/// The same, counted in numbers of one kind, when these hold all that can be reached.
fn steps_in<'a, T: Amount>(work: &Work<'a>, needs: &Needs) -> Option<Vec<NextStep<'a>>> {
    let goals = Goals::<T>::of(work, needs)?;
    let tariffs = tariffs(work, needs, Prices::of(work));
    let found = search(work, &goals, &tariffs);
    Some(first_in_file(work, &goals, &found).iter().map(step).collect())
}

fn step<'a, T>(taken: &Taken<'_, '_, 'a, T>) -> NextStep<'a> {
    let Taken { item, offer, budget } = taken;
    let row = item.row;
    let picks = picks(row.rule, &row.questions, *offer, item.tariff, *budget).into_iter();
    let answers = picks.map(|(question, way)| NextAnswer {
        service: question.service,
        action: way.action,
        from: question.from,
        to: way.to,
        credit: Percent::saturating(way.credit.into()),
        effort: way.effort,
    });
    NextStep {
        axis: row.axis,
        criterion: &row.criterion.id,
        scope: row.criterion.scope,
        evidence_rule: row.criterion.evidence,
        effort: offer.effort,
        answers: answers.collect(),
    }
}
