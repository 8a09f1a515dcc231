//! The state of the self-assessment: what is being said, and all that follows from it.
//!
//! The ground is a [`Draft`]: the assessment as it will be saved, changed by [`Edit`]s, with
//! undo and redo. The report, the badge, the progress and what to do next are made from it
//! at each change. Nothing here knows a browser, a clock or a language: days and texts come
//! in as arguments, and what is shown is worded elsewhere.

mod aside;
mod dispute;
mod draft;
mod edit;
mod next;
mod path;
mod place;
mod progress;
mod services;
mod slug;

pub use aside::{Applies, Aside, Reach, not_applicable};
pub use dispute::{Conflict, Keep, Place, Settle, Value};
pub use draft::Draft;
pub use edit::Edit;
pub use next::{Action, Obstacle, Todo, next_thing, obstacles};
pub use path::{Part, Path, Step};
pub use place::{Asked, EvidenceField, Field, ServiceField};
pub use progress::{Progress, Status};
pub use slug::slug;
