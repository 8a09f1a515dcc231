//! The labels and the editions that came, with their days.

use libricite::{NewEdition, Progress, ProgressPoint};

use super::phrases::Says;
use super::rows::overall;
use super::{AllWords, signed};
use crate::{Lang, tell};

/// Something that is marked on the line.
pub(super) struct Event {
    /// The place of its record.
    pub(super) place: usize,
    pub(super) kind: Kind,
    /// What stands beside its mark.
    pub(super) short: String,
    /// What is said of it.
    pub(super) sentence: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Label,
    Edition,
}

/// In the order of the records; at a change of edition, the edition first.
pub(super) fn events(progress: &Progress, all: &AllWords, lang: Lang) -> Vec<Event> {
    let says = Says::of(lang);
    let mut events = Vec::new();
    let mut label: Option<String> = None;
    let mut last: Option<&ProgressPoint> = None;
    for (place, point) in progress.points.iter().enumerate() {
        let day = tell::date(point.date, lang);
        if let Some(change) = &point.new_edition {
            let to = point.criteria.to_string();
            let mut sentence = (says.new_edition)(&day, &to, &change.from.to_string());
            if let Some(shares) = shares(change, last, point, lang) {
                sentence = format!("{sentence} {shares}");
            }
            if change.before.is_some() && !change.carried {
                sentence = format!("{sentence} {}", says.not_carried);
            }
            events.push(Event { place, kind: Kind::Edition, short: to, sentence });
        }
        if let Some(now) = all.label(point, lang) {
            let sentence = match &label {
                None if place == 0 => Some((says.first_label)(&day, &now)),
                None => Some((says.first_scored)(&day, &now)),
                Some(before) if point.label_changed => {
                    Some((says.label_from_to)(&day, before, &now))
                }
                Some(_) => None,
            };
            if let Some(sentence) = sentence {
                events.push(Event { place, kind: Kind::Label, short: now.clone(), sentence });
            }
            label = Some(now);
        }
        last = Some(point);
    }
    events
}

/// What the rules did at a change of edition, and what answers did: together the whole step.
fn shares(
    change: &NewEdition,
    before: Option<&ProgressPoint>,
    point: &ProgressPoint,
    lang: Lang,
) -> Option<String> {
    let sure = |score: &Option<libricite::DayScore>| {
        overall(score.as_ref()?).map(|score| i32::from(score.sure.get()))
    };
    let (from, between, to) = (sure(&before?.score)?, sure(&change.before)?, sure(&point.score)?);
    let (rules, answers) = (signed(between - from), signed(to - between));
    Some((Says::of(lang).step)(from, to, &rules, &answers))
}
