//! The same answers under other editions of the criteria, side by side.

use libricite::Edition;
use yew::prelude::*;

use super::html::html;
use super::review::short;
use super::{Page, shown};
use crate::app::Msg;

/// A button for each other edition, and the two side by side once one was chosen.
pub(super) fn others(page: &Page<'_>) -> Html {
    let own = page.app.draft.criteria().edition();
    let others: Vec<Edition> = libricite_criteria::editions().filter(|one| one != own).collect();
    if others.is_empty() {
        return Html::default();
    }
    let says = &page.says().editions;
    let button = |edition: Edition| {
        let name = (says.beside)(&short(&edition, own));
        html! {
            <button type="button" onclick={page.does(move || Msg::Beside(edition.clone()))}>{ name }</button>
        }
    };
    html! {
        <>
            <section class="section" aria-labelledby="others">
                <h2 id="others">{ says.others }</h2>
                <p class="quiet">{ says.others_text }</p>
                <p class="buttons">{ for others.into_iter().map(button) }</p>
                <p role="status">{ page.app.told.beside_failed.then_some(says.beside_failed) }</p>
            </section>
            if let Some(beside) = &page.app.told.beside { { shown::shown("beside", beside) } }
        </>
    }
}
