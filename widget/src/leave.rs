//! What is taken away, made when it is asked for.

use crate::model::{Download, Draft, Parts, Picture, Snippet, save};
use libricite::Report;
use libricite_draw::{BadgeStyle, badge};
use yew::prelude::*;

use crate::app::{self, App};
use crate::browser;
use crate::notice::Notice;
use crate::star::Star;

/// What happens where things are taken away.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Msg {
    File,
    Badge,
    /// The badge as PNG, so many times as large.
    Png(u8),
    /// What takes a while was given, or could not be.
    Made(Trouble, bool),
    Star,
    Page,
    Style(BadgeStyle),
    Copy(Snippet),
    /// It was copied, or could not be.
    Copied(Snippet, bool),
}

/// What did not work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trouble {
    Png,
    Page,
}

/// What came of it.
#[derive(Default)]
pub(crate) struct Leaving {
    pub(crate) copied: Option<(Snippet, bool)>,
    pub(crate) trouble: Option<Trouble>,
}

/// Renders each snippet, with the files that a website would have beside it.
pub(crate) fn show(app: &App, report: &Report<'_>) {
    let file = save(&app.draft);
    let badges = BadgeStyle::ALL
        .map(|style| [Download::Badge(style).file_name(), badge(report, &app.shared.words, style)]);
    let badges: Vec<String> = badges.into_iter().flatten().collect();
    for snippet in snippets(&app.draft) {
        let html = app.snippet(report, |parts| snippet.html(parts));
        browser::preview(&place(snippet), &html, &file, badges.clone());
    }
}

/// The ways onto a website: the custom element knows no criteria but those that are built in.
pub(crate) fn snippets(draft: &Draft) -> impl Iterator<Item = Snippet> {
    let is_built_in = draft.basis().outside().is_none();
    let all = Snippet::ALL.into_iter();
    all.filter(move |snippet| is_built_in || *snippet != Snippet::Element)
}

/// What the places of a snippet are called by.
pub(crate) fn name(snippet: Snippet) -> &'static str {
    match snippet {
        Snippet::Image => "image",
        Snippet::Element => "element",
        Snippet::WordPress => "wordpress",
        Snippet::Markdown => "markdown",
    }
}

/// The id of the field with the text.
pub(crate) fn text_id(snippet: Snippet) -> String {
    ["snippet-", name(snippet)].concat()
}

/// The id of the place where it is rendered.
pub(crate) fn place(snippet: Snippet) -> String {
    ["shown-", name(snippet)].concat()
}

/// The custom elements, packed for a website.
pub(crate) const ELEMENTS: &str = "libricite-element.zip";

/// The files that a snippet needs beside the page.
pub(crate) fn files(snippet: Snippet, style: BadgeStyle) -> Vec<String> {
    let badge = Download::Badge(style).file_name();
    match snippet {
        Snippet::Element => {
            let files = [Download::Assessment, Download::Page].map(Download::file_name);
            [badge].into_iter().chain(files).chain(["libricite/".to_owned()]).collect()
        }
        _ => vec![badge, Download::Page.file_name()],
    }
}

impl App {
    /// What is made of a badge, its style and its language.
    pub(crate) fn snippet(
        &self,
        report: &Report<'_>,
        make: impl Fn(&Parts<'_>) -> String,
    ) -> String {
        let svg = badge(report, &self.shared.words, self.style);
        let Some(picture) = Picture::of(&svg) else { return String::new() };
        make(&Parts { picture: &picture, style: self.style, lang: self.lang.as_str() })
    }

    /// Gives the file, once what changed since the last time is in its history.
    fn save_file(&mut self) {
        self.notices.retain(|notice| !matches!(notice, Notice::NotRecorded(_)));
        if self.draft.is_blank() || self.in_file.as_ref() == Some(self.draft.assessment()) {
            self.give_file();
        } else {
            self.record();
        }
    }

    /// Gives the file as it is.
    pub(crate) fn give_file(&mut self) {
        let file = Download::Assessment;
        browser::give(&file.file_name(), &save(&self.draft), file.media_type());
        self.in_file = Some(self.draft.assessment().clone());
    }

    pub(crate) fn leave(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        self.leaving.trouble = None;
        if matches!(msg, Msg::File) {
            self.save_file();
            return true;
        }
        let report = self.report();
        let words = &self.shared.words;
        let svg = || badge(&report, words, self.style);
        let give = |what: Download, text: &str| {
            browser::give(&what.file_name(), text, what.media_type());
        };
        match msg {
            Msg::File => {}
            Msg::Badge => give(Download::Badge(self.style), &svg()),
            Msg::Star => give(Download::Star, &Star::file(&report, words)),
            Msg::Png(times) => {
                let name = Download::BadgePng(self.style, times).file_name();
                let made = browser::give_png(name, svg(), times);
                let then = |is_made| app::Msg::Leave(Msg::Made(Trouble::Png, is_made));
                ctx.link().send_future(async move { then(made.await) });
            }
            Msg::Page => {
                let name = Download::Page.file_name();
                let made = browser::give_page(
                    name,
                    save(&self.draft),
                    self.lang.as_str(),
                    self.draft.basis().outside().cloned(),
                );
                let then = |is_made| app::Msg::Leave(Msg::Made(Trouble::Page, is_made));
                ctx.link().send_future(async move { then(made.await) });
            }
            Msg::Made(what, is_made) => self.leaving.trouble = (!is_made).then_some(what),
            Msg::Style(style) => self.style = style,
            Msg::Copy(snippet) => {
                let copied = browser::copy(text_id(snippet));
                ctx.link().send_future(async move {
                    app::Msg::Leave(Msg::Copied(snippet, copied.await))
                });
            }
            Msg::Copied(snippet, worked) => self.leaving.copied = Some((snippet, worked)),
        }
        true
    }
}
