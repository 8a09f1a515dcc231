//! In French, to « vous » and without jargon; no-break spaces before « : ; ? ! % ».

use libricite::{Method, Score};

use super::PageWords;

pub(super) const PAGE: PageWords = PageWords {
    sure: "acquis",
    possible: "encore possible",
    floor_of: |level, percent| format!("seuil du niveau {level}\u{a0}: {percent}"),
    star_of: |name| format!("Étoile – {name}"),

    document: |name| format!("{name} · libricité"),
    date: "Évaluation du",
    edition: "Critères",
    review_before: |day| format!("À revoir avant le {day}"),
    worth_in_short: "Personne ne certifie ce résultat, et tout le monde peut le vérifier.",
    method: "Réponses",
    answers_by: |method| match method {
        Method::SelfAssessment => "auto-évaluation",
        Method::PublicDocuments => "documents publics",
        Method::PeerReview => "vérification par des pairs",
    },
    site: "Site",
    about_the_assessment: "À savoir",

    limits: "Ce qui limite cet hébergeur",
    no_limit: "Aucune limite parmi les réponses données.",
    nothing_answered: "Aucune question n’a encore de réponse\u{a0}: il n’y a rien à en dire pour l’instant.",
    still_open,
    next: "Et ensuite",
    acquired: "Ce qui est acquis",
    axes: "Axe par axe",
    axes_caption: "Points sur 100",
    axes_and_floor: |level| format!("Points sur 100, et seuil du niveau suivant ({level})"),
    what_is_possible: "Encore possible\u{a0}: le total si toutes les questions ouvertes avaient la meilleure réponse, et chaque réponse sa preuve.",
    axis: "Axe",
    floor: "seuil",
    overall: "Ensemble",
    services: "Les services",
    services_caption: |count| match count {
        1 => "Un service".to_owned(),
        _ => format!("{count} services"),
    },
    service: "Service",
    software: "Logiciel",
    license: "Licence",
    grid: "Toute la grille",
    ignored: "Réponses mises de côté",
    ignored_intro: "Ces réponses restent dans le fichier, et n’ont pas servi ici.",
    glossary: "Petit lexique",
    worth: "Que vaut ce badge\u{202f}?",

    points,
    answer: "Réponse",
    answers_by_service: "Réponses par service",
    points_column: "Points",
    services_column: "Services",
    no_answer: "Pas encore de réponse",
    note: "Précision",
    evidence: "Preuves",
    seen: |day| format!("vu le {day}"),
    quotes: ("«\u{a0}", "\u{a0}»"),
    weight: |weight| format!("Poids {weight}."),
    clause: |clause| format!("Clause {clause}"),
    verified: "formulation vérifiée",
    not_verified: "formulation à vérifier, elle n’a pas été retrouvée dans une source",
    why: "Pourquoi\u{202f}?",
    check: "Comment vérifier\u{202f}?",

    how: |method| match method {
        Method::SelfAssessment => "La structure a répondu elle-même\u{a0}: c’est sa parole.",
        Method::PublicDocuments => {
            "Ces réponses viennent de la lecture de documents publics. La structure n’y a pas pris part et n’est engagée en rien. Ce que les documents ne disent pas est resté sans réponse."
        }
        Method::PeerReview => "La structure a répondu, et des pairs ont vérifié ses réponses.",
    },
    nobody_certifies: "Ce badge est le résultat d’un calcul, pas un label décerné. Personne ne le certifie\u{a0}: ni libricité, ni l’organisation dont les critères portent le nom.",
    anyone_can_check: "Tout le monde peut vérifier chaque réponse\u{a0}: ouvrez ses preuves, lisez les citations, et suivez ce que dit «\u{a0}Comment vérifier\u{202f}?\u{a0}» sous la question.",
    scored_with: |edition| {
        format!(
            "L’édition des critères est publique, avec ses questions, ses poids et ses seuils\u{a0}: {edition}."
        )
    },
    license_of_criteria: |license| {
        format!("Les critères et leurs textes sont sous licence {license}.")
    },
    made: "Page faite par libricité à partir d’un fichier de réponses et d’une édition des critères, sans rien demander au réseau. Les points se calculent en nombres entiers\u{a0}: l’acquis est arrondi vers le bas, le possible vers le haut. Une question ouverte n’est jamais comptée comme un «\u{a0}non\u{a0}».",
};

fn points(score: Option<Score>) -> String {
    match score {
        None => "sans objet".to_owned(),
        Some(score) if score.sure == score.possible => format!("{} sur 100", score.sure),
        Some(score) => format!("{} à {} sur 100", score.sure, score.possible),
    }
}

fn still_open(open: usize, unproven: usize) -> Option<String> {
    let questions = match open {
        0 => None,
        1 => Some("Une question est encore ouverte, en tout ou en partie".to_owned()),
        _ => Some(format!("{open} questions sont encore ouvertes, en tout ou en partie")),
    };
    let proofs = match unproven {
        0 => None,
        1 => Some("une réponse attend l’adresse d’une preuve".to_owned()),
        _ => Some(format!("{unproven} réponses attendent l’adresse d’une preuve")),
    };
    let text = match (questions, proofs) {
        (None, None) => return None,
        (Some(one), None) => one,
        (None, Some(proofs)) => proofs.replacen("une réponse", "Une réponse", 1),
        (Some(questions), Some(proofs)) => format!("{questions}, et {proofs}"),
    };
    Some(format!("{text}\u{a0}: cela ne dit rien contre cet hébergeur."))
}
