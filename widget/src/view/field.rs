//! Fields to type in.

use super::html::html;
use yew::prelude::*;

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};

/// A field with its label.
pub(super) struct Field<'a> {
    pub(super) id: String,
    pub(super) label: &'a str,
    pub(super) hint: &'a str,
    pub(super) kind: Kind,
    pub(super) value: &'a str,
    /// What is typed.
    pub(super) typed: Callback<String>,
    /// The field was left.
    pub(super) left: Callback<()>,
}

/// What is typed in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Line,
    Url,
    Text,
    Day,
}

pub(super) fn field(field: Field<'_>) -> Html {
    let Field { id, label, hint, kind, value, typed, left } = field;
    let described = (!hint.is_empty()).then(|| [&id, "-hint"].concat());
    let left = Callback::from(move |_: Event| left.emit(()));
    let value = value.to_owned();
    let input = if kind == Kind::Text {
        let typed = Callback::from(move |event: InputEvent| {
            if let Some(area) = target::<HtmlTextAreaElement>(&event) {
                typed.emit(area.value());
            }
        });
        html! {
            <textarea id={id.clone()} rows="3" dir="auto" aria-describedby={described.clone()} {value} oninput={typed} onchange={left} />
        }
    } else {
        let typed = Callback::from(move |event: InputEvent| {
            if let Some(input) = target::<HtmlInputElement>(&event) {
                typed.emit(input.value());
            }
        });
        let (kind, mode) = match kind {
            Kind::Url => ("text", Some("url")),
            Kind::Day => ("date", None),
            Kind::Line | Kind::Text => ("text", None),
        };
        html! {
            <input id={id.clone()} type={kind} inputmode={mode} dir="auto" autocomplete="off"
                aria-describedby={described.clone()} {value} oninput={typed} onchange={left} />
        }
    };
    html! {
        <div class="field">
            <label for={id}>{ label }</label>
            if let Some(described) = described { <span class="hint" id={described}>{ hint }</span> }
            { input }
        </div>
    }
}

fn target<T: JsCast>(event: &InputEvent) -> Option<T> {
    event.target()?.dyn_into().ok()
}
