//! The words of the drawings themselves, complete in each language by type.

mod en;
mod fr;
mod page;
mod told;

use libricite::{LabelState, Method};
use libricite_criteria::Words;

pub(crate) use told::Told;

/// A language that drawings speak.
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
    pub fn of(words: &Words) -> Self {
        if words.lang == "fr" { Self::Fr } else { Self::En }
    }

    /// Its two letters.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// Its phrases.
    pub fn phrases(self) -> &'static Phrases {
        match self {
            Self::En => &en::PHRASES,
            Self::Fr => &fr::PHRASES,
        }
    }
}

impl std::str::FromStr for Lang {
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

impl std::fmt::Display for UnknownLang {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
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
    pub on_the_way: &'static str,
    pub incomplete: &'static str,
    pub nothing_applies: &'static str,
    pub self_assessment: &'static str,
    pub public_documents: &'static str,
    pub peer_review: &'static str,
}

impl Phrases {
    /// What became of the label, when no level was earned.
    pub fn state(&self, state: LabelState) -> &'static str {
        match state {
            LabelState::Labelled => self.libricity,
            LabelState::OnTheWay => self.on_the_way,
            LabelState::Incomplete => self.incomplete,
            LabelState::NothingApplies => self.nothing_applies,
        }
    }

    /// How the answers were found.
    pub fn method(&self, method: Method) -> &'static str {
        match method {
            Method::SelfAssessment => self.self_assessment,
            Method::PublicDocuments => self.public_documents,
            Method::PeerReview => self.peer_review,
        }
    }
}
