//! Whether a name looks like one of a set that comes with libricité.

use libricite::{Criteria, OriginKind};
use libricite_criteria::{admitted, editions, forks, words};
use libricite_draw::Lang;
use unicode_security::skeleton;

/// That the set of some criteria is called as one that comes with libricité, or nearly so.
pub(super) fn of_set(criteria: &Criteria) -> Option<String> {
    let edition = criteria.edition();
    let set = edition.set();
    match admitted(criteria.clone(), None).ok()?.origin().kind {
        OriginKind::Packed => return None,
        OriginKind::KnownName => {
            return Some(format!(
                "`{edition}` bears the name of `{set}`, and is none of its editions: badge and \
                 page say that it is not from libricité; give yours a name of its own"
            ));
        }
        OriginKind::Elsewhere => {}
    }
    let known = sets().find(|known| {
        let near = |one: &String| strsim::damerau_levenshtein(one, known) < 2;
        bears(set, known) || looks(set).iter().any(near)
    })?;
    Some(too_near(set, &known))
}

/// That the name which words give to criteria is one that comes with libricité, or looks like it.
pub(super) fn of_words(criteria: &Criteria, name: &str) -> Option<String> {
    if libricite_criteria::criteria(criteria.edition()).is_some() {
        return None;
    }
    let langs = [Lang::En, Lang::Fr];
    let names = editions().chain(forks()).flat_map(|edition| {
        langs.map(|lang| words(&edition, lang.as_str()).map(|words| words.name).unwrap_or_default())
    });
    let known = names.chain(sets()).find(|known| bears(name, known))?;
    Some(too_near(name, &known))
}

fn too_near(name: &str, known: &str) -> String {
    format!(
        "the name `{name}` looks like `{known}`, which comes with libricité: people take the one \
         for the other; give yours a name of its own"
    )
}

/// The ids of the sets that come with libricité.
fn sets() -> impl Iterator<Item = String> {
    editions().chain(forks()).map(|edition| edition.set().to_owned())
}

/// Whether a known name can be read in a text.
fn bears(text: &str, known: &str) -> bool {
    let known = looks(known);
    looks(text).iter().any(|text| known.iter().any(|known| text.contains(known)))
}

/// How a text looks to people, as Unicode says which characters are mistaken for which (UTS 39):
/// as it is, in small letters and in capitals, as some are alike in one of them only. What is
/// neither letter nor figure, such as a hyphen, an accent or what is not seen, makes no difference.
fn looks(text: &str) -> [String; 3] {
    [text.to_owned(), text.to_lowercase(), text.to_uppercase()].map(|text| {
        let seen = skeleton(&text).filter(|c| c.is_alphanumeric());
        seen.collect::<String>().to_lowercase()
    })
}

#[cfg(test)]
mod tests {
    use super::bears;

    #[test]
    fn a_known_name_is_read_in_what_looks_like_it() {
        for text in [
            "chat0ns",
            "chatons-2",
            "chatons-officiel",
            "les-chat-ons",
            "СНАТОNS",
            "снатоns".to_uppercase().as_str(),
            "ＣＨＡＴＯＮＳ",
            "Chàtons",
            "C\u{200b}HATONS",
            "Charte CHATONS",
        ] {
            assert!(bears(text, "chatons"), "{text}");
        }
        for text in ["cantons", "chats", "tea-room", "", "circuit-court"] {
            assert!(!bears(text, "chatons"), "{text}");
        }
    }
}
