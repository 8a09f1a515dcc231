//! The application: what happens, and what it changes.

mod arrival;
mod asked;
mod ears;
mod file;
mod handle;
mod message;
mod outside;

use std::rc::Rc;

use libricite::{Assessment, Criteria, Report};
use libricite_criteria::Words;
use libricite_draw::BadgeStyle;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

use crate::browser;
use crate::keep::{Keeper, Late};
use crate::leave::Leaving;
use crate::model::{Basis, Draft, Offer, to_review};
use crate::notice::Notice;
use crate::screen::Screen;
use crate::star::Star;
use crate::view;
use crate::words::{Lang, Phrases, phrases};

/// What stands over the page and waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialog {
    Card,
    Clear,
}

/// Where the focus goes once the screen is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Focus {
    Stays,
    /// To the title of the screen, or to its question.
    Moves,
    /// To the field of that id.
    On(String),
    /// To the element of that id, where the focus is already.
    Near(String),
}

/// What questions need beside their answers; the same until the language or the edition changes.
pub(crate) struct Shared {
    pub(crate) basis: Rc<Basis>,
    /// The words; before they arrive, the names alone.
    pub(crate) words: Rc<Words>,
    pub(crate) says: &'static Phrases,
    pub(crate) send: Callback<Msg>,
}

impl Shared {
    pub(crate) fn criteria(&self) -> &Criteria {
        self.basis.criteria()
    }
}

pub(crate) use arrival::{Arrival, Half, names};
pub(crate) use asked::{Answer, Told, Wanted};
pub(crate) use message::{Hover, Hung, Msg};

/// The application.
pub(crate) struct App {
    pub(crate) draft: Draft,
    pub(crate) shared: Rc<Shared>,
    pub(crate) lang: Lang,
    pub(crate) arrival: Arrival,
    /// Whether what is read once a question was asked is there, too.
    rest: Arrival,
    pub(crate) screen: Screen,
    /// The address of the screen.
    address: Option<String>,
    /// The step that is or was being done.
    pub(crate) step: Screen,
    /// The questions that were to be read again when their screen was opened.
    pub(crate) reviewing: Vec<Rc<str>>,
    pub(crate) told: Told,
    /// Other criteria that this site offers, once they are asked for and there.
    pub(crate) offers: Vec<Offer>,
    /// A file that waits for its criteria.
    pending: Option<outside::Pending>,
    /// The licences that are suggested, once they are asked for and there.
    pub(crate) licenses: String,
    pub(crate) keeper: Keeper,
    late: Late,
    /// What a file has of it: saved here, or opened.
    pub(crate) in_file: Option<Assessment<'static>>,
    pub(crate) notices: Vec<Notice>,
    pub(crate) dialog: Option<Dialog>,
    pub(crate) hover: Hover,
    pub(crate) name_is_missing: bool,
    pub(crate) day_is_missing: bool,
    pub(crate) leaving: Leaving,
    pub(crate) style: BadgeStyle,
    star: Star,
    /// Whether something was told that came with a new screen.
    has_told: bool,
    focus: Focus,
    _ears: Closure<browser::Heard>,
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let (keeper, late) = (Keeper::new(), Late::default());
        let edition = libricite_criteria::newest();
        let draft = Draft::new(&edition, browser::today()).expect("the newest edition is packed");
        let lang = keeper.lang().unwrap_or_else(of_browser);
        let names = names(draft.criteria().edition(), lang);
        let shared = share(&draft, lang, names, ctx.link().callback(|msg| msg));
        let mut app = Self {
            draft,
            shared,
            arrival: Arrival::Coming,
            rest: Arrival::Coming,
            lang,
            screen: Screen::Start,
            address: None,
            step: Screen::Minimums,
            reviewing: Vec::new(),
            told: Told::default(),
            offers: Vec::new(),
            pending: None,
            licenses: String::new(),
            keeper,
            in_file: None,
            notices: Vec::new(),
            dialog: None,
            hover: Hover::None,
            name_is_missing: false,
            day_is_missing: false,
            leaving: Leaving::default(),
            style: BadgeStyle::Kittens,
            star: Star::default(),
            has_told: false,
            focus: Focus::Stays,
            _ears: ears::open(ctx.link(), late.clone()),
            late,
        };
        app.meet();
        app.ask_for_words();
        let has_begun = app.go_on();
        app.arrive();
        // The first screen is where a page begins, unless a question was asked for, or somebody
        // comes back to where they had been.
        if !has_begun && !matches!(app.screen, Screen::Question(_)) && !browser::comes_back() {
            app.focus = Focus::Stays;
        }
        app
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let is_other = self.handle(ctx, msg);
        self.plan_ahead();
        is_other
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let report = self.report();
        view::page(&view::Page { app: self, report: &report, link: ctx.link() })
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.draw_star();
        let report = self.report();
        browser::show_dialog(view::dialogs::id(self.dialog));
        if self.screen == Screen::Leave {
            crate::leave::show(self, &report);
        }
        browser::name_page(self.lang.as_str(), &view::title(self));
        browser::ask_before_leaving(self.would_lose_answers());
        browser::reveal();
        self.move_focus();
        self.look();
    }
}

impl App {
    /// What the answers are worth today.
    pub(crate) fn report(&self) -> Report<'_> {
        self.draft.report().on(browser::today())
    }

    /// Draws the star where the page has a place for it, and goes on while it grows.
    fn draw_star(&mut self) {
        if self.star.show(&self.draft.report(), &self.shared.words) {
            browser::next_picture();
        }
    }

    /// Whether answers would go with the page: neither this device nor a file has them.
    fn would_lose_answers(&self) -> bool {
        let said = self.draft.assessment();
        let is_begun = !said.structure.name.is_empty() || !said.answers.is_empty();
        self.keeper.is_at_risk() && is_begun && self.in_file.as_ref() != Some(said)
    }

    /// Moves the focus to what is new, once it is there.
    fn move_focus(&mut self) {
        let is_there = self.arrival == Arrival::Here || self.screen == Screen::Start;
        if self.focus == Focus::Stays || !is_there {
            return;
        }
        let focus = std::mem::replace(&mut self.focus, Focus::Stays);
        match (&focus, &self.screen) {
            (Focus::On(id), _) => browser::focus(id),
            (Focus::Near(id), _) => browser::focus_near(id),
            (_, Screen::Question(id)) => browser::arrive_at(&["q-", id].concat()),
            _ => browser::arrive_at("title"),
        }
    }

    /// Where questions were answered last.
    pub(crate) fn last_question(&self) -> Option<Screen> {
        let address = self.keeper.view.at.as_deref()?.strip_prefix('#')?;
        let screen = Some(Screen::at(address, self.shared.criteria())).filter(Screen::asks)?;
        let is_over = screen == Screen::Review && to_review(&self.draft.report()).is_empty();
        (!is_over).then_some(screen)
    }
}

/// The language of the person, among ours.
fn of_browser() -> Lang {
    let spoken = |lang: &str| match lang.get(..2) {
        Some("fr") => Some(Lang::Fr),
        Some("en") => Some(Lang::En),
        _ => None,
    };
    browser::languages().split(',').find_map(spoken).unwrap_or(Lang::Fr)
}

/// What all questions share.
fn share(draft: &Draft, lang: Lang, words: Rc<Words>, send: Callback<Msg>) -> Rc<Shared> {
    Rc::new(Shared { basis: Rc::clone(draft.basis()), words, says: phrases(lang), send })
}
