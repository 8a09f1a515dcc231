//! Which level is earned, which could be, and what keeps from the next.

use crate::{Criteria, Gap, Id, Label, LabelState, Level, Missing, Percent};

/// What the levels look at. All of it is rounded down: as floors are whole percents, a
/// value reaches one exactly when the value rounded down does.
#[derive(Debug, Default)]
pub(crate) struct Gates<'a> {
    /// The criteria that apply and that some level requires.
    pub(crate) required: Vec<Minimum<'a>>,
    /// The axes that apply.
    pub(crate) axes: Vec<(&'a Id, Floors)>,
    /// The whole; nothing when no axis applies.
    pub(crate) overall: Option<Floors>,
    /// The share of the weight that is answered; nothing when nothing applies.
    pub(crate) coverage: Option<Percent>,
    /// Whether at least one question that counts is answered.
    pub(crate) anything_answered: bool,
}

/// A criterion that a level requires, as do those above it.
#[derive(Debug)]
pub(crate) struct Minimum<'a> {
    pub(crate) criterion: &'a Id,
    /// The place of the level, 0 for the lowest.
    pub(crate) level: usize,
    pub(crate) credit: Percent,
    pub(crate) floors: Floors,
}

/// The two ends of a score, both rounded down.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Floors {
    pub(crate) sure: Percent,
    pub(crate) possible: Percent,
}

/// The label, and the gaps to the level after it.
pub(crate) fn decide<'a>(criteria: &'a Criteria, gates: &Gates<'a>) -> (Label<'a>, Vec<Gap<'a>>) {
    let levels = criteria.levels();
    let mut label = Label {
        state: LabelState::NothingApplies,
        level: None,
        rank: None,
        of: levels.len(),
        reachable: None,
        next: None,
        levels: levels.iter().map(|level| &level.id).collect(),
        floors: levels,
        minimum_coverage: criteria.minimum_coverage(),
    };
    let Some(overall) = gates.overall else { return (label, Vec::new()) };

    let coverage = gates.coverage.unwrap_or_default();
    let complete = criteria.minimum_coverage() <= coverage && gates.anything_answered;
    let sure = earned(levels, gates, overall, |floors| floors.sure);
    let possible = earned(levels, gates, overall, |floors| floors.possible);
    let rank = if complete { sure } else { 0 };

    label.state = match (complete, rank) {
        (false, _) => LabelState::Incomplete,
        (true, 0) => LabelState::OnTheWay,
        (true, _) => LabelState::Labelled,
    };
    label.level = rank.checked_sub(1).and_then(|place| levels.get(place)).map(|level| &level.id);
    label.rank = label.level.map(|_| rank);
    label.reachable =
        possible.checked_sub(1).and_then(|place| levels.get(place)).map(|level| &level.id);
    label.next = levels.get(rank);

    let mut gaps = Vec::new();
    if let Some(next) = label.next {
        if !complete {
            // Where a minimum of 0 lets everything through, one answer is still needed.
            let needs = criteria.minimum_coverage().max(Percent::LEAST_ABOVE_ZERO);
            let missing = Missing::Coverage;
            gaps.push(Gap { level: &next.id, missing, sure: coverage, needs });
        }
        gaps.extend(short_of(next, rank, gates, overall, |floors| floors.sure));
    }
    (label, gaps)
}

/// How many levels are earned on what is sure; none while too little is answered.
pub(crate) fn rank(levels: &[Level], minimum_coverage: Percent, gates: &Gates<'_>) -> usize {
    let Some(overall) = gates.overall else { return 0 };
    let is_enough = minimum_coverage <= gates.coverage.unwrap_or_default();
    let sure = |floors: Floors| floors.sure;
    if is_enough && gates.anything_answered { earned(levels, gates, overall, sure) } else { 0 }
}

/// How many levels are earned, from the lowest on.
fn earned<'a>(
    levels: &'a [Level],
    gates: &Gates<'a>,
    overall: Floors,
    end: fn(Floors) -> Percent,
) -> usize {
    let reached = |(rank, level): &(usize, &'a Level)| {
        short_of(level, *rank, gates, overall, end).next().is_none()
    };
    levels.iter().enumerate().take_while(reached).count()
}

/// What keeps from `level`, when all levels below it are earned.
fn short_of<'a>(
    level: &'a Level,
    place: usize,
    gates: &Gates<'a>,
    overall: Floors,
    end: fn(Floors) -> Percent,
) -> impl Iterator<Item = Gap<'a>> {
    let criteria = gates
        .required
        .iter()
        .filter(move |minimum| minimum.level <= place)
        .map(|minimum| (Missing::Criterion(minimum.criterion), minimum.floors, minimum.credit));
    let axes = gates.axes.iter().map(|(id, floors)| (Missing::Axis(id), *floors, level.each_axis));
    let whole = [(Missing::Overall, overall, level.overall)];
    criteria.chain(axes).chain(whole).filter_map(move |(missing, floors, needs)| {
        let sure = end(floors);
        (sure < needs).then_some(Gap { level: &level.id, missing, sure, needs })
    })
}
