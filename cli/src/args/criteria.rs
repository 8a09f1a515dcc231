//! What is said to the commands on criteria.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum, ValueHint};

use super::{CriteriaFrom, LangArgument, OutputArgument};

#[derive(Debug, Subcommand)]
pub(crate) enum CriteriaCommand {
    /// List the editions that are known.
    List,
    /// Show an edition: its levels, axes and questions.
    Show {
        /// An edition such as `chatons@2.0.0`, or the path of a criteria file or its folder.
        criteria: CriteriaFrom,
        #[command(flatten)]
        lang: LangArgument,
    },
    /// Say whether criteria files, and what stands beside them, are sound, and what is unwise.
    Check(CriteriaCheck),
    /// Show in what the rules of two criteria differ.
    Diff(CriteriaDiff),
    /// Write criteria whole, as one file that needs no other: a fork with all that it keeps.
    Flatten {
        /// An edition, or the path of a criteria file or its folder.
        criteria: CriteriaFrom,
        /// The form of the file.
        #[arg(long, default_value = "toml")]
        format: FlatFormat,
        #[command(flatten)]
        lang: LangArgument,
        #[command(flatten)]
        output: OutputArgument,
    },
    /// Write the JSON Schema of a kind of file.
    Schema {
        /// The kind of file.
        #[arg(default_value = "criteria")]
        kind: SchemaKind,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum SchemaKind {
    Criteria,
    Assessment,
    Plan,
    Progress,
    Report,
    Difference,
    Rules,
    Succession,
    Words,
    Fork,
    ForkWords,
    Impact,
    Withdrawn,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FlatFormat {
    /// A criteria file; the words stay beside it.
    Toml,
    /// For programs: `criteria`, and the `words` in a language.
    Json,
}

#[derive(Debug, Args)]
pub(crate) struct CriteriaCheck {
    /// Criteria files, or their folders.
    #[arg(required = true, value_hint = ValueHint::AnyPath)]
    pub(crate) paths: Vec<PathBuf>,
    /// Assessments, as `impact` reads them: a required criterion that none of them meets is told.
    #[arg(long, value_name = "DIR|FILE", value_hint = ValueHint::AnyPath, num_args = 1..)]
    pub(crate) with: Vec<PathBuf>,
    /// Refuse what is unwise, too.
    #[arg(long)]
    pub(crate) deny_warnings: bool,
}

#[derive(Debug, Args)]
pub(crate) struct CriteriaDiff {
    /// The criteria that come first: an edition, or the path of a criteria file or its folder.
    pub(crate) before: CriteriaFrom,
    /// The criteria that are compared with them.
    pub(crate) after: CriteriaFrom,
    /// The form of what differs.
    #[arg(long, default_value = "text")]
    pub(crate) format: DiffFormat,
    #[command(flatten)]
    pub(crate) lang: LangArgument,
    #[command(flatten)]
    pub(crate) output: OutputArgument,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    /// For the terminal.
    Text,
    /// For programs; its schema is that of `libricite criteria schema rules`.
    Json,
    /// For forges and wikis.
    Markdown,
}
