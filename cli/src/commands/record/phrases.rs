//! What is said of a record, complete in each language by type.

use libricite_draw::Lang;

/// What is said of a record. Days are in words.
pub(super) struct Says {
    pub(super) first: fn(day: &str, answers: usize) -> String,
    pub(super) changed: fn(answers: usize, since: &str) -> String,
    pub(super) nothing: fn(since: &str, day: &str) -> String,
    pub(super) edition: fn(before: &str, now: &str) -> String,
    pub(super) services: &'static str,
    pub(super) to_review: &'static str,
    pub(super) made_anew: fn(day: &str) -> String,
    /// In what it differs from the record that it replaces: in these answers.
    pub(super) differs_in: fn(titles: &[String]) -> String,
    pub(super) differs: &'static str,
    pub(super) is_the_same: &'static str,
    pub(super) date_before: fn(before: &str, day: &str) -> String,
    pub(super) still_to_come: fn(day: &str) -> String,
    /// Before what is answered and not used.
    pub(super) not_used: &'static str,
    pub(super) more: fn(usize) -> String,
    pub(super) quoted: fn(&str) -> String,
}

impl Says {
    pub(super) fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &EN,
            Lang::Fr => &FR,
        }
    }
}

const EN: Says = Says {
    first: |day, answers| match answers {
        0 => format!("The first record, of {day}: no answer yet."),
        1 => format!("The first record, of {day}: one answer."),
        _ => format!("The first record, of {day}: {answers} answers."),
    },
    changed: |answers, since| match answers {
        0 => format!("No answer changed since {since}."),
        1 => format!("One answer changed since {since}."),
        _ => format!("{answers} answers changed since {since}."),
    },
    nothing: |since, day| {
        format!("Nothing changed since {since}: the answers are confirmed on {day}.")
    },
    edition: |before, now| format!("The edition is another one: {before} before, {now} now."),
    services: "The list of services changed.",
    to_review: "The list of answers to read again changed.",
    made_anew: |day| format!("The record of {day} is made anew: there is one a day."),
    differs_in: |titles| {
        let titles = titles.join(", ");
        format!("The record that it replaces answers these otherwise: {titles}.")
    },
    differs: "It differs from the record that it replaces, though not in its answers.",
    is_the_same: "It says the same as the record that it replaces.",
    still_to_come: |day| {
        format!(
            "{day} is still to come: until then no other day can be recorded. If that is not what \
             you meant, take the last record out of `history`."
        )
    },
    not_used: "Recorded, though it is not used",
    more: |count| match count {
        1 => "and one more".to_owned(),
        _ => format!("and {count} more"),
    },
    quoted: |title| format!("“{title}”"),
    date_before: |before, day| {
        format!("The file had the date of {before}, which is after this record; it has {day} now.")
    },
};

const FR: Says = Says {
    first: |day, answers| match answers {
        0 => format!("Premier relevé, au {day}\u{a0}: encore aucune réponse."),
        1 => format!("Premier relevé, au {day}\u{a0}: une réponse."),
        _ => format!("Premier relevé, au {day}\u{a0}: {answers} réponses."),
    },
    changed: |answers, since| match answers {
        0 => format!("Aucune réponse n’a changé depuis le {since}."),
        1 => format!("Une réponse a changé depuis le {since}."),
        _ => format!("{answers} réponses ont changé depuis le {since}."),
    },
    nothing: |since, day| {
        format!("Rien n’a changé depuis le {since}\u{a0}: vos réponses sont confirmées au {day}.")
    },
    edition: |before, now| format!("L’édition n’est plus la même\u{a0}: {before}, puis {now}."),
    services: "La liste des services a changé.",
    to_review: "La liste des réponses à relire a changé.",
    made_anew: |day| format!("Le relevé du {day} est refait\u{a0}: il y en a un seul par jour."),
    differs_in: |titles| {
        let titles = titles.join(", ");
        format!("Celui qu’il remplace répondait autrement à\u{a0}: {titles}.")
    },
    differs: "Il diffère de celui qu’il remplace, mais pas par ses réponses.",
    is_the_same: "Il dit la même chose que celui qu’il remplace.",
    still_to_come: |day| {
        format!(
            "Le {day} est encore à venir\u{a0}: d’ici là, aucun autre jour ne pourra être relevé. Si \
             ce n’est pas ce que vous vouliez, retirez le dernier relevé de \
             «\u{a0}history\u{a0}»."
        )
    },
    not_used: "Relevé, mais non pris en compte",
    more: |count| match count {
        1 => "et une autre".to_owned(),
        _ => format!("et {count} autres"),
    },
    quoted: |title| format!("«\u{a0}{title}\u{a0}»"),
    date_before: |before, day| {
        format!(
            "Le fichier portait la date du {before}, postérieure à ce relevé\u{a0}; il porte \
             maintenant celle du {day}."
        )
    },
};
