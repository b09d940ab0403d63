//! A text with its report, and all that the page derives from them while it shows them.

use std::{
    cell::{OnceCell, RefCell},
    collections::HashSet,
    rc::Rc,
};

use zhibiao::{
    Report,
    correction::{Answer, History, Question, apply_asking, dismissed},
    report::{Observation, Place},
    share::known_by,
    view::{Card, Choices, Pace, Paragraph, cards, choices, paces, paragraphs, passed, sentences},
    wire::Request,
};

/// Questions that were asked, with their answers.
pub type Told = Vec<(Question, Answer)>;

/// An answered request, with what a user set right since.
#[derive(Clone, Debug, Default)]
pub struct Read {
    /// What was asked.
    pub request: Rc<Request>,
    /// The text that the report's places count in, where the core set the given one right.
    pub mended: Option<String>,
    /// What the core read.
    pub as_read: Rc<Report>,
    /// What a user set right, and the way back.
    pub history: History,
    /// What the core read, with what a user set right: what the page shows and exports.
    pub report: Rc<Report>,
    /// What the tables said of what was set right.
    pub told: Told,
    /// What is still to be asked of them.
    pub open: Option<Question>,
    /// Tells this document from others in the address.
    pub fingerprint: String,
    /// Counts what was set right since.
    edition: u32,
}

/// Compared by the request that they answer and by what was set right since, so that long texts
/// aren't.
impl PartialEq for Read {
    fn eq(&self, other: &Self) -> bool {
        (self.request.id, self.edition) == (other.request.id, other.edition)
    }
}

impl Read {
    /// An answer to a request, with corrections and what the tables said of them before.
    pub fn new(
        request: Rc<Request>,
        mended: Option<String>,
        as_read: Rc<Report>,
        history: History,
        told: Told,
    ) -> Self {
        let read = Self {
            fingerprint: known_by(mended.as_ref().unwrap_or(&request.text), &as_read),
            report: as_read.clone(),
            request,
            mended,
            as_read,
            history,
            told,
            open: None,
            edition: 0,
        };
        read.set_right()
    }

    /// The same answer with other corrections.
    pub fn corrected(&self, history: History) -> Self {
        let edition = self.edition + 1;
        Self {
            history,
            edition,
            ..self.clone()
        }
        .set_right()
    }

    /// The same answer where the tables have said something more.
    pub fn told(&self, asked: &Question, answer: &Answer) -> Self {
        let mut read = Self {
            edition: self.edition + 1,
            ..self.clone()
        };
        read.told.push((asked.clone(), answer.clone()));
        read.set_right()
    }

    /// With what is set right in the report, as far as the tables have answered.
    fn set_right(self) -> Self {
        let corrections = self.history.now();
        if corrections.is_empty() {
            return Self {
                report: self.as_read.clone(),
                open: None,
                ..self
            };
        }
        let open = RefCell::new(None);
        let ask = |question: Question| {
            let known = self.told.iter().find(|(asked, _)| *asked == question);
            let answer = known.map(|(_, answer)| answer.clone());
            if answer.is_none() {
                open.borrow_mut().get_or_insert(question);
            }
            answer
        };
        let report = apply_asking(&self.as_read, self.text(), corrections, &ask);
        Self {
            report: Rc::new(report),
            open: open.take(),
            ..self
        }
    }

    /// The text that the report's places count in.
    pub fn text(&self) -> &str {
        self.mended.as_ref().unwrap_or(&self.request.text)
    }

    /// The title, or the document's name where it has none.
    pub fn title(&self) -> &str {
        let document = &self.report.document;
        if document.title.is_empty() {
            &document.name
        } else {
            &document.title
        }
    }

    /// A figure as the core read it.
    pub fn original(&self, figure: &Observation) -> Option<&Observation> {
        let mut reads = self.as_read.observations.iter();
        reads.find(|read| read.start == figure.start && read.quote == figure.quote)
    }
}

/// The shown document: text, report and views.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The request that it answers; tells texts apart.
    pub id: u32,
    /// Text and report.
    pub read: Rc<Read>,
    /// What was read, with what was set right.
    pub report: Rc<Report>,
    /// One a district.
    pub cards: Vec<Card>,
    /// The text by line, with its figures.
    pub paragraphs: Vec<Rc<Paragraph>>,
    /// What the table's filters offer.
    pub choices: Choices,
    /// The figures in text order, for stepping from one to the next; in the order of the report where
    /// no text came along.
    pub in_text_order: Vec<usize>,
    /// Where the numbers stand that no figure was read from; none where no text came along.
    pub passed: Vec<Place>,
    /// The sentence that says each figure, from the first search on.
    sentences: OnceCell<Vec<String>>,
    paces: OnceCell<Vec<Option<Pace>>>,
}

/// Readings are compared as what they are readings of.
impl PartialEq for Reading {
    fn eq(&self, other: &Self) -> bool {
        self.read == other.read
    }
}

impl Reading {
    /// Derives what the page shows from a report.
    pub fn new(read: Rc<Read>) -> Self {
        let report = &*read.report;
        let paragraphs: Vec<_> = paragraphs(read.text(), report)
            .into_iter()
            .map(Rc::new)
            .collect();
        let marks = paragraphs.iter().flat_map(|paragraph| &paragraph.marks);
        let in_text_order = if read.text().is_empty() {
            (0..report.observations.len()).collect()
        } else {
            marks.map(|mark| mark.observation).collect()
        };
        Self {
            id: read.request.id,
            in_text_order,
            passed: passed(report),
            cards: cards(read.text(), report),
            choices: choices(report),
            paragraphs,
            report: read.report.clone(),
            read,
            sentences: OnceCell::new(),
            paces: OnceCell::new(),
        }
    }

    /// What a figure is of, where it is a growth of several years.
    pub fn pace(&self, observation: usize) -> Option<Pace> {
        let paces = || paces(self.read.text(), &self.report);
        let paces = self.paces.get_or_init(paces);
        paces.get(observation).copied().flatten()
    }

    /// The sentence that says a figure, `""` where no text came along.
    pub fn sentence(&self, observation: usize) -> &str {
        let sentences = self
            .sentences
            .get_or_init(|| sentences(self.read.text(), &self.report, &self.paragraphs));
        sentences.get(observation).map_or("", String::as_str)
    }

    /// The figure that begins at a character of the text.
    pub fn figure_at(&self, start: u32) -> Option<usize> {
        let mut figures = self.report.observations.iter();
        figures.position(|figure| figure.start == start)
    }

    /// The figures that were dismissed: indices into the observations as read.
    pub fn dismissed(&self) -> Vec<usize> {
        dismissed(&self.read.as_read.observations, self.read.history.now())
    }

    /// How many different indicators the figures are about.
    pub fn indicators(&self) -> usize {
        let names: HashSet<&str> = self
            .report
            .observations
            .iter()
            .map(|read| read.indicator.as_str())
            .collect();
        names.len()
    }
}
