//! Snippets for websites: right for any name, and rendered as they will be.

use libricite_draw::{BadgeStyle, badge};
use libricite_widget::model::{Download, Edit, Field, Parts, Picture, Snippet};
use proptest::prelude::*;
use pulldown_cmark::{Parser, html};

use crate::blank;
use crate::random::cases;

/// A name that tries to leave its place.
const HOSTILE: &str = "\"><img src=x onerror=alert(1)> ](javascript:x) `*_&amp;\\ L’Été";

fn picture(name: &str) -> Picture {
    let mut draft = blank();
    draft.apply(Edit::Text(Field::Name, name.to_owned()));
    let words = libricite_criteria::words(&crate::edition(), "fr").expect("they are packed");
    let svg = badge(&draft.report(), &words, BadgeStyle::Stars);
    Picture::of(&svg).expect("it is a badge")
}

fn parts(picture: &Picture) -> Parts<'_> {
    Parts { picture, style: BadgeStyle::Stars, lang: "fr" }
}

fn with_commonmark(text: &str) -> String {
    let mut rendered = String::new();
    html::push_html(&mut rendered, Parser::new(text));
    rendered
}

#[test]
fn a_picture_is_read_from_its_badge() {
    let picture = picture("Chaton & <fils>");
    assert_eq!(picture.height, 44);
    assert!(100 < picture.width && picture.width < 600, "{}", picture.width);
    assert!(picture.sentence.contains("Chaton & <fils>"), "{}", picture.sentence);
    assert_eq!(Picture::of("<svg>"), None);
}

#[test]
fn each_snippet_is_what_its_site_takes() {
    let picture = Picture { sentence: "Chaton : vert".to_owned(), width: 250, height: 44 };
    let parts = parts(&picture);
    let image = "<a href=\"libricite.html\">\
        <img src=\"libricite-badge-stars.svg\" width=\"250\" height=\"44\" \
        alt=\"Chaton : vert\"></a>";
    assert_eq!(Snippet::Image.text(&parts), format!("{image}\n"));
    assert_eq!(
        Snippet::WordPress.text(&parts),
        format!("<!-- wp:html -->\n{image}\n<!-- /wp:html -->\n")
    );
    assert_eq!(
        Snippet::Element.text(&parts),
        format!(
            "<script type=\"module\" src=\"libricite/elements.js\"></script>\n\
             <libricite-badge src=\"libricite.json\" lang=\"fr\" badge-style=\"stars\">\n  \
             {image}\n</libricite-badge>\n"
        )
    );
    assert_eq!(
        Snippet::Markdown.text(&parts),
        "[![Chaton : vert](libricite-badge-stars.svg)](libricite.html)\n"
    );
}

#[test]
fn a_hostile_name_stays_a_name() {
    let picture = picture(HOSTILE);
    for snippet in Snippet::ALL {
        let rendered = snippet.html(&parts(&picture));
        assert!(!rendered.contains("<img src=x"), "{rendered}");
        assert_eq!(rendered.matches("<img").count(), 1, "{rendered}");
        assert!(!rendered.contains("href=\"javascript"), "{rendered}");
    }
}

#[test]
fn files_have_names_that_say_what_they_are() {
    let check = |download: Download, expected: &str| assert_eq!(download.file_name(), expected);
    check(Download::Assessment, "libricite.json");
    check(Download::Badge(BadgeStyle::Stars), "libricite-badge-stars.svg");
    check(Download::BadgePng(BadgeStyle::Kittens, 1), "libricite-badge-kittens.png");
    check(Download::BadgePng(BadgeStyle::Kittens, 3), "libricite-badge-kittens-3x.png");
    check(Download::Star, "libricite-star.svg");
    check(Download::Page, "libricite.html");
}

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn the_preview_is_what_commonmark_makes(sentence in "[ -~é’«»\u{a0}\u{202e}\n猫]{0,24}") {
        let picture = Picture { sentence, width: 250, height: 44 };
        let text = Snippet::Markdown.text(&parts(&picture));
        prop_assert!(!text.contains("{{") && !text.contains("{%"), "{}", text);
        let ours = Snippet::Markdown.html(&parts(&picture));
        // Between double quotes an apostrophe may stand as it is.
        let theirs = with_commonmark(&text).replace("&#39;", "'");
        let words = |html| alt(html).split_ascii_whitespace().map(str::to_owned).collect::<Vec<_>>();
        prop_assert_eq!(words(&ours), words(&theirs), "{}", text);
        let shown = format!("alt=\"{}\"", alt(&theirs));
        let link = "<p><a href=\"libricite.html\"><img src=\"libricite-badge-stars.svg\" ";
        prop_assert_eq!(&theirs, &[link, &shown, " /></a></p>\n"].concat());
    }

    #[test]
    fn the_sentence_stands_whole_in_every_snippet(name in "\\PC{0,20}") {
        let picture = picture(&name);
        for snippet in Snippet::ALL {
            let rendered = snippet.html(&parts(&picture));
            let document = format!("<svg aria-label=\"{}\" width=\"1\" height=\"1\">", alt(&rendered));
            let read = Picture::of(&document).expect("it is like a badge");
            prop_assert_eq!(&read.sentence, &picture.sentence);
        }
    }
}

/// The escaped alternative text of a picture.
fn alt(html: &str) -> &str {
    let (_, after) = html.split_once("alt=\"").expect("there is a picture");
    after.split_once('"').expect("it is closed").0
}
