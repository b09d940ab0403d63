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
    /// Byte offset of every 32nd character.
    marks: Vec<usize>,
}

/// Characters between two marks.
const STEP: usize = 32;

impl<'a> Quotes<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            marks: text
                .char_indices()
                .step_by(STEP)
                .map(|(at, _)| at)
                .collect(),
        }
    }

    fn of(&self, span: Span<Original>) -> &'a str {
        let start = span.start as usize;
        let mark = self.marks.get(start / STEP).copied();
        let from = &self.text[mark.unwrap_or(self.text.len())..];
        let quote = &from[after(from, start % STEP)..];
        &quote[..after(quote, span.len() as usize)]
    }
}

/// Where so many characters of a text end, or the text where it has fewer.
fn after(text: &str, characters: usize) -> usize {
    let mut next = text.char_indices();
    next.nth(characters).map_or(text.len(), |(at, _)| at)
}

/// Observations, in text order.
pub fn observations(
    source: &Source,
    folded: &FoldedText,
    readings: Vec<Reading>,
) -> Vec<Observation> {
    let quotes = Quotes::new(&source.text);
    let mut observations = Vec::with_capacity(readings.len());
    let made = readings.into_iter();
    observations.extend(made.filter_map(|reading| observation(&quotes, folded, reading)));
    observations
}

fn observation(quotes: &Quotes, folded: &FoldedText, reading: Reading) -> Option<Observation> {
    let span = folded.map.original(reading.span?);
    let (known, category) = Lexicon::get().indicators().placed(&reading.indicator);
    let base = reading.symbol.map(|unit| {
        Lexicon::get()
            .units()
            .base(reading.value, reading.multiplier, &unit)
    });
    Some(Observation {
        start: span.start,
        end: span.end,
        quote: quotes.of(span).to_owned(),
        indicator_id: known.map(|known| known.id.into()).unwrap_or_default(),
        category: category.into(),
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
        evidence: evidence(folded, &reading.evidence),
        rules: reading.rules,
        indicator: reading.indicator,
        corrected: Vec::new(),
    })
}

fn evidence(folded: &FoldedText, words: &Words) -> Evidence {
    let place = |span: Option<Span<Folded>>| span.and_then(|span| original(folded, span));
    Evidence {
        indicator: place(words.indicator),
        number: place(words.number),
        unit: place(words.unit),
        measure: place(words.measure),
        comparator: place(words.comparator),
        district: place(words.district),
        period: place(words.period),
        status: place(words.status),
    }
}

/// A folded span as `[start, end]` of the original; nothing where it is empty.
pub fn original(folded: &FoldedText, span: Span<Folded>) -> Option<Place> {
    let span = folded.map.original(span);
    (!span.is_empty()).then_some([span.start, span.end])
}
