//! What the page knows, and how each event changes it. Pure: no browser here.
//!
//! A text taken in becomes a numbered request; only the answer to the newest request is ever
//! shown. The reading before stays on the page until the next one is there.

use std::rc::Rc;

use yew::Reducible;
use zhibiao::{
    Report, say,
    view::Query,
    words::{self, Language},
};

pub use super::action::{Action, Chosen, Room, Side};
use super::{fault::Fault, reading::Reading, wire::Request};

/// An input event that brings at least this many characters more is a paste, not typing.
const PASTE: usize = 20;

/// The page's state.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// What stands in the paste box.
    pub draft: String,
    /// Whether the paste box holds the text that is shown, being edited.
    pub editing: bool,
    /// The newest request, answered or not.
    pub request: Rc<Request>,
    /// Whether the newest request came at once (pasted, opened) and not letter by letter.
    pub at_once: bool,
    /// What the page is doing.
    pub phase: Phase,
    /// Counts worker starts; a change makes the page start a new one.
    pub worker: u32,
    /// The text on the page.
    pub reading: Option<Rc<Reading>>,
    /// The chosen figure.
    pub chosen: Option<Chosen>,
    /// What of the table is wanted.
    pub query: Query,
    /// The language of the page.
    pub language: Language,
    /// The room that a phone shows.
    pub room: Room,
}

/// What the page is doing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// Waiting for a text.
    #[default]
    Idle,
    /// The newest request is with the worker, or about to be.
    Reading,
    /// The newest request is answered.
    Done,
    /// It can't be.
    Failed(Fault),
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = Rc::unwrap_or_clone(self);
        state.apply(action);
        Rc::new(state)
    }
}

impl State {
    /// Changes the state by one event.
    pub fn apply(&mut self, action: Action) {
        match action {
            Action::Draft(draft) => self.draft(draft),
            Action::Open {
                name,
                text,
                encoding,
            } => {
                self.close_draft();
                self.ask(name, text, encoding, true);
            }
            Action::Edit => self.edit(),
            Action::CloseDraft => self.close_draft(),
            Action::Answer { id, text, report } => self.answer(id, text, *report),
            Action::Reject(fault) | Action::Break(fault) => {
                self.phase = Phase::Failed(fault);
                // Where the fault is told of.
                self.room = Room::Source;
            }
            Action::Retry => {
                self.worker += 1;
                self.phase = if self.request.text.is_empty() {
                    Phase::Idle
                } else {
                    Phase::Reading
                };
            }
            Action::Cancel => {
                self.worker += 1;
                self.phase = if self.reading.is_some() {
                    Phase::Done
                } else {
                    Phase::Idle
                };
            }
            Action::Choose(chosen) => self.choose(chosen),
            Action::Step(by) => self.step(by),
            Action::Ask(query) => self.query = query,
            Action::Speak(language) => self.speak(language),
            Action::Enter(room) => self.room = room,
        }
    }

    fn draft(&mut self, draft: String) {
        // One paste can be told many times over; only the first telling counts.
        if draft == self.draft {
            return;
        }
        let grown = draft
            .chars()
            .count()
            .saturating_sub(self.draft.chars().count());
        if draft.trim().is_empty() {
            let had_text = !self.draft.trim().is_empty();
            self.draft = draft;
            if had_text {
                self.empty();
            }
            return;
        }
        let name = match &self.reading {
            Some(reading) if self.editing => reading.report.document.name.clone(),
            _ => say!("document.pasted").to_owned(),
        };
        self.draft.clone_from(&draft);
        self.ask(
            name,
            draft,
            "utf-8".to_owned(),
            grown >= PASTE && !self.editing,
        );
    }

    /// The text in the box was deleted: the page is as at the start.
    fn empty(&mut self) {
        let (draft, worker, id, language) = (
            std::mem::take(&mut self.draft),
            self.worker,
            self.request.id + 1,
            self.language,
        );
        let request = Rc::new(Request {
            id,
            ..Default::default()
        });
        *self = Self {
            draft,
            worker,
            request,
            language,
            ..Default::default()
        };
    }

    fn ask(&mut self, name: String, text: String, encoding: String, at_once: bool) {
        if matches!(&self.phase, Phase::Failed(fault) if fault.can_retry()) {
            // The worker that failed reads no more.
            self.worker += 1;
        }
        let id = self.request.id + 1;
        self.request = Rc::new(Request {
            id,
            name,
            text,
            encoding,
        });
        self.at_once = at_once;
        self.phase = Phase::Reading;
    }

    fn answer(&mut self, id: u32, text: Option<String>, report: Report) {
        if id != self.request.id || self.phase != Phase::Reading {
            return;
        }
        self.phase = Phase::Done;
        self.chosen = None;
        if self.at_once {
            self.close_draft();
            self.query = Query::default();
            self.room = if report.observations.is_empty() {
                Room::Source
            } else {
                Room::Cards
            };
        }
        let text = text.unwrap_or_else(|| self.request.text.clone());
        self.reading = Some(Rc::new(Reading::new(id, text, report)));
    }

    /// Says everything anew in another language, what was derived from a reading too.
    fn speak(&mut self, language: Language) {
        self.language = language;
        words::speak(language);
        if let Some(reading) = &self.reading {
            let Reading {
                id, text, report, ..
            } = (**reading).clone();
            self.reading = Some(Rc::new(Reading::new(id, text, report)));
        }
    }

    fn edit(&mut self) {
        if let Some(reading) = &self.reading {
            self.draft.clone_from(&reading.text);
            self.editing = true;
            self.room = Room::Source;
        }
    }

    fn close_draft(&mut self) {
        self.draft.clear();
        self.editing = false;
    }

    fn choose(&mut self, chosen: Option<Chosen>) {
        self.chosen = chosen;
        let Some(chosen) = chosen else { return };
        if chosen.from == Side::Understanding {
            self.room = Room::Source;
        }
        self.admit(chosen.observation);
    }

    /// Gives up the table's filters where they hide the chosen figure.
    fn admit(&mut self, observation: usize) {
        let Some(reading) = &self.reading else { return };
        let report = &reading.report;
        let doubtful = report
            .doubts
            .iter()
            .any(|doubt| doubt.observation as usize == observation);
        let read = report.observations.get(observation);
        if read.is_some_and(|read| !self.query.admits(read, doubtful)) {
            self.query = self.query.widened();
        }
    }

    fn step(&mut self, by: isize) {
        let Some(reading) = &self.reading else { return };
        let figures = &reading.in_text_order;
        let now = self
            .chosen
            .and_then(|chosen| figures.iter().position(|one| *one == chosen.observation));
        let next = match now {
            Some(now) => now
                .saturating_add_signed(by)
                .min(figures.len().saturating_sub(1)),
            None if by < 0 => figures.len().saturating_sub(1),
            None => 0,
        };
        if let Some(observation) = figures.get(next).copied() {
            self.choose(Some(Chosen {
                observation,
                from: Side::Neither,
            }));
        }
    }
}

#[cfg(test)]
#[path = "state_tests.rs"]
mod tests;
