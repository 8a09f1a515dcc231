//! A blank assessment: every question with its choices, ready to fill.

use std::borrow::Cow;

use libricite::{
    Answer, Criteria, Criterion, Date, Edition, Evidence, EvidenceRule, Scope, Service,
    ServiceAnswer, Structure, UNKNOWN,
};
use libricite_criteria::{Words, plain};
use serde::{Serialize, Serializer};

use crate::args::{CriteriaFrom, New};
use crate::clock::today;
use crate::refusal::Failure;
use crate::{input, json, output};

/// The id of the one service of a blank assessment.
const SERVICE: &str = "service-1";

pub(crate) fn run(arguments: &New) -> Result<(), Failure> {
    let output = arguments.output.output.as_deref();
    if let Some(path) = output
        && !arguments.force
        && path.is_file()
    {
        let path = path.display();
        let sentence =
            format!("{path} is there already, perhaps with answers; --force replaces it");
        return Err(Failure::Sentence(sentence));
    }
    let newest = || CriteriaFrom::Edition(libricite_criteria::newest());
    let from = arguments.criteria.clone().unwrap_or_else(newest);
    let (criteria, words) = input::criteria_from(&from, arguments.lang.get())?;
    let blank = json::pretty(&blank(&criteria, &words));
    if arguments.force { output::write(&blank, output) } else { output::write_new(&blank, output) }
}

/// An assessment whose answers keep the order of the criteria, and whose gaps are shown.
#[derive(Serialize)]
struct Blank<'a> {
    criteria: &'a Edition,
    date: Date,
    structure: Structure<'static>,
    services: Vec<Service<'static>>,
    #[serde(serialize_with = "in_order")]
    answers: Vec<(&'a str, Answer<'a>)>,
}

fn in_order<S: Serializer>(
    answers: &[(&str, Answer<'_>)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(answers.iter().map(|(id, answer)| (id, answer)))
}

fn blank<'a>(criteria: &'a Criteria, words: &'a Words) -> Blank<'a> {
    let empty = || Some("".into());
    Blank {
        criteria: criteria.edition(),
        date: today(),
        structure: Structure { name: "".into(), url: empty(), kind: empty(), country: empty() },
        services: vec![Service {
            id: SERVICE.into(),
            name: empty(),
            url: empty(),
            software: empty(),
            license: empty(),
        }],
        answers: criteria.all().map(|asked| (asked.id.as_str(), question(asked, words))).collect(),
    }
}

fn question<'a>(criterion: &'a Criterion, words: &'a Words) -> Answer<'a> {
    let id = criterion.id.as_str();
    let choice = |choice: &'a str| -> Cow<'a, str> {
        match words.choice(id, choice) {
            name if name == choice => choice.into(),
            name => format!("{choice}: {name}").into(),
        }
    };
    let unknown = || Some(UNKNOWN.into());
    let mut answer = Answer {
        ask: words.criteria.get(id).map(|words| plain(&words.ask).into()),
        choices: criterion.choices.iter().map(|known| choice(known.id.as_str())).collect(),
        ..Answer::default()
    };
    if criterion.evidence == EvidenceRule::Required {
        // An empty address proves nothing yet, and shows where it goes.
        let empty = || Some("".into());
        answer.evidence = vec![Evidence { url: empty(), quote: empty(), seen: None }];
    }
    match criterion.scope {
        Scope::Structure => answer.choice = unknown(),
        Scope::Service => {
            let of_service = ServiceAnswer { choice: unknown(), ..ServiceAnswer::default() };
            answer.services = [(SERVICE.into(), of_service)].into();
        }
    }
    answer
}
