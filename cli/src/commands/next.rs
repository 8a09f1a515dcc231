//! What to do next: the least effort that earns a level.

use std::fmt::Write;

use anstyle::Style;
use libricite::{Criteria, NextLevel, Plan, nearest, next_steps};
use libricite_criteria::Words;
use libricite_draw::tell::MOST_LISTED;
use libricite_draw::{Lang, tell};

use crate::args::{Next, PlanFormat};
use crate::input::Scored;
use crate::json;
use crate::output;
use crate::refusal::Failure;
use crate::terminal::{BOLD, DIM, line, others, paragraph};

/// What is said around the steps, complete in each language by type.
struct Says {
    highest: &'static str,
    nothing_applies: &'static str,
    earned: fn(level: &str) -> String,
    too_large: fn(level: &str) -> String,
}

pub(crate) fn run(arguments: &Next, scored: &Scored) -> Result<(), Failure> {
    let Scored { assessment, criteria, words, .. } = scored;
    let wanted = arguments.level.as_deref().map(|level| place_of(level, criteria)).transpose()?;
    let mut plan = next_steps(criteria, assessment);
    if let Some(wanted) = wanted {
        let level = &criteria.levels()[wanted].id;
        plan.levels.retain(|planned| planned.level == level);
        plan.too_large.retain(|known| *known == level);
    }
    let output = arguments.output.output.as_deref();
    match (arguments.format, output) {
        (PlanFormat::Json, _) => output::write(&json::pretty(&plan), output),
        (PlanFormat::Text, None) => output::write_styled(&told(&plan, criteria, wanted, words)),
        (PlanFormat::Text, Some(_)) => {
            let text = told(&plan, criteria, wanted, words);
            output::write(&anstream::adapter::strip_str(&text).to_string(), output)
        }
    }
}

fn place_of(level: &str, criteria: &Criteria) -> Result<usize, Failure> {
    let known = criteria.levels().iter().map(|level| level.id.as_str());
    known.clone().position(|known| known == level).ok_or_else(|| {
        let hint = nearest(level, known.clone());
        let hint = hint.map_or_else(String::new, |hint| format!("; did you mean `{hint}`?"));
        let known: Vec<&str> = known.collect();
        let edition = criteria.edition();
        Failure::Sentence(format!(
            "`{}` is no level of {edition}, which has `{}`{hint}",
            line(level),
            known.join("`, `")
        ))
    })
}

/// The plan of the level that was asked for; else that of the next one, and what those above it
/// take.
fn told(plan: &Plan<'_>, criteria: &Criteria, wanted: Option<usize>, words: &Words) -> String {
    let says = Says::of(Lang::of(words));
    let mut text = String::new();
    let too_large = |text: &mut String| {
        for level in &plan.too_large {
            let sentence = (says.too_large)(&line(words.level(level.as_str())));
            paragraph(text, "", &sentence, Style::new());
        }
    };
    let Some((first, above)) = plan.levels.split_first() else {
        if !plan.too_large.is_empty() {
            too_large(&mut text);
            return text;
        }
        let nothing = match (wanted, plan.level) {
            (Some(wanted), Some(_)) => {
                (says.earned)(&line(words.level(criteria.levels()[wanted].id.as_str())))
            }
            (None, Some(_)) => says.highest.to_owned(),
            (_, None) => says.nothing_applies.to_owned(),
        };
        paragraph(&mut text, "", &nothing, Style::new());
        return text;
    };
    level(&mut text, first, words);
    if !above.is_empty() {
        let _ = writeln!(text);
    }
    for above in above {
        paragraph(&mut text, "", &tell::plan_intro(above, words), Style::new());
    }
    too_large(&mut text);
    let _ = writeln!(text);
    paragraph(&mut text, "", tell::plan_efforts(words), DIM);
    text
}

fn level(text: &mut String, level: &NextLevel<'_>, words: &Words) {
    paragraph(text, "", &tell::plan_intro(level, words), BOLD);
    let _ = writeln!(text);
    let steps = tell::plan_steps(level, words);
    let listed = tell::listed(&steps, MOST_LISTED, Lang::of(words));
    for step in listed.shown {
        paragraph(text, "- ", &format!("{} ({})", step.title, step.effort), Style::new());
        for answer in &step.answers {
            paragraph(text, "  → ", answer, Style::new());
        }
        if !step.improve.is_empty() {
            paragraph(text, "  ", &step.improve, DIM);
        }
    }
    others(text, "- ", &listed);
}

impl Says {
    fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &EN,
            Lang::Fr => &FR,
        }
    }
}

const EN: Says = Says {
    highest: "This is the highest level of these criteria.",
    nothing_applies: "No question applies: there is no level to give.",
    earned: |level| format!("The level {level} is already earned."),
    too_large: |level| {
        format!("There is too much to weigh up to say what takes the least for the level {level}.")
    },
};

const FR: Says = Says {
    highest: "C’est le plus haut niveau de ces critères.",
    nothing_applies: "Aucune question ne s’applique\u{a0}: il n’y a pas de niveau à donner.",
    earned: |level| format!("Le niveau {level} est déjà acquis."),
    too_large: |level| {
        format!(
            "Il y a trop de possibilités pour dire ce qui demande le moins d’effort vers le \
             niveau {level}."
        )
    },
};
