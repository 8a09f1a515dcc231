//! Random editions, each with one that follows it.

use libricite::{
    Became, Change, Choice, Credit, Criteria, Criterion, Map, Percent, Row, Scope, Succession,
    SuccessionDocument,
};
use proptest::prelude::*;

use crate::random::{criteria, id};

/// An edition, one that follows it, and what became of the one in the other.
pub(crate) fn succession() -> impl Strategy<Value = (Criteria, Criteria, Succession)> {
    let turns = prop::collection::vec(0..12_u8, 64);
    (criteria(), turns).prop_map(|(older, turns)| {
        let mut document = older.document().clone();
        document.edition = "random@2.0.0".parse().expect("this is an edition");
        let mut changes = Vec::new();
        let mut turns = turns.into_iter().cycle();
        for axis in &mut document.axes {
            let mut asked = Vec::new();
            let mut before = std::mem::take(&mut axis.criteria).into_iter().peekable();
            while let Some(criterion) = before.next() {
                let turn = turns.next().expect("they go round");
                let with = before.next_if(|_| turn == 11);
                asked.extend(followed(criterion, with, turn, &mut changes));
            }
            if turns.next() < Some(4) {
                let new =
                    named("new", &asked.first().cloned().unwrap_or_else(plain), axis.id.as_str());
                changes.push(change(Became::New, &[], &[&new], Vec::new()));
                asked.push(new);
            }
            axis.criteria = asked;
        }
        let newer = Criteria::try_from(document).expect("what follows is made sound");
        let document = SuccessionDocument {
            from: older.edition().clone(),
            to: newer.edition().clone(),
            changes,
        };
        let succession = Succession::new(document, &older, &newer).expect("it accounts for all");
        (older, newer, succession)
    })
}

/// What follows a criterion, and in one case the one after it, too.
fn followed(
    old: Criterion,
    with: Option<Criterion>,
    turn: u8,
    changes: &mut Vec<Change>,
) -> Vec<Criterion> {
    let first = |criterion: &Criterion| (criterion.id.clone(), criterion.choices[0].id.clone());
    match (turn, with) {
        (0..=3, _) | (11, None) => vec![old],
        (4, _) => {
            let new = named("renamed", &old, "");
            changes.push(change(Became::Renamed, &[&old], &[&new], Vec::new()));
            vec![new]
        }
        (5 | 6, _) => {
            let mut new = if turn == 5 { old.clone() } else { named("changed", &old, "") };
            let extra = Choice { id: id("extra"), credit: Credit::Percent(Percent::ZERO) };
            new.choices.insert(0, extra);
            let last = old.choices.last().expect("it offers one").id.clone();
            let when = Map::from([(old.id.clone(), last.clone())]);
            let rule = vec![Row { when, then: Map::from([(new.id.clone(), last)]) }];
            changes.push(change(Became::Changed, &[&old], &[&new], rule));
            vec![new]
        }
        (7, _) => {
            let mut new = old.clone();
            (new.scope, new.services) = match old.scope {
                Scope::Structure => (Scope::Service, None),
                Scope::Service => (Scope::Structure, None),
            };
            changes.push(change(Became::Changed, &[&old], &[&new], Vec::new()));
            vec![new]
        }
        (8 | 9, _) => {
            let new = ["left", "right"].map(|name| named(name, &old, ""));
            let row = |choice: &Choice| Row {
                when: Map::from([(old.id.clone(), choice.id.clone())]),
                then: new.iter().map(|new| (new.id.clone(), choice.id.clone())).collect(),
            };
            let rule = old.choices.iter().skip(1).map(row).collect();
            changes.push(change(Became::Split, &[&old], &[&new[0], &new[1]], rule));
            new.into()
        }
        (11, Some(other)) => {
            let new = named("merged", &old, "");
            let mut rule = Vec::new();
            if old.scope == other.scope {
                let when = Map::from([first(&old), first(&other)]);
                rule.push(Row { when, then: Map::from([first(&new)]) });
            }
            changes.push(change(Became::Merged, &[&old, &other], &[&new], rule));
            vec![new]
        }
        _ => {
            changes.push(change(Became::Dropped, &[&old], &[], Vec::new()));
            Vec::new()
        }
    }
}

fn change(became: Became, old: &[&Criterion], new: &[&Criterion], rule: Vec<Row>) -> Change {
    let ids = |criteria: &[&Criterion]| criteria.iter().map(|it| it.id.clone()).collect();
    let why = Map::from([("en".to_owned(), "It is tried here.".to_owned())]);
    Change { became, old: ids(old), new: ids(new), rule, why }
}

/// A copy under an id of its own.
fn named(how: &str, criterion: &Criterion, of: &str) -> Criterion {
    let name = if of.is_empty() { criterion.id.as_str() } else { of };
    Criterion { id: id(&format!("{how}-{name}")), ..criterion.clone() }
}

fn plain() -> Criterion {
    serde_json::from_str(r#"{ "id": "plain" }"#).expect("this is a criterion")
}
