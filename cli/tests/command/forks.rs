//! Criteria that start from others: compared, written whole, and read from outside.

use std::fs;

use super::{CLUB1, folder, libricite};

const MINE: &str = r#"
edition = "mistigri@1.0.0"
from = "libre-sans-exception@1.0.0"
from_checksum = "CHECKSUM"
published = "2026-11-22"

[[change.level]]
id = "yellow"
overall = 30
"#;

/// A folder with a fork of a fork, and the path of its file.
pub(super) fn mine() -> (tempfile::TempDir, String) {
    let folder = folder();
    let sums = fs::read_to_string(super::root().join("criteria/sets/CHECKSUMS"));
    let sums = sums.expect("the sums are there");
    let line = sums.lines().find(|line| line.ends_with("libre-sans-exception/1.0.0/criteria.toml"));
    let checksum = line.and_then(|line| line.split(' ').next()).expect("it is released");
    let file = folder.path().join("criteria.toml");
    fs::write(&file, MINE.replace("CHECKSUM", checksum)).expect("it can be written");
    let path = file.to_str().expect("it is text").to_owned();
    (folder, path)
}

#[test]
fn the_rules_that_differ_are_said_in_words() {
    let run = libricite(&["criteria", "diff", "chatons@2.0.0", "circuit-court@1.0.0"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(run.out.contains("- Axis “Solidarity” (solidarity): weight, 1 → 3\n"), "{}", run.out);
    let same = libricite(&["criteria", "diff", "chatons@2.0.0", "chatons@2.0.0", "--lang", "fr"]);
    assert!(same.out.ends_with("Leurs règles sont les mêmes.\n"), "{}", same.out);
    let json = libricite(&[
        "criteria",
        "diff",
        "chatons@2.0.0",
        "libre-sans-exception@1.0.0",
        "--format",
        "json",
    ]);
    let json: serde_json::Value = serde_json::from_str(&json.out).expect("it is JSON");
    let expected = serde_json::json!({ "of": "criterion", "id": "free-services",
        "key": "required_for", "before": "green", "after": "yellow" });
    assert_eq!(json["changes"][0], expected);
}

#[test]
fn a_fork_written_whole_needs_no_parent_and_says_whose_it_was() {
    let folder = folder();
    let file = folder.path().join("flat.toml");
    let path = file.to_str().expect("it is text");
    let run = libricite(&["criteria", "flatten", "circuit-court@1.0.0", "-o", path]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let same = libricite(&["criteria", "diff", path, "circuit-court@1.0.0"]);
    assert!(same.out.ends_with("Their rules are the same.\n"), "{}", same.out);
    let report = libricite(&["report", CLUB1, "--criteria", path]);
    assert!(report.out.contains("circuit-court@1.0.0, a fork of chatons@2.0.0"), "{}", report.out);
}

#[test]
fn a_set_from_outside_works_wherever_criteria_do_and_is_named() {
    let (_folder, path) = mine();
    let check = libricite(&["criteria", "check", &path]);
    assert_eq!(check.code, 0, "{}", check.err);
    assert!(
        check.out.contains("48 criteria, a fork of libre-sans-exception@1.0.0"),
        "{}",
        check.out
    );
    for command in ["report", "badge", "star", "check", "next"] {
        let run = libricite(&[command, CLUB1, "--criteria", &path]);
        assert_eq!(run.code, 0, "{command}: {}", run.err);
        let said = run.out + &run.err;
        assert!(said.contains("mistigri"), "{command}: {said}");
    }
}

#[test]
fn a_fork_of_another_file_is_refused_where_it_says_the_checksum() {
    let (folder, path) = mine();
    let text = fs::read_to_string(&path).expect("it was written");
    let line = text.lines().find(|line| line.starts_with("from_checksum")).expect("it is there");
    let other = format!("from_checksum = {:?}", "0".repeat(64));
    fs::write(&path, text.replace(line, &other)).expect("it can be written");
    let run = libricite(&["report", CLUB1, "--criteria", folder.path().to_str().expect("text")]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("has another checksum"), "{}", run.err);
    assert!(run.err.contains("criteria.toml:4:17"), "{}", run.err);
}

#[test]
fn a_parent_that_is_nowhere_is_said() {
    let (folder, path) = mine();
    let text = fs::read_to_string(&path).expect("it was written");
    fs::write(&path, text.replace("libre-sans", "livre-sans")).expect("it can be written");
    let run = libricite(&["criteria", "check", folder.path().to_str().expect("text")]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("is not known here; did you mean `libre-sans"), "{}", run.err);
}

#[test]
fn forks_that_start_from_one_another_end() {
    let folder = folder();
    for (set, from) in [("ours", "theirs"), ("theirs", "ours")] {
        let place = folder.path().join(set).join("1.0.0");
        fs::create_dir_all(&place).expect("a folder can be made");
        let text = MINE
            .replace("mistigri", set)
            .replace("libre-sans-exception", from)
            .replace("CHECKSUM", &"0".repeat(64));
        fs::write(place.join("criteria.toml"), text).expect("it can be written");
    }
    let file = folder.path().join("ours/1.0.0");
    let run = libricite(&["criteria", "check", file.to_str().expect("it is text")]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("more than 10 forks start from one another"), "{}", run.err);
}

#[test]
fn one_assessment_is_seen_under_an_edition_and_its_forks() {
    let (_folder, path) = mine();
    let all = format!("chatons@1.0.0,chatons@2.0.0,circuit-court@1.0.0,{path}");
    let text = libricite(&["compare", CLUB1, "--criteria", &all, "--lang", "en"]);
    assert_eq!((text.code, text.err.as_str()), (0, ""));
    assert!(text.out.contains("mistigri@1.0.0, a fork of libre-sans-exception"), "{}", text.out);
    assert!(text.out.contains("green here is not green there"), "{}", text.out);
    let page = libricite(&["compare", CLUB1, "--criteria", &all, "--format", "html"]);
    assert!(page.out.contains("stroke-dasharray") && page.out.contains("<table>"), "{}", page.out);
    let json = libricite(&["compare", CLUB1, "--criteria", &all, "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json.out).expect("it is JSON");
    assert_eq!(json[2]["fork_of"], "chatons@2.0.0");
    let many = [all.as_str(), all.as_str()].join(",");
    let refused = libricite(&["compare", CLUB1, "--criteria", &many]);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("at most 5 criteria can be told apart"), "{}", refused.err);
}

/// The chapter on forks is followed to the letter, from an empty folder to a badge.
#[test]
fn the_chapter_leads_from_an_empty_file_to_a_badge() {
    let chapter = fs::read_to_string(super::root().join("book/src/forker.md"));
    let chapter = chapter.expect("the chapter is there");
    let blocks = |kind: &str| -> Vec<String> {
        let begin = format!("```{kind}\n");
        let blocks = chapter.split(&begin).skip(1).filter_map(|block| block.split("```").next());
        blocks.map(str::to_owned).collect()
    };
    let folder = folder();
    let mine = folder.path().join("mes-criteres");
    fs::create_dir(&mine).expect("a folder can be made");
    let [rules, words] = &blocks("toml")[..] else { panic!("there are two files in the chapter") };
    fs::write(mine.join("criteria.toml"), rules).expect("it can be written");
    fs::write(mine.join("fr.toml"), words).expect("it can be written");
    fs::copy(super::root().join(CLUB1), folder.path().join("mon-evaluation.json")).expect("copied");
    let mut count = 0;
    for line in blocks("sh").concat().lines() {
        let arguments: Vec<&str> = line.split_whitespace().skip(1).collect();
        let run = super::run(
            super::command()
                .env("LC_ALL", "fr_FR.UTF-8")
                .current_dir(folder.path())
                .args(&arguments),
        );
        assert_eq!(run.code, 0, "{line}\n{}", run.err);
        if arguments.starts_with(&["criteria", "check"]) {
            assert!(run.out.contains("fr.toml: nothing is missing"), "{}", run.out);
        }
        count += 1;
    }
    assert_eq!(count, 9);
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).expect("it was written");
    assert!(read("badge.svg").contains("les-tisseurs 1.0.0"));
    assert!(read("cote-a-cote.html").contains("les-tisseurs@1.0.0, fork de chatons@2.0.0"));
    let flat: serde_json::Value = serde_json::from_str(&read("les-tisseurs.json")).expect("JSON");
    assert_eq!(flat["words"]["name"], "Les Tisseurs");
    libricite_criteria::json::criteria(&flat["criteria"].to_string()).expect("they are whole");

    fs::write(mine.join("criteria.toml"), rules.replace("end-to-end", "end-to-and"))
        .expect("it can be written");
    let run = super::run(
        super::command().env("LC_ALL", "fr_FR.UTF-8").current_dir(folder.path()).args([
            "criteria",
            "check",
            "mes-criteres",
        ]),
    );
    assert_eq!(run.code, 1);
    let [sentence, ..] = &blocks("text")[..] else { panic!("the chapter shows a refusal") };
    assert!(run.err.contains(sentence.trim()), "{}", run.err);
}
