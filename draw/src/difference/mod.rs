//! What makes two reports differ, in words and tables: the same for a terminal, a page and a wiki.

pub(crate) mod html;
pub(crate) mod markdown;
mod phrases;

use libricite::{Difference, Gate, Missing, Part, Points, Side, Stand, State};
use libricite_criteria::Words;

pub use html::{difference_details, difference_page};
pub use markdown::difference_markdown;

use crate::escape::clean;
use crate::tell::MOST_LISTED;
use crate::{Lang, tell};
use phrases::Phrases;

/// What makes two reports differ, in words and tables, ready to be shown.
///
/// What others wrote is [cleaned](crate::clean), and not escaped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// The language.
    pub lang: Lang,
    /// Who, and what this is about.
    pub heading: String,
    /// The result before and after, in one sentence.
    pub result: String,
    /// Each report in short: what it is, and what it gave.
    pub sides: [(String, String); 2],
    /// Axis by axis, criterion by criterion, gate by gate.
    pub tables: Vec<Table>,
}

/// One table of an explanation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub title: String,
    /// What to know to read it; what is said instead when there are no rows.
    pub note: Option<String>,
    /// The head of each column.
    pub head: Vec<String>,
    /// How many columns, counted from the last, hold figures.
    pub figures: usize,
    /// The rows, each with a cell for each column.
    pub rows: Vec<Vec<String>>,
    /// The last row, to which the rows add up.
    pub total: Option<Vec<String>>,
}

impl Table {
    /// Whether a column holds figures, which stand one under the other.
    #[must_use]
    pub fn holds_figures(&self, column: usize) -> bool {
        self.head.len().saturating_sub(self.figures) <= column
    }

    /// The rows of a list, of which the last says how many others there are.
    pub(crate) fn listed<T>(
        all: &[T],
        lang: Lang,
        columns: usize,
        row: impl FnMut(&T) -> Vec<String>,
    ) -> Vec<Vec<String>> {
        let listed = tell::listed(all, MOST_LISTED, lang);
        let others = listed.others().map(|others| {
            let mut cells = vec![others];
            cells.resize(columns, String::new());
            cells
        });
        listed.shown.iter().map(row).chain(others).collect()
    }
}

/// Explains a difference with the words of both editions; the language is that of the second.
#[must_use]
pub fn explained(difference: &Difference<'_>, before: &Words, after: &Words) -> Explained {
    let lang = Lang::of(after);
    let says = Phrases::of(lang);
    let telling = Telling { difference, before, after, lang, says };
    let [old, new] = [(&difference.before, before), (&difference.after, after)]
        .map(|(side, words)| telling.level(side, words));
    let name = clean(difference.after.structure);
    Explained {
        lang,
        heading: (says.heading)(name.trim()),
        result: if old == new { (says.same_level)(&old) } else { (says.other_level)(&old, &new) },
        sides: [
            (says.before.to_owned(), telling.side(&difference.before, &old)),
            (says.after.to_owned(), telling.side(&difference.after, &new)),
        ],
        tables: vec![telling.axes(), telling.parts(), telling.gates()],
    }
}

struct Telling<'d, 'a> {
    difference: &'d Difference<'a>,
    before: &'d Words,
    after: &'d Words,
    lang: Lang,
    says: &'static Phrases,
}

impl Telling<'_, '_> {
    fn level(&self, side: &Side<'_>, words: &Words) -> String {
        match side.level {
            Some(level) => clean(words.level(level.as_str())).into_owned(),
            None => self.lang.phrases().state(side.state).to_owned(),
        }
    }

    fn side(&self, side: &Side<'_>, level: &str) -> String {
        let says = self.says;
        let overall = match side.overall {
            Some(Points { sure, possible }) => {
                (says.ends)(&self.points(sure), &self.points(possible))
            }
            None => says.nothing_applies.to_owned(),
        };
        let filled = format!("{}{}", side.coverage.unwrap_or_default() / 100, says.percent);
        let day = tell::date(side.date, self.lang);
        let edition = tell::marked(side.criteria, side.origin.kind, self.lang);
        (says.side)(&edition, &day, level, &overall, &filled)
    }

    fn axes(&self) -> Table {
        let says = self.says;
        let score = |points: Option<Points>| match points {
            Some(points) => self.points(points.sure),
            None => says.not_applicable.to_owned(),
        };
        let row = |name: &str, before, after, shift| {
            vec![clean(name).into_owned(), score(before), score(after), self.signed(shift)]
        };
        let rows = self.difference.axes.iter().map(|axis| {
            row(self.axis(axis.axis.as_str()), axis.before, axis.after, axis.shift.sure)
        });
        let (before, after) = (self.difference.before.overall, self.difference.after.overall);
        Table {
            title: says.axes.to_owned(),
            note: None,
            head: [says.axis, says.before, says.after, says.points].map(str::to_owned).into(),
            figures: 3,
            rows: rows.collect(),
            total: Some(row(says.overall, before, after, self.whole())),
        }
    }

    fn parts(&self) -> Table {
        let says = self.says;
        let parts = &self.difference.parts;
        let row = |part: &Part<'_>| {
            let name = match part.criterion {
                Some(id) => self.title(id.as_str()),
                None => self.axis(part.axis.as_str()),
            };
            vec![
                clean(name).into_owned(),
                (says.cause)(part.cause).to_owned(),
                self.stand(part.before, part),
                self.stand(part.after, part),
                self.signed(part.on_overall.sure),
            ]
        };
        let blank = String::new;
        let total =
            vec![says.overall.to_owned(), blank(), blank(), blank(), self.signed(self.whole())];
        let head = [says.criterion, says.why, says.before, says.after, says.points];
        let rows = Table::listed(parts, self.lang, head.len(), row);
        Table {
            title: says.parts.to_owned(),
            note: Some(if parts.is_empty() { says.no_part } else { says.parts_note }.to_owned()),
            head: head.map(str::to_owned).into(),
            figures: 1,
            rows,
            total: (!parts.is_empty()).then_some(total),
        }
    }

    fn gates(&self) -> Table {
        let says = self.says;
        let gate = |gate: Option<Gate>| match gate {
            None => says.not_needed.to_owned(),
            Some(gate) => {
                let say = if gate.reached { says.reached } else { says.short };
                say(gate.sure.get(), gate.needs.get())
            }
        };
        let turned = self.difference.gates.iter().filter(|gate| gate.has_turned());
        let turned: Vec<_> = turned.collect();
        let head = [says.level, says.needs, says.before, says.after];
        let rows = Table::listed(&turned, self.lang, head.len(), |turned| {
            let needs = match turned.missing {
                Missing::Coverage => says.answered,
                Missing::Criterion(id) => self.title(id.as_str()),
                Missing::Axis(id) => self.axis(id.as_str()),
                Missing::Overall => says.overall,
            };
            let level =
                self.named(turned.level.as_str(), |words, id| words.levels.contains_key(id));
            let level = clean(level.level(turned.level.as_str())).into_owned();
            vec![level, clean(needs).into_owned(), gate(turned.before), gate(turned.after)]
        });
        Table {
            title: says.gates.to_owned(),
            note: rows.is_empty().then(|| says.no_gate.to_owned()),
            head: head.map(str::to_owned).into(),
            figures: 0,
            rows,
            total: None,
        }
    }

    /// The words that know an id: those of the second edition, if they do.
    fn named(&self, id: &str, knows: fn(&Words, &str) -> bool) -> &Words {
        if knows(self.after, id) { self.after } else { self.before }
    }

    fn axis<'s>(&'s self, id: &'s str) -> &'s str {
        self.named(id, |words, id| words.axes.contains_key(id)).axis(id)
    }

    fn title<'s>(&'s self, id: &'s str) -> &'s str {
        self.named(id, |words, id| words.criteria.contains_key(id)).title(id)
    }

    /// How a criterion stands; with its weight where that changed.
    fn stand(&self, stand: Option<Stand<'_>>, part: &Part<'_>) -> String {
        let says = self.says;
        let Some(stand) = stand else { return says.not_asked.to_owned() };
        let credit = match (stand.state, stand.sure, stand.possible) {
            (State::Open, ..) if stand.sure.is_none_or(|sure| sure.get() == 0) => {
                says.open.to_owned()
            }
            (_, Some(sure), _) => format!("{sure}{}", says.percent),
            _ => says.not_applicable.to_owned(),
        };
        let weights = part.before.zip(part.after).map(|(old, new)| old.weight != new.weight);
        if weights == Some(true) { (says.of_weight)(&credit, stand.weight.get()) } else { credit }
    }

    /// How far the whole moves.
    fn whole(&self) -> i32 {
        self.difference.parts.iter().map(|part| part.on_overall.sure).sum()
    }

    /// Hundredths as points, such as 61.08.
    fn points(&self, hundredths: u32) -> String {
        format!("{}{}{:02}", hundredths / 100, self.says.comma, hundredths % 100)
    }

    /// The same, with its sign.
    fn signed(&self, hundredths: i32) -> String {
        let sign = match hundredths.signum() {
            1 => "+",
            -1 => "\u{2212}",
            _ => "",
        };
        format!("{sign}{}", self.points(hundredths.unsigned_abs()))
    }
}
