//! What is said of a change of criteria, complete in each language by type.

use libricite::Effect;

use crate::Lang;

pub(super) struct Phrases {
    /// The title, with both editions.
    pub(super) heading: fn(before: &str, after: &str) -> String,
    /// How many there are, and how many gain, lose and keep.
    pub(super) result: fn(all: &str, gain: &str, lose: &str, keep: &str) -> String,
    /// How many have levels that cannot be compared.
    pub(super) moved: fn(count: &str) -> String,
    /// How many could not be read.
    pub(super) refused: fn(count: &str) -> String,
    pub(super) by_level: &'static str,
    pub(super) by_level_note: &'static str,
    pub(super) by_cause: &'static str,
    pub(super) by_cause_note: &'static str,
    pub(super) no_cause: &'static str,
    pub(super) each_structure: &'static str,
    pub(super) structure: &'static str,
    pub(super) before: &'static str,
    pub(super) after: &'static str,
    pub(super) cause: &'static str,
    pub(super) gains: &'static str,
    pub(super) keeps: &'static str,
    pub(super) loses: &'static str,
    pub(super) moves: &'static str,
    pub(super) total: &'static str,
    pub(super) unnamed: &'static str,
    pub(super) colon: &'static str,
    pub(super) quoted: fn(&str) -> String,
    pub(super) and: &'static str,
    pub(super) or: &'static str,
    /// In the place of those that are not named.
    pub(super) more: fn(usize) -> String,
    pub(super) each: fn(&str) -> String,
    pub(super) together: fn(&str) -> String,
    pub(super) new: fn(&str) -> String,
    pub(super) gone: fn(&str) -> String,
    pub(super) became: fn(before: &str, after: &str) -> String,
    pub(super) merged: fn(before: &str, after: &str) -> String,
    pub(super) split: fn(before: &str, after: &str) -> String,
    pub(super) axis: fn(&str) -> String,
    pub(super) axis_weight: fn(&str) -> String,
    pub(super) overall_of: fn(&str) -> String,
    pub(super) each_axis_of: fn(&str) -> String,
    pub(super) levels: &'static str,
    pub(super) coverage: &'static str,
    pub(super) overall: &'static str,
    pub(super) answered: &'static str,
    /// What a level needs, and how many other things are short of it.
    pub(super) gate: fn(level: &str, what: &str, sure: u8, needs: u8, more: usize) -> String,
    pub(super) with_gate: fn(Effect, causes: &str, gate: &str) -> String,
}

impl Phrases {
    pub(super) fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &EN,
            Lang::Fr => &FR,
        }
    }
}

const EN: Phrases = Phrases {
    heading: |before, after| format!("From {before} to {after}: who would have which level"),
    result: |all, gain, lose, keep| {
        format!("Structures: {all}. A level gained: {gain}; lost: {lose}; kept: {keep}.")
    },
    moved: |count| format!(" A level that the other criteria do not have: {count}."),
    refused: |count| format!(" Assessments that could not be read, not counted: {count}."),
    by_level: "From level to level",
    by_level_note: "Rows: the level now. Columns: the level after the change.",
    by_cause: "What is the cause",
    by_cause_note: "A change is the cause where, with it put back, alone or with those that are \
                    named with it, no level at all would be gained, or none lost. One structure \
                    may count in several rows.",
    no_cause: "Nobody gains a level, and nobody loses one.",
    each_structure: "Structure by structure",
    structure: "structure",
    before: "now",
    after: "after",
    cause: "change",
    gains: "gained",
    keeps: "kept",
    loses: "lost",
    moves: "other levels",
    total: "all",
    unnamed: "No name yet",
    colon: ":",
    quoted: |name| format!("“{name}”"),
    and: "and",
    or: "or",
    more: |count| format!("{count} more"),
    each: |list| format!("Cause: {list}"),
    together: |list| format!("Causes, together: {list}"),
    new: |list| format!("{list} (new)"),
    gone: |list| format!("{list} (not asked any more)"),
    became: |before, after| format!("{before}, now {after}"),
    merged: |before, after| format!("{before}, merged into {after}"),
    split: |before, after| format!("{before}, split into {after}"),
    axis: |name| format!("the axis {name}"),
    axis_weight: |name| format!("the weight of the axis {name}"),
    overall_of: |level| format!("what {level} asks for overall"),
    each_axis_of: |level| format!("what {level} asks for on each axis"),
    levels: "other levels",
    coverage: "the share of questions to answer",
    overall: "overall",
    answered: "questions answered",
    gate: |level, what, sure, needs, more| {
        let more = match more {
            0 => String::new(),
            1 => ", and one thing more".to_owned(),
            _ => format!(", and {more} things more"),
        };
        format!("{level} asks for {needs}% ({what}: {sure}%){more}")
    },
    with_gate: |effect, causes, gate| match effect {
        Effect::Gains => format!("{causes}. By the criteria as they are, {gate}"),
        _ => format!("{causes}. By the new criteria, {gate}"),
    },
};

const FR: Phrases = Phrases {
    heading: |before, after| format!("De {before} à {after}\u{a0}: qui aurait quel niveau"),
    result: |all, gain, lose, keep| {
        format!(
            "Structures\u{a0}: {all}. Niveau gagné\u{a0}: {gain}\u{202f}; perdu\u{a0}: \
             {lose}\u{202f}; gardé\u{a0}: {keep}."
        )
    },
    moved: |count| format!(" Niveau que les autres critères n’ont pas\u{a0}: {count}."),
    refused: |count| format!(" Auto-évaluations illisibles, non comptées\u{a0}: {count}."),
    by_level: "D’un niveau à l’autre",
    by_level_note: "En lignes, le niveau actuel. En colonnes, le niveau après le changement.",
    by_cause: "Ce qui en est la cause",
    by_cause_note: "Un changement est une cause quand y renoncer, seul ou avec ceux qui sont \
                    nommés avec lui, suffit pour qu’aucun niveau ne soit gagné, ou qu’aucun ne \
                    soit perdu. Une structure peut compter sur plusieurs lignes.",
    no_cause: "Personne ne gagne ni ne perd de niveau.",
    each_structure: "Structure par structure",
    structure: "structure",
    before: "actuel",
    after: "après",
    cause: "changement",
    gains: "gagné",
    keeps: "gardé",
    loses: "perdu",
    moves: "autres niveaux",
    total: "total",
    unnamed: "Pas encore de nom",
    colon: "\u{a0}:",
    quoted: |name| format!("«\u{a0}{name}\u{a0}»"),
    and: "et",
    or: "ou",
    more: |count| match count {
        1 => "un autre".to_owned(),
        _ => format!("{count} autres"),
    },
    each: |list| format!("Cause\u{a0}: {list}"),
    together: |list| format!("Causes, ensemble\u{a0}: {list}"),
    new: |list| format!("{list} (nouveau)"),
    gone: |list| format!("{list} (n’est plus demandé)"),
    became: |before, after| format!("{before}, devenu {after}"),
    merged: |before, after| format!("{before}, réunis dans {after}"),
    split: |before, after| format!("{before}, partagé entre {after}"),
    axis: |name| format!("l’axe {name}"),
    axis_weight: |name| format!("le poids de l’axe {name}"),
    overall_of: |level| format!("ce que {level} demande pour l’ensemble"),
    each_axis_of: |level| format!("ce que {level} demande sur chaque axe"),
    levels: "d’autres niveaux",
    coverage: "la part de réponses à donner",
    overall: "l’ensemble",
    answered: "réponses données",
    gate: |level, what, sure, needs, more| {
        let more = match more {
            0 => String::new(),
            1 => ", et une autre chose".to_owned(),
            _ => format!(", et {more} autres choses"),
        };
        format!("«\u{a0}{level}\u{a0}» demande {needs}\u{a0}% ({what}\u{a0}: {sure}\u{a0}%){more}")
    },
    with_gate: |effect, causes, gate| match effect {
        Effect::Gains => format!("{causes}. Selon les critères actuels, {gate}"),
        _ => format!("{causes}. Selon les nouveaux critères, {gate}"),
    },
};
