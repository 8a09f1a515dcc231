//! What changes with an edition, in French.

use crate::model::Became;
use crate::words::Editions;

pub(super) const EDITIONS: Editions = Editions {
    older: |old, new| {
        format!(
            "Ces réponses suivent l’édition {old} des critères, et l’édition {new} est parue. Vous pouvez les reprendre dans la nouvelle\u{a0}: rien n’est perdu, ce qui a changé sera à relire, et vous pourrez revenir en arrière."
        )
    },
    carry: |new| format!("Reprendre dans l’édition {new}"),
    stay: |old| format!("Rester dans l’édition {old}"),
    carrying: "Vos réponses sont reprises…",
    not_carried: "Vos réponses n’ont pas pu être reprises, et n’ont pas changé.",
    try_again: "Vérifiez la connexion, puis essayez de nouveau.",
    carried_title: |new| format!("Vos réponses dans l’édition {new}"),
    carried_text: |old| {
        format!(
            "Elles viennent de l’édition {old}. Rien n’est supprimé\u{a0}: «\u{a0}Annuler\u{a0}» vous y ramène."
        )
    },
    count: |became, count| {
        let one = count == 1;
        let text = match became {
            Became::Carried if one => "réponse reprise",
            Became::Carried => "réponses reprises",
            Became::ToReview => "à relire",
            Became::Restored if one => "réponse retrouvée",
            Became::Restored => "réponses retrouvées",
            Became::Archived if one => "réponse gardée de côté",
            Became::Archived => "réponses gardées de côté",
            Became::Open if one => "nouvelle question",
            Became::Open => "nouvelles questions",
        };
        format!("{count} {text}")
    },
    carried_list: "Ce qui a changé, et pourquoi",
    became: |became| match became {
        Became::Carried => "La réponse veut dire la même chose",
        Became::ToReview => "À relire",
        Became::Restored => "Vous aviez déjà répondu sous cette édition",
        Became::Archived => {
            "La question n’est plus posée\u{a0}: la réponse reste dans votre fichier"
        }
        Became::Open => "Nouvelles questions",
    },
    others: "D’autres critères",
    others_text: "Choisissez des critères\u{a0}: vous verrez ce que vos réponses y valent, à côté de ce qu’elles valent aujourd’hui. Votre auto-évaluation ne change pas.",
    others_first: "Choisissez les critères selon lesquels faire le point.",
    beside_failed: "La comparaison n’a pas pu être faite. Vérifiez la connexion, puis essayez de nouveau.",
    adopt: |edition| format!("Répondre désormais selon {edition}"),
    outside_title: "Des critères venus d’ailleurs",
    outside_text: "Vous n’êtes pas d’accord avec ces critères\u{202f}? Chacun peut en écrire d’autres. Choisissez leur fichier\u{a0}: un .json, ou un criteria.toml avec ses fr.toml et en.toml.",
    address: "Ou leur adresse sur ce site",
    address_hint: "Cette page n’interroge que le site où elle se trouve. Des critères d’un autre site\u{a0}? Téléchargez leur fichier, puis ouvrez-le.",
    fetch: "Ouvrir ces critères",
    outside: "Selon les critères",
    read_from: "lus dans",
    answering: |name, edition| {
        format!("Vous répondez désormais selon les critères «\u{a0}{name}\u{a0}» ({edition}).")
    },
    no_criteria: "Ces critères n’ont pas été ouverts, et rien n’a changé.",
    not_fetched: "Ils n’ont pas pu être lus. Vérifiez la connexion et l’adresse, puis essayez de nouveau.",
    elsewhere: "Leur adresse n’est pas dans le dossier criteria/ de ce site, le seul que cette page interroge\u{a0}: téléchargez leur fichier, puis ouvrez-le.",
    not_recorded: "Votre fichier est téléchargé. Son historique n’a pas de nouvelle étape\u{a0}: vérifiez le jour de cet appareil et la connexion.",
    announced_for: |day| format!("Annoncée\u{a0}: cette question comptera à partir du {day}."),
    review: "À relire",
    review_text: "Ces réponses ont été données sous une autre édition des critères, où la question n’était pas la même. Relisez-les\u{a0}: elles compteront de nouveau une fois confirmées.",
    review_left: |count| match count {
        0 => "tout est relu".to_owned(),
        1 => "une réponse".to_owned(),
        _ => format!("{count} réponses"),
    },
    review_do: "Les relire une à une",
    reviewed: "Tout est relu. Merci\u{202f}!",
    came_from: |edition| {
        let edition = edition
            .map_or("une autre édition".to_owned(), |edition| format!("l’édition {edition}"));
        format!(
            "Cette réponse vient de {edition}, où la question n’était pas la même. Relisez-la pour qu’elle compte."
        )
    },
    came_as_other: |edition| {
        let edition = edition
            .map_or("une autre édition".to_owned(), |edition| format!("l’édition {edition}"));
        format!(
            "Dans {edition}, vous avez répondu à une question proche. Choisissez ce qui convient ici."
        )
    },
    confirm: "Je confirme cette réponse",
    to_review: "Relire\u{a0}:",
};
