//! Carrying answers to another edition.

use super::{CLUB1, folder, libricite, with_input};

const OF_2016: &str = r#"{ "criteria": "chatons@1.0.0", "date": "2017-01-01",
    "structure": { "name": "Mistigri" }, "services": [{ "id": "pad" }],
    "answers": {
        "no-ads": { "choice": "yes" },
        "free-services": { "services": { "pad": { "choice": "no" } } },
        "encrypted-storage": { "choice": "all", "note": "LUKS" },
        "kindness": { "choice": "written" }
    } }"#;

#[test]
fn an_assessment_of_2016_is_carried_to_the_newest_edition() {
    let run = with_input(&["carry", "-", "--lang", "en"], OF_2016);
    assert_eq!(run.code, 0, "{}", run.err);
    let carried: serde_json::Value = serde_json::from_str(&run.out).expect("it is JSON");
    assert_eq!(carried["criteria"], "chatons@2.0.0");
    assert_eq!(carried["answers"]["storage-encryption"]["note"], "LUKS");
    assert_eq!(carried["to_review"], serde_json::json!(["free-services"]));
    let archived = &carried["archive"]["chatons@1.0.0"]["answers"]["kindness"];
    assert_eq!(archived["choice"], "written");
    for line in [
        "One answer is carried as it was.",
        "Carried, although the question changed\n- Encrypted storage, Encrypted backups:",
        "To be read again\n- Services on free software: The revised charter allows exceptions",
        "take their ids out of `to_review`",
        "Kept in the archive, as it is not asked any more\n- Respect and kindness:",
        "Asked here, and not answered yet\n- Public list of proprietary software:",
    ] {
        assert!(run.err.contains(line), "{line}\n{}", run.err);
    }
}

#[test]
fn it_comes_back_as_it_was() {
    let there = with_input(&["carry", "-"], OF_2016);
    let back = with_input(&["carry", "-", "--to", "chatons@1.0.0"], &there.out);
    let before: serde_json::Value = serde_json::from_str(OF_2016).expect("it is JSON");
    let after: serde_json::Value = serde_json::from_str(&back.out).expect("it is JSON");
    assert_eq!(after, before);
}

#[test]
fn the_newest_edition_needs_no_carrying() {
    let run = libricite(&["carry", CLUB1, "--lang", "fr"]);
    assert!(run.err.contains("répond déjà à chatons@2.0.0"), "{}", run.err);
    let before = std::fs::read_to_string(super::root().join(CLUB1)).expect("it is there");
    let [before, after] = [&before, &run.out]
        .map(|text| serde_json::from_str::<serde_json::Value>(text).expect("it is JSON"));
    assert_eq!(after, before);
}

#[test]
fn french_says_it_too() {
    let run = with_input(&["carry", "-", "--lang", "fr"], OF_2016);
    assert!(run.err.starts_with("Une réponse est reprise telle quelle.\n"), "{}", run.err);
    assert!(
        run.err.contains("À relire\n- Services fondés sur du logiciel libre\u{a0}: La charte"),
        "{}",
        run.err
    );
}

#[test]
fn it_is_carried_to_criteria_from_a_path() {
    let (_folder, path) = super::forks::mine();
    let run = with_input(&["carry", "-", "--to", &path, "--lang", "en"], OF_2016);
    assert_eq!(run.code, 0, "{}", run.err);
    let carried: serde_json::Value = serde_json::from_str(&run.out).expect("it is JSON");
    assert_eq!(carried["criteria"], "mistigri@1.0.0");
    assert_eq!(carried["answers"]["storage-encryption"]["note"], "LUKS");
    assert!(run.err.contains("libre-sans-exception@1.0.0 → mistigri@1.0.0\n"), "{}", run.err);
    let nowhere = OF_2016.replace("chatons@1.0.0", "chatons@0.1.0");
    let run = with_input(&["carry", "-", "--to", &path], &nowhere);
    assert!(run.err.contains("the edition `chatons@0.1.0` is not known here"), "{}", run.err);
}

#[test]
fn an_edition_that_is_not_known_is_refused_and_nothing_is_written() {
    let folder = folder();
    let file = folder.path().join("out.json");
    let out = file.to_str().expect("it is text");
    let run = libricite(&["carry", CLUB1, "--to", "chatons@3.0.0", "-o", out]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(run.err.contains("the edition `chatons@3.0.0` is not known here"), "{}", run.err);
    assert!(!file.exists());
    let own = folder.path().join("own.json");
    std::fs::write(&own, OF_2016).expect("it can be written");
    let own = own.to_str().expect("it is text");
    let run = libricite(&["carry", own, "-o", own]);
    assert!(run.err.contains("is the file that is read"), "{}", run.err);
}

#[test]
fn it_is_carried_into_a_fork_and_out_of_it_again() {
    let fork = "dependances-choisies@1.0.0";
    let there = with_input(&["carry", "-", "--to", fork, "--lang", "en"], OF_2016);
    assert_eq!(there.code, 0, "{}", there.err);
    let carried: serde_json::Value = serde_json::from_str(&there.out).expect("it is JSON");
    assert_eq!(carried["criteria"], fork);
    assert_eq!(carried["answers"]["storage-encryption"]["note"], "LUKS");
    let added = "\nchatons@2.0.0 → dependances-choisies@1.0.0\n4 answers are carried as they were.\n\n\
                 Asked here, and not answered yet\n\
                 - Planned maintenance: dependances-choisies@1.0.0 adds it.\n";
    assert!(there.err.contains(added), "{}", there.err);

    let back = with_input(&["carry", "-", "--to", "chatons@1.0.0"], &there.out);
    let before: serde_json::Value = serde_json::from_str(OF_2016).expect("it is JSON");
    let after: serde_json::Value = serde_json::from_str(&back.out).expect("it is JSON");
    assert_eq!(after, before);
}
