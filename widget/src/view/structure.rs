//! The structure and its services.

use crate::model::{
    Edit, Field as Said, OddDay, ServiceField, is_country, is_license, is_web_address, odd_day,
    suggest,
};
use libricite::Service;
use libricite_draw::{Lang, tell};
use yew::prelude::*;

use super::draw::{ADD, BACK, icon};
use super::field::{Field, Kind, field};
use super::html::html;
use super::{Page, title_line};
use crate::app::Msg;
use crate::browser::{today, value_of};
use crate::screen::Screen;

pub(super) fn structure(page: &Page<'_>) -> Html {
    let says = page.says();
    let date = page.app.draft.assessment().date;
    // While it is typed part by part, there is none.
    let day = if page.app.day_is_missing { String::new() } else { date.to_string() };
    let day_advice = match odd_day(date, today()) {
        _ if page.app.day_is_missing => {
            (says.day_missing)(&tell::date(date, Lang::of(page.words())))
        }
        Some(OddDay::ToCome) => says.day_to_come.to_owned(),
        Some(OddDay::LongAgo) => says.day_long_ago.to_owned(),
        None => String::new(),
    };
    html! {
        <>
            <p class="crumb"><a href={Screen::Steps.href()}>{ icon(BACK) }{ says.all_steps }</a></p>
            { title_line(says.the_structure) }
            { text(page, Said::Name, "s-name", says.name, says.name_hint, Kind::Line) }
            { text(page, Said::Url, "s-url", says.url, says.url_hint, Kind::Url) }
            <div class="grid-2">
                { text(page, Said::Kind, "s-kind", says.kind, says.kind_hint, Kind::Line) }
                { text(page, Said::Country, "s-country", says.country, says.country_hint, Kind::Line) }
            </div>
            { field(Field {
                id: "s-date".to_owned(),
                label: says.date,
                hint: says.date_hint,
                kind: Kind::Day,
                value: &day,
                advice: &day_advice,
                typed: page.link.callback(Msg::Day),
                left: Callback::noop(),
            }) }
            { text(page, Said::Note, "s-note", says.about, says.about_hint, Kind::Text) }
            { services(page) }
            <p class="onward"><a class="button main" href={Screen::Steps.href()}>{ says.to_questions }</a></p>
        </>
    }
}

fn services(page: &Page<'_>) -> Html {
    let says = page.says();
    let services = page.app.draft.assessment().services.as_deref();
    let is_none = services.is_some_and(<[Service<'_>]>::is_empty);
    html! {
        <section class="section" aria-labelledby="services">
            <h2 id="services">{ says.services }</h2>
            <p>{ says.services_text }</p>
            { for services.into_iter().flatten().enumerate().map(|(place, one)| service(page, place, one)) }
            if is_none {
                <div class="aside">
                    <p>{ says.services_none }</p>
                    <button class="inline" type="button" onclick={page.does(|| Msg::Edit(Edit::ServicesNotSaid))}>
                        { says.take_back }
                    </button>
                </div>
            }
            <div class="buttons">
                <button type="button" id="add-service" onclick={page.does(|| Msg::Edit(Edit::AddService(String::new())))}>
                    { icon(ADD) }{ says.add_service }
                </button>
                if services.is_none() {
                    <button class="inline" type="button" onclick={page.does(|| Msg::Edit(Edit::NoServices))}>
                        { says.no_service }
                    </button>
                }
            </div>
        </section>
    }
}

fn service(page: &Page<'_>, place: usize, service: &Service<'_>) -> Html {
    let says = page.says();
    let number = place.to_string();
    let id = |name: &str| ["service-", &number, "-", name].concat();
    let of = |field| Said::Service(place, field);
    let license = service.license.as_deref().unwrap_or_default();
    let name = match service.name.as_deref() {
        Some(name) if !name.trim().is_empty() => libricite_draw::clean(name).into_owned(),
        _ => (says.unnamed_service)(place + 1),
    };
    html! {
        <fieldset class="service" key={number.clone()}>
            <legend><bdi>{ &*name }</bdi></legend>
            { text(page, of(ServiceField::Name), &id("name"), says.service_name, "", Kind::Line) }
            <details>
                <summary>{ says.more }</summary>
                { text(page, of(ServiceField::Url), &id("url"), says.service_url, "", Kind::Url) }
                <div class="grid-2">
                    { text(page, of(ServiceField::Software), &id("software"), says.service_software, "", Kind::Line) }
                    { licence(page, of(ServiceField::License), &id("license"), license) }
                </div>
            </details>
            <button class="inline" type="button" aria-label={(says.remove_service)(&name)}
                onclick={page.does(move || Msg::Edit(Edit::RemoveService(place)))}>
                { says.remove }
            </button>
        </fieldset>
    }
}

/// The licence, with suggestions while it is typed.
fn licence(page: &Page<'_>, said: Said, id: &str, value: &str) -> Html {
    let says = page.says();
    let list = [id, "-list"].concat();
    let typed = page
        .link
        .callback(move |event: InputEvent| Msg::Edit(Edit::Text(said.clone(), value_of(&event))));
    let hint = [id, "-hint"].concat();
    let advice = [id, "-advice"].concat();
    let known = &*page.app.licenses;
    let is_odd = !known.is_empty() && !value.trim().is_empty() && !is_license(known, value);
    let described = if is_odd { [&*hint, " ", &advice].concat() } else { hint.clone() };
    html! {
        <div class="field">
            <label for={id.to_owned()}>{ says.service_license }</label>
            <span class="hint" id={hint}>{ says.license_hint }</span>
            <input id={id.to_owned()} type="text" maxlength="200" list={list.clone()} autocomplete="off" spellcheck="false"
                aria-describedby={described} value={value.to_owned()} oninput={typed} />
            if is_odd { <span class="advice" id={advice}>{ says.license_advice }</span> }
            <datalist id={list}>
                { for suggest(known, value).take(8).map(|license| html! {
                    <option value={crate::model::complete(value, license.id)}>{ license.name.to_owned() }</option>
                }) }
            </datalist>
        </div>
    }
}

fn text(page: &Page<'_>, said: Said, id: &str, label: &str, hint: &str, kind: Kind) -> Html {
    let says = page.says();
    let value = page.app.draft.text(&said);
    let is_empty = value.trim().is_empty();
    let advice = match &said {
        Said::Name if is_empty => says.name_advice,
        Said::Url | Said::Service(_, ServiceField::Url) if !is_empty && !is_web_address(value) => {
            says.address_advice
        }
        Said::Country if !is_empty && !is_country(value) => says.country_advice,
        _ => "",
    };
    field(Field {
        id: id.to_owned(),
        label,
        hint,
        kind,
        value,
        advice,
        typed: page.link.callback(move |text| Msg::Edit(Edit::Text(said.clone(), text))),
        left: page.link.callback(|()| Msg::Rest),
    })
}
