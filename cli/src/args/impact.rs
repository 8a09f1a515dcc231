//! What is said to the command that looks at a change of criteria before it is adopted.

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};

use super::{CriteriaFrom, LangArgument, OutputArgument};

#[derive(Debug, Args)]
pub(crate) struct Impact {
    /// The criteria as they are: an edition, or the path of a criteria file or its folder.
    #[arg(long, value_name = "EDITION|PATH")]
    pub(crate) from: CriteriaFrom,
    /// The criteria as they would be.
    #[arg(long, value_name = "EDITION|PATH")]
    pub(crate) to: CriteriaFrom,
    /// Assessments: files, folders of them, streams of one assessment a line (`.ndjson`,
    /// `.jsonl`, or `-` for the standard input).
    #[arg(required = true, value_hint = ValueHint::AnyPath, value_name = "DIR|FILE")]
    pub(crate) paths: Vec<PathBuf>,
    /// The form of what is said.
    #[arg(long, default_value = "text")]
    pub(crate) format: ImpactFormat,
    #[command(flatten)]
    pub(crate) lang: LangArgument,
    #[command(flatten)]
    pub(crate) output: OutputArgument,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ImpactFormat {
    /// A line a structure, then what they add up to.
    Text,
    /// For programs: one document, with `structures` and `totals`; its schema is that of
    /// `libricite criteria schema impact`.
    Json,
    /// For programs: one object a line, a structure each.
    Ndjson,
    /// For spreadsheets: a row a structure.
    Csv,
    /// One self-contained page.
    Html,
}
