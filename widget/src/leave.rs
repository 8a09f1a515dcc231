//! What is taken away, made when it is asked for.

use libricite::Report;
use libricite_draw::{BadgeStyle, badge, page};
use libricite_widget::model::{Download, Parts, Picture, Snippet, save};
use web_sys::Blob;
use yew::prelude::*;

use crate::app::{self, App};
use crate::browser::{clipboard, file, picture};
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
#[derive(Debug, Default)]
pub(crate) struct Leaving {
    pub(crate) copied: Option<(Snippet, bool)>,
    pub(crate) trouble: Option<Trouble>,
}

/// The files that a snippet needs beside the page.
pub(crate) fn files(snippet: Snippet, style: BadgeStyle) -> Vec<String> {
    let badge = Download::Badge(style).file_name();
    match snippet {
        Snippet::Element => {
            let files = [Download::Assessment, Download::Page].map(Download::file_name);
            [badge].into_iter().chain(files).chain(["libricite-element.zip".to_owned()]).collect()
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
            script: "",
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
