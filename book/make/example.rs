//! What an example has earned, and what it lacks.

use std::collections::BTreeSet;
use std::fmt::Write;

use libricite::{Assessment, Criteria, Id, LabelState, Missing, Report, evaluate};
use libricite_draw::{Lang, tell::date};
use mdbook_driver::errors::{Error, Result};

use crate::material::Material;
use crate::table::{address, percent, table};

/// The label, the coverage, and the axes as a table.
pub(crate) fn result(report: &Report<'_>, material: &Material) -> String {
    let mut text = format!("**Label\u{a0}: {}.** ", label(report, material));
    let phrases = Lang::Fr.phrases();
    let _ = write!(
        text,
        "Réponses du {}, {}",
        date(report.date, Lang::Fr),
        phrases.method(report.method)
    );
    if let Some(coverage) = report.coverage {
        let _ =
            write!(text, "\u{202f}; {} du poids des questions a une réponse", percent(coverage));
    }
    text.push_str(".\n\n");
    let shown = |name: &str, score: Option<libricite::Score>| {
        let end = |end: Option<libricite::Percent>| end.map_or("–".to_owned(), percent);
        let (sure, possible) = (score.map(|s| s.sure), score.map(|s| s.possible));
        [name.to_owned(), end(sure), end(possible)]
    };
    let axes = report.axes.iter();
    let rows = axes.map(|axis| shown(material.words.axis(axis.axis.as_str()), axis.score));
    let whole = shown("**Ensemble**", report.overall);
    text.push_str(&table(
        ["Axe", "Acquis", "Encore possible"],
        [false, true, true],
        rows.chain([whole]),
    ));
    text
}

fn label<'a>(report: &Report<'a>, material: &'a Material) -> &'a str {
    match report.label.level {
        Some(level) if report.label.state == LabelState::Labelled => {
            material.words.level(level.as_str())
        }
        _ => Lang::Fr.phrases().state(report.label.state),
    }
}

/// What keeps an example from each level that it has not.
pub(crate) fn lacks(assessment: &Assessment<'_>, material: &Material, up: &str) -> Result<String> {
    let earned = evaluate(&material.criteria, assessment).label.rank.unwrap_or(0);
    let mut known = BTreeSet::new();
    let mut text = String::new();
    for level in material.criteria.levels().iter().skip(earned) {
        let criteria = only(&material.criteria, &level.id)?;
        let report = evaluate(&criteria, assessment);
        let name = material.words.level(level.id.as_str());
        let lines = report.gaps.iter().map(|gap| {
            let line = match gap.missing {
                Missing::Coverage => "Davantage de réponses".to_owned(),
                Missing::Overall => "L’ensemble".to_owned(),
                Missing::Axis(id) => format!("L’axe {}", material.words.axis(id.as_str())),
                Missing::Criterion(id) => {
                    let axis = report
                        .axes
                        .iter()
                        .find(|axis| axis.criteria.iter().any(|row| row.criterion == id));
                    let axis = axis.map_or("", |axis| axis.axis.as_str());
                    let title = material.words.title(id.as_str());
                    format!("[{title}]({})", address(axis, id.as_str(), up))
                }
            };
            (
                format!("{:?} {}", gap.missing, gap.needs),
                format!(
                    "- {line}\u{a0}: {} acquis, il faut {}.\n",
                    percent(gap.sure),
                    percent(gap.needs)
                ),
            )
        });
        let new: Vec<String> =
            lines.filter(|(key, _)| known.insert(key.clone())).map(|(_, line)| line).collect();
        let also = if text.is_empty() { "" } else { ", en plus" };
        let _ = writeln!(text, "Pour le {name}{also}\u{a0}:\n\n{}", new.concat());
    }
    Ok(text)
}

/// The same criteria with one level, which requires what all below it do.
fn only(criteria: &Criteria, level: &Id) -> Result<Criteria> {
    let mut document = criteria.document().clone();
    let place = document.levels.iter().position(|known| known.id == *level);
    let place = place.ok_or_else(|| Error::msg(format!("there is no level `{level}`")))?;
    let reached: Vec<Id> = document.levels.iter().take(place + 1).map(|l| l.id.clone()).collect();
    document.levels.retain(|known| known.id == *level);
    for criterion in document.axes.iter_mut().flat_map(|axis| &mut axis.criteria) {
        match &mut criterion.required_for {
            Some(required) if reached.contains(required) => *required = level.clone(),
            Some(_) => (criterion.required_for, criterion.required_credit) = (None, None),
            None => {}
        }
    }
    Ok(Criteria::try_from(document)?)
}
