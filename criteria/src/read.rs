//! Reads criteria and words from TOML, and says where a refused one is wrong.

use std::fmt::Write;
use std::ops::Range;

use libricite::{
    Checksum, Criteria, CriteriaDocument, Date, Edition, ForkDocument, Place, Step, Succession,
    SuccessionDocument,
};
use sha2::{Digest, Sha256};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::few::FewWords;
use super::refusal::{for_translators, needs_its_parent};
use super::words::Words;

pub use super::refusal::{Refusal, Refusals};
pub use super::withdrawn::Withdrawal;
use super::withdrawn::{self, File};

/// The most bytes of a text: fifty times what any edition has. The parser takes fifty
/// times as much memory, whatever the text is.
const MOST_BYTES: usize = 4 << 20;

impl From<toml::de::Error> for Refusal {
    fn from(error: toml::de::Error) -> Self {
        let message = error.message().trim_end().replace('\n', "; ");
        Self { message, span: error.span().unwrap_or(0..0) }
    }
}

/// Reads criteria; every problem of an unsound file has its place, in the order of the file.
///
/// They stand there whole; a fork is read by [`fork`], with its parent.
pub fn criteria(text: &str) -> Result<Criteria, Refusals> {
    if is_fork(text) {
        // What is no edition is said to be none.
        let from = match parent_of(text) {
            Some(from) => from,
            None => from_toml::<ForkDocument>(text)?.from,
        };
        return Err(at_key(text, "from", needs_its_parent(&from)));
    }
    let document: CriteriaDocument = from_toml(text)?;
    Criteria::try_from(document).map_err(|unsound| {
        let problems = unsound.problems().iter();
        placed(text, problems.map(|problem| (&problem.place, problem.reason.to_string())))
    })
}

/// The parent of a fork: its criteria, and the checksum of the file that they were read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parent {
    /// The criteria.
    pub criteria: Criteria,
    /// The SHA-256 of the file, as `sets/CHECKSUMS` has it.
    pub checksum: Checksum,
}

/// The edition that the text of a fork says it starts from; nothing for whole criteria, and
/// where what it says is no edition.
///
/// ```
/// use libricite_criteria::read;
///
/// let of = |from| read::parent_of(&format!("edition = \"ours@1.0.0\"\nfrom = \"{from}\""));
/// assert_eq!(of("chatons@2.0.0"), "chatons@2.0.0".parse().ok());
/// assert_eq!(of("../../admin/logout?x="), None);
/// ```
pub fn parent_of(text: &str) -> Option<Edition> {
    let tree = DeTable::parse(text).ok()?;
    tree.get_ref().get("from")?.get_ref().as_str()?.parse().ok()
}

/// Whether a text is that of a fork, or of something that says so.
pub(crate) fn is_fork(text: &str) -> bool {
    DeTable::parse(text).is_ok_and(|tree| tree.get_ref().contains_key("from"))
}

/// The SHA-256 of the text of a file, by which a fork knows its parent again: the same however
/// its lines end, which some programs change without being asked.
///
/// ```
/// use libricite_criteria::read::checksum;
///
/// assert_eq!(checksum("lang = \"fr\"\r\n"), checksum("lang = \"fr\"\n"));
/// assert_ne!(checksum("lang = \"fr\"\n"), checksum("lang = \"en\"\n"));
/// ```
pub fn checksum(text: &str) -> Checksum {
    let mut digits = String::new();
    for byte in Sha256::digest(text.replace("\r\n", "\n")) {
        let _ = write!(digits, "{byte:02x}");
    }
    digits.parse().expect("these are the digits of a checksum")
}

/// Reads criteria, whole or a fork, whose parent is looked for when it is needed; a sentence
/// says why it is not found.
///
/// ```
/// let text = r#"
/// edition = "tea-first@1.0.0"
/// from = "tea-room@1.0.0"
/// from_checksum = "0000000000000000000000000000000000000000000000000000000000000000"
/// published = "2026-02-01"
/// "#;
/// let nobody = |_: &_| Err("nobody knows it".to_owned());
/// let refusals = libricite_criteria::read::fork(text, nobody).unwrap_err();
/// assert_eq!(refusals.to_string(), "nobody knows it");
/// assert_eq!(refusals.as_slice()[0].line_and_column(text), (3, 8));
/// ```
pub fn fork(
    text: &str,
    parent: impl FnOnce(&Edition) -> Result<Parent, String>,
) -> Result<Criteria, Refusals> {
    if !is_fork(text) {
        return criteria(text);
    }
    let fork: ForkDocument = from_toml(text)?;
    let parent = parent(&fork.from).map_err(|sentence| at_key(text, "from", sentence))?;
    if fork.from_checksum != parent.checksum {
        let sentence = format!(
            "the file of {} has another checksum, {}: it is not the one that this fork was \
             written for",
            fork.from, parent.checksum
        );
        return Err(at_key(text, "from_checksum", sentence));
    }
    fork.resolve(&parent.criteria).map_err(|unfit| {
        let problems = unfit.problems().iter();
        placed(text, problems.map(|problem| (&problem.place, problem.sentence.clone())))
    })
}

/// A refusal at the value of a key of the document.
fn at_key(text: &str, key: &str, message: String) -> Refusals {
    let tree = DeTable::parse(text).ok();
    let value = tree.as_ref().and_then(|tree| tree.get_ref().get(key));
    let span = value.map_or(0..0, Spanned::span);
    Refusal { message, span }.into()
}

/// Reads what became of the criteria of an edition in the one that follows it.
pub fn succession(text: &str, older: &Criteria, newer: &Criteria) -> Result<Succession, Refusals> {
    let document: SuccessionDocument = from_toml(text)?;
    Succession::new(document, older, newer).map_err(|uneven| {
        let problems = uneven.problems().iter();
        placed(text, problems.map(|problem| (&problem.place, problem.sentence.clone())))
    })
}

/// The older edition of a succession, which is needed to read all of it.
pub fn succession_from(text: &str) -> Result<Edition, Refusals> {
    let document: SuccessionDocument = from_toml(text)?;
    Ok(document.from)
}

/// Reads which editions of a set are withdrawn, from the file `withdrawn.toml` beside them.
///
/// `published` gives the day on which an edition of the set was published, if there is such an
/// edition.
///
/// ```
/// let text = r#"
/// [[withdrawn]]
/// edition = "tea-room@1.0.0"
/// from = "2026-02-30"
/// why = { en = "It forgot the cats.", fr = "Elle oubliait les chats." }
/// "#;
/// let published = |_: &_| Some("2026-01-01".parse().expect("it is a day"));
/// let refusals = libricite_criteria::read::withdrawn(text, "tea-room", published).unwrap_err();
/// assert_eq!(
///     refusals.to_string(),
///     "`2026-02-30` is not a day; write it as year-month-day, such as `2026-11-22`"
/// );
/// ```
pub fn withdrawn(
    text: &str,
    set: &str,
    published: impl Fn(&Edition) -> Option<Date>,
) -> Result<Vec<Withdrawal>, Refusals> {
    let file: File = any_words(text)?;
    withdrawn::withdrawn(file, set, published)
}

/// That the older edition of a succession is not known, where its text names it.
pub fn not_at_hand(text: &str, from: &Edition) -> Refusals {
    at_key(text, "from", format!("`{from}` is not known here, so its criteria cannot be compared"))
}

/// Each problem where it stands.
fn placed<'p>(text: &str, problems: impl Iterator<Item = (&'p Place, String)>) -> Refusals {
    let tree = DeTable::parse(text).ok();
    let span =
        |place: &Place| tree.as_ref().map_or(0..0, |tree| span_of(place.steps(), tree.get_ref()));
    let refusal = |(place, message)| Refusal { message, span: span(place) };
    Refusals::sorted(problems.map(refusal).collect()).expect("it is refused for a reason")
}

/// Reads the words of an edition.
pub fn words(text: &str) -> Result<Words, Refusals> {
    any_words(text)
}

/// Reads the words of a fork, which are only those that differ from its parent's.
pub fn few_words(text: &str) -> Result<FewWords, Refusals> {
    any_words(text)
}

fn any_words<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Refusals> {
    from_toml(text).map_err(|Refusal { message, span }| {
        Refusal { message: for_translators(&message).unwrap_or(message), span }.into()
    })
}

fn from_toml<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Refusal> {
    if MOST_BYTES < text.len() {
        let message = "the text is over 4 MiB, which no criteria and no words are".to_owned();
        return Err(Refusal { message, span: 0..0 });
    }
    toml::from_str(text).map_err(Refusal::from)
}

/// The bytes of a place in a document; of what is nearest above it when it is not there.
pub(super) fn span_of(steps: &[Step], document: &DeTable<'_>) -> Range<usize> {
    let mut span = 0..0;
    let mut table = Some(document);
    let mut list = None;
    for step in steps {
        let found: Option<&Spanned<DeValue<'_>>> = match step {
            Step::Key(key) => table.and_then(|table| table.get(*key)),
            Step::Item(item) => list.and_then(|list: &toml::de::DeArray<'_>| list.get(*item)),
        };
        let Some(found) = found else { break };
        span = found.span();
        table = found.get_ref().as_table();
        list = found.get_ref().as_array();
    }
    span
}
