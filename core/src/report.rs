//! What evaluation gives: plain data, from which everything else is drawn.

use serde::ser::{SerializeMap, SerializeStruct};
use serde::{Serialize, Serializer};

use crate::{
    AxisWeight, Date, Edition, Evidence, EvidenceRule, FreshnessOn, Id, Level, Method, Origin,
    Percent, Scope, Service, ServicesRule, Source, Structure, Weight,
};

/// The whole result, which borrows its texts from the criteria and the assessment.
///
/// As JSON it is the report of `libricite report --format json`; numbers are whole
/// percents, sure rounded down and possible rounded up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
#[cfg_attr(
    feature = "schemars",
    schemars(
        title = "Report",
        description = "What an assessment is worth. Numbers are whole percents: what is sure is \
                       rounded down, what is possible is rounded up."
    )
)]
pub struct Report<'a> {
    /// The edition of the criteria that the assessment was scored with.
    pub criteria: &'a Edition,
    /// The edition that these criteria are a fork of, where they are one: a level of a fork is
    /// not one of its parent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fork_of: Option<&'a Edition>,
    /// Where these criteria come from: a level of others is none of those that come with libricité.
    pub origin: &'a Origin,
    /// The licence of the criteria, as an SPDX id.
    pub license: &'a str,
    /// Who was assessed; in JSON, its name.
    #[serde(serialize_with = "name_only")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub structure: &'a Structure<'a>,
    /// The day on which the answers were true.
    pub date: Date,
    /// The last day on which the label holds: by the criteria's `valid_months`, or the day before
    /// they are withdrawn.
    pub valid_until: Date,
    /// The day from which no label of these criteria holds, where they are withdrawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<Date>,
    /// Whether it still holds on a day, where one was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub freshness: Option<FreshnessOn>,
    /// How the answers were found.
    pub method: Method,
    /// What was earned, and what could be.
    pub label: Label<'a>,
    /// The mean of the axes that apply.
    #[serde(serialize_with = "score_or_null")]
    #[cfg_attr(feature = "schemars", schemars(with = "crate::schema::ScoreOrNull"))]
    pub overall: Option<Score>,
    /// The percent of the weight that applies which is answered; null when nothing applies.
    pub coverage: Option<Percent>,
    /// The axes, in the order of the star.
    pub axes: Vec<AxisReport<'a>>,
    /// What keeps the structure from the level after the one it has.
    pub gaps: Vec<Gap<'a>>,
    /// What was answered but not used, and why.
    pub ignored: Vec<Ignored<'a>>,
    /// The services of the structure; null when it did not say.
    pub services: Option<Vec<&'a Service<'a>>>,
    /// What a reader should know of the assessment as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<&'a str>,
}

/// What was earned, and what could be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Label<'a> {
    /// Whether a level was earned, or why not.
    pub state: LabelState,
    /// The level that was earned.
    pub level: Option<&'a Id>,
    /// Its place among the levels, 1 for the lowest.
    pub rank: Option<usize>,
    /// How many levels there are.
    pub of: usize,
    /// The level that every open question answered for the best would earn.
    pub reachable: Option<&'a Id>,
    /// The level after the one that was earned, with its floors.
    pub next: Option<&'a Level>,
    /// All levels, lowest first.
    pub levels: Vec<&'a Id>,
    /// The same levels with their floors, for whoever compares two reports.
    #[serde(skip)]
    pub(crate) floors: &'a [Level],
    /// The share that must be answered, for whoever compares two reports.
    #[serde(skip)]
    pub(crate) minimum_coverage: Percent,
}

/// Whether a level was earned, or why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum LabelState {
    /// A level was earned.
    Labelled,
    /// Enough is answered, and no level is earned yet.
    OnTheWay,
    /// Less is answered than the criteria ask for.
    Incomplete,
    /// No question applies.
    NothingApplies,
}

/// The two ends of a score: open questions may still go either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Score {
    /// What is reached whatever the open answers turn out to be, rounded down.
    pub sure: Percent,
    /// What the best open answers would reach, rounded up.
    pub possible: Percent,
}

/// One ray of the star.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AxisReport<'a> {
    /// The id of the axis.
    pub axis: &'a Id,
    /// How much it counts in the overall mean.
    pub weight: AxisWeight,
    /// Its score; nothing when no criterion of it applies.
    #[serde(flatten, serialize_with = "score_or_null")]
    #[cfg_attr(feature = "schemars", schemars(with = "crate::schema::ScoreOrNull"))]
    pub score: Option<Score>,
    /// Its criteria, in the order of the file.
    pub criteria: Vec<CriterionReport<'a>>,
}

/// One criterion: what was answered, and what it is worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CriterionReport<'a> {
    /// The id of the criterion.
    pub criterion: &'a Id,
    /// How much it counts in its axis; 0: announced, not counted.
    pub weight: Weight,
    /// For one that is announced: the day from which it is to count, in an edition to come.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counts_from: Option<Date>,
    /// The choice; nothing when it is open or asked of each service.
    pub choice: Option<&'a Id>,
    /// Its score; nothing when it does not apply.
    #[serde(flatten, serialize_with = "score_or_null")]
    #[cfg_attr(feature = "schemars", schemars(with = "crate::schema::ScoreOrNull"))]
    pub score: Option<Score>,
    /// What became of the answer.
    pub state: State,
    /// Whether it is asked once or of each service.
    pub scope: Scope,
    /// What counts of the services' values.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<ServicesRule>,
    /// The level that needs it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required: Option<Required<'a>>,
    /// Whether a credit needs evidence.
    pub evidence_rule: EvidenceRule,
    /// The clause that it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<&'a Source>,
    /// What the structure adds in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<&'a str>,
    /// Where the answer can be checked.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub evidence: &'a [Evidence<'a>],
    /// The answer for each service, in the order of the assessment.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<ServiceReport<'a>>,
}

/// The level that needs a criterion, and the credit it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Required<'a> {
    /// The lowest level that needs the criterion.
    pub level: &'a Id,
    /// The percent that must be sure.
    pub credit: Percent,
}

/// One criterion for one service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ServiceReport<'a> {
    /// The service.
    #[serde(serialize_with = "id_only")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub service: &'a Service<'a>,
    /// The choice; nothing when it is open.
    pub choice: Option<&'a Id>,
    /// Its score; nothing when it does not apply.
    #[serde(flatten, serialize_with = "score_or_null")]
    #[cfg_attr(feature = "schemars", schemars(with = "crate::schema::ScoreOrNull"))]
    pub score: Option<Score>,
    /// What became of the answer.
    pub state: State,
    /// What the structure adds in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<&'a str>,
    /// Where the answer can be checked.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub evidence: &'a [Evidence<'a>],
}

/// What became of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// It counts.
    Answered,
    /// There is none, or not for each service: worth anything from 0 to 100.
    Open,
    /// It claims a credit without the evidence that the criterion requires.
    Unproven,
    /// The question does not apply.
    NotApplicable,
}

/// One thing that keeps the structure from its next level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Gap<'a> {
    /// The next level.
    pub level: &'a Id,
    /// What is short of what it needs.
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(with = "crate::schema::Missing"))]
    pub missing: Missing<'a>,
    /// The percent that is sure.
    pub sure: Percent,
    /// The percent that the level needs.
    pub needs: Percent,
}

/// What is short of what a level needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing<'a> {
    /// The share of the questions that is answered.
    Coverage,
    /// A criterion that the level requires.
    Criterion(&'a Id),
    /// The floor of an axis.
    Axis(&'a Id),
    /// The floor of the whole.
    Overall,
}

/// Something that was answered and not used. It stays in the assessment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Ignored<'a> {
    /// The criterion that was answered; nothing for a service that is listed twice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub criterion: Option<&'a str>,
    /// The service that was answered for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service: Option<&'a str>,
    /// The choice that was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choice: Option<&'a str>,
    /// Why it was not used.
    pub reason: IgnoredReason,
}

/// Why an answer was not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum IgnoredReason {
    /// The edition has no criterion of that id.
    NoSuchCriterion,
    /// The criterion does not offer that choice.
    NoSuchChoice,
    /// The assessment lists no service of that id.
    NoSuchService,
    /// The criterion is asked of each service, and was answered once.
    AskedOfServices,
    /// The criterion is asked once, and was answered for services.
    AskedOfStructure,
    /// Another service before it has the same id.
    RepeatedService,
    /// The answer was carried over from another edition, and is to be read again.
    ToReview,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde asks for")]
pub(crate) fn name_only<S: Serializer>(
    structure: &&Structure<'_>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    structure.name.serialize(serializer)
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    clippy::ref_option,
    reason = "the shape that serde asks for"
)]
fn score_or_null<S: Serializer>(score: &Option<Score>, serializer: S) -> Result<S::Ok, S::Error> {
    let mut ends = serializer.serialize_struct("Score", 2)?;
    ends.serialize_field("sure", &score.map(|score| score.sure))?;
    ends.serialize_field("possible", &score.map(|score| score.possible))?;
    ends.end()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde asks for")]
fn id_only<S: Serializer>(service: &&Service<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    service.id.serialize(serializer)
}

impl Serialize for Missing<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(Some(1))?;
        match self {
            Self::Coverage => object.serialize_entry("coverage", &true)?,
            Self::Criterion(id) => object.serialize_entry("criterion", id)?,
            Self::Axis(id) => object.serialize_entry("axis", id)?,
            Self::Overall => object.serialize_entry("overall", &true)?,
        }
        object.end()
    }
}
