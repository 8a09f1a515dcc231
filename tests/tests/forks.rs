//! Forks: what they mean, what is refused of them, and what always holds.

use std::fmt::Write as _;
use std::fs;

use libricite::{
    AxisChange, Criteria, CriterionChange, Date, Drops, ForkDocument, Id, LevelChange, Percent,
    Replacement, Source, Weight, rules_difference,
};
use libricite_criteria::read::{self, Parent};
use libricite_criteria::{criteria, flat, forks, packed, unpacked};
use libricite_tests::{root, toml_files};
use proptest::prelude::*;
use serde::Deserialize;

use crate::random;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// The text of the fork, without what all cases share: see `text`.
    fork: String,
    /// In what the criteria that it means differ from those of the parent, both written whole:
    /// the lines that go, and those that come in their place.
    #[serde(default)]
    differs: String,
    /// Or why it is refused, with the line and the column.
    #[serde(default)]
    refused: Vec<String>,
}

/// The parent of every case.
const PARENT: &str = r#"
edition = "tea-room@1.0.0"
published = "2026-01-01"
license = "CC0-1.0"
minimum_coverage = 50
retired = ["tea-bag"]
level = [{ id = "welcome", overall = 40 }, { id = "warm", overall = 60, each_axis = 20 }]
axis = [
    { id = "tea", criterion = [
        { id = "loose-leaf", weight = 2, required_for = "warm", required_credit = 50 },
        { id = "two-kinds", scope = "service", services = "weakest" },
    ] },
    { id = "cake", criterion = [{ id = "home-made", source = { clause = "c-1", verified = true } }] },
    { id = "cats", criterion = [{ id = "a-cat-sleeps-there" }] },
]
"#;

fn parent() -> Parent {
    let criteria = read::criteria(PARENT).expect("the parent is sound");
    Parent { criteria, checksum: read::checksum(PARENT) }
}

/// A fork of the parent: what all cases share is one line, above the case.
fn text(case: &str) -> String {
    let shared = [("edition", "tea-first@1.0.0"), ("from", "tea-room@1.0.0")];
    let says = |key: &str| case.lines().any(|line| line.starts_with(&format!("{key} =")));
    let mut text = String::new();
    for (key, value) in shared.into_iter().filter(|(key, _)| !says(key)) {
        let _ = writeln!(text, "{key} = {value:?}");
    }
    if !says("from_checksum") {
        let _ = writeln!(text, "from_checksum = {:?}", parent().checksum.as_str());
    }
    if !says("published") {
        text.push_str("published = \"2026-02-01\"\n");
    }
    text + case
}

#[test]
fn every_fork_means_what_its_case_says() {
    let files = toml_files(&root().join("tests/forks"));
    assert!(25 <= files.len(), "only {} cases were found", files.len());
    let mut differences = String::new();
    for file in &files {
        let name = file.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
        let case = fs::read_to_string(file).expect("the file was found a moment ago");
        let case: Case = toml::from_str(&case).unwrap_or_else(|error| panic!("{name}: {error}"));
        let text = text(&case.fork);
        let (differs, refused) = match read::fork(&text, |_| Ok(parent())) {
            Ok(criteria) => (differs(&flat(&parent().criteria), &flat(&criteria)), Vec::new()),
            Err(refusals) => (String::new(), shown(&text, &case.fork, &refusals)),
        };
        if differs != case.differs {
            let expected = &case.differs;
            let _ = write!(differences, "\n{name} differs in\n{differs}and not in\n{expected}");
        }
        if refused != case.refused {
            let (refused, expected) = (refused.join("\n    "), case.refused.join("\n    "));
            let _ = writeln!(differences, "\n{name}\n    {refused}\nand not\n    {expected}");
        }
    }
    assert!(differences.is_empty(), "{differences}");
}

/// The lines that go and those that come, of two texts, between what both begin and end with.
fn differs(parent: &str, fork: &str) -> String {
    // What every fork says of itself.
    let of_all = ["edition =", "fork_of =", "published ="];
    let lines = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| !of_all.iter().any(|key| line.starts_with(key)));
        lines.map(str::to_owned).collect()
    };
    let [old, new] = [lines(parent), lines(fork)];
    let same = |(old, new): &(&String, &String)| old == new;
    let begin = old.iter().zip(&new).take_while(same).count();
    let rest = old[begin..].iter().rev().zip(new[begin..].iter().rev());
    let end = rest.take_while(same).count();
    let gone = old[begin..old.len() - end].iter().map(|line| format!("- {line}\n"));
    let come = new[begin..new.len() - end].iter().map(|line| format!("+ {line}\n"));
    gone.chain(come).collect()
}

/// Each with its line in the case, which stands at the end of the text.
fn shown(text: &str, case: &str, refusals: &read::Refusals) -> Vec<String> {
    let above = text.lines().count() - case.lines().count();
    let shown = |refusal: &read::Refusal| {
        let (line, column) = refusal.line_and_column(text);
        format!("{}:{column}: {refusal}", line - above.min(line - 1))
    };
    refusals.iter().map(shown).collect()
}

#[test]
fn a_fork_without_its_parent_is_refused_in_a_sentence() {
    let text = text("");
    let sentence = "this is a fork of `tea-room@1.0.0`, which is needed to read it; `libricite \
                    criteria flatten` writes it whole";
    let refused = read::criteria(&text).expect_err("its parent is not there");
    assert_eq!(refused.to_string(), sentence);
    let json = r#"{ "change": {}, "from": "tea-room@1.0.0", "edition": "tea-first@1.0.0" }"#;
    let refused = libricite_criteria::json::criteria(json).expect_err("its parent is not there");
    assert_eq!(refused.to_string(), sentence);
}

#[test]
fn the_packed_forks_are_those_of_their_files() {
    let sets: Vec<String> = forks().map(|fork| fork.set().to_owned()).collect();
    assert_eq!(sets, ["circuit-court", "dependances-choisies", "libre-sans-exception"]);
    for fork in forks() {
        let file = libricite_tests::sets()
            .join(fork.set())
            .join(fork.version().to_string())
            .join("criteria.toml");
        let text = fs::read_to_string(file).expect("a fork that is packed has a file");
        let read = read::fork(&text, |from| {
            let criteria = criteria(from).ok_or("it is not packed")?;
            let file = libricite_tests::sets().join(from.set()).join(from.version().to_string());
            let text = fs::read_to_string(file.join("criteria.toml")).expect("it has a file");
            assert_eq!(libricite_criteria::checksum(from), Some(read::checksum(&text)));
            Ok(Parent { criteria, checksum: read::checksum(&text) })
        });
        let packed = criteria(&fork).expect("it is packed");
        assert_eq!(read.as_ref().map(flat), Ok(flat(&packed)), "{fork}");
        assert_eq!(read, Ok(packed), "{fork}");
    }
}

/// A fork of any criteria that changes nothing.
fn of(parent: &Criteria) -> ForkDocument {
    ForkDocument {
        edition: "another@1.0.0".parse().expect("this is an edition"),
        from: parent.edition().clone(),
        from_checksum: "0".repeat(64).parse().expect("this is a checksum"),
        published: parent.published(),
        license: None,
        minimum_coverage: None,
        valid_months: None,
        retired: Vec::new(),
        drop: Drops::default(),
        change: libricite::Changes::default(),
        replace: Vec::new(),
        add: libricite::Additions::default(),
    }
}

/// An id of the parent, or one that it does not have.
fn some_id(parent: &Criteria) -> impl Strategy<Value = Id> + use<> {
    let levels = parent.levels().iter().map(|level| level.id.clone());
    let axes = parent.axes().iter().map(|axis| axis.id.clone());
    let criteria = parent.all().map(|criterion| criterion.id.clone());
    let nobodys = "nobodys-id".parse().expect("this is an id");
    let ids: Vec<Id> = levels.chain(axes).chain(criteria).chain([nobodys]).collect();
    prop::sample::select(ids)
}

/// Any criteria, and a fork of them that says this and that of some ids.
fn any_fork() -> impl Strategy<Value = (Criteria, ForkDocument)> {
    let any = random::criteria().prop_flat_map(|parent| {
        let ids = prop::collection::vec(some_id(&parent), 8);
        (Just(parent), ids, 0..=100_u8, prop::collection::vec(0..2_usize, 8))
    });
    any.prop_map(|(parent, ids, percent, how_many)| {
        let mut fork = of(&parent);
        let mut ids = ids.into_iter();
        let mut some = |place: usize| -> Vec<Id> { ids.by_ref().take(how_many[place]).collect() };
        let percent = Percent::new(percent);
        let weight = percent.and_then(|percent| Weight::new(percent.get()));
        fork.drop = Drops { levels: some(0), axes: some(1), criteria: some(2) };
        fork.change.levels = some(3)
            .into_iter()
            .map(|id| LevelChange { id, overall: percent, each_axis: None })
            .collect();
        let added = parent.all().next().cloned();
        fork.change.axes = some(4)
            .into_iter()
            .map(|id| AxisChange { id, weight: None, add: added.iter().cloned().collect() })
            .collect();
        let required = some(6);
        fork.change.criteria =
            some(5).into_iter().map(|id| changed(id, weight, required.first().cloned())).collect();
        fork.replace = some(7)
            .into_iter()
            .zip(added)
            .map(|(old, added)| Replacement {
                new: libricite::Criterion { id: old.clone(), ..added },
                old,
            })
            .collect();
        (parent, fork)
    })
}

fn changed(id: Id, weight: Option<Weight>, required_for: Option<Id>) -> CriterionChange {
    CriterionChange {
        id,
        weight,
        counts_from: weight
            .filter(|weight| *weight == Weight::LEAST)
            .and_then(|_| Date::new(2028, 2, 29)),
        scope: None,
        services: None,
        required_for,
        required_credit: None,
        evidence: None,
        effort: None,
        source: None,
        choices: None,
        without: Vec::new(),
    }
}

proptest! {
    #![proptest_config(random::cases(200))]

    #[test]
    fn what_is_packed_as_lines_is_read_again(
        parent in random::criteria(),
        is_fork in any::<bool>(),
        clause in ".*",
    ) {
        let mut document = parent.document().clone();
        document.fork_of = is_fork.then(|| parent.edition().clone());
        document.withdrawn = (!is_fork).then(|| parent.published());
        if let Some(criterion) = document.axes.iter_mut().flat_map(|axis| &mut axis.criteria).next() {
            // No control character is shown anywhere.
            let clause = clause.replace(char::is_control, " ");
            criterion.source = Some(Source { clause, verified: is_fork });
            criterion.counts_from = Some(parent.published());
        }
        let criteria = Criteria::from_sound(document);
        prop_assert_eq!(unpacked(&packed(&criteria)), Some(criteria));
    }

    #[test]
    fn no_text_is_too_strange_to_be_unpacked(text in ".*") {
        unpacked(&text);
    }

    #[test]
    fn a_fork_that_changes_nothing_has_the_rules_of_its_parent(parent in random::criteria()) {
        let fork = of(&parent).resolve(&parent).expect("it changes nothing");
        prop_assert_eq!(fork.fork_of(), Some(parent.edition()));
        prop_assert_eq!(fork.levels(), parent.levels());
        prop_assert_eq!(fork.axes(), parent.axes());
        prop_assert_eq!(fork.minimum_coverage(), parent.minimum_coverage());
        prop_assert_eq!(fork.valid_months(), parent.valid_months());
        prop_assert_eq!(fork.withdrawn(), None);
    }

    #[test]
    fn criteria_differ_from_others_and_never_from_themselves(
        one in random::criteria(),
        other in random::criteria(),
    ) {
        prop_assert_eq!(rules_difference(&one, &one).changes, []);
        let alike = one.levels() == other.levels()
            && one.axes() == other.axes()
            && one.minimum_coverage() == other.minimum_coverage();
        prop_assert_eq!(rules_difference(&one, &other).changes.is_empty(), alike);
    }

    #[test]
    fn what_a_fork_changes_is_what_differs((parent, fork) in any_fork()) {
        if let Ok(criteria) = fork.resolve(&parent) {
            let difference = rules_difference(&parent, &criteria);
            let same = parent.levels() == criteria.levels() && parent.axes() == criteria.axes();
            prop_assert_eq!(difference.changes.is_empty(), same);
        }
    }

    #[test]
    fn what_is_written_whole_reads_as_the_same_criteria(parent in random::criteria()) {
        prop_assert_eq!(&read::criteria(&flat(&parent)), &Ok(parent.clone()));
        let fork = of(&parent).resolve(&parent).expect("it changes nothing");
        prop_assert_eq!(read::criteria(&flat(&fork)), Ok(fork));
    }

    #[test]
    fn every_refusal_of_a_fork_has_a_place_in_its_text((parent, fork) in any_fork()) {
        let text = toml::to_string(&fork).expect("a fork can be written");
        let checksum = fork.from_checksum.clone();
        let read = read::fork(&text, |_| Ok(Parent { criteria: parent.clone(), checksum }));
        match (read, fork.resolve(&parent)) {
            (Ok(read), Ok(resolved)) => prop_assert_eq!(read, resolved),
            (Err(refusals), Err(unfit)) => {
                prop_assert_eq!(refusals.as_slice().len(), unfit.problems().len());
                for refusal in &refusals {
                    prop_assert!(!refusal.span.is_empty(), "{} in\n{}", refusal, text);
                }
            }
            (read, resolved) => prop_assert!(false, "{read:?}\n{resolved:?}"),
        }
    }
}
