//! What a text says that the year of issue is to bring, behind another year that it tells of as a whole.
//!
//! ```text
//! 2016年，新修梯田6万亩。今年，我们将新修梯田5万亩。      issued in 2017
//! 2016年，…。各位代表！做好今年工作，责任重大。           likewise
//! 2015年，…。2016年，新修梯田6万亩。今年，要…              left: the year that is told last may be the one that is planned
//! ```
//!
//! Results of the first months of a year, and shorter words of what it is to bring, are for [`super::day`].

use super::super::date::dates;
use super::super::page::WORDS;
use crate::lexicon::{find, has};
use crate::span::{Folded, Span};

/// What says that something is to be done.
const WILL: [&str; 5] = ["将", "要", "拟", "计划", "力争"];

/// Whether a text that told of `year` as over says behind it what 今年 or 新的一年 is to bring.
pub fn brings(text: &str, body: &[Span<Folded>], first: u32, year: u16) -> bool {
    let after = text.get(first as usize..).unwrap_or("");
    let years = || ["今年", "新的一年"].into_iter();
    let named = years().any(|word| has(after, word));
    if !named || !(WORDS.year_work.within(after) || years().any(|word| wills(after, word))) {
        return false;
    }
    let mut before = body
        .iter()
        .take_while(|span| span.start < first)
        .flat_map(|span| dates(text, *span));
    !before.any(|date| date.span.start < first && date.year + 1 == year && date.month.is_none())
}

/// |今年|，我们将新修梯田: whether a clause says so right behind the word for the year.
fn wills(text: &str, year: &str) -> bool {
    const NEAR: usize = 8;
    text.match_indices(year).any(|(at, _)| {
        let opens =
            text[..at].is_empty() || text[..at].ends_with(['。', '\n', '，', '；', '！', '：']);
        let rest = text[at + year.len()..].trim_start_matches(['里', '，']);
        let clause = rest.split(['，', '。', '；', '：']).next().unwrap_or("");
        let will = WILL.iter().filter_map(|word| {
            let at = find(clause, word)?;
            let other = clause[..at].ends_with(['主', '重', '需', '只', '首', '必', '纲']);
            (!other && clause[..at].chars().count() <= NEAR).then_some(at)
        });
        opens && will.min().is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::brings;
    use crate::span::Span;

    #[test]
    fn what_the_year_is_to_bring_is_told_behind_another() {
        let says = |text: &str| brings(text, &[Span::bytes(0, text.len())], 0, 2016);
        assert!(says("2016年，新修梯田6万亩。今年，我们将新修梯田5万亩。"));
        assert!(says(
            "2016年，新修梯田6万亩。各位代表！做好今年工作，责任重大。"
        ));
        assert!(says(
            "2016年，新修梯田6万亩。新的一年，全县要新修梯田5万亩。"
        ));
        assert!(!says("2016年，新修梯田6万亩。今年主要污染物下降。"));
        let both = "2015年，新修梯田5万亩。2016年，新修梯田6万亩。今年，我们将修路。";
        let at = both.find("2016").unwrap_or(0) as u32;
        assert!(!brings(both, &[Span::bytes(0, both.len())], at, 2016));
    }
}
