//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;
use libricite_draw::{BadgeStyle, Lang, STAR_SIZE, STAR_SIZES};

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
    /// Explain why two assessments differ, or one assessment under two editions.
    Compare(Compare),
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
    /// Say whether criteria files, and the words beside them, are sound.
    Check {
        /// Criteria files, or their folders.
        #[arg(required = true, value_hint = ValueHint::AnyPath)]
        paths: Vec<PathBuf>,
    },
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
    Report,
    Difference,
    Succession,
    Words,
    Fork,
    ForkWords,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FlatFormat {
    /// A criteria file; the words stay beside it.
    Toml,
    /// For programs: `criteria`, and the `words` in a language.
    Json,
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
    /// For programs.
    Json,
    /// For forges and wikis.
    Markdown,
}

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
}

#[derive(Debug, Args)]
pub(crate) struct Report {
    #[command(flatten)]
    pub(crate) assessment: AssessmentArguments,
    /// The form of the report.
    #[arg(long, default_value = "text")]
    pub(crate) format: Format,
    #[command(flatten)]
    pub(crate) output: OutputArgument,
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

#[derive(Debug, Args)]
pub(crate) struct Carry {
    /// The assessment, which stays as it is.
    #[arg(value_hint = ValueHint::FilePath)]
    pub(crate) file: PathBuf,
    /// The edition to carry the answers to, onwards or back; the newest one by default.
    #[arg(long, value_name = "EDITION")]
    pub(crate) to: Option<libricite::Edition>,
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

#[derive(Debug, Args)]
pub(crate) struct Badge {
    #[command(flatten)]
    pub(crate) assessment: AssessmentArguments,
    /// How the badge shows the level: `colour`, `stars` or `kittens`.
    #[arg(long, default_value = "colour", value_name = "STYLE")]
    pub(crate) style: BadgeStyle,
    #[command(flatten)]
    pub(crate) output: OutputArgument,
}

#[derive(Debug, Args)]
pub(crate) struct Star {
    #[command(flatten)]
    pub(crate) assessment: AssessmentArguments,
    /// The width of the star in pixels.
    #[arg(long, default_value_t = STAR_SIZE, value_name = "PX")]
    #[arg(value_parser = clap::value_parser!(u32).range(i64::from(*STAR_SIZES.start())..=i64::from(*STAR_SIZES.end())))]
    pub(crate) size: u32,
    #[command(flatten)]
    pub(crate) output: OutputArgument,
}

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
