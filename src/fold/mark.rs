//! Punctuation: Chinese full-width, but for the marks inside numbers.
//!
//! ```text
//! 增长7.2%,达1,234.5亿元;共:   →  增长7.2%，达1234.5亿元；共：
//! 10：30, 2.4:41.2:56.4         →  10:30，2.4:41.2:56.4
//! "双碳"                         →  “双碳”
//! ```
//!
//! A comma between digits is a thousands comma where one to three digits stand before it and
//! exactly three after it; it is dropped. A full-width comma never is one. A full stop typed as a point (38.9亿元.增长), or
//! a point as a full stop or as a dot of names (12。5万吨, 2·8%), is read as what was meant.

use super::form::{is_space, narrow};
use super::hanzi;
use super::scan::{Scan, digits_ahead};
use super::sign;

/// Entities that scrapers leave in the text, for spaces and signs.
const ENTITIES: [(&str, char); 9] = [
    ("&nbsp;", ' '),
    ("&ensp;", ' '),
    ("&emsp;", ' '),
    ("&thinsp;", ' '),
    ("&amp;", '&'),
    ("&lt;", '<'),
    ("&gt;", '>'),
    ("&ldquo;", '“'),
    ("&rdquo;", '”'),
];

/// An entity for a space at the start of `text`.
pub(super) fn space_entity(text: &str) -> Option<&'static str> {
    let found = ENTITIES
        .iter()
        .find(|(entity, plain)| *plain == ' ' && text.starts_with(entity));
    found.map(|(entity, _)| *entity)
}

impl Scan<'_> {
    pub(super) fn comma(&mut self) {
        if self.is_thousands() {
            self.drop(',');
            self.thousands = self.out.text.len();
        } else if self.rest()[1..].starts_with(['、', '。', ';', '；']) {
            // 29.7%,、24.1%,。: pages that mirror others put one before every mark.
            self.drop(',');
        } else {
            self.write(',', '，');
        }
    }

    fn is_thousands(&self) -> bool {
        let before = self.digits_before();
        if before == 0 || digits_ahead(&self.rest()[1..]) != 3 {
            return false;
        }
        // Inside 1,234,567 the second comma follows three digits after the first one.
        if self.thousands > 0 && self.out.text.len() == self.thousands + 3 {
            return true;
        }
        let point = self.out.text[..self.out.text.len() - before].ends_with('.');
        before <= 3 && !point
    }

    /// Between digits a colon is a time's or a ratio's, unless what follows is a year.
    pub(super) fn colon(&mut self, c: char) {
        // 占比分别为：39.2%、…: a list of numbers goes on with what they are of.
        let next = self.rest()[c.len_utf8()..].trim_start_matches(is_space);
        if self.out.text.ends_with("分别为") && next.starts_with(|c: char| c.is_ascii_digit()) {
            return self.drop(c);
        }
        self.advance(c);
        if let Some(spaces) = self.spaces_in_ratio() {
            self.out.put(':');
            return self.drop_bytes(spaces);
        }
        let rest = self.rest();
        let digits = digits_ahead(rest);
        let year = digits >= 4 || rest.chars().nth(digits) == Some('年');
        let url = rest.starts_with("//");
        // PM10：62: the digits are those of a sign.
        let sign = || sign::ends(&self.out.text);
        let time = self.after_digit() && digits > 0 && !year && !sign();
        self.out.put(if url || time { ':' } else { '：' });
    }

    /// `26: 32.4: 41.6`: the spaces behind a colon of three numbers; they are typed so where `: ` is a mark of a sentence.
    fn spaces_in_ratio(&self) -> Option<usize> {
        let rest = self.rest();
        let next = rest.trim_start_matches(is_space);
        let spaces = rest.len() - next.len();
        let number = |c: char| c.is_ascii_digit() || c == '.';
        if spaces == 0 || !self.after_digit() || !next.starts_with(number) {
            return None;
        }
        let behind = next.trim_start_matches(number).trim_start_matches(is_space);
        let second = self.out.text.trim_end_matches(number).ends_with(':');
        (second || behind.starts_with([':', '：'])).then_some(spaces)
    }

    /// `;` and `!`, which stay where they stand between letters of an address.
    pub(super) fn stop(&mut self, c: char) {
        self.advance(c);
        let plain = if c == ';' { '；' } else { '！' };
        self.out.put(if self.in_latin() { c } else { plain });
    }

    /// A question mark, an orphaned reading `?dòng)?`, or spaces that a converter lost: `政??府`.
    pub(super) fn question(&mut self) {
        if self.orphan_reading() {
            return;
        }
        if self.lost_space() > 0 {
            return self.gap();
        }
        self.advance('?');
        self.out.put(if self.in_latin() { '?' } else { '？' });
    }

    /// Length of the lost spaces here: an even run of question marks. Two at the end of a line are
    /// someone's surprise.
    pub(super) fn lost_space(&self) -> usize {
        let rest = self.rest();
        let marks = rest.bytes().take_while(|&byte| byte == b'?').count();
        let at_end = rest[marks..]
            .chars()
            .next()
            .is_none_or(|c| matches!(c, '”' | '"' | '）' | ')' | '!' | '！'));
        let lost = marks >= 2 && marks % 2 == 0 && !(at_end && marks == 2);
        if lost { marks } else { 0 }
    }

    /// Straight quotes open and close in turn within a paragraph; an apostrophe stays.
    pub(super) fn quote(&mut self, c: char) {
        self.advance(c);
        let single = narrow(c) == '\'';
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        if single && letter(self.before()) && letter(self.peek()) {
            return self.out.put(c);
        }
        let open = &mut self.quotes[usize::from(single)];
        *open = !*open;
        let pair = if single {
            ['’', '‘']
        } else {
            ['”', '“']
        };
        self.out.put(pair[usize::from(*open)]);
    }

    /// 「綠色『雙碳』」: inner quotes; where no outer ones stand around them, 『綠色』 are the outer.
    pub(super) fn corner(&mut self, c: char) {
        const NEAR: usize = 300;
        let from = self.text.ceil_char_boundary(self.at.saturating_sub(NEAR));
        let before = &self.text[from.max(self.line.start)..self.at];
        let inner = before.matches('「').count() > before.matches('」').count();
        let pair = if inner {
            ['‘', '’']
        } else {
            ['“', '”']
        };
        self.write(c, pair[usize::from(c == '』')]);
    }

    /// A full-width point is a decimal or a list number's point after a digit, else a full stop.
    pub(super) fn point(&mut self) {
        self.advance('．');
        let number = self.before().is_some_and(|c| c.is_ascii_alphanumeric());
        self.out.put(if number { '.' } else { '。' });
    }

    /// 投资38.9亿元.增长5%: a full stop; 总产12。5万吨: a point.
    pub(super) fn typed_for_the_other(&mut self, c: char) {
        // 8%和13.%: a point that no decimal follows.
        if c == '.' && self.after_digit() && self.rest()[1..].starts_with(['%', '％']) {
            return self.drop(c);
        }
        self.advance(c);
        let meant = match (c, self.before()) {
            ('。' | '·', Some('0'..='9')) if self.is_point() => '.',
            ('.', Some(before)) if !before.is_ascii_alphanumeric() && self.ends_clause(before) => {
                '。'
            }
            _ => c,
        };
        self.out.put(meant);
    }

    /// Whether a decimal's digits and what they measure follow, behind a number that is no year.
    fn is_point(&self) -> bool {
        let digits = digits_ahead(self.rest());
        let after = self
            .rest()
            .trim_start_matches(|c| narrow(c).is_ascii_digit());
        let measured = after.starts_with(['%', '％', '‰', '万', '亿', '元', '吨', '倍'])
            || ["个百分点", "公里", "公顷", "平方"]
                .iter()
                .any(|unit| after.starts_with(unit));
        (1..=2).contains(&digits) && self.digits_before() < 4 && measured
    }

    /// Whether a point behind Chinese words, which number no item, has more of them behind it or ends the line.
    fn ends_clause(&self, before: char) -> bool {
        const NUMBERED: usize = 3;
        let said = hanzi::is_han(before) || matches!(before, '%' | '‰' | '）' | '”');
        let next = self.rest().trim_start_matches(is_space).chars().next();
        let goes_on = next.is_none_or(|c| hanzi::is_han(c) || c.is_ascii_digit());
        said && goes_on && self.line().chars().nth(NUMBERED).is_some()
    }

    pub(super) fn entity(&mut self) {
        match ENTITIES
            .iter()
            .find(|(entity, _)| self.rest().starts_with(entity))
        {
            Some((_, ' ')) => self.gap(),
            Some((entity, plain)) => {
                self.at += entity.len();
                self.out
                    .block(plain.encode_utf8(&mut [0; 4]), entity.len() as u32);
            }
            None => self.write('&', '&'),
        }
    }

    /// Whether ASCII stands on both sides, a letter on one of them: an address, not a sentence.
    fn in_latin(&self) -> bool {
        let (before, after) = (self.before().unwrap_or(' '), self.peek().unwrap_or(' '));
        let ascii = |c: char| c.is_ascii_alphanumeric() || "/=_".contains(c);
        ascii(before)
            && ascii(after)
            && (before.is_ascii_alphabetic() || after.is_ascii_alphabetic())
    }
}
