//! Pages of the first months of a year that tell of the one before, which nothing in them names.
//!
//! ```text
//! 1-12月，工业增加值30亿元。, on 25 January 2021       2020, and so are the lines around
//! 全年出口12亿元，同比增长8%。, in March              likewise: no year is compared before it is over
//! 去年，…增长7%。⏎产业方面，…                      the year before in what follows, too
//! 全年力争新增企业30家, 四季度将开工…                none: what is to come
//! ```
//!
//! A figure behind such words takes its year by itself: see [`super::super::fields`]. Pages that name the year are read in
//! [`super::new_year`].

use super::super::status;
use super::new_year::tells_of_own;
use crate::lexicon::{has, kinds, tense};
use crate::mention::period::{self, Period, Year};
use crate::observation::genre::Dated;
use crate::outline::{Dateline, Outline, Sentence, SentenceKind};
use crate::span::{Folded, Span};

kinds! { static WORDS = "../../lexicon/year_gone_words.tsv": closes, title, opens }

/// Longest text that may be about one time, in bytes.
const LONGEST: usize = 6_000;

/// The last month in which the whole of the year before is told of without a comparison.
const BEGUN: u8 = 2;

/// The last month in which it is at all.
const SPRING: u8 = 3;

/// What is told of the whole of any year.
const EACH: [&str; 3] = ["平均", "日照", "每年"];

/// What a document is about by its day of issue, or by a part of a year that its title or text opens with: the year before, where that
/// part was still to come, or all that the text tells was.
pub(super) fn of_year_gone(text: &str, outline: &Outline, found: Dated) -> Dated {
    let (period, words) = found;
    let date = outline
        .published
        .filter(|date| date.month.is_some_and(|month| month <= SPRING));
    let Some(date) = date.filter(|date| period.year == Year::Absolute(date.year)) else {
        return found;
    };
    let part = Period {
        year: Year::Context,
        ..period
    };
    let gone = match part.part.last_month() {
        Some(_) => {
            let due = words.is_some_and(|words| is_due(text, words.end));
            part.is_ahead_in(date.month) && !due && !is_intended(text, outline, words)
        }
        None => tells_of_it(text, outline, date),
    };
    match gone {
        true => {
            let year = Year::Absolute(date.year - 1);
            (Period { year, ..period }, words)
        }
        false => found,
    }
}

/// 6月底前|，建成学校6所: whether a time that ends at `end` is a term, and the sentence behind it tells of nothing that it was done.
fn is_due(text: &str, end: u32) -> bool {
    let (before, rest) = text.split_at(end as usize);
    let behind = rest.trim_start_matches(['底', '末']);
    let said = rest.split(['。', '\n']).next().unwrap_or(rest);
    (period::is_term(before) || behind.starts_with('前')) && !tense::WORDS.told.within(said)
}

/// |四季度|，将开工3个: whether the sentence that opens a text with a part of a year intends something, or else the title.
fn is_intended(text: &str, outline: &Outline, words: Option<Span<Folded>>) -> bool {
    let own = |sentence: &&Sentence| {
        let (start, end) = (sentence.span.start, sentence.span.end);
        words.is_some_and(|words| start <= words.start && words.end <= end)
    };
    let body = outline.sentences.iter();
    let mut body = body.filter(|sentence| sentence.kind == SentenceKind::Body);
    let opening = body.find(own).map(|sentence| sentence.span);
    opening
        .or(outline.title)
        .is_some_and(|span| intends(span.of(text)))
}

/// Whether the title or a sentence tells of a year that is over, and nothing in the text of the one that has begun.
fn tells_of_it(text: &str, outline: &Outline, date: Dateline) -> bool {
    if text.len() > LONGEST || tells_of_own(text, date) {
        return false;
    }
    let title = outline.title.map_or("", |title| title.of(text));
    let begun = date.month.is_some_and(|month| month <= BEGUN);
    if begun && WORDS.title.within(title) && !status::plans_anything(title) {
        return true;
    }
    let body = outline.sentences.iter();
    let mut body = body.filter(|sentence| sentence.kind == SentenceKind::Body);
    let first = body.clone().next().map_or("", |first| first.span.of(text));
    opens(first) || body.any(|sentence| closes_year(sentence.span.of(text), date.month))
}

/// |去年|，…, |过去的一年|，…: whether a text opens with the year before.
fn opens(first: &str) -> bool {
    let word = WORDS.opens.starting(first);
    word.is_some_and(|word| first[word.len()..].starts_with('，'))
}

/// 四季度，开工3个, 全年出口12亿元: whether a sentence that intends nothing tells of what is over only when the year is.
fn closes_year(text: &str, month: Option<u8>) -> bool {
    // Most sentences name no such time.
    let mut named = period::until(text, text.len());
    named.any(|period| is_over(period.span.of(text), &period, (text, month))) && !intends(text)
}

/// Whether a sentence says of anything that it is to be.
pub fn intends(text: &str) -> bool {
    const WITHIN: [char; 6] = ['主', '重', '需', '纪', '摘', '首'];
    let mut wants = text.match_indices('要');
    // 全年完成造林3万亩以上: at least so much; but not 规模以上.
    let mut least = text.match_indices("以上");
    let mut least = || least.any(|(at, _)| !text[..at].ends_with(['模', '额']));
    tense::WORDS.ahead.within(text)
        || least()
        || wants.any(|(at, _)| !text[..at].ends_with(WITHIN))
        || status::plans_anything(text)
}

/// 全年, 1-12月, 四季度, told in the first months of a year: whether a time that no year is named for lies in the year before.
pub fn is_over(words: &str, period: &Period, (sentence, month): (&str, Option<u8>)) -> bool {
    let early = |month: u8| month <= BEGUN || month <= SPRING && status::compares(sentence);
    // 全年平均气温16.2℃: of every year.
    let each = || EACH.iter().any(|word| has(sentence, word));
    let whole = || !period.base && closes(words) && month.is_some_and(early) && !each();
    // 年底前，建成学校6所: what is to be; 年底前，已建成…: what was.
    let due = period::is_term(words) && !tense::WORDS.told.within(sentence);
    !due && (period.is_ahead_in(month) || whole())
}

/// Whether words name a time that is over when the year is, and no year.
pub fn closes(words: &str) -> bool {
    WORDS.closes.starting(words).is_some()
}
