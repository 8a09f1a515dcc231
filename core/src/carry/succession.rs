//! What became of the criteria of an edition in the one that follows it, as it is written.

use serde::Serialize;

use crate::object::PROSE;
use crate::{Edition, Id, Map};

/// The most changes between two editions: more than any edition has criteria.
const MOST_CHANGES: usize = 5000;

/// The most criteria on each side of a change, and the most rows of its rule.
const MOST_ITEMS: usize = 200;

/// The most languages in which a change says why.
const MOST_LANGUAGES: usize = 100;

/// A succession as it is written; [`Succession`](crate::Succession) once it is sound.
///
/// A criterion that neither edition names in a change kept its id and its meaning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = SuccessionDocument::bounded))]
#[cfg_attr(
    feature = "schemars",
    schemars(
        title = "Succession",
        description = "What became of the criteria of an edition in the one that follows it. \
                       A criterion that no change names kept its id and its meaning."
    )
)]
pub struct SuccessionDocument {
    /// The older edition: "chatons@1.0.0".
    pub from: Edition,
    /// The newer edition: "chatons@2.0.0".
    pub to: Edition,
    /// What became of the criteria that did not keep their meaning.
    #[serde(rename = "change", default)]
    pub changes: Vec<Change>,
}

/// What became of a criterion, or of several that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = Change::bounded))]
pub struct Change {
    /// What became of it.
    pub became: Became,
    /// The criteria of the older edition.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub old: Vec<Id>,
    /// The criteria of the newer edition.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub new: Vec<Id>,
    /// The answers that mean the same in both editions; all others are to be read again. A row
    /// is read the other way round, too, unless another row says the same there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rule: Vec<Row>,
    /// Why, in one sentence, by language.
    #[serde(default)]
    pub why: Map<String, String>,
}

/// What became of a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Became {
    /// Another id, the same meaning.
    Renamed,
    /// The question is answered otherwise, or another one takes its place.
    Changed,
    /// One question became several.
    Split,
    /// Several questions became one.
    Merged,
    /// It is not asked any more.
    Dropped,
    /// It was not asked before.
    New,
}

/// Answers that mean the same in both editions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = Row::bounded))]
pub struct Row {
    /// The choice of each criterion of the older edition.
    pub when: Map<Id, Id>,
    /// The choice of each criterion of the newer edition.
    pub then: Map<Id, Id>,
}

object!(SuccessionDocument, "a succession: `from`, `to` and changes", {
    "from" => from: required,
    "to" => to: required,
    "change" => changes: list(MOST_CHANGES),
});

object!(Change, "a change: a table with `became`, `old`, `new` and `why`", {
    "became" => became: required,
    "old" => old: list(MOST_ITEMS),
    "new" => new: list(MOST_ITEMS),
    "rule" => rule: list(MOST_ITEMS),
    "why" => why: sentences(MOST_LANGUAGES, PROSE),
});

object!(Row, "a row of a rule: a table with `when` and `then`", {
    "when" => when: required,
    "then" => then: required,
});

one_of!(Became, "what becomes of a criterion", {
    "renamed" => Renamed,
    "changed" => Changed,
    "split" => Split,
    "merged" => Merged,
    "dropped" => Dropped,
    "new" => New,
});
