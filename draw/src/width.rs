//! How wide a text is, without a font at hand.
//!
//! The advance widths are those of `DejaVu Sans`, in `width/table.rs`; those of Verdana are
//! within some percent. Whoever draws adds `textLength`, so that any other font keeps to
//! the same room.

mod table;

use table::{BOLD, REGULAR};

/// What is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Face {
    Regular,
    Bold,
}

/// What a character takes that the table does not know, in hundredths of the font size:
/// an ideograph takes 100, a picture up to 125. Most letters take less.
const UNKNOWN: u8 = 125;

/// The width of a character in hundredths of the font size, rounded up.
pub(crate) fn of(c: char, face: Face) -> usize {
    known(c, face).unwrap_or(UNKNOWN).into()
}

/// Whether the width of the whole text is known, not only a room that it fits in.
pub(crate) fn is_known(text: &str, face: Face) -> bool {
    text.chars().all(|c| known(c, face).is_some())
}

fn known(c: char, face: Face) -> Option<u8> {
    let ranges = match face {
        Face::Regular => REGULAR,
        Face::Bold => BOLD,
    };
    let in_range = |(first, widths): &(char, &[u8])| {
        let place = u32::from(c).checked_sub(u32::from(*first))?;
        widths.get(usize::try_from(place).ok()?).copied()
    };
    ranges.iter().find_map(in_range)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that fails says where")]
mod tests {
    use std::fmt::Write as _;
    use std::fs;

    use super::{BOLD, Face, REGULAR, UNKNOWN, is_known, of};

    /// Where Debian and what is made from it put the font (package `fonts-dejavu-core`).
    const FONTS: &str = "/usr/share/fonts/truetype/dejavu";
    const RANGES: [(char, char); 4] =
        [(' ', '~'), ('\u{a0}', '\u{17f}'), ('\u{2010}', '\u{2027}'), ('\u{202f}', '\u{202f}')];

    #[test]
    fn letters_and_ideographs_have_their_room() {
        assert_eq!(of('i', Face::Regular), 28);
        assert!(of('i', Face::Regular) < of('i', Face::Bold));
        assert_eq!(of('猫', Face::Regular), usize::from(UNKNOWN));
        assert!(is_known("Été à l’œuvre…", Face::Bold));
        assert!(!is_known("猫", Face::Bold));
    }

    /// Where the font is not installed, nothing is compared: the table is then as good as
    /// on the machine that made it.
    #[test]
    fn the_table_says_what_the_font_says() {
        let faces = [("REGULAR", "DejaVuSans.ttf"), ("BOLD", "DejaVuSans-Bold.ttf")];
        let mut table = String::from(
            "//! Advance widths of `DejaVu Sans` 2.37, in hundredths of the font size, rounded up.\n\
             //!\n\
             //! Made by the test `the_table_says_what_the_font_says`, which prints it anew when\n\
             //! the installed font says otherwise.\n\n\
             /// Characters from the first on, and the width of each.\n\
             type Range = (char, &'static [u8]);\n",
        );
        for (name, file) in faces {
            let path = format!("{FONTS}/{file}");
            let Ok(font) = fs::read(&path) else {
                eprintln!("skipped: `{path}` is not installed, so the table is not compared");
                return;
            };
            let font = ttf_parser::Face::parse(&font, 0).unwrap();
            writeln!(table, "\n#[rustfmt::skip]\npub(super) const {name}: &[Range] = &[").unwrap();
            for (first, last) in RANGES {
                writeln!(table, "    ('\\u{{{:x}}}', &[", u32::from(first)).unwrap();
                let widths: Vec<_> = (first..=last).map(|c| advance(&font, c)).collect();
                for line in widths.chunks(16) {
                    writeln!(table, "        {},", line.join(", ")).unwrap();
                }
                table.push_str("    ]),\n");
            }
            table.push_str("];\n");
        }
        assert_eq!(REGULAR.len(), BOLD.len());
        assert!(
            table == include_str!("width/table.rs"),
            "the font says otherwise; draw/src/width/table.rs would be:\n{table}"
        );
    }

    fn advance(font: &ttf_parser::Face<'_>, c: char) -> String {
        let glyph = font.glyph_index(c).unwrap();
        let advance = u32::from(font.glyph_hor_advance(glyph).unwrap());
        (advance * 100).div_ceil(font.units_per_em().into()).to_string()
    }
}
