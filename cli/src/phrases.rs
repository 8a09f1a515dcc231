//! What the terminal says beside the words of criteria and the sentences of a report.

use libricite_draw::Lang;

/// Headings, legends and rules, complete in each language by type. Percents are whole.
pub(crate) struct Phrases {
    /// After a number.
    pub(crate) percent: &'static str,
    pub(crate) overall: &'static str,
    pub(crate) sure: &'static str,
    pub(crate) possible: &'static str,
    pub(crate) not_applicable: &'static str,
    pub(crate) unnamed: &'static str,
    pub(crate) limits: &'static str,
    pub(crate) next: &'static str,
    pub(crate) ignored: &'static str,
    pub(crate) floors: fn(overall: u8, each_axis: u8) -> String,
    pub(crate) weight: fn(u8) -> String,
    pub(crate) announced: &'static str,
    pub(crate) coming: fn(day: &str) -> String,
    pub(crate) withdrawn: fn(day: &str) -> String,
    pub(crate) mean: &'static str,
    pub(crate) weakest: &'static str,
    pub(crate) required: fn(level: &str, credit: u8) -> String,
    pub(crate) evidence: &'static str,
}

impl Phrases {
    pub(crate) fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &EN,
            Lang::Fr => &FR,
        }
    }
}

const EN: Phrases = Phrases {
    percent: "%",
    overall: "Overall",
    sure: "sure",
    possible: "still possible",
    not_applicable: "does not apply",
    unnamed: "No name yet",
    limits: "What limits this host",
    next: "What comes next",
    ignored: "Answered, and not used",
    floors: |overall, each_axis| format!("from {overall}% overall and {each_axis}% on each axis"),
    weight: |weight| format!("weight {weight}"),
    announced: "announced, not counted yet",
    coming: |day| format!("coming on {day}, not counted yet"),
    withdrawn: |day| format!("Withdrawn from {day} on."),
    mean: "of each service, the mean counts",
    weakest: "of each service, the lowest counts",
    required: |level, credit| format!("{level} needs {credit}%"),
    evidence: "needs evidence",
};

const FR: Phrases = Phrases {
    percent: "\u{a0}%",
    overall: "Ensemble",
    sure: "acquis",
    possible: "encore possible",
    not_applicable: "sans objet",
    unnamed: "Pas encore de nom",
    limits: "Ce qui limite cet hébergeur",
    next: "La suite",
    ignored: "Répondu, mais non pris en compte",
    floors: |overall, each_axis| {
        format!("à partir de {overall}\u{a0}% en tout et de {each_axis}\u{a0}% sur chaque axe")
    },
    weight: |weight| format!("poids {weight}"),
    announced: "annoncé, ne compte pas encore",
    coming: |day| format!("à venir le {day}, ne compte pas encore"),
    withdrawn: |day| format!("Retirée à partir du {day}."),
    mean: "pour chaque service, la moyenne compte",
    weakest: "pour chaque service, le plus faible compte",
    required: |level, credit| format!("le niveau {level} demande {credit}\u{a0}%"),
    evidence: "preuve demandée",
};
