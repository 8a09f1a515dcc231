//! A file is opened, and kept once it was shown.

use super::outside::Pending;
use super::{App, Arrival, Hung};
use crate::browser;
use crate::keep::find;
use crate::model::{Refusal as Unopened, open_bytes};
use crate::notice::Notice;
use crate::opening::{self, Opening};
use crate::screen::Screen;

impl App {
    /// Opens a file; where its criteria are not known here, this site may have them.
    pub(super) fn read(&mut self, name: String, bytes: Option<Vec<u8>>) {
        self.pending = None;
        match bytes {
            None => self.refuse(name, None),
            Some(bytes) => match open_bytes(&bytes, find) {
                Err(Unopened::UnknownEdition { edition, .. }) => {
                    let version = edition.version().to_string();
                    let address = ["criteria/", edition.set(), "-", &version, ".json"].concat();
                    browser::fetch_criteria(&address, "awaited");
                    self.pending = Some(Pending { edition, name, bytes });
                }
                _ => self.open(name, &bytes),
            },
        }
    }

    /// Opens a file with the criteria that are known by now.
    pub(super) fn open(&mut self, name: String, bytes: &[u8]) {
        self.notices.retain(Notice::outlives_a_change);
        match open_bytes(bytes, find) {
            Ok(draft) => {
                self.in_file = Some(draft.assessment().clone());
                self.draft.replace(draft);
                self.keeper.view.at = None;
                self.keeper.opening.file();
                self.keeper.is_looked_at = false;
                self.changed();
                self.notices.push(Notice::Opened(name));
                self.has_told = self.screen != Screen::Result;
                browser::go(&Screen::Result.href());
            }
            Err(why) => self.refuse(name, Some(why)),
        }
    }

    fn refuse(&mut self, name: String, why: Option<Unopened>) {
        self.notices.retain(Notice::outlives_a_change);
        self.notices.push(Notice::Refused { name, why });
        browser::focus("title");
    }

    /// Waits until what is shown for the first time is seen.
    pub(super) fn look(&mut self) {
        let is_there = self.arrival != Arrival::Coming;
        if self.keeper.opening.goes_on() && is_there && !self.keeper.is_looked_at {
            self.keeper.is_looked_at = true;
            browser::once_shown();
        }
    }

    /// It is seen, and a file is kept from now on.
    pub(super) fn seen(&mut self) {
        if self.keeper.opening.goes_on() {
            self.keeper.opening.end();
            self.meet();
        }
    }

    /// Does what is chosen for what the last page hung over.
    pub(super) fn settle(&mut self, choice: Hung) {
        match choice {
            Hung::Save => return opening::give(),
            Hung::Open => {
                self.keeper.opening = Opening::kept();
                self.keeper.is_looked_at = false;
            }
            Hung::Leave => {
                self.keeper.start_without();
                if self.keeper.opening != Opening::Waits {
                    self.notices.push(Notice::Unseen);
                }
            }
        }
        self.meet();
    }
}
