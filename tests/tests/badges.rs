//! Badges on the pages of others: any name, any number of them on one page.

use std::collections::BTreeSet;

use libricite::{Assessment, evaluate};
use libricite_draw::{BadgeStyle, badge};
use proptest::prelude::*;

use crate::random::cases;

fn svg(name: &str, style: BadgeStyle) -> String {
    let edition = libricite_criteria::newest();
    let criteria = libricite_criteria::criteria(&edition).expect("it is packed");
    let words = libricite_criteria::words(&edition, "fr").expect("it is packed");
    let assessment = serde_json::json!({
        "criteria": edition, "date": "2026-11-22", "structure": { "name": name },
        "answers": { "no-ads": { "choice": "yes" } }
    });
    let text = assessment.to_string();
    let assessment: Assessment<'_> = serde_json::from_str(&text).expect("it is an assessment");
    badge(&evaluate(&criteria, &assessment), &words, style)
}

/// Small, static, and sound XML: every `<` opens a tag of our own, every `&` an entity.
fn is_harmless(svg: &str) -> Result<(), TestCaseError> {
    prop_assert!(svg.len() < 2048, "{} bytes", svg.len());
    let tags = svg.split('<').skip(1).map(|tag| {
        tag.trim_start_matches('/').split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or("")
    });
    let known = ["svg", "title", "desc", "g", "path", "rect", "text", "tspan", "circle", "use"];
    for tag in tags {
        prop_assert!(known.contains(&tag), "<{tag}> in {svg}");
    }
    for entity in svg.split('&').skip(1) {
        let name = entity.split(';').next().unwrap_or("");
        let sound = ["lt", "gt", "amp", "quot", "apos"].contains(&name) || name.starts_with('#');
        prop_assert!(sound, "&{name} in {svg}");
    }
    for active in ["<script", "<style", "<image", " href", " onload", "url(", "<!"] {
        prop_assert!(!svg.contains(active), "{active} in {svg}");
    }
    let bidi = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    prop_assert!(!svg.contains(|c: char| bidi(c) || c.is_control() && c != '\n'), "{svg:?}");
    Ok(())
}

#[test]
fn a_hostile_name_stays_a_name() {
    let long = "Chaton ".repeat(28);
    let names = [
        "",
        "<script>alert(1)</script>",
        "Tom & Jerry",
        "a\"b'c",
        "]]>",
        "&lt;",
        "حاتون עברית",
        "\u{202e}drowssap",
        "🐱🐾👩‍👩‍👧",
        "a\u{300}\u{301}\u{302}",
        "\u{0}\u{1}\n\t",
        long.as_str(),
    ];
    for name in names {
        is_harmless(&svg(name, BadgeStyle::Kittens)).unwrap_or_else(|error| panic!("{error}"));
    }
}

#[test]
fn two_badges_on_one_page_share_no_id() {
    let both = svg("A", BadgeStyle::Kittens) + &svg("B", BadgeStyle::Kittens);
    let ids: Vec<&str> = both.split(" id=\"").skip(1).collect();
    let unique: BTreeSet<&str> = ids.iter().filter_map(|id| id.split('"').next()).collect();
    assert_eq!(ids.len(), unique.len());
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn no_name_breaks_out_of_a_badge(name in "(\\PC|[<>&\"'\u{202e}\u{0}\n]){0,200}") {
        is_harmless(&svg(&name, BadgeStyle::Kittens))?;
    }
}
