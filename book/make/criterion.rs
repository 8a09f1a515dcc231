//! One criterion: its words, what its answers are worth, and where it comes from.

use std::fmt::Write;

use libricite::{Choice, Credit, Criterion, EvidenceRule, Percent, Scope, ServicesRule};
use libricite_criteria::CriterionWords;
use mdbook_driver::errors::{Error, Result};

use crate::material::Material;
use crate::table::{linked, percent, table};

/// The part of a chapter that a criterion fills. `up` leads to the folder of the glossary.
pub(crate) fn part(criterion: &Criterion, material: &Material, up: &str) -> Result<String> {
    let id = criterion.id.as_str();
    let words = material.words.criteria.get(id);
    let words = words.ok_or_else(|| Error::msg(format!("criterion `{id}` has no words")))?;
    let mut text = format!("## {} {{#{id}}}\n\n", words.title);
    let _ = writeln!(text, "**{}**\n", linked(&words.ask, up));
    let _ = writeln!(text, "*Pourquoi\u{202f}?* {}\n", linked(&words.why, up));
    let _ = writeln!(text, "*Comment vérifier\u{202f}?* {}\n", linked(&words.check, up));
    text.push_str(&choices(criterion, words));
    let _ = writeln!(text, "\n*Pour progresser.* {}\n", linked(&words.improve, up));
    let _ = writeln!(text, "{}\n", rules(criterion, material, up));
    if let Some(minimum) = material.readme.minimums.get(id) {
        let _ = writeln!(text, "*Pourquoi à ce niveau\u{202f}?* {}\n", minimum.reason);
    }
    text.push_str(&source(criterion, material)?);
    Ok(text)
}

fn choices(criterion: &Criterion, words: &CriterionWords) -> String {
    let row = |choice: &Choice| {
        let id = choice.id.as_str();
        let mut name = words.choices.get(id).map_or(id, String::as_str).to_owned();
        if let Some(limit) = words.limits.get(id) {
            let _ =
                write!(name, "<br><small>Dit aux visiteurs\u{a0}: «\u{a0}{limit}\u{a0}»</small>");
        }
        [name, credit(choice.credit)]
    };
    table(["Réponse", "Vaut"], [false, true], criterion.choices.iter().map(row))
}

/// What a choice is worth, in words where it is no number.
pub(crate) fn credit(credit: Credit) -> String {
    match credit {
        Credit::Percent(value) => percent(value),
        Credit::NotApplicable => "ne compte pas".to_owned(),
    }
}

/// What the rules say of a criterion, in one line.
fn rules(criterion: &Criterion, material: &Material, up: &str) -> String {
    let mut said = Vec::new();
    if criterion.counts() {
        said.push(format!("[Poids]({up}note.md) {}", criterion.weight));
    } else {
        said.push("Annoncé\u{a0}: demandé et montré, pas encore compté".to_owned());
    }
    if let Some(level) = &criterion.required_for {
        let least = criterion.required_credit.unwrap_or(Percent::FULL);
        let level = material.words.level(level.as_str());
        let least = match least {
            Percent::FULL => percent(least),
            _ => format!("{} au moins", percent(least)),
        };
        said.push(format!("demandé pour le [{level}]({up}niveaux.md) ({least})"));
    }
    if criterion.evidence == EvidenceRule::Required {
        said.push("preuve demandée".to_owned());
    }
    if criterion.scope == Scope::Service {
        said.push(match criterion.services.unwrap_or_default() {
            ServicesRule::Mean => "posé pour chaque service, la moyenne compte".to_owned(),
            ServicesRule::Weakest => "posé pour chaque service, le moins bon compte".to_owned(),
        });
    }
    said.push(format!("effort {} sur 5", criterion.effort));
    format!("<small>{} · `{}`</small>", said.join(" · "), criterion.id)
}

/// The clause, its words, where they were found, and whether they were.
fn source(criterion: &Criterion, material: &Material) -> Result<String> {
    let Some(source) = &criterion.source else { return Ok(String::new()) };
    let clause = material.readme.clauses.get(&source.clause).ok_or_else(|| {
        Error::msg(format!("the README of the set has no clause `{}`", source.clause))
    })?;
    let found = if source.verified { "texte retrouvé" } else { "texte à vérifier" };
    Ok(format!(
        "<small>D’où vient la question\u{a0}: repère `{}`, {found}. {} (Source\u{a0}: {}.)</small>\n",
        source.clause, clause.text, clause.source,
    ))
}
