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

/// Criteria of which each question weighs otherwise after the change, so that it often takes
/// several of them to undo what they do, and an assessment that answers all.
fn weighed() -> impl Strategy<Value = (Criteria, Criteria, Assessment<'static>)> {
    let weights = || prop::collection::vec(1..12_u8, 10);
    let answers = prop::collection::vec(any::<bool>(), 10);
    let floors = (30..70_u8, Just(0_u8));
    (weights(), weights(), answers, floors).prop_map(|(old, new, answers, (overall, each_axis))| {
        let of = |weights: &[u8]| {
            let questions = |axis: std::ops::Range<usize>| -> String {
                let question =
                    |place| format!("{{ id = \"q{place}\", weight = {} }}, ", weights[place]);
                axis.map(question).collect()
            };
            let text = format!(
                r#"
                edition = "tea-room@1.0.0"
                published = "2026-01-01"
                license = "CC0-1.0"
                level = [{{ id = "warm", overall = {overall}, each_axis = {each_axis} }}]
                axis = [
                    {{ id = "tea", criterion = [{}] }},
                    {{ id = "cake", criterion = [{}] }},
                    {{ id = "cats", criterion = [{}] }},
                ]
                "#,
                questions(0..4),
                questions(4..7),
                questions(7..10)
            );
            toml::from_str::<Criteria>(&text).expect("it is sound")
        };
        let (before, after) = (of(&old), of(&new));
        let day = "2026-11-22".parse().expect("it is a day");
        let mut assessment = Assessment::new(before.edition().clone(), day, "A");
        for (place, is_yes) in answers.into_iter().enumerate() {
            let choice = if is_yes { "yes" } else { "no" };
            let answer = assessment.answers.entry(format!("q{place}").into()).or_default();
            answer.choice = Some(choice.into());
        }
        (before, after, assessment)
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

/// Everything in which the two differ, one by one, as a file would say it, in the order in which
/// causes are looked for.
fn all_factors<'a>(before: &'a Criteria, after: &'a Criteria) -> Vec<Factor<&'a Id>> {
    let mut factors = Vec::new();
    for axis in after.axes() {
        if before.axes().iter().all(|old| old.id != axis.id) {
            factors.push(Factor::Axis { axis: &axis.id });
            continue;
        }
        for new in &axis.criteria {
            let old = before.criterion(new.id.as_str()).map(|old| &old.id);
            let before = old.into_iter().collect();
            factors.push(Factor::Criterion { before, after: vec![&new.id] });
        }
    }
    let gone = before.all().filter(|old| after.criterion(old.id.as_str()).is_none());
    factors.extend(gone.map(|old| Factor::Criterion { before: vec![&old.id], after: Vec::new() }));
    let weighed =
        after.axes().iter().filter(|axis| before.axes().iter().any(|old| old.id == axis.id));
    factors.extend(weighed.map(|axis| Factor::AxisWeight { axis: &axis.id }));
    for (old, new) in before.levels().iter().zip(after.levels()) {
        factors.push(Factor::Overall { level: &old.id });
        factors.push(Factor::EachAxis { level: &new.id });
    }
    factors.push(Factor::Coverage);
    factors
}

proptest! {
    #![proptest_config(cases(1500))]

    #[test]
    fn what_is_named_undoes_it_and_nothing_less_does((before, after, assessment) in prop_oneof![draft(), weighed()]) {
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
                // Two suffice only where two are named, and none that stand before them do.
                let places: Vec<usize> = named.iter().map(|factor| {
                    all.iter().position(|it| it == *factor).expect("the two differ in it")
                }).collect();
                let pairs = (0..all.len()).flat_map(|first| {
                    (first + 1..all.len()).map(move |second| [first, second])
                });
                let is_before = |pair: &[usize; 2]| named.len() != 2 || pair[..] < places[..];
                if all.len() < 30 {
                    for [first, second] in pairs.take_while(is_before) {
                        let (first, second) = (&all[first], &all[second]);
                        prop_assert!(!undoes(&[first, second]), "{first} and {second} suffice");
                    }
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
