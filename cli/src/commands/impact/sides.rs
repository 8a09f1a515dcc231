//! The criteria before a change and after it, read once, and an assessment under both.

use std::collections::BTreeMap;

use libricite::{Assessment, Criteria, Edition, Succession, carry_along, evaluate, impact};
use libricite_criteria::{Words, way};
use libricite_draw::{BothWords, Lang};

use crate::args::CriteriaFrom;
use crate::input::criteria_from;
use crate::refusal::Failure;
use crate::source::criteria_file;
use crate::succession;

/// The criteria before a change and after it.
pub(super) struct Sides {
    pub(super) from: Criteria,
    pub(super) to: Criteria,
    words: [Words; 2],
    /// What leads from the one to the other; nothing where nothing says so.
    way: Option<Vec<Succession>>,
    /// What leads to the criteria before the change, from each other edition.
    ways: BTreeMap<Edition, Vec<Succession>>,
}

impl Sides {
    pub(super) fn read(
        from: &CriteriaFrom,
        to: &CriteriaFrom,
        lang: Lang,
    ) -> Result<Self, Failure> {
        let (old, old_words) = criteria_from(from, lang)?;
        let (new, new_words) = criteria_from(to, lang)?;
        let beside = [succession_of(from, &old, &new)?, succession_of(to, &new, &old)?];
        let way = between(&old, &new, &beside);
        let ways = succession::leading_to(&old, beside[0].as_ref(), beside[1].as_ref());
        Ok(Self { from: old, to: new, words: [old_words, new_words], way, ways })
    }

    pub(super) fn way(&self) -> Option<&[Succession]> {
        self.way.as_deref()
    }

    /// Whether nothing leads from the one to the other.
    pub(super) fn are_strangers(&self) -> bool {
        self.way.is_none()
    }

    pub(super) fn editions(&self) -> [&Edition; 2] {
        [self.from.edition(), self.to.edition()]
    }

    pub(super) fn words(&self) -> BothWords<'_> {
        BothWords { before: &self.words[0], after: &self.words[1] }
    }

    /// What the change does to an assessment, which is carried to the criteria before it first.
    pub(super) fn impact<T>(
        &self,
        assessment: &Assessment<'_>,
        then: impl FnOnce(&libricite::Impact<'_>, Known) -> T,
    ) -> T {
        let none: &[Succession] = &[];
        let way_here = self.ways.get(&assessment.criteria).map(Vec::as_slice);
        let known = if way_here.is_some() { Known::Carried } else { Known::AsItIs };
        let before = carry_along(assessment, way_here.unwrap_or(none), |_| {});
        let before = before.as_deref().unwrap_or(assessment);
        let way = self.way().unwrap_or(none);
        let after = carry_along(before, way, |_| {});
        let after = after.as_deref().unwrap_or(before);
        let reports = [evaluate(&self.from, before), evaluate(&self.to, after)];
        then(&impact(&reports[0], &reports[1], way), known)
    }
}

/// Whether an assessment could be carried to the criteria that are compared.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    Carried,
    AsItIs,
}

/// The succession beside criteria that were given by their path.
fn succession_of(
    from: &CriteriaFrom,
    criteria: &Criteria,
    other: &Criteria,
) -> Result<Option<Succession>, Failure> {
    match from {
        CriteriaFrom::Edition(_) => Ok(None),
        CriteriaFrom::Path(path) => succession::beside(&criteria_file(path), criteria, Some(other)),
    }
}

/// What leads from the one to the other: a file beside one of them, else what is built in, else
/// both, one after the other.
fn between(
    old: &Criteria,
    new: &Criteria,
    [of_old, of_new]: &[Option<Succession>; 2],
) -> Option<Vec<Succession>> {
    let (from, to) = (old.edition(), new.edition());
    if from == to {
        return Some(Vec::new());
    }
    if let Some(onwards) = of_new.as_ref().filter(|it| it.from() == from) {
        return Some(vec![onwards.clone()]);
    }
    if let Some(back) = of_old.as_ref().filter(|it| it.from() == to) {
        return Some(vec![back.clone()]);
    }
    let first = of_old.as_ref().map_or(from, Succession::from);
    let last = of_new.as_ref().map_or(to, Succession::from);
    let mut all: Vec<Succession> = of_old.iter().cloned().collect();
    all.extend(way(first, last)?);
    all.extend(of_new.clone());
    Some(all)
}
