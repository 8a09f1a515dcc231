//! Carries the answers of an assessment from one edition to another.

mod along;
mod derive;
mod forked;
mod sound;
mod succession;

use std::borrow::Cow;

use serde::Serialize;

pub use along::carry_along;
pub use sound::{Uneven, UnevenProblem};
pub use succession::{Became, Change, Row, SuccessionDocument};

use crate::{Answer, Archived, Assessment, Criteria, Edition, Id, Map};
use derive::Way;

/// What became of the criteria of an edition in the one that follows it, sound for both.
///
/// ```
/// # fn example(older: &libricite::Criteria, newer: &libricite::Criteria) {
/// use libricite::{Succession, SuccessionDocument};
///
/// let document: SuccessionDocument = toml::from_str(
///     r#"
///     from = "tea-room@1.0.0"
///     to = "tea-room@2.0.0"
///
///     [[change]]
///     became = "dropped"
///     old = ["ashtrays"]
///     why = { en = "Nobody smokes inside any more." }
///     "#,
/// )
/// .unwrap();
/// let succession = Succession::new(document, older, newer);
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Succession {
    // INVARIANT: passed `sound::check` with both editions.
    document: SuccessionDocument,
    // INVARIANT: one for each change, in their order.
    ways: Vec<Way>,
}

impl Succession {
    /// A sound succession; refused when it is not about these editions, or does not say what
    /// became of every criterion that did not keep its id and its choices.
    pub fn new(
        document: SuccessionDocument,
        older: &Criteria,
        newer: &Criteria,
    ) -> Result<Self, Uneven> {
        sound::check(&document, older, newer)?;
        let ways = document.changes.iter().map(|change| Way::of(change, older, newer)).collect();
        Ok(Self { document, ways })
    }

    /// The older edition.
    pub fn from(&self) -> &Edition {
        &self.document.from
    }

    /// The newer edition.
    pub fn to(&self) -> &Edition {
        &self.document.to
    }

    /// The document that it was made from.
    pub fn document(&self) -> &SuccessionDocument {
        &self.document
    }

    /// What became of the criteria that did not keep their id and their meaning.
    pub fn changes(&self) -> &[Change] {
        &self.document.changes
    }
}

/// An assessment that was carried to another edition, and what became of its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Carried<'a> {
    /// The assessment, under the other edition.
    pub assessment: Assessment<'a>,
    /// How many answers are the same as before.
    pub kept: usize,
    /// What became of the others, one for each change of the succession, in its order.
    pub fates: Vec<Fate<'a>>,
}

/// What became of the answers that a change of the succession is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Fate<'a> {
    /// The change, as the succession says it from the older edition to the newer one.
    pub change: &'a Change,
    /// The criteria of the edition that the answers come from.
    pub from: &'a [Id],
    /// The criteria of the edition that they were carried to.
    pub to: &'a [Id],
    /// What became of the answers.
    pub outcome: Outcome,
}

/// What became of answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// They count as they did.
    Carried,
    /// They are there, and count once somebody has read them again.
    ToReview,
    /// What was answered under this edition before is back.
    Restored,
    /// They wait in the archive: this edition does not ask.
    Archived,
    /// Nothing was answered; the questions are open.
    Open,
}

/// Carries an assessment to the other edition of a succession, onwards or back; nothing when
/// it answers neither of them.
///
/// - What kept its id and its meaning is carried as it is.
/// - What a row of the data settles, or was only renamed, is carried with its evidence.
/// - Whatever else is carried is marked [to review](Assessment::to_review), and counts as open
///   until its mark is taken away.
/// - What is new is open; what is not asked any more goes to the
///   [archive](Assessment::archive).
///
/// Nothing is ever deleted: what carrying back would not give is archived, too. Carried there
/// and back, an assessment is the one that it was.
#[must_use]
pub fn carry<'a>(assessment: &Assessment<'a>, succession: &'a Succession) -> Option<Carried<'a>> {
    let document = &succession.document;
    let back = assessment.criteria == document.to;
    let (from, to) =
        if back { (&document.to, &document.from) } else { (&document.from, &document.to) };
    if assessment.criteria != *from {
        return None;
    }

    let mut result = assessment.clone();
    result.criteria = to.clone();
    let mut answered_before = result.archive.remove(to.to_string().as_str()).unwrap_or_default();
    let mut kept = result.answers.len();
    let mut fates = Vec::with_capacity(document.changes.len());
    let parts = Parts::of(document);
    let said = parts.taken(&mut result.answers, &mut result.to_review);
    let stored = parts.taken(&mut answered_before.answers, &mut answered_before.to_review);
    let changes = document.changes.iter().zip(&succession.ways);
    for ((change, way), (said, stored)) in changes.zip(said.into_iter().zip(stored)) {
        let (old, new) = (change.old.as_slice(), change.new.as_slice());
        let (source, target) = if back { (new, old) } else { (old, new) };
        kept = kept.saturating_sub(said.answers.len());
        let derived = way.derived(&said, source, target, back);
        let restored = !is_empty(&stored);
        let said_now = if restored { stored } else { derived };
        let outcome = match (restored, is_empty(&said), is_empty(&said_now)) {
            (true, ..) => Outcome::Restored,
            (false, true, _) => Outcome::Open,
            (false, false, true) => Outcome::Archived,
            (false, false, false) if said_now.to_review.is_empty() => Outcome::Carried,
            (false, false, false) => Outcome::ToReview,
        };
        if !is_empty(&said) && way.derived(&said_now, target, source, !back) != said {
            put(&mut result.archive, from, said);
        }
        result.answers.extend(said_now.answers);
        result.to_review.extend(said_now.to_review);
        fates.push(Fate { change, from: source, to: target, outcome });
    }
    if !is_empty(&answered_before) {
        result.archive.insert(to.to_string().into(), answered_before);
    }
    result.to_review.sort_unstable();
    result.to_review.dedup();
    Some(Carried { assessment: result, kept, fates })
}

type Archive<'a> = Map<Cow<'a, str>, Archived<'a>>;

/// In which change each criterion has a part: one at most, as a succession is sound.
struct Parts<'s> {
    places: Map<&'s str, usize>,
    changes: usize,
}

impl<'s> Parts<'s> {
    fn of(document: &'s SuccessionDocument) -> Self {
        let changes = document.changes.iter().enumerate();
        let parts = changes.flat_map(|(place, change)| {
            change.old.iter().chain(&change.new).map(move |id| (id.as_str(), place))
        });
        Self { places: parts.collect(), changes: document.changes.len() }
    }

    /// Takes out what is about the criteria of each change, in one walk along all of it.
    fn taken<'a>(
        &self,
        answers: &mut Map<Cow<'a, str>, Answer<'a>>,
        to_review: &mut Vec<Cow<'a, str>>,
    ) -> Vec<Archived<'a>> {
        let mut taken = vec![Archived::default(); self.changes];
        let place = |id: &str| self.places.get(id).copied();
        for (id, answer) in answers.extract_if(|id, _| place(id).is_some()) {
            if let Some(of_change) = place(&id).and_then(|place| taken.get_mut(place)) {
                of_change.answers.insert(id, answer);
            }
        }
        for mark in to_review.extract_if(.., |id| place(id).is_some()) {
            if let Some(of_change) = place(&mark).and_then(|place| taken.get_mut(place)) {
                of_change.to_review.push(mark);
            }
        }
        for of_change in &mut taken {
            of_change.to_review.sort_unstable();
            of_change.to_review.dedup();
        }
        taken
    }
}

/// Puts what was answered under an edition into the archive. Where somebody else put other
/// answers there, both are kept.
fn put<'a>(archive: &mut Archive<'a>, edition: &Edition, more: Archived<'a>) {
    let mut key = Cow::Owned(edition.to_string());
    while let Some(there) = archive.get(&key)
        && more.answers.keys().any(|id| there.answers.contains_key(id))
    {
        key = Cow::Owned(format!("{key}, before"));
    }
    let section = archive.entry(key).or_default();
    section.answers.extend(more.answers);
    section.to_review.extend(more.to_review);
    section.to_review.sort_unstable();
    section.to_review.dedup();
}

fn is_empty(said: &Archived<'_>) -> bool {
    said.answers.is_empty() && said.to_review.is_empty()
}
