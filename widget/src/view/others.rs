//! Other criteria: those that can be had, and the answers under them beside one's own.

use std::rc::Rc;

use libricite::Edition;
use yew::prelude::*;

use super::html::html;
use super::{Page, prose, shown, start, title_line};
use crate::app::{Msg, names};
use crate::browser::typed;
use crate::model::{Basis, Offer};

/// The id of the field for an address.
const ADDRESS: &str = "address";

/// What can be had, and the two side by side once one was chosen.
pub(super) fn others(page: &Page<'_>) -> Html {
    let says = &page.says().editions;
    let own = page.app.draft.criteria().edition();
    let built_in = libricite_criteria::editions().filter(|edition| edition != own);
    let lang = page.app.lang.as_str();
    let own_name = own.to_string();
    let offers = page.app.offers.iter();
    let offers = offers.filter(|offer| offer.lang == lang && offer.edition != own_name);
    html! {
        <>
            { title_line(says.others) }
            <p class="lead">{ if page.app.draft.is_blank() { says.others_first } else { says.others_text } }</p>
            <ul class="plain offers narrow">
                { for built_in.map(|edition| edition_of(page, &edition)) }
                { for offers.map(|offer| offered(page, offer)) }
            </ul>
            <p role="status">{ page.app.told.beside_failed.then_some(says.beside_failed) }</p>
            if let Some(beside) = &page.app.told.beside {
                { shown::shown("beside", beside) }
                { adopt(page) }
            }
            <section class="section narrow" aria-labelledby="outside">
                <h2 id="outside">{ says.outside_title }</h2>
                <p id="outside-text">{ says.outside_text }</p>
                <div class="buttons">{ start::file(page.says().open, "outside-text") }</div>
                { address(page) }
            </section>
        </>
    }
}

fn edition_of(page: &Page<'_>, edition: &Edition) -> Html {
    let names = names(edition, page.app.lang);
    let name = (page.says().edition_named)(&names.name, &edition.version().to_string());
    let edition = edition.clone();
    let choose = page
        .link
        .callback(move |_: MouseEvent| Basis::built_in(&edition).map_or(Msg::Close, Msg::Others));
    html! { <li><button type="button" onclick={choose}>{ name }</button></li> }
}

fn offered(page: &Page<'_>, offer: &Offer) -> Html {
    let address = offer.address.clone();
    html! {
        <li>
            <button type="button" onclick={page.does(move || Msg::Fetch(address.clone()))}>
                { offer.name.clone() }
            </button>
            <p class="quiet small">{ offer.sentence.clone() }{ " (" }{ offer.edition.clone() }{ ")" }</p>
        </li>
    }
}

/// From now on under these.
fn adopt(page: &Page<'_>) -> Html {
    let Some(others) = page.app.told.others.as_ref().map(Rc::clone) else { return Html::default() };
    let says = &page.says().editions;
    let name = others.criteria().edition().to_string();
    html! {
        <div class="buttons">
            if page.app.told.is_carrying {
                <p role="status">{ says.carrying }</p>
            } else {
                <button type="button" onclick={page.does(move || Msg::Carry(Rc::clone(&others)))}>
                    { (says.adopt)(&name) }
                </button>
            }
        </div>
    }
}

fn address(page: &Page<'_>) -> Html {
    let says = &page.says().editions;
    let submit = page.link.callback(|event: SubmitEvent| {
        event.prevent_default();
        Msg::Fetch(typed(ADDRESS))
    });
    html! {
        <form onsubmit={submit} novalidate={true}>
            <div class="field">
                <label for={ADDRESS}>{ says.address }</label>
                <span class="hint" id="address-hint">{ says.address_hint }</span>
                <input id={ADDRESS} type="text" inputmode="url" autocomplete="off" aria-describedby="address-hint" />
            </div>
            <div class="buttons"><button type="submit">{ says.fetch }</button></div>
        </form>
    }
}

/// Whose label it is, where the criteria are not built in: nobody shall take it for another's.
pub(super) fn origin(page: &Page<'_>) -> Html {
    let basis = page.app.draft.basis();
    let Some(outside) = basis.outside() else { return Html::default() };
    let edition = basis.criteria().edition().to_string();
    html! {
        <p class="small origin">
            { page.says().editions.outside }{ " " }<strong>{ prose::theirs(&page.words().name) }</strong>
            { " (" }{ prose::theirs(&edition) }{ "), " }{ page.says().editions.read_from }{ " " }
            { prose::theirs(outside.origin()) }
        </p>
    }
}
