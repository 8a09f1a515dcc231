//! What several commands are told alike.

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};
use libricite::Date;
use libricite_draw::Lang;

#[derive(Debug, Args)]
pub(crate) struct AssessmentArguments {
    /// The assessment.
    #[arg(value_hint = ValueHint::FilePath)]
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) criteria: CriteriaArgument,
    #[command(flatten)]
    pub(crate) lang: LangArgument,
}

#[derive(Debug, Args)]
pub(crate) struct CriteriaArgument {
    /// Score with these criteria instead of those that the assessment names: an edition, or
    /// the path of a criteria file or its folder.
    #[arg(long, value_name = "EDITION|PATH")]
    pub(crate) criteria: Option<CriteriaFrom>,
}

#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct LangArgument {
    /// `fr` or `en`; that of the locale by default.
    #[arg(long, value_name = "LANG")]
    lang: Option<Lang>,
}

impl LangArgument {
    pub(crate) fn get(self) -> Lang {
        self.lang.unwrap_or_else(crate::lang::of_the_locale)
    }
}

#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct TodayArgument {
    /// The day for which it is said whether what was earned still holds; today by default.
    #[arg(long, value_name = "DAY")]
    today: Option<Date>,
}

impl TodayArgument {
    pub(crate) fn get(self) -> Date {
        self.today.unwrap_or_else(crate::clock::today)
    }

    /// What was said, for what is to be the same on any day.
    pub(crate) fn given(self) -> Option<Date> {
        self.today
    }
}

#[derive(Debug, Args)]
pub(crate) struct OutputArgument {
    /// The file to write, which is replaced only by a complete one; the standard output by
    /// default.
    #[arg(short, long, value_name = "OUT", value_hint = ValueHint::FilePath)]
    pub(crate) output: Option<PathBuf>,
}

/// Where criteria come from.
#[derive(Debug, Clone)]
pub(crate) enum CriteriaFrom {
    Edition(libricite::Edition),
    Path(PathBuf),
}

impl From<std::ffi::OsString> for CriteriaFrom {
    fn from(text: std::ffi::OsString) -> Self {
        let edition = text.to_str().and_then(|text| text.parse().ok());
        edition.map_or_else(|| Self::Path(text.into()), Self::Edition)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For the terminal.
    Text,
    /// For programs; its schema is that of `libricite criteria schema report`.
    Json,
    /// One self-contained page, which also prints.
    Html,
    /// For forges and wikis.
    Markdown,
}
