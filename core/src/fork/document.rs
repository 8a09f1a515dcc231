//! A fork as it is written.

use serde::Serialize;

use super::Checksum;
use crate::criteria::MOST_CHOICES;
use crate::object::LINE;
use crate::{
    Axis, AxisWeight, Choice, Criterion, Date, Edition, Effort, EvidenceRule, Id, Level, Months,
    Percent, Scope, ServicesRule, Source, Weight,
};

/// The most items of any list of a fork: more than any set has criteria.
const MOST_ITEMS: usize = 1000;

/// A fork as it is written: the edition that it starts from, and only what it changes.
///
/// [`resolve`](ForkDocument::resolve) makes whole criteria of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = ForkDocument::bounded))]
#[cfg_attr(
    feature = "schemars",
    schemars(
        title = "Fork",
        description = "Criteria that start from an edition, and say only what they change."
    )
)]
pub struct ForkDocument {
    /// The id of the new set, `@` and its version: "cats-first@1.0.0".
    pub edition: Edition,
    /// The edition that it starts from: "chatons@2.0.0".
    pub from: Edition,
    /// The SHA-256 of the criteria.toml of that edition, as `sha256sum` writes it.
    pub from_checksum: Checksum,
    /// The day on which this edition was published.
    pub published: Date,
    /// The licence of the criteria, as an SPDX id. Left out: that of the parent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub license: Option<String>,
    /// How much must be answered, else there is no label. Left out: as the parent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum_coverage: Option<Percent>,
    /// For how many months a label counts as fresh. Left out: as the parent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_months: Option<Months>,
    /// Ids of criteria that are not to be used again, beside those of the parent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub retired: Vec<Id>,
    /// What is not asked any more.
    #[serde(default)]
    pub drop: Drops,
    /// What counts otherwise.
    #[serde(default)]
    pub change: Changes,
    /// Criteria that stand in the place of others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replace: Vec<Replacement>,
    /// What is new.
    #[serde(default)]
    pub add: Additions,
}

/// The ids of what a fork drops.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = Drops::bounded))]
pub struct Drops {
    /// Levels that cannot be earned any more.
    #[serde(rename = "level", default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<Id>,
    /// Axes that go, with all their criteria.
    #[serde(rename = "axis", default, skip_serializing_if = "Vec::is_empty")]
    pub axes: Vec<Id>,
    /// Criteria that go.
    #[serde(rename = "criterion", default, skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<Id>,
}

/// What a fork changes of what its parent has. What a change leaves out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = Changes::bounded))]
pub struct Changes {
    /// Levels that ask for more or less.
    #[serde(rename = "level", default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<LevelChange>,
    /// Axes that count otherwise, or ask more.
    #[serde(rename = "axis", default, skip_serializing_if = "Vec::is_empty")]
    pub axes: Vec<AxisChange>,
    /// Criteria that keep their meaning, and count otherwise.
    #[serde(rename = "criterion", default, skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<CriterionChange>,
}

/// What is new in a fork. A criterion is added to an axis, under `change.axis`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = Additions::bounded))]
pub struct Additions {
    /// Levels, each above those that ask for no more of the whole.
    #[serde(rename = "level", default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<Level>,
    /// Axes, the last on the star, with their criteria.
    #[serde(rename = "axis", default, skip_serializing_if = "Vec::is_empty")]
    pub axes: Vec<Axis>,
}

/// A level of the parent that asks for more or less.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = LevelChange::bounded))]
pub struct LevelChange {
    /// The id of the level.
    pub id: Id,
    /// The percent that must be sure overall.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overall: Option<Percent>,
    /// The percent that must be sure on each axis that applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub each_axis: Option<Percent>,
}

/// An axis of the parent that counts otherwise, or asks more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = AxisChange::bounded))]
pub struct AxisChange {
    /// The id of the axis.
    pub id: Id,
    /// How much the axis counts in the overall mean.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<AxisWeight>,
    /// New criteria, which come after those that the axis has.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub add: Vec<Criterion>,
}

/// A criterion of the parent that keeps its meaning, and counts otherwise. Where the question
/// means something else, it is to be replaced by one with an id of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = CriterionChange::bounded))]
pub struct CriterionChange {
    /// The id of the criterion.
    pub id: Id,
    /// How much it counts in its axis.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<Weight>,
    /// For a criterion of weight 0: the day from which it is to count, in an edition to come.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counts_from: Option<Date>,
    /// Whether it is asked once, or of each service.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<Scope>,
    /// Whether the mean of the services counts, or the weakest of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub services: Option<ServicesRule>,
    /// The level that needs this criterion, as do those above it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required_for: Option<Id>,
    /// The credit that the level needs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required_credit: Option<Percent>,
    /// Whether a claim needs evidence to be sure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EvidenceRule>,
    /// What it takes to reach full credit, from 1 to 5.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effort: Option<Effort>,
    /// The clause that the criterion comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// All that can be said, in the place of what the parent offers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choices: Option<Vec<Choice>>,
    /// The keys that the parent says and the fork does not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<Optional>,
}

/// A key of a criterion that may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Optional {
    /// `counts_from`: nobody says when it is to count.
    CountsFrom,
    /// `services`: the mean counts.
    Services,
    /// `required_for`, and `required_credit` with it: no level needs it.
    RequiredFor,
    /// `required_credit`: the level needs full credit.
    RequiredCredit,
    /// `source`: the criterion comes from no clause.
    Source,
}

/// A criterion that stands in the place of another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = Replacement::bounded))]
pub struct Replacement {
    /// The id of the criterion that goes.
    pub old: Id,
    /// The criterion that comes, with an id of its own.
    pub new: Criterion,
}

object!(ForkDocument, "a fork: `edition`, `from`, `from_checksum`, `published`, and what it changes", {
    "edition" => edition: required,
    "from" => from: required,
    "from_checksum" => from_checksum: required,
    "published" => published: required,
    "license" => license: text(LINE),
    "minimum_coverage" => minimum_coverage: default,
    "valid_months" => valid_months: default,
    "retired" => retired: list(MOST_ITEMS),
    "drop" => drop: default,
    "change" => change: default,
    "replace" => replace: list(MOST_ITEMS),
    "add" => add: default,
});

object!(Drops, "what a fork drops: lists of ids", {
    "level" => levels: list(MOST_ITEMS),
    "axis" => axes: list(MOST_ITEMS),
    "criterion" => criteria: list(MOST_ITEMS),
});

object!(Changes, "what a fork changes: lists of levels, axes and criteria", {
    "level" => levels: list(MOST_ITEMS),
    "axis" => axes: list(MOST_ITEMS),
    "criterion" => criteria: list(MOST_ITEMS),
});

object!(Additions, "what a fork adds: lists of levels and axes", {
    "level" => levels: list(MOST_ITEMS),
    "axis" => axes: list(MOST_ITEMS),
});

object!(LevelChange, "a changed level: a table with an `id`", {
    "id" => id: required,
    "overall" => overall: default,
    "each_axis" => each_axis: default,
});

object!(AxisChange, "a changed axis: a table with an `id`", {
    "id" => id: required,
    "weight" => weight: default,
    "add" => add: list(MOST_ITEMS),
});

object!(CriterionChange, "a changed criterion: a table with an `id`", {
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
    "choices" => choices: some_list(MOST_CHOICES),
    "without" => without: list(10),
});

object!(Replacement, "a replacement: a table with `old` and `new`", {
    "old" => old: required,
    "new" => new: required,
});

one_of!(Optional, "a key that may be left out", {
    "counts_from" => CountsFrom,
    "services" => Services,
    "required_for" => RequiredFor,
    "required_credit" => RequiredCredit,
    "source" => Source,
});
