//! The badge on a day: to be renewed, or expired.

use libricite::LabelState;
use libricite_draw::{BadgeStyle, badge};

use super::{all, assessment, criteria, name, on, set, shown, words};

#[test]
fn an_expired_badge_shows_no_level() {
    all("CLUB1", |report, words, style, svg| {
        let expired = badge(&on(report, "2027-11-23"), words, style);
        let (seen, before) = (shown(&expired), shown(svg));
        let word = if words.lang == "fr" { "expiré" } else { "expired" };
        assert_eq!(seen[2], word);
        // Edition, day and method stay; the count goes.
        assert_eq!([&seen[1], &seen[3]], [&before[1], &before[3]]);
        assert_eq!(seen.len(), if style == BadgeStyle::Named { 5 } else { 4 });
        assert!(!expired.contains("stroke-linecap"));
        for (level, fill) in
            [("yellow", "#ffd84d"), ("light-green", "#6aa836"), ("green", "#0f5223")]
        {
            assert!(!name(&expired).contains(words.level(level)), "{expired}");
            assert!(!expired.contains(fill) && expired.contains("#4b5563"));
        }
    });
}

#[test]
fn a_badge_says_aloud_until_when_it_is_or_was_valid() {
    let (criteria, assessment) = (criteria(), assessment("CLUB1"));
    let mut report = libricite::evaluate(&criteria, &assessment);
    set(&mut report, LabelState::Labelled, 2);
    let name = |day, lang| name(&badge(&on(&report, day), &words(lang), BadgeStyle::Kittens));
    let plain = "Libricité – CLUB1\u{a0}: vert clair, niveau 2 sur 3, critères chatons 2.0.0 (une \
                 lecture, pas un sceau), auto-évalué le 22\u{a0}novembre 2026";
    assert_eq!(name("2027-09-21", "fr"), plain);
    let renew = ", à renouveler avant le 22\u{a0}novembre 2027";
    assert_eq!(name("2027-09-22", "fr"), format!("{plain}{renew}"));
    assert_eq!(
        name("2027-11-23", "fr"),
        "Libricité – CLUB1\u{a0}: expiré, critères chatons 2.0.0 (une lecture, pas un sceau), \
         auto-évalué le 22\u{a0}novembre 2026, valable jusqu’au 22\u{a0}novembre 2027"
    );
    assert!(name("2027-11-22", "en").ends_with(", to be renewed before 22\u{a0}November 2027"));
    assert!(name("2027-11-23", "en").contains(": expired, chatons"));
}

#[test]
fn a_day_in_time_changes_nothing_for_the_eyes() {
    all("CLUB1", |report, words, style, svg| {
        for (day, said) in [("2026-11-22", 0), ("2027-10-01", 1)] {
            let dated = badge(&on(report, day), words, style);
            assert_eq!(shown(&dated), shown(svg));
            assert_eq!(usize::from(name(&dated) != name(svg)), said);
        }
    });
}
