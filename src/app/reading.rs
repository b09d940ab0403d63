//! A text with its reading and all that is derived from it once.

use std::{collections::HashSet, rc::Rc};

use zhibiao::{
    Report,
    view::{Card, Choices, Paragraph, cards, choices, paragraphs},
};

/// A document on the page.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The request that it answers; tells readings apart.
    pub id: u32,
    /// The text.
    pub text: String,
    /// What was read.
    pub report: Report,
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
    pub fn new(id: u32, text: String, report: Report) -> Self {
        let paragraphs: Vec<_> = paragraphs(&text, &report)
            .into_iter()
            .map(Rc::new)
            .collect();
        let marks = paragraphs.iter().flat_map(|paragraph| &paragraph.marks);
        Self {
            id,
            in_text_order: marks.map(|mark| mark.observation).collect(),
            cards: cards(&report),
            choices: choices(&report),
            paragraphs,
            text,
            report,
        }
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
