//! What a user sets right: how each step changes the state. Pure, like the rest of it.

use zhibiao::{
    correction::{Change, Correction, History, entry},
    report::Field,
};

use super::{
    reading::Reading,
    state::{Side, State},
};

/// A field that is being set right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amending {
    /// Index into the report's observations.
    pub observation: usize,
    /// The field.
    pub field: Field,
    /// Where its editor stands: in the table, or with the account beside the text.
    pub at: Side,
    /// Why what was typed can't be taken.
    pub refused: Option<entry::Refusal>,
}

/// A step of setting right.
#[derive(Clone, Debug, PartialEq)]
pub enum Amend {
    /// A field's editor opens, or the open one closes.
    Open(Option<Amending>),
    /// The chosen figure's editor opens in the table.
    OpenChosen,
    /// What was typed into the open editor.
    Enter(String),
    /// A field goes back to what was read.
    Withdraw(usize, Field),
    /// A figure is none.
    Dismiss(usize),
    /// The chosen figure is none.
    DismissChosen,
    /// A dismissed figure is one after all: an index into the observations as read.
    Restore(usize),
    /// All dismissed figures are.
    RestoreAll,
    /// One step back.
    Undo,
    /// One step forth again.
    Redo,
}

impl State {
    /// Changes the state by one step of setting right.
    pub(super) fn amend(&mut self, step: Amend) {
        let Some(reading) = self.here().reading.clone() else {
            return;
        };
        let chosen = self.here().chosen.map(|chosen| chosen.observation);
        match step {
            Amend::Open(amending) => self.amending = amending,
            Amend::OpenChosen => {
                self.amending = chosen.map(|observation| Amending {
                    observation,
                    field: Field::Value,
                    at: Side::Understanding,
                    refused: None,
                });
            }
            Amend::Enter(typed) => self.enter(&reading, &typed),
            Amend::Withdraw(index, field) => {
                if let Some(figure) = reading.report.observations.get(index) {
                    self.correct(|history| history.withdraw(figure, Some(field)));
                }
            }
            Amend::Dismiss(index) => self.dismiss(&reading, index),
            Amend::DismissChosen => {
                if let Some(index) = chosen {
                    self.dismiss(&reading, index);
                }
            }
            Amend::Restore(index) => {
                if let Some(figure) = reading.read.as_read.observations.get(index) {
                    self.correct(|history| history.withdraw(figure, None));
                }
            }
            Amend::RestoreAll => self.correct(History::restore_all),
            Amend::Undo => self.correct(|history| {
                history.undo();
            }),
            Amend::Redo => self.correct(|history| {
                history.redo();
            }),
        }
    }

    fn enter(&mut self, reading: &Reading, typed: &str) {
        // An editor that is closed takes nothing: leaving its field is told of after Enter, too.
        let Some(amending) = self.amending else {
            return;
        };
        let Some(figure) = reading.report.observations.get(amending.observation) else {
            return;
        };
        match entry::read(amending.field, typed) {
            Err(refusal) => {
                self.amending = Some(Amending {
                    refused: Some(refusal),
                    ..amending
                });
            }
            Ok(change) => {
                self.amending = None;
                if change.says_nothing_new(figure) {
                    return;
                }
                let read = reading.read.original(figure).unwrap_or(figure);
                let void = change.says_nothing_new(read);
                let correction = Correction::of(figure, change);
                self.correct(|history| history.put(correction, void));
            }
        }
    }

    fn dismiss(&mut self, reading: &Reading, index: usize) {
        if let Some(figure) = reading.report.observations.get(index) {
            let correction = Correction::of(figure, Change::Dismissed);
            self.correct(|history| history.put(correction, false));
        }
    }

    fn correct(&mut self, change: impl FnOnce(&mut History)) {
        self.amending = None;
        self.documents.here_mut().correct(change);
        self.stay();
    }

    /// The row that was set right stays in sight under its filters, though it may not fit them any more.
    fn stay(&mut self) {
        let here = self.documents.here_mut();
        let (Some(chosen), Some(reading)) = (here.chosen, &here.reading) else {
            return;
        };
        if let Some(figure) = reading.report.observations.get(chosen.observation) {
            here.query.kept.push(figure.start);
        }
        self.admit(chosen.observation);
    }
}

#[cfg(test)]
#[path = "amend_tests.rs"]
mod tests;
