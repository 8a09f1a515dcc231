//! All steps: the minimums, the axes, everything; and how far each is.

use crate::model::{Progress, to_review};
use libricite::{AxisReport, CriterionReport};
use libricite_draw::tell;
use yew::prelude::*;

use super::draw::{bar, ray};
use super::html::html;
use super::{Page, title_line};
use crate::screen::Screen;

pub(super) fn steps<'a>(page: &Page<'a>) -> Html {
    let (says, words) = (page.says(), page.words());
    let services = page.report.services.as_ref().map(Vec::len);
    let next = page.report.label.next;
    let left = to_review(page.report).len();
    let minimums = Progress::of(rows(page).filter(|row| row.required.is_some()));
    let all = Progress::of_report(page.report);
    let axis = |axis: &AxisReport<'a>| {
        let id = axis.axis.as_str();
        let progress = Progress::of(&axis.criteria);
        Entry {
            screen: Screen::Axis(id.into()),
            name: words.axis(id),
            text: String::new(),
            done: (says.answered_of)(progress.done(), progress.total()),
            ray: Some(ray(
                tell::axis_score(axis),
                next.filter(|_| axis.score.is_some()).map(|next| next.each_axis),
            )),
        }
    };
    let way = |progress: Progress| {
        let end = u8::try_from(progress.percent()).ok().and_then(libricite::Percent::new);
        Some(bar(end.unwrap_or_default()))
    };
    html! {
        <>
            { title_line(says.list_title) }
            <p class="lead">{ says.list_lead }</p>
            <ul class="steps">
                if 0 < left {
                    { entry(Entry {
                        screen: Screen::Review,
                        name: says.editions.review,
                        text: says.editions.review_text.to_owned(),
                        done: (says.editions.review_left)(left),
                        ray: None,
                    }) }
                }
                { entry(Entry {
                    screen: Screen::Minimums,
                    name: says.minimums,
                    text: (says.minimums_text)(&page.criteria().minimum_coverage().to_string()),
                    done: (says.answered_of)(minimums.done(), minimums.total()),
                    ray: way(minimums),
                }) }
                { entry(Entry {
                    screen: Screen::Structure,
                    name: says.the_structure,
                    text: says.structure_text.to_owned(),
                    done: (says.services_count)(services),
                    ray: None,
                }) }
            </ul>
            <section class="section" aria-labelledby="axes">
                <h2 id="axes">{ says.axes }</h2>
                <ul class="steps">{ for page.report.axes.iter().map(axis).map(entry) }</ul>
            </section>
            <ul class="steps">
                { entry(Entry {
                    screen: Screen::Everything,
                    name: says.everything,
                    text: says.everything_text.to_owned(),
                    done: (says.answered_of)(all.done(), all.total()),
                    ray: way(all),
                }) }
                { entry(Entry {
                    screen: Screen::Paper,
                    name: says.paper,
                    text: says.paper_text.to_owned(),
                    done: String::new(),
                    ray: None,
                }) }
            </ul>
        </>
    }
}

fn rows<'a>(page: &'a Page<'_>) -> impl Iterator<Item = &'a CriterionReport<'a>> {
    page.report.axes.iter().flat_map(|axis| &axis.criteria)
}

/// One step of the list.
struct Entry<'a> {
    screen: Screen,
    name: &'a str,
    text: String,
    done: String,
    ray: Option<Html>,
}

fn entry(entry: Entry<'_>) -> Html {
    let Entry { screen, name, text, done, ray } = entry;
    html! {
        <li>
            <a href={screen.href()}>
                <span class="name">{ name }</span>
                <span class="done">{ done }{ ray }</span>
                if !text.is_empty() { <span class="text">{ text }</span> }
            </a>
        </li>
    }
}
