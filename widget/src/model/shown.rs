//! A picture with its table and what is said of it, as the whole engine tells them.

/// A picture, a table of the same, and what is said of both.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// What it is about.
    pub title: String,
    /// One thing after the other.
    pub lines: Vec<String>,
    /// What to know of it.
    pub notes: Vec<String>,
    /// The picture, as SVG; empty where there is none.
    pub picture: String,
    /// What the table shows, and what to know to read it.
    pub caption: Vec<String>,
    /// How many columns, counted from the last, hold figures.
    pub figures: usize,
    /// The head of each column.
    pub head: Vec<String>,
    /// The rows, each with a cell for each column.
    pub rows: Vec<Vec<String>>,
}

impl Shown {
    /// Of a list of texts, each after the name of what it is; nothing where there is nothing to
    /// show.
    pub fn of(texts: Vec<String>) -> Option<Self> {
        let mut shown = Self::default();
        let mut texts = texts.into_iter();
        while let (Some(name), Some(text)) = (texts.next(), texts.next()) {
            match name.as_str() {
                "title" => shown.title = text,
                "line" => shown.lines.push(text),
                "note" => shown.notes.push(text),
                "picture" => shown.picture = text,
                "caption" => shown.caption.push(text),
                "figures" => shown.figures = text.parse().unwrap_or_default(),
                "head" => shown.head.push(text),
                "row" => shown.rows.push(vec![text]),
                _ => {
                    if let Some(row) = shown.rows.last_mut() {
                        row.push(text);
                    }
                }
            }
        }
        (!shown.title.is_empty()).then_some(shown)
    }

    /// Whether a column holds figures.
    pub fn holds_figures(&self, column: usize) -> bool {
        self.head.len().saturating_sub(self.figures) <= column
    }
}
