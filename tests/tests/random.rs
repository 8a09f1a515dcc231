//! Random criteria and random assessments of them.

use std::borrow::Cow;
use std::collections::BTreeSet;

use libricite::{
    Answer, Assessment, Axis, AxisWeight, Choice, Credit, Criteria, CriteriaDocument, Criterion,
    Date, Effort, Evidence, EvidenceRule, Id, Level, Map, Method, Months, Percent, Scope, Service,
    ServiceAnswer, ServicesRule, Structure, Weight,
};
use proptest::prelude::*;
use proptest::sample::select;

/// How many random pairs each law is tried on.
pub(crate) fn cases(cases: u32) -> ProptestConfig {
    // A counterexample becomes a case of its own, with a name, rather than a seed.
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Sound criteria and an assessment that is about them, more or less.
pub(crate) fn pair() -> impl Strategy<Value = (Criteria, Assessment<'static>)> {
    criteria().prop_flat_map(|criteria| {
        let assessment = assessment(&criteria);
        (Just(criteria), assessment)
    })
}

/// Three to seven axes, one to five levels.
pub(crate) fn criteria() -> impl Strategy<Value = Criteria> {
    let minimum_coverage = prop_oneof![Just(0), 0..=100_u8];
    let withdrawn = prop::option::weighted(0.2, (2026..=2028_u16, 2..=12_u8, 1..=28_u8));
    let withdrawn = withdrawn.prop_map(|day| day.and_then(|(y, m, d)| Date::new(y, m, d)));
    (levels(), prop::collection::vec(axis(), 3..=7), minimum_coverage, withdrawn).prop_map(
        |(levels, axes, minimum_coverage, withdrawn)| {
            let document = CriteriaDocument {
                edition: "random@1.0.0".parse().expect("this is an edition"),
                fork_of: None,
                published: "2026-01-01".parse().expect("this is a day"),
                withdrawn,
                license: "CC0-1.0".to_owned(),
                minimum_coverage: percent(minimum_coverage),
                valid_months: Months::default(),
                retired: Vec::new(),
                axes: named(axes, &levels),
                levels,
            };
            Criteria::try_from(document).expect("random criteria are made sound")
        },
    )
}

fn levels() -> impl Strategy<Value = Vec<Level>> {
    prop::collection::vec((0..=100_u8, 0..=100_u8), 1..=5).prop_map(|floors| {
        let (mut overall, mut each_axis): (Vec<u8>, Vec<u8>) = floors.into_iter().unzip();
        overall.sort_unstable();
        each_axis.sort_unstable();
        let level = |(rank, (overall, each_axis))| Level {
            id: id(&format!("level-{rank}")),
            overall: percent(overall),
            each_axis: percent(each_axis),
        };
        overall.into_iter().zip(each_axis).enumerate().map(level).collect()
    })
}

fn axis() -> impl Strategy<Value = Axis> {
    let weight = prop_oneof![Just(1), 1..=100_u8];
    (weight, prop::collection::vec(criterion(), 0..=8)).prop_map(|(weight, criteria)| Axis {
        id: id("to-be-named"),
        weight: AxisWeight::new(weight).expect("it is in range"),
        criteria,
    })
}

/// A criterion; what it is required for is a number, which `named` makes a level.
fn criterion() -> impl Strategy<Value = Criterion> {
    let weight = prop_oneof![1 => Just(0), 4 => 1..=5_u8, 1 => 0..=100_u8];
    let rule = select(vec![None, Some(ServicesRule::Mean), Some(ServicesRule::Weakest)]);
    let required_for = prop_oneof![2 => Just(None), 1 => (0..5_usize).prop_map(Some)];
    let required_credit = prop::option::of(0..=100_u8);
    (weight, any::<bool>(), rule, required_for, required_credit, any::<bool>(), choices()).prop_map(
        |(weight, of_services, rule, required_for, required_credit, proven, choices)| Criterion {
            id: id("to-be-named"),
            weight: Weight::new(weight).expect("it is in range"),
            // Half of those that are announced say when they are to count.
            counts_from: (weight == 0 && proven).then(|| "2028-02-29".parse().expect("a day")),
            scope: if of_services { Scope::Service } else { Scope::Structure },
            services: rule.filter(|_| of_services),
            required_credit: required_for.and(required_credit).map(percent),
            required_for: required_for.map(|rank| id(&rank.to_string())),
            evidence: if proven { EvidenceRule::Required } else { EvidenceRule::Welcome },
            effort: Effort::default(),
            source: None,
            choices,
        },
    )
}

/// One choice worth 100, and up to four others, at any place.
fn choices() -> impl Strategy<Value = Vec<Choice>> {
    let credit = prop_oneof![
        1 => Just(Credit::NotApplicable),
        1 => Just(Credit::Percent(Percent::ZERO)),
        3 => (0..=100_u8).prop_map(|credit| Credit::Percent(percent(credit))),
    ];
    (prop::collection::vec(credit, 0..=4), any::<prop::sample::Index>()).prop_map(
        |(mut credits, place)| {
            credits.insert(place.index(credits.len() + 1), Credit::Percent(Percent::FULL));
            let choice = |(number, credit)| Choice { id: id(&format!("choice-{number}")), credit };
            credits.into_iter().enumerate().map(choice).collect()
        },
    )
}

/// Gives every axis and criterion an id of its own, in no order of the alphabet.
fn named(mut axes: Vec<Axis>, levels: &[Level]) -> Vec<Axis> {
    for (number, axis) in axes.iter_mut().enumerate() {
        axis.id = id(&format!("axis-{}", number * 5 % 7));
        for (place, criterion) in axis.criteria.iter_mut().enumerate() {
            criterion.id = id(&format!("criterion-{}-{}", place * 5 % 9, number));
            if let Some(level) = &mut criterion.required_for {
                let rank: usize = level.as_str().parse().expect("it was a number");
                *level = levels[rank % levels.len()].id.clone();
            }
        }
    }
    axes
}

/// What may be said: one answer for the structure, and one for each of some services.
type Said = (ServiceAnswer<'static>, Vec<(usize, ServiceAnswer<'static>)>);

/// The services that may be answered for; the last one is never listed.
const SERVICES: [&str; 8] = ["mail", "pad", "chat", "forge", "git", "web", "dns", "elsewhere"];

/// An assessment that is about these criteria, more or less.
pub(crate) fn assessment(
    criteria: &Criteria,
) -> impl Strategy<Value = Assessment<'static>> + use<> {
    let answers: Vec<BoxedStrategy<(Id, Option<Answer<'static>>)>> = criteria
        .all()
        .map(|criterion| {
            let id = criterion.id.clone();
            answer(criterion).prop_map(move |answer| (id.clone(), answer)).boxed()
        })
        .collect();
    let strangers = prop::collection::vec((0..3_u8, select(vec!["yes", "unknown"])), 0..=2);
    let edition = criteria.edition().clone();
    let ids: Vec<Id> = criteria.all().map(|criterion| criterion.id.clone()).collect();
    (services(), answers, strangers, to_review(&ids)).prop_map(
        move |(services, answers, strangers, to_review)| {
            let mut answers: Map<Cow<'static, str>, Answer<'static>> = (answers.into_iter())
                .filter_map(|(id, answer)| Some((id.to_string().into(), answer?)))
                .collect();
            for (number, choice) in strangers {
                let answer = Answer { choice: Some(choice.into()), ..Answer::default() };
                answers.insert(format!("no-such-criterion-{number}").into(), answer);
            }
            Assessment {
                schema: None,
                criteria: edition.clone(),
                date: "2026-11-22".parse().expect("this is a day"),
                method: Method::default(),
                note: None,
                structure: Structure::default(),
                services,
                answers,
                to_review,
                archive: Map::new(),
                history: Vec::new(),
            }
        },
    )
}

/// Mostly nothing; else some of these, in order, each once.
fn to_review(ids: &[Id]) -> impl Strategy<Value = Vec<Cow<'static, str>>> + use<> {
    let some = prop::sample::subsequence(ids.to_vec(), 0..=ids.len().min(3));
    let some = some.prop_map(|ids| {
        let mut ids: Vec<_> = ids.iter().map(|id| Cow::Owned(id.to_string())).collect();
        ids.sort_unstable();
        ids
    });
    prop_oneof![3 => Just(Vec::new()), 1 => some]
}

/// Not said, none, or some, sometimes twice.
fn services() -> impl Strategy<Value = Option<Vec<Service<'static>>>> {
    let some = prop::collection::vec(0..7_usize, 0..=7).prop_map(|services| {
        let service = |number: usize| Service { id: SERVICES[number].into(), ..Service::default() };
        Some(services.into_iter().map(service).collect())
    });
    prop_oneof![1 => Just(None), 6 => some]
}

fn answer(criterion: &Criterion) -> impl Strategy<Value = Option<Answer<'static>>> + use<> {
    let of_structure = said(criterion);
    let of_services = prop::collection::vec((0..SERVICES.len(), said(criterion)), 0..=8);
    let scope = criterion.scope;
    let answer = move |((once, mut of_services), (misplaced, shared)): (Said, (bool, bool))| {
        let mut answer = Answer::default();
        if scope == Scope::Structure || misplaced {
            answer.choice = once.choice;
        }
        if scope == Scope::Structure || shared {
            answer.evidence = once.evidence;
        }
        if scope == Scope::Structure && !misplaced {
            of_services.clear();
        }
        let named = of_services.into_iter().map(|(number, said)| (SERVICES[number].into(), said));
        answer.services = named.collect();
        answer
    };
    let misplaced = (prop::bool::weighted(0.1), prop::bool::weighted(0.3));
    prop::option::weighted(0.9, ((of_structure, of_services), misplaced).prop_map(answer))
}

/// Mostly a choice that is offered, and mostly a good one, so that labels are earned.
fn said(criterion: &Criterion) -> impl Strategy<Value = ServiceAnswer<'static>> + use<> {
    let best = best(criterion).to_string();
    let offered = criterion.choices.iter().map(|choice| choice.id.to_string());
    let offered: Vec<String> = offered.collect();
    let choice = prop_oneof![
        1 => Just(None),
        1 => select(vec!["unknown", "no-such-choice"]).prop_map(|choice| Some(choice.into())),
        6 => Just(Some(best.into())),
        6 => select(offered).prop_map(|choice| Some(choice.into())),
    ];
    let shows = ["https://example.org/", "HTTP://example.org", "docs/page-3.txt"];
    let shows_nothing = ["  ", "page 3", ".", "javascript:x"];
    let url = prop_oneof![
        1 => Just(None),
        2 => select(shows.to_vec()).prop_map(Some),
        1 => select(shows_nothing.to_vec()).prop_map(Some),
    ];
    (choice, prop::option::weighted(0.8, url)).prop_map(|(choice, evidence)| ServiceAnswer {
        choice,
        note: None,
        evidence: evidence
            .map(|url| Evidence { url: url.map(Cow::Borrowed), ..Evidence::default() })
            .into_iter()
            .collect(),
    })
}

/// The id of a choice that is worth 100.
pub(crate) fn best(criterion: &Criterion) -> &Id {
    let full = |choice: &&Choice| choice.credit == Credit::Percent(Percent::FULL);
    &criterion.choices.iter().find(full).expect("sound criteria offer one").id
}

/// The ids of the services, each once, in order; nothing when it was not said.
pub(crate) fn listed<'a>(assessment: &'a Assessment<'_>) -> Option<Vec<&'a str>> {
    let mut seen = BTreeSet::new();
    let services = assessment.services.as_ref()?.iter().map(|service| &*service.id);
    Some(services.filter(|id| seen.insert(*id)).collect())
}

pub(crate) fn id(text: &str) -> Id {
    text.parse().expect("this is an id")
}

pub(crate) fn percent(value: u8) -> Percent {
    Percent::new(value).expect("this is a percent")
}
