//! In what the rules of two criteria differ.

use serde::Serialize;

use crate::{Axis, Choice, Credit, Criteria, Criterion, Edition, Id, Level};

/// In what the rules of two criteria differ: words, days and names of sets are no rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schemars",
    schemars(
        title = "Rules that differ",
        description = "In what the rules of two criteria differ: words, days and names of sets are no rules."
    )
)]
pub struct RulesDifference<'a> {
    /// The criteria that come first.
    pub before: &'a Edition,
    /// The criteria that are compared with them.
    pub after: &'a Edition,
    /// What differs: of the whole, of levels, of axes and of criteria; empty when nothing does.
    pub changes: Vec<RuleChange<'a>>,
}

/// One rule that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct RuleChange<'a> {
    /// Of what kind of thing.
    pub of: RuleOf,
    /// Its id; none for the whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<&'a Id>,
    /// The choice of that criterion, where it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choice: Option<&'a Id>,
    /// The key of the file that says it; none where the thing itself comes or goes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<&'static str>,
    /// What it was, as the file says it; null where it was not there.
    pub before: Option<String>,
    /// What it is; null where it is not there.
    pub after: Option<String>,
}

/// What a rule is a rule of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RuleOf {
    /// The criteria as a whole.
    Criteria,
    /// A level.
    Level,
    /// An axis.
    Axis,
    /// A criterion.
    Criterion,
}

/// In what the rules of two criteria differ.
///
/// ```
/// # fn example(criteria: &libricite::Criteria) {
/// assert!(libricite::rules_difference(criteria, criteria).changes.is_empty());
/// # }
/// ```
#[must_use]
pub fn rules_difference<'a>(before: &'a Criteria, after: &'a Criteria) -> RulesDifference<'a> {
    let mut changes = Vec::new();
    let whole = Thing { of: RuleOf::Criteria, id: None, choice: None };
    whole.compare(of_all(before), of_all(after), &mut changes);
    let levels = [before, after].map(|criteria| criteria.levels().iter().map(of_level).collect());
    walk(RuleOf::Level, levels, &mut changes);
    let axes = [before, after].map(|criteria| criteria.axes().iter().map(of_axis).collect());
    walk(RuleOf::Axis, axes, &mut changes);
    let criteria = [before, after].map(|criteria| {
        let of = |axis: &'a Axis| axis.criteria.iter().map(|it| of_criterion(it, axis));
        criteria.axes().iter().flat_map(of).collect()
    });
    walk(RuleOf::Criterion, criteria, &mut changes);
    for new in after.all() {
        if let Some(old) = before.criterion(new.id.as_str()) {
            choices(old, new, &mut changes);
        }
    }
    RulesDifference { before: before.edition(), after: after.edition(), changes }
}

/// Each key of a thing with what the file says.
type Keys = Vec<(&'static str, Option<String>)>;

fn of_all(criteria: &Criteria) -> Keys {
    let retired = criteria.document().retired.iter();
    vec![
        ("minimum_coverage", Some(criteria.minimum_coverage().to_string())),
        ("valid_months", Some(criteria.valid_months().to_string())),
        ("retired", list(retired)),
    ]
}

fn of_level(level: &Level) -> (&Id, Keys) {
    let keys = vec![
        ("overall", Some(level.overall.to_string())),
        ("each_axis", Some(level.each_axis.to_string())),
    ];
    (&level.id, keys)
}

fn of_axis(axis: &Axis) -> (&Id, Keys) {
    (&axis.id, vec![("weight", Some(axis.weight.to_string()))])
}

fn of_criterion<'a>(criterion: &'a Criterion, axis: &Axis) -> (&'a Id, Keys) {
    let source = criterion.source.as_ref();
    let keys = vec![
        ("axis", Some(axis.id.to_string())),
        ("weight", Some(criterion.weight.to_string())),
        ("counts_from", criterion.counts_from.map(|day| day.to_string())),
        ("scope", Some(criterion.scope.as_str().to_owned())),
        ("services", criterion.services.map(|rule| rule.as_str().to_owned())),
        ("required_for", criterion.required_for.as_ref().map(ToString::to_string)),
        ("required_credit", criterion.required_credit.map(|credit| credit.to_string())),
        ("evidence", Some(criterion.evidence.as_str().to_owned())),
        ("effort", Some(criterion.effort.to_string())),
        ("source", source.map(|source| format!("{} ({})", source.clause, source.verified))),
    ];
    (&criterion.id, keys)
}

/// Things of one kind: those that changed, came, went, or stand in another order.
fn walk<'a>(of: RuleOf, [old, new]: [Vec<(&'a Id, Keys)>; 2], changes: &mut Vec<RuleChange<'a>>) {
    let known = |list: &[(&Id, Keys)], id: &Id| list.iter().any(|(known, _)| *known == id);
    let common = |list: &[(&Id, Keys)], other: &[(&Id, Keys)]| {
        let ids = list.iter().map(|(id, _)| *id).filter(|id| known(other, id));
        ids.map(ToString::to_string).collect::<Vec<_>>()
    };
    let orders = [common(&old, &new), common(&new, &old)].map(|ids| ids.join(", "));
    for (id, keys) in &new {
        let thing = Thing { of, id: Some(id), choice: None };
        match old.iter().find(|(known, _)| known == id) {
            Some((_, before)) => thing.compare(before.clone(), keys.clone(), changes),
            None => thing.push(None, None, Some(id.to_string()), changes),
        }
    }
    for (id, _) in old.iter().filter(|(id, _)| !known(&new, id)) {
        let thing = Thing { of, id: Some(id), choice: None };
        thing.push(None, Some(id.to_string()), None, changes);
    }
    let [before, after] = orders;
    if before != after {
        let thing = Thing { of, id: None, choice: None };
        thing.push(Some("order"), Some(before), Some(after), changes);
    }
}

fn choices<'a>(old: &'a Criterion, new: &'a Criterion, changes: &mut Vec<RuleChange<'a>>) {
    let credit = |choice: &Choice| match choice.credit {
        Credit::Percent(percent) => percent.to_string(),
        Credit::NotApplicable => Credit::NOT_APPLICABLE.to_owned(),
    };
    let thing = |choice| Thing { of: RuleOf::Criterion, id: Some(&new.id), choice };
    for choice in &new.choices {
        let before = old.choice(choice.id.as_str()).map(credit);
        let after = Some(credit(choice));
        if before != after {
            thing(Some(&choice.id)).push(Some("credit"), before, after, changes);
        }
    }
    for choice in old.choices.iter().filter(|choice| new.choice(choice.id.as_str()).is_none()) {
        thing(Some(&choice.id)).push(Some("credit"), Some(credit(choice)), None, changes);
    }
    let order = |criterion: &Criterion, other: &Criterion| {
        let both = criterion.choices.iter().map(|choice| &choice.id);
        list(both.filter(|id| other.choice(id.as_str()).is_some()))
    };
    let (before, after) = (order(old, new), order(new, old));
    if before != after {
        thing(None).push(Some("order"), before, after, changes);
    }
}

fn list<'i>(ids: impl Iterator<Item = &'i Id>) -> Option<String> {
    let ids: Vec<&str> = ids.map(Id::as_str).collect();
    (!ids.is_empty()).then(|| ids.join(", "))
}

#[derive(Clone, Copy)]
struct Thing<'a> {
    of: RuleOf,
    id: Option<&'a Id>,
    choice: Option<&'a Id>,
}

impl<'a> Thing<'a> {
    fn compare(self, before: Keys, after: Keys, changes: &mut Vec<RuleChange<'a>>) {
        for ((key, before), (_, after)) in before.into_iter().zip(after) {
            if before != after {
                self.push(Some(key), before, after, changes);
            }
        }
    }

    fn push(
        self,
        key: Option<&'static str>,
        before: Option<String>,
        after: Option<String>,
        changes: &mut Vec<RuleChange<'a>>,
    ) {
        let Self { of, id, choice } = self;
        changes.push(RuleChange { of, id, choice, key, before, after });
    }
}
