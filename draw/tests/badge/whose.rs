//! Whose badge it is: of whom, and by whose criteria.

use libricite::{Origin, OriginKind};
use libricite_draw::{BadgeStyle, badge};

use super::{assessment, check_sound, criteria, light_green, name, shown, words};

const LONG: &str = "Association pour l’hébergement libre et local du Haut-Pays";

/// What describes the badge, beside its name.
fn description(svg: &str) -> Option<String> {
    let document = roxmltree::Document::parse(svg).unwrap();
    let found = document.descendants().find(|node| node.has_tag_name("desc"));
    found.and_then(|node| node.text()).map(str::to_owned)
}

#[test]
fn its_name_says_all_of_it() {
    let fr = light_green("CLUB1", &words("fr"), BadgeStyle::Kittens);
    let en = light_green("CLUB1", &words("en"), BadgeStyle::Stars);
    assert_eq!(
        name(&fr),
        "Libricité – CLUB1\u{a0}: vert clair, niveau 2 sur 3, critères chatons 2.0.0 (une lecture, \
         pas un sceau), auto-évalué le 22\u{a0}novembre 2026"
    );
    assert_eq!(
        name(&en),
        "Libricité – CLUB1: light green, level 2 of 3, chatons 2.0.0 criteria (a reading, not a \
         seal), self-assessed on 22\u{a0}November 2026"
    );
}

#[test]
fn the_name_of_the_structure_stands_above_the_badge_that_is_to_show_it() {
    for (structure, start) in [("CLUB1", "CLUB1"), (LONG, "Association pour l’hébergement")] {
        let svg = light_green(structure, &words("fr"), BadgeStyle::Named);
        check_sound(&svg);
        let above = shown(&svg).pop().unwrap();
        assert!(
            above.starts_with(start) && above.ends_with('…') == (above != structure),
            "{above}"
        );
        assert!(name(&svg).contains(structure), "{svg}");
        assert!(svg.contains(" height=\"62\" "), "{svg}");
    }
    let unnamed = light_green(" ", &words("fr"), BadgeStyle::Named);
    assert_eq!(unnamed, light_green(" ", &words("fr"), BadgeStyle::Colour));
}

#[test]
fn a_reading_is_described_in_full() {
    for lang in ["fr", "en"] {
        let words = words(lang);
        for style in BadgeStyle::ALL {
            let svg = light_green(LONG, &words, style);
            let reading = words.reading.replace('\u{a0}', " ");
            assert_eq!(description(&svg), Some(reading), "{style}: {}", svg.len());
            assert!(name(&svg).contains(LONG), "{svg}");
        }
    }
    let mut adopted = words("fr");
    adopted.reading.clear();
    let svg = light_green("CLUB1", &adopted, BadgeStyle::Colour);
    assert_eq!(description(&svg), None);
    assert!(shown(&svg).contains(&"chatons 2.0.0".to_owned()));
}

#[test]
fn criteria_of_others_take_the_name_of_libricite_from_the_badge() {
    let (criteria, assessment) = (criteria(), assessment("CLUB1"));
    for kind in [OriginKind::Elsewhere, OriginKind::KnownName] {
        let origin = Origin { kind, at: None };
        let mut report = libricite::evaluate(&criteria, &assessment);
        report.origin = &origin;
        for (lang, mark) in [("fr", "ne vient pas de libricité"), ("en", "not from libricité")] {
            for style in BadgeStyle::ALL {
                let svg = badge(&report, &words(lang), style);
                check_sound(&svg);
                assert!(shown(&svg).contains(&mark.to_owned()), "{svg}");
                assert!(!shown(&svg).contains(&"libricité".to_owned()), "{svg}");
                assert!(name(&svg).contains(&format!("({mark})")), "{svg}");
            }
        }
    }
}
