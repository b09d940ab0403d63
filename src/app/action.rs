//! What can happen on the page, and the words that say where.

use zhibiao::{
    Report,
    correction::{Answer, Correction, Question},
    report::Place,
    view::{
        Query,
        compare::{Spot, Wanted},
        goals,
    },
    words::Language,
};

use super::{
    address::Visit, amend::Amend, documents::Incoming, errand::Errand, fault::Fault, shelf::Unkept,
};

/// The chosen figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Index into the report's observations.
    pub observation: usize,
    /// Where it was chosen: the other side scrolls to it.
    pub from: Side,
}

/// The number looked at that no figure was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Looked {
    /// Where it stands.
    pub place: Place,
    /// Whether it was pressed in the text, which then stays where it is.
    pub kept: bool,
    /// Counts how often one was looked at: the same one again is selected again.
    pub turn: u32,
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
    /// It was chosen before and stays where it is: nothing scrolls.
    Still,
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
    /// All documents compared.
    Compare,
}

/// What stands beside the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Beside {
    /// The document's own cards and table.
    #[default]
    Document,
    /// The figures of all documents side by side.
    Compare,
    /// Goals against results.
    Goals,
}

impl Beside {
    /// The side as tests and style sheets call it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Document => "document-side",
            Self::Compare => "compare-side",
            Self::Goals => "goals-side",
        }
    }
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Action {
    /// The paste box changed.
    Draft(String),
    /// A whole text came: a file, the sample, a paste outside the box. It is shown.
    Open(Incoming),
    /// Another text of several that came together. It waits in a tab.
    Queue(Incoming),
    /// A PDF or Word file is being opened, by its name, or no longer.
    Opening(Option<String>),
    /// A file could not be taken in.
    Reject {
        /// What it is called.
        name: String,
        /// Why.
        fault: Fault,
    },
    /// A blank document is wanted.
    Add,
    /// Another document is to be shown.
    Turn(u32),
    /// A document is closed.
    Close(u32),
    /// A document's name is being typed, or no longer.
    Naming(bool),
    /// The shown document has another name; `""` gives it its own title back.
    Rename(String),
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
    /// Whatever is read or waits to be read is given up.
    Cancel,
    /// The shown fault was seen.
    Dismiss,
    /// A figure was chosen, or none.
    Choose(Option<Chosen>),
    /// The next (1) or previous (-1) figure.
    Step(isize),
    /// A number that no figure was read from is to be looked at: the one that begins there, or the next.
    Look(Option<u32>),
    /// Another table is wanted.
    Ask(Query),
    /// Something of the reading is set right.
    Amend(Amend),
    /// The tables said something of what was set right.
    Told(Question, Answer),
    /// The address says what to show: at the start, and when the user goes back or forth.
    Visit(Visit),
    /// The list of keys is wanted, or no longer.
    Keys(bool),
    /// Escape was pressed.
    Escape,
    /// Another language.
    Speak(Language),
    /// Something about links, files and the press.
    Errand(Errand),
    /// Another room.
    Enter(Room),
    /// Something else beside the text.
    Beside(Beside),
    /// Another comparison is wanted.
    Compare(Wanted),
    /// Other goals are.
    Aim(goals::Wanted),
    /// A text was put on the shelf or not, or something else happened to the shelf.
    Shelved(Result<(), Unkept>),
    /// The shelf knows what was set right before in the text of the document with this number.
    Recall(u32, Vec<Correction>),
    /// The shelf was wiped.
    Wiped,
    /// A figure of any document, to be shown in its text.
    Lead(Spot),
}
