//! The answer to one criterion.

use std::borrow::Cow;

use serde::Serialize;

use super::{MOST_EVIDENCE, MOST_SERVICES, owned, owned_list, owned_values};
use crate::criteria::MOST_CHOICES;
use crate::object::{LINE, PROSE};
use crate::{Evidence, Map};

/// The answer to one criterion.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = Answer::bounded))]
pub struct Answer<'a> {
    /// The question, so that a blank assessment can be filled by hand. Not read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask: Option<Cow<'a, str>>,
    /// What can be said, so that a blank assessment can be filled by hand. Not read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Cow<'a, str>>,
    /// The id of the choice; "unknown" or left out: the question is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choice: Option<Cow<'a, str>>,
    /// A word of explanation, shown with the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Cow<'a, str>>,
    /// Where anyone can check the answer; for a criterion that is asked of each service, what
    /// shows it for all of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence<'a>>,
    /// For a criterion that is asked of each service: the answers, by the id of the service.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub services: Map<Cow<'a, str>, ServiceAnswer<'a>>,
}

/// The answer to one criterion for one service.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = ServiceAnswer::bounded))]
pub struct ServiceAnswer<'a> {
    /// The id of the choice; "unknown" or left out: the question is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choice: Option<Cow<'a, str>>,
    /// A word of explanation, shown with the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Cow<'a, str>>,
    /// Where anyone can check the answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence<'a>>,
}

impl Answer<'_> {
    /// The same, with texts of its own.
    pub fn into_owned(self) -> Answer<'static> {
        Answer {
            ask: owned(self.ask),
            choices: owned_list(self.choices),
            choice: owned(self.choice),
            note: owned(self.note),
            evidence: self.evidence.into_iter().map(Evidence::into_owned).collect(),
            services: owned_values(self.services, ServiceAnswer::into_owned),
        }
    }
}

impl ServiceAnswer<'_> {
    /// The same, with texts of its own.
    pub fn into_owned(self) -> ServiceAnswer<'static> {
        ServiceAnswer {
            choice: owned(self.choice),
            note: owned(self.note),
            evidence: self.evidence.into_iter().map(Evidence::into_owned).collect(),
        }
    }
}

object!(Answer<'de>, "an answer: an object such as `{ \"choice\": \"yes\" }`", {
    "choice" => choice: text(LINE),
    "evidence" => evidence: list(MOST_EVIDENCE),
    "note" => note: text(PROSE),
    "services" => services: map(MOST_SERVICES),
    "ask" => ask: text(PROSE),
    "choices" => choices: texts(MOST_CHOICES, PROSE),
});

object!(ServiceAnswer<'de>, "an answer for a service: an object such as `{ \"choice\": \"yes\" }`", {
    "choice" => choice: text(LINE),
    "evidence" => evidence: list(MOST_EVIDENCE),
    "note" => note: text(PROSE),
});
