//! What is refused of a succession: in which line, and in which sentence.

use libricite::Criteria;
use libricite_criteria::{criteria, read};
use libricite_tests::sets;

fn edition(name: &str) -> Criteria {
    criteria(&name.parse().expect("this is an edition")).expect("it is packed")
}

/// The succession of `chatons@2.0.0` with a text in place of another, and what is refused of it.
#[track_caller]
fn check(from: &str, to: &str, expected: &[&str]) {
    let text = std::fs::read_to_string(sets().join("chatons/2.0.0/succession.toml"));
    let text = text.expect("the succession is there");
    assert!(text.contains(from), "{from} is not in the succession");
    let text = text.replacen(from, to, 1);
    let read = read::succession(&text, &edition("chatons@1.0.0"), &edition("chatons@2.0.0"));
    let said: Vec<String> = match read {
        Ok(_) => Vec::new(),
        Err(refusals) => refusals
            .iter()
            .map(|refusal| {
                let (line, _) = refusal.line_and_column(&text);
                format!("line {line}: {refusal}")
            })
            .collect(),
    };
    assert_eq!(said, expected);
}

const SUM: &str = "\n[[change]]\nbecame = \"new\"\nnew = [\"accessibility\"]";

#[test]
fn the_succession_as_it_is_is_sound() {
    check(SUM, SUM, &[]);
}

#[test]
fn every_criterion_of_both_editions_is_accounted_for() {
    check(
        "old = [\"kindness\"]",
        "old = []",
        &[
            "line 12: it is not said what became of `kindness`, which chatons@2.0.0 does not have",
            "line 52: what is `dropped` has old ids and no new one",
        ],
    );
    check(
        "new = [\"accessibility\"]",
        "new = [\"accesibility\"]",
        &[
            "line 12: it is not said that `accessibility` is new",
            "line 59: `accesibility` is no criterion of chatons@2.0.0; did you mean `accessibility`?",
        ],
    );
}

#[test]
fn a_criterion_that_is_answered_otherwise_is_not_kept() {
    check(
        "old = [\"root-access\"]\nnew = [\"root-access\"]",
        "old = [\"kindness\"]\nnew = [\"root-access\"]",
        &[
            "line 12: `root-access` is not answered with the same choices any more; say that it is `changed`",
            "line 29: `root-access` is a criterion of chatons@1.0.0 already, and an id never changes its meaning",
            "line 31: the choice of `kindness` is missing",
            "line 31: `root-access` has no part in this change",
            "line 32: the choice of `kindness` is missing",
            "line 32: `root-access` has no part in this change",
            "line 33: the choice of `kindness` is missing",
            "line 33: `root-access` has no part in this change",
            "line 53: `kindness` stands twice; one thing became of it",
        ],
    );
}

#[test]
fn a_row_names_choices_that_are_offered() {
    check(
        "{ when = { free-services = \"yes\" }",
        "{ when = { free-services = \"yess\" }",
        &["line 16: `free-services` has no choice `yess`; did you mean `yes`?"],
    );
    check(
        "{ root-access = \"rented-server\" }, then",
        "{ root-access = \"own-hardware\" }, then",
        &["line 32: another row says already what becomes of these answers"],
    );
}

#[test]
fn no_answer_means_the_same_for_all_and_for_each() {
    check(
        "new = [\"data-export\"]",
        "new = [\"data-export\"]\nrule = [{ when = { data-portability = \"no\" }, \
         then = { data-export = \"no\" } }]",
        &["line 42: one side is asked once and the other of each service, so no answer means \
             the same on both"],
    );
}

#[test]
fn it_says_what_became_of_it_and_why() {
    check(
        "became = \"split\"",
        "became = \"splitt\"",
        &[
            "line 111: `splitt` is not what becomes of a criterion; it can be `renamed`, `changed`, \
           `split`, `merged`, `dropped`, `new`; did you mean `split`?",
        ],
    );
    check(
        "became = \"new\"",
        "became = \"dropped\"",
        &["line 21: what is `dropped` has old ids and no new one"],
    );
    check(
        "to = \"chatons@2.0.0\"",
        "to = \"chatons@2.0.1\"",
        &["line 10: `chatons@2.0.1` is said, and the edition is `chatons@2.0.0`"],
    );
    check(
        "became = \"dropped\"",
        "became = \"renamed\"",
        &["line 52: what is `renamed` has one old id and another new one"],
    );
}
