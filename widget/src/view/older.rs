//! Answers to an edition that is not the newest of its set: what can be done about it.

use libricite::Edition;
use yew::prelude::*;

use super::Page;
use super::html::html;
use crate::app::Msg;
use crate::model::Basis;

/// Offers to carry the answers over, unless somebody decided to stay.
pub(super) fn offer(page: &Page<'_>) -> Html {
    let own = page.app.draft.criteria().edition();
    let stays = page.app.keeper.view.stays.as_ref();
    let Some(newest) = newer(own).filter(|_| page.is_begun() && stays != Some(own)) else {
        return Html::default();
    };
    let says = &page.says().editions;
    let carry = {
        let newest = newest.clone();
        move || Basis::built_in(&newest).map_or(Msg::Close, Msg::Carry)
    };
    let [old, new] = [own, &newest].map(|edition| edition.version().to_string());
    html! {
        <div class="notice">
            <p>{ (says.older)(&old, &new) }</p>
            if page.app.told.is_carrying {
                <p role="status">{ says.carrying }</p>
            } else {
                <div class="buttons">
                    <button type="button" onclick={page.does(carry)}>
                        { (says.carry)(&new) }
                    </button>
                    <button class="inline" type="button" onclick={page.does(|| Msg::Stay)}>
                        { (says.stay)(&old) }
                    </button>
                </div>
            }
        </div>
    }
}

/// The newest edition of the set, if it is another one.
fn newer(own: &Edition) -> Option<Edition> {
    let same = libricite_criteria::editions().filter(|edition| edition.set() == own.set());
    Edition::newest(same).filter(|newest| own < newest)
}
