//! The JavaScript door of libricité: text in, text out.
//!
//! One crate, three modules. With the feature `full`, which is on by default, it is the whole
//! engine. With `toml` alone, it reads criteria that are written as files. With neither, it draws
//! the badge of an assessment of the newest edition and no more: that is what a page loads that
//! only shows a badge.
//!
//! Nothing here decides or draws: each function reads its texts, calls what knows, and gives
//! back its text. A text that is refused becomes an `Error` with the sentence of the core,
//! and its line and column where it has them.

#[cfg(feature = "full")]
mod full;
#[cfg(feature = "full")]
mod given;
#[cfg(feature = "toml")]
mod outside;
#[cfg(any(feature = "full", feature = "toml"))]
mod read;
#[cfg(any(test, not(any(feature = "full", feature = "toml"))))]
mod reader;
#[cfg(feature = "full")]
mod several;
#[cfg(not(any(feature = "full", feature = "toml")))]
mod small;
mod text;
#[cfg(feature = "full")]
mod told;
#[cfg(feature = "full")]
mod with;

#[cfg(feature = "full")]
pub use full::{
    badge, criteria, details, details_style, editions, evaluate, next_steps, page, star,
};
#[cfg(feature = "full")]
pub use given::criteria_told;
#[cfg(feature = "toml")]
pub use outside::{parent_of, read_criteria};
#[cfg(feature = "full")]
pub use several::{
    carry, compare, compare_details, compare_page, progress, record, side_by_side,
    side_by_side_details,
};
#[cfg(not(any(feature = "full", feature = "toml")))]
pub use small::badge;
#[cfg(feature = "full")]
pub use told::{beside_told, carried_told, plan_told, progress_told, recorded_told};

/// Smaller than the allocator of the standard library, and as steady: what is freed in any order is
/// found again in one step, so that no document is read in more time than its length takes.
#[cfg(all(not(any(feature = "full", feature = "toml")), target_arch = "wasm32"))]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
