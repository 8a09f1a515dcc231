//! The start: name the structure and begin, carry on, or open a file.

use crate::model::{Path, Progress, to_review};
use libricite::Edition;
use yew::prelude::*;

use super::draw::{Mood, coat, kitten};
use super::html::html;
use super::{Page, Setting, card, title_line};
use crate::app::{Msg, names};
use crate::browser::typed;
use crate::keep::known;
use crate::screen::Screen;
use crate::words::Phrases;

pub(super) fn start(page: &Page<'_>) -> Html {
    let (setting, says) = (page.setting(), page.says());
    if !page.is_begun() {
        return around(&setting, begin(&setting, says.begin, &form(page)), Html::default());
    }
    let another = html! {
        <details class="panel calm">
            <summary>{ says.begin_other }</summary>
            { begin(&setting, says.begin_other, &form(page)) }
        </details>
    };
    around(&setting, carry_on(page), another)
}

/// The start for somebody who has not begun.
#[cfg(feature = "ssr")]
pub(super) fn first(setting: &Setting<'_>) -> Html {
    let coming =
        html! { <span class="coming" role="status" data-text={setting.says.words_coming}></span> };
    let form = Form { name: Name::Asked, submit: Callback::noop(), coming };
    around(setting, begin(setting, setting.says.begin, &form), Html::default())
}

/// What the start always says, around what there is to do first and what else there is.
fn around(setting: &Setting<'_>, first: Html, more: Html) -> Html {
    let says = setting.says;
    let (questions, axes) = (setting.criteria.all().count(), setting.criteria.axes().len());
    html! {
        <>
            <div class="hello">
                <div>
                    { title_line(says.start_title) }
                    <p class="lead">{ (says.start_lead)(questions, axes) }</p>
                </div>
                <p class="hidden">{ says.levels }</p>
                <ol class="plain cats">
                    { for setting.criteria.levels().iter().map(|level| html! {
                        <li>
                            { kitten(Mood::Awake, coat(setting.criteria, level.id.as_str())) }
                            { setting.words.level(level.id.as_str()) }
                        </li>
                    }) }
                </ol>
            </div>
            <div class="start">
                <div>
                    { first }
                    { open(says) }
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
                    { more }
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
        if !to_review(page.report).is_empty() {
            return Screen::Review;
        }
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
struct Form {
    name: Name,
    submit: Callback<SubmitEvent>,
    /// What tells that the program is on its way, where it is not there yet.
    coming: Html,
}

/// The name of the structure, in the form.
#[derive(Clone, Copy)]
enum Name {
    Asked,
    /// The form was sent without it.
    Missing,
}

fn form(page: &Page<'_>) -> Form {
    let edition = page.criteria().edition().clone();
    let submit = page.link.callback(move |event: SubmitEvent| {
        event.prevent_default();
        Msg::Begin {
            edition: typed("edition").parse().unwrap_or_else(|_| edition.clone()),
            name: typed("name"),
            url: typed("url"),
        }
    });
    let name = if page.app.name_is_missing { Name::Missing } else { Name::Asked };
    Form { name, submit, coming: Html::default() }
}

fn begin(setting: &Setting<'_>, title: &'static str, form: &Form) -> Html {
    let says = setting.says;
    let (described, invalid) = match form.name {
        Name::Missing => ("name-error name-hint", Some("true")),
        Name::Asked => ("name-hint", None),
    };
    html! {
        <section class="panel" aria-label={title}>
            <form onsubmit={form.submit.clone()} novalidate={true}>
                <div class="field">
                    <label for="name">{ says.name }</label>
                    <span class="hint" id="name-hint">{ says.name_hint }</span>
                    <input id="name" type="text" maxlength="200" autocomplete="organization" dir="auto"
                        aria-describedby={described} aria-invalid={invalid} />
                    <span class="error" id="name-error" hidden={invalid.is_none()}>{ says.name_missing }</span>
                </div>
                <div class="field">
                    <label for="url">{ says.url }{ " " }<span class="optional">{ "(" }{ says.optional }{ ")" }</span></label>
                    <span class="hint" id="url-hint">{ says.url_hint }</span>
                    <input id="url" type="text" maxlength="2000" inputmode="url" autocomplete="url" aria-describedby="url-hint" />
                </div>
                { editions(setting) }
                <div class="buttons"><button class="main" type="submit">{ title }</button>{ form.coming.clone() }</div>
            </form>
        </section>
    }
}

/// The choice of an edition; where there is but one, its name.
fn editions(setting: &Setting<'_>) -> Html {
    let (says, words) = (setting.says, setting.words);
    let own = setting.criteria.edition();
    let built_in = libricite_criteria::editions().filter(|edition| edition != own);
    // What was read since the page was opened can be begun under, too.
    let read = known().into_iter().map(|basis| basis.criteria().edition().clone());
    let read = read.filter(|edition| edition != own);
    let all: Vec<Edition> = read.chain(built_in).chain([own.clone()]).collect();
    let name = |edition: &Edition| {
        let named = if edition == own { None } else { Some(names(edition, setting.lang)) };
        let name = named.as_ref().map_or(&words.name, |names| &names.name);
        if name.is_empty() {
            return edition.to_string();
        }
        (says.edition_named)(name, &edition.version().to_string())
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
            <a class="small" href={Screen::Criteria.href()}>{ says.editions.others }</a>
        </div>
    }
}

/// Opens a file, by button; it can also be dropped anywhere.
fn open(says: &Phrases) -> Html {
    html! {
        <section class="panel calm" aria-labelledby="open">
            <h2 id="open">{ says.open_title }</h2>
            <p id="open-text">{ says.open_text }</p>
            <div class="buttons">{ file(says.open, "open-text") }</div>
        </section>
    }
}

/// The button that opens files, which are described elsewhere. The input itself is out of sight,
/// not out of reach.
pub(super) fn file(name: &'static str, described: &'static str) -> Html {
    html! {
        <label class="button file">
            <input class="hidden" id="file" type="file" accept=".json,.toml,application/json" multiple={true} aria-describedby={described} />
            { name }
        </label>
    }
}
