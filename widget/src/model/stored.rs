//! What the browser keeps between two visits, and what older versions kept.
//!
//! The format is a promise: `tests/stored/` has a file of each shape that was ever written,
//! and all of them are read for ever.

use std::fmt;
use std::rc::Rc;

use libricite::Edition;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

use super::aside::{Aside, Earlier, Kept};
use super::basis::Find;
use super::dispute::Dispute;
use super::draft::{Draft, State};
use super::file::{self, Refusal};
use super::path::Path;
use super::place::Asked;
use super::value::Place;

/// The format that is written. 0 was the assessment alone.
const FORMAT: u32 = 1;

/// Under which name it is kept.
pub const KEY: &str = "libricite.assessment";

/// How the names begin under which something is kept aside.
pub const ASIDE: &str = "libricite.aside.";

/// Under which name it is kept aside when it cannot be read: nothing is deleted.
pub fn key_aside(now: u64) -> String {
    [ASIDE, &now.to_string()].concat()
}

/// What is shown, next to the assessment: kept, never part of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct View {
    /// Which questions are asked.
    pub path: Path,
    /// The question, or the screen, where the person is.
    pub at: Option<String>,
    /// The language that was chosen; nothing: that of the browser.
    pub lang: Option<String>,
    /// The edition that somebody decided to stay with, though there is a newer one.
    pub stays: Option<Edition>,
}

/// Which tab wrote, and the how-manyth writing it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// One more than the writing before it.
    pub revision: u64,
    /// The tab.
    pub tab: String,
}

/// What was found in the browser.
#[derive(Debug, Clone)]
pub struct Stored {
    /// Who wrote it.
    pub stamp: Stamp,
    /// When, in milliseconds since 1970; 0 when it did not say.
    pub saved_at: u64,
    /// What was shown.
    pub view: View,
    /// For each tab, its last writing that is part of this one.
    pub(super) tabs: Vec<Stamp>,
    pub(super) state: State,
}

/// Why what was found cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// A newer version wrote it; loading the page anew brings that version.
    Newer,
    /// It is no assessment of a known edition.
    Refused(Refusal),
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Newer => f.write_str("a newer version of this page has written it"),
            Self::Refused(refusal) => refusal.fmt(f),
        }
    }
}

/// What is written.
#[derive(Serialize, Deserialize)]
struct Envelope {
    format: u32,
    revision: u64,
    tab: String,
    saved_at: u64,
    #[serde(default)]
    tabs: Vec<Stamp>,
    #[serde(default)]
    path: String,
    #[serde(default)]
    at: Option<String>,
    #[serde(default)]
    lang: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    stays: Option<Edition>,
    /// As the text of a file, so that a person who finds it can save it as one.
    assessment: String,
    /// What was chosen before questions were set aside.
    #[serde(default)]
    kept: Vec<KeptChoice>,
    /// What other tabs said, and is not settled.
    #[serde(default)]
    disputes: Vec<StoredDispute>,
}

#[derive(Serialize, Deserialize)]
struct KeptChoice {
    criterion: String,
    service: Option<String>,
    choice: Option<String>,
    /// The axis with which it was set aside; nothing: on its own.
    axis: Option<String>,
    /// Whether that choice was still to be read again.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    to_review: bool,
}

#[derive(Serialize, Deserialize)]
struct StoredDispute {
    assessment: String,
    places: Vec<Vec<String>>,
}

/// Enough of a text to see which format it has.
#[derive(Deserialize)]
struct Look {
    format: Option<u32>,
    criteria: Option<IgnoredAny>,
}

impl Stored {
    /// The assessment, as a draft without anything to undo.
    pub fn draft(&self) -> Draft {
        Draft::from_state(self.state.clone())
    }

    /// Whether a writing is part of this one.
    pub(super) fn includes(&self, stamp: &Stamp) -> bool {
        self.tabs.iter().any(|known| known.tab == stamp.tab && stamp.revision <= known.revision)
    }
}

/// Reads what was found, in the format of today or an older one. Only the room that a browser
/// gives limits it: what could be written can be read.
pub fn read(text: &str, find: Find) -> Result<Stored, Unreadable> {
    let look: Option<Look> = serde_json::from_str(text).ok();
    match look {
        Some(Look { format: Some(format), .. }) if FORMAT < format => Err(Unreadable::Newer),
        Some(Look { format: Some(_), criteria: None }) => current(text, find),
        _ => bare(text, find),
    }
}

/// The file in what was found, without a look at what it says: it can be given unseen.
pub fn file_in(text: &str) -> String {
    let envelope: Option<Envelope> = serde_json::from_str(text).ok();
    envelope.map_or_else(|| text.to_owned(), |envelope| envelope.assessment)
}

/// The format of today.
fn current(text: &str, find: Find) -> Result<Stored, Unreadable> {
    let envelope: Envelope = serde_json::from_str(text).map_err(|error| {
        Unreadable::Refused(Refusal::NotAnAssessment {
            sentence: error.to_string(),
            line: error.line(),
            column: error.column(),
        })
    })?;
    let mut state = state(&envelope.assessment, find)?;
    let mut earlier = Kept::default();
    for kept in envelope.kept {
        let with = match kept.axis {
            Some(axis) => Aside::Axis(axis.into()),
            None => Aside::Criterion(kept.criterion.as_str().into()),
        };
        let asked =
            Asked { criterion: kept.criterion.into(), service: kept.service.map(Into::into) };
        earlier.put(asked, Earlier { choice: kept.choice, with, to_review: kept.to_review });
    }
    state.kept = Rc::new(earlier);
    let mut disputes = Vec::new();
    for dispute in envelope.disputes {
        let other = file::assessment(&dispute.assessment).map_err(Unreadable::Refused)?;
        let places = dispute.places.iter().filter_map(|words| Place::from_words(words)).collect();
        let basis = find(&other.criteria);
        disputes.push(Dispute { other: Rc::new(other), basis, places });
    }
    state.disputes = Rc::new(disputes);
    Ok(Stored {
        stamp: Stamp { revision: envelope.revision, tab: envelope.tab },
        saved_at: envelope.saved_at,
        view: View {
            path: Path::named(&envelope.path).unwrap_or_default(),
            at: envelope.at,
            lang: envelope.lang,
            stays: envelope.stays,
        },
        tabs: envelope.tabs,
        state,
    })
}

/// Format 0: the assessment alone.
fn bare(text: &str, find: Find) -> Result<Stored, Unreadable> {
    Ok(Stored {
        stamp: Stamp { revision: 0, tab: String::new() },
        saved_at: 0,
        view: View::default(),
        tabs: vec![Stamp { revision: 0, tab: String::new() }],
        state: state(text, find)?,
    })
}

fn state(text: &str, find: Find) -> Result<State, Unreadable> {
    match file::read(text, find) {
        Ok(draft) => Ok(draft.state().clone()),
        // The newer version that wrote it knows more editions, and finds it again.
        Err(Refusal::UnknownEdition { .. }) => Err(Unreadable::Newer),
        Err(refusal) => Err(Unreadable::Refused(refusal)),
    }
}

/// The text to keep.
pub(super) fn write(stored: &Stored) -> String {
    let State { basis, assessment, kept, disputes } = &stored.state;
    let criteria = basis.criteria();
    let kept = kept.iter().map(|(asked, earlier)| KeptChoice {
        criterion: String::from(&*asked.criterion),
        service: asked.service.as_deref().map(str::to_owned),
        choice: earlier.choice.clone(),
        axis: match &earlier.with {
            Aside::Axis(axis) => Some(String::from(&**axis)),
            Aside::Criterion(_) => None,
        },
        to_review: earlier.to_review,
    });
    let disputes = disputes.iter().map(|dispute| StoredDispute {
        assessment: file::text(criteria, &dispute.other),
        places: dispute.places.iter().map(Place::words).collect(),
    });
    file::pretty(&Envelope {
        format: FORMAT,
        revision: stored.stamp.revision,
        tab: stored.stamp.tab.clone(),
        saved_at: stored.saved_at,
        tabs: stored.tabs.clone(),
        path: stored.view.path.as_str().to_owned(),
        at: stored.view.at.clone(),
        lang: stored.view.lang.clone(),
        stays: stored.view.stays.clone(),
        assessment: file::text(criteria, assessment),
        kept: kept.collect(),
        disputes: disputes.collect(),
    })
}
