//! In French: « encore possible », never « échec »; no-break spaces before « : ; ? ! % ».

use libricite::{Percent, Score};

use super::Told;

pub(super) const TOLD: Told = Told {
    colon: "\u{a0}: ",

    labelled: |level, rank, of| format!("Niveau {level} ({rank} sur {of})."),
    was_labelled: |level, rank, of| format!("Le niveau était {level} ({rank} sur {of})."),
    on_the_way: |level| format!("En chemin vers le niveau {level}."),
    incomplete: "Encore trop peu de réponses pour un niveau.",
    nothing_applies: "Aucune question ne s’applique\u{a0}: il n’y a pas de niveau à donner.",
    points: result,

    valid_until: |day| format!("Valable jusqu’au {day}."),
    due: |day| format!("À renouveler avant le {day}."),
    expired: |day| format!("Cette évaluation a expiré\u{a0}: elle était valable jusqu’au {day}."),
    withdrawn: |edition, day| {
        format!(
            "Cette évaluation a expiré\u{a0}: les critères {edition} ne comptent plus depuis le {day}."
        )
    },
    to_be_withdrawn: |edition, day| {
        format!("Les critères {edition} ne compteront plus à partir du {day}.")
    },

    highest: "C’est le plus haut niveau de ces critères.",
    steps_to: |level| format!("Pour atteindre le niveau {level}, voici ce qui reste à faire."),
    missing,
    answers_lead_to: |level, open| match open {
        0 => format!("Le niveau {level} est à portée avec les preuves qui manquent encore."),
        1 => format!("Répondre à la question encore ouverte peut mener au niveau {level}."),
        _ => format!("Répondre aux questions encore ouvertes peut mener au niveau {level}."),
    },

    gap_coverage: |sure, needs| {
        format!("Part de la grille remplie\u{a0}: passer de {sure} à {needs}\u{a0}%")
    },
    gap_overall: |sure, needs| format!("Ensemble des axes\u{a0}: {}", improve(sure, needs)),
    gap_axis: |axis, sure, needs| {
        format!("Axe «\u{a0}{axis}\u{a0}»\u{a0}: {}", improve(sure, needs))
    },
    gap_criterion: |title, to_do| format!("{title}\u{a0}: {to_do}"),
    answer: "répondre à la question",
    answer_for_each: "répondre pour chaque service",
    list_services: "indiquer les services, puis répondre pour chacun",
    prove: "ajouter l’adresse d’une page qui le montre",
    improve,

    for_this_choice: |sure| format!("{} pour ce choix.", points(sure)),
    open: "Sans réponse pour l’instant\u{a0}: de 0 à 100 points.",
    unproven: |possible| {
        let possible = points(possible);
        format!(
            "En attente de l’adresse d’une preuve\u{a0}: 0 point acquis, {possible} encore possibles."
        )
    },
    leaves_the_sum: "Sans objet ici\u{a0}: la question sort du calcul, sans rien coûter.",
    no_service: "Aucun service n’est proposé\u{a0}: la question sort du calcul, sans rien coûter.",
    services_not_said: "Les services ne sont pas encore indiqués\u{a0}: de 0 à 100 points.",
    mean_of: |services, open, unproven, score| {
        let start = if services == 1 { "Pour 1 service" } else { "Moyenne de" };
        together(start, services, open, unproven, score)
    },
    weakest_of: |services, open, unproven, score| {
        let start = if services == 1 { "Pour 1 service" } else { "Le moins bien placé de" };
        together(start, services, open, unproven, score)
    },
    announced: "Annoncé\u{a0}: la question est posée et montrée, elle ne compte pas encore.",
    announced_from: |day| {
        format!(
            "À venir le {day}\u{a0}: la question est posée et montrée, elle ne compte pas encore."
        )
    },
    required: |level, credit| match credit {
        100 => format!("Nécessaire pour le niveau {level}, avec 100 points."),
        _ => format!("Nécessaire pour le niveau {level}, à partir de {}.", points(credit)),
    },

    no_such_criterion: |criterion| {
        format!("«\u{a0}{criterion}\u{a0}»\u{a0}: cette édition n’a pas ce critère.")
    },
    no_such_choice: |title, service, choice| {
        format!("{title}{}\u{a0}: «\u{a0}{choice}\u{a0}» n’est pas un choix proposé.", of(service))
    },
    no_such_service: |title, service| {
        format!("{title}\u{a0}: aucun service n’a l’identifiant «\u{a0}{service}\u{a0}».")
    },
    asked_of_services: |title| {
        format!(
            "{title}\u{a0}: la question se pose pour chaque service, et une seule réponse a été donnée pour tous."
        )
    },
    asked_of_structure: |title, service| {
        format!(
            "{title}{}\u{a0}: la question se pose une fois pour la structure, pas pour un service.",
            of(service)
        )
    },
    repeated_service: |service| {
        format!(
            "Service «\u{a0}{service}\u{a0}»\u{a0}: cet identifiant est déjà celui d’un autre service."
        )
    },
    to_review: |title| {
        format!(
            "«\u{a0}{title}\u{a0}»\u{a0}: cette réponse a été donnée sous une autre édition. Elle comptera \
             de nouveau une fois relue et confirmée."
        )
    },
};

fn result(score: Score, coverage: Percent) -> String {
    let (sure, possible) = (score.sure.get(), score.possible.get());
    let are = if sure < 2 { "est acquis" } else { "sont acquis" };
    let rest = if possible == sure {
        String::new()
    } else {
        format!("\u{a0}; le total peut encore atteindre {possible}")
    };
    format!("Sur 100 points, {sure} {are}{rest}. La grille est remplie à {coverage}\u{a0}%.")
}

fn improve(sure: u8, needs: u8) -> String {
    format!("passer de {sure} à {}", points(needs))
}

fn points(points: u8) -> String {
    if points < 2 { format!("{points} point") } else { format!("{points} points") }
}

fn missing(answers: usize, proofs: usize, level: &str) -> String {
    let replies = match answers {
        0 => String::new(),
        1 => "une réponse".to_owned(),
        _ => format!("{} réponses", number(answers)),
    };
    let pages = match proofs {
        0 => String::new(),
        1 => "une preuve".to_owned(),
        _ => format!("{} preuves", number(proofs)),
    };
    let and = if answers == 0 || proofs == 0 { "" } else { " et " };
    format!("Encore {replies}{and}{pages}, et le niveau {level} est possible.")
}

fn number(number: usize) -> String {
    const WORDS: [&str; 9] =
        ["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"];
    let word = number.checked_sub(2).and_then(|place| WORDS.get(place));
    word.map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

fn together(start: &str, services: usize, open: usize, unproven: usize, score: Score) -> String {
    let mut text = match services {
        1 => start.to_owned(),
        _ => format!("{start} {services} services"),
    };
    let waiting = [(open, "sans réponse"), (unproven, "sans preuve")];
    let waiting = waiting.iter().filter(|(count, _)| *count != 0);
    for (place, (count, what)) in waiting.enumerate() {
        text.push_str(match (services, place) {
            (1, _) => ", ",
            (_, 0) => ", dont ",
            _ => " et ",
        });
        if services != 1 {
            text.push_str(&count.to_string());
            text.push(' ');
        }
        text.push_str(what);
    }
    let (sure, possible) = (score.sure.get(), score.possible.get());
    if sure == possible {
        format!("{text}\u{a0}: {}.", points(sure))
    } else {
        format!("{text}\u{a0}: de {sure} à {}.", points(possible))
    }
}

fn of(service: &str) -> String {
    if service.is_empty() { String::new() } else { format!(" («\u{a0}{service}\u{a0}»)") }
}
