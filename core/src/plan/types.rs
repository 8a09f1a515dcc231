//! What a plan says: plain data.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::report::name_only;
use crate::{Date, Edition, EvidenceRule, Id, Percent, Scope, Service, Structure};

/// What to do next, which borrows its texts from the criteria and the assessment.
///
/// As JSON it is the plan of `libricite next --format json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
#[cfg_attr(
    feature = "schemars",
    schemars(
        title = "Plan",
        description = "What to do next: for each level that is not earned yet, the least effort \
                       that earns it. Efforts are counted as in the criteria, and added up."
    )
)]
pub struct Plan<'a> {
    /// The edition of the criteria that the plan is made for.
    pub criteria: &'a Edition,
    /// Whose plan it is; in JSON, its name.
    #[serde(serialize_with = "name_only")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub structure: &'a Structure<'a>,
    /// The day of the answers from which it starts.
    pub date: Date,
    /// The level that is earned already.
    pub level: Option<&'a Id>,
    /// The levels above it, lowest first; none at the top, or where no question applies.
    pub levels: Vec<NextLevel<'a>>,
    /// The levels above it for which there is too much to look at, and therefore no plan. Left out
    /// where there are none, as for all real documents.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub too_large: Vec<&'a Id>,
}

/// The least effort that earns a level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NextLevel<'a> {
    /// The level.
    pub level: &'a Id,
    /// The sum of the efforts of its steps.
    pub effort: u64,
    /// What to do, in the order of the criteria file: one step for each criterion.
    pub steps: Vec<NextStep<'a>>,
}

/// What to do for one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NextStep<'a> {
    /// The axis of the criterion.
    pub axis: &'a Id,
    /// The criterion.
    pub criterion: &'a Id,
    /// Whether it is asked once or of each service.
    pub scope: Scope,
    /// Whether a credit needs evidence.
    pub evidence_rule: EvidenceRule,
    /// The sum of the efforts of its answers.
    pub effort: u64,
    /// The answers to give; for a criterion that is asked of each service, in the order of the
    /// services.
    pub answers: Vec<NextAnswer<'a>>,
}

/// An answer to give.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NextAnswer<'a> {
    /// The service that it is given for. Left out where the question is asked once; where it is
    /// asked of services that the assessment does not list yet, the answer is for each of them.
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "Option<String>", skip_serializing_if = "Option::is_none")
    )]
    pub service: Option<&'a Service<'a>>,
    /// What has to happen.
    pub action: NextAction,
    /// The choice now; nothing while the question is open.
    pub from: Option<&'a Id>,
    /// The choice to make; the same as now where a claim is to be proven.
    pub to: &'a Id,
    /// What that choice is worth.
    pub credit: Percent,
    /// What it takes, from an hour (1) to a change of habits (5).
    pub effort: u64,
    /// The other choices that do as well, in the order of the criteria file: each is worth as much
    /// and takes as much, so that any of them, in any answers of the plan, earns the level. Left
    /// out where there are none.
    ///
    /// A choice that is worth less is none of them. It might do in one answer, and no longer where
    /// another one is worth less, too.
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "Vec<Id>", skip_serializing_if = "Vec::is_empty")
    )]
    pub or: Vec<&'a Id>,
}

/// What has to happen for an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum NextAction {
    /// The question is open: answer it.
    Answer,
    /// It is answered: become able to answer better.
    Change,
    /// The answer lacks the evidence that the criterion requires: say where it can be checked.
    Prove,
}

impl Serialize for NextAnswer<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut answer = serializer.serialize_struct("NextAnswer", 7)?;
        match self.service {
            Some(service) => answer.serialize_field("service", &service.id)?,
            None => answer.skip_field("service")?,
        }
        answer.serialize_field("action", &self.action)?;
        answer.serialize_field("from", &self.from)?;
        answer.serialize_field("to", &self.to)?;
        answer.serialize_field("credit", &self.credit)?;
        answer.serialize_field("effort", &self.effort)?;
        if self.or.is_empty() {
            answer.skip_field("or")?;
        } else {
            answer.serialize_field("or", &self.or)?;
        }
        answer.end()
    }
}
