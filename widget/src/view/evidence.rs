//! What shows an answer, and a note.

use crate::model::{Asked, Edit, EvidenceField, Field as Said};
use libricite::Evidence;
use yew::prelude::*;

use super::draw::{ADD, icon};
use super::field::{Field, Kind, field};
use super::html::html;
use crate::app::{Msg, Shared};
use crate::browser;

/// The evidence and the note of one answer.
pub(super) struct Pieces<'a> {
    /// How many pieces are shown; the empty ones stand ready: their first letter makes them.
    pub(super) shown: usize,
    /// Shows one more.
    pub(super) add: Callback<MouseEvent>,
    /// Shows one less: that at this place is removed.
    pub(super) remove: Callback<usize>,
    /// What its fields are called by.
    pub(super) id: &'a str,
    pub(super) asked: &'a Asked,
    pub(super) evidence: &'a [Evidence<'a>],
    pub(super) note: &'a str,
}

pub(super) fn evidence(shared: &Shared, pieces: &Pieces<'_>) -> Html {
    let says = shared.says;
    let blank = Evidence::default();
    let shown = pieces.evidence.iter().chain(std::iter::repeat(&blank)).take(pieces.shown);
    html! {
        <>
            <p class="quiet small">{ says.evidence_text }</p>
            { for shown.enumerate().map(|(place, one)| piece(shared, pieces, place, one)) }
            if pieces.shown == pieces.evidence.len() {
                <p><button class="inline" type="button" onclick={pieces.add.clone()}>{ icon(ADD) }{ says.evidence_add_another }</button></p>
            }
            { text(shared, pieces, Said::AnswerNote(pieces.asked.clone()), Text {
                id: "note",
                label: says.note,
                hint: says.note_hint,
                kind: Kind::Text,
                value: pieces.note,
                advice: "",
            }) }
        </>
    }
}

/// What the field with the address of the piece at that place is called after its question.
pub(super) fn url(place: usize) -> String {
    ["url-", &(place + 1).to_string()].concat()
}

fn piece(shared: &Shared, pieces: &Pieces<'_>, place: usize, one: &Evidence<'_>) -> Html {
    let says = shared.says;
    let number = (place + 1).to_string();
    let address = one.url.as_deref().unwrap_or_default();
    let is_lost = !address.trim().is_empty() && !one.has_address();
    let asked = pieces.asked;
    let of = |field| Said::Evidence(asked.clone(), place, field);
    let remove = pieces.remove.reform(move |_: MouseEvent| place);
    html! {
        <fieldset class="piece">
            <legend>{ (says.evidence_of)(place + 1) }</legend>
            { text(shared, pieces, of(EvidenceField::Url), Text {
                id: &url(place),
                label: says.evidence_url,
                hint: "",
                kind: Kind::Url,
                value: address,
                advice: if is_lost { says.evidence_advice } else { "" },
            }) }
            { text(shared, pieces, of(EvidenceField::Quote), Text {
                id: &["quote-", &number].concat(),
                label: says.evidence_quote,
                hint: "",
                kind: Kind::Text,
                value: one.quote.as_deref().unwrap_or_default(),
                advice: "",
            }) }
            { seen(shared, pieces, place, one) }
            if place < pieces.evidence.len() || 0 < place {
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
    let id = [pieces.id, "-seen-", &(place + 1).to_string()].concat();
    let field_id = id.clone();
    // The button goes, and the focus with it.
    let today = Callback::from(move |event: MouseEvent| {
        browser::focus_near(&field_id);
        today.emit(event);
    });
    html! {
        <div class="seen">
            { field(Field {
                id,
                label: says.evidence_seen,
                hint: "",
                kind: Kind::Day,
                value: &value,
                advice: "",
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
    advice: &'a str,
}

fn text(shared: &Shared, pieces: &Pieces<'_>, said: Said, text: Text<'_>) -> Html {
    field(Field {
        id: [pieces.id, "-", text.id].concat(),
        label: text.label,
        hint: text.hint,
        kind: text.kind,
        value: text.value,
        advice: text.advice,
        typed: shared.send.reform(move |text| Msg::Edit(Edit::Text(said.clone(), text))),
        left: shared.send.reform(|()| Msg::Rest),
    })
}
