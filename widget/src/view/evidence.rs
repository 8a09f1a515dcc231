//! What shows an answer, and a note.

use libricite::Evidence;
use libricite_widget::model::{Asked, Edit, EvidenceField, Field as Said};
use yew::prelude::*;

use super::draw::{ADD, icon};
use super::field::{Field, Kind, field};
use super::html::html;
use crate::app::{Msg, Shared};
use crate::browser;

/// The evidence and the note of one answer.
pub(super) struct Pieces<'a> {
    /// What its fields are called by.
    pub(super) id: &'a str,
    pub(super) asked: &'a Asked,
    pub(super) evidence: &'a [Evidence<'a>],
    pub(super) note: &'a str,
}

pub(super) fn evidence(shared: &Shared, pieces: &Pieces<'_>) -> Html {
    let says = shared.says;
    let blank = [Evidence::default()];
    // An empty one stands ready: its first letter makes it real.
    let shown = if pieces.evidence.is_empty() { &blank } else { pieces.evidence };
    let asked = pieces.asked.clone();
    let add = shared.send.reform(move |_| Msg::Edit(Edit::AddEvidence(asked.clone())));
    html! {
        <>
            <p class="quiet small">{ says.evidence_text }</p>
            { for shown.iter().enumerate().map(|(place, one)| piece(shared, pieces, place, one)) }
            if !pieces.evidence.is_empty() {
                <p><button class="inline" type="button" onclick={add}>{ icon(ADD) }{ says.evidence_add_another }</button></p>
            }
            { text(shared, pieces, Said::AnswerNote(pieces.asked.clone()), Text {
                id: "note",
                label: says.note,
                hint: says.note_hint,
                kind: Kind::Text,
                value: pieces.note,
            }) }
        </>
    }
}

fn piece(shared: &Shared, pieces: &Pieces<'_>, place: usize, one: &Evidence<'_>) -> Html {
    let says = shared.says;
    let number = (place + 1).to_string();
    let asked = pieces.asked;
    let of = |field| Said::Evidence(asked.clone(), place, field);
    let removed = asked.clone();
    let remove =
        shared.send.reform(move |_| Msg::Edit(Edit::RemoveEvidence(removed.clone(), place)));
    html! {
        <fieldset class="piece">
            <legend>{ (says.evidence_of)(place + 1) }</legend>
            { text(shared, pieces, of(EvidenceField::Url), Text {
                id: &["url-", &number].concat(),
                label: says.evidence_url,
                hint: "",
                kind: Kind::Url,
                value: one.url.as_deref().unwrap_or_default(),
            }) }
            { text(shared, pieces, of(EvidenceField::Quote), Text {
                id: &["quote-", &number].concat(),
                label: says.evidence_quote,
                hint: "",
                kind: Kind::Text,
                value: one.quote.as_deref().unwrap_or_default(),
            }) }
            { seen(shared, pieces, place, one) }
            if place < pieces.evidence.len() {
                <button class="inline" type="button" onclick={remove}>{ says.evidence_remove }</button>
            }
        </fieldset>
    }
}

/// The day on which it was seen, most often today.
fn seen(shared: &Shared, pieces: &Pieces<'_>, place: usize, one: &Evidence<'_>) -> Html {
    let says = shared.says;
    let (typed, today) = (pieces.asked.clone(), pieces.asked.clone());
    let value = one.seen.map(|day| day.to_string()).unwrap_or_default();
    let typed = shared
        .send
        .reform(move |text: String| Msg::Edit(Edit::Seen(typed.clone(), place, text.parse().ok())));
    let today = shared
        .send
        .reform(move |_| Msg::Edit(Edit::Seen(today.clone(), place, Some(browser::today()))));
    html! {
        <div class="seen">
            { field(Field {
                id: [pieces.id, "-seen-", &(place + 1).to_string()].concat(),
                label: says.evidence_seen,
                hint: "",
                kind: Kind::Day,
                value: &value,
                typed,
                left: Callback::noop(),
            }) }
            if one.seen.is_none() {
                <button class="inline" type="button" onclick={today}>{ says.today }</button>
            }
        </div>
    }
}

#[derive(Clone, Copy)]
struct Text<'a> {
    id: &'a str,
    label: &'a str,
    hint: &'a str,
    kind: Kind,
    value: &'a str,
}

fn text(shared: &Shared, pieces: &Pieces<'_>, said: Said, text: Text<'_>) -> Html {
    field(Field {
        id: [pieces.id, "-", text.id].concat(),
        label: text.label,
        hint: text.hint,
        kind: text.kind,
        value: text.value,
        typed: shared.send.reform(move |text| Msg::Edit(Edit::Text(said.clone(), text))),
        left: shared.send.reform(|()| Msg::Rest),
    })
}
