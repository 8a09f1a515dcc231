//! What is kept on this device: the answers and the language.

use std::cell::RefCell;
use std::rc::Rc;

use libricite::Edition;

use crate::LANGUAGE;
use crate::browser::{self, Refusal};
use crate::model::{ASIDE, Basis, Draft, KEY, Met, Outcome, Tab, Unreadable, View, key_aside};
use crate::opening::Opening;
use crate::words::Lang;

/// How the names begin under which criteria are kept that are not built in.
const CRITERIA: &str = "libricite.criteria.";

thread_local! {
    /// The criteria that were read since the page was opened, the newest first.
    static KNOWN: RefCell<Vec<Rc<Basis>>> = const { RefCell::new(Vec::new()) };
}

/// Remembers criteria that were read and are not built in: of each edition, those read last.
pub(crate) fn know(basis: &Rc<Basis>) {
    if basis.outside().is_some() {
        let edition = basis.criteria().edition();
        KNOWN.with_borrow_mut(|known| {
            known.retain(|other| other.criteria().edition() != edition);
            known.insert(0, Rc::clone(basis));
        });
    }
}

/// The criteria that are not built in and were read since the page was opened, the newest first.
pub(crate) fn known() -> Vec<Rc<Basis>> {
    KNOWN.with_borrow(Clone::clone)
}

/// The criteria of an edition: built in, kept on this device, or read since the page was opened.
pub(crate) fn find(edition: &Edition) -> Option<Rc<Basis>> {
    let is_one = |basis: &&Rc<Basis>| basis.criteria().edition() == edition;
    Basis::built_in(edition)
        // What is kept with the answers is what they answer, whatever else was looked at.
        .or_else(|| Basis::read(&browser::kept(&key(edition))?))
        .or_else(|| KNOWN.with_borrow(|known| known.iter().find(is_one).cloned()))
}

/// Under which name the criteria of an edition are kept.
fn key(edition: &Edition) -> String {
    [CRITERIA, &edition.to_string()].concat()
}

/// What became of the answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum Kept {
    /// There was nothing to keep yet.
    #[default]
    Nothing,
    /// They were kept, at that time: "10:42"; without a time, until this window is closed.
    At(String),
    /// They could not be kept.
    Refused(Refusal),
    /// They are not kept, until the person says so: what is kept is that of a newer version of
    /// this page, or was erased elsewhere.
    Withheld,
}

/// Keeps the answers, among other tabs that do so too.
#[derive(Clone)]
pub(crate) struct Keeper {
    pub(crate) kept: Kept,
    pub(crate) view: View,
    /// What is not seen yet.
    pub(crate) opening: Opening,
    /// Whether it is told when that is seen.
    pub(crate) is_looked_at: bool,
    tab: Tab,
    /// The criteria that were kept last.
    basis: Option<Rc<Basis>>,
}

impl Keeper {
    pub(crate) fn new() -> Self {
        let opening = Opening::first();
        let found = browser::kept(KEY).filter(|_| opening == Opening::Kept);
        let view = found.and_then(|text| crate::model::read(&text, find).ok());
        Self {
            // Nothing is worth keeping yet; whether it could be is said now, not later.
            kept: browser::try_to_keep().err().map_or(Kept::Nothing, Kept::Refused),
            view: view.map(|stored| stored.view).unwrap_or_default(),
            opening,
            is_looked_at: false,
            tab: Tab::new(browser::random(), find),
            basis: None,
        }
    }

    /// The language that was chosen, before there were answers or since.
    pub(crate) fn lang(&self) -> Option<Lang> {
        let chosen = browser::kept(LANGUAGE).or_else(|| self.view.lang.clone());
        chosen?.parse().ok()
    }

    /// Keeps the language that is chosen: before anything is answered, nothing else does.
    pub(crate) fn speak(&mut self, lang: Lang) {
        self.view.lang = Some(lang.as_str().to_owned());
        // Where nothing can be kept, the page says so for the answers.
        browser::keep(LANGUAGE, lang.as_str()).ok();
    }

    /// Keeps the answers, and takes over what another tab kept.
    pub(crate) fn meet(&mut self, draft: &mut Draft) -> Outcome {
        match self.opening {
            Opening::Done | Opening::Kept => {}
            Opening::File => return Outcome::Same,
            Opening::Waits => {
                self.kept = Kept::Withheld;
                return Outcome::Same;
            }
        }
        let found = browser::kept(KEY);
        let Met { outcome, write } =
            self.tab.meet(draft, found.as_deref(), &self.view, browser::now());
        match (&outcome, write) {
            // What a newer version wrote stays: that version finds it again.
            (Outcome::Unreadable(Unreadable::Newer) | Outcome::Erased, _) => {
                self.kept = Kept::Withheld;
            }
            (Outcome::Unreadable(Unreadable::Refused(_)), _) => {
                self.put_aside(found.as_deref().unwrap_or_default());
            }
            (_, Some(text)) => self.write(draft.basis(), &text),
            // Its criteria may have been read from a file just now.
            (Outcome::TakenOver, _) => {
                self.kept =
                    self.keep_criteria(draft.basis()).err().map_or(Kept::Nothing, Kept::Refused);
            }
            // What was withheld is there again.
            _ if self.kept == Kept::Withheld => self.kept = Kept::Nothing,
            _ => {}
        }
        outcome
    }

    /// Moves what is kept here out of the way, unseen.
    pub(crate) fn start_without(&mut self) {
        self.put_aside(&browser::kept(KEY).unwrap_or_default());
        if self.kept == Kept::Nothing {
            self.opening.end();
        }
    }

    /// Forgets the answers, and what was put aside.
    pub(crate) fn forget(&mut self) {
        self.opening.end();
        self.tab.forget();
        self.basis = None;
        let mut names = [KEY, ASIDE, CRITERIA].into_iter();
        let forgotten = names.try_for_each(browser::forget);
        self.kept = forgotten.err().map_or(Kept::Nothing, Kept::Refused);
    }

    /// What another tab erased is written anew by the next meeting.
    pub(crate) fn start_anew(&mut self) {
        self.tab.forget();
        self.basis = None;
    }

    /// Whether answers would go with the page.
    pub(crate) fn is_at_risk(&self) -> bool {
        matches!(self.kept, Kept::Refused(_) | Kept::Withheld)
    }

    fn write(&mut self, basis: &Rc<Basis>, text: &str) {
        // Without their criteria the answers could not be read again.
        let kept = self.keep_criteria(basis).and_then(|()| keep(basis, KEY, text));
        self.kept = match kept {
            Ok(()) => Kept::At(browser::hour()),
            Err(refusal) => {
                self.tab.not_kept();
                Kept::Refused(refusal)
            }
        };
    }

    fn keep_criteria(&mut self, basis: &Rc<Basis>) -> Result<(), Refusal> {
        if let Some(outside) = basis.outside() {
            let key = key(basis.criteria().edition());
            let is_one = self.basis.as_ref().is_some_and(|known| Rc::ptr_eq(known, basis));
            // Another tab may have made room since.
            if !is_one || browser::kept(&key).is_none() {
                keep(basis, &key, outside.text())?;
            }
        }
        self.basis = Some(Rc::clone(basis));
        Ok(())
    }

    /// Moves what cannot be read out of the way; nothing is deleted.
    fn put_aside(&mut self, found: &str) {
        let aside = key_aside(browser::now());
        let moved = browser::keep(&aside, found).or_else(|_| {
            // There is no room for both.
            browser::forget(KEY)?;
            browser::keep(&aside, found).inspect_err(|_| {
                browser::keep(KEY, found).ok();
            })
        });
        self.kept = match moved.and_then(|()| browser::forget(KEY)) {
            Ok(()) => Kept::Nothing,
            Err(refusal) => Kept::Refused(refusal),
        };
        self.tab.forget();
    }
}

/// Keeps what belongs to some criteria. Where there is no room, other ones go that were looked at
/// and that nobody answers; those that kept answers name stay, or these could not be read again.
fn keep(basis: &Basis, key_of_it: &str, text: &str) -> Result<(), Refusal> {
    browser::keep_over(key_of_it, text, CRITERIA, &key(basis.criteria().edition()))
}

/// What was typed and is not kept yet.
///
/// Messages may wait for the next turn, which a page that goes does not have: it keeps this
/// at once. Should it stay, its next meeting finds a writing of its own, which says the same.
#[derive(Clone, Default)]
pub(crate) struct Late(Rc<RefCell<Option<(Draft, Keeper)>>>);

impl Late {
    /// Remembers what is to be kept.
    pub(crate) fn set(&self, draft: &Draft, keeper: &Keeper) {
        *self.0.borrow_mut() = Some((draft.clone(), keeper.clone()));
    }

    /// Says that it is kept.
    pub(crate) fn clear(&self) {
        *self.0.borrow_mut() = None;
    }

    /// Keeps it now.
    pub(crate) fn keep(&self) {
        let late = self.0.borrow_mut().take();
        if let Some((mut draft, mut keeper)) = late {
            keeper.meet(&mut draft);
        }
    }
}
