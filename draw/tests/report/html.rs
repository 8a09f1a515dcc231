//! The page, as a browser reads it.

use std::collections::BTreeSet;

use libricite::{Assessment, OriginKind, Percent, Weight, evaluate, next_steps};
use libricite_criteria::{Words, plain};
use libricite_draw::{Context, Lang, page, tell};
use proptest::prelude::*;
use scraper::{Html, Selector};

use super::hostile::{TEXTS, is_allowed, is_clean};
use super::random::{Case, case};
use super::{CLUB1, COMPLETE, EMPTY, chatons, check, words};

fn parsed(html: &str) -> Html {
    Html::parse_document(html)
}

fn select(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}

/// All text of the section of that heading.
fn section(html: &Html, heading: &str) -> String {
    let selector = select(&format!("[aria-labelledby={heading}]"));
    html.select(&selector).next().unwrap().text().collect()
}

pub(super) fn check_harmless(html: &str) {
    let page = parsed(html);
    // A text that got out of its place would have made an error, or another element.
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    let mut ids = BTreeSet::new();
    for element in page.select(&select("*")) {
        let name = element.value().name();
        let kept_out = ["script", "img", "iframe", "object", "embed", "form", "link", "base"];
        assert!(!kept_out.contains(&name), "{name}");
        for (attribute, value) in element.value().attrs() {
            assert!(!attribute.starts_with("on"), "{attribute}");
            assert!(!["src", "style", "srcset", "action"].contains(&attribute), "{attribute}");
            if attribute.ends_with("href") {
                assert!(is_allowed(value), "{value}");
            }
            if attribute == "id" {
                assert!(ids.insert(value.to_owned()), "two elements have the id {value}");
            }
        }
    }
    for element in page.select(&select("a[href^='#']")) {
        let target = element.value().attr("href").unwrap();
        assert!(ids.contains(&target[1..]), "{target} leads nowhere");
    }
    assert_eq!(page.select(&select("style")).count(), 1);
    assert!(is_clean(html), "{html:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_report_gives_a_harmless_page(case in case()) {
        let Case { criteria, assessment, words } = &case;
        let plan = next_steps(criteria, assessment);
        let report = evaluate(criteria, assessment);
        for plan in [None, Some(&plan)] {
            check_harmless(&page(&report, words, Context { plan, ..Context::default() }));
        }
    }
}

#[test]
fn every_hostile_text_stays_text() {
    for text in TEXTS {
        let assessment = serde_json::json!({
            "criteria": "chatons@2.0.0", "date": "2026-11-01",
            "structure": { "name": text, "url": text, "kind": text, "country": text },
            "note": text,
            "services": [{ "id": text, "name": text, "url": text, "software": text, "license": text }],
            "answers": {
                "free-os": {
                    "choice": "partly", "note": text,
                    "evidence": [{ "url": text, "quote": text, "seen": "2026-04-22" }],
                },
                "source-links": { "services": { (*text): { "choice": "no", "note": text } } },
                (*text): { "choice": text },
            },
        });
        check(&assessment.to_string(), |report| {
            check_harmless(&page(report, &words("fr"), Context::default()));
        });
    }
}

#[test]
fn only_pages_and_mailboxes_are_links() {
    let assessment = |url: &str| {
        let structure = serde_json::json!({ "name": "Chaton", "url": url });
        serde_json::json!({
            "criteria": "chatons@2.0.0", "date": "2026-11-01", "structure": structure,
        })
        .to_string()
    };
    let links = |url: &str| {
        let mut found = Vec::new();
        check(&assessment(url), |report| {
            let page = parsed(&page(report, &words("fr"), Context::default()));
            let selector = select(".facts a");
            let links = page.select(&selector);
            found.extend(links.map(|link| link.value().attr("rel").unwrap().to_owned()));
        });
        found
    };
    for url in ["https://club1.fr/", "HTTP://club1.fr", "mailto:nous@exemple.org"] {
        assert_eq!(links(url), ["noopener noreferrer nofollow"], "{url}");
    }
    for url in
        ["javascript:alert(1)", "java\tscript:alert(1)", "data:,a", "//a.example", "club1.fr"]
    {
        assert!(links(url).is_empty(), "{url}");
    }
}

#[test]
fn the_page_of_club1_names_its_limits_in_words() {
    check(CLUB1, |report| {
        let words = words("fr");
        let page = parsed(&page(report, &words, Context::default()));
        let limits = section(&page, "limits");
        for said in [
            "Ne liste sur son site qu’une partie des logiciels et plateformes privateurs utilisés.",
            "Ne chiffre pas les données stockées sur les disques de ses serveurs.",
        ] {
            assert!(limits.contains(said), "{limits}");
        }
        assert!(limits.contains("sont encore ouvertes"), "{limits}");
        assert!(section(&page, "next").contains(&tell::gaps_intro(report, &words)));
    });
}

#[test]
fn criteria_that_kept_the_name_of_others_do_not_pass_for_them() {
    let criteria = serde_json::to_string(&chatons()).unwrap();
    let criteria = criteria.replace("\"chatons@2.0.0\"", "\"chatons-doux@2.0.0\"");
    let criteria = serde_json::from_str(&criteria).unwrap();
    let assessment = EMPTY.replace("chatons@2.0.0", "chatons-doux@2.0.0");
    let assessment = serde_json::from_str(&assessment).unwrap();
    let report = evaluate(&criteria, &assessment);
    let words = words("fr");
    let shown = "Charte CHATONS (chatons-doux@2.0.0, ne vient pas de libricité)";
    let html = page(&report, &words, Context::default());
    assert!(section(&parsed(&html), "worth").contains(shown));
    assert_eq!(html.matches(shown).count(), 2, "at the top and at the end");
    let markdown = libricite_draw::markdown(&report, &words, Context::default());
    assert_eq!(
        markdown.matches("Charte CHATONS (chatons-doux@&#8288;2.0.0, ne vient pas").count(),
        2
    );
    assert!(libricite_draw::star(&report, &words, 280).contains("chatons-doux@2.0.0 · "));
}

#[test]
fn criteria_from_elsewhere_say_where_they_are_from() {
    check(EMPTY, |report| {
        let words = words("fr");
        let shown = |kind, at: Option<&str>| {
            let origin = libricite::Origin { kind, at: at.map(str::to_owned) };
            let mut report: libricite::Report<'_> = report.clone();
            report.origin = &origin;
            let markdown = libricite_draw::markdown(&report, &words, Context::default());
            [page(&report, &words, Context::default()), markdown]
        };
        let [html, markdown] = shown(OriginKind::Elsewhere, Some("https://exemple.org/<b>.toml"));
        assert!(html.contains("Lus dans https://exemple.org/&lt;b&gt;.toml"), "{html}");
        assert!(markdown.contains("exemple.&#8288;org/&#60;b\\>.toml"), "{markdown}");
        for text in shown(OriginKind::Elsewhere, None) {
            assert!(text.contains("ne sont pas fournis avec libricité"), "{text}");
            assert!(!text.contains("aucune de ses éditions"), "{text}");
        }
        for text in shown(OriginKind::KnownName, None) {
            assert!(text.contains("Ils portent le nom de chatons, et ne sont aucune"), "{text}");
        }
        for text in shown(OriginKind::Packed, None) {
            assert!(!text.contains("fournis avec"), "{text}");
        }
    });
}

#[test]
fn every_question_is_on_the_page_with_its_answer() {
    for (assessment, lang) in [(CLUB1, "fr"), (COMPLETE, "en"), (EMPTY, "fr")] {
        check(assessment, |report| {
            let words = words(lang);
            let html = page(report, &words, Context::default());
            check_harmless(&html);
            let page = parsed(&html);
            for row in report.axes.iter().flat_map(|axis| &axis.criteria) {
                let id = row.criterion.as_str();
                let article = page.select(&select(&format!("#c-{id}"))).next().unwrap();
                let text: String = article.text().collect();
                assert!(text.contains(words.title(id)), "{text}");
                if let Some(choice) = row.choice {
                    assert!(text.contains(words.choice(id, choice.as_str())), "{text}");
                }
                assert!(text.contains(&tell::rule(row, &words)), "{text}");
                let known = &words.criteria[id];
                for help in [&known.why, &known.check] {
                    assert!(text.contains(&plain(help)), "{text}");
                }
            }
        });
    }
}

#[test]
fn the_page_says_what_it_is_worth() {
    for (lang, said) in [
        ("fr", ["auto-évaluation", "Personne ne le certifie", "Tout le monde peut vérifier"]),
        ("en", ["self-assessment", "Nobody certifies it", "Anyone can check each answer"]),
    ] {
        check(COMPLETE, |report| {
            let words = words(lang);
            let html = page(report, &words, Context::default());
            let page = parsed(&html);
            assert!(html.contains(said[0]) && html.contains("href=\"#worth\""));
            assert!(html.contains(&libricite_draw::clean(&words.sentence).into_owned()));
            let worth = section(&page, "worth");
            assert!(worth.contains(said[1]) && worth.contains(said[2]), "{worth}");
            assert!(worth.contains(&report.criteria.to_string()), "{worth}");
            assert!(html.contains(&tell::date(report.valid_until, Lang::of(&words))));
        });
    }
}

#[test]
fn what_is_acquired_is_named_after_what_limits() {
    check(COMPLETE, |report| {
        let words = words("fr");
        let html = page(report, &words, Context::default());
        let acquired = section(&parsed(&html), "acquired");
        for row in report.axes.iter().flat_map(|axis| &axis.criteria) {
            let is_full = row.weight != Weight::LEAST
                && row.score.is_some_and(|score| score.sure == Percent::FULL);
            let title = words.title(row.criterion.as_str());
            assert_eq!(acquired.contains(title), is_full, "{title} in {acquired}");
        }
        let place = |text: &str| html.find(text).unwrap();
        assert!(place("class=\"figure\"") < place("id=\"limits\""));
        assert!(place("id=\"limits\"") < place("id=\"acquired\""));
        assert!(place("id=\"acquired\"") < place("id=\"next\""));
        assert!(place("id=\"next\"") < place("id=\"axes\""));
    });
    check(EMPTY, |report| {
        assert!(!page(report, &words("fr"), Context::default()).contains("id=\"acquired\""));
    });
}

#[test]
fn what_comes_next_is_told_by_the_plan_and_leads_to_its_questions() {
    let criteria = chatons();
    let assessment: Assessment<'_> = serde_json::from_str(CLUB1).unwrap();
    let plan = next_steps(&criteria, &assessment);
    let report = evaluate(&criteria, &assessment);
    let words = words("fr");
    let html = page(&report, &words, Context { plan: Some(&plan), ..Context::default() });
    let page = parsed(&html);
    let next = section(&page, "next");
    assert!(!next.contains(&tell::gaps_intro(&report, &words)), "{next}");
    assert!(next.contains(tell::plan_efforts(&words)), "{next}");
    let folded: Vec<String> = page
        .select(&select("[aria-labelledby=next] details"))
        .map(|details| details.text().collect())
        .collect();
    assert_eq!(folded.len() + 1, plan.levels.len());
    for (place, level) in plan.levels.iter().enumerate() {
        let intro = tell::plan_intro(level, &words);
        let is_folded = folded.iter().any(|text| text.starts_with(&intro));
        assert_eq!((is_folded, next.contains(&intro)), (place != 0, true), "{intro}");
        for (step, told) in level.steps.iter().zip(tell::plan_steps(level, &words)) {
            let link = format!("href=\"#c-{}\">{}</a>", step.criterion, told.title);
            assert!(html.contains(&link), "{link}");
            assert!(next.contains(&told.improve), "{}", told.improve);
            assert!(told.answers.iter().all(|answer| next.contains(answer)), "{next}");
        }
    }
}

#[test]
fn a_page_asks_nobody_for_anything() {
    check(CLUB1, |report| {
        let html = page(report, &words("fr"), Context::default());
        let page = parsed(&html);
        let policy = select("meta[http-equiv=Content-Security-Policy]");
        let policy = page.select(&policy).next().unwrap().value().attr("content").unwrap();
        assert!(policy.starts_with("default-src 'none';"));
        assert!(!html.contains("url(") && !html.contains("@import"));
    });
}

#[test]
fn without_words_the_ids_are_shown() {
    check(CLUB1, |report| {
        let html = page(report, &Words::default(), Context::default());
        check_harmless(&html);
        assert!(html.contains("backups-published"));
    });
}
