//! Texts of the criteria, whose terms are explained where they stand.

use super::html::html;
use libricite_criteria::{Piece, Words, pieces};
use libricite_draw::{Lang, clean, tell};
use yew::prelude::*;

/// A text of others, in a line of ours: neither reorders the other.
pub(super) fn theirs(text: &str) -> Html {
    html! { <bdi>{ clean(text).into_owned() }</bdi> }
}

/// The items of a list that a file may make long: the last one says how many others there are.
pub(super) fn items<T>(all: &[T], lang: Lang, item: impl FnMut(&T) -> Html) -> Html {
    let listed = tell::listed(all, tell::MOST_LISTED, lang);
    html! {
        <>
            { for listed.shown.iter().map(item) }
            { for listed.others().map(|others| html! { <li>{ others }</li> }) }
        </>
    }
}

/// A text whose terms are buttons: `toggle` opens the meaning of one.
pub(super) fn explained(
    text: &str,
    words: &Words,
    opened: Option<&str>,
    toggle: &Callback<String>,
) -> Html {
    let piece = |piece| match piece {
        Piece::Term { shown, id } if words.glossary.contains_key(id) => {
            let term = id.to_owned();
            let is_open = opened == Some(id);
            html! {
                <button class="term" type="button" aria-expanded={is_open.to_string()}
                    onclick={toggle.reform(move |_| term.clone())}>{ shown }</button>
            }
        }
        Piece::Text(text) | Piece::Term { shown: text, .. } => text.into(),
    };
    pieces(text).map(piece).collect()
}

/// The meaning of the term that was opened, if this text has it.
pub(super) fn meaning(text: &str, words: &Words, opened: Option<&str>) -> Html {
    let has = |id: &str| {
        pieces(text).any(|piece| matches!(piece, Piece::Term { id: term, .. } if term == id))
    };
    let term = opened.filter(|id| has(id)).and_then(|id| words.glossary.get(id));
    html! {
        <div role="status">
            if let Some(term) = term {
                <p class="meaning"><strong>{ &*term.term }</strong>{ " – " }{ &*term.meaning }</p>
            }
        </div>
    }
}
