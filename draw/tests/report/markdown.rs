//! The page as Markdown, as `CommonMark` and the tables of GitHub read it.

use comrak::nodes::NodeValue;
use libricite::{Assessment, CriterionReport, Percent, Report, Weight, evaluate, next_steps};
use libricite_criteria::Words;
use libricite_draw::{Context, markdown, tell};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::hostile::{TEXTS, is_allowed, is_clean};
use super::random::{Case, case};
use super::{CLUB1, chatons, check, words};

fn events(text: &str) -> impl Iterator<Item = Event<'_>> {
    // All but what changes letters: typographic quotes.
    Parser::new_ext(text, Options::all() - Options::ENABLE_SMART_PUNCTUATION)
}

/// Everything a reader sees.
fn shown(text: &str) -> String {
    let words = events(text).filter_map(|event| match event {
        Event::Text(text) => Some(text.into_string()),
        Event::SoftBreak | Event::End(TagEnd::Paragraph | TagEnd::Item) => Some("\n".to_owned()),
        _ => None,
    });
    // What parts a sign and its word is not seen.
    words.collect::<String>().replace('\u{2060}', "")
}

/// Fails where all that GitLab's reader offers makes more of a text than there is in a report.
fn check_by_comrak(text: &str) {
    let mut options = comrak::Options::default();
    let on = &mut options.extension;
    (on.strikethrough, on.table, on.autolink, on.tasklist) = (true, true, true, true);
    (on.superscript, on.subscript, on.underline, on.spoiler) = (true, true, true, true);
    (on.footnotes, on.inline_footnotes, on.description_lists) = (true, true, true);
    (on.multiline_block_quotes, on.alerts, on.greentext) = (true, true, true);
    (on.math_dollars, on.math_latex, on.math_code) = (true, true, true);
    (on.wikilinks_title_after_pipe, on.ofm_comments, on.subtext) = (true, true, true);
    (on.highlight, on.insert, on.block_directive) = (true, true, true);
    on.cjk_friendly_emphasis = true;
    (options.parse.relaxed_tasklist_matching, options.parse.relaxed_autolinks) = (true, true);
    let arena = comrak::Arena::new();
    for node in comrak::parse_document(&arena, text, &options).descendants() {
        match &node.data.borrow().value {
            NodeValue::Link(link) => assert!(is_allowed(&link.url), "{}", link.url),
            NodeValue::Document
            | NodeValue::BlockQuote
            | NodeValue::List(_)
            | NodeValue::Item(_)
            | NodeValue::Paragraph
            | NodeValue::Heading(_)
            | NodeValue::Table(_)
            | NodeValue::TableRow(_)
            | NodeValue::TableCell
            | NodeValue::Text(_)
            | NodeValue::SoftBreak
            | NodeValue::Emph
            | NodeValue::Strong => {}
            other => panic!("{other:?} in {text}"),
        }
    }
}

fn check_harmless(text: &str, report: &Report<'_>) {
    check_by_comrak(text);
    assert!(is_clean(text), "{text:?}");
    let (mut headings, mut columns, mut cells) = (0, 0, 0);
    for event in events(text) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                assert!(is_allowed(&dest_url), "{dest_url}");
            }
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::Code(_)
            | Event::Rule
            | Event::Start(Tag::Image { .. } | Tag::HtmlBlock | Tag::CodeBlock(_)) => {
                panic!("{event:?} in {text}")
            }
            Event::Start(Tag::Heading { .. }) => headings += 1,
            Event::Start(Tag::Table(alignments)) => columns = alignments.len(),
            Event::Start(Tag::TableRow | Tag::TableHead) => cells = 0,
            Event::Start(Tag::TableCell) => cells += 1,
            Event::End(TagEnd::TableRow | TagEnd::TableHead) => assert_eq!(cells, columns),
            _ => {}
        }
    }
    // One for the name, one for each section, the rest for axes and questions.
    let rows = || report.axes.iter().flat_map(|axis| &axis.criteria);
    let is_full = |row: &CriterionReport<'_>| row.score.is_some_and(|s| s.sure == Percent::FULL);
    let now_and_then = [
        rows().any(|row| row.weight != Weight::LEAST && is_full(row)),
        report.services.as_ref().is_some_and(|services| !services.is_empty()),
        !report.ignored.is_empty(),
    ];
    let sections = 5 + now_and_then.into_iter().filter(|is_there| *is_there).count();
    assert_eq!(headings, 1 + sections + report.axes.len() + rows().count(), "{text}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_report_gives_harmless_markdown(case in case()) {
        let Case { criteria, assessment, words } = &case;
        let report = evaluate(criteria, assessment);
        let plan = next_steps(criteria, assessment);
        for plan in [None, Some(&plan)] {
            let context = Context { plan, ..Context::default() };
            check_harmless(&markdown(&report, words, context), &report);
        }
    }
}

#[test]
fn every_hostile_text_is_shown_as_it_is() {
    for text in TEXTS {
        let assessment = serde_json::json!({
            "criteria": "chatons@2.0.0", "date": "2026-11-01", "note": text,
            "structure": { "name": "Chaton", "url": text },
            "services": [{ "id": text, "name": text, "url": text, "software": text }],
            "answers": { "free-os": { "choice": "partly", "note": text } },
        });
        check(&assessment.to_string(), |report| {
            let written = markdown(report, &words("fr"), Context::default());
            check_harmless(&written, report);
            let words: String = libricite_draw::clean(text).split_ascii_whitespace().collect();
            let shown: String = shown(&written).split_ascii_whitespace().collect();
            assert!(shown.contains(&words), "{words} in {written}");
        });
    }
}

#[test]
fn the_limits_of_club1_are_named_in_words() {
    check(CLUB1, |report| {
        let words = words("fr");
        let shown = shown(&markdown(report, &words, Context::default()));
        for limit in tell::limits(report, &words) {
            assert!(shown.contains(&*limit.text()), "{}", limit.text());
        }
    });
}

#[test]
fn what_comes_next_is_told_by_the_plan() {
    let criteria = chatons();
    let assessment: Assessment<'_> = serde_json::from_str(CLUB1).unwrap();
    let plan = next_steps(&criteria, &assessment);
    let report = evaluate(&criteria, &assessment);
    let words = words("fr");
    let shown =
        shown(&markdown(&report, &words, Context { plan: Some(&plan), ..Context::default() }));
    for level in &plan.levels {
        assert!(shown.contains(&tell::plan_intro(level, &words)), "{shown}");
        for step in tell::plan_steps(level, &words) {
            let all = step.answers.iter().chain([&step.title, &step.improve]);
            all.for_each(|text| assert!(shown.contains(text), "{text} in {shown}"));
        }
    }
}

#[test]
fn without_words_the_ids_are_shown() {
    check(CLUB1, |report| {
        let written = markdown(report, &Words::default(), Context::default());
        check_harmless(&written, report);
        assert!(written.contains("### privacy"));
    });
}
