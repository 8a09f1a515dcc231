//! The criteria: the document as it is written, and the same once it is sound.

mod credit;
mod document;
mod origin;
mod sound;

use serde::{Deserialize, Deserializer, Serialize};

pub use credit::Credit;
pub use document::{
    Axis, Choice, CriteriaDocument, Criterion, EvidenceRule, Level, Scope, ServicesRule, Source,
};
pub(crate) use document::{MOST_CHOICES, MOST_CRITERIA};
pub use origin::{Origin, OriginKind};
pub use sound::{Place, Problem, Step, Unsound, UnsoundReason};

use crate::order;
use crate::{Date, Edition, Months, Percent};

/// A sound set of criteria.
///
/// Made from a [`CriteriaDocument`], which may be refused; after that nothing fails.
///
/// ```
/// use libricite::Criteria;
///
/// let error = toml::from_str::<Criteria>(
///     r#"
///     edition = "tea-room@1.0.0"
///     published = "2026-01-01"
///     license = "CC0-1.0"
///     level = [{ id = "green" }]
///     axis = [
///         { id = "tea", criterion = [{ id = "hot", required_for = "gren" }] },
///         { id = "cake" },
///         { id = "cats" },
///     ]
///     "#,
/// )
/// .unwrap_err();
///
/// assert!(error.message().contains(
///     "criterion `hot` is required for `gren`, which is no level; did you mean `green`?"
/// ));
/// ```
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct Criteria {
    // INVARIANT: passed `sound::check`, here or in the build of who calls `from_sound`.
    document: CriteriaDocument,
    // INVARIANT: every criterion once, sorted by id.
    #[serde(skip)]
    by_id: Vec<Position>,
    #[serde(skip)]
    origin: Origin,
}

/// Where a criterion stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Position {
    axis: usize,
    criterion: usize,
    /// Its place among all criteria, in the order of the file.
    pub(crate) number: usize,
}

impl Criteria {
    /// Which criteria these are.
    pub fn edition(&self) -> &Edition {
        &self.document.edition
    }

    /// The edition of another set that these criteria started from, where they are a fork.
    pub fn fork_of(&self) -> Option<&Edition> {
        self.document.fork_of.as_ref()
    }

    /// Where they come from; from elsewhere, unless somebody [says](Self::coming_from) more.
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// The same criteria, of which is known where they come from.
    ///
    /// ```
    /// # fn example(criteria: libricite::Criteria) {
    /// let packed = criteria.clone().coming_from(libricite::Origin::PACKED);
    /// assert!(packed.origin().is_packed() && !criteria.origin().is_packed());
    /// assert_eq!(packed, criteria, "the same rules are equal, wherever they come from");
    /// # }
    /// ```
    #[must_use]
    pub fn coming_from(self, origin: Origin) -> Self {
        Self { origin, ..self }
    }

    /// The day on which this edition was published.
    pub fn published(&self) -> Date {
        self.document.published
    }

    /// The day from which no label of this edition holds any more, where it is withdrawn.
    pub fn withdrawn(&self) -> Option<Date> {
        self.document.withdrawn
    }

    /// Under which licence, as an SPDX id.
    pub fn license(&self) -> &str {
        &self.document.license
    }

    /// The share of the weight that applies which must be answered, else there is no label.
    pub fn minimum_coverage(&self) -> Percent {
        self.document.minimum_coverage
    }

    /// How long a label counts as fresh.
    pub fn valid_months(&self) -> Months {
        self.document.valid_months
    }

    /// The levels, lowest first; at least one.
    pub fn levels(&self) -> &[Level] {
        &self.document.levels
    }

    /// The axes, in the order of the star; at least three.
    pub fn axes(&self) -> &[Axis] {
        &self.document.axes
    }

    /// All criteria, in the order of the file.
    pub fn all(&self) -> impl Iterator<Item = &Criterion> {
        self.axes().iter().flat_map(|axis| &axis.criteria)
    }

    /// The criterion of that id.
    ///
    /// ```
    /// # fn example(criteria: &libricite::Criteria) {
    /// assert!(criteria.criterion("no-such-criterion").is_none());
    /// # }
    /// ```
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        let found = self.by_id.binary_search_by(|position| {
            self.at(*position).map_or("", |criterion| criterion.id.as_str()).cmp(id)
        });
        self.at(*self.by_id.get(found.ok()?)?)
    }

    /// The document that these criteria were made from.
    pub fn document(&self) -> &CriteriaDocument {
        &self.document
    }

    /// How many criteria there are.
    pub(crate) fn count(&self) -> usize {
        self.by_id.len()
    }

    /// The criteria sorted by id, each with its place in the order of the file.
    pub(crate) fn sorted(&self) -> impl Iterator<Item = (usize, &Criterion)> {
        self.by_id.iter().filter_map(|position| Some((position.number, self.at(*position)?)))
    }

    /// The criteria of a document that was found sound before, without looking again.
    ///
    /// This is for programs that carry criteria which their build has checked; all others go
    /// through [`TryFrom`]. With a document that is not sound nothing panics, but what is then
    /// earned means nothing.
    #[must_use]
    pub fn from_sound(document: CriteriaDocument) -> Self {
        let mut places = Vec::new();
        let mut ids = Vec::new();
        for (axis, Axis { criteria, .. }) in document.axes.iter().enumerate() {
            for (criterion, Criterion { id, .. }) in criteria.iter().enumerate() {
                places.push(Position { axis, criterion, number: places.len() });
                ids.push(id.as_str());
            }
        }
        let by_id =
            order::sorted(&ids).into_iter().filter_map(|number| places.get(number).copied());
        let by_id = by_id.collect();

        Self { document, by_id, origin: Origin::default() }
    }

    fn at(&self, position: Position) -> Option<&Criterion> {
        self.document.axes.get(position.axis)?.criteria.get(position.criterion)
    }
}

/// The same rules, wherever they come from.
impl PartialEq for Criteria {
    fn eq(&self, other: &Self) -> bool {
        self.document == other.document
    }
}

impl Eq for Criteria {}

impl TryFrom<CriteriaDocument> for Criteria {
    type Error = Unsound;

    fn try_from(document: CriteriaDocument) -> Result<Self, Unsound> {
        sound::check(&document)?;
        Ok(Self::from_sound(document))
    }
}

impl<'de> Deserialize<'de> for Criteria {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let document = CriteriaDocument::deserialize(deserializer)?;
        Self::try_from(document).map_err(serde::de::Error::custom)
    }
}

impl From<Criteria> for CriteriaDocument {
    fn from(criteria: Criteria) -> Self {
        criteria.document
    }
}
