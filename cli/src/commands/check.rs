//! Whether assessments can be read, and what in them is not used.

use libricite::{
    Criteria, CriterionReport, Freshness, Ignored, IgnoredReason, Report, State, evaluate, nearest,
};
use libricite_criteria::Words;
use libricite_draw::tell::{MOST_LISTED, MOST_NAMED};
use libricite_draw::{Lang, tell};

use crate::args::Check;
use crate::input::{self, Scored, name};
use crate::output;
use crate::refusal::Failure;
use crate::terminal::lines;

/// Checks every file, and refuses at the end if one was refused.
pub(crate) fn run(arguments: &Check) -> Result<(), Failure> {
    let mut refused = Ok(());
    for file in &arguments.files {
        match input::scored(file, arguments.criteria.criteria.as_ref(), Lang::En) {
            Ok(scored) => {
                let Scored { assessment, criteria, words, .. } = &scored;
                let report = evaluate(criteria, assessment).on(arguments.today.get());
                let mut said = sentences(criteria, &report, words);
                said.extend(tell::odds(&super::progress::of(&scored).odd, Lang::En));
                output::write(&lines(&name(file), &said), None)?;
            }
            Err(failure) => {
                failure.show();
                refused = Err(Failure::Shown);
            }
        }
    }
    refused
}

/// What is said of an assessment that can be read.
fn sentences(criteria: &Criteria, report: &Report<'_>, words: &Words) -> Vec<String> {
    let rows = || report.axes.iter().flat_map(|axis| &axis.criteria);
    let open = rows().filter(|row| row.state == State::Open).count();
    let all = rows().count();
    let answered = all - open;
    let edition = report.criteria;
    let mut sentences =
        vec![format!("can be read; {answered} of {all} questions of {edition} are answered")];
    let ignored = tell::listed(&report.ignored, MOST_LISTED, Lang::En);
    for ignored in ignored.shown {
        sentences.push(format!("not used: {}", unused(ignored, criteria)));
    }
    sentences.extend(ignored.others().map(|others| format!("not used: {others}")));
    let unproven: Vec<_> = rows().filter(|row| row.state == State::Unproven).collect();
    let unproven = tell::listed(&unproven, MOST_LISTED, Lang::En);
    for row in unproven.shown {
        let services = of_services(row);
        sentences.push(format!("`{}` lacks the address of its evidence{services}", row.criterion));
    }
    sentences.extend(unproven.others());
    sentences.extend(freshness(report, words));
    sentences.extend(unwise(criteria, report));
    sentences
}

/// Until when the answers count, and why no longer.
fn freshness(report: &Report<'_>, words: &Words) -> Vec<String> {
    let (Some(on), until) = (report.freshness, report.valid_until) else { return Vec::new() };
    let mut found = vec![match on.state {
        Freshness::Fresh => format!("the answers count as fresh until {until}"),
        Freshness::Due => format!("the answers are to be renewed before {until}"),
        Freshness::Expired => format!("the answers counted as fresh until {until}"),
    }];
    if let Some(from) = report.withdrawn {
        let (edition, why) = (report.criteria, words.withdrawn.trim());
        let colon = if why.is_empty() { "" } else { ": " };
        found.push(format!("{edition} is withdrawn from {from} on{colon}{why}"));
    }
    found
}

/// What is allowed, and was perhaps not meant.
fn unwise(criteria: &Criteria, report: &Report<'_>) -> Vec<String> {
    let mut found = Vec::new();
    if report.structure.name.trim().is_empty() {
        found.push("the structure has no name yet".to_owned());
    }
    if !report.origin.is_packed() {
        found.push(format!("`{}` does not come with libricité", report.criteria));
    }
    let (date, published) = (report.date, criteria.published());
    if report.freshness.is_some_and(|on| on.day < date) {
        found.push(format!("the date {date} is still to come"));
    }
    if date < published {
        found.push(format!("the date {date} is before {}, published {published}", report.criteria));
    }
    let mut odd = Vec::new();
    for row in report.axes.iter().flat_map(|axis| &axis.criteria) {
        let of_services = row.services.iter().flat_map(|service| service.evidence);
        let all = row.evidence.iter().chain(of_services).filter_map(|proof| proof.url.as_deref());
        let is_odd = |url: &&str| !url.trim().is_empty() && !is_address(url);
        odd.extend(all.filter(is_odd).map(|url| (row.criterion, url)));
    }
    let listed = tell::listed(&odd, MOST_LISTED, Lang::En);
    found.extend(listed.shown.iter().map(|(criterion, url)| {
        format!("`{criterion}`: `{url}` is no web address, so nobody can follow it")
    }));
    found.extend(listed.others());
    found
}

fn is_address(url: &str) -> bool {
    let url = url.trim().to_ascii_lowercase();
    let is_of = |scheme| url.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty());
    ["https://", "http://", "mailto:"].into_iter().any(is_of)
}

fn of_services(row: &CriterionReport<'_>) -> String {
    let unproven = row.services.iter().filter(|service| service.state == State::Unproven);
    let ids: Vec<&str> = unproven.map(|service| &*service.service.id).collect();
    if ids.is_empty() {
        return String::new();
    }
    let listed = tell::listed(&ids, MOST_NAMED, Lang::En);
    let others = listed.others().map_or_else(String::new, |others| format!(" {others}"));
    format!(" for `{}`{others}", listed.shown.join("`, `"))
}

fn unused(ignored: &Ignored<'_>, criteria: &Criteria) -> String {
    let criterion = ignored.criterion.unwrap_or_default();
    let service = ignored.service.unwrap_or_default();
    let choice = ignored.choice.unwrap_or_default();
    match ignored.reason {
        IgnoredReason::NoSuchCriterion => {
            let known = criteria.all().map(|criterion| criterion.id.as_str());
            let hint = did_you_mean(criterion, known);
            format!("`{criterion}` is no criterion of {}{hint}", criteria.edition())
        }
        IgnoredReason::NoSuchChoice => {
            let known = criteria.criterion(criterion).map_or(&[][..], |known| &known.choices);
            let ids: Vec<&str> = known.iter().map(|choice| choice.id.as_str()).collect();
            let of = if service.is_empty() { String::new() } else { format!(" (`{service}`)") };
            format!("`{criterion}`{of} has no choice `{choice}`; it offers `{}`", ids.join("`, `"))
        }
        IgnoredReason::NoSuchService => {
            format!("`{criterion}` is answered for `{service}`, which is not among the services")
        }
        IgnoredReason::AskedOfServices => {
            format!("`{criterion}` is asked of each service; answer it under `services`")
        }
        IgnoredReason::AskedOfStructure => {
            format!("`{criterion}` is asked once, and is answered for `{service}`")
        }
        IgnoredReason::RepeatedService => format!("the service `{service}` is listed twice"),
        IgnoredReason::ToReview => format!(
            "`{criterion}` was answered under another edition; read it again, and take it out of \
             `to_review`"
        ),
    }
}

fn did_you_mean<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> String {
    nearest(word, known).map_or_else(String::new, |near| format!("; did you mean `{near}`?"))
}
