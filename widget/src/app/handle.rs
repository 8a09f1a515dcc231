//! What happens, one after the other.

use libricite_widget::model::{Draft, Edit, Field, Outcome, open_bytes};
use yew::prelude::*;

use super::{App, Dialog, Focus, Msg};
use crate::browser;
use crate::notice::Notice;
use crate::screen::Screen;
use crate::words::Lang;

impl App {
    /// Does what a message asks; says whether the page looks different afterwards.
    pub(super) fn handle(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Edit(edit) => return self.edit(edit),
            Msg::Rest => {
                self.draft.rest();
                return false;
            }
            Msg::Undo => return self.draft.undo() && self.changed(),
            Msg::Redo => return self.draft.redo() && self.changed(),
            Msg::Begin { edition, name, url } => {
                self.name_is_missing = name.is_empty();
                if self.name_is_missing {
                    browser::focus("name");
                    return true;
                }
                let Some(mut fresh) = Draft::new(&edition, browser::today()) else { return false };
                fresh.apply(Edit::Text(Field::Name, name));
                fresh.apply(Edit::Text(Field::Url, url));
                self.draft.replace(fresh);
                self.keeper.view.at = None;
                self.changed();
                browser::go(&Screen::Steps.href());
            }
            Msg::Arrived => return self.arrive(),
            Msg::Speak(lang) => self.speak(lang),
            Msg::Read { name, bytes } => self.read(name, bytes),
            Msg::Keep | Msg::Elsewhere => self.meet(),
            Msg::WriteAnew => {
                self.keeper.start_anew();
                self.notices.retain(|notice| *notice != Notice::Erased);
                self.meet();
            }
            Msg::AskToClear => self.dialog = Some(Dialog::Clear),
            Msg::Clear => self.clear(),
            Msg::ShowCard => self.dialog = Some(Dialog::Card),
            Msg::Close => return self.dialog.take().is_some(),
            // What is left to decide stays.
            Msg::Dismiss => self.notices.retain(|notice| *notice == Notice::Erased),
            Msg::Hover(hover) => return std::mem::replace(&mut self.hover, hover) != hover,
            Msg::UpdateReady => {
                self.notices.retain(|notice| *notice != Notice::Update);
                self.notices.push(Notice::Update);
            }
            Msg::UseUpdate => browser::tell("libricite-update-accept"),
            Msg::Words { edition, lang, text } => self.take_words(&edition, lang, text.as_deref()),
            Msg::AskForWords => self.ask_for_words(),
            Msg::Grow => {}
            Msg::Leave(msg) => return self.leave(ctx, msg),
        }
        true
    }

    fn edit(&mut self, edit: Edit) -> bool {
        // The first letter makes the piece of evidence that it is typed in.
        let piece = match &edit {
            Edit::Text(Field::Evidence(asked, place, _), _) | Edit::Seen(asked, place, _) => {
                Some((asked, *place))
            }
            _ => None,
        };
        if let Some((asked, place)) = piece
            && asked.evidence(self.draft.assessment()).len() <= place
        {
            self.draft.apply(Edit::AddEvidence(asked.clone()));
        }
        let is_new_service = matches!(edit, Edit::AddService(_));
        let is_typed = matches!(edit, Edit::Text(..));
        if !self.draft.apply(edit) {
            return false;
        }
        if is_new_service && let Some(services) = &self.draft.assessment().services {
            let place = services.len().saturating_sub(1).to_string();
            self.focus = Focus::On(["service-", &place, "-name"].concat());
        }
        if is_typed { self.typed() } else { self.changed() }
    }

    /// What follows each change.
    fn changed(&mut self) -> bool {
        self.notices.retain(Notice::outlives_a_change);
        self.meet();
        true
    }

    /// What follows each letter: it is kept with the letters that come soon after it.
    fn typed(&mut self) -> bool {
        self.notices.retain(Notice::outlives_a_change);
        self.late.set(&self.draft, &self.keeper);
        browser::keep_soon();
        true
    }

    /// Keeps what is said, and adds what another tab said.
    pub(super) fn meet(&mut self) {
        self.late.clear();
        let notice = match self.keeper.meet(&mut self.draft) {
            Outcome::Same | Outcome::TakenOver => return self.follow_edition(),
            Outcome::Merged => Notice::Merged,
            Outcome::Erased => Notice::Erased,
            Outcome::Unreadable(why) => Notice::Unreadable(why.to_string()),
        };
        self.follow_edition();
        self.notices.retain(|known| *known != notice);
        self.notices.push(notice);
    }

    /// The words are those of the edition that is answered.
    fn follow_edition(&mut self) {
        if self.shared.criteria.edition() != self.draft.criteria().edition() {
            self.ask_for_words();
        }
    }

    pub(super) fn arrive(&mut self) -> bool {
        let address = browser::hash();
        // An anchor within the page.
        if !address.is_empty() && !address.starts_with('/') {
            return false;
        }
        self.screen = Screen::at(&address, &self.shared.criteria);
        match &self.screen {
            Screen::Question(id) => {
                self.step = Screen::step_of(id, &self.step, &self.shared.criteria);
            }
            screen if screen.asks() => self.step = screen.clone(),
            _ => {}
        }
        if self.screen.asks() {
            self.keeper.view.at = Some(self.screen.href());
        }
        self.dialog = None;
        // What was told with this screen goes with it.
        if !std::mem::take(&mut self.has_told) {
            self.notices.retain(Notice::outlives_a_change);
        }
        self.focus = Focus::Moves;
        true
    }

    fn speak(&mut self, lang: Lang) {
        self.lang = lang;
        self.keeper.view.lang = Some(lang.as_str().to_owned());
        self.ask_for_words();
    }

    fn read(&mut self, name: String, bytes: Option<Vec<u8>>) {
        let says = self.shared.says;
        let read = bytes.ok_or_else(|| says.file_unreadable.to_owned());
        let read = read.and_then(|bytes| open_bytes(&bytes).map_err(|error| error.to_string()));
        self.notices.clear();
        match read {
            Ok(draft) => {
                self.draft.replace(draft);
                self.keeper.view.at = None;
                self.changed();
                self.notices.push(Notice::Opened(name));
                self.has_told = self.screen != Screen::Result;
                browser::go(&Screen::Result.href());
            }
            Err(why) => {
                self.notices.push(Notice::Refused { name, why });
                browser::focus("title");
            }
        }
    }

    fn clear(&mut self) {
        let edition = self.draft.criteria().edition().clone();
        if let Some(blank) = Draft::new(&edition, browser::today()) {
            self.draft.replace(blank);
            self.keeper.view.at = None;
            self.follow_edition();
        }
        self.late.clear();
        self.keeper.forget();
        self.dialog = None;
        self.has_told = self.screen != Screen::Start;
        // The bare address is the start too: to go there would be a change, which ends notices.
        if self.screen != Screen::Start {
            browser::go(&Screen::Start.href());
        }
        self.notices.clear();
        self.notices.push(Notice::Cleared);
    }
}
