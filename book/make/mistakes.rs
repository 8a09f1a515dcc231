//! What goes wrong when an assessment is filled by hand, as the program itself says it.

use std::fmt::Write;

use libricite::{Assessment, Criteria, EvidenceRule, State, evaluate};
use libricite_criteria::Words;
use libricite_draw::tell;
use mdbook_driver::errors::{Error, Result};

use crate::material::Material;
use crate::table::address;

const CHAPTER: &str = include_str!("../src/remplir.md");

/// What is wrong, what to do, what the sample of the chapter says, and what it is changed to.
const MISTAKES: [Mistake; 15] = [
    Mistake {
        what: "Une virgule oubliée à la fin d’une ligne",
        mend: "Mettez une virgule entre deux blocs, mais pas après le dernier. Le programme montre \
               l’endroit où elle lui a manqué\u{a0}: regardez la ligne d’avant.",
        right: "\"no-ads\": { \"choice\": \"yes\" },",
        wrong: "\"no-ads\": { \"choice\": \"yes\" }",
    },
    Mistake {
        what: "Des guillemets de traitement de texte",
        mend: "Écrivez des guillemets droits\u{a0}: `\"`. Un éditeur de texte simple les garde ainsi.",
        right: "{ \"choice\": \"yes\" },\n    \"clear",
        wrong: "{ \"choice\": “yes” },\n    \"clear",
    },
    Mistake {
        what: "Une faute de frappe dans un mot du programme",
        mend: "Reprenez le mot proposé.",
        right: "{ \"choice\": \"yes\" },\n    \"clear",
        wrong: "{ \"chocie\": \"yes\" },\n    \"clear",
    },
    Mistake {
        what: "Une réponse sans son bloc",
        mend: "Une réponse s’écrit entre accolades, avec le mot `choice`.",
        right: "\"no-ads\": { \"choice\": \"yes\" }",
        wrong: "\"no-ads\": \"yes\"",
    },
    Mistake {
        what: "Une date écrite à la française",
        mend: "L’année d’abord, puis le mois et le jour. Il en va de même pour `seen`, qui ne peut \
               pas être vide\u{a0}: effacez-le si vous ne savez plus.",
        right: "\"date\": \"2026-11-22\"",
        wrong: "\"date\": \"22/11/2026\"",
    },
    Mistake {
        what: "Une question qui a deux réponses",
        mend: "Gardez la bonne, effacez l’autre.",
        right: "\"no-ads\": { \"choice\": \"yes\" },",
        wrong: "\"no-ads\": { \"choice\": \"yes\" },\n    \"no-ads\": { \"choice\": \"no\" },",
    },
    Mistake {
        what: "Une adresse sans son bloc",
        mend: "Même pour une seule adresse, écrivez `[ { \"url\": \"https://…\" } ]`\u{a0}: des \
               crochets, puis des accolades.",
        right: EVIDENCE,
        wrong: "\"evidence\": [ \"https://ronrons.example/cgu\" ]",
    },
    Mistake {
        what: "Une preuve sans adresse",
        mend: "Ajoutez l’`url` de la page. La réponse, jusque-là possible, est alors acquise.",
        right: EVIDENCE,
        wrong: "\"evidence\": [ { \"quote\": \"Ces conditions tiennent en une page.\" } ]",
    },
    Mistake {
        what: "Un choix recopié en entier",
        mend: "Gardez seulement le mot avant les deux-points\u{a0}: `yes`.",
        right: "\"no-ads\": { \"choice\": \"yes\" }",
        wrong: "\"no-ads\": { \"choice\": \"yes: Oui, sans régie publicitaire ni service de pistage\" }",
    },
    Mistake {
        what: "Un choix traduit",
        mend: "Les mots des choix sont les mêmes dans toutes les langues. Prenez-les dans `choices`.",
        right: "\"no-ads\": { \"choice\": \"yes\" }",
        wrong: "\"no-ads\": { \"choice\": \"oui\" }",
    },
    Mistake {
        what: "Une question mal nommée",
        mend: "Reprenez le nom du fichier tout neuf.",
        right: "\"no-ads\"",
        wrong: "\"no-add\"",
    },
    Mistake {
        what: "Un service mal nommé",
        mend: "Écrivez l’`id` du service tel qu’il est dans `services`.",
        right: "\"courriel\": { \"choice\": \"yes\" }",
        wrong: "\"mail\": { \"choice\": \"yes\" }",
    },
    Mistake {
        what: "Une seule réponse pour tous les services",
        mend: "Répondez pour chacun, dans `services`. Seules la note et les preuves peuvent être \
               communes.",
        right: "\"source-links\": {\n",
        wrong: "\"source-links\": {\n      \"choice\": \"yes\",\n",
    },
    Mistake {
        what: "Une réponse par service à une question posée une fois",
        mend: "Écrivez `choice` directement dans la réponse.",
        right: "\"no-ads\": { \"choice\": \"yes\" }",
        wrong: "\"no-ads\": { \"services\": { \"pads\": { \"choice\": \"yes\" } } }",
    },
    Mistake {
        what: "Deux services qui ont le même `id`",
        mend: "Donnez à chacun le sien.",
        right: "{ \"id\": \"pads\", \"name\": \"Pads\" }",
        wrong: "{ \"id\": \"courriel\", \"name\": \"Pads\" }",
    },
];

const EVIDENCE: &str = "\"evidence\": [
        {
          \"url\": \"https://ronrons.example/cgu\",
          \"quote\": \"Ces conditions tiennent en une page.\",
          \"seen\": \"2026-11-22\"
        }
      ]";

/// A line of `libricite check`, where … stands for what changes, and what it means.
pub const CHECKED: [(&str, &str); 16] = [
    (
        "can be read; … of … questions of … are answered",
        "Le fichier se lit. Une question posée pour chaque service compte comme répondue quand \
         elle l’est pour tous.",
    ),
    ("not used: … is no criterion of …", "Aucune question n’a ce nom."),
    ("not used: … has no choice …; it offers …", "Ce choix n’est pas dans la liste, que voici."),
    (
        "not used: … is answered for …, which is not among the services",
        "Ce service n’est pas dans `services`, en haut du fichier.",
    ),
    (
        "not used: … is asked of each service; answer it under `services`",
        "La question se pose pour chaque service.",
    ),
    (
        "not used: … is asked once, and is answered for …",
        "La question se pose une fois, pas pour chaque service.",
    ),
    ("not used: the service … is listed twice", "Deux services ont le même `id`."),
    (
        "… lacks the address of its evidence",
        "La preuve demandée n’a pas d’adresse\u{a0}: la réponse est possible, pas acquise. Le mot \
         `for` annonce pour quels services.",
    ),
    (
        "…: … is no web address, so nobody can follow it",
        "Écrivez l’adresse en entier, avec `https://`.",
    ),
    ("the structure has no name yet", "Remplissez `name` dans `structure`."),
    ("the date … is still to come", "Le jour de `date` n’est pas encore arrivé."),
    ("the date … is before …, published …", "Ce jour-là, ces critères n’existaient pas encore."),
    (
        "the answers are to be renewed before …",
        "Le label arrive dans ses deux derniers mois. Relisez vos réponses, puis changez `date`.",
    ),
    (
        "… is withdrawn from … on",
        "Cette édition des critères ne compte plus à partir de ce jour. `libricite carry` reporte vos \
         réponses sur une autre.",
    ),
    (
        "the answers counted as fresh until …",
        "Le label n’est plus frais. Relisez vos réponses, puis changez `date`.",
    ),
    ("did you mean …?", "Le mot qui ressemble le plus au vôtre."),
];

struct Mistake {
    what: &'static str,
    mend: &'static str,
    right: &'static str,
    wrong: &'static str,
}

/// The blocks of JSON in the chapter; the first is a whole assessment, the others are answers.
pub fn samples() -> impl Iterator<Item = &'static str> {
    CHAPTER.split("```json\n").skip(1).filter_map(|rest| Some(rest.split_once("```")?.0))
}

/// Every mistake, with what is said of it and what to do.
pub(crate) fn chapter(material: &Material) -> Result<String> {
    let sample = samples().next().ok_or_else(|| Error::msg("the chapter has no sample"))?;
    let mut text = String::new();
    for Mistake { what, mend, right, wrong } in MISTAKES {
        if !sample.contains(right) {
            return Err(Error::msg(format!("the sample does not hold `{right}`")));
        }
        let said = said(&sample.replacen(right, wrong, 1), &material.criteria, &material.words);
        if said.is_empty() {
            return Err(Error::msg(format!("nothing is said of `{wrong}`")));
        }
        // What the change leaves as it was need not be shown.
        let wrong = wrong.trim_end().trim_end_matches("\n    \"clear").replace("\n    ", "\n");
        let _ = writeln!(text, "### {what}\n\n```json\n{wrong}\n```\n");
        // Unlike a block of code, these lines break where a screen is narrow.
        for line in said {
            let _ = writeln!(text, "> `` {line} ``\n");
        }
        let _ = writeln!(text, "{mend}\n");
    }
    Ok(text)
}

/// What is said of an assessment: the refusal, or what the report does not use.
fn said(text: &str, criteria: &Criteria, words: &Words) -> Vec<String> {
    let assessment = match serde_json::from_str::<Assessment<'_>>(text) {
        Ok(assessment) => assessment,
        Err(error) => {
            let place = format!(" at line {} column {}", error.line(), error.column());
            return vec![format!("error: {}", error.to_string().trim_end_matches(&place))];
        }
    };
    let report = evaluate(criteria, &assessment);
    let rows = report.axes.iter().flat_map(|axis| &axis.criteria);
    let unproven = rows.filter(|row| row.state == State::Unproven);
    let ignored = report.ignored.iter().map(|ignored| tell::ignored(ignored, words));
    ignored
        .chain(unproven.map(|row| format!("`{}` lacks the address of its evidence", row.criterion)))
        .collect()
}

/// The criteria whose credit needs an address.
pub(crate) fn evidence(material: &Material, up: &str) -> String {
    let mut text = String::new();
    for axis in material.criteria.axes() {
        for asked in axis.criteria.iter().filter(|asked| asked.evidence == EvidenceRule::Required) {
            let (id, title) = (asked.id.as_str(), material.words.title(asked.id.as_str()));
            let address = address(&axis.id, id, up);
            let _ = writeln!(text, "- [{title}]({address}) (`{id}`)");
        }
    }
    text
}

/// What each line of `check` means.
pub(crate) fn checked() -> String {
    let mut text = String::new();
    for (line, meaning) in CHECKED {
        let _ = writeln!(text, "- `` {line} ``<br>\n  {meaning}");
    }
    text
}
