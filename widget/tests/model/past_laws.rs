//! Whatever two tabs do, nothing of the past is lost: marks and the archive.

use std::collections::BTreeSet;

use libricite::{Assessment, Record};
use libricite_widget::model::{Basis, Draft, Edit, Tab};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::browser::{Browser, Page};
use crate::random::{cases, draft};

fn marks(draft: &Draft) -> BTreeSet<String> {
    draft.assessment().to_review.iter().map(ToString::to_string).collect()
}

/// What stands in the archive under an edition, by whatever name it is kept.
fn has_archived(end: &Assessment<'_>, all: &Assessment<'_>) -> bool {
    all.archive.iter().all(|(key, section)| {
        let mut kept = end.archive.iter();
        kept.any(|(known, there)| known.starts_with(&**key) && there == section)
    })
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn what_one_of_two_tabs_confirms_is_confirmed_and_nothing_else(
        start in draft(),
        of_first in vec(any::<Index>(), 0..3),
        of_second in vec(any::<Index>(), 0..3),
    ) {
        let mut browser = Browser { kept: None };
        let mut first = Page { tab: Tab::new("a", Basis::built_in), draft: start };
        first.draft.apply(Edit::Confirm("free-os".into()));
        first.draft.apply(Edit::NoServices);
        first.meet(&mut browser);
        let mut second = Page::open("b", &mut browser);
        let mut left = marks(&first.draft);
        let ids: Vec<String> = left.iter().cloned().collect();
        for (page, confirmed) in [(&mut first, of_first), (&mut second, of_second)] {
            for index in confirmed {
                let Some(id) = (!ids.is_empty()).then(|| &ids[index.index(ids.len())]) else { break };
                page.draft.apply(Edit::Confirm(id.as_str().into()));
                left.remove(id);
            }
        }
        for _ in 0..2 {
            first.meet(&mut browser);
            second.meet(&mut browser);
        }
        for page in [&first, &second] {
            prop_assert_eq!(&marks(&page.draft), &left);
        }
    }

    #[test]
    fn the_archives_and_marks_of_two_tabs_that_never_met_are_both_there(
        here in draft(),
        there in draft(),
    ) {
        let mut browser = Browser { kept: None };
        let mut other = Page { tab: Tab::new("a", Basis::built_in), draft: there };
        other.draft.apply(Edit::NoServices);
        other.meet(&mut browser);
        let mut page = Page { tab: Tab::new("b", Basis::built_in), draft: here.clone() };
        page.draft.apply(Edit::NoServices);
        page.meet(&mut browser);
        for said in [&here, &other.draft] {
            prop_assert!(has_archived(page.draft.assessment(), said.assessment()));
            prop_assert!(marks(said).is_subset(&marks(&page.draft)));
        }
        // The records of one tab, whole: they give back what was said there, and nothing else.
        let kept = &page.draft.assessment().history;
        let latest = |records: &[Record<'_>]| records.last().map(|record| record.date);
        let written = [&here, &other.draft].map(|said| &said.assessment().history);
        prop_assert!(written.contains(&kept));
        prop_assert!(written.iter().all(|records| latest(records) <= latest(kept)));
        // The other tab takes it over as it is.
        other.meet(&mut browser);
        prop_assert_eq!(other.draft.assessment(), page.draft.assessment());
    }
}
