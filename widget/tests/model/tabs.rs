//! Two tabs of one browser: what either said is in the end there, or asked about.

use libricite_widget::model::{
    Asked, Draft, Edit, Field, Keep, Outcome, Place, Settle, Tab, Unreadable, Value, View,
};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::random::{asked, cases, draft};
use crate::{blank, choice, choose, service_ids, with_services};

/// A browser with one tab after the other.
struct Browser {
    kept: Option<String>,
}

struct Page {
    tab: Tab,
    draft: Draft,
}

impl Page {
    fn open(id: &str, browser: &mut Browser) -> Self {
        let mut page = Self { tab: Tab::new(id), draft: blank() };
        page.meet(browser);
        page
    }

    fn meet(&mut self, browser: &mut Browser) -> Outcome {
        let (outcome, write) = self.look(browser.kept.as_deref());
        if write.is_some() {
            browser.kept = write;
        }
        outcome
    }

    /// As a meeting whose writing is late, or fails.
    fn look(&mut self, kept: Option<&str>) -> (Outcome, Option<String>) {
        let met = self.tab.meet(&mut self.draft, kept, &View::default(), 0);
        (met.outcome, met.write)
    }

    fn choose(&mut self, criterion: &str, answer: &str) {
        choose(&mut self.draft, &Asked::once(criterion), answer);
    }

    fn choice(&self, criterion: &str) -> Option<&str> {
        choice(&self.draft, &Asked::once(criterion))
    }
}

fn two_pages() -> (Browser, Page, Page) {
    let mut browser = Browser { kept: None };
    let mut first = Page::open("a", &mut browser);
    first.choose("free-os", "yes");
    first.meet(&mut browser);
    let second = Page::open("b", &mut browser);
    assert_eq!(second.choice("free-os"), Some("yes"));
    (browser, first, second)
}

#[test]
fn a_blank_page_keeps_nothing() {
    let mut browser = Browser { kept: None };
    Page::open("a", &mut browser);
    assert_eq!(browser.kept, None);
}

#[test]
fn nothing_is_written_twice() {
    let (mut browser, mut first, mut second) = two_pages();
    let kept = browser.kept.clone();
    assert_eq!(first.meet(&mut browser), Outcome::Same);
    assert_eq!(second.meet(&mut browser), Outcome::Same);
    assert_eq!(browser.kept, kept);
}

#[test]
fn an_idle_tab_takes_over_what_the_other_says() {
    let (mut browser, mut first, mut second) = two_pages();
    second.choose("contributions", "no");
    second.meet(&mut browser);
    assert_eq!(first.meet(&mut browser), Outcome::TakenOver);
    assert_eq!(first.choice("contributions"), Some("no"));
    assert!(!first.draft.can_undo(), "undo takes back only what was done here");
}

#[test]
fn different_questions_come_together() {
    let (mut browser, mut first, mut second) = two_pages();
    first.choose("contributions", "no");
    second.choose("package-list", "yearly");
    first.meet(&mut browser);
    assert_eq!(second.meet(&mut browser), Outcome::Merged);
    assert_eq!(first.meet(&mut browser), Outcome::TakenOver);
    for page in [&first, &second] {
        assert_eq!(page.choice("contributions"), Some("no"));
        assert_eq!(page.choice("package-list"), Some("yearly"));
        assert!(page.draft.conflicts().is_empty());
    }
}

#[test]
fn the_same_question_answered_differently_is_asked_about() {
    let (mut browser, mut first, mut second) = two_pages();
    first.choose("free-os", "no");
    second.choose("free-os", "partly");
    first.meet(&mut browser);
    assert_eq!(second.meet(&mut browser), Outcome::Merged);
    let conflicts = second.draft.conflicts();
    assert_eq!(conflicts.len(), 1);
    assert_eq!(*conflicts[0].place, Place::Choice(Asked::once("free-os")));
    assert_eq!(conflicts[0].here, Value::Text(Some("partly")));
    assert_eq!(conflicts[0].there, Value::Text(Some("no")));

    // It is kept: whoever closes the page finds the question again.
    let mut third = Page::open("c", &mut browser);
    assert_eq!(third.draft.conflicts().len(), 1);
    let place = Place::Choice(Asked::once("free-os"));
    third.draft.apply(Edit::Settle(Settle { version: 0, place, keep: Keep::There }));
    third.meet(&mut browser);
    assert_eq!(third.choice("free-os"), Some("no"));
    for page in [&mut first, &mut second] {
        assert_eq!(page.meet(&mut browser), Outcome::TakenOver);
        assert_eq!(page.choice("free-os"), Some("no"));
        assert!(page.draft.conflicts().is_empty());
    }
}

#[test]
fn the_same_answer_twice_is_no_conflict() {
    let (mut browser, mut first, mut second) = two_pages();
    first.choose("free-os", "no");
    second.choose("free-os", "no");
    first.meet(&mut browser);
    assert_eq!(second.meet(&mut browser), Outcome::Same);
    assert!(second.draft.conflicts().is_empty());
}

#[test]
fn a_writing_that_was_overwritten_is_not_lost() {
    let (mut browser, mut first, mut second) = two_pages();
    first.choose("contributions", "no");
    second.choose("package-list", "yearly");
    // Both read before either wrote.
    let before = browser.kept.clone();
    browser.kept = first.look(before.as_deref()).1;
    browser.kept = second.look(before.as_deref()).1;
    // The event of the second writing reaches the first.
    assert_eq!(first.meet(&mut browser), Outcome::Merged);
    assert_eq!(second.meet(&mut browser), Outcome::TakenOver);
    for page in [&first, &second] {
        assert_eq!(page.choice("contributions"), Some("no"));
        assert_eq!(page.choice("package-list"), Some("yearly"));
        assert!(page.draft.conflicts().is_empty());
    }
}

#[test]
fn tabs_that_race_again_and_again_lose_nothing() {
    let (mut browser, mut first, mut second) = two_pages();
    for round in 0..30 {
        let answer = ["yes", "no"][round % 2];
        first.choose("contributions", answer);
        second.choose("package-list", answer);
        let before = browser.kept.clone();
        browser.kept = first.look(before.as_deref()).1;
        browser.kept = second.look(before.as_deref()).1;
        assert_eq!(first.meet(&mut browser), Outcome::Merged);
        assert_eq!(second.meet(&mut browser), Outcome::TakenOver);
        assert_eq!(second.choice("contributions"), Some(answer));
        assert_eq!(first.choice("package-list"), Some(answer));
        assert!(first.draft.conflicts().is_empty(), "round {round}");
    }
}

#[test]
fn hundreds_of_visits_leave_the_writing_short() {
    let mut browser = Browser { kept: None };
    for visit in 0..100 {
        let mut page = Page::open(&format!("visit-{visit}"), &mut browser);
        page.choose("free-os", ["yes", "no"][visit % 2]);
        page.meet(&mut browser);
    }
    assert!(browser.kept.is_some_and(|kept| kept.len() < 2000));
}

#[test]
fn two_that_never_met_are_asked_about_the_day() {
    let (mut browser, _, _) = two_pages();
    let mut other = Page { tab: Tab::new("c"), draft: blank() };
    let day = "2025-01-01".parse().expect("it is a day");
    other.draft.apply(Edit::Date(day));
    other.choose("free-os", "yes");
    other.meet(&mut browser);
    let conflicts = other.draft.conflicts();
    assert_eq!(conflicts.len(), 1);
    assert_eq!(*conflicts[0].place, Place::Date);
    assert_eq!(conflicts[0].here, Value::Date(day));
}

#[test]
fn a_writing_that_failed_is_written_again() {
    let (mut browser, mut first, _) = two_pages();
    first.choose("contributions", "no");
    let (_, refused) = first.look(browser.kept.as_deref());
    assert!(refused.is_some());
    first.tab.not_kept();
    first.meet(&mut browser);
    let later = Page::open("c", &mut browser);
    assert_eq!(later.choice("contributions"), Some("no"));
}

#[test]
fn where_nothing_can_be_kept_nothing_is_taken_for_erased() {
    let mut page = Page { tab: Tab::new("a"), draft: blank() };
    for answer in ["yes", "no", "partly"] {
        page.choose("free-os", answer);
        let (outcome, refused) = page.look(None);
        assert_eq!(outcome, Outcome::Same);
        assert!(refused.is_some_and(|text| text.contains(answer)));
        page.tab.not_kept();
    }
}

#[test]
fn what_a_newer_version_wrote_is_left_alone() {
    let mut page = Page { tab: Tab::new("a"), draft: blank() };
    page.choose("free-os", "yes");
    let (outcome, write) = page.look(Some(r#"{ "format": 2 }"#));
    assert_eq!(outcome, Outcome::Unreadable(Unreadable::Newer));
    assert_eq!(write, None);
    assert_eq!(page.choice("free-os"), Some("yes"));
}

#[test]
fn another_language_is_kept_and_spoken_in_this_tab_only() {
    let (mut browser, mut first, mut second) = two_pages();
    let english = View { lang: Some("en".to_owned()), ..View::default() };
    let met = first.tab.meet(&mut first.draft, browser.kept.as_deref(), &english, 0);
    browser.kept = met.write;
    let kept = browser.kept.as_deref().expect("the language is kept");
    let kept = libricite_widget::model::read(kept).expect("what we write, we read");
    assert_eq!(kept.view, english);
    assert_eq!(second.look(browser.kept.as_deref()), (Outcome::TakenOver, None));
    let again = first.tab.meet(&mut first.draft, browser.kept.as_deref(), &english, 0);
    assert_eq!(again.write, None);
}

#[test]
fn what_was_erased_elsewhere_is_not_written_again_unasked() {
    let (mut browser, mut first, _) = two_pages();
    browser.kept = None;
    assert_eq!(first.meet(&mut browser), Outcome::Erased);
    first.choose("contributions", "no");
    assert_eq!(first.meet(&mut browser), Outcome::Erased);
    assert_eq!(browser.kept, None);
    first.tab.forget();
    assert_eq!(first.meet(&mut browser), Outcome::Same);
    assert!(browser.kept.is_some());
}

#[test]
fn services_of_both_come_together() {
    let mut browser = Browser { kept: None };
    let mut first = Page { tab: Tab::new("a"), draft: with_services(&["Pad", "Mail"]) };
    first.meet(&mut browser);
    let mut second = Page::open("b", &mut browser);
    first.draft.apply(Edit::AddService("Chat".to_owned()));
    second.draft.apply(Edit::AddService("Wiki".to_owned()));
    second.draft.apply(Edit::RemoveService(1));
    first.meet(&mut browser);
    second.meet(&mut browser);
    first.meet(&mut browser);
    assert_eq!(service_ids(&second.draft), ["pad", "wiki", "chat"]);
    assert_eq!(service_ids(&first.draft), service_ids(&second.draft));
    assert!(first.draft.conflicts().is_empty());
}

#[test]
fn whether_a_service_stays_is_asked_when_one_tab_removed_it_and_the_other_changed_it() {
    let name = Field::Service(0, libricite_widget::model::ServiceField::Url);
    for keep in [Keep::Here, Keep::There] {
        let mut browser = Browser { kept: None };
        let mut first = Page { tab: Tab::new("a"), draft: with_services(&["Pad"]) };
        let asked = Asked::of("free-services", "pad");
        choose(&mut first.draft, &asked, "yes");
        first.meet(&mut browser);
        let mut second = Page::open("b", &mut browser);
        first.draft.apply(Edit::RemoveService(0));
        second.draft.apply(Edit::Text(name.clone(), "https://pad.example/".to_owned()));
        first.meet(&mut browser);
        second.meet(&mut browser);

        let conflicts = second.draft.conflicts();
        assert_eq!(conflicts.len(), 1, "{conflicts:?}");
        let place = conflicts[0].place.clone();
        assert_eq!(place, Place::Service("pad".into()));
        assert_eq!(choice(&second.draft, &asked), Some("yes"));
        second.draft.apply(Edit::Settle(Settle { version: 0, place, keep }));
        let is_there = keep == Keep::Here;
        assert_eq!(service_ids(&second.draft).len(), usize::from(is_there));
        assert_eq!(choice(&second.draft, &asked), is_there.then_some("yes"));
    }
}

#[test]
fn a_service_that_comes_back_brings_its_answers() {
    let mut browser = Browser { kept: None };
    let mut first = Page { tab: Tab::new("a"), draft: with_services(&["Pad"]) };
    let asked = Asked::of("free-services", "pad");
    choose(&mut first.draft, &asked, "yes");
    first.meet(&mut browser);
    let mut second = Page::open("b", &mut browser);
    let url = Field::Service(0, libricite_widget::model::ServiceField::Url);
    first.draft.apply(Edit::Text(url, "https://pad.example/".to_owned()));
    second.draft.apply(Edit::RemoveService(0));
    first.meet(&mut browser);
    second.meet(&mut browser);
    let place = Place::Service("pad".into());
    second.draft.apply(Edit::Settle(Settle { version: 0, place, keep: Keep::There }));
    assert_eq!(service_ids(&second.draft), ["pad"]);
    assert_eq!(choice(&second.draft, &asked), Some("yes"));
}

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
        1 => asked().prop_map(|asked| (Place::Evidence(asked.clone()), Edit::AddEvidence(asked))),
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
        let mut first = Page { tab: Tab::new("a"), draft: start.clone() };
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
        let mut quiet = 0;
        while quiet < 2 {
            for page in [&mut first, &mut second] {
                let kept = browser.kept.clone();
                page.meet(&mut browser);
                quiet = if browser.kept == kept { quiet + 1 } else { 0 };
            }
        }

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
        let mut other = Page { tab: Tab::new("a"), draft: there };
        other.meet(&mut browser);
        let mut page = Page { tab: Tab::new("b"), draft: here };
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
}
