//! The period that opens a sentence, and holds for those that follow in its paragraph.
//!
//! ```text
//! 2023年上半年，…              opens
//! 在绿色消费方面，2023年，…      so does one behind a short topic
//! 《规划》提出，力争到2025年，…   and one behind words of intent
//! 2023年末，…                  a point in time is of its own sentence only
//! ```

use super::{names, stands_alone};
use crate::mention::period::{self, Period};
use std::ops::Range;

/// Longest topic that may stand before the period that opens a sentence, in characters.
const TOPIC: usize = 16;

/// The period that opens a sentence, as the topic of those that follow in the paragraph.
pub fn opening_period(text: &str, quotes: &[Range<usize>]) -> Option<Period> {
    const LIGHT: [char; 6] = ['—', ' ', '到', '至', '在', '，'];
    let lead = text.len() - text.trim_start_matches(LIGHT).len();
    let period = period::until(text, lead + opening(&text[lead..])).find(|p| {
        let alone = || matches!(p.part, period::Part::Month(_)) && stands_alone(text, p);
        !p.base && (p.year != period::Year::Context || p.within_year() || alone())
    })?;
    // 一季度、上半年、前三季度，…分别增长: each is of one figure.
    if period.within_year() && text[period.span.end as usize..].starts_with('、') {
        return None;
    }
    let before = text[..period.span.start as usize].trim_start_matches(LIGHT);
    let before = without_intent(before);
    let lasting = matches!(
        period.part,
        period::Part::Whole
            | period::Part::Half(_)
            | period::Part::Months(..)
            | period::Part::Quarter(_)
            | period::Part::Through(_)
            | period::Part::Since
    ) || matches!(period.part, period::Part::Month(_)) && stands_alone(text, &period);
    // 在绿色消费方面，2023年上半年，…: a short topic may stand before.
    let topic = before.ends_with(['，', '：'])
        && before.chars().count() <= TOPIC
        && !before.contains(|c: char| c.is_ascii_digit());
    let as_of = before.ends_with("截至") || before.ends_with("截止");
    // 会上还公布|2022年民生实事项目: what is made known of a year goes on in what follows.
    let told = before.chars().count() <= TOPIC && ANNOUNCED.iter().any(|w| before.ends_with(w));
    let plain = topic
        || told
        || before.is_empty()
        || matches!(before, "时间回" | "截" | "时间回到" | "截至" | "截止");
    // 到“十三五”末, 2023年末: a point in time, of its own sentence only; 截至2023年底 goes on.
    let point = period.span.of(text).ends_with(['末', '底']) && !as_of;
    (plain && lasting && !point && !names(quotes, &period)).then_some(period)
}

/// Words that make something known, right before the year that it is for.
const ANNOUNCED: [&str; 3] = ["公布", "公布了", "发布了"];

/// How far from the start of a sentence the period may begin that opens it: behind a short topic, and
/// behind the characters of words of intent. Those of other words may be among these: what stands
/// before a period is read once it is found.
fn opening(text: &str) -> usize {
    const INTENT: &str = "到至在力争取确保预计划规努于用截止时间回—， ";
    let topic = text.char_indices().take(TOPIC);
    let topic = topic.take_while(|(_, c)| !c.is_ascii_digit());
    let marks = topic.filter(|(_, c)| matches!(c, '，' | '：'));
    let topic = marks.last().map_or(0, |(at, mark)| at + mark.len_utf8());
    let rest = &text[topic..];
    let near = &rest[..rest
        .char_indices()
        .nth(TOPIC)
        .map_or(rest.len(), |(at, _)| at)];
    let told = ANNOUNCED
        .iter()
        .filter_map(|w| Some(near.find(w)? + w.len()));
    let rest = &rest[told.max().unwrap_or(0)..];
    text.len() - rest.trim_start_matches(|c| INTENT.contains(c)).len()
}

/// 《规划》提出，力争到|2025年: without the words of intent right before a period.
fn without_intent(before: &str) -> &str {
    let mut rest = before;
    while let Some(shorter) = [
        "到", "至", "在", "力争", "争取", "确保", "预计", "计划", "规划", "努力", "于", "用", " ",
    ]
    .iter()
    .find_map(|word| rest.strip_suffix(word).filter(|_| !rest.ends_with("截至")))
    {
        rest = shorter;
    }
    rest
}
