//! Which period a document reports on whose title names no year, and what the 上年 of a bulletin is
//! counted from.
//!
//! ```text
//! 1-6月经济运行简况, issued 2023-07-20     the first six months of 2023
//! no title; 2017年，全市上下… issued 2018  2017
//! 2022年统计公报                           上年 is 2021, whenever it was issued
//! “十二五”规划纲要 on a page of 2019         issued in 2011, where the plan begins
//! ```
//!
//! Titles that name a year are read by [`super::genre`].

mod new_year;
mod presented;
mod subtitled;
mod summed_up;
mod survey;
mod told_once;

use super::genre::{Dated, Frame, Genre};
use crate::mention::period::{self, Clock, Part, Period, Year};
use crate::outline::{Dateline, Outline, SentenceKind, administers};
use crate::span::{Folded, Span};
pub use presented::narrowed;
use presented::presented;
pub use subtitled::subtitled;
use summed_up::summed_up;
use survey::{counted, surveyed};

/// Body sentences in which a document may name the year it is about.
const OPENING: usize = 3;

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

/// The period that a document reports on whose title names no year: what opens its text, else the year
/// of issue, with the part of the year that the title names.
pub fn reported(text: &str, outline: &Outline) -> Option<Dated> {
    let issued = outline.published.map(|date| (date.year, date.span));
    let year = issued.map(|(year, _)| year);
    if let Some(found) = outline
        .title
        .and_then(|title| bare_year(title.of(text), title, year))
    {
        return Some(found);
    }
    if let Some(found) = outline.title.and_then(|title| surveyed(text, title)) {
        return Some(found);
    }
    if let Some(found) = counted(text) {
        return Some(found);
    }
    let whole = |year, span| (period_of(year, Part::Whole, span), Some(span));
    let base = summed_up(text)
        .or_else(|| presented(text, year))
        .or_else(|| subtitled(text, year))
        .or_else(|| opening(text, outline, year))
        .or_else(|| new_year::told(text, outline))
        .or_else(|| cited(text))
        .or_else(|| gone_by(text, year))
        .or_else(|| new_year::last_years(text, outline))
        .or_else(|| told_once::told_once(text, outline))
        .or(issued.map(|(year, span)| whole(year, span)))
        .or_else(|| captioned(text, outline));
    let (period, words) = base?;
    let part = outline.title.and_then(|title| part(title.of(text)));
    match part.filter(|_| period.part == Part::Whole) {
        Some(part) => Some((Period { part, ..period }, words)),
        None => Some((period, words)),
    }
}

/// 统计局今日发布《2010年国民经济和社会发展统计公报》: the year of the bulletin that news is of.
fn cited(text: &str) -> Option<Dated> {
    const HEAD: usize = 1_500;
    let head = &text[..text.floor_char_boundary(HEAD)];
    let close = head.find("统计公报》")?;
    let open = head[..close].rfind('《')? + '《'.len_utf8();
    let named = period::until(&head[open..close], 0).next()?;
    let year = named.last_year(&Clock::default())?;
    let whole = named.part == Part::Whole && matches!(named.year, Year::Absolute(_));
    let span = Span::bytes(open, open + named.span.len() as usize);
    whole.then(|| (period_of(year, Part::Whole, span), Some(span)))
}

/// 刚刚过去的2022年，…, in news of the month after: the year that it looks back on.
fn gone_by(text: &str, issued: Option<u16>) -> Option<Dated> {
    const HEAD: usize = 3_000;
    let lead = "过去的";
    let at = text[..text.floor_char_boundary(HEAD)].find(lead)? + lead.len();
    let named = period::until(&text[at..], 0).next()?;
    let year = named
        .last_year(&Clock::default())
        .filter(|year| Some(*year) <= issued)?;
    let span = Span::bytes(at, at + named.span.len() as usize);
    let whole = named.part == Part::Whole && matches!(named.year, Year::Absolute(_));
    whole.then(|| (period_of(year, Part::Whole, span), Some(span)))
}

/// 2021年各类教育发展情况 above a table: the year, where nothing else names one.
fn captioned(text: &str, outline: &Outline) -> Option<Dated> {
    let captions = outline.tables.iter().filter_map(|table| table.caption);
    captions.into_iter().find_map(|caption| {
        let mut named = period::scan(caption.of(text)).into_iter();
        let period = named.find(|period| !period.base)?;
        let single = period.part == Part::Whole && matches!(period.year, Year::Absolute(_));
        single.then_some((period, Some(caption)))
    })
}

/// The year from which a bulletin or a plan counts 上年 and 本年: the one it is about, whenever it is issued.
pub fn counts_from(frame: &Frame, text: &str, published: Option<Dateline>) -> Option<u16> {
    let title = frame.title.map_or("", |title| title.of(text));
    if frame.genre == Genre::Plan {
        return reposted(text, title, frame.planned, published);
    }
    let named = |words: &[&str]| words.iter().any(|word| title.contains(word));
    if frame.genre == Genre::Other && frame.named && title.trim_end().ends_with("蓝图") {
        let years = frame.planned.or(frame.reviewed);
        return reposted(text, title, years, published);
    }
    let bulletin = frame.genre == Genre::Bulletin || named(&["运行", "统计", "收支", "年报"]);
    // 2022年公报出炉: news of a bulletin counts from its own day.
    let news = ["出炉", "发布", "公布", "解读"];
    frame
        .reviewed_year()
        .filter(|_| bulletin && frame.named && !named(&news))
}

/// 某县“十二五”规划纲要 on a page dated two years into the plan or later, 2019年实事项目安排 on one of 2020: a page that
/// reposts it. Plans are issued when their years begin.
pub fn reposted(
    text: &str,
    title: &str,
    planned: Option<Dated>,
    published: Option<Dateline>,
) -> Option<u16> {
    let bare = title.trim_end().trim_end_matches('）');
    let bare = bare.rsplit_once('（').map_or(bare, |(name, _)| name);
    let mut plan = [
        "规划", "纲要", "方案", "计划", "安排", "要点", "蓝图", "任务",
    ]
    .into_iter();
    let (period, _) = planned?;
    let first = period.first_year(&Clock::default())?;
    let late = published?.year >= first + if period.is_span() { 2 } else { 1 };
    let ends = late && plan.any(|kind| bare.ends_with(kind));
    (ends && of_page(text, published?)).then_some(first)
}

/// 发布时间：2019-07-09, but not 2012年3月5日 below the text: whether it is a page that is dated so.
fn of_page(text: &str, date: Dateline) -> bool {
    let before = &text[..date.span.start as usize];
    let lead = before.rsplit('\n').next().unwrap_or("");
    let printed = date.span.of(text);
    let labelled = ["时间", "日期", "发布"]
        .iter()
        .any(|word| lead.contains(word));
    labelled || !printed.contains('年')
}

const fn period_of(year: u16, part: Part, span: Span<Folded>) -> Period {
    Period {
        span,
        year: Year::Absolute(year),
        part,
        base: false,
    }
}

/// A part of a year that a document can report on.
fn within(part: Part) -> Option<Part> {
    matches!(
        part,
        Part::Half(_) | Part::Quarter(_) | Part::Months(..) | Part::Month(_) | Part::Feast(_)
    )
    .then_some(part)
}

/// 上半年, 1-6月 in a title.
fn part(title: &str) -> Option<Part> {
    period::scan(title)
        .into_iter()
        .filter(|period| !period.base && matches!(period.year, Year::Context | Year::Issued(0)))
        .find_map(|period| within(period.part))
}

/// 2022统计数字: a year without 年 before what is counted in it.
fn bare_year(words: &str, title: Span<Folded>, issued: Option<u16>) -> Option<Dated> {
    let counted = ["统计", "人口", "数据", "经济"];
    let digits = |at: usize| {
        words
            .get(at..at + 4)
            .filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))
    };
    let at = words.char_indices().map(|(at, _)| at).find(|&at| {
        let free = !words[..at].ends_with(|c: char| c.is_ascii_digit());
        free && digits(at).is_some() && counted.iter().any(|word| words[at + 4..].starts_with(word))
    })?;
    let year = digits(at)?.parse().ok().filter(|year| {
        period::YEARS.contains(year) && issued.is_none_or(|issued| *year <= issued)
    })?;
    let start = title.start as usize + at;
    let span = Span::bytes(start, start + 4);
    Some((period_of(year, Part::Whole, span), Some(span)))
}

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
fn opening(text: &str, outline: &Outline, issued: Option<u16>) -> Option<Dated> {
    let body = outline
        .sentences
        .iter()
        .filter(|sentence| sentence.kind == SentenceKind::Body)
        .take(OPENING);
    let begun = outline
        .published
        .is_some_and(|date| date.month.is_some_and(|month| month <= 3));
    for sentence in body {
        let words = sentence.span.of(text);
        // 4月21日，市统计局发布的数据显示，一季度…: the day is that of the news.
        let day = |period: &Period| matches!(period.part, Part::Day(..));
        let heard = begun && HEARD.iter().any(|word| words.contains(word));
        let told = heard || TOLD.iter().any(|word| words.contains(word));
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
            ["普查", "调查", "监测"]
                .iter()
                .any(|word| head.contains(word))
                && head.ends_with("显示")
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
        let part = match period.part {
            Part::Whole => Some(Part::Whole),
            part => within(part),
        }?;
        let past =
            issued.is_none_or(|issued| year < issued || year == issued && part != Part::Whole);
        let start = sentence.span.start;
        let span = Span::new(start + period.span.start, start + period.span.end);
        if issued.is_some_and(|issued| year + 1 < issued) && sets_out_from(text, span, year) {
            return None;
        }
        return (opens && past).then(|| (period_of(year, part, span), Some(span)));
    }
    None
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
    let leads = ["截至", "截止", "截至到", "回望", "回首", "回顾", "盘点"];
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
