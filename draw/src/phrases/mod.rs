//! The words of the drawings themselves, complete in each language by type.

mod en;
mod fr;
mod page;
mod told;

use std::fmt;
use std::str::FromStr;

use libricite::{LabelState, Method, Report};
use libricite_criteria::Words;

pub(crate) use told::Told;

/// A language that drawings speak.
///
/// ```
/// use libricite_draw::Lang;
///
/// assert_eq!("fr".parse(), Ok(Lang::Fr));
/// assert_eq!(Lang::Fr.to_string(), "fr");
/// assert_eq!("de".parse::<Lang>().unwrap_err().to_string(), "the languages are `fr` and `en`");
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
}

impl Lang {
    /// The language of these words; English when drawings do not speak it.
    #[must_use]
    pub fn of(words: &Words) -> Self {
        if words.lang == "fr" { Self::Fr } else { Self::En }
    }

    /// Its two letters.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// Its phrases.
    #[must_use]
    pub fn phrases(self) -> &'static Phrases {
        match self {
            Self::En => &en::PHRASES,
            Self::Fr => &fr::PHRASES,
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(text: &str) -> Result<Self, UnknownLang> {
        match text {
            "en" => Ok(Self::En),
            "fr" => Ok(Self::Fr),
            _ => Err(UnknownLang),
        }
    }
}

/// A language that drawings do not speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownLang;

impl fmt::Display for UnknownLang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the languages are `fr` and `en`")
    }
}

impl std::error::Error for UnknownLang {}

/// What drawings say beside the words of the criteria.
#[derive(Debug)]
#[non_exhaustive]
#[expect(missing_docs, reason = "each field is named as what it says")]
pub struct Phrases {
    pub libricity: &'static str,
    pub reading_of: &'static str,
    pub on_the_way: &'static str,
    pub incomplete: &'static str,
    pub nothing_applies: &'static str,
    pub expired: &'static str,
    pub self_assessment: &'static str,
    pub public_documents: &'static str,
    pub documents: &'static str,
    pub peer_review: &'static str,
}

impl Phrases {
    /// What became of the label, when no level was earned.
    #[must_use]
    pub fn state(&self, state: LabelState) -> &'static str {
        match state {
            LabelState::Labelled => self.libricity,
            LabelState::OnTheWay => self.on_the_way,
            LabelState::Incomplete => self.incomplete,
            LabelState::NothingApplies => self.nothing_applies,
        }
    }

    /// What a badge says of a report where the name of a level would stand.
    #[must_use]
    pub fn instead_of_a_level(&self, report: &Report<'_>) -> &'static str {
        if report.has_expired() { self.expired } else { self.state(report.label.state) }
    }

    /// How the answers were found.
    #[must_use]
    pub fn method(&self, method: Method) -> &'static str {
        match method {
            Method::SelfAssessment => self.self_assessment,
            Method::PublicDocuments => self.public_documents,
            Method::PeerReview => self.peer_review,
        }
    }

    /// The same in short, behind a day.
    pub(crate) fn short_method(&self, method: Method) -> &'static str {
        if method == Method::PublicDocuments { self.documents } else { self.method(method) }
    }
}
