//! What comes next, as Markdown.

use std::fmt::Write as _;

use libricite::{NextLevel, Plan, Report};
use libricite_criteria::Words;

use super::Markdown;
use super::escape::text;
use crate::tell::{self, MOST_LISTED};

impl Markdown {
    /// What to do, by the plan; without one, what lacks.
    pub(super) fn next(&mut self, report: &Report<'_>, words: &Words, plan: Option<&Plan<'_>>) {
        self.block(&format!("## {}", text(self.lang.page().next)));
        let levels = plan.map(|plan| plan.levels.as_slice()).unwrap_or_default();
        if levels.is_empty() {
            return self.lacking(report, words);
        }
        for level in levels {
            self.steps(level, words);
        }
        self.block(&text(tell::plan_efforts(words)));
    }

    /// The steps to a level.
    fn steps(&mut self, level: &NextLevel<'_>, words: &Words) {
        self.block(&format!("**{}**\n", text(&tell::plan_intro(level, words))));
        let steps = tell::plan_steps(level, words);
        let listed = tell::listed(&steps, MOST_LISTED, self.lang);
        for step in listed.shown {
            self.item(&format!("{} ({})", text(&step.title), text(&step.effort)));
            for answer in &step.answers {
                let _ = writeln!(self.text, "  - {}", text(answer));
            }
            if !step.improve.is_empty() {
                let _ = writeln!(self.text, "\n  {}\n", text(&step.improve));
            }
        }
        self.others(&listed);
    }

    /// What lacks for the next level.
    fn lacking(&mut self, report: &Report<'_>, words: &Words) {
        self.block(&text(&tell::gaps_intro(report, words)));
        if !report.gaps.is_empty() {
            self.text.push('\n');
        }
        let gaps = tell::gaps(report, words);
        let listed = tell::listed(&gaps, MOST_LISTED, self.lang);
        for gap in listed.shown {
            self.item(&text(gap));
        }
        self.others(&listed);
    }
}
