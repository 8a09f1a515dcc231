//! Where criteria come from that are not known to the program.

use libricite_criteria::Words;

use crate::escape::clean;
use crate::{Lang, Origin};

/// Where the criteria were read from; nothing for those that are built in.
///
/// « Lus dans ./criteres.toml : ce ne sont pas des critères fournis avec libricité. »
#[must_use]
pub fn origin(origin: Origin<'_>, words: &Words) -> Option<String> {
    let from = match origin {
        Origin::BuiltIn => return None,
        Origin::Elsewhere => None,
        Origin::At(place) => Some(clean(place)),
    };
    let sentence = match (Lang::of(words), from) {
        (Lang::En, None) => "These criteria do not come with libricité.".to_owned(),
        (Lang::En, Some(from)) => format!("Read from {from}: they do not come with libricité."),
        (Lang::Fr, None) => "Ces critères ne sont pas fournis avec libricité.".to_owned(),
        (Lang::Fr, Some(from)) => {
            format!("Lus dans {from}\u{a0}: ils ne sont pas fournis avec libricité.")
        }
    };
    Some(sentence)
}
