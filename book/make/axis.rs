//! The chapter of an axis.

use std::fmt::Write;

use libricite::Axis;
use mdbook_driver::errors::{Error, Result};

use crate::criterion;
use crate::material::Material;
use crate::table::table;

/// Everything that an axis asks.
pub(crate) fn chapter(id: &str, material: &Material, up: &str) -> Result<String> {
    let axis = material.criteria.axes().iter().find(|axis| axis.id == id);
    let axis = axis.ok_or_else(|| Error::msg(format!("there is no axis `{id}`")))?;
    let mut text = format!("*{}*\n\n", sentence(axis, material));
    text.push_str(&summary(axis, material));
    for criterion in &axis.criteria {
        let _ = write!(text, "\n{}", criterion::part(criterion, material, up)?);
    }
    Ok(text)
}

/// The axes, each with its sentence.
pub(crate) fn list(material: &Material, up: &str) -> String {
    let mut text = String::new();
    for axis in material.criteria.axes() {
        let (id, count) = (axis.id.as_str(), axis.criteria.len());
        let name = material.words.axis(id);
        let sentence = sentence(axis, material);
        let _ = writeln!(text, "- [{name}]({up}axes/{id}.md) ({count} questions). {sentence}");
    }
    text
}

fn sentence<'a>(axis: &Axis, material: &'a Material) -> &'a str {
    material.words.axes.get(axis.id.as_str()).map_or("", |words| &words.sentence)
}

fn summary(axis: &Axis, material: &Material) -> String {
    let rows = axis.criteria.iter().map(|criterion| {
        let id = criterion.id.as_str();
        let level = criterion.required_for.as_ref();
        [
            format!("[{}](#{id})", material.words.title(id)),
            criterion.weight.to_string(),
            level.map_or("", |level| material.words.level(level.as_str())).to_owned(),
        ]
    });
    table(["Question", "Poids", "Demandé pour"], [false, true, false], rows)
}
