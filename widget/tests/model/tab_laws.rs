//! Whatever two tabs say is in the end there, or asked about.

use libricite_widget::model::{
    Asked, Basis, Edit, EvidenceField, Field, Keep, Place, Settle, Tab, Value,
};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::browser::{Browser, Page};
use crate::random::{asked, cases, draft};

/// An edit at a known place, with what it says there.
fn said() -> impl Strategy<Value = (Place, Edit)> {
    let choice = prop::sample::select(vec!["yes", "no", "partly", "unknown"]);
    prop_oneof![
        3 => (asked(), choice).prop_map(|(asked, choice)| {
            (Place::Choice(asked.clone()), Edit::Choose(asked, choice.to_owned()))
        }),
        1 => (asked(), "[abc]{1,2}").prop_map(|(asked, text)| {
            (Place::AnswerNote(asked.clone()), Edit::Text(Field::AnswerNote(asked), text))
        }),
        1 => asked().prop_map(|asked| (Place::Choice(asked.clone()), Edit::Clear(asked))),
        1 => (asked(), "[abc]{1,2}").prop_map(|(asked, text)| {
            let field = Field::Evidence(asked.clone(), 0, EvidenceField::Quote);
            (Place::Evidence(asked), Edit::Text(field, text))
        }),
        1 => "[abc]{1,2}".prop_map(|text| (Place::Name, Edit::Text(Field::Name, text))),
        1 => "[abc]{1,2}".prop_map(|text| (Place::Note, Edit::Text(Field::Note, text))),
    ]
}

/// When each tab looks and writes.
#[derive(Debug, Clone, Copy)]
enum Timing {
    /// The first writes, the second reads that.
    InTurn,
    /// Both read before either wrote: the second writes over the first.
    Race,
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn what_both_tabs_said_is_there_or_asked_about(
        mut start in draft(),
        of_first in vec(said(), 0..6),
        of_second in vec(said(), 0..6),
        timing in prop::sample::select(vec![Timing::InTurn, Timing::Race]),
    ) {
        // Something is said, so that it is kept.
        start.apply(Edit::Text(Field::Country, "FR".to_owned()));
        let mut browser = Browser { kept: None };
        let mut first = Page { tab: Tab::new("a", Basis::built_in), draft: start.clone() };
        first.meet(&mut browser);
        let mut second = Page::open("b", &mut browser);
        prop_assert_eq!(second.draft.assessment(), start.assessment());

        let mut changed = Vec::new();
        for (page, edits) in [(&mut first, of_first), (&mut second, of_second)] {
            for (_, edit) in &edits {
                page.draft.apply(edit.clone());
            }
            for (place, _) in edits {
                changed.push((place, page.draft.assessment().clone()));
            }
        }
        let before = browser.kept.clone();
        match timing {
            Timing::InTurn => {
                first.meet(&mut browser);
            }
            Timing::Race => {
                for page in [&mut first, &mut second] {
                    let (_, write) = page.look(before.as_deref());
                    browser.kept = write.or(browser.kept.take());
                }
            }
        }
        // Each looks twice, and then nobody has anything more to say.
        for _ in 0..2 {
            first.meet(&mut browser);
            second.meet(&mut browser);
        }
        let kept = browser.kept.clone();
        first.meet(&mut browser);
        second.meet(&mut browser);
        prop_assert_eq!(&browser.kept, &kept);

        prop_assert_eq!(first.draft.assessment(), second.draft.assessment());
        prop_assert_eq!(first.draft.conflicts(), second.draft.conflicts());
        let end = first.draft.assessment();
        for (place, by) in &changed {
            if place.value(by) == place.value(start.assessment()) {
                continue;
            }
            let value = place.value(by);
            let is_there = place.value(end) == value;
            let conflicts = first.draft.conflicts();
            let is_asked = conflicts.iter().any(|one| one.place == place && one.there == value);
            prop_assert!(is_there || is_asked, "{:?} {:?} of {:?}", place, value, end);
        }
        // Nothing else has changed.
        for (id, answer) in &start.assessment().answers {
            let is_changed = changed.iter().any(|(place, _)| match place {
                Place::Choice(asked) | Place::AnswerNote(asked) | Place::Evidence(asked) => {
                    *asked.criterion == **id
                }
                _ => false,
            });
            prop_assert!(is_changed || end.answers.get(id) == Some(answer), "{}", id);
        }
        prop_assert_eq!(&end.services, &start.assessment().services);
    }

    #[test]
    fn any_two_drafts_without_a_common_past_are_both_there(here in draft(), there in draft()) {
        let mut browser = Browser { kept: None };
        let mut other = Page { tab: Tab::new("a", Basis::built_in), draft: there };
        other.meet(&mut browser);
        let mut page = Page { tab: Tab::new("b", Basis::built_in), draft: here };
        let before = page.draft.assessment().clone();
        page.meet(&mut browser);
        let end = page.draft.assessment();
        for (mine, said) in [(true, &before), (false, other.draft.assessment())] {
            for (id, answer) in &said.answers {
                let once = Asked::once(&**id);
                let of_services = answer.services.keys().map(|service| Asked::of(&**id, &**service));
                for asked in of_services.chain([once]) {
                    let place = Place::Choice(asked);
                    let value = place.value(said);
                    if value == Value::Text(None) {
                        continue;
                    }
                    let is_there = place.value(end) == value;
                    let conflicts = page.draft.conflicts();
                    let mut asked = conflicts.iter();
                    let is_asked = asked.any(|one| *one.place == place && one.there == value);
                    prop_assert!(is_there || (!mine && is_asked), "{:?} {:?}", place, value);
                }
            }
        }
    }

    #[test]
    fn what_is_settled_in_one_tab_is_not_asked_again(
        start in draft(),
        of_first in vec(said(), 1..6),
        of_second in vec(said(), 1..6),
        settled in vec((any::<prop::sample::Index>(), any::<bool>()), 0..4),
        later in vec(said(), 0..4),
        second_is_first in any::<bool>(),
    ) {
        let mut browser = Browser { kept: None };
        let mut first = Page { tab: Tab::new("a", Basis::built_in), draft: start };
        first.draft.apply(Edit::Text(Field::Country, "FR".to_owned()));
        first.meet(&mut browser);
        let mut second = Page::open("b", &mut browser);
        for (page, edits) in [(&mut first, of_first), (&mut second, of_second)] {
            for (_, edit) in edits {
                page.draft.apply(edit);
            }
            page.meet(&mut browser);
        }
        first.meet(&mut browser);

        // One settles, while the other says something else.
        let mut done = Vec::new();
        for (index, is_here) in settled {
            let conflicts = second.draft.conflicts();
            if conflicts.is_empty() {
                break;
            }
            let conflict = &conflicts[index.index(conflicts.len())];
            let (version, place) = (conflict.version, conflict.place.clone());
            let keep = if is_here { Keep::Here } else { Keep::There };
            done.push(place.clone());
            second.draft.apply(Edit::Settle(Settle { version, place, keep }));
        }
        let mut touched = Vec::new();
        for (place, edit) in later {
            first.draft.apply(edit);
            touched.push(place);
        }
        if second_is_first {
            second.meet(&mut browser);
            first.meet(&mut browser);
        } else {
            first.meet(&mut browser);
            second.meet(&mut browser);
        }
        first.meet(&mut browser);
        second.meet(&mut browser);
        prop_assert_eq!(first.draft.conflicts(), second.draft.conflicts());
        for place in done.iter().filter(|place| !touched.contains(place)) {
            let asked = first.draft.conflicts().iter().any(|one| one.place == place);
            prop_assert!(!asked, "{:?}", place);
        }
    }
}
