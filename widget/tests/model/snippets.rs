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
    Parts {
        picture,
        style: BadgeStyle::Stars,
        lang: "fr",
        badge: "/libricite-badge-stars.svg",
        page: "https://exemple.org/libricite.html",
        file: "/libricite.json",
        script: "/elements.js",
    }
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
    let image = "<a href=\"https://exemple.org/libricite.html\">\
        <img src=\"/libricite-badge-stars.svg\" width=\"250\" height=\"44\" \
        alt=\"Chaton : vert\"></a>";
    assert_eq!(Snippet::Image.text(&parts), format!("{image}\n"));
    assert_eq!(
        Snippet::WordPress.text(&parts),
        format!("<!-- wp:html -->\n{image}\n<!-- /wp:html -->\n")
    );
    assert_eq!(
        Snippet::Element.text(&parts),
        format!(
            "<script type=\"module\" src=\"/elements.js\"></script>\n\
             <libricite-badge src=\"/libricite.json\" lang=\"fr\" badge-style=\"stars\">\n  \
             {image}\n</libricite-badge>\n"
        )
    );
    assert_eq!(
        Snippet::Markdown.text(&parts),
        "[![Chaton : vert](/libricite-badge-stars.svg)](https://exemple.org/libricite.html)\n"
    );
}

#[test]
fn a_hostile_name_stays_a_name() {
    let picture = picture(HOSTILE);
    for snippet in Snippet::ALL {
        let text = snippet.text(&parts(&picture));
        let rendered = snippet.rendered(&text).expect("it is ours");
        assert!(!rendered.contains("<img src=x"), "{rendered}");
        assert_eq!(rendered.matches("<img").count(), 1, "{rendered}");
        assert!(!rendered.contains("href=\"javascript"), "{rendered}");
    }
}

#[test]
fn an_address_that_is_no_address_of_a_file_is_replaced() {
    let picture = Picture { sentence: String::new(), width: 1, height: 1 };
    let hidden = "java\u{202e}script:alert(1)";
    for bad in ["javascript:alert(1)", " JavaScript:x", "java\nscript:x", hidden, "data:,x", " "] {
        let parts = Parts { badge: bad, page: bad, file: bad, script: bad, ..parts(&picture) };
        let text = Snippet::Element.text(&parts);
        assert!(!text.to_lowercase().contains("script:"), "{text}");
        assert!(text.contains("src=\"libricite/elements.js\""), "{text}");
        assert!(text.contains("src=\"libricite-badge-stars.svg\""), "{text}");
        assert!(text.contains("href=\"libricite.html\""), "{text}");
        assert!(text.contains("src=\"libricite.json\""), "{text}");
    }
}

#[test]
fn a_path_with_a_colon_is_an_address() {
    let picture = Picture { sentence: String::new(), width: 1, height: 1 };
    let parts = Parts { page: "/wiki/Aide:Libricité?a=b:c", ..parts(&picture) };
    assert!(Snippet::Image.text(&parts).contains("href=\"/wiki/Aide:Libricité?a=b:c\""));
}

#[test]
fn what_is_not_ours_is_not_rendered() {
    for text in ["", "Bonjour", "[![a](b)](c) d", "[![a](b)]", "[![a", "![a](b)"] {
        assert_eq!(Snippet::Markdown.rendered(text), None, "{text}");
    }
    assert_eq!(Snippet::WordPress.rendered("<p>"), None);
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
    fn our_reader_makes_of_a_snippet_what_commonmark_makes(
        sentence in "[ -~é’«»\u{a0}\u{202e}\n猫]{0,24}",
        badge in "(https://exemple.org)?/[ -~é猫]{0,12}",
        page in "(https://exemple.org)?/[ -~é猫]{0,12}",
    ) {
        let picture = Picture { sentence, width: 250, height: 44 };
        let parts = Parts { badge: &badge, page: &page, ..parts(&picture) };
        let text = Snippet::Markdown.text(&parts);
        let ours = Snippet::Markdown.rendered(&text).expect("it is ours");
        // Between double quotes an apostrophe may stand as it is.
        let theirs = with_commonmark(&text).replace("&#39;", "'");
        prop_assert_eq!(ours.into_owned(), theirs, "{}", text);
    }

    #[test]
    fn the_sentence_stands_whole_in_every_snippet(name in "\\PC{0,20}") {
        let picture = picture(&name);
        for snippet in Snippet::ALL {
            let text = snippet.text(&parts(&picture));
            let rendered = snippet.rendered(&text).expect("it is ours");
            let document = format!("<svg aria-label=\"{}\" width=\"1\" height=\"1\">", alt(&rendered));
            let read = Picture::of(&document).expect("it is like a badge");
            prop_assert_eq!(&read.sentence, &picture.sentence, "{}", text);
        }
    }
}

/// The escaped alternative text of a picture.
fn alt(html: &str) -> &str {
    let (_, after) = html.split_once("alt=\"").expect("there is a picture");
    after.split_once('"').expect("it is closed").0
}
