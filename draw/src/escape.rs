//! Makes any text safe to stand in XML and HTML, as text or as the value of an attribute.

use std::borrow::Cow;

use crate::joins::Joined;

/// The text, in which what nobody can see is written as its number: `\u{202e}`.
///
/// So are controls and noncharacters, of which XML 1.0 forbids some (section 2.2) and terminals
/// obey others; the controls of the Unicode bidirectional algorithm (UAX 9, section 2), with
/// which a name could reorder the words around it; and all that fonts show nothing for, with
/// which a name could pass for another one. What joins letters stays where there is something to
/// join, as Persian, Hindi and families of pictures need it. Tabs and line breaks stay. Of a
/// heap of accents as many are left as a browser lays out without delay.
///
/// It does not escape: markup that a library escapes, such as maud, needs only this.
///
/// ```
/// use libricite_draw::clean;
///
/// assert_eq!(clean("CLUB1\u{200b} \u{9b}31m"), "CLUB1\\u{200b} \\u{9b}31m");
/// assert_eq!(clean("می\u{200c}خواهم 👩\u{200d}👧"), "می\u{200c}خواهم 👩\u{200d}👧");
/// ```
#[must_use]
pub fn clean(text: &str) -> Cow<'_, str> {
    if kept(text).eq(text.chars()) { Cow::Borrowed(text) } else { Cow::Owned(kept(text).collect()) }
}

/// The characters that are shown.
fn kept(text: &str) -> impl Iterator<Item = char> {
    let mut joined = Joined::default();
    let mut before = ' ';
    text.chars().filter(move |&c| joined.takes(c)).flat_map(move |c| {
        let is_hidden = is_hidden(before, c);
        before = if is_hidden { ' ' } else { c };
        let number = is_hidden.then(|| c.escape_unicode());
        (!is_hidden).then_some(c).into_iter().chain(number.into_iter().flatten())
    })
}

/// What [`clean`] writes as a number: each character, and its place.
pub fn hidden(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut before = ' ';
    text.char_indices().filter(move |&(_, c)| {
        let is = is_hidden(before, c);
        before = if is { ' ' } else { c };
        is
    })
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

fn is_hidden(before: char, c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' => false,
        JOINER | '\u{200c}' | '\u{fe00}'..=PICTURE => {
            let is_after_picture = before == PICTURE && c == JOINER;
            !is_after_picture && (before < '\u{590}' || is_invisible(before))
        }
        _ => c.is_control() || u32::from(c) & 0xfffe == 0xfffe || is_invisible(c),
    }
}

/// Joins what stands on its sides: the adults of a family.
const JOINER: char = '\u{200d}';

/// Makes a picture of the sign before it: a red heart.
const PICTURE: char = '\u{fe0f}';

/// What has no look of its own (`Default_Ignorable_Code_Point` of Unicode), a blank that is a
/// pattern of Braille, the marks of annotations, and noncharacters.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fdd0}'..='\u{fdef}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
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
    fn what_nobody_sees_is_a_number() {
        for c in [
            '\0',
            '\u{b}',
            '\u{7f}',
            '\u{85}',
            '\u{9b}',
            '\u{ad}',
            '\u{61c}',
            '\u{200b}',
            '\u{200d}',
            '\u{200f}',
            '\u{202e}',
            '\u{2066}',
            '\u{2800}',
            '\u{3164}',
            '\u{fe0f}',
            '\u{feff}',
            '\u{fff9}',
            '\u{fffe}',
            '\u{1ffff}',
            '\u{e0041}',
            '\u{e01ef}',
        ] {
            let number = format!("a\\u{{{:x}}}b", u32::from(c));
            assert_eq!(clean(&format!("a{c}b")), number);
            assert_eq!(xml(&format!("a{c}b")), number);
        }
    }

    #[test]
    fn what_joins_nothing_is_a_number_too() {
        assert_eq!(clean("👩\u{200d}\u{200d}👧"), "👩\u{200d}\\u{200d}👧");
        assert_eq!(clean("❤\u{fe0f}\u{fe0f}"), "❤\u{fe0f}\\u{fe0f}");
        assert_eq!(clean("é\u{200c}"), "é\\u{200c}");
    }

    #[test]
    fn a_heap_of_accents_is_as_high_as_can_be_laid_out() {
        let heap = |mark: &str| format!("a{}b", mark.repeat(2000));
        for mark in ["\u{301}", "\u{1f3fd}", "\u{17c1}", "\u{1f3fd}\u{fe0f}"] {
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
        for name in
            ["Été", "مثال", "می\u{200c}خواهم", "क्\u{200d}ष", "猫の家", "👩‍👩‍👧", "🏳️‍🌈", "❤️", "e\u{301}"]
        {
            assert!(matches!(clean(name), Cow::Borrowed(kept) if kept == name));
            assert_eq!(xml(name), name);
        }
    }
}
