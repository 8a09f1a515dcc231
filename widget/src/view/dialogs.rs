//! What stands over the page: the card on a phone, and what is asked before clearing.

use yew::prelude::*;

use super::draw::{CLOSE, icon};
use super::html::html;
use super::{Page, card};
use crate::app::{Dialog, Msg};

/// Both dialogs; what is closed is empty.
pub(super) fn dialogs(page: &Page<'_>) -> Html {
    let says = page.says();
    let (shows_card, asks) =
        (page.app.dialog == Some(Dialog::Card), page.app.dialog == Some(Dialog::Clear));
    html! {
        <>
            <dialog id="dialog-card" aria-label={says.where_you_are}>
                if shows_card {
                    <div>
                        <button class="inline shut" type="button" onclick={page.does(|| Msg::Close)}>
                            { icon(CLOSE) }{ says.close }
                        </button>
                        { card::card(page) }
                    </div>
                }
            </dialog>
            <dialog id="dialog-clear" aria-label={says.clear_title}>
                if asks {
                    <div>
                        <h2>{ says.clear_title }</h2>
                        <p>{ says.clear_text }</p>
                        <div class="buttons">
                            <button type="button" onclick={page.does(|| Msg::Close)}>{ says.cancel }</button>
                            <button class="main" type="button" onclick={page.does(|| Msg::Clear)}>{ says.clear_do }</button>
                        </div>
                    </div>
                }
            </dialog>
        </>
    }
}

/// The id of a dialog; empty where none is open.
pub(crate) fn id(dialog: Option<Dialog>) -> &'static str {
    match dialog {
        Some(Dialog::Card) => "dialog-card",
        Some(Dialog::Clear) => "dialog-clear",
        None => "",
    }
}
