//! The period that opens a sentence, which those that follow in its paragraph take over.
//!
//! ```text
//! 2023年，…。总量…             2023 for both
//! 在消费方面，上半年…           behind a short topic
//! 会上还公布2024年民生实事。…   what is made known of a year goes on
//! 2023年末…                   a point in time, of its own sentence alone
//! ```
//!
//! Which figure takes which period is decided in [`super::when`].

mod source;

use super::measure::measures_air;
use super::scene::{names, stands_alone};
use super::status::PLACED;
use crate::lexicon::{Characters, Glyphs, has};
use crate::mention::period::{self, Period};
use crate::numbering::{self, Style};
use source::{behind_source, dateline};
use std::ops::Range;
use std::sync::LazyLock;

/// 全市|8月份…; 按照计划，龙江县|明年将增加…: whether a place stands before a period, which is the period's.
pub fn is_placed(before: &str) -> bool {
    let whose = before.rsplit('，').next().unwrap_or(before);
    whose.ends_with(PLACES) && whose.chars().count() <= WHOSE && before.chars().count() <= TOPIC
}

/// 上年|结转收入, 上年|结余: whether what stands behind a year came from it into the next.
pub fn is_brought(after: &str) -> bool {
    ["结转", "结余"].iter().any(|word| after.starts_with(word))
}

/// Longest topic that may stand before the period that opens a sentence, in characters.
const TOPIC: usize = 20;

/// What the names of places end with.
const PLACES: [char; 7] = ['省', '市', '区', '县', '州', '旗', '盟'];

/// Longest name of a place before a period, in characters.
const WHOSE: usize = 8;

/// What may stand before the period that opens a sentence, and says nothing.
const LIGHT: [char; 6] = ['—', ' ', '到', '至', '在', '，'];

/// The period that opens a sentence, as the topic of those that follow in the paragraph; `known` are its
/// periods, where they have been read.
pub fn period(
    text: &str,
    glyphs: &Glyphs,
    quotes: &[Range<usize>],
    known: Option<&[Period]>,
) -> Option<Period> {
    // 【概况】|2016年，…: behind the label of an entry.
    let label = text.strip_prefix('【').and_then(|rest| rest.find('】'));
    let label = label.map_or_else(
        || behind_source(text, dateline(text, glyphs)),
        |at| at + "【】".len(),
    );
    let period = first(text, label, known)?;
    let after = &text[period.span.end as usize..];
    if holds_apart(&period, after) {
        return None;
    }
    if let Some(due) = known.and_then(|known| due(text, known, &period)) {
        return Some(due);
    }
    let before = &text[label.min(period.span.start as usize)..period.span.start as usize];
    // 二、收入结构：至|8月底，税收累计12亿元。…
    let summed = sums_to_month(before, after, &period, text);
    let before = match summed {
        true => unnumbered(before.trim_end_matches(['至', '到'])),
        false => before,
    };
    let before = before.trim_start_matches(LIGHT);
    // 该公司是我县|2012年引进的企业: when it became so, and no more.
    if before.contains('是') && period::WORDS.brought.starting(after).is_some() {
        return None;
    }
    let since = period.part == period::Part::Since;
    let before = match period.is_span() {
        true => before_years(before, after),
        // 自|2018年以来，…
        false if since && matches!(before, "自" | "从") => "",
        false => before,
    };
    // 虽然2022年收入下降，…: of another year than the text goes on with.
    let though = before.starts_with("虽然") || before.starts_with("尽管");
    if though && !period.within_year() {
        return None;
    }
    // 预计到|2020年末，…。…: the end of a plan, of which all that follows is told.
    let closing = before.ends_with("预计到") || before.ends_with("预计至");
    let before = without_intent(before);
    let as_of = closing || summed || before.ends_with("截至") || before.ends_with("截止");
    // 到“十三五”末, 2023年末: a point in time, of its own sentence only; 截至2023年底 goes on.
    let named = period.span.of(text);
    let point = named.ends_with(['末', '底']) && !as_of
        || named == "今明两年"
        || period.is_span() && named.ends_with("年内");
    (leads(before, after) && (summed || lasts(text, &period)) && !point && !names(quotes, &period))
        .then_some(period)
}

/// 至|8月底|，财政收入累计7亿元，同比增长8%: whether a month ends what a sentence sums up, and sets beside the year before.
fn sums_to_month(before: &str, after: &str, period: &Period, text: &str) -> bool {
    const SUMS: [&str; 3] = ["累计", "同比", "同期"];
    const AHEAD: [&str; 4] = ["将", "力争", "确保", "争取"];
    matches!(period.part, period::Part::Month(_))
        && before.ends_with(['至', '到'])
        && !before.ends_with("截至")
        && period.span.of(text).ends_with(['底', '末'])
        && after.starts_with('，')
        && SUMS.iter().any(|word| has(after, word))
        && !AHEAD.iter().any(|word| has(after, word))
}

/// Whether what stands behind a period that opens a sentence tells that it holds for no more than that.
fn holds_apart(period: &Period, after: &str) -> bool {
    // 一季度、上半年、前三季度，…分别增长: each is of one figure.
    period.within_year() && after.starts_with('、')
        // 1990年设立开发区，…: of no more than that.
        || period::is_founding(after)
        // 上年结转收入12亿元: of this year, which it came into.
        || is_brought(after)
        // 2023年度|考核列全市第七: of no more than its own sentence.
        || period.part == period::Part::Whole && period::WORDS.judged.starting(after).is_some()
}

/// 一、|过去五年工作回顾1.…, 从|2014年到2019年，…: without the number of a heading that runs into its text, or the word that years
/// begin with.
fn before_years<'a>(before: &'a str, after: &str) -> &'a str {
    match unnumbered(before) {
        "从" | "自" if after.starts_with('，') => "",
        before => before,
    }
}

/// 一、|过去五年…: the length of the number of a heading.
fn number_length(text: &str) -> usize {
    let number = numbering::read(text).filter(|number| number.style == Style::Han);
    number
        .filter(|number| number.is_listed(text))
        .map_or(0, |number| number.len)
}

/// 一、: nothing but the number of a heading.
fn unnumbered(before: &str) -> &str {
    &before[number_length(before)..]
}

/// 在消费方面，|上半年…: the first period behind a label that begins where one may open the sentence.
fn first(text: &str, label: usize, known: Option<&[Period]>) -> Option<Period> {
    let last = || {
        let lead = text.len() - text[label..].trim_start_matches(LIGHT).len();
        let lead = lead + number_length(&text[lead..]);
        lead + opening(&text[lead..])
    };
    let opens = |p: &Period| {
        let alone = || {
            let month = matches!(p.part, period::Part::Month(_)) && stands_alone(text, p);
            month || tells_guests(text, p)
        };
        !p.base && (p.year != period::Year::Context || p.within_year() || alone())
    };
    match known {
        Some(known) => {
            let mut behind = known.iter().copied();
            let first = behind.find(|p| p.span.start as usize >= label && opens(p));
            first.filter(|p| p.span.start as usize <= last())
        }
        None => period::until(text, last()).find(opens),
    }
}

/// 2023年, 上半年, but not 5月8日: whether a period may be that of more than one sentence.
fn lasts(text: &str, period: &Period) -> bool {
    matches!(
        period.part,
        period::Part::Whole
            | period::Part::Half(_)
            | period::Part::Months(..)
            | period::Part::Days(..)
            | period::Part::Onward(..)
            | period::Part::Quarter(_)
            | period::Part::Through(_)
            | period::Part::Pair
            | period::Part::Since
            | period::Part::From(_)
    ) || matches!(period.part, period::Part::Month(_))
        && (stands_alone(text, period) || measures_air(&text[period.span.end as usize..]))
        || tells_guests(text, period)
}

/// 5月1日-5日|，全县接待游客5万人次, 端午假期|接待…, 全省当天|接待…: whether days or a holiday open a sentence that tells of guests.
pub fn tells_guests(text: &str, period: &Period) -> bool {
    let guests = ["游客", "人次", "客流"];
    let days = matches!(period.part, period::Part::Days(..) | period::Part::Near(_));
    (days || period.is_holiday(text)) && guests.iter().any(|word| has(text, word))
}

/// 在绿色消费方面，|2023年上半年，…: whether words that only lead to a period stand before it.
fn leads(before: &str, after: &str) -> bool {
    // 在绿色消费方面，2023年上半年，…: a short topic may stand before.
    let short = before.chars().count() <= TOPIC;
    let topic =
        before.ends_with(['，', '：']) && short && !before.contains(|c: char| c.is_ascii_digit());
    // 根据|2012年统计年鉴，…
    let by = matches!(before, "根据" | "据" | "按" | "按照")
        && ["统计", "数据", "普查", "调查"]
            .iter()
            .any(|word| has(head(after), word));
    // 会上还公布|2022年民生实事项目: what is made known of a year goes on in what follows.
    let told = ["公布", "发布", "公布了", "发布了"]
        .iter()
        .any(|word| before.ends_with(word))
        && short;
    topic
        || is_placed(before)
        || by
        || told
        || before.is_empty()
        || matches!(before, "时间回" | "截" | "时间回到" | "截至" | "截止")
        // 展望|“十四五”，奋斗开新局。
        || matches!(before, "展望" | "面向" | "回望" | "回首" | "回顾")
}

/// “十四五”时期的总体目标是：到|2025年，…: the year by which what follows is to be.
fn due(text: &str, known: &[Period], opening: &Period) -> Option<Period> {
    let mut later = known.iter().filter(|_| opening.is_span());
    let due = later.find(|later| later.span.start > opening.span.end)?;
    let before = &text[opening.span.end as usize..due.span.start as usize];
    let single = due.part == period::Part::Whole && !due.base;
    (single && before.ends_with("：到") && before.chars().count() <= TOPIC).then_some(*due)
}

/// The first clause of what follows.
fn head(text: &str) -> &str {
    text.split(['，', '；', '。', '：']).next().unwrap_or(text)
}

/// How far from the start of a sentence the period may begin that opens it: behind a short topic or a
/// word that makes something known, and behind the characters of words of intent. Those of other words
/// may be among these: what stands before a period is read once it is found.
fn opening(text: &str) -> usize {
    static INTENT: LazyLock<Characters> = LazyLock::new(|| {
        let words = "到至在力争取确保预计划规努于用从自截止时间回展望面向首顾根据按照虽然尽管—， ";
        words.chars().collect()
    });
    let (mut end, mut last) = (0, ' ');
    for (at, c) in text.char_indices().take(TOPIC) {
        if c.is_ascii_digit() {
            break;
        }
        let ends = match c {
            '，' | '：' => true,
            '布' => matches!(last, '公' | '发'),
            '了' => last == '布',
            _ => PLACES.contains(&c),
        };
        if ends {
            end = at + c.len_utf8();
        }
        last = c;
    }
    text.len() - text[end..].trim_start_matches(|c| INTENT.has(c)).len()
}

/// 《规划》提出，力争到|2025年: without the words of intent right before a period.
fn without_intent(before: &str) -> &str {
    let mut rest = before;
    loop {
        let word = PLACED
            .toward
            .ending(rest)
            .filter(|_| !rest.ends_with("截至"));
        let shorter = &rest[..rest.len() - word.map_or(0, str::len)];
        let shorter = shorter.trim_end_matches(' ');
        if shorter.len() == rest.len() {
            return rest;
        }
        rest = shorter;
    }
}
