//! What happens, one after the other.

use std::rc::Rc;

use crate::keep::find;
use crate::model::{Aside, Asked, Draft, Edit, Field, Outcome, Unreadable, to_review};
use libricite::Edition;
use yew::prelude::*;

use super::{App, Arrival, Dialog, Focus, Msg};
use crate::browser;
use crate::notice::Notice;
use crate::opening::Opening;
use crate::screen::Screen;
use crate::view::review::DONE;
use crate::words::Lang;

impl App {
    /// Does what a message asks; says whether the page looks different afterwards.
    pub(super) fn handle(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Edit(edit) => return self.edit(edit),
            Msg::Day(text) => {
                self.day_is_missing = text.is_empty();
                if let Ok(day) = text.parse() {
                    return self.edit(Edit::Date(day));
                }
            }
            Msg::Rest => {
                self.draft.rest();
                return false;
            }
            Msg::Undo => return self.draft.undo() && self.changed(),
            Msg::Redo => return self.draft.redo() && self.changed(),
            Msg::Begin { edition, name, url } => self.begin(&edition, name, url),
            Msg::Arrived => return self.arrive(),
            Msg::Speak(lang) => self.speak(lang),
            Msg::Read { name, bytes } => self.read(name, bytes),
            Msg::Keep | Msg::Elsewhere => self.meet(),
            Msg::WriteAnew => {
                self.keeper.start_anew();
                self.meet();
            }
            Msg::AskToClear => self.dialog = Some(Dialog::Clear),
            Msg::Clear => self.clear(),
            Msg::ShowCard => self.dialog = Some(Dialog::Card),
            Msg::Close => return self.dialog.take().is_some(),
            Msg::Dismiss => self.notices.retain(Notice::waits),
            Msg::Hover(hover) => return std::mem::replace(&mut self.hover, hover) != hover,
            Msg::UpdateReady => {
                self.notices.retain(|notice| *notice != Notice::Update);
                self.notices.push(Notice::Update);
            }
            Msg::UseUpdate => browser::tell("libricite-update-accept"),
            Msg::Reload => browser::reload(),
            Msg::Words { edition, lang, half, text } => {
                self.take_words(&edition, lang, half, text.as_deref());
            }
            Msg::Licenses(list) => self.licenses = list,
            Msg::Carry(to) => self.carry(to),
            Msg::Others(basis) => self.meet_others(basis),
            Msg::Fetch(address) => {
                if !address.is_empty() {
                    browser::fetch_criteria(&address, "criteria");
                }
            }
            Msg::Criteria(read) => self.take_criteria(read),
            Msg::Awaited(text) => self.open_pending(text.as_deref()),
            Msg::Offers(list) => self.take_offers(&list),
            Msg::Stay => {
                self.keeper.view.stays = Some(self.draft.criteria().edition().clone());
                self.meet();
            }
            Msg::Told { wanted, file, answer } => self.take_told(wanted, &file, answer),
            Msg::AskForWords => self.ask_for_words(),
            Msg::Grow => {
                self.draw_star();
                return false;
            }
            Msg::Shown => self.seen(),
            Msg::Going => {
                self.keeper.opening.go();
                self.meet();
            }
            Msg::Hung(choice) => self.settle(choice),
            Msg::Leave(msg) => return self.leave(ctx, msg),
        }
        true
    }

    /// Goes on from the first screen; says whether somebody came from there.
    pub(super) fn go_on(&mut self) -> bool {
        let Some(begun) = browser::begun() else { return false };
        // Another tab may have begun meanwhile: what it said is there to go on with, not to lose.
        if let [edition, name, url] = &*begun
            && self.draft.is_blank()
        {
            let edition = edition.parse().unwrap_or_else(|_| libricite_criteria::newest());
            self.begin(&edition, name.clone(), url.clone());
        }
        true
    }

    fn begin(&mut self, edition: &Edition, name: String, url: String) {
        self.name_is_missing = name.is_empty();
        if self.name_is_missing {
            self.focus = Focus::On("name".to_owned());
            return;
        }
        let own = self.draft.basis();
        let is_own = own.criteria().edition() == edition;
        let own = is_own.then(|| Rc::clone(own));
        let Some(basis) = own.or_else(|| find(edition)) else { return };
        let mut fresh = Draft::blank(basis, browser::today());
        fresh.apply(Edit::Text(Field::Name, name));
        fresh.apply(Edit::Text(Field::Url, url));
        self.draft.replace(fresh);
        self.keeper.view.at = None;
        // Who chooses an edition wants that one.
        self.keeper.view.stays = Some(edition.clone());
        self.changed();
        browser::go(&Screen::Steps.href());
    }

    fn edit(&mut self, edit: Edit) -> bool {
        let goes_to = goes_to(&edit);
        let confirmed = match &edit {
            Edit::Confirm(id) => Some(Rc::clone(id)),
            _ => None,
        };
        let is_new_service = matches!(edit, Edit::AddService(_));
        let is_typed = matches!(edit, Edit::Text(..));
        if !self.draft.apply(edit) {
            return false;
        }
        if let Some(id) = goes_to {
            self.focus = Focus::Near(id);
        }
        if let Some(id) = confirmed {
            self.focus = self.after_confirming(&id);
        }
        if is_new_service && let Some(services) = &self.draft.assessment().services {
            let place = services.len().saturating_sub(1).to_string();
            self.focus = Focus::On(["service-", &place, "-name"].concat());
        }
        if is_typed { self.typed() } else { self.changed() }
    }

    /// The button that confirms an answer goes: where answers are read again one after the
    /// other, the next one follows.
    fn after_confirming(&self, id: &str) -> Focus {
        if self.step != Screen::Review {
            return Focus::Near(["q-", id].concat());
        }
        let report = self.draft.report();
        let left = to_review(&report);
        let mut after = self.draft.criteria().all().skip_while(|one| one.id != *id);
        let next = after.find(|one| left.contains(&one.id.as_str()));
        match next.map(|one| one.id.as_str()).or(left.first().copied()) {
            Some(next) => Focus::On(["q-", next].concat()),
            None => Focus::On(DONE.to_owned()),
        }
    }

    /// What follows each change.
    pub(super) fn changed(&mut self) -> bool {
        self.told.beside = None;
        self.notices.retain(Notice::outlives_a_change);
        self.meet();
        true
    }

    /// What follows each letter: it is kept with the letters that come soon after it.
    fn typed(&mut self) -> bool {
        self.told.beside = None;
        self.notices.retain(Notice::outlives_a_change);
        self.late.set(&self.draft, &self.keeper);
        browser::keep_soon();
        true
    }

    /// Keeps what is said, and adds what another tab said.
    pub(super) fn meet(&mut self) {
        self.late.clear();
        let notice = match self.keeper.meet(&mut self.draft) {
            Outcome::Same if self.keeper.opening == Opening::Waits => Some(Notice::Hung),
            Outcome::Same => None,
            Outcome::TakenOver => {
                self.told.beside = None;
                self.notices.retain(|known| *known != Notice::Merged);
                None
            }
            Outcome::Merged => Some(Notice::Merged),
            Outcome::Erased => Some(Notice::Erased),
            Outcome::Unreadable(Unreadable::Newer) => Some(Notice::Newer),
            Outcome::Unreadable(why) => Some(Notice::Unreadable(why.to_string())),
        };
        self.follow_edition();
        self.notices.retain(|known| !known.waits() && Some(known) != notice.as_ref());
        self.notices.extend(notice);
    }

    /// The words are those of the edition that is answered.
    fn follow_edition(&mut self) {
        if !self.shared.basis.is(self.draft.basis()) {
            self.told.forget();
            self.ask_for_words();
        }
    }

    pub(super) fn arrive(&mut self) -> bool {
        let address = browser::hash();
        // An anchor within the page.
        if !address.is_empty() && !address.starts_with('/') {
            return false;
        }
        // The page goes to an address by itself, too, and has arrived before it is told.
        if self.address.as_ref() == Some(&address) {
            return false;
        }
        if self.rest == Arrival::Failed {
            self.ask_for_rest();
        }
        self.screen = Screen::at(&address, self.shared.criteria());
        self.address = Some(address);
        if self.screen == Screen::Structure && self.licenses.is_empty() {
            self.ask_for_licenses();
        }
        if self.screen == Screen::Criteria && self.offers.is_empty() {
            self.ask_for_offers();
        }
        match &self.screen {
            // It is among those that are being read again.
            Screen::Question(id) if self.step == Screen::Review && self.reviewing.contains(id) => {}
            Screen::Question(id) => {
                self.step = Screen::step_of(id, &self.step, self.shared.criteria());
            }
            screen if screen.asks() => self.step = screen.clone(),
            _ => {}
        }
        if self.screen == Screen::Review {
            self.reviewing = to_review(&self.draft.report()).into_iter().map(Rc::from).collect();
        }
        if self.screen.asks() {
            self.keeper.view.at = Some(self.screen.href());
        }
        self.dialog = None;
        self.day_is_missing = false;
        // What was told with this screen goes with it.
        if !std::mem::take(&mut self.has_told) {
            self.notices.retain(Notice::outlives_a_change);
        }
        self.focus = Focus::Moves;
        true
    }

    fn speak(&mut self, lang: Lang) {
        self.lang = lang;
        self.told.beside = None;
        self.keeper.speak(lang);
        self.ask_for_words();
    }

    fn clear(&mut self) {
        let basis = Rc::clone(self.draft.basis());
        self.draft.replace(Draft::blank(basis, browser::today()));
        self.keeper.view.at = None;
        self.late.clear();
        // What a newer version kept is not what is seen here, and stays.
        let is_newer = self.notices.contains(&Notice::Newer);
        if !is_newer {
            self.keeper.forget();
        }
        self.dialog = None;
        self.has_told = self.screen != Screen::Start;
        // The bare address is the start too: to go there would be a change, which ends notices.
        if self.screen != Screen::Start {
            browser::go(&Screen::Start.href());
        }
        self.notices.retain(|notice| matches!(notice, Notice::Update | Notice::Newer));
        if !is_newer {
            self.notices.push(Notice::Cleared);
        }
    }
}

/// Where the focus goes when an edit takes away what has it.
fn goes_to(edit: &Edit) -> Option<String> {
    Some(match edit {
        Edit::Clear(Asked { criterion, service: None }) => ["q-", criterion].concat(),
        Edit::RemoveService(_) | Edit::NoServices | Edit::ServicesNotSaid => {
            "add-service".to_owned()
        }
        Edit::SetAside(Aside::Axis(_)) | Edit::TakeBack(Aside::Axis(_)) => "aside".to_owned(),
        _ => return None,
    })
}
