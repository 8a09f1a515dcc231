//! The criteria that are answered, and where they come from.

use std::rc::Rc;

use libricite::{Criteria, Edition};
use libricite_criteria::{Words, unpacked};
use serde::Deserialize;

/// What stands between the texts that are kept of criteria from outside.
const BETWEEN: char = '\u{1f}';

/// How what is kept of them begins; another beginning is of another version.
const FORMAT: &str = "1";

/// Criteria, and where they come from.
#[derive(Debug, Clone)]
pub struct Basis {
    criteria: Criteria,
    outside: Option<Outside>,
}

/// Where criteria come from that are not built in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outside {
    // INVARIANT: four texts with separators between them.
    text: String,
}

/// Finds the criteria of an edition.
pub type Find = fn(&Edition) -> Option<Rc<Basis>>;

impl Basis {
    /// The criteria of an edition that is built in.
    pub fn built_in(edition: &Edition) -> Option<Rc<Self>> {
        libricite_criteria::criteria(edition).map(Self::of).map(Rc::new)
    }

    /// Criteria that are built in.
    pub fn of(criteria: Criteria) -> Self {
        Self { criteria, outside: None }
    }

    /// What was read from a file or an address, as it is kept: the origin, the [lines](unpacked)
    /// of the criteria, and the document, each after a separator. Nothing where it is none of that.
    pub fn read(text: &str) -> Option<Rc<Self>> {
        let outside = Outside { text: text.to_owned() };
        if outside.part(0) != FORMAT || outside.part(3).is_empty() {
            return None;
        }
        let criteria = unpacked(outside.part(2))?;
        let known = Self::built_in(criteria.edition());
        known.or_else(|| Some(Rc::new(Self { criteria, outside: Some(outside) })))
    }

    /// The criteria.
    pub fn criteria(&self) -> &Criteria {
        &self.criteria
    }

    /// Where they come from, unless they are built in.
    pub fn outside(&self) -> Option<&Outside> {
        self.outside.as_ref()
    }

    /// What the whole engine knows them by: their edition, or the document.
    pub fn named(&self) -> String {
        let named = self.outside.as_ref().map(|outside| outside.document().to_owned());
        named.unwrap_or_else(|| self.criteria.edition().to_string())
    }

    /// Whether another one is the same: two files may give one number to two sets of rules.
    pub fn is(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
            || self.criteria.edition() == other.criteria.edition() && self.outside == other.outside
    }
}

impl Outside {
    /// What is to be kept of it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The file or the address that the criteria were read from.
    pub fn origin(&self) -> &str {
        self.part(1)
    }

    /// The criteria and their words, as JSON.
    pub fn document(&self) -> &str {
        self.part(3)
    }

    fn part(&self, number: usize) -> &str {
        self.text.split(BETWEEN).nth(number).unwrap_or_default()
    }

    /// The words that came along, in a language or else in the first one there is.
    pub fn words(&self, lang: &str) -> Words {
        #[derive(Deserialize)]
        struct Document {
            words: Vec<Words>,
        }
        let read: Option<Document> = serde_json::from_str(self.document()).ok();
        let mut all = read.map(|read| read.words).unwrap_or_default();
        let place = all.iter().position(|words| words.lang == lang).unwrap_or_default();
        if place < all.len() { all.swap_remove(place) } else { Words::default() }
    }
}
