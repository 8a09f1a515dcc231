//! The words of a fork: only those that differ from the words of its parent.

use std::collections::BTreeSet;

use libricite::{Credit, Criteria, Map, Percent};
use serde::Deserialize;

use super::text::{Piece, pieces};
use super::words::{CriterionWords, Named, Term, Words};

/// The words of a fork in one language: its name, and what differs from its parent's words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schemars",
    schemars(
        title = "Words of a fork",
        description = "The words of a fork in one language. What is left out is said as by its parent."
    )
)]
#[serde(deny_unknown_fields, expecting = "words: a table with `lang`")]
pub struct FewWords {
    /// The language, as its two letters: "fr".
    pub lang: String,
    /// The short name of the fork, shown with the label: it is never that of its parent.
    #[serde(default)]
    pub name: String,
    /// One sentence: what the fork measures.
    #[serde(default)]
    pub sentence: String,
    /// Whose reading of somebody else’s text the fork is, in one sentence, where it is one. That
    /// its parent is a reading is not said of the fork.
    #[serde(default)]
    pub reading: String,
    /// The levels.
    #[serde(rename = "level", default)]
    pub levels: Map<String, FewNamed>,
    /// The axes.
    #[serde(rename = "axis", default)]
    pub axes: Map<String, FewNamed>,
    /// The criteria.
    #[serde(rename = "criterion", default)]
    pub criteria: Map<String, FewCriterionWords>,
    /// The terms that not everybody knows.
    #[serde(default)]
    pub glossary: Map<String, Term>,
}

/// A name, a sentence, or both.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "a table with `name` or `sentence`")]
pub struct FewNamed {
    /// What it is called.
    #[serde(default)]
    pub name: Option<String>,
    /// What it means, in one sentence.
    #[serde(default)]
    pub sentence: Option<String>,
}

/// The words of a criterion; all of them when it is new.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "a table with the words of a criterion")]
pub struct FewCriterionWords {
    /// A few words for tables.
    #[serde(default)]
    pub title: Option<String>,
    /// The question.
    #[serde(default)]
    pub ask: Option<String>,
    /// Why it matters.
    #[serde(default)]
    pub why: Option<String>,
    /// How anyone can verify the answer.
    #[serde(default)]
    pub check: Option<String>,
    /// What to do to reach full credit.
    #[serde(default)]
    pub improve: Option<String>,
    /// The name of each choice.
    #[serde(default)]
    pub choices: Map<String, String>,
    /// For each choice under 100: what it says to the visitors of the host.
    #[serde(default)]
    pub limits: Map<String, String>,
}

impl FewWords {
    /// All words of a fork: these, and those of its parent that the criteria still need.
    ///
    /// The name, the sentence and whose reading it is are the fork's own, and empty when it has
    /// none, so that nobody takes its label for one of its parent.
    #[must_use]
    pub fn over(self, parent: Words, criteria: &Criteria) -> Words {
        let parent = needed(parent, criteria);
        let mut words = Words {
            lang: self.lang,
            name: self.name,
            sentence: self.sentence,
            reading: self.reading,
            // The end of the parent is none of the fork's.
            withdrawn: String::new(),
            levels: named(parent.levels, self.levels),
            axes: named(parent.axes, self.axes),
            criteria: parent.criteria,
            glossary: parent.glossary,
        };
        for (id, few) in self.criteria {
            let old = words.criteria.entry(id).or_default();
            let texts = [
                (&mut old.title, few.title),
                (&mut old.ask, few.ask),
                (&mut old.why, few.why),
                (&mut old.check, few.check),
                (&mut old.improve, few.improve),
            ];
            for (old, new) in texts {
                anew(old, new);
            }
            old.choices.extend(few.choices);
            old.limits.extend(few.limits);
        }
        let linked = linked(&words);
        words.glossary.retain(|id, _| linked.contains(id));
        words.glossary.extend(self.glossary);
        words
    }
}

fn named(mut old: Map<String, Named>, few: Map<String, FewNamed>) -> Map<String, Named> {
    for (id, few) in few {
        let old = old.entry(id).or_default();
        for (old, new) in [(&mut old.name, few.name), (&mut old.sentence, few.sentence)] {
            anew(old, new);
        }
    }
    old
}

fn anew(old: &mut String, new: Option<String>) {
    if let Some(new) = new {
        *old = new;
    }
}

/// The words of which these criteria still have the thing.
fn needed(mut words: Words, criteria: &Criteria) -> Words {
    words.levels.retain(|id, _| criteria.levels().iter().any(|level| level.id == id.as_str()));
    words.axes.retain(|id, _| criteria.axes().iter().any(|axis| axis.id == id.as_str()));
    words.criteria.retain(|id, words| {
        let Some(criterion) = criteria.criterion(id) else { return false };
        words.choices.retain(|choice, _| criterion.choice(choice).is_some());
        words.limits.retain(|choice, _| {
            let credit = criterion.choice(choice).map(|choice| choice.credit);
            credit.is_some_and(|credit| credit != Credit::Percent(Percent::FULL))
        });
        true
    });
    words
}

/// The terms of the glossary to which a text leads.
fn linked(words: &Words) -> BTreeSet<String> {
    let texts = |words: &CriterionWords| {
        [&words.ask, &words.why, &words.check, &words.improve].map(String::clone)
    };
    let texts: Vec<String> = words.criteria.values().flat_map(texts).collect();
    let term = |piece| match piece {
        Piece::Term { id, .. } => Some(id.to_owned()),
        Piece::Text(_) => None,
    };
    texts.iter().flat_map(|text| pieces(text)).filter_map(term).collect()
}
