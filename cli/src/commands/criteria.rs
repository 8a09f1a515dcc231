//! Criteria: listed, shown, checked, and the schemas of files.

use std::fmt::Write;

use libricite::{Credit, Criteria, Criterion, EvidenceRule, Percent, Scope, ServicesRule};
use libricite_criteria::{Words, plain};
use libricite_draw::{Lang, tell};

use crate::args::{CriteriaCommand, FlatFormat, SchemaKind};
use crate::input;
use crate::json;
use crate::output;
use crate::phrases::Phrases;
use crate::refusal::Failure;
use crate::terminal::{self, BOLD, DIM, line};

pub(crate) fn run(command: CriteriaCommand) -> Result<(), Failure> {
    match command {
        CriteriaCommand::List => output::write(&list(), None),
        CriteriaCommand::Show { criteria, lang } => {
            let (criteria, words) = input::criteria_from(&criteria, lang.get())?;
            output::write_styled(&show(&criteria, &words))
        }
        CriteriaCommand::Check(arguments) => super::soundness::run(&arguments),
        CriteriaCommand::Diff(arguments) => super::rules::run(&arguments),
        CriteriaCommand::Flatten { criteria, format, lang, output } => {
            let (criteria, words) = input::criteria_from(&criteria, lang.get())?;
            let text = match format {
                FlatFormat::Toml => libricite_criteria::flat(&criteria),
                FlatFormat::Json => {
                    let both = serde_json::json!({ "criteria": criteria, "words": words });
                    format!("{both:#}\n")
                }
            };
            output::write(&text, output.output.as_deref())
        }
        CriteriaCommand::Schema { kind } => {
            let schema = match kind {
                SchemaKind::Criteria => libricite::schema::criteria(),
                SchemaKind::Assessment => libricite::schema::assessment(),
                SchemaKind::Plan => libricite::schema::plan(),
                SchemaKind::Progress => libricite::schema::progress(),
                SchemaKind::Report => libricite::schema::report(),
                SchemaKind::Difference => libricite::schema::difference(),
                SchemaKind::Rules => libricite::schema::rules(),
                SchemaKind::Succession => libricite::schema::succession(),
                SchemaKind::Words => libricite_criteria::words_schema(),
                SchemaKind::Fork => libricite::schema::fork(),
                SchemaKind::ForkWords => libricite_criteria::few_words_schema(),
                SchemaKind::Impact => libricite::schema::impact(),
                SchemaKind::Withdrawn => libricite_criteria::withdrawn_schema(),
            };
            output::write(&json::pretty(&schema), None)
        }
    }
}

fn list() -> String {
    let line = |edition| {
        let criteria = libricite_criteria::criteria(&edition).expect("it is listed");
        let (axes, count) = (criteria.axes().len(), criteria.all().count());
        let origin = criteria.fork_of().map(|from| format!(", a fork of {from}"));
        let (published, origin) = (criteria.published(), origin.unwrap_or_default());
        let withdrawn = criteria.withdrawn().map(|from| format!(", withdrawn from {from} on"));
        let withdrawn = withdrawn.unwrap_or_default();
        format!("{edition}  {published}  {axes} axes, {count} criteria{origin}{withdrawn}\n")
    };
    libricite_criteria::editions().chain(libricite_criteria::forks()).map(line).collect()
}

fn show(criteria: &Criteria, words: &Words) -> String {
    let phrases = Phrases::of(Lang::of(words));
    let mut text = String::new();
    let edition = criteria.edition();
    let (name, published) = (line(shown(&words.name, edition.set())), criteria.published());
    let _ = writeln!(text, "{BOLD}{name}{BOLD:#} {DIM}{edition}, {published}{DIM:#}");
    paragraph(&mut text, "", &words.sentence);
    if !words.reading.is_empty() {
        paragraph(&mut text, "", &words.reading);
    }
    if let Some(from) = criteria.withdrawn() {
        let withdrawn = (phrases.withdrawn)(&tell::date(from, Lang::of(words)));
        paragraph(&mut text, "", &format!("{withdrawn} {}", words.withdrawn));
    }
    for level in criteria.levels() {
        let id = level.id.as_str();
        let floors = (phrases.floors)(level.overall.get(), level.each_axis.get());
        let _ =
            writeln!(text, "\n{BOLD}{}{BOLD:#} {DIM}{id}{DIM:#}  {floors}", line(words.level(id)));
        if let Some(named) = words.levels.get(id) {
            paragraph(&mut text, "  ", &named.sentence);
        }
    }
    for axis in criteria.axes() {
        let id = axis.id.as_str();
        let weight = (phrases.weight)(axis.weight.get());
        let _ =
            writeln!(text, "\n{BOLD}{}{BOLD:#} {DIM}{id}{DIM:#}  {weight}", line(words.axis(id)));
        for criterion in &axis.criteria {
            show_criterion(&mut text, criterion, words, phrases);
        }
    }
    text
}

fn show_criterion(text: &mut String, criterion: &Criterion, words: &Words, phrases: &Phrases) {
    let id = criterion.id.as_str();
    let _ = writeln!(text, "\n  {BOLD}{}{BOLD:#} {DIM}{id}{DIM:#}", line(words.title(id)));
    if words.criteria.contains_key(id) {
        paragraph(text, "  ", &plain(words.ask(id)));
    }
    for choice in &criterion.choices {
        let credit = match choice.credit {
            Credit::Percent(credit) => credit.to_string(),
            Credit::NotApplicable => "–".to_owned(),
        };
        let choice = choice.id.as_str();
        let name = line(words.choice(id, choice));
        let _ = writeln!(text, "    {credit:>3}  {name} {DIM}{choice}{DIM:#}");
    }
    let _ = writeln!(text, "  {DIM}{}{DIM:#}", rules(criterion, words, phrases).join(" · "));
}

/// What else the file says of a criterion.
fn rules(criterion: &Criterion, words: &Words, phrases: &Phrases) -> Vec<String> {
    let mut rules = vec![match criterion.weight.get() {
        0 => match criterion.counts_from {
            Some(day) => (phrases.coming)(&tell::date(day, Lang::of(words))),
            None => phrases.announced.to_owned(),
        },
        weight => (phrases.weight)(weight),
    }];
    if criterion.scope == Scope::Service {
        let rule = match criterion.services.unwrap_or_default() {
            ServicesRule::Mean => phrases.mean,
            ServicesRule::Weakest => phrases.weakest,
        };
        rules.push(rule.to_owned());
    }
    if criterion.evidence == EvidenceRule::Required {
        rules.push(phrases.evidence.to_owned());
    }
    if let Some(level) = &criterion.required_for {
        let credit = criterion.required_credit.unwrap_or(Percent::FULL);
        rules.push((phrases.required)(&line(words.level(level.as_str())), credit.get()));
    }
    if let Some(source) = &criterion.source {
        rules.push(line(&source.clause));
    }
    rules
}

fn paragraph(text: &mut String, indent: &str, sentence: &str) {
    terminal::paragraph(text, indent, sentence, anstyle::Style::new());
}

fn shown<'a>(name: &'a str, id: &'a str) -> &'a str {
    if name.is_empty() { id } else { name }
}
