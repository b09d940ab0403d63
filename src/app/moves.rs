//! Moves between documents, rooms and sides: what leads where.
//!
//! A wide page has the text on one side and, beside it, the document's own views or a comparison of
//! all; a phone has rooms for the same. Pure, a part of the state's reducer.

use zhibiao::view::compare::Spot;

use super::apart::apart;
use super::{
    fault::Fault,
    shelf::{PREFIX, Unkept},
    state::{Beside, Chosen, Document, Incoming, Looked, Room, Side, State},
};

impl State {
    /// The document's key on the shelf: no other document's of this page or another, so that the same
    /// text opened in two tabs and changed in both is kept twice.
    pub(super) fn shelf_key(&self, document: &Document) -> String {
        format!("{PREFIX}{}-{}", self.session, document.id)
    }

    /// Takes a text in, as a tab for each document that it is; the first is shown if it comes to the `front`.
    pub(super) fn open_all(&mut self, incoming: Incoming, front: bool) {
        let mut parts = apart(incoming).into_iter();
        if front && let Some(first) = parts.next() {
            self.open(first);
        }
        parts.for_each(|part| self.documents.open(part, false));
    }

    /// Takes a text in; one from the shelf that is open already is shown.
    pub(super) fn open(&mut self, incoming: Incoming) {
        let all = self.documents.all().iter();
        let same = |document: &&Document| {
            let key = &incoming.shelf;
            !key.is_empty() && (document.shelf == *key || self.shelf_key(document) == *key)
        };
        match all.filter(|document| !document.is_blank()).find(same) {
            Some(document) => {
                let id = document.id;
                self.documents.turn(id);
                self.arrive();
            }
            None => {
                self.documents.open(incoming, true);
                self.naming = false;
            }
        }
    }

    /// A file could not be read: its document says why.
    pub(super) fn reject(&mut self, name: String, fault: Fault) {
        self.documents.reject(name, fault);
        self.arrive();
    }

    /// Opens a blank document.
    pub(super) fn add(&mut self) {
        self.documents.add();
        self.arrive();
    }

    /// Shows another document.
    pub(super) fn turn(&mut self, id: u32) {
        self.documents.turn(id);
        self.arrive();
    }

    /// Closes a document; a worker that is reading it is given up.
    pub(super) fn close(&mut self, id: u32) {
        if self.documents.close(id) {
            self.worker += 1;
        }
        self.arrive();
    }

    /// Names the shown document.
    pub(super) fn rename(&mut self, name: &str) {
        self.documents.here_mut().name = name.trim().to_owned();
        self.naming = false;
    }

    /// Opens the shown document's text to be changed.
    pub(super) fn edit(&mut self) {
        self.documents.here_mut().edit();
        self.room = Room::Source;
    }

    /// Rooms of a phone and sides of a wide page go together.
    pub(super) fn enter_room(&mut self, room: Room) {
        self.room = room;
        match (room, self.beside) {
            (Room::Compare, Beside::Document) => self.beside = Beside::Compare,
            (Room::Cards | Room::Table, _) => self.beside = Beside::Document,
            _ => {}
        }
    }

    /// Something is wanted beside the text; a phone goes to its room.
    pub(super) fn put_beside(&mut self, beside: Beside) {
        self.beside = beside;
        self.room = match beside {
            Beside::Document => Room::Cards,
            _ => Room::Compare,
        };
    }

    /// A figure of any document is shown in its text.
    pub(super) fn lead(&mut self, spot: Spot) {
        self.documents.turn(spot.document);
        self.choose(Some(Chosen {
            observation: spot.observation,
            from: Side::Understanding,
        }));
    }

    /// A number that no figure was read from is shown in the text: the one that begins there, or the one after what
    /// was looked at last.
    pub(super) fn look(&mut self, at: Option<u32>) {
        let here = self.here();
        let Some(reading) = &here.reading else { return };
        let last = here.looked;
        let next = |[start, _]: &&[u32; 2]| match at {
            Some(at) => *start == at,
            None => last.is_none_or(|last| last.place[0] < *start),
        };
        let passed = &reading.passed;
        let place = passed.iter().find(next).or(passed.first()).copied();
        let Some(place) = place else { return };
        self.choose(None);
        self.documents.here_mut().looked = Some(Looked {
            place,
            kept: at.is_some(),
            turn: last.map_or(0, |last| last.turn + 1),
        });
        self.room = Room::Source;
    }

    /// A text was put on the shelf, or why not.
    pub(super) fn note_shelved(&mut self, done: Result<(), Unkept>) {
        self.shelved += 1;
        self.unkept = done.err();
    }

    /// The shelf was wiped.
    pub(super) fn note_wiped(&mut self) {
        self.shelved += 1;
        self.wiped += 1;
    }
}
