//! The sentences about a report.

use libricite::{Report, evaluate};
use libricite_draw::tell;
use proptest::prelude::*;

use super::hostile::is_clean;
use super::random::{Case, case};
use super::{EMPTY, check, words};

fn with(answers: &str, show: impl FnOnce(&Report<'_>)) {
    let assessment = format!(
        r#"{{
            "criteria": "chatons@2.0.0", "date": "2026-11-01", "structure": {{ "name": "Chaton" }},
            "services": [
                {{ "id": "webmail", "name": "Webmail" }}, {{ "id": "pad", "name": "Pad" }},
                {{ "id": "git", "name": "Git" }}
            ],
            "answers": {{ {answers} }}
        }}"#
    );
    check(&assessment, show);
}

fn rule(answers: &str, criterion: &str, lang: &str) -> String {
    let mut told = String::new();
    with(answers, |report| {
        let mut rows = report.axes.iter().flat_map(|axis| &axis.criteria);
        told = tell::rule(rows.find(|row| row.criterion == criterion).unwrap(), &words(lang));
    });
    told
}

#[test]
fn the_rule_that_decided_is_told() {
    let partly = r#""free-os": { "choice": "partly" }"#;
    assert_eq!(
        rule(partly, "free-os", "fr"),
        "40 points pour ce choix. Nécessaire pour le niveau vert clair, avec 100 points."
    );
    assert_eq!(
        rule("", "contributions", "fr"),
        "Sans réponse pour l’instant\u{a0}: de 0 à 100 points."
    );
    let unproven = r#""proprietary-listed": { "choice": "partly-listed" }"#;
    assert_eq!(
        rule(unproven, "proprietary-listed", "en"),
        "Waiting for the address of a page that shows it: 0 points sure, 40 still possible. \
         Needed for the light green level, from 80 points on."
    );
    let none = r#""storage-encryption": { "choice": "nothing-stored" }"#;
    assert_eq!(
        rule(none, "storage-encryption", "en"),
        "Does not apply here: the question leaves the sum and costs nothing."
    );
    let services = r#""source-links": { "services": { "pad": { "choice": "yes" } } }"#;
    assert_eq!(
        rule(services, "source-links", "fr"),
        "Moyenne de 3 services, dont 2 sans réponse\u{a0}: de 33 à 100 points. Nécessaire pour le \
         niveau vert, à partir de 80 points."
    );
}

#[test]
fn a_limit_names_its_services_and_what_costs_most_comes_first() {
    let answers = r#"
        "contributions": { "choice": "no" },
        "source-links": { "services": {
            "webmail": { "choice": "no" }, "pad": { "choice": "no" }, "git": { "choice": "yes" }
        } },
        "free-os": { "choice": "partly", "note": "un seul serveur" }
    "#;
    with(answers, |report| {
        let words = words("fr");
        let limits = tell::limits(report, &words);
        let told: Vec<_> = limits.iter().map(tell::Limit::text).collect();
        assert_eq!(
            told,
            [
                "N’indique pas, pour au moins un service, où trouver le code source du logiciel\u{a0}: \
                 Webmail, Pad.",
                "Utilise un système d’exploitation privateur sur une partie de ses serveurs.",
                "Ne contribue pas pour l’instant à des logiciels libres.",
            ]
        );
        assert_eq!(limits[1].notes, ["un seul serveur"]);
    });
}

#[test]
fn a_name_that_cannot_be_shown_leaves_no_hole_in_a_limit() {
    for (id, shown) in [("pad", "\u{a0}: pad."), (" ", "logiciel.")] {
        let assessment = serde_json::json!({
            "criteria": "chatons@2.0.0", "date": "2026-11-01", "structure": { "name": "Chaton" },
            "services": [{ "id": id, "name": " " }],
            "answers": { "source-links": { "services": { (id): { "choice": "no" } } } },
        });
        check(&assessment.to_string(), |report| {
            let words = words("fr");
            let limits = tell::limits(report, &words);
            assert!(limits[0].text().ends_with(shown), "{}", limits[0].text());
        });
    }
}

#[test]
fn what_to_do_depends_on_what_is_missing() {
    let answers = r#"
        "free-os": { "choice": "partly" }, "no-ads": { "choice": "yes" },
        "no-data-trade": { "choice": "no" }
    "#;
    with(answers, |report| {
        let gaps = tell::gaps(report, &words("fr"));
        assert!(gaps[0].starts_with("Part de la grille remplie\u{a0}: passer de "), "{gaps:?}");
        let data = "Données ni vendues ni transmises\u{a0}: passer de 0 à 100 points";
        assert!(gaps.iter().any(|gap| gap == data), "{gaps:?}");
        assert!(gaps.iter().any(|gap| gap.ends_with("\u{a0}: répondre à la question")), "{gaps:?}");
        let one_by_one = report.gaps.iter().map(|gap| tell::gap(gap, report, &words("fr")));
        assert_eq!(one_by_one.collect::<Vec<_>>(), gaps);
        assert_eq!(
            tell::gaps_intro(report, &words("fr")),
            "Pour atteindre le niveau jaune, voici ce qui reste à faire."
        );
    });
    check(EMPTY, |report| {
        assert_eq!(
            tell::gaps_intro(report, &words("fr")),
            "Répondre aux questions encore ouvertes peut mener au niveau jaune."
        );
    });
}

#[test]
fn where_nothing_is_open_nothing_is_still_possible() {
    check(super::COMPLETE, |report| {
        // 82½, which the report rounds to both sides.
        let encryption = report.axes.last().unwrap();
        assert_ne!(encryption.score.unwrap().sure, encryption.score.unwrap().possible);
        let told = tell::axis_score(encryption).unwrap();
        assert_eq!(told.possible, told.sure);
        let summary = tell::summary(report, &words("en"));
        assert!(!summary.contains("possible") && !summary.contains("can still"), "{summary}");
    });
}

#[test]
fn the_total_that_can_be_reached_is_not_read_as_an_addition() {
    check(super::CLUB1, |report| {
        let score = tell::overall_score(report).unwrap();
        let coverage = report.coverage.unwrap();
        let (sure, possible) = (score.sure, score.possible);
        let summary = tell::summary(report, &words("fr"));
        let expected = format!(
            " Sur 100 points, {sure} sont acquis\u{a0}; le total peut encore atteindre {possible}. \
             La grille est remplie à {coverage}\u{a0}%."
        );
        assert!(summary.ends_with(&expected), "{summary}");
        let summary = tell::summary(report, &words("en"));
        let expected = format!(
            " Of 100 points, {sure} are sure; the total can still reach {possible}. \
             The grid is {coverage}% filled in."
        );
        assert!(summary.ends_with(&expected), "{summary}");
    });
}

proptest! {
    #[test]
    fn what_is_told_of_any_report_is_clean(case in case()) {
        let Case { criteria, assessment, words } = &case;
        let report = evaluate(criteria, assessment);
        prop_assert!(is_clean(&tell::summary(&report, words)));
        prop_assert!(is_clean(&tell::gaps_intro(&report, words)));
        for gap in tell::gaps(&report, words) {
            prop_assert!(is_clean(&gap));
        }
        for limit in tell::limits(&report, words) {
            prop_assert!(is_clean(&limit.text()) && limit.notes.iter().all(|note| is_clean(note)));
        }
        for ignored in &report.ignored {
            prop_assert!(is_clean(&tell::ignored(ignored, words)));
        }
        for row in report.axes.iter().flat_map(|axis| &axis.criteria) {
            prop_assert!(is_clean(&tell::rule(row, words)));
        }
    }
}
