//! What can happen on the page, and the words that say where.

use zhibiao::{Report, view::Query, words::Language};

use super::fault::Fault;

/// The chosen figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Index into the report's observations.
    pub observation: usize,
    /// Where it was chosen: the other side scrolls to it.
    pub from: Side,
}

/// A side of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The text.
    Source,
    /// Cards and table.
    Understanding,
    /// The keyboard, or a new reading: both scroll.
    Neither,
}

/// A room of the page; a phone shows one at a time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Room {
    /// The text.
    #[default]
    Source,
    /// The cards.
    Cards,
    /// The table.
    Table,
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Action {
    /// The paste box changed.
    Draft(String),
    /// A whole text came: a file, the sample, a paste outside the box.
    Open {
        /// What it is called.
        name: String,
        /// Its characters.
        text: String,
        /// The encoding it came in.
        encoding: String,
    },
    /// A file could not be taken in.
    Reject(Fault),
    /// The text on the page goes into the paste box.
    Edit,
    /// The paste box is put away.
    CloseDraft,
    /// The worker answered.
    Answer {
        /// The request's number.
        id: u32,
        /// The text, where the core set it right.
        text: Option<String>,
        /// What was read.
        report: Box<Report>,
    },
    /// The worker broke.
    Break(Fault),
    /// The same request again, with a new worker.
    Retry,
    /// The running request is given up.
    Cancel,
    /// A figure was chosen, or none.
    Choose(Option<Chosen>),
    /// The next (1) or previous (-1) figure.
    Step(isize),
    /// Another table is wanted.
    Ask(Query),
    /// Another language.
    Speak(Language),
    /// Another room.
    Enter(Room),
}
