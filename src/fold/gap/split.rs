//! Whether a space stands amid what is one: a word, a number, a range, a number and its unit.
//!
//! ```text
//! 12 .5, 3 5万亩       one number each
//! 5 — 10             one range
//! 120 公里            a number and its unit
//! ```
//!
//! What such a space then means is decided in [`super`].

use super::{Run, Shape, is_unit};
use crate::fold::form::{is_space, narrow};
use crate::fold::scan::{Scan, digits_ahead};

impl Scan<'_> {
    /// 政 府 工 作 报 告, 3 万 亩: whether a gap between two characters stands inside a word or a unit.
    pub(super) fn splits_word(
        &self,
        shape: Shape,
        run: Run,
        start: usize,
        (left, right): (char, char),
    ) -> bool {
        let torn = shape.prose
            && !shape.signed
            && run.columns == 1
            && !self.text[start..].starts_with('?')
            && !self.in_quotes();
        torn || shape.spaced || self.single_on_both_sides(start) || self.splits_unit(left, right)
    }

    /// `3 万 亩`: a multiplier after a number, and its unit.
    pub(super) fn splits_unit(&self, left: char, right: char) -> bool {
        let number = self
            .out
            .text
            .chars()
            .rev()
            .nth(1)
            .is_some_and(|c| c.is_ascii_digit());
        number && "万亿千百".contains(left) && is_unit(right)
    }

    /// Two runs of digits are one number where one of them is too short to stand alone; never
    /// inside dates and times.
    pub(super) fn splits_number(&self, shape: Shape) -> bool {
        let before = self.digits_before();
        let after = digits_ahead(self.rest());
        let next = self.rest().chars().nth(after).map(narrow);
        let dated = |c: Option<char>| c.is_some_and(|c| "-/:：".contains(c));
        let lead = self.out.text.chars().nth_back(before);
        let short = before <= 2 || after <= 2 || before + after <= 4;
        let year = next == Some('年') && before + after != 4 || next == Some('月') && before == 4;
        (shape.prose || shape.spaced)
            && short
            && before + after <= 9
            && !dated(lead)
            && !dated(next)
            && !year
    }

    /// `1 . 57` and `新增 1. 57`, but not the list number of `1. 57`.
    pub(super) fn splits_decimal(&self, start: usize) -> bool {
        let line = self.text[self.line.start.min(start)..start].trim_start_matches(is_space);
        let number = line
            .trim_end_matches(['.', '．'])
            .trim_end_matches(is_space);
        let spaced = line.len() - number.len() > '.'.len_utf8() && !line.ends_with('．');
        let listed = number.chars().all(|c| narrow(c).is_ascii_digit());
        number.ends_with(|c: char| narrow(c).is_ascii_digit()) && (spaced || !listed)
    }

    /// `2018 — 2020`, seen from either side of the dash; not the page number `— 3 —`.
    pub(super) fn splits_range(&self, shape: Shape, left: char, right: char) -> bool {
        // 20410 -0.8 in a table: a fall, no range.
        let signed = right == '-' && self.beyond().starts_with(|c: char| c.is_ascii_digit());
        if signed && !shape.prose {
            return false;
        }
        // 能耗降低 % — 18: a unit and an empty cell.
        let unit = left == '%' && self.out.text.ends_with(" %");
        if unit && !shape.prose {
            return false;
        }
        if left.is_ascii_digit() || left == '%' {
            return right == '~' || digits_ahead(self.beyond().trim_start_matches(is_space)) > 0;
        }
        self.out
            .text
            .chars()
            .rev()
            .nth(1)
            .is_some_and(|c| c.is_ascii_digit() || c == '%')
    }
}
