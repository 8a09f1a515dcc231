//! Answers carried into a fork, out of it, and through it.

use libricite::{
    Assessment, Became, Criteria, Edition, Map, Succession, SuccessionDocument, carry, evaluate,
};
use libricite_criteria::{along, forks, way, way_to};
use proptest::prelude::*;

use crate::random::{assessment, cases, criteria};

fn because(_: Became) -> Map<String, String> {
    Map::from([("en".to_owned(), "So be it.".to_owned())])
}

/// Any criteria, any others in the place of a fork of them, and an assessment of each.
fn any_fork() -> impl Strategy<Value = (Succession, [Assessment<'static>; 2])> {
    (criteria(), criteria()).prop_flat_map(|(parent, other)| {
        let mut document = other.document().clone();
        document.edition = "fork@1.0.0".parse().expect("it is an edition");
        let fork = Criteria::try_from(document).expect("another name changes nothing");
        let document = SuccessionDocument::of_fork(&parent, &fork, because);
        let succession = Succession::new(document, &parent, &fork).expect("it is sound");
        (Just(succession), [assessment(&parent).boxed(), assessment(&fork).boxed()])
    })
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn there_and_back_gives_the_first_assessment((succession, starts) in any_fork()) {
        for start in starts {
            let there = carry(&start, &succession).expect("it is of one of both").assessment;
            prop_assert_ne!(&there.criteria, &start.criteria);
            let back = carry(&there, &succession).expect("it is of the other").assessment;
            prop_assert_eq!(back, start);
        }
    }
}

/// An edition that is packed, the successions into one of its forks, and an assessment of it.
fn packed_fork() -> impl Strategy<Value = (Edition, Assessment<'static>)> {
    let forks: Vec<Edition> = forks().collect();
    prop::sample::select(forks).prop_flat_map(|fork| {
        let criteria = of(&fork);
        let parent = of(criteria.fork_of().expect("it is a fork"));
        (Just(fork), assessment(&parent))
    })
}

fn of(edition: &Edition) -> Criteria {
    libricite_criteria::criteria(edition).expect("it is packed")
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn answers_are_worth_in_a_fork_what_they_were((fork, first) in packed_fork()) {
        let way = way_to(&first.criteria, &fork).expect("it is one of its forks");
        let there = along(first.clone(), &way).assessment;
        prop_assert_eq!(&there.criteria, &fork);
        let criteria = of(&fork);
        let [as_it_is, carried] = [evaluate(&criteria, &first), evaluate(&criteria, &there)];
        prop_assert_eq!(as_it_is.label, carried.label);
        prop_assert_eq!(as_it_is.overall, carried.overall);
        prop_assert_eq!(as_it_is.axes, carried.axes);
    }
}

#[test]
fn every_fork_is_reached_from_every_edition_of_its_set_and_from_every_other_fork() {
    let editions: Vec<Edition> = libricite_criteria::editions().chain(forks()).collect();
    for from in &editions {
        for to in &editions {
            let way = way(from, to).unwrap_or_else(|| panic!("nothing leads from {from} to {to}"));
            let mut reached = from;
            for (place, step) in way.iter().enumerate() {
                let next = if step.from() == reached { step.to() } else { step.from() };
                assert!([step.from(), step.to()].contains(&reached), "{reached} is left aside");
                assert!(!way[..place].contains(step), "{from} to {to} goes there and back");
                reached = next;
            }
            assert_eq!(reached, to);
        }
    }
}
