//! Changes some keys of a JSON document, and leaves the rest as somebody wrote it.

use std::ops::Range;

use serde::Serialize;

/// One key of an object and where its value stands.
struct Entry<'t> {
    key: &'t str,
    value: Range<usize>,
}

/// A value that a key is to have.
pub(crate) struct Value {
    key: &'static str,
    /// On several lines, and on one.
    forms: [String; 2],
}

impl Value {
    pub(crate) fn new(key: &'static str, value: &impl Serialize) -> Self {
        let forms = [serde_json::to_string_pretty(value), serde_json::to_string(value)];
        Self { key, forms: forms.map(|form| form.expect("it has text keys only")) }
    }

    /// On lines of its own; on one line where the whole document is.
    fn laid_out(&self, indent: Option<&str>) -> String {
        let [lines, line] = &self.forms;
        indent.map_or(line.clone(), |indent| lines.replace('\n', &format!("\n{indent}")))
    }
}

/// The text of an object with these values at its top keys: in the place of what stands there,
/// or after all that does. Nothing when the text is no object with at least one key.
pub(crate) fn patched(text: &str, values: &[Value]) -> Option<String> {
    let entries = entries(text)?;
    let indent = entries.first().and_then(|first| indent_before(text, first));
    let end = entries.last()?.value.end;
    let mut changes: Vec<(Range<usize>, String)> = Vec::new();
    for value in values {
        let laid_out = value.laid_out(indent);
        if let Some(entry) = entries.iter().find(|entry| entry.key == value.key) {
            changes.push((entry.value.clone(), laid_out));
        } else {
            let space = indent.map_or(" ".to_owned(), |indent| format!("\n{indent}"));
            changes.push((end..end, format!(",{space}\"{}\": {laid_out}", value.key)));
        }
    }
    changes.sort_by_key(|(range, _)| range.start);
    let mut patched = String::with_capacity(text.len());
    let mut copied = 0;
    for (range, value) in changes {
        patched.push_str(text.get(copied..range.start)?);
        patched.push_str(&value);
        copied = range.end;
    }
    patched.push_str(text.get(copied..)?);
    Some(patched)
}

/// The white space before a key that begins its line.
fn indent_before<'t>(text: &'t str, entry: &Entry<'_>) -> Option<&'t str> {
    let before = text.get(..entry.value.start)?;
    let key = before.rfind(entry.key)?.checked_sub(1)?;
    let line = text.get(..key)?.rfind('\n')? + 1;
    text.get(line..key).filter(|indent| indent.trim().is_empty())
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
        let key_end = string_end(text, at)?;
        let key = text.get(at + 1..key_end - 1)?;
        let colon = skip_space(text, key_end);
        let start = skip_space(text, colon + 1);
        let end = value_end(text, start)?;
        entries.push(Entry { key, value: start..end });
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
            "{\r\n\t\"date\": \"2026\",\n\t\"history\": [\n\t  {\n\t    \"a\": 1\n\t  }\n\t]\r\n}",
        );
    }

    #[test]
    fn what_is_no_object_is_left_to_others() {
        for text in ["", "[]", "{", "{ \"a\" ", "{}", "{ \"a\": \"", "\"a\""] {
            assert_eq!(patched(text, &[Value::new("date", &())]), None, "{text}");
        }
    }
}
