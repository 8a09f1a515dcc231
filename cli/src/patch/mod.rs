//! Changes some keys of a JSON document, and leaves the rest as somebody wrote it.

mod list;

use std::ops::Range;

use serde::Serialize;

use list::{Last, indent_before};

/// One key of an object and where its value stands.
struct Entry<'t> {
    start: usize,
    key: &'t str,
    value: Range<usize>,
}

/// A value that a key is to have.
pub(crate) struct Value {
    key: &'static str,
    /// On several lines, and on one.
    forms: [String; 2],
    last: Option<Last>,
}

impl Value {
    pub(crate) fn new(key: &'static str, value: &impl Serialize) -> Self {
        Self { key, forms: forms(value), last: None }
    }

    /// A list of which the last item alone is new.
    pub(crate) fn list(key: &'static str, items: &[impl Serialize]) -> Self {
        Self { key, forms: forms(&items), last: Last::of(items) }
    }

    /// On lines of its own; on one line where the whole document is.
    fn laid_out(&self, indent: Option<&str>) -> String {
        let [lines, line] = &self.forms;
        indent.map_or(line.clone(), |indent| lines.replace('\n', &format!("\n{indent}")))
    }
}

fn forms(value: &impl Serialize) -> [String; 2] {
    let forms = [serde_json::to_string_pretty(value), serde_json::to_string(value)];
    forms.map(|form| form.expect("it has text keys only"))
}

/// The text of an object with these values at its top keys: in the place of what stands there,
/// or after all that does; its lines end as they do there. Nothing when the text is no object with
/// at least one key.
pub(crate) fn patched(text: &str, values: &[Value]) -> Option<String> {
    let entries = entries(text)?;
    let indent = entries.first().and_then(|first| indent_before(text, first.start));
    let end = entries.last()?.value.end;
    let mut changes: Vec<(Range<usize>, String)> = Vec::new();
    for value in values {
        let laid_out = value.laid_out(indent);
        if let Some(entry) = entries.iter().find(|entry| entry.key == value.key) {
            let last = value.last.as_ref();
            let last = last.and_then(|last| last.change(text, entry.value.clone()));
            changes.push(last.unwrap_or((entry.value.clone(), laid_out)));
        } else {
            let space = indent.map_or(" ".to_owned(), |indent| format!("\n{indent}"));
            changes.push((end..end, format!(",{space}\"{}\": {laid_out}", value.key)));
        }
    }
    changes.sort_by_key(|(range, _)| range.start);
    let line_end = line_end(text);
    let mut patched = String::with_capacity(text.len());
    let mut copied = 0;
    for (range, value) in changes {
        patched.push_str(text.get(copied..range.start)?);
        patched.push_str(&value.replace('\n', line_end));
        copied = range.end;
    }
    patched.push_str(text.get(copied..)?);
    Some(patched)
}

/// How the lines of a text end: as the first one does.
pub(crate) fn line_end(text: &str) -> &'static str {
    let first = text.split_inclusive('\n').next().unwrap_or_default();
    if first.ends_with("\r\n") { "\r\n" } else { "\n" }
}

/// The entries of the object that a text is.
fn entries(text: &str) -> Option<Vec<Entry<'_>>> {
    let mut at = skip_space(text, 0);
    if text.as_bytes().get(at) != Some(&b'{') {
        return None;
    }
    at = skip_space(text, at + 1);
    let mut entries = Vec::new();
    while text.as_bytes().get(at) == Some(&b'"') {
        let (from, key_end) = (at, string_end(text, at)?);
        let key = text.get(from + 1..key_end - 1)?;
        let colon = skip_space(text, key_end);
        let start = skip_space(text, colon + 1);
        let end = value_end(text, start)?;
        entries.push(Entry { start: from, key, value: start..end });
        at = skip_space(text, end);
        if text.as_bytes().get(at) == Some(&b',') {
            at = skip_space(text, at + 1);
        }
    }
    (text.as_bytes().get(at) == Some(&b'}')).then_some(entries)
}

fn skip_space(text: &str, at: usize) -> usize {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    at + rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count()
}

/// Where the string that begins here ends, after its quote.
fn string_end(text: &str, start: usize) -> Option<usize> {
    let mut is_escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(start + 1) {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// Where the value that begins here ends.
fn value_end(text: &str, start: usize) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = start;
    loop {
        match *text.as_bytes().get(at)? {
            b'"' => {
                at = string_end(text, at)?;
                if depth == 0 {
                    return Some(at);
                }
                continue;
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' | b',' if depth == 0 => return Some(text.get(..at)?.trim_end().len()),
            b'}' | b']' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let values =
            [Value::new("date", &"2026"), Value::new("history", &serde_json::json!([{ "a": 1 }]))];
        assert_eq!(patched(text, &values).as_deref(), Some(expected));
    }

    #[test]
    fn what_is_not_changed_stays_as_it_was_written() {
        check(
            "{\n    \"date\" : \"2025\",\n\n    \"z\": [1,\"}\\\"\"],\n    \"a\": {}\n}\n",
            "{\n    \"date\" : \"2026\",\n\n    \"z\": [1,\"}\\\"\"],\n    \"a\": {},\n    \
             \"history\": [\n      {\n        \"a\": 1\n      }\n    ]\n}\n",
        );
        check(
            r#"{ "history": [ 0 ] , "é": null, "date": "x" }"#,
            r#"{ "history": [{"a":1}] , "é": null, "date": "2026" }"#,
        );
        check(
            "{\r\n\t\"date\": 1\r\n}",
            "{\r\n\t\"date\": \"2026\",\r\n\t\"history\": [\r\n\t  {\r\n\t    \"a\": 1\r\n\t  }\r\n\t]\r\n}",
        );
    }

    /// The numbers from 1 on, of which the last one is new.
    #[track_caller]
    fn check_list(text: &str, count: u8, expected: &str) {
        let items: Vec<_> = (1..=count).map(|number| serde_json::json!({ "a": number })).collect();
        assert_eq!(patched(text, &[Value::list("list", &items)]).as_deref(), Some(expected));
    }

    #[test]
    fn the_last_item_of_a_list_comes_beside_the_others_in_their_form() {
        check_list(
            "{\r\n  \"list\": [\r\n    { \"a\" : 1 },\r\n    { \"a\" :   2}\r\n  ]\r\n}",
            3,
            "{\r\n  \"list\": [\r\n    { \"a\" : 1 },\r\n    { \"a\" :   2},\r\n    {\"a\":3}\r\n  ]\r\n}",
        );
        check_list(
            "{ \"list\": [{ \"a\": 1 }, { \"b\": [\"]\"] } ] }",
            2,
            "{ \"list\": [{ \"a\": 1 }, {\"a\":2} ] }",
        );
        check_list(
            "{\n \"list\": [\n   {\n     \"a\":   1\n   }\n ], \"z\": 0\n}",
            2,
            "{\n \"list\": [\n   {\n     \"a\":   1\n   },\n   {\n     \"a\": 2\n   }\n ], \"z\": 0\n}",
        );
    }

    #[test]
    fn a_list_with_other_items_is_written_anew() {
        check_list("{ \"list\": [] }", 1, "{ \"list\": [{\"a\":1}] }");
        check_list("{ \"list\": null }", 1, "{ \"list\": [{\"a\":1}] }");
        check_list("{ \"list\": [0, 0, 0] }", 1, "{ \"list\": [{\"a\":1}] }");
        check_list("{ \"list\": [ 7 ] }", 0, "{ \"list\": [] }");
    }

    #[test]
    fn what_is_no_object_is_left_to_others() {
        for text in ["", "[]", "{", "{ \"a\" ", "{}", "{ \"a\": \"", "\"a\""] {
            assert_eq!(patched(text, &[Value::new("date", &())]), None, "{text}");
        }
    }
}
