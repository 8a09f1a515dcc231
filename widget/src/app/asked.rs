//! What is asked of the whole engine, which comes when it is needed, and what it tells.

use std::rc::Rc;

use libricite::Edition;
use yew::platform::spawn_local;

use super::{App, Arrival, Focus, Msg};
use crate::browser;
use crate::model::{Basis, Fates, Plan, Shown, save, text_of, to_review};
use crate::notice::Notice;
use crate::screen::Screen;

/// What is asked.
#[derive(Debug, Clone)]
pub(crate) enum Wanted {
    /// The answers, carried to other criteria.
    Carried(Rc<Basis>),
    /// What to do next.
    Plan,
    /// How far one came since the first record.
    Progress,
    /// The answers under other criteria, beside their own.
    Beside,
    /// The file that is to be given, with what changed in its history.
    Recorded,
}

/// What came of a question: a list of texts, or why there is none; nothing: the engine could not
/// be had.
pub(crate) type Answer = Result<Vec<String>, Option<String>>;

/// What was told so far.
#[derive(Default)]
pub(crate) struct Told {
    /// Whether answers are being carried to another edition.
    pub(crate) is_carrying: bool,
    /// The edition to which answers were carried, and what became of them.
    pub(crate) fates: Option<(Edition, Fates)>,
    /// What to do next, for the file and the language that it was asked for.
    pub(crate) plan: Option<Plan>,
    /// How far one came, for the same file.
    pub(crate) progress: Option<Shown>,
    /// The answers under other criteria beside their own, if that was asked for; and those.
    pub(crate) beside: Option<Shown>,
    pub(crate) others: Option<Rc<Basis>>,
    pub(crate) beside_failed: bool,
    plan_of: Option<(String, &'static str)>,
}

impl Told {
    /// What was told is of other criteria.
    pub(super) fn forget(&mut self) {
        self.plan_of = None;
        self.beside = None;
    }
}

impl App {
    /// Carries the answers to other criteria.
    pub(super) fn carry(&mut self, to: Rc<Basis>) {
        self.told.is_carrying = true;
        let mut given = self.given();
        given.push(to.named());
        self.ask(Wanted::Carried(to), "carried_told", given);
    }

    /// Sets what the answers are worth under other criteria beside what they are worth now.
    pub(super) fn set_beside(&mut self, others: &Basis) {
        self.told.beside_failed = false;
        let mut given = self.given();
        given.push(others.named());
        self.ask(Wanted::Beside, "beside_told", given);
    }

    /// What each question is about: the file, the language, the criteria.
    fn given(&self) -> Vec<String> {
        let lang = self.lang.as_str().to_owned();
        vec![save(&self.draft), lang, self.draft.basis().named()]
    }

    /// Records what changed, before the file is given.
    pub(crate) fn record(&self) {
        let in_file = self.in_file.as_ref().map(|said| text_of(self.draft.criteria(), said));
        let day = browser::today().to_string();
        let given = vec![save(&self.draft), in_file.unwrap_or_default(), day];
        self.ask(Wanted::Recorded, "recorded_told", given);
    }

    /// Asks what to do next where that is shown, whenever the answers are others.
    pub(super) fn plan_ahead(&mut self) {
        if self.screen != Screen::Result || self.arrival != Arrival::Here {
            return;
        }
        let now = Some((save(&self.draft), self.lang.as_str()));
        if self.told.plan_of == now {
            return;
        }
        self.told.plan = None;
        self.told.progress = None;
        self.told.plan_of = now;
        let given = self.given();
        if 1 < self.draft.assessment().history.len() {
            self.ask(Wanted::Progress, "progress_told", given.clone());
        }
        self.ask(Wanted::Plan, "plan_told", given);
    }

    fn ask(&self, wanted: Wanted, name: &'static str, given: Vec<String>) {
        let send = self.shared.send.clone();
        let file = given.first().cloned().unwrap_or_default();
        spawn_local(async move {
            let answer = browser::ask(name, given).await;
            send.emit(Msg::Told { wanted, file, answer });
        });
    }

    /// Takes in what was told, if it is still about what is said.
    pub(super) fn take_told(&mut self, wanted: Wanted, file: &str, answer: Answer) {
        let is_of_now = self.told.plan_of.as_ref().is_some_and(|(known, _)| known == file);
        match wanted {
            Wanted::Plan | Wanted::Progress if !is_of_now => {}
            Wanted::Beside if save(&self.draft) != file => {}
            Wanted::Plan => self.told.plan = answer.ok().map(Plan::of),
            Wanted::Progress => self.told.progress = answer.ok().and_then(Shown::of),
            Wanted::Beside => {
                self.told.beside = answer.ok().and_then(Shown::of);
                self.told.beside_failed = self.told.beside.is_none();
                if self.screen == Screen::Criteria {
                    self.focus = Focus::On("beside".to_owned());
                }
            }
            // Where nothing can be recorded, the file is given all the same.
            Wanted::Recorded => {
                match answer.as_deref() {
                    Ok([text]) if !text.is_empty() && save(&self.draft) == file => {
                        self.draft.record(text).ok();
                        self.meet();
                    }
                    Ok(_) => {}
                    Err(why) => self.notices.push(Notice::NotRecorded(why.clone())),
                }
                self.give_file();
            }
            // Somebody answered meanwhile, which is carried, too.
            Wanted::Carried(to) if save(&self.draft) != file => self.carry(to),
            Wanted::Carried(to) => {
                self.told.is_carrying = false;
                self.notices.retain(|notice| !matches!(notice, Notice::NotCarried(_)));
                let from = self.draft.criteria().edition().clone();
                let why = answer.as_ref().err().cloned().flatten();
                let carried = answer.ok().and_then(|texts| {
                    let (file, texts) = texts.split_first()?;
                    self.draft.carry(file, Rc::clone(&to)).ok()?;
                    let left = to_review(&self.draft.report()).len();
                    Some(Fates::of(from, left, texts))
                });
                let Some(fates) = carried else {
                    self.notices.push(Notice::NotCarried(why));
                    return;
                };
                let edition = to.criteria().edition();
                // Who chooses an edition wants that one.
                self.keeper.view.stays = Some(edition.clone());
                self.told.fates = Some((edition.clone(), fates));
                self.changed();
                // Its screen begins anew, even where it is there already.
                self.reviewing.clear();
                self.focus = Focus::Moves;
                browser::go(&Screen::Review.href());
            }
        }
    }
}
