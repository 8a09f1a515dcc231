//! One assessment under several criteria, side by side.

use std::fmt::Write;

use libricite::{Assessment, Report, evaluate};
use libricite_criteria::{Words, carried_to};
use libricite_draw::{Lang, MOST_STARS, SideBySide, side_by_side};

use super::compare::write_table;
use crate::args::{Compare, CriteriaFrom, Format};
use crate::input::{self, Scored};
use crate::json;
use crate::output;
use crate::refusal::Failure;
use crate::terminal::{self, BOLD, line};

pub(crate) fn run(arguments: &Compare, lang: Lang) -> Result<(), Failure> {
    let output = arguments.output.output.as_deref();
    if MOST_STARS < arguments.criteria.len() {
        let sentence = format!("at most {MOST_STARS} criteria can be told apart side by side");
        return Err(Failure::Sentence(sentence));
    }
    let assessment = input::assessment(&arguments.before)?;
    let sides = arguments.criteria.iter().map(|from| under(&assessment, from, lang));
    let sides = sides.collect::<Result<Vec<Scored>, Failure>>()?;
    let reports: Vec<Report<'_>> =
        sides.iter().map(|side| evaluate(&side.criteria, &side.assessment)).collect();
    let pairs: Vec<(&Report<'_>, &Words)> =
        reports.iter().zip(sides.iter().map(|side| &side.words)).collect();
    let shown = side_by_side(&pairs);
    match (arguments.format, output) {
        (Format::Text, None) => output::write_styled(&text(&shown)),
        (Format::Text, Some(_)) => {
            output::write(&anstream::adapter::strip_str(&text(&shown)).to_string(), output)
        }
        (Format::Json, _) => output::write(&json::pretty(&reports), output),
        (Format::Html, _) => output::write(&libricite_draw::side_by_side_page(&shown), output),
        (Format::Markdown, _) => {
            output::write(&libricite_draw::side_by_side_markdown(&shown), output)
        }
    }
}

/// The assessment, carried to the edition that these criteria are, or are a fork of.
fn under(
    assessment: &Assessment<'static>,
    from: &CriteriaFrom,
    lang: Lang,
) -> Result<Scored, Failure> {
    let (criteria, words) = input::criteria_from(from, lang)?;
    let assessment = carried_to(assessment.clone(), &criteria).map_err(Failure::Sentence)?;
    Ok(Scored { assessment, before: None, criteria, words })
}

fn text(shown: &SideBySide) -> String {
    let mut text = String::new();
    let _ = writeln!(text, "{BOLD}{}{BOLD:#}", line(&shown.heading));
    for side in &shown.sides {
        terminal::paragraph(&mut text, "- ", side, anstyle::Style::new());
    }
    let _ = writeln!(text);
    write_table(&mut text, &shown.table);
    let _ = writeln!(text);
    terminal::paragraph(&mut text, "", &shown.note, anstyle::Style::new());
    text
}
