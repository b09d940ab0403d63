//! The open documents: what each one knows, which is shown, which is with the worker.
//!
//! A document is a tab of the bar. There is always one that is shown; a blank one takes the next
//! text that comes. Texts wait their turn: the worker reads one at a time, the shown document's
//! first. Only the shown document has views; the others keep text and report, so that ten long
//! texts weigh no more than they must.
//!
//! ```text
//! let mut documents = Documents::default();           // one, blank
//! documents.open(text, true);                         // takes the blank one
//! documents.open(another, false);                     // a second tab, behind
//! documents.wanted()                                  // the first text, for the worker
//! ```
//!
//! Pure: no browser here, no worker, no storage.

mod turns;

use std::rc::Rc;

use zhibiao::{
    Report,
    correction::{Answer, Correction, Question},
    wire::Request,
};

pub use super::document::{Document, Incoming, Phase};
use super::fault::Fault;

/// All open documents.
#[derive(Clone, Debug, PartialEq)]
pub struct Documents {
    list: Vec<Document>,
    /// Index of the shown one.
    at: usize,
    /// The document whose newest request the worker has.
    running: Option<u32>,
    /// How many texts came since the worker was last at rest.
    wave: usize,
    /// Counts documents and requests.
    count: u32,
}

impl Default for Documents {
    fn default() -> Self {
        Self {
            list: vec![Document::default()],
            at: 0,
            running: None,
            wave: 0,
            count: 0,
        }
    }
}

impl Documents {
    /// The documents in the order of their tabs.
    pub fn all(&self) -> &[Document] {
        &self.list
    }

    /// The shown document.
    pub fn here(&self) -> &Document {
        &self.list[self.at]
    }

    /// The shown document, to be changed.
    pub fn here_mut(&mut self) -> &mut Document {
        &mut self.list[self.at]
    }

    /// The document with a number.
    pub fn get(&self, id: u32) -> Option<&Document> {
        self.list.iter().find(|document| document.id == id)
    }

    fn next_number(&mut self) -> u32 {
        self.count += 1;
        self.count
    }

    /// A document for what comes in: the shown one if it is blank, else a new one; it becomes the
    /// shown one if `front`.
    fn place(&mut self, front: bool) -> usize {
        if self.here().is_blank() {
            return self.at;
        }
        let id = self.next_number();
        self.list.push(Document {
            id,
            ..Default::default()
        });
        let last = self.list.len() - 1;
        if front {
            self.turn_to(last);
        }
        last
    }

    /// A blank document, shown.
    pub fn add(&mut self) {
        let blank = self.list.iter().position(Document::is_blank);
        match blank {
            Some(blank) => self.turn_to(blank),
            None => {
                self.place(true);
            }
        }
    }

    /// Takes a text in.
    pub fn open(&mut self, incoming: Incoming, front: bool) {
        let at = self.place(front);
        let document = &mut self.list[at];
        document.close_draft();
        document.name.clone_from(&incoming.given);
        document.shelf.clone_from(&incoming.shelf);
        document.brought.clone_from(&incoming.corrections);
        self.ask(at, incoming, true);
    }

    /// A file that could not be taken in is a document that says so; shown, unless others are
    /// being read.
    pub fn reject(&mut self, name: String, fault: Fault) {
        let alone = self.waiting().next().is_none();
        let at = self.place(alone);
        self.list[at].request = Rc::new(Request {
            name,
            ..Default::default()
        });
        self.list[at].phase = Phase::Failed(fault);
    }

    /// Another text for the shown document.
    pub fn revise(&mut self, incoming: Incoming, at_once: bool) {
        self.ask(self.at, incoming, at_once);
    }

    /// What was set right in a document's text when that was open before holds in it again.
    pub fn recall(&mut self, id: u32, corrections: Vec<Correction>) {
        let document = self.list.iter_mut().find(|document| document.id == id);
        if let Some(document) = document {
            document.recall(corrections);
        }
    }

    /// What was set right in a text where it is open already.
    fn known(&self, at: usize, text: &str) -> Vec<Correction> {
        let all = self.list.iter().enumerate();
        let others = all.filter(|(other, one)| *other != at && one.request.text == text);
        let mut known = others.map(|(_, document)| document.corrections());
        known
            .find(|corrections| !corrections.is_empty())
            .unwrap_or_default()
            .to_vec()
    }

    /// Shows figures that came with a link, and what came of their text.
    pub fn show_as_sent(&mut self, text: String, report: Report) {
        let at = self.place(true);
        let id = self.next_number();
        let document = &mut self.list[at];
        document.close_draft();
        document.request = Rc::new(Request {
            id,
            name: report.document.name.clone(),
            text,
            encoding: report.document.encoding.clone(),
        });
        document.at_once = true;
        document.answer(None, report);
        document.show();
    }

    /// The shown document's fault is put away, and with it a document that holds nothing else.
    pub fn dismiss(&mut self) {
        let document = self.here_mut();
        if document.read.is_some() {
            document.phase = Phase::Done;
        } else if document.draft.is_empty() {
            self.close(self.here().id);
        } else {
            document.phase = Phase::Idle;
        }
    }

    /// The document with this text's fingerprint.
    pub fn find(&self, fingerprint: &str) -> Option<&Document> {
        let is = |document: &&Document| {
            let read = document.read.as_ref();
            read.is_some_and(|read| read.fingerprint == fingerprint)
        };
        self.list.iter().find(is)
    }

    /// Shows the document with a number.
    pub fn turn(&mut self, id: u32) {
        if let Some(at) = self.list.iter().position(|document| document.id == id) {
            self.turn_to(at);
        }
    }

    fn turn_to(&mut self, at: usize) {
        if at != self.at {
            self.here_mut().reading = None;
        }
        self.at = at;
        self.here_mut().show();
    }

    /// What is to be asked of the tables for what was set right: in any document, one at a time.
    pub fn open_question(&self) -> Option<&Question> {
        let mut reads = self.list.iter().filter_map(|one| one.read.as_ref());
        reads.find_map(|read| read.open.as_ref())
    }

    /// The answer to [`Self::open_question`].
    pub fn hear(&mut self, asked: &Question, answer: &Answer) {
        let waits = |one: &&mut Document| {
            let open = one.read.as_ref().and_then(|read| read.open.as_ref());
            open == Some(asked)
        };
        for document in self.list.iter_mut().filter(waits) {
            document.hear(asked, answer);
        }
    }

    /// Derives the shown document's views again, in another language.
    pub fn derive_anew(&mut self) {
        self.here_mut().reading = None;
        self.here_mut().show();
    }

    /// Closes a document; whether the worker is in the middle of it.
    pub fn close(&mut self, id: u32) -> bool {
        let Some(at) = self.list.iter().position(|document| document.id == id) else {
            return false;
        };
        let interrupted = self.running == Some(id);
        if interrupted {
            self.running = None;
        }
        self.list.remove(at);
        if self.list.is_empty() {
            let id = self.next_number();
            self.list.push(Document {
                id,
                ..Default::default()
            });
        }
        if at < self.at || self.at == self.list.len() {
            self.at -= 1;
        }
        self.here_mut().show();
        interrupted
    }

    /// The shown document is as at the start.
    pub fn empty(&mut self) {
        let id = self.here().id;
        let draft = std::mem::take(&mut self.here_mut().draft);
        *self.here_mut() = Document {
            id,
            draft,
            ..Default::default()
        };
    }
}

#[cfg(test)]
#[path = "documents_tests.rs"]
mod tests;
