//! JSON Schema (2020-12) of the criteria, of a succession, of an assessment and of a report.
//!
//! ```
//! let schema = libricite::schema::assessment();
//! assert_eq!(schema.get("title").unwrap(), "Assessment");
//! ```

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use crate::impact::Totals;
use crate::{
    Assessment, CriteriaDocument, Date, Difference, Edition, ForkDocument, Impact, Percent, Plan,
    Progress, Report, SuccessionDocument,
};

/// The schema of a criteria file.
pub fn criteria() -> Schema {
    of::<CriteriaDocument>(SchemaSettings::draft2020_12().for_deserialize())
}

/// The schema of the criteria file of a fork.
pub fn fork() -> Schema {
    of::<ForkDocument>(SchemaSettings::draft2020_12().for_deserialize())
}

/// The schema of a file that says what became of the criteria of an edition in the next one.
pub fn succession() -> Schema {
    of::<SuccessionDocument>(SchemaSettings::draft2020_12().for_deserialize())
}

/// The schema of what makes two reports differ.
pub fn difference() -> Schema {
    of::<Difference<'static>>(SchemaSettings::draft2020_12().for_serialize())
}

/// The schema of what makes the rules of two criteria differ.
pub fn rules() -> Schema {
    of::<crate::RulesDifference<'static>>(SchemaSettings::draft2020_12().for_serialize())
}

/// The schema of an assessment.
pub fn assessment() -> Schema {
    of::<Assessment>(SchemaSettings::draft2020_12().for_deserialize())
}

/// The schema of a report.
pub fn report() -> Schema {
    of::<Report<'static>>(SchemaSettings::draft2020_12().for_serialize())
}

fn of<T: JsonSchema>(settings: SchemaSettings) -> Schema {
    settings.into_generator().into_root_schema_for::<T>()
}

/// The schema of a plan.
pub fn plan() -> Schema {
    of::<Plan<'static>>(SchemaSettings::draft2020_12().for_serialize())
}

/// The schema of what an assessment was worth on earlier days.
pub fn progress() -> Schema {
    of::<Progress>(SchemaSettings::draft2020_12().for_serialize())
}

/// The schema of what a change of criteria does to many structures. One of them on a line of its
/// own is what it calls a structure.
pub fn impact() -> Schema {
    of::<ImpactOnMany>(SchemaSettings::draft2020_12().for_serialize())
}

/// What a change of criteria does to many structures.
#[derive(JsonSchema)]
#[schemars(title = "Impact")]
#[expect(dead_code, reason = "only its schema is used")]
struct ImpactOnMany {
    /// The criteria before the change.
    from: Edition,
    /// The criteria after it.
    to: Edition,
    /// All structures, in the order in which they were read.
    structures: Vec<Structure>,
    /// What they add up to.
    totals: Totals<'static>,
}

/// What the change does to one structure.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "only its schema is used")]
struct Structure {
    /// The name of the file.
    file: String,
    /// The line of the file, of which each line is an assessment.
    #[schemars(skip_serializing_if = "Option::is_none")]
    line: Option<u64>,
    /// The name of the structure.
    #[schemars(rename = "structure")]
    name: String,
    /// The date of the assessment.
    date: Date,
    #[schemars(flatten)]
    impact: Impact<'static>,
}

/// How a score stands in a report: null at both ends when the question does not apply.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "only its schema is used")]
pub(crate) struct ScoreOrNull {
    /// What is reached whatever the open answers turn out to be, rounded down.
    sure: Option<Percent>,
    /// What the best open answers would reach, rounded up.
    possible: Option<Percent>,
}

/// How it is said in a report what is short of what a level needs: exactly one of these.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "only its schema is used")]
pub(crate) struct Missing {
    /// The share of the questions that is answered.
    #[schemars(skip_serializing_if = "Option::is_none")]
    coverage: Option<bool>,
    /// A criterion that the level requires.
    #[schemars(skip_serializing_if = "Option::is_none")]
    criterion: Option<String>,
    /// The floor of an axis.
    #[schemars(skip_serializing_if = "Option::is_none")]
    axis: Option<String>,
    /// The floor of the whole.
    #[schemars(skip_serializing_if = "Option::is_none")]
    overall: Option<bool>,
}
