//! The editions: what became of the criteria, what carrying does, and why results differ.

use std::fmt::Write;

use libricite::{Assessment, Became, Edition, Id, carry, compare, evaluate};
use libricite_criteria::{Words, criteria, way, words};
use libricite_draw::{difference_markdown, explained};
use mdbook_driver::errors::{Error, Result};

use crate::material::Material;
use crate::table::table;

/// An assessment of 2016, with one answer of each kind that meets the new edition otherwise.
pub const OF_2016: &str = r#"{
  "criteria": "chatons@1.0.0",
  "date": "2017-01-01",
  "structure": { "name": "Mistigri" },
  "services": [{ "id": "pads" }],
  "answers": {
    "no-ads": { "choice": "yes" },
    "free-services": { "services": { "pads": { "choice": "no" } } },
    "encrypted-storage": { "choice": "all", "note": "LUKS et Borg" },
    "kindness": { "choice": "written" }
  }
}"#;

/// The two editions that the chapter is about.
fn both() -> Result<[Edition; 2]> {
    Ok(["chatons@1.0.0".parse()?, "chatons@2.0.0".parse()?])
}

fn french(edition: &Edition) -> Result<Words> {
    words(edition, "fr").ok_or_else(|| Error::msg(format!("{edition} has no French words")))
}

/// What became of each criterion that did not keep its meaning, and why.
pub(crate) fn succession() -> Result<String> {
    let [from, to] = both()?;
    let (old, new) = (french(&from)?, french(&to)?);
    let way = way(&from, &to).ok_or_else(|| Error::msg("nothing leads there"))?;
    let titles = |ids: &[Id], words: &Words| -> String {
        let titles: Vec<&str> = ids.iter().map(|id| words.title(id.as_str())).collect();
        if titles.is_empty() { "–".to_owned() } else { titles.join("<br>") }
    };
    let rows = way.iter().flat_map(libricite::Succession::changes).map(|change| {
        let became = match change.became {
            Became::Renamed => "renommée",
            Became::Changed => "changée",
            Became::Split => "partagée",
            Became::Merged => "réunies",
            Became::Dropped => "retirée",
            Became::New => "nouvelle",
        };
        let why = change.why.get("fr").cloned().unwrap_or_default();
        [titles(&change.old, &old), became.to_owned(), titles(&change.new, &new), why]
    });
    Ok(table(["2016", "", "Aujourd’hui", "Pourquoi"], [false; 4], rows))
}

/// The sample, before and after.
pub(crate) fn carried() -> Result<String> {
    let sample: Assessment<'_> = serde_json::from_str(OF_2016)?;
    let [from, to] = both()?;
    let way = way(&from, &to).ok_or_else(|| Error::msg("nothing leads there"))?;
    let mut assessment = sample.into_owned();
    for succession in &way {
        let carried =
            carry(&assessment, succession).ok_or_else(|| Error::msg("it is of another"))?;
        assessment = carried.assessment.into_owned();
    }
    let after = serde_json::to_string_pretty(&assessment)?;
    Ok(format!("```json\n{OF_2016}\n```\n\ndevient\u{a0}:\n\n```json\n{after}\n```\n"))
}

/// An example under both editions, explained.
pub(crate) fn compared(example: &Assessment<'static>) -> Result<String> {
    let [from, to] = both()?;
    let missing = || Error::msg("an edition is not packed");
    let way = way(&to, &from).ok_or_else(missing)?;
    let mut then = example.clone();
    for succession in &way {
        let carried = carry(&then, succession).ok_or_else(missing)?;
        then = carried.assessment.into_owned();
    }
    let (old, new) = (criteria(&from).ok_or_else(missing)?, criteria(&to).ok_or_else(missing)?);
    let reports = (evaluate(&old, &then), evaluate(&new, example));
    let difference = compare(&reports.0, &reports.1);
    let explained = explained(&difference, &french(&from)?, &french(&to)?);
    // Its headings stand below those of the chapter.
    let mut text = String::new();
    for line in difference_markdown(&explained).lines().skip(2) {
        let below = if line.starts_with("## ") { "#" } else { "" };
        let _ = writeln!(text, "{below}{line}");
    }
    Ok(text)
}

/// The changelog of a set, in French; its links lead to the names of files.
pub(crate) fn changelog(set: &str) -> Result<String> {
    let sets = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../criteria/sets");
    let text = std::fs::read_to_string(sets.join(set).join("CHANGELOG.md"))?;
    let mut french = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("<!-- en -->") {
        french.push_str(before);
        rest = after.split_once("<!-- /en -->").map_or("", |(_, after)| after);
    }
    french.push_str(rest);
    // The title of the chapter is its own; what follows it in italics says it in English.
    let body = french.split_once("\n## ").map_or(french.as_str(), |(_, body)| body);
    let mut linked = String::new();
    let mut rest = body;
    while let Some((before, after)) = rest.split_once('[') {
        linked.push_str(before);
        let (name, after) = after.split_once(']').unwrap_or((after, ""));
        let Some((link, after)) = after.strip_prefix('(').and_then(|link| link.split_once(')'))
        else {
            let _ = write!(linked, "[{name}]");
            rest = after;
            continue;
        };
        let file = match link.strip_prefix("../") {
            Some(other) => format!("`criteria/sets/{other}`"),
            None => format!("`criteria/sets/{set}/{link}`"),
        };
        let _ =
            if name == link { write!(linked, "{file}") } else { write!(linked, "{name} ({file})") };
        rest = after;
    }
    linked.push_str(rest);
    Ok(format!("## {linked}"))
}

/// The editions of all sets, with the day of each.
pub(crate) fn list(material: &Material) -> String {
    let newest = material.criteria.edition();
    let rows = libricite_criteria::editions().filter_map(|edition| {
        let criteria = criteria(&edition)?;
        let questions = criteria.all().count();
        let mark = if edition == *newest { " (la plus récente)" } else { "" };
        Some([
            format!("`{edition}`{mark}"),
            criteria.published().to_string(),
            questions.to_string(),
        ])
    });
    table(["Édition", "Publiée le", "Questions"], [false, false, true], rows)
}
