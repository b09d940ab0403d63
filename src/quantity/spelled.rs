//! A Chinese numeral in any sentence: `两千零三`, `十余万`, `五兆六十二亿`, `十点二三`, `三 百 五`.
//!
//! Unlike [`crate::mention::numeral`] it takes 万, 亿, 兆 and decimals into the value, steps over
//! spaces, and tells a vague number (`二三十`) so that the caller can pass over it.

mod decimals;

pub use decimals::scale;

use super::character::{about, digit, part, place, section, tens};
use super::plain::next;
use super::unit;
use decimals::with_decimals;

/// A Chinese numeral.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spelled {
    pub value: f64,
    pub end: usize,
    /// Characters that are numerals.
    pub chars: usize,
    /// The 万 or 亿 that it ends with, else 1.
    pub scale: f64,
    /// 二三十, 十四五: no number, to be passed over.
    pub vague: bool,
}

/// Longest numeral in characters; the cap keeps hostile text linear and every value finite.
const LONGEST: usize = 48;

/// The numeral at `at`. 百 and 千 begin one only before a digit (百三), 万 and 亿 never.
pub fn spelled(text: &str, at: usize) -> Option<Spelled> {
    let first = text[at..].chars().next()?;
    if digit(first).is_none() && place(first).is_none() && tens(first).is_none() {
        return None;
    }
    let number = side_by_side(text, at).or_else(|| Numeral::read(text, at))?;
    Some(with_decimals(text, number))
}

/// Digits with no place word: `二〇三五` is a number, `三五` and `一二三` are vague.
fn side_by_side(text: &str, at: usize) -> Option<Spelled> {
    let (mut value, mut chars, mut zeros, mut end) = (0.0, 0, 0, at);
    for c in text[at..].chars().take(LONGEST) {
        let Some(d) = digit(c).filter(|_| !matches!(c, '两' | '俩' | '仨')) else {
            break;
        };
        value = value * 10.0 + f64::from(d);
        chars += 1;
        zeros += usize::from(d == 0);
        end += c.len_utf8();
    }
    let goes_on = next(text, end)
        .is_some_and(|(c, begin, _)| begin == end && (place(c).is_some() || section(c).is_some()));
    if chars < 2 || goes_on && text[at..].starts_with(['零', '〇']) {
        return None;
    }
    let vague = goes_on || !(chars >= 4 || zeros > 0);
    if vague {
        end += text[end..]
            .chars()
            .take(LONGEST)
            .take_while(|&c| part(c))
            .map(char::len_utf8)
            .sum::<usize>();
    }
    Some(Spelled {
        value,
        end,
        chars,
        scale: 1.0,
        vague,
    })
}

/// A numeral while it is read.
struct Numeral {
    /// Sections read: their scale and their value.
    sections: Vec<(f64, f64)>,
    /// What 十百千 have made of the section being read.
    group: f64,
    /// A digit with no place word yet.
    pending: Option<u32>,
    /// The last place or section word.
    last: f64,
    /// The 万 and 亿 since the last digit or place word.
    scale: f64,
    /// Whether 零 stands before the pending digit.
    after_zero: bool,
    chars: usize,
    end: usize,
    /// Where the numeral ends without the pending digit.
    settled: usize,
    vague: bool,
}

impl Numeral {
    fn read(text: &str, at: usize) -> Option<Spelled> {
        let mut numeral = Self {
            sections: Vec::new(),
            group: 0.0,
            pending: None,
            last: 0.0,
            scale: 1.0,
            after_zero: false,
            chars: 0,
            end: at,
            settled: at,
            vague: false,
        };
        let mut cursor = at;
        while numeral.chars < LONGEST {
            let Some((c, begin, end)) = next(text, cursor) else {
                break;
            };
            let taken = match (digit(c), place(c), section(c)) {
                (Some(d), ..) => numeral.digit(text, c, d, begin, end),
                (_, Some(p), _) => numeral.place(text, p, begin, end),
                _ if let Some(count) = tens(c) => numeral.tens(count, end),
                (.., Some(s)) => numeral.section(text, s, begin, end),
                _ => about(c) && numeral.chars > 0 && before_section(text, end),
            };
            if !taken {
                break;
            }
            cursor = end;
        }
        numeral.done()
    }

    /// Takes a digit; 零 counts only where more follows.
    fn digit(&mut self, text: &str, c: char, d: u32, begin: usize, end: usize) -> bool {
        if d == 0 && self.chars > 0 {
            self.after_zero = true;
            return self.pending.is_none();
        }
        if matches!(c, '两' | '俩') && self.chars > 0 && !before_place(text, end) {
            return false;
        }
        if self.pending.is_some() {
            // 十四五, 一百二三十: two digits side by side are no number; apart they are two.
            self.vague = begin == self.end;
            if self.vague {
                self.end = end;
            }
            return false;
        }
        (self.pending, self.settled, self.scale) = (Some(d), self.end, 1.0);
        self.take(end)
    }

    fn place(&mut self, text: &str, p: f64, begin: usize, end: usize) -> bool {
        if unit::begins_inside(text, begin) {
            return false;
        }
        if self.group > 0.0 && p >= self.last {
            return self.leave_pending();
        }
        let count = match self.pending {
            Some(0) => return false,
            Some(d) => f64::from(d),
            // 百三, but not 百姓 or 百万: these are no numerals by themselves.
            None if self.chars == 0 && p > 10.0 && !before_digit(text, end) => return false,
            None if self.chars > 0 && p > 10.0 => return false,
            None => 1.0,
        };
        self.group += count * p;
        (self.pending, self.last, self.after_zero) = (None, p, false);
        self.scale = 1.0;
        self.take(end)
    }

    /// 廿三 is 二十三.
    fn tens(&mut self, count: f64, end: usize) -> bool {
        if self.pending.is_some() || self.group > 0.0 && self.last <= 10.0 {
            return false;
        }
        self.group += count * 10.0;
        (self.last, self.scale, self.after_zero) = (10.0, 1.0, false);
        self.take(end)
    }

    fn section(&mut self, text: &str, s: f64, begin: usize, end: usize) -> bool {
        let mut value = self.group + f64::from(self.pending.unwrap_or(0));
        let before = self
            .sections
            .last()
            .map_or(f64::INFINITY, |&(scale, _)| scale);
        // 三万五万 is two numbers; 万 alone and 五亿万 are none. 万万 and 万亿 multiply.
        let misplaced = if value > 0.0 { before == s } else { before > s };
        // 兆 is a number among numerals and before money, else a unit (五十兆字节).
        let is_unit =
            unit::begins_inside(text, begin) || s > 1e8 && !unit::counts_trillions(text, end);
        if self.chars == 0 || is_unit {
            return false;
        }
        if misplaced {
            return self.leave_pending();
        }
        while let Some((_, lower)) = self.sections.pop_if(|(scale, _)| *scale <= s) {
            value += lower;
        }
        self.sections.push((s, value * s));
        self.scale *= s;
        (self.group, self.pending, self.last, self.after_zero) = (0.0, None, s, false);
        self.take(end)
    }

    /// The pending digit begins the next number: the 五 of 三万五万.
    fn leave_pending(&mut self) -> bool {
        if self.pending.take().is_some() && self.chars > 1 {
            self.end = self.settled;
            self.chars -= 1;
        }
        false
    }

    fn take(&mut self, end: usize) -> bool {
        self.chars += 1;
        self.end = end;
        true
    }

    fn done(self) -> Option<Spelled> {
        let tail = f64::from(self.pending.unwrap_or(0));
        // 四百五 is 450 and 九万四 94,000: a last digit with no 零 counts tenths of the place before.
        let tenths = self.last >= 100.0 && !self.after_zero;
        let tail = if tenths {
            tail * self.last / 10.0
        } else {
            tail
        };
        let sections: f64 = self.sections.iter().map(|(_, value)| value).sum();
        (self.chars > 0).then_some(Spelled {
            value: sections + self.group + tail,
            end: self.end,
            chars: self.chars,
            scale: self.scale,
            vague: self.vague,
        })
    }
}

fn before_digit(text: &str, at: usize) -> bool {
    next(text, at).is_some_and(|(c, _, _)| digit(c).is_some())
}

fn before_place(text: &str, at: usize) -> bool {
    next(text, at).is_some_and(|(c, _, _)| place(c).is_some() || section(c).is_some())
}

fn before_section(text: &str, at: usize) -> bool {
    next(text, at).is_some_and(|(c, _, _)| section(c).is_some())
}
