//! One tab after the other, and two at once: what is written, and when.

use libricite_widget::model::{Basis, Outcome, Tab, Unreadable, View};

use crate::blank;
use crate::browser::{Browser, Page, two_pages};

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
        if round % 3 == 0 {
            first.choose("free-os", &format!("choice-{round}"));
            first.meet(&mut browser);
            assert_eq!(second.meet(&mut browser), Outcome::TakenOver);
        }
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
    let mut page = Page { tab: Tab::new("a", Basis::built_in), draft: blank() };
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
    let mut page = Page { tab: Tab::new("a", Basis::built_in), draft: blank() };
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
    let refused = first.tab.meet(&mut first.draft, browser.kept.as_deref(), &english, 0);
    assert!(refused.write.is_some());
    first.tab.not_kept();
    let met = first.tab.meet(&mut first.draft, browser.kept.as_deref(), &english, 0);
    browser.kept = met.write;
    let kept = browser.kept.as_deref().expect("the language is kept");
    let kept =
        libricite_widget::model::read(kept, Basis::built_in).expect("what we write, we read");
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
