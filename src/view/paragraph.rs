//! The source text by paragraph, with the figures that stand in each.
//!
//! A line of the text is a paragraph; blank lines fall away. Whether a line is a heading is judged
//! from its form alone, for setting it in type: the reading itself has its own outline.

use super::category::category;
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
        let head = line.len() - line.trim_start().len();
        let start = offset + count(&line[..head]);
        offset += count(line);
        let body = line.trim();
        if body.is_empty() {
            continue;
        }
        let mut paragraph = Paragraph {
            start,
            text: body.to_owned(),
            kind: Kind::Body,
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
mod tests {
    use super::*;
    use crate::{report::Observation, view::example};

    #[test]
    fn every_figure_stands_in_its_paragraph() {
        let report = example::report();
        let found = paragraphs(example::TEXT, &report);
        let kinds: Vec<_> = found.iter().map(|paragraph| paragraph.kind).collect();
        assert_eq!(
            kinds,
            [
                Kind::Title,
                Kind::Section,
                Kind::Body,
                Kind::Section,
                Kind::Body
            ]
        );
        for paragraph in &found {
            for mark in &paragraph.marks {
                let text: String = example::TEXT
                    .chars()
                    .skip(mark.start as usize)
                    .take((mark.end - mark.start) as usize)
                    .collect();
                assert_eq!(text, report.observations[mark.observation].quote);
                assert!(paragraph.touches([mark.start, mark.end]));
            }
        }
        assert_eq!(
            found
                .iter()
                .map(|paragraph| paragraph.marks.len())
                .sum::<usize>(),
            5
        );
    }

    #[test]
    fn blanks_keep_their_place() {
        let found = paragraphs("\r\n　　甲乙 \r\n\n丙", &Report::default());
        let places: Vec<_> = found
            .iter()
            .map(|one| (one.start, one.text.as_str()))
            .collect();
        assert_eq!(places, [(4, "甲乙"), (10, "丙")]);
    }

    #[test]
    fn overlapping_marks_never_share_a_character() {
        let at = |start, end| Observation {
            start,
            end,
            ..Default::default()
        };
        let report = Report {
            observations: vec![at(2, 5), at(4, 8), at(3, 5)],
            ..Default::default()
        };
        let places: Vec<_> = marks(&report)
            .iter()
            .map(|mark| (mark.start, mark.end))
            .collect();
        assert_eq!(places, [(2, 5), (5, 8)]);
    }

    #[test]
    fn numbers_passed_over_stand_in_their_paragraph_until_a_figure_takes_them() {
        let report = |observations| Report {
            observations,
            passed: vec![[1, 3], [6, 9]],
            ..Default::default()
        };
        let places = |report: &Report| {
            let found = paragraphs("甲5吨乙\n丙11米。", report);
            found.into_iter().map(|one| one.passed).collect::<Vec<_>>()
        };
        assert_eq!(places(&report(Vec::new())), [[[1, 3]], [[6, 9]]]);
        let added = Observation {
            start: 6,
            end: 9,
            ..Default::default()
        };
        let taken = report(vec![added]);
        assert_eq!(places(&taken), [vec![[1, 3]], vec![]]);
        assert_eq!(passed(&taken), [[1, 3]]);
    }

    #[test]
    fn headings_by_their_form() {
        for (line, expected) in [
            ("三、2024年主要任务", Kind::Section),
            ("第一部分　回顾", Kind::Section),
            ("（八）聚焦绿色低碳", Kind::Subsection),
            ("1.产业发展", Kind::Subsection),
            ("1.5万亩良田", Kind::Body),
            ("一、全年完成投资100亿元。", Kind::Body),
        ] {
            assert_eq!(kind(line, "题", false), expected, "{line}");
        }
    }
}
