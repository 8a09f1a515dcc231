//! The words of the criteria: they are longer than all else, and arrive on their own.

use std::rc::Rc;

use libricite::Edition;
use libricite_criteria::Words;
use yew::platform::spawn_local;

use super::{App, Msg, share};
use crate::browser;
use crate::model::add;
use crate::notice::Notice;
use crate::words::Lang;

/// Whether the words are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Arrival {
    /// They are on their way; names of levels and axes are there.
    Coming,
    /// All of them are there.
    Here,
    /// They could not be had.
    Failed,
}

/// A half of the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Half {
    /// What questions are asked with.
    First,
    /// Why, how to check, what to do, and the glossary.
    Rest,
}

impl App {
    /// Asks for the words of the edition and the language; until they arrive, those that are
    /// there stay.
    pub(super) fn ask_for_words(&mut self) {
        let basis = Rc::clone(self.draft.basis());
        let edition = basis.criteria().edition().clone();
        let is_other = !self.shared.basis.is(&basis);
        if is_other || self.arrival == Arrival::Failed {
            self.arrival = Arrival::Coming;
        }
        self.notices.retain(|notice| *notice != Notice::OtherWords);
        // What comes from elsewhere brings its words along.
        if let Some(outside) = basis.outside() {
            let words = Rc::new(outside.words(self.lang.as_str()));
            self.shared = share(&self.draft, self.lang, words, self.shared.send.clone());
            self.arrival = Arrival::Here;
            self.rest = Arrival::Here;
            return;
        }
        let words =
            if is_other { names(&edition, self.lang) } else { Rc::clone(&self.shared.words) };
        let send = self.shared.send.clone();
        self.shared = share(&self.draft, self.lang, words, send.clone());
        let lang = self.lang;
        spawn_local(async move {
            let text = browser::read(address(&edition, lang, Half::First)).await;
            send.emit(Msg::Words { edition, lang, half: Half::First, text });
        });
    }

    /// Asks for what is read once a question was asked, when its words are there.
    pub(super) fn ask_for_rest(&mut self) {
        self.rest = Arrival::Coming;
        let (edition, lang) = (self.draft.criteria().edition().clone(), self.lang);
        let send = self.shared.send.clone();
        spawn_local(async move {
            let text = browser::read(address(&edition, lang, Half::Rest)).await;
            send.emit(Msg::Words { edition, lang, half: Half::Rest, text });
        });
    }

    /// Asks for the licences that are suggested; without them nothing is.
    pub(super) fn ask_for_licenses(&self) {
        let send = self.shared.send.clone();
        spawn_local(async move {
            if let Some(list) = browser::read("words/licenses.txt".to_owned()).await {
                send.emit(Msg::Licenses(list));
            }
        });
    }

    /// Takes the words in, if they are still wanted.
    pub(super) fn take_words(
        &mut self,
        edition: &Edition,
        lang: Lang,
        half: Half,
        text: Option<&str>,
    ) {
        if *edition != *self.draft.criteria().edition() || lang != self.lang {
            return;
        }
        if half == Half::Rest {
            return self.take_rest(text);
        }
        // Whatever came of an earlier question, this is what came of the last one.
        self.notices.retain(|notice| *notice != Notice::OtherWords);
        let words = text.and_then(|text| serde_json::from_str(text).ok());
        let Some(words) = words.map(Rc::new) else {
            // In another language they are still better than none.
            match self.arrival {
                Arrival::Coming => self.arrival = Arrival::Failed,
                Arrival::Here => self.notices.push(Notice::OtherWords),
                Arrival::Failed => {}
            }
            return;
        };
        self.arrival = Arrival::Here;
        self.shared = share(&self.draft, lang, words, self.shared.send.clone());
        self.ask_for_rest();
    }

    /// Adds the rest to the words that are there.
    fn take_rest(&mut self, text: Option<&str>) {
        let Some(rest) = text.and_then(|text| serde_json::from_str(text).ok()) else {
            // It is asked for again with the next screen.
            self.rest = Arrival::Failed;
            return;
        };
        let mut words = Words::clone(&self.shared.words);
        add(&mut words, rest);
        self.rest = Arrival::Here;
        self.shared = share(&self.draft, self.lang, Rc::new(words), self.shared.send.clone());
    }
}

/// What is shown before the words arrive: the names of levels and axes.
pub(crate) fn names(edition: &Edition, lang: Lang) -> Rc<Words> {
    Rc::new(libricite_criteria::names(edition, lang.as_str()).unwrap_or_default())
}

/// Where the words are: `words/chatons-2.0.0.fr.json` and `words/chatons-2.0.0.fr.rest.json`.
fn address(edition: &Edition, lang: Lang, half: Half) -> String {
    let version = edition.version().to_string();
    let ending = match half {
        Half::First => ".json",
        Half::Rest => ".rest.json",
    };
    ["words/", edition.set(), "-", &version, ".", lang.as_str(), ending].concat()
}
