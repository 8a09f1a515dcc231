//! What became of the answers that were carried to another edition.

use crate::model::{Became, Fate, Fates};
use yew::prelude::*;

use super::html::html;
use super::review::short;
use super::{Page, prose, title_line};

/// A few words, then a list; nothing unless the answers were just carried.
pub(super) fn summary(page: &Page<'_>) -> Option<Html> {
    let own = page.app.draft.criteria().edition();
    let (_, fates) = page.app.told.fates.as_ref().filter(|(to, _)| to == own)?;
    let says = &page.says().editions;
    let count = |became: Became| {
        let count = fates.count(became);
        html! { if 0 < count { <li>{ (says.count)(became, count) }</li> } }
    };
    Some(html! {
        <>
            { title_line(&(says.carried_title)(&short(own, &fates.from))) }
            <p class="lead">{ (says.carried_text)(&short(&fates.from, own)) }</p>
            <ul>{ for Became::ALL.map(count) }</ul>
            if !fates.others.is_empty() {
                <details class="fates">
                    <summary>{ says.carried_list }</summary>
                    { for Became::ALL.map(|became| list(page, fates, became)) }
                </details>
            }
        </>
    })
}

fn list(page: &Page<'_>, fates: &Fates, became: Became) -> Html {
    let one = |fate: &Fate| {
        html! { <li><strong>{ fate.titles.clone() }</strong><br />{ fate.why.clone() }</li> }
    };
    let those: Vec<&Fate> = fates.that(became).collect();
    html! {
        if !those.is_empty() {
            <h2>{ (page.says().editions.became)(became) }</h2>
            <ul>{ prose::items(&those, page.app.lang, |fate| one(fate)) }</ul>
        }
    }
}
