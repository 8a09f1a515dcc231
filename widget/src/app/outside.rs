//! Other criteria than those that are answered: built in, offered by this site, or from a file.

use std::rc::Rc;

use yew::platform::spawn_local;

use super::{App, Msg};
use crate::browser;
use crate::keep;
use crate::model::{Basis, Draft, offers};
use crate::notice::Notice;
use crate::screen::Screen;

/// Where this site says which criteria it offers.
const OFFERS: &str = "criteria/list.txt";

impl App {
    /// Asks what this site offers; without that, only what is built in is offered.
    pub(super) fn ask_for_offers(&self) {
        let send = self.shared.send.clone();
        spawn_local(async move {
            if let Some(list) = browser::read(OFFERS.to_owned()).await {
                send.emit(Msg::Offers(list));
            }
        });
    }

    pub(super) fn take_offers(&mut self, list: &str) {
        self.offers = offers(list);
    }

    /// Takes in what was read from a file or an address.
    pub(super) fn take_criteria(&mut self, read: Result<String, Option<String>>) {
        let read = read.and_then(|text| Basis::read(&text).ok_or(None));
        if let Ok(basis) = &read {
            keep::know(basis);
        }
        match (self.pending.take(), read) {
            (Some((name, bytes)), _) => self.open(name, &bytes),
            (None, Ok(basis)) => self.meet_others(basis),
            (None, Err(why)) => {
                self.notices.retain(Notice::outlives_a_change);
                self.notices.push(Notice::NoCriteria(why));
                browser::focus("title");
            }
        }
    }

    /// Who has not begun answers these from now on; else they stand beside what is answered.
    pub(super) fn meet_others(&mut self, basis: Rc<Basis>) {
        self.notices.retain(Notice::outlives_a_change);
        if self.draft.is_blank() {
            self.answer_under(basis);
            self.notices.push(Notice::Answering);
            // The bare address is the start too: to go there would be a change, which ends notices.
            if self.screen != Screen::Start {
                self.has_told = true;
                browser::go(&Screen::Start.href());
            }
        } else {
            self.set_beside(&basis);
            self.told.others = Some(basis);
            self.has_told = self.screen != Screen::Criteria;
            browser::go(&Screen::Criteria.href());
        }
    }

    /// Begins anew under other criteria.
    fn answer_under(&mut self, basis: Rc<Basis>) {
        self.keeper.view.stays = Some(basis.criteria().edition().clone());
        self.draft.replace(Draft::blank(basis, browser::today()));
        self.changed();
    }
}
