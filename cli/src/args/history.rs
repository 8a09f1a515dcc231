//! What is said to the commands that keep and show what was said on earlier days.

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};

use super::{AssessmentArguments, LangArgument, OutputArgument};

#[derive(Debug, Args)]
pub(crate) struct Record {
    /// The assessment, which is replaced by one with the record in it.
    #[arg(value_hint = ValueHint::FilePath)]
    pub(crate) file: PathBuf,
    /// The day of the record; today by default.
    #[arg(long, value_name = "DAY")]
    pub(crate) date: Option<libricite::Date>,
    #[command(flatten)]
    pub(crate) lang: LangArgument,
}

#[derive(Debug, Args)]
pub(crate) struct Progress {
    #[command(flatten)]
    pub(crate) assessment: AssessmentArguments,
    /// The form in which it is shown.
    #[arg(long, default_value = "text")]
    pub(crate) format: ProgressFormat,
    #[command(flatten)]
    pub(crate) output: OutputArgument,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ProgressFormat {
    /// For the terminal.
    Text,
    /// For programs; its schema is that of `libricite criteria schema progress`.
    Json,
    /// One self-contained page, which also prints.
    Html,
    /// For forges and wikis.
    Markdown,
    /// The lines alone.
    Svg,
}
