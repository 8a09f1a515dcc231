//! A second opinion on the plans of many questions: for each effort, the most that it brings.
//!
//! The search of a plan leaves out what it proves to be of no use. Here nothing is left out, and
//! so this is slow, but it needs no proof. It knows the effort of a plan, not its steps.

use libricite::{
    Assessment, Credit, Criteria, Criterion, CriterionReport, Id, Level, Report, ServicesRule,
    State, evaluate, next_steps,
};
use libricite_tests::{SIXTY, sixty_answers, sixty_criteria};

/// What is divided by the number of services, of which there are fifteen at most.
const SHARED: u128 = 360_360;

/// For each effort from 0 on, the most that is reached with it.
type Table = Vec<Option<u128>>;

/// What can be answered to a question: the effort, and the credit that is sure then.
fn ways(criterion: &Criterion, state: State, choice: Option<&Id>) -> Option<Vec<(usize, u128)>> {
    let percent = |credit: Credit| match credit {
        Credit::Percent(credit) => Some(u128::from(credit.get())),
        Credit::NotApplicable => None,
    };
    let claimed = choice.and_then(|id| percent(criterion.choice(id.as_str())?.credit));
    let (now, sure) = match (state, claimed) {
        (State::NotApplicable, _) => return None,
        (State::Answered, Some(claimed)) => (claimed, claimed),
        (State::Unproven, Some(claimed)) => (claimed, 0),
        _ => (0, 0),
    };
    let effort = u128::from(criterion.effort.get());
    let mut ways = vec![(0, sure)];
    ways.extend((state == State::Unproven).then_some((1, now)));
    ways.extend(criterion.choices.iter().filter_map(|choice| {
        let credit = percent(choice.credit)?;
        let effort = (effort * credit.saturating_sub(now)).div_ceil(100).max(1);
        Some((usize::try_from(effort).expect("it is 5 at most"), credit))
    }));
    Some(ways)
}

/// What a criterion reaches for each effort, times its weight and [`SHARED`]; nothing where it does
/// not apply.
fn table(criterion: &Criterion, row: &CriterionReport<'_>, needed: u128) -> Option<Table> {
    let of_services = row.services.iter().map(|service| (service.state, service.choice));
    let mut asked: Vec<_> = of_services.collect();
    if asked.is_empty() {
        asked.push((row.state, row.choice));
    }
    let asked = asked.into_iter().filter_map(|(state, choice)| ways(criterion, state, choice));
    let asked: Vec<_> = asked.collect();
    let count = asked.len() as u128;
    if count == 0 || !criterion.counts() {
        return None;
    }
    let mut sums: Table = vec![Some(0)];
    if row.rule == Some(ServicesRule::Weakest) {
        sums = vec![None; 5 * asked.len() + 1];
        for lowest in 0..=100 {
            let cheapest = |ways: &Vec<(usize, u128)>| {
                ways.iter().filter(|(_, credit)| lowest <= *credit).map(|(effort, _)| *effort).min()
            };
            if let Some(effort) = asked.iter().map(cheapest).sum::<Option<usize>>() {
                sums[effort] = Some(lowest * count);
            }
        }
    } else {
        for ways in &asked {
            let mut own = vec![None; 6];
            for (effort, credit) in ways {
                own[*effort] = own[*effort].max(Some(*credit));
            }
            sums = both(&sums, &own, usize::MAX);
        }
    }
    let weight = u128::from(criterion.weight.get());
    let points = |sum: u128| (needed * count <= sum).then(|| sum * weight * (SHARED / count));
    Some(sums.into_iter().map(|sum| points(sum?)).collect())
}

fn both(one: &Table, other: &Table, most: usize) -> Table {
    let mut both = vec![None; (one.len() + other.len() - 1).min(most.saturating_add(1))];
    for (effort, one) in one.iter().enumerate() {
        for (more, other) in other.iter().enumerate().take(both.len().saturating_sub(effort)) {
            let sum = one.zip(*other).map(|(one, other)| one + other);
            both[effort + more] = both[effort + more].max(sum);
        }
    }
    both
}

/// The least effort that earns a level, when that is not above the most.
fn least(criteria: &Criteria, report: &Report<'_>, level: &Level, most: usize) -> Option<usize> {
    let rank = |id: &Id| criteria.levels().iter().position(|known| known.id == *id);
    let mut whole: Table = vec![Some(0)];
    let (mut weights, mut all) = (0, 1);
    for (axis, of_axis) in criteria.axes().iter().zip(&report.axes) {
        let mut table_of_axis: Table = vec![Some(0)];
        let mut weight = 0;
        for (criterion, row) in axis.criteria.iter().zip(&of_axis.criteria) {
            let required = row.required.filter(|it| rank(it.level) <= rank(&level.id));
            let needed = required.map_or(0, |required| u128::from(required.credit.get()));
            let Some(table) = table(criterion, row, needed) else { continue };
            weight += u128::from(criterion.weight.get());
            table_of_axis = both(&table_of_axis, &table, most);
        }
        let floor = u128::from(level.each_axis.get()) * weight * SHARED;
        // All axes over one denominator.
        let own = u128::from(axis.weight.get());
        let share = |points: u128| (floor <= points).then_some(points * own * all);
        let own_table: Table = table_of_axis.into_iter().map(|points| share(points?)).collect();
        let scaled: Table = whole.iter().map(|sum| sum.map(|sum| sum * weight)).collect();
        whole = both(&scaled, &own_table, most);
        all *= weight;
        weights += own;
    }
    let floor = u128::from(level.overall.get()) * weights * all * SHARED;
    whole.iter().position(|sum| sum.is_some_and(|sum| floor <= sum))
}

#[test]
fn plans_of_many_questions_take_the_least_effort_there_is() {
    let mut plans = 0;
    for (name, asked, answered) in SIXTY {
        let criteria: Criteria = serde_json::from_str(&sixty_criteria(asked)).expect("it is sound");
        let text = sixty_answers(asked, answered);
        let assessment: Assessment<'_> = serde_json::from_str(&text).expect("it is one");
        let report = evaluate(&criteria, &assessment);
        let plan = next_steps(&criteria, &assessment);
        assert!(plan.too_large.is_empty(), "{name}");
        for level in &plan.levels {
            let planned = usize::try_from(level.effort).expect("it is small");
            let known = criteria.levels().iter().find(|known| known.id == *level.level);
            let least = least(&criteria, &report, known.expect("it is there"), planned);
            // Too little may be answered by what earns the points: then the plan takes more.
            let covers = report.coverage >= Some(criteria.minimum_coverage());
            assert!(
                least <= Some(planned) && least.is_some(),
                "{name}: {} too little",
                level.level
            );
            if covers {
                assert_eq!(least, Some(planned), "{name}: {}", level.level);
                plans += 1;
            }
        }
    }
    assert!(6 <= plans, "{plans}");
}
