//! What others wrote: all of it is seen, and none of it acts.

use std::fs;

use super::impact::{FROM_TO, complete, impact};
use super::{Run, command, folder, libricite, root, run, with_input};

#[test]
fn names_cannot_move_the_cursor_of_a_terminal() {
    let text = r#"{
        "criteria": "chatons@2.0.0", "date": "2026-11-22",
        "structure": { "name": "\u001b[2J\u001b]0;x\u0007Chat\u202eton\nneuf" },
        "answers": { "\u001b[31m": { "choice": "yes" } }
    }"#;
    let Run { code, out, err } = with_input(&["report", "-"], text);
    assert_eq!(code, 0);
    assert!(out.starts_with("\\u{1b}[2J\\u{1b}]0;x\\u{7}Chat\\u{202e}ton neuf"), "{out}");
    assert!(!out.contains(['\u{1b}', '\u{7}', '\u{202e}']) && err.is_empty(), "{out}{err}");
}

/// Whether all of it can be seen in a terminal.
fn is_seen(text: &str) -> bool {
    !text.contains(|c: char| {
        let is_break = matches!(c, '\n' | '\u{1b}');
        c.is_control() && !is_break
            || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
            || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
    })
}

#[test]
fn what_nobody_can_see_is_a_number_wherever_it_stands() {
    let hidden = "a\u{9b}31m\u{202e}b\u{200b}c\u{e0041}d\u{ad}\u{7f}\u{1b}[2Je";
    let number = r"a\u{9b}31m\u{202e}b\u{200b}c\u{e0041}d\u{ad}\u{7f}\u{1b}[2Je";
    let assessment = serde_json::json!({
        "criteria": "chatons@2.0.0", "date": "2026-11-22", "note": hidden,
        "structure": { "name": hidden, "url": hidden },
        "services": [{ "id": hidden, "name": hidden }, { "id": hidden }],
        "answers": {
            "no-ads": { "choice": hidden, "note": hidden, "evidence": [{ "url": hidden }] },
            "free-services": { "services": { hidden: { "choice": "yes" } } },
            hidden: { "choice": hidden },
        },
    });
    let folder = folder();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let file = at("a\u{9b}\u{202e}.json");
    fs::write(&file, assessment.to_string()).expect("it can be written");
    let wrong =
        assessment.to_string().replace("\"no-ads\"", &format!("\"no-ads\": 1, \"{hidden}\""));
    let wrong = wrong.replace(['\u{1b}', '\u{7f}'], "");
    fs::write(at("wrong.json"), &wrong).expect("it can be written");
    let both = [&["compare", &file, &file][..], &["impact", "--from", "chatons@1.0.0", "--to"]];
    for command in [
        &["report", &file][..],
        &["report", &file, "--format", "json"],
        &["report", &file, "--format", "markdown"],
        &["report", &file, "--format", "html"],
        &["next", &file],
        &["check", &file],
        &["progress", &file],
        &["progress", &file, "--format", "json"],
        &["carry", &file, "--to", "chatons@1.0.0"],
        &[both[0], &[]].concat(),
        &[both[0], &["--format", "json"]].concat(),
        &[both[1], &["chatons@2.0.0", &file]].concat(),
        &[both[1], &["chatons@2.0.0", &file, "--format", "ndjson"]].concat(),
        &[both[1], &["chatons@2.0.0", &file, "--format", "csv"]].concat(),
        &["badge", &file],
        &["star", &file],
        &["check", &at("wrong.json")],
        &["record", &at("wrong.json")],
        &["check", &at("no\u{9b}such\u{200b}.json")],
    ] {
        let Run { out, err, .. } = libricite(command);
        assert!(is_seen(&out) && is_seen(&err), "{command:?}\n{out:?}\n{err:?}");
        assert!(!out.contains('\u{1b}') && !err.contains('\u{1b}'), "{command:?} {out:?} {err:?}");
    }
    for command in ["report", "check", "compare", "impact"] {
        let arguments = match command {
            "compare" => both[0].to_vec(),
            "impact" => [both[1], &["chatons@2.0.0", &file]].concat(),
            _ => vec![command, &file],
        };
        let out = libricite(&arguments).out;
        assert!(out.contains(number), "{command}\n{out}");
    }
}

#[test]
fn the_caret_stands_below_what_is_refused_whatever_nobody_can_see_before_it() {
    let text = "{\"criteria\": \"chatons@2.0.0\", \"note\": \"\u{9b}\u{200b}é\", \"anwsers\": {}}";
    let Run { err, .. } = with_input(&["check", "-"], text);
    let lines: Vec<&str> = err.lines().collect();
    let [source, carets] = [lines[3], lines[4]];
    let place = |line: &str, found: &str| {
        let at = line.find(found).expect("it is there");
        line[..at].chars().count()
    };
    assert!(source.contains(r"\u{9b}\u{200b}é"), "{err}");
    assert_eq!(place(source, "\"anwsers\""), place(carets, "^^^^^^^^^"), "{err}");
}

#[test]
fn what_others_wrote_stays_on_its_line_in_every_command() {
    let text = r#"{
        "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "C" },
        "answers": { "\u001b[2Jevil\nx: can be read; 48 of 48": { "choice": "yes" } }
    }"#;
    let Run { code, out, .. } = with_input(&["check", "-"], text);
    assert_eq!((code, out.lines().count()), (0, 3), "{out}");
    assert!(!out.contains('\u{1b}'), "{out}");

    let folder = folder();
    let criteria = fs::read_to_string(root().join("criteria/sets/chatons/2.0.0/criteria.toml"));
    let criteria = criteria.expect("it is there").replace("\"ouv-1\"", "\"\\u001b[2Jouv-1\"");
    // Under a name of its own, as other rules have to be.
    let criteria = criteria.replace("\"chatons@2.0.0\"", "\"others@2.0.0\"");
    fs::write(folder.path().join("criteria.toml"), criteria).expect("it can be written");
    let words = "lang = \"en\"\nname = \"\\u001b[2JName\"\n[level.\"\\u001b[2J\"]\nname = \"x\"\nsentence = \"x\"\n";
    fs::write(folder.path().join("en.toml"), words).expect("it can be written");
    let path = folder.path().to_str().expect("UTF-8");
    for command in ["show", "check"] {
        let Run { out, err, .. } = libricite(&["criteria", command, path]);
        assert!(out.contains("[2J") && !out.contains('\u{1b}'), "{out}{err}");
        assert!(!err.contains('\u{1b}'), "{err}");
    }
}

#[test]
fn no_name_is_a_formula_or_moves_the_cursor_of_a_spreadsheet() {
    for (name, cell) in [
        ("=1+1", "'=1+1"),
        ("\t@sum", "'@sum"),
        ("\u{1b}[31m-A\r\n=B\u{7}", "'\\u{1b}[31m-A  =B\\u{7}"),
        ("\u{202e}+A", "'\\u{202e}+A"),
        ("＝A", "'＝A"),
        ("A=1", "A=1"),
        ("Été 1, B; C | D", "\"Été 1, B; C | D\""),
        // Whichever sign ends a cell, what comes after it is no formula either.
        ("A;=1+1;", "A;'=1+1;"),
        ("A;;-1", "A;';'-1"),
        ("A| ＋1", "A|' ＋1"),
        ("A,\u{a0}@1", "\"A,'\u{a0}@1\""),
        ("A;\"=1\"", "\"A;'\"\"=1\"\"\""),
        ("A\t=1", "A =1"),
    ] {
        let run = impact(&["-", "--format", "csv"], &complete(name));
        let row = run.out.lines().nth(1).expect("there is a row");
        assert!(row.starts_with(&format!("standard input,1,{cell},2026")), "{row}");
    }
    let folder = folder();
    fs::write(folder.path().join("=1.json"), complete("A")).expect("it can be written");
    let arguments = [&FROM_TO[..], &["=1.json", "--format", "csv"]].concat();
    let run = run(command().current_dir(folder.path()).args(arguments));
    assert!(run.out.contains("\n'=1.json,,A,"), "{}", run.out);
}
