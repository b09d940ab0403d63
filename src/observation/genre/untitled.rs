//! What a document plans, or has planned, where its title does not say so.
//!
//! ```text
//! “十三五”时期是…决战时期            the goals below are of those years
//! ——某县圆满完成“十二五”各项任务      the last of the years that were over
//! 加快…，持续…，确保…               a page from amid a plan: all of it is to be done
//! 2017年主要工作⏎2017年，将…         likewise, by the headline and how it begins
//! ```
//!
//! Titles are read by [`super::told`].

use super::{Dated, Genre, dated};
use crate::lexicon::has;
use crate::mention::numeral;
use crate::mention::period::{self, Clock, Period};
use crate::observation::status;
use crate::outline::{Dateline, Outline, SentenceKind, is_jubilee, reviews_plan};
use crate::span::{Folded, Span};

/// How far into a text, in bytes, the next plan is looked for.
const PLAN_NAMED: usize = 1_500;

/// 加快…，持续…，确保…: a page from amid a report or a plan; 确保…，争创…: one of a work report, whose review calls by the same words.
pub fn exhorts(text: &str, outline: &Outline, genre: Genre) -> Option<Span<Folded>> {
    let page = || genre == Genre::Other || genre == Genre::Work && status::assures(text);
    // A page of the first months of a year, when its work is set: 20.01.2016⏎加快发展现代农业。…
    let early =
        |date: Dateline| genre == Genre::Other && date.month.is_some_and(|month| month <= 3);
    let bare = outline.published.is_none_or(early) && page();
    // 花卉不得少于40万盆，…: so is one that says how much there must be.
    let least = || {
        let undated = genre == Genre::Other && outline.published.is_none();
        undated.then(|| status::sets_least(text))?
    };
    let calls = || bare.then(|| status::exhorts(text))?;
    let (start, end) = calls().or_else(least)?;
    Some(Span::bytes(start, end))
}

/// 现制定如下六条意见。…本意见自下发之日起执行: what a notice begins with that lays measures down, and says from when on they are
/// in force: what it says is to be done.
pub fn lays_down(text: &str) -> Option<Span<Folded>> {
    const HEAD: usize = 1_500;
    let head = &text[..text.floor_char_boundary(HEAD)];
    let (start, end) = status::lays_down(head, text).or_else(|| status::hands_down(head))?;
    Some(Span::bytes(start, end))
}

/// 庆祝新中国成立70周年, “十四五”…这五年, where the text names no year after 2018, or after the plan's last: what it tells is
/// of that year.
pub fn before_jubilee(text: &str, outline: &Outline) -> Option<Dated> {
    let year = outline.published?.year;
    let reviewed = reviews_plan(text, year.saturating_sub(1));
    let told = (is_jubilee(text, year) || reviewed) && !text.contains(&format!("{year}年"));
    told.then(|| dated(year - 1, None))
}

/// 自治县成立|30周年, 建县|二十周年: how many years what the head of a text celebrates has lasted.
pub fn jubilee(text: &str) -> Option<u16> {
    const HEAD: usize = 1_500;
    const FOUNDED: [&str; 6] = ["成立", "建县", "建市", "建区", "设市", "设区"];
    let head = &text[..text.floor_char_boundary(HEAD)];
    let counts = |c: char| c.is_ascii_digit() || numeral::begins(c);
    head.match_indices("周年").find_map(|(at, _)| {
        let before = head[..at].trim_end_matches(counts);
        let count = &head[before.len()..at];
        let spelled = || {
            let (value, length) = numeral::leading(count)?;
            // At most 99, so the cast cannot cut anything off.
            (length == count.len() && value <= 99.0).then_some(value as u16)
        };
        let years = count.parse().ok().or_else(spelled)?;
        let founded = FOUNDED.iter().any(|word| before.ends_with(word));
        (founded && (2..100).contains(&years)).then_some(years)
    })
}

/// “十三五”以来，…。⏎五年来，…, in September 2020: whether a text of a plan's last year looks back on it as on what is over.
pub fn ends_plan(text: &str, genre: Genre, published: Option<Dateline>) -> bool {
    const LATE: u8 = 8;
    let late = published.filter(|date| date.month >= Some(LATE) && genre == Genre::Other);
    late.is_some_and(|date| reviews_plan(text, date.year))
}

/// 自2017年以来，…。5年来，…, in a text of 2021: whether the five years that it counts began with one that it names.
pub fn begun_by(text: &str, published: Option<Dateline>) -> bool {
    let counts = ["5年来", "五年来"].iter().any(|word| has(text, word));
    let first = published.and_then(|date| date.year.checked_sub(4));
    let first = first.filter(|_| counts);
    first.is_some_and(|first| text.contains(&format!("自{first}年以来")))
}

/// “十三五”期间，…。⏎五年来，…, in a text of 2020 or 2021 that tells of no other year: whether all of it is of the plan.
fn sums_plan(text: &str, outline: &Outline, plan: &Period) -> bool {
    let year = |date: Dateline| {
        let last = plan.last_year(&Clock::default())?;
        let late = date.year == last && date.month >= Some(10);
        let after = date.year == last + 1 && date.month <= Some(6);
        (date.month.is_some() && (late || after) && reviews_plan(text, last)).then_some(last)
    };
    let Some(last) = outline.published.and_then(year) else {
        return false;
    };
    let body = outline
        .sentences
        .iter()
        .filter(|s| s.kind == SentenceKind::Body);
    let other = |words: &str| {
        NOW.iter().any(|now| has(words, now))
            || words.contains(&format!("{last}年"))
            || words.contains(&format!("{}年", last + 1))
    };
    !body
        .into_iter()
        .any(|sentence| other(sentence.span.of(text)))
}

/// “十四五”期间，…，五年来，…。2026年高考上线92人。: whether nothing but the year of one figure dates a text that tells of a whole plan.
fn dated_aside(text: &str, outline: &Outline, plan: &Period) -> bool {
    let last = plan.last_year(&Clock::default());
    let Some(date) = outline.published.filter(|date| date.month.is_none()) else {
        return false;
    };
    let within = outline.sentences.iter().any(|sentence| {
        let span = sentence.span;
        sentence.kind == SentenceKind::Body
            && span.start < date.span.start
            && date.span.end <= span.end
    });
    let alone = || text.matches(&format!("{}年", date.year)).count() == 1;
    let after = last.is_some_and(|last| date.year == last + 1 && reviews_plan(text, last));
    let now = || NOW.iter().any(|now| has(text, now));
    after && within && alone() && !now()
}

/// What tells of the time in which a text was written.
const NOW: [&str; 4] = ["今年", "目前", "当前", "去年"];

/// “十四五”期间，生产总值年均增长6%。⏎培育企业83家: the plan that news without a date tells of, where it opens with what came
/// of it.
pub fn told_plan(text: &str, outline: &Outline) -> Option<Dated> {
    const SENTENCES: usize = 6;
    const HEAD: usize = 6_000;
    let head = &text[..text.floor_char_boundary(HEAD)];
    // 将一批矛盾化解在基层: no plan.
    let will = |(at, word): (usize, &str)| !head[at + word.len()..].starts_with('一');
    let plans =
        ["力争", "目标"].iter().any(|word| has(head, word)) || head.match_indices('将').any(will);
    if plans {
        return None;
    }
    let body = outline
        .sentences
        .iter()
        .filter(|s| s.kind == SentenceKind::Body);
    body.take(SENTENCES).find_map(|sentence| {
        let words = sentence.span.of(text);
        let plan = period::scan(words)
            .into_iter()
            .find(|p| p.is_span() && !p.base)?;
        let named = plan.span.of(words).ends_with(['期', '间']);
        let after = &words[plan.span.end as usize..];
        let figures = after.contains(|c: char| c.is_ascii_digit()) || has(after, "成绩");
        let over = figures && !status::plans_anything(after);
        let over = over
            && match outline.published {
                Some(_) => sums_plan(text, outline, &plan) || dated_aside(text, outline, &plan),
                None => status::looks_back(head),
            };
        let start = sentence.span.start;
        let span = Span::new(start + plan.span.start, start + plan.span.end);
        (named && over).then_some((plan, Some(span)))
    })
}

/// “十三五”时期是…决战时期: the plan that a page without title or date begins with, whose goals it then sets.
pub fn begun_plan(text: &str, outline: &Outline) -> Option<Dated> {
    const HEAD: usize = 4;
    let body = outline
        .sentences
        .iter()
        .filter(|s| s.kind == SentenceKind::Body);
    body.take(HEAD).find_map(|sentence| {
        let words = sentence.span.of(text);
        let plan = period::scan(words).into_iter().find(Period::is_span)?;
        let opens = words[..plan.span.start as usize]
            .trim_end_matches('“')
            .is_empty();
        let after = words[plan.span.end as usize..].trim_start_matches('”');
        let start = sentence.span.start;
        let span = Span::new(start + plan.span.start, start + plan.span.end);
        let after = after.strip_prefix("时期").unwrap_or(after);
        let after = after.strip_prefix('，').unwrap_or(after);
        (opens && after.starts_with('是')).then_some((plan, Some(span)))
    })
}

/// “十四五”时期，是…，制定本规划。: whether a page without a title is a plan, by what it begins with.
pub fn drafts_plan(text: &str, outline: &Outline) -> bool {
    const HEAD: usize = 1_500;
    let head = &text[..text.floor_char_boundary(HEAD)];
    // Most texts say no such thing.
    let drafted = ["制定本规划", "编制本规划", "制定本方案", "编制本方案"];
    drafted.iter().any(|word| has(head, word)) && begun_plan(text, outline).is_some()
}

/// ——某县圆满完成“十二五”各项任务: the last of a plan's years that were over, in the line below the title.
pub fn over_plan(text: &str, title: Span<Folded>, issued: Option<Dated>) -> Option<Dated> {
    let rest = text[title.end as usize..].trim_start();
    let line = rest.lines().next().filter(|line| line.starts_with("——"))?;
    let start = u32::try_from(text.len() - rest.len()).ok()?;
    let clock = Clock::default();
    let plan = period::scan(line).into_iter().find(Period::is_span)?;
    let last = plan.last_year(&clock)?;
    let words = Span::new(start + plan.span.start, start + plan.span.end);
    (Some(last) < issued?.0.last_year(&clock)).then(|| dated(last, Some(words)))
}

/// 某局2017年主要工作⏎2017年，将…: whether a headline names the work of a year, and the text begins with what is to be done in it.
pub fn sets_out(text: &str, outline: &Outline) -> bool {
    const HEAD: usize = 4;
    const NEAR: usize = 36;
    let Some(title) = outline.title.map(|title| title.of(text)) else {
        return false;
    };
    let work = ["主要工作", "重点工作"];
    if !work.iter().any(|word| title.trim_end().ends_with(word)) {
        return false;
    }
    let clock = Clock::default();
    let named = |words: &str| period::scan(words).first()?.last_year(&clock);
    let year = named(title);
    let body = outline.sentences.iter();
    let mut body = body.filter(|s| s.kind == SentenceKind::Body).take(HEAD);
    body.any(|sentence| {
        let words = sentence.span.of(text);
        let head = &words[..words.floor_char_boundary(NEAR)];
        let will = has(head, "，将") || has(head, "，我") && head.contains('将');
        year.is_some() && named(head) == year && head.starts_with("20") && will
    })
}

/// 新建学校3所。（责任单位：县教育局）: whether a headline tells nothing of results, and what stands below it, item by item, names who
/// is to do it.
pub fn assigned(text: &str, outline: &Outline) -> bool {
    const ITEMS: usize = 3;
    const WHO: [&str; 3] = ["责任单位：", "牵头单位：", "责任部门："];
    const DONE: [&str; 8] = [
        "完成情况",
        "进展情况",
        "落实情况",
        "已完成",
        "已建成",
        "已开工",
        "累计完成",
        "截至",
    ];
    // Most texts name nobody so.
    let mut who = WHO.iter();
    let named = who.any(|word| text.match_indices(word).nth(ITEMS - 1).is_some());
    named && outline.title.is_some() && !DONE.iter().any(|word| has(text, word))
}

/// “十三五”…, in the last months of 2015: whether the text speaks of the plan that begins with the next year, from
/// which on it then counts 未来五年.
pub fn before_next_plan(text: &str, date: Dateline) -> bool {
    let eve = date.year.is_multiple_of(5) && date.month.is_some_and(|month| month >= 10);
    eve && period::scan(&text[..text.floor_char_boundary(PLAN_NAMED)])
        .iter()
        .any(|named| {
            named.is_span()
                && named.year == period::Year::Absolute(date.year + 1)
                && named.span.of(text).contains('五')
        })
}
