//! What the whole engine tells.

use libricite_widget::model::{Basis, Became, Edit, Fates, Plan, to_review};

use crate::blank;

fn texts(all: &[&str]) -> Vec<String> {
    all.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn a_plan_is_levels_of_steps_of_answers() {
    let plan = Plan::of(texts(&[
        "level",
        "yellow",
        "To reach the level yellow: 2 steps, effort 3.",
        "step",
        "no-ads",
        "No ads",
        "effort 1",
        "",
        "answer",
        "answer “yes”",
        "step",
        "free-os",
        "Free systems",
        "effort 2",
        "Try Debian.",
        "answer",
        "web: answer “yes”",
        "answer",
        "mail: answer “partly”",
        "level",
        "green",
        "To reach the level green: 1 step, effort 4.",
        "step",
        "backups",
        "Backups",
        "effort 4",
        "",
        "answer",
        "answer “yes”",
        "efforts",
        "An effort is an hour to a change of habits.",
    ]));
    let levels: Vec<_> =
        plan.levels.iter().map(|level| (&*level.level, level.steps.len())).collect();
    assert_eq!(levels, [("yellow", 2), ("green", 1)]);
    assert_eq!(plan.levels[0].steps[1].answers.len(), 2);
    assert_eq!(plan.levels[0].steps[1].improve, "Try Debian.");
    assert_eq!(plan.efforts, "An effort is an hour to a change of habits.");
    assert!(Plan::of(texts(&["efforts", "An effort."])).levels.is_empty());
}

#[test]
fn what_became_of_answers_is_counted() {
    let from = "chatons@1.0.0".parse().expect("it is an edition");
    let told = texts(&[
        "kept",
        "12",
        "",
        "to-review",
        "Backups, Storage",
        "The question was split.",
        "open",
        "New",
        "It is new.",
        "carried",
        "Free services",
        "A yes is a yes.",
    ]);
    let fates = Fates::of(from, 2, &told);
    assert_eq!(fates.count(Became::Carried), 13);
    assert_eq!(fates.count(Became::ToReview), 2);
    assert_eq!(fates.count(Became::Open), 1);
    assert_eq!(fates.count(Became::Archived), 0);
    let why: Vec<&str> = fates.that(Became::ToReview).map(|fate| &*fate.why).collect();
    assert_eq!(why, ["The question was split."]);
}

#[test]
fn carrying_is_one_step_to_undo_and_keeps_what_was_set_aside() {
    let mut draft = blank();
    draft.apply(Edit::SetAside(libricite_widget::model::Aside::Criterion(
        "changes-published".into(),
    )));
    let before = draft.assessment().clone();
    let basis = Basis::built_in(&"chatons@1.0.0".parse().expect("it is an edition"));
    let basis = basis.expect("it is built in");
    let file = r#"{ "criteria": "chatons@1.0.0", "date": "2026-11-22", "structure": { "name": "" },
        "answers": { "changes-published": { "choice": "no-change" }, "free-os": { "choice": "no" } },
        "to_review": ["free-os"] }"#;
    assert!(draft.carry("{}", basis.clone()).is_err());
    assert_eq!(draft.assessment(), &before, "what cannot be read changes nothing");
    draft.carry(file, basis).expect("it is sound");
    assert_eq!(draft.criteria().edition().to_string(), "chatons@1.0.0");
    assert_eq!(to_review(&draft.report()), ["free-os"]);
    draft.apply(Edit::TakeBack(libricite_widget::model::Aside::Criterion(
        "changes-published".into(),
    )));
    assert_eq!(draft.assessment().answers.get("changes-published"), None);
    assert!(draft.undo() && draft.undo());
    assert_eq!(draft.assessment(), &before);
}
