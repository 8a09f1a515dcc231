//! The words of an edition in one language.

use libricite::Map;
use serde::{Deserialize, Serialize};

/// The words of an edition in one language, by id. A gap reads as its id.
///
/// ```
/// use libricite_criteria::Words;
///
/// assert_eq!(Words::default().axis("privacy"), "privacy");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schemars",
    schemars(
        title = "Words",
        description = "The words of an edition in one language. What is left out is shown as its id."
    )
)]
#[serde(deny_unknown_fields, expecting = "words: a table with `lang`")]
pub struct Words {
    /// The language, as its two letters: "fr".
    pub lang: String,
    /// The short name of the set, shown with the label: "Charte CHATONS".
    #[serde(default)]
    pub name: String,
    /// One sentence: what the set measures.
    #[serde(default)]
    pub sentence: String,
    /// For criteria that read a text of somebody else, such as a charter: whose reading it is, in
    /// one sentence. The badge then says “a reading of chatons 2.0.0”. Left out, it does not.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reading: String,
    /// For criteria that are withdrawn: why, in one sentence.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub withdrawn: String,
    /// The levels: what they are called and what they promise.
    #[serde(rename = "level", default)]
    pub levels: Map<String, Named>,
    /// The axes: what they are called and what they ask about.
    #[serde(rename = "axis", default)]
    pub axes: Map<String, Named>,
    /// The criteria.
    #[serde(rename = "criterion", default)]
    pub criteria: Map<String, CriterionWords>,
    /// The terms that not everybody knows.
    #[serde(default)]
    pub glossary: Map<String, Term>,
}

/// A name and a sentence.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "a table with `name` and `sentence`")]
pub struct Named {
    /// What it is called.
    pub name: String,
    /// What it means, in one sentence.
    pub sentence: String,
}

/// The words of a criterion. In all but the title, `[a word](#its-id)` is a link to the glossary.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "a table with the words of a criterion")]
pub struct CriterionWords {
    /// A few words for tables.
    pub title: String,
    /// The question.
    pub ask: String,
    /// Why it matters.
    pub why: String,
    /// How anyone can verify the answer.
    pub check: String,
    /// What to do to reach full credit.
    pub improve: String,
    /// The name of each choice.
    #[serde(default)]
    pub choices: Map<String, String>,
    /// For each choice under 100: what it says to the visitors of the host.
    #[serde(default)]
    pub limits: Map<String, String>,
}

/// A term that not everybody knows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "a table with `term` and `meaning`")]
pub struct Term {
    /// The term.
    pub term: String,
    /// What it means, for everybody.
    pub meaning: String,
}

impl Words {
    /// The name of a level.
    pub fn level<'a>(&'a self, id: &'a str) -> &'a str {
        self.levels.get(id).map_or(id, |level| &level.name)
    }

    /// The name of an axis.
    pub fn axis<'a>(&'a self, id: &'a str) -> &'a str {
        self.axes.get(id).map_or(id, |axis| &axis.name)
    }

    /// The title of a criterion.
    pub fn title<'a>(&'a self, id: &'a str) -> &'a str {
        self.criteria.get(id).map_or(id, |words| &words.title)
    }

    /// The question of a criterion.
    pub fn ask<'a>(&'a self, id: &'a str) -> &'a str {
        self.criteria.get(id).map_or(id, |words| &words.ask)
    }

    /// The name of a choice of a criterion.
    pub fn choice<'a>(&'a self, criterion: &str, choice: &'a str) -> &'a str {
        let words = self.criteria.get(criterion);
        words.and_then(|words| words.choices.get(choice)).map_or(choice, String::as_str)
    }

    /// What a choice under 100 says to the visitors of the host.
    pub fn limit(&self, criterion: &str, choice: &str) -> Option<&str> {
        self.criteria.get(criterion)?.limits.get(choice).map(String::as_str)
    }
}
