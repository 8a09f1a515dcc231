//! Shortens a text without cutting through what a reader sees as one character.

use std::borrow::Cow;

/// The text as it is when it costs `most` at the most; else its beginning and an ellipsis.
///
/// It is cut only where both sides are surely whole, as [`is_boundary`] says. When there
/// is no such place (ten thousand accents on one letter), nothing remains.
pub(crate) fn shorten(text: &str, most: usize, cost: impl Fn(char) -> usize) -> Cow<'_, str> {
    let room = most.saturating_sub(cost('…'));
    let (mut spent, mut end, mut before) = (0, 0, None);
    for (place, c) in text.char_indices() {
        if spent <= room && before.is_some_and(|before| is_boundary(before, c)) {
            end = place;
        }
        spent += cost(c);
        if most < spent {
            let beginning = text.get(..end).unwrap_or_default().trim_end();
            let ellipsis = if beginning.is_empty() { "" } else { "…" };
            return Cow::Owned(format!("{beginning}{ellipsis}"));
        }
        before = Some(c);
    }
    Cow::Borrowed(text)
}

/// Whether a new grapheme cluster (UAX 29) surely begins between two characters.
///
/// The full tables would weigh 12 KB brotli in a browser, a fifth of the badge. A few
/// blocks that hold no mark are enough to find a place in most names; a test checks
/// against the tables that a place found here is one there.
fn is_boundary(before: char, after: char) -> bool {
    (is_plain(before) && is_plain(after)) || (after == ' ' && !is_prepended(before))
}

/// Whether the character belongs to the one after it, a space even (`Prepend` in UAX 29).
fn is_prepended(c: char) -> bool {
    matches!(c,
        '\u{600}'..='\u{605}' | '\u{6dd}' | '\u{70f}' | '\u{890}' | '\u{891}' | '\u{8e2}'
        | '\u{d4e}' | '\u{110bd}' | '\u{110cd}' | '\u{111c2}' | '\u{111c3}' | '\u{113d1}'
        | '\u{1193f}' | '\u{11941}' | '\u{11a84}'..='\u{11a89}'
        | '\u{11d46}' | '\u{11f02}')
}

/// Whether the character neither extends its neighbours nor joins with another plain one.
fn is_plain(c: char) -> bool {
    matches!(c,
        ' '..='~'
        | '\u{a0}'..='\u{2ff}' // Latin
        | '\u{370}'..='\u{482}' | '\u{48a}'..='\u{52f}' // Greek, Cyrillic
        | '\u{5d0}'..='\u{5ea}' | '\u{620}'..='\u{64a}' // Hebrew, Arabic
        | '\u{2010}'..='\u{2027}' // punctuation
        | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' // kana
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' // ideographs
        | '\u{ac00}'..='\u{d7a3}' // Hangul syllables
        | '\u{1f300}'..='\u{1f3fa}' | '\u{1f400}'..='\u{1f5ff}' // pictures
        | '\u{1f600}'..='\u{1f64f}' | '\u{1f900}'..='\u{1f9ff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    use super::shorten;

    fn check(text: &str, most: usize, expected: &str) {
        assert_eq!(shorten(text, most, |_| 1), expected);
    }

    #[test]
    fn what_fits_stays() {
        check("libricité", 9, "libricité");
    }

    #[test]
    fn what_does_not_fit_ends_with_an_ellipsis() {
        check("libricité", 8, "librici…");
        check("vert clair", 6, "vert…");
    }

    #[test]
    fn a_letter_keeps_its_accents_and_a_family_its_children() {
        check("ne\u{301}e", 3, "n…");
        check("ab👩\u{200d}👩\u{200d}👧c", 5, "ab…");
    }

    #[test]
    fn nothing_remains_of_a_heap_of_accents() {
        check(&format!("a{}", "\u{301}".repeat(10_000)), 40, "");
    }

    #[test]
    fn a_space_begins_anew_after_what_the_tables_say() {
        for c in ' '..=char::MAX {
            let text = format!("{c} ");
            assert_eq!(text.graphemes(true).count() == 1, super::is_prepended(c), "{c:?}");
        }
    }

    proptest! {
        #[test]
        fn a_cut_is_always_between_graphemes(
            text in "([a-zé  ]|\\PC|[\u{300}-\u{36f}\u{200d}\u{fe0f}👧🇫🇷한ี\u{1100}\u{11a8}]){0,30}",
            most in 0_usize..30,
        ) {
            let short = shorten(&text, most, |_| 1);
            if let Some(beginning) = short.strip_suffix('…').filter(|_| short != text) {
                let is_start = |end: &usize| text.grapheme_indices(true).any(|(at, _)| at == *end);
                let spaces = text[beginning.len()..].chars().take_while(|c| c.is_whitespace());
                let spaces: usize = spaces.map(char::len_utf8).sum();
                prop_assert!((beginning.len()..=beginning.len() + spaces).any(|end| is_start(&end)));
            }
            prop_assert!(short.chars().count() <= most);
        }
    }
}
