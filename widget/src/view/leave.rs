//! What is taken away: the file, the badge, the star, the page, and the way onto a website.

use crate::model::{Download, Snippet};
use libricite_draw::{BadgeStyle, badge};
use yew::prelude::*;

use super::draw::{DOWN, icon};
use super::html::html;
use super::{Page, title_line};
use crate::app::Msg;
use crate::leave::{ELEMENTS, Msg as Leave, Trouble, files, name, place, snippets, text_id};

pub(super) fn leave(page: &Page<'_>) -> Html {
    let says = page.says();
    html! {
        <div class="leaving">
            { title_line(says.leave_title) }
            <p class="lead">{ says.leave_lead }</p>
            <div class="takes">
            <section class="take" aria-labelledby="the-file">
                <h2 id="the-file">{ says.the_file }</h2>
                <p>{ says.file_text }</p>
                <div class="buttons">{ take(page, Download::Assessment, Leave::File, "main") }</div>
            </section>
            <section class="take two" aria-labelledby="the-badge">
                <h2 id="the-badge">{ says.the_badge }</h2>
                { styles(page) }
                { pictures(page) }
            </section>
            <section class="take" aria-labelledby="the-star">
                <h2 id="the-star">{ says.the_star }</h2>
                <div class="buttons">{ take(page, Download::Star, Leave::Star, "") }</div>
            </section>
            <section class="take" aria-labelledby="the-page">
                <h2 id="the-page">{ says.the_page }</h2>
                <p>{ says.page_text }</p>
                <div class="buttons">{ take(page, Download::Page, Leave::Page, "") }</div>
                { trouble(page, Trouble::Page, says.page_failed) }
            </section>
            </div>
            { site(page) }
        </div>
    }
}

/// A button that gives a file.
fn take(page: &Page<'_>, what: Download, msg: Leave, class: &'static str) -> Html {
    html! {
        <button type="button" {class} onclick={page.does(move || Msg::Leave(msg))}>
            { icon(DOWN) }{ (page.says().download)(&what.file_name()) }
        </button>
    }
}

/// The ways to show the level, each as it will look.
fn styles(page: &Page<'_>) -> Html {
    let says = page.says();
    let one = |style: BadgeStyle| {
        let name = match style {
            BadgeStyle::Colour => says.style_colour,
            BadgeStyle::Stars => says.style_stars,
            BadgeStyle::Kittens => says.style_kittens,
            BadgeStyle::Named => says.style_named,
        };
        let svg = badge(page.report, page.words(), style);
        let choose = page.link.callback(move |_: Event| Msg::Leave(Leave::Style(style)));
        html! {
            <label class="choice">
                <input type="radio" name="badge-style" checked={page.app.style == style} onchange={choose} />
                <span>{ name }</span>
                <span class="badge" aria-hidden="true">{ Html::from_html_unchecked(svg.into()) }</span>
            </label>
        }
    };
    html! {
        <fieldset class="styles">
            <legend>{ says.badge_style }</legend>
            { for BadgeStyle::ALL.into_iter().map(one) }
        </fieldset>
    }
}

fn pictures(page: &Page<'_>) -> Html {
    let says = page.says();
    let png = |times: u8| {
        html! {
            <button type="button" onclick={page.does(move || Msg::Leave(Leave::Png(times)))}>
                { icon(DOWN) }{ (says.png_times)(times) }
            </button>
        }
    };
    html! {
        <>
            <p class="small quiet">{ says.svg_text }</p>
            <div class="buttons">{ take(page, Download::Badge(page.app.style), Leave::Badge, "main") }</div>
            <p class="small quiet">{ says.png_text }</p>
            <div class="buttons">{ for [1, 2, 3].into_iter().map(png) }</div>
            { trouble(page, Trouble::Png, says.png_failed) }
        </>
    }
}

fn trouble(page: &Page<'_>, trouble: Trouble, text: &'static str) -> Html {
    let is_here = page.app.leaving.trouble == Some(trouble);
    html! { <div role="status">if is_here { <p class="notice wrong">{ text }</p> }</div> }
}

/// « Mettre le badge sur mon site »
fn site(page: &Page<'_>) -> Html {
    let says = page.says();
    html! {
        <section class="take site" aria-labelledby="site">
            <h2 id="site">{ says.site_title }</h2>
            <p class="lead">{ says.site_lead }</p>
            { for snippets(&page.app.draft).map(|snippet| way(page, snippet)) }
        </section>
    }
}

/// One way onto a website: what to put there, what to copy, and how it will look.
fn way(page: &Page<'_>, snippet: Snippet) -> Html {
    let says = page.says();
    let (title, text) = match snippet {
        Snippet::Image => (says.static_title, says.static_text),
        Snippet::Element => (says.element_title, says.element_text),
        Snippet::WordPress => (says.wordpress_title, says.wordpress_text),
        Snippet::Markdown => (says.markdown_title, says.markdown_text),
    };
    let id = name(snippet);
    let code = page.app.snippet(page.report, |parts| snippet.text(parts));
    let copied = match &page.app.leaving.copied {
        Some((known, true)) if *known == snippet => says.copied,
        Some((known, false)) if *known == snippet => says.copy_failed,
        _ => "",
    };
    let field = text_id(snippet);
    html! {
        <section class="snippet" aria-labelledby={["way-", id].concat()}>
            <h3 id={["way-", id].concat()}>{ title }</h3>
            <p>{ text }</p>
            { needed(page, snippet) }
            <div class="pair">
                <div>
                    <label for={field.clone()}>{ says.to_copy }</label>
                    <textarea id={field} readonly={true} rows="5" spellcheck="false" dir="ltr" value={code} />
                    <div class="buttons">
                        <button type="button" onclick={page.does(move || Msg::Leave(Leave::Copy(snippet)))}>
                            { says.copy }
                        </button>
                        <p role="status">{ copied }</p>
                    </div>
                </div>
                <div role="group" aria-labelledby={["preview-", id].concat()}>
                    <p class="label" id={["preview-", id].concat()}>{ says.preview }</p>
                    <div class="shown" id={place(snippet)}></div>
                </div>
            </div>
        </section>
    }
}

/// The files that stand beside the page; what is not made here can be had here.
fn needed(page: &Page<'_>, snippet: Snippet) -> Html {
    let says = page.says();
    html! {
        <p class="small quiet">
            { says.upload }
            { for files(snippet, page.app.style).into_iter().map(|name| html! {
                <>{ " " }<code>{ name }</code></>
            }) }
            if snippet == Snippet::Element {
                { " " }<a href={["element/", ELEMENTS].concat()} download={ELEMENTS}>{ (says.download)(ELEMENTS) }</a>
            }
        </p>
    }
}
