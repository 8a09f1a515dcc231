//! The command line.

mod criteria;
mod editions;
mod history;
mod impact;
mod pictures;
mod scoring;
mod shared;

use clap::{Parser, Subcommand};
use clap_complete::Shell;

pub(crate) use criteria::{
    CriteriaCheck, CriteriaCommand, CriteriaDiff, DiffFormat, FlatFormat, SchemaKind,
};
pub(crate) use editions::{Carry, Compare};
pub(crate) use history::{Progress, ProgressFormat, Record};
pub(crate) use impact::{Impact, ImpactFormat};
pub(crate) use pictures::{Badge, Star};
pub(crate) use scoring::{Check, New, Next, PlanFormat, Report};
pub(crate) use shared::{
    AssessmentArguments, CriteriaArgument, CriteriaFrom, Format, LangArgument, OutputArgument,
    TodayArgument,
};

/// How free, private, solidary, transparent, neutral and encrypted a host is.
#[derive(Debug, Parser)]
#[command(name = "libricite", version, about, propagate_version = true)]
#[command(
    after_help = "Exit status: 0 done, 1 a document was refused, 2 the command line is wrong.\n\
    A file named `-` is the standard input."
)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// List, show and check criteria.
    #[command(subcommand)]
    Criteria(CriteriaCommand),
    /// Write a blank assessment: every question with its choices, ready to fill.
    New(New),
    /// Say whether assessments can be read, and what in them is not used.
    Check(Check),
    /// Say what an assessment has earned, why, and what would come next.
    Report(Report),
    /// Carry the answers of an assessment to another edition, and say what is to be read again.
    Carry(Carry),
    /// Write into an assessment what changed since its last record, with the day.
    Record(Record),
    /// Show what the answers were worth at each record, and how the label changed.
    Progress(Progress),
    /// Explain why two assessments differ, or one assessment under two editions.
    Compare(Compare),
    /// Say who would gain, keep or lose which level when the criteria change, and why.
    Impact(Impact),
    /// Say what earns the next level with the least effort.
    Next(Next),
    /// Draw the badge of an assessment, as SVG.
    Badge(Badge),
    /// Draw the star of an assessment, as SVG.
    Star(Star),
    /// Write the completions for a shell.
    Completions {
        /// The shell.
        shell: Shell,
    },
    /// Write the manual page.
    Man,
}
