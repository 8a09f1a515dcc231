//! JSON in which nobody can hide anything from whoever reads it in a terminal.

use libricite_draw::hidden;
use serde::Serialize;
use std::fmt::Write as _;

/// A value on many lines, as the [visible] text.
pub(crate) fn pretty(value: &impl Serialize) -> String {
    visible(serde_json::to_string_pretty(value).expect("what we write has text keys only") + "\n")
}

/// A value on one line, as the [visible] text.
pub(crate) fn compact(value: &impl Serialize) -> String {
    visible(serde_json::to_string(value).expect("what we write has text keys only"))
}

/// The same document, in which what nobody can see is written as its number: `\u009b`. Outside of
/// texts JSON has no such character.
pub(crate) fn visible(json: String) -> String {
    let mut shown = String::new();
    let mut end = 0;
    for (place, c) in hidden(&json) {
        shown.push_str(&json[end..place]);
        for unit in c.encode_utf16(&mut [0; 2]) {
            let _ = write!(shown, "\\u{unit:04x}");
        }
        end = place + c.len_utf8();
    }
    if end == 0 { json } else { shown + &json[end..] }
}

#[cfg(test)]
mod tests {
    use super::{pretty, visible};

    #[test]
    fn a_text_reads_the_same_and_hides_nothing() {
        let text = "a\u{9b}31m\u{7f}\u{e0041}\u{202e}\u{200b}🏳️‍🌈\0\n";
        let json = pretty(&text);
        assert_eq!(json, "\"a\\u009b31m\\u007f\\udb40\\udc41\\u202e\\u200b🏳️‍🌈\\u0000\\n\"\n");
        assert_eq!(serde_json::from_str::<String>(&json).expect("it is JSON"), text);
        assert_eq!(visible("{\"a\": 1}".to_owned()), "{\"a\": 1}");
    }
}
