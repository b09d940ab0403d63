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
    for reading in readings.iter_mut() {
        let month = first.starts_with(&reading.period) || last.starts_with(&reading.period);
        let words = reading.evidence.period.map_or("", |words| words.of(text));
        let words = words.strip_suffix("期间").unwrap_or(words);
        if month && reading.period.len() == "2021-01".len() && ENDS.ending(words).is_some() {
            reading.period.clone_from(&days);
        }
    }
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
