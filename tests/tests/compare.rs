//! Why two reports differ, and that the parts add up.

use libricite::{
    Assessment, Cause, Criteria, Difference, Gate, GateDifference, Missing, Points, Report, carry,
    compare, evaluate,
};
use libricite_criteria::{criteria, way};
use proptest::prelude::*;

use crate::random::{assessment, cases, pair};
use crate::successions::succession;

/// The sum of what the parts move is the difference; for the whole, each axis and the coverage.
fn parts_add_up(difference: &Difference<'_>) -> Result<(), TestCaseError> {
    let points = |points: Option<Points>| points.unwrap_or_default();
    let moved = |before: u32, after: u32| i64::from(after) - i64::from(before);
    let (before, after) = (&difference.before, &difference.after);
    let parts = &difference.parts;

    let whole = (points(before.overall), points(after.overall));
    let sure: i64 = parts.iter().map(|part| i64::from(part.on_overall.sure)).sum();
    let possible: i64 = parts.iter().map(|part| i64::from(part.on_overall.possible)).sum();
    prop_assert_eq!(sure, moved(whole.0.sure, whole.1.sure));
    prop_assert_eq!(possible, moved(whole.0.possible, whole.1.possible));

    let coverage: i64 = parts.iter().map(|part| i64::from(part.on_coverage)).sum();
    let ends = (before.coverage.unwrap_or_default(), after.coverage.unwrap_or_default());
    prop_assert_eq!(coverage, moved(ends.0, ends.1));

    for axis in &difference.axes {
        let of_it = || parts.iter().filter(|part| part.axis == axis.axis);
        let sure: i64 = of_it().map(|part| i64::from(part.on_axis.sure)).sum();
        let possible: i64 = of_it().map(|part| i64::from(part.on_axis.possible)).sum();
        let ends = (points(axis.before), points(axis.after));
        prop_assert_eq!(sure, moved(ends.0.sure, ends.1.sure), "{}", axis.axis);
        prop_assert_eq!(possible, moved(ends.0.possible, ends.1.possible), "{}", axis.axis);
        prop_assert_eq!(axis.shift.sure, i32::try_from(sure).expect("a few points"));
    }
    Ok(())
}

/// What was found to be the difference leads from the one report to the other.
fn both_ends_are_the_reports(
    difference: &Difference<'_>,
    before: &Report<'_>,
    after: &Report<'_>,
) -> Result<(), TestCaseError> {
    let same = |points: Option<Points>, score: Option<libricite::Score>| match (points, score) {
        (None, None) => true,
        (Some(points), Some(score)) => {
            let possible = u32::from(score.possible.get());
            points.sure / 100 == u32::from(score.sure.get())
                && (points.possible.div_ceil(100) == possible
                    || points.possible / 100 + 1 == possible)
        }
        _ => false,
    };
    for (side, report) in [(&difference.before, before), (&difference.after, after)] {
        prop_assert!(same(side.overall, report.overall), "{side:?} {:?}", report.overall);
        let coverage = side.coverage.map(|coverage| coverage / 100);
        prop_assert_eq!(coverage, report.coverage.map(|coverage| u32::from(coverage.get())));
    }
    for axis in &difference.axes {
        let score = |report: &Report<'_>| {
            report.axes.iter().find(|of| of.axis == axis.axis).and_then(|of| of.score)
        };
        prop_assert!(same(axis.before, score(before)), "{}", axis.axis);
        prop_assert!(same(axis.after, score(after)), "{}", axis.axis);
    }
    Ok(())
}

/// The gates alone tell which level each report has.
fn gates_give_both_labels(
    difference: &Difference<'_>,
    before: &Report<'_>,
    after: &Report<'_>,
) -> Result<(), TestCaseError> {
    let rank = |report: &Report<'_>, side: fn(&GateDifference<'_>) -> Option<Gate>| {
        let passed = |level: &&&libricite::Id| {
            let of_it = difference.gates.iter().filter(|gate| gate.level == **level);
            of_it.filter_map(side).all(|gate| gate.reached)
        };
        report.label.levels.iter().take_while(passed).count()
    };
    prop_assert_eq!(rank(before, |gate| gate.before), before.label.rank.unwrap_or(0));
    prop_assert_eq!(rank(after, |gate| gate.after), after.label.rank.unwrap_or(0));
    if before.label.levels == after.label.levels && before.label.rank != after.label.rank {
        prop_assert!(difference.gates.iter().any(GateDifference::has_turned));
    }
    Ok(())
}

pub(crate) fn check(before: &Report<'_>, after: &Report<'_>) -> Result<(), TestCaseError> {
    let difference = compare(before, after);
    parts_add_up(&difference)?;
    both_ends_are_the_reports(&difference, before, after)?;
    gates_give_both_labels(&difference, before, after)
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn two_assessments_of_one_edition_are_explained_to_the_last_point(
        (criteria, first, second) in pair().prop_flat_map(|(criteria, first)| {
            let second = assessment(&criteria);
            (Just(criteria), Just(first), second)
        }),
    ) {
        check(&evaluate(&criteria, &first), &evaluate(&criteria, &second))?;
        let difference = &compare(&evaluate(&criteria, &first), &evaluate(&criteria, &second)).parts
            .iter().map(|part| part.cause).collect::<Vec<_>>();
        prop_assert!(difference.iter().all(|cause| matches!(cause, Cause::Answer | Cause::ToReview)));
    }

    #[test]
    fn one_assessment_under_two_editions_is_explained_to_the_last_point(
        (older, newer, first) in succession().prop_flat_map(|(older, newer, succession)| {
            let assessment = assessment(&older).prop_map(move |it| {
                let there = carry(&it, &succession).expect("it is of the older").assessment;
                (there.into_owned(), it)
            });
            (Just(older), Just(newer), assessment)
        }),
    ) {
        let (there, here) = first;
        check(&evaluate(&older, &here), &evaluate(&newer, &there))?;
        // As it is, too: what the other edition does not ask is not used.
        check(&evaluate(&older, &here), &evaluate(&newer, &here))?;
    }

    #[test]
    fn nothing_differs_from_itself((criteria, assessment) in pair()) {
        let report = evaluate(&criteria, &assessment);
        let difference = compare(&report, &report);
        prop_assert_eq!(&difference.parts, &[]);
        prop_assert!(!difference.gates.iter().any(GateDifference::has_turned));
    }
}

fn edition(name: &str) -> Criteria {
    criteria(&name.parse().expect("this is an edition")).expect("it is packed")
}

#[test]
fn club1_under_the_charter_of_2016_is_explained() {
    let text = std::fs::read_to_string(libricite_tests::root().join("examples/club1.json"));
    let text = text.expect("the example is there");
    let today: Assessment<'_> = serde_json::from_str(&text).expect("it is an assessment");
    let [old, new] = ["chatons@1.0.0", "chatons@2.0.0"].map(edition);
    let way = way(new.edition(), old.edition()).expect("it leads back, too");
    let then = carry(&today, &way[0]).expect("it is of the newer edition").assessment;

    let [before, after] = [evaluate(&old, &then), evaluate(&new, &today)];
    check(&before, &after).expect("the parts add up");
    let difference = compare(&before, &after);
    let cause = |id: &str| {
        let part = difference.parts.iter().find(|part| part.criterion.is_some_and(|it| *it == *id));
        part.map(|part| part.cause)
    };
    assert_eq!(cause("proprietary-listed"), Some(Cause::New));
    assert_eq!(cause("kindness"), Some(Cause::Gone));
    assert_eq!(cause("root-access"), Some(Cause::Rule));
    assert_eq!(cause("no-ads"), None, "neither its answer nor its rule changed");
    let needs = |gate: &&GateDifference<'_>| {
        *gate.level == *"yellow"
            && matches!(gate.missing, Missing::Criterion(id) if *id == *"root-access")
    };
    let gate = difference.gates.iter().find(needs).expect("yellow needed it in 2016");
    assert!(gate.before.is_some() && gate.after.is_none());
}
