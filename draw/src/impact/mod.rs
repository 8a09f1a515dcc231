//! What a change of criteria does to many structures: a line for each, and what they add up to.

mod overview;
mod page;
mod phrases;

use libricite::{Causes, Effect, Factor, Gap, Impact, Missing, Standing};
use libricite_criteria::Words;

pub use overview::{Overview, overview};
pub use page::{impact_page, impact_row};

use crate::Lang;
use crate::escape::clean;
use phrases::Phrases;

/// How many causes a line names; the others are counted.
const MOST_NAMED: usize = 3;

/// What a change of criteria does to a structure, in words.
///
/// What others wrote is [cleaned](crate::clean), and not escaped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImpactTold {
    /// Who.
    pub name: String,
    /// The level before the change, or why there is none.
    pub before: String,
    /// The level after it.
    pub after: String,
    /// Whether that is a level more or less.
    pub effect: Effect,
    /// What in the change is the cause, and what is short of the level; nothing where it is kept.
    pub why: Option<String>,
}

/// The words of both sides of a change; the language is that of the second.
#[derive(Debug, Clone, Copy)]
pub struct BothWords<'w> {
    /// Those of the criteria before the change.
    pub before: &'w Words,
    /// Those of the criteria after it.
    pub after: &'w Words,
}

/// Says what a change of criteria does to a structure of that name.
#[must_use]
pub fn impact_told(impact: &Impact<'_>, name: &str, words: BothWords<'_>) -> ImpactTold {
    let says = Phrases::of(words.lang());
    let name = clean(name).trim().to_owned();
    let why = impact.causes.as_ref().map(|causes| {
        let gates = match impact.effect {
            Effect::Keeps => None,
            Effect::Gains | Effect::Loses | Effect::Moves => words.gates(&impact.gates),
        };
        let causes = words.causes(causes, MOST_NAMED);
        gates.map_or(causes.clone(), |gates| (says.with_gate)(impact.effect, &causes, &gates))
    });
    ImpactTold {
        name: if name.is_empty() { says.unnamed.to_owned() } else { name },
        before: words.level(&impact.before, words.before),
        after: words.level(&impact.after, words.after),
        effect: impact.effect,
        why,
    }
}

impl ImpactTold {
    /// Everything on one line, which begins with a sign: more (+), less (−), the same (=), or
    /// other levels (≠).
    #[must_use]
    pub fn line(&self, lang: Lang) -> String {
        let says = Phrases::of(lang);
        let sign = match self.effect {
            Effect::Gains => '+',
            Effect::Keeps => '=',
            Effect::Loses => '\u{2212}',
            Effect::Moves => '≠',
        };
        let (name, colon, before) = (&self.name, says.colon, &self.before);
        let levels = if self.before == self.after {
            before.clone()
        } else {
            format!("{before} → {}", self.after)
        };
        let why = self.why.as_ref().map(|why| format!(". {why}")).unwrap_or_default();
        format!("{sign} {name}{colon} {levels}{why}")
    }
}

impl BothWords<'_> {
    fn lang(&self) -> Lang {
        Lang::of(self.after)
    }

    fn level(&self, standing: &Standing<'_>, words: &Words) -> String {
        match standing.level {
            Some(level) => clean(words.level(level.as_str())).into_owned(),
            None => self.lang().phrases().state(standing.state).to_owned(),
        }
    }

    fn causes(&self, causes: &Causes<'_>, most: usize) -> String {
        let says = Phrases::of(self.lang());
        let factors = causes.factors();
        let mut named: Vec<String> =
            factors.iter().take(most).map(|factor| self.factor(factor)).collect();
        let more = factors.len().saturating_sub(named.len());
        named.extend((0 < more).then(|| (says.more)(more)));
        match causes {
            Causes::Each(_) => (says.each)(&joined(&named, says.or)),
            Causes::Together(_) => (says.together)(&joined(&named, says.and)),
        }
    }

    /// One change of the rules, by its name.
    fn factor<I: AsRef<str>>(&self, factor: &Factor<I>) -> String {
        let says = Phrases::of(self.lang());
        let quoted = |name: &str| (says.quoted)(&clean(name));
        let titles = |ids: &[I]| {
            let titles: Vec<String> =
                ids.iter().map(|id| quoted(self.title(id.as_ref()))).collect();
            joined(&titles, says.and)
        };
        let axis = |id: &I| quoted(self.axis(id.as_ref()));
        let level = |id: &I| quoted(self.name_of_level(id.as_ref()));
        match factor {
            Factor::Criterion { before, after } if after.is_empty() => (says.gone)(&titles(before)),
            Factor::Criterion { before, after } if before.is_empty() => (says.new)(&titles(after)),
            Factor::Criterion { before, after } => {
                let became = match (before.len(), after.len()) {
                    (2.., 1) => says.merged,
                    (1, 2..) => says.split,
                    _ => says.became,
                };
                let [before, after] = [titles(before), titles(after)];
                if before == after { after } else { became(&before, &after) }
            }
            Factor::Axis { axis: id } => (says.axis)(&axis(id)),
            Factor::AxisWeight { axis: id } => (says.axis_weight)(&axis(id)),
            Factor::Overall { level: id } => (says.overall_of)(&level(id)),
            Factor::EachAxis { level: id } => (says.each_axis_of)(&level(id)),
            Factor::Levels => says.levels.to_owned(),
            Factor::Coverage => says.coverage.to_owned(),
        }
    }

    /// What is short of a level: the first of it, and how much more there is.
    fn gates(&self, gates: &[Gap<'_>]) -> Option<String> {
        let says = Phrases::of(self.lang());
        let first = gates.first()?;
        let what = match first.missing {
            Missing::Coverage => says.answered.to_owned(),
            Missing::Criterion(id) => (says.quoted)(&clean(self.title(id.as_str()))),
            Missing::Axis(id) => (says.axis)(&(says.quoted)(&clean(self.axis(id.as_str())))),
            Missing::Overall => says.overall.to_owned(),
        };
        let level = clean(self.name_of_level(first.level.as_str()));
        let (sure, needs) = (first.sure.get(), first.needs.get());
        Some((says.gate)(&level, &what, sure, needs, gates.len().saturating_sub(1)))
    }

    fn knowing(&self, knows: impl Fn(&Words) -> bool) -> &Words {
        if knows(self.after) { self.after } else { self.before }
    }

    fn title<'s>(&'s self, id: &'s str) -> &'s str {
        self.knowing(|words| words.criteria.contains_key(id)).title(id)
    }

    fn axis<'s>(&'s self, id: &'s str) -> &'s str {
        self.knowing(|words| words.axes.contains_key(id)).axis(id)
    }

    fn name_of_level<'s>(&'s self, id: &'s str) -> &'s str {
        self.knowing(|words| words.levels.contains_key(id)).level(id)
    }
}

/// A list with commas, and a word before the last.
fn joined(list: &[String], last_word: &str) -> String {
    match list {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {last_word} {last}", first.join(", ")),
    }
}
