//! What stands over the page: the card on a phone, and what is asked before clearing.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::draw::{CLOSE, icon};
use super::html::html;
use super::{Page, card};
use crate::app::{Dialog, Msg};
use crate::browser::element;

/// Both dialogs; what is closed is empty.
pub(super) fn dialogs(page: &Page<'_>) -> Html {
    let says = page.says();
    let (shows_card, asks) =
        (page.app.dialog == Some(Dialog::Card), page.app.dialog == Some(Dialog::Clear));
    // A click beside the content is one on the dialog itself.
    let beside = page.link.batch_callback(|event: MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<HtmlDialogElement>().ok());
        target.map(|_| Msg::Close)
    });
    let closed = page.link.callback(|_: Event| Msg::Close);
    html! {
        <>
            <dialog id="dialog-card" aria-label={says.where_you_are} onclose={closed.clone()} onclick={beside.clone()}>
                if shows_card {
                    <div>
                        <button class="inline shut" type="button" onclick={page.does(|| Msg::Close)}>
                            { icon(CLOSE) }{ says.close }
                        </button>
                        { card::card(page) }
                    </div>
                }
            </dialog>
            <dialog id="dialog-clear" aria-labelledby="clear-title" onclose={closed} onclick={beside}>
                if asks {
                    <div>
                        <h2 id="clear-title">{ says.clear_title }</h2>
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

/// Opens and closes them, which no attribute does.
pub(crate) fn show(wanted: Option<Dialog>) {
    for (id, dialog) in [("dialog-card", Dialog::Card), ("dialog-clear", Dialog::Clear)] {
        let found = element(id).and_then(|found| found.dyn_into::<HtmlDialogElement>().ok());
        let Some(found) = found else { continue };
        match (wanted == Some(dialog), found.open()) {
            // It is refused for what is not in the page, and it is.
            (true, false) => drop(found.show_modal()),
            (false, true) => found.close(),
            _ => {}
        }
    }
}
