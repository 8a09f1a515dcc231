//! The line of progress, as XML, as resvg draws it, and as it is told.

use libricite::{Assessment, Criteria, Date, Edition, evaluate, progress};
use libricite_criteria::{Words, criteria, way};
use libricite_draw::{
    Context, Lang, Progressed, markdown, page, progress_markdown, progress_page, progressed,
};
use proptest::collection::vec;
use proptest::prelude::*;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::Tree;

use super::hostile::is_clean;
use super::html::check_harmless;
use super::random::{Case, case, text};
use super::renderer::renderer;
use super::star::{check_sound, check_texts, ids, shown};
use super::words;

/// The assessment, with its answers said on these days, a few more on each.
fn lived(assessment: &Assessment<'static>, days: &[Date]) -> Assessment<'static> {
    let mut file = assessment.clone();
    file.answers.clear();
    for number in 1..=days.len() {
        let some = assessment.answers.len() * number / days.len();
        let answers = assessment.answers.iter().take(some);
        file.answers = answers.map(|(id, answer)| (id.clone(), answer.clone())).collect();
        let year = u16::try_from(number).unwrap();
        file.record(Date::new(year, 1, 1).unwrap()).unwrap();
    }
    // The days come in any order: no clock wrote them.
    for (record, day) in file.history.iter_mut().zip(days) {
        record.date = *day;
    }
    file
}

fn days() -> impl Strategy<Value = Vec<Date>> {
    let day =
        (0..=9999_u16, 1..=12_u8, 1..=28_u8).prop_map(|(y, m, d)| Date::new(y, m, d).unwrap());
    let near = (2024..=2026_u16, 1..=12_u8, 1..=28_u8);
    let near = near.prop_map(|(y, m, d)| Date::new(y, m, d).unwrap());
    prop_oneof![vec(near.clone(), 0..3), vec(near, 0..80), vec(day, 0..12)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_history_gives_sound_lines_and_a_harmless_page(
        case in case(), days in days(), stranger in any::<bool>(), name in text(),
    ) {
        let Case { criteria, assessment, words } = &case;
        let mut file = lived(assessment, &days);
        if let (true, Some(record)) = (stranger, file.history.last_mut()) {
            record.criteria = Some("nobody-knows@1.0.0".parse().unwrap());
        }
        let at_hand = |edition: &Edition| -> Option<Criteria> {
            (edition == criteria.edition()).then(|| criteria.clone())
        };
        let progress = progress(&file, at_hand, |_, _| None);
        let known = |edition: &Edition| -> Option<Words> {
            (edition == criteria.edition()).then(|| words.clone())
        };
        let shown = progressed(&progress, &name, Lang::of(words), known);
        prop_assert_eq!(shown.table.rows.len(), file.history.len());
        for row in &shown.table.rows {
            prop_assert_eq!(row.len(), shown.table.head.len());
        }
        if !shown.chart.is_empty() {
            check_sound(&shown.chart);
        }
        check_harmless(&progress_page(&shown));
        prop_assert!(is_clean(&progress_markdown(&shown)));
        let context = Context { progress: Some(&shown), ..Context::default() };
        let report = evaluate(criteria, assessment);
        check_harmless(&page(&report, words, context));
        prop_assert!(is_clean(&markdown(&report, words, context)));
    }
}

/// Two years under the charter of 2016, then one under that of today.
const THREE_YEARS: &str = r#"{
    "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "Mistigri" },
    "answers": { "no-ads": { "choice": "yes" } },
    "history": [
        { "date": "2023-11-22", "criteria": "chatons@1.0.0", "services": [],
          "answers": { "no-ads": { "choice": "no" } } },
        { "date": "2024-12-01", "answers": { "no-ads": { "choice": "yes" } } },
        { "date": "2025-06-30", "criteria": "chatons@2.0.0" },
        { "date": "2026-11-22", "services": null }
    ]
}"#;

fn told(text: &str, lang: &str) -> Progressed {
    let file: Assessment<'_> = serde_json::from_str(text).unwrap();
    let progress = progress(&file, criteria, way);
    let known = |edition: &Edition| libricite_criteria::words(edition, lang);
    progressed(&progress, &file.structure.name, lang.parse().unwrap(), known)
}

#[test]
fn labels_and_editions_are_told_with_their_days_and_what_they_did() {
    let shown = told(THREE_YEARS, "fr");
    assert_eq!(shown.heading, "Mistigri\u{a0}: ses progrès");
    assert!(shown.summary.starts_with("Sur 100 points, "), "{}", shown.summary);
    assert!(shown.summary.contains("Les nouvelles règles y comptent pour "), "{}", shown.summary);
    assert_eq!(
        shown.events[0],
        "22\u{a0}novembre 2023\u{a0}: premier relevé, «\u{a0}incomplet\u{a0}»."
    );
    let edition = &shown.events[1];
    let begins = "30\u{a0}juin 2025\u{a0}: édition chatons@2.0.0, au lieu de chatons@1.0.0. De ";
    assert!(edition.starts_with(begins), "{edition}");
    assert!(edition.ends_with(" du fait des réponses."), "{edition}");
    assert_eq!(shown.table.head[..4], ["jour", "label", "édition", "Ensemble"]);
    assert_eq!(shown.table.rows.len(), 4);
    assert_eq!(shown.rows.len(), 7);
}

/// What the rules did is what the answers before are worth by the new ones, less what they were
/// worth; all else answers did.
#[test]
fn what_rules_and_answers_do_adds_up() {
    let text = std::fs::read_to_string("../examples/complete.json").unwrap();
    let file: Assessment<'_> = serde_json::from_str(&text).unwrap();
    let said: Vec<Assessment<'_>> = file.recorded().collect();
    let sure = |assessment: &Assessment<'_>| {
        let criteria = criteria(&assessment.criteria).unwrap();
        let report = evaluate(&criteria, assessment);
        i32::from(report.overall.unwrap().sure.get())
    };
    let mut rules = 0;
    for pair in said.windows(2) {
        let way = way(&pair[0].criteria, &pair[1].criteria).unwrap();
        rules +=
            sure(&libricite_criteria::along(pair[0].clone(), &way).assessment) - sure(&pair[0]);
    }
    let (first, last) = (sure(&said[0]), sure(said.last().unwrap()));
    let answers = last - first - rules;
    assert!(rules < 0 && 0 < answers, "the example shows both");
    let (before, now) = (format!(", {first} were sure on "), format!(" and {last} are on "));
    let shares = format!("New rules make −{} of it, and answers +{answers}.", -rules);
    let summary = told(&text, "en").summary;
    for part in [before, now, shares] {
        assert!(summary.contains(&part), "{part}: {summary}");
    }
}

/// The days of years and years, on each of which the edition and the label change.
fn restless(records: u16) -> String {
    let records = (0..records).map(|number| {
        let (edition, choice) = if number % 2 == 0 { ("1.0.0", "no") } else { ("2.0.0", "yes") };
        let (year, month, day) = (2000 + number / 48, number / 4 % 12 + 1, number % 4 * 7 + 1);
        format!(
            r#"{{ "date": "{year}-{month:02}-{day:02}", "criteria": "chatons@{edition}",
                 "answers": {{ "no-ads": {{ "choice": "{choice}" }} }} }}"#
        )
    });
    let (before, _) = THREE_YEARS.split_once("\"history\"").unwrap();
    format!("{before}\"history\": [{}] }}", records.collect::<Vec<_>>().join(","))
}

#[test]
fn as_many_changes_are_marked_as_can_be_told_apart() {
    for records in [20, 300, 999] {
        let shown_here = told(&restless(records), "en");
        // The first label, then an edition each time.
        let changes = usize::from(records);
        let seen = shown(&shown_here.chart);
        let left_out =
            seen.lines().find_map(|line| line.strip_suffix(" more changes have no mark here."));
        let left_out = left_out.map_or(0, |count| count.parse().unwrap());
        let marked = changes - left_out;
        assert!(marked <= 60, "{marked} of {changes} are marked");
        assert_eq!(left_out == 0, changes <= 24, "{marked} of {changes} are marked");
        assert_eq!(shown_here.table.rows.len(), if changes <= 100 { changes } else { 101 });
        if 100 < changes {
            let others = |most: usize| format!("and {} others", changes - most);
            assert_eq!(shown_here.events.len(), 41);
            assert_eq!(shown_here.events[40], others(40));
            assert_eq!(shown_here.table.rows[100][0], others(100));
        }
    }
}

#[test]
fn one_record_is_no_line_and_says_so() {
    let one = r#"{ "criteria": "chatons@2.0.0", "date": "2026-11-22", "answers": {},
        "structure": { "name": "Mistigri" },
        "history": [{ "date": "2026-11-22", "criteria": "chatons@2.0.0" }] }"#;
    let shown = told(one, "en");
    assert_eq!(shown.chart, "");
    assert_eq!(
        shown.summary,
        "One record so far, of 22\u{a0}November 2026: the line begins with the next one."
    );
    let without = one.split_once(",\n        \"history\"").map(|(text, _)| format!("{text} }}"));
    let shown = told(&without.unwrap(), "fr");
    assert_eq!(shown.summary, "Aucun relevé pour l’instant.");
    assert!(shown.table.rows.is_empty());
}

#[test]
fn a_page_shows_progress_from_two_records_on() {
    let words = words("fr");
    let of = |text: &str| {
        let file: Assessment<'_> = serde_json::from_str(text).unwrap();
        let shown = told(text, "fr");
        let criteria = criteria(&file.criteria).unwrap();
        let report = evaluate(&criteria, &file);
        let context = Context { progress: Some(&shown), ..Context::default() };
        (page(&report, &words, context), markdown(&report, &words, context))
    };
    let (html, text) = of(THREE_YEARS);
    assert!(html.contains("<h2 id=\"progress\">Les progrès</h2>"));
    assert!(html.contains("progress-") && html.contains("<table class=\"records\">"));
    assert!(text.contains("\n## Les progrès\n") && text.contains("\n### Relevé par relevé\n"));
    let (html, text) = of(super::EMPTY);
    assert!(!html.contains("id=\"progress\"") && !text.contains("Les progrès"));
}

#[test]
fn the_picture_says_the_same_to_those_who_do_not_see_it() {
    let Progressed { chart, heading, summary, events, rows, .. } = told(THREE_YEARS, "fr");
    let document = roxmltree::Document::parse(&chart).unwrap();
    let text = |name: &str| {
        let node = document.descendants().find(|node| node.has_tag_name(name)).unwrap();
        node.text().unwrap().to_owned()
    };
    assert_eq!(text("title"), heading);
    let description = text("desc");
    assert!(description.starts_with(&summary), "{description}");
    for sentence in events.iter().chain(rows.iter().map(|row| &row.value)) {
        assert!(description.contains(sentence.as_str()), "{sentence}: {description}");
    }
    let seen = shown(&chart);
    for said in ["Ensemble", "Vie privée", "chatons@2.0.0", "incomplet", "2024", "2025", "2026"] {
        assert!(seen.lines().any(|line| line == said), "{said}: {seen}");
    }
}

#[test]
fn two_lines_on_one_page_share_no_id() {
    let one = told(THREE_YEARS, "fr").chart;
    let other = told(&THREE_YEARS.replace("2024-12-01", "2024-12-02"), "fr").chart;
    assert!(ids(&one).is_disjoint(&ids(&other)));
}

/// Where `DejaVu Sans` is not installed, texts have another width, and are not compared.
#[test]
fn no_text_is_cut_or_covered() {
    let renderer = renderer();
    let mut histories = vec![THREE_YEARS.to_owned()];
    // All on one day; one label after the other; ten years.
    histories
        .push(THREE_YEARS.replace("2023-11-22", "2026-11-21").replace("2024-12-01", "2026-11-21"));
    histories.push(THREE_YEARS.replace("2026-11-22", "2025-07-01"));
    histories.push(THREE_YEARS.replace("2023-11-22", "1999-01-01"));
    let many: Vec<String> = (1..=24)
        .map(|number: u32| {
            let choice = if number.is_multiple_of(2) { "chatons@1.0.0" } else { "chatons@2.0.0" };
            format!(
                r#"{{ "date": "2024-{:02}-{:02}", "criteria": "{choice}" }}"#,
                number.div_ceil(2),
                1 + number % 2
            )
        })
        .collect();
    let (before, _) = THREE_YEARS.split_once("\"history\"").unwrap();
    histories.push(format!("{before}\"history\": [{}] }}", many.join(",")));
    histories.push(restless(300));
    for history in &histories {
        for lang in ["fr", "en"] {
            let svg = told(history, lang).chart;
            check_sound(&svg);
            let tree = Tree::from_str(&svg, &renderer.options).unwrap();
            let size = tree.size().to_int_size();
            let mut picture = Pixmap::new(size.width(), size.height()).unwrap();
            resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
            if renderer.has_font {
                check_texts(&tree);
            }
        }
    }
    assert_eq!(renderer.warnings(), Vec::<String>::new());
}
