//! The state of the self-assessment: what it promises, tried.

mod advice;
mod aside;
mod basis;
mod browser;
mod edits;
mod files;
mod laws;
mod licenses;
mod past_laws;
mod random;
mod record;
mod review;
mod services;
mod snippets;
mod stored;
mod tab_laws;
mod tabs;
mod together;
mod told;
mod ways;

use libricite::{Date, Edition};
use libricite_widget::model::{Asked, Draft, Edit, Field};

/// The edition that the tests answer.
fn edition() -> Edition {
    "chatons@2.0.0".parse().expect("it is an edition")
}

/// The day of the tests.
fn day() -> Date {
    "2026-11-22".parse().expect("it is a day")
}

/// A blank draft.
fn blank() -> Draft {
    Draft::new(&edition(), day()).expect("it is built in")
}

/// A draft with services of these names.
fn with_services(names: &[&str]) -> Draft {
    let mut draft = blank();
    for name in names {
        draft.apply(Edit::AddService((*name).to_owned()));
    }
    draft
}

/// Chooses an answer.
fn choose(draft: &mut Draft, asked: &Asked, choice: &str) {
    assert!(draft.apply(Edit::Choose(asked.clone(), choice.to_owned())), "it changes something");
}

/// What was chosen.
fn choice<'a>(draft: &'a Draft, asked: &Asked) -> Option<&'a str> {
    asked.choice(draft.assessment())
}

/// The ids of the services.
fn service_ids(draft: &Draft) -> Vec<&str> {
    draft.assessment().services.iter().flatten().map(|service| &*service.id).collect()
}

/// Types a text; says whether it changed anything.
fn text(draft: &mut Draft, field: &Field, text: &str) -> bool {
    draft.apply(Edit::Text(field.clone(), text.to_owned()))
}
