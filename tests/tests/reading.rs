//! Reading is safe on any bytes: it gives what was written or a clear sentence.

use std::iter::repeat_n;
use std::time::{Duration, Instant};

use libricite::{Assessment, CriteriaDocument};
use libricite_criteria::read;
use libricite_tests::{editions, fuzz_assessment, fuzz_criteria, root};
use proptest::prelude::*;
use proptest::sample::Index;
use serde::Deserialize;

use crate::random::cases;
use crate::refusals::{of_assessment, of_criteria};

const CRITERIA: &str = r#"
edition = "case@1.0.0"
published = "2026-01-01"
license = "CC0-1.0"
level = [{ id = "green" }]
axis = [{ id = "a", criterion = [{ id = "one" }] }, { id = "b" }, { id = "c" }]
"#;

const ASSESSMENT: &str = r#"{
  "criteria": "case@1.0.0",
  "date": "2026-11-22",
  "structure": { "name": "A host" },
  "answers": { "one": { "choice": "yes" } }
}"#;

/// Reads bytes in every way there is; whatever is read can be used.
fn read_all(bytes: &[u8]) {
    fuzz_assessment(bytes);
    fuzz_criteria(bytes);
    let _ = serde_json::from_slice::<CriteriaDocument>(bytes);
    if let Ok(text) = str::from_utf8(bytes) {
        let _ = read::words(text);
    }
}

/// A valid file with some of its bytes changed.
fn changed(file: Vec<u8>) -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        any::<u8>().prop_map(|byte| vec![byte]),
        prop::sample::select(vec![
            "[", "]]", "{", "}", "\"", "'''", "=", ".", ",", "#", "\n", "\\", "\0", "é", "1e9",
            "[[", "\\u"
        ])
        .prop_map(|text| text.as_bytes().to_vec()),
    ];
    prop::collection::vec((any::<Index>(), any::<Index>(), piece), 1..4).prop_map(move |changes| {
        let mut bytes = file.clone();
        for (start, length, piece) in changes {
            let start = start.index(bytes.len() + 1);
            let end = (start + length.index(4)).min(bytes.len());
            bytes.splice(start..end, piece);
        }
        bytes
    })
}

fn file(path: &str) -> Vec<u8> {
    std::fs::read(root().join(path)).expect("the file can be read")
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn reading_any_bytes_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        read_all(&bytes);
    }

    #[test]
    fn reading_any_text_never_panics(text in "[\\[\\]{}\"'=.,#a-c0-9\n\\\\\u{feff}é -]{0,120}") {
        read_all(text.as_bytes());
    }

    #[test]
    fn reading_changed_criteria_never_panics(bytes in changed(CRITERIA.into())) {
        read_all(&bytes);
    }

    #[test]
    fn reading_a_changed_assessment_never_panics(bytes in changed(ASSESSMENT.into())) {
        read_all(&bytes);
    }
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn reading_changed_files_of_the_project_never_panics(
        criteria in changed(file("criteria/sets/chatons/2.0.0/criteria.toml")),
        example in changed(file("examples/complete.json")),
    ) {
        read_all(&criteria);
        read_all(&example);
    }

    #[test]
    fn reading_changed_words_never_panics(
        words in changed(file("criteria/sets/chatons/2.0.0/fr.toml")[..8000].to_vec()),
    ) {
        if let Ok(text) = str::from_utf8(&words) {
            let _ = read::words(text);
        }
    }
}

#[test]
fn criteria_written_and_read_again_are_the_same() {
    for folder in editions() {
        let text = std::fs::read_to_string(folder.join("criteria.toml")).expect("it is there");
        if read::parent_of(&text).is_some() {
            // A fork is another text, and has tests of its own.
            continue;
        }
        let criteria = read::criteria(&text).expect("the edition is sound");
        assert_eq!(libricite_criteria::criteria(criteria.edition()), Some(criteria.clone()));
        let again = toml::to_string(&criteria).expect("criteria can be written as TOML");
        assert_eq!(read::criteria(&again), Ok(criteria));
    }
}

#[track_caller]
fn assessment_is_refused(text: &str, sentence: &str) {
    assert_eq!(of_assessment(text), [sentence]);
}

#[track_caller]
fn criteria_are_refused(text: &str, sentence: &str) {
    assert_eq!(of_criteria(text), [sentence]);
}

#[test]
fn ten_thousand_levels_of_nesting_are_refused() {
    let deep = |open: &str| open.repeat(10_000);
    assessment_is_refused(
        &deep("["),
        "invalid type: sequence, expected an assessment: an object with `criteria`, `date`, `structure` and `answers` at line 1 column 1",
    );
    assessment_is_refused(
        &deep(r#"{"answers":"#),
        "`answers` is not a key of an answer; its keys are `choice`, `evidence`, `note`, `services`, `ask`, `choices` at line 1 column 32",
    );
    assessment_is_refused(
        &ASSESSMENT.replace(r#""yes""#, &deep("[")),
        "invalid type: sequence, expected a text at line 5 column 34",
    );
    criteria_are_refused(
        &format!("level = {}", deep("[")),
        "1:89: cannot recurse further; max recursion depth met",
    );
    criteria_are_refused(
        &format!("level = {}", deep("{ a = ")),
        "1:489: cannot recurse further; max recursion depth met",
    );
    criteria_are_refused(&format!("{}a = 1", deep("a.")), "1:1: recursion limit");
    criteria_are_refused(&format!("[{}a]", deep("a.")), "1:1: recursion limit");
    criteria_are_refused(&format!("level.{}a = 1", deep("a.")), "1:1: recursion limit");
}

const MUCH: usize = 50_000_000;

#[test]
fn fifty_megabytes_of_noise_are_refused_with_a_short_sentence() {
    let noise = [
        "[".repeat(MUCH),
        "\"".to_owned() + &"a".repeat(MUCH),
        "1".repeat(MUCH),
        "-".repeat(MUCH),
        format!("{{\"{}\": 1}}", "a".repeat(MUCH)),
        format!("{{\"date\": \"{}\"}}", "1".repeat(MUCH)),
        format!("{{\"answers\": {}}}", "1".repeat(MUCH)),
    ];
    for text in noise {
        let start = Instant::now();
        let refused = of_assessment(&text).remove(0);
        let name = &text[..14];
        assert!(refused.len() < 300, "{name}… is refused with {} bytes", refused.len());
        assert!(start.elapsed() < Duration::from_secs(10), "{name}… took {:?}", start.elapsed());
    }
}

#[test]
fn toml_of_more_than_four_megabytes_is_refused_unread() {
    let sentence = "1:1: the text is over 4 MiB, which no criteria and no words are";
    criteria_are_refused(&"[".repeat(MUCH), sentence);
    let padded = |bytes: usize| format!("{CRITERIA}#{}", "a".repeat(bytes - CRITERIA.len() - 1));
    assert_eq!(of_criteria(&padded(4 << 20)), [""; 0]);
    criteria_are_refused(&padded((4 << 20) + 1), sentence);
}

#[test]
fn thousands_of_refusals_are_all_placed_in_seconds() {
    // Each of these says `hot` again.
    let again = "[[axis.criterion]]\nid = \"hot\"\nrequired_credit = 60\n".repeat(450);
    let axis = |n: u8| format!("[[axis]]\nid = \"a{n}\"\n{again}");
    let axes = [0, 1, 2, 3, 4].map(axis).concat();
    let (head, _) = CRITERIA.split_once("axis =").expect("it has axes");
    let text = head.to_owned() + &axes;
    let start = Instant::now();
    let refusals = read::criteria(&text).expect_err("nothing requires 60");
    assert!(start.elapsed() < Duration::from_secs(10), "it took {:?}", start.elapsed());
    assert!(4000 < refusals.as_slice().len(), "only {} refusals", refusals.as_slice().len());
}

#[test]
fn a_text_of_fifty_megabytes_is_refused() {
    let long = "a".repeat(MUCH);
    assessment_is_refused(
        &ASSESSMENT.replace("A host", &long),
        "`name` has 50000000 characters, and at most 200 are allowed at line 4 column 50000027",
    );
    // Where an object is due, the formats repeat the text in their sentence, and no more.
    let refused =
        of_assessment(&ASSESSMENT.replace("{ \"name\": \"A host\" }", &format!("\"{long}\"")));
    assert!(
        refused[0]
            .ends_with("expected a structure: an object with a `name` at line 4 column 50000017")
    );
    assert!(refused[0].len() < MUCH + 300);
}

#[test]
fn a_stream_that_never_ends_is_refused_at_its_start() {
    struct Counted(u64);
    impl std::io::Read for Counted {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            buffer.fill(b'[');
            self.0 += buffer.len() as u64;
            Ok(buffer.len())
        }
    }
    let mut endless = Counted(0);
    let mut reader = serde_json::Deserializer::from_reader(&mut endless);
    Assessment::deserialize(&mut reader).expect_err("it is noise");
    assert!(endless.0 < 100_000, "{} bytes were read", endless.0);
}

#[test]
fn numbers_out_of_range_are_refused() {
    let with = |number: &str| ASSESSMENT.replace("\"A host\"", number);
    assessment_is_refused(&with("1e999"), "number out of range at line 4 column 30");
    assessment_is_refused(&with(&"9".repeat(400)), "number out of range at line 4 column 425");
    assessment_is_refused(
        &with("-0"),
        "invalid type: floating point `-0.0`, expected a text at line 4 column 27",
    );
}

#[test]
fn a_byte_order_mark_is_read_past_in_toml_and_is_for_the_caller_to_take_off_in_json() {
    assert_eq!(of_criteria(&format!("\u{feff}{CRITERIA}")), [""; 0]);
    // No format is known to the core: whoever reads a file takes the mark off.
    assessment_is_refused(&format!("\u{feff}{ASSESSMENT}"), "expected value at line 1 column 1");
}

#[test]
fn lines_may_end_as_on_windows() {
    let windows = CRITERIA.replace('\n', "\r\n");
    assert_eq!(read::criteria(&windows), read::criteria(CRITERIA));
    assert_eq!(of_assessment(&ASSESSMENT.replace('\n', "\r\n")), [""; 0]);
    criteria_are_refused(
        &windows.replace("\"a\"", "\"A\""),
        "6:16: `A` is not an id: an id is lower-case words joined by hyphens, such as `light-green`",
    );
}

#[test]
fn what_is_not_utf_8_is_refused() {
    let bytes = ASSESSMENT.replace("A host", "A h#st").replace('#', "\u{1}").into_bytes();
    let latin: Vec<u8> =
        bytes.into_iter().map(|byte| if byte == 1 { 0xf4 } else { byte }).collect();
    let refused = serde_json::from_slice::<Assessment<'_>>(&latin).expect_err("it is Latin-1");
    assert_eq!(refused.to_string(), "invalid unicode code point at line 4 column 30");
}

#[test]
fn a_nul_is_refused() {
    assessment_is_refused(
        &ASSESSMENT.replace("A host", "A\0host"),
        r"control character (\u0000-\u001F) found while parsing a string at line 4 column 28",
    );
    assessment_is_refused(
        &ASSESSMENT.replace(",\n", ",\0"),
        "key must be a string at line 2 column 28",
    );
    criteria_are_refused(
        &CRITERIA.replace("CC0-1.0", "CC0\0"),
        r"4:15: invalid basic string, expected non-double-quote visible characters, `\`",
    );
    criteria_are_refused(
        &CRITERIA.replacen('\n', "\0", 1),
        "1:1: invalid unquoted key, expected letters, numbers, `-`, `_`",
    );
    // Escaped it is a character as any other.
    assert_eq!(of_assessment(&ASSESSMENT.replace("A host", "A\\u0000host")), [""; 0]);
}

#[test]
fn two_hundred_services_are_read_and_one_more_is_refused() {
    let with = |count| {
        let services: Vec<&str> = repeat_n(r#"{"id":"s"}"#, count).collect();
        ASSESSMENT.replacen('{', &format!("{{\"services\":[{}],", services.join(",")), 1)
    };
    assert_eq!(of_assessment(&with(200)), [""; 0]);
    assessment_is_refused(&with(201), "`services` has more than 200 items at line 1 column 2224");
}
