//! What is said to the commands that write, read and score an assessment.

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};

use super::{
    AssessmentArguments, CriteriaArgument, CriteriaFrom, Format, LangArgument, OutputArgument,
    TodayArgument,
};

#[derive(Debug, Args)]
pub(crate) struct New {
    /// An edition, or the path of a criteria file or its folder; the newest edition by default.
    #[arg(long, value_name = "EDITION|PATH")]
    pub(crate) criteria: Option<CriteriaFrom>,
    #[command(flatten)]
    pub(crate) lang: LangArgument,
    #[command(flatten)]
    pub(crate) output: OutputArgument,
    /// Replace the file if there is one.
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    /// The assessments.
    #[arg(required = true, value_hint = ValueHint::FilePath)]
    pub(crate) files: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) criteria: CriteriaArgument,
    #[command(flatten)]
    pub(crate) today: TodayArgument,
}

#[derive(Debug, Args)]
pub(crate) struct Report {
    #[command(flatten)]
    pub(crate) assessment: AssessmentArguments,
    /// The form of the report. JSON says whether it holds only where the day is given.
    #[arg(long, default_value = "text")]
    pub(crate) format: Format,
    #[command(flatten)]
    pub(crate) today: TodayArgument,
    #[command(flatten)]
    pub(crate) output: OutputArgument,
}

#[derive(Debug, Args)]
pub(crate) struct Next {
    #[command(flatten)]
    pub(crate) assessment: AssessmentArguments,
    /// The level to plan for; the next one by default, with what those above it take.
    #[arg(long, value_name = "LEVEL")]
    pub(crate) level: Option<String>,
    /// The form of the plan.
    #[arg(long, default_value = "text")]
    pub(crate) format: PlanFormat,
    #[command(flatten)]
    pub(crate) output: OutputArgument,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PlanFormat {
    /// For the terminal.
    Text,
    /// For programs; its schema is that of `libricite criteria schema plan`.
    Json,
}
