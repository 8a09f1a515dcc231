//! How it is said that a document is refused.

use std::fmt;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use libricite_criteria::read::Refusal;
use libricite_draw::clean;

use crate::terminal;

/// The longest line that is shown with carets; beyond it they would not be seen.
const LONGEST_LINE: usize = 240;

/// How many problems are shown; whoever mends these will see the others.
const MOST_SHOWN: usize = 20;

/// Why a command could not be done.
#[derive(Debug, Clone)]
pub(crate) enum Failure {
    /// A document was refused.
    Refused(Vec<Refused>),
    /// A document could not be read, or a file not written; the sentence says which.
    Sentence(String),
    /// A document was refused, and has been shown to be.
    Shown,
    /// Whoever read our output has closed it.
    NobodyReads,
}

/// One problem of a document, with the text that it stands in.
#[derive(Debug, Clone)]
pub(crate) struct Refused {
    name: String,
    message: String,
    line: usize,
    column: usize,
    /// The line that it is about, and the bytes in it, unless it is too long to show.
    shown: Option<(String, Range<usize>)>,
}

impl Refused {
    pub(crate) fn new(name: &str, text: &str, refusal: &Refusal) -> Self {
        let (line, column) = refusal.line_and_column(text);
        let start =
            text.get(..refusal.span.start).unwrap_or(text).rfind('\n').map_or(0, |end| end + 1);
        let source = text[start..].lines().next().unwrap_or_default();
        let from = refusal.span.start.saturating_sub(start).min(source.len());
        let to = refusal.span.end.saturating_sub(start).clamp(from, source.len());
        let name = terminal::line(name);
        let message = terminal::line(&refusal.message);
        let shown = (source.len() <= LONGEST_LINE).then(|| excerpt(source, from..to));
        Self { name, message, line, column, shown }
    }

    /// Shows what is unwise, and was not refused.
    pub(crate) fn warn(&self) {
        anstream::eprintln!("{}", self.render(&Renderer::styled(), &Level::WARNING, "warning"));
    }

    fn render(&self, renderer: &Renderer, level: &Level<'static>, name: &str) -> String {
        let Some((source, span)) = &self.shown else { return format!("{name}: {self}") };
        let caret = AnnotationKind::Primary.span(span.clone());
        let snippet = Snippet::source(source.as_str())
            .line_start(self.line)
            .path(self.name.as_str())
            .annotation(caret);
        let group = level.clone().primary_title(self.message.as_str()).element(snippet);
        renderer.render(&[group])
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.name, self.line, self.column, self.message)
    }
}

impl Failure {
    pub(crate) fn show(&self) {
        match self {
            Self::Refused(problems) => {
                for problem in problems.iter().take(MOST_SHOWN) {
                    anstream::eprintln!(
                        "{}",
                        problem.render(&Renderer::styled(), &Level::ERROR, "error")
                    );
                }
                let more = problems.len().saturating_sub(MOST_SHOWN);
                if more > 0 {
                    anstream::eprintln!("error: and {more} more like these");
                }
            }
            Self::Sentence(sentence) => anstream::eprintln!("error: {}", terminal::line(sentence)),
            Self::Shown | Self::NobodyReads => {}
        }
    }
}

/// A line in which what nobody can see is a number, and the place in it of what is refused.
fn excerpt(source: &str, refused: Range<usize>) -> (String, Range<usize>) {
    let cleaned = |end: usize| clean(source.get(..end).unwrap_or(source)).replace(MOVES, " ");
    (cleaned(source.len()), cleaned(refused.start).len()..cleaned(refused.end).len())
}

/// What would begin another line in the middle of this one.
const MOVES: [char; 3] = ['\r', '\u{2028}', '\u{2029}'];
