//! What keeps from the next level, in words, each with the way to its question.

use crate::model::{Obstacle, Progress, obstacles};
use libricite::{Id, Missing};
use libricite_draw::tell;
use yew::prelude::*;

use super::draw::{Mood, kitten};
use super::html::html;
use super::{Page, prose};
use crate::screen::Screen;

/// How many gaps of other axes are named after one axis.
const MOST_ELSEWHERE: usize = 3;

/// After an axis: first what is on it.
pub(super) fn after_axis(page: &Page<'_>, axis: &str) -> Html {
    let all = all(page);
    let is_here =
        |one: &&(Obstacle<'_>, String)| axis_of(page, &one.0).is_some_and(|id| *id == *axis);
    let here: Vec<_> = all.iter().filter(is_here).collect();
    let elsewhere: Vec<_> = all.iter().filter(|one| !is_here(one)).collect();
    let says = page.says();
    let report = page.report.axes.iter().find(|report| *report.axis == *axis);
    let is_full = report.is_some_and(|report| Progress::of(&report.criteria).is_complete());
    let more = elsewhere.len().saturating_sub(MOST_ELSEWHERE);
    html! {
        <section class="togo" aria-labelledby="togo">
            <h2 id="togo">{ heading(page) }</h2>
            if is_full { <p class="full">{ kitten(Mood::Awake, "") }{ says.axis_full }</p> }
            <p>{ tell::gaps_intro(page.report, page.words()) }</p>
            if !here.is_empty() {
                <h3>{ says.to_go_here }</h3>
                { list(page, &here) }
            }
            if !elsewhere.is_empty() {
                <h3>{ says.to_go_elsewhere }</h3>
                { list(page, elsewhere.get(..MOST_ELSEWHERE).unwrap_or(&elsewhere)) }
            }
            if 0 < more {
                <p><a href={Screen::Result.href()}>{ (says.to_go_more)(more) }</a></p>
            }
        </section>
    }
}

/// At the end: all of it.
pub(super) fn at_the_end(page: &Page<'_>) -> Html {
    html! {
        <section class="togo" aria-labelledby="togo">
            <h2 id="togo">{ heading(page) }</h2>
            if page.report.label.next.is_none() && page.report.label.level.is_some() {
                <div class="arrived">{ for (0..page.report.label.of).map(|_| kitten(Mood::Awake, "")) }</div>
            }
            <p>{ tell::gaps_intro(page.report, page.words()) }</p>
            { list(page, &all(page).iter().collect::<Vec<_>>()) }
        </section>
    }
}

pub(super) fn heading(page: &Page<'_>) -> String {
    match page.report.label.next {
        Some(next) => (page.says().to_go_title)(page.words().level(next.id.as_str())),
        None => page.says().where_you_are.to_owned(),
    }
}

/// Each gap with its words.
fn all<'a>(page: &Page<'a>) -> Vec<(Obstacle<'a>, String)> {
    obstacles(page.report).into_iter().zip(tell::gaps(page.report, page.words())).collect()
}

/// The axis that a gap is on; none for what is of the whole.
fn axis_of<'a>(page: &Page<'a>, obstacle: &Obstacle<'a>) -> Option<&'a Id> {
    match obstacle.gap.missing {
        Missing::Axis(id) => Some(id),
        Missing::Criterion(id) => {
            let has = |axis: &&libricite::Axis| axis.criteria.iter().any(|one| one.id == *id);
            page.criteria().axes().iter().find(has).map(|axis| &axis.id)
        }
        Missing::Coverage | Missing::Overall => None,
    }
}

fn list(page: &Page<'_>, gaps: &[&(Obstacle<'_>, String)]) -> Html {
    let one = |(obstacle, text): &&(Obstacle<'_>, String)| {
        let screen = match (obstacle.gap.missing, obstacle.questions.first()) {
            (Missing::Axis(id), _) => Screen::Axis(id.as_str().into()),
            (_, Some(todo)) => Screen::Question(todo.criterion.as_str().into()),
            (_, None) => Screen::Steps,
        };
        html! { <li><a href={screen.href()}>{ &**text }</a></li> }
    };
    html! { <ul>{ prose::items(gaps, page.app.lang, one) }</ul> }
}
