//! What the browser keeps: what was ever written is read for ever.

use std::fs;
use std::path::Path;

use libricite_widget::model::{
    self, Aside, Asked, Basis, Edit, Keep, Outcome, Refusal, Settle, Tab, Unreadable, View,
    key_aside, read,
};
use proptest::prelude::*;

use crate::random::{cases, draft, moves, play};
use crate::{blank, choice};

fn stored(name: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stored").join(name);
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

#[test]
fn the_assessment_alone_is_read() {
    let stored =
        read(&stored("0-the-assessment-alone.json"), Basis::built_in).expect("it is read for ever");
    let mut draft = stored.draft();
    assert_eq!(draft.assessment().structure.name, "Chaton");
    assert_eq!(choice(&draft, &Asked::once("free-os")), Some("yes"));
    assert_eq!(choice(&draft, &Asked::once("no-such-criterion")), Some("yes"));
    assert_eq!(stored.view, View::default());
    assert!(!draft.undo());
}

#[test]
fn the_first_envelope_is_read() {
    let stored = read(&stored("1-an-envelope.json"), Basis::built_in).expect("it is read for ever");
    assert_eq!((stored.stamp.revision, stored.stamp.tab.as_str()), (7, "b"));
    assert_eq!(stored.saved_at, 1_795_344_120_000);
    assert_eq!(stored.view.path, model::Path::Everything);
    assert_eq!(stored.view.at.as_deref(), Some("free-os"));
    assert_eq!(stored.view.lang.as_deref(), Some("fr"));

    let mut draft = stored.draft();
    let conflicts = draft.conflicts();
    let places: Vec<_> = conflicts.iter().map(|conflict| conflict.place.clone()).collect();
    let system = model::Place::Choice(Asked::once("free-os"));
    assert_eq!(places, [system.clone(), model::Place::Services]);
    draft.apply(Edit::Settle(Settle { version: 0, place: system, keep: Keep::There }));
    assert_eq!(choice(&draft, &Asked::once("free-os")), Some("no"));

    draft.apply(Edit::TakeBack(Aside::Axis("free-software".into())));
    assert_eq!(choice(&draft, &Asked::once("changes-published")), Some("partly"));
}

#[test]
fn what_was_written_is_read_however_long_it_is() {
    let mut draft = blank();
    let note = "a".repeat(5 << 20);
    draft.apply(Edit::Text(model::Field::Note, note.clone()));
    let written = Tab::new("a", Basis::built_in).meet(&mut draft, None, &View::default(), 0).write;
    let kept =
        read(&written.expect("there is something to keep"), Basis::built_in).expect("it is read");
    // What a field takes, and no more.
    assert_eq!(kept.draft().assessment().note.as_deref(), Some(&note[..2000]));
}

#[test]
fn the_envelope_of_today_is_the_last_of_the_stored_shapes() {
    let kept = stored("1-an-envelope.json");
    let read = read(&kept, Basis::built_in).expect("it is read for ever");
    let mut draft = read.draft();
    draft.apply(Edit::Settle(Settle {
        version: 0,
        place: model::Place::Services,
        keep: Keep::Here,
    }));
    let mut tab = Tab::new("b", Basis::built_in);
    let met = tab.meet(&mut draft.clone(), Some(&kept), &read.view, 0);
    assert_ne!(met.outcome, Outcome::Same);

    // The same again, written by a tab that has seen it.
    let mut tab = Tab::new("b", Basis::built_in);
    let mut seen = blank();
    assert_eq!(tab.meet(&mut seen, Some(&kept), &read.view, 0).outcome, Outcome::TakenOver);
    seen.apply(Edit::Settle(Settle {
        version: 0,
        place: model::Place::Services,
        keep: Keep::Here,
    }));
    let written = tab.meet(&mut seen, Some(&kept), &read.view, 1_795_344_120_000).write;
    let expected = kept
        .replace("\"revision\": 7", "\"revision\": 8")
        .replace(",\n        [\n          \"services\"\n        ]", "");
    assert_eq!(written.as_deref(), Some(expected.trim_end()));
}

#[test]
fn every_shape_of_the_folder_is_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stored");
    let files = fs::read_dir(folder).expect("there is a folder");
    let mut count = 0;
    for file in files {
        let path = file.expect("it can be listed").path();
        let text = fs::read_to_string(&path).expect("it can be read");
        assert!(read(&text, Basis::built_in).is_ok(), "{}", path.display());
        count += 1;
    }
    assert!(2 <= count);
}

#[test]
fn what_cannot_be_read_says_why() {
    let reason =
        |text: &str| read(text, Basis::built_in).map(|_| ()).expect_err("it cannot be read");
    assert_eq!(reason(r#"{ "format": 2, "whatever": [] }"#), Unreadable::Newer);
    assert!(matches!(reason("{ \"form"), Unreadable::Refused(Refusal::NotAnAssessment { .. })));
    assert!(matches!(reason(""), Unreadable::Refused(Refusal::NotAnAssessment { .. })));
    assert!(matches!(
        reason(r#"{ "format": 1, "revision": 1 }"#),
        Unreadable::Refused(Refusal::NotAnAssessment { .. })
    ));
    let unknown = stored("0-the-assessment-alone.json").replace("chatons@2.0.0", "chatons@9.0.0");
    // Whoever wrote it knows more editions than this version does: it is theirs.
    assert_eq!(reason(&unknown), Unreadable::Newer);
}

#[test]
fn what_cannot_be_read_is_not_written_over() {
    let mut draft = blank();
    draft.apply(Edit::Choose(Asked::once("free-os"), "yes".to_owned()));
    let mut tab = Tab::new("a", Basis::built_in);
    let met = tab.meet(&mut draft, Some("{ broken"), &View::default(), 5);
    assert!(matches!(met.outcome, Outcome::Unreadable(_)));
    assert_eq!(met.write, None);
    assert_eq!(key_aside(5), "libricite.aside.5");

    tab.forget();
    let met = tab.meet(&mut draft, None, &View::default(), 6);
    assert!(met.write.is_some());
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn what_is_kept_is_found_again(mut draft in draft(), moves in moves(), now in 0..1_u64 << 53) {
        play(&mut draft, &moves);
        // Nobody is in a field any more.
        draft.apply(Edit::Text(model::Field::Note, "the end".to_owned()));
        let view = View {
            path: model::Path::Everything,
            at: Some("free-os".to_owned()),
            lang: Some("en".to_owned()),
            stays: "chatons@1.0.0".parse().ok(),
        };
        let text = Tab::new("a", Basis::built_in).meet(&mut draft, None, &view, now).write;
        let text = text.expect("something is said");
        let stored = read(&text, Basis::built_in).expect("what we write, we read");
        prop_assert_eq!(stored.view, view.clone());
        prop_assert_eq!(stored.saved_at, now);

        let mut found = blank();
        let mut tab = Tab::new("b", Basis::built_in);
        let met = tab.meet(&mut found, Some(&text), &view, now);
        prop_assert_eq!(met.outcome, Outcome::TakenOver);
        prop_assert_eq!(found.assessment(), draft.assessment());
        // All that set-aside questions remember is there, too: another meeting has nothing to say.
        prop_assert_eq!(tab.meet(&mut found, Some(&text), &view, now).write, None);
        let axes: Vec<Aside> = draft
            .criteria()
            .axes()
            .iter()
            .map(|axis| Aside::Axis(axis.id.as_str().into()))
            .collect();
        for axis in axes {
            found.apply(Edit::TakeBack(axis.clone()));
            draft.apply(Edit::TakeBack(axis));
        }
        prop_assert_eq!(found.assessment(), draft.assessment());
    }

    #[test]
    fn no_text_makes_reading_fail_otherwise_than_by_saying_so(text in "\\PC{0,40}") {
        drop(read(&text, Basis::built_in));
        drop(model::open(&text, Basis::built_in));
    }
}
