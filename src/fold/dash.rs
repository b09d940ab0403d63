//! Dashes: a hyphen between numbers and before a negative one, else as printed.
//!
//! ```text
//! 2018—2020年 → 2018-2020年     20%–30% → 20%-30%     增长－5.2% → 增长-5.2%     —— stays
//! ```
//!
//! Chinese text breaks off with —— and lists open with it, so two in a row always stay.

use super::scan::{Scan, digits_ahead};

/// What may stand between a number and the dash of its range: `3月—5月`, `20%—30%`, `3万—5万`.
const UNITS: &str = "%‰℃万亿千百元年月日时号度吨米个家人里亩岁倍";

impl Scan<'_> {
    pub(super) fn dash(&mut self, c: char) {
        let doubled = c == self.before_raw() || self.rest()[c.len_utf8()..].starts_with(c);
        self.advance(c);
        let ahead = digits_ahead(self.rest().trim_start()) > 0;
        let plain = match c {
            _ if doubled => c,
            '－' | '‐' | '‑' => '-',
            '–' | '‒' if ahead || self.between_letters() => '-',
            _ if ahead
                && self
                    .before()
                    .is_some_and(|c| c.is_ascii_digit() || UNITS.contains(c)) =>
            {
                '-'
            }
            _ => c,
        };
        self.out.put(plain);
    }

    /// The original character before this one in its line; a space where there is none.
    pub(super) fn before_raw(&self) -> char {
        self.text[self.line.start.min(self.at)..self.at]
            .chars()
            .next_back()
            .unwrap_or(' ')
    }

    fn between_letters(&self) -> bool {
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        letter(self.before()) && letter(self.peek())
    }
}
