//! What is said to the commands that keep and show what was said on earlier days.

use std::path::PathBuf;

use clap::{Args, ValueHint};

use super::LangArgument;

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
