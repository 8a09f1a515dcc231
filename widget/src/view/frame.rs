//! The frame of every screen: head, columns, bar, foot.

use yew::prelude::*;

use super::draw::{Mood, REDO, UNDO, icon, kitten};
use super::html::html;
use super::{Page, Setting, card, dialogs, notices, others};
use crate::app::{Dialog, Hover, Msg};
use crate::browser::focus;
use crate::keep::Kept;
use crate::screen::Screen;
use crate::words::Lang;

/// The whole page around its content.
pub(super) fn frame(page: &Page<'_>, content: Html, has_card: bool) -> Html {
    let says = page.says();
    let hover = (page.app.hover == Hover::File).then_some("dropping");
    let bar = has_card.then_some("has-bar");
    let other = other(page.app.lang);
    let beside = has_card && page.app.dialog != Some(Dialog::Card);
    html! {
        <div class={classes!(hover, bar)}>
            { head(&page.setting(), &page.app.screen, page.does(move || Msg::Speak(other))) }
            { saved(page) }
            if page.app.draft.basis().outside().is_some() {
                <section class="whose" aria-label={says.edition}>{ others::origin(page) }</section>
            }
            { notices::notices(page) }
            <div class={if has_card { "columns" } else { "columns alone" }}>
                if has_card {
                    <main>{ content }</main>
                    <aside class="beside" aria-label={says.where_you_are}>
                        if beside { { card::card(page) } }
                    </aside>
                } else {
                    <main>{ content }</main>
                }
            </div>
            { foot(&page.setting(), clear(page)) }
            if has_card { { card::bar(page) } }
            { dialogs::dialogs(page) }
            <p class="hidden" role="status">{ card::told(page) }</p>
        </div>
    }
}

/// The frame of the first screen, where nothing is kept and there is nothing to tell.
#[cfg(feature = "ssr")]
pub(super) fn first(setting: &Setting<'_>, content: Html) -> Html {
    html! {
        <div class="first">
            { head(setting, &Screen::Start, Callback::noop()) }
            <div class="saved"><p class="coming" role="status" data-text={setting.says.words_coming}></p></div>
            <div class="columns alone"><main>{ content }</main></div>
            { foot(setting, Html::default()) }
        </div>
    }
}

fn head(setting: &Setting<'_>, screen: &Screen, speak: Callback<MouseEvent>) -> Html {
    let says = setting.says;
    let parts = [
        (Screen::Steps, says.questions, is_of_questions(screen)),
        (Screen::Result, says.result, *screen == Screen::Result),
        (Screen::Leave, says.leave, *screen == Screen::Leave),
    ];
    // The address stays that of the screen.
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        focus("title");
    });
    html! {
        <>
            <a class="skip" href="#title" onclick={skip}>{ says.skip }</a>
            <header class="head">
                <div>
                    <a class="brand" href="#/">
                        { kitten(Mood::Awake, "") }
                        { says.product }
                    </a>
                    <button class="inline lang" type="button" lang={other(setting.lang).as_str()} onclick={speak}>
                        { says.other_lang }
                    </button>
                    <nav aria-label={says.parts}>
                        <ul class="plain">
                            { for parts.into_iter().map(|(screen, name, is_here)| html! {
                                <li>
                                    <a href={screen.href()} aria-current={is_here.then_some("true")}>{ name }</a>
                                </li>
                            }) }
                        </ul>
                    </nav>
                </div>
            </header>
        </>
    }
}

/// The language that can be switched to.
fn other(lang: Lang) -> Lang {
    match lang {
        Lang::En => Lang::Fr,
        Lang::Fr => Lang::En,
    }
}

fn is_of_questions(screen: &Screen) -> bool {
    screen.asks() || matches!(screen, Screen::Steps | Screen::Structure | Screen::Paper)
}

/// What is kept, and the way back.
fn saved(page: &Page<'_>) -> Html {
    let says = page.says();
    let (can_undo, can_redo) = (page.app.draft.can_undo(), page.app.draft.can_redo());
    let text = match &page.app.keeper.kept {
        Kept::At(hour) if hour.is_empty() => says.saved_for_now.to_owned(),
        Kept::At(hour) => (says.saved_at)(hour),
        Kept::Nothing | Kept::Refused(_) | Kept::Withheld => String::new(),
    };
    html! {
        <div class="saved">
            <p role="status">{ text }</p>
            if can_undo || can_redo {
                <div>
                    <button class="inline" type="button" disabled={!can_undo}
                        onclick={page.does(|| Msg::Undo)}>
                        { icon(UNDO) }<span>{ says.undo }</span>
                    </button>
                    <button class="inline" type="button" disabled={!can_redo}
                        onclick={page.does(|| Msg::Redo)}>
                        { icon(REDO) }<span>{ says.redo }</span>
                    </button>
                </div>
            }
        </div>
    }
}

fn foot(setting: &Setting<'_>, clear: Html) -> Html {
    let says = setting.says;
    html! {
        <footer class="foot">
            <div>
                <p>{ says.nothing_sent }</p>
                <p>
                    <a href={env!("CARGO_PKG_REPOSITORY")}>{ says.source }</a>
                    { " · " }<a href="licenses/THIRD-PARTY.txt">{ says.licences }</a>
                </p>
                { clear }
            </div>
        </footer>
    }
}

/// The way to clear what is kept, once there is something.
fn clear(page: &Page<'_>) -> Html {
    let says = page.says();
    html! {
        if page.is_begun() {
            <nav aria-label={says.kept_where}>
                <button class="inline" type="button" onclick={page.does(|| Msg::AskToClear)}>
                    { says.clear }
                </button>
            </nav>
        }
    }
}
