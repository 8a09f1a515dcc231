//! What is said to the commands that draw.

use clap::Args;
use libricite_draw::{BadgeStyle, STAR_SIZE, STAR_SIZES};

use super::{AssessmentArguments, OutputArgument};

#[derive(Debug, Args)]
pub(crate) struct Badge {
    #[command(flatten)]
    pub(crate) assessment: AssessmentArguments,
    /// How the badge shows the level: `colour`, `stars` or `kittens`; or `named`, which also shows
    /// whose badge it is.
    #[arg(long, default_value = "colour", value_name = "STYLE")]
    pub(crate) style: BadgeStyle,
    /// Draw it for this day: an expired label is shown as such. For what draws it anew each day;
    /// left out, the badge says what holds on any day.
    #[arg(long, value_name = "DAY")]
    pub(crate) today: Option<libricite::Date>,
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
