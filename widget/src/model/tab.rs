//! One tab among others that keep the same assessment in the same browser.

use std::rc::Rc;

use libricite::{Assessment, Date};

use super::basis::Find;
use super::draft::{Draft, State};
use super::merge::merge;
use super::stored::{self, Stamp, Stored, Unreadable, View};

/// How many earlier states a tab remembers, to find where another tab parted from it.
const MOST_SEEN: usize = 8;

/// How many tabs a writing remembers.
const MOST_TABS: usize = 16;

/// What this tab knows of what is kept in the browser.
///
/// Call [`Tab::meet`] at the start, after each edit, and whenever another tab has written
/// (the `storage` event): it says what to keep, and brings the draft up to date.
#[derive(Debug, Clone)]
pub struct Tab {
    id: String,
    /// What was found or kept, the last one at the end.
    seen: Vec<(Stamp, Draft)>,
    /// The text of the last one: what is found the same again need not be read.
    text: Option<String>,
    /// The last writing of each tab that is part of what was seen.
    tabs: Vec<Stamp>,
    view: Option<View>,
    /// Finds the criteria of what was kept.
    find: Find,
}

/// What came of a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Met {
    /// What happened to the draft.
    pub outcome: Outcome,
    /// What to keep in the browser now under [`KEY`](super::KEY); nothing: it is kept already.
    /// When it cannot be kept, call [`Tab::not_kept`].
    pub write: Option<String>,
}

/// What happened to the draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing: it is as it was.
    Same,
    /// It was replaced by what was kept: nothing had been said here since.
    TakenOver,
    /// What another tab said was added to it. [`Draft::conflicts`] has what both said
    /// differently: ask.
    Merged,
    /// What was kept is gone: another tab or the browser has erased it. Nothing is written
    /// until the person says so: after [`Tab::forget`] the next meeting writes anew.
    Erased,
    /// What is kept cannot be read. Nothing is written.
    ///
    /// What a [newer](Unreadable::Newer) version wrote stays where it is: say that loading the
    /// page anew brings that version. What was refused: keep it under
    /// [`key_aside`](super::key_aside), say so, remove it, and meet again after
    /// [`Tab::forget`].
    Unreadable(Unreadable),
}

impl Tab {
    /// A tab that has seen nothing; the id is of its own, a random one.
    pub fn new(id: impl Into<String>, find: Find) -> Self {
        Self { id: id.into(), seen: Vec::new(), text: None, tabs: Vec::new(), view: None, find }
    }

    /// Forgets what was seen, so that the next meeting starts as a new tab does.
    pub fn forget(&mut self) {
        *self = Self::new(std::mem::take(&mut self.id), self.find);
    }

    /// Says that the browser did not keep what the last meeting gave it, so that the next one
    /// gives it again, and does not take its absence for an erasure.
    pub fn not_kept(&mut self) {
        self.seen.pop();
        self.text = None;
        self.view = None;
    }

    /// Compares the draft with what is kept, brings the draft up to date, and says what to keep.
    ///
    /// Nothing that either tab said is lost: where both went on from a common state, the
    /// changes of both are merged, and where both changed the same place differently, the
    /// draft has both. After a change from outside there is nothing to undo: undo takes back
    /// only what was done here.
    pub fn meet(&mut self, draft: &mut Draft, kept: Option<&str>, view: &View, now: u64) -> Met {
        if kept.is_some() && kept == self.text.as_deref() {
            let write = (!self.is_same(draft, view)).then(|| self.write(draft, None, view, now));
            return Met { outcome: Outcome::Same, write };
        }
        let stored = match kept.map(|kept| stored::read(kept, self.find)).transpose() {
            Ok(stored) => stored,
            Err(unreadable) => {
                return Met { outcome: Outcome::Unreadable(unreadable), write: None };
            }
        };
        let Some(stored) = stored else {
            if !self.seen.is_empty() {
                return Met { outcome: Outcome::Erased, write: None };
            }
            let is_worth = !is_blank(draft.assessment());
            let write = is_worth.then(|| self.write(draft, None, view, now));
            return Met { outcome: Outcome::Same, write };
        };

        let is_last = self
            .seen
            .last()
            .is_some_and(|(stamp, seen)| *stamp == stored.stamp && seen.state().is(&stored.state));
        if is_last {
            let is_same = self.is_same(draft, view);
            let write = (!is_same).then(|| self.write(draft, Some(&stored), view, now));
            return Met { outcome: Outcome::Same, write };
        }
        let met = self.come_together(draft, &stored, view, now);
        if met.outcome == Outcome::TakenOver {
            self.text = kept.map(str::to_owned);
        }
        met
    }

    /// Whether nothing was said here since what was seen last.
    fn is_same(&self, draft: &Draft, view: &View) -> bool {
        self.seen.last().is_some_and(|(_, seen)| seen.state().is(draft.state()))
            && self.view.as_ref() == Some(view)
    }

    /// Another tab has written since.
    fn come_together(&mut self, draft: &mut Draft, stored: &Stored, view: &View, now: u64) -> Met {
        let known = self.seen.iter().rev().find(|(stamp, _)| stored.includes(stamp));
        let base = known.map(|(_, seen)| seen.clone());
        let is_changed_here = match &base {
            Some(base) => !base.state().is(draft.state()),
            None => !is_blank(draft.assessment()),
        };
        if !is_changed_here {
            draft.take(stored.state.clone());
            self.view.get_or_insert_with(|| view.clone());
            self.saw(stored.stamp.clone(), draft);
            self.join(&stored.tabs);
            return Met { outcome: Outcome::TakenOver, write: None };
        }
        let is_changed_there = base.as_ref().is_none_or(|base| !base.state().is(&stored.state));
        let mut outcome = Outcome::Same;
        if is_changed_there {
            let mut merged = draft.state().clone();
            let nothing = nothing(&merged);
            merge(base.as_ref().map_or(&nothing, Draft::state), &mut merged, &stored.state);
            if !merged.is(draft.state()) {
                draft.take(merged);
                outcome = Outcome::Merged;
            }
        }
        Met { outcome, write: Some(self.write(draft, Some(stored), view, now)) }
    }

    /// The text to keep, which this tab has then seen.
    fn write(&mut self, draft: &Draft, over: Option<&Stored>, view: &View, now: u64) -> String {
        if let Some(stored) = over {
            self.join(&stored.tabs);
        }
        let last = self.seen.last().map_or(0, |(stamp, _)| stamp.revision);
        let revision = 1 + over.map_or(0, |stored| stored.stamp.revision).max(last);
        let stamp = Stamp { revision, tab: self.id.clone() };
        self.join(std::slice::from_ref(&stamp));
        if MOST_TABS < self.tabs.len() {
            self.tabs.sort_by_key(|known| known.revision);
            self.tabs.drain(..self.tabs.len() - MOST_TABS);
        }
        let text = stored::write(&Stored {
            stamp: stamp.clone(),
            saved_at: now,
            view: view.clone(),
            tabs: self.tabs.clone(),
            state: draft.state().clone(),
        });
        self.view = Some(view.clone());
        self.saw(stamp, draft);
        self.text = Some(text.clone());
        text
    }

    fn saw(&mut self, stamp: Stamp, draft: &Draft) {
        if self.seen.len() == MOST_SEEN {
            self.seen.remove(0);
        }
        self.seen.push((stamp, Draft::from_state(draft.state().clone())));
    }

    fn join(&mut self, tabs: &[Stamp]) {
        for stamp in tabs {
            match self.tabs.iter_mut().find(|known| known.tab == stamp.tab) {
                Some(known) => known.revision = known.revision.max(stamp.revision),
                None => self.tabs.push(stamp.clone()),
            }
        }
    }
}

/// Where two parted that never met: what it says is what neither says.
fn nothing(here: &State) -> State {
    let edition = "none@0.0.0".parse().expect("it is an edition");
    let day = Date::new(0, 1, 1).expect("it is a day");
    State {
        basis: Rc::clone(&here.basis),
        assessment: Rc::new(Assessment::new(edition, day, "")),
        kept: Rc::default(),
        disputes: Rc::default(),
    }
}

/// The same without anything said.
fn blank(assessment: &Assessment<'static>) -> Assessment<'static> {
    Assessment::new(assessment.criteria.clone(), assessment.date, "")
}

/// Whether nothing is said.
pub(super) fn is_blank(assessment: &Assessment<'static>) -> bool {
    *assessment == blank(assessment)
}
