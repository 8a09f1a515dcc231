//! A criteria file as it is written.

use serde::Serialize;

use super::credit::Credit;
use crate::object::LINE;
use crate::{AxisWeight, Date, Edition, Effort, Id, Months, Percent, Weight};

/// The most levels of a set: more could not be told apart.
const MOST_LEVELS: usize = 20;

/// The most axes of a set: more could not be drawn as a star.
const MOST_AXES: usize = 60;

/// The most criteria of a set, on all its axes: more could not be answered.
pub(crate) const MOST_CRITERIA: usize = 1000;

/// The most criteria of an axis.
const MOST_ON_AXIS: usize = 500;

/// The most ids that are not to be used again.
const MOST_RETIRED: usize = 5000;

/// The most choices of a criterion: more could not be read.
pub(crate) const MOST_CHOICES: usize = 50;

/// A criteria file as it is written; [`Criteria`](crate::Criteria) once it is sound.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = CriteriaDocument::bounded))]
#[cfg_attr(
    feature = "schemars",
    schemars(
        title = "Criteria",
        description = "One edition of a set of criteria: its levels, its axes and their questions. \
                       The words are in files beside it."
    )
)]
pub struct CriteriaDocument {
    /// The id of the set, `@` and its version: "chatons@2.0.0".
    pub edition: Edition,
    /// The edition of another set that these criteria started from, where they are a fork.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fork_of: Option<Edition>,
    /// The day on which this edition was published.
    pub published: Date,
    /// The day from which no label of this edition holds any more. A released edition does not
    /// change: a file beside its folder says it, `withdrawn.toml`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<Date>,
    /// The licence of the criteria, as an SPDX id: "CC-BY-SA-4.0".
    pub license: String,
    /// How much must be answered, else there is no label: a percent of the weight of the
    /// questions that apply. Left out: 80.
    #[serde(default = "default_coverage")]
    pub minimum_coverage: Percent,
    /// For how many months a label counts as fresh. Left out: 12.
    #[serde(default)]
    pub valid_months: Months,
    /// Ids of criteria of earlier editions, which are not to be used again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub retired: Vec<Id>,
    /// What can be earned, lowest first.
    #[serde(rename = "level")]
    pub levels: Vec<Level>,
    /// The rays of the star, in their order.
    #[serde(rename = "axis")]
    pub axes: Vec<Axis>,
}

/// A level: what must be sure to earn it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = Level::bounded))]
pub struct Level {
    /// The id of the level: "light-green".
    pub id: Id,
    /// The percent that must be sure overall. Left out: 0.
    #[serde(default)]
    pub overall: Percent,
    /// The percent that must be sure on each axis that applies. Left out: 0.
    #[serde(default)]
    pub each_axis: Percent,
}

/// An axis: one ray of the star.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = Axis::bounded))]
pub struct Axis {
    /// The id of the axis: "privacy".
    pub id: Id,
    /// How much the axis counts in the overall mean. Left out: 1.
    #[serde(default)]
    pub weight: AxisWeight,
    /// Its questions.
    #[serde(rename = "criterion", default)]
    pub criteria: Vec<Criterion>,
}

/// A criterion: one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = Criterion::bounded))]
pub struct Criterion {
    /// The id of the criterion: "backups-published".
    pub id: Id,
    /// How much it counts in its axis. Left out: 1. With 0 it is announced: asked and shown, not
    /// counted.
    #[serde(default)]
    pub weight: Weight,
    /// For a criterion of weight 0: the day from which it is to count, in an edition to come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts_from: Option<Date>,
    /// Whether it is asked once, or of each service. Left out: once.
    #[serde(default)]
    pub scope: Scope,
    /// For a criterion asked of each service: whether their mean counts, or the weakest of them.
    /// Left out: the mean.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub services: Option<ServicesRule>,
    /// The level that needs this criterion, as do those above it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required_for: Option<Id>,
    /// The credit that the level needs; 100 when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required_credit: Option<Percent>,
    /// Whether a claim needs evidence to be sure. Left out: it is welcome, and not needed.
    #[serde(default)]
    pub evidence: EvidenceRule,
    /// What it takes to reach full credit, from an hour (1) to a change of habits (5). Left
    /// out: 2.
    #[serde(default)]
    pub effort: Effort,
    /// The clause that the criterion comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// What can be said. Left out: yes is worth 100, no is worth 0.
    #[serde(default = "yes_or_no")]
    pub choices: Vec<Choice>,
}

impl Criterion {
    /// The choice of that id.
    pub fn choice(&self, id: &str) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.id == id)
    }

    /// Whether it counts; else it is announced: asked and shown only.
    pub fn counts(&self) -> bool {
        self.weight != Weight::LEAST
    }
}

/// Whether a criterion is asked once, or of each service.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// Asked once.
    #[default]
    Structure,
    /// Asked of each service.
    Service,
}

/// What counts of the values of the services.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ServicesRule {
    /// Their mean.
    #[default]
    Mean,
    /// The lowest.
    Weakest,
}

/// Whether a claim needs evidence to be sure.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceRule {
    /// A claim counts as sure without evidence; evidence is welcome.
    #[default]
    Welcome,
    /// Without the address of a page that shows it, a claim is possible and not sure.
    Required,
}

/// The clause of a charter or a law that a criterion comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = Source::bounded))]
pub struct Source {
    /// The clause, as the set's README names it.
    pub clause: String,
    /// Whether its wording was found in a source.
    pub verified: bool,
}

/// One thing that can be said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = Choice::bounded))]
pub struct Choice {
    /// The id of the choice: "listed-exception".
    pub id: Id,
    /// What it is worth: a percent, or "not-applicable" where the question does not apply.
    pub credit: Credit,
}

fn default_coverage() -> Percent {
    Percent::saturating(80)
}

fn yes_or_no() -> Vec<Choice> {
    // The expectations of this text are met: `Id` is tested with both words.
    let choice = |id: &str, credit| {
        let credit = Credit::Percent(credit);
        id.parse().ok().map(|id| Choice { id, credit })
    };
    [choice("yes", Percent::FULL), choice("no", Percent::ZERO)].into_iter().flatten().collect()
}

object!(CriteriaDocument, "a criteria file: `edition`, `published`, `license`, levels and axes", {
    "edition" => edition: required,
    "fork_of" => fork_of: default,
    "published" => published: required,
    "withdrawn" => withdrawn: default,
    "license" => license: required_text(LINE),
    "minimum_coverage" => minimum_coverage: default(default_coverage()),
    "valid_months" => valid_months: default,
    "retired" => retired: list(MOST_RETIRED),
    "level" => levels: required_list(MOST_LEVELS),
    "axis" => axes: required_list(MOST_AXES),
});

object!(Level, "a level: a table with an `id`", {
    "id" => id: required,
    "overall" => overall: default,
    "each_axis" => each_axis: default,
});

object!(Axis, "an axis: a table with an `id`", {
    "id" => id: required,
    "weight" => weight: default,
    "criterion" => criteria: list(MOST_ON_AXIS),
});

object!(Criterion, "a criterion: a table with an `id`", {
    "id" => id: required,
    "weight" => weight: default,
    "counts_from" => counts_from: default,
    "scope" => scope: default,
    "services" => services: default,
    "required_for" => required_for: default,
    "required_credit" => required_credit: default,
    "evidence" => evidence: default,
    "effort" => effort: default,
    "source" => source: default,
    "choices" => choices: list_or(MOST_CHOICES, yes_or_no()),
});

object!(Source, "a source: a table with `clause` and `verified`", {
    "clause" => clause: required_text(LINE),
    "verified" => verified: required,
});

object!(Choice, "a choice: a table with an `id` and a `credit`", {
    "id" => id: required,
    "credit" => credit: required,
});

one_of!(Scope, "a scope", {
    "structure" => Structure,
    "service" => Service,
});

one_of!(ServicesRule, "a rule for services", {
    "mean" => Mean,
    "weakest" => Weakest,
});

one_of!(EvidenceRule, "a rule for evidence", {
    "welcome" => Welcome,
    "required" => Required,
});
