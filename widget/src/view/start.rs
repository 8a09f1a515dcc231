//! The start: name the structure and begin, carry on, or open a file.

use libricite::Edition;
use libricite_widget::model::{Path, Progress};
use yew::prelude::*;

use super::draw::{Mood, coat, kitten};
use super::html::html;
use super::{Page, card, title_line};
use crate::app::Msg;
use crate::browser::typed;
use crate::screen::Screen;

pub(super) fn start(page: &Page<'_>) -> Html {
    let says = page.says();
    let (questions, axes) = (page.criteria().all().count(), page.criteria().axes().len());
    let begun = page.is_begun();
    html! {
        <>
            <div class="hello">
                <div>
                    { title_line(says.start_title) }
                    <p class="lead">{ (says.start_lead)(questions, axes) }</p>
                </div>
                <p class="hidden">{ says.levels }</p>
                <ol class="plain cats">
                    { for page.criteria().levels().iter().map(|level| html! {
                        <li>
                            { kitten(Mood::Awake, coat(page.criteria(), level.id.as_str())) }
                            { page.words().level(level.id.as_str()) }
                        </li>
                    }) }
                </ol>
            </div>
            <div class="start">
                <div>
                    if begun { { carry_on(page) } } else { { begin(page, says.begin) } }
                    { open(page) }
                </div>
                <div>
                    <section class="panel calm" aria-labelledby="how">
                        <h2 id="how">{ says.steps_title }</h2>
                        <ol class="how">
                            { for says.steps.iter().map(|(name, text)| html! {
                                <li><strong>{ *name }</strong><span>{ *text }</span></li>
                            }) }
                        </ol>
                    </section>
                    <section class="panel calm" aria-labelledby="kept">
                        <h2 id="kept">{ says.kept_where }</h2>
                        { for says.kept_text.iter().map(|text| html! { <p>{ *text }</p> }) }
                    </section>
                    if begun {
                        <details class="panel calm">
                            <summary>{ says.begin_other }</summary>
                            { begin(page, says.begin_other) }
                        </details>
                    }
                </div>
            </div>
        </>
    }
}

/// What was begun, and the way back to it.
fn carry_on(page: &Page<'_>) -> Html {
    let says = page.says();
    let progress = Progress::of_report(page.report);
    let next = page.app.last_question().unwrap_or_else(|| {
        let mut paths = [Path::Minimums, Path::Everything].into_iter();
        let open = paths.find_map(|path| path.first_open(page.criteria(), page.report));
        open.map_or(Screen::Result, |one| Screen::Question(one.id.as_str().into()))
    });
    html! {
        <section class="panel" aria-labelledby="carry-on">
            <h2 id="carry-on">{ says.carry_on_title }</h2>
            <p><strong><bdi>{ page.name() }</bdi></strong>
                { " – " }{ (says.answered_of)(progress.done(), progress.total()) }</p>
            { card::badge_of(page) }
            <div class="buttons">
                <a class="button main" href={next.href()}>{ says.carry_on }</a>
                <a class="button" href={Screen::Steps.href()}>{ says.all_steps }</a>
            </div>
        </section>
    }
}

/// The form that begins an assessment.
fn begin(page: &Page<'_>, name: &'static str) -> Html {
    let says = page.says();
    let missing = page.app.name_is_missing;
    let described = if missing { "name-error name-hint" } else { "name-hint" };
    let edition = page.criteria().edition().clone();
    let submit = page.link.callback(move |event: SubmitEvent| {
        event.prevent_default();
        Msg::Begin {
            edition: typed("edition").parse().unwrap_or_else(|_| edition.clone()),
            name: typed("name"),
            url: typed("url"),
        }
    });
    html! {
        <section class="panel" aria-label={name}>
            <form onsubmit={submit} novalidate={true}>
                <div class="field">
                    <label for="name">{ says.name }</label>
                    <span class="hint" id="name-hint">{ says.name_hint }</span>
                    <input id="name" type="text" autocomplete="organization" dir="auto"
                        aria-describedby={described} aria-invalid={missing.then_some("true")} />
                    if missing { <span class="error" id="name-error">{ says.name_missing }</span> }
                </div>
                <div class="field">
                    <label for="url">{ says.url }{ " " }<span class="optional">{ "(" }{ says.optional }{ ")" }</span></label>
                    <span class="hint" id="url-hint">{ says.url_hint }</span>
                    <input id="url" type="text" inputmode="url" autocomplete="url" aria-describedby="url-hint" />
                </div>
                { editions(page) }
                <div class="buttons"><button class="main" type="submit">{ name }</button></div>
            </form>
        </section>
    }
}

/// The choice of an edition; where there is but one, its name.
fn editions(page: &Page<'_>) -> Html {
    let (says, words) = (page.says(), page.words());
    let all: Vec<Edition> = libricite_criteria::editions().collect();
    let own = page.criteria().edition();
    let name = |edition: &Edition| {
        let set = if edition.set() == own.set() { &words.name } else { edition.set() };
        (says.edition_named)(set, &edition.version().to_string())
    };
    html! {
        <div class="field">
            if 1 < all.len() {
                <label for="edition">{ says.edition }</label>
                <select id="edition">
                    { for all.iter().rev().map(|edition| html! {
                        <option value={edition.to_string()} selected={edition == own}>{ name(edition) }</option>
                    }) }
                </select>
            } else {
                <span class="label">{ says.edition }</span>
                <span>{ name(own) }</span>
            }
            <span class="hint">{ &*words.sentence }</span>
        </div>
    }
}

/// Opens a file, by button; it can also be dropped anywhere.
fn open(page: &Page<'_>) -> Html {
    let says = page.says();
    html! {
        <section class="panel calm" aria-labelledby="open">
            <h2 id="open">{ says.open_title }</h2>
            <p id="open-text">{ says.open_text }</p>
            { open_button(page) }
        </section>
    }
}

/// The button that opens a file: the input itself is out of sight, not out of reach.
fn open_button(page: &Page<'_>) -> Html {
    html! {
        <div class="buttons">
            <label class="button file">
                <input class="hidden" id="file" type="file" accept=".json,application/json" aria-describedby="open-text" />
                { page.says().open }
            </label>
        </div>
    }
}
