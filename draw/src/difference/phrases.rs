//! What is said of a difference, complete in each language by type.

use libricite::Cause;

use crate::Lang;

pub(super) struct Phrases {
    /// The title of the page, with the name of the structure.
    pub(super) heading: fn(name: &str) -> String,
    pub(super) before: &'static str,
    pub(super) after: &'static str,
    /// The edition, the day, the level, the whole, and how much is answered.
    pub(super) side:
        fn(edition: &str, day: &str, level: &str, overall: &str, filled: &str) -> String,
    pub(super) same_level: fn(level: &str) -> String,
    pub(super) other_level: fn(before: &str, after: &str) -> String,
    pub(super) nothing_applies: &'static str,
    /// What is sure, and what is possible.
    pub(super) ends: fn(sure: &str, possible: &str) -> String,
    pub(super) percent: &'static str,
    pub(super) comma: char,
    pub(super) axes: &'static str,
    pub(super) parts: &'static str,
    pub(super) parts_note: &'static str,
    pub(super) no_part: &'static str,
    pub(super) gates: &'static str,
    pub(super) no_gate: &'static str,
    pub(super) axis: &'static str,
    pub(super) criterion: &'static str,
    pub(super) why: &'static str,
    pub(super) points: &'static str,
    pub(super) level: &'static str,
    pub(super) needs: &'static str,
    pub(super) overall: &'static str,
    pub(super) answered: &'static str,
    pub(super) open: &'static str,
    pub(super) not_applicable: &'static str,
    pub(super) not_asked: &'static str,
    pub(super) not_needed: &'static str,
    pub(super) of_weight: fn(credit: &str, weight: u8) -> String,
    pub(super) reached: fn(sure: u8, needs: u8) -> String,
    pub(super) short: fn(sure: u8, needs: u8) -> String,
    pub(super) cause: fn(Cause) -> &'static str,
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
    heading: |name| format!("{name}: what changed, and why"),
    before: "Before",
    after: "After",
    side: |edition, day, level, overall, filled| {
        format!("{edition}, {day}: {level}. {overall} The grid is {filled} filled in.")
    },
    same_level: |level| format!("The result is the same: {level}."),
    other_level: |before, after| format!("The result goes from “{before}” to “{after}”."),
    nothing_applies: "No question applies.",
    ends: |sure, possible| {
        format!("Of 100 points, {sure} are sure; the total can still reach {possible}.")
    },
    percent: "%",
    comma: '.',
    axes: "Axis by axis",
    parts: "Criterion by criterion",
    parts_note: "Points are those that are sure, out of 100. They add up to the difference of the \
                 whole, to the hundredth: answers first, then rules.",
    no_part: "No criterion stands otherwise.",
    gates: "What decides the level",
    no_gate: "Every threshold is passed, or not, as it was.",
    axis: "axis",
    criterion: "criterion",
    why: "why",
    points: "points",
    level: "level",
    needs: "what it needs",
    overall: "Overall",
    answered: "Share of answers",
    open: "open",
    not_applicable: "does not apply",
    not_asked: "not asked",
    not_needed: "not needed",
    of_weight: |credit, weight| format!("{credit} (weight {weight})"),
    reached: |sure, needs| format!("reached: {sure}%, {needs}% needed"),
    short: |sure, needs| format!("not reached: {sure}%, {needs}% needed"),
    cause: |cause| match cause {
        Cause::Answer => "another answer",
        Cause::ToReview => "answer to be read again",
        Cause::AnswerAndRule => "another answer, and another rule",
        Cause::Rule => "the rule changed",
        Cause::Gone => "not asked any more",
        Cause::New => "new question",
        Cause::AxisWeight => "the axis counts otherwise",
    },
};

const FR: Phrases = Phrases {
    heading: |name| format!("{name}\u{a0}: ce qui change, et pourquoi"),
    before: "Avant",
    after: "Après",
    side: |edition, day, level, overall, filled| {
        format!("{edition}, {day}\u{a0}: {level}. {overall} La grille est remplie à {filled}.")
    },
    same_level: |level| format!("Le résultat est le même\u{a0}: {level}."),
    other_level: |before, after| {
        format!("Le résultat passe de «\u{a0}{before}\u{a0}» à «\u{a0}{after}\u{a0}».")
    },
    nothing_applies: "Aucune question ne s’applique.",
    ends: |sure, possible| {
        format!(
            "Sur 100 points, {sure} sont acquis\u{202f}; le total peut encore atteindre {possible}."
        )
    },
    percent: "\u{a0}%",
    comma: ',',
    axes: "Axe par axe",
    parts: "Critère par critère",
    parts_note: "Les points sont ceux qui sont acquis, sur 100. Leur somme est l’écart de \
                 l’ensemble, au centième près\u{a0}: d’abord les réponses, puis les règles.",
    no_part: "Aucun critère n’a changé.",
    gates: "Ce qui décide du niveau",
    no_gate: "Chaque seuil est atteint, ou non, comme avant.",
    axis: "axe",
    criterion: "critère",
    why: "pourquoi",
    points: "points",
    level: "niveau",
    needs: "ce qu’il demande",
    overall: "Ensemble",
    answered: "Part de réponses",
    open: "sans réponse",
    not_applicable: "sans objet",
    not_asked: "pas demandé",
    not_needed: "pas exigé",
    of_weight: |credit, weight| format!("{credit} (poids {weight})"),
    reached: |sure, needs| format!("atteint\u{a0}: {sure}\u{a0}%, {needs}\u{a0}% demandés"),
    short: |sure, needs| format!("pas atteint\u{a0}: {sure}\u{a0}%, {needs}\u{a0}% demandés"),
    cause: |cause| match cause {
        Cause::Answer => "autre réponse",
        Cause::ToReview => "réponse à relire",
        Cause::AnswerAndRule => "autre réponse et autre règle",
        Cause::Rule => "la règle a changé",
        Cause::Gone => "n’est plus demandé",
        Cause::New => "nouvelle question",
        Cause::AxisWeight => "l’axe compte autrement",
    },
};
