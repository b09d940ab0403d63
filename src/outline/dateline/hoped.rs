//! A year that is told of as over, in a text that calls the one before its own 去年 and says what 今年 is to bring.
//!
//! ```text
//! 该县今年将发展特色产业。去年，新增果园3万亩。2009年，全县上下落实了各项政策。     issued in 2010
//! 今年将新增果园3万亩。2009年，全县将落实各项政策。                           left: that year is to come
//! ```
//!
//! Texts that tell the first months of their own year are for [`super::day`].

use super::super::date::dates;
use super::super::page::WORDS;
use super::over::calls_last;
use crate::lexicon::has;
use crate::span::{Folded, Span};

/// What says of the year of issue that it is to bring something.
const HOPED: [&str; 5] = ["今年将", "今年计划", "今年拟", "今年力争", "今年要"];

/// Words of a sentence that tells of what is over.
const OVER: [&str; 4] = ["了", "已", "达到", "完成"];

/// Whether the year that such a text names is the one that it calls the last.
pub fn is_the_last(text: &str, body: &[Span<Folded>], year: u16) -> bool {
    if !HOPED.iter().any(|word| has(text, word)) || !calls_last(text) {
        return false;
    }
    let own = body
        .iter()
        .flat_map(|span| dates(text, *span))
        .filter(|date| date.year == year);
    let mut told = own.map(|date| {
        let rest = &text[date.span.end as usize..];
        let said = rest.split(['。', '\n']).next().unwrap_or(rest);
        let over = OVER.iter().any(|word| has(said, word));
        date.month.is_none()
            && said.starts_with('，')
            && over
            && !has(said, "今年")
            && !WORDS.ahead.within(said)
    });
    let first = told.next();
    first == Some(true) && told.all(|over| over)
}

#[cfg(test)]
mod tests {
    use super::is_the_last;
    use crate::span::Span;

    #[test]
    fn a_year_between_this_one_and_the_last() {
        let is = |text: &str| is_the_last(text, &[Span::bytes(0, text.len())], 2009);
        assert!(is(
            "该县今年将发展果业。去年，新增果园3万亩。2009年，全县落实了各项政策。"
        ));
        assert!(!is(
            "该县今年将发展果业。去年，新增果园3万亩。2009年，全县将落实各项政策。"
        ));
        assert!(!is("该县今年将发展果业。2009年，全县落实了各项政策。"));
        assert!(!is("去年，新增果园3万亩。2009年，全县落实了各项政策。"));
    }
}
