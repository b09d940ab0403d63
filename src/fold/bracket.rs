//! Brackets become Chinese ones; footnote marks are dropped.
//!
//! ```text
//! 规划(2021年) → 规划（2021年）     “四风”[12]问题 → “四风”问题     [3]12个 → 12个
//! ```
//!
//! A mark is one to three digits in square brackets of any shape after a word, or one or two in
//! round brackets, or a circled number, after a closing quote, or one that ends a clause. At the start of a line it numbers
//! the note itself and stays, as `[3]`.

use super::form::{is_space, narrow};
use super::hanzi;
use super::markup;
use super::scan::Scan;

/// The closing bracket of each shape.
fn closing(c: char) -> char {
    match c {
        '[' => ']',
        '［' => '］',
        '【' => '】',
        '〔' => '〕',
        '(' => ')',
        _ => '）',
    }
}

impl Scan<'_> {
    pub(super) fn bracket(&mut self, c: char) {
        let round = matches!(c, '(' | '（');
        if round && self.reading() {
            return;
        }
        if c == '['
            && self.document.is_tagged()
            && let Some(tag) = markup::tag(self.rest())
        {
            return self.drop_bytes(tag);
        }
        let Some(mark) = note(self.rest(), c) else {
            return self.write(c, if round { '（' } else { c });
        };
        let quoted = matches!(self.before(), Some('”' | '》' | '’'));
        match self.before() {
            None if !round => self.numbered_note(mark),
            Some(_) if !round && !self.opens_cell() => self.drop_bytes(mark),
            _ if quoted && mark <= "（12）".len() => self.drop_bytes(mark),
            _ => self.write(c, if round { '（' } else { c }),
        }
    }

    /// Whether a cell of a table begins here: `[20]` alone in one is a sum over several years.
    fn opens_cell(&self) -> bool {
        let line = self.line();
        let words = line.trim_end_matches(is_space);
        let apart = line.len() > words.len() + 1 || line.ends_with('\t');
        apart || words.ends_with(['\t', '|', '｜']) || self.beside_cell(line, words)
    }

    /// 森林覆盖率 % 82 [18]: whether one space parts it from the cell of a figure, a unit or a dash.
    fn beside_cell(&self, line: &str, words: &str) -> bool {
        let last = words.rsplit(is_space).next().unwrap_or_default();
        let bare =
            !last.is_empty() && !last.contains(|c: char| hanzi::is_han(c) || c.is_alphabetic());
        line.len() > words.len() && bare && self.shape.is_some_and(|shape| !shape.prose)
    }

    /// `【1】` at the start of a line: `[1]`.
    fn numbered_note(&mut self, mark: usize) {
        let (text, end) = (self.rest(), self.at + mark);
        for (at, c) in text[..mark].char_indices() {
            self.at += c.len_utf8();
            match narrow(c) {
                digit if digit.is_ascii_digit() => self.out.put(digit),
                space if is_space(space) => self.out.skip(1),
                _ => self.out.put(if at == 0 { '[' } else { ']' }),
            }
        }
        self.at = end;
    }

    /// 新增就业4.5*万人，增长7.7%*。: a star behind a number is a note's mark.
    pub(super) fn star(&mut self) {
        if self.is_bold() {
            return self.drop_bytes("**".len());
        }
        let number = self.after_digit() || self.before() == Some('%');
        let beyond = self.rest()[1..].chars().next();
        let ends = beyond.is_some_and(|c| hanzi::is_han(c) || "，。；、".contains(c));
        if number && ends {
            self.drop('*')
        } else {
            self.write('*', '*')
        }
    }

    /// A circled number after a closing quote is a note's mark, or behind a word that ends its clause (长效机制①，);
    /// elsewhere it numbers a list.
    pub(super) fn circled(&mut self, c: char) {
        let beyond = || self.rest()[c.len_utf8()..].chars().next();
        let ends = || beyond().is_some_and(|c| matches!(c, '，' | '。' | '；' | ',' | ';'));
        // 技术人员5240人⑼，: in brackets it numbers nothing there.
        let worded = self.before().is_some_and(hanzi::is_han) && ends();
        if worded || matches!(self.before(), Some('”' | '》')) {
            self.drop(c)
        } else {
            self.write(c, c)
        }
    }
}

/// Length of a note's mark at the start of `text`, which starts with the bracket `open`.
fn note(text: &str, open: char) -> Option<usize> {
    let mut digits = 0;
    for (at, c) in text.char_indices().skip(1).take(8) {
        match narrow(c) {
            digit if digit.is_ascii_digit() => digits += 1,
            space if is_space(space) => {}
            _ if c == closing(open) && (1..=3).contains(&digits) => return Some(at + c.len_utf8()),
            _ => return None,
        }
    }
    None
}
