//! Keeping what was said on earlier days.

use std::fs;
use std::path::PathBuf;

use super::{CLUB1, Run, folder, libricite, root, with_input};

/// An assessment that nobody has recorded yet, laid out by hand.
const FILE: &str = r#"{
    "date": "2025-05-01",
    "structure": { "name": "Mistigri" },
    "criteria": "chatons@2.0.0",

    "answers": { "no-trackers": { "choice": "none" }, "no-ads": {"choice": "yes"} }
}
"#;

/// A file in a folder of its own.
struct Kept {
    _folder: tempfile::TempDir,
    path: PathBuf,
}

impl Kept {
    fn new(text: &str) -> Self {
        let folder = folder();
        let path = folder.path().join("mistigri.json");
        fs::write(&path, text).expect("it can be written");
        Self { _folder: folder, path }
    }

    fn text(&self) -> String {
        fs::read_to_string(&self.path).expect("it is there")
    }

    fn edit(&self, from: &str, to: &str) {
        let text = self.text();
        assert!(text.contains(from), "{from} is not in {text}");
        fs::write(&self.path, text.replacen(from, to, 1)).expect("it can be written");
    }

    /// Records on a day, and gives what is said.
    fn record(&self, day: &str) -> Run {
        let run = libricite(&["record", self.path.to_str().expect("UTF-8"), "--date", day]);
        assert_eq!(run.out, "");
        run
    }
}

#[test]
fn what_changed_is_recorded_and_the_rest_stays_as_it_was_written() {
    let kept = Kept::new(FILE);
    let run = kept.record("2025-05-01");
    assert_eq!(
        (run.code, run.err.as_str()),
        (0, "The first record, of 1\u{a0}May 2025: 2 answers.\n")
    );
    let (before, history) = FILE.trim_end().split_at(FILE.trim_end().len() - 2);
    assert_eq!(history, "\n}");
    let record = r#"
    "history": [
      {
        "date": "2025-05-01",
        "criteria": "chatons@2.0.0",
        "answers": {
          "no-ads": {
            "choice": "yes"
          },
          "no-trackers": {
            "choice": "none"
          }
        }
      }
    ]
}
"#;
    assert_eq!(kept.text(), format!("{before},{record}"));

    kept.edit(r#""no-ads": {"choice": "yes"}"#, r#""no-ads": {"choice": "no"}"#);
    kept.edit(r#""no-trackers": { "choice": "none" }, "#, "");
    let run = kept.record("2026-05-01");
    assert_eq!(run.err, "2 answers changed since 1\u{a0}May 2025.\n");
    assert!(kept.text().starts_with("{\n    \"date\": \"2026-05-01\",\n    \"structure\""));
    let run = kept.record("2026-11-22");
    assert_eq!(
        run.err,
        "Nothing changed since 1\u{a0}May 2026: the answers are confirmed on 22\u{a0}November 2026.\n"
    );
    let file: serde_json::Value = serde_json::from_str(&kept.text()).expect("it is JSON");
    assert_eq!(
        file["history"].as_array().map(|records| &records[1..]),
        Some(
            &[
                serde_json::json!({ "date": "2026-05-01",
                    "answers": { "no-ads": { "choice": "no" }, "no-trackers": null } }),
                serde_json::json!({ "date": "2026-11-22" }),
            ][..]
        )
    );
}

#[test]
fn two_records_of_one_day_are_one() {
    let kept = Kept::new(FILE);
    kept.record("2025-05-01");
    let once = kept.text();
    let run = kept.record("2025-05-01");
    assert!(run.err.starts_with("The record of 1\u{a0}May 2025 is made anew"), "{}", run.err);
    assert!(run.err.contains("It says the same as the record that it replaces."), "{}", run.err);
    assert_eq!(kept.text(), once);

    kept.edit(r#""no-ads": {"choice": "yes"}"#, r#""no-ads": {"choice": "no"}"#);
    let run = kept.record("2025-05-01");
    let told = "The record that it replaces answers these otherwise: “No ad network and no\n\
                tracking”.";
    assert!(run.err.contains(told), "{}", run.err);
    kept.edit("\"structure\"", "\"services\": [], \"structure\"");
    let run = kept.record("2025-05-01");
    assert!(run.err.contains("though not in its answers"), "{}", run.err);
}

#[test]
fn the_records_before_stay_as_they_were_written() {
    let history = "\n    \"history\": [\n      { \"date\" : \"2024-05-01\", \"criteria\": \
                   \"chatons@2.0.0\" },\n      {\"date\":   \"2025-05-01\"}\n    ],\n\n";
    let kept = Kept::new(&FILE.replace("\n\n", history));
    kept.record("2026-05-01");
    let [before, after] = history.split_at(history.rfind("\n    ]").expect("it ends")).into();
    let record = ",\n      {\"date\":\"2026-05-01\",\"answers\":{\"no-ads\":{\"choice\":\"yes\"},\
                  \"no-trackers\":{\"choice\":\"none\"}}}";
    let text = kept.text();
    assert!(text.contains(&[before, record, after].concat()), "{text}");
    // Made anew, it takes the place of the last one alone.
    kept.record("2026-05-01");
    assert_eq!(kept.text(), text);
}

#[test]
fn lines_end_as_they_did() {
    let kept = Kept::new(&FILE.replace('\n', "\r\n"));
    for day in ["2025-05-01", "2026-05-01"] {
        kept.record(day);
        let text = kept.text();
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "{text:?}");
        assert!(text.contains(day), "{text}");
    }
    // Also where the whole is written anew.
    let odd = FILE.replace("\"date\"", "\"d\\u0061te\"").replace('\n', "\r\n");
    let run = with_input(&["record", "-", "--date", "2026-11-22"], &odd);
    let ends = run.out.matches("\r\n").count();
    assert!(10 < ends && run.out.matches('\n').count() == ends, "{:?}", run.out);
}

#[test]
fn a_day_that_is_still_to_come_is_told() {
    let kept = Kept::new(FILE);
    let run = kept.record("2026-05-01");
    assert!(!run.err.contains("still to come"), "{}", run.err);
    let run = kept.record("9998-05-01");
    assert_eq!(run.code, 0);
    let told = run.err.replace('\n', " ");
    assert!(told.contains("1\u{a0}May 9998 is still to come"), "{told}");
}

#[test]
fn what_is_recorded_and_never_counts_is_told() {
    let strange = FILE
        .replace("no-trackers", "no-trakers")
        .replace("{\"choice\": \"yes\"}", "{\"choice\": \"maybe\"}");
    let run = with_input(&["record", "-", "--date", "2026-05-01", "--lang", "en"], &strange);
    assert_eq!(run.code, 0);
    let told = run.err.replace('\n', " ");
    for part in ["Recorded, though it is not used", "no-trakers", "maybe"] {
        assert!(told.contains(part), "{part}: {told}");
    }
    let nowhere = FILE.replace("chatons@2.0.0", "chatons@2.9.0");
    let run = with_input(&["record", "-", "--date", "2026-05-01", "--lang", "fr"], &nowhere);
    let told = run.err.replace('\n', " ");
    assert!(told.contains("L’édition chatons@2.9.0"), "{told}");
    assert!(told.contains("n’est pas connue"), "{told}");
}

#[test]
fn a_clock_that_goes_backwards_changes_nothing() {
    let kept = Kept::new(FILE);
    kept.record("2025-05-01");
    let before = kept.text();
    let run = kept.record("2025-04-30");
    assert_eq!(run.code, 1);
    assert!(
        run.err.contains("2025-04-30 is before 2025-05-01, the day of the last record"),
        "{}",
        run.err
    );
    assert_eq!(kept.text(), before);
}

#[test]
fn a_date_that_was_to_come_is_told() {
    let kept = Kept::new(&FILE.replace("2025-05-01", "2027-05-01"));
    let run = kept.record("2026-11-22");
    assert!(run.err.contains("The file had the date of 1\u{a0}May 2027"), "{}", run.err);
}

#[test]
fn services_and_editions_that_change_are_told() {
    let kept = Kept::new(&FILE.replace("chatons@2.0.0", "chatons@1.0.0"));
    kept.record("2025-05-01");
    kept.edit(
        "\"criteria\": \"chatons@1.0.0\",",
        "\"criteria\": \"chatons@2.0.0\", \"services\": [],",
    );
    kept.edit("\n    \"history\"", "\n    \"to_review\": [\"no-ads\"],\n    \"history\"");
    let run = kept.record("2026-05-01");
    assert_eq!(
        run.err,
        "No answer changed since 1\u{a0}May 2025.\nThe edition is another one: chatons@1.0.0 before, \
         chatons@2.0.0 now.\nThe list of services changed.\nThe list of answers to read again \
         changed.\n"
    );
}

#[test]
fn today_is_the_day_unless_it_is_said() {
    let run = with_input(&["record", "-", "--lang", "fr"], FILE);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.starts_with("Premier relevé, au "), "{}", run.err);
    let file: serde_json::Value = serde_json::from_str(&run.out).expect("it is JSON");
    assert_eq!(file["date"], file["history"][0]["date"]);
    assert_ne!(file["date"], "2025-05-01");
}

#[test]
fn a_key_that_is_written_in_an_odd_way_is_found_all_the_same() {
    let odd = FILE.replace("\"date\"", "\"d\\u0061te\"");
    let run = with_input(&["record", "-", "--date", "2026-11-22"], &odd);
    assert_eq!(run.code, 0, "{}", run.err);
    let file: serde_json::Value = serde_json::from_str(&run.out).expect("it is JSON");
    assert_eq!(file["date"], "2026-11-22");
}

#[test]
fn the_examples_are_recorded_without_another_change() {
    let text = fs::read_to_string(root().join(CLUB1)).expect("it is there");
    let run = with_input(&["record", "-", "--date", "2026-11-22"], &text);
    assert_eq!(run.code, 0, "{}", run.err);
    let (before, _) = text.trim_end().rsplit_once('\n').expect("it has lines");
    let date = |text: &str| text.lines().filter(|line| !line.starts_with("  \"date\"")).count();
    let kept = run.out.lines().take(before.lines().count());
    let same = before.lines().zip(kept).filter(|(a, b)| a == b || b.trim_end_matches(',') == *a);
    assert!(date(before) <= same.count(), "{}", run.out);
}

#[test]
fn what_is_no_assessment_is_not_touched() {
    let kept = Kept::new("{ \"criteria\": 1 }");
    let run = kept.record("2026-11-22");
    assert_eq!(run.code, 1);
    assert_eq!(kept.text(), "{ \"criteria\": 1 }");
}
