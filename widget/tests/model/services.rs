//! The list of services, and the answers that belong to them.

use libricite_widget::model::{Asked, Basis, Edit, Field, ServiceField};

use crate::{choice, choose, service_ids, text, with_services};

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
    let mut draft = libricite_widget::model::open(file, Basis::built_in).expect("it is sound");
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
    let mut draft = libricite_widget::model::open(file, Basis::built_in).expect("it is sound");
    draft.apply(Edit::RemoveService(1));
    assert_eq!(choice(&draft, &Asked::of("free-services", "pad")), Some("yes"));
}

#[test]
fn a_new_service_has_not_said_what_an_ignored_answer_says() {
    let file = r#"{ "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "" },
        "answers": { "free-services": { "services": { "pad": { "choice": "yes" } } } } }"#;
    let mut draft = libricite_widget::model::open(file, Basis::built_in).expect("it is sound");
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
