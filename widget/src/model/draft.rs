//! The assessment that is being filled in, and the way back.

use std::rc::Rc;

use libricite::{Assessment, Criteria, Date, Edition, Report, evaluate};

use super::aside::Kept;
use super::basis::Basis;
use super::dispute::{Conflict, Dispute};
use super::edit::{self, Edit};
use super::file::Refusal;
use super::place::{Asked, Field};

/// How many steps can be undone; each keeps a copy of the assessment.
const MOST_STEPS: usize = 100;

/// All that undo brings back.
#[derive(Debug, Clone)]
pub(super) struct State {
    // INVARIANT: the criteria of the assessment's edition, where these are known.
    pub(super) basis: Rc<Basis>,
    pub(super) assessment: Rc<Assessment<'static>>,
    pub(super) kept: Rc<Kept>,
    pub(super) disputes: Rc<Vec<Dispute>>,
}

impl State {
    pub(super) fn is(&self, other: &Self) -> bool {
        self.basis.is(&other.basis)
            && self.assessment == other.assessment
            && self.kept == other.kept
            && self.disputes == other.disputes
    }
}

/// The assessment that is being filled in.
///
/// It is changed by [edits](Edit) only; everything that is shown is made from it. A clone
/// shares what it can.
///
/// ```
/// use libricite_widget::model::{Asked, Draft, Edit};
///
/// let edition = libricite_criteria::newest();
/// let mut draft = Draft::new(&edition, "2026-11-22".parse()?).expect("it is packed");
/// let system = Asked::once("free-os");
///
/// draft.apply(Edit::Choose(system.clone(), "yes".into()));
/// assert_eq!(system.choice(draft.assessment()), Some("yes"));
///
/// draft.undo();
/// assert_eq!(system.choice(draft.assessment()), None);
/// # Ok::<(), libricite::DateError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Draft {
    now: State,
    past: Vec<State>,
    future: Vec<State>,
    /// The field that is being typed in: its next letters belong to the same step.
    typing: Option<Field>,
    /// Where a piece of evidence before others may be empty by now.
    emptied: Option<Asked>,
}

impl Draft {
    /// A blank assessment; nothing when the edition is not built in.
    pub fn new(edition: &Edition, today: Date) -> Option<Self> {
        Some(Self::blank(Basis::built_in(edition)?, today))
    }

    /// A blank assessment.
    pub fn blank(basis: Rc<Basis>, today: Date) -> Self {
        let edition = basis.criteria().edition().clone();
        Self::with(basis, Assessment::new(edition, today, ""))
    }

    /// An assessment and the criteria that it answers.
    pub fn with(basis: Rc<Basis>, assessment: Assessment<'static>) -> Self {
        Self::from_state(State {
            basis,
            assessment: Rc::new(assessment),
            kept: Rc::default(),
            disputes: Rc::default(),
        })
    }

    pub(super) fn from_state(now: State) -> Self {
        Self { now, past: Vec::new(), future: Vec::new(), typing: None, emptied: None }
    }

    pub(super) fn state(&self) -> &State {
        &self.now
    }

    /// What is said so far; the file is made of it, and nothing else.
    pub fn assessment(&self) -> &Assessment<'static> {
        &self.now.assessment
    }

    /// The criteria that are answered.
    pub fn criteria(&self) -> &Criteria {
        self.now.basis.criteria()
    }

    /// These, and where they come from.
    pub fn basis(&self) -> &Rc<Basis> {
        &self.now.basis
    }

    /// What it is worth; microseconds, so that it can be asked for at each letter.
    pub fn report(&self) -> Report<'_> {
        evaluate(self.criteria(), &self.now.assessment)
    }

    /// Whether nothing is said yet.
    pub fn is_blank(&self) -> bool {
        super::tab::is_blank(&self.now.assessment)
    }

    /// What stands in a field.
    pub fn text(&self, field: &Field) -> &str {
        field.text(&self.now.assessment)
    }

    /// What two tabs answered differently, and what nobody has settled yet.
    pub fn conflicts(&self) -> Vec<Conflict<'_>> {
        super::dispute::conflicts(&self.now)
    }

    /// Does an edit; says whether it changed anything.
    ///
    /// Letters typed in one field are one step to undo, until [`Draft::rest`] or another
    /// edit.
    pub fn apply(&mut self, edit: Edit) -> bool {
        let field = edit.field().cloned();
        let proves = edit.proves().cloned();
        if field.is_some() && field == self.typing {
            let is_new = field.as_ref().is_some_and(|field| Some(self.text(field)) != edit.text());
            if is_new {
                edit.apply(&mut self.now);
                self.emptied = proves.or(self.emptied.take());
                if self.past.last().is_some_and(|before| before.is(&self.now)) {
                    // All letters are gone again: there is nothing to take back.
                    self.past.pop();
                    self.typing = None;
                }
            }
            return is_new;
        }
        let before = self.now.clone();
        edit.apply(&mut self.now);
        if self.now.is(&before) {
            return false;
        }
        self.keep(before);
        self.typing = field;
        if let Some(emptied) = self.emptied.take_if(|emptied| Some(&*emptied) != proves.as_ref()) {
            edit::forget_empty(Rc::make_mut(&mut self.now.assessment), &emptied);
        }
        self.emptied = proves.or(self.emptied.take());
        true
    }

    /// Ends a step: what is typed next in the same field is undone on its own.
    pub fn rest(&mut self) {
        self.typing = None;
    }

    /// Takes the last step back; says whether there was one.
    pub fn undo(&mut self) -> bool {
        self.typing = None;
        let Some(before) = self.past.pop() else { return false };
        self.future.push(std::mem::replace(&mut self.now, before));
        true
    }

    /// Does again what was undone last; says whether there was anything.
    pub fn redo(&mut self) -> bool {
        self.typing = None;
        let Some(after) = self.future.pop() else { return false };
        self.past.push(std::mem::replace(&mut self.now, after));
        true
    }

    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to do again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Puts another in its place, such as an opened file or a blank one: one step to undo.
    pub fn replace(&mut self, other: Self) {
        let before = std::mem::replace(&mut self.now, other.now);
        self.keep(before);
        self.typing = None;
    }

    /// Becomes the same answers under other criteria, from the text of a file: one step to undo.
    /// What was chosen before questions were set aside, and what is disputed, stays.
    pub fn carry(&mut self, file: &str, basis: Rc<Basis>) -> Result<(), Refusal> {
        let assessment = Rc::new(super::file::assessment(file)?);
        let State { kept, disputes, .. } = self.now.clone();
        self.replace(Self::from_state(State { basis, assessment, kept, disputes }));
        Ok(())
    }

    /// Becomes the same with a longer history, from the text of a file. It is no step to undo: what
    /// is undone afterwards, the next record takes into account.
    pub fn record(&mut self, file: &str) -> Result<(), Refusal> {
        self.now.assessment = Rc::new(super::file::assessment(file)?);
        Ok(())
    }

    /// Becomes what another tab made of it. There is nothing to undo then: undo takes back
    /// what was done here, and never what was done elsewhere.
    pub(super) fn take(&mut self, state: State) {
        if !self.now.is(&state) {
            *self = Self::from_state(state);
        }
    }

    fn keep(&mut self, before: State) {
        if self.past.len() == MOST_STEPS {
            self.past.remove(0);
        }
        self.past.push(before);
        self.future.clear();
    }
}
