//! What can go wrong on the page: what happened, and what to do next.

use zhibiao::say;
use zhibiao::source::Unreadable;

/// A fault that the user is told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The worker stopped in the middle of a text.
    WorkerBroke,
    /// The worker could not be loaded.
    WorkerMissing,
    /// The file is no text: its kind.
    NotText(&'static str),
    /// The program that opens PDF and Word files could not be loaded.
    OpenerMissing,
    /// A PDF or Word file gave no text.
    Document(Unreadable),
    /// The file could not be read: its name.
    Unreadable(String),
    /// The file is larger than a text can be: its size in megabytes.
    TooLarge(u32),
    /// The file has nothing in it.
    Empty,
    /// The user gave the reading up.
    Stopped,
}

impl Fault {
    /// What happened.
    pub fn title(&self) -> String {
        match self {
            Self::WorkerBroke => say!("fault.broke").to_owned(),
            Self::WorkerMissing | Self::OpenerMissing => say!("fault.missing").to_owned(),
            Self::NotText(kind) => say!("fault.not_text", kind = kind),
            Self::Document(Unreadable::Locked) => say!("fault.locked").to_owned(),
            Self::Document(Unreadable::Damaged) => say!("fault.damaged").to_owned(),
            Self::Document(Unreadable::Pictures) => say!("fault.pictures").to_owned(),
            Self::Unreadable(name) => say!("fault.unreadable", name = name),
            Self::TooLarge(megabytes) => say!("fault.too_large", size = megabytes),
            Self::Empty | Self::Document(Unreadable::Empty) => say!("fault.empty").to_owned(),
            Self::Stopped => say!("fault.stopped").to_owned(),
        }
    }

    /// What to do next.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::WorkerBroke => {
                say!("fault.broke.next")
            }
            Self::WorkerMissing | Self::OpenerMissing => {
                say!("fault.missing.next")
            }
            Self::NotText(_) => {
                say!("fault.not_text.next")
            }
            Self::Document(Unreadable::Locked) => say!("fault.locked.next"),
            Self::Document(Unreadable::Damaged) => say!("fault.damaged.next"),
            Self::Document(Unreadable::Pictures) => say!("fault.pictures.next"),
            Self::Unreadable(_) => {
                say!("fault.unreadable.next")
            }
            Self::TooLarge(_) => say!("fault.too_large.next"),
            Self::Empty | Self::Document(Unreadable::Empty) => say!("fault.empty.next"),
            Self::Stopped => say!("fault.stopped.next"),
        }
    }

    /// Whether the same text may succeed with a new worker.
    pub fn can_retry(&self) -> bool {
        matches!(
            self,
            Self::WorkerBroke | Self::WorkerMissing | Self::Stopped
        )
    }
}
