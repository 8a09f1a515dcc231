//! What is shown for the first time: a page that hangs over it does not begin with it again.

use crate::browser;
use crate::model::{KEY, file_in};

/// Under which name it is kept since when what is kept is being shown: a page that hangs leaves it
/// there.
const OPENING: &str = "libricite.opening";

/// For how many milliseconds another tab may be about to show it.
const MOMENT: u64 = 3000;

/// What is being shown for the first time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opening {
    /// All of it was.
    Done,
    /// What is kept here.
    Kept,
    /// A file, which is kept once it was shown: until then what was kept before stays.
    File,
    /// Nothing: the last page hung over what is kept here, and the person says what becomes of it.
    Waits,
}

impl Opening {
    /// What a page begins with.
    pub(crate) fn first() -> Self {
        if browser::kept(KEY).is_none() {
            return Self::Done;
        }
        let since = browser::kept(OPENING).and_then(|since| since.parse::<u64>().ok());
        let for_long = |since| browser::now().checked_sub(since).is_none_or(|long| MOMENT < long);
        if since.is_some_and(for_long) { Self::Waits } else { Self::kept() }
    }

    /// What is kept here, which is read from now on.
    pub(crate) fn kept() -> Self {
        // Without room for it, nothing tells whether this page hangs.
        browser::keep(OPENING, &browser::now().to_string()).ok();
        Self::Kept
    }

    /// A file is opened.
    pub(crate) fn file(&mut self) {
        if *self != Self::Waits {
            *self = Self::File;
        }
    }

    /// Whether something is not seen yet.
    pub(crate) fn goes_on(self) -> bool {
        matches!(self, Self::Kept | Self::File)
    }

    /// All of it is seen.
    pub(crate) fn end(&mut self) {
        *self = Self::Done;
        forget();
    }

    /// The page goes, and did not hang.
    pub(crate) fn go(self) {
        if self != Self::Waits {
            forget();
        }
    }
}

fn forget() {
    // Where nothing can be kept, there is nothing to forget.
    browser::forget(OPENING).ok();
}

/// Gives the file that is kept here, unseen.
pub(crate) fn give() {
    let file = file_in(&browser::kept(KEY).unwrap_or_default());
    browser::give("libricite.json", &file, "application/json");
}
