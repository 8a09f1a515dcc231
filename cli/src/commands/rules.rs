//! In what the rules of two criteria differ, in words.

use std::fmt::Write;

use libricite::{RuleChange, RuleOf, RulesDifference, rules_difference};
use libricite_criteria::Words;
use libricite_draw::{Lang, markdown_text, tell};

use crate::args::{CriteriaDiff, DiffFormat};
use crate::input;
use crate::json;
use crate::output;
use crate::refusal::Failure;
use crate::terminal::{self, BOLD, line};

/// How many changes are told: more than two editions of any set differ in.
const MOST_CHANGES: usize = 1000;

pub(crate) fn run(arguments: &CriteriaDiff) -> Result<(), Failure> {
    let lang = arguments.lang.get();
    let (before, old) = input::criteria_from(&arguments.before, lang)?;
    let (after, new) = input::criteria_from(&arguments.after, lang)?;
    let difference = rules_difference(&before, &after);
    let told = Told { lang: Lang::of(&new), old: &old, new: &new };
    let output = arguments.output.output.as_deref();
    match (arguments.format, output) {
        (DiffFormat::Text, None) => output::write_styled(&text(&difference, &told)),
        (DiffFormat::Text, Some(_)) => {
            let text = text(&difference, &told);
            output::write(&anstream::adapter::strip_str(&text).to_string(), output)
        }
        (DiffFormat::Json, _) => output::write(&json::pretty(&difference), output),
        (DiffFormat::Markdown, _) => output::write(&markdown(&difference, &told), output),
    }
}

fn text(difference: &RulesDifference<'_>, told: &Told<'_>) -> String {
    let mut text = String::new();
    let _ = writeln!(text, "{BOLD}{}{BOLD:#}", told.heading(difference));
    let listed = tell::listed(&difference.changes, MOST_CHANGES, told.lang);
    for change in listed.shown {
        let (thing, what) = told.change(change);
        let sentence = format!("{}{} {}", line(&thing), told.colon(), line(&what));
        terminal::paragraph(&mut text, "- ", &sentence, anstyle::Style::new());
    }
    terminal::others(&mut text, "- ", &listed);
    if difference.changes.is_empty() {
        terminal::paragraph(&mut text, "", told.same(), anstyle::Style::new());
    }
    text
}

fn markdown(difference: &RulesDifference<'_>, told: &Told<'_>) -> String {
    let mut text = format!("# {}\n\n", markdown_text(&told.heading(difference)));
    let listed = tell::listed(&difference.changes, MOST_CHANGES, told.lang);
    for change in listed.shown {
        let (thing, what) = told.change(change);
        let (thing, what) = (markdown_text(&thing), markdown_text(&what));
        let _ = writeln!(text, "- **{thing}**{} {what}", told.colon());
    }
    if let Some(others) = listed.others() {
        let _ = writeln!(text, "- {others}");
    }
    if difference.changes.is_empty() {
        let _ = writeln!(text, "{}", told.same());
    }
    text
}

struct Told<'w> {
    lang: Lang,
    old: &'w Words,
    new: &'w Words,
}

impl Told<'_> {
    fn say(&self, en: &'static str, fr: &'static str) -> &'static str {
        if self.lang == Lang::Fr { fr } else { en }
    }

    fn colon(&self) -> &'static str {
        self.say(":", "\u{a0}:")
    }

    fn same(&self) -> &'static str {
        self.say("Their rules are the same.", "Leurs règles sont les mêmes.")
    }

    fn heading(&self, difference: &RulesDifference<'_>) -> String {
        let (before, after) = (difference.before, difference.after);
        let words = self.say("the rules that differ", "les règles qui diffèrent");
        format!("{before} → {after}{} {words}", self.colon())
    }

    /// What it is about, and what differs.
    fn change(&self, change: &RuleChange<'_>) -> (String, String) {
        let thing = self.thing(change);
        let come = self.say("new", "nouveau");
        let gone = self.say("is not there any more", "n’y est plus");
        let what = match (change.key, &change.before, &change.after) {
            (None, None, _) => come.to_owned(),
            (None, _, None) => gone.to_owned(),
            (key, before, after) => {
                let key = self.key(key.unwrap_or_default());
                let value = |value: &Option<String>| {
                    let default = || self.default(change.key.unwrap_or_default()).to_owned();
                    value.as_deref().map_or_else(default, |value| self.value(value))
                };
                format!("{key}, {} → {}", value(before), value(after))
            }
        };
        (thing, what)
    }

    fn thing(&self, change: &RuleChange<'_>) -> String {
        let Some(id) = change.id.map(libricite::Id::as_str) else {
            let all = match change.of {
                RuleOf::Criteria => self.say("All", "L’ensemble"),
                RuleOf::Level => self.say("Levels", "Niveaux"),
                RuleOf::Axis => self.say("Axes", "Axes"),
                RuleOf::Criterion => self.say("Criteria", "Critères"),
            };
            return all.to_owned();
        };
        let knows = |words: &Words| match change.of {
            RuleOf::Level => words.levels.contains_key(id),
            RuleOf::Axis => words.axes.contains_key(id),
            _ => words.criteria.contains_key(id),
        };
        let words = if knows(self.new) { self.new } else { self.old };
        let (kind, name) = match change.of {
            RuleOf::Level => (self.say("Level", "Niveau"), words.level(id)),
            RuleOf::Axis => (self.say("Axis", "Axe"), words.axis(id)),
            _ => (self.say("Criterion", "Critère"), words.title(id)),
        };
        let thing = format!("{kind} {} ({id})", self.quoted(name));
        match change.choice.map(libricite::Id::as_str) {
            None => thing,
            Some(choice) => {
                let known = self.new.choice(id, choice);
                let name = if known == choice { self.old.choice(id, choice) } else { known };
                format!("{thing}, {} {}", self.say("answer", "réponse"), self.quoted(name))
            }
        }
    }

    fn quoted(&self, name: &str) -> String {
        match self.lang {
            Lang::En => format!("“{name}”"),
            Lang::Fr => format!("«\u{a0}{name}\u{a0}»"),
        }
    }

    fn key(&self, key: &str) -> &'static str {
        match key {
            "minimum_coverage" => self.say("percent to answer", "pour cent de réponses à donner"),
            "valid_months" => self.say("months of freshness", "mois de fraîcheur"),
            "retired" => self.say("retired ids", "identifiants retirés"),
            "overall" => self.say("percent overall", "pour cent sur l’ensemble"),
            "each_axis" => self.say("percent on each axis", "pour cent sur chaque axe"),
            "weight" => self.say("weight", "poids"),
            "counts_from" => self.say("counts from", "compte à partir du"),
            "axis" => self.say("axis", "axe"),
            "scope" => self.say("asked of", "question posée"),
            "services" => self.say("of services counts", "pour les services compte"),
            "required_for" => self.say("required from level", "demandé dès le niveau"),
            "required_credit" => self.say("credit required", "crédit demandé"),
            "evidence" => self.say("evidence", "preuve"),
            "effort" => self.say("effort", "effort"),
            "source" => self.say("clause", "clause"),
            "credit" => self.say("worth", "vaut"),
            _ => self.say("order", "ordre"),
        }
    }

    /// What holds where the file leaves a key out.
    fn default(&self, key: &str) -> &'static str {
        match key {
            "services" => self.say("their mean (by default)", "leur moyenne (par défaut)"),
            "required_for" => self.say("no level", "aucun niveau"),
            "required_credit" => self.say("100 (by default)", "100 (par défaut)"),
            _ => self.say("nothing", "rien"),
        }
    }

    /// A value of the file; a level by its name, a word of the format in the reader's language.
    fn value(&self, value: &str) -> String {
        for words in [self.new, self.old] {
            if words.levels.contains_key(value) {
                return words.level(value).to_owned();
            }
            if words.axes.contains_key(value) {
                return words.axis(value).to_owned();
            }
        }
        let word = match value {
            "structure" => self.say("the structure", "une fois"),
            "service" => self.say("each service", "pour chaque service"),
            "mean" => self.say("their mean", "leur moyenne"),
            "weakest" => self.say("the weakest", "le plus faible"),
            "welcome" => self.say("welcome", "bienvenue"),
            "required" => self.say("required", "demandée"),
            "not-applicable" => self.say("does not apply", "sans objet"),
            _ => return value.to_owned(),
        };
        word.to_owned()
    }
}
