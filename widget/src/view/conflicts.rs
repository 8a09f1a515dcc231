//! What two tabs said differently.

use std::borrow::Cow;

use crate::model::{Conflict, Edit, Keep, Place, Settle, Value};
use libricite_draw::{Lang, clean, tell};
use yew::prelude::*;

use super::html::html;
use super::{Page, prose};
use crate::app::Msg;

/// What is left to settle, whatever else is told: until it is, what another tab said stands
/// nowhere else.
pub(super) fn open(page: &Page<'_>) -> Html {
    let conflicts = page.app.draft.conflicts();
    html! {
        if !conflicts.is_empty() {
            <div class="notice">
                <p>{ page.says().other_tab }</p>
                <p>{ page.says().other_tab_differs }</p>
                <ul class="plain">{ prose::items(&conflicts, page.app.lang, |one| conflict(page, one)) }</ul>
            </div>
        }
    }
}

fn conflict(page: &Page<'_>, conflict: &Conflict<'_>) -> Html {
    let says = page.says();
    let one = |keep: Keep, name: &'static str, value: &Value<'_>| {
        let settle = Settle { version: conflict.version, place: conflict.place.clone(), keep };
        html! {
            <button type="button"
                onclick={page.does(move || Msg::Edit(Edit::Settle(settle.clone())))}>
                { name }{ says.colon }<bdi>{ told(page, conflict.place, value) }</bdi>
            </button>
        }
    };
    html! {
        <li>
            <strong>{ named(page, conflict.place) }</strong>
            <div class="buttons">
                { one(Keep::Here, says.here, &conflict.here) }
                { one(Keep::There, says.there, &conflict.there) }
            </div>
        </li>
    }
}

/// What is meant.
fn named(page: &Page<'_>, place: &Place) -> String {
    let says = page.says();
    let asked = match place {
        Place::Edition => return says.edition.to_owned(),
        Place::Date => return says.date.to_owned(),
        Place::Method => return says.method.to_owned(),
        Place::Note => return says.about.to_owned(),
        Place::Name => return says.name.to_owned(),
        Place::Url => return says.url.to_owned(),
        Place::Kind => return says.kind.to_owned(),
        Place::Country => return says.country.to_owned(),
        Place::Services => return says.services.to_owned(),
        Place::Service(id) => return clean(id).into_owned(),
        Place::Choice(asked) | Place::AnswerNote(asked) | Place::Evidence(asked) => asked,
    };
    let title = page.words().title(&asked.criterion);
    match &asked.service {
        Some(service) => [title, " – ", &clean(service)].concat(),
        None => title.to_owned(),
    }
}

/// What was said there.
fn told(page: &Page<'_>, place: &Place, value: &Value<'_>) -> String {
    let (says, words) = (page.says(), page.words());
    let text: Cow<'_, str> = match (value, place) {
        (Value::Text(Some(choice)), Place::Choice(asked)) => {
            Cow::Borrowed(words.choice(&asked.criterion, choice))
        }
        (Value::Text(text), _) => Cow::Borrowed(text.unwrap_or_default()),
        (Value::Edition(edition), _) => Cow::Owned(edition.to_string()),
        (Value::Date(date), _) => Cow::Owned(tell::date(*date, Lang::of(words))),
        (Value::Method(method), _) => Cow::Borrowed(page.app.lang.phrases().method(*method)),
        (Value::Services(services), _) => {
            Cow::Owned((says.services_count)(services.map(<[_]>::len)))
        }
        (Value::Service(service), _) => {
            Cow::Borrowed(service.map_or("", |service| service.shown()))
        }
        (Value::Evidence(pieces), _) => {
            let urls = pieces.iter().filter_map(|piece| piece.url.as_deref());
            let urls = urls.collect::<Vec<_>>();
            Cow::Owned(tell::listed(&urls, tell::MOST_NAMED, page.app.lang).in_line())
        }
    };
    match clean(text.trim()) {
        text if text.is_empty() => says.nothing.to_owned(),
        text => text.into_owned(),
    }
}
