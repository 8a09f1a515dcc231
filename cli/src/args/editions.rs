//! What is said to the commands that lead from one edition to another.

use std::path::PathBuf;

use clap::{Args, ValueHint};

use super::{CriteriaFrom, Format, LangArgument, OutputArgument};

#[derive(Debug, Args)]
pub(crate) struct Carry {
    /// The assessment, which stays as it is.
    #[arg(value_hint = ValueHint::FilePath)]
    pub(crate) file: PathBuf,
    /// The edition or fork to carry the answers to, onwards or back, or the path of a criteria file
    /// or its folder; the newest edition by default.
    #[arg(long, value_name = "EDITION|PATH")]
    pub(crate) to: Option<CriteriaFrom>,
    #[command(flatten)]
    pub(crate) lang: LangArgument,
    #[command(flatten)]
    pub(crate) output: OutputArgument,
}

#[derive(Debug, Args)]
pub(crate) struct Compare {
    /// The assessment that comes first.
    #[arg(value_hint = ValueHint::FilePath)]
    pub(crate) before: PathBuf,
    /// The assessment that is compared with it.
    #[arg(value_hint = ValueHint::FilePath, required_unless_present_any = ["editions", "criteria"])]
    pub(crate) after: Option<PathBuf>,
    /// Compare the one assessment with itself under two editions, to which it is carried.
    #[arg(long, value_name = "A,B", value_parser = editions, conflicts_with = "after")]
    pub(crate) editions: Option<[libricite::Edition; 2]>,
    /// Show the one assessment under several criteria side by side, such as an edition and its
    /// forks: editions, or paths of criteria files or their folders.
    #[arg(long, value_name = "A,B,…", value_delimiter = ',', num_args = 1..)]
    #[arg(conflicts_with_all = ["after", "editions"])]
    pub(crate) criteria: Vec<CriteriaFrom>,
    /// The form of the explanation.
    #[arg(long, default_value = "text")]
    pub(crate) format: Format,
    #[command(flatten)]
    pub(crate) lang: LangArgument,
    #[command(flatten)]
    pub(crate) output: OutputArgument,
}

fn editions(text: &str) -> Result<[libricite::Edition; 2], String> {
    let (first, second) = text
        .split_once(',')
        .ok_or("two editions with a comma between them, such as `chatons@1.0.0,chatons@2.0.0`")?;
    let parse = |edition: &str| {
        edition.trim().parse().map_err(|error: libricite::EditionError| error.to_string())
    };
    Ok([parse(first)?, parse(second)?])
}
