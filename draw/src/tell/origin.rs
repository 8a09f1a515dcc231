//! Where criteria come from that do not come with libricité.

use libricite::{OriginKind, Report};
use libricite_criteria::Words;

use crate::Lang;
use crate::escape::clean;

/// That criteria do not come with libricité, wherever their edition is named: on badge and star, in
/// a terminal, a page, a table. Nothing for those that do.
#[must_use]
pub fn not_ours(kind: OriginKind, lang: Lang) -> Option<&'static str> {
    (kind != OriginKind::Packed).then_some(match lang {
        Lang::En => "not from libricité",
        Lang::Fr => "ne vient pas de libricité",
    })
}

/// What criteria are called, and that they do not come with libricité, if they do not.
pub(crate) fn marked(edition: &libricite::Edition, kind: OriginKind, lang: Lang) -> String {
    match not_ours(kind, lang) {
        Some(mark) => format!("{edition} ({mark})"),
        None => edition.to_string(),
    }
}

/// Where the criteria were read from, and whose name they bear; nothing for those that come with
/// libricité.
///
/// « Lus dans ./criteres.toml : ils ne sont pas fournis avec libricité. »
#[must_use]
pub fn origin(report: &Report<'_>, words: &Words) -> Option<String> {
    let origin = report.origin;
    if origin.is_packed() {
        return None;
    }
    let lang = Lang::of(words);
    let mut sentence = match (lang, origin.at.as_deref().map(clean)) {
        (Lang::En, None) => "These criteria do not come with libricité.".to_owned(),
        (Lang::En, Some(at)) => format!("Read from {at}: they do not come with libricité."),
        (Lang::Fr, None) => "Ces critères ne sont pas fournis avec libricité.".to_owned(),
        (Lang::Fr, Some(at)) => {
            format!("Lus dans {at}\u{a0}: ils ne sont pas fournis avec libricité.")
        }
    };
    if origin.kind == OriginKind::KnownName {
        let set = report.criteria.set();
        let (before, after) = match lang {
            Lang::En => (" They bear the name of ", ", and are none of its editions."),
            Lang::Fr => (" Ils portent le nom de ", ", et ne sont aucune de ses éditions."),
        };
        sentence.extend([before, set, after]);
    }
    Some(sentence)
}
