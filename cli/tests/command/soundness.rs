//! What is said of criteria that are sound, and of what stands beside them.

use std::fs;
use std::path::Path;

use super::{folder, libricite, root};

const TEA: &str = r#"edition = "tea-room@2.0.0"
published = "2026-01-01"
license = "CC0-1.0"
level = [{ id = "welcome", each_axis = 50 }]

[[axis]]
id = "tea"
criterion = [{ id = "hot" }]

[[axis]]
id = "cake"
criterion = [{ id = "home-made", required_for = "welcome" }]

[[axis]]
id = "cats"
criterion = [{ id = "one-sleeps-there" }]
"#;

const SUCCESSION: &str = r#"from = "tea-room@1.0.0"
to = "tea-room@2.0.0"

[[change]]
became = "renamed"
old = ["warm"]
new = ["hot"]
why = { en = "It was never meant to be lukewarm." }
"#;

/// Writes an edition into a folder of sets, and gives its path.
fn edition(sets: &Path, version: &str, criteria: &str) -> String {
    let folder = sets.join("tea-room").join(version);
    fs::create_dir_all(&folder).expect("a folder can be made");
    fs::write(folder.join("criteria.toml"), criteria).expect("it can be written");
    folder.to_str().expect("it is UTF-8").to_owned()
}

#[test]
fn our_sets_are_sound_and_warned_of_without_being_refused() {
    let run = libricite(&["criteria", "check", "criteria/sets/chatons/2.0.0"]);
    assert_eq!(run.code, 0);
    let said = "succession.toml: says what became of every criterion of chatons@1.0.0";
    assert!(run.out.contains(said), "{}", run.out);
    assert!(run.err.starts_with("warning: nobody earns `yellow`"), "{}", run.err);
    assert!(run.err.contains("criteria.toml:16:6"), "{}", run.err);
    let run = libricite(&["criteria", "check", "criteria/sets/chatons/2.0.0", "--deny-warnings"]);
    assert_eq!(run.code, 1);
}

#[test]
fn a_succession_is_checked_with_the_edition_beside_it() {
    let folder = folder();
    let old = TEA.replace("2.0.0", "1.0.0").replace("\"hot\"", "\"warm\"");
    edition(folder.path(), "1.0.0", &old);
    let path = edition(folder.path(), "2.0.0", TEA);
    let file = Path::new(&path).join("succession.toml");
    let check = |text: &str| {
        fs::write(&file, text).expect("it can be written");
        libricite(&["criteria", "check", &path])
    };
    let run = check(SUCCESSION);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(run.out.contains("of every criterion of tea-room@1.0.0, in one change"), "{}", run.out);

    let run = check(&SUCCESSION.replace("\"warm\"", "\"wram\""));
    assert_eq!(run.code, 1);
    assert!(run.err.contains("`wram` is no criterion of tea-room@1.0.0"), "{}", run.err);
    assert!(run.err.contains("succession.toml:6:8"), "{}", run.err);

    let run = check(&SUCCESSION.replace("from = \"tea-room@1.0.0\"", "from = \"tea-room@0.1.0\""));
    assert_eq!(run.code, 1);
    assert!(run.err.contains("`tea-room@0.1.0` is not known here"), "{}", run.err);
    assert!(run.err.contains("succession.toml:1:8"), "{}", run.err);
}

#[test]
fn a_change_says_why_in_each_language_that_has_words() {
    let folder = folder();
    let old = TEA.replace("2.0.0", "1.0.0").replace("\"hot\"", "\"warm\"");
    edition(folder.path(), "1.0.0", &old);
    let path = edition(folder.path(), "2.0.0", TEA);
    let beside = |name: &str, text: &str| {
        fs::write(Path::new(&path).join(name), text).expect("it can be written");
    };
    beside("succession.toml", SUCCESSION);
    beside("fr.toml", "lang = \"fr\"\nname = \"Salon\"\nsentence = \"Du thé.\"\n");
    let run = libricite(&["criteria", "check", &path]);
    assert_eq!(run.code, 0);
    assert!(run.err.contains("warning: this change does not say why in `fr`"), "{}", run.err);
    assert!(run.err.contains("succession.toml:8:7"), "{}", run.err);
}

#[test]
fn what_a_level_requires_and_none_of_the_assessments_meets_is_told() {
    let folder = folder();
    let path = edition(folder.path(), "2.0.0", TEA);
    let stream = folder.path().join("all.ndjson");
    let line = |name: &str, choice: &str| {
        format!(
            "{{\"criteria\":\"tea-room@2.0.0\",\"date\":\"2026-11-22\",\"structure\":\
             {{\"name\":\"{name}\"}},\"answers\":{{\"home-made\":{{\"choice\":\"{choice}\"}}}}}}\n"
        )
    };
    let with = stream.to_str().expect("it is UTF-8");
    let check = |text: String| {
        fs::write(&stream, text).expect("it can be written");
        libricite(&["criteria", "check", &path, "--with", with])
    };
    let run = check(line("A", "no") + &line("B", "unknown"));
    assert_eq!(run.code, 0);
    let sentence = "warning: `home-made` is required for `welcome` with 100 percent: none of the 2 \
                    assessments to which it applies meets it";
    assert!(run.err.starts_with(sentence), "{}", run.err);
    assert!(run.err.contains("criteria.toml:12:21"), "{}", run.err);

    let run = check(line("A", "no") + &line("B", "yes"));
    assert_eq!((run.code, run.err.as_str()), (0, ""));

    let run = check(line("A", "yes") + "{\n");
    assert_eq!(run.code, 1);
    assert!(run.err.contains("all.ndjson:2:"), "{}", run.err);
}

#[test]
fn of_a_fork_what_it_keeps_is_told_where_it_names_its_parent() {
    let run = libricite(&["criteria", "check", "criteria/sets/circuit-court/1.0.0"]);
    assert_eq!(run.code, 0);
    assert!(run.err.contains("| from = \"chatons@2.0.0\""), "{}", run.err);
    let text = fs::read_to_string(root().join("criteria/sets/circuit-court/1.0.0/criteria.toml"));
    assert!(text.expect("it is there").contains("from = \"chatons@2.0.0\""));
}
