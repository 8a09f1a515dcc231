//! Whose criteria these are, wherever something is shown of them.

use std::fs;
use std::path::Path;

use super::{folder, libricite};

/// Criteria of that edition, by which everything is green.
fn everything_is_green(edition: &str) -> String {
    let axis =
        |id: &str| format!("[[axis]]\nid = \"{id}\"\n[[axis.criterion]]\nid = \"{id}-asked\"\n");
    let axes: String = ["tea", "cake", "cats"].map(axis).concat();
    format!(
        "edition = \"{edition}\"\npublished = \"2026-01-01\"\nlicense = \"CC0-1.0\"\n\
         minimum_coverage = 0\nvalid_months = 120\nlevel = [{{ id = \"green\" }}]\n{axes}"
    )
}

/// A folder with these criteria and an assessment that answers them.
fn forged(edition: &str) -> tempfile::TempDir {
    let folder = folder();
    let put = |name: &str, text: &str| {
        fs::write(folder.path().join(name), text).expect("it can be written");
    };
    put("criteria.toml", &everything_is_green(edition));
    put(
        "assessment.json",
        &format!(
            r#"{{ "criteria": "{edition}", "date": "2026-11-22", "structure": {{ "name": "A" }},
                "answers": {{ "tea-asked": {{ "choice": "no" }} }},
                "history": [
                    {{ "date": "2026-11-21", "criteria": "{edition}" }},
                    {{ "date": "2026-11-22", "answers": {{ "tea-asked": {{ "choice": "no" }} }} }}
                ] }}"#
        ),
    );
    folder
}

fn path(folder: &tempfile::TempDir, name: &str) -> String {
    folder.path().join(name).to_str().expect("it is UTF-8").to_owned()
}

#[test]
fn criteria_that_do_not_come_with_libricite_say_so_wherever_they_are_shown() {
    for edition in ["chatons@3.0.0", "chatons@2.0.1", "circuit-court@9.0.0", "chat0ns@2.0.0"] {
        let folder = forged(edition);
        let (criteria, file) = (path(&folder, "criteria.toml"), path(&folder, "assessment.json"));
        let by = |arguments: &[&str]| {
            let given = [arguments, &["--lang", "fr", "--criteria", &criteria]].concat();
            let run = libricite(&given);
            assert_eq!(run.code, 0, "{arguments:?}: {}", run.err);
            run.out
        };
        let mark = "ne vient pas de libricité";
        for arguments in [
            &["badge", &file][..],
            &["badge", &file, "--style", "named"],
            &["star", &file],
            &["report", &file],
            &["report", &file, "--format", "html"],
            &["report", &file, "--format", "markdown"],
            &["progress", &file],
            &["progress", &file, "--format", "html"],
            &["progress", &file, "--format", "markdown"],
            &["compare", &file],
            &["compare", &file, "--format", "html"],
        ] {
            let out = by(arguments);
            assert!(out.contains(mark), "{edition}, {arguments:?}: {out}");
        }
        let json: serde_json::Value =
            serde_json::from_str(&by(&["report", &file, "--format", "json"])).expect("it is JSON");
        let kind = if edition.starts_with("chat0ns") { "elsewhere" } else { "known-name" };
        assert_eq!(json["origin"]["kind"], kind, "{edition}");
        assert_eq!(json["origin"]["at"], criteria.as_str());

        for format in ["text", "html"] {
            let given = ["impact", "--from", "chatons@2.0.0", "--to", &criteria, &file];
            let run = libricite(&[&given[..], &["--format", format, "--lang", "en"]].concat());
            assert!(run.out.contains("not from libricité"), "{format}: {}{}", run.out, run.err);
        }
    }
}

#[test]
fn criteria_that_come_with_libricite_say_nothing_of_it() {
    let copy = Path::new("criteria/sets/chatons/2.0.0").to_str().expect("it is UTF-8");
    for arguments in [
        &["report", "examples/club1.json"][..],
        &["badge", "examples/club1.json", "--criteria", copy],
        &["report", "examples/club1.json", "--criteria", "circuit-court@1.0.0"],
        &["star", "examples/club1.json"],
    ] {
        let run = libricite(&[arguments, &["--lang", "en"]].concat());
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(!run.out.contains("not from libricité"), "{}", run.out);
    }
    let run = libricite(&["report", "examples/club1.json", "--format", "json"]);
    assert!(run.out.contains("\"origin\": {\n    \"kind\": \"packed\"\n  }"), "{}", run.out);
}

#[test]
fn a_set_that_reads_a_charter_says_whose_reading_it_is() {
    let sentence = "which neither wrote nor approved it";
    for arguments in [
        &["report", "examples/club1.json"][..],
        &["report", "examples/club1.json", "--format", "html"],
        &["report", "examples/club1.json", "--format", "markdown"],
        &["badge", "examples/club1.json"],
        &["badge", "examples/club1.json", "--style", "kittens"],
        &["criteria", "show", "chatons@2.0.0"],
        &["star", "examples/club1.json"],
    ] {
        let run = libricite(&[arguments, &["--lang", "en"]].concat());
        let words: Vec<&str> = run.out.split_whitespace().collect();
        assert!(words.join(" ").contains(sentence), "{arguments:?}: {}", run.out);
    }
    let badge = libricite(&["badge", "examples/club1.json", "--lang", "fr"]).out;
    assert!(badge.contains(">lecture de chatons 2.0.0<"), "{badge}");
    // A fork of it reads nothing: it is an opinion of its own.
    let fork =
        libricite(&["badge", "examples/club1.json", "--criteria", "circuit-court@1.0.0"]).out;
    assert!(!fork.contains("reading") && !fork.contains("<desc>"), "{fork}");
}

#[test]
fn criteria_are_checked_for_names_and_labels_that_mislead() {
    let warned = |edition: &str, words: &str| {
        let folder = forged(edition);
        let text = format!("lang = \"fr\"\nname = \"{words}\"\nsentence = \"Du thé.\"\n");
        fs::write(folder.path().join("fr.toml"), text).expect("it can be written");
        let run = libricite(&["criteria", "check", &path(&folder, "criteria.toml")]);
        assert_eq!(run.code, 0, "{}", run.err);
        run.err
    };
    let plain = warned("tea-room@1.0.0", "Salon de thé");
    assert!(plain.contains("`green` is earned by the worst answers to everything"), "{plain}");
    assert!(plain.contains("a label holds for 120 months, which is 10 years"), "{plain}");
    assert!(!plain.contains("give yours a name of its own"), "{plain}");
    for edition in ["chat0ns@1.0.0", "chatons-2@1.0.0", "chatons-officiel@1.0.0", "chatns@1.0.0"] {
        let told = warned(edition, "Salon de thé");
        assert!(told.contains("` looks like `chatons`, which comes with libricité"), "{told}");
    }
    let told = warned("chatons@3.0.0", "Salon de thé");
    assert!(told.contains("`chatons@3.0.0` bears the name of `chatons`"), "{told}");
    for name in ["Charte CHATONS", "СНАТОNS", "Les Chatons officiels"] {
        let told = warned("tea-room@1.0.0", name);
        assert!(told.contains(&format!("the name `{name}` looks like")), "{told}");
        assert!(told.contains("fr.toml:2:8"), "{told}");
    }
}
