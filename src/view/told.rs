//! What a text says of a figure that no field of it holds: that a growth is of every year or of several together, and
//! among whom a rank is held.
//!
//! ```text
//! 年均增长|7%      Pace::Yearly          累计增长|71%      Pace::Total          位居全市|第5      全市
//! ```
//!
//! The words are rows of `told.tsv`. Where no text came along nothing is told. It never changes a reading.

use crate::report::{Measure, Observation, Place, Report};

/// Characters from one known byte to the next.
const STEP: usize = 64;

/// Longest way back from a rank to the words for those among whom it is held, in characters.
const NEAR: u32 = 12;

/// A text whose characters can be asked for by their places, at once also in a long one.
pub struct Letters<'a> {
    text: &'a str,
    every: Vec<usize>,
}

/// What each figure of a report is of, where it is a growth of several years.
#[must_use]
pub fn paces(text: &str, report: &Report) -> Vec<Option<Pace>> {
    let letters = Letters::new(text);
    let growth = |read: &Observation| {
        letters
            .pace(read)
            .filter(|_| read.measure == Measure::Change)
    };
    report.observations.iter().map(growth).collect()
}

/// What a growth is of, where it isn't one year's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// Of each year of a period.
    Yearly,
    /// Of all its years together.
    Total,
}

impl<'a> Letters<'a> {
    /// Of a text, `""` where there is none.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let every = text.char_indices().step_by(STEP).map(|(at, _)| at);
        Self {
            every: every.collect(),
            text,
        }
    }

    /// The characters of a place, as many as there are.
    #[must_use]
    pub fn of(&self, [start, end]: Place) -> &'a str {
        &self.text[self.byte(start)..self.byte(end.max(start))]
    }

    fn byte(&self, at: u32) -> usize {
        let Some(from) = self.every.get(at as usize / STEP) else {
            return self.text.len();
        };
        let mut near = self.text[*from..].char_indices();
        near.nth(at as usize % STEP)
            .map_or(self.text.len(), |(byte, _)| from + byte)
    }

    /// What a growth is of, by the words that say that it is one.
    #[must_use]
    pub fn pace(&self, read: &Observation) -> Option<Pace> {
        let words = self.of(read.evidence.measure?);
        let says = |what| row(what, &|word| words.contains(word)).is_some();
        if says("yearly") {
            Some(Pace::Yearly)
        } else {
            says("total").then_some(Pace::Total)
        }
    }

    /// Among whom a rank is held, as the words right before it say; `""` where they don't.
    #[must_use]
    pub fn scope(&self, rank: &Observation) -> &'static str {
        let mut words = self.of([rank.start.saturating_sub(NEAR), rank.start]);
        while let Some(word) = row("led", &|word| words.ends_with(word)) {
            words = &words[..words.len() - word.len()];
        }
        row("scope", &|word| words.ends_with(word)).unwrap_or_default()
    }
}

/// The first word of the table of such a kind that fits.
fn row(what: &str, fits: &dyn Fn(&str) -> bool) -> Option<&'static str> {
    let mut rows = crate::lexicon::table!("told.tsv").lines().skip(1);
    rows.find_map(|row| {
        let (word, is) = row.split_once('\t')?;
        (is == what && fits(word)).then_some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Evidence;

    fn read(text: &str, quote: &str, measure: Option<&str>) -> Observation {
        let place = |words: &str| {
            let at = text.find(words).expect("the words are there");
            let start = text[..at].chars().count() as u32;
            [start, start + words.chars().count() as u32]
        };
        let [start, end] = place(quote);
        Observation {
            start,
            end,
            evidence: Evidence {
                measure: measure.map(place),
                ..Default::default()
            },
            ..Default::default()
        }
    }

    #[test]
    fn places_are_found_far_into_a_text() {
        let text = "一二三四五六七八九十".repeat(40);
        let letters = Letters::new(&text);
        assert_eq!(letters.of([0, 3]), "一二三");
        assert_eq!(letters.of([391, 394]), "二三四");
        assert_eq!(letters.of([398, 900]), "九十");
        assert_eq!(letters.of([900, 901]), "");
        assert_eq!(Letters::new("").of([0, 5]), "");
    }

    #[test]
    fn a_growth_of_several_years_says_so() {
        for (text, word, pace) in [
            ("年均增长7%", "年均增长", Some(Pace::Yearly)),
            ("累计增长7%", "累计增长", Some(Pace::Total)),
            ("增长7%", "增长", None),
        ] {
            let read = read(text, "7%", Some(word));
            assert_eq!(Letters::new(text).pace(&read), pace, "{text}");
            assert_eq!(Letters::new("").pace(&read), None);
        }
    }

    #[test]
    fn a_rank_is_held_among_those_named_before_it() {
        for (text, scope) in [
            ("增速7.9%，全市第5", "全市"),
            ("位居全省第5", "全省"),
            ("总量全国排名第5", "全国"),
            ("全市增长7%，第5", ""),
        ] {
            let rank = read(text, "第5", None);
            assert_eq!(Letters::new(text).scope(&rank), scope, "{text}");
        }
    }
}
