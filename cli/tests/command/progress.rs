//! What the answers were worth on earlier days.

use std::fs;

use super::{CLUB1, command, folder, libricite, root, run, with_input};

const THREE_YEARS: &str = r#"{
    "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "Mistigri" },
    "answers": { "no-ads": { "choice": "yes" } },
    "history": [
        { "date": "2024-11-22", "criteria": "chatons@1.0.0",
          "answers": { "no-ads": { "choice": "no" } } },
        { "date": "2025-11-22", "criteria": "chatons@2.0.0",
          "answers": { "no-ads": { "choice": "yes" } } },
        { "date": "2026-11-22", "services": [] }
    ]
}"#;

#[test]
fn each_record_is_shown_under_the_edition_of_its_day() {
    let run = with_input(&["progress", "-", "--lang", "en"], THREE_YEARS);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(run.out.starts_with("Mistigri: progress\nOf 100 points, "), "{}", run.out);
    for part in [
        "day               label       edition        Overall  answers changed\n",
        "\n22\u{a0}November 2024  incomplete  chatons@1.0.0  ",
        "- 22\u{a0}November 2025: the edition chatons@2.0.0 instead of chatons@1.0.0. From ",
        " by the rules, ",
        "Neutrality",
        "▁",
    ] {
        assert!(run.out.contains(part), "{part}\n{}", run.out);
    }
    assert!(!run.out.contains('\u{1b}'), "{}", run.out);
}

#[test]
fn french_says_it_too() {
    let run = with_input(&["progress", "-", "--lang", "fr"], THREE_YEARS);
    assert!(run.out.contains(" du fait des règles, "), "{}", run.out);
}

#[test]
fn what_is_odd_is_said_and_nothing_is_refused() {
    let odd = THREE_YEARS
        .replace("2025-11-22", "2023-11-22")
        .replace("chatons@1.0.0", "chatons@0.9.0")
        .replace(
            "{ \"no-ads\": { \"choice\": \"no\" } }",
            "{ \"no-cats\": { \"choice\": \"no\" } }",
        )
        .replace("\"services\": []", "\"answers\": { \"no-cat\": {} }");
    let run = with_input(&["progress", "-", "--lang", "en"], &odd);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let told = run.out.replace('\n', " ");
    for sentence in [
        "The edition chatons@0.9.0, answered from 22\u{a0}November 2024 on, is not known here",
        "The record of 22\u{a0}November 2023 stands after that of 22\u{a0}November 2024",
        "One answer has changed since the last record, of 22\u{a0}November 2026.",
    ] {
        assert!(told.contains(sentence), "{sentence}\n{}", run.out);
    }
}

#[test]
fn an_answer_that_nobody_asks_for_is_told() {
    let odd = THREE_YEARS.replace("\"services\": []", "\"answers\": { \"no-cat\": {} }");
    let run = with_input(&["progress", "-", "--lang", "en"], &odd);
    let told = run.out.replace('\n', " ");
    let sentence = "22\u{a0}November 2026 answers “no-cat”, which no edition of this history asks";
    assert!(told.contains(sentence), "{}", run.out);
}

#[test]
fn it_is_written_in_every_form() {
    let folder = folder();
    for (format, begins) in [
        ("text", "Mistigri"),
        ("json", "{\n  \"points\": [\n"),
        ("html", "<!DOCTYPE html><html lang=\"en\">"),
        ("markdown", "# Mistigri: progress\n\nOf 100 points"),
        ("svg", "<svg "),
    ] {
        let file = folder.path().join(format);
        let out = file.to_str().expect("UTF-8");
        let run = with_input(
            &["progress", "-", "--lang", "en", "--format", format, "-o", out],
            THREE_YEARS,
        );
        assert_eq!(run.code, 0, "{}", run.err);
        let text = fs::read_to_string(&file).expect("it was written");
        assert!(text.starts_with(begins), "{format}: {text}");
    }
}

#[test]
fn without_a_record_there_is_no_line_and_the_report_is_as_before() {
    let run = libricite(&["progress", CLUB1, "--lang", "en"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("Nothing is recorded yet."), "{}", run.out);
    let run = libricite(&["progress", CLUB1, "--format", "svg", "--lang", "en"]);
    assert_eq!(run.code, 1);
    assert_eq!(run.err, "error: there is no line to draw yet: Nothing is recorded yet.\n");
    let run = libricite(&["report", CLUB1, "--lang", "en"]);
    assert!(!run.out.contains("Progress"), "{}", run.out);
}

#[test]
fn a_report_shows_progress_from_two_records_on() {
    for (format, part) in [
        ("text", "\nProgress\nOf 100 points, "),
        ("html", "<h2 id=\"progress\">Progress</h2>"),
        ("markdown", "\n## Progress\n"),
    ] {
        let run = with_input(&["report", "-", "--lang", "en", "--format", format], THREE_YEARS);
        assert!(run.out.contains(part), "{format}: {}", run.out);
        let one = THREE_YEARS.split_once(",\n        { \"date\": \"2025").expect("it is there").0;
        let run =
            with_input(&["report", "-", "--lang", "en", "--format", format], &format!("{one}] }}"));
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(!run.out.contains(part), "{format}: {}", run.out);
    }
}

#[test]
fn its_schema_is_there() {
    let run = libricite(&["criteria", "schema", "progress"]);
    assert!(run.out.contains("\"title\": \"Progress\""), "{}", run.out);
}

/// The chapter on progress is followed to the letter.
#[test]
fn the_chapter_says_what_happens() {
    let chapter = fs::read_to_string(root().join("book/src/progres.md")).expect("it is there");
    let folder = folder();
    let file = folder.path().join("mon-evaluation.json");
    let mut kinds = chapter.split("```").skip(1).step_by(2);
    let mut next = |kind: &str| {
        let block = kinds.next().expect("the chapter goes on");
        block.strip_prefix(kind).unwrap_or_else(|| panic!("{kind}: {block}")).to_owned()
    };
    let french = |line: &str| {
        let arguments = line.split_whitespace().skip(1);
        let run =
            run(command().env("LC_ALL", "fr_FR.UTF-8").current_dir(folder.path()).args(arguments));
        assert_eq!(run.code, 0, "{line}\n{}", run.err);
        run.err.replace(['\u{a0}', '\u{202f}'], " ")
    };

    let first = next("json\n");
    fs::write(&file, &first).expect("it can be written");
    assert_eq!(french(&next("sh\n")), next("text\n"));

    let text = fs::read_to_string(&file).expect("it is there");
    let answers = |text: &str| {
        let start = text.find("  \"answers\"").expect("it has answers");
        let end = start + text[start..].find("\n  }").expect("they end") + "\n  }".len();
        start..end
    };
    let said = next("json\n");
    let edited = text.replacen(&text[answers(&text)], &said[answers(&said)], 1);
    fs::write(&file, edited).expect("it can be written");
    assert_eq!(french(&next("sh\n")), next("text\n"));

    let text = fs::read_to_string(&file).expect("it is there");
    assert!(text.contains(next("json\n").trim_end()), "{text}");
    for line in next("sh\n").lines() {
        french(line);
    }
    for written in ["progres.html", "progres.svg"] {
        assert!(folder.path().join(written).exists(), "{written}");
    }
}

#[test]
fn other_criteria_score_every_record() {
    let arguments = ["progress", "-", "--lang", "en", "--criteria", "chatons@2.0.0"];
    let old = THREE_YEARS.replacen("chatons@2.0.0", "chatons@1.0.0", 1);
    let old = old.replacen(r#""2025-11-22", "criteria": "chatons@2.0.0""#, r#""2025-11-22""#, 1);
    let run = with_input(&arguments, &old);
    assert_eq!(run.code, 0, "{}", run.err);
    let told = run.out.replace('\n', " ");
    assert!(told.contains("Every record is scored by chatons@2.0.0"), "{}", run.out);
    assert!(!run.out.contains("edition "), "there is but one edition: {}", run.out);

    let json = with_input(&[&arguments[..], &["--format", "json"]].concat(), &old);
    let json: serde_json::Value = serde_json::from_str(&json.out).expect("it is JSON");
    assert_eq!(json["under"], "chatons@2.0.0");
    let points = json["points"].as_array().expect("it is a list");
    assert!(points.iter().all(|point| point["criteria"] == "chatons@2.0.0"), "{json}");
    assert!(json["since_last"]["edition_before"].is_null(), "{json}");

    let own = with_input(&["progress", "-", "--format", "json"], THREE_YEARS);
    let own: serde_json::Value = serde_json::from_str(&own.out).expect("it is JSON");
    assert!(own["under"].is_null() && own["points"][0]["criteria"] == "chatons@1.0.0", "{own}");
}

#[test]
fn a_report_by_other_criteria_shows_its_records_by_them() {
    let text = fs::read_to_string(root().join("examples/complete.json")).expect("it is there");
    for criteria in ["chatons@1.0.0", "circuit-court@1.0.0", "dependances-choisies@1.0.0"] {
        let page = |format| {
            let run = with_input(
                &["report", "-", "--lang", "en", "--criteria", criteria, "--format", format],
                &text,
            );
            assert_eq!(run.code, 0, "{}", run.err);
            run.out
        };
        let report: serde_json::Value = serde_json::from_str(&page("json")).expect("it is JSON");
        let progress = ["progress", "-", "--criteria", criteria, "--format", "json"];
        let progress = with_input(&progress, &text).out;
        let progress: serde_json::Value = serde_json::from_str(&progress).expect("it is JSON");
        let last = progress["points"].as_array().and_then(|all| all.last()).expect("it has some");
        assert_eq!(last["score"]["overall"], report["overall"], "{criteria}");
        assert_eq!(last["score"]["level"], report["label"]["level"], "{criteria}");
        let told = page("text").replace('\n', " ");
        assert!(told.contains(&format!("Every record is scored by {criteria}")), "{told}");
    }
}

#[test]
fn a_history_that_is_odd_all_over_is_told_in_a_few_sentences() {
    let records: Vec<String> = (1..=900)
        .map(|number| {
            let answers = format!("\"no-cat-{number}\": {{ \"choice\": \"yes\" }}");
            format!("{{ \"date\": \"2024-11-22\", \"answers\": {{ {answers} }} }}")
        })
        .collect();
    let odd = THREE_YEARS.replace(
        "{ \"date\": \"2025-11-22\"",
        &format!("{},\n{{ \"date\": \"2025-11-22\"", records.join(",\n")),
    );
    let told = with_input(&["progress", "-", "--lang", "fr", "--format", "markdown"], &odd).out;
    assert_eq!(told.matches("Deux relevés portent la date du").count(), 3, "{told}");
    assert_eq!(told.matches("et 897 autres").count(), 2, "{told}");
    let run = with_input(&["check", "-"], &odd);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(run.out.lines().count() < 20, "{}", run.out);
    let sentence = "standard input: Two records are of 22\u{a0}November 2024; both are shown";
    assert!(run.out.contains(sentence), "{}", run.out);
}
