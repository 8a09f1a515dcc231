//! A browser with tabs, for stories of tabs that meet.

use libricite_widget::model::{Asked, Basis, Draft, Outcome, Tab, View};

use crate::{blank, choice, choose};

/// A browser with one tab after the other.
pub(crate) struct Browser {
    pub(crate) kept: Option<String>,
}

/// A page that is open in a tab.
pub(crate) struct Page {
    pub(crate) tab: Tab,
    pub(crate) draft: Draft,
}

impl Page {
    pub(crate) fn open(id: &str, browser: &mut Browser) -> Self {
        let mut page = Self { tab: Tab::new(id, Basis::built_in), draft: blank() };
        page.meet(browser);
        page
    }

    pub(crate) fn meet(&mut self, browser: &mut Browser) -> Outcome {
        let (outcome, write) = self.look(browser.kept.as_deref());
        if write.is_some() {
            browser.kept = write;
        }
        outcome
    }

    /// As a meeting whose writing is late, or fails.
    pub(crate) fn look(&mut self, kept: Option<&str>) -> (Outcome, Option<String>) {
        let met = self.tab.meet(&mut self.draft, kept, &View::default(), 0);
        (met.outcome, met.write)
    }

    pub(crate) fn choose(&mut self, criterion: &str, answer: &str) {
        choose(&mut self.draft, &Asked::once(criterion), answer);
    }

    pub(crate) fn choice(&self, criterion: &str) -> Option<&str> {
        choice(&self.draft, &Asked::once(criterion))
    }
}

/// Two tabs with the same answer.
pub(crate) fn two_pages() -> (Browser, Page, Page) {
    let mut browser = Browser { kept: None };
    let mut first = Page::open("a", &mut browser);
    first.choose("free-os", "yes");
    first.meet(&mut browser);
    let second = Page::open("b", &mut browser);
    assert_eq!(second.choice("free-os"), Some("yes"));
    (browser, first, second)
}
