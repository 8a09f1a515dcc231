//! A picture, what is said of it, and a table of the same.

use crate::model::Shown;
use yew::prelude::*;

use super::html::html;

/// All of it, under a heading of that id.
pub(super) fn shown(id: &'static str, shown: &Shown) -> Html {
    let picture: AttrValue = shown.picture.clone().into();
    let class = |column: usize| shown.holds_figures(column).then_some("number");
    let row = |cells: &Vec<String>| {
        html! {
            <tr>
                { for cells.iter().enumerate().map(|(column, cell)| html! {
                    if column == 0 {
                        <th scope="row">{ cell.clone() }</th>
                    } else {
                        <td class={classes!(class(column))}>{ cell.clone() }</td>
                    }
                }) }
            </tr>
        }
    };
    html! {
        <section class="section" aria-labelledby={id}>
            <h2 id={id} tabindex="-1">{ shown.title.clone() }</h2>
            { for shown.notes.iter().map(|note| html! { <p>{ note.clone() }</p> }) }
            if !shown.lines.is_empty() {
                <ul>{ for shown.lines.iter().map(|line| html! { <li>{ line.clone() }</li> }) }</ul>
            }
            if !shown.picture.is_empty() {
                <div class="figure picture">{ Html::from_html_unchecked(picture) }</div>
            }
            <div class="wide" role="group" aria-label={shown.caption.first().cloned()} tabindex="0">
                <table>
                    <caption>{ shown.caption.join(" · ") }</caption>
                    <thead>
                        <tr>{ for shown.head.iter().enumerate().map(|(column, head)| html! {
                            <th scope="col" class={classes!(class(column))}>{ head.clone() }</th>
                        }) }</tr>
                    </thead>
                    <tbody>{ for shown.rows.iter().map(row) }</tbody>
                </table>
            </div>
        </section>
    }
}
