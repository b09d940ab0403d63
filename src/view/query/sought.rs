//! Whether a word that is sought is said of a figure: by its fields, by another name of its indicator, by the sentence
//! that it stands in.
//!
//! ```text
//! pm25 finds PM2.5平均浓度, GDP finds 地区生产总值, ２０２３年 finds what holds for 2023
//! ```
//!
//! Letters count alike whether large or small, of full width or half. It knows no spelling that is nearly right.

use crate::lexicon::called;
use crate::report::Observation;
use crate::view::{
    label::{measure_name, status_name},
    period::period_name,
};

/// Whether one word is said of a figure; `sentence` is asked last.
pub fn mentions<'a>(read: &Observation, sentence: &dyn Fn() -> &'a str, word: &str) -> bool {
    let fields = [&read.quote, &read.district, &read.unit];
    names_indicator(&read.indicator, word)
        || fields.iter().any(|text| says(text, word))
        || says(&period_name(&read.period), word)
        || says(status_name(read.status), word)
        || says(measure_name(read.measure), word)
        || says(sentence(), word)
}

/// Whether a word stands in an indicator's name, with or without its dots, or is another name of it.
pub fn names_indicator(name: &str, word: &str) -> bool {
    // pm25 finds PM2.5, but 31 no 3.1.
    let lettered = word.contains(|letter: char| letter.is_alphabetic());
    says(name, word) || lettered && holds(name, word, true) || is_called(name, word)
}

/// Whether a word stands in a text.
pub fn says(text: &str, word: &str) -> bool {
    holds(text, word, false)
}

#[inline(never)]
fn holds(text: &str, word: &str, dotless: bool) -> bool {
    let [text, word] = [text, word].map(|text| {
        let mut text = plain(text);
        text.retain(|letter| !dotless || letter != '.');
        text
    });
    text.contains(&word)
}

/// GDP of 地区生产总值.
fn is_called(name: &str, word: &str) -> bool {
    let word = plain(word);
    let sought = word.chars().nth(1).and_then(|_| called(&word));
    sought.is_some() && sought == called(name)
}

/// Letters small and of half width, so that ＧＤＰ is gdp.
fn plain(text: &str) -> String {
    let half = |letter: char| match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter),
        letter => letter,
    };
    let small = |letter: char| half(letter).to_ascii_lowercase();
    text.chars().map(small).collect()
}
