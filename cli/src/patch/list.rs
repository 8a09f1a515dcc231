//! Puts a last item into a list, and leaves the others as somebody wrote them.

use std::ops::Range;

use serde::Serialize;

use super::{forms, skip_space, value_end};

/// The last item of a list, whose others stand in the text already.
pub(super) struct Last {
    /// On several lines, and on one.
    forms: [String; 2],
    /// How many items the list is to have.
    count: usize,
}

impl Last {
    /// Nothing for a list of none.
    pub(super) fn of(items: &[impl Serialize]) -> Option<Self> {
        Some(Self { forms: forms(items.last()?), count: items.len() })
    }

    /// What changes in the text of a list that stands there: its last item, or one more. Nothing
    /// where the list has neither all items nor all but the last.
    pub(super) fn change(&self, text: &str, list: Range<usize>) -> Option<(Range<usize>, String)> {
        let items = items(text, list.start)?;
        let last = items.last()?.clone();
        let indent = indent_before(text, last.start);
        let has_lines = items.iter().any(|item| text[item.clone()].contains('\n'));
        let [lines, line] = &self.forms;
        let item = match indent.filter(|_| has_lines) {
            Some(indent) => lines.replace('\n', &format!("\n{indent}")),
            None => line.clone(),
        };
        if items.len() == self.count {
            return Some((last, item));
        }
        let space = indent.map_or(" ".to_owned(), |indent| format!("\n{indent}"));
        let is_one_more = items.len().checked_add(1) == Some(self.count);
        is_one_more.then(|| (last.end..last.end, format!(",{space}{item}")))
    }
}

/// Where the items of the list that begins here stand.
fn items(text: &str, start: usize) -> Option<Vec<Range<usize>>> {
    if text.as_bytes().get(start) != Some(&b'[') {
        return None;
    }
    let mut items = Vec::new();
    let mut at = skip_space(text, start + 1);
    while text.as_bytes().get(at).is_some_and(|byte| *byte != b']') {
        let end = value_end(text, at).filter(|end| at < *end)?;
        items.push(at..end);
        at = skip_space(text, end);
        if text.as_bytes().get(at) == Some(&b',') {
            at = skip_space(text, at + 1);
        }
    }
    (text.as_bytes().get(at) == Some(&b']')).then_some(items)
}

/// The white space before what begins its line.
pub(super) fn indent_before(text: &str, start: usize) -> Option<&str> {
    let line = text.get(..start)?.rfind('\n')? + 1;
    text.get(line..start).filter(|indent| indent.trim().is_empty())
}
