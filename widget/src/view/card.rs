//! What is always in view: badge, star, coverage, what is sure and what is possible.

use crate::model::{Action, next_thing};
use libricite_draw::{badge, tell};
use yew::prelude::*;

use super::Page;
use super::draw::bar as filled;
use super::html::html;
use super::others::origin;
use crate::app::Msg;
use crate::screen::Screen;

/// The card beside the questions.
pub(super) fn card(page: &Page<'_>) -> Html {
    let says = page.says();
    html! {
        <div class="card">
            <h2>{ says.where_you_are }</h2>
            { badge_of(page) }
            { origin(page) }
            <div class="star"></div>
            { ends(page) }
            { meter(page) }
            { next(page) }
        </div>
    }
}

/// The bar of a phone, which opens the card.
pub(super) fn bar(page: &Page<'_>) -> Html {
    let says = page.says();
    html! {
        <section class="bar" aria-label={says.show_result}>
            <button type="button" aria-haspopup="dialog" onclick={page.does(|| Msg::ShowCard)}>
                { badge_of(page) }
                <span class="how-far">
                    <strong>{ (says.percent)(&coverage(page)) }</strong>
                    { says.coverage_name }
                </span>
                <span class="hidden">{ says.show_result }</span>
            </button>
        </section>
    }
}

/// The result in words, for those who do not see it change.
pub(super) fn told(page: &Page<'_>) -> String {
    if page.is_begun() { tell::summary(page.report, page.words()) } else { String::new() }
}

pub(super) fn badge_of(page: &Page<'_>) -> Html {
    let svg = badge(page.report, page.words(), page.app.style);
    html! { <span class="badge">{ Html::from_html_unchecked(svg.into()) }</span> }
}

/// What is sure and what is possible, in figures.
pub(super) fn ends(page: &Page<'_>) -> Html {
    let says = page.says();
    let Some(score) = tell::overall_score(page.report) else { return Html::default() };
    html! {
        <dl class="ends">
            <div><dt>{ says.sure }</dt><dd>{ (says.points)(&score.sure.to_string()) }</dd></div>
            if score.sure < score.possible {
                <div><dt>{ says.possible }</dt><dd>{ (says.up_to)(&score.possible.to_string()) }</dd></div>
            }
        </dl>
    }
}

/// How much of the grid is filled in.
pub(super) fn meter(page: &Page<'_>) -> Html {
    let says = page.says();
    let coverage = page.report.coverage.unwrap_or_default();
    html! {
        <div class="meter">
            { (says.coverage)(&coverage.to_string()) }
            { filled(coverage) }
        </div>
    }
}

fn coverage(page: &Page<'_>) -> String {
    page.report.coverage.unwrap_or_default().to_string()
}

/// The one next thing to do.
fn next(page: &Page<'_>) -> Html {
    let (says, words) = (page.says(), page.words());
    let Some(todo) = next_thing(page.report) else { return Html::default() };
    let id = todo.criterion.as_str();
    let what = match todo.action {
        Action::Review => says.editions.to_review,
        Action::Answer => says.to_answer,
        Action::Prove => says.to_prove,
        Action::Improve => says.to_improve,
    };
    html! {
        <div class="nextstep">
            <h3>{ says.next_thing }</h3>
            <p>{ what }{ " " }<a href={Screen::Question(id.into()).href()}>{ words.title(id) }</a></p>
            if todo.action == Action::Improve { <p class="small quiet">{ says.improve_where }</p> }
        </div>
    }
}
