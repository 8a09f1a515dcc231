//! Documents that grow along one axis of their format, and all that is done with them.

use std::fmt::Write as _;

use libricite::{Assessment, Criteria, compare, evaluate, next_steps, unwise};
use libricite_criteria::{carried_to, criteria, json, newest, progress_of, read};

/// A document of about so many bytes.
type Shape = fn(usize) -> String;

/// Assessments, each large in one way.
pub const ASSESSMENTS: [(&str, Shape); 11] = [
    ("ids with escapes", |size| {
        answers(size / 24, |n| format!(r#""\u0061-{n}":{{"choice":"yes"}}"#))
    }),
    ("ids that are alike", |size| {
        let long = "no-ad-".repeat(30);
        answers(size / 210, |n| format!(r#""{long}{n}":{{"choice":"yes"}}"#))
    }),
    ("ids from the last to the first", |size| {
        answers(size / 24, |n| format!(r#""a{}":{{"choice":"yes"}}"#, 9_999_999 - n))
    }),
    ("evidence", |size| answer(&list(size / 15, |_| r#"{"url":"n/a"}"#.to_owned()))),
    ("texts", |size| with(&format!(r#""note":"{}""#, "e\u{301}".repeat(size / 3)))),
    ("services", |size| {
        with(&format!(r#""services":[{}]"#, list(size / 12, |n| format!(r#"{{"id":"s{n}"}}"#))))
    }),
    ("marks", |size| {
        with(&format!(r#""to_review":[{}]"#, list(size / 10, |n| format!(r#""id-{n}""#))))
    }),
    ("editions in the archive", |size| {
        let edition = |n| format!(r#""a@{n}.0.0":{{"answers":{{"no-ads":{{"choice":"yes"}}}}}}"#);
        with(&format!(r#""archive":{{{}}}"#, list(size / 55, edition)))
    }),
    ("nesting", |size| with(&format!(r#""note":{}"#, "[".repeat(size)))),
    ("records that change all answers", |size| {
        let answers = list(20, |n| format!(r#""id-{n}":{{"choice":"yes"}}"#));
        let record = |n| {
            let edition = if n % 2 == 0 { 1 } else { 2 };
            format!(
                r#"{{"date":"2020-01-01","criteria":"chatons@{edition}.0.0","answers":{{{answers}}}}}"#
            )
        };
        with(&format!(r#""history":[{}]"#, list((size / 600).min(1000), record)))
    }),
    ("evidence before records that change the edition", |size| {
        let pieces = list(100, |_| "{}".to_owned());
        let services = list(200, |n| {
            format!(r#""s{n}":{{"evidence":[{{"url":"n/a"}},{pieces}]}}"#).replace("{},{}]", "{}]")
        });
        let asked = criteria(&newest()).expect("it is packed");
        let answers = asked.all().take(size / 68_000 + 1);
        let answers: Vec<String> =
            answers.map(|it| format!(r#""{}":{{"services":{{{services}}}}}"#, it.id)).collect();
        let others = list((size / 60).min(999), |n| {
            format!(r#"{{"date":"2020-01-02","criteria":"chatons@{}.0.0"}}"#, 1 + n % 2)
        });
        let first = format!(
            r#"{{"date":"2020-01-01","criteria":"chatons@2.0.0","answers":{{{}}}}}"#,
            answers.join(",")
        );
        with(&format!(r#""history":[{first},{others}]"#))
    }),
];

/// Criteria, each large in one way.
pub const CRITERIA: [(&str, Shape); 8] = [
    ("criteria", |size| set("level = [{ id = \"green\", overall = 50 }]", size / 40, "", "")),
    ("criteria of services", |size| {
        let levels = "level = [{ id = \"green\", overall = 50, each_axis = 30 }]";
        set(levels, size / 60, ", scope = \"service\"", "")
    }),
    ("choices", |size| {
        let choices = list(48, |n| format!("{{ id = \"c{n}\", credit = {n} }}"));
        let choices = format!(", choices = [{{ id = \"yes\", credit = 100 }}, {choices}]");
        set("level = [{ id = \"green\", each_axis = 99 }]", size / 1500, &choices, "")
    }),
    ("levels", |size| {
        let levels =
            list(size / 60, |n| format!("{{ id = \"l{n}\", overall = {} }}", n.min(20) * 5));
        set(&format!("level = [{levels}]"), size / 60, "", "")
    }),
    ("levels that are not there", |size| {
        let levels = list(20, |n| format!("{{ id = \"a-level-that-is-like-{n}\" }}"));
        let required = ", required_for = \"a-level-that-is-like-21\"";
        set(&format!("level = [{levels}]"), size / 90, required, "")
    }),
    ("ids that stand twice", |size| {
        let again = "\n[[axis]]\nid = \"again\"\n".to_owned()
            + &"[[axis.criterion]]\nid = \"c0\"\n".repeat((size / 40).min(490));
        set("level = [{ id = \"green\" }]", 100, "", &again)
    }),
    ("retired ids", |size| {
        let retired = list(size / 8, |n| format!("\"c{n}\""));
        set(&format!("retired = [{retired}]\nlevel = [{{ id = \"green\" }}]"), 1000, "", "")
    }),
    ("axes", |size| {
        let axes = |text: String, n| text + &format!("\n[[axis]]\nid = \"more-{n}\"\n");
        set("level = [{ id = \"green\" }]", 3, "", &(0..size / 30).fold(String::new(), axes))
    }),
];

/// Reads an assessment and does with it all that is done with one; nothing where it is refused.
pub fn use_assessment(text: &str) {
    let Ok(assessment) = json::assessment(text) else { return };
    let newest = criteria(&newest()).expect("it is packed");
    let report = evaluate(&newest, &assessment);
    let _ = (next_steps(&newest, &assessment), compare(&report, &report));
    let progress = progress_of(&assessment, &newest);
    assert_eq!(progress.points.len(), assessment.history.len());
    let older = "chatons@1.0.0".parse().expect("it is one");
    let older = criteria(&older).expect("it is packed");
    let _ =
        progress.under(&assessment, &older, |from| libricite_criteria::way(from, older.edition()));
    let _ = carried_to(assessment, &older);
}

/// Reads criteria and does with them all that is done with some; nothing where they are refused.
pub fn use_criteria(text: &str) {
    let Ok(criteria) = read::criteria(text) else { return };
    let _ = unwise(&criteria);
    let services: Vec<String> = (0..200).map(|n| format!(r#"{{"id":"s{n}"}}"#)).collect();
    let blank = with(&format!(r#""services":[{}]"#, services.join(",")));
    let blank: Assessment<'_> = serde_json::from_str(&blank).expect("it is an assessment");
    scored(&criteria, &blank);
}

fn scored(criteria: &Criteria, assessment: &Assessment<'_>) {
    let report = evaluate(criteria, assessment);
    let _ = (next_steps(criteria, assessment), compare(&report, &report));
}

fn list(count: usize, item: impl Fn(usize) -> String) -> String {
    (0..count).map(item).collect::<Vec<_>>().join(",")
}

fn with(more: &str) -> String {
    format!(
        r#"{{"criteria":"chatons@2.0.0","date":"2026-11-22","structure":{{"name":"A host"}},{more}}}"#
    )
}

fn answers(count: usize, item: impl Fn(usize) -> String) -> String {
    with(&format!(r#""answers":{{{}}}"#, list(count, item)))
}

fn answer(evidence: &str) -> String {
    with(&format!(r#""answers":{{"no-ads":{{"choice":"yes","evidence":[{evidence}]}}}}"#))
}

/// A set of so many criteria on as few axes as there can be.
fn set(head: &str, count: usize, of_each: &str, tail: &str) -> String {
    let mut text = format!(
        "edition = \"large@1.0.0\"\npublished = \"2026-01-01\"\nlicense = \"CC0-1.0\"\n{head}\n"
    );
    for axis in 0..3.max(count.div_ceil(500)) {
        let _ = write!(text, "[[axis]]\nid = \"a{axis}\"\ncriterion = [");
        for number in (axis * 500..count).take(500) {
            let _ = writeln!(text, "{{ id = \"c{number}\"{of_each} }},");
        }
        text.push_str("]\n");
    }
    text + tail
}
