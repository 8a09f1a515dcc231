//! What the answers are worth: badge, star with its table, and all that follows.

use crate::model::{is_to_review, to_review};
use libricite::{AxisReport, CriterionReport, IgnoredReason, Percent, Score, State};
use libricite_draw::{Lang, tell};
use yew::prelude::*;

use super::draw::{Mood, kitten, ray};
use super::html::html;
use super::{Page, card, plan, prose, shown, title_line};
use crate::browser;
use crate::screen::Screen;

pub(super) fn result(page: &Page<'_>) -> Html {
    let says = page.says();
    let name = page.name();
    let name = if name.is_empty() { says.result.to_owned() } else { (says.result_of)(&name) };
    let is_empty = rows(page).all(|(_, row)| row.state == State::Open && row.choice.is_none())
        && to_review(page.report).is_empty();
    let print = Callback::from(|_: MouseEvent| browser::print());
    html! {
        <>
            { title_line(&name) }
            if is_empty {
                { empty(page) }
            } else {
                <div class="result">
                    <div class="result-top">
                        { card::badge_of(page) }
                        <p class="summary">{ tell::summary(page.report, page.words()) }</p>
                        <p class="quiet small">{ facts(page) }</p>
                        if page.report.label.level.is_some() {
                            <p class="small">{ tell::freshness(page.report, page.words()) }</p>
                        }
                        { card::meter(page) }
                        <div class="figure"><div class="star"></div></div>
                        <p class="buttons">
                            <a class="button main" href={Screen::Leave.href()}>{ says.take_away }</a>
                            <button type="button" onclick={print}>{ says.print }</button>
                        </p>
                    </div>
                    <div class="result-rest">
                        { plan::plan(page) }
                        { table(page) }
                        if let Some(progress) = &page.app.told.progress { { shown::shown("progress", progress) } }
                        { reviewed(page) }
                        { unproven(page) }
                        { open(page) }
                        { limits(page) }
                        { acquired(page) }
                        { ignored(page) }
                        <p><a class="button" href={Screen::Criteria.href()}>{ says.editions.others }</a></p>
                    </div>
                </div>
            }
        </>
    }
}

fn rows<'a>(
    page: &'a Page<'_>,
) -> impl Iterator<Item = (&'a AxisReport<'a>, &'a CriterionReport<'a>)> {
    page.report.axes.iter().flat_map(|axis| axis.criteria.iter().map(move |row| (axis, row)))
}

/// Before the first answer.
fn empty(page: &Page<'_>) -> Html {
    let says = page.says();
    html! {
        <div class="empty">
            { kitten(Mood::Asleep, "") }
            <h2>{ says.result_empty }</h2>
            <p>{ says.result_empty_text }</p>
            <p class="buttons"><a class="button main" href={Screen::Minimums.href()}>{ says.minimums }</a>
                <a class="button" href={Screen::Steps.href()}>{ says.all_steps }</a></p>
        </div>
    }
}

/// The criteria, the day, and how it was assessed.
fn facts(page: &Page<'_>) -> String {
    let lang = Lang::of(page.words());
    let edition = [&page.words().name, " (", &page.report.criteria.to_string(), ")"].concat();
    (page.says().edition_line)(
        &edition,
        &tell::date(page.report.date, lang),
        lang.phrases().method(page.report.method),
    )
}

/// The star as a table.
fn table(page: &Page<'_>) -> Html {
    let (says, words) = (page.says(), page.words());
    let next = page.report.label.next;
    let floor = next.map(|next| next.each_axis);
    html! {
        <section class="section" aria-labelledby="table">
            <h2 id="table">{ says.axes }</h2>
            <table class="points">
                <caption>
                    { says.star_as_table }
                    if let Some(next) = next {
                        { " · " }{ (says.floor)(words.level(next.id.as_str())) }{ says.colon }{ next.each_axis.to_string() }
                    }
                </caption>
                <thead>
                    <tr>
                        <th scope="col">{ says.axis }</th>
                        <th scope="col" class="number">{ says.sure }</th>
                        <th scope="col" class="number">{ says.possible }</th>
                    </tr>
                </thead>
                <tbody>
                    { for page.report.axes.iter().map(|axis| {
                        let id = axis.axis.as_str();
                        line(page, Some(id), words.axis(id), tell::axis_score(axis), floor)
                    }) }
                </tbody>
                <tfoot>
                    { line(page, None, says.overall, tell::overall_score(page.report), next.map(|next| next.overall)) }
                </tfoot>
            </table>
        </section>
    }
}

fn line(
    page: &Page<'_>,
    axis: Option<&str>,
    name: &str,
    score: Option<Score>,
    floor: Option<Percent>,
) -> Html {
    html! {
        <tr>
            <th scope="row">
                if let Some(id) = axis {
                    <a href={Screen::Axis(id.into()).href()}>{ name }</a>
                } else {
                    { name }
                }
                { ray(score, floor.filter(|_| score.is_some())) }
            </th>
            if let Some(score) = score {
                <td class="number"><strong>{ score.sure.to_string() }</strong></td>
                <td class="number">{ score.possible.to_string() }</td>
            } else {
                <td class="number" colspan="2">{ page.says().not_applicable }</td>
            }
        </tr>
    }
}

/// The questions in a state, as links.
fn in_state(page: &Page<'_>, state: State) -> Vec<Html> {
    let is_it = |row: &CriterionReport<'_>| {
        row.state == state && !is_to_review(page.report, row.criterion.as_str())
    };
    rows(page)
        .filter(|(_, row)| is_it(row))
        .map(|(_, row)| link(page, row.criterion.as_str()))
        .collect()
}

fn link(page: &Page<'_>, id: &str) -> Html {
    html! { <li><a href={Screen::Question(id.into()).href()}>{ page.words().title(id) }</a></li> }
}

/// A section with a list, unless the list is empty.
fn section(page: &Page<'_>, id: &'static str, title: &str, text: &str, items: &[Html]) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <section class="section" aria-labelledby={id}>
            <h2 {id}>{ title }</h2>
            if !text.is_empty() { <p class="quiet">{ text }</p> }
            <ul class="list">{ prose::items(items, page.app.lang, Clone::clone) }</ul>
        </section>
    }
}

/// The answers that are to be read again.
fn reviewed(page: &Page<'_>) -> Html {
    let says = &page.says().editions;
    let items = to_review(page.report).into_iter().map(|id| link(page, id)).collect::<Vec<_>>();
    html! {
        <>
            { section(page, "to-review", says.review, says.review_text, &items) }
            if !items.is_empty() {
                <p><a class="button" href={Screen::Review.href()}>{ says.review_do }</a></p>
            }
        </>
    }
}

fn unproven(page: &Page<'_>) -> Html {
    let says = page.says();
    section(
        page,
        "unproven",
        says.unproven_title,
        says.unproven_text,
        &in_state(page, State::Unproven),
    )
}

fn open(page: &Page<'_>) -> Html {
    section(page, "still-open", page.says().open_title_list, "", &in_state(page, State::Open))
}

fn acquired(page: &Page<'_>) -> Html {
    let is_full = |row: &CriterionReport<'_>| {
        row.weight.get() != 0 && row.score.is_some_and(|score| score.sure == Percent::FULL)
    };
    let items = rows(page).filter(|(_, row)| is_full(row));
    let items: Vec<Html> = items.map(|(_, row)| link(page, row.criterion.as_str())).collect();
    html! { <div class="acquired">{ section(page, "acquired", page.says().acquired, "", &items) }</div> }
}

fn limits(page: &Page<'_>) -> Html {
    let says = page.says();
    let limits = tell::limits(page.report, page.words());
    let items = limits.iter().map(|limit| {
        let id = limit.criterion.as_str();
        html! {
            <li>{ limit.text() }{ " " }
                <a class="small" href={Screen::Question(id.into()).href()}>{ page.words().title(id) }</a></li>
        }
    });
    section(page, "limits", says.limits, says.limits_text, &items.collect::<Vec<_>>())
}

fn ignored(page: &Page<'_>) -> Html {
    let says = page.says();
    // What is to be read again has a place of its own.
    let ignored = page.report.ignored.iter();
    let items = ignored.filter(|one| one.reason != IgnoredReason::ToReview).map(|one| {
        html! { <li>{ prose::theirs(&tell::ignored(one, page.words())) }</li> }
    });
    section(page, "ignored", says.ignored, says.ignored_text, &items.collect::<Vec<_>>())
}
