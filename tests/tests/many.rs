//! All that is promised of editions, on many random assessments of real criteria.
//!
//! `ASSESSMENTS=10000 cargo test -p libricite-tests many -- --nocapture` tries more of them, and
//! says what they came to.

use std::collections::BTreeMap;
use std::env;

use libricite::{Effect, ImpactTotals, carry, evaluate, impact, next_steps};
use libricite_criteria::{criteria, way};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use crate::history::scored;
use crate::random::assessment;
use crate::{compare, plans};

/// How many are tried where nobody says how many.
const FEW: usize = 60;

#[test]
fn everything_holds_together_from_one_edition_to_the_next() {
    let count = env::var("ASSESSMENTS").map_or(FEW, |count| count.parse().expect("a number"));
    let [from, to] = ["chatons@1.0.0", "chatons@2.0.0"].map(|it| it.parse().expect("it is one"));
    let [older, newer] = [&from, &to].map(|edition| criteria(edition).expect("it is packed"));
    let way = way(&from, &to).expect("the one follows the other");

    let mut totals = ImpactTotals::new(&older, &newer);
    let mut counts: BTreeMap<(Option<usize>, Option<usize>), u64> = BTreeMap::new();
    let (mut levels, mut steps, mut parts) = (0, 0, 0);
    let strategy = assessment(&older);
    let mut runner = TestRunner::deterministic();
    for number in 0..count {
        let first = strategy.new_tree(&mut runner).expect("nothing is rejected").current();
        let there = carry(&first, &way[0]).expect("it is of the older one").assessment;
        let back = carry(&there, &way[0]).expect("it is of the newer one").assessment;
        assert_eq!(back, first, "{number}: carried there and back");

        let reports = [evaluate(&older, &first), evaluate(&newer, &there)];
        compare::check(&reports[0], &reports[1]).unwrap_or_else(|no| panic!("{number}: {no}"));
        parts += libricite::compare(&reports[0], &reports[1]).parts.len();

        let impact = impact(&reports[0], &reports[1], &way);
        totals.add(&impact);
        let ranks = [&reports[0], &reports[1]].map(|report| report.label.rank);
        *counts.entry(ranks.into()).or_default() += 1;
        assert_eq!(impact.causes.is_none(), ranks[0] == ranks[1], "{number}: no cause");

        let mut first = first.clone();
        first.record(first.date).expect("it is the first record");
        let last = first.recorded().last().expect("there is a record");
        assert_eq!(scored(&older, &last), scored(&older, &first), "{number}: given back");

        first.to_review.clear();
        let plan = next_steps(&older, &first);
        for level in &plan.levels {
            let after = plans::after(&older, &first, level, None);
            let earned = plans::rank(&evaluate(&older, &after));
            assert!(plans::wanted(&older, level) <= earned, "{number}: the plan does not earn it");
            levels += 1;
            steps += level.steps.len();
        }
    }

    let of = |is: fn(&Option<usize>, &Option<usize>) -> bool| -> u64 {
        counts.iter().filter(|((old, new), _)| is(old, new)).map(|(_, count)| count).sum()
    };
    assert_eq!(totals.of(Effect::Gains), of(|old, new| old < new));
    assert_eq!(totals.of(Effect::Keeps), of(|old, new| old == new));
    assert_eq!(totals.of(Effect::Loses), of(|old, new| new < old));
    assert_eq!(totals.structures(), u64::try_from(count).expect("it is a number"));
    assert_eq!(totals.counts().map(|(_, count)| count).sum::<u64>(), totals.structures());
    eprintln!(
        "{count} assessments: {} gain a level, {} lose one, {} keep theirs; {parts} parts add up; \
         {levels} levels planned in {steps} steps",
        totals.of(Effect::Gains),
        totals.of(Effect::Loses),
        totals.of(Effect::Keeps),
    );
}
