//! What a structure says of itself on a day.

mod answer;
mod archive;
mod present;
mod size;

use std::borrow::Cow;

use serde::Serialize;

pub use answer::{Answer, ServiceAnswer};
pub use archive::Archived;
pub use present::PresentAssessment;

use crate::criteria::MOST_CRITERIA;
use crate::history::MOST_RECORDS;
use crate::object::{ADDRESS, LINE, PROSE};
use crate::{Date, Edition, Map, Record};

/// The choice that says the same as no answer.
pub const UNKNOWN: &str = "unknown";

/// The most services that an assessment may list: with a thousand criteria of each, as much as a
/// page, a browser and half a gigabyte of memory can take.
pub const MOST_SERVICES: usize = 200;

/// The most answers of an assessment: one to each criterion of the largest set.
pub(crate) const MOST_ANSWERS: usize = MOST_CRITERIA;

/// The most pieces of evidence for an answer.
pub const MOST_EVIDENCE: usize = 100;

/// The most editions whose answers are kept.
const MOST_ARCHIVED: usize = 100;

/// What a structure says of itself on a day.
///
/// It borrows its texts from the document that it is read from; [`Assessment::into_owned`]
/// makes it independent. Any value is fine: what the criteria do not know, [`evaluate`](crate::evaluate)
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
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = Assessment::bounded))]
#[cfg_attr(
    feature = "schemars",
    schemars(
        title = "Assessment",
        description = "What a structure says of itself on a day. What the criteria do not ask is \
                       listed in the report, and never taken away."
    )
)]
pub struct Assessment<'a> {
    /// Where the JSON Schema of this file is, for editors. Not read.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<Cow<'a, str>>,
    /// Which criteria are answered, in which edition.
    pub criteria: Edition,
    /// The day on which the answers were true.
    pub date: Date,
    /// How the answers were found. Left out: the structure answered for itself.
    #[serde(default, skip_serializing_if = "Method::is_self_assessment")]
    pub method: Method,
    /// Anything that a reader should know of this assessment as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Cow<'a, str>>,
    /// Who is assessed.
    pub structure: Structure<'a>,
    /// The services that it offers. An empty list says "none"; leaving it out says nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub services: Option<Vec<Service<'a>>>,
    /// The answers, by the id of their criterion.
    #[serde(default)]
    pub answers: Map<Cow<'a, str>, Answer<'a>>,
    /// The ids of the criteria whose answer was carried over from another edition, and is to be
    /// read again: until their id is taken away here, they count as open.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub to_review: Vec<Cow<'a, str>>,
    /// What was answered under other editions and has no place in this one, by edition. Not
    /// scored, and never taken away.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub archive: Map<Cow<'a, str>, Archived<'a>>,
    /// What was said on earlier days, oldest first: each record has what changed since the one
    /// before it. Not scored, and written by `libricite record`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<Record<'a>>,
}

impl<'a> Assessment<'a> {
    /// An assessment without answers.
    ///
    /// ```
    /// use libricite::Assessment;
    ///
    /// let mut assessment = Assessment::new("chatons@2.0.0".parse()?, "2026-11-22".parse()?, "Mistigri");
    /// assessment.answers.entry("no-ads".into()).or_default().choice = Some("yes".into());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(criteria: Edition, date: Date, name: impl Into<Cow<'a, str>>) -> Self {
        Self {
            schema: None,
            criteria,
            date,
            method: Method::default(),
            note: None,
            structure: Structure { name: name.into(), ..Structure::default() },
            services: None,
            answers: Map::new(),
            to_review: Vec::new(),
            archive: Map::new(),
            history: Vec::new(),
        }
    }

    /// The same, with texts of its own.
    pub fn into_owned(self) -> Assessment<'static> {
        Assessment {
            schema: owned(self.schema),
            criteria: self.criteria,
            date: self.date,
            method: self.method,
            note: owned(self.note),
            structure: self.structure.into_owned(),
            services: self
                .services
                .map(|services| services.into_iter().map(Service::into_owned).collect()),
            answers: owned_values(self.answers, Answer::into_owned),
            to_review: owned_list(self.to_review),
            archive: owned_values(self.archive, Archived::into_owned),
            history: self.history.into_iter().map(Record::into_owned).collect(),
        }
    }
}

fn owned(text: Option<Cow<'_, str>>) -> Option<Cow<'static, str>> {
    text.map(|text| Cow::Owned(text.into_owned()))
}

pub(crate) fn owned_list(texts: Vec<Cow<'_, str>>) -> Vec<Cow<'static, str>> {
    texts.into_iter().map(|text| Cow::Owned(text.into_owned())).collect()
}

fn owned_values<T, U>(
    map: Map<Cow<'_, str>, T>,
    into_owned: fn(T) -> U,
) -> Map<Cow<'static, str>, U> {
    map.into_iter().map(|(id, value)| (Cow::Owned(id.into_owned()), into_owned(value))).collect()
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
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = Structure::bounded))]
pub struct Structure<'a> {
    /// The name that people know it by.
    pub name: Cow<'a, str>,
    /// The address of its website.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Cow<'a, str>>,
    /// What it is: association, cooperative, company, individual …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Cow<'a, str>>,
    /// Its country, as two letters (ISO 3166-1): FR, BE, CH, CA …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Cow<'a, str>>,
}

/// One service that the structure offers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = Service::bounded))]
pub struct Service<'a> {
    /// A short name of your own, which the answers use: webmail, pad …
    pub id: Cow<'a, str>,
    /// The name that people know it by. Left out: the id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Cow<'a, str>>,
    /// Its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Cow<'a, str>>,
    /// The software that it runs on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub software: Option<Cow<'a, str>>,
    /// The licence of that software, as an SPDX id or expression: AGPL-3.0-or-later …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub license: Option<Cow<'a, str>>,
}

impl Structure<'_> {
    /// The same, with texts of its own.
    pub fn into_owned(self) -> Structure<'static> {
        Structure {
            name: Cow::Owned(self.name.into_owned()),
            url: owned(self.url),
            kind: owned(self.kind),
            country: owned(self.country),
        }
    }
}

impl Service<'_> {
    /// The same, with texts of its own.
    pub fn into_owned(self) -> Service<'static> {
        Service {
            id: Cow::Owned(self.id.into_owned()),
            name: owned(self.name),
            url: owned(self.url),
            software: owned(self.software),
            license: owned(self.license),
        }
    }

    /// The name, or the id when it has none or an empty one.
    pub fn shown(&self) -> &str {
        self.name.as_deref().filter(|name| !name.trim().is_empty()).unwrap_or(&self.id)
    }
}

object!(Assessment<'de>, "an assessment: an object with `criteria`, `date`, `structure` and `answers`", {
    "$schema" => schema: text(ADDRESS),
    "criteria" => criteria: required,
    "date" => date: required,
    "method" => method: default,
    "note" => note: text(PROSE),
    "structure" => structure: required,
    "services" => services: maybe_list(MOST_SERVICES),
    "answers" => answers: map(MOST_ANSWERS),
    "to_review" => to_review: texts(MOST_ANSWERS, LINE),
    "archive" => archive: map(MOST_ARCHIVED),
    "history" => history: list(MOST_RECORDS),
});

object!(Structure<'de>, "a structure: an object with a `name`", {
    "name" => name: required_text(LINE),
    "url" => url: text(ADDRESS),
    "kind" => kind: text(LINE),
    "country" => country: text(LINE),
});

object!(Service<'de>, "a service: an object with an `id`", {
    "id" => id: required_text(LINE),
    "name" => name: text(LINE),
    "url" => url: text(ADDRESS),
    "software" => software: text(LINE),
    "license" => license: text(LINE),
});

one_of!(Method, "a way to find answers", {
    "self-assessment" => SelfAssessment,
    "public-documents" => PublicDocuments,
    "peer-review" => PeerReview,
});
