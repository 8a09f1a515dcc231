//! The badge, as those see it who host it, who look at it, and who do not see it.

#![expect(clippy::unwrap_used, reason = "a test that fails says where")]

#[path = "badge/colours.rs"]
mod colours;
#[path = "badge/expired.rs"]
mod expired;
#[path = "badge/render.rs"]
mod render;
#[path = "common/renderer.rs"]
mod renderer;
#[path = "badge/whose.rs"]
mod whose;

use std::fmt::Write as _;

use libricite::{Assessment, Criteria, LabelState, Method, Report};
use libricite_criteria::{Named, Words};
use libricite_draw::{BadgeStyle, badge};
use proptest::prelude::*;
use roxmltree::Document;

const BYTES: usize = 2048;
const METHODS: [Method; 3] = [Method::SelfAssessment, Method::PublicDocuments, Method::PeerReview];

fn assessment(structure: &str) -> Assessment<'_> {
    let empty = r#"{
        "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "CLUB1" }
    }"#;
    let mut assessment: Assessment<'_> = serde_json::from_str(empty).unwrap();
    assessment.structure.name = structure.into();
    assessment
}

fn criteria() -> Criteria {
    libricite_criteria::criteria(&"chatons@2.0.0".parse().unwrap()).unwrap()
}

fn words(lang: &str) -> Words {
    libricite_criteria::words(&"chatons@2.0.0".parse().unwrap(), lang).unwrap()
}

/// Labels the report; rank 0 is no level.
fn set(report: &mut Report<'_>, state: LabelState, rank: usize) {
    report.label.state = state;
    report.label.rank = Some(rank).filter(|rank| *rank != 0);
    report.label.level = rank.checked_sub(1).map(|at| report.label.levels[at % 3]);
}

fn on<'a>(report: &Report<'a>, day: &str) -> Report<'a> {
    report.clone().on(day.parse().unwrap())
}

/// Every state, method, style and language of this structure.
fn all(structure: &str, mut check: impl FnMut(&Report<'_>, &Words, BadgeStyle, &str)) {
    let (criteria, assessment) = (criteria(), assessment(structure));
    let mut report = libricite::evaluate(&criteria, &assessment);
    let states = [
        (LabelState::Labelled, 1),
        (LabelState::Labelled, 2),
        (LabelState::Labelled, 3),
        (LabelState::OnTheWay, 0),
        (LabelState::Incomplete, 0),
        (LabelState::NothingApplies, 0),
    ];
    for words in [words("fr"), words("en")] {
        for (state, rank) in states {
            set(&mut report, state, rank);
            for method in METHODS {
                report.method = method;
                for style in BadgeStyle::ALL {
                    check(&report, &words, style, &badge(&report, &words, style));
                }
            }
        }
    }
}

/// The badge for the second level of three.
fn light_green(structure: &str, words: &Words, style: BadgeStyle) -> String {
    let (criteria, assessment) = (criteria(), assessment(structure));
    let mut report = libricite::evaluate(&criteria, &assessment);
    set(&mut report, LabelState::Labelled, 2);
    badge(&report, words, style)
}

fn renamed(level: &str) -> Words {
    let mut words = words("fr");
    let named = Named { name: level.to_owned(), sentence: String::new() };
    words.levels.insert("light-green".to_owned(), named);
    words
}

/// What stands in the badge for eyes: the texts, in order.
fn shown(svg: &str) -> Vec<String> {
    let document = Document::parse(svg).unwrap();
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    texts.map(|node| node.text().unwrap_or_default().to_owned()).collect()
}

/// What the badge is called by a screen reader.
fn name(svg: &str) -> String {
    Document::parse(svg).unwrap().root_element().attribute("aria-label").unwrap().to_owned()
}

/// Well-formed, small, without ids, scripts, styles, links, and said in words.
fn check_sound(svg: &str) {
    assert!(svg.len() < BYTES, "{} bytes: {svg}", svg.len());
    let document = Document::parse(svg).unwrap_or_else(|error| panic!("{error}: {svg}"));
    let root = document.root_element();
    assert_eq!(root.attribute("role"), Some("img"));
    let title = document.descendants().find(|node| node.has_tag_name("title")).unwrap();
    assert_eq!(root.attribute("aria-label"), title.text());
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        let known = ["svg", "title", "desc", "g", "rect", "path", "text"];
        assert!(known.contains(&node.tag_name().name()), "{node:?}");
        for attribute in node.attributes() {
            let is_kept_out = ["id", "class", "style", "href"].contains(&attribute.name());
            assert!(!is_kept_out && !attribute.name().starts_with("on"), "{attribute:?}");
        }
    }
    let is_bidi = |c: char| matches!(u32::from(c), 0x61c | 0x200e | 0x200f | 0x202a..=0x202e | 0x2066..=0x2069);
    assert!(!svg.trim_end().contains(|c: char| c.is_control() || is_bidi(c)), "{svg:?}");
}

#[test]
fn every_badge_is_sound() {
    all("CLUB1", |report, words, style, svg| {
        check_sound(svg);
        for day in ["2026-11-22", "2027-10-01", "2028-01-01"] {
            check_sound(&badge(&on(report, day), words, style));
        }
    });
}

#[test]
fn a_badge_shows_set_level_count_day_and_method() {
    let colour = light_green("CLUB1", &words("fr"), BadgeStyle::Colour);
    assert_eq!(
        shown(&colour),
        [
            "libricité",
            "lecture de chatons 2.0.0",
            "vert clair",
            "22 nov. 2026 · auto-évalué",
            "2/3"
        ]
    );
}

#[test]
fn the_count_is_the_rank_in_every_style() {
    all("CLUB1", |report, words, style, svg| {
        let label = &report.label;
        let counted = matches!(label.state, LabelState::Labelled | LabelState::OnTheWay);
        let rank = label.rank.unwrap_or(0);
        let figures = format!("{rank}/{}", label.of);
        let in_figures = matches!(style, BadgeStyle::Colour | BadgeStyle::Named);
        assert_eq!(shown(svg).contains(&figures), counted && in_figures);
        let begun = |filled: bool| -> usize {
            let document = Document::parse(svg).unwrap();
            let paths = document.descendants().filter(|node| {
                let is_picture = node.parent().is_some_and(|g| g.has_attribute("stroke-linecap"));
                is_picture && !node.has_attribute("stroke") && node.has_attribute("fill") == filled
            });
            paths.map(|node| node.attribute("d").unwrap().matches('M').count()).sum()
        };
        let pictures = if counted && !in_figures { (rank, label.of) } else { (0, 0) };
        assert_eq!((begun(true), begun(false)), (pictures.0, pictures.1 - pictures.0));
        if let Some(level) = label.level {
            assert!(shown(svg).contains(&words.level(level.as_str()).to_owned()));
        }
    });
}

#[test]
fn the_grey_badges_differ_by_their_word() {
    let mut seen = std::collections::BTreeSet::new();
    all("CLUB1", |report, words, style, svg| {
        let of_interest = style == BadgeStyle::Stars && report.method == Method::PeerReview;
        if report.label.rank.is_none() && of_interest {
            assert!(seen.insert((words.lang.clone(), shown(svg)[2].clone())));
        }
    });
    assert_eq!(seen.len(), 6);
}

#[test]
fn many_levels_are_counted_in_figures() {
    let (criteria, assessment) = (criteria(), assessment("CLUB1"));
    let mut report = libricite::evaluate(&criteria, &assessment);
    for (of, figures) in [(5, false), (6, true), (9, true), (1000, true)] {
        for rank in [1, of] {
            set(&mut report, LabelState::Labelled, rank);
            report.label.of = of;
            for style in [BadgeStyle::Stars, BadgeStyle::Kittens] {
                let svg = badge(&report, &words("fr"), style);
                check_sound(&svg);
                assert_eq!(shown(&svg).contains(&format!("{rank}/{of}")), figures);
            }
        }
    }
}

#[test]
fn a_long_level_name_is_shortened() {
    let long = "un niveau dont le nom est beaucoup trop long pour un insigne";
    assert_eq!(long.len(), 60);
    for style in BadgeStyle::ALL {
        let svg = light_green("CLUB1", &renamed(long), style);
        check_sound(&svg);
        assert_eq!(shown(&svg)[2], "un niveau dont le nom est b…");
    }
}

#[test]
fn the_largest_badge_is_small_enough() {
    let edition = format!("{}@200000000.0.0-{}", "i".repeat(60), "i".repeat(60)).parse().unwrap();
    let (criteria, assessment) = (criteria(), assessment("\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\""));
    let mut report = libricite::evaluate(&criteria, &assessment);
    let origin = libricite::Origin::default();
    (report.criteria, report.origin) = (&edition, &origin);
    for level in ["'".repeat(60), "é".repeat(60), "i".repeat(60), "猫".repeat(60)] {
        for (rank, method) in (1..=5).flat_map(|rank| METHODS.map(|method| (rank, method))) {
            set(&mut report, LabelState::Labelled, rank);
            (report.label.of, report.method) = (5, method);
            for id in ["yellow", "light-green", "green"] {
                let mut words = renamed(&level);
                let named = words.levels["light-green"].clone();
                words.levels.insert(id.to_owned(), named);
                check_sound(&badge(&report, &words, BadgeStyle::Kittens));
                for day in ["2027-10-01", "2028-01-01"] {
                    check_sound(&badge(&on(&report, day), &words, BadgeStyle::Kittens));
                }
            }
        }
    }
}

#[test]
fn a_name_in_another_script_keeps_to_its_room() {
    for level in ["浅緑", "أخضر فاتح", "светло-зелёный", "🐱🐱🐱"] {
        let svg = light_green("CLUB1", &renamed(level), BadgeStyle::Stars);
        check_sound(&svg);
        assert!(shown(&svg).contains(&level.to_owned()));
    }
}

#[test]
fn a_hostile_structure_stays_text() {
    let script = "<script>alert('\"&\u{0}')</script>";
    let shown = name(&light_green(script, &words("fr"), BadgeStyle::Stars));
    assert!(shown.contains("<script>alert('\"&\\u{0}')<"), "{shown}");
    let long = "é".repeat(10_000);
    let names = [
        script,
        &long,
        "\u{202e}\u{2066}CLUB1\n\tx",
        "",
        "\u{301}",
        "👩‍👩‍👧 شات 猫",
        "&\"'<>&\"'<>&\"'<>&\"'<>&\"'<>",
    ];
    for name in names {
        all(name, |_, _, _, svg| check_sound(svg));
    }
}

#[test]
fn a_name_of_a_megabyte_makes_no_large_badge() {
    for one in ["a", "a ", "é", "\u{301}", "<", "猫", "\n", "W|"] {
        let long = one.repeat(1_000_000 / one.len());
        check_sound(&light_green(&long, &renamed(&long), BadgeStyle::Stars));
    }
}

#[test]
fn two_badges_in_one_page_share_no_id() {
    let mut page = String::from("<body>");
    all("CLUB1", |_, _, _, svg| write!(page, "{svg}").unwrap());
    page.push_str("</body>");
    let page = Document::parse(&page).unwrap();
    assert!(page.descendants().all(|node| !node.has_attribute("id")));
}

proptest! {
    #[test]
    fn any_names_give_a_sound_badge(
        structure in any::<String>(),
        level in "\\PC{0,80}|[<>&\"' ]{0,90}",
        style in proptest::sample::select(BadgeStyle::ALL.as_slice()),
    ) {
        check_sound(&light_green(&structure, &renamed(&level), style));
    }
}
