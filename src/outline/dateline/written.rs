//! What a page says of when its text was written, or first printed, before the page bore it.
//!
//! ```text
//! 发布日期：2019-08-01⏎某政发〔2013〕12号             2013: the number that its office gave it
//! 发布日期：2019-08-01 成文日期：2013年05月20日        that day
//! 2021-06-12 转载自2015年4月15日《某某日报》           likewise
//! 根据某政发〔2013〕12号文件                         none: another paper is cited
//! ```
//!
//! Where no page is dated, the number is asked last: see [`super::number`].

use super::super::Dateline;
use super::super::date::{bare_year, dates};
use super::super::page::WORDS;
use super::Sources;
use crate::lexicon::{Words, has};
use crate::span::Span;

/// How far into a text, in bytes, its head reaches.
const HEAD: usize = 900;

/// How far before its end, in bytes, what a page says below it begins.
const TAIL: usize = 300;

/// Digits of a year.
const YEAR: usize = 4;

/// When a text was written, where its page says so, and that it was before the year of the page.
pub(super) fn before(text: &str, page: &Dateline) -> Option<Dateline> {
    let head = text.floor_char_boundary(HEAD);
    let tail = text
        .ceil_char_boundary(text.len().saturating_sub(TAIL))
        .max(head);
    let words = &WORDS.written;
    let found = labelled(text, words, 0, head)
        .or_else(|| labelled(text, words, tail, text.len()))
        // 来源：某某日报（2011年3月6日）
        .or_else(|| labelled(text, &WORDS.source, 0, head).filter(|date| date.day.is_some()))
        .or_else(|| given_number(text, head))?;
    (found.year < page.year).then_some(found)
}

/// 成文日期：|2013年05月20日, 转载自|2015年4月15日《某某日报》, 原载《某某日报》|2015年4月15日: the date right behind the words that say what it is.
fn labelled(text: &str, words: &Words, start: usize, end: usize) -> Option<Dateline> {
    const PAPER: usize = 24;
    words.every(&text[start..end]).find_map(|(_, place)| {
        let at = start + place.end;
        let line = text[at..].split('\n').next().unwrap_or("");
        let date = dates(text, Span::bytes(at, at + line.len()))
            .into_iter()
            .next()?;
        let between = text[at..date.span.start as usize]
            .trim_matches(|c: char| c.is_whitespace() || "：:|，（于".contains(c));
        // 《某某日报》, 某某日报
        let paper = between.ends_with(['》', '报', '刊']) && between.len() <= PAPER * 3;
        let plain = !between.contains(['。', '，', '；']);
        (between.is_empty() || paper && plain).then_some(date)
    })
}

/// ⏎|某政发〔2013〕12号|⏎: the year of the number that stands alone, in the head of a text.
fn given_number(text: &str, head: usize) -> Option<Dateline> {
    let opens = ['〔', '[', '（', '('];
    text[..head].match_indices(opens).find_map(|(at, open)| {
        let inner = at + open.len();
        let year = text.get(inner..inner + YEAR)?.parse::<u16>().ok()?;
        let year =
            bare_year(text, Span::bytes(inner, inner + YEAR)).filter(|date| date.year == year)?;
        let rest = text[inner + YEAR..].strip_prefix(['〕', ']', '）', ')'])?;
        let (number, after) = rest.split_once('号')?;
        let counts = (1..=4).contains(&number.len()) && number.bytes().all(|c| c.is_ascii_digit());
        let alone = after.is_empty() || after.starts_with(char::is_whitespace);
        let own = text[..at]
            .rsplit([' ', '\n', '：', '\u{3000}'])
            .next()
            .unwrap_or("");
        let office =
            (2..=10).contains(&own.chars().count()) && own.chars().all(char::is_alphabetic);
        let cites = WORDS.cites.within(own);
        (counts && alone && office && !cites).then_some(year)
    })
}

/// 2023年工作总结 that tells of 明年, or begins by 今年以来: written before that year was over, though its title alone would
/// be of the year after.
pub(super) fn written_within(text: &str, sources: &Sources, date: Dateline) -> Dateline {
    let Some(title) = sources.title.filter(|_| date.month.is_none()) else {
        return date;
    };
    let before = date.year - 1;
    let sums_up = has(title.of(text), "总结");
    let of_before = || dates(text, title).iter().any(|date| date.year == before);
    let mut body = sources.body.iter().chain(&sources.headings);
    let running = || {
        let mut first = sources.body.iter().take(3);
        first.any(|span| has(span.of(text), "今年以来"))
    };
    let mut within = || body.any(|span| has(span.of(text), "明年")) || running();
    if sums_up && of_before() && within() {
        return Dateline {
            year: before,
            ..date
        };
    }
    date
}

#[cfg(test)]
mod tests {
    use super::{WORDS, given_number, labelled};

    #[test]
    fn papers_say_when_they_were_written() {
        let numbered = |text: &str| given_number(text, text.len()).map(|date| date.year);
        assert_eq!(numbered("某政发〔2013〕12号\n各乡镇："), Some(2013));
        assert_eq!(numbered("文号：某教字[2013]2号 发布"), Some(2013));
        assert_eq!(numbered("根据某政发〔2013〕12号文件"), None);
        let written =
            |text: &str| labelled(text, &WORDS.written, 0, text.len()).map(|date| date.year);
        assert_eq!(written("成文日期：2013年05月20日"), Some(2013));
        assert_eq!(written("转载自2015年4月15日《某某日报》"), Some(2015));
        assert_eq!(written("原载《某某日报》2015年4月15日"), Some(2015));
        assert_eq!(written("原载《某某日报》，后来在2015年成书"), None);
    }
}
