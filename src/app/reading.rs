//! A text with its report, and all that the page derives from them while it shows them.

use std::{collections::HashSet, rc::Rc};

use zhibiao::{
    Report,
    view::{Card, Choices, Paragraph, cards, choices, paragraphs},
};

use super::wire::Request;

/// An answered request.
#[derive(Clone, Debug, Default)]
pub struct Read {
    /// What was asked.
    pub request: Rc<Request>,
    /// The text that the report's places count in, where the core set the given one right.
    pub mended: Option<String>,
    /// What was read.
    pub report: Rc<Report>,
}

/// Compared by the request that they answer, so that long texts aren't.
impl PartialEq for Read {
    fn eq(&self, other: &Self) -> bool {
        self.request.id == other.request.id
    }
}

impl Read {
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
}

/// The shown document: text, report and views.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The request that it answers; tells readings apart.
    pub id: u32,
    /// Text and report.
    pub read: Rc<Read>,
    /// What was read.
    pub report: Rc<Report>,
    /// One a district.
    pub cards: Vec<Card>,
    /// The text by line, with its figures.
    pub paragraphs: Vec<Rc<Paragraph>>,
    /// What the table's filters offer.
    pub choices: Choices,
    /// The figures in text order, for stepping from one to the next.
    pub in_text_order: Vec<usize>,
}

/// Readings are compared by the request that they answer, so that long texts aren't.
impl PartialEq for Reading {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
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
        Self {
            id: read.request.id,
            in_text_order: marks.map(|mark| mark.observation).collect(),
            cards: cards(report),
            choices: choices(report),
            paragraphs,
            report: read.report.clone(),
            read,
        }
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
