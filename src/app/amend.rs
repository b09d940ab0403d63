//! What a user sets right: how each step changes the state. Pure, like the rest of it.

use zhibiao::{
    correction::{Change, Correction, History, entry},
    report::{Field, Observation},
};

use super::{
    reading::Reading,
    state::{Chosen, Side, State},
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

/// What was typed into a field, while the tables are asked what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    /// The field.
    pub amending: Amending,
    /// A period in words.
    pub typed: String,
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
    /// What the tables say of it: the period in the report's form, or none.
    Told {
        /// What was asked.
        typed: String,
        /// The answer.
        period: Option<String>,
    },
    /// What was selected in the text is a figure.
    Add(Correction),
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
            Amend::Open(None) => self.give_up(&reading),
            Amend::Open(amending) => self.amending = amending,
            Amend::OpenChosen => {
                self.amending = chosen.map(|observation| Amending {
                    observation,
                    field: Field::Value,
                    at: Side::Understanding,
                    refused: None,
                });
            }
            Amend::Enter(typed) => self.enter(&reading, typed),
            Amend::Told { typed, period } => self.hear(&reading, &typed, period),
            Amend::Add(correction) => self.add_figure(&reading, correction),
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

    fn enter(&mut self, reading: &Reading, typed: String) {
        // An editor that is closed takes nothing: leaving its field is told of after Enter, too.
        let Some(amending) = self.amending else {
            return;
        };
        match entry::plain(amending.field, &typed) {
            Some(entered) => self.settle(reading, amending, entered),
            // The editor stays open until the tables answer.
            None => {
                self.asking = Some(Asking { amending, typed });
                self.restart_if_broken();
            }
        }
    }

    /// The tables answered, in time or when something else is being set right.
    fn hear(&mut self, reading: &Reading, typed: &str, period: Option<String>) {
        let answered = self.asking.take_if(|asking| asking.typed == typed);
        if let Some(Asking { amending, .. }) = answered
            && self.amending == Some(amending)
        {
            let entered = period.map(Change::Period).ok_or(entry::Refusal::Period);
            self.settle(reading, amending, entered);
        }
    }

    fn settle(
        &mut self,
        reading: &Reading,
        amending: Amending,
        entered: Result<Change, entry::Refusal>,
    ) {
        let Some(figure) = reading.report.observations.get(amending.observation) else {
            return;
        };
        match entered {
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
            self.correct(|history| {
                if is_added(figure) {
                    history.forget(figure);
                } else {
                    history.put(correction, false);
                }
            });
        }
    }

    /// Adds a figure, chooses it and asks for its name. One that was read and dismissed is restored.
    fn add_figure(&mut self, reading: &Reading, correction: Correction) {
        let start = correction.start;
        let read = reading.read.as_read.observations.iter();
        let dismissed = read.clone().find(|figure| correction.fits(figure));
        self.correct(|history| match dismissed {
            Some(figure) => history.withdraw(figure, None),
            None => history.put(correction, false),
        });
        let reading = self.here().reading.clone();
        let Some(observation) = reading.and_then(|reading| reading.figure_at(start)) else {
            return;
        };
        self.choose(Some(Chosen {
            observation,
            from: Side::Source,
        }));
        self.amending = dismissed.is_none().then_some(Amending {
            observation,
            field: Field::Indicator,
            at: Side::Source,
            refused: None,
        });
    }

    /// The open editor closes. A figure that was just added, and has no name yet, goes with it.
    fn give_up(&mut self, reading: &Reading) {
        let figure = self
            .amending
            .filter(|amending| amending.field == Field::Indicator)
            .and_then(|amending| reading.report.observations.get(amending.observation))
            .filter(|figure| is_added(figure) && figure.indicator.is_empty());
        self.amending = None;
        if let Some(figure) = figure {
            self.correct(|history| history.forget(figure));
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

/// Whether a user added it.
fn is_added(figure: &Observation) -> bool {
    figure.corrected.contains(&Field::Figure)
}

#[cfg(test)]
#[path = "amend_tests.rs"]
mod tests;
