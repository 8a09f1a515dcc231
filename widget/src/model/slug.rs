//! Ids for services, made from their names.

/// The longest id that is made; a name may be longer.
const LONGEST: usize = 40;

/// An id for a name: « Courriel & Agenda » gives `courriel-agenda`.
///
/// Lower-case words of letters and digits joined by hyphens, as [`libricite::Id`] asks.
/// Accents of Latin letters are dropped, what is no letter joins the words. When
/// `is_taken`, or when nothing is left of the name, a number makes the difference.
///
/// ```
/// use libricite_widget::model::slug;
///
/// assert_eq!(slug("Courriel & Agenda", |_| false), "courriel-agenda");
/// assert_eq!(slug("Pad", |id| id == "pad"), "pad-2");
/// assert_eq!(slug("猫", |_| false), "service-1");
/// ```
pub fn slug(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let words = words(name);
    let (stem, first) = if words.is_empty() { ("service", 1) } else { (words.as_str(), 2) };
    if !words.is_empty() && !is_taken(stem) {
        return words;
    }
    (first..u32::MAX)
        .map(|number| [stem, &number.to_string()].join("-"))
        .find(|id| !is_taken(id))
        .expect("a list has fewer services than there are numbers")
}

/// The words of a name, as an id has them; empty when it has none.
fn words(name: &str) -> String {
    let mut id = String::new();
    let mut is_new_word = false;
    for letter in name.chars().map(small) {
        // An apostrophe and an accent of its own stand within a word.
        if matches!(letter, '\'' | '’') {
            is_new_word = !id.is_empty();
            continue;
        }
        if matches!(letter, '\u{300}'..='\u{36f}') {
            continue;
        }
        let Some(plain) = plain(letter) else {
            is_new_word = !id.is_empty();
            continue;
        };
        if LONGEST < id.len() + plain.len() + usize::from(is_new_word) {
            break;
        }
        if is_new_word {
            id.push('-');
            is_new_word = false;
        }
        id.push_str(plain);
    }
    id
}

/// The small letter of a capital of a Latin alphabet; the tables for all alphabets would weigh
/// three kilobytes in a browser.
pub(super) fn small(letter: char) -> char {
    let after = |places: u32| char::from_u32(u32::from(letter) + places).unwrap_or(letter);
    match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => after(32),
        'İ' => 'i',
        'Ÿ' => 'ÿ',
        'ẞ' => 'ß',
        // Here a capital stands right before its small letter.
        '\u{100}'..='\u{21b}' if plain(letter).is_none() => after(1),
        _ => letter,
    }
}

/// A lower-case letter or digit in ASCII; nothing for what is neither.
fn plain(letter: char) -> Option<&'static str> {
    const ASCII: &str = "0123456789abcdefghijklmnopqrstuvwxyz";
    if let Some(at) = ASCII.find(letter) {
        return ASCII.get(at..=at);
    }
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' | 'ģ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => "i",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => "o",
        'ŕ' | 'ř' => "r",
        'ś' | 'ş' | 'š' | 'ș' => "s",
        'ţ' | 'ť' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'þ' => "th",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{plain, slug, small};

    #[test]
    fn every_latin_capital_has_the_same_letters_as_its_small_one() {
        for letter in '\0'..='\u{1fff}' {
            let expected = letter.to_lowercase().next().and_then(plain);
            assert_eq!(plain(small(letter)), expected, "{letter}");
        }
    }

    #[test]
    fn a_name_becomes_an_id() {
        let check = |name: &str, expected: &str| {
            let id = slug(name, |_| false);
            assert_eq!(id, expected);
            assert!(id.parse::<libricite::Id>().is_ok(), "{id}");
        };
        check("Webmail", "webmail");
        check("  Écriture à plusieurs ", "ecriture-a-plusieurs");
        check("L’agenda d'Œuvre", "l-agenda-d-oeuvre");
        check("Agrégateur (RSS/Atom)", "agregateur-rss-atom");
        check("E\u{301}te\u{301}", "ete");
        check("İzmir", "izmir");
        check("---", "service-1");
        check("", "service-1");
        check("Groß", "gross");
    }

    #[test]
    fn a_long_name_makes_a_short_id() {
        let id = slug(&"très ".repeat(40), |_| false);
        assert_eq!(id, "tres-tres-tres-tres-tres-tres-tres-tres");
    }

    #[test]
    fn a_taken_id_gets_a_number() {
        assert_eq!(slug("Pad", |id| matches!(id, "pad" | "pad-2")), "pad-3");
        assert_eq!(slug("", |id| id == "service-1"), "service-2");
    }
}
