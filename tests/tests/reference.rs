//! A second opinion: the scoring rule once more, as the handbook says it, in fractions
//! of unbounded size, with none of the engine's shortcuts.

use std::collections::BTreeSet;

use libricite::{
    Assessment, Credit, Criteria, Criterion, Evidence, EvidenceRule, Id, Percent, Report, Scope,
    ServicesRule,
};
use num_rational::BigRational;

use crate::address::leads;
use crate::random::listed;

/// A percent, exactly.
pub(crate) type Exact = BigRational;

/// The two ends of a score, in percents; nothing when it does not apply.
type Ends = Option<(Exact, Exact)>;

/// What the second opinion finds.
#[derive(Debug, Default)]
pub(crate) struct Opinion {
    /// What is to be found in a report, a line for each thing, sorted.
    pub(crate) lines: Vec<String>,
    /// The whole.
    pub(crate) overall: Ends,
    /// The axes, in their order.
    pub(crate) axes: Vec<Ends>,
}

/// What one question is worth, with its share of answered services.
struct Worth {
    state: &'static str,
    ends: Ends,
    answered: Exact,
}

pub(crate) fn exact(value: impl Into<u64>) -> Exact {
    Exact::from_integer(value.into().into())
}

/// Scores, by the book.
pub(crate) fn opinion(criteria: &Criteria, assessment: &Assessment<'_>) -> Opinion {
    let mut lines = Vec::new();
    let mut axes = Vec::new();
    let mut required = Vec::new();
    let (mut answered, mut applies) = (exact(0_u8), exact(0_u8));
    for axis in criteria.axes() {
        let mut means = Vec::new();
        for criterion in &axis.criteria {
            let worth = of_criterion(criterion, assessment, &mut lines);
            let ends = shown(worth.ends.as_ref());
            lines.push(format!("criterion {}: {} {ends}", criterion.id, worth.state));
            let (Some(ends), true) = (worth.ends, criterion.counts()) else { continue };
            let weight = exact(criterion.weight.get());
            applies += &weight;
            answered += &weight * worth.answered;
            if let Some(level) = &criterion.required_for {
                let rank = criteria.levels().iter().position(|known| known.id == *level);
                let credit = criterion.required_credit.unwrap_or(Percent::FULL);
                required.push((&criterion.id, rank, credit, ends.clone()));
            }
            means.push((weight, ends));
        }
        let ends = mean(&means);
        lines.push(format!("axis {}: {}", axis.id, shown(ends.as_ref())));
        axes.push(ends);
    }

    let weighted = criteria.axes().iter().zip(&axes);
    let weighted: Vec<_> = weighted
        .filter_map(|(axis, ends)| Some((exact(axis.weight.get()), ends.clone()?)))
        .collect();
    let overall = mean(&weighted);
    lines.push(format!("overall: {}", shown(overall.as_ref())));

    let gates = Gates { criteria, required: &required, axes: &axes, overall: overall.as_ref() };
    let nothing = exact(0_u8);
    let coverage = (applies != nothing).then(|| exact(100_u8) * &answered / applies);
    gates.decide(coverage.as_ref(), answered != nothing, &mut lines);
    ignored(criteria, assessment, &mut lines);
    lines.sort();
    Opinion { lines, overall, axes }
}

fn of_criterion(
    criterion: &Criterion,
    assessment: &Assessment<'_>,
    lines: &mut Vec<String>,
) -> Worth {
    let answer = assessment.answers.get(criterion.id.as_str());
    let answer = answer.filter(|_| !assessment.to_review.contains(&criterion.id.as_str().into()));
    if criterion.scope == Scope::Structure {
        let said = answer.and_then(|answer| answer.choice.as_deref());
        return of_choice(criterion, said, answer.map_or(&[], |answer| &answer.evidence));
    }
    let Some(services) = listed(assessment) else { return of_choice(criterion, None, &[]) };
    // What is shown for the answer as a whole is shown for each service.
    let shared = answer.map_or(&[][..], |answer| &answer.evidence);

    let mut all = Vec::new();
    for service in services {
        let answer = answer.and_then(|answer| answer.services.get(service));
        let said = answer.and_then(|answer| answer.choice.as_deref());
        let own = answer.map_or(&[][..], |answer| &answer.evidence);
        let worth = of_choice(criterion, said, &[own, shared].concat());
        let ends = shown(worth.ends.as_ref());
        lines.push(format!("criterion {} of {service}: {} {ends}", criterion.id, worth.state));
        all.push(worth);
    }
    let states: BTreeSet<&str> = all.iter().map(|worth| worth.state).collect();
    let worst = ["open", "unproven", "answered"].into_iter().find(|state| states.contains(state));
    let applying: Vec<_> = all.into_iter().filter(|worth| worth.ends.is_some()).collect();
    let share = applying.iter().map(|worth| (exact(1_u8), worth.answered.clone()));
    let answered = weighted_mean(share).unwrap_or_else(|| exact(0_u8));
    let ends: Vec<_> = applying.into_iter().filter_map(|worth| worth.ends).collect();
    let ends = match criterion.services {
        Some(ServicesRule::Weakest) => {
            let sure = ends.iter().map(|(sure, _)| sure.clone()).min();
            let possible = ends.iter().map(|(_, possible)| possible.clone()).min();
            sure.zip(possible)
        }
        _ => mean(&ends.into_iter().map(|ends| (exact(1_u8), ends)).collect::<Vec<_>>()),
    };
    Worth { state: worst.unwrap_or("not-applicable"), ends, answered }
}

fn of_choice(criterion: &Criterion, said: Option<&str>, evidence: &[Evidence<'_>]) -> Worth {
    let said = said.filter(|said| *said != "unknown");
    let choice = criterion.choices.iter().find(|choice| Some(choice.id.as_str()) == said);
    let zero = exact(0_u8);
    match choice.map(|choice| choice.credit) {
        None => Worth { state: "open", ends: Some((zero.clone(), exact(100_u8))), answered: zero },
        Some(Credit::NotApplicable) => {
            Worth { state: "not-applicable", ends: None, answered: zero }
        }
        Some(Credit::Percent(credit)) => {
            let proven = evidence.iter().any(|evidence| evidence.url.as_deref().is_some_and(leads));
            let counts = proven || criterion.evidence == EvidenceRule::Welcome || credit.get() == 0;
            let credit = exact(credit.get());
            let (state, sure) =
                if counts { ("answered", credit.clone()) } else { ("unproven", zero) };
            Worth { state, ends: Some((sure, credit)), answered: exact(1_u8) }
        }
    }
}

fn mean(ends: &[(Exact, (Exact, Exact))]) -> Ends {
    let sure = ends.iter().map(|(weight, (sure, _))| (weight.clone(), sure.clone()));
    let possible = ends.iter().map(|(weight, (_, possible))| (weight.clone(), possible.clone()));
    weighted_mean(sure).zip(weighted_mean(possible))
}

fn weighted_mean(values: impl Iterator<Item = (Exact, Exact)>) -> Option<Exact> {
    let (mut sum, mut total) = (exact(0_u8), exact(0_u8));
    for (weight, value) in values {
        sum += &weight * value;
        total += weight;
    }
    (total != exact(0_u8)).then(|| sum / total)
}

/// A criterion that a level requires: its id, the level's place, the credit, its ends.
type Minimum<'a> = (&'a Id, Option<usize>, Percent, (Exact, Exact));

/// What a level looks at.
struct Gates<'a> {
    criteria: &'a Criteria,
    required: &'a [Minimum<'a>],
    axes: &'a [Ends],
    overall: Option<&'a (Exact, Exact)>,
}

/// One end of a score.
type End = fn(&(Exact, Exact)) -> &Exact;

impl Gates<'_> {
    fn decide(&self, coverage: Option<&Exact>, anything: bool, lines: &mut Vec<String>) {
        let levels = self.criteria.levels();
        let level = |rank: usize| {
            rank.checked_sub(1).map_or("nothing".to_owned(), |place| levels[place].id.to_string())
        };
        let (Some(_), Some(coverage)) = (self.overall, coverage) else {
            lines.push("label: nothing-applies nothing of nothing".to_owned());
            lines.push("coverage: nothing".to_owned());
            return;
        };
        lines.push(format!("coverage: {}", coverage.floor()));
        let minimum = self.criteria.minimum_coverage().get();
        let complete = exact(minimum) <= *coverage && anything;
        let rank = if complete { self.rank(|(sure, _)| sure) } else { 0 };
        let reachable = self.rank(|(_, possible)| possible);
        let state = match (complete, rank) {
            (false, _) => "incomplete",
            (true, 0) => "on-the-way",
            (true, _) => "labelled",
        };
        lines.push(format!("label: {state} {} of {}", level(rank), level(reachable)));
        if let Some(next) = levels.get(rank) {
            if !complete {
                let needs = minimum.max(1);
                lines.push(format!("gap {}: coverage {} {needs}", next.id, coverage.floor()));
            }
            let gaps = self.short_of(rank, |(sure, _)| sure).into_iter();
            lines.extend(gaps.map(|gap| format!("gap {}: {gap}", next.id)));
        }
    }

    fn rank(&self, end: End) -> usize {
        let levels = 0..self.criteria.levels().len();
        levels.take_while(|place| self.short_of(*place, end).is_empty()).count()
    }

    fn short_of(&self, place: usize, end: End) -> Vec<String> {
        let level = &self.criteria.levels()[place];
        let mut short = Vec::new();
        let mut check = |what: String, ends: &(Exact, Exact), needs: Percent| {
            if *end(ends) < exact(needs.get()) {
                short.push(format!("{what} {} {needs}", end(ends).floor()));
            }
        };
        for (id, rank, credit, ends) in self.required {
            if rank.is_some_and(|rank| rank <= place) {
                check(format!("criterion {id}"), ends, *credit);
            }
        }
        for (axis, ends) in self.criteria.axes().iter().zip(self.axes) {
            if let Some(ends) = ends {
                check(format!("axis {}", axis.id), ends, level.each_axis);
            }
        }
        if let Some(overall) = self.overall {
            check("overall".to_owned(), overall, level.overall);
        }
        short
    }
}

/// What was said and is not used.
fn ignored(criteria: &Criteria, assessment: &Assessment<'_>, lines: &mut Vec<String>) {
    let mut say = |criterion: Option<&str>, service: Option<&str>, choice: Option<&str>, why| {
        let [criterion, service, choice] =
            [criterion, service, choice].map(Option::unwrap_or_default);
        lines.push(format!("ignored {why}: {criterion}/{service}/{choice}"));
    };
    let listed = listed(assessment).unwrap_or_default();
    let mut seen = BTreeSet::new();
    for service in assessment.services.iter().flatten() {
        if !seen.insert(&service.id) {
            say(None, Some(&service.id), None, "repeated-service");
        }
    }
    for (id, answer) in &assessment.answers {
        let choice = answer.choice.as_deref();
        let Some(criterion) = criteria.all().find(|criterion| criterion.id == **id) else {
            say(Some(id), None, choice, "no-such-criterion");
            continue;
        };
        if assessment.to_review.contains(id) {
            say(Some(id), None, choice, "to-review");
            continue;
        }
        let strange = |choice: &&str| criterion.choices.iter().all(|known| known.id != *choice);
        let of_services = criterion.scope == Scope::Service;
        if let Some(choice) = choice.filter(|choice| *choice != "unknown") {
            if of_services {
                say(Some(id), None, Some(choice), "asked-of-services");
            } else if strange(&choice) {
                say(Some(id), None, Some(choice), "no-such-choice");
            }
        }
        for (service, answer) in &answer.services {
            let said = answer.choice.as_deref().filter(|choice| *choice != "unknown");
            if let Some(choice) = said {
                if !of_services {
                    say(Some(id), Some(service), Some(choice), "asked-of-structure");
                } else if !listed.contains(&&**service) {
                    say(Some(id), Some(service), Some(choice), "no-such-service");
                } else if strange(&choice) {
                    say(Some(id), Some(service), Some(choice), "no-such-choice");
                }
            }
        }
    }
}

fn shown(ends: Option<&(Exact, Exact)>) -> String {
    ends.map_or("nothing".to_owned(), |(sure, possible)| {
        format!("{} {}", sure.floor(), possible.ceil())
    })
}

/// The same lines, from a report.
pub(crate) fn lines_of(report: &Report<'_>) -> Vec<String> {
    let report = serde_json::to_value(report).expect("a report is JSON");
    let text = |value: &serde_json::Value| {
        value.as_str().map_or_else(|| value.to_string(), str::to_owned).replace("null", "nothing")
    };
    let ends = |row: &serde_json::Value| match (text(&row["sure"]), text(&row["possible"])) {
        (sure, possible) if sure == possible && sure == "nothing" => sure,
        (sure, possible) => format!("{sure} {possible}"),
    };
    let list = |value: &serde_json::Value| value.as_array().cloned().unwrap_or_default();

    let label = &report["label"];
    let earned = [&label["state"], &label["level"], &label["reachable"]].map(text);
    let mut lines = vec![
        format!("label: {} {} of {}", earned[0], earned[1], earned[2]),
        format!("overall: {}", ends(&report["overall"])),
        format!("coverage: {}", text(&report["coverage"])),
    ];
    for axis in list(&report["axes"]) {
        lines.push(format!("axis {}: {}", text(&axis["axis"]), ends(&axis)));
        for row in list(&axis["criteria"]) {
            let id = text(&row["criterion"]);
            lines.push(format!("criterion {id}: {} {}", text(&row["state"]), ends(&row)));
            for service in list(&row["services"]) {
                let (name, state) = (text(&service["service"]), text(&service["state"]));
                lines.push(format!("criterion {id} of {name}: {state} {}", ends(&service)));
            }
        }
    }
    for gap in list(&report["gaps"]) {
        let what = match (&gap["criterion"], &gap["axis"], &gap["overall"]) {
            (id, _, _) if id.is_string() => format!("criterion {}", text(id)),
            (_, id, _) if id.is_string() => format!("axis {}", text(id)),
            (_, _, whole) if *whole == true => "overall".to_owned(),
            _ => "coverage".to_owned(),
        };
        let [level, sure, needs] = [&gap["level"], &gap["sure"], &gap["needs"]].map(text);
        lines.push(format!("gap {level}: {what} {sure} {needs}"));
    }
    for unused in list(&report["ignored"]) {
        let [criterion, service, choice] =
            ["criterion", "service", "choice"].map(|key| unused[key].as_str().unwrap_or_default());
        lines.push(format!("ignored {}: {criterion}/{service}/{choice}", text(&unused["reason"])));
    }
    lines.sort();
    lines
}
