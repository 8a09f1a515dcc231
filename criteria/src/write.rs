//! Writes criteria whole, as a file that can be read again.

use std::fmt::Write;

use libricite::{Credit, Criteria, Criterion, EvidenceRule, Scope};

/// Criteria as the text of a criteria file, which reads as the same criteria.
///
/// ```
/// # #[cfg(feature = "toml")] {
/// let criteria = libricite_criteria::criteria(&libricite_criteria::newest()).expect("packed");
/// let text = libricite_criteria::flat(&criteria);
/// assert_eq!(libricite_criteria::read::criteria(&text), Ok(criteria));
/// # }
/// ```
pub fn flat(criteria: &Criteria) -> String {
    let document = criteria.document();
    let mut text = String::new();
    let _ = writeln!(text, "edition = {}", quoted(&document.edition.to_string()));
    if let Some(from) = &document.fork_of {
        let _ = writeln!(text, "fork_of = {}", quoted(&from.to_string()));
    }
    let _ = writeln!(text, "published = {}", quoted(&document.published.to_string()));
    if let Some(withdrawn) = document.withdrawn {
        let _ = writeln!(text, "withdrawn = {}", quoted(&withdrawn.to_string()));
    }
    let _ = writeln!(text, "license = {}", quoted(&document.license));
    let _ = writeln!(text, "minimum_coverage = {}", document.minimum_coverage);
    let _ = writeln!(text, "valid_months = {}", document.valid_months);
    if !document.retired.is_empty() {
        let retired: Vec<String> = document.retired.iter().map(|id| quoted(id.as_str())).collect();
        let _ = writeln!(text, "retired = [{}]", retired.join(", "));
    }
    for level in &document.levels {
        let _ = writeln!(text, "\n[[level]]\nid = {}", quoted(level.id.as_str()));
        let _ = writeln!(text, "overall = {}\neach_axis = {}", level.overall, level.each_axis);
    }
    for axis in &document.axes {
        let _ = writeln!(text, "\n[[axis]]\nid = {}", quoted(axis.id.as_str()));
        let _ = writeln!(text, "weight = {}", axis.weight);
        for criterion in &axis.criteria {
            write_criterion(&mut text, criterion);
        }
    }
    text
}

fn write_criterion(text: &mut String, criterion: &Criterion) {
    let _ = writeln!(text, "\n[[axis.criterion]]\nid = {}", quoted(criterion.id.as_str()));
    let _ = writeln!(text, "weight = {}", criterion.weight);
    if let Some(day) = criterion.counts_from {
        let _ = writeln!(text, "counts_from = {}", quoted(&day.to_string()));
    }
    if criterion.scope == Scope::Service {
        let _ = writeln!(text, "scope = {}", quoted(criterion.scope.as_str()));
    }
    if let Some(rule) = criterion.services {
        let _ = writeln!(text, "services = {}", quoted(rule.as_str()));
    }
    if let Some(level) = &criterion.required_for {
        let _ = writeln!(text, "required_for = {}", quoted(level.as_str()));
    }
    if let Some(credit) = criterion.required_credit {
        let _ = writeln!(text, "required_credit = {credit}");
    }
    if criterion.evidence == EvidenceRule::Required {
        let _ = writeln!(text, "evidence = {}", quoted(criterion.evidence.as_str()));
    }
    let _ = writeln!(text, "effort = {}", criterion.effort);
    if let Some(source) = &criterion.source {
        let clause = quoted(&source.clause);
        let _ = writeln!(text, "source = {{ clause = {clause}, verified = {} }}", source.verified);
    }
    text.push_str("choices = [\n");
    for choice in &criterion.choices {
        let credit = match choice.credit {
            Credit::Percent(percent) => percent.to_string(),
            Credit::NotApplicable => quoted("not-applicable"),
        };
        let _ = writeln!(text, "    {{ id = {}, credit = {credit} }},", quoted(choice.id.as_str()));
    }
    text.push_str("]\n");
}

/// A text between quotes, as TOML has it.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        let _ = match character {
            '"' | '\\' => write!(quoted, "\\{character}"),
            _ if character.is_control() => write!(quoted, "\\u{:04X}", u32::from(character)),
            _ => write!(quoted, "{character}"),
        };
    }
    quoted + "\""
}
