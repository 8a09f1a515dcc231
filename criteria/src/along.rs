//! Carries an assessment from edition to edition.

use std::borrow::Cow;

use libricite::{Assessment, Criteria, Edition, Fate, Progress, Succession, carry_along, progress};
use serde::Serialize;

use crate::{criteria, way, way_to};

/// An assessment at the end of the way to another edition, and what became of its answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schemars",
    schemars(
        title = "Carried",
        description = "An assessment that was carried to another edition, and what became of \
                       its answers on the way."
    )
)]
pub struct Carried<'a> {
    /// The assessment, under the other edition.
    pub assessment: Assessment<'a>,
    /// One for each edition on the way; none when the assessment answers the edition already.
    pub steps: Vec<CarriedStep<'a>>,
}

/// What became of the answers from one edition to the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct CarriedStep<'a> {
    /// The edition that the answers come from.
    pub from: Edition,
    /// The edition that they were carried to.
    pub to: Edition,
    /// How many answers are the same as before.
    pub kept: usize,
    /// What became of the others, one for each change between the two editions.
    pub fates: Vec<Fate<'a>>,
}

/// Carries an assessment along a [`way`]; one that begins elsewhere leaves it as it is.
///
/// ```
/// let assessment: libricite::Assessment<'_> = serde_json::from_str(r#"{
///     "criteria": "chatons@1.0.0", "date": "2026-11-22", "structure": { "name": "Chaton" }
/// }"#)?;
/// let to = libricite_criteria::newest();
/// let way = libricite_criteria::way_to(&assessment.criteria, &to)?;
/// let carried = libricite_criteria::along(assessment, &way);
/// assert_eq!(carried.assessment.criteria, to);
/// assert_eq!(carried.steps.len(), way.len());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn along<'a>(assessment: Assessment<'a>, way: &'a [Succession]) -> Carried<'a> {
    let mut from = assessment.criteria.clone();
    let mut steps = Vec::new();
    let carried = carry_along(&assessment, way, |carried| {
        let to = carried.assessment.criteria.clone();
        let (kept, fates) = (carried.kept, carried.fates.clone());
        steps.push(CarriedStep { from: from.clone(), to: to.clone(), kept, fates });
        from = to;
    });
    match carried.map(Cow::into_owned) {
        Some(assessment) => Carried { assessment, steps },
        None => Carried { assessment, steps: Vec::new() },
    }
}

/// What the answers were worth on earlier days, with these criteria for their own edition and the
/// packed ones for the others.
pub fn progress_of(assessment: &Assessment<'_>, criteria: &Criteria) -> Progress {
    let at_hand = |edition: &Edition| {
        let own = (edition == criteria.edition()).then(|| criteria.clone());
        own.or_else(|| self::criteria(edition))
    };
    progress(assessment, at_hand, way)
}

/// What the answers were worth on earlier days by the same criteria, to which those of each day
/// are [carried](carried_to); where nothing leads there, they are scored as they are.
///
/// ```
/// let [old, new] = ["chatons@1.0.0".parse()?, "chatons@2.0.0".parse()?];
/// let mut assessment = libricite::Assessment::new(old, "2026-11-22".parse()?, "Mistigri");
/// assessment.record("2026-11-22".parse()?)?;
/// let criteria = libricite_criteria::criteria(&new).expect("it is packed");
/// let progress = libricite_criteria::progress_under(&assessment, &criteria);
/// assert_eq!(progress.points[0].criteria, new);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn progress_under(assessment: &Assessment<'_>, criteria: &Criteria) -> Progress {
    let own = progress_of(assessment, criteria);
    own.under(assessment, criteria, |edition| way_into(edition, criteria).ok())
}

/// An assessment, carried to the edition that some criteria are, or are a fork of: a fork asks
/// what its parent asks, under the same ids. Criteria of which nothing is known here score it as
/// it is.
pub fn carried_to<'a>(
    assessment: Assessment<'a>,
    criteria: &Criteria,
) -> Result<Assessment<'a>, String> {
    let way = way_into(&assessment.criteria, criteria)?;
    if way.is_empty() {
        return Ok(assessment);
    }
    Ok(along(assessment, &way).assessment.into_owned())
}

fn way_into(from: &Edition, criteria: &Criteria) -> Result<Vec<Succession>, String> {
    let own = || [Some(criteria.edition()), criteria.fork_of()].into_iter().flatten();
    match own().find(|edition| self::criteria(edition).is_some()) {
        Some(to) if own().all(|edition| edition != from) => way_to(from, to),
        _ => Ok(Vec::new()),
    }
}
