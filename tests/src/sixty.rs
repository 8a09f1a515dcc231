//! Sixty criteria and fifteen services, as a set for benchmarks.

use serde_json::{Value, json};

/// How many services are assessed.
const SERVICES: u32 = 15;

/// How much is asked of each service.
#[derive(Debug, Clone, Copy)]
pub enum Asked {
    /// One criterion in four, as in a charter.
    Some,
    /// All of them: nine hundred questions.
    All,
}

/// How an assessment of them is answered.
#[derive(Debug, Clone, Copy)]
pub enum Answered {
    /// Every question is open.
    Nothing,
    /// Everything is answered by what is worth nothing.
    Badly,
    /// Every choice now and then, some of it without its evidence, some of it left open.
    Somehow,
}

/// What the benchmarks of the plan measure, native and in WebAssembly: each name, of what the
/// questions are asked and how they are answered.
pub const SIXTY: [(&str, Asked, Answered); 5] = [
    ("plan-of-nothing", Asked::Some, Answered::Nothing),
    ("plan-of-bad-answers", Asked::Some, Answered::Badly),
    ("plan-of-some-answers", Asked::Some, Answered::Somehow),
    ("plan-of-bad-answers-to-900-questions", Asked::All, Answered::Badly),
    ("plan-of-some-answers-to-900-questions", Asked::All, Answered::Somehow),
];

/// Six axes of ten criteria each, as JSON.
pub fn sixty_criteria(asked: Asked) -> String {
    let criterion = |number: u32| {
        let of_services = match asked {
            Asked::Some => number % 4 == 1,
            Asked::All => true,
        };
        let mut criterion = json!({
            "id": format!("criterion-{number}"),
            "weight": 1 + mixed(number, 1) % 5,
            "effort": 1 + mixed(number, 2) % 5,
            "evidence": if mixed(number, 3).is_multiple_of(3) { "required" } else { "welcome" },
            "choices": [
                { "id": "yes", "credit": 100 },
                { "id": "mostly", "credit": 50 + mixed(number, 4) % 40 },
                { "id": "hardly", "credit": 10 + mixed(number, 5) % 30 },
                { "id": "no", "credit": 0 },
                { "id": "none", "credit": "not-applicable" },
            ],
        });
        if of_services {
            criterion["scope"] = "service".into();
            criterion["services"] = if number % 8 == 1 { "weakest" } else { "mean" }.into();
        }
        if number % 12 == 5 {
            criterion["required_for"] = "green".into();
            criterion["required_credit"] = 50.into();
        }
        criterion
    };
    let axis = |axis: u32| {
        let criteria: Vec<Value> = (axis * 10..axis * 10 + 10).map(criterion).collect();
        json!({ "id": format!("axis-{axis}"), "criterion": criteria })
    };
    let axes: Vec<Value> = (0..6).map(axis).collect();
    let set = json!({
        "edition": "sixty@1.0.0", "published": "2026-01-01", "license": "CC0-1.0",
        "minimum_coverage": 60,
        "level": [
            { "id": "yellow", "overall": 40, "each_axis": 20 },
            { "id": "light-green", "overall": 60, "each_axis": 40 },
            { "id": "green", "overall": 75, "each_axis": 55 },
        ],
        "axis": axes,
    });
    set.to_string()
}

/// An assessment of them, as JSON.
pub fn sixty_answers(asked: Asked, answered: Answered) -> String {
    let said = |seed: u32| match answered {
        Answered::Nothing => json!({}),
        Answered::Badly => json!({ "choice": "no" }),
        Answered::Somehow => {
            let choices = ["yes", "mostly", "hardly", "no", "no", "none", "unknown", "hardly"];
            let place = mixed(seed, 6) as usize % choices.len();
            json!({ "choice": choices[place] })
        }
    };
    let ids: Vec<String> = (0..SERVICES).map(|number| format!("service-{number}")).collect();
    let answer = |number: u32| {
        let id = format!("criterion-{number}");
        let of_services = matches!(asked, Asked::All) || number % 4 == 1;
        if !of_services {
            return (id, said(number));
        }
        let of_service = (0..SERVICES).zip(&ids);
        let of_service: serde_json::Map<String, Value> = of_service
            .map(|(service, name)| (name.clone(), said(number * SERVICES + service)))
            .collect();
        (id, json!({ "services": of_service }))
    };
    let answers: serde_json::Map<String, Value> = (0..60).map(answer).collect();
    let services: Vec<Value> = ids.iter().map(|id| json!({ "id": id })).collect();
    let assessment = json!({
        "criteria": "sixty@1.0.0", "date": "2026-11-22", "structure": { "name": "A host" },
        "services": services, "answers": answers,
    });
    assessment.to_string()
}

/// A number like any other, and always the same.
fn mixed(number: u32, salt: u32) -> u32 {
    let mut mixed = (number.wrapping_mul(31).wrapping_add(salt)).wrapping_mul(0x9E37_79B9);
    mixed ^= mixed >> 15;
    mixed = mixed.wrapping_mul(0x85EB_CA6B);
    mixed ^ (mixed >> 13)
}
