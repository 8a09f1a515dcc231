//! What an answer under one edition says under the other.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::sound::scope;
use super::succession::{Became, Change, Row};
use crate::assessment::MOST_EVIDENCE;
use crate::object::PROSE;
use crate::{Answer, Archived, Criteria, Evidence, Id, ServiceAnswer, UNKNOWN};

/// How the answers of a change go from one edition to the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Way {
    renamed: bool,
    /// Read onwards.
    rows: Vec<Row>,
    /// Read back: each row that no other one contradicts.
    rows_back: Vec<Row>,
    /// The choices that one criterion of each edition offers, asked in the same way.
    shared: Vec<Id>,
}

impl Way {
    pub(super) fn of(change: &Change, older: &Criteria, newer: &Criteria) -> Self {
        let alone =
            |row: &&Row| change.rule.iter().filter(|other| other.then == row.then).count() == 1;
        let turned = |row: &Row| Row { when: row.then.clone(), then: row.when.clone() };
        let mut shared = Vec::new();
        if let ([old], [new]) = (change.old.as_slice(), change.new.as_slice())
            && scope(older, &change.old) == scope(newer, &change.new)
            && let Some((old, new)) =
                older.criterion(old.as_str()).zip(newer.criterion(new.as_str()))
        {
            let both = old.choices.iter().filter(|choice| new.choice(choice.id.as_str()).is_some());
            shared.extend(both.map(|choice| choice.id.clone()));
        }
        Self {
            renamed: change.became == Became::Renamed,
            rows: change.rule.clone(),
            rows_back: change.rule.iter().filter(alone).map(turned).collect(),
            shared,
        }
    }

    /// What was said of `source`, as answers to `target`; what is not settled is marked.
    pub(super) fn derived<'a>(
        &self,
        said: &Archived<'a>,
        source: &[Id],
        target: &[Id],
        back: bool,
    ) -> Archived<'a> {
        let rows = if back { &self.rows_back } else { &self.rows };
        let answers: Vec<Option<&Answer<'a>>> =
            source.iter().map(|id| said.answers.get(id.as_str())).collect();
        let marked = said.to_review.iter().any(|mark| source.iter().any(|id| *id == **mark));
        if self.renamed {
            return renamed(&answers, target, marked);
        }
        let all: Vec<&Answer<'a>> = answers.iter().copied().flatten().collect();
        if all.is_empty() || target.is_empty() {
            return Archived::default();
        }

        let mut settled = !marked;
        let mut choose = |of: &dyn Fn(&Answer<'a>) -> Option<Cow<'a, str>>| {
            let said: Vec<Option<Cow<'a, str>>> = answers
                .iter()
                .map(|answer| answer.and_then(of).filter(|it| it != UNKNOWN))
                .collect();
            chosen(rows, source, target, &said).unwrap_or_else(|| {
                settled = false;
                self.as_said(&said, target)
            })
        };
        let once = choose(&|answer| answer.choice.clone());
        let services: BTreeSet<&Cow<'a, str>> =
            all.iter().flat_map(|answer| answer.services.keys()).collect();
        let mut result: Vec<Answer<'a>> = once
            .into_iter()
            .map(|choice| Answer {
                choice,
                note: notes(all.iter().map(|answer| answer.note.as_ref())),
                evidence: proofs(all.iter().map(|answer| answer.evidence.as_slice())),
                ..Answer::default()
            })
            .collect();
        for service in services {
            let of = |answer: &Answer<'a>| answer.services.get(service)?.choice.clone();
            let here: Vec<&ServiceAnswer<'a>> =
                all.iter().filter_map(|answer| answer.services.get(service)).collect();
            for (answer, choice) in result.iter_mut().zip(choose(&of)) {
                let of_service = ServiceAnswer {
                    choice,
                    note: notes(here.iter().map(|answer| answer.note.as_ref())),
                    evidence: proofs(here.iter().map(|answer| answer.evidence.as_slice())),
                };
                answer.services.insert(service.clone(), of_service);
            }
        }
        let marks = if settled { &[] } else { target };
        Archived {
            answers: target.iter().map(named).zip(result).collect(),
            to_review: sorted(marks),
        }
    }

    /// The choice as it was made, for whoever reads it again; none where it is not offered.
    fn as_said<'a>(
        &self,
        said: &[Option<Cow<'a, str>>],
        target: &[Id],
    ) -> Vec<Option<Cow<'a, str>>> {
        let offered = |choice: &&Cow<'a, str>| self.shared.iter().any(|known| *known == ***choice);
        let choice = said.iter().flatten().find(offered).cloned();
        vec![choice; target.len()]
    }
}

/// The choice of each target that the rule settles; nothing where it settles none.
fn chosen<'a>(
    rows: &[Row],
    source: &[Id],
    target: &[Id],
    said: &[Option<Cow<'a, str>>],
) -> Option<Vec<Option<Cow<'a, str>>>> {
    if said.iter().all(Option::is_none) {
        return Some(vec![None; target.len()]);
    }
    let fits = |row: &&Row| {
        source.iter().zip(said).all(|(id, choice)| {
            row.when.get(id).is_some_and(|when| choice.as_deref() == Some(when.as_str()))
        })
    };
    let row = rows.iter().find(fits)?;
    Some(target.iter().map(|id| row.then.get(id).map(named)).collect())
}

/// The one answer under its other name.
fn renamed<'a>(answers: &[Option<&Answer<'a>>], target: &[Id], marked: bool) -> Archived<'a> {
    let answers =
        target.iter().zip(answers).filter_map(|(id, answer)| Some((named(id), (*answer)?.clone())));
    Archived {
        answers: answers.collect(),
        to_review: if marked { sorted(target) } else { Vec::new() },
    }
}

fn named<'a>(id: &Id) -> Cow<'a, str> {
    Cow::Owned(id.as_str().to_owned())
}

fn sorted<'a>(ids: &[Id]) -> Vec<Cow<'a, str>> {
    let mut ids: Vec<Cow<'a, str>> = ids.iter().map(named).collect();
    ids.sort_unstable();
    ids
}

/// All that was noted, each once, as far as a note is long enough for it. Nothing is lost: what
/// does not carry back as it was waits in the archive.
fn notes<'a: 'n, 'n>(
    notes: impl Iterator<Item = Option<&'n Cow<'a, str>>>,
) -> Option<Cow<'a, str>> {
    let mut known = BTreeSet::new();
    let mut together: Option<Cow<'a, str>> = None;
    let mut long = 0_usize;
    for note in notes.flatten().filter(|note| known.insert(&***note)) {
        let more = note.chars().count().saturating_add(1);
        match &mut together {
            None => together = Some(note.clone()),
            // The last line has no break after it.
            Some(_) if PROSE < long.saturating_add(more).saturating_sub(1) => continue,
            Some(together) => {
                let together = together.to_mut();
                together.push('\n');
                together.push_str(note);
            }
        }
        long = long.saturating_add(more);
    }
    together
}

/// All that shows it, each once, as far as an answer has room.
fn proofs<'a: 'n, 'n>(lists: impl Iterator<Item = &'n [Evidence<'a>]>) -> Vec<Evidence<'a>> {
    let mut known = BTreeSet::new();
    let of = |it: &'n Evidence<'a>| (it.url.as_deref(), it.quote.as_deref(), it.seen);
    let together = lists.flatten().filter(|evidence| known.insert(of(evidence)));
    together.take(MOST_EVIDENCE).cloned().collect()
}
