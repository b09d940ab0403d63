//! Folded text becomes an [`Outline`]: title, date, sections, sentences, tables, page furniture.
//!
//! ```
//! use zhibiao::lexicon::Marks;
//! use zhibiao::outline::outline;
//! let text = "罗湖区2024年政府工作报告\n一、2023年工作回顾\n经济稳步提升。消费持续回暖。";
//! let outline = outline(text, &Marks::of(text));
//! assert_eq!(outline.title_text(text), "罗湖区2024年政府工作报告");
//! assert_eq!(outline.published.map(|date| date.year), Some(2024));
//! assert_eq!(outline.sections[0].heading.of(text), "一、2023年工作回顾");
//! assert_eq!(outline.sentences.last().unwrap().span.of(text), "消费持续回暖。");
//! ```
//!
//! Every line of the text is one of: title, heading, body, table, furniture. Furniture (bylines,
//! view counts, recommended articles, glossaries at the end) is named with its reason and yields no
//! sentence; cells of a table are in [`Outline::tables`] only. The stage reads no figure, no unit
//! and no place: it says where the later stages look, and under which heading.

mod around;
mod bars;
mod byline;
mod cells;
mod date;
mod dateline;
mod furniture;
mod head;
mod heading;
mod labelled;
mod line;
mod page;
mod paragraph;
mod rules;
#[cfg(test)]
mod sample;
mod sentence;
mod stacked;
mod table;
mod tail;
mod title;
mod words;

pub use page::is_agency;

use crate::lexicon::Marks;
use crate::span::{Folded, Span};
pub(crate) use cells::{is_amount, without_note};
pub(crate) use dateline::{
    administers, closes_plan, is_jubilee, is_model, reviews_plan, titled_year,
};
pub(crate) use heading::has_figure;
use line::{Line, Role};

/// What a document is made of. All spans are trimmed of white space.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// The lines that name the document; see [`Outline::title_text`].
    pub title: Option<Span<Folded>>,
    /// When the document was issued, by what it says of itself.
    pub published: Option<Dateline>,
    /// Sections in text order.
    pub sections: Vec<Section>,
    /// Body sentences, headings and title lines in text order; furniture and tables are absent.
    pub sentences: Vec<Sentence>,
    /// Page furniture in text order.
    pub furniture: Vec<Furniture>,
    /// Tables in text order.
    pub tables: Vec<Table>,
}

/// A date of issue. `month` is known only with `year`, `day` only with `month`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dateline {
    /// The year, 1949 to 2099.
    pub year: u16,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
    /// The words that say so.
    pub span: Span<Folded>,
}

/// A heading and what it is under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section {
    /// The heading with its number.
    pub heading: Span<Folded>,
    /// Depth, 1 outermost.
    pub level: u8,
    /// Index into [`Outline::sections`] of the section that holds this one.
    pub parent: Option<usize>,
}

/// A sentence, with its closing punctuation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands.
    pub span: Span<Folded>,
    /// Index into [`Outline::sections`]; a heading belongs to the section that it opens.
    pub section: Option<usize>,
    /// Number of its paragraph, counted over the whole document.
    pub paragraph: u32,
    /// What it is.
    pub kind: SentenceKind,
}

/// What a sentence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SentenceKind {
    /// Running text.
    Body,
    /// Opens a section.
    Heading,
    /// Of a paragraph that opens with `——`.
    Item,
    /// Names the document, its occasion or its speaker.
    Title,
}

/// A stretch that is not the document's own text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Furniture {
    /// Where it stands.
    pub span: Span<Folded>,
    /// A stable word: `chrome`, `byline`, `editor`, `disclaimer`, `link`, `recommended`, `caption`,
    /// `summary`, `repeat`, `footnote`, `ornament`.
    pub reason: &'static str,
}

/// A table of cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// From the caption, unit note or first row to the last row.
    pub span: Span<Folded>,
    /// The line above that names it.
    pub caption: Option<Span<Folded>>,
    /// The unit note: `单位：亿元`.
    pub unit: Option<Span<Folded>>,
    /// Rows that name the columns.
    pub header: Vec<Row>,
    /// Rows of figures.
    pub rows: Vec<Row>,
    /// The section that it stands in.
    pub section: Option<usize>,
}

/// One line of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line.
    pub span: Span<Folded>,
    /// Its cells from the left, trimmed; an empty cell is an empty span.
    pub cells: Vec<Span<Folded>>,
}

impl Outline {
    /// The title as one line: `政 府 工 作 报 告` closed up, lines joined; `""` without a title.
    pub fn title_text(&self, text: &str) -> String {
        self.title
            .map(|span| {
                span.of(text)
                    .chars()
                    .filter(|c| !c.is_whitespace())
                    .collect()
            })
            .unwrap_or_default()
    }

    /// What stands below the heading of the section at `at`, up to the next heading as high, and at most `far` bytes of it.
    pub fn below<'t>(&self, text: &'t str, at: usize, far: usize) -> &'t str {
        let Section { heading, level, .. } = self.sections[at];
        let mut behind = self.sections[at + 1..].iter();
        let next = behind.find(|next| next.level <= level);
        let start = heading.end as usize;
        let end = next.map_or(text.len(), |next| next.heading.start as usize);
        &text[start..text.floor_char_boundary(end.min(start + far))]
    }
}

/// Reads the outline of a folded text with these marks, in time that grows with its length. No text is refused: what
/// fits no rule is body.
pub fn outline(text: &str, marks: &Marks) -> Outline {
    let mut lines = line::split(text, marks);
    furniture::mark(&mut lines);
    tail::mark(&mut lines);
    let mut tables = table::find(text, &mut lines);
    let head = head::find(&mut lines);
    let title = head.title.or_else(|| titled_by_table(text, &tables));
    let page = page_lines(&lines);
    let mut furniture = furniture_of(&lines);
    let body = paragraph::read(text, marks, &lines, &mut furniture);
    furniture.sort_by_key(|piece| piece.span);
    for table in &mut tables {
        let above = body
            .sections
            .partition_point(|section| section.heading.start < table.span.start);
        table.section = above.checked_sub(1);
    }
    let top = |section: &&Section| section.level == 1;
    let sources = dateline::Sources {
        own: head.own,
        page,
        title,
        headings: body
            .sections
            .iter()
            .filter(top)
            .map(|section| section.heading)
            .collect(),
        opening: body.opening,
        body: body
            .sentences
            .iter()
            .map(|sentence| sentence.span)
            .collect(),
    };
    let published = dateline::choose(text, &sources);
    Outline {
        title,
        published,
        sections: body.sections,
        sentences: body.sentences,
        furniture,
        tables,
    }
}

/// 某县2018年10月主要经济指标, right above a table: the caption of a document that is all table names it.
fn titled_by_table(text: &str, tables: &[Table]) -> Option<Span<Folded>> {
    let caption = tables.first()?.caption?;
    let first = text[..caption.start as usize].trim().is_empty();
    (first && !caption.of(text).trim_start().starts_with(['表', '附'])).then_some(caption)
}

/// 来源：某报 2024年3月1日: lines of the page around the text, which may carry its date.
fn page_lines(lines: &[Line<'_>]) -> Vec<Span<Folded>> {
    let page = |line: &&Line<'_>| {
        matches!(
            line.role,
            Role::Furniture("chrome" | "byline" | "repeat" | "editor")
        )
    };
    let mut spans: Vec<Span<Folded>> = Vec::new();
    for line in lines {
        if line.role == Role::Furniture("link") {
            spans.extend(behind_address(line));
        }
        if !page(&line) {
            continue;
        }
        match spans.last_mut() {
            // 2016⏎3/8⏎09:20: one date.
            Some(last) if last.len() == 4 && last.end + 1 == line.span.start => {
                *last = last.cover(line.span)
            }
            _ => spans.push(line.span),
        }
    }
    spans
}

/// http://www.example.com  2010年11月26日 某报: what a page says behind its address.
fn behind_address(line: &Line<'_>) -> Option<Span<Folded>> {
    let address = line.text.find(char::is_whitespace)?;
    let start = line.span.start + u32::try_from(address).ok()?;
    Some(Span::new(start, line.span.end))
}

/// Furniture lines as spans; neighbours of one reason are one piece.
fn furniture_of(lines: &[Line<'_>]) -> Vec<Furniture> {
    let mut pieces: Vec<Furniture> = Vec::new();
    let mut joins = false;
    for line in lines.iter().filter(|line| line.role != Role::Blank) {
        let Role::Furniture(reason) = line.role else {
            joins = false;
            continue;
        };
        match pieces
            .last_mut()
            .filter(|last| joins && last.reason == reason)
        {
            Some(last) => last.span = last.span.cover(line.span),
            None => pieces.push(Furniture {
                span: line.span,
                reason,
            }),
        }
        joins = true;
    }
    pieces
}
