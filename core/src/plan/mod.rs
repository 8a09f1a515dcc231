//! What to do next: the least effort that earns each level.

mod axis;
mod corners;
mod coverage;
mod front;
mod mean;
mod order;
mod question;
mod rates;
mod reach;
mod search;
mod services;
mod types;
mod work;

pub use types::{NextAction, NextAnswer, NextLevel, NextStep, Plan};

use crate::exact::{Amount, Natural};
use crate::patience::Patience;
use crate::{Assessment, Criteria, LabelState, Percent, evaluate};
use coverage::Quote;
use order::{Taken, first_in_file};
use search::{Goals, search};
use services::picks;
use work::{Coverage, Needs, Work};

/// What a plan may look at: two hundred times what sixty criteria and fifteen services take, and
/// eight times what nine hundred answers do. A pair of hostile documents could ask for more than a
/// lifetime, and no page shall wait for that.
const MOST_LOOKED_AT: u64 = 1 << 21;

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
/// first in the file. There is a plan for every level above, unless no question applies. Where
/// several choices of a criterion take as much and are worth as much, an answer names the first of
/// them, and [the others](NextAnswer::or) beside it.
///
/// There are documents of which no computer could find the exact plan. Where more than two
/// million combinations would have to be looked at, of which sixty criteria and fifteen services
/// take less than a hundredth, the level is listed as [too large](Plan::too_large): it has no plan, rather
/// than one that is not the best.
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
    next_steps_within(&Patience::of(MOST_LOOKED_AT), criteria, assessment)
}

fn next_steps_within<'a>(
    patience: &Patience,
    criteria: &'a Criteria,
    assessment: &'a Assessment<'a>,
) -> Plan<'a> {
    let report = evaluate(criteria, assessment);
    let work = |coverage| Work::of(criteria, &report, coverage);
    let ignored = work(Coverage::Ignored);
    let counted = (report.label.state == LabelState::Incomplete).then(|| work(Coverage::Counted));

    let above = criteria.levels().iter().enumerate().skip(report.label.rank.unwrap_or_default());
    let (mut levels, mut too_large) = (Vec::new(), Vec::new());
    for (place, level) in above {
        let needs = ignored.needs(criteria, place);
        let way = match &counted {
            Some(counted) => {
                let needs = (&needs, &counted.needs(criteria, place));
                counted_way(&ignored, counted, needs, patience)
            }
            None => way(&ignored, &needs, &Quote::of_free_answers(&ignored, &needs), patience),
        };
        match way {
            Way::Steps(steps) => {
                let effort = steps.iter().map(|step| step.effort).fold(0, u64::saturating_add);
                levels.push(NextLevel { level: &level.id, effort, steps });
            }
            Way::TooLarge => too_large.push(&level.id),
            Way::None => {}
        }
    }
    Plan {
        criteria: criteria.edition(),
        structure: &assessment.structure,
        date: assessment.date,
        level: report.label.level,
        levels,
        too_large,
    }
}

/// How a level is earned.
enum Way<'a> {
    Steps(Vec<NextStep<'a>>),
    /// No answers earn it.
    None,
    /// There is too much to look at.
    TooLarge,
}

/// The cheapest way to a level that needs enough answers as well.
fn counted_way<'a>(
    ignored: &Work<'a>,
    counted: &Work<'a>,
    (uncounted_needs, needs): (&Needs, &Needs),
    patience: &Patience,
) -> Way<'a> {
    let quote = Quote::of_free_answers(counted, needs);
    // What is best without a look at coverage, and covers enough, is best with it. Its tariffs
    // are the same: nothing is paid for an answer.
    if quote.covers()
        && let Way::Steps(steps) = way(ignored, uncounted_needs, &quote, patience)
        && counted.covers(needs, &steps)
    {
        return Way::Steps(steps);
    }
    way(counted, needs, &quote.best(counted, needs), patience)
}

/// The cheapest way to a level.
fn way<'a>(work: &Work<'a>, needs: &Needs, quote: &Quote, patience: &Patience) -> Way<'a> {
    if !search::can_reach(work, needs) {
        return Way::None;
    }
    let small = way_in::<u64>(work, needs, quote, patience);
    small.or_else(|| way_in::<Natural>(work, needs, quote, patience)).unwrap_or(Way::None)
}

/// The same, counted in numbers of one kind, when these hold all that can be reached.
fn way_in<'a, T: Amount>(
    work: &Work<'a>,
    needs: &Needs,
    quote: &Quote,
    patience: &Patience,
) -> Option<Way<'a>> {
    let goals = Goals::<T>::of(work, needs, patience)?;
    let Some(found) = search(work, &goals, quote) else { return Some(Way::TooLarge) };
    let steps: Vec<_> =
        first_in_file(work, &goals, &found).iter().map(|it| step(it, patience)).collect();
    Some(if patience.is_over() { Way::TooLarge } else { Way::Steps(steps) })
}

fn step<'a, T>(taken: &Taken<'_, '_, 'a, T>, patience: &Patience) -> NextStep<'a> {
    let Taken { item, offer, budget } = taken;
    let row = item.row;
    let picks = picks(row, *offer, item.tariff, *budget, patience).into_iter();
    let answers = picks.map(|(question, way)| NextAnswer {
        service: question.service,
        action: way.action,
        from: question.from,
        to: way.to,
        credit: Percent::saturating(way.credit.into()),
        effort: way.effort,
        or: way.or.clone(),
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Three axes of three criteria, each asked of some services, all of them open.
    fn documents(services: usize) -> (Criteria, String) {
        let criterion = |id: String| {
            format!(
                r#"{{ "id": "{id}", "scope": "service", "weight": 3, "effort": 4,
                "choices": [{{ "id": "yes", "credit": 100 }}, {{ "id": "half", "credit": 55 }}] }}"#
            )
        };
        let axis = |axis: usize| {
            let criteria: Vec<_> = (0..3).map(|n| criterion(format!("c-{axis}-{n}"))).collect();
            format!(r#"{{ "id": "a-{axis}", "criterion": [{}] }}"#, criteria.join(","))
        };
        let axes: Vec<_> = (0..3).map(axis).collect();
        let criteria = format!(
            r#"{{ "edition": "many@1.0.0", "published": "2026-01-01", "license": "CC0-1.0",
                "minimum_coverage": 50,
                "level": [{{ "id": "low", "overall": 20 }}, {{ "id": "high", "overall": 70, "each_axis": 30 }}],
                "axis": [{}] }}"#,
            axes.join(",")
        );
        let services: Vec<_> = (0..services).map(|n| format!(r#"{{ "id": "s-{n}" }}"#)).collect();
        let assessment = format!(
            r#"{{ "criteria": "many@1.0.0", "date": "2026-11-22", "structure": {{ "name": "A" }},
                "services": [{}] }}"#,
            services.join(",")
        );
        (serde_json::from_str(&criteria).expect("they are sound"), assessment)
    }

    #[test]
    fn a_level_that_would_take_too_long_has_no_plan_and_is_named() {
        let (criteria, assessment) = documents(5);
        let assessment = serde_json::from_str(&assessment).expect("it is one");
        let plan = next_steps(&criteria, &assessment);
        let planned: Vec<_> = plan.levels.iter().map(|level| level.level.as_str()).collect();
        assert_eq!((planned, plan.too_large.len()), (vec!["low", "high"], 0));
        for most in [0, 1, 10, 50] {
            let plan = next_steps_within(&Patience::of(most), &criteria, &assessment);
            assert_eq!(plan.levels.len() + plan.too_large.len(), 2, "{most}");
            assert!(!plan.too_large.is_empty(), "{most}");
        }
        let (criteria, plenty) = (&criteria, Patience::of(u64::MAX));
        assert_eq!(next_steps_within(&plenty, criteria, &assessment), plan);
    }
}
