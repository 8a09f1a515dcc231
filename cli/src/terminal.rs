//! The report in a terminal.

use std::fmt::Write;

use anstyle::{AnsiColor, Color, RgbColor, Style};
use libricite::{LabelState, Report, Score};
use libricite_criteria::Words;
use libricite_draw::tell::{Listed, MOST_LISTED, MOST_NAMED};
use libricite_draw::{Lang, clean, tell};

use crate::phrases::Phrases;

pub(crate) const BOLD: Style = Style::new().bold();
pub(crate) const DIM: Style = Style::new().dimmed();
pub(crate) const SURE: Style = Style::new().fg_color(Some(Color::Ansi(AnsiColor::Green)));

/// How many cells a bar of 100 % takes.
const BAR: usize = 25;

/// The widest line; narrower where the terminal is.
const WIDEST: usize = 80;

/// The report, with the codes of colours.
pub(crate) fn report(report: &Report<'_>, words: &Words) -> String {
    let lang = Lang::of(words);
    let phrases = Phrases::of(lang);
    let mut text = String::new();
    heading(&mut text, report, words, phrases);
    axes(&mut text, report, words, phrases);
    let _ = writeln!(text);
    paragraph(&mut text, "", &tell::summary(report, words), Style::new());
    if let Some(sentences) = tell::freshness(report, words) {
        paragraph(&mut text, "", &sentences, Style::new());
    }

    let limits = tell::limits(report, words);
    if !limits.is_empty() {
        section(&mut text, phrases.limits);
        let listed = tell::listed(&limits, MOST_LISTED, lang);
        for limit in listed.shown {
            paragraph(&mut text, "- ", &limit.text(), Style::new());
            // The other notes are in the page; here they would bury the sentences.
            if limit.is_required {
                let notes = tell::listed(&limit.notes, MOST_NAMED, lang);
                notes.shown.iter().for_each(|note| paragraph(&mut text, "  ", note, DIM));
                others(&mut text, "  ", &notes);
            }
        }
        others(&mut text, "- ", &listed);
    }
    if !report.gaps.is_empty() {
        section(&mut text, phrases.next);
        paragraph(&mut text, "", &tell::gaps_intro(report, words), Style::new());
        let gaps = tell::gaps(report, words);
        let listed = tell::listed(&gaps, MOST_LISTED, lang);
        listed.shown.iter().for_each(|gap| paragraph(&mut text, "- ", gap, Style::new()));
        others(&mut text, "- ", &listed);
    }
    if !report.ignored.is_empty() {
        section(&mut text, phrases.ignored);
        let listed = tell::listed(&report.ignored, MOST_LISTED, lang);
        for ignored in listed.shown {
            paragraph(&mut text, "- ", &tell::ignored(ignored, words), Style::new());
        }
        others(&mut text, "- ", &listed);
    }
    text
}

fn heading(text: &mut String, report: &Report<'_>, words: &Words, phrases: &Phrases) {
    let lang = Lang::of(words);
    let name = line(&report.structure.name);
    let name = if name.is_empty() { phrases.unnamed } else { &name };
    let level = match report.label.level {
        Some(level) if !report.has_expired() => line(words.level(level.as_str())),
        _ => lang.phrases().instead_of_a_level(report).to_owned(),
    };
    let rank = report.label.rank.filter(|_| !report.has_expired());
    let count = rank.map_or_else(String::new, |rank| {
        format!(" {}{}", "★".repeat(rank), "☆".repeat(report.label.of.saturating_sub(rank)))
    });
    let colour = colour_of(report);
    let _ = writeln!(text, "{BOLD}{name}{BOLD:#}  {colour} {level}{count} {colour:#}");
    let (edition, date) = (tell::edition(report, words), tell::date(report.date, lang));
    let method = lang.phrases().method(report.method);
    let _ = writeln!(text, "{DIM}{} · {date} · {method}{DIM:#}", line(&edition));
    if !line(&words.reading).is_empty() {
        paragraph(text, "", &words.reading, DIM);
    }
    if let Some(origin) = tell::origin(report, words) {
        paragraph(text, "", &origin, BOLD);
    }
    let _ = writeln!(text);
}

/// The colours of the badge.
fn colour_of(report: &Report<'_>) -> Style {
    let colours = libricite_draw::colours_on(report);
    let style = Style::new().fg_color(rgb(colours.text)).bg_color(rgb(colours.fill));
    if report.label.state == LabelState::Labelled { style.bold() } else { style }
}

fn rgb(colour: &str) -> Option<Color> {
    let [red, green, blue] = libricite_draw::rgb(colour)?;
    Some(Color::Rgb(RgbColor(red, green, blue)))
}

/// Sentences about a file, each on one line after its name.
pub(crate) fn lines(name: &str, sentences: &[String]) -> String {
    let name = line(name);
    let mut text = String::new();
    for sentence in sentences {
        let _ = writeln!(text, "{name}: {}", line(sentence));
    }
    text
}

/// What others wrote, on one line; what could move the cursor or hide there is a number.
pub(crate) fn line(text: &str) -> String {
    const BREAKS: [char; 5] = ['\t', '\n', '\r', '\u{2028}', '\u{2029}'];
    clean(text).replace(BREAKS, " ").trim().to_owned()
}

fn axes(text: &mut String, report: &Report<'_>, words: &Words, phrases: &Phrases) {
    let names = report.axes.iter().map(|axis| line(words.axis(axis.axis.as_str())));
    let scores = report.axes.iter().map(tell::axis_score);
    let rows: Vec<_> = names.zip(scores).collect();
    let names = rows.iter().map(|(name, _)| name.as_str()).chain([phrases.overall]);
    let width = names.map(textwrap::core::display_width).max().unwrap_or_default();
    for (name, score) in &rows {
        row(text, name, width, *score, phrases);
    }
    row(text, phrases.overall, width, tell::overall_score(report), phrases);
    let _ = writeln!(
        text,
        "{:width$}  {SURE}█{SURE:#} {}  {DIM}░{DIM:#} {}",
        "", phrases.sure, phrases.possible
    );
}

fn row(text: &mut String, name: &str, width: usize, score: Option<Score>, phrases: &Phrases) {
    let gap = " ".repeat(width.saturating_sub(textwrap::core::display_width(name)));
    let _ = write!(text, "{name}{gap}  ");
    let Some(Score { sure, possible }) = score else {
        let _ = writeln!(text, "{DIM}{}{DIM:#}", phrases.not_applicable);
        return;
    };
    let (from, to) = (usize::from(sure.get()), usize::from(possible.get()));
    let full = from * BAR / 100;
    let open = if from == to { 0 } else { (to * BAR).div_ceil(100) - full };
    let rest = BAR - full - open;
    let (full, open) = ("█".repeat(full), "░".repeat(open));
    let _ = write!(text, "{SURE}{full}{SURE:#}{DIM}{open}{}{DIM:#}  ", "·".repeat(rest));
    let percent = phrases.percent;
    let _ = if from == to {
        writeln!(text, "{BOLD}{sure:>3}{BOLD:#}{percent}")
    } else {
        writeln!(text, "{BOLD}{sure:>3}{BOLD:#} – {possible}{percent}")
    };
}

fn section(text: &mut String, title: &str) {
    let _ = writeln!(text, "\n{BOLD}{title}{BOLD:#}");
}

/// How many others a list has, as its last item.
pub(crate) fn others<T>(text: &mut String, bullet: &str, listed: &Listed<'_, T>) {
    if let Some(others) = listed.others() {
        paragraph(text, bullet, &others, Style::new());
    }
}

/// A paragraph, wrapped: its first line begins with the bullet, the others below its text.
pub(crate) fn paragraph(text: &mut String, bullet: &str, sentence: &str, style: Style) {
    let indent = " ".repeat(textwrap::core::display_width(bullet));
    let options = textwrap::Options::new(WIDEST.min(textwrap::termwidth()))
        .initial_indent(bullet)
        .subsequent_indent(&indent);
    for line in textwrap::wrap(&line(sentence), options) {
        let _ = writeln!(text, "{style}{line}{style:#}");
    }
}
