//! What is said of progress, complete in each language by type.

use crate::Lang;

pub(super) struct Says {
    pub(super) heading: fn(name: &str) -> String,
    pub(super) title: &'static str,
    pub(super) nothing_recorded: &'static str,
    pub(super) nothing_scored: &'static str,
    pub(super) one_record: fn(day: &str) -> String,
    pub(super) points: fn(before: u8, after: u8, first: &str, last: &str, records: usize) -> String,
    pub(super) records: fn(first: &str, last: &str, records: usize) -> String,
    pub(super) shares: fn(rules: &str, answers: &str) -> String,
    pub(super) step: fn(from: i32, to: i32, rules: &str, answers: &str) -> String,
    pub(super) not_carried: &'static str,
    pub(super) new_edition: fn(day: &str, to: &str, from: &str) -> String,
    pub(super) first_label: fn(day: &str, label: &str) -> String,
    pub(super) first_scored: fn(day: &str, label: &str) -> String,
    pub(super) label_from_to: fn(day: &str, before: &str, now: &str) -> String,
    pub(super) from_to: fn(&str, &str) -> String,
    pub(super) overall: &'static str,
    pub(super) table: &'static str,
    pub(super) table_note: &'static str,
    /// Where all records are scored by the same criteria.
    pub(super) table_note_under: &'static str,
    pub(super) under: fn(edition: &str) -> String,
    pub(super) day: &'static str,
    pub(super) label: &'static str,
    pub(super) edition: &'static str,
    pub(super) changed: &'static str,
    pub(super) not_scored: &'static str,
    pub(super) label_mark: &'static str,
    pub(super) edition_mark: &'static str,
    pub(super) under_new: &'static str,
    /// Changes for which the picture has no room.
    pub(super) left_out: fn(count: usize) -> String,
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
    heading: |name| format!("{name}: progress"),
    title: "Progress",
    nothing_recorded: "Nothing is recorded yet.",
    nothing_scored: "Nothing that is recorded can be scored here.",
    one_record: |day| format!("One record so far, of {day}: the line begins with the next one."),
    points: |before, after, first, last, records| {
        if before == after {
            format!(
                "Of 100 points, {after} are sure on {first} and on {last}, in {records} records."
            )
        } else {
            format!(
                "Of 100 points, {before} were sure on {first} and {after} are on {last}, in \
                 {records} records."
            )
        }
    },
    records: |first, last, records| format!("{records} records, from {first} to {last}."),
    shares: |rules, answers| format!("New rules make {rules} of it, and answers {answers}."),
    step: |from, to, rules, answers| {
        format!("From {from} to {to} points: {rules} by the rules, {answers} by answers.")
    },
    not_carried: "Nothing says what became of each criterion: the answers to the same questions \
                  are compared.",
    new_edition: |day, to, from| format!("{day}: the edition {to} instead of {from}."),
    first_label: |day, label| format!("{day}: the first record, “{label}”."),
    first_scored: |day, label| {
        format!("{day}: the first record that can be scored here, “{label}”.")
    },
    label_from_to: |day, before, now| format!("{day}: the label goes from “{before}” to “{now}”."),
    from_to: |first, last| format!("{first}, then {last}"),
    overall: "Overall",
    table: "Record by record",
    table_note: "What was sure, and up to where it could still go, out of 100, under the edition of \
                 the time; and how many answers changed.",
    table_note_under: "What was sure, and up to where it could still go, out of 100; and how many \
                       answers changed.",
    under: |edition| {
        format!("Every record is scored by {edition}, to which its answers are carried.")
    },
    day: "day",
    label: "label",
    edition: "edition",
    changed: "answers changed",
    not_scored: "not scored",
    label_mark: "label",
    edition_mark: "new edition: not the same rules",
    under_new: "the answers before, by the new rules",
    left_out: |count| match count {
        1 => "One more change has no mark here.".to_owned(),
        _ => format!("{count} more changes have no mark here."),
    },
};

const FR: Says = Says {
    heading: |name| format!("{name}\u{a0}: ses progrès"),
    title: "Les progrès",
    nothing_recorded: "Aucun relevé pour l’instant.",
    nothing_scored: "Aucun des relevés ne peut être compté ici.",
    one_record: |day| {
        format!("Un seul relevé pour l’instant, du {day}\u{a0}: la ligne commencera au prochain.")
    },
    points: |before, after, first, last, records| {
        if before == after {
            format!(
                "Sur 100 points, {after} sont acquis au {first} comme au {last}, en {records} \
                 relevés."
            )
        } else {
            format!(
                "Sur 100 points, {before} étaient acquis au {first} et {after} le sont au {last}, \
                 en {records} relevés."
            )
        }
    },
    records: |first, last, records| format!("{records} relevés, du {first} au {last}."),
    shares: |rules, answers| {
        format!("Les nouvelles règles y comptent pour {rules}, les réponses pour {answers}.")
    },
    step: |from, to, rules, answers| {
        format!(
            "De {from} à {to} points\u{a0}: {rules} du fait des règles, {answers} du fait des \
             réponses."
        )
    },
    not_carried: "Rien ne dit ce qu’est devenu chaque critère\u{a0}: ce sont les réponses aux mêmes \
                  questions qui sont comparées.",
    new_edition: |day, to, from| format!("{day}\u{a0}: édition {to}, au lieu de {from}."),
    first_label: |day, label| format!("{day}\u{a0}: premier relevé, «\u{a0}{label}\u{a0}»."),
    first_scored: |day, label| {
        format!("{day}\u{a0}: premier relevé qui peut être compté ici, «\u{a0}{label}\u{a0}».")
    },
    label_from_to: |day, before, now| {
        format!("{day}\u{a0}: le label passe de «\u{a0}{before}\u{a0}» à «\u{a0}{now}\u{a0}».")
    },
    from_to: |first, last| format!("{first}, puis {last}"),
    overall: "Ensemble",
    table: "Relevé par relevé",
    table_note: "Ce qui était acquis, et jusqu’où cela pouvait encore aller, sur 100, selon \
                 l’édition du moment\u{a0}; et combien de réponses avaient changé.",
    table_note_under: "Ce qui était acquis, et jusqu’où cela pouvait encore aller, sur \
                       100\u{a0}; et combien de réponses avaient changé.",
    under: |edition| {
        format!("Tous les relevés sont comptés selon {edition}, où leurs réponses sont reprises.")
    },
    day: "jour",
    label: "label",
    edition: "édition",
    changed: "réponses changées",
    not_scored: "non compté",
    label_mark: "label",
    edition_mark: "nouvelle édition\u{a0}: d’autres règles",
    under_new: "les réponses d’avant, selon les nouvelles règles",
    left_out: |count| match count {
        1 => "Un autre changement n’est pas marqué ici.".to_owned(),
        _ => format!("{count} autres changements ne sont pas marqués ici."),
    },
};
