//! The plan of the next level.

use std::fs;

use serde_json::Value;

use super::{CLUB1, Run, folder, libricite, with_input};

const COMPLETE: &str = "examples/complete.json";

#[test]
fn the_steps_of_the_next_level_are_told_and_what_those_above_it_take() {
    let Run { code, out, err } = libricite(&["next", CLUB1, "--lang", "fr"]);
    assert_eq!((code, err.as_str()), (0, ""));
    let out = out.replace('\u{a0}', " ");
    assert!(out.starts_with("Pour passer au niveau jaune : 1 étape, effort 3.\n"), "{out}");
    for sentence in [
        "- Ni régie publicitaire ni pistage (effort 3)\n",
        "  → répondre « Oui, sans régie publicitaire ni service de pistage »\n",
        "Retirez les annonces",
        "Pour passer au niveau vert clair : ",
        "Pour passer au niveau vert : ",
        "Un effort va de 1, une heure, à 5, un changement d’habitudes",
    ] {
        assert!(out.contains(sentence), "{sentence}\n{out}");
    }
}

#[test]
fn the_level_that_is_asked_for_is_the_only_one() {
    let out = libricite(&["next", CLUB1, "--level", "green", "--lang", "en"]).out;
    assert!(out.starts_with("To reach the level green: "), "{out}");
    assert!(!out.contains("yellow") && !out.contains("light green"), "{out}");
}

#[test]
fn all_choices_that_do_as_well_are_named() {
    let run = |lang| libricite(&["next", CLUB1, "--level", "green", "--lang", lang]).out;
    let folded = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let out = folded(run("fr"));
    for sentence in [
        "à « Rien à lister : nous n’en utilisons aucun, micrologiciels compris » ou « Oui, tous \
         sont listés sur notre site », avec l’adresse d’une page qui le montre",
        "à « Tous nos services sont gratuits ou à prix libre » ou « Payants, à un prix publié et \
         expliqué par les coûts »",
    ] {
        assert!(out.contains(sentence), "{sentence}\n{out}");
    }
    let sentence = "firmware included” or “Yes, all of them are listed on our site”, with";
    let out = folded(run("en"));
    assert!(out.contains(sentence), "{out}");
    let out = libricite(&["next", CLUB1, "--level", "green", "--format", "json"]).out;
    let plan: Value = serde_json::from_str(&out).expect("it is JSON");
    let step = &plan["levels"][0]["steps"][0];
    assert_eq!(step["criterion"], "proprietary-listed");
    assert_eq!(step["answers"][0]["to"], "none-used");
    assert_eq!(step["answers"][0]["or"], serde_json::json!(["all-listed"]));
}

#[test]
fn a_level_that_is_earned_or_above_all_leaves_nothing_to_do() {
    let out = libricite(&["next", COMPLETE, "--lang", "en"]).out;
    assert_eq!(out, "This is the highest level of these criteria.\n");
    let out = libricite(&["next", COMPLETE, "--level", "yellow", "--lang", "fr"]).out;
    assert_eq!(out, "Le niveau jaune est déjà acquis.\n");
}

#[test]
fn a_level_that_is_none_is_refused_with_those_there_are() {
    let Run { code, out, err } = libricite(&["next", CLUB1, "--level", "gren"]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert_eq!(
        err,
        "error: `gren` is no level of chatons@2.0.0, which has `yellow`, `light-green`, `green`; \
         did you mean `green`?\n"
    );
}

#[test]
fn an_open_question_is_answered_whatever_the_answer_and_a_claim_is_proven() {
    // Too little is answered for a label, and one answer lacks its address.
    let text = r#"{
        "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "A" },
        "services": [{ "id": "pad" }, { "id": "webmail", "name": "Webmail" }],
        "answers": { "clear-terms": { "choice": "clear" } }
    }"#;
    let out = with_input(&["next", "-", "--level", "green", "--lang", "en"], text).out;
    let told = out.split_whitespace().collect::<Vec<_>>().join(" ");
    for sentence in ["add the address of a page that shows", "pad, Webmail: answer"] {
        assert!(told.contains(sentence), "{sentence}\n{out}");
    }
    let out = with_input(&["next", "-", "--lang", "en"], text).out;
    assert!(out.contains("answer the question, whatever the answer is"), "{out}");
}

#[test]
fn the_plan_in_json_holds_every_level_above() {
    let folder = folder();
    let file = folder.path().join("plan.json");
    let path = file.to_str().expect("it is UTF-8");
    let Run { code, out, .. } = libricite(&["next", CLUB1, "--format", "json", "-o", path]);
    assert_eq!((code, out.as_str()), (0, ""));
    let plan: Value =
        serde_json::from_slice(&fs::read(file).expect("it was written")).expect("JSON");
    let levels: Vec<&Value> =
        plan["levels"].as_array().expect("a list").iter().map(|level| &level["level"]).collect();
    assert_eq!(levels, ["yellow", "light-green", "green"]);
    assert_eq!(plan["levels"][0]["steps"][0]["criterion"], "no-ads");
    assert_eq!(plan["levels"][0]["steps"][0]["answers"][0]["action"], "answer");
}
