//! What is told above the page.

use libricite_draw::clean;
use yew::prelude::*;

use super::html::html;
use super::{Page, conflicts, older, prose};
use crate::app::{Hung, Msg};
use crate::browser::ELSEWHERE;
use crate::keep::Kept;
use crate::notice::Notice;
use crate::words::hung;

pub(super) fn notices(page: &Page<'_>) -> Html {
    let refusal = match page.app.keeper.kept {
        Kept::Refused(refusal) => Some(refusal),
        _ => None,
    };
    html! {
        <section class="notices" aria-live="polite" aria-label={page.says().messages}>
            if let Some(refusal) = refusal {
                <div class="notice wrong urgent">
                    <p>{ (page.says().refused)(refusal) }</p>
                    <div class="buttons">
                        <button type="button" onclick={page.does(|| Msg::Leave(crate::leave::Msg::File))}>
                            { page.says().save_file_now }
                        </button>
                    </div>
                </div>
            }
            { conflicts::open(page) }
            { older::offer(page) }
            { for page.app.notices.iter().map(|notice| one(page, notice)) }
        </section>
    }
}

fn one(page: &Page<'_>, notice: &Notice) -> Html {
    let says = page.says();
    match notice {
        Notice::Opened(name) => html! {
            <div class="notice">
                <p>{ (says.opened)(&clean(name)) }</p>
                { buttons(page, Some((says.undo, || Msg::Undo))) }
            </div>
        },
        Notice::Refused { name, why } => html! {
            <div class="notice wrong">
                <p><strong>{ says.file_refused }</strong>{ " " }{ prose::theirs(name) }</p>
                <p>{ (says.file_wrong)(why.as_ref()) }{ " " }{ says.file_unchanged }</p>
                if let Some(why) = why {
                    <p class="small">{ says.file_detail }{ says.colon }<span lang="en">{ prose::theirs(&why.to_string()) }</span></p>
                }
                { buttons(page, None) }
            </div>
        },
        Notice::Cleared => html! {
            <div class="notice">
                <p>{ says.cleared }</p>
                { buttons(page, Some((says.undo, || Msg::Undo))) }
            </div>
        },
        Notice::Answering => html! {
            <div class="notice">
                <p>{ (says.editions.answering)(&clean(&page.words().name), &page.criteria().edition().to_string()) }</p>
                { buttons(page, Some((says.undo, || Msg::Undo))) }
            </div>
        },
        Notice::NoCriteria(why) => no_criteria(page, why.as_deref()),
        // It is told with what is left to settle.
        Notice::Merged if !page.app.draft.conflicts().is_empty() => Html::default(),
        Notice::Merged => html! {
            <div class="notice">
                <p>{ says.other_tab }</p>
                { buttons(page, None) }
            </div>
        },
        Notice::Erased => html! {
            <div class="notice urgent">
                <p>{ says.erased_elsewhere }</p>
                <div class="buttons">
                    <button type="button" onclick={page.does(|| Msg::WriteAnew)}>{ says.keep_here }</button>
                    <button type="button" onclick={page.does(|| Msg::AskToClear)}>{ says.clear_here }</button>
                </div>
            </div>
        },
        Notice::Hung => hung_over(page),
        Notice::Unseen => wrong(page, [hung(page.app.lang).put_aside, ""], None),
        Notice::Newer => html! {
            <div class="notice wrong urgent">
                <p>{ says.newer }</p>
                <div class="buttons">
                    <button type="button" onclick={page.does(|| Msg::Reload)}>{ says.reload }</button>
                </div>
            </div>
        },
        Notice::OtherWords => html! {
            <div class="notice wrong">
                <p>{ says.other_words }</p>
                { buttons(page, Some((says.again, || Msg::AskForWords))) }
            </div>
        },
        Notice::Unreadable(why) => wrong(page, [says.unreadable, ""], Some(why)),
        Notice::NotCarried(why) => {
            let try_again = if why.is_none() { says.editions.try_again } else { "" };
            wrong(page, [says.editions.not_carried, try_again], why.as_deref())
        }
        Notice::NotRecorded(why) => wrong(page, [says.editions.not_recorded, ""], why.as_deref()),
        Notice::Update => html! {
            <div class="notice">
                <p>{ says.update_ready }</p>
                { buttons(page, Some((says.update_accept, || Msg::UseUpdate))) }
            </div>
        },
    }
}

/// The last page hung over what is kept here.
fn hung_over(page: &Page<'_>) -> Html {
    let says = hung(page.app.lang);
    let does = |choice| page.does(move || Msg::Hung(choice));
    html! {
        <div class="notice urgent">
            <p>{ says.text }</p>
            <div class="buttons">
                <button type="button" onclick={does(Hung::Open)}>{ says.open }</button>
                <button type="button" onclick={does(Hung::Leave)}>{ says.leave }</button>
                <button class="inline" type="button" onclick={does(Hung::Save)}>{ says.save }</button>
            </div>
        </div>
    }
}

/// What did not work, and the detail of it.
fn wrong(page: &Page<'_>, sentences: [&'static str; 2], why: Option<&str>) -> Html {
    let says = page.says();
    html! {
        <div class="notice wrong">
            <p>{ sentences.join(" ") }</p>
            if let Some(why) = why {
                <p class="small">{ says.file_detail }{ says.colon }<span lang="en">{ prose::theirs(why) }</span></p>
            }
            { buttons(page, None) }
        </div>
    }
}

/// What was opened is no criteria.
fn no_criteria(page: &Page<'_>, why: Option<&str>) -> Html {
    let says = &page.says().editions;
    let sentence = match why {
        None => says.not_fetched,
        Some(ELSEWHERE) => says.elsewhere,
        Some(_) => "",
    };
    wrong(page, [says.no_criteria, sentence], why.filter(|why| *why != ELSEWHERE))
}

/// What a button says and does.
type Action = (&'static str, fn() -> Msg);

/// What can be done about it, and that it was read.
fn buttons(page: &Page<'_>, action: Option<Action>) -> Html {
    html! {
        <div class="buttons">
            if let Some((name, msg)) = action {
                <button type="button" onclick={page.does(msg)}>{ name }</button>
            }
            <button class="inline" type="button" onclick={page.does(|| Msg::Dismiss)}>
                { page.says().close }
            </button>
        </div>
    }
}
