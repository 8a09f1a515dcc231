//! Any criteria, any assessment and any words, small enough to be many.

use libricite::{Assessment, Criteria};
use libricite_criteria::{CriterionWords, Named, Words};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

/// What a report is made from, and the words to show it with.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    pub(crate) criteria: Criteria,
    pub(crate) assessment: Assessment<'static>,
    pub(crate) words: Words,
}

/// What others may write, the worst first.
pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::sample::select(super::hostile::TEXTS).prop_map(str::to_owned),
        any::<String>(),
        "[ -~]{0,40}",
        "[a-zéà’ ]{1,40}",
    ]
}

#[derive(Debug, Clone)]
struct Question {
    weight: u8,
    of_services: bool,
    weakest: bool,
    credit: u8,
    choice: &'static str,
    note: String,
    url: String,
    quote: String,
}

fn question() -> impl Strategy<Value = Question> {
    const CHOICES: &[&str] = &["full", "some", "none", "unknown", "no-such-choice"];
    let texts = (text(), text(), text());
    (0..5_u8, any::<[bool; 2]>(), 0..100_u8, proptest::sample::select(CHOICES), texts).prop_map(
        |(weight, [of_services, weakest], credit, choice, (note, url, quote))| Question {
            weight,
            of_services,
            weakest,
            credit,
            choice,
            note,
            url,
            quote,
        },
    )
}

prop_compose! {
    pub(crate) fn case()(
        axes in vec(vec(question(), 0..4), 3..=12),
        names in vec(text(), 13),
        services in proptest::option::of(vec(text(), 0..4)),
        lang in proptest::sample::select(&["fr", "en", "", "xx"][..]),
        is_said in any::<bool>(),
    ) -> Case {
        case_of(&axes, &names, services.as_deref(), lang, is_said)
    }
}

fn case_of(
    axes: &[Vec<Question>],
    names: &[String],
    services: Option<&[String]>,
    lang: &str,
    is_said: bool,
) -> Case {
    let mut words = Words { lang: lang.to_owned(), ..Words::default() };
    let mut answers = serde_json::Map::new();
    let mut written = Vec::new();
    for (at, questions) in axes.iter().enumerate() {
        let mut criteria = Vec::new();
        for (number, question) in questions.iter().enumerate() {
            let id = format!("question-{at}-{number}");
            criteria.push(criterion(&id, question));
            answers.insert(id.clone(), answer(question, services.unwrap_or_default().len()));
            if is_said {
                let (title, ask) = (question.note.clone(), question.quote.clone());
                let limits = [("some".to_owned(), question.url.clone())].into();
                let said = CriterionWords { title, ask, limits, ..CriterionWords::default() };
                words.criteria.insert(id, said);
            }
        }
        written.push(json!({ "id": format!("axis-{at}"), "criterion": criteria }));
        if is_said {
            let named = Named { name: names[at].clone(), sentence: names[at].clone() };
            words.axes.insert(format!("axis-{at}"), named);
        }
    }
    let criteria = json!({
        "edition": "any@1.0.0", "published": "2026-01-01", "license": "CC0-1.0",
        "minimum_coverage": 10, "axis": written,
        "level": [{ "id": "low", "each_axis": 20 }, { "id": "high", "each_axis": 60, "overall": 70 }],
    });
    let mut assessment = json!({
        "criteria": "any@1.0.0", "date": "2026-11-01", "answers": answers, "note": names[12],
        "structure": { "name": names[12], "url": names[0], "kind": names[1] },
    });
    if let Some(services) = services {
        let service = |(at, name): (usize, &String)| json!({ "id": format!("s{at}"), "name": name, "url": name, "software": name });
        assessment["services"] = services.iter().enumerate().map(service).collect();
    }
    let assessment = assessment.to_string();
    Case {
        criteria: serde_json::from_value(criteria).unwrap(),
        assessment: serde_json::from_str::<Assessment<'_>>(&assessment).unwrap().into_owned(),
        words,
    }
}

fn criterion(id: &str, question: &Question) -> Value {
    let mut criterion = json!({
        "id": id, "weight": question.weight,
        "evidence": if question.credit < 30 { "required" } else { "welcome" },
        "required_for": "high", "source": { "clause": question.quote, "verified": true },
        "choices": [
            { "id": "full", "credit": 100 },
            { "id": "some", "credit": question.credit },
            { "id": "none", "credit": "not-applicable" },
        ],
    });
    if question.of_services {
        criterion["scope"] = "service".into();
        criterion["services"] = if question.weakest { "weakest" } else { "mean" }.into();
    }
    if question.weight == 0 {
        criterion["required_for"].take();
        let fields = criterion.as_object_mut().unwrap();
        fields.remove("required_for");
    }
    criterion
}

fn answer(question: &Question, services: usize) -> Value {
    let one = json!({
        "choice": question.choice, "note": question.note,
        "evidence": [{ "url": question.url, "quote": question.quote, "seen": "2026-04-22" }],
    });
    if !question.of_services {
        return one;
    }
    let answers = (0..services).map(|at| (format!("s{at}"), one.clone()));
    json!({ "services": answers.collect::<serde_json::Map<_, _>>(), "note": question.note })
}
