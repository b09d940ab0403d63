//! What the page knows, and how each event changes it. Pure: no browser here.
//!
//! A text taken in becomes a numbered request of a document; only the answer to a document's newest
//! request is ever shown. The reading before stays on the page until the next one is there.

use std::rc::Rc;

use yew::Reducible;
use zhibiao::{
    Report, say,
    view::{category, compare::Wanted, goals},
    words::{self, Language},
};

pub use super::action::{Action, Beside, Chosen, Looked, Room, Side};
pub use super::documents::{Document, Documents, Incoming, Phase};
use super::{
    address::Visit,
    amend::{Amending, Asking},
    apart::apart,
    errand::Errands,
    fault::Fault,
    shelf::Unkept,
};

/// An input event that brings at least this many characters more is a paste, not typing.
const PASTE: usize = 20;

/// The page's state.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The open documents, one of them shown.
    pub documents: Documents,
    /// The PDF or Word file that is being opened.
    pub opening: Option<String>,
    /// Whether the shown document's name is being typed.
    pub naming: bool,
    /// Counts worker starts; a change makes the page start a new one.
    pub worker: u32,
    /// Whether the worker is known to read no more.
    pub broken: bool,
    /// The language of the page.
    pub language: Language,
    /// The room that a phone shows.
    pub room: Room,
    /// The field that is being set right.
    pub amending: Option<Amending>,
    /// What was typed into it and is being asked of the tables.
    pub asking: Option<Asking>,
    /// What the address says of a document that isn't read yet.
    pub awaited: Option<Visit>,
    /// Whether the list of keys is open.
    pub keys: bool,
    /// Links and files being made, links that came in.
    pub errands: Errands,
    /// What stands beside the text.
    pub beside: Beside,
    /// What is wanted of the comparison.
    pub wanted: Wanted,
    /// What is wanted of the goals.
    pub aims: goals::Wanted,
    /// A word that no other page of the browser has, for keys on the shelf.
    pub session: String,
    /// Counts what happened to the shelf.
    pub shelved: u32,
    /// Counts how often the shelf was wiped.
    pub wiped: u32,
    /// Why the last text is not on the shelf.
    pub unkept: Option<Unkept>,
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
    /// The shown document.
    pub fn here(&self) -> &Document {
        self.documents.here()
    }

    /// Changes the state by one event.
    pub fn apply(&mut self, action: Action) {
        match action {
            Action::Draft(draft) => self.draft(draft),
            Action::Open(incoming) => self.open_all(incoming, true),
            Action::Queue(incoming) => self.open_all(incoming, false),
            Action::Opening(name) => self.opening = name,
            Action::Reject { name, fault } => self.reject(name, fault),
            Action::Add => self.add(),
            Action::Turn(id) => self.turn(id),
            Action::Close(id) => self.close(id),
            Action::Naming(naming) => self.naming = naming,
            Action::Rename(name) => self.rename(&name),
            Action::Edit => self.edit(),
            Action::CloseDraft => self.documents.here_mut().close_draft(),
            Action::Answer { id, text, report } => self.answer(id, text, *report),
            Action::Break(fault) => self.fail(&fault),
            Action::Retry => self.documents.retry(),
            Action::Cancel => self.cancel(),
            Action::Dismiss => self.documents.dismiss(),
            Action::Choose(chosen) => self.choose(chosen),
            Action::Step(by) => self.step(by),
            Action::Look(at) => self.look(at),
            Action::Ask(query) => {
                let here = self.documents.here_mut();
                here.query = query.following(&here.query);
            }
            Action::Amend(step) => self.amend(step),
            Action::Told(asked, answer) => self.documents.hear(&asked, &answer),
            Action::Visit(visit) => self.visit(visit),
            Action::Keys(open) => self.keys = open,
            Action::Escape => self.escape(),
            Action::Speak(language) => self.speak(language),
            Action::Errand(errand) => self.run(errand),
            Action::Enter(room) => self.enter_room(room),
            Action::Beside(beside) => self.put_beside(beside),
            Action::Compare(wanted) => self.wanted = wanted,
            Action::Aim(aims) => self.aims = aims,
            Action::Recall(id, corrections) => self.documents.recall(id, corrections),
            Action::Wiped => self.note_wiped(),
            Action::Shelved(done) => self.note_shelved(done),
            Action::Lead(spot) => self.lead(spot),
        }
        if self.documents.assign() {
            self.restart_if_broken();
        }
    }

    /// A new worker, where the last one broke and another is needed.
    pub(super) fn restart_if_broken(&mut self) {
        if self.broken {
            self.worker += 1;
            self.broken = false;
        }
    }

    /// Another document is shown: in the room that stood open, if it has something to show there.
    pub(super) fn arrive(&mut self) {
        self.naming = false;
        self.amending = None;
        if self.here().reading.is_none() {
            self.room = Room::Source;
        }
    }

    /// The worker answered: the reading is shown, if it is of the newest request.
    fn answer(&mut self, id: u32, text: Option<String>, report: Report) {
        if self.documents.answer(id, text, report) {
            self.amending = None;
            self.enter_reading();
            self.keep_appointment();
        }
    }

    /// The worker broke.
    fn fail(&mut self, fault: &Fault) {
        self.documents.fail(fault);
        self.broken = true;
        // Where the fault is told of.
        self.room = Room::Source;
    }

    /// What is being read is given up, and its worker with it.
    fn cancel(&mut self) {
        self.documents.cancel();
        self.worker += 1;
    }

    /// The shown document was read: a text that came at once is shown by its cards, or by what is said
    /// in their place where it has no figures.
    fn enter_reading(&mut self) {
        if self.here().reading.is_none() || !self.here().at_once {
            return;
        }
        self.room = if self.beside == Beside::Document {
            Room::Cards
        } else {
            Room::Compare
        };
    }

    /// What stands in front goes first.
    fn escape(&mut self) {
        if self.keys {
            self.keys = false;
        } else if self.amending.is_some() {
            self.amending = None;
        } else {
            self.naming = false;
            self.documents.here_mut().close_draft();
            self.choose(None);
        }
    }

    fn draft(&mut self, draft: String) {
        let here = self.documents.here_mut();
        // One paste can be told many times over; only the first telling counts.
        if draft == here.draft {
            return;
        }
        let grown = draft
            .chars()
            .count()
            .saturating_sub(here.draft.chars().count());
        if draft.trim().is_empty() {
            let had_text = !here.draft.trim().is_empty();
            here.draft = draft;
            if had_text {
                self.documents.empty();
            }
            return;
        }
        let name = match &here.read {
            Some(read) if here.editing => read.report.document.name.clone(),
            _ => say!("document.pasted").to_owned(),
        };
        let at_once = grown >= PASTE && !here.editing;
        here.draft.clone_from(&draft);
        let incoming = Incoming {
            name,
            text: draft,
            encoding: "utf-8".to_owned(),
            ..Default::default()
        };
        if !at_once {
            return self.documents.revise(incoming, false);
        }
        let mut parts = apart(incoming).into_iter();
        if let Some(first) = parts.next() {
            self.documents.revise(first, true);
        }
        parts.for_each(|part| self.documents.open(part, false));
    }

    /// Says everything anew in another language, what was derived from a reading too.
    fn speak(&mut self, language: Language) {
        self.language = language;
        words::speak(language);
        self.documents.derive_anew();
    }

    pub(super) fn choose(&mut self, chosen: Option<Chosen>) {
        self.documents.here_mut().chosen = chosen;
        let figure = chosen.map(|chosen| chosen.observation);
        self.amending = self
            .amending
            .filter(|amending| Some(amending.observation) == figure);
        let Some(chosen) = chosen else { return };
        if chosen.from == Side::Understanding && self.here().has_text() {
            self.room = Room::Source;
        }
        self.admit(chosen.observation);
    }

    /// Gives up the table's filters where they hide the chosen figure.
    pub(super) fn admit(&mut self, observation: usize) {
        let here = self.documents.here_mut();
        let Some(reading) = &here.reading else { return };
        let report = &reading.report;
        let doubtful = report
            .doubts
            .iter()
            .any(|doubt| doubt.observation as usize == observation);
        let read = report.observations.get(observation);
        let sentence = || reading.sentence(observation);
        if read.is_some_and(|read| !here.query.admits(read, doubtful, &sentence)) {
            here.query = here.query.widened();
        }
        if let Some(read) = read {
            let folded = category(&read.category).id;
            here.query.folded.retain(|one| one != folded);
        }
    }

    fn step(&mut self, by: isize) {
        let here = self.here();
        let Some(reading) = &here.reading else { return };
        let figures = &reading.in_text_order;
        let now = here
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
