//! The star, as XML, as resvg draws it, and as it is read out.

use std::collections::BTreeSet;

use libricite::evaluate;
use libricite_criteria::{Named, Words};
use libricite_draw::{STAR_SIZES, star};
use proptest::prelude::*;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Node, Rect, Tree};
use roxmltree::Document;

use super::hostile::is_clean;
use super::random::{Case, case};
use super::renderer::renderer;
use super::{CLUB1, COMPLETE, EMPTY, check, words};

pub(crate) fn ids(svg: &str) -> BTreeSet<String> {
    let document = Document::parse(svg).unwrap();
    document.descendants().filter_map(|node| node.attribute("id")).map(str::to_owned).collect()
}

/// All letters that eyes see.
pub(crate) fn shown(svg: &str) -> String {
    let document = Document::parse(svg).unwrap();
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    texts.map(|node| node.text().unwrap_or_default().trim()).collect::<Vec<_>>().join("\n")
}

pub(crate) fn check_sound(svg: &str) {
    let document = Document::parse(svg).unwrap_or_else(|error| panic!("{error}: {svg}"));
    let root = document.root_element();
    assert_eq!(root.attribute("role"), Some("img"));
    let named_by = root.attribute("aria-labelledby").unwrap();
    let named_by: BTreeSet<String> = named_by.split(' ').map(str::to_owned).collect();
    assert_eq!(ids(svg), named_by, "the name and the description have ids, nothing else");
    let known =
        ["svg", "title", "desc", "g", "rect", "line", "circle", "polygon", "polyline", "text"];
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        assert!(known.contains(&node.tag_name().name()), "{node:?}");
        for attribute in node.attributes() {
            let name = attribute.name();
            assert!(!name.starts_with("on") && name != "href" && name != "style", "{name}");
        }
    }
    assert!(is_clean(svg), "{svg:?}");
}

proptest! {
    #[test]
    fn any_report_gives_a_sound_star(case in case(), size in 0..5000_u32) {
        let Case { criteria, assessment, words } = &case;
        let report = evaluate(criteria, assessment);
        let svg = star(&report, words, size);
        check_sound(&svg);
        prop_assert_eq!(svg, star(&report, words, size));
    }
}

#[test]
fn two_stars_on_one_page_share_no_id() {
    let mut all = Vec::new();
    for assessment in [CLUB1, COMPLETE, EMPTY] {
        for lang in ["fr", "en"] {
            for size in [280, 900] {
                check(assessment, |report| all.extend(ids(&star(report, &words(lang), size))));
            }
        }
    }
    let different: BTreeSet<_> = all.iter().collect();
    assert_eq!(different.len(), all.len());
}

#[test]
fn the_value_is_written_on_each_ray() {
    check(CLUB1, |report| {
        let words = words("fr");
        let shown = shown(&star(report, &words, 480));
        for axis in &report.axes {
            let score = axis.score.unwrap();
            assert!(shown.contains(words.axis(axis.axis.as_str())), "{shown}");
            assert!(shown.contains(&format!("{}–{}", score.sure, score.possible)), "{shown}");
        }
        assert!(shown.contains("seuil du niveau"), "{shown}");
    });
}

#[test]
fn the_same_is_said_to_those_who_do_not_see_it() {
    check(CLUB1, |report| {
        let words = words("fr");
        let svg = star(report, &words, 480);
        let document = Document::parse(&svg).unwrap();
        let said = document.descendants().find(|node| node.has_tag_name("desc")).unwrap();
        let said = said.text().unwrap();
        assert!(said.starts_with(&libricite_draw::tell::summary(report, &words)));
        for axis in &report.axes {
            let score = axis.score.unwrap();
            let name = words.axis(axis.axis.as_str());
            let value = format!("{name}\u{a0}: {}–{}", score.sure, score.possible);
            assert!(said.contains(&value), "{said}");
        }
    });
}

#[test]
fn a_name_of_a_megabyte_makes_no_large_star() {
    for one in ["a", "a ", "é", "\u{301}", "<", "猫", "\n", "W|"] {
        let long = one.repeat(1_000_000 / one.len());
        let mut assessment: serde_json::Value = serde_json::from_str(CLUB1).unwrap();
        // No name is longer than this; words may be.
        let name: String = long.chars().take(200).collect();
        assessment["structure"]["name"] = name.into();
        check(&assessment.to_string(), |report| {
            let mut words = words("fr");
            words.name.clone_from(&long);
            for named in words.axes.values_mut().chain(words.levels.values_mut()) {
                named.name.clone_from(&long);
            }
            for size in [200, 4000] {
                let svg = star(report, &words, size);
                check_sound(&svg);
                assert!(svg.len() < 40_000, "{} bytes of {one:?}", svg.len());
            }
        });
    }
}

#[test]
fn a_star_is_as_wide_as_asked_within_its_sizes() {
    check(EMPTY, |report| {
        let words = words("fr");
        let width = |size: u32| {
            let svg = star(report, &words, size);
            let document = Document::parse(&svg).unwrap();
            document.root_element().attribute("width").unwrap().parse::<u32>().unwrap()
        };
        let (least, most) = (*STAR_SIZES.start(), *STAR_SIZES.end());
        assert_eq!([0, least - 1, least, least + 1].map(width), [least, least, least, least + 1]);
        assert_eq!([most - 1, most, most + 1, u32::MAX].map(width), [most - 1, most, most, most]);
    });
}

#[test]
fn without_words_the_ids_are_shown() {
    check(CLUB1, |report| {
        let svg = star(report, &Words::default(), 480);
        check_sound(&svg);
        assert!(shown(&svg).contains("free-software"));
    });
}

const NAMES: [&str; 12] = [
    "Logiciels libres et formats ouverts",
    "Respect de la vie privée des personnes",
    "Solidarité et entraide entre hébergeurs",
    "Transparence des comptes et des choix",
    "Neutralité face aux contenus hébergés",
    "Chiffrement des échanges et du stockage",
    "Accessibilité aux personnes handicapées",
    "Sobriété et durée de vie du matériel",
    "Gouvernance partagée avec les membres",
    "Sauvegardes essayées et documentées",
    "Accueil et formation des personnes",
    "Ancrage local et circuits de proximité",
];

/// Where `DejaVu Sans` is not installed, texts have another width, and are not compared.
#[test]
fn a_renderer_warns_of_nothing_and_no_text_is_cut_or_covered() {
    let renderer = renderer();
    let draw = |svg: &str| {
        let tree = Tree::from_str(svg, &renderer.options).unwrap();
        let size = tree.size().to_int_size();
        let mut picture = Pixmap::new(size.width(), size.height()).unwrap();
        resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
        if renderer.has_font {
            check_texts(&tree);
        }
    };
    let chatons = words("fr");
    for size in [280, 360, 480, 900] {
        for assessment in [CLUB1, COMPLETE, EMPTY] {
            check(assessment, |report| draw(&star(report, &chatons, size)));
        }
        // From 3 to 12 axes, with short names and with long ones.
        check(CLUB1, |report| {
            for count in 3..=12 {
                for is_long in [true, false] {
                    let ids: Vec<libricite::Id> =
                        (0..count).map(|at| format!("axis-{at}").parse().unwrap()).collect();
                    let mut words = chatons.clone();
                    for (at, id) in ids.iter().enumerate() {
                        let name = if is_long { NAMES[at] } else { &NAMES[at][..7] };
                        let name = name.trim().to_owned();
                        let named = Named { name, sentence: String::new() };
                        words.axes.insert(id.as_str().to_owned(), named);
                    }
                    let mut renamed = report.clone();
                    renamed.axes = report.axes.iter().cycle().take(count).cloned().collect();
                    for (axis, id) in renamed.axes.iter_mut().zip(&ids) {
                        axis.axis = id;
                    }
                    draw(&star(&renamed, &words, size));
                }
            }
        });
    }
    assert_eq!(renderer.warnings(), Vec::<String>::new());
}

pub(crate) fn check_texts(tree: &Tree) {
    let mut boxes = Vec::new();
    collect(tree.root().children(), &mut boxes);
    let size = tree.size();
    for (at, (one, text)) in boxes.iter().enumerate() {
        let is_inside = 0.0 <= one.left()
            && 0.0 <= one.top()
            && one.right() <= size.width()
            && one.bottom() <= size.height();
        assert!(is_inside, "{text}: {one:?} in {size:?}");
        for (other, covered) in &boxes[at + 1..] {
            let is_apart = one.right() <= other.left()
                || other.right() <= one.left()
                || one.bottom() <= other.top()
                || other.bottom() <= one.top();
            assert!(is_apart, "`{text}` {one:?} covers `{covered}` {other:?}");
        }
    }
}

fn collect(nodes: &[Node], boxes: &mut Vec<(Rect, String)>) {
    for node in nodes {
        match node {
            Node::Group(group) => collect(group.children(), boxes),
            Node::Text(text) => {
                let shown = text.chunks().iter().map(resvg::usvg::TextChunk::text).collect();
                // Of the letters, not of their halo.
                boxes.push((text.flattened().abs_bounding_box(), shown));
            }
            _ => {}
        }
    }
}
