//! One document: its text, what is known and wanted of it, what is being done with it.
//!
//! Pure; which documents there are and which is shown is for [`super::documents`].

use std::rc::Rc;

use zhibiao::{
    Report,
    correction::{Answer, Correction, History, Question},
    view::Query,
    wire::Request,
};

use super::{
    action::{Chosen, Looked, Side},
    fault::Fault,
    origin::Origin,
    reading::{Read, Reading},
};

/// One text with what is known and wanted of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// Tells documents apart; never used twice.
    pub id: u32,
    /// What the user calls it, `""` where its own title serves.
    pub name: String,
    /// What stands in the paste box.
    pub draft: String,
    /// Whether the paste box holds the text that is shown, being edited.
    pub editing: bool,
    /// The newest request, answered or not.
    pub request: Rc<Request>,
    /// Whether the newest request came at once (pasted, opened) and not letter by letter.
    pub at_once: bool,
    /// What is being done with it.
    pub phase: Phase,
    /// Text and report.
    pub read: Option<Rc<Read>>,
    /// The views of them, while it is shown.
    pub reading: Option<Rc<Reading>>,
    /// The chosen figure.
    pub chosen: Option<Chosen>,
    /// The number looked at that no figure was read from.
    pub looked: Option<Looked>,
    /// What of the table is wanted.
    pub query: Query,
    /// The link that it came with.
    pub origin: Option<Origin>,
    /// Its key on the shelf, where it came from there.
    pub shelf: String,
    /// What was set right in the text before it came, for when it is read.
    pub brought: Vec<Correction>,
}

/// What is being done with a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// Waiting for a text.
    #[default]
    Idle,
    /// The newest request is with the worker, or waits for it.
    Reading,
    /// The newest request is answered.
    Done,
    /// It can't be.
    Failed(Fault),
}

impl Document {
    /// Whether nothing was ever put into it.
    pub fn is_blank(&self) -> bool {
        self.read.is_none() && self.draft.trim().is_empty() && self.request.name.is_empty()
    }

    /// What to call it: the user's name, the text's title from its district on, the file's name.
    pub fn title(&self) -> &str {
        if !self.name.is_empty() {
            return &self.name;
        }
        let title = self.read.as_ref().map_or("", |read| read.title());
        if title.is_empty() {
            &self.request.name
        } else {
            title
        }
    }

    /// 顺平县 2021, 顺平县 2016–2020: what a tab calls it, if its user gave it no name and the text tells place and
    /// year, or the years that its figures are of.
    pub fn short_title(&self) -> Option<String> {
        let document = &self.read.as_ref()?.report.document;
        let dated = document.published.get(..4).map(str::to_owned);
        let years = dated.unwrap_or_else(|| document.years.replace('/', "–"));
        (self.name.is_empty() && !document.district.is_empty() && !years.is_empty())
            .then(|| [&document.district, " ", &years].concat())
    }

    /// Whether there is a text to show; only figures of a link come without.
    pub fn has_text(&self) -> bool {
        self.origin.is_none_or(Origin::has_text)
    }

    /// What the user set right.
    pub fn corrections(&self) -> &[Correction] {
        match &self.read {
            Some(read) => read.history.now(),
            None => &self.brought,
        }
    }

    /// Whether its user set nothing right in it yet, nor took that back.
    pub fn is_untouched(&self) -> bool {
        match &self.read {
            Some(read) => read.history.is_untouched(),
            None => self.brought.is_empty(),
        }
    }

    /// What was set right in the same text before holds in this one, where nothing was set right yet.
    pub(super) fn recall(&mut self, corrections: Vec<Correction>) {
        if !self.is_untouched() {
            return;
        }
        if self.read.is_none() {
            self.brought = corrections;
        } else {
            self.correct(|history| *history = History::new(corrections));
        }
    }

    /// Derives the views if they are not there.
    pub(super) fn show(&mut self) {
        if self.reading.is_none() {
            self.reading = self.read.clone().map(|read| Rc::new(Reading::new(read)));
        }
        if let Some(chosen) = &mut self.chosen {
            chosen.from = Side::Neither;
        }
    }

    /// Takes the answer to its newest request.
    pub(super) fn answer(&mut self, text: Option<String>, report: Report) {
        let history = self.carried(text.as_deref());
        let told = self.read.as_ref().map(|read| read.told.clone());
        let read = Read::new(
            self.request.clone(),
            text,
            Rc::new(report),
            history,
            told.unwrap_or_default(),
        );
        self.read = Some(Rc::new(read));
        self.reading = None;
        self.phase = Phase::Done;
        self.chosen = None;
        self.looked = None;
        if self.at_once {
            self.close_draft();
            self.query = Query::default();
        }
    }

    /// What was set right in the text before holds for the same text again, and for as much of it as
    /// is left after an edit.
    fn carried(&self, mended: Option<&str>) -> History {
        let Some(before) = &self.read else {
            return History::new(self.brought.clone());
        };
        let now = mended.unwrap_or(&self.request.text);
        if before.text() == now || !self.at_once {
            before.history.moved(before.text(), now)
        } else {
            History::default()
        }
    }

    /// The shown figure stays where it is while something of the reading is set right.
    pub fn correct(&mut self, change: impl FnOnce(&mut History)) {
        let Some(read) = &self.read else { return };
        let mut history = read.history.clone();
        change(&mut history);
        if history == read.history {
            return;
        }
        let Some(reading) = &self.reading else {
            self.read = Some(Rc::new(read.corrected(history)));
            return;
        };
        let figure = |chosen: Chosen| reading.report.observations.get(chosen.observation);
        let start = self.chosen.and_then(figure).map(|figure| figure.start);
        let corrected = Rc::new(read.corrected(history));
        let reading = Rc::new(Reading::new(corrected.clone()));
        self.chosen = start.and_then(|start| {
            Some(Chosen {
                observation: reading.figure_at(start)?,
                from: Side::Still,
            })
        });
        (self.read, self.reading) = (Some(corrected), Some(reading));
    }

    /// The tables said something of what was set right.
    pub fn hear(&mut self, asked: &Question, answer: &Answer) {
        let Some(read) = &self.read else { return };
        let read = Rc::new(read.told(asked, answer));
        if let Some(reading) = &mut self.reading {
            *reading = Rc::new(Reading::new(read.clone()));
        }
        self.read = Some(read);
    }

    /// The paste box is put away.
    pub fn close_draft(&mut self) {
        self.draft.clear();
        self.editing = false;
    }

    /// The text goes into the paste box.
    pub fn edit(&mut self) {
        if let Some(read) = &self.read {
            self.draft = read.text().to_owned();
            self.editing = true;
        }
    }

    /// The running or waiting request is given up.
    pub(super) fn give_up(&mut self) {
        self.phase = if self.read.is_some() {
            Phase::Done
        } else if self.draft.is_empty() {
            Phase::Failed(Fault::Stopped)
        } else {
            Phase::Idle
        };
    }
}

/// A text that came in: pasted, opened, from the shelf or from a link.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Incoming {
    /// File name, or what the page calls it.
    pub name: String,
    /// The decoded text.
    pub text: String,
    /// The encoding it came in.
    pub encoding: String,
    /// What the user called it before.
    pub given: String,
    /// What was set right in it before.
    pub corrections: Vec<Correction>,
    /// Its key on the shelf, where it comes from there.
    pub shelf: String,
}
