//! The command as its users meet it.

mod carry;
mod compare;
mod files;
mod forks;
mod freshness;
mod impact;
mod limits;
mod links;
mod lists;
mod next;
mod origin;
mod outputs;
mod progress;
mod record;
mod replaced;
mod seen;
mod signals;
mod soundness;
mod today;

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;

/// What a run gave.
struct Run {
    code: i32,
    out: String,
    err: String,
}

fn libricite(arguments: &[&str]) -> Run {
    with_input(arguments, "")
}

fn with_input(arguments: &[&str], input: &str) -> Run {
    let mut command = command();
    run(command.args(arguments).write_stdin(input))
}

fn command() -> Command {
    let mut command = Command::cargo_bin("libricite").expect("it was built for this test");
    command.current_dir(root()).env_remove("NO_COLOR").env("LC_ALL", "C.UTF-8");
    command
}

fn run(command: &mut Command) -> Run {
    let output = command.output().expect("it can be run");
    let text = |bytes| String::from_utf8(bytes).expect("it speaks UTF-8");
    let code = output.status.code().expect("no signal ended it");
    Run { code, out: text(output.stdout), err: text(output.stderr) }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A folder that goes with the test.
fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder can be made")
}

const CLUB1: &str = "examples/club1.json";

#[test]
fn a_report_is_printed_without_colours_where_nobody_sees_them() {
    let Run { code, out, err } = libricite(&["report", CLUB1]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.starts_with("CLUB1"), "{out}");
    assert!(!out.contains('\u{1b}'), "{out}");
}

#[test]
fn the_language_is_that_of_the_locale_unless_it_is_said() {
    let french = run(command().args(["report", CLUB1]).env("LC_ALL", "fr_FR.UTF-8"));
    assert!(french.out.contains("encore possible"), "{}", french.out);
    let english =
        run(command().args(["report", CLUB1, "--lang", "en"]).env("LC_ALL", "fr_FR.UTF-8"));
    assert!(english.out.contains("still possible"), "{}", english.out);
    assert_eq!(libricite(&["report", CLUB1]).out, english.out);
}

#[test]
fn a_report_as_json_is_a_report() {
    let Run { code, out, .. } = libricite(&["report", CLUB1, "--format", "json"]);
    assert_eq!(code, 0);
    let report: serde_json::Value = serde_json::from_str(&out).expect("it is JSON");
    assert_eq!(report["criteria"], "chatons@2.0.0");
    assert_eq!(report["structure"], "CLUB1");
    assert_eq!(report["label"]["state"], "on-the-way");
}

#[test]
fn what_is_allowed_and_unwise_is_said() {
    let text = r#"{
        "criteria": "chatons@2.0.0", "date": "2009-11-01", "structure": { "name": " " },
        "answers": { "clear-terms": { "choice": "clear", "evidence": [{ "url": "n/a" }] } }
    }"#;
    let out = with_input(&["check", "-"], text).out;
    for sentence in [
        "the structure has no name yet",
        "the answers counted as fresh until 2010-11-01",
        "the date 2009-11-01 is before chatons@2.0.0, published 2023-09-15",
        "`clear-terms`: `n/a` is no web address, so nobody can follow it",
    ] {
        assert!(out.contains(sentence), "{sentence}\n{out}");
    }
}

#[test]
fn a_refusal_shows_the_place_the_word_and_what_would_be_right() {
    let text = "{\n  \"criteria\": \"chatons@2.0.0\",\n  \"anwsers\": {}\n}\n";
    let Run { code, out, err } = with_input(&["check", "-"], text);
    assert_eq!((code, out.as_str()), (1, ""));
    assert_eq!(
        err,
        "error: `anwsers` is not a key of an assessment; did you mean `answers`?\n \
         --> standard input:3:3\n  |\n3 |   \"anwsers\": {}\n  |   ^^^^^^^^^\n"
    );
}

#[test]
fn every_problem_of_criteria_is_shown_with_its_line() {
    let good = fs::read_to_string(root().join("criteria/sets/chatons/2.0.0/criteria.toml"));
    let bad = good.expect("it is there").replacen(
        "required_for = \"green\"",
        "required_for = \"gren\"",
        2,
    );
    let folder = folder();
    let file = folder.path().join("criteria.toml");
    fs::write(&file, bad).expect("it can be written");
    let Run { code, err, .. } = libricite(&["criteria", "check", file.to_str().expect("UTF-8")]);
    assert_eq!(code, 1);
    assert_eq!(err.matches("which is no level; did you mean `green`?").count(), 2, "{err}");
    assert!(err.contains("criteria.toml:39:16"), "{err}");
}

#[test]
fn an_unknown_edition_is_refused_with_the_nearest_one() {
    let text = r#"{"criteria": "chaton@2.0.0", "date": "2026-11-22", "structure": {"name": "C"}}"#;
    let Run { code, err, .. } = with_input(&["report", "-"], text);
    assert_eq!(code, 1);
    assert!(err.contains("did you mean `chatons@2.0.0`?"), "{err}");
}

#[test]
fn a_fork_without_words_is_scored_and_shows_ids() {
    let folder = folder();
    let file = folder.path().join("criteria.toml");
    let text = fs::read_to_string(root().join("criteria/sets/chatons/2.0.0/criteria.toml"));
    let text = text.expect("it is there").replace("chatons@2.0.0", "ours@1.0.0");
    fs::write(&file, text).expect("it can be written");
    for path in [file.as_path(), folder.path()] {
        let path = path.to_str().expect("UTF-8");
        let Run { code, out, err } = libricite(&["report", CLUB1, "--criteria", path]);
        assert_eq!(code, 0, "{err}");
        assert!(out.contains("free-software") && out.contains("ours@1.0.0"), "{out}");
        assert!(err.contains("answers `chatons@2.0.0` and is scored with `ours@1.0.0`"), "{err}");
    }
}

#[test]
fn a_blank_assessment_asks_everything_and_can_be_read() {
    let blank = libricite(&["new", "--lang", "fr"]).out;
    let value: serde_json::Value = serde_json::from_str(&blank).expect("it is JSON");
    let answers = value["answers"].as_object().expect("there are questions");
    assert_eq!(answers.len(), 48);
    assert!(
        answers.values().all(|answer| answer["ask"].is_string() && answer["choices"].is_array())
    );
    let Run { code, out, err } = with_input(&["check", "-"], &blank);
    assert_eq!((code, err.as_str()), (0, ""));
    let date: libricite::Date =
        value["date"].as_str().and_then(|day| day.parse().ok()).expect("a day");
    let until = date.after(libricite::Months::default());
    assert_eq!(
        out,
        format!(
            "standard input: can be read; 0 of 48 questions of chatons@2.0.0 are answered\n\
             standard input: the answers count as fresh until {until}\n\
             standard input: the structure has no name yet\n"
        )
    );
}

#[test]
fn what_is_not_used_is_said_with_what_may_have_been_meant() {
    let text = r#"{
        "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "C" },
        "services": [{ "id": "pad" }],
        "answers": {
            "no-trakers": { "choice": "none" },
            "free-os": { "choice": "maybe" },
            "free-services": { "services": { "pda": { "choice": "yes" }, "pad": { "choice": "yes" } } }
        }
    }"#;
    let Run { code, out, .. } = with_input(&["check", "-"], text);
    assert_eq!(code, 0);
    for sentence in [
        "`no-trakers` is no criterion of chatons@2.0.0; did you mean `no-trackers`?",
        "`free-os` has no choice `maybe`; it offers `yes`, `partly`, `no`",
        "`free-services` is answered for `pda`, which is not among the services",
        "`free-services` lacks the address of its evidence for `pad`",
    ] {
        assert!(out.contains(sentence), "{sentence}\n{out}");
    }
}

#[test]
fn marks_of_byte_order_and_other_line_ends_are_read() {
    let text = fs::read_to_string(root().join(CLUB1)).expect("it is there");
    let marked = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let Run { code, out, err } = with_input(&["report", "-"], &marked);
    assert_eq!((code, err.as_str()), (0, ""));
    assert_eq!(out, libricite(&["report", CLUB1]).out);
}

#[test]
fn bytes_that_are_no_text_are_refused_with_their_line() {
    let mut command = command();
    let Run { code, err, .. } = run(command.args(["check", "-"]).write_stdin(&b"{\n\xff}"[..]));
    assert_eq!(code, 1);
    assert_eq!(err, "error: standard input: line 2 is not UTF-8 text; save the file as UTF-8\n");
}

#[test]
fn a_wrong_command_line_ends_with_2() {
    for arguments in [
        &["report"][..],
        &["badge", CLUB1, "--style", "gold"],
        &["star", CLUB1, "--size", "1"],
        &["nonsense"],
    ] {
        assert_eq!(libricite(arguments).code, 2, "{arguments:?}");
    }
}

#[test]
fn a_bar_shows_nothing_possible_where_nothing_is_open() {
    let out = libricite(&["report", "examples/complete.json"]).out;
    let overall = out.lines().find(|line| line.starts_with("Overall")).unwrap_or_default();
    assert!(!overall.contains(['░', '–']), "{overall}");
}

#[test]
fn schemas_completions_and_the_manual_are_written() {
    for kind in ["criteria", "assessment", "report", "words"] {
        let Run { code, out, .. } = libricite(&["criteria", "schema", kind]);
        assert_eq!(code, 0);
        let schema: serde_json::Value = serde_json::from_str(&out).expect("it is JSON");
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    }
    assert!(libricite(&["completions", "bash"]).out.contains("_libricite"));
    assert!(libricite(&["man"]).out.contains(".TH libricite"));
}
