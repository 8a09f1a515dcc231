//! One step: its questions, and what they lead to.

use std::rc::Rc;

use crate::model::{Aside, Edit, Part, Path, Progress};
use libricite::{Axis, Criterion, Percent, Scope};
use libricite_draw::tell;
use yew::prelude::*;

use super::draw::{BACK, icon, ray};
use super::html::html;
use super::question::{Props, Question, Said};
use super::{Page, review, title_line, togo};
use crate::app::Msg;
use crate::screen::{Screen, axis};

pub(super) fn step(page: &Page<'_>, step: &Screen) -> Html {
    let says = page.says();
    let content = match step {
        Screen::Axis(id) => match axis(page.criteria(), id) {
            Some(axis) => of_axis(page, axis),
            None => Html::default(),
        },
        Screen::Minimums => {
            let text = (says.minimums_text)(&page.criteria().minimum_coverage().to_string());
            of_path(page, Path::Minimums, says.minimums, &text)
        }
        _ => of_path(page, Path::Everything, says.everything, says.everything_text),
    };
    html! {
        <>
            <p class="crumb"><a href={Screen::Steps.href()}>{ icon(BACK) }{ says.all_steps }</a></p>
            { content }
        </>
    }
}

/// The questions of an axis.
fn of_axis(page: &Page<'_>, axis: &Axis) -> Html {
    let (says, words) = (page.says(), page.words());
    let id = axis.id.as_str();
    let questions: Vec<&Criterion> = axis.criteria.iter().collect();
    html! {
        <>
            <div class="step-head">
                { title_line(words.axis(id)) }
                <p class="lead">{ words.axes.get(id).map(|axis| &*axis.sentence) }</p>
                { of_report(page, id) }
                { aside(page, id) }
            </div>
            { for questions.iter().map(|one| question(page, one)) }
            { togo::after_axis(page, id) }
            <p class="onward">
                if let Some(next) = after(page, axis) {
                    <a class="button main" href={Screen::Axis(next.id.as_str().into()).href()}>
                        { says.next_axis }{ says.colon }{ words.axis(next.id.as_str()) }
                    </a>
                } else {
                    <a class="button main" href={Screen::Result.href()}>{ says.see_result }</a>
                }
            </p>
        </>
    }
}

/// The ray of an axis, and how many of its questions are answered.
fn of_report(page: &Page<'_>, id: &str) -> Html {
    let Some(axis) = page.report.axes.iter().find(|axis| *axis.axis == *id) else {
        return Html::default();
    };
    let progress = Progress::of(&axis.criteria);
    let floor: Option<Percent> = page.report.label.next.map(|next| next.each_axis);
    html! {
        <>
            { ray(tell::axis_score(axis), floor.filter(|_| axis.score.is_some())) }
            <p class="quiet small">{ (page.says().answered_of)(progress.done(), progress.total()) }</p>
        </>
    }
}

/// A whole axis is set aside with one action, and taken back with one.
fn aside(page: &Page<'_>, id: &str) -> Html {
    let says = page.says();
    let what = Aside::Axis(id.into());
    let reach = page.app.draft.reach(&what);
    // Where few questions can be set aside, each says so itself, with a choice.
    if reach.can.len() < 2 || reach.can.len() < reach.cannot.len() {
        return Html::default();
    }
    if page.app.draft.is_set_aside(&what) {
        html! {
            <div class="aside">
                <p>{ (says.axis_aside_done)(reach.can.len(), reach.cannot.len()) }</p>
                <button class="inline" type="button" id="aside"
                    onclick={page.does(move || Msg::Edit(Edit::TakeBack(what.clone())))}>
                    { says.take_back }
                </button>
            </div>
        }
    } else {
        html! {
            <p>
                <button class="inline" type="button" id="aside"
                    onclick={page.does(move || Msg::Edit(Edit::SetAside(what.clone())))}>
                    { says.axis_aside }
                </button>
            </p>
        }
    }
}

/// The questions of a path, under a heading for each step of it.
fn of_path(page: &Page<'_>, path: Path, name: &str, text: &str) -> Html {
    let (says, words) = (page.says(), page.words());
    let part = |part: Part<'_>| match part {
        Part::Level(level) => (says.required_for)(words.level(level.id.as_str())),
        Part::Axis(axis) => words.axis(axis.id.as_str()).to_owned(),
    };
    html! {
        <>
            <div class="step-head">
                { title_line(name) }
                <p class="lead">{ text }</p>
            </div>
            { for path.steps(page.criteria()).into_iter().map(|step| html! {
                <section class="part">
                    <p class="part-name">{ part(step.part) }</p>
                    { for step.questions.iter().map(|one| question(page, one)) }
                </section>
            }) }
            { togo::at_the_end(page) }
            <p class="onward">
                <a class="button main" href={Screen::Result.href()}>{ says.see_result }</a>
                <a class="button" href={Screen::Steps.href()}>{ says.all_steps }</a>
            </p>
        </>
    }
}

pub(super) fn question(page: &Page<'_>, criterion: &Criterion) -> Html {
    let id = criterion.id.as_str();
    let assessment = page.app.draft.assessment();
    let row = page.report.axes.iter().flat_map(|axis| &axis.criteria);
    let row = row.into_iter().find(|row| *row.criterion == *id);
    let services = (criterion.scope == Scope::Service).then(|| {
        let services = page.report.services.as_ref()?;
        let named = services.iter().map(|service| {
            (Rc::from(&*service.id), Rc::from(libricite_draw::clean(service.shown()).as_ref()))
        });
        Some(named.collect())
    });
    let said = Said {
        answer: assessment.answers.get(id).cloned(),
        services: services.flatten(),
        state: row.map(|row| row.state),
        review: review::sentence(page, id),
        unproven: row.map(|row| {
            row.services.iter().map(|service| service.state == libricite::State::Unproven).collect()
        }),
    };
    yew::html! { <Question key={id} id={id.to_owned()} shared={Props::share(&page.app.shared)} {said} /> }
}

fn after<'a>(page: &Page<'a>, axis: &Axis) -> Option<&'a Axis> {
    let axes = page.criteria().axes();
    let place = axes.iter().position(|known| known.id == axis.id)?;
    axes.get(place + 1)
}
