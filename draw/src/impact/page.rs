//! The impact on many structures as a page, whose rows may be more than memory holds.

use libricite::Effect;
use maud::{PreEscaped, html};

use super::phrases::Phrases;
use super::{ImpactTold, Overview};
use crate::Lang;
use crate::difference::html::table;
use crate::page::Sheet;

/// What no row can hold, for what stands in a row is escaped.
const ROWS: &str = "<!--rows-->";

/// What stands before the [rows](impact_row) and after them: HTML, one file with no script,
/// which asks nobody for anything.
#[must_use]
pub fn impact_page(overview: &Overview, lang: Lang) -> [String; 2] {
    let says = Phrases::of(lang);
    let sheet = Sheet {
        lang,
        title: &overview.heading,
        description: &overview.result,
        own_style: OWN_STYLE,
    };
    let page = sheet.with(&html! {
        main {
            header.top {
                h1 { (overview.heading) }
                p.summary { (overview.result) }
            }
            @for (number, shown) in overview.tables.iter().enumerate() {
                (table(shown, number))
            }
            section aria-labelledby="structures" {
                h2 id="structures" { (says.each_structure) }
                table.impact {
                    thead { tr {
                        th scope="col" { (says.structure) }
                        th scope="col" { (says.before) " → " (says.after) }
                    } }
                    tbody { (PreEscaped(ROWS)) }
                }
            }
        }
    });
    let (start, end) = page.split_once(ROWS).expect("it was put there");
    [start.to_owned(), end.to_owned()]
}

/// The row of one structure, as HTML.
#[must_use]
pub fn impact_row(told: &ImpactTold, lang: Lang) -> String {
    let says = Phrases::of(lang);
    let (class, effect) = match told.effect {
        Effect::Gains => ("gains", says.gains),
        Effect::Keeps => ("keeps", says.keeps),
        Effect::Loses => ("loses", says.loses),
        Effect::Moves => ("moves", says.moves),
    };
    let row = html! {
        tr class=(class) {
            th scope="row" { (told.name) }
            td {
                @if told.before == told.after { (told.before) }
                @else { (told.before) " → " strong { (told.after) } }
                " " span.quiet { "(" (effect) ")" }
                @if let Some(why) = &told.why { p.why { (why) } }
            }
        }
        "\n"
    };
    row.into_string()
}

/// What is gained has an unbroken line before it, what is lost a broken one. Names of any length
/// leave the figures beside them in view.
const OWN_STYLE: &str = "
.wide tbody th { min-width: 8rem; overflow-wrap: anywhere; }
.impact { table-layout: fixed; }
.impact th:first-child { width: 36%; }
.impact .gains td { border-inline-start: 3px solid var(--accent); padding-inline-start: .5rem; }
.impact .loses td { border-inline-start: 3px dashed var(--floor); padding-inline-start: .5rem; }
.impact .why { margin: .25rem 0 0; font-size: .9375rem; }
";
