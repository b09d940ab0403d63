//! The scan: copies plain characters, hands each other one to its pass, and decides at line ends.
//!
//! A pass looks back at the folded text, which is already in plain form, and ahead at the
//! original, a few characters at most. It moves past what it takes and says what to write; the
//! scan only moves forward, so the work grows with the length of the text.
//!
//! ```text
//! 新增１,２３4 個   →  copy 新增, form １, mark ',', form ２, …, gap ' ', hanzi 個
//! ```

use std::cell::OnceCell;

use super::form::{is_invisible, is_space, narrow};
use super::gap::Shape;
use super::glued;
use super::hanzi;
use super::line::{Line, lines};
use super::markup;
use super::offset::{Builder, OffsetMap};
use super::page_mark;
use super::quote_slip;
use super::reading::Readings;
use super::stamp;
use super::stop_point;
use super::strewn;
use super::watch::Watch;
use super::wrap::{Break, Wraps};

/// The state of one scan.
pub(super) struct Scan<'t> {
    pub(super) text: &'t str,
    /// Byte offset of the next character.
    pub(super) at: usize,
    /// The line that `at` is in.
    pub(super) line: Line,
    pub(super) out: Builder,
    pub(super) document: Document<'t>,
    /// What the current line looks like; asked for by its first gap.
    pub(super) shape: Option<Shape>,
    /// Whether the current line goes on in the next one or goes on from the one before.
    pub(super) flows: bool,
    /// Whether a straight double or single quote is open.
    pub(super) quotes: [bool; 2],
    /// Length of the folded text after the last thousands comma that was dropped.
    pub(super) thousands: usize,
    /// Length of the folded text where the current folded line begins.
    pub(super) line_start: usize,
    watch: &'static Watch,
}

/// What only the whole text tells, worked out when a pass first asks.
pub(super) struct Document<'t> {
    text: &'t str,
    traditional: OnceCell<bool>,
    readings: OnceCell<Readings<'t>>,
    tagged: OnceCell<bool>,
    marked: OnceCell<bool>,
}

impl<'t> Document<'t> {
    /// Whether the text is Traditional Chinese.
    pub(super) fn is_traditional(&self) -> bool {
        *self
            .traditional
            .get_or_init(|| hanzi::is_traditional(self.text))
    }

    /// Whether the text is Markdown.
    pub(super) fn is_marked(&self) -> bool {
        *self.marked.get_or_init(|| markup::is_markdown(self.text))
    }

    /// Whether the page closes tags.
    pub(super) fn is_tagged(&self) -> bool {
        *self.tagged.get_or_init(|| markup::tagged(self.text))
    }

    /// The readings that are glued to characters.
    pub(super) fn readings(&self) -> &Readings<'t> {
        self.readings.get_or_init(|| Readings::of(self.text))
    }
}

impl<'t> Scan<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let document = Document {
            text,
            traditional: OnceCell::new(),
            readings: OnceCell::new(),
            tagged: OnceCell::new(),
            marked: OnceCell::new(),
        };
        Self {
            text,
            at: 0,
            line: Line {
                start: 0,
                end: 0,
                next: 0,
                columns: 0,
                indent: 0,
                page: false,
                torn: false,
            },
            out: Builder::for_text(text),
            document,
            shape: None,
            flows: false,
            quotes: [false; 2],
            thousands: 0,
            line_start: 0,
            watch: match stop_point::in_use(text) || quote_slip::in_use(text) {
                true => Watch::with_stops(),
                false => Watch::get(),
            },
        }
    }

    pub(super) fn run(mut self) -> (String, OffsetMap) {
        let mut lines = lines(self.text);
        markup::part(self.text, &mut lines);
        strewn::strip(self.text, &mut lines);
        glued::part(self.text, &mut lines);
        page_mark::strip(self.text, &mut lines);
        let ends = stamp::strip(self.text, &mut lines);
        let wraps = Wraps::new(self.text, &lines, ends);
        let mut index = 0;
        while let Some(&line) = lines.get(index) {
            self.line = line;
            self.shape = None;
            let (next, joins) = match wraps.after(index) {
                Break::End => (index + 1, false),
                Break::Join(next) => (next, true),
            };
            self.flows |= joins;
            // What was strewn before the first line.
            self.drop_bytes(line.start.saturating_sub(self.at));
            self.scan_line();
            self.flows = joins;
            let newline = !joins && next < lines.len();
            self.end_line(
                lines.get(next).map_or(self.text.len(), |line| line.start),
                newline,
            );
            index = next;
        }
        self.out.finish()
    }

    fn scan_line(&mut self) {
        self.leading_gap();
        while self.at < self.line.end {
            let found = self.watch.next(&self.text[..self.line.end], self.at);
            let end = found.map_or(self.line.end, |(at, _)| at);
            let plain = &self.text[self.at..end];
            if !plain.is_empty() {
                self.out.copy(plain);
                self.at = end;
            }
            if let Some((_, c)) = found {
                self.look(c);
            }
        }
    }

    /// Hands a watched character to its pass, which moves past it.
    fn look(&mut self, c: char) {
        match c {
            _ if is_space(c) => self.gap(),
            _ if is_invisible(c) => self.drop(c),
            ',' => self.comma(),
            ':' | '：' | '∶' | '﹕' | '︰' => self.colon(c),
            ';' | '!' => self.stop(c),
            '?' => self.question(),
            '"' | '\'' | '＂' | '＇' => self.quote(c),
            '『' | '』' => self.corner(c),
            '．' => self.point(),
            '.' | '。' | '·' => self.typed_for_the_other(c),
            '、' => self.stop_for_point(),
            '&' => self.entity(),
            '(' | '（' | '[' | '［' | '【' | '〔' => self.bracket(c),
            ')' => self.write(c, '）'),
            '①'..='⑳' | '⑴'..='⒇' => self.circled(c),
            '—' | '–' | '―' | '－' | '‐' | '‑' | '‒' => self.dash(c),
            '*' => self.star(),
            '<' => self.angle(),
            '²' | '³' => self.raised(c),
            '○' | 'O' => self.circle(c),
            _ if hanzi::is_han(c) => self.hanzi(c),
            _ => self.form(c),
        }
    }

    /// Drops what is left of a line, its end, and all up to `next`; writes a line end or none.
    fn end_line(&mut self, next: usize, newline: bool) {
        let left = &self.text[self.at..next];
        let end = left
            .find('\n')
            .unwrap_or_else(|| self.line.end.saturating_sub(self.at));
        let before = count(&left[..end]);
        self.out.skip(before);
        let mut after = count(left) - before;
        if newline {
            match left.is_empty() {
                // Where a page lost its line break, nothing stands for it.
                true => self.out.insert_line_end(),
                false => self.out.put('\n'),
            }
            after = after.saturating_sub(1);
            self.quotes = [false; 2];
            self.line_start = self.out.text.len();
        } else if self.splits_words(next) {
            self.out.put(' ');
            after = after.saturating_sub(1);
        }
        self.out.skip(after);
        self.at = next;
    }

    /// Whether a join at `next` would run two foreign words together.
    fn splits_words(&self, next: usize) -> bool {
        let after = self.text[next..]
            .trim_start_matches(is_space)
            .chars()
            .next();
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        letter(self.out.text.chars().next_back()) && letter(after)
    }

    /// What is left of the line.
    pub(super) fn rest(&self) -> &'t str {
        &self.text[self.at..self.line.end.max(self.at)]
    }

    /// The next character of the line, full-width forms as ASCII.
    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next().map(narrow)
    }

    /// The last folded character of this line.
    pub(super) fn before(&self) -> Option<char> {
        self.line().chars().next_back()
    }

    /// What is folded of this line.
    pub(super) fn line(&self) -> &str {
        &self.out.text[self.line_start..]
    }

    /// Whether the last folded character is an ASCII digit.
    pub(super) fn after_digit(&self) -> bool {
        self.out
            .text
            .as_bytes()
            .last()
            .is_some_and(u8::is_ascii_digit)
    }

    /// How many ASCII digits the folded text ends in, up to 16.
    pub(super) fn digits_before(&self) -> usize {
        self.out
            .text
            .bytes()
            .rev()
            .take(16)
            .take_while(u8::is_ascii_digit)
            .count()
    }

    /// Moves past `c` without writing.
    pub(super) fn advance(&mut self, c: char) {
        self.at += c.len_utf8();
    }

    /// Writes `plain` for `c`.
    pub(super) fn write(&mut self, c: char, plain: char) {
        self.advance(c);
        self.out.put(plain);
    }

    /// Drops `c`.
    pub(super) fn drop(&mut self, c: char) {
        self.advance(c);
        self.out.skip(1);
    }

    /// Drops the next `bytes` of the line.
    pub(super) fn drop_bytes(&mut self, bytes: usize) {
        let characters = count(&self.text[self.at..self.at + bytes]);
        self.out.skip(characters);
        self.at += bytes;
    }
}

/// Characters in a piece of text.
pub(super) fn count(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

/// How many digits, of either width, `text` starts with, up to 16.
pub(super) fn digits_ahead(text: &str) -> usize {
    text.chars()
        .take(16)
        .take_while(|&c| narrow(c).is_ascii_digit())
        .count()
}
