//! The grid as Markdown: each question with its answer.

use std::fmt::Write as _;

use libricite::{CriterionReport, Id, Report, State};
use libricite_criteria::{Words, plain};

use super::Markdown;
use super::escape::{link, text};
use crate::page::evidence::Pieces;
use crate::page::services;
use crate::tell::{self, MOST_NAMED};

impl Markdown {
    pub(super) fn grid(&mut self, report: &Report<'_>, words: &Words) {
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
            let listed = pieces.listed(self.lang);
            for (place, piece) in listed.shown.iter().enumerate() {
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
            if let Some(others) = listed.others() {
                self.block(&text(&others));
            }
        }
        let mut rule = format!(
            "_{} {}",
            text(&tell::rule(row, words)),
            text(&(phrases.weight)(row.weight.get())),
        );
        if let Some(source) = row.source {
            let verified = if source.verified { phrases.verified } else { phrases.not_verified };
            let _ =
                write!(rule, " {} ({}).", text(&(phrases.clause)(&source.clause)), text(verified));
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
        let groups = services::alike(row, pieces);
        let listed = tell::listed(&groups, MOST_NAMED, self.lang);
        for group in listed.shown {
            let Some(first) = group.first() else { continue };
            let names: Vec<_> = group.iter().map(|s| text(s.service.shown())).collect();
            let mut answer = self.answer(row, first.choice, first.state, words);
            if let Some(note) = tell::said(first.note) {
                let _ = write!(answer, " ({})", text(&note));
            }
            let numbers = pieces.numbers(first.evidence);
            let numbers: Vec<_> = numbers.iter().map(ToString::to_string).collect();
            let points = tell::in_figures(first.score, self.lang);
            let [names, numbers] =
                [&names, &numbers].map(|all| tell::listed(all, MOST_NAMED, self.lang).in_line());
            self.row(&[names, answer, text(&points), numbers]);
        }
        self.other_rows(&listed, 4);
    }
}
