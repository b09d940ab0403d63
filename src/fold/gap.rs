//! Spaces: dropped inside numbers and words, a tab between the cells of a table, else one space.
//!
//! ```text
//! 政 府 工 作 报 告 → 政府工作报告           增长 91.2 %，达 3 万 亩。 → 增长91.2%，达3万亩。
//! 县长 杨曙光 → 县长 杨曙光                  生产总值   亿元   808 → 生产总值⇥亿元⇥808
//! ```
//!
//! What a gap means depends on its line: its [`Shape`] is worked out once, by the line's first gap.
//! Gaps at the start and end of a line go. Two question marks for a lost space count as a space.

mod shape;
mod split;

pub(super) use shape::Shape;

use super::form::{is_invisible, is_space, narrow};
use super::hanzi::{is_han, simplified};
use super::run_on::Joined;
use super::scan::{Scan, digits_ahead};
use super::sign;
use shape::{Run, run};

/// What follows a number as its unit or multiplier, and so belongs to it in any line.
const UNITS: &str =
    "万亿千百十元个家户人名位项条座所处台辆次件吨亩公平立米里克升度倍岁年月日天时分秒成余多号";

/// What is said of a number behind it.
const BOUNDS: [&str; 5] = ["以上", "以下", "以内", "左右", "及以上"];

/// Longest quote, in bytes, in which a space parts two slogans.
const QUOTE: usize = 60;

/// Marks that take no space before them, and those that take none after.
const CLOSING: &str = "，。、；：！？）”’》〉】〕";
const OPENING: &str = "（“‘《〈【〔";

impl Scan<'_> {
    /// Drops the spaces a line starts with.
    pub(super) fn leading_gap(&mut self) {
        let rest = self.rest();
        let body = rest.trim_start_matches(|c| is_space(c) || is_invisible(c));
        self.drop_bytes(rest.len() - body.len());
    }

    /// Takes a run of spaces and writes what it means.
    pub(super) fn gap(&mut self) {
        let run = run(self.rest(), self.lost_space());
        let start = self.at;
        let (Some(left), Some(right)) = (self.before(), self.rest()[run.bytes..].chars().next())
        else {
            return self.drop_bytes(run.bytes);
        };
        // 对全区经 - 2 - 济: a page's number amid a word.
        if let Some(number) = page_number(self.rest()).filter(|_| is_han(left)) {
            return self.drop_bytes(number);
        }
        let line = self.line;
        let flows = self.flows;
        let shape = *self
            .shape
            .get_or_insert_with(|| Shape::of(line.text(self.text), line.columns, flows));
        self.at += run.bytes;
        let joined = || shape.page != Joined::No && self.ends_joined_line(shape.page, self.at);
        let meaning = if shape.prose && (joined() || self.ends_line(self.at)) {
            Some('\n')
        } else {
            self.meaning(shape, run, left, narrow(right), start)
        };
        let end = std::mem::replace(&mut self.at, start);
        let Some(written) = meaning else {
            return self.drop_bytes(end - start);
        };
        let first = self.rest().chars().next().map_or(0, char::len_utf8);
        self.out.put(written);
        self.at += first;
        self.drop_bytes(end - self.at);
    }

    /// What a gap between `left` and `right` is written as; nothing where it splits a word. The
    /// gap began at byte `start`, the scan stands after it.
    fn meaning(
        &self,
        shape: Shape,
        run: Run,
        left: char,
        right: char,
        start: usize,
    ) -> Option<char> {
        let cell = shape.table && (run.tab || run.columns >= 2);
        if cell {
            return (left != '\t').then_some('\t');
        }
        let splits = match (left, right) {
            _ if left == ' ' || left == '\t' => true,
            // 二〇 二一年
            ('〇', _) if "〇一二三四五六七八九".contains(right) => true,
            // 400张 以上, in a line of a list as in prose.
            _ if run.columns == 1 && BOUNDS.iter().any(|word| self.rest().starts_with(word)) => {
                true
            }
            _ if is_han(left) && is_han(right) => {
                self.splits_word(shape, run, start, (left, right))
            }
            _ if left.is_ascii_digit() && right.is_ascii_digit() => {
                self.splits_number(shape) && !sign::ends(&self.out.text)
            }
            ('.', '0'..='9') => self.splits_decimal(start),
            ('0'..='9', '.') => digits_ahead(self.beyond().trim_start_matches(is_space)) > 0,
            ('0'..='9', ':' | '∶') => {
                digits_ahead(self.beyond().trim_start_matches(is_space)) > 0
            }
            ('0'..='9', '%' | '‰' | '℃') => true,
            ('0'..='9' | '%', '-' | '—' | '–' | '~') | ('-' | '—' | '–' | '~', '0'..='9') => {
                self.splits_range(shape, left, right)
            }
            ('0'..='9', _) if is_unit(right) => true,
            // 1600万m 3: a power that the page sets high.
            ('m', '2' | '3') => self.is_power(),
            // 投资总额 (含市直项目) 236亿元: what a bracket says belongs to the word before it.
            (_, '(' | '（') if is_han(left) && run.columns == 1 => shape.prose,
            // 5% 以上
            ('%' | '‰', _) if shape.prose && is_han(right) => true,
            // 2018年 90.2 7.0: the figures of a row that a year names.
            ('年', '0'..='9') if !shape.prose && self.is_value() => false,
            ('年' | '月', '0'..='9') => true,
            // 指标 单位 2023年: a head of a table stands alone.
            (_, '0'..='9') if is_han(left) && !shape.prose && self.is_year() => false,
            // 粮食产量 11.2万吨 12万吨
            (_, '0'..='9' | '≥' | '≤') if shape.row => false,
            (_, '0'..='9') if is_han(left) && self.is_quantity() => true,
            _ if CLOSING.contains(right)
                || OPENING.contains(left)
                || "，。、；！？".contains(left) =>
            {
                true
            }
            // 高于GDP 0.46个百分点: an index that the number is measured against.
            ('P' | 'I', '0'..='9') if shape.prose && self.names_index() => true,
            _ => {
                let touch = |one: char, other: char| is_chinese(one) && is_wordlike(other);
                shape.prose && (touch(left, right) || touch(right, left))
            }
        };
        (!splits).then_some(' ')
    }

    /// 高于GDP, 低于CPI: whether what is written ends with an index that something is compared with.
    fn names_index(&self) -> bool {
        let written = &self.out.text;
        let mut indices = ["GDP", "CPI", "PPI"].iter();
        let head = indices.find_map(|index| written.strip_suffix(index));
        head.is_some_and(|head| head.ends_with("高于") || head.ends_with("低于"))
    }

    /// Whether a quote opened a little before and has not closed: “绿色发展 低碳生活”.
    fn in_quotes(&self) -> bool {
        let written = &self.out.text;
        let from = written.len().saturating_sub(QUOTE);
        let from = (from..=written.len()).find(|&at| written.is_char_boundary(at));
        let tail = &written[from.unwrap_or(written.len())..];
        tail.rfind('“') > tail.rfind('”')
    }

    /// 1600万m| 3|，: whether a digit behind a gap is the power of a metre that a number stands before.
    fn is_power(&self) -> bool {
        let goes_on = |c: char| narrow(c).is_ascii_alphanumeric() || ".,/:%、-~—".contains(c);
        let written = self.out.text.strip_suffix('m').unwrap_or_default();
        let written = written.strip_suffix(['k', 'c', 'h']).unwrap_or(written);
        let number = written
            .trim_end_matches(' ')
            .trim_end_matches(['万', '亿', '千']);
        // 长300m 3条: nor where a unit makes it a number of its own.
        let rest = self.beyond();
        let counts =
            rest.starts_with(is_unit) || rest.trim_start_matches(is_space).starts_with(is_unit);
        number.ends_with(|c: char| c.is_ascii_digit()) && !rest.starts_with(goes_on) && !counts
    }

    /// What follows the next character.
    fn beyond(&self) -> &str {
        let mut chars = self.rest().chars();
        chars.next();
        chars.as_str()
    }

    /// `周 峰`, and each gap of `工 作 报 告——`.
    fn single_on_both_sides(&self, start: usize) -> bool {
        let mut before = self.text[self.line.start.min(start)..start]
            .chars()
            .rev()
            .skip(1);
        let mut after = self.rest().chars().skip(1);
        !before.next().is_some_and(is_han) && !after.next().is_some_and(is_han)
    }

    /// Whether a year follows, and nothing else up to the next gap: `单位 2023年`.
    fn is_year(&self) -> bool {
        let mut signs = self.rest().chars().map(narrow);
        let digits = signs.by_ref().take(4).all(|c| c.is_ascii_digit());
        let ends = |c: Option<char>| c.is_none_or(|c| is_space(c) || c == '\n');
        digits && signs.next() == Some('年') && ends(signs.next())
    }

    /// Whether a number that is no month follows, and nothing else up to the next gap: `90.2`, `1204`.
    fn is_value(&self) -> bool {
        let word = self.rest().split(is_space).next().unwrap_or_default();
        let plain = |c: char| narrow(c).is_ascii_digit() || matches!(c, '.' | ',');
        word.chars().count() > 2 && word.chars().all(plain)
    }

    /// Whether a number with a unit follows: `投资 30 亿元`.
    fn is_quantity(&self) -> bool {
        let number = self
            .rest()
            .trim_start_matches(|c: char| narrow(c).is_ascii_digit() || c == '.');
        let unit = number
            .trim_start_matches(is_space)
            .chars()
            .next()
            .map(narrow);
        unit.is_some_and(|c| c == '%' || is_unit(c))
    }
}

/// Length of ` - 2 - ` or ` — 12 — ` at the start of `text`, where a word goes on behind it.
fn page_number(text: &str) -> Option<usize> {
    let dash = |text: &str| -> Option<usize> {
        let rest = text.trim_start_matches(' ');
        let (at, mark) = (text.len() - rest.len(), rest.chars().next()?);
        (at > 0 && matches!(mark, '-' | '—' | '–')).then(|| at + mark.len_utf8())
    };
    let open = dash(text)?;
    let rest = text[open..].trim_start_matches(' ');
    let digits = digits_ahead(rest);
    // Full-width ones take three bytes each.
    let end: usize = rest.chars().take(digits).map(char::len_utf8).sum();
    let close = dash(&rest[end..]).filter(|_| (1..=3).contains(&digits))?;
    let behind = &rest[end + close..];
    let word = behind.trim_start_matches(' ');
    (word.len() < behind.len() && word.starts_with(is_han)).then(|| text.len() - word.len())
}

/// A unit, in Traditional form too.
fn is_unit(c: char) -> bool {
    UNITS.contains(simplified(c))
}

/// Chinese characters and the marks around them.
fn is_chinese(c: char) -> bool {
    is_han(c) || CLOSING.contains(c) || OPENING.contains(c) || c == '—'
}

/// Chinese, or a letter or digit.
fn is_wordlike(c: char) -> bool {
    is_chinese(c) || c.is_ascii_alphanumeric()
}
