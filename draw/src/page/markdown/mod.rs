//! The page as Markdown.

pub(crate) mod escape;
mod next;

use std::fmt::Write as _;

use libricite::{CriterionReport, Id, Report, Score, State};
use libricite_criteria::{Words, plain};

use super::evidence::Pieces;
use super::{Context, Origin, axes, end, limits, services, top};
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
    out.beginning(report, words, context.origin);
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

    fn labelled(&self, label: &str, value: &str) -> String {
        format!("**{}**{}{value}", text(label), self.lang.told().colon)
    }

    fn beginning(&mut self, report: &Report<'_>, words: &Words, origin: Origin<'_>) {
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
        if let Some(sentence) = tell::said(Some(&words.sentence)) {
            let _ = write!(edition, ". {}", plain(&sentence));
        }
        if let Some(origin) = tell::origin(origin, words) {
            let point = if edition.ends_with('.') { "" } else { "." };
            let _ = write!(edition, "{point} {origin}");
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
        for limit in &found {
            self.item(&text(&limit.text()));
            for note in &limit.notes {
                let _ = writeln!(self.text, "  - {}", text(note));
            }
        }
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
        self.block(&text(&titles.join(" · ")));
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
        for service in services {
            let cell = |cell: Option<&str>| cell.map_or_else(|| "–".to_owned(), text);
            self.row(&[
                named_link(service.shown(), service.url.as_deref()),
                cell(service.software.as_deref()),
                cell(service.license.as_deref()),
            ]);
        }
    }

    fn grid(&mut self, report: &Report<'_>, words: &Words) {
        let phrases = self.lang.page();
        self.block(&format!("## {}", text(phrases.grid)));
        for axis in &report.axes {
            self.block(&format!("### {}", text(words.axis(axis.axis.as_str()))));
            self.block(&text(&(phrases.points)(tell::axis_score(axis))));
            for row in &axis.criteria {
                self.criterion(row, words);
            }
        }
    }

    fn criterion(&mut self, row: &CriterionReport<'_>, words: &Words) {
        let phrases = self.lang.page();
        let id = row.criterion.as_str();
        self.block(&format!("#### {}", text(words.title(id))));
        if let Some(known) = words.criteria.get(id) {
            self.block(&text(&plain(&known.ask)));
        }
        let pieces = Pieces::of(row);
        if row.services.is_empty() {
            let answer = self.answer(row, row.choice, row.state, words);
            self.block(&self.labelled(phrases.answer, &answer));
        } else {
            self.by_service(row, &pieces, words);
        }
        if let Some(note) = tell::said(row.note) {
            self.block(&self.labelled(phrases.note, &text(&note)));
        }
        if !pieces.is_empty() {
            self.block(&format!("**{}**{}\n", text(phrases.evidence), self.lang.told().colon));
            for (place, piece) in pieces.iter().enumerate() {
                let (before, after) = phrases.quotes;
                let quote = piece.quote.as_deref();
                let parts = [
                    quote.map(|quote| format!("{before}{}{after}", text(quote))),
                    piece.url.as_deref().map(link),
                    piece.seen.map(|seen| text(&(phrases.seen)(&tell::date(seen, self.lang)))),
                ];
                let parts: Vec<_> = parts.into_iter().flatten().collect();
                let _ = writeln!(self.text, "{}. {}", place + 1, parts.join(" · "));
            }
        }
        let mut rule = format!(
            "_{} {}",
            text(&tell::rule(row, words)),
            text(&(phrases.weight)(row.weight.get())),
        );
        if let Some(source) = row.source {
            let verified = if source.verified { phrases.verified } else { phrases.not_verified };
            let _ = write!(
                rule,
                " {} \\({}\\).",
                text(&(phrases.clause)(&source.clause)),
                text(verified)
            );
        }
        self.block(&format!("{rule}_"));
        let check = words.criteria.get(id).map(|known| plain(&known.check));
        if let Some(check) = tell::said(check.as_deref()) {
            self.block(&format!("**{}** {}", text(phrases.check), text(&check)));
        }
    }

    fn answer(
        &self,
        row: &CriterionReport<'_>,
        choice: Option<&Id>,
        state: State,
        words: &Words,
    ) -> String {
        match choice {
            Some(choice) => text(words.choice(row.criterion.as_str(), choice.as_str())),
            None if state == State::NotApplicable => text(self.lang.phrases().nothing_applies),
            None => text(self.lang.page().no_answer),
        }
    }

    fn by_service(&mut self, row: &CriterionReport<'_>, pieces: &Pieces<'_>, words: &Words) {
        let phrases = self.lang.page();
        self.text.push('\n');
        self.row(&[
            text(phrases.services_column),
            text(phrases.answer),
            text(phrases.points_column),
            text(phrases.evidence),
        ]);
        self.row(&["---", "---", "--:", "---"].map(str::to_owned));
        for group in services::alike(row, pieces) {
            let Some(first) = group.first() else { continue };
            let names: Vec<_> = group.iter().map(|s| text(s.service.shown())).collect();
            let mut answer = self.answer(row, first.choice, first.state, words);
            if let Some(note) = tell::said(first.note) {
                let _ = write!(answer, " \\({}\\)", text(&note));
            }
            let numbers = pieces.numbers(first.evidence);
            let numbers: Vec<_> = numbers.iter().map(ToString::to_string).collect();
            let points = tell::in_figures(first.score, self.lang);
            self.row(&[names.join(", "), answer, text(&points), numbers.join(", ")]);
        }
    }

    fn ignored(&mut self, report: &Report<'_>, words: &Words) {
        let phrases = self.lang.page();
        if report.ignored.is_empty() {
            return;
        }
        self.block(&format!("## {}", text(phrases.ignored)));
        self.block(&format!("{}\n", text(phrases.ignored_intro)));
        for ignored in &report.ignored {
            self.item(&text(&tell::ignored(ignored, words)));
        }
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
