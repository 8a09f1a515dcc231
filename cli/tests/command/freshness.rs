//! Until when a label holds, as the command line says it on a day.

use std::fs;

use super::{CLUB1, Run, folder, libricite};

/// What is said of CLUB1, whose answers are of 22 November 2026, on a day.
fn on(day: &str, rest: &[&str]) -> String {
    let Run { code, out, err } = libricite(&[rest, &[CLUB1, "--today", day]].concat());
    assert_eq!((code, err.as_str()), (0, ""), "{day}");
    out
}

fn club1_date() -> String {
    let json: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(super::root().join(CLUB1)).expect("it is there"))
            .expect("it is JSON");
    json["date"].as_str().expect("it has a date").to_owned()
}

#[test]
fn a_report_says_until_when_it_holds_in_every_form_for_people() {
    assert_eq!(club1_date(), "2026-04-22");
    for format in ["text", "html", "markdown"] {
        for (lang, day, sentence) in [
            ("fr", "2026-11-22", "Valable jusqu’au 22\u{a0}avril 2027."),
            ("fr", "2027-02-22", "À renouveler avant le 22\u{a0}avril 2027."),
            ("fr", "2027-04-22", "À renouveler avant le 22\u{a0}avril 2027."),
            ("fr", "2027-04-23", "Cette évaluation a expiré\u{a0}: elle était valable jusqu’au"),
            ("en", "2026-11-22", "Valid until 22\u{a0}April 2027."),
            ("en", "2027-04-23", "This assessment has expired: it was valid until"),
        ] {
            let out = on(day, &["report", "--format", format, "--lang", lang]);
            let out = out.replace("&nbsp;", "\u{a0}").replace('\n', " ");
            assert!(out.contains(sentence), "{format} {day}: {sentence}\n{out}");
        }
    }
}

#[test]
fn a_level_that_holds_no_longer_is_told_as_past() {
    for (day, sentence) in [
        ("2027-11-01", "Niveau vert (3 sur 3)."),
        ("2027-11-02", "Le niveau était vert (3 sur 3)."),
    ] {
        let arguments = ["report", "examples/complete.json", "--lang", "fr", "--today", day];
        let out = libricite(&arguments).out;
        assert!(out.contains(sentence), "{out}");
        assert_eq!(out.contains("★"), day == "2027-11-01", "{out}");
    }
}

#[test]
fn json_says_whether_it_holds_where_the_day_is_given() {
    let json = |out: &str| -> serde_json::Value { serde_json::from_str(out).expect("it is JSON") };
    let given = json(&on("2027-04-23", &["report", "--format", "json"]));
    assert_eq!(given["freshness"], serde_json::json!({ "day": "2027-04-23", "state": "expired" }));
    let any = json(&libricite(&["report", CLUB1, "--format", "json"]).out);
    assert_eq!(
        (&any["freshness"], &any["valid_until"]),
        (&serde_json::Value::Null, &given["valid_until"])
    );
}

#[test]
fn check_says_until_when_the_answers_count() {
    for (day, sentence) in [
        ("2026-11-22", "the answers count as fresh until 2027-04-22"),
        ("2027-04-01", "the answers are to be renewed before 2027-04-22"),
        ("2028-01-01", "the answers counted as fresh until 2027-04-22"),
    ] {
        let out = on(day, &["check"]);
        assert!(out.contains(sentence), "{out}");
    }
    assert!(on("2026-04-21", &["check"]).contains("the date 2026-04-22 is still to come"));
}

#[test]
fn a_badge_expires_on_the_day_that_it_is_drawn_for_only() {
    let any = libricite(&["badge", CLUB1, "--lang", "fr"]).out;
    assert_eq!(on("2026-11-22", &["badge", "--lang", "fr"]), any);
    let expired = on("2027-04-23", &["badge", "--lang", "fr"]);
    assert!(expired.contains(">expiré</text>") && !any.contains("expiré"), "{expired}");
    let Run { code, err, .. } = libricite(&["badge", CLUB1, "--today", "2027-02-29"]);
    assert_eq!(code, 2);
    assert!(err.contains("`2027-02-29` is not a day"), "{err}");
}

/// A set in a folder of sets, one edition of which is withdrawn by this file.
fn told_of_withdrawn(file: &str, arguments: &[&str]) -> Run {
    let folder = folder();
    let set = folder.path().join("tea-room");
    let edition = set.join("1.0.0");
    fs::create_dir_all(&edition).expect("a folder can be made");
    let criteria = r#"
        edition = "tea-room@1.0.0"
        published = "2026-01-01"
        license = "CC0-1.0"
        minimum_coverage = 0
        level = [{ id = "green" }]
        axis = [
            { id = "a", criterion = [{ id = "hot" }] },
            { id = "b", criterion = [{ id = "cats", weight = 0, counts_from = "2028-01-01" }] },
            { id = "c" },
        ]
    "#;
    fs::write(edition.join("criteria.toml"), criteria).expect("it can be written");
    fs::write(set.join("withdrawn.toml"), file).expect("it can be written");
    let path = edition.display().to_string();
    let assessment = folder.path().join("a.json");
    let text = r#"{
        "criteria": "tea-room@1.0.0", "date": "2026-11-22", "structure": { "name": "Chat" },
        "answers": { "hot": { "choice": "yes" } }
    }"#;
    fs::write(&assessment, text).expect("it can be written");
    fs::write(edition.join("fr.toml"), "lang = \"fr\"\n").expect("it can be written");
    let assessment = assessment.display().to_string();
    let given = |argument: &&str| match *argument {
        "CRITERIA" => path.clone(),
        "FILE" => assessment.clone(),
        other => other.to_owned(),
    };
    let arguments: Vec<String> = arguments.iter().map(given).collect();
    libricite(&arguments.iter().map(String::as_str).collect::<Vec<_>>())
}

const WITHDRAWN: &str = r#"
[[withdrawn]]
edition = "tea-room@1.0.0"
from = "2027-03-01"
why = { en = "It forgot the cats.", fr = "Elle oubliait les chats." }
"#;

#[test]
fn a_withdrawn_edition_gives_no_label_and_says_why() {
    let report = |day| {
        let out = told_of_withdrawn(
            WITHDRAWN,
            &["report", "FILE", "--criteria", "CRITERIA", "--lang", "fr", "--today", day],
        );
        assert_eq!(out.code, 0, "{}", out.err);
        out.out.replace('\n', " ")
    };
    let before = report("2027-02-28");
    assert!(before.contains("À renouveler avant le 28\u{a0}février 2027."), "{before}");
    assert!(before.contains("ne compteront plus à partir du 1er\u{a0}mars 2027."), "{before}");
    let after = report("2027-03-01");
    assert!(after.contains("Chat   expiré"), "{after}");
    assert!(after.contains("ne comptent plus depuis le 1er\u{a0}mars 2027."), "{after}");
    assert!(after.contains("Elle oubliait les chats."), "{after}");
    let shown = told_of_withdrawn(WITHDRAWN, &["criteria", "show", "CRITERIA", "--lang", "fr"]).out;
    let shown = shown.replace('\n', " ");
    assert!(
        shown.contains("Retirée à partir du 1er\u{a0}mars 2027. Elle oubliait les chats."),
        "{shown}"
    );
    assert!(shown.contains("à venir le 1er\u{a0}janvier 2028"), "{shown}");
    let flat = told_of_withdrawn(WITHDRAWN, &["criteria", "flatten", "CRITERIA"]).out;
    assert!(flat.contains("withdrawn = \"2027-03-01\""), "{flat}");
    assert!(flat.contains("counts_from = \"2028-01-01\""), "{flat}");
}

#[test]
fn a_wrong_withdrawal_is_refused_with_its_place() {
    for (wrong, right, sentence) in [
        (
            "2026-01-01",
            "2027-03-01",
            "`tea-room@1.0.0` was published on 2026-01-01; a withdrawal comes after",
        ),
        ("tea-room@1.1.0", "tea-room@1.0.0", "`tea-room@1.1.0` is no edition of this set"),
        (
            "tea-rom@1.0.0",
            "tea-room@1.0.0",
            "`tea-rom@1.0.0` is of another set; this file is for `tea-room`",
        ),
        ("from_day", "from", "`from_day` is not a key here; the keys are `edition`, `from`, `why`"),
        (
            ", fr = \" \" }",
            ", fr = \"Elle oubliait les chats.\" }",
            "say why `tea-room@1.0.0` is withdrawn, in `en` and `fr`",
        ),
    ] {
        let file = WITHDRAWN.replacen(right, wrong, 1);
        assert_ne!(file, WITHDRAWN);
        let Run { code, err, .. } = told_of_withdrawn(&file, &["criteria", "check", "CRITERIA"]);
        assert_eq!(code, 1, "{wrong}");
        assert!(err.contains(sentence) && err.contains("withdrawn.toml:"), "{sentence}\n{err}");
    }
    let twice = format!("{WITHDRAWN}{WITHDRAWN}");
    let err = told_of_withdrawn(&twice, &["criteria", "check", "CRITERIA"]).err;
    assert!(err.contains("`tea-room@1.0.0` is withdrawn already, above"), "{err}");
}
