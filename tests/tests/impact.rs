//! What a change of criteria does to a structure, and that the cause which is named is one.

use libricite::{
    Assessment, Causes, Criteria, CriteriaDocument, Effect, Factor, Id, carry, evaluate, impact,
};
use proptest::prelude::*;

use crate::random::{assessment, cases, criteria, percent};
use crate::successions::succession;

/// Criteria, a draft of those that may follow them, and an assessment of the first.
fn draft() -> impl Strategy<Value = (Criteria, Criteria, Assessment<'static>)> {
    let other = (criteria(), prop::collection::vec(0..16_u8, 64));
    (criteria(), other).prop_flat_map(|(before, (other, turns))| {
        let after = drafted(&before, &other, &turns);
        let assessment = assessment(&before);
        (Just(before), Just(after), assessment)
    })
}

/// The criteria with some rules of others: a random change that somebody may propose.
fn drafted(before: &Criteria, other: &Criteria, turns: &[u8]) -> Criteria {
    let mut document = before.document().clone();
    let mut turns = turns.iter().copied().cycle();
    let mut turn = || turns.next().expect("they go round");
    for (axis, of_other) in document.axes.iter_mut().zip(other.axes()) {
        if turn() == 0 {
            axis.weight = of_other.weight;
        }
        for (criterion, of_other) in axis.criteria.iter_mut().zip(&of_other.criteria) {
            match turn() {
                0 => criterion.weight = of_other.weight,
                1 => criterion.evidence = of_other.evidence,
                2 => {
                    criterion.required_for = None;
                    criterion.required_credit = None;
                }
                3 => criterion.required_for = Some(before.levels()[0].id.clone()),
                4 => criterion.choices.clone_from(&of_other.choices),
                5 => criterion.scope = of_other.scope,
                _ => {}
            }
        }
        match turn() {
            0 => drop(axis.criteria.pop()),
            1 => axis.criteria.extend(of_other.criteria.first().cloned().map(|mut new| {
                new.id = format!("new-{}", axis.id).parse().expect("this is an id");
                new.required_for = None;
                new.required_credit = None;
                new
            })),
            _ => {}
        }
    }
    let is_of = |axis: &libricite::Axis| document.axes.iter().all(|known| known.id != axis.id);
    if turn() < 4
        && let Some(axis) = other.axes().iter().find(|axis| is_of(axis))
    {
        let mut axis = axis.clone();
        for criterion in &mut axis.criteria {
            criterion.required_for = None;
            criterion.required_credit = None;
        }
        document.axes.push(axis);
    }
    if turn() < 3 {
        for level in &mut document.levels {
            level.overall = percent(level.overall.get() / 2);
        }
    }
    if turn() < 3 {
        for level in &mut document.levels {
            level.each_axis = percent(level.each_axis.get() / 2);
        }
    }
    if turn() < 3 {
        document.minimum_coverage = other.minimum_coverage();
    }
    for criterion in document.axes.iter_mut().flat_map(|axis| &mut axis.criteria) {
        if criterion.scope == libricite::Scope::Structure {
            criterion.services = None;
        }
        if criterion.counts() {
            criterion.counts_from = None;
        }
    }
    Criteria::try_from(document).expect("the draft is sound")
}

/// The draft with some factors as they were before, written as a file would be.
fn put_back(before: &Criteria, after: &Criteria, factors: &[&Factor<&Id>]) -> Criteria {
    let old = before.document();
    let mut document: CriteriaDocument = after.document().clone();
    for factor in factors {
        match factor {
            Factor::Criterion { before, after } => {
                for axis in &mut document.axes {
                    axis.criteria.retain(|known| !after.contains(&&known.id));
                }
                for axis in &old.axes {
                    let back = axis.criteria.iter().filter(|known| before.contains(&&known.id));
                    let there = document.axes.iter_mut().find(|known| known.id == axis.id);
                    there.expect("no axis went").criteria.extend(back.cloned());
                }
            }
            Factor::Axis { axis } => document.axes.retain(|known| known.id != **axis),
            Factor::AxisWeight { axis } => {
                let weight = old.axes.iter().find(|known| known.id == **axis);
                let weight = weight.expect("both have it").weight;
                let there = document.axes.iter_mut().find(|known| known.id == **axis);
                there.expect("both have it").weight = weight;
            }
            Factor::Overall { level } | Factor::EachAxis { level } => {
                let place = old.levels.iter().position(|known| known.id == **level);
                let place = place.expect("both have it");
                match factor {
                    Factor::Overall { .. } => {
                        document.levels[place].overall = old.levels[place].overall;
                    }
                    _ => document.levels[place].each_axis = old.levels[place].each_axis,
                }
            }
            Factor::Levels => document.levels.clone_from(&old.levels),
            Factor::Coverage => document.minimum_coverage = old.minimum_coverage,
        }
    }
    Criteria::from_sound(document)
}

fn rank(criteria: &Criteria, assessment: &Assessment<'_>) -> usize {
    evaluate(criteria, assessment).label.rank.unwrap_or_default()
}

/// Everything in which the two differ, one by one, as a file would say it.
fn all_factors<'a>(before: &'a Criteria, after: &'a Criteria) -> Vec<Factor<&'a Id>> {
    let mut factors = Vec::new();
    for (old, new) in before.levels().iter().zip(after.levels()) {
        factors.push(Factor::Overall { level: &old.id });
        factors.push(Factor::EachAxis { level: &new.id });
    }
    factors.push(Factor::Coverage);
    for axis in after.axes() {
        match before.axes().iter().find(|old| old.id == axis.id) {
            Some(_) => factors.push(Factor::AxisWeight { axis: &axis.id }),
            None => factors.push(Factor::Axis { axis: &axis.id }),
        }
    }
    let new = after.all().filter(|new| before.criterion(new.id.as_str()).is_none());
    let is_alone = |id: &Id| {
        let of = after.axes().iter().find(|axis| axis.criteria.iter().any(|it| it.id == *id));
        of.is_some_and(|axis| before.axes().iter().any(|old| old.id == axis.id))
    };
    for criterion in new.filter(|new| is_alone(&new.id)) {
        factors.push(Factor::Criterion { before: Vec::new(), after: vec![&criterion.id] });
    }
    for old in before.all() {
        let after = after.criterion(old.id.as_str()).map(|new| &new.id);
        factors
            .push(Factor::Criterion { before: vec![&old.id], after: after.into_iter().collect() });
    }
    factors
}

proptest! {
    #![proptest_config(cases(1500))]

    #[test]
    fn what_is_named_undoes_it_and_nothing_less_does((before, after, assessment) in draft()) {
        let reports = [evaluate(&before, &assessment), evaluate(&after, &assessment)];
        let impact = impact(&reports[0], &reports[1], &[]);
        let [old, new] = [rank(&before, &assessment), rank(&after, &assessment)];
        let undoes = |factors: &[&Factor<&Id>]| {
            let rank = rank(&put_back(&before, &after, factors), &assessment);
            if old < new { rank <= old } else { old <= rank }
        };
        prop_assert_eq!(impact.before.rank.unwrap_or_default(), old);
        prop_assert_eq!(impact.after.rank.unwrap_or_default(), new);
        let expected = match old.cmp(&new) {
            std::cmp::Ordering::Less => Effect::Gains,
            std::cmp::Ordering::Equal => Effect::Keeps,
            std::cmp::Ordering::Greater => Effect::Loses,
        };
        prop_assert_eq!(impact.effect, expected);
        let all = all_factors(&before, &after);
        match &impact.causes {
            None => prop_assert_eq!(old, new),
            Some(Causes::Each(named)) => {
                prop_assert!(!named.is_empty());
                for factor in &all {
                    prop_assert_eq!(named.contains(factor), undoes(&[factor]), "{}", factor);
                }
            }
            Some(Causes::Together(named)) => {
                let named: Vec<&Factor<&Id>> = named.iter().collect();
                prop_assert!(1 < named.len() && undoes(&named));
                for place in 0..named.len() {
                    let mut fewer = named.clone();
                    let left_out = fewer.remove(place);
                    prop_assert!(!undoes(&fewer), "{left_out} is not needed");
                }
                let singles = all.iter().any(|factor| undoes(&[factor]));
                prop_assert!(!singles, "one alone suffices");
                if 2 < named.len() && all.len() < 30 {
                    let second = |first: usize| all.iter().skip(first + 1);
                    let mut pairs = all.iter().enumerate();
                    let pair = pairs.any(|(place, first)| {
                        second(place).any(|second| undoes(&[first, second]))
                    });
                    prop_assert!(!pair, "two suffice");
                }
            }
        }
    }

    #[test]
    fn what_becomes_of_carried_answers_has_a_cause_too(
        (before, after, succession, first) in succession().prop_flat_map(|(older, newer, way)| {
            let first = assessment(&older);
            (Just(older), Just(newer), Just(way), first)
        }),
    ) {
        let carried = carry(&first, &succession).expect("it is of the older one").assessment;
        let reports = [evaluate(&before, &first), evaluate(&after, &carried)];
        let way = [succession.clone()];
        let impact = impact(&reports[0], &reports[1], &way);
        prop_assert_eq!(impact.causes.is_none(), impact.effect == Effect::Keeps);
        for factor in impact.causes.iter().flat_map(Causes::factors) {
            // What became one another is named together, and nothing else is.
            let Factor::Criterion { before: old, after: new } = factor else { continue };
            prop_assert!(!old.is_empty() || !new.is_empty());
            let is_part = |ids: &[&Id], of: &[Id]| {
                ids.iter().all(|id| of.contains(id))
            };
            let mut changes = succession.changes().iter();
            let is_one = old.len() <= 1 && old == new || old.len() + new.len() == 1
                || changes.any(|change| is_part(old, &change.old) && is_part(new, &change.new));
            prop_assert!(is_one, "{factor}");
        }
    }
}
