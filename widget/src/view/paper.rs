//! The form to fill in on paper, with the answers that are there.

use crate::model::Asked;
use libricite::{Axis, Criterion, Scope, UNKNOWN};
use libricite_criteria::plain;
use libricite_draw::tell;
use yew::prelude::*;

use super::draw::{BACK, icon};
use super::html::html;
use super::{Page, prose, title_line};
use crate::browser;
use crate::screen::Screen;

/// How many rows there are for services that are not listed yet.
const BLANK_ROWS: usize = 5;

pub(super) fn paper(page: &Page<'_>) -> Html {
    let says = page.says();
    let print = Callback::from(|_: MouseEvent| browser::print());
    html! {
        <div class="paper">
            <p class="crumb"><a href={Screen::Steps.href()}>{ icon(BACK) }{ says.all_steps }</a></p>
            { title_line(says.paper_title) }
            <p class="lead">{ says.paper_lead }</p>
            <p class="buttons"><button class="main" type="button" onclick={print}>{ says.print }</button></p>
            <dl class="lines">
                <dt>{ says.name }</dt><dd><bdi>{ page.name() }</bdi></dd>
                <dt>{ says.url }</dt>
                <dd>{ page.app.draft.assessment().structure.url.as_deref().map(prose::theirs) }</dd>
                <dt>{ says.date }</dt><dd></dd>
            </dl>
            { for page.criteria().axes().iter().map(|axis| sheet(page, axis)) }
        </div>
    }
}

fn sheet(page: &Page<'_>, axis: &Axis) -> Html {
    html! {
        <section class="sheet">
            <h2>{ page.words().axis(axis.id.as_str()) }</h2>
            { for axis.criteria.iter().map(|one| question(page, one)) }
        </section>
    }
}

fn question(page: &Page<'_>, criterion: &Criterion) -> Html {
    let (says, words) = (page.says(), page.words());
    let id = criterion.id.as_str();
    let asked = Asked::once(id);
    let assessment = page.app.draft.assessment();
    let evidence = asked.evidence(assessment).iter().filter_map(|one| one.url.as_deref());
    let evidence: Vec<&str> = evidence.collect();
    let evidence = tell::listed(&evidence, tell::MOST_NAMED, page.app.lang);
    let level = criterion.required_for.as_ref();
    html! {
        <article>
            <h3>{ words.title(id) }</h3>
            if let Some(level) = level {
                <p class="quiet small">{ (says.required_for)(words.level(level.as_str())) }</p>
            }
            <p class="ask">{ plain(words.ask(id)) }</p>
            if criterion.scope == Scope::Service {
                { by_service(page, criterion) }
            } else {
                <ul class="boxes">
                    { for choices(page, criterion).into_iter().map(|(choice, name)| {
                        let ticked = asked.choice(assessment) == Some(choice);
                        html! { <li class={ticked.then_some("ticked")}>{ name }</li> }
                    }) }
                </ul>
            }
            <dl class="lines">
                <dt>{ says.paper_evidence }</dt>
                <dd>
                    { for evidence.shown.iter().map(|url| html! { <>{ prose::theirs(url) }{ " " }</> }) }
                    { evidence.others() }
                </dd>
                <dt>{ says.paper_note }</dt><dd>{ prose::theirs(asked.note(assessment)) }</dd>
            </dl>
        </article>
    }
}

fn choices<'a>(page: &Page<'a>, criterion: &'a Criterion) -> Vec<(&'a str, &'a str)> {
    let words = page.words();
    let known = criterion.choices.iter().map(|choice| {
        (choice.id.as_str(), words.choice(criterion.id.as_str(), choice.id.as_str()))
    });
    known.chain([(UNKNOWN, page.says().unknown)]).collect()
}

/// A row a service, a column a choice.
fn by_service(page: &Page<'_>, criterion: &Criterion) -> Html {
    let assessment = page.app.draft.assessment();
    let choices = choices(page, criterion);
    let services = assessment.services.as_deref().unwrap_or_default();
    let listed = tell::listed(services, tell::MOST_LISTED, page.app.lang);
    let blank = if services.is_empty() { BLANK_ROWS } else { 0 };
    html! {
        <table class="by-service">
            <thead>
                <tr>
                    <th scope="col">{ page.says().paper_service }</th>
                    { for choices.iter().map(|(_, name)| html! { <th scope="col">{ *name }</th> }) }
                </tr>
            </thead>
            <tbody>
                { for listed.shown.iter().map(|service| {
                    let asked = Asked::of(criterion.id.as_str(), &*service.id);
                    html! {
                        <tr>
                            <th scope="row">{ prose::theirs(service.shown()) }</th>
                            { for choices.iter().map(|(choice, _)| html! {
                                <td>{ if asked.choice(assessment) == Some(choice) { "×" } else { "" } }</td>
                            }) }
                        </tr>
                    }
                }) }
                { for listed.others().map(|others| html! {
                    <tr><td colspan={(choices.len() + 1).to_string()}>{ others }</td></tr>
                }) }
                { for (0..blank).map(|_| html! {
                    <tr><td>{ "\u{a0}" }</td>{ for choices.iter().map(|_| html! { <td></td> }) }</tr>
                }) }
            </tbody>
        </table>
    }
}
