//! The answers that were carried over from another edition, one after the other.

use crate::model::{is_to_review, to_review};
use libricite::Edition;
use yew::prelude::*;

use super::draw::{BACK, Mood, icon, kitten};
use super::html::html;
use super::step::question;
use super::{Page, title_line};
use crate::screen::Screen;

/// The id of what is said once all are read.
pub(crate) const DONE: &str = "reviewed";

/// The questions that were to be read again when the screen was opened: what is confirmed stays
/// in its place until one leaves.
pub(super) fn review(page: &Page<'_>) -> Html {
    let says = &page.says().editions;
    let left = to_review(page.report).len();
    let is_shown = |id: &str| {
        is_to_review(page.report, id) || page.app.reviewing.iter().any(|known| **known == *id)
    };
    html! {
        <>
            <p class="crumb"><a href={Screen::Steps.href()}>{ icon(BACK) }{ page.says().all_steps }</a></p>
            <div class="step-head">
                { title_line(says.review) }
                if 0 < left {
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

/// That an answer is to be read again; nothing where it is not.
pub(super) fn sentence(page: &Page<'_>, criterion: &str) -> Option<String> {
    if !is_to_review(page.report, criterion) {
        return None;
    }
    let from = page.app.draft.came_from().map(|edition| short(&edition, page.report.criteria));
    Some((page.says().editions.came_from)(from.as_deref()))
}

/// An edition as it is said beside another one: of the same set, by its version alone.
pub(super) fn short(edition: &Edition, beside: &Edition) -> String {
    if edition.set() == beside.set() { edition.version().to_string() } else { edition.to_string() }
}
