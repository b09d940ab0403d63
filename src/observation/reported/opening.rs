//! The year that one of the first sentences of a text opens with.
//!
//! ```text
//! 2017年，全市上下…, issued in 2018                    2017
//! 记者从县统计局获悉：2023年，…                        2023
//! 2019年第六次荒漠化普查数据显示，…, issued in 2025     of its own sentence alone
//! ```
//!
//! What else tells of which year a document is is asked in [`super`].

use super::{period_of, within};
use crate::lexicon::has;
use crate::mention::period::{self, Clock, Part, Period, Year};
use crate::observation::genre::Dated;
use crate::observation::walk::happened;
use crate::outline::{Outline, SentenceKind, administers};
use crate::span::{Folded, Span};

/// Body sentences in which a document may name the year it is about.
const OPENING: usize = 3;

/// Body sentences among which they are looked for: 时间过半，任务如何？ names nothing and only leads up to them.
const LEAD: usize = 7;

/// Words of sentences that are said to somebody.
const ADDRESSED: [&str; 5] = ["各位", "谢谢", "请问", "提问", "大家好"];

/// Words of sentences that tell where figures are from.
const TOLD: [&str; 5] = ["统计局", "统计数据", "核算", "获悉", "数据显示"];

/// Likewise, in news of the first months of a year.
const HEARD: [&str; 4] = ["了解到", "得知", "透露", "传来消息"];

/// What is done with the results of a year.
const PRESENTS: [&str; 4] = ["介绍", "通报", "发布", "公布"];

/// Longest line that may only tell when a page was made and by whom, in bytes.
const LINE: usize = 90;

/// The first year of which a document may report.
const FIRST: u16 = 1949;

/// What a sentence says was made known of a year.
const DATA: [&str; 3] = ["数据", "状况公报", "质量状况"];

/// 本网讯（某某）|2012年，…, （某某）|2012年，…: without the line of the paper, or what the outline left of it.
fn without_byline(before: &str) -> &str {
    const LONGEST: usize = 60;
    const NAME: usize = 6;
    let line = before.trim_end_matches([' ', '　', '：']);
    let signed = line
        .strip_suffix('）')
        .and_then(|inner| inner.rsplit_once('（'));
    let (bare, name) = signed.map_or((line, ""), |(head, name)| (head.trim_end(), name));
    let paper = ["网讯", "报讯", "台讯"]
        .iter()
        .any(|word| bare.ends_with(word));
    let alone = bare.is_empty() && (1..=NAME).contains(&name.chars().count());
    if bare.len() <= LONGEST && (paper || alone) {
        ""
    } else {
        before
    }
}

/// 2017年，全市上下…: the year that opens the text, where it is over when the text is issued.
pub(super) fn opening(text: &str, outline: &Outline, issued: Option<u16>) -> Option<Dated> {
    let body = || {
        let sentences = outline.sentences.iter();
        sentences.filter(|sentence| sentence.kind == SentenceKind::Body)
    };
    // 各位记者朋友，上午好。: each answer of an interview is of a time of its own.
    let addressed = |words: &str| ADDRESSED.iter().any(|word| words.contains(word));
    let spoken = body()
        .take(LEAD)
        .any(|sentence| addressed(sentence.span.of(text)));
    let body = body()
        .take(LEAD)
        .filter(|sentence| spoken || tells(sentence.span.of(text)))
        .take(OPENING);
    let begun = outline
        .published
        .is_some_and(|date| date.month.is_some_and(|month| month <= 3));
    for sentence in body {
        let words = sentence.span.of(text);
        // 4月21日，市统计局发布的数据显示，一季度…: the day is that of the news.
        // 市统计局昨日发布：今年上半年，…: so is the day before it.
        let day = |period: &Period| matches!(period.part, Part::Day(..) | Part::Near(_));
        let heard = begun && HEARD.iter().any(|word| words.contains(word));
        // 召开新闻发布会，通报|2018年上半年经济运行情况
        let conference = has(words, "发布会，通报") || has(words, "发布会，介绍");
        let told = heard || conference || TOLD.iter().any(|word| has(words, word));
        // 1983年7月恢复某县: nor is it of the time in which its district came to be.
        let founds = |period: &Period| {
            let after = &words[period.span.end as usize..];
            period::is_founding(after) || administers(after)
        };
        let mut periods = period::scan(words).into_iter();
        let told_of = |period: &Period| !(told && day(period) || founds(period));
        let Some(period) = periods.find(told_of) else {
            // “五一”假期，接待…万人次: figures of a time that nothing names are of none that is named later.
            if words.contains(['%', '元']) {
                return None;
            }
            continue;
        };
        // 民国二十四年，…设某镇: of no year that a document reports on.
        if matches!(period.year, Year::Absolute(year) if year < FIRST) {
            continue;
        }
        // 2019年|第六次荒漠化普查数据显示，…, in a text of years later: what was counted then, of its own sentence alone.
        let counts = || {
            let after = &words[period.span.end as usize..];
            let head = after.split('，').next().unwrap_or("");
            ["普查", "调查", "监测"].iter().any(|word| has(head, word)) && head.ends_with("显示")
        };
        let old = period.last_year(&Clock::default()).zip(issued);
        if old.is_some_and(|(year, issued)| year + 1 < issued) && counts() {
            continue;
        }
        // 2024-01-16 来源：某某网: a line of the page.
        let line = words.len() <= LINE && !words.contains(['，', '。']);
        let edge = period.span.start == 0 || period.span.end as usize == words.trim_end().len();
        if line && day(&period) && edge {
            continue;
        }
        let opens = opens_with(words, &period, told);
        // 1-5月，全区…: of the year of issue.
        // 今年1-5月，全区…: likewise.
        let months = matches!(
            period.part,
            Part::Half(_) | Part::Quarter(_) | Part::Months(..)
        );
        let this = period.year == Year::Context || period.year == Year::Issued(0) && months;
        let own = this && within(period.part).is_some() && opens;
        let year = if own { issued } else { None };
        // 今年以来, 去年: the text counts from its own year.
        let Some(year) = year.or_else(|| period.last_year(&Clock::default())) else {
            // 今年以来，…: of no year where nothing dates the text; what follows may name it.
            let unnamed = issued.is_none() && !words.contains(['%', '元']);
            // 今年以来，全市上下攻坚克难。|前三季度，…: what tells no figure leaves it to the next to say of when they are.
            let empty =
                period.year == Year::Issued(0) && !words.contains(|c: char| c.is_ascii_digit());
            if unnamed || empty {
                continue;
            }
            return None;
        };
        // 截至2023年12月底，…, in news of the months after: what stands so at the end of a year is of that year.
        let ended = period.span.of(words).ends_with(['底', '末']) && issued > Some(year);
        let part = match period.part {
            Part::Whole => Some(Part::Whole),
            Part::Month(12) if ended => Some(Part::Whole),
            part => within(part),
        }?;
        let past =
            issued.is_none_or(|issued| year < issued || year == issued && part != Part::Whole);
        let start = sentence.span.start;
        let span = Span::new(start + period.span.start, start + period.span.end);
        let old = issued.is_some_and(|issued| year + 1 < issued);
        // 2016年，某县被授予“茶乡”称号。…: nor is a text of the year of an event with which its story begins.
        if old && (sets_out_from(text, span, year) || happened(&period, words, issued)) {
            return None;
        }
        return (opens && past).then(|| (period_of(year, part, span), Some(span)));
    }
    None
}

/// 任务如何？答卷写在田野上。: whether a sentence has a number or a time at all.
fn tells(words: &str) -> bool {
    words.contains(|c: char| c.is_ascii_digit() || matches!(c, '年' | '月' | '季'))
}

/// |2013年底|，有贫困户1082户。2014年至2015年共脱贫296户。: whether the end of a year is only where that began of which later years tell.
fn sets_out_from(text: &str, words: Span<Folded>, year: u16) -> bool {
    const FAR: usize = 900;
    let rest = &text[words.end as usize..];
    let ends = ["年底", "年末", "底", "末"];
    let end =
        words.of(text).ends_with(['底', '末']) || ends.iter().any(|end| rest.starts_with(end));
    if !end {
        return false;
    }
    let line = rest[..rest.floor_char_boundary(FAR)].lines().next();
    let mut sentences = line.unwrap_or("").split('。').skip(1);
    sentences.any(|sentence| {
        let first = period::scan(sentence).into_iter().next();
        let later = first.filter(|period| period.span.start == 0 && period.is_span());
        later.and_then(|period| period.last_year(&Clock::default())) > Some(year)
    })
}

/// Whether a sentence opens with a period, behind nothing but who told of it or what presents its figures.
fn opens_with(words: &str, period: &Period, told: bool) -> bool {
    let before = without_byline(words[..period.span.start as usize].trim());
    // 记者从市委组织部获悉，截至|2010年底，…
    let leads = [
        "截至",
        "截止",
        "截至到",
        "回望",
        "回首",
        "回眸",
        "回顾",
        "盘点",
    ];
    let before = leads
        .iter()
        .find_map(|word| before.strip_suffix(word))
        .unwrap_or(before);
    // 统计局召开新闻发布会，介绍|2021年经济运行情况
    let said = before.trim_end_matches('了');
    let presents = || PRESENTS.iter().any(|word| said.ends_with(word));
    // 近期公布了|2023年水质监测数据
    let data = || {
        let after = &words[period.span.end as usize..];
        let head = after.split(['，', '。', '；', '：']).next().unwrap_or("");
        presents() && DATA.iter().any(|word| head.ends_with(word))
    };
    before.is_empty() || told && (before.ends_with(['，', '：']) || presents()) || data()
}
