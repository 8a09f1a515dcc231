//! The versioned criteria sets of the libricité label, and their words.
//!
//! Each folder of `sets/` is an edition: `criteria.toml`, with the rules, `en.toml` and
//! `fr.toml`, with the words, and `succession.toml`, which says what became of the criteria of
//! the edition before. A fork says only what it changes. The build checks them and packs them here; this crate has no rule of
//! its own.
//!
//! ```
//! let edition = "chatons@2.0.0".parse()?;
//! let criteria = libricite_criteria::criteria(&edition).expect("it is packed");
//! let words = libricite_criteria::words(&edition, "fr").expect("it is packed");
//!
//! assert_eq!(criteria.axes().len(), 6);
//! assert_eq!(words.level("light-green"), "vert clair");
//! assert_eq!(words.level("no-such-level"), "no-such-level");
//! # Ok::<(), libricite::EditionError>(())
//! ```

mod admit;
#[cfg(feature = "toml")]
pub mod advice;
mod along;
mod complete;
mod few;
pub mod json;
mod names;
mod packed;
#[cfg(feature = "toml")]
pub mod read;
mod refusal;
mod text;
mod way;
#[cfg(feature = "toml")]
mod withdrawn;
mod words;
mod write;

use libricite::{Checksum, Criteria, Edition, Origin};

pub use admit::admitted;
pub use along::{Carried, CarriedStep, along, carried_to, progress_of, progress_under};
pub use complete::{Lack, lacks};
pub use few::{FewCriterionWords, FewNamed, FewWords};
pub use packed::{packed, unpacked};
pub use text::{Piece, pieces, plain};
pub use way::{into_fork, way, way_between, way_to};
pub use words::{CriterionWords, Named, Term, Words};
pub use write::flat;

/// An edition, and what the build packed of it: its rules and its names as lines, its words as
/// JSON. A TOML parser would weigh more in a browser than all words together.
type Packed = (&'static str, &'static str);

const CHECKED: &str = "the build checked it";

include!(concat!(env!("OUT_DIR"), "/editions.rs"));

/// The editions that are packed: by set, the oldest first; no forks. Without the feature `whole`
/// each set has its newest one only.
pub fn editions() -> impl Iterator<Item = Edition> {
    named(|rules| packed::parent(rules).is_empty())
}

/// The forks that are packed, which are only with the feature `forks`: by set, the oldest first.
pub fn forks() -> impl Iterator<Item = Edition> {
    named(|rules| !packed::parent(rules).is_empty())
}

fn named(which: fn(&str) -> bool) -> impl Iterator<Item = Edition> {
    let of_them = RULES.iter().filter(move |(_, rules)| which(rules));
    of_them.map(|(edition, _)| edition.parse().expect(CHECKED))
}

/// The SHA-256 of the rules of a packed edition, by which a fork knows its parent again.
pub fn checksum(edition: &Edition) -> Option<Checksum> {
    Some(find(CHECKSUMS, edition)?.parse().expect(CHECKED))
}

/// The newest edition of the first set; no pre-release, unless it has nothing else.
pub fn newest() -> Edition {
    let first = editions().next().expect("there is a set");
    let same = editions().filter(|edition| edition.set() == first.set());
    Edition::newest(same).expect("the first is one")
}

/// The criteria of an edition, if it is packed.
///
/// They are made anew at each call: keep the result.
pub fn criteria(edition: &Edition) -> Option<Criteria> {
    Some(unpacked(find(RULES, edition)?).expect(CHECKED).coming_from(Origin::PACKED))
}

/// That an edition is not packed, in a sentence that names those which are meant or known.
///
/// ```
/// let edition = "chatons@2.0.1".parse()?;
/// assert_eq!(
///     libricite_criteria::unknown(&edition),
///     "the edition `chatons@2.0.1` is not known here; did you mean `chatons@2.0.0`?"
/// );
/// # Ok::<(), libricite::EditionError>(())
/// ```
pub fn unknown(edition: &Edition) -> String {
    let edition = edition.to_string();
    let known: Vec<&str> = RULES.iter().map(|(known, _)| *known).collect();
    let nearest = libricite::nearest(&edition, known.iter().copied());
    let hint = nearest.map_or_else(
        || format!("known are `{}`.", known.join("`, `")),
        |nearest| format!("did you mean `{nearest}`?"),
    );
    format!("the edition `{edition}` is not known here; {hint}")
}

/// The words of an edition in a language (`en`, `fr`), if they are packed.
///
/// They are read anew at each call: keep the result.
pub fn words(edition: &Edition, lang: &str) -> Option<Words> {
    let json = match lang {
        "en" => find(WORDS_EN, edition),
        "fr" => find(WORDS_FR, edition),
        _ => None,
    };
    Some(serde_json::from_str(json?).expect(CHECKED))
}

/// The names of the levels and the axes of an edition in a language, if they are packed: what
/// a badge and a star say, a hundredth of all [`words`]. The rest reads as its id.
///
/// They are made anew at each call: keep the result.
pub fn names(edition: &Edition, lang: &str) -> Option<Words> {
    let names = match lang {
        "en" => find(NAMES_EN, edition),
        "fr" => find(NAMES_FR, edition),
        _ => None,
    };
    Some(names::names(names?).expect(CHECKED))
}

/// What a table holds of an edition.
fn find(table: &[Packed], edition: &Edition) -> Option<&'static str> {
    let edition = edition.to_string();
    table.iter().find(|(known, _)| *known == edition).map(|(_, found)| *found)
}

/// The JSON Schema (2020-12) of a file of words of a fork.
#[cfg(feature = "schemars")]
pub fn few_words_schema() -> schemars::Schema {
    schemars::SchemaGenerator::default().into_root_schema_for::<FewWords>()
}

/// The JSON Schema (2020-12) of what [`along`] gives.
#[cfg(feature = "schemars")]
pub fn carried_schema() -> schemars::Schema {
    schemars::SchemaGenerator::default().into_root_schema_for::<Carried<'_>>()
}

/// The JSON Schema (2020-12) of a file that says which editions of a set are withdrawn.
#[cfg(all(feature = "schemars", feature = "toml"))]
pub fn withdrawn_schema() -> schemars::Schema {
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_deserialize();
    settings.into_generator().into_root_schema_for::<withdrawn::File>()
}

/// The JSON Schema (2020-12) of a file of words.
#[cfg(feature = "schemars")]
pub fn words_schema() -> schemars::Schema {
    schemars::SchemaGenerator::default().into_root_schema_for::<Words>()
}
