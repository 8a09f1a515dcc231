//! Badges and stars, drawn while the book is made.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use libricite::{LabelState, Report, evaluate};
use libricite_draw::BadgeStyle;
use mdbook_driver::errors::{Error, Result};

use crate::material::{EXAMPLES, Material};
use crate::progress;

/// The folder of the pictures in the book.
const FOLDER: &str = "pictures";

/// The width of a star, in pixels: that of a phone, so that its letters are never made smaller.
const STAR: u32 = 330;

/// Where the badge of an example stands.
pub(crate) fn badge(name: &str, material: &Material) -> Result<String> {
    let report = evaluate(&material.criteria, material.example(name)?);
    let svg = libricite_draw::badge(&report, &material.words, BadgeStyle::Kittens);
    shown(&format!("{name}-badge"), &svg)
}

/// Where the star of an example stands.
pub(crate) fn star(name: &str, material: &Material) -> Result<String> {
    let report = evaluate(&material.criteria, material.example(name)?);
    shown(&format!("{name}-star"), &libricite_draw::star(&report, &material.words, STAR))
}

/// Where the line of progress of an example stands.
pub(crate) fn progress(name: &str, material: &Material) -> Result<String> {
    let line = progress::line(material.example(name)?);
    shown(&format!("{name}-progress"), &line.chart)
}

/// A badge of each level, and of each state without one.
pub(crate) fn badges(material: &Material) -> Result<String> {
    let mut text = String::new();
    for (name, svg) in every_badge(material)? {
        let _ = writeln!(text, "{}\n", shown(&name, &svg)?);
    }
    Ok(text)
}

/// Writes all pictures into the book.
pub(crate) fn write(out: &Path, material: &Material) -> Result<()> {
    let folder = out.join(FOLDER);
    fs::create_dir_all(&folder)?;
    let mut pictures = every_badge(material)?;
    for name in EXAMPLES {
        let report = evaluate(&material.criteria, material.example(name)?);
        let badge = libricite_draw::badge(&report, &material.words, BadgeStyle::Kittens);
        pictures.push((format!("{name}-badge"), badge));
        let star = libricite_draw::star(&report, &material.words, STAR);
        pictures.push((format!("{name}-star"), star));
        let line = progress::line(material.example(name)?);
        if !line.chart.is_empty() {
            pictures.push((format!("{name}-progress"), line.chart));
        }
    }
    for (name, svg) in pictures {
        fs::write(folder.join(format!("{name}.svg")), svg)?;
    }
    Ok(())
}

/// The badges that there can be, as one example would wear them.
fn every_badge(material: &Material) -> Result<Vec<(String, String)>> {
    let report = evaluate(&material.criteria, material.example("complete")?);
    let draw =
        |report: &Report<'_>| libricite_draw::badge(report, &material.words, BadgeStyle::Kittens);
    let mut badges = Vec::new();
    for (rank, level) in (1..).zip(material.criteria.levels()) {
        let mut worn = report.clone();
        worn.label.state = LabelState::Labelled;
        (worn.label.level, worn.label.rank) = (Some(&level.id), Some(rank));
        badges.push((level.id.to_string(), draw(&worn)));
    }
    for (name, state) in
        [("on-the-way", LabelState::OnTheWay), ("incomplete", LabelState::Incomplete)]
    {
        let mut worn = report.clone();
        worn.label.state = state;
        (worn.label.level, worn.label.rank) = (None, None);
        badges.push((name.to_owned(), draw(&worn)));
    }
    Ok(badges)
}

/// The picture in a page, by the name that it has itself.
fn shown(name: &str, svg: &str) -> Result<String> {
    let title = svg.split_once("<title").and_then(|(_, rest)| rest.split_once('>'));
    let said = title.and_then(|(_, rest)| rest.split('<').next());
    let said = said.ok_or_else(|| Error::msg(format!("the picture `{name}` has no name")))?;
    Ok(format!("<img class=\"picture\" src=\"{FOLDER}/{name}.svg\" alt=\"{said}\">"))
}
