//! The figure of a cell: its number with the marks and words around it.
//!
//! ```text
//! 73.5     ≥73.5     36左右     [20]     下降18%     较2020年下降40%以上     118.3*
//! ```
//!
//! A cell with another word in it, or with two numbers, holds no figure.

use super::words::{Place, Sense, words};
use crate::mention::number::{self, Form};
use crate::mention::period;
use crate::outline::without_note;
use crate::report::Comparator;
use crate::span::{Folded, Span};

/// What a cell says.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Number and unit, in document bytes.
    pub span: Span<Folded>,
    /// The digits.
    pub digits: Span<Folded>,
    /// As printed.
    pub value: f64,
    /// The upper end of a range.
    pub upper: Option<f64>,
    /// A unit inside the cell, with its words.
    pub unit: Option<(String, Span<Folded>)>,
    /// How exact.
    pub comparator: Comparator,
    /// The words behind it.
    pub comparator_words: Option<Span<Folded>>,
    /// Whether it is said to move, and whether down.
    pub falls: Option<bool>,
    /// Whether it is the sum of the plan's years: `[20]`.
    pub total: bool,
    /// Whether it is a yearly average.
    pub yearly: bool,
}

/// Reads a cell.
pub fn read(text: &str, cell: Span<Folded>) -> Option<Cell> {
    let inner = without_note(cell.of(text));
    let numbers = number::scan(inner);
    let [number] = numbers.as_slice() else {
        return None;
    };
    if number.form != Form::Digits {
        return None;
    }
    let lift = |span: Span<Folded>| Span::new(cell.start + span.start, cell.start + span.end);
    let mut found = Cell {
        span: lift(number.span),
        digits: lift(number.digits),
        value: number.value,
        upper: number.upper,
        unit: (!number.unit.is_empty()).then(|| (number.unit.clone(), lift(number.unit_span))),
        comparator: Comparator::Exact,
        comparator_words: None,
        falls: None,
        total: false,
        yearly: false,
    };
    let (start, end) = (number.span.start as usize, number.span.end as usize);
    let around = [(0, start), (end, inner.len())];
    around
        .into_iter()
        .all(|(from, to)| found.take(inner, from, to, cell.start))
        .then_some(found)
}

impl Cell {
    /// Takes in the words of a stretch; `false` where it holds another.
    fn take(&mut self, inner: &str, from: usize, to: usize, offset: u32) -> bool {
        let periods = period::scan(&inner[from..to]);
        let mut at = from;
        while at < to {
            let rest = &inner[at..to];
            let here = u32::try_from(at - from).unwrap_or(u32::MAX);
            if let Some(period) = periods.iter().find(|period| period.span.start == here) {
                at = from + period.span.end as usize;
                continue;
            }
            if let Some(c) = rest.chars().next().filter(|c| c.is_whitespace()) {
                at += c.len_utf8();
                continue;
            }
            let Some(word) = words(Place::Cell).find(|word| rest.starts_with(word.word)) else {
                return false;
            };
            match word.sense {
                Sense::Comparator(comparator) => {
                    self.comparator = comparator;
                    let start = offset + u32::try_from(at).unwrap_or(u32::MAX);
                    let length = u32::try_from(word.word.len()).unwrap_or(u32::MAX);
                    self.comparator_words = Some(Span::new(start, start + length));
                }
                Sense::Up => self.falls = Some(false),
                Sense::Down => self.falls = Some(true),
                Sense::Total => self.total = true,
                Sense::Yearly => self.yearly = true,
                _ => {}
            }
            at += word.word.len();
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        read(text, Span::bytes(0, text.len())).map_or_else(
            || "-".to_owned(),
            |cell| {
                let falls = cell
                    .falls
                    .map_or("", |falls| if falls { " down" } else { " up" });
                let total = if cell.total { " total" } else { "" };
                format!("{} {:?}{falls}{total}", cell.value, cell.comparator)
            },
        )
    }

    #[test]
    fn cases() {
        for (text, expected) in [
            ("73.5", "73.5 Exact"),
            ("≥73.5", "73.5 AtLeast"),
            ("<5.5", "5.5 AtMost"),
            ("36左右", "36 About"),
            ("30%以上", "30 AtLeast"),
            ("[20]", "20 Exact total"),
            ("[累计达到1000]", "1000 Exact total"),
            ("下降18%", "18 Exact down"),
            ("较2020年下降40%以上", "40 AtLeast down"),
            ("118.3*", "118.3 Exact"),
            ("-1.2", "-1.2 Exact"),
            ("完成省定目标", "-"),
            ("二、农业", "-"),
            ("—", "-"),
            ("3家5项", "-"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }
}
