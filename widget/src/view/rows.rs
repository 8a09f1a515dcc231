//! A question that is asked of each service: a row for each, and one for all.

use std::rc::Rc;

use crate::model::{Asked, Edit};
use libricite::{Criterion, UNKNOWN};
use yew::prelude::*;

use super::html::html;
use super::question::{Panel, Props, Question, panel_id};
use crate::app::Msg;
use crate::browser::{choose, value_of};
use crate::screen::Screen;

pub(super) fn rows(question: &Question, ctx: &Context<Question>, criterion: &Criterion) -> Html {
    let props = ctx.props();
    let says = props.shared().says;
    let Some(services) = &props.said.services else {
        return html! {
            <div class="aside">
                <p>{ says.services_first }</p>
                <a class="button" href={Screen::Structure.href()}>{ says.services_first_do }</a>
            </div>
        };
    };
    if services.is_empty() {
        return html! { <div class="aside"><p>{ says.services_zero }</p></div> };
    }
    html! {
        <ul class="rows">
            if 1 < services.len() { { for_all(props, criterion) } }
            { for services.iter().enumerate().map(|(place, (service, name))| {
                row(question, ctx, criterion, (place, service, name))
            }) }
        </ul>
    }
}

/// The same answer for all services.
fn for_all(props: &Props, criterion: &Criterion) -> Html {
    let says = props.shared().says;
    let id = all_id(&props.id);
    let criterion_id: Rc<str> = props.id.as_str().into();
    let choose = on_choice(props.shared().send.clone(), move |choice| match choice.as_str() {
        "" => None,
        _ => Some(Edit::ChooseForEach(Rc::clone(&criterion_id), choice)),
    });
    html! {
        <li class="all">
            <label for={id.clone()}>{ says.for_all }</label>
            { select(props, criterion, id, same(props), says.for_all_choose, choose) }
        </li>
    }
}

fn row(
    question: &Question,
    ctx: &Context<Question>,
    criterion: &Criterion,
    (place, service, name): (usize, &Rc<str>, &Rc<str>),
) -> Html {
    let props = ctx.props();
    let shared = props.shared();
    let id = [&*props.id, "-", &place.to_string()].concat();
    let asked = Asked::of(&*props.id, Rc::clone(service));
    let answer = props.said.answer.as_ref().and_then(|answer| answer.services.get(&**service));
    let pieces = answer.map_or(0, |answer| answer.evidence.len());
    let is_open = question.panel == Some(Panel::Service(place));
    let edited = asked.clone();
    let choose = on_choice(shared.send.clone(), move |choice| {
        let asked = edited.clone();
        Some(match choice.as_str() {
            "" => Edit::Clear(asked),
            UNKNOWN => Edit::Unknown(asked),
            _ => Edit::Choose(asked, choice),
        })
    });
    html! {
        <li key={id.clone()}>
            <label for={row_id(&props.id, place)}><bdi>{ &**name }</bdi></label>
            { select(
                props,
                criterion,
                row_id(&props.id, place),
                said(props, service),
                shared.says.not_answered,
                choose,
            ) }
            { question.toggle(ctx, Panel::Service(place), &(shared.says.evidence_count)(pieces)) }
            if is_open {
                <div class="opened" id={panel_id(&props.id)}>
                    { question.proof(ctx) }
                </div>
            }
        </li>
    }
}

fn select(
    props: &Props,
    criterion: &Criterion,
    id: String,
    chosen: Option<&str>,
    none: &str,
    choose: Callback<Event>,
) -> Html {
    let shared = props.shared();
    let words = &shared.words;
    let chosen = chosen.unwrap_or_default();
    let known = chosen.is_empty() || chosen == UNKNOWN || criterion.choice(chosen).is_some();
    html! {
        <select {id} onchange={choose}>
            <option value="" selected={chosen.is_empty()}>{ none }</option>
            { for criterion.choices.iter().map(|choice| {
                let id = choice.id.as_str();
                html! {
                    <option value={id.to_owned()} selected={chosen == id}>
                        { words.choice(criterion.id.as_str(), id) }
                    </option>
                }
            }) }
            <option value={UNKNOWN} selected={chosen == UNKNOWN}>{ shared.says.unknown }</option>
            if !known {
                <option value={chosen.to_owned()} selected={true}>{ libricite_draw::clean(chosen).into_owned() }</option>
            }
        </select>
    }
}

fn on_choice(
    send: Callback<Msg>,
    edit: impl Fn(String) -> Option<Edit> + 'static,
) -> Callback<Event> {
    Callback::from(move |event: Event| {
        if let Some(edit) = edit(value_of(&event)) {
            send.emit(Msg::Edit(edit));
        }
    })
}

/// Shows in each list what is chosen: once a person has chosen, no attribute does.
pub(super) fn show(props: &Props) {
    let services = props.said.services.as_deref().unwrap_or_default();
    let choices = services.iter().map(|(service, _)| said(props, service).unwrap_or_default());
    let ids = (0..services.len()).map(|place| row_id(&props.id, place));
    for (id, choice) in
        ids.zip(choices).chain([(all_id(&props.id), same(props).unwrap_or_default())])
    {
        choose(&id, choice);
    }
}

/// What is said of a service.
fn said<'a>(props: &'a Props, service: &str) -> Option<&'a str> {
    props.said.answer.as_ref()?.services.get(service)?.choice.as_deref()
}

/// What is said of all services alike.
fn same(props: &Props) -> Option<&str> {
    let services = props.said.services.as_deref()?;
    let first = said(props, &services.first()?.0)?;
    services.iter().all(|(one, _)| said(props, one) == Some(first)).then_some(first)
}

fn row_id(id: &str, place: usize) -> String {
    ["a-", id, "-", &place.to_string()].concat()
}

fn all_id(id: &str) -> String {
    ["all-", id].concat()
}
