//! The README of each edition says by hand what its criteria say as data: they must agree.

use std::collections::{BTreeMap, BTreeSet};

use libricite::{Criteria, Percent};
use libricite_book::SetReadme;

/// Each edition with its README.
fn all() -> Vec<(Criteria, SetReadme)> {
    let of = |edition| {
        let criteria = libricite_criteria::criteria(&edition).unwrap();
        (criteria, SetReadme::of(&edition).unwrap())
    };
    libricite_criteria::editions().map(of).collect()
}

#[test]
fn the_readme_of_an_edition_lists_what_each_level_requires() {
    for (criteria, readme) in all() {
        let mut required = BTreeMap::new();
        for criterion in criteria.all() {
            if let Some(level) = &criterion.required_for {
                let credit = criterion.required_credit.unwrap_or(Percent::FULL).get();
                required.insert(criterion.id.to_string(), (level.to_string(), credit));
            }
        }
        for (id, (level, credit)) in &required {
            let written =
                readme.minimums.get(id).map(|written| (written.level.clone(), written.credit));
            let mend = format!("write: | `{id}` | {level} | {credit} | why at this level |");
            assert_eq!(written.as_ref(), Some(&(level.clone(), *credit)), "{mend}");
            assert!(!readme.minimums[id].reason.is_empty(), "{mend}");
        }
        let more: Vec<&String> =
            readme.minimums.keys().filter(|id| !required.contains_key(*id)).collect();
        assert!(more.is_empty(), "no level requires these, so take their rows away: {more:?}");
    }
}

#[test]
fn the_readme_of_an_edition_lists_each_clause_and_whether_it_was_found() {
    for (criteria, readme) in all() {
        let mut used = BTreeSet::new();
        for criterion in criteria.all() {
            let source = criterion.source.as_ref().unwrap_or_else(|| panic!("{}", criterion.id));
            let found = if source.verified { "oui" } else { "non" };
            let clause = readme.clauses.get(&source.clause);
            let verified = clause.map(|clause| clause.verified);
            let mend = format!("write: | `{}` | text | source | {found} |", source.clause);
            assert_eq!(verified, Some(source.verified), "{mend}");
            used.insert(source.clause.clone());
        }
        let listed: BTreeSet<String> = readme.clauses.keys().cloned().collect();
        let more: Vec<&String> = listed.difference(&used).collect();
        assert!(more.is_empty(), "no criterion names these, so take their rows away: {more:?}");
    }
}

#[test]
fn the_readme_of_an_edition_lists_the_criteria_of_each_weight() {
    for (criteria, readme) in all() {
        let mut weights: BTreeMap<u8, Vec<String>> = BTreeMap::new();
        for criterion in criteria.all() {
            weights.entry(criterion.weight.get()).or_default().push(criterion.id.to_string());
        }
        for (weight, ids) in &weights {
            let ids: Vec<String> = ids.iter().map(|id| format!("`{id}`")).collect();
            let mend = format!("write: | {weight} | what it means | {} |", ids.join(" "));
            assert_eq!(readme.weights.get(weight), weights.get(weight), "{mend}");
        }
        assert_eq!(readme.weights.len(), weights.len());
    }
}

#[test]
fn the_readme_of_an_edition_names_the_floors_of_each_level() {
    for (criteria, _) in all() {
        let edition = criteria.edition();
        let words = libricite_criteria::words(edition, "fr").unwrap();
        let sets = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../criteria/sets");
        let folder = sets.join(edition.set()).join(edition.version().to_string());
        let readme = std::fs::read_to_string(folder.join("README.md")).unwrap();
        for level in criteria.levels() {
            let (overall, each) = (level.overall, level.each_axis);
            let name = words.level(level.id.as_str());
            let row = format!("| {name} | {overall}\u{a0}% | {each}\u{a0}% |");
            assert!(readme.contains(&row), "{edition}: write: {row}");
        }
    }
}

#[test]
fn the_texts_of_the_collective_name_the_criteria_that_ask_for_each_sentence() {
    let sets = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../criteria/sets");
    let text = std::fs::read_to_string(sets.join("chatons/SOURCES.md")).unwrap();
    let rows = text.lines().filter_map(|line| line.strip_prefix("| `"));
    let sentences: BTreeMap<&str, BTreeSet<&str>> = rows
        .map(|row| {
            let (id, rest) = row.split_once('`').unwrap();
            let (_, asked) = rest.trim_end_matches(" |").rsplit_once(" | ").unwrap();
            (id, asked.split('`').filter(|part| !matches!(part.trim(), "" | "–")).collect())
        })
        .collect();
    for (kind, count) in [("man", 16), ("ann", 6), ("pres", 4)] {
        for number in 1..=count {
            assert!(sentences.contains_key(&*format!("{kind}-{number}")), "{kind}-{number}");
        }
    }
    let criteria = libricite_criteria::criteria(&libricite_criteria::newest()).unwrap();
    for (sentence, asked) in &sentences {
        for id in asked {
            assert!(criteria.criterion(id).is_some(), "{sentence}: `{id}` is no criterion");
        }
    }
    for criterion in criteria.all() {
        let clause = &*criterion.source.as_ref().unwrap().clause;
        let asked = sentences.get(clause).is_none_or(|it| it.contains(criterion.id.as_str()));
        assert!(asked, "write `{}` into the row of `{clause}` of SOURCES.md", criterion.id);
    }
}
