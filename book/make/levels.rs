//! The levels: what they ask, and why.

use std::fmt::Write;

use libricite::{Credit, Criteria, Criterion, Percent};

use crate::material::Material;
use crate::table::{address, percent, table};

/// The floors of the levels, as a table.
pub(crate) fn floors(material: &Material) -> String {
    let rows = material.criteria.levels().iter().map(|level| {
        [
            material.words.level(level.id.as_str()).to_owned(),
            percent(level.overall),
            percent(level.each_axis),
        ]
    });
    table(["Niveau", "Sur l’ensemble", "Sur chaque axe"], [false, true, true], rows)
}

/// What each level requires, with the answers that do, and why.
pub(crate) fn required(material: &Material, up: &str) -> String {
    let mut text = String::new();
    for level in material.criteria.levels() {
        let id = level.id.as_str();
        let name = material.words.level(id);
        let _ = writeln!(text, "## Le niveau {name} {{#{id}}}\n");
        if let Some(words) = material.words.levels.get(id) {
            let _ = writeln!(text, "*{}*\n", words.sentence);
        }
        for (axis, criterion) in with_axes(&material.criteria) {
            if criterion.required_for.as_ref() == Some(&level.id) {
                let _ = writeln!(text, "{}", line(axis, criterion, material, up));
            }
        }
        text.push('\n');
    }
    text
}

fn with_axes(criteria: &Criteria) -> impl Iterator<Item = (&str, &Criterion)> {
    criteria
        .axes()
        .iter()
        .flat_map(|axis| axis.criteria.iter().map(|criterion| (axis.id.as_str(), criterion)))
}

fn line(axis: &str, criterion: &Criterion, material: &Material, up: &str) -> String {
    let id = criterion.id.as_str();
    let least = criterion.required_credit.unwrap_or(Percent::FULL);
    let enough = criterion.choices.iter().filter(|choice| match choice.credit {
        Credit::Percent(credit) => least <= credit,
        Credit::NotApplicable => true,
    });
    let enough: Vec<String> = enough
        .map(|choice| format!("«\u{a0}{}\u{a0}»", material.words.choice(id, choice.id.as_str())))
        .collect();
    let reason = material.readme.minimums.get(id).map_or("", |minimum| &minimum.reason);
    format!(
        "- **[{}]({})**, {}. {reason}<br>\n  <small>Suffit\u{a0}: {}.</small>",
        material.words.title(id),
        address(axis, id, up),
        if least == Percent::FULL {
            percent(least)
        } else {
            format!("{} au moins", percent(least))
        },
        enough.join(" ou "),
    )
}
