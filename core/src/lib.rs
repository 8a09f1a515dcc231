//! Scores a structure against a versioned set of criteria.
//!
//! Three steps, and only the first can fail:
//!
//! 1. text becomes [`Criteria`] and an [`Assessment`] (with any `serde` format that
//!    describes itself, such as JSON or TOML);
//! 2. [`evaluate`] makes a [`Report`] of the two;
//! 3. the report is plain data: print it, draw it, send it.
//!
//! ```
//! use libricite::{evaluate, Assessment, Criteria};
//!
//! let criteria: Criteria = toml::from_str(
//!     r#"
//!     edition = "tea-room@1.0.0"
//!     published = "2026-01-01"
//!     license = "CC0-1.0"
//!     minimum_coverage = 50
//!     valid_months = 12
//!     level = [{ id = "welcome", overall = 60, each_axis = 40 }]
//!
//!     [[axis]]
//!     id = "tea"
//!     criterion = [{ id = "loose-leaf", weight = 2 }, { id = "two-kinds" }]
//!
//!     [[axis]]
//!     id = "cake"
//!     criterion = [{ id = "home-made", required_for = "welcome" }]
//!
//!     [[axis]]
//!     id = "cats"
//!     criterion = [{ id = "a-cat-sleeps-there" }]
//!     "#,
//! )?;
//!
//! let assessment: Assessment = serde_json::from_str(
//!     r#"{
//!         "criteria": "tea-room@1.0.0",
//!         "date": "2026-11-22",
//!         "structure": { "name": "Chez Mistigri" },
//!         "answers": {
//!             "loose-leaf": { "choice": "yes" },
//!             "home-made": { "choice": "yes" },
//!             "a-cat-sleeps-there": { "choice": "yes" }
//!         }
//!     }"#,
//! )?;
//!
//! let report = evaluate(&criteria, &assessment);
//!
//! // "two-kinds" is open: the tea axis is surely worth 66, possibly 100.
//! let tea = &report.axes[0];
//! assert_eq!(tea.score.unwrap().sure.get(), 66);
//! assert_eq!(tea.score.unwrap().possible.get(), 100);
//! assert_eq!(report.label.level.unwrap().as_str(), "welcome");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The crate knows no file, no network, no clock, no words and no colours. It
//! computes with whole numbers only and has nothing that can panic.

#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::string_slice,
        clippy::unreachable,
        clippy::float_arithmetic,
        clippy::integer_division_remainder_used,
        clippy::arithmetic_side_effects
    )
)]

#[macro_use]
mod object;
#[macro_use]
mod scalar;

mod assessment;
mod carry;
mod compare;
mod criteria;
mod date;
mod edition;
mod evaluate;
mod evidence;
mod exact;
mod fork;
mod freshness;
mod history;
mod id;
mod impact;
mod label;
mod map;
mod order;
mod patience;
mod plan;
mod progress;
mod report;
mod rules;
#[cfg(feature = "schemars")]
pub mod schema;
mod suggest;
mod unwise;

/// How much a document may hold, for whoever lets people write one.
pub mod bounds {
    pub use crate::assessment::{MOST_EVIDENCE, MOST_SERVICES};
    pub use crate::object::{ADDRESS, LINE, PROSE};
}

pub use assessment::{
    Answer, Archived, Assessment, Method, PresentAssessment, Service, ServiceAnswer, Structure,
    UNKNOWN,
};
pub use carry::{
    Became, Carried, Change, Fate, Outcome, Row, Succession, SuccessionDocument, Uneven,
    UnevenProblem, carry, carry_along,
};
pub use compare::{
    AxisDifference, Cause, Difference, Gate, GateDifference, Part, Points, Shift, Side, Stand,
    compare,
};
pub use criteria::{
    Axis, Choice, Credit, Criteria, CriteriaDocument, Criterion, EvidenceRule, Level, Origin,
    OriginKind, Place, Problem, Scope, ServicesRule, Source, Step, Unsound, UnsoundReason,
};
pub use date::{Date, DateError};
pub use edition::{Edition, EditionError};
pub use evaluate::evaluate;
pub use evidence::Evidence;
pub use fork::{
    Additions, AxisChange, Changes, Checksum, ChecksumError, CriterionChange, Drops, ForkDocument,
    LevelChange, Optional, Replacement, Unfit, UnfitProblem,
};
pub use freshness::{Freshness, FreshnessOn};
pub use history::{Offered, Record, RecordRefused, Recorded};
pub use id::{Id, IdError};
pub use impact::{Causes, Effect, Factor, Impact, ImpactSide, ImpactTotals, Standing, impact};
pub use map::Map;
pub use plan::{NextAction, NextAnswer, NextLevel, NextStep, Plan, next_steps};
pub use progress::{
    AxisDayScore, DayScore, NewEdition, Odd, Progress, ProgressPoint, SinceLast, progress,
};
pub use report::{
    AxisReport, CriterionReport, Gap, Ignored, IgnoredReason, Label, LabelState, Missing, Report,
    Required, Score, ServiceReport, State,
};
pub use rules::{RuleChange, RuleOf, RulesDifference, rules_difference};
pub use scalar::{AxisWeight, Effort, Months, Percent, UnknownWord, Weight};
pub use suggest::nearest;
pub use unwise::{Unwise, unwise};
