//! All that can happen.

use std::rc::Rc;

use libricite::Edition;

use super::{Answer, Half, Wanted};
use crate::model::{Basis, Edit};
use crate::words::Lang;

/// What happens.
pub(crate) enum Msg {
    /// Something is said.
    Edit(Edit),
    /// The day of the assessment was typed; empty while it is typed part by part.
    Day(String),
    /// A field was left: what is typed next is another step to undo.
    Rest,
    Undo,
    Redo,
    /// A structure is named, and the questions begin.
    Begin {
        edition: Edition,
        name: String,
        url: String,
    },
    /// The address changed.
    Arrived,
    /// The other language is wanted.
    Speak(Lang),
    /// A file was chosen or dropped, and read.
    Read {
        name: String,
        bytes: Option<Vec<u8>>,
    },
    /// What was said is to be kept on this device.
    Keep,
    /// Another tab kept something.
    Elsewhere,
    AskToClear,
    Clear,
    ShowCard,
    /// A dialog was closed.
    Close,
    Dismiss,
    /// A file hangs over the page, or no more.
    Hover(Hover),
    /// A newer version of this page waits.
    UpdateReady,
    UseUpdate,
    /// The page is to be loaded anew.
    Reload,
    /// The page was drawn, and the star may grow on.
    Grow,
    /// The words of an edition arrived; nothing: they could not be had.
    Words {
        edition: Edition,
        lang: Lang,
        half: Half,
        text: Option<String>,
    },
    /// The list of licences arrived.
    Licenses(String),
    /// They are asked for again.
    AskForWords,
    /// What two tabs answered differently is settled, or what one of them erased.
    WriteAnew,
    /// The answers are to be carried to other criteria.
    Carry(Rc<Basis>),
    /// Other criteria are built in, or were read: the answers are to be seen beside what they are
    /// worth under these.
    Others(Rc<Basis>),
    /// Criteria are to be fetched from an address of this site.
    Fetch(String),
    /// What was read from a file or an address, or why it is no criteria.
    Criteria(Result<String, Option<String>>),
    /// What came of the criteria that a file waits for.
    Awaited(Option<String>),
    /// What this site offers as criteria.
    Offers(String),
    /// They stay with the edition that they answer.
    Stay,
    /// What the whole engine told about a file.
    Told {
        wanted: Wanted,
        file: String,
        answer: Answer,
    },
    /// What became visible was drawn.
    Shown,
    /// The page goes, or is out of sight.
    Going,
    /// What becomes of what the last page hung over.
    Hung(Hung),
    /// Something about what is taken away.
    Leave(crate::leave::Msg),
}

/// Whether a file hangs over the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hover {
    None,
    File,
}

/// What can become of what is kept here, over which the last page hung.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hung {
    /// It is opened all the same.
    Open,
    /// It is moved out of the way.
    Leave,
    /// It is given as a file, unseen.
    Save,
}
