//! The answers of an assessment, carried to another edition.

use std::fmt::Write as _;

use libricite::{Criteria, Edition, Fate, Id, Outcome, Succession};
use libricite_criteria::{Carried, Words, along};
use libricite_draw::Lang;
use libricite_draw::tell::{self, MOST_LISTED};

use crate::args::{Carry, CriteriaFrom};
use crate::refusal::Failure;
use crate::terminal::{self, BOLD};
use crate::{input, json, output, succession};

/// What is said of the way, complete in each language by type.
struct Says {
    kept: fn(usize) -> String,
    same: fn(&str) -> String,
    /// The heading of each outcome but the first, which needs none.
    to_review: &'static str,
    restored: &'static str,
    archived: &'static str,
    open: &'static str,
    settled: &'static str,
    confirm: &'static str,
    /// Between a title and its reason.
    colon: &'static str,
}

pub(crate) fn run(arguments: &Carry) -> Result<(), Failure> {
    let to_file = arguments.output.output.as_deref();
    let assessment = input::assessment(&arguments.file)?;
    let newest = || CriteriaFrom::Edition(libricite_criteria::newest());
    let to = arguments.to.clone().unwrap_or_else(newest);
    let lang = arguments.lang.get();

    let (criteria, words) = input::criteria_from(&to, lang)?;
    let way = way(&assessment.criteria, &to, &criteria)?;
    let carried = along(assessment, &way);
    output::write(&json::pretty(&carried.assessment), to_file)?;
    let told = if way.is_empty() {
        (Says::of(lang).same)(&criteria.edition().to_string())
    } else {
        told(&carried, &criteria, &words)
    };
    anstream::eprintln!("{}", told.trim_end());
    Ok(())
}

/// What leads from an edition to the criteria that are asked for.
fn way(from: &Edition, to: &CriteriaFrom, criteria: &Criteria) -> Result<Vec<Succession>, Failure> {
    if from == criteria.edition() {
        return Ok(Vec::new());
    }
    let own = libricite_criteria::criteria(from)
        .ok_or_else(|| Failure::Sentence(libricite_criteria::unknown(from)))?;
    let beside = [None, succession::given(to, criteria, &own)?];
    succession::between(&own, criteria, &beside).ok_or_else(|| {
        let to = criteria.edition();
        let sentence = format!("nothing says what became of the criteria of `{from}` in `{to}`");
        Failure::Sentence(sentence)
    })
}

/// What is said of each part of the way, at the end of which these criteria are.
fn told(carried: &Carried<'_>, criteria: &Criteria, own: &Words) -> String {
    let lang = Lang::of(own);
    let words_of = |edition: &Edition| {
        if edition == criteria.edition() {
            return own.clone();
        }
        libricite_criteria::words(edition, lang.as_str()).unwrap_or_default()
    };
    let mut told = String::new();
    for (number, step) in carried.steps.iter().enumerate() {
        if 1 < carried.steps.len() {
            let space = if number == 0 { "" } else { "\n" };
            let _ = writeln!(told, "{space}{BOLD}{} → {}{BOLD:#}", step.from, step.to);
        }
        let words = [&step.from, &step.to].map(words_of);
        fates(&mut told, step.kept, &step.fates, &words, lang);
    }
    told
}

/// What became of the answers, with the reasons of the data.
fn fates(text: &mut String, kept: usize, fates: &[Fate<'_>], words: &[Words; 2], lang: Lang) {
    let says = Says::of(lang);
    let [from, to] = words;
    terminal::paragraph(text, "", &(says.kept)(kept), anstyle::Style::new());
    let outcomes = [
        (Outcome::Carried, says.settled),
        (Outcome::ToReview, says.to_review),
        (Outcome::Restored, says.restored),
        (Outcome::Archived, says.archived),
        (Outcome::Open, says.open),
    ];
    for (outcome, heading) in outcomes {
        let of_it = fates.iter().filter(|fate| fate.outcome == outcome);
        // What nobody answered and nobody asks any more is not worth a line.
        let of_it: Vec<_> =
            of_it.filter(|fate| outcome != Outcome::Open || !fate.to.is_empty()).collect();
        if of_it.is_empty() {
            continue;
        }
        text.push('\n');
        terminal::paragraph(text, "", heading, BOLD);
        let listed = tell::listed(&of_it, MOST_LISTED, lang);
        for fate in listed.shown {
            let titles =
                if fate.to.is_empty() { titles(fate.from, from) } else { titles(fate.to, to) };
            let why = fate.change.why.get(lang.as_str()).map_or("", String::as_str);
            let sentence = format!("{titles}{}{why}", says.colon);
            terminal::paragraph(text, "- ", &sentence, anstyle::Style::new());
        }
        terminal::others(text, "- ", &listed);
        if outcome == Outcome::ToReview {
            terminal::paragraph(text, "", says.confirm, anstyle::Style::new());
        }
    }
}

fn titles(ids: &[Id], words: &Words) -> String {
    let titles: Vec<&str> = ids.iter().map(|id| words.title(id.as_str())).collect();
    titles.join(", ")
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
    kept: |kept| match kept {
        0 => "No answer is about a question that stayed as it was.".to_owned(),
        1 => "One answer is carried as it was.".to_owned(),
        _ => format!("{kept} answers are carried as they were."),
    },
    same: |edition| format!("The assessment answers {edition} already; it is written as it is."),
    settled: "Carried, although the question changed",
    to_review: "To be read again",
    restored: "Back, as it was answered under this edition before",
    archived: "Kept in the archive, as it is not asked any more",
    open: "Asked here, and not answered yet",
    confirm: "These count as open until you take their ids out of `to_review` in the file.",
    colon: ": ",
};

const FR: Says = Says {
    kept: |kept| match kept {
        0 => "Aucune réponse ne porte sur une question restée la même.".to_owned(),
        1 => "Une réponse est reprise telle quelle.".to_owned(),
        _ => format!("{kept} réponses sont reprises telles quelles."),
    },
    same: |edition| {
        format!("L’auto-évaluation répond déjà à {edition}\u{202f}; elle est écrite telle quelle.")
    },
    settled: "Reprises, bien que la question ait changé",
    to_review: "À relire",
    restored: "Retrouvées, telles que vous les aviez données dans cette édition",
    archived: "Gardées dans les archives, car la question n’est plus posée",
    open: "Questions de cette édition, encore sans réponse",
    confirm: "Ces réponses ne compteront qu’une fois relues\u{a0}: retirez alors leur nom de la liste \
              «\u{a0}to_review\u{a0}» du fichier.",
    colon: "\u{a0}: ",
};
