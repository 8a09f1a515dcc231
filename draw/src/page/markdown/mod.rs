//! The page as Markdown.

pub(crate) mod escape;
mod grid;
mod next;

use std::borrow::Cow;
use std::fmt::Write as _;

use libricite::{Report, Score};
use libricite_criteria::{Words, plain};

use super::{Context, axes, end, limits, top};
use crate::tell::{Listed, MOST_LISTED, MOST_NAMED};
use crate::{Lang, tell};
use escape::{link, named_link, text};

/// The page as Markdown (`CommonMark`, with the tables of GitHub).
///
/// The same as [`page`](crate::page()), for a wiki, a forge or a mail. Whatever the
/// assessment says stays text: it can make no markup, no table row and no link of its
/// own; only `http`, `https` and `mailto` addresses lead somewhere.
///
/// ```
/// # let edition = "chatons@2.0.0".parse()?;
/// # let criteria = libricite_criteria::criteria(&edition).expect("it is packed");
/// # let words = libricite_criteria::words(&edition, "en").expect("it is packed");
/// # let assessment = serde_json::from_str(r#"{
/// #     "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "*Us*" }
/// # }"#)?;
/// use libricite_draw::{Context, markdown};
///
/// let report = libricite::evaluate(&criteria, &assessment);
/// assert!(markdown(&report, &words, Context::default()).starts_with("# \\*Us\\*\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn markdown(report: &Report<'_>, words: &Words, context: Context<'_>) -> String {
    let mut out = Markdown { text: String::new(), lang: Lang::of(words) };
    out.beginning(report, words);
    out.limits(report, words);
    out.acquired(report, words);
    out.next(report, words, context.plan);
    out.axes(report, words);
    out.services(report);
    if let Some(progress) = context.progress_to_show() {
        crate::progress::write_section(&mut out.text, progress);
    }
    out.grid(report, words);
    out.ignored(report, words);
    out.worth(report, words);
    out.text
}

/// What is written so far. Texts come in escaped.
struct Markdown {
    text: String,
    lang: Lang,
}

impl Markdown {
    fn block(&mut self, block: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(block);
        self.text.push('\n');
    }

    /// An item of a list. An empty one would be read as the line under a heading.
    fn item(&mut self, item: &str) {
        let item = if item.is_empty() { "–" } else { item };
        // Writing to a string cannot fail.
        let _ = writeln!(self.text, "- {item}");
    }

    fn row(&mut self, cells: &[String]) {
        let _ = writeln!(self.text, "| {} |", cells.join(" | "));
    }

    /// How many others a list has, as its last item.
    fn others<T>(&mut self, listed: &Listed<'_, T>) {
        if let Some(others) = listed.others() {
            self.item(&text(&others));
        }
    }

    /// How many others a table has, as its last row.
    fn other_rows<T>(&mut self, listed: &Listed<'_, T>, columns: usize) {
        if let Some(others) = listed.others() {
            let mut cells = vec![text(&others)];
            cells.resize(columns, String::new());
            self.row(&cells);
        }
    }

    fn labelled(&self, label: &str, value: &str) -> String {
        format!("**{}**{}{value}", text(label), self.lang.told().colon)
    }

    fn beginning(&mut self, report: &Report<'_>, words: &Words) {
        let phrases = self.lang.page();
        self.block(&format!("# {}", text(&report.structure.name)));
        if let Some(sentence) = top::pressing(report, words) {
            self.block(&format!("**{}**", text(&sentence)));
        }
        self.block(&format!("**{}**", text(&tell::summary(report, words))));
        self.block(&text(phrases.worth_in_short));
        self.text.push('\n');
        let until = top::until(report, words);
        let date = format!("{}. {until}", tell::date(report.date, self.lang));
        let mut edition = tell::edition(report, words);
        let sentence = tell::said(Some(&words.sentence)).map(|sentence| plain(&sentence));
        let reading = tell::said(Some(&words.reading)).map(Cow::into_owned);
        for more in [sentence, reading, tell::origin(report, words)].into_iter().flatten() {
            let point = if edition.ends_with('.') { "" } else { "." };
            let _ = write!(edition, "{point} {more}");
        }
        let method = (phrases.answers_by)(report.method);
        for (label, value) in
            [(phrases.date, date.as_str()), (phrases.edition, &edition), (phrases.method, method)]
        {
            let value = text(value);
            let item = self.labelled(label, &value);
            self.item(&item);
        }
        if let Some(url) = &report.structure.url {
            let item = self.labelled(phrases.site, &link(url));
            self.item(&item);
        }
        if let Some(note) = tell::said(report.note) {
            self.block(&format!("> {}", text(&note)));
        }
    }

    fn limits(&mut self, report: &Report<'_>, words: &Words) {
        let phrases = self.lang.page();
        self.block(&format!("## {}\n", text(phrases.limits)));
        let found = tell::limits(report, words);
        let listed = tell::listed(&found, MOST_LISTED, self.lang);
        for limit in listed.shown {
            self.item(&text(&limit.text()));
            let notes = tell::listed(&limit.notes, MOST_NAMED, self.lang);
            let others = notes.others().map(Cow::Owned);
            for note in notes.shown.iter().map(|note| limits::beside(note)).chain(others) {
                let _ = writeln!(self.text, "  - {}", text(&note));
            }
        }
        self.others(&listed);
        if found.is_empty() {
            let _ = writeln!(self.text, "{}", text(limits::no_limit(report, words)));
        }
        if let Some(open) = limits::open(report, words) {
            self.block(&text(&open));
        }
    }

    fn acquired(&mut self, report: &Report<'_>, words: &Words) {
        let acquired = tell::acquired(report);
        if acquired.is_empty() {
            return;
        }
        self.block(&format!("## {}", text(self.lang.page().acquired)));
        let titles: Vec<_> = acquired.iter().map(|id| words.title(id.as_str())).collect();
        let listed = tell::listed(&titles, MOST_LISTED, self.lang);
        let others = listed.others();
        let titles = listed.shown.iter().copied().chain(others.as_deref());
        self.block(&text(&titles.collect::<Vec<_>>().join(" · ")));
    }

    fn axes(&mut self, report: &Report<'_>, words: &Words) {
        let phrases = self.lang.page();
        self.block(&format!("## {}", text(phrases.axes)));
        self.block(&format!("{}\n", text(&axes::caption(report, words))));
        let next = report.label.next;
        let mut head = vec![text(phrases.axis), text(phrases.sure), text(phrases.possible)];
        head.extend(next.map(|_| text(phrases.floor)));
        self.row(&head);
        let line = |place| if place == 0 { "---".to_owned() } else { "--:".to_owned() };
        self.row(&(0..head.len()).map(line).collect::<Vec<_>>());
        for axis in &report.axes {
            let score = tell::axis_score(axis);
            let mut cells = vec![text(words.axis(axis.axis.as_str()))];
            cells.extend(self.ends(score));
            let floor = |floor| score.map_or_else(|| "–".to_owned(), |_| format!("{floor}"));
            cells.extend(next.map(|next| floor(next.each_axis)));
            self.row(&cells);
        }
        let mut cells = vec![format!("**{}**", text(phrases.overall))];
        cells.extend(self.ends(tell::overall_score(report)));
        cells.extend(next.map(|next| next.overall.to_string()));
        self.row(&cells);
    }

    fn ends(&self, score: Option<Score>) -> [String; 2] {
        match score {
            Some(score) => [score.sure.to_string(), score.possible.to_string()],
            None => [text(self.lang.phrases().nothing_applies), "–".to_owned()],
        }
    }

    fn services(&mut self, report: &Report<'_>) {
        let phrases = self.lang.page();
        let services = report.services.as_deref().unwrap_or_default();
        if services.is_empty() {
            return;
        }
        self.block(&format!("## {}\n", text(phrases.services)));
        self.row(&[text(phrases.service), text(phrases.software), text(phrases.license)]);
        self.row(&["---", "---", "---"].map(str::to_owned));
        let listed = tell::listed(services, MOST_LISTED, self.lang);
        for service in listed.shown {
            let cell = |cell: Option<&str>| cell.map_or_else(|| "–".to_owned(), text);
            self.row(&[
                named_link(service.shown(), service.url.as_deref()),
                cell(service.software.as_deref()),
                cell(service.license.as_deref()),
            ]);
        }
        self.other_rows(&listed, 3);
    }

    fn ignored(&mut self, report: &Report<'_>, words: &Words) {
        let phrases = self.lang.page();
        if report.ignored.is_empty() {
            return;
        }
        self.block(&format!("## {}", text(phrases.ignored)));
        self.block(&format!("{}\n", text(phrases.ignored_intro)));
        let listed = tell::listed(&report.ignored, MOST_LISTED, self.lang);
        for ignored in listed.shown {
            self.item(&text(&tell::ignored(ignored, words)));
        }
        self.others(&listed);
    }

    fn worth(&mut self, report: &Report<'_>, words: &Words) {
        let phrases = self.lang.page();
        self.block(&format!("## {}", text(phrases.worth)));
        for paragraph in end::worth_paragraphs(report, words) {
            self.block(&text(&paragraph));
        }
        self.block(&text(phrases.made));
    }
}
