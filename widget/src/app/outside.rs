//! Other criteria than those that are answered: built in, offered by this site, or from a file.

use std::rc::Rc;

use libricite::Edition;
use yew::platform::spawn_local;

use super::{App, Msg};
use crate::browser;
use crate::keep;
use crate::model::{Basis, Draft, offers};
use crate::notice::Notice;
use crate::screen::Screen;

/// Where this site says which criteria it offers.
const OFFERS: &str = "criteria/list.txt";

/// A file that waits for the criteria of its edition.
pub(crate) struct Pending {
    pub(super) edition: Edition,
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// Criteria of what was read, known from now on.
fn known(text: &str) -> Option<Rc<Basis>> {
    let basis = Basis::read(text)?;
    keep::know(&basis);
    Some(basis)
}

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
        match read.and_then(|text| known(&text).ok_or(None)) {
            Ok(basis) => {
                // Answers that were kept may have waited for these.
                if self.notices.contains(&Notice::Newer) {
                    self.meet();
                }
                self.meet_others(basis);
            }
            Err(why) => {
                self.notices.retain(Notice::outlives_a_change);
                self.notices.push(Notice::NoCriteria(why));
                browser::focus("title");
            }
        }
    }

    /// Opens the file that waits for its criteria, whether this site had them or not.
    pub(super) fn open_pending(&mut self, text: Option<&str>) {
        let basis = text.and_then(known);
        let is_it = |pending: &mut Pending| {
            basis.as_ref().is_none_or(|basis| *basis.criteria().edition() == pending.edition)
        };
        if let Some(Pending { name, bytes, .. }) = self.pending.take_if(is_it) {
            self.open(name, &bytes);
        }
    }

    /// Who has not begun answers these from now on; else they stand beside what is answered.
    pub(super) fn meet_others(&mut self, basis: Rc<Basis>) {
        self.notices.retain(Notice::outlives_a_change);
        // They are answered already.
        if basis.is(self.draft.basis()) {
            return;
        }
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
