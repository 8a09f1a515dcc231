//! How far a structure came: what its answers were worth on the day of each record.

mod odd;
mod scored;
mod under;

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde::Serialize;

pub use odd::Odd;
use odd::Unseen;
pub use scored::{AxisDayScore, DayScore};

use crate::history::{Replay, Snapshot};
use crate::patience::Patience;
use crate::{
    Assessment, Criteria, Criterion, Date, Edition, Map, Succession, carry_along, evaluate,
};

/// The most bytes that are scored and carried, all records together: a record a day for ten years
/// of a host with twenty services takes a tenth of that. A hostile file does not make anybody
/// wait.
const MOST_TOUCHED: u64 = 1 << 28;

/// About what a row of a report takes: a criterion, or a service of one.
const ROW: usize = 256;

/// What the answers were worth on the day of each record.
///
/// Each record is scored under the edition that was answered then, as it would have been on that
/// day: nobody's past changes with the criteria of today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Progress {
    /// One for each record, in their order.
    pub points: Vec<ProgressPoint>,
    /// What is odd in the history, in the order of the records.
    pub odd: Vec<Odd>,
    /// How many answers, services or other things changed since the last record; null when none
    /// did, or nothing is recorded.
    pub since_last: Option<SinceLast>,
    /// The criteria by which all records are scored, where it is not by the edition of each day.
    pub under: Option<Edition>,
}

/// One record, and what the answers were worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ProgressPoint {
    /// The day of the record.
    pub date: Date,
    /// The edition that was answered then.
    pub criteria: Edition,
    /// How many answers were given, changed or taken away since the record before; where the
    /// edition is another one, since they were carried over to it.
    pub answers: usize,
    /// Whether the services are others than at the record before.
    pub services_changed: bool,
    /// What the answers were worth; null when the edition is not at hand, or the history holds
    /// far more than anybody's.
    pub score: Option<DayScore>,
    /// Where the edition is another one than at the record before: what comes of its rules.
    pub new_edition: Option<NewEdition>,
    /// Whether the label is another one than at the last record before that is scored.
    pub label_changed: bool,
}

/// A change of edition.
///
/// What the new rules did is the difference between the record before and `before`; what new
/// answers did, the difference between that and this record. The two add up to the whole step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NewEdition {
    /// The edition that was answered at the record before.
    pub from: Edition,
    /// What the answers of the record before are worth under the new edition; null when one of
    /// the editions is not at hand, or a history changes them more than anybody does.
    pub before: Option<DayScore>,
    /// Whether they were carried over as what became of each criterion says. Otherwise nothing
    /// says it, and the answers to the same ids are compared.
    pub carried: bool,
}

/// What changed since the last record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SinceLast {
    /// The day of the last record.
    pub date: Date,
    /// How many answers were given, changed or taken away.
    pub answers: usize,
    /// Whether the services are others.
    pub services_changed: bool,
    /// The edition that was answered then, when it is another one now.
    pub edition_before: Option<Edition>,
}

/// What the answers were worth on the day of each record.
///
/// `criteria` gives an edition, where it is at hand; `way` the successions that lead from one to
/// another, where there are some: with them, what a change of edition does is told apart from
/// what new answers do. Total: whatever the history holds, it is shown or told as
/// [odd](Progress::odd).
///
/// ```
/// use libricite::{Assessment, Criteria, progress};
///
/// let criteria: Criteria = toml::from_str(r#"
///     edition = "tea-room@1.0.0"
///     published = "2026-01-01"
///     license = "CC0-1.0"
///     level = [{ id = "welcome", overall = 50 }]
///     axis = [{ id = "tea", criterion = [{ id = "hot" }] }, { id = "cake" }, { id = "cats" }]
/// "#)?;
/// let mut assessment =
///     Assessment::new(criteria.edition().clone(), "2025-11-22".parse()?, "Mistigri");
/// assessment.record("2025-11-22".parse()?)?;
/// assessment.answers.entry("hot".into()).or_default().choice = Some("yes".into());
/// assessment.record("2026-11-22".parse()?)?;
///
/// let progress = progress(&assessment, |_| Some(criteria.clone()), |_, _| None);
/// let level = |place: usize| progress.points[place].score.as_ref()?.level.as_ref();
/// assert_eq!(level(0), None);
/// assert_eq!(level(1).map(ToString::to_string).as_deref(), Some("welcome"));
/// assert!(progress.points[1].label_changed);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn progress(
    assessment: &Assessment<'_>,
    criteria: impl Fn(&Edition) -> Option<Criteria>,
    way: impl Fn(&Edition, &Edition) -> Option<Vec<Succession>>,
) -> Progress {
    let mut known: Map<Edition, Option<Criteria>> = Map::new();
    for state in [assessment.criteria.clone()].into_iter().chain(editions(assessment)) {
        known.entry(state).or_insert_with_key(&criteria);
    }
    let at_hand = |edition: &Edition| known.get(edition).and_then(Option::as_ref);

    // What no edition asks is worth nothing, and a file may hold very much of it.
    let asked: BTreeSet<&str> = known.values().flatten().flat_map(Criteria::all).map(id).collect();
    let mut ways = Map::new();

    let mut points: Vec<ProgressPoint> = Vec::with_capacity(assessment.history.len());
    let mut replay = Replay::of(assessment).asked(asked);
    let patience = Patience::of(MOST_TOUCHED);
    let mut unseen = Unseen::default();
    for (place, record) in assessment.history.iter().enumerate() {
        let from = replay.state.criteria.clone();
        let is_new = 0 < place && record.criteria.as_ref().is_some_and(|it| *it != from);
        // It is copied, carried, compared and scored.
        let copies = if is_new { replay.size().saturating_mul(4) } else { 0 };
        let before = (is_new && patience.lasts_for(copies)).then(|| replay.state.clone());
        replay.follow(record);
        let state = &replay.state;
        let of_day = at_hand(&state.criteria);
        let is_seen = patience.lasts_for(of_day.map_or(0, |it| cost(it, state, replay.size())));
        unseen.count(record.date, is_seen);
        let of_day = of_day.filter(|_| is_seen);
        let score = of_day.map(|criteria| DayScore::of(&evaluate(criteria, state)));
        let mut answers = record.answers.len();
        let mut changed = is_new.then(|| NewEdition { from, before: None, carried: false });
        if let Some((change, before)) = changed.as_mut().zip(before.filter(|_| is_seen)) {
            let ends = (before.criteria.clone(), state.criteria.clone());
            let way = ways.entry(ends).or_insert_with_key(|(from, to)| way(from, to));
            let both = at_hand(&before.criteria).and(of_day);
            let over = Over::of(&before, way.as_deref(), &state.criteria);
            if over.is_carried {
                answers = changed_answers(&over.assessment, state);
            }
            change.before =
                both.map(|criteria| DayScore::of(&evaluate(criteria, &over.assessment)));
            change.carried = over.is_carried;
        }
        let label_changed = is_another_label(&points, score.as_ref());
        points.push(ProgressPoint {
            date: record.date,
            criteria: state.criteria.clone(),
            answers,
            services_changed: record.services.is_some(),
            score,
            new_edition: changed,
            label_changed,
        });
    }
    let mut odd = odd::found(assessment, &points, at_hand);
    odd.extend(unseen.odd());
    Progress { odd, since_last: since_last(assessment), points, under: None }
}

/// Whether a record has another label than the last one before it that is scored.
fn is_another_label(before: &[ProgressPoint], now: Option<&DayScore>) -> bool {
    let last = before.iter().rev().find_map(|point| point.score.as_ref());
    last.zip(now)
        .is_some_and(|(before, now)| (before.state, &before.level) != (now.state, &now.level))
}

/// What it costs to score a state of so many bytes: they are read, and rows are written.
fn cost(criteria: &Criteria, state: &Assessment<'_>, size: usize) -> usize {
    let services = state.services.as_ref().map_or(0, Vec::len).saturating_add(1);
    criteria.count().saturating_mul(services).saturating_mul(ROW).saturating_add(size)
}

fn id(criterion: &Criterion) -> &str {
    criterion.id.as_str()
}

/// The editions of the records, as far as they say one.
fn editions(assessment: &Assessment<'_>) -> impl Iterator<Item = Edition> {
    assessment.history.iter().filter_map(|record| record.criteria.clone())
}

/// What was answered before, brought to a new edition.
struct Over<'s, 'a> {
    assessment: Cow<'s, Assessment<'a>>,
    /// Whether it was carried; otherwise it is as it was.
    is_carried: bool,
}

impl<'s, 'a> Over<'s, 'a> {
    fn of(before: &'s Assessment<'a>, way: Option<&'a [Succession]>, to: &Edition) -> Self {
        let carried = way.and_then(|way| carry_along(before, way, |_| {}));
        match carried.filter(|carried| carried.criteria == *to) {
            Some(assessment) => Self { assessment, is_carried: true },
            None => Self { assessment: Cow::Borrowed(before), is_carried: false },
        }
    }
}

fn changed_answers(before: &Assessment<'_>, after: &Assessment<'_>) -> usize {
    Snapshot::of(before).change(&Snapshot::of(after), after.date).answers.len()
}

fn since_last(assessment: &Assessment<'_>) -> Option<SinceLast> {
    let last = assessment.history.last()?;
    let before = Snapshot::after(&assessment.history);
    let change = before.change(&Snapshot::of(assessment), last.date);
    let edition_before = before.criteria.filter(|_| change.criteria.is_some());
    (edition_before.is_some() || change.changes_answers()).then(|| SinceLast {
        date: last.date,
        answers: change.answers.len(),
        services_changed: change.services.is_some(),
        edition_before,
    })
}
