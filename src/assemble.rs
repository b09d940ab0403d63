//! Readings in folded coordinates become the [`crate::Report`] in the original's characters.
//!
//! ```
//! use zhibiao::{Source, analyze};
//! let report = analyze(&Source::from_text("样本", "龙岗区２０２３年新增学位６００个。"));
//! assert_eq!(report.observations[0].quote, "６００个");
//! ```
//!
//! The only stage that knows both coordinate spaces. It decides nothing about a figure; what looks
//! wrong is named in [`crate::doubt`].

use crate::fold::FoldedText;
use crate::lexicon::Lexicon;
use crate::observation::{Reading, Words};
use crate::report::{Base, Evidence, Observation, Place};
use crate::source::Source;
use crate::span::{Folded, Original, Span};

/// The original's characters, for quotes.
struct Quotes<'a> {
    text: &'a str,
    /// Characters that begin before each stretch of bytes.
    before: Vec<u32>,
}

/// Bytes of a stretch.
const STRETCH: usize = 64;

impl<'a> Quotes<'a> {
    fn new(text: &'a str) -> Self {
        let begins = |bytes: &[u8]| {
            let begins = bytes.iter().map(|byte| u8::from(byte.cast_signed() >= -64));
            u32::from(begins.sum::<u8>())
        };
        let stretches = text.as_bytes().chunks(STRETCH);
        let before = stretches.scan(0, |total, bytes| {
            let before = *total;
            *total += begins(bytes);
            Some(before)
        });
        Self {
            text,
            before: before.collect(),
        }
    }

    /// The byte at which a character begins, or the end of the text.
    fn byte(&self, character: u32) -> usize {
        let next = self.before.partition_point(|&before| before <= character);
        let Some(stretch) = next.checked_sub(1) else {
            return 0;
        };
        let left = character - self.before[stretch];
        let bytes = self.text.as_bytes()[stretch * STRETCH..].iter();
        let mut begins = bytes
            .enumerate()
            .filter(|(_, byte)| byte.cast_signed() >= -64);
        let found = begins.nth(left as usize);
        found.map_or(self.text.len(), |(at, _)| stretch * STRETCH + at)
    }

    fn of(&self, span: Span<Original>) -> &'a str {
        let from = &self.text[self.byte(span.start)..];
        let mut ends = from.char_indices().skip(span.len() as usize);
        &from[..ends.next().map_or(from.len(), |(at, _)| at)]
    }
}

/// Observations, in text order.
pub fn observations(
    source: &Source,
    folded: &FoldedText,
    readings: Vec<Reading>,
) -> Vec<Observation> {
    let quotes = Quotes::new(&source.text);
    // A reading is no smaller than what is made of it, so that this list takes the place of that one:
    // two lists would be the most memory that a text of many figures needs.
    const { assert!(size_of::<Reading>() >= size_of::<Observation>()) };
    let made = readings.into_iter();
    let mut last = (Words::default(), Evidence::default());
    made.filter_map(|reading| observation(&quotes, folded, &mut last, reading))
        .collect()
}

fn observation(
    quotes: &Quotes,
    folded: &FoldedText,
    last: &mut (Words, Evidence),
    reading: Reading,
) -> Option<Observation> {
    let span = folded.map.original(reading.span?);
    let base = reading.symbol.map(|unit| {
        Lexicon::get()
            .units()
            .base(reading.value, reading.multiplier, &unit)
    });
    Some(Observation {
        start: span.start,
        end: span.end,
        quote: quotes.of(span).to_owned(),
        indicator_id: reading
            .known
            .map(|known| known.id.into())
            .unwrap_or_default(),
        category: reading.category.into(),
        measure: reading.measure,
        value: reading.value,
        upper: reading.upper,
        unit: reading.unit,
        base: base.map(|base| Base {
            value: base.value,
            unit: base.unit,
        }),
        comparator: reading.comparator,
        district: reading.district,
        period: reading.period,
        status: reading.status,
        evidence: evidence(folded, last, reading.evidence),
        rules: reading.rules,
        indicator: reading.indicator.as_ref().to_owned(),
        corrected: Vec::new(),
    })
}

/// Where the words of a figure stand in the original. Those of its period, its place and its status are
/// mostly the same as the last figure's, and are not looked for again.
fn evidence(folded: &FoldedText, last: &mut (Words, Evidence), words: Words) -> Evidence {
    let place = |span: Option<Span<Folded>>| span.and_then(|span| original(folded, span));
    let again = |span: Option<Span<Folded>>, known: (Option<Span<Folded>>, Option<Place>)| {
        if span == known.0 {
            known.1
        } else {
            place(span)
        }
    };
    let (said, found) = *last;
    let evidence = Evidence {
        indicator: place(words.indicator),
        number: place(words.number),
        unit: place(words.unit),
        measure: place(words.measure),
        comparator: place(words.comparator),
        district: again(words.district, (said.district, found.district)),
        period: again(words.period, (said.period, found.period)),
        status: again(words.status, (said.status, found.status)),
    };
    *last = (words, evidence);
    evidence
}

/// A folded span as `[start, end]` of the original; nothing where it is empty.
pub fn original(folded: &FoldedText, span: Span<Folded>) -> Option<Place> {
    let span = folded.map.original(span);
    (!span.is_empty()).then_some([span.start, span.end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_found_wherever_they_stand() {
        let text = "增a𠮷é".repeat(60);
        let quotes = Quotes::new(&text);
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        for (character, &at) in (0..).zip(&places) {
            assert_eq!(quotes.byte(character), at);
        }
        assert_eq!(quotes.byte(240), text.len());
        assert_eq!(quotes.of(Span::new(41, 44)), "a𠮷é");
        assert_eq!(quotes.of(Span::new(239, 240)), "é");
        assert_eq!(Quotes::new("").of(Span::new(0, 0)), "");
    }
}
