//! What is seen: everything is made anew from the draft and its report.

mod card;
mod carried;
mod conflicts;
pub(crate) mod dialogs;
mod draw;
mod evidence;
mod field;
mod frame;
mod html;
mod leave;
mod notices;
mod older;
mod others;
mod paper;
mod plan;
mod proof;
mod prose;
mod question;
mod result;
pub(crate) mod review;
mod rows;
mod shown;
mod start;
mod step;
mod steps;
mod structure;
mod togo;
mod waits;

use libricite::{Criteria, Report};
use libricite_criteria::Words;
use libricite_draw::clean;
use yew::html::Scope;
use yew::prelude::*;

use html::html;

use crate::app::{App, Arrival, Msg};
use crate::screen::{Screen, axis};
use crate::words::{Lang, Phrases};

/// What the start is made from: it is shown before there is any answer.
pub(crate) struct Setting<'a> {
    pub(crate) says: &'static Phrases,
    pub(crate) lang: Lang,
    pub(crate) criteria: &'a Criteria,
    pub(crate) words: &'a Words,
}

/// What every part of a page is made from.
pub(crate) struct Page<'a> {
    pub(crate) app: &'a App,
    pub(crate) report: &'a Report<'a>,
    pub(crate) link: &'a Scope<App>,
}

impl<'a> Page<'a> {
    fn says(&self) -> &'static Phrases {
        self.app.shared.says
    }

    fn words(&self) -> &'a Words {
        &self.app.shared.words
    }

    fn criteria(&self) -> &'a Criteria {
        self.app.shared.criteria()
    }

    fn setting(&self) -> Setting<'a> {
        let (says, lang) = (self.says(), self.app.lang);
        Setting { says, lang, criteria: self.criteria(), words: self.words() }
    }

    /// What a button does.
    fn does(&self, msg: impl Fn() -> Msg + 'static) -> Callback<MouseEvent> {
        self.link.callback(move |_: MouseEvent| msg())
    }

    /// Whether something was said that is worth continuing.
    fn is_begun(&self) -> bool {
        let assessment = self.app.draft.assessment();
        !assessment.structure.name.is_empty() || !assessment.answers.is_empty()
    }

    /// The name of the structure, or what stands for it.
    fn name(&self) -> String {
        clean(self.app.draft.assessment().structure.name.trim()).into_owned()
    }
}

/// The page for somebody who has not begun.
#[cfg(feature = "ssr")]
pub(crate) fn first(setting: &Setting<'_>) -> Html {
    frame::first(setting, start::first(setting))
}

/// The whole page.
pub(crate) fn page(page: &Page<'_>) -> Html {
    let screen = &page.app.screen;
    let step = if screen.asks() { &page.app.step } else { screen };
    if page.app.arrival != Arrival::Here && *screen != Screen::Start {
        return frame::frame(page, waiting(page), false);
    }
    let (content, has_card) = match step {
        Screen::Start => (start::start(page), false),
        Screen::Steps => (steps::steps(page), true),
        Screen::Structure => (structure::structure(page), true),
        Screen::Axis(_) | Screen::Minimums | Screen::Everything | Screen::Question(_) => {
            (step::step(page, step), true)
        }
        Screen::Review => (review::review(page), true),
        Screen::Criteria => (others::others(page), false),
        Screen::Result => (result::result(page), false),
        Screen::Leave => (leave::leave(page), false),
        Screen::Paper => (paper::paper(page), false),
        Screen::Nowhere => (nowhere(page), false),
    };
    frame::frame(page, content, has_card)
}

/// While the words are on their way, and when they do not arrive.
fn waiting(page: &Page<'_>) -> Html {
    let says = page.says();
    let has_failed = page.app.arrival == Arrival::Failed;
    html! {
        <div class="empty" role="status">
            { draw::kitten(draw::Mood::Asleep, "") }
            if has_failed {
                <p>{ says.words_failed }</p>
                <p class="buttons">
                    <button class="main" type="button" onclick={page.does(|| Msg::AskForWords)}>{ says.again }</button>
                </p>
            } else {
                <p>{ says.words_coming }</p>
            }
        </div>
    }
}

fn nowhere(page: &Page<'_>) -> Html {
    html! {
        <>
            { title_line(page.says().nowhere) }
            <p class="lead">{ page.says().nowhere_text }</p>
            <p class="buttons"><a class="button" href="#/questions">{ page.says().all_steps }</a></p>
        </>
    }
}

/// The heading of a screen, which has the focus when the screen appears.
fn title_line(text: &str) -> Html {
    html! { <h1 id="title" tabindex="-1">{ text }</h1> }
}

/// What the screen is called.
pub(crate) fn name_of(app: &App, screen: &Screen) -> String {
    let (says, words) = (app.shared.says, &app.shared.words);
    match screen {
        Screen::Start => says.start_title.to_owned(),
        Screen::Steps => says.list_title.to_owned(),
        Screen::Structure => says.the_structure.to_owned(),
        Screen::Axis(id) => match axis(app.shared.criteria(), id) {
            Some(axis) => words.axis(axis.id.as_str()).to_owned(),
            None => says.nowhere.to_owned(),
        },
        Screen::Minimums => says.minimums.to_owned(),
        Screen::Everything => says.everything.to_owned(),
        Screen::Review => says.editions.review.to_owned(),
        Screen::Question(id) => words.title(id).to_owned(),
        Screen::Criteria => says.editions.others.to_owned(),
        Screen::Result => says.result.to_owned(),
        Screen::Leave => says.leave_title.to_owned(),
        Screen::Paper => says.paper_title.to_owned(),
        Screen::Nowhere => says.nowhere.to_owned(),
    }
}

/// The title of the page.
pub(crate) fn title(app: &App) -> String {
    [&name_of(app, &app.screen), " – ", app.shared.says.product].concat()
}
