//! What changes with an edition, in French.

use crate::words::Editions;

pub(super) const EDITIONS: Editions = Editions {
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
    confirm: "Je confirme cette réponse",
    to_review: "Relire\u{a0}:",
};
