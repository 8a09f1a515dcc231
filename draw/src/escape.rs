//! Makes any text safe to stand in XML and HTML, as text or as the value of an attribute.

use std::borrow::Cow;

use crate::joins::Joined;

/// The text without what XML forbids and without what changes the direction of the rest.
///
/// Dropped are the characters outside `Char` of XML 1.0 (section 2.2), those which the
/// same section discourages (controls, noncharacters), and the controls of the Unicode
/// bidirectional algorithm (UAX 9, section 2): with them a name could reorder the words
/// that stand around it. Arabic and Hebrew need none of them. Of a heap of accents as many are
/// left as a browser lays out without delay.
///
/// It does not escape: markup that a library escapes, such as maud, needs only this.
#[must_use]
pub fn clean(text: &str) -> Cow<'_, str> {
    if kept(text).eq(text.chars()) { Cow::Borrowed(text) } else { Cow::Owned(kept(text).collect()) }
}

/// The text, [cleaned](clean) and escaped, for XML and HTML alike.
///
/// The same string is right between tags and between either kind of quotes.
pub(crate) fn xml(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in kept(text) {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// The characters that are shown.
fn kept(text: &str) -> impl Iterator<Item = char> {
    let mut joined = Joined::default();
    text.chars().filter(move |&c| is_kept(c) && joined.takes(c))
}

fn is_kept(c: char) -> bool {
    let is_control = c.is_control() && !matches!(c, '\t' | '\n' | '\r');
    let is_noncharacter = matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe;
    !is_control && !is_noncharacter && !is_bidi_control(c)
}

/// Marks, embeddings, overrides and isolates.
fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::{clean, xml};
    use std::borrow::Cow;

    #[test]
    fn markup_is_read_as_text() {
        assert_eq!(
            xml("<a b=\"c\" d='e'>&amp;"),
            "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;"
        );
    }

    #[test]
    fn nothing_reorders_the_words_around_it() {
        assert_eq!(clean("a\u{202e}b\u{2066}c\u{200f}d\u{61c}"), "abcd");
    }

    #[test]
    fn what_xml_forbids_is_dropped() {
        assert_eq!(xml("a\0b\u{b}c\u{7f}d\u{85}e\u{fffe}f\u{1ffff}g"), "abcdefg");
    }

    #[test]
    fn a_heap_of_accents_is_as_high_as_can_be_laid_out() {
        let heap = |mark: &str| format!("a{}b", mark.repeat(2000));
        for mark in ["\u{301}", "\u{1f3fd}", "\u{17c1}", "\u{1f3fd}\u{fe0f}", "\u{e0100}"] {
            let kept = clean(&heap(mark)).into_owned();
            assert_eq!(kept.chars().count(), 32, "{mark:?}");
            assert!(kept.ends_with('b'));
            assert_eq!(xml(&heap(mark)), kept);
        }
    }

    #[test]
    fn lines_and_tabs_stay() {
        assert_eq!(clean("a\tb\r\nc"), "a\tb\r\nc");
    }

    #[test]
    fn other_writing_is_borrowed_as_it_is() {
        for name in ["Été", "مثال", "猫の家", "👩‍👩‍👧", "e\u{301}"] {
            assert!(matches!(clean(name), Cow::Borrowed(kept) if kept == name));
            assert_eq!(xml(name), name);
        }
    }
}
