//! Edits, one at a time.

use libricite::{State, UNKNOWN};
use libricite_widget::model::{Asked, Draft, Edit, EvidenceField, Field};

use crate::{blank, choice, choose, text, with_services};

#[test]
fn letters_typed_in_one_field_are_one_step() {
    let mut draft = blank();
    for typed in ["C", "Ch", "Cha"] {
        assert!(text(&mut draft, &Field::Name, typed));
    }
    assert!(!text(&mut draft, &Field::Name, "Cha"), "nothing changed");
    assert!(text(&mut draft, &Field::Url, "https://chaton.example/"));
    assert!(text(&mut draft, &Field::Name, "Chaton"));

    assert!(draft.undo());
    assert_eq!(draft.text(&Field::Name), "Cha");
    assert!(draft.undo() && draft.undo());
    assert_eq!(draft.text(&Field::Name), "");
    assert!(!draft.undo());
    assert!(draft.redo());
    assert_eq!(draft.text(&Field::Name), "Cha");
}

#[test]
fn letters_that_are_all_gone_again_are_no_step() {
    let mut draft = blank();
    for typed in ["C", "Ch", "C", ""] {
        assert!(text(&mut draft, &Field::Note, typed));
    }
    assert!(!draft.can_undo());
    text(&mut draft, &Field::Note, "D");
    assert!(draft.can_undo());
}

#[test]
fn after_a_rest_what_is_typed_is_a_step_of_its_own() {
    let mut draft = blank();
    text(&mut draft, &Field::Note, "Bonjour");
    draft.rest();
    text(&mut draft, &Field::Note, "Bonjour !");
    draft.undo();
    assert_eq!(draft.text(&Field::Note), "Bonjour");
}

#[test]
fn a_new_edit_ends_what_could_be_done_again() {
    let mut draft = blank();
    text(&mut draft, &Field::Name, "Chaton");
    draft.undo();
    text(&mut draft, &Field::Name, "Autre");
    assert!(!draft.can_redo());
}

#[test]
fn steps_are_bounded() {
    let mut draft = blank();
    let asked = Asked::once("free-os");
    for round in 0..300 {
        choose(&mut draft, &asked, ["yes", "no"][round % 2]);
    }
    let mut steps = 0;
    while draft.undo() {
        steps += 1;
    }
    assert_eq!(steps, 100);
}

#[test]
fn a_text_that_is_emptied_leaves_the_file() {
    let mut draft = blank();
    let before = draft.assessment().clone();
    let note = Field::AnswerNote(Asked::of("free-services", "pad"));
    for field in [note, Field::Country, Field::Note, Field::Name] {
        text(&mut draft, &field, "x");
        assert_eq!(draft.text(&field), "x");
        text(&mut draft, &field, "");
    }
    assert_eq!(draft.assessment(), &before);
}

#[test]
fn i_do_not_know_is_said_and_clear_says_nothing() {
    let mut draft = blank();
    let asked = Asked::once("free-os");
    draft.apply(Edit::Unknown(asked.clone()));
    assert_eq!(choice(&draft, &asked), Some(UNKNOWN));
    text(&mut draft, &Field::AnswerNote(asked.clone()), "à voir");
    draft.apply(Edit::Clear(asked.clone()));
    assert_eq!(choice(&draft, &asked), None);
    assert_eq!(asked.note(draft.assessment()), "à voir");
}

#[test]
fn evidence_is_added_changed_dated_and_removed() {
    let mut draft = blank();
    let asked = Asked::once("backups-published");
    let url = |place| Field::Evidence(asked.clone(), place, EvidenceField::Url);
    text(&mut draft, &url(0), "https://a.example/");
    text(&mut draft, &url(1), "https://b.example/");
    let quote = Field::Evidence(asked.clone(), 1, EvidenceField::Quote);
    text(&mut draft, &quote, "chaque nuit");
    let day = "2026-04-22".parse().expect("it is a day");
    draft.apply(Edit::Seen(asked.clone(), 1, Some(day)));
    draft.apply(Edit::RemoveEvidence(asked.clone(), 0));

    let evidence = asked.evidence(draft.assessment());
    assert_eq!(evidence.len(), 1);
    assert_eq!(evidence[0].url.as_deref(), Some("https://b.example/"));
    assert_eq!(evidence[0].quote.as_deref(), Some("chaque nuit"));
    assert_eq!(evidence[0].seen, Some(day));
}

#[test]
fn a_piece_of_evidence_comes_with_its_first_letter_and_goes_with_its_last() {
    let mut draft = blank();
    let asked = Asked::once("backups-published");
    let url = |place| Field::Evidence(asked.clone(), place, EvidenceField::Url);
    assert!(!text(&mut draft, &url(0), ""), "nothing is made for nothing");
    assert!(!draft.apply(Edit::Seen(asked.clone(), 0, None)));

    text(&mut draft, &url(0), "h");
    text(&mut draft, &url(0), "ht");
    draft.undo();
    assert!(draft.assessment().answers.is_empty());
    assert!(!draft.can_undo(), "it is one step");
    draft.redo();
    draft.rest();
    text(&mut draft, &url(0), "");
    assert!(draft.assessment().answers.is_empty());
}

#[test]
fn an_empty_piece_of_evidence_keeps_its_place_while_somebody_is_there() {
    let mut draft = blank();
    let asked = Asked::once("backups-published");
    let url = |place| Field::Evidence(asked.clone(), place, EvidenceField::Url);
    text(&mut draft, &url(0), "https://a.example/");
    text(&mut draft, &url(1), "https://b.example/");
    text(&mut draft, &url(0), "");
    assert_eq!(draft.text(&url(1)), "https://b.example/");
    text(&mut draft, &url(1), "https://c.example/");
    assert_eq!(draft.text(&url(1)), "https://c.example/");

    choose(&mut draft, &Asked::once("free-os"), "yes");
    assert_eq!(draft.text(&url(0)), "https://c.example/");
    assert_eq!(asked.evidence(draft.assessment()).len(), 1);
    draft.undo();
    assert_eq!(draft.text(&url(1)), "https://c.example/");
}

#[test]
fn one_choice_is_made_for_each_service() {
    let mut draft = with_services(&["A", "B"]);
    draft.apply(Edit::ChooseForEach("free-services".into(), "yes".to_owned()));
    for service in ["a", "b"] {
        assert_eq!(choice(&draft, &Asked::of("free-services", service)), Some("yes"));
    }
    draft.undo();
    assert!(draft.assessment().answers.is_empty());
}

#[test]
fn another_file_in_its_place_is_one_step() {
    let mut draft = blank();
    choose(&mut draft, &Asked::once("free-os"), "yes");
    let before = draft.assessment().clone();
    draft.replace(blank());
    assert!(draft.assessment().answers.is_empty());
    draft.undo();
    assert_eq!(draft.assessment(), &before);
}

#[test]
fn the_report_is_of_what_is_said_now() {
    let mut draft = blank();
    let state = |draft: &Draft| {
        let report = draft.report();
        let mut rows = report.axes.iter().flat_map(|axis| &axis.criteria);
        rows.find(|row| *row.criterion == *"free-os").map(|row| row.state)
    };
    assert_eq!(state(&draft), Some(State::Open));
    choose(&mut draft, &Asked::once("free-os"), "yes");
    assert_eq!(state(&draft), Some(State::Answered));
}
