//! The criteria before a change and after it, read once, and an assessment under both.

use std::collections::BTreeMap;

use libricite::{Assessment, Criteria, Edition, Succession, carry_along, evaluate, impact};
use libricite_criteria::Words;
use libricite_draw::{BothWords, Lang};

use crate::args::CriteriaFrom;
use crate::input::criteria_from;
use crate::refusal::Failure;
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
        let beside = [succession::given(from, &old, &new)?, succession::given(to, &new, &old)?];
        let way = succession::between(&old, &new, &beside);
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
