//! The handbook, and what fills its chapters from the criteria and the examples.
//!
//! The chapters are in `book/src`. A placeholder such as `{{#axis privacy}}` stands where
//! the criteria, the words, the README of the set or an example have something to say, and
//! [`build`] fills it while mdBook reads. Nothing that is made this way is committed.

mod axis;
mod criterion;
mod editions;
mod example;
mod fill;
mod finish;
mod glossary;
mod levels;
mod material;
mod mistakes;
mod picture;
mod progress;
mod ratio;
mod refusals;
mod table;
mod worked;

use std::path::Path;
use std::rc::Rc;

use mdbook_driver::MDBook;
use mdbook_driver::errors::Result;

pub use editions::OF_2016;
pub use finish::FRENCH;
pub use material::{Clause, EXAMPLES, Minimum, SetReadme, example};
pub use mistakes::{CHECKED, samples};
pub use ratio::Ratio;
pub use refusals::refused;
pub use worked::{Worked, overall_ends, worked};

/// Builds the book into a folder.
///
/// Fails when a chapter cannot be read, when a placeholder is not known or asks for what
/// is not there, and when the folder cannot be written.
pub fn build(out: &Path) -> Result<()> {
    let material = Rc::new(material::Material::new()?);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut book = MDBook::load(root)?;
    book.config.build.build_dir = std::path::absolute(out)?;
    book.with_preprocessor(fill::Fill(Rc::clone(&material)));
    book.build()?;
    picture::write(out, &material)?;
    finish::finish(out)
}

// The Rust code of these documents is compiled and run by `cargo test --doc`.
#[cfg(doctest)]
mod documents {
    #[doc = include_str!("../src/linking.md")]
    mod linking {}
    #[doc = include_str!("../../README.md")]
    mod readme {}
    #[doc = include_str!("../../README.fr.md")]
    mod readme_fr {}
    #[doc = include_str!("../../core/README.md")]
    mod readme_of_core {}
}
