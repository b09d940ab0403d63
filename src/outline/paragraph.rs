//! Lines become paragraphs, paragraphs become headings and sentences.
//!
//! ```text
//! （一）培育企业。新增企业80家。     heading 培育企业, sentence 新增企业80家。
//! ```
//!
//! A line is a paragraph, except where a page was copied with its line breaks: in a text whose
//! lines fill one width, and where a line stops at a comma, the next line goes on. Sentences of such
//! a paragraph have the line break inside.

mod headed;

use super::heading::{self, Heading};
use super::line::{self, Line, Role};
use super::{Furniture, Section, Sentence, SentenceKind, byline, sentence};
use crate::lexicon::Marks;
use crate::numbering;
use crate::span::{Folded, Span};
use headed::{find_headings, nested};

/// What the body holds.
#[derive(Default)]
pub(crate) struct Body {
    pub sections: Vec<Section>,
    pub sentences: Vec<Sentence>,
    /// The first paragraph of running text, byline included.
    pub opening: Option<Span<Folded>>,
}

/// A paragraph before its sections are known.
struct Paragraph {
    span: Span<Folded>,
    sentences: Vec<Span<Folded>>,
    title: bool,
    chars: usize,
    /// One sentence without its mark.
    bare_line: bool,
    /// A bare line with a figure.
    bare_figure: bool,
    /// Opens with `——`.
    item: bool,
    heading: Option<Heading>,
}

impl Paragraph {
    /// Whether it is body that ends in the middle of a sentence.
    fn is_broken_off(&self, text: &str) -> bool {
        let closed = |c: char| line::is_sentence_end(c) || "；：;:”）".contains(c);
        !self.title && self.heading.is_none() && !self.span.of(text).ends_with(closed)
    }

    fn new(line: &Line<'_>, title: bool) -> Self {
        let item = line.bare.starts_with("——") || line.bare.starts_with("----");
        Self {
            span: line.span,
            // Those of others are cut once it is known which lines belong to them.
            sentences: if title { vec![line.span] } else { Vec::new() },
            title,
            chars: line.chars,
            bare_line: false,
            bare_figure: false,
            item,
            heading: None,
        }
    }
}

/// Reads the body; furniture inside paragraphs (bylines, watermarks) is added to the list.
pub(crate) fn read(
    text: &str,
    marks: &Marks,
    lines: &[Line<'_>],
    furniture: &mut Vec<Furniture>,
) -> Body {
    let width = wrapped_width(lines);
    let mut paragraphs = join(text, lines, width);
    let opening = paragraphs
        .iter()
        .find(|paragraph| !paragraph.title && paragraph.chars > 12)
        .map(|paragraph| paragraph.span);
    for paragraph in paragraphs.iter_mut().filter(|paragraph| !paragraph.title) {
        let (span, cut) = byline::strip(text, paragraph.span);
        furniture.extend(cut);
        paragraph.sentences = sentence::cut(text, marks, span);
        if let Some(mark) = byline::after_last(text, &paragraph.sentences) {
            paragraph.sentences.pop();
            furniture.push(mark);
        }
        let words = paragraph.span.of(text);
        paragraph.bare_line =
            paragraph.sentences.len() == 1 && !words.ends_with(line::is_sentence_end);
        paragraph.bare_figure = paragraph.bare_line
            && (heading::has_figure(words) || heading::tells_rank(words))
            && numbering::read(words).is_none();
    }
    find_headings(text, &mut paragraphs, width.is_some());
    let mut body = assemble(&paragraphs);
    body.opening = opening;
    body
}

/// Joins lines that were one paragraph.
fn join(text: &str, lines: &[Line<'_>], width: Option<usize>) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    // Whether the paragraph above goes on, and whether nothing else stands between.
    let (mut open, mut near, mut told) = (false, false, false);
    let by_sentence = is_told_by_line(lines);
    for line in lines {
        let title = match line.role {
            Role::Text => false,
            Role::Title => true,
            Role::Blank if width.is_some() => continue,
            Role::Blank | Role::Table | Role::Furniture(_) => {
                (open, near, told) = (false, near && line.role == Role::Blank, false);
                continue;
            }
        };
        let leans = line
            .bare
            .starts_with(['，', '。', '；', '、', '）', '》', '”']);
        let tells_on = told && line.bare.ends_with(line::is_sentence_end);
        let goes_on = near && (((open || tells_on) && !starts_anew(text, line)) || leans);
        near = true;
        match paragraphs
            .last_mut()
            .filter(|last| goes_on && !title && !last.title)
        {
            Some(last) => {
                last.span = last.span.cover(line.span);
                last.chars += line.chars;
            }
            None => paragraphs.push(Paragraph::new(line, title)),
        }
        let full = width.is_some_and(|width| {
            line.columns + 6 >= width && !line.bare.ends_with(line::is_sentence_end)
        });
        // 第一章 on a line of its own numbers the next line.
        let number_alone =
            numbering::read(line.text).is_some_and(|number| number.len == line.text.len());
        open = full || number_alone || line.bare.ends_with(['，', '、']);
        told = by_sentence && line.bare.ends_with(line::is_sentence_end);
    }
    paragraphs
}

/// Whether a page has a line for each sentence: none of its lines tells two, and enough are whole ones. What one of them
/// says of the time holds for the next as it does within a paragraph.
fn is_told_by_line(lines: &[Line<'_>]) -> bool {
    const FEWEST: usize = 4;
    let whole = |line: &&Line<'_>| line.is_text() && line.bare.ends_with(line::is_sentence_end);
    let several = |line: &Line<'_>| {
        line.bare
            .chars()
            .filter(|c| line::is_sentence_end(*c))
            .nth(1)
            .is_some()
    };
    let count = lines.iter().filter(whole).count();
    count >= FEWEST
        && lines
            .iter()
            .filter(whole)
            .filter(|line| several(line))
            .count()
            * 20
            <= count
}

/// A number, a dash or an indent opens a paragraph of its own.
fn starts_anew(text: &str, line: &Line<'_>) -> bool {
    let indented = text[line.raw.start as usize..line.span.start as usize]
        .chars()
        .map(|c| if c == '\u{3000}' { 2 } else { 1 })
        .sum::<usize>()
        >= 2;
    indented
        || line.bare.starts_with("——")
        || line.bare.starts_with("一是")
        || numbering::read(line.text).is_some()
}

/// The width in columns that most lines fill, in a text copied with its line breaks.
fn wrapped_width(lines: &[Line<'_>]) -> Option<usize> {
    let text: Vec<&Line<'_>> = lines.iter().filter(|line| line.is_text()).collect();
    let mut counts = std::collections::BTreeMap::<usize, usize>::new();
    for line in text
        .iter()
        .filter(|line| (32..=120).contains(&line.columns))
    {
        *counts.entry(line.columns).or_default() += 1;
    }
    let near = |width: usize| {
        counts
            .range(width.saturating_sub(4)..=width)
            .map(|count| count.1)
            .sum::<usize>()
    };
    let width = counts.keys().copied().max_by_key(|width| near(*width))?;
    let longer = text.iter().filter(|line| line.columns > width + 4).count();
    let broken = text
        .iter()
        .filter(|line| line.columns + 6 >= width && !line.bare.ends_with(line::is_sentence_end))
        .count();
    (text.len() >= 8
        && near(width) * 3 >= text.len()
        && longer * 10 <= text.len()
        && broken * 3 >= text.len())
    .then_some(width)
}

/// Nests the headings and gives every sentence its section.
fn assemble(paragraphs: &[Paragraph]) -> Body {
    let nested = nested(paragraphs);
    let mut body = Body::default();
    for (paragraph, number) in paragraphs.iter().zip(0..) {
        if let Some(found) = paragraph.heading {
            let (level, parent) = nested
                .get(body.sections.len())
                .copied()
                .unwrap_or((1, None));
            body.sections.push(Section {
                heading: found.span,
                level,
                parent,
            });
        }
        let section = body.sections.len().checked_sub(1);
        for span in &paragraph.sentences {
            let kind = match paragraph {
                Paragraph { title: true, .. } => SentenceKind::Title,
                Paragraph {
                    heading: Some(heading),
                    ..
                } if heading.span == *span => SentenceKind::Heading,
                Paragraph { item: true, .. } => SentenceKind::Item,
                _ => SentenceKind::Body,
            };
            body.sentences.push(Sentence {
                span: *span,
                section,
                paragraph: number,
                kind,
            });
        }
    }
    body
}
