//! What each command does.

mod beside;
mod carry;
mod check;
mod compare;
mod criteria;
mod impact;
mod lookalike;
mod new;
mod next;
mod progress;
mod record;
mod rules;
mod soundness;

use clap::CommandFactory;
use libricite::{Report, evaluate, next_steps};
use libricite_criteria::Words;
use libricite_draw::Context;

use crate::args::{self, Arguments, AssessmentArguments, Command, Format, OutputArgument};
use crate::input::{self, Scored};
use crate::refusal::Failure;
use crate::{json, output, terminal};

pub(crate) fn run(arguments: Arguments) -> Result<(), Failure> {
    match arguments.command {
        Command::Criteria(command) => criteria::run(command),
        Command::New(arguments) => new::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Report(arguments) => report(&arguments),
        Command::Carry(arguments) => carry::run(&arguments),
        Command::Record(arguments) => record::run(&arguments),
        Command::Progress(arguments) => {
            let scored = scored(&arguments.assessment, &arguments.output)?;
            progress::run(&arguments, &scored)
        }
        Command::Compare(arguments) => compare::run(&arguments),
        Command::Impact(arguments) => impact::run(&arguments),
        Command::Next(arguments) => {
            let scored = scored(&arguments.assessment, &arguments.output)?;
            next::run(&arguments, &scored)
        }
        Command::Badge(arguments) => {
            let Scored { assessment, criteria, words, .. } =
                scored(&arguments.assessment, &arguments.output)?;
            let report = evaluate(&criteria, &assessment);
            let report = match arguments.today {
                Some(day) => report.on(day),
                None => report,
            };
            let badge = libricite_draw::badge(&report, &words, arguments.style);
            output::write(&badge, arguments.output.output.as_deref())
        }
        Command::Star(arguments) => {
            let Scored { assessment, criteria, words, .. } =
                scored(&arguments.assessment, &arguments.output)?;
            let report = evaluate(&criteria, &assessment);
            let star = libricite_draw::star(&report, &words, arguments.size);
            output::write(&star, arguments.output.output.as_deref())
        }
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "libricite", &mut script);
            output::write(&String::from_utf8_lossy(&script), None)
        }
        Command::Man => {
            let mut page = Vec::new();
            let man = clap_mangen::Man::new(Arguments::command());
            man.render(&mut page).map_err(|error| Failure::Sentence(error.to_string()))?;
            output::write(&String::from_utf8_lossy(&page), None)
        }
    }
}

fn scored(arguments: &AssessmentArguments, to: &OutputArgument) -> Result<Scored, Failure> {
    let lang = arguments.lang.get();
    let scored = input::scored(&arguments.file, arguments.criteria.criteria.as_ref(), lang)?;
    output::is_not_read(to.output.as_deref())?;
    Ok(scored)
}

fn report(arguments: &args::Report) -> Result<(), Failure> {
    let scored = scored(&arguments.assessment, &arguments.output)?;
    let Scored { assessment, criteria, words, .. } = &scored;
    let report = evaluate(criteria, assessment).on(arguments.today.get());
    let output = arguments.output.output.as_deref();
    let progress = Some(progress::shown(&scored)).filter(|shown| 1 < shown.table.rows.len());
    let text = || {
        let progress = progress.as_ref().map(progress::in_report);
        terminal::report(&report, words) + &progress.unwrap_or_default()
    };
    let with_plan = |draw: fn(&Report<'_>, &Words, Context<'_>) -> String| {
        let plan = next_steps(criteria, assessment);
        let context = Context { plan: Some(&plan), progress: progress.as_ref() };
        draw(&report, words, context)
    };
    match (arguments.format, output) {
        (Format::Text, None) => output::write_styled(&text()),
        (Format::Text, Some(_)) => {
            output::write(&anstream::adapter::strip_str(&text()).to_string(), output)
        }
        (Format::Json, _) => {
            // Programs read the same on any day, unless they ask for one.
            let mut report = report;
            report.freshness = report.freshness.filter(|_| arguments.today.given().is_some());
            output::write(&json::pretty(&report), output)
        }
        (Format::Html, _) => output::write(&with_plan(libricite_draw::page), output),
        (Format::Markdown, _) => output::write(&with_plan(libricite_draw::markdown), output),
    }
}
