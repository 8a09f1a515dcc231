//! An edition as the build packs it: tables, which need no parser.
//!
//! JSON would be shorter here; but a page that shows a badge would then carry a parser of
//! criteria, which weighs several times as much as all criteria together.

use std::collections::BTreeMap;

use libricite::{
    Axis, AxisWeight, Choice, Credit, Criteria, CriteriaDocument, Criterion, Date, Effort,
    EvidenceRule, Id, Level, Months, Percent, Scope, ServicesRule, Source, Weight,
};

use crate::{Named, Words};

/// The rules of an edition; each field as that of its document.
pub(crate) struct Rules {
    pub(crate) edition: &'static str,
    pub(crate) fork_of: Option<&'static str>,
    pub(crate) published: &'static str,
    pub(crate) withdrawn: Option<&'static str>,
    pub(crate) license: &'static str,
    pub(crate) minimum_coverage: u8,
    pub(crate) valid_months: u8,
    pub(crate) retired: &'static [&'static str],
    /// The id, and the percents overall and on each axis.
    pub(crate) levels: &'static [(&'static str, u8, u8)],
    /// The id, the weight, the criteria.
    pub(crate) axes: &'static [(&'static str, u8, &'static [Question])],
}

/// A criterion; each field as that of its document.
pub(crate) struct Question {
    pub(crate) id: &'static str,
    pub(crate) weight: u8,
    pub(crate) counts_from: Option<&'static str>,
    pub(crate) scope: Scope,
    pub(crate) services: Option<ServicesRule>,
    pub(crate) required_for: Option<&'static str>,
    pub(crate) required_credit: Option<u8>,
    pub(crate) evidence: EvidenceRule,
    pub(crate) effort: u8,
    pub(crate) source: Option<(&'static str, bool)>,
    /// The id and the percent; none where the question does not apply.
    pub(crate) choices: &'static [(&'static str, Option<u8>)],
}

/// The names of an edition in a language.
pub(crate) struct Names {
    pub(crate) edition: &'static str,
    pub(crate) lang: &'static str,
    pub(crate) name: &'static str,
    /// By id.
    pub(crate) levels: &'static [(&'static str, &'static str)],
    /// By id.
    pub(crate) axes: &'static [(&'static str, &'static str)],
}

impl Rules {
    pub(crate) fn criteria(&self) -> Criteria {
        Criteria::from_sound(self.document().expect(CHECKED))
    }

    fn document(&self) -> Option<CriteriaDocument> {
        let level = |(level, overall, each_axis): &(&str, u8, u8)| {
            let [overall, each_axis] = [*overall, *each_axis].map(Percent::new);
            Some(Level { id: id(level)?, overall: overall?, each_axis: each_axis? })
        };
        let axis = |(axis, weight, questions): &(&str, u8, &[Question])| {
            let criteria = questions.iter().map(Question::criterion).collect::<Option<_>>()?;
            Some(Axis { id: id(axis)?, weight: AxisWeight::new(*weight)?, criteria })
        };
        Some(CriteriaDocument {
            edition: self.edition.parse().ok()?,
            fork_of: self.fork_of.map(|from| from.parse().expect(CHECKED)),
            published: self.published.parse().ok()?,
            withdrawn: self.withdrawn.map(day),
            license: self.license.to_owned(),
            minimum_coverage: Percent::new(self.minimum_coverage)?,
            valid_months: Months::new(self.valid_months)?,
            retired: self.retired.iter().copied().map(id).collect::<Option<_>>()?,
            levels: self.levels.iter().map(level).collect::<Option<_>>()?,
            axes: self.axes.iter().map(axis).collect::<Option<_>>()?,
        })
    }
}

impl Question {
    fn criterion(&self) -> Option<Criterion> {
        let choice = |(choice, credit): &(&str, Option<u8>)| {
            let credit = match credit {
                Some(credit) => Credit::Percent(Percent::new(*credit)?),
                None => Credit::NotApplicable,
            };
            Some(Choice { id: id(choice)?, credit })
        };
        Some(Criterion {
            id: id(self.id)?,
            weight: Weight::new(self.weight)?,
            counts_from: self.counts_from.map(day),
            scope: self.scope,
            services: self.services,
            required_for: self.required_for.map(|level| id(level).expect(CHECKED)),
            required_credit: self.required_credit.map(|it| Percent::new(it).expect(CHECKED)),
            evidence: self.evidence,
            effort: Effort::new(self.effort)?,
            source: self
                .source
                .map(|(clause, verified)| Source { clause: clause.into(), verified }),
            choices: self.choices.iter().map(choice).collect::<Option<_>>()?,
        })
    }
}

impl Names {
    pub(crate) fn words(&self) -> Words {
        // One by one: to collect them would sort them, which weighs more than the badge gains.
        let named = |names: &[(&str, &str)]| {
            let mut named = BTreeMap::new();
            for (id, name) in names {
                let name = Named { name: (*name).to_owned(), sentence: String::new() };
                named.insert((*id).to_owned(), name);
            }
            named
        };
        Words {
            lang: self.lang.to_owned(),
            name: self.name.to_owned(),
            levels: named(self.levels),
            axes: named(self.axes),
            ..Words::default()
        }
    }
}

const CHECKED: &str = "the build checked it";

fn day(text: &str) -> Date {
    text.parse().expect(CHECKED)
}

fn id(text: &str) -> Option<Id> {
    text.parse().ok()
}
