//! The answers that were carried over from another edition, one after the other.

use crate::model::{is_to_review, to_review};
use libricite::Edition;
use yew::prelude::*;

use super::draw::{BACK, Mood, icon, kitten};
use super::html::html;
use super::step::question;
use super::{Page, carried, title_line};
use crate::screen::Screen;

/// The id of what is said once all are read.
pub(crate) const DONE: &str = "reviewed";

/// The questions that were to be read again when the screen was opened: what is confirmed stays
/// in its place until one leaves.
pub(super) fn review(page: &Page<'_>) -> Html {
    let says = &page.says().editions;
    let left = to_review(page.report).len();
    let summary = carried::summary(page);
    let was_carried = summary.is_some();
    let is_shown = |id: &str| {
        is_to_review(page.report, id) || page.app.reviewing.iter().any(|known| **known == *id)
    };
    html! {
        <>
            <p class="crumb"><a href={Screen::Steps.href()}>{ icon(BACK) }{ page.says().all_steps }</a></p>
            <div class="step-head">
                { summary.unwrap_or_else(|| title_line(says.review)) }
                if 0 < left {
                    if was_carried { <h2>{ says.review }</h2> }
                    <p class="lead">{ says.review_text }</p>
                    <p class="quiet small">{ (says.review_left)(left) }</p>
                }
            </div>
            { for page.criteria().all().filter(|one| is_shown(one.id.as_str())).map(|one| question(page, one)) }
            if left == 0 {
                <p class="full" id={DONE} tabindex="-1">{ kitten(Mood::Awake, "") }{ says.reviewed }</p>
            }
            <p class="onward">
                <a class="button main" href={Screen::Result.href()}>{ page.says().see_result }</a>
                <a class="button" href={Screen::Steps.href()}>{ page.says().all_steps }</a>
            </p>
        </>
    }
}

/// What is said of an answer that is to be read again.
#[derive(Clone, PartialEq)]
pub(super) enum Review {
    /// It can be confirmed as it is.
    Confirm(String),
    /// It was an answer to another question: one is to be chosen.
    Choose(String),
}

/// That an answer is to be read again; nothing where it is not.
pub(super) fn sentence(page: &Page<'_>, criterion: &str) -> Option<Review> {
    if !is_to_review(page.report, criterion) {
        return None;
    }
    let says = &page.says().editions;
    let from = page.app.draft.came_from();
    let answer = page.app.draft.assessment().answers.get(criterion)?;
    let has_choice =
        answer.choice.is_some() || answer.services.values().any(|service| service.choice.is_some());
    Some(if has_choice {
        Review::Confirm((says.came_from)(from))
    } else {
        Review::Choose((says.came_as_other)(from))
    })
}

/// An edition as it is said beside another one: of the same set, by its version alone.
pub(super) fn short(edition: &Edition, beside: &Edition) -> String {
    if edition.set() == beside.set() { edition.version().to_string() } else { edition.to_string() }
}
