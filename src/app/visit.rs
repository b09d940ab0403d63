//! Between the page's state and its address: what is to stand there, and what it asks for.
//!
//! A visit is of a document by its text. It is shown at once where that document is open, else as
//! soon as it is read.

use super::{
    address::Visit,
    state::{Beside, Chosen, Room, Side, State},
};

impl State {
    /// What the address is to say.
    pub fn address(&self) -> Visit {
        let here = self.here();
        let Some(reading) = &here.reading else {
            return Visit::default();
        };
        let figure = here
            .chosen
            .and_then(|chosen| reading.report.observations.get(chosen.observation));
        Visit {
            document: reading.read.fingerprint.clone(),
            query: here.query.clone(),
            figure: figure.map(|figure| figure.start),
            room: self.room,
            beside: self.beside,
            wanted: self.wanted.clone(),
            aims: self.aims.clone(),
        }
    }

    /// Shows what the address says: of an open document, or as soon as it is read.
    pub(super) fn visit(&mut self, visit: Visit) {
        if let Some(id) = self.documents.find(&visit.document).map(|found| found.id)
            && id != self.here().id
        {
            self.documents.turn(id);
            self.arrive();
        }
        self.awaited = Some(visit);
        self.keep_appointment();
    }

    /// Shows what the address asked for, once its document is there.
    pub(super) fn keep_appointment(&mut self) {
        let (Some(visit), Some(reading)) = (&self.awaited, &self.here().reading) else {
            return;
        };
        if visit.document != reading.read.fingerprint {
            return;
        }
        let chosen = visit.figure.and_then(|start| reading.figure_at(start));
        let chosen = chosen.map(|observation| Chosen {
            observation,
            from: Side::Neither,
        });
        let query = visit.query.clone();
        (self.room, self.beside) = (visit.room, visit.beside);
        if self.room == Room::Compare && self.beside == Beside::Document {
            self.beside = Beside::Compare;
        }
        (self.wanted, self.aims) = (visit.wanted.clone(), visit.aims.clone());
        let here = self.documents.here_mut();
        (here.query, here.chosen) = (query, chosen);
        (self.awaited, self.amending) = (None, None);
    }
}
