//! What limits a host, in words.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeSet;

use libricite::{
    CriterionReport, Id, Map, Percent, Report, Score, Service, ServiceReport, ServicesRule,
};
use libricite_criteria::Words;

use crate::Lang;
use crate::escape::clean;
use crate::tell::{MOST_NAMED, counts, listed};

/// One thing that limits a host: a choice under 100 points, as its visitors read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit<'a> {
    /// The axis of the criterion.
    pub axis: &'a Id,
    /// The criterion that was answered.
    pub criterion: &'a Id,
    /// The choice that was made.
    pub choice: &'a Id,
    /// What the words say of this choice; where they say nothing, its title and its name.
    pub sentence: Cow<'a, str>,
    /// The services that it is about, for a criterion that is asked of each service.
    pub services: Vec<Cow<'a, str>>,
    /// What the structure adds; each note once.
    pub notes: Vec<Cow<'a, str>>,
    /// Whether a level requires the criterion.
    pub is_required: bool,
    lang: Lang,
}

impl Limit<'_> {
    /// The sentence with its services, without the notes.
    ///
    /// « N’indique pas où trouver le code source : Webmail, Pad. »
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        if self.services.is_empty() {
            return Cow::Borrowed(&self.sentence);
        }
        let names = listed(&self.services, MOST_NAMED, self.lang);
        Cow::Owned(format!("{}{}.", self.before_services(), names.in_line()))
    }

    /// The sentence up to the services, with its colon.
    pub(crate) fn before_services(&self) -> String {
        format!("{}{}", self.sentence.trim_end_matches('.'), self.lang.told().colon)
    }
}

/// What limits the host: each choice under 100 points, in the words for its visitors.
///
/// Only what was answered and counts. What a level requires comes first, then what costs
/// most: the weight times the points that are missing.
#[must_use]
pub fn limits<'a>(report: &Report<'a>, words: &'a Words) -> Vec<Limit<'a>> {
    let mut found = Vec::new();
    for axis in &report.axes {
        for row in axis.criteria.iter().filter(|row| counts(row)) {
            if let (Some(choice), Some(missing)) = (row.choice, missing(row.score)) {
                let limit = limit(axis.axis, row, choice, words);
                found.push((cost(row, u64::from(missing) * 1000), limit));
            }
            of_services(axis.axis, row, words, &mut found);
        }
    }
    found.sort_by_key(|(cost, limit)| Reverse((limit.is_required, *cost)));
    found.into_iter().map(|(_, limit)| limit).collect()
}

/// One limit for each choice under 100 points, with the services that it was made for.
fn of_services<'a>(
    axis: &'a Id,
    row: &CriterionReport<'a>,
    words: &'a Words,
    found: &mut Vec<(u64, Limit<'a>)>,
) {
    let mut by_choice: Map<&Id, Vec<&ServiceReport<'a>>> = Map::new();
    let mut applicable = 0_u64;
    for service in &row.services {
        applicable += u64::from(service.score.is_some());
        if let (Some(choice), Some(_)) = (service.choice, missing(service.score)) {
            by_choice.entry(choice).or_default().push(service);
        }
    }
    for (choice, services) in by_choice {
        let mut limit = limit(axis, row, choice, words);
        let names = services.iter().map(|service| name(service.service));
        limit.services = names.filter(|name| !name.is_empty()).collect();
        let mut seen = BTreeSet::new();
        let notes = services.iter().filter_map(|service| said(service.note));
        limit.notes.extend(notes.filter(|note| seen.insert(note.clone())));
        let lost = services.iter().filter_map(|service| missing(service.score)).map(u64::from);
        let lost = match row.rule {
            Some(ServicesRule::Weakest) => lost.max().unwrap_or_default() * 1000,
            _ => lost.sum::<u64>() * 1000 / applicable.max(1),
        };
        found.push((cost(row, lost), limit));
    }
}

fn limit<'a>(
    axis: &'a Id,
    row: &CriterionReport<'a>,
    choice: &'a Id,
    words: &'a Words,
) -> Limit<'a> {
    let lang = Lang::of(words);
    let sentence = if let Some(sentence) = words.limit(row.criterion.as_str(), choice.as_str()) {
        clean(sentence)
    } else {
        let title = words.title(row.criterion.as_str());
        let name = words.choice(row.criterion.as_str(), choice.as_str());
        Cow::Owned(clean(&format!("{title}{}{name}", lang.told().colon)).into_owned())
    };
    Limit {
        axis,
        criterion: row.criterion,
        choice,
        sentence,
        services: Vec::new(),
        notes: said(row.note).into_iter().collect(),
        is_required: row.required.is_some(),
        lang,
    }
}

/// The name of a service, or its id where nothing of the name can be shown.
pub(crate) fn name<'a>(service: &'a Service<'_>) -> Cow<'a, str> {
    match clean(service.shown().trim()) {
        name if name.trim().is_empty() => clean(service.id.trim()),
        name => name,
    }
}

/// A note, unless it is blank.
pub(crate) fn said(note: Option<&str>) -> Option<Cow<'_, str>> {
    note.map(clean).filter(|note| !note.trim().is_empty())
}

/// The points that the answer leaves out, proven or not; nothing for full credit.
fn missing(score: Option<Score>) -> Option<u8> {
    let missing = Percent::FULL.get() - score?.possible.get();
    (missing != 0).then_some(missing)
}

fn cost(row: &CriterionReport<'_>, thousandths: u64) -> u64 {
    u64::from(row.weight.get()) * thousandths
}
