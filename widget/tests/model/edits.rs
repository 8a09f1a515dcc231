//! Edits, one at a time.

use libricite::{State, UNKNOWN};
use libricite_widget::model::{
    Applies, Aside, Asked, Draft, Edit, EvidenceField, Field, ServiceField,
};

use crate::{blank, choice, choose, service_ids, with_services};

fn text(draft: &mut Draft, field: &Field, text: &str) -> bool {
    draft.apply(Edit::Text(field.clone(), text.to_owned()))
}

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
    assert!(!text(&mut draft, &url(0), "https://a.example/"), "there is none yet");
    draft.apply(Edit::AddEvidence(asked.clone()));
    draft.apply(Edit::AddEvidence(asked.clone()));
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
fn services_get_ids_of_their_own() {
    let draft = with_services(&["Courriel & Agenda", "Pad", "Pad", ""]);
    assert_eq!(service_ids(&draft), ["courriel-agenda", "pad", "pad-2", "service-1"]);
}

#[test]
fn the_id_follows_the_name_until_an_answer_speaks_of_it() {
    let mut draft = with_services(&["", "Pad"]);
    let name = Field::Service(0, ServiceField::Name);
    for typed in ["P", "Pa", "Pad", "Pad d", "Pad de nuit"] {
        text(&mut draft, &name, typed);
    }
    assert_eq!(service_ids(&draft), ["pad-de-nuit", "pad"]);

    choose(&mut draft, &Asked::of("free-services", "pad-de-nuit"), "yes");
    text(&mut draft, &name, "Pad de jour");
    assert_eq!(service_ids(&draft), ["pad-de-nuit", "pad"]);
}

#[test]
fn an_id_that_somebody_chose_stays() {
    let file = r#"{ "criteria": "chatons@2.0.0", "date": "2026-11-22",
        "structure": { "name": "" }, "services": [{ "id": "w3", "name": "Webmail" }] }"#;
    let mut draft = libricite_widget::model::open(file).expect("it is sound");
    text(&mut draft, &Field::Service(0, ServiceField::Name), "Courriel");
    assert_eq!(service_ids(&draft), ["w3"]);
}

#[test]
fn a_removed_service_takes_its_answers_and_undo_brings_all_back() {
    let mut draft = with_services(&["Pad", "Mail"]);
    choose(&mut draft, &Asked::of("free-services", "pad"), "yes");
    choose(&mut draft, &Asked::of("free-services", "mail"), "no");
    choose(&mut draft, &Asked::of("source-links", "pad"), "yes");
    let before = draft.assessment().clone();

    draft.apply(Edit::RemoveService(0));
    assert_eq!(service_ids(&draft), ["mail"]);
    assert!(draft.report().ignored.is_empty());
    assert!(!draft.assessment().answers.contains_key("source-links"));
    assert_eq!(choice(&draft, &Asked::of("free-services", "mail")), Some("no"));

    draft.undo();
    assert_eq!(draft.assessment(), &before);
}

#[test]
fn a_service_that_is_listed_twice_keeps_its_answers_when_one_goes() {
    let file = r#"{ "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "" },
        "services": [{ "id": "pad" }, { "id": "pad" }],
        "answers": { "free-services": { "services": { "pad": { "choice": "yes" } } } } }"#;
    let mut draft = libricite_widget::model::open(file).expect("it is sound");
    draft.apply(Edit::RemoveService(1));
    assert_eq!(choice(&draft, &Asked::of("free-services", "pad")), Some("yes"));
}

#[test]
fn a_new_service_has_not_said_what_an_ignored_answer_says() {
    let file = r#"{ "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "" },
        "answers": { "free-services": { "services": { "pad": { "choice": "yes" } } } } }"#;
    let mut draft = libricite_widget::model::open(file).expect("it is sound");
    draft.apply(Edit::AddService("Pad".to_owned()));
    assert_eq!(service_ids(&draft), ["pad-2"]);
}

#[test]
fn services_are_none_or_not_said() {
    let mut draft = with_services(&["Pad"]);
    choose(&mut draft, &Asked::of("free-services", "pad"), "yes");
    draft.apply(Edit::NoServices);
    assert_eq!(draft.assessment().services.as_deref(), Some(&[][..]));
    assert!(draft.assessment().answers.is_empty());
    draft.apply(Edit::ServicesNotSaid);
    assert_eq!(draft.assessment().services, None);
    draft.undo();
    draft.undo();
    assert_eq!(service_ids(&draft), ["pad"]);
    assert_eq!(choice(&draft, &Asked::of("free-services", "pad")), Some("yes"));
}

#[test]
fn services_are_moved() {
    let mut draft = with_services(&["A", "B", "C"]);
    draft.apply(Edit::MoveService(0, 2));
    assert_eq!(service_ids(&draft), ["b", "c", "a"]);
    draft.apply(Edit::MoveService(2, 0));
    assert_eq!(service_ids(&draft), ["a", "b", "c"]);
    assert!(!draft.apply(Edit::MoveService(7, 0)));
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
fn a_question_is_set_aside_and_taken_back() {
    let mut draft = blank();
    let asked = Asked::once("changes-published");
    let what = Aside::Criterion("changes-published".into());
    choose(&mut draft, &asked, "partly");
    draft.apply(Edit::SetAside(what.clone()));
    assert_eq!(choice(&draft, &asked), Some("no-change"));
    assert!(draft.is_set_aside(&what));
    draft.apply(Edit::TakeBack(what.clone()));
    assert_eq!(choice(&draft, &asked), Some("partly"));
    assert!(!draft.is_set_aside(&what));
}

#[test]
fn a_question_that_applies_to_everyone_is_not_set_aside() {
    let mut draft = blank();
    let what = Aside::Criterion("free-os".into());
    let reach = draft.reach(&what);
    assert!(reach.can.is_empty());
    assert_eq!(reach.cannot[0].1, Applies::Always);
    assert!(!draft.apply(Edit::SetAside(what.clone())));
    assert!(!draft.is_set_aside(&what));
}

#[test]
fn what_a_file_set_aside_is_open_when_it_is_taken_back() {
    let file = r#"{ "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "" },
        "answers": { "changes-published": { "choice": "no-change", "note": "rien" } } }"#;
    let mut draft = libricite_widget::model::open(file).expect("it is sound");
    draft.apply(Edit::TakeBack(Aside::Criterion("changes-published".into())));
    let asked = Asked::once("changes-published");
    assert_eq!(choice(&draft, &asked), None);
    assert_eq!(asked.note(draft.assessment()), "rien");
}

/// An axis, and one of its questions which can be set aside.
fn axis_with_aside(draft: &Draft) -> (Aside, Vec<String>) {
    let axes = draft.criteria().axes().iter();
    let best = axes.map(|axis| {
        let what = Aside::Axis(axis.id.as_str().into());
        let can = draft.reach(&what).can.into_iter().map(|criterion| criterion.id.to_string());
        let can: Vec<String> = can.collect();
        (what, can)
    });
    best.max_by_key(|(_, can)| can.len()).expect("there is an axis")
}

#[test]
fn an_axis_is_taken_back_to_what_was_there_and_no_further() {
    let mut draft = with_services(&["Pad"]);
    let (axis, can) = axis_with_aside(&draft);
    assert!(2 < can.len(), "{can:?}");
    let [first, second] = [&can[0], &can[1]].map(|id| Aside::Criterion(id.as_str().into()));
    draft.apply(Edit::SetAside(first.clone()));
    let before = draft.assessment().clone();

    draft.apply(Edit::SetAside(axis.clone()));
    assert!(draft.is_set_aside(&axis) && draft.is_set_aside(&second));
    draft.apply(Edit::TakeBack(axis.clone()));
    assert_eq!(draft.assessment(), &before);
    assert!(draft.is_set_aside(&first));

    draft.apply(Edit::SetAside(axis.clone()));
    draft.apply(Edit::TakeBack(second.clone()));
    assert!(!draft.is_set_aside(&axis) && !draft.is_set_aside(&second));
}

#[test]
fn whoever_chooses_anew_does_not_get_the_old_choice_back() {
    let mut draft = blank();
    let asked = Asked::once("changes-published");
    let what = Aside::Criterion("changes-published".into());
    choose(&mut draft, &asked, "yes");
    draft.apply(Edit::SetAside(what.clone()));
    choose(&mut draft, &asked, "no");
    choose(&mut draft, &asked, "no-change");
    draft.apply(Edit::TakeBack(what));
    assert_eq!(choice(&draft, &asked), None);
}

#[test]
fn an_edition_that_is_not_packed_is_not_chosen() {
    let mut draft = blank();
    let unknown = "chatons@9.9.9".parse().expect("it is an edition");
    assert!(!draft.apply(Edit::Edition(unknown)));
}

#[test]
fn another_edition_is_answered_with_the_same_answers() {
    // As long as one edition is packed, only the way from an edition given at hand to it
    // can be tried.
    let document = libricite::CriteriaDocument {
        edition: "chatons@1.9.0".parse().expect("it is an edition"),
        ..blank().criteria().document().clone()
    };
    let criteria = libricite::Criteria::try_from(document).expect("it is sound");
    let old = libricite::Assessment::new(
        criteria.edition().clone(),
        "2026-11-22".parse().expect("it is a day"),
        "Chaton",
    );
    let mut draft = Draft::with(criteria, old);
    let asked = Asked::once("free-os");
    choose(&mut draft, &asked, "yes");

    draft.apply(Edit::Edition(crate::edition()));
    assert_eq!(draft.criteria().edition(), &crate::edition());
    assert_eq!(draft.assessment().criteria, crate::edition());
    assert_eq!(choice(&draft, &asked), Some("yes"));
    draft.undo();
    assert_eq!(draft.criteria().edition().to_string(), "chatons@1.9.0");
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
