//! Draws a report: a badge, a star, a page; and what makes two reports differ.
//!
//! Every function here is pure: a [`Report`](libricite::Report) and
//! [`Words`](libricite_criteria::Words) go in, text comes out. The language is that of
//! the words.

mod badge;
mod beside;
mod difference;
mod escape;
mod impact;
mod joins;
mod page;
mod palette;
mod phrases;
mod progress;
mod shorten;
mod star;
pub mod tell;
mod width;

pub use badge::{BadgeStyle, UnknownBadgeStyle, badge};
pub use beside::{
    SideBySide, side_by_side, side_by_side_details, side_by_side_markdown, side_by_side_page,
};
pub use difference::{
    Explained, Table, difference_details, difference_markdown, difference_page, explained,
};
pub use escape::{clean, hidden};
pub use impact::{BothWords, ImpactTold, Overview, impact_page, impact_row, impact_told, overview};
pub use page::markdown::escape::text as markdown_text;
pub use page::{Context, details, details_style, markdown, page};
pub use palette::{Colours, colours, colours_on, rgb};
pub use phrases::{Lang, Phrases, UnknownLang};
pub use progress::{ProgressRow, Progressed, progress_markdown, progress_page, progressed};
pub use star::{MOST_STARS, STAR_SIZE, STAR_SIZES, star, stars};
