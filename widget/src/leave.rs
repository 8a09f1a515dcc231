//! What is taken away, made when it is asked for.

use libricite::Report;
use libricite_criteria::Words;
use libricite_draw::{BadgeStyle, badge, page};
use libricite_widget::model::{Download, Draft, Parts, Picture, Snippet, save};
use wasm_bindgen::JsCast;
use web_sys::{Blob, HtmlTextAreaElement};
use yew::prelude::*;

use crate::app::{self, App};
use crate::browser::{clipboard, element, file, picture, preview, select};
use crate::screen::Screen;
use crate::star::Star;

/// What happens where things are taken away.
#[derive(Debug, Clone)]
pub(crate) enum Msg {
    File,
    Badge,
    /// The badge as PNG, so many times as large.
    Png(u8),
    /// The PNG was made, or could not be.
    Made(Download, Option<Blob>),
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
    /// The file as it was previewed last, and its address.
    file: String,
    address: Option<String>,
}

impl Leaving {
    /// Renders each snippet from its text, with the files that a website would have beside it.
    pub(crate) fn show(&mut self, draft: &Draft, words: &Words) {
        let file = save(draft);
        if file != self.file || self.address.is_none() {
            self.address.take().inspect(|old| file::revoke(old));
            let blob = file::blob(&file, Download::Assessment.media_type());
            self.address = blob.and_then(|blob| file::address(&blob));
            self.file = file;
        }
        let report = draft.report();
        let badges = BadgeStyle::ALL.map(|style| {
            let svg = picture::data_url(&badge(&report, words, style));
            (Download::Badge(style).file_name(), svg)
        });
        let address = self.address.clone().unwrap_or_default();
        let mut files = badges.to_vec();
        files.push((Download::Assessment.file_name(), address));
        // The page would say what the result says.
        files.push((Download::Page.file_name(), Screen::Result.href()));
        for snippet in Snippet::ALL {
            preview::show(&place(snippet), &text_of(snippet), &files, |text| {
                snippet.rendered(text).map(|html| html.into_owned())
            });
        }
        preview::load("element/elements.js");
    }
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

/// The text as it stands in its field, which is what people copy.
fn text_of(snippet: Snippet) -> String {
    let field = element(&text_id(snippet));
    let field = field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
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
    /// The text of a snippet.
    pub(crate) fn snippet(&self, report: &Report<'_>, snippet: Snippet) -> String {
        let svg = badge(report, &self.shared.words, self.style);
        let Some(picture) = Picture::of(&svg) else { return String::new() };
        snippet.text(&Parts {
            picture: &picture,
            style: self.style,
            lang: self.lang.as_str(),
            badge: "",
            page: "",
            file: "",
            script: "libricite/elements.js",
        })
    }

    pub(crate) fn leave(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        self.leaving.trouble = None;
        let report = self.draft.report();
        let words = &self.shared.words;
        let svg = || badge(&report, words, self.style);
        match msg {
            Msg::File => give(Download::Assessment, &save(&self.draft)),
            Msg::Badge => give(Download::Badge(self.style), &svg()),
            Msg::Star => give(Download::Star, &Star::file(&report, words)),
            Msg::Page => give(Download::Page, &page(&report, words)),
            Msg::Png(times) => {
                let (svg, what) = (svg(), Download::BadgePng(self.style, times));
                ctx.link().send_future(async move {
                    let blob = picture::png(svg, u32::from(times)).await;
                    app::Msg::Leave(Msg::Made(what, blob))
                });
            }
            Msg::Made(what, blob) => match blob {
                Some(blob) => drop(file::download(&what.file_name(), &blob)),
                None => self.leaving.trouble = Some(Trouble::Png),
            },
            Msg::Style(style) => self.style = style,
            Msg::Copy(snippet) => {
                let text = self.snippet(&report, snippet);
                ctx.link().send_future(async move {
                    app::Msg::Leave(Msg::Copied(snippet, clipboard::copy(text).await))
                });
            }
            Msg::Copied(snippet, false) => {
                self.leaving.copied = Some((snippet, false));
                select(&text_id(snippet));
            }
            Msg::Copied(snippet, worked) => self.leaving.copied = Some((snippet, worked)),
        }
        true
    }
}

fn give(what: Download, text: &str) {
    if let Some(blob) = file::blob(text, what.media_type()) {
        file::download(&what.file_name(), &blob);
    }
}
