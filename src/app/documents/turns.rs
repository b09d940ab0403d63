//! The worker's turns: which text it reads next, what it answered, what of it broke.
//!
//! ```text
//! ask A, ask B, assign → A     answer A, assign → B     fail → B has the fault
//! ```
//!
//! It reads one at a time, the shown document's first. Which documents there are is for [`super`].

use std::rc::Rc;

use zhibiao::{Report, wire::Request};

use super::{Document, Documents, Incoming, Phase};
use crate::app::fault::Fault;

impl Documents {
    /// The request that the worker should have.
    pub fn wanted(&self) -> Option<&Document> {
        self.get(self.running?)
    }

    /// How many of the texts that came together are read, and how many they are.
    pub fn progress(&self) -> (usize, usize) {
        let waiting = self.waiting().count();
        (self.wave.saturating_sub(waiting), self.wave.max(waiting))
    }

    pub(super) fn waiting(&self) -> impl Iterator<Item = &Document> {
        let reading = |document: &&Document| document.phase == Phase::Reading;
        self.list.iter().filter(reading)
    }

    pub(super) fn ask(&mut self, at: usize, incoming: Incoming, at_once: bool) {
        if self.waiting().next().is_none() {
            self.wave = 0;
        }
        if self.list[at].phase != Phase::Reading {
            self.wave += 1;
        }
        let known = if at_once {
            self.known(at, &incoming.text)
        } else {
            Vec::new()
        };
        let id = self.next_number();
        let document = &mut self.list[at];
        if document.read.is_none() && !known.is_empty() {
            document.recall(known);
        }
        document.request = Rc::new(Request {
            id,
            name: incoming.name,
            text: incoming.text,
            encoding: incoming.encoding,
        });
        document.at_once = at_once;
        document.phase = Phase::Reading;
        // A text that is read here is no longer as it was sent.
        document.origin = None;
    }

    /// The worker answered; whether that was the shown document's newest request.
    pub fn answer(&mut self, id: u32, text: Option<String>, report: Report) -> bool {
        let asked =
            |document: &Document| document.request.id == id && document.phase == Phase::Reading;
        let Some(at) = self.list.iter().position(asked) else {
            return false;
        };
        self.list[at].answer(text, report);
        if at == self.at {
            self.list[at].show();
        }
        at == self.at
    }

    /// The worker broke: the running document has the fault, all waiting ones if no worker can be had.
    pub fn fail(&mut self, fault: &Fault) {
        let running = self.running.take();
        for document in &mut self.list {
            let hit = Some(document.id) == running || *fault == Fault::WorkerMissing;
            if hit && document.phase == Phase::Reading {
                document.phase = Phase::Failed(fault.clone());
            }
        }
        if running.is_none() && self.here().phase != Phase::Reading {
            self.here_mut().phase = Phase::Failed(fault.clone());
        }
    }

    /// Asks for the shown document again.
    pub fn retry(&mut self) {
        let document = self.here_mut();
        document.phase = if document.request.text.is_empty() {
            Phase::Idle
        } else {
            Phase::Reading
        };
    }

    /// Whatever runs or waits is given up.
    pub fn cancel(&mut self) {
        self.running = None;
        for document in &mut self.list {
            if document.phase == Phase::Reading {
                document.give_up();
            }
        }
    }

    /// Chooses what the worker reads next; whether that changed. A document that was edited while
    /// it was read keeps its turn.
    pub fn assign(&mut self) -> bool {
        let still = self
            .wanted()
            .is_some_and(|document| document.phase == Phase::Reading);
        if still {
            return false;
        }
        let here = Some(self.here()).filter(|document| document.phase == Phase::Reading);
        let next = here.or_else(|| self.waiting().next());
        self.running = next.map(|document| document.id);
        self.running.is_some()
    }
}
