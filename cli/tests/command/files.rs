//! What is written, and what is not written over.

use std::fs;

use super::{CLUB1, Run, folder, libricite, root, with_input};

#[test]
fn the_readmes_show_what_the_command_prints() {
    for (readme, lang) in [("README.md", "en"), ("README.fr.md", "fr")] {
        let text = fs::read_to_string(root().join(readme)).expect("there is a README");
        let block = text
            .split("<!-- club1 -->")
            .nth(1)
            .and_then(|rest| rest.split("<!-- /club1 -->").next());
        // On the day of the answers, so that the page stays the same on any day.
        let day = ["--today", "2026-04-22"];
        let printed = libricite(&[&["report", CLUB1, "--lang", lang], &day[..]].concat()).out;
        let expected = format!("\n```text\n{}\n```\n", printed.trim_end());
        assert_eq!(block, Some(expected.as_str()), "{readme}: refresh with `cargo xtask refresh`");
    }
}

#[test]
fn the_pictures_of_the_readmes_are_what_the_command_draws() {
    for lang in ["en", "fr"] {
        for (name, arguments) in [
            ("badge", &["badge", CLUB1, "--style", "kittens"][..]),
            ("star", &["star", CLUB1, "--size", "560"]),
        ] {
            let file = root().join(format!("examples/club1-{name}.{lang}.svg"));
            let kept = fs::read_to_string(&file).expect("the picture is there");
            let drawn = libricite(&[arguments, &["--lang", lang]].concat()).out;
            let same = kept.trim_end() == drawn.trim_end();
            assert!(same, "{}: refresh with `cargo xtask refresh`", file.display());
        }
    }
}

#[test]
fn every_form_can_be_written_to_a_file() {
    let folder = folder();
    for (arguments, start) in [
        (&["report", CLUB1][..], "CLUB1"),
        (&["report", CLUB1, "--format", "html"], "<!DOCTYPE html>"),
        (&["report", CLUB1, "--format", "markdown"], "#"),
        (&["badge", CLUB1, "--style", "kittens"], "<svg"),
        (&["star", CLUB1, "--size", "280"], "<svg"),
        (&["new", "--lang", "fr"], "{"),
    ] {
        let file = folder.path().join("out");
        let file = file.to_str().expect("the path is UTF-8");
        let Run { code, out, err } = libricite(&[arguments, &["-o", file]].concat());
        assert_eq!((code, out.as_str(), err.as_str()), (0, "", ""), "{arguments:?}");
        let written = fs::read_to_string(file).expect("it was written");
        assert!(written.starts_with(start), "{arguments:?}: {written:.60}");
        assert!(!written.contains('\u{1b}'), "{arguments:?}");
        assert_eq!(fs::read_dir(folder.path()).expect("it is there").count(), 1, "one file only");
        fs::remove_file(file).expect("it is ours");
    }
}

#[test]
fn a_refused_document_leaves_the_file_as_it_was() {
    let folder = folder();
    let file = folder.path().join("badge.svg");
    fs::write(&file, "precious").expect("it can be written");
    let file = file.to_str().expect("the path is UTF-8");
    let Run { code, .. } = with_input(&["badge", "-", "-o", file], "{ \"criteria\": 7 }");
    assert_eq!(code, 1);
    assert_eq!(fs::read_to_string(file).expect("it is there"), "precious");
}

#[test]
fn nothing_that_was_filled_in_is_written_over() {
    let folder = folder();
    let file = folder.path().join("mine.json");
    let path = file.to_str().expect("UTF-8");
    assert_eq!(libricite(&["new", "-o", path]).code, 0);
    let again = libricite(&["new", "-o", path]);
    assert_eq!(again.code, 1);
    assert!(again.err.contains("is there already, perhaps with answers; --force"), "{}", again.err);
    assert_eq!(libricite(&["new", "--force", "-o", path]).code, 0);

    let before = fs::read_to_string(&file).expect("it is there");
    let over = libricite(&["report", path, "--format", "json", "-o", path]);
    assert_eq!(over.code, 1);
    assert!(over.err.contains("is the file that is read; write to another one"), "{}", over.err);
    assert_eq!(fs::read_to_string(&file).expect("it is there"), before);
}

#[test]
fn a_file_that_may_not_be_written_is_not_replaced() {
    let folder = folder();
    let file = folder.path().join("badge.svg");
    fs::write(&file, "precious").expect("it can be written");
    let mut permissions = fs::metadata(&file).expect("it is there").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&file, permissions).expect("it is ours");
    let path = file.to_str().expect("UTF-8");
    let run = libricite(&["badge", CLUB1, "-o", path]);
    assert_eq!(run.code, 1);
    assert!(run.err.ends_with("badge.svg: the file is read-only\n"), "{}", run.err);
    let missing = folder.path().join("missing/badge.svg");
    let run = libricite(&["badge", CLUB1, "-o", missing.to_str().expect("UTF-8")]);
    assert!(run.code == 1 && run.err.contains("there is no folder `"), "{}", run.err);
}

#[test]
fn a_file_that_is_not_there_is_said_so() {
    let Run { code, err, .. } = libricite(&["report", "no-such-file.json"]);
    assert_eq!(code, 1);
    assert!(err.starts_with("error: no-such-file.json: "), "{err}");
}

#[test]
fn one_refused_file_does_not_keep_the_others_from_being_checked() {
    let Run { code, out, err } = libricite(&["check", "no-such-file.json", CLUB1]);
    assert_eq!(code, 1);
    assert!(err.contains("no-such-file.json") && out.contains("can be read"), "{out}{err}");
}
