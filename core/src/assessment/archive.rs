//! What was answered under another edition.

use std::borrow::Cow;

use serde::Serialize;

use super::{Answer, MOST_ANSWERS, owned_list, owned_values};
use crate::Map;
use crate::object::LINE;

/// What was answered under another edition, as it was answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = Archived::bounded))]
pub struct Archived<'a> {
    /// The answers, by the id of their criterion.
    #[serde(default)]
    pub answers: Map<Cow<'a, str>, Answer<'a>>,
    /// Which of them were to be read again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub to_review: Vec<Cow<'a, str>>,
}

impl Archived<'_> {
    /// The same, with texts of its own.
    pub fn into_owned(self) -> Archived<'static> {
        Archived {
            answers: owned_values(self.answers, Answer::into_owned),
            to_review: owned_list(self.to_review),
        }
    }
}

object!(Archived<'de>, "what was answered under another edition: an object with `answers`", {
    "answers" => answers: map(MOST_ANSWERS),
    "to_review" => to_review: texts(MOST_ANSWERS, LINE),
});
