//! A score, worked out line by line. The sums are done here, not taken from the report.

use std::fmt::Write;

use libricite::{AxisReport, CriterionReport, Report, Scope, Score, ServicesRule};
use mdbook_driver::errors::{Error, Result};

use crate::material::Material;
use crate::ratio::{Ratio, french};
use crate::table::{address, percent, table};

/// The sum of an axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worked {
    /// For each criterion that applies and counts: its place in the axis, its weight, what it
    /// is surely and what it is possibly worth.
    pub lines: Vec<(usize, u128, Ratio, Ratio)>,
    /// The weights together.
    pub weight: u128,
    /// What is sure, as percents times weights, together.
    pub sure: Ratio,
    /// What is possible, likewise.
    pub possible: Ratio,
}

impl Worked {
    /// What the axis is surely and possibly worth, in percents; nothing when nothing applies.
    pub fn ends(&self) -> Option<(Ratio, Ratio)> {
        Some((self.sure.shared_by(self.weight)?, self.possible.shared_by(self.weight)?))
    }
}

/// Adds up an axis by the rule of the handbook.
pub fn worked(axis: &AxisReport<'_>) -> Worked {
    let mut sums =
        Worked { lines: Vec::new(), weight: 0, sure: Ratio::ZERO, possible: Ratio::ZERO };
    for (place, row) in axis.criteria.iter().enumerate() {
        let weight = u128::from(row.weight.get());
        let Some((sure, possible)) = value(row).filter(|_| weight != 0) else { continue };
        sums.weight += weight;
        sums.sure = sums.sure.plus(sure.times(weight));
        sums.possible = sums.possible.plus(possible.times(weight));
        sums.lines.push((place, weight, sure, possible));
    }
    sums
}

/// What a criterion is surely and possibly worth, exactly; nothing when it does not apply.
fn value(row: &CriterionReport<'_>) -> Option<(Ratio, Ratio)> {
    let score = row.score?;
    let each: Vec<(Ratio, Ratio)> =
        row.services.iter().filter_map(|service| service.score).map(ends).collect();
    if row.scope == Scope::Structure || each.is_empty() {
        return Some(ends(score));
    }
    let count = each.len() as u128;
    let both = |first: (Ratio, Ratio), second: (Ratio, Ratio), join: fn(Ratio, Ratio) -> Ratio| {
        (join(first.0, second.0), join(first.1, second.1))
    };
    match row.rule.unwrap_or_default() {
        ServicesRule::Weakest => each.into_iter().reduce(|a, b| both(a, b, Ratio::lower)),
        ServicesRule::Mean => {
            let (sure, possible) = each.into_iter().reduce(|a, b| both(a, b, Ratio::plus))?;
            Some((sure.shared_by(count)?, possible.shared_by(count)?))
        }
    }
}

fn ends(score: Score) -> (Ratio, Ratio) {
    let whole = |percent: libricite::Percent| Ratio::ZERO.plus(hundredfold(percent.get()));
    (whole(score.sure), whole(score.possible))
}

fn hundredfold(value: u8) -> Ratio {
    Ratio::new(value.into(), 1).unwrap_or(Ratio::ZERO)
}

/// The sum of an axis, as a table and the division under it.
pub(crate) fn axis(report: &Report<'_>, id: &str, material: &Material, up: &str) -> Result<String> {
    let axis = report.axes.iter().find(|axis| *axis.axis == *id);
    let axis = axis.ok_or_else(|| Error::msg(format!("there is no axis `{id}`")))?;
    let sums = worked(axis);
    let rows = axis.criteria.iter().enumerate().map(|(place, row)| {
        let id = row.criterion.as_str();
        let title = material.words.title(id);
        let question = format!(
            "[{title}]({})<br><small>{}</small>",
            address(axis.axis, id, up),
            said(row, material)
        );
        let line = sums.lines.iter().find(|(known, ..)| *known == place);
        match line {
            None => [question, "–".to_owned(), "–".to_owned(), "–".to_owned()],
            Some((_, weight, sure, possible)) => [
                question,
                weight.to_string(),
                range(*sure, *possible),
                range(sure.times(*weight), possible.times(*weight)),
            ],
        }
    });
    let total = [
        "**Ensemble de l’axe**".to_owned(),
        format!("**{}**", french(sums.weight)),
        String::new(),
        format!("**{}**", range(sums.sure, sums.possible)),
    ];
    let mut text = table(
        ["Question et réponse", "Poids", "Vaut", "Poids × valeur"],
        [false, true, true, true],
        rows.chain([total]),
    );
    if let (Some((sure, possible)), Some(score)) = (sums.ends(), axis.score) {
        let weight = french(sums.weight);
        let _ = writeln!(
            text,
            "\n- Acquis\u{a0}: {} ÷ {weight} = {}, arrondi vers le bas\u{a0}: **{}**.\n\
             - Encore possible\u{a0}: {} ÷ {weight} = {}, arrondi vers le haut\u{a0}: **{}**.",
            sums.sure.french(),
            sure.french(),
            percent(score.sure),
            sums.possible.french(),
            possible.french(),
            percent(score.possible),
        );
    }
    Ok(text)
}

/// The mean of the axes, as a sum and a division.
pub(crate) fn overall(report: &Report<'_>, material: &Material) -> String {
    let rows = report.axes.iter().map(|axis| {
        let name = material.words.axis(axis.axis.as_str()).to_owned();
        let ends = worked(axis).ends();
        let shown = |end: Option<Ratio>| end.map_or("–".to_owned(), Ratio::french);
        [name, shown(ends.map(|(sure, _)| sure)), shown(ends.map(|(_, possible)| possible))]
    });
    let mut text = table(["Axe", "Acquis", "Encore possible"], [false, true, true], rows);
    if let (Some((sure, possible)), Some(score)) = (overall_ends(report), report.overall) {
        let count = report.axes.iter().filter(|axis| axis.score.is_some()).count();
        let _ = writeln!(
            text,
            "\nLa somme, divisée par {count} (les axes comptent autant les uns que les autres)\u{a0}: \
             {} et {}. Arrondi\u{a0}: **{} acquis, {} encore possible**.",
            sure.french(),
            possible.french(),
            percent(score.sure),
            percent(score.possible),
        );
    }
    text
}

/// The mean of the axes that apply, by their weights.
pub fn overall_ends(report: &Report<'_>) -> Option<(Ratio, Ratio)> {
    let (mut weight, mut sure, mut possible) = (0, Ratio::ZERO, Ratio::ZERO);
    for axis in &report.axes {
        let Some((axis_sure, axis_possible)) = worked(axis).ends() else { continue };
        let axis_weight = u128::from(axis.weight.get());
        weight += axis_weight;
        sure = sure.plus(axis_sure.times(axis_weight));
        possible = possible.plus(axis_possible.times(axis_weight));
    }
    Some((sure.shared_by(weight)?, possible.shared_by(weight)?))
}

fn said(row: &CriterionReport<'_>, material: &Material) -> String {
    let id = row.criterion.as_str();
    if let Some(choice) = row.choice {
        return material.words.choice(id, choice.as_str()).to_owned();
    }
    match row.services.len() {
        0 => "Sans réponse".to_owned(),
        count => {
            let open = row.services.iter().filter(|service| service.choice.is_none()).count();
            match open {
                0 => format!("Réponse donnée pour {count} services"),
                _ => format!("{count} services, dont {open} sans réponse"),
            }
        }
    }
}

fn range(sure: Ratio, possible: Ratio) -> String {
    if sure == possible {
        sure.french()
    } else {
        format!("{} à {}", sure.french(), possible.french())
    }
}
