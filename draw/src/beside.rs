//! One structure under several criteria, side by side: for a page, a wiki, a terminal.

use libricite::Report;
use libricite_criteria::Words;
use maud::{Markup, PreEscaped, html};

use crate::difference::html::table;
use crate::difference::{Table, markdown::write_table};
use crate::escape::clean;
use crate::page::{Sheet, fragment};
use crate::star::{axes, score, stars, told};
use crate::{Lang, tell};

/// One structure under several criteria, side by side, ready to be shown.
///
/// What others wrote is [cleaned](crate::clean), and not escaped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SideBySide {
    /// The language: that of the first words.
    pub lang: Lang,
    /// Who, and what this is about.
    pub heading: String,
    /// Whose level is whose.
    pub note: String,
    /// By which criteria, and what was earned: one for each side.
    pub sides: Vec<String>,
    /// Each axis, with what is sure on each side and what is still possible.
    pub table: Table,
    /// The stars on top of each other, as SVG.
    pub stars: String,
}

/// Sets reports of one structure beside each other.
#[must_use]
pub fn side_by_side(sides: &[(&Report<'_>, &Words)]) -> SideBySide {
    let lang = sides.first().map_or(Lang::En, |(_, words)| Lang::of(words));
    let says = Phrases::of(lang);
    let name = sides.first().map_or("", |(report, _)| &report.structure.name);
    let figures = |score| match score {
        Some(score) => tell::in_figures(Some(score), lang),
        None => "–".to_owned(),
    };
    let row = |(id, name): (&str, &str)| {
        let values = sides.iter().map(|(report, _)| figures(score(report, id)));
        std::iter::once(clean(name).into_owned()).chain(values).collect()
    };
    let editions = sides.iter().map(|(report, _)| report.criteria.to_string());
    let overall = sides.iter().map(|(report, _)| figures(tell::overall_score(report)));
    SideBySide {
        lang,
        heading: (says.heading)(clean(name).trim()),
        note: says.note.to_owned(),
        sides: sides.iter().map(|(report, words)| told(report, words)).collect(),
        table: Table {
            title: says.table.to_owned(),
            note: Some(says.table_note.to_owned()),
            head: std::iter::once(says.axis.to_owned()).chain(editions).collect(),
            rows: axes(sides).into_iter().map(row).collect(),
            figures: sides.len(),
            total: Some(std::iter::once(says.overall.to_owned()).chain(overall).collect()),
        },
        stars: stars(sides, 480),
    }
}

/// The same as HTML: one file with no script, which asks nobody for anything.
#[must_use]
pub fn side_by_side_page(shown: &SideBySide) -> String {
    let sheet =
        Sheet { lang: shown.lang, title: &shown.heading, description: &shown.note, own_style: "" };
    sheet.with(&html! { main.beside { (content(shown)) } })
}

/// The same as one element for a page of somebody else, as [`details`](crate::details()) is.
#[must_use]
pub fn side_by_side_details(shown: &SideBySide) -> String {
    fragment("details beside", shown.lang, &content(shown)).into_string()
}

fn content(shown: &SideBySide) -> Markup {
    html! {
        header.top {
            h1 { (shown.heading) }
            ul { @for side in &shown.sides { li { (side) } } }
            p.summary { (shown.note) }
            div.figure { (PreEscaped(&shown.stars)) }
        }
        (table(&shown.table, 0))
    }
}

/// The same as Markdown, without the stars.
#[must_use]
pub fn side_by_side_markdown(shown: &SideBySide) -> String {
    let text = crate::page::markdown::escape::text;
    let mut out = format!("# {}\n\n", text(&shown.heading));
    for side in &shown.sides {
        out = out + "- " + &text(side) + "\n";
    }
    out = out + "\n" + &text(&shown.note) + "\n";
    write_table(&mut out, &shown.table);
    out
}

struct Phrases {
    heading: fn(&str) -> String,
    note: &'static str,
    table: &'static str,
    table_note: &'static str,
    axis: &'static str,
    overall: &'static str,
}

impl Phrases {
    fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &EN,
            Lang::Fr => &FR,
        }
    }
}

const EN: Phrases = Phrases {
    heading: |name| format!("{name}: the same answers under several criteria"),
    note: "A level is one of its own criteria only: green here is not green there.",
    table: "Axis by axis",
    table_note: "What is sure, and up to where it can still go, out of 100.",
    axis: "axis",
    overall: "Overall",
};

const FR: Phrases = Phrases {
    heading: |name| format!("{name}\u{a0}: les mêmes réponses sous plusieurs critères"),
    note: "Un niveau n’est que celui de ses critères\u{a0}: le vert des uns n’est pas le vert des \
           autres.",
    table: "Axe par axe",
    table_note: "Ce qui est acquis, et jusqu’où cela peut encore aller, sur 100.",
    axis: "axe",
    overall: "Ensemble",
};
