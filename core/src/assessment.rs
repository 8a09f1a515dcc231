//! What a structure says of itself on a day.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::object::{AtMost, Unique};
use crate::{Date, Edition};

/// The choice that says the same as no answer.
pub const UNKNOWN: &str = "unknown";

/// The most services that an assessment may list.
const MOST_SERVICES: usize = 1000;

/// What a structure says of itself on a day.
///
/// Any value is fine: what the criteria do not know, [`evaluate`](crate::evaluate)
/// lists as ignored, and nothing is taken away.
///
/// ```
/// use libricite::Assessment;
///
/// let mistake = r#"{ "criteria": "chatons@2.0.0", "date": "2026-11-22", "anwsers": {} }"#;
/// let error = serde_json::from_str::<Assessment>(mistake).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "`anwsers` is not a key of an assessment; did you mean `answers`? at line 1 column 62"
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[cfg_attr(feature = "schemars", schemars(title = "Assessment"))]
pub struct Assessment {
    /// Where the JSON Schema of this file is, for editors. Not read.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Which criteria are answered, in which edition.
    pub criteria: Edition,
    /// The day on which the answers were true.
    pub date: Date,
    /// How the answers were found. Left out: the structure answered for itself.
    #[serde(default, skip_serializing_if = "Method::is_self_assessment")]
    pub method: Method,
    /// Anything that a reader should know of this assessment as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Who is assessed.
    pub structure: Structure,
    /// The services that it offers. An empty list says "none"; leaving it out says nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(length(max = 1000)))]
    pub services: Option<Vec<Service>>,
    /// The answers, by the id of their criterion.
    #[serde(default)]
    pub answers: BTreeMap<String, Answer>,
}

/// How the answers were found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// The structure answered for itself.
    #[default]
    SelfAssessment,
    /// Somebody read what the structure publishes; the structure did not answer.
    PublicDocuments,
    /// The structure answered, and peers checked the answers.
    PeerReview,
}

impl Method {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde asks for")]
    fn is_self_assessment(&self) -> bool {
        *self == Self::SelfAssessment
    }
}

/// An association, a cooperative, a company or a person who hosts services.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Structure {
    /// The name that people know it by.
    pub name: String,
    /// The address of its website.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What it is: association, cooperative, company, individual …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Its country, as two letters (ISO 3166-1): FR, BE, CH, CA …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}

/// One service that the structure offers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Service {
    /// A short name of your own, which the answers use: webmail, pad …
    pub id: String,
    /// The name that people know it by. Left out: the id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The software that it runs on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub software: Option<String>,
    /// The licence of that software, as an SPDX id or expression: AGPL-3.0-or-later …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub license: Option<String>,
}

impl Service {
    /// The name, or the id when it has none.
    pub fn shown(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.id)
    }
}

/// The answer to one criterion.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Answer {
    /// The question, so that a blank assessment can be filled by hand. Not read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask: Option<String>,
    /// What can be said, so that a blank assessment can be filled by hand. Not read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
    /// The id of the choice; "unknown" or left out: the question is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choice: Option<String>,
    /// A word of explanation, shown with the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where anyone can check the answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// For a criterion that is asked of each service: the answers, by the id of the service.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub services: BTreeMap<String, ServiceAnswer>,
}

/// The answer to one criterion for one service.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct ServiceAnswer {
    /// The id of the choice; "unknown" or left out: the question is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choice: Option<String>,
    /// A word of explanation, shown with the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where anyone can check the answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

/// Where anyone can check an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Evidence {
    /// The address of the page, or the place of the document. Evidence without one proves nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The words on that page that support the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// The day on which they were read there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Date>,
}

impl Evidence {
    /// Whether it says where to look.
    pub fn has_address(&self) -> bool {
        self.url.as_deref().is_some_and(|url| !url.trim().is_empty())
    }
}

object!(Assessment, "an assessment: an object with `criteria`, `date`, `structure` and `answers`", {
    "$schema" => schema: default,
    "criteria" => criteria: required,
    "date" => date: required,
    "method" => method: default,
    "note" => note: default,
    "structure" => structure: required,
    "services" => services: through(|list: Option<AtMost<MOST_SERVICES, Service>>| list.map(|list| list.0)),
    "answers" => answers: through(|Unique(answers)| answers),
});

object!(Structure, "a structure: an object with a `name`", {
    "name" => name: required,
    "url" => url: default,
    "kind" => kind: default,
    "country" => country: default,
});

object!(Service, "a service: an object with an `id`", {
    "id" => id: required,
    "name" => name: default,
    "url" => url: default,
    "software" => software: default,
    "license" => license: default,
});

object!(Answer, "an answer: an object such as `{ \"choice\": \"yes\" }`", {
    "ask" => ask: default,
    "choices" => choices: default,
    "choice" => choice: default,
    "note" => note: default,
    "evidence" => evidence: default,
    "services" => services: through(|Unique(services)| services),
});

object!(ServiceAnswer, "an answer for a service: an object such as `{ \"choice\": \"yes\" }`", {
    "choice" => choice: default,
    "note" => note: default,
    "evidence" => evidence: default,
});

object!(Evidence, "a piece of evidence: an object with a `url`", {
    "url" => url: default,
    "quote" => quote: default,
    "seen" => seen: default,
});

one_of!(Method, "a way to find answers", {
    "self-assessment" => SelfAssessment,
    "public-documents" => PublicDocuments,
    "peer-review" => PeerReview,
});
