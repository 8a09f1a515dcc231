//! What is told once, above the page.

/// Something to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Notice {
    /// A file was opened.
    Opened(String),
    /// A file was not opened, and why.
    Refused { name: String, why: String },
    /// The answers were cleared; they can be brought back.
    Cleared,
    /// What another tab said was added.
    Merged,
    /// Another tab, or the browser, erased what was kept.
    Erased,
    /// What was kept could not be read, and why; it was moved out of the way.
    Unreadable(String),
    /// A newer version of this page waits.
    Update,
}

impl Notice {
    /// Whether it is still worth telling when something else happens.
    pub(crate) fn outlives_a_change(&self) -> bool {
        matches!(self, Self::Update | Self::Merged | Self::Erased | Self::Unreadable(_))
    }
}
