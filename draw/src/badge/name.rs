//! What a badge says to those who do not see it: all of it, in one sentence.

use libricite::{Freshness, Method, Report};
use libricite_criteria::Words;

use super::BadgeText;
use crate::escape::xml;
use crate::shorten::shorten;
use crate::{Lang, tell};

/// The most bytes that the name of the structure takes.
const MOST_STRUCTURE: usize = 72;

/// The sentence as XML, with the structure, which the badge itself does not name.
///
/// « Libricité – CLUB1 : vert clair, niveau 2 sur 3, critères chatons 2.0.0, auto-évalué
/// le 22 novembre 2026 ». No preposition stands before the name, as French would want
/// "de CLUB1" and "d’ARN", "du Nuage" and "des Chats".
///
/// The name of the structure gives way when the whole would take more than `room` bytes.
pub(super) fn name(report: &Report<'_>, words: &Words, text: &BadgeText, room: usize) -> String {
    let lang = Lang::of(words);
    let until = until(report, lang);
    let before = "Libricité – ";
    let reading = match lang {
        _ if words.reading.is_empty() => "",
        Lang::En => " (a reading, not a seal)",
        Lang::Fr => " (une lecture, pas un sceau)",
    };
    let mut rest = rest(report, lang, text, reading);
    if room < before.len() + rest.len() {
        // The badge itself says it, too.
        rest = rest.replacen(reading, "", 1);
        let level = xml(&text.level);
        let over = (before.len() + rest.len()).saturating_sub(room);
        let short = fit(&text.level, level.len().saturating_sub(over));
        rest = rest.replacen(&*level, &xml(&short), 1);
    }
    // That it is to be renewed is said where it leaves the structure its room.
    let both = before.len() + MOST_STRUCTURE + rest.len() + until.len();
    if report.has_expired() || both <= room {
        rest.push_str(&until);
    }
    let room = room.saturating_sub(before.len() + rest.len()).min(MOST_STRUCTURE);
    let structure = super::one_line(&report.structure.name);
    let structure = fit(&structure, room);
    if structure.is_empty() {
        return format!("Libricité{rest}");
    }
    format!("{before}{}{rest}", xml(&structure))
}

/// The sentence after the structure, from the colon on.
fn rest(report: &Report<'_>, lang: Lang, text: &BadgeText, reading: &str) -> String {
    let (level, edition) = (xml(&text.level), xml(&text.edition));
    let method = lang.phrases().method(report.method);
    let comma = if report.method == Method::PublicDocuments { "," } else { "" };
    let day = tell::date(report.date, lang);
    let count = text.count.map(|(rank, of)| match lang {
        Lang::En => format!(", level {rank} of {of}"),
        Lang::Fr => format!(", niveau {rank} sur {of}"),
    });
    let count = count.unwrap_or_default();
    let mark = tell::not_ours(report.origin.kind, lang).map(|mark| format!(" ({mark})"));
    let whose = mark.unwrap_or_default() + reading;
    match lang {
        Lang::En => {
            format!(": {level}{count}, {edition} criteria{whose}, {method}{comma} on {day}")
        }
        Lang::Fr => {
            format!("\u{a0}: {level}{count}, critères {edition}{whose}, {method}{comma} le {day}")
        }
    }
}

/// When it is to be renewed, or until when it was valid; nothing while it is fresh.
fn until(report: &Report<'_>, lang: Lang) -> String {
    let Some(on) = report.freshness else { return String::new() };
    let before = match (on.state, lang) {
        (Freshness::Fresh, _) => return String::new(),
        (Freshness::Due, Lang::En) => ", to be renewed before ",
        (Freshness::Due, Lang::Fr) => ", à renouveler avant le ",
        (Freshness::Expired, Lang::En) => ", valid until ",
        (Freshness::Expired, Lang::Fr) => ", valable jusqu’au ",
    };
    before.to_owned() + &tell::date(report.valid_until, lang)
}

/// The text, shortened to so many bytes of XML.
pub(super) fn fit(text: &str, most: usize) -> std::borrow::Cow<'_, str> {
    shorten(text, most, |c| match c {
        '"' => "&quot;".len(),
        '&' | '\'' => "&amp;".len(),
        '<' | '>' => "&lt;".len(),
        _ => c.len_utf8(),
    })
}
