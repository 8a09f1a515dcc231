//! Fields to type in.

use super::html::html;
use yew::prelude::*;

use crate::browser::value_of;

/// A field with its label.
pub(super) struct Field<'a> {
    pub(super) id: String,
    pub(super) label: &'a str,
    pub(super) hint: &'a str,
    pub(super) kind: Kind,
    pub(super) value: &'a str,
    /// What is said beside what stands there; empty when nothing is.
    pub(super) advice: &'a str,
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
    let Field { id, label, hint, kind, value, advice, typed, left } = field;
    let [hint_id, advice_id] = ["-hint", "-advice"].map(|end| [&id, end].concat());
    let ids = [(hint, &*hint_id), (advice, &*advice_id)].into_iter();
    let ids: Vec<&str> = ids.filter(|(text, _)| !text.is_empty()).map(|(_, id)| id).collect();
    let described = (!ids.is_empty()).then(|| ids.join(" "));
    let left = Callback::from(move |_: Event| left.emit(()));
    // The most that the longest of its kind takes; the model knows of each.
    let most = match kind {
        Kind::Line => Some("200"),
        Kind::Url | Kind::Text => Some("2000"),
        Kind::Day => None,
    };
    let typed = typed.reform(|event: InputEvent| value_of(&event));
    let (name, mode) = match kind {
        Kind::Url => ("text", Some("url")),
        Kind::Day => ("date", None),
        Kind::Line | Kind::Text => ("text", None),
    };
    html! {
        <div class="field">
            <label for={id.clone()}>{ label }</label>
            if !hint.is_empty() { <span class="hint" id={hint_id}>{ hint }</span> }
            if kind == Kind::Text {
                <textarea id={id} rows="3" dir="auto" maxlength={most} aria-describedby={described}
                    value={value} oninput={typed} onchange={left} />
            } else {
                <input id={id} type={name} inputmode={mode} dir="auto" autocomplete="off" maxlength={most}
                    aria-describedby={described} value={value} oninput={typed} onchange={left} />
            }
            if !advice.is_empty() { <span class="advice" id={advice_id}>{ advice }</span> }
        </div>
    }
}
