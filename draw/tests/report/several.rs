//! Several stars on top of each other.

use libricite::evaluate;
use libricite_criteria::{criteria, json, words};
use libricite_draw::{
    MOST_STARS, side_by_side, side_by_side_details, side_by_side_markdown, side_by_side_page, stars,
};

const CLUB1: &str = include_str!("../../../examples/club1.json");

#[test]
fn each_star_has_a_line_and_marks_of_its_own_and_is_named() {
    let editions = ["chatons@1.0.0", "chatons@2.0.0", "chatons@1.0.0", "chatons@2.0.0"];
    let edition = |text: &str| text.parse().expect("this is an edition");
    let assessment = json::assessment(CLUB1).expect("it can be read");
    let all: Vec<_> = editions
        .map(|text| {
            let criteria = criteria(&edition(text)).expect("it is packed");
            (criteria, words(&edition(text), "fr").expect("they are packed"))
        })
        .into();
    let reports: Vec<_> = all.iter().map(|(of, _)| evaluate(of, &assessment)).collect();
    let sides: Vec<_> = reports.iter().zip(all.iter().map(|(_, words)| words)).collect();
    let drawn = stars(&sides, 480);
    assert_eq!(drawn, stars(&sides, 480));
    let dashes: std::collections::BTreeSet<&str> =
        drawn.split(" stroke-dasharray=\"").skip(1).filter_map(|it| it.split('"').next()).collect();
    // The first line has no gaps.
    assert_eq!(dashes.len(), 3, "{dashes:?}");
    assert!(sides.len() < MOST_STARS);
    let shown = side_by_side(&sides);
    for edition in editions {
        assert!(drawn.contains(edition), "{edition}");
        assert!(
            side_by_side_page(&shown)
                .contains(&format!("<th scope=\"col\" class=\"number\">{edition}"))
        );
    }
    assert!(side_by_side_page(&shown).contains(&drawn), "the page has the star");
    let details = side_by_side_details(&shown);
    assert!(details.starts_with("<article class=\"details beside\" lang=\"fr\""), "{details}");
    assert!(details.contains(&drawn), "so has its element");
    assert!(side_by_side_markdown(&shown).contains("le vert des uns n’est pas le vert"));
}

#[test]
fn without_sides_there_is_nothing_to_draw() {
    assert_eq!(stars(&[], 480), "");
    assert_eq!(side_by_side(&[]).table.rows, Vec::<Vec<String>>::new());
}
