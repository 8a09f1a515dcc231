//! Random assessments and random edits.

use std::borrow::Cow;
use std::rc::Rc;

use libricite::{
    Answer, Archived, Assessment, Evidence, Map, Method, Record, Service, ServiceAnswer, Structure,
};
use libricite_widget::model::{
    Aside, Asked, Basis, Draft, Edit, EvidenceField, Field, ServiceField,
};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::edition;

/// How many random values each law is tried on.
pub(crate) fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// A draft of an assessment that is about the packed criteria, more or less.
pub(crate) fn draft() -> impl Strategy<Value = Draft> {
    assessment().prop_map(|assessment| {
        let criteria = Basis::built_in(&edition()).expect("it is built in");
        Draft::with(criteria, assessment)
    })
}

/// Ids of criteria: few, so that edits meet; some asked of services, one unknown.
const CRITERIA: [&str; 7] = [
    "backups-published",
    "free-services",
    "source-links",
    "changes-published",
    "package-list",
    "free-os",
    "no-such-criterion",
];
const SERVICES: [&str; 4] = ["pad", "mail", "chat", "elsewhere"];
const CHOICES: [&str; 6] = ["yes", "no", "partly", "no-change", "unknown", "no-such-choice"];

pub(crate) fn assessment() -> impl Strategy<Value = Assessment<'static>> {
    let head = (optional_text(), optional_text(), any::<bool>(), structure());
    let services = option::of(vec(service(), 0..4));
    let criterion = || select(&CRITERIA[..]).prop_map(Cow::Borrowed);
    let answers = map(criterion(), answer(), 0..6);
    let archived = map(criterion(), answer(), 1..3);
    let records = vec(map(criterion(), option::of(answer()), 0..3), 0..3);
    let carried = (vec(criterion(), 0..2), option::weighted(0.2, archived), records);
    (head, services, answers, carried).prop_map(|(head, services, answers, carried)| {
        let (schema, note, is_read, structure) = head;
        let date = "2026-11-22".parse().expect("it is a day");
        let mut assessment = Assessment::new(edition(), date, "");
        assessment.schema = schema;
        assessment.note = note;
        assessment.method = if is_read { Method::PublicDocuments } else { Method::default() };
        assessment.structure = structure;
        assessment.services = services;
        assessment.answers = answers;
        assessment.to_review = carried.0;
        if let Some(answers) = carried.1 {
            let archived = Archived { answers, ..Archived::default() };
            assessment.archive.insert("chatons@1.0.0".into(), archived);
        }
        let days = ["2024-11-22", "2025-11-22", "2026-11-22"].map(str::parse);
        for (day, answers) in days.into_iter().zip(carried.2) {
            let record = Record::new(day.expect("it is a day"));
            assessment.history.push(Record { answers, ..record });
        }
        assessment
    })
}

/// A map in which each key stands once.
fn map<K: Clone + std::fmt::Debug + Ord, V: std::fmt::Debug>(
    keys: impl Strategy<Value = K>,
    values: impl Strategy<Value = V>,
    size: std::ops::Range<usize>,
) -> impl Strategy<Value = Map<K, V>> {
    btree_map(keys, values, size).prop_map(|entries| entries.into_iter().collect())
}

fn structure() -> impl Strategy<Value = Structure<'static>> {
    (text(), optional_text(), optional_text(), optional_text()).prop_map(
        |(name, url, kind, country)| Structure { name: Cow::Owned(name), url, kind, country },
    )
}

/// Ids may stand twice, and need be no ids.
fn service() -> impl Strategy<Value = Service<'static>> {
    let id = prop_oneof![6 => select(&SERVICES[..]).prop_map(str::to_owned), 1 => text()];
    (id, optional_text(), optional_text(), optional_text(), optional_text()).prop_map(
        |(id, name, url, software, license)| Service {
            id: id.into(),
            name,
            url,
            software,
            license,
        },
    )
}

fn answer() -> impl Strategy<Value = Answer<'static>> {
    let help = (optional_text(), vec(text().prop_map(Cow::Owned), 0..2));
    let services = map(select(&SERVICES[..]).prop_map(Cow::Borrowed), said(), 0..3);
    (help, said(), services).prop_map(|((ask, choices), said, services)| Answer {
        ask,
        choices,
        choice: said.choice,
        note: said.note,
        evidence: said.evidence,
        services,
    })
}

fn said() -> impl Strategy<Value = ServiceAnswer<'static>> {
    let choice = option::of(select(&CHOICES[..]).prop_map(Cow::Borrowed));
    (choice, optional_text(), vec(evidence(), 0..2))
        .prop_map(|(choice, note, evidence)| ServiceAnswer { choice, note, evidence })
}

fn evidence() -> impl Strategy<Value = Evidence<'static>> {
    (optional_text(), optional_text(), any::<bool>()).prop_map(|(url, quote, is_seen)| Evidence {
        url,
        quote,
        seen: is_seen.then(|| "2026-01-31".parse().expect("it is a day")),
    })
}

/// Texts of all kinds, the empty one too.
pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => select(vec!["", "Pad", "Courriel", "https://exemple.org/", "<b>\"&", "\u{202e}\n"])
            .prop_map(str::to_owned),
        1 => "\\PC{0,8}",
    ]
}

fn optional_text() -> impl Strategy<Value = Option<Cow<'static, str>>> {
    option::of(text().prop_map(Cow::Owned))
}

pub(crate) fn asked() -> impl Strategy<Value = Asked> {
    (select(&CRITERIA[..]), option::of(select(&SERVICES[..]))).prop_map(|(criterion, service)| {
        Asked { criterion: Rc::from(criterion), service: service.map(Rc::from) }
    })
}

fn field() -> impl Strategy<Value = Field> {
    let of_service = select(vec![
        ServiceField::Name,
        ServiceField::Url,
        ServiceField::Software,
        ServiceField::License,
    ]);
    let of_evidence = select(vec![EvidenceField::Url, EvidenceField::Quote]);
    prop_oneof![
        select(vec![Field::Name, Field::Url, Field::Kind, Field::Country, Field::Note]),
        (0..4_usize, of_service).prop_map(|(place, field)| Field::Service(place, field)),
        asked().prop_map(Field::AnswerNote),
        (asked(), 0..2_usize, of_evidence)
            .prop_map(|(asked, place, field)| Field::Evidence(asked, place, field)),
    ]
}

fn aside() -> impl Strategy<Value = Aside> {
    prop_oneof![
        select(vec!["changes-published", "free-os", "source-links", "no-such-criterion"])
            .prop_map(|id| Aside::Criterion(Rc::from(id))),
        select(vec!["free-software", "transparency", "solidarity", "no-such-axis"])
            .prop_map(|id| Aside::Axis(Rc::from(id))),
    ]
}

fn a_choice() -> impl Strategy<Value = String> {
    select(&CHOICES[..]).prop_map(str::to_owned)
}

/// Anything that a person can do.
pub(crate) fn edit() -> impl Strategy<Value = Edit> {
    let day = || "2026-10-01".parse().expect("it is a day");
    prop_oneof![
        4 => (field(), text()).prop_map(|(field, text)| Edit::Text(field, text)),
        1 => Just(Edit::Date(day())),
        1 => Just(Edit::Method(Method::PeerReview)),
        2 => text().prop_map(Edit::AddService),
        1 => (0..4_usize).prop_map(Edit::RemoveService),
        1 => (0..4_usize, 0..5_usize).prop_map(|(from, to)| Edit::MoveService(from, to)),
        1 => Just(Edit::NoServices),
        1 => Just(Edit::ServicesNotSaid),
        6 => (asked(), a_choice()).prop_map(|(asked, choice)| Edit::Choose(asked, choice)),
        1 => (select(&CRITERIA[..]), a_choice())
            .prop_map(|(id, choice)| Edit::ChooseForEach(Rc::from(id), choice)),
        1 => asked().prop_map(Edit::Unknown),
        2 => asked().prop_map(Edit::Clear),
        2 => (asked(), text()).prop_map(|(asked, text)| {
            Edit::Text(Field::Evidence(asked, 0, EvidenceField::Url), text)
        }),
        1 => (asked(), 0..2_usize).prop_map(|(asked, place)| Edit::RemoveEvidence(asked, place)),
        1 => (asked(), 0..2_usize)
            .prop_map(move |(asked, place)| Edit::Seen(asked, place, Some(day()))),
        2 => aside().prop_map(Edit::SetAside),
        2 => aside().prop_map(Edit::TakeBack),
    ]
}

/// What is done to a draft.
#[derive(Debug, Clone)]
pub(crate) enum Move {
    Edit(Edit),
    Rest,
    Undo,
    Redo,
}

pub(crate) fn moves() -> impl Strategy<Value = Vec<Move>> {
    let one = prop_oneof![
        8 => edit().prop_map(Move::Edit),
        1 => Just(Move::Rest),
        2 => Just(Move::Undo),
        1 => Just(Move::Redo),
    ];
    vec(one, 0..24)
}

pub(crate) fn play(draft: &mut Draft, moves: &[Move]) {
    for one in moves {
        match one {
            Move::Edit(edit) => drop(draft.apply(edit.clone())),
            Move::Rest => draft.rest(),
            Move::Undo => drop(draft.undo()),
            Move::Redo => drop(draft.redo()),
        }
    }
}
