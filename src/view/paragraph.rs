//! The source text by paragraph, with the figures that stand in each.
//!
//! A line of the text is a paragraph; blank lines fall away. Whether a line is a heading or a row is judged
//! from its form alone, for setting it in type: the reading itself has its own outline.

use super::{category::category, cells};
use crate::report::{Place, Report, Status};

/// Longest line that is set as a heading, in characters.
const HEADING: usize = 48;

/// One line of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// First character, blanks at its head left out.
    pub start: u32,
    /// The line from there, blanks at its end left out.
    pub text: String,
    /// How it is set.
    pub kind: Kind,
    /// Where the signs stand that part its cells, if it is a row of a table, in characters of the source.
    pub parts: Vec<u32>,
    /// Its figures, in text order, never overlapping.
    pub marks: Vec<Mark>,
    /// Numbers in it that no figure was read from, in text order, none of them in a mark.
    pub passed: Vec<Place>,
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The document's title.
    Title,
    /// `一、…`
    Section,
    /// `（一）…`, `1．…`
    Subsection,
    /// Running text.
    Body,
}

/// A figure in a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Index into the report's observations.
    pub observation: usize,
    /// First character.
    pub start: u32,
    /// End, exclusive.
    pub end: u32,
    /// Result, goal or forecast.
    pub status: Status,
    /// Whether something looks wrong with it.
    pub doubtful: bool,
    /// The family of its category.
    pub family: &'static str,
}

impl Paragraph {
    /// End, exclusive, in characters of the source.
    #[must_use]
    pub fn end(&self) -> u32 {
        self.start + count(&self.text)
    }

    /// Whether it is a row of a table.
    #[must_use]
    pub const fn is_row(&self) -> bool {
        !self.parts.is_empty()
    }

    /// Whether a place touches the paragraph.
    #[must_use]
    pub fn touches(&self, [start, end]: Place) -> bool {
        start < self.end() && end > self.start
    }
}

/// Cuts a source into paragraphs and hands each its figures.
#[must_use]
pub fn paragraphs(text: &str, report: &Report) -> Vec<Paragraph> {
    let mut marks = marks(report).into_iter().peekable();
    let mut passed = passed(report).into_iter().peekable();
    let mut found: Vec<Paragraph> = Vec::new();
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let body = line.trim();
        // A tab at the head of a row parts an empty cell from the next.
        let blank = |c: char| c.is_whitespace() && !(c == '\t' && body.contains('\t'));
        let text = line.trim_start_matches(blank).trim_end();
        let start = offset + count(&line[..line.len() - line.trim_start_matches(blank).len()]);
        offset += count(line);
        if body.is_empty() {
            continue;
        }
        let parts = cells::parts(text);
        let mut paragraph = Paragraph {
            start,
            text: text.to_owned(),
            kind: Kind::Body,
            parts: parts.into_iter().map(|at| start + at).collect(),
            marks: Vec::new(),
            passed: Vec::new(),
        };
        let end = paragraph.end();
        while let Some(mark) = marks.next_if(|mark| mark.start < end) {
            paragraph.marks.push(Mark {
                end: mark.end.min(end),
                ..mark
            });
        }
        while let Some([start, end_of]) = passed.next_if(|[start, _]| *start < end) {
            paragraph.passed.push([start, end_of.min(end)]);
        }
        paragraph.kind = kind(body, &report.document.title, found.is_empty());
        found.push(paragraph);
    }
    cells::settle(&mut found);
    found
}

/// Marks in text order; where two overlap the later one keeps what the earlier one leaves.
fn marks(report: &Report) -> Vec<Mark> {
    let mut doubtful = vec![false; report.observations.len()];
    for doubt in &report.doubts {
        if let Some(flag) = doubtful.get_mut(doubt.observation as usize) {
            *flag = true;
        }
    }
    let mut marks: Vec<Mark> = report
        .observations
        .iter()
        .zip(doubtful)
        .enumerate()
        .map(|(observation, (read, doubtful))| Mark {
            observation,
            start: read.start,
            end: read.end,
            status: read.status,
            doubtful,
            family: category(&read.category).family,
        })
        .collect();
    marks.sort_by_key(|mark| mark.start);
    let mut free = 0;
    for mark in &mut marks {
        mark.start = mark.start.max(free);
        free = free.max(mark.end);
    }
    marks.retain(|mark| mark.start < mark.end);
    marks
}

/// The numbers that no figure was read from and that no user added as one, in text order.
#[must_use]
pub fn passed(report: &Report) -> Vec<Place> {
    let figures = &report.observations;
    let is_free = |[start, end]: &Place| {
        let mut near = figures[..figures.partition_point(|figure| figure.start < *end)].iter();
        near.next_back().is_none_or(|figure| figure.end <= *start)
    };
    report.passed.iter().copied().filter(is_free).collect()
}

fn kind(line: &str, title: &str, first: bool) -> Kind {
    let length = line.chars().count();
    if length > HEADING || line.ends_with(['。', '；', '，', '.', ';', ',', '：', ':']) {
        return Kind::Body;
    }
    if !title.is_empty() && line == title.trim()
        || title.is_empty() && first && !line.contains('，')
    {
        return Kind::Title;
    }
    let numeral = |letter: char| "一二三四五六七八九十百".contains(letter);
    let rest = line.trim_start_matches(numeral);
    if rest.len() < line.len() && rest.starts_with('、') {
        return Kind::Section;
    }
    if line.starts_with('第') {
        let rest = line['第'.len_utf8()..].trim_start_matches(numeral);
        if rest.starts_with(['章', '节']) || rest.starts_with("部分") {
            return Kind::Section;
        }
    }
    let inner = line.trim_start_matches(['（', '(']);
    let rest = inner.trim_start_matches(numeral);
    if inner.len() < line.len() && rest.len() < inner.len() && rest.starts_with(['）', ')']) {
        return Kind::Subsection;
    }
    let rest = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let numbered = rest.len() < line.len() && rest.starts_with(['、', '．', '.']);
    let decimal = rest
        .chars()
        .nth(1)
        .is_some_and(|letter| letter.is_ascii_digit());
    if numbered && !decimal && !line.contains('，') {
        Kind::Subsection
    } else {
        Kind::Body
    }
}

fn count(text: &str) -> u32 {
    // A text of 4 billion characters fits no browser tab.
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
#[path = "paragraph_tests.rs"]
mod tests;
