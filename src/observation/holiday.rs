//! Holidays whose days a text prints once.
//!
//! ```text
//! 2021年元旦假期（1月1-3日），接待游客…。⏎元旦假期，酒店入住率…     both 2021-01-01/2021-01-03
//! 元旦假期，酒店入住率…                                     2021-01: nothing tells the days
//! ```
//!
//! It goes by what was read of the days themselves; what a holiday's words mean without them is in
//! [`crate::mention::period`].

use super::Reading;
use crate::lexicon::Words;
use crate::lexicon::table;
use std::sync::LazyLock;

/// What the words for a holiday end with.
static ENDS: LazyLock<Words> =
    LazyLock::new(|| Words::of_kind(table!("../lexicon/period_words.tsv"), "holiday_end"));

/// What tells of a holiday that was named before.
static AGAIN: LazyLock<Words> =
    LazyLock::new(|| Words::of_kind(table!("../lexicon/period_words.tsv"), "holiday_again"));

/// Gives figures of a holiday the days that the text prints in brackets behind its name.
pub fn settle(text: &str, readings: &mut [Reading]) {
    // Most texts tell of no days.
    let mut of_days = readings.iter().filter(|reading| is_days(&reading.period));
    let days = of_days.find_map(|reading| {
        let start = reading.evidence.period?.start as usize;
        let name = text[..start].strip_suffix('（')?;
        let name = name.strip_suffix("期间").unwrap_or(name);
        ENDS.ending(name).map(|_| reading.period.clone())
    });
    let Some(days) = days else { return };
    let (first, last) = days.split_once('/').unwrap_or((&days, &days));
    // 中秋国庆假期, whose months are 2023-09/2023-10.
    let months = first.get(..7).zip(last.get(..7));
    let both = months.map(|(first, last)| [first, "/", last].concat());
    for reading in readings.iter_mut() {
        let month = first.starts_with(&reading.period) || last.starts_with(&reading.period);
        let month = month && reading.period.len() == "2021-01".len();
        let month = month || both.as_ref() == Some(&reading.period);
        let words = reading.evidence.period.map_or("", |words| words.of(text));
        let words = words.strip_suffix("期间").unwrap_or(words);
        if month && ENDS.ending(words).is_some() || says_again(text, reading, &days) {
            reading.period.clone_from(&days);
        }
    }
}

/// …。|假期里|餐饮消费增长8%: whether the sentence of a figure that only the document dates tells of the holiday without its name.
fn says_again(text: &str, reading: &Reading, days: &str) -> bool {
    let year = days.get(..4) == Some(&reading.period) && reading.rules.period == "document";
    let Some(span) = reading.span.filter(|_| year) else {
        return false;
    };
    let before = &text[..span.start as usize];
    let said = before.rsplit(['。', '\n']).next().unwrap_or(before);
    AGAIN.within(said)
}

/// 2021-01-01/2021-01-03: whether a period is of days.
fn is_days(period: &str) -> bool {
    period.len() == "2021-01-01/2021-01-03".len()
}

#[cfg(test)]
mod tests {
    use crate::{Source, analyze};

    fn periods(text: &str) -> Vec<String> {
        let report = analyze(&Source::from_text("样本", text));
        let rows = report.observations.into_iter();
        rows.map(|row| row.period).collect()
    }

    #[test]
    fn the_days_are_told_once() {
        let told =
            "绵竹市2021年元旦假期（1月1-3日）接待游客4万人次。\n元旦假期，全市酒店入住率69%。";
        assert_eq!(periods(told), ["2021-01-01/2021-01-03"; 2]);
        let untold = "绵竹市2021年元旦假期接待游客4万人次。\n元旦假期，全市酒店入住率69%。";
        assert_eq!(periods(untold), ["2021-01"; 2]);
    }
}
