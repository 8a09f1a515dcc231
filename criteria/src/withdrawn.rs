//! Reads which editions of a set are withdrawn: a released edition does not change, so a file
//! beside its folder says it.

use std::collections::BTreeSet;

use libricite::{Criteria, CriteriaDocument, Date, Edition, Map};
use serde::Deserialize;
use toml::Spanned;

use super::refusal::{Refusal, Refusals};
use super::words::Words;

/// An edition of which no label holds any more, from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// The edition.
    pub edition: Edition,
    /// The day from which no label of it holds.
    pub from: Date,
    /// Why, in one sentence for each language: `en` and `fr`.
    pub why: Map<String, String>,
}

/// Which editions of a set are withdrawn.
#[derive(Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(title = "Withdrawn"))]
#[serde(deny_unknown_fields, expecting = "withdrawn editions: a list `withdrawn`")]
pub(crate) struct File {
    /// The editions of which no label holds any more, from a day on.
    withdrawn: Vec<Entry>,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "a table with `edition`, `from` and `why`")]
struct Entry {
    /// The edition: "chatons@1.0.0".
    #[cfg_attr(feature = "schemars", schemars(with = "Edition"))]
    edition: Spanned<Edition>,
    /// The day from which no label of it holds; it comes after the day of its publication.
    #[cfg_attr(feature = "schemars", schemars(with = "Date"))]
    from: Spanned<Date>,
    /// Why, in one sentence for each language.
    #[cfg_attr(feature = "schemars", schemars(with = "Why"))]
    why: Spanned<Map<String, String>>,
}

/// Why an edition is withdrawn, in each language.
#[cfg(feature = "schemars")]
#[derive(schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
#[expect(dead_code, reason = "only its schema is used")]
struct Why {
    /// In English.
    #[schemars(length(min = 1))]
    en: String,
    /// In French.
    #[schemars(length(min = 1))]
    fr: String,
}

/// Reads the editions of a set that are withdrawn.
///
/// `published` gives the day on which an edition of the set was published, if there is such an
/// edition.
pub(crate) fn withdrawn(
    file: File,
    set: &str,
    published: impl Fn(&Edition) -> Option<Date>,
) -> Result<Vec<Withdrawal>, Refusals> {
    let mut refused = Vec::new();
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    for Entry { edition, from, why } in file.withdrawn {
        let mut refuse = |span, message| refused.push(Refusal { message, span });
        let at = edition.span();
        let edition = edition.into_inner();
        match published(&edition) {
            _ if edition.set() != set => {
                refuse(at, format!("`{edition}` is of another set; this file is for `{set}`"));
            }
            None => refuse(at, format!("`{edition}` is no edition of this set")),
            Some(published) if *from.get_ref() <= published => refuse(
                from.span(),
                format!("`{edition}` was published on {published}; a withdrawal comes after"),
            ),
            Some(_) if !seen.insert(edition.clone()) => {
                refuse(at, format!("`{edition}` is withdrawn already, above"));
            }
            Some(_) => {}
        }
        let said: Vec<&str> = why.get_ref().keys().map(String::as_str).collect();
        let is_blank = why.get_ref().values().any(|why| why.trim().is_empty());
        if said != ["en", "fr"] || is_blank {
            refuse(why.span(), format!("say why `{edition}` is withdrawn, in `en` and `fr`"));
        }
        let (from, why) = (from.into_inner(), why.into_inner());
        all.push(Withdrawal { edition, from, why });
    }
    Refusals::sorted(refused).map_or(Ok(all), Err)
}

impl Withdrawal {
    /// The criteria of its edition as they are withdrawn; others as they are.
    #[must_use]
    pub fn of(&self, criteria: Criteria) -> Criteria {
        if *criteria.edition() != self.edition {
            return criteria;
        }
        let mut document: CriteriaDocument = criteria.into();
        document.withdrawn = Some(self.from);
        Criteria::from_sound(document)
    }

    /// The words of its edition, with the reason.
    #[must_use]
    pub fn said(&self, words: Words) -> Words {
        let withdrawn = self.why.get(&words.lang).cloned().unwrap_or_default();
        Words { withdrawn, ..words }
    }
}
