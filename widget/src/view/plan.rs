//! What to do next: the least effort that earns each level above.

use crate::model::{PlanLevel, PlanStep};
use yew::prelude::*;

use super::html::html;
use super::{Page, prose, togo};
use crate::screen::Screen;

/// The plan; until it is there, and where there is none, what keeps from the next level.
pub(super) fn plan(page: &Page<'_>) -> Html {
    let plan = page.app.told.plan.as_ref();
    let Some((plan, (next, above))) =
        plan.and_then(|plan| Some((plan, plan.levels.split_first()?)))
    else {
        return togo::at_the_end(page);
    };
    html! {
        <section class="togo" aria-labelledby="togo">
            <h2 id="togo">{ togo::heading(page) }</h2>
            <p>{ next.intro.clone() }</p>
            { steps(page, next) }
            { for above.iter().map(|level| html! {
                <details>
                    <summary>{ level.intro.clone() }</summary>
                    { steps(page, level) }
                </details>
            }) }
            <p class="quiet small">{ plan.efforts.clone() }</p>
        </section>
    }
}

/// The steps to a level, each with the way to its question.
fn steps(page: &Page<'_>, level: &PlanLevel) -> Html {
    let one = |step: &PlanStep| {
        html! {
            <li>
                <a href={Screen::Question(step.criterion.as_str().into()).href()}>{ step.title.clone() }</a>
                { " " }<span class="quiet small">{ "(" }{ step.effort.clone() }{ ")" }</span>
                <ul class="plain">{ for step.answers.iter().map(|answer| html! { <li>{ answer.clone() }</li> }) }</ul>
                <p class="quiet small">{ step.improve.clone() }</p>
            </li>
        }
    };
    html! { <ol class="steps-to">{ prose::items(&level.steps, page.app.lang, one) }</ol> }
}
