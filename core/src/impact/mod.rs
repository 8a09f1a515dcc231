//! What a change of criteria does to one structure, and what in the change is the cause.

mod factor;
mod scene;
mod search;
mod totals;

use serde::Serialize;

pub use factor::Factor;
#[cfg(feature = "schemars")]
pub(crate) use totals::Totals;
pub use totals::{ImpactSide, ImpactTotals};

use crate::{Gap, Id, LabelState, Level, Report, Succession};
use scene::Scene;

/// What a change of criteria does to one structure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Impact<'a> {
    /// What the structure has.
    pub before: Standing<'a>,
    /// What it would have.
    pub after: Standing<'a>,
    /// Whether that is a level more or less.
    pub effect: Effect,
    /// What in the change is the cause; null where the level is kept.
    pub causes: Option<Causes<'a>>,
    /// What is short of the next level on the side of the lower one: after the change where a
    /// level is lost, before it where one is gained.
    pub gates: Vec<Gap<'a>>,
}

/// What was earned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Standing<'a> {
    /// Whether a level was earned, or why not.
    pub state: LabelState,
    /// The level that was earned.
    pub level: Option<&'a Id>,
    /// Its place among the levels, 1 for the lowest.
    pub rank: Option<usize>,
}

/// Whether a change of criteria gives a level, or takes one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// A higher level than before.
    Gains,
    /// The same level, or none as before.
    Keeps,
    /// A lower level than before, or none any more.
    Loses,
    /// A level that the criteria before do not have, for one that those after do not have: which
    /// of them is higher, nothing says.
    Moves,
}

/// What in a change of criteria is the cause that a level is gained or lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Causes<'a> {
    /// Each of these by itself: were this one alone as it was before, no level at all would be
    /// gained, or none be lost. A change without which only less would be is not named.
    Each(Vec<Factor<&'a Id>>),
    /// No change by itself, but these together: were all of them as they were before, and not
    /// one of them less, no level at all would be gained, or none be lost.
    Together(Vec<Factor<&'a Id>>),
}

impl<'a> Causes<'a> {
    /// All that are named.
    #[must_use]
    pub fn factors(&self) -> &[Factor<&'a Id>] {
        match self {
            Self::Each(factors) | Self::Together(factors) => factors,
        }
    }
}

/// Says what a change of criteria does to a structure: from its report before the change, and
/// its report after it.
///
/// `way` are the successions along which the answers were carried from the one to the other,
/// empty where there were none: criteria that became one another are put back together.
///
/// The cause is found by trying, exactly: the new rules are taken, one change is put back to what
/// it was, and the level is computed anew.
///
/// - Every change that suffices alone is named.
/// - Where none does, the first two that suffice together are named: of all pairs the one whose
///   first change stands first, then the one whose second does (among the first 200 changes).
/// - Where no two do, a set that suffices and of which none can be left out; it need not be the
///   only one, nor the smallest.
///
/// Changes stand in the order of the criteria after the change: their questions, those that are
/// not asked any more, the weights of axes, the levels from the lowest on, and the share to answer.
///
/// ```
/// use libricite::{Assessment, Criteria, Effect, evaluate, impact};
///
/// let tea_room = |floor: u8, weight: u8| -> Criteria {
///     toml::from_str(&format!(
///         r#"
///         edition = "tea-room@1.0.0"
///         published = "2026-01-01"
///         license = "CC0-1.0"
///         level = [{{ id = "welcome", overall = {floor} }}]
///         axis = [
///             {{ id = "tea", criterion = [{{ id = "hot", weight = {weight} }}, {{ id = "strong" }}] }},
///             {{ id = "cake", criterion = [] }},
///             {{ id = "cats", criterion = [] }},
///         ]
///         "#
///     ))
///     .unwrap()
/// };
/// // The level asks for more, and one question weighs more: only the one takes the level.
/// let (before, after) = (tea_room(50, 1), tea_room(90, 2));
/// let mut assessment =
///     Assessment::new(before.edition().clone(), "2026-11-22".parse()?, "Mistigri");
/// for (id, choice) in [("hot", "yes"), ("strong", "no")] {
///     assessment.answers.entry(id.into()).or_default().choice = Some(choice.into());
/// }
///
/// let reports = [evaluate(&before, &assessment), evaluate(&after, &assessment)];
/// let impact = impact(&reports[0], &reports[1], &[]);
/// assert_eq!(impact.effect, Effect::Loses);
/// let causes = impact.causes.expect("a level was lost");
/// let causes: Vec<String> = causes.factors().iter().map(ToString::to_string).collect();
/// assert_eq!(causes, ["overall of welcome"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn impact<'a>(
    before: &'a Report<'a>,
    after: &'a Report<'a>,
    way: &'a [Succession],
) -> Impact<'a> {
    let effect = effect(rank(before), before.label.floors, rank(after), after.label.floors);
    let changes = effect != Effect::Keeps;
    let causes = changes.then(|| search::causes(&Scene::of(before, after, way), effect));
    let gates = match effect {
        Effect::Keeps => Vec::new(),
        Effect::Gains => before.gaps.clone(),
        Effect::Loses | Effect::Moves => after.gaps.clone(),
    };
    Impact { before: standing(before), after: standing(after), effect, causes, gates }
}

fn standing<'a>(report: &Report<'a>) -> Standing<'a> {
    let label = &report.label;
    Standing { state: label.state, level: label.level, rank: label.rank }
}

fn rank(report: &Report<'_>) -> usize {
    report.label.rank.unwrap_or_default()
}

/// Compares the places of two levels in the same list: that of the second, else that of the first.
fn effect(before: usize, old: &[Level], after: usize, new: &[Level]) -> Effect {
    let place = |rank: usize, levels: &[Level], other: &[Level]| match rank.checked_sub(1) {
        None => Some(0),
        Some(place) => {
            let id = &levels.get(place)?.id;
            other.iter().position(|level| level.id == *id)?.checked_add(1)
        }
    };
    let order = match (place(before, old, new), place(after, new, old)) {
        (Some(before), _) => after.cmp(&before),
        (None, Some(after)) => after.cmp(&before),
        (None, None) => return Effect::Moves,
    };
    match order {
        std::cmp::Ordering::Less => Effect::Loses,
        std::cmp::Ordering::Equal => Effect::Keeps,
        std::cmp::Ordering::Greater => Effect::Gains,
    }
}
