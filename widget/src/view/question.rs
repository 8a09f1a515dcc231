//! A question: a heading, its choices, and one line of what else there is to know.
//!
//! It is drawn anew only when what is said of it changes.

use std::cell::Cell;
use std::rc::Rc;

use crate::model::{Asked, Edit};
use libricite::{Answer, Choice, Criterion, Evidence, EvidenceRule, Scope, State, UNKNOWN};
use yew::prelude::*;

use super::draw::{Mood, coat, kitten};
use super::evidence;
use super::html::html;
use super::review::Review;
use super::{prose, rows};
use crate::app::{Msg, Shared};
use crate::browser;

/// What all questions share; another language or edition makes another.
#[derive(Clone)]
pub(super) struct Handle(Rc<Shared>);

impl PartialEq for Handle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What is said of a question.
#[derive(Clone, PartialEq)]
pub(super) struct Said {
    pub(super) answer: Option<Answer<'static>>,
    /// The services, each by its id and its name; nothing when they are not said.
    pub(super) services: Option<Vec<(Rc<str>, Rc<str>)>>,
    pub(super) state: Option<State>,
    /// That the answer is to be read again; nothing where it is not.
    pub(super) review: Option<Review>,
    /// For each service, whether its answer waits for evidence.
    pub(super) unproven: Option<Vec<bool>>,
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) id: String,
    pub(super) shared: Handle,
    pub(super) said: Said,
}

impl Props {
    pub(super) fn share(shared: &Rc<Shared>) -> Handle {
        Handle(Rc::clone(shared))
    }

    pub(super) fn shared(&self) -> &Shared {
        &self.shared.0
    }

    pub(super) fn choice(&self) -> Option<&str> {
        self.said.answer.as_ref()?.choice.as_deref()
    }
}

/// What can be opened under a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Panel {
    Why,
    Check,
    Evidence,
    /// The evidence of the service at that place.
    Service(usize),
}

pub(super) enum Toggle {
    Panel(Panel),
    Term(String),
    /// The evidence is opened, to add what is missing.
    Prove,
    /// One more piece of evidence is shown.
    Add,
    /// The piece of evidence at that place is removed.
    Remove(usize),
}

pub(super) struct Question {
    pub(super) panel: Option<Panel>,
    term: Option<String>,
    /// How many pieces of evidence are shown, at least.
    pub(super) shown: Cell<usize>,
    /// The place of the piece of evidence that the focus goes to.
    goes_to: Option<usize>,
}

impl Component for Question {
    type Message = Toggle;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self { panel: None, term: None, shown: Cell::new(1), goes_to: None }
    }

    fn update(&mut self, ctx: &Context<Self>, toggle: Toggle) -> bool {
        match toggle {
            Toggle::Panel(panel) => {
                self.panel = (self.panel != Some(panel)).then_some(panel);
                self.shown.set(1);
            }
            Toggle::Prove => {
                self.panel = Some(Panel::Evidence);
                self.shown.set(1);
                let lacks = |one: &Evidence<'_>| !one.has_address();
                self.goes_to = self.evidence(ctx.props()).iter().position(lacks).or(Some(0));
            }
            Toggle::Add => {
                self.goes_to = Some(self.shown.get());
                self.shown.set(self.shown.get() + 1);
            }
            Toggle::Remove(place) => {
                self.shown.set(self.shown.get().saturating_sub(1).max(1));
                self.goes_to = Some(place.min(self.shown.get() - 1));
                if let Some(asked) = self.proves(ctx.props()) {
                    ctx.props().shared().send.emit(Msg::Edit(Edit::RemoveEvidence(asked, place)));
                }
            }
            Toggle::Term(term) => {
                self.term = (self.term.as_ref() != Some(&term)).then_some(term);
            }
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let props = ctx.props();
        rows::show(props);
        if let Some(place) = self.goes_to.take() {
            browser::focus_near(&[&self.called(props), "-", &evidence::url(place)].concat());
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let shared = props.shared();
        let (id, words) = (&*props.id, &shared.words);
        let Some(criterion) = shared.criteria().criterion(id) else { return Html::default() };
        let text = words.ask(id);
        let term = self.term.as_deref();
        let toggle = ctx.link().callback(Toggle::Term);
        html! {
            <article class="question">
                <fieldset aria-describedby={["ask-", id].concat()}>
                    <legend><h2 id={["q-", id].concat()} tabindex="-1">{ words.title(id) }</h2></legend>
                    { tag(shared, criterion) }
                    <p class="ask" id={["ask-", id].concat()}>
                        { prose::explained(text, words, term, &toggle) }
                    </p>
                    { prose::meaning(text, words, term) }
                    if criterion.scope == Scope::Service {
                        { rows::rows(self, ctx, criterion) }
                    } else {
                        { choices(props, criterion) }
                    }
                </fieldset>
                { Self::review(ctx) }
                { self.waits(ctx) }
                { self.note(ctx) }
                { self.more(ctx, criterion) }
                { self.opened(ctx) }
            </article>
        }
    }
}

impl Question {
    /// The button of a panel.
    pub(super) fn toggle(&self, ctx: &Context<Self>, panel: Panel, name: &str) -> Html {
        let is_open = self.panel == Some(panel);
        let opened = panel_id(&ctx.props().id);
        let label = name_of(ctx, panel, name);
        html! {
            <button class="inline" type="button" aria-label={label} aria-expanded={is_open.to_string()}
                aria-controls={is_open.then_some(opened)}
                onclick={ctx.link().callback(move |_| Toggle::Panel(panel))}>{ name }</button>
        }
    }

    /// What was added in words, while the field for it is closed.
    fn note(&self, ctx: &Context<Self>) -> Html {
        let answer = ctx.props().said.answer.as_ref();
        let note = answer.and_then(|answer| answer.note.as_deref()).unwrap_or_default();
        html! {
            if !note.trim().is_empty() && self.panel != Some(Panel::Evidence) {
                <p class="said quiet small">{ prose::theirs(note) }</p>
            }
        }
    }

    /// « Pourquoi ? · Comment vérifier ? · Preuve »
    fn more(&self, ctx: &Context<Self>, criterion: &Criterion) -> Html {
        let props = ctx.props();
        let says = props.shared().says;
        let pieces = props.said.answer.as_ref().map_or(0, |answer| answer.evidence.len());
        let asked = Asked::once(&*props.id);
        let has_answer = criterion.scope == Scope::Structure && props.choice().is_some();
        let clear = props.shared().send.reform(move |_| Msg::Edit(Edit::Clear(asked.clone())));
        html! {
            <div class="more">
                { self.toggle(ctx, Panel::Why, says.why) }
                { self.toggle(ctx, Panel::Check, says.check) }
                { self.toggle(ctx, Panel::Evidence, &(says.evidence_count)(pieces)) }
                if has_answer {
                    <button class="inline" type="button" onclick={clear}>{ says.clear_answer }</button>
                }
            </div>
        }
    }

    fn opened(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let shared = props.shared();
        let Some(words) = shared.words.criteria.get(&*props.id) else { return Html::default() };
        let term = self.term.as_deref();
        let toggle = ctx.link().callback(Toggle::Term);
        let text = |text: &str| {
            html! {
                <>
                    <p>{ prose::explained(text, &shared.words, term, &toggle) }</p>
                    { prose::meaning(text, &shared.words, term) }
                </>
            }
        };
        let content = match self.panel {
            // It follows the questions.
            Some(Panel::Why | Panel::Check) if words.why.is_empty() => {
                html! { <p role="status">{ shared.says.rest_coming }</p> }
            }
            Some(Panel::Why) => text(&words.why),
            Some(Panel::Check) => html! {
                <>
                    { text(&words.check) }
                    <h3>{ shared.says.improve }</h3>
                    { text(&words.improve) }
                </>
            },
            Some(Panel::Evidence) => self.proof(ctx),
            Some(Panel::Service(_)) | None => return Html::default(),
        };
        html! { <div class="opened" id={panel_id(&props.id)}>{ content }</div> }
    }
}

pub(super) fn panel_id(id: &str) -> String {
    ["more-", id].concat()
}

/// What the question is needed for.
fn tag(shared: &Shared, criterion: &Criterion) -> Html {
    let says = shared.says;
    if !criterion.counts() {
        let lang = libricite_draw::Lang::of(&shared.words);
        let day = criterion.counts_from.map(|day| libricite_draw::tell::date(day, lang));
        let announced =
            day.map_or(says.announced.to_owned(), |day| (says.editions.announced_for)(&day));
        return html! { <p class="tag">{ announced }</p> };
    }
    let Some(level) = &criterion.required_for else { return Html::default() };
    html! {
        <p class="tag">
            { kitten(Mood::Awake, coat(shared.criteria(), level.as_str())) }
            { (says.required_for)(shared.words.level(level.as_str())) }
            if criterion.evidence == EvidenceRule::Required { { " · " }{ says.evidence_asked } }
        </p>
    }
}

/// The choices, and « Je ne sais pas ».
fn choices(props: &Props, criterion: &Criterion) -> Html {
    let shared = props.shared();
    let chosen = props.choice();
    let words = &shared.words;
    let unusable = chosen.filter(|id| *id != UNKNOWN && criterion.choice(id).is_none());
    let one = |choice: &Choice| {
        let id = choice.id.as_str();
        let asked = Asked::once(&*props.id);
        let edit = Edit::Choose(asked, id.to_owned());
        option(props, edit, words.choice(&props.id, id), chosen == Some(id), "")
    };
    html! {
        <>
            <div class="choices">
                { for criterion.choices.iter().map(one) }
                { option(
                    props,
                    Edit::Unknown(Asked::once(&*props.id)),
                    shared.says.unknown,
                    chosen == Some(UNKNOWN),
                    "unsure",
                ) }
            </div>
            if let Some(choice) = unusable {
                <p class="waits">{ (shared.says.unknown_choice)(&libricite_draw::clean(choice)) }</p>
            }
        </>
    }
}

fn option(props: &Props, edit: Edit, name: &str, checked: bool, class: &'static str) -> Html {
    let again = edit.clone();
    let choose = props.shared().send.reform(move |_: Event| Msg::Edit(edit.clone()));
    // What is chosen already does not change, and is confirmed all the same.
    let confirms = checked && props.said.review.is_some();
    let send = props.shared().send.clone();
    let confirm = Callback::from(move |_: MouseEvent| {
        if confirms {
            send.emit(Msg::Edit(again.clone()));
        }
    });
    html! {
        <label class={classes!("choice", class)}>
            <input type="radio" name={["a-", &props.id].concat()} {checked} onchange={choose} onclick={confirm} />
            <span>{ name }</span>
        </label>
    }
}

/// The name of the button of a service, where several buttons look alike.
fn name_of(ctx: &Context<Question>, panel: Panel, name: &str) -> Option<String> {
    let Panel::Service(place) = panel else { return None };
    let (_, service) = ctx.props().said.services.as_ref()?.get(place)?;
    Some([name, ctx.props().shared().says.colon, service].concat())
}
