//! The reader against `serde_json`.

use libricite::Assessment;
use proptest::prelude::*;

use super::read;

const EXAMPLES: [&str; 4] = [
    include_str!("../../../examples/club1.json"),
    include_str!("../../../examples/complete.json"),
    include_str!("../../../examples/picasoft-2016.json"),
    HISTORY,
];

/// An assessment with every kind of record.
const HISTORY: &str = r#"{
    "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "A" },
    "answers": { "no-ads": { "choice": "yes" } },
    "history": [
        { "date": "2024-11-22", "criteria": "chatons@1.0.0", "services": ["pad", "m\u00e9l"],
          "answers": { "no-ads": { "choice": "no" }, "kindness": null }, "to_review": ["no-ads"] },
        { "date": "2025-11-22", "services": null, "to_review": [] },
        { "date": "2026-11-22" }
    ]
}"#;

/// The two readers accept the same texts, and read the same in them.
fn check(text: &str) {
    let expected: Option<Assessment<'_>> = serde_json::from_str(text).ok();
    let found: Option<Assessment<'_>> = read(text).ok();
    assert_eq!(found, expected, "{text}");
}

/// An assessment whose note is this JSON.
fn noted(json: &str) -> String {
    format!(
        r#"{{"criteria":"chatons@2.0.0","date":"2026-11-22","structure":{{"name":"A"}},"note":{json}}}"#
    )
}

#[test]
fn the_examples_are_read() {
    for text in EXAMPLES {
        assert!(read::<Assessment<'_>>(text).is_ok());
        check(text);
    }
}

#[test]
fn strings_are_read_as_the_standard_writes_them() {
    for json in [
        r#""""#,
        r#""\"\\\/\b\f\n\r\t""#,
        r#""\u00e9\u0041\uFFFD""#,
        r#""\ud83d\ude00 \uD83D\uDE00""#,
        r#""\ud83d""#,
        r#""\ud83dx""#,
        r#""\ud83d\u0041""#,
        r#""\ude00""#,
        r#""\u12""#,
        r#""\u12é4""#,
        r#""\x""#,
        "\"a\u{1}b\"",
        "\"a\nb\"",
        "\"a\u{7f}\u{2028}b\"",
        r#""a"#,
        r#""a\"#,
        "null",
        "nul",
        "nulll",
        "true",
        "12",
        "[]",
        r#"["a",]"#,
    ] {
        check(&noted(json));
    }
}

#[test]
fn what_stands_around_is_read_as_strictly() {
    let text = noted("\"a\"");
    for text in [
        format!(" \n\r\t{text}\n "),
        format!("{text}x"),
        format!("{text}{text}"),
        format!("\u{a0}{text}"),
        text.replace(",\"date\"", ",,\"date\""),
        text.replace(",\"date\"", " \"date\""),
        text.replace("\"date\":", "\"date\" "),
        text.replace("\"date\"", "date"),
        text.replace("{\"name\"", "{,\"name\""),
        text.replace("\"A\"}", "\"A\",}"),
        text.replace("\"note\"", "\"not\\u0065\""),
        text.replace("\"note\"", "\"note\":\"b\",\"note\""),
        String::new(),
    ] {
        check(&text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    /// A text of which a part is another: cut, doubled, or with odd characters in it.
    #[test]
    fn a_changed_example_is_read_or_refused_as_serde_json_does(
        example in 0..EXAMPLES.len(),
        (from, length) in (any::<prop::sample::Index>(), 0..40_usize),
        piece in prop_oneof![
            Just(String::new()),
            "[\\[\\]{}\",:\\\\ nul0-9a-fu]{0,6}",
            "\\PC{0,4}",
            Just("\\ud83d\\ude00".to_owned()),
        ],
    ) {
        let text = EXAMPLES[example];
        let from = from.index(text.len());
        let start = (0..=from).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
        let end = (start + length).min(text.len());
        let end = (end..=text.len()).find(|&at| text.is_char_boundary(at));
        let changed = format!("{}{piece}{}", &text[..start], &text[end.unwrap_or(start)..]);
        check(&changed);
    }
}
