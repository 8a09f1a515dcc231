//! What is told once, above the page.

use crate::model::Refusal;

/// Something to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Notice {
    /// A file was opened.
    Opened(String),
    /// A file was not opened, and why; nothing: it could not be read at all.
    Refused { name: String, why: Option<Refusal> },
    /// The answers were cleared; they can be brought back.
    Cleared,
    /// What another tab said was added.
    Merged,
    /// Another tab, or the browser, erased what was kept.
    Erased,
    /// The last page hung over what is kept here.
    Hung,
    /// What is kept here was moved out of the way, unseen.
    Unseen,
    /// A newer version of this page keeps answers here.
    Newer,
    /// What was kept could not be read, and why; it was moved out of the way.
    Unreadable(String),
    /// The questions could not be had in the language that is wanted.
    OtherWords,
    /// Other criteria are answered from now on.
    Answering,
    /// What was opened or fetched is no criteria, and why; nothing: it could not be had.
    NoCriteria(Option<String>),
    /// The answers could not be carried to other criteria, and why, unless the whole engine could
    /// not be had.
    NotCarried(Option<String>),
    /// The file was given, and nothing was written into its history; why, unless the whole engine
    /// could not be had.
    NotRecorded(Option<String>),
    /// A newer version of this page waits.
    Update,
}

impl Notice {
    /// Whether it is still worth telling when something else happens.
    pub(crate) fn outlives_a_change(&self) -> bool {
        !matches!(
            self,
            Self::Opened(_)
                | Self::Refused { .. }
                | Self::Cleared
                | Self::Unseen
                | Self::Answering
                | Self::NoCriteria(_)
                | Self::NotCarried(_)
                | Self::NotRecorded(_)
        )
    }

    /// Whether something is left to decide.
    pub(crate) fn waits(&self) -> bool {
        matches!(self, Self::Erased | Self::Hung | Self::Newer)
    }
}
