//! The state of the self-assessment: what is being said, and all that follows from it.
//!
//! The ground is a [`Draft`]: the assessment as it will be saved, changed by [`Edit`]s, with
//! undo and redo. The report, the badge, the progress and what to do next are made from it
//! at each change. Nothing here knows a browser, a clock or a language: days and texts come
//! in as arguments, and what is shown is worded elsewhere.

mod advice;
mod aside;
mod basis;
mod dispute;
mod download;
mod draft;
mod edit;
mod file;
mod halves;
mod licenses;
mod markdown;
mod merge;
mod next;
mod offers;
mod past;
mod path;
mod place;
mod progress;
mod review;
mod services;
mod shown;
mod slug;
mod snippet;
mod stored;
mod tab;
mod told;
mod value;

pub use advice::{OddDay, is_country, is_license, is_web_address, odd_day};
pub use aside::{Applies, Aside, Reach, not_applicable};
pub use basis::{Basis, Find, Outside};
pub use dispute::{Conflict, Keep, Settle};
pub use download::Download;
pub use draft::Draft;
pub use edit::Edit;
pub use file::{Refusal, open, open_bytes, save, text as text_of};
pub use halves::{add, divide};
pub use licenses::{License, complete, licenses, suggest};
pub use next::{Action, Obstacle, Todo, next_thing, obstacles};
pub use offers::{Offer, offers};
pub use path::{Part, Path, Step};
pub use place::{Asked, EvidenceField, Field, ServiceField};
pub use progress::{Progress, Status};
pub use review::{is_to_review, to_review};
pub use shown::Shown;
pub use slug::slug;
pub use snippet::{Parts, Picture, Snippet};
pub use stored::{ASIDE, KEY, Stamp, Stored, Unreadable, View, file_in, key_aside, read};
pub use tab::{Met, Outcome, Tab};
pub use told::{Became, Fate, Fates, Plan, PlanLevel, PlanStep};
pub use value::{Place, Value};
