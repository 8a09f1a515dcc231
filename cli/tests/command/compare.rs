//! Why two assessments differ.

use super::{CLUB1, libricite, root, with_input};

const EDITIONS: &str = "chatons@1.0.0,chatons@2.0.0";

#[test]
fn one_assessment_under_two_editions_is_explained() {
    let run = libricite(&["compare", CLUB1, "--editions", EDITIONS]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    for line in [
        "CLUB1: what changed, and why\nThe result is the same: on the way.",
        "Public list of proprietary software",
        "new question",
        "What decides the level",
        "not reached: 40%, 80% needed",
    ] {
        assert!(run.out.contains(line), "{line}\n{}", run.out);
    }
    assert!(!run.out.contains('\u{1b}'), "{}", run.out);
}

#[test]
fn as_json_the_parts_add_up() {
    let run = libricite(&["compare", CLUB1, "--editions", EDITIONS, "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&run.out).expect("it is JSON");
    let parts = json["parts"].as_array().expect("there are parts");
    let moved: i64 = parts.iter().filter_map(|part| part["on_overall"]["sure"].as_i64()).sum();
    let sure = |side: &str| json[side]["overall"]["sure"].as_i64().expect("there is a score");
    assert_eq!(moved, sure("after") - sure("before"));
    assert!(!parts.is_empty());
}

#[test]
fn two_files_are_compared_in_every_form_and_language() {
    let text = std::fs::read_to_string(root().join(CLUB1)).expect("the example is there");
    let mut assessment: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    assessment["answers"]["no-ads"] = serde_json::json!({ "choice": "yes" });
    let changed = assessment.to_string();
    let check = |format: &str, lang: &str, expected: &[&str]| {
        let run =
            with_input(&["compare", CLUB1, "-", "--format", format, "--lang", lang], &changed);
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        for part in expected {
            assert!(run.out.contains(part), "{part}\n{}", run.out);
        }
    };
    let now = "Le résultat passe de «\u{a0}en chemin\u{a0}» à «\u{a0}jaune\u{a0}».";
    check("text", "fr", &[now, "Ni régie publicitaire ni pistage", "autre réponse"]);
    check("html", "fr", &["<!DOCTYPE html>", now, "<th scope=\"row\">Ni régie"]);
    check(
        "markdown",
        "fr",
        &["# CLUB1\u{a0}: ce qui change", "| Ni régie publicitaire ni pistage |"],
    );
    check(
        "text",
        "en",
        &["from “on the way” to “yellow”", "No ad network and no tracking", "another answer"],
    );
    check(
        "markdown",
        "en",
        &["## Criterion by criterion", "| No ad network and no tracking | another answer |"],
    );
}

#[test]
fn there_must_be_something_to_compare_with() {
    assert_eq!(libricite(&["compare", CLUB1]).code, 2);
    assert_eq!(libricite(&["compare", CLUB1, CLUB1, "--editions", EDITIONS]).code, 2);
    let run = libricite(&["compare", CLUB1, "--editions", "chatons@1.0.0"]);
    assert!(run.err.contains("two editions with a comma between them"), "{}", run.err);
    let run = libricite(&["compare", CLUB1, "--editions", "chatons@1.0.0,chatons@7.0.0"]);
    assert!(run.err.contains("`chatons@7.0.0` is not known here"), "{}", run.err);
}
