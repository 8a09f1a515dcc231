//! In French, to « vous » and without jargon; no-break spaces before « : ; ? ! % ».

mod editions;

use super::{Phrases, Refusal, Refused};

pub(super) const PHRASES: Phrases = Phrases {
    product: "libricité",
    skip: "Aller au contenu",
    parts: "Parties",
    questions: "Questions",
    result: "Résultat",
    leave: "Emporter",
    other_lang: "English",
    undo: "Annuler",
    redo: "Rétablir",
    nothing_sent: "Aucune donnée n’est envoyée. Pas de compte, pas de cookie, pas de mesure d’audience.",
    source: "Code source",
    licences: "Code sous licence MIT ou Apache-2.0, critères et textes sous licence CC-BY-SA-4.0.",
    close: "Fermer",
    messages: "Messages",
    cancel: "Garder mes réponses",

    saved_at: |hour| format!("Enregistré sur cet appareil à {hour}"),
    saved_for_now: "Enregistré jusqu’à la fermeture de cette fenêtre privée",
    refused: |refusal| match refusal {
        Refusal::Forbidden => {
            "Ce navigateur ne garde rien pour cette page\u{a0}: vos réponses disparaîtront avec elle. Téléchargez votre fichier avant de partir, vous pourrez le rouvrir ici."
        }
        Refusal::Full => {
            "Il n’y a plus de place sur cet appareil\u{a0}: vos dernières réponses ne sont pas gardées. Téléchargez votre fichier, vous pourrez le rouvrir ici."
        }
    },
    save_file_now: "Télécharger mon fichier",
    clear: "Effacer de cet appareil",
    clear_title: "Effacer vos réponses de cet appareil\u{202f}?",
    clear_text: "Toutes vos réponses, preuves et précisions seront retirées de ce navigateur. Le fichier que vous avez peut-être téléchargé reste à vous.",
    clear_do: "Effacer",
    cleared: "Vos réponses sont effacées de cet appareil.",
    opened: |name| format!("«\u{a0}{name}\u{a0}» est ouvert."),
    other_tab: "Les réponses d’un autre onglet ont été ajoutées à celles-ci.",
    other_tab_differs: "Les deux onglets ne disent pas la même chose. Choisissez ce qui reste.",
    here: "Ici",
    there: "Dans l’autre onglet",
    nothing: "rien",
    erased_elsewhere: "Vos réponses ont été effacées ailleurs, dans un autre onglet ou par le navigateur. Elles sont encore ici.",
    keep_here: "Les garder",
    clear_here: "Les effacer ici aussi",
    newer: "Une version plus récente de cette page a gardé vos réponses sur cet appareil, ou leurs critères n’y sont plus\u{a0}: rechargez la page, ou ouvrez le fichier de ces critères. D’ici là, ce que vous répondez ici n’est pas gardé.",
    reload: "Recharger la page",
    other_words: "Les questions n’ont pas pu être chargées en français, et restent en anglais pour l’instant. Vérifiez votre connexion.",
    unreadable: "Ce que ce navigateur avait gardé ne peut pas être lu. Rien n’est supprimé\u{a0}: c’est mis de côté.",
    update_ready: "Une nouvelle version de cette page est prête.",
    update_accept: "L’utiliser maintenant",
    file_refused: "Ce fichier ne peut pas être ouvert.",
    file_wrong: |refused| {
        match refused {
        None => "Il n’a pas pu être lu\u{a0}: il a peut-être été déplacé. Choisissez-le de nouveau.".to_owned(),
        Some(Refused::TooLong) => {
            "Il dépasse 4\u{a0}Mio, ce qui n’arrive à aucune auto-évaluation. Choisissez votre libricite.json.".to_owned()
        }
        Some(Refused::NotText { line }) => {
            format!(
                "Ce n’est pas du texte en UTF-8, à partir de la ligne {line}. Choisissez votre libricite.json, ou enregistrez celui-ci en UTF-8."
            )
        }
        Some(Refused::NotAnAssessment { line, column, .. }) => {
            format!(
                "Ce n’est pas une auto-évaluation complète\u{a0}: la lecture s’arrête ligne {line}, colonne {column}. Choisissez un autre fichier, ou corrigez celui-ci à cet endroit."
            )
        }
        Some(Refused::UnknownEdition { edition, .. }) => {
            format!(
                "Il répond aux critères {edition}, que cette page ne connaît pas. Ouvrez d’abord ces critères, puis le fichier de nouveau\u{a0}; ou rechargez la page, si une version plus récente les connaît."
            )
        }
    }
    },
    file_unchanged: "Vos réponses n’ont pas changé.",
    file_detail: "Le détail, en anglais",

    start_title: "Faites le point sur votre hébergement",
    start_lead: |questions, axes| {
        format!(
            "{questions} questions sur {axes} axes, à votre rythme et dans l’ordre qui vous va. À chaque réponse, l’étoile grandit. À la fin, vous emportez un fichier et un badge pour votre site."
        )
    },
    levels: "Niveaux",
    name: "Nom de votre structure",
    name_hint: "Celui que les gens connaissent\u{a0}: une association, un collectif, une entreprise…",
    name_missing: "Indiquez le nom de votre structure pour commencer.",
    name_advice: "Sans nom, le résultat ne dit pas de qui il parle.",
    address_advice: "Une adresse commence par https://.",
    evidence_advice: "Pour compter, il faut une adresse (https://…) ou le chemin d’un document, en un mot.",
    country_advice: "Un pays s’écrit ici en deux lettres, comme FR ou BE.",
    license_advice: "Nous ne connaissons pas cet identifiant. S’il est bien dans la liste SPDX, gardez-le.",
    day_to_come: "Ce jour n’est pas encore venu.",
    day_long_ago: "Ce jour est ancien\u{a0}: est-ce bien celui que vous voulez dire\u{202f}?",
    day_missing: |day| {
        format!("Sans autre jour, c’est celui du {day} qui reste écrit sur le badge.")
    },
    url: "Adresse du site",
    optional: "facultatif",
    url_hint: "Par exemple https://exemple.org/",
    edition: "Critères",
    edition_named: |name, version| format!("{name}, édition {version}"),
    begin: "Commencer",
    begin_other: "Commencer une autre auto-évaluation",
    carry_on: "Continuer",
    carry_on_title: "Reprendre où vous en étiez",
    open_title: "Vous avez déjà un fichier\u{202f}?",
    open_text: "Choisissez votre libricite.json, ou un fichier de critères. Vous pouvez aussi le déposer n’importe où sur cette page.",
    open: "Ouvrir un fichier",
    kept_where: "Où sont gardées vos réponses\u{202f}?",
    kept_text: &[
        "Dans ce navigateur, sur cet appareil, et nulle part ailleurs. Rien n’est envoyé\u{a0}: ni à nous, ni à personne.",
        "Sur un appareil partagé, effacez-les avant de partir, avec «\u{a0}Effacer de cet appareil\u{a0}» en bas de la page. Une fenêtre privée les oublie quand on la ferme, et certains navigateurs oublient une page qui n’a pas été ouverte pendant une semaine\u{a0}: le fichier que vous téléchargez, lui, reste à vous.",
    ],
    steps_title: "Comment cela se passe",
    steps: &[
        (
            "Vous répondez",
            "Une question à la fois, avec «\u{a0}Je ne sais pas\u{a0}» toujours possible. Rien n’est obligatoire.",
        ),
        (
            "Vous voyez où vous en êtes",
            "Ce qui est acquis, ce qui reste possible, et ce qui vous sépare du niveau suivant.",
        ),
        (
            "Vous emportez le résultat",
            "Un fichier à garder, et un badge que vous hébergez vous-même.",
        ),
    ],

    list_title: "Les questions",
    list_lead: "Commencez où vous voulez. Tout ce que vous laissez de côté reste possible.",
    answered_of: |answered, all| match answered {
        0 => format!("{all} questions"),
        _ if answered == all => "terminé".to_owned(),
        _ => format!("{answered} sur {all}"),
    },
    minimums: "Les minimums d’abord",
    minimums_text: |coverage| {
        format!(
            "Ce que les niveaux exigent avant tout\u{a0}: comptez dix minutes. Pour obtenir un niveau, il faut aussi assez de points, et une grille remplie à {coverage}\u{a0}%."
        )
    },
    axes: "Axe par axe",
    everything: "Toutes les questions",
    everything_text: "Tous les axes à la suite, sur une seule page.",
    paper: "Sur papier",
    paper_text: "Le formulaire complet, à imprimer et à remplir ensemble.",
    the_structure: "Votre structure et ses services",
    structure_text: "Certaines questions se posent service par service. Pour elles, indiquez ce que vous proposez.",

    kind: "Ce que c’est",
    kind_hint: "Association, coopérative, entreprise, particulier…",
    country: "Pays",
    country_hint: "Deux lettres\u{a0}: FR, BE, CH, CA…",
    date: "Jour de l’évaluation",
    method: "Réponses",
    date_hint: "Le jour où ces réponses sont vraies. Il est écrit sur le badge.",
    about: "À savoir",
    about_hint: "Ce que toute personne qui lit ce résultat devrait savoir.",
    services: "Vos services",
    services_text: "Ce que vous proposez\u{a0}: courriel, nuage, visioconférence, bloc-notes… Seul le nom est nécessaire.",
    services_count: |count| match count {
        None => "services à indiquer".to_owned(),
        Some(0) => "aucun service".to_owned(),
        Some(1) => "un service".to_owned(),
        Some(count) => format!("{count} services"),
    },
    service_name: "Nom du service",
    service_url: "Adresse du service",
    service_software: "Logiciel",
    service_license: "Licence du logiciel",
    license_hint: "Son nom court (identifiant SPDX), par exemple AGPL-3.0-or-later.",
    add_service: "Ajouter un service",
    remove_service: |name| format!("Retirer {name}"),
    remove: "Retirer",
    no_service: "Nous ne proposons aucun service",
    services_none: "Vous ne proposez aucun service\u{a0}: les questions qui se posent service par service sortent du calcul.",
    unnamed_service: |place| format!("Service {place}"),
    more: "Adresse, logiciel, licence",

    to_questions: "Continuer vers les questions",
    required_for: |level| format!("Minimum du niveau {level}"),
    announced: "Annoncée\u{a0}: cette question ne compte pas encore.",
    unknown: "Je ne sais pas",
    why: "Pourquoi\u{202f}?",
    check: "Comment vérifier\u{202f}?",
    improve: "Et pour progresser",
    evidence_count: |count| {
        if count < 2 { "Preuve".to_owned() } else { format!("{count} preuves") }
    },
    evidence_needed: "Pour compter, cette réponse attend l’adresse d’une page qui la montre.",
    evidence_asked: "preuve demandée",
    evidence_text: "Où toute personne peut le vérifier.",
    evidence_url: "Adresse de la page",
    evidence_quote: "Ce qu’on y lit",
    evidence_seen: "Vu le",
    today: "Aujourd’hui",
    evidence_add: "Ajouter une preuve",
    evidence_add_another: "Ajouter une autre preuve",
    evidence_remove: "Retirer cette preuve",
    evidence_of: |place| format!("Preuve {place}"),
    note: "Précision",
    note_hint: "Elle est montrée avec la réponse.",
    clear_answer: "Retirer la réponse",
    take_back: "Reprendre",
    for_all: "Tous les services",
    for_all_choose: "La même réponse pour tous…",
    not_answered: "Pas encore de réponse",
    services_first: "Cette question se pose pour chacun de vos services.",
    services_first_do: "Indiquer nos services",
    services_zero: "Vous ne proposez aucun service\u{a0}: cette question sort du calcul.",
    unknown_choice: |choice| {
        format!(
            "Le fichier donne la réponse «\u{a0}{choice}\u{a0}», que cette édition ne propose pas. Elle est gardée, et n’a pas servi."
        )
    },

    all_steps: "Toutes les étapes",
    axis_aside: "Cet axe ne s’applique pas à nous",
    axis_aside_done: |aside, left| {
        let aside = if aside < 2 {
            "Une question est mise de côté".to_owned()
        } else {
            format!("{aside} questions sont mises de côté")
        };
        match left {
            0 => format!("{aside}."),
            1 => format!("{aside}. Une autre vaut pour toute structure."),
            _ => format!("{aside}. Les {left} autres valent pour toute structure."),
        }
    },
    next_axis: "Axe suivant",
    see_result: "Voir le résultat",
    axis_full: "Vous avez répondu à tout sur cet axe. Merci\u{202f}!",
    to_go_title: |level| format!("Ce qui vous sépare du {level}"),
    to_go_here: "Sur cette page",
    to_go_elsewhere: "Sur les autres axes",
    to_go_more: |count| match count {
        1 => "et un autre point à voir dans le résultat".to_owned(),
        _ => format!("et {count} autres points à voir dans le résultat"),
    },
    colon: "\u{a0}: ",

    where_you_are: "Où vous en êtes",
    show_result: "Voir où vous en êtes",
    coverage: |percent| format!("Grille remplie à {percent}\u{a0}%"),
    percent: |percent| [percent, "\u{a0}%"].concat(),
    coverage_name: "Grille remplie",
    sure: "acquis",
    possible: "encore possible",
    up_to: |points| format!("jusqu’à {points}"),
    next_thing: "La prochaine chose à faire",
    to_answer: "Répondre\u{a0}:",
    to_prove: "Ajouter la preuve\u{a0}:",
    to_improve: "Progresser\u{a0}:",
    improve_where: "Un conseil vous attend sous «\u{a0}Comment vérifier\u{202f}?\u{a0}».",
    points: |points| format!("{points} sur 100"),
    not_applicable: "sans objet",

    result_of: |name| format!("Résultat\u{a0}: {name}"),
    result_empty: "L’étoile attend vos premières réponses",
    result_empty_text: "Rien n’est perdu tant que rien n’est dit\u{a0}: tout est encore possible.",
    star_as_table: "Les mêmes valeurs, en tableau",
    axis: "Axe",
    floor: |level| format!("seuil du niveau {level}"),
    overall: "Ensemble",
    open_title_list: "Encore sans réponse",
    unproven_title: "En attente d’une preuve",
    unproven_text: "Ces réponses compteront dès qu’elles auront l’adresse d’une page qui les montre.",
    acquired: "Ce qui est acquis",
    limits: "Ce que liront vos visiteurs",
    limits_text: "Les réponses qui n’ont pas tous les points, dans les mots de la page du résultat.",
    ignored: "Réponses mises de côté",
    ignored_text: "Elles restent dans votre fichier, et n’ont pas servi ici.",
    print: "Imprimer",
    take_away: "Emporter le badge et le fichier",
    edition_line: |edition, date, method| format!("{edition} · {date} · {method}"),

    leave_title: "Emporter",
    leave_lead: "Tout est fait ici, dans votre navigateur. Gardez le fichier\u{a0}: il contient tout le reste.",
    the_file: "Le fichier",
    file_text: "Toutes vos réponses, avec leurs preuves. Il se rouvre ici, et c’est lui que lit le badge de votre site.",
    download: |name| format!("Télécharger {name}"),
    the_badge: "Le badge",
    badge_style: "Le niveau est montré",
    style_colour: "en chiffres",
    style_stars: "par des étoiles",
    style_kittens: "par des chatons",
    style_named: "avec votre nom",
    svg_text: "SVG, net à toutes les tailles",
    png_text: "PNG, là où le SVG n’est pas accepté",
    png_times: |times| format!("PNG × {times}"),
    png_failed: "Votre navigateur n’a pas pu faire cette image. Le badge en SVG reste disponible.",
    the_star: "L’étoile",
    the_page: "La page du résultat",
    page_text: "Un fichier HTML avec le badge, l’étoile, et chaque réponse avec ses preuves.",
    page_failed: "La page n’a pas pu être faite. Vérifiez la connexion, puis essayez de nouveau.",
    site_title: "Mettre le badge sur mon site",
    site_lead: "Déposez les fichiers sur votre site, puis copiez le texte là où le badge doit apparaître.",
    static_title: "Une image",
    static_text: "Le plus court\u{a0}: une image et un lien. Fonctionne partout, sans script.",
    element_title: "Un badge qui s’ouvre",
    element_text: "L’image, et derrière elle l’étoile et toutes les réponses, recalculées chez la personne qui les lit.",
    wordpress_title: "WordPress",
    wordpress_text: "À coller dans un bloc «\u{a0}HTML personnalisé\u{a0}».",
    markdown_title: "Markdown",
    markdown_text: "Pour un README, un wiki ou un site statique.",
    upload: "À déposer à côté de votre page\u{a0}:",
    to_copy: "Texte à copier",
    copy: "Copier",
    copied: "Copié",
    copy_failed: "La copie n’a pas fonctionné\u{a0}: le texte est sélectionné, copiez-le vous-même.",
    preview: "Aperçu",

    paper_title: "Auto-évaluation à remplir",
    paper_lead: "Cochez une case par question. Une question laissée vide reste ouverte\u{a0}: elle n’est jamais comptée comme un «\u{a0}non\u{a0}».",
    paper_service: "Service",
    paper_evidence: "Preuve (adresse)",
    paper_note: "Précision",

    editions: editions::EDITIONS,

    words_coming: "Les questions arrivent…",
    rest_coming: "Ces explications arrivent juste après les questions. Si elles tardent, vérifiez votre connexion.",
    words_failed: "Les questions n’ont pas pu être chargées. Vérifiez votre connexion\u{a0}: vos réponses, elles, sont là.",
    again: "Essayer de nouveau",
    nowhere: "Cette adresse ne mène à rien ici",
    nowhere_text: "La question ou l’axe qu’elle nomme n’existe pas dans ces critères.",
};
