//! What a 将 or a 预计 tells to be expected, not planned, and no more.
//!
//! ```text
//! 据测算，冷库启用后一年吞吐量将达到26万吨        reckoned
//! 预计到明年底，全县将解决6万人的饮水困难         expected, behind the time that it is for
//! 根据财力测算，我们将安排3亿元                 planned
//! 年预计投资26亿元，其中产业项目|76项           no more than the sum is expected
//! 2011年，可实现产值134亿元                       what a year that is closing comes to
//! 剩余30个预计年内出列                            what is left, behind its number
//! 26个项目按计划在今年竣工                          planned, behind its number
//! ```
//!
//! How far a 预计 reaches is told in [`super::governs`].

use super::{PLACED, Said};
use crate::lexicon::{find, find_last, has};
use crate::report::Status;
use std::ops::Range;

/// 据测算, 根据估算: whether words say that what follows is reckoned.
pub(super) fn reckoned(before: &str) -> bool {
    // 根据财力测算，我们将安排…: what one does by oneself is planned.
    let own = ["我们", "财政", "财力"];
    ["估算", "测算"].iter().any(|word| has(before, word))
        && !own.iter().any(|word| has(before, word))
}

/// 年|预计|投资26亿元，其中产业项目76项; |预计|总投资9亿元，其中…: whether a 预计 only names the sum of a year's spending, or of all that
/// is to be spent, and the number at `at` is another's.
pub fn of_own_sum(text: &str, expect: &Range<usize>, at: usize) -> bool {
    if &text[expect.clone()] != "预计" {
        return false;
    }
    let Some(since) = text.get(expect.end..at) else {
        return false;
    };
    let sums = ["投资", "总投资", "完成投资"];
    let before = &text[..expect.start];
    // 今年|预计投资3亿元，新建厂房4万平方米: told of a year, and no name.
    let told = |c: char| c.is_ascii_digit() || "今明全去前".contains(c);
    let year = before.strip_suffix('年');
    let yearly = before.ends_with("年度") || year.is_some_and(|year| !year.ends_with(told));
    let sum = sums.iter().any(|sum| since.starts_with(sum));
    let behind = since.contains(['，', '；', '。', '：', '（']);
    let parts = since.starts_with("总投资") && (has(since, "其中") || since.contains(['；', '。']));
    yearly && sum && behind || parts
}

/// |预测|上半年产值122亿元，…；…: whether the word stands at the head of a sentence, before the time that it foresees: so far as 预计
/// reaches, it does.
pub(super) fn foresees(text: &str, word: &Range<usize>) -> bool {
    let rest = &text[word.end..];
    word.start == 0 && (rest.starts_with(['上', '下', '全', '今']) || rest.starts_with("20"))
}

/// 2011年，全县|可实现|产值134亿元: what a year can reach that is closing; in a sentence that begins with one, and counts nothing before.
pub(super) fn can_reach(text: &str, at: usize) -> Option<Range<usize>> {
    const YEAR: usize = 4;
    const CAN: [&str; 5] = ["可实现", "可完成", "可达到", "可达", "可望"];
    // What a thing yields in any year, or will once it is there.
    const YIELDS: [&str; 9] = ["每", "亩", "户", "投产", "达产", "建成", "后", "一年", "均"];
    let before = text.get(..at)?;
    let from = before
        .rfind(['；', '。'])
        .map_or(0, |mark| mark + '；'.len_utf8());
    let said = &before[from..];
    let (start, word) = CAN
        .iter()
        .filter_map(|word| Some((find_last(said, word)?, word)))
        .max_by_key(|(start, word)| (*start, word.len()))?;
    let lead = &said[..start];
    let digits = lead.bytes().take_while(u8::is_ascii_digit).count();
    let dated = digits == YEAR && lead[digits..].starts_with('年');
    let clause = lead.rsplit('，').next().unwrap_or(lead);
    let of_year = |text: &str| {
        ["全年", "今年", "去年"]
            .iter()
            .any(|year| text.starts_with(year))
    };
    let rest = if dated { &lead[digits..] } else { lead };
    // 2011年可实现产值134亿元，|同比增长|58%: and how it moved, but nothing else that is told of.
    let since = &said[start + word.len()..];
    let same = match since.split_once('，') {
        None => true,
        Some((_, moved)) => {
            let moves = ["增长", "同比", "占", "比上年", "比去年", "较上年", "下降"];
            moves.iter().any(|word| moved.starts_with(word))
        }
    };
    let year = dated || of_year(lead) || of_year(clause);
    let own = !rest.contains(|c: char| c.is_ascii_digit()) || of_year(clause);
    let yields = YIELDS.iter().any(|word| has(clause, word));
    (year && own && same && !yields).then(|| from + start..from + start + word.len())
}

/// What is left of things that were counted.
pub(super) const LEFT: [&str; 4] = ["剩余", "其余", "余下", "剩下"];

/// 剩余|30个预计在今年出列, 其余|5个有望年内开工: what is to become of the rest, told behind its number.
pub(super) fn left_over(text: &str, at: usize) -> Option<Said> {
    const NAME: usize = 10;
    let before = text.get(..at)?;
    LEFT.iter().find(|word| before.ends_with(**word))?;
    let clause = text[at..].split(['，', '；', '。', '、']).next()?;
    let told = |word: &str| {
        let place = find(clause, word)?;
        let plain = clause[..place].chars().count() <= NAME;
        // 其余8个区均按照|计划推进: what goes on as it was planned.
        let plain = plain && !clause[..place].ends_with(['按', '照']);
        (plain && !clause.contains('已')).then(|| at + place..at + place + word.len())
    };
    let of = |words: &[&str]| words.iter().find_map(|word| told(word));
    let expected = of(&["预计", "有望", "可望"]).map(|place| (Status::Forecast, Some(place)));
    expected.or_else(|| of(&["将", "计划", "拟"]).map(|place| (Status::Target, Some(place))))
}

/// What plans behind a number begins with.
pub(super) const SLATED: [&str; 5] = ["计划在", "计划于", "将于", "将在", "拟于"];

/// |38个|项目按计划在今年竣工, |5个|项目将于年内开工: what is to be done with those counted, told with its time behind their number.
pub(super) fn slated(text: &str, at: usize) -> Option<Said> {
    const NAME: usize = 12;
    let clause = text[at..].split(['，', '；', '。', '、']).next()?;
    let place = PLACED.slated.next(clause, 0)?.1;
    let plain = clause[..place.start].chars().count() <= NAME && !clause.contains('已');
    plain.then(|| (Status::Target, Some(at + place.start..at + place.end)))
}

/// Whether a 将 is of the clause that expects it.
pub(super) fn will_be(text: &str, expect: &Range<usize>, plan: &Range<usize>) -> bool {
    let between = text.get(expect.end..plan.start);
    let same = |said: &str| !behind_time(said).contains(['，', '；', '。', '：']);
    text[plan.clone()].starts_with('将') && between.is_some_and(same)
}

/// 预计|到明年汛前，|全县将…: what an expectation goes on with behind the time that it is for.
fn behind_time(said: &str) -> &str {
    const LONGEST: usize = 12;
    let Some((time, rest)) = said.split_once('，') else {
        return said;
    };
    // 30年后（2040年前后）
    let bare = time
        .strip_suffix('）')
        .and_then(|time| time.split_once('（'));
    let time = bare.map_or(time, |(time, _)| time);
    let begins = |c: char| c.is_ascii_digit() || matches!(c, '到' | '至' | '今' | '明');
    let ends = time.ends_with(['年', '底', '末', '前', '后', '月', '时']);
    match time.starts_with(begins) && ends && time.chars().count() <= LONGEST {
        true => rest,
        false => said,
    }
}
/// 1-11月，投资42亿元，|预计|全年可达44亿元，实现销售额|261亿元: whether 预计 tells what the figure right before it will come to, and the figure
/// at `at` stands behind a clause that begins anew with a verb and a name of its own.
pub fn foreseen_aside(text: &str, expect: usize, at: usize) -> bool {
    const SAME: [&str; 8] = [
        "全年",
        "年度",
        "年初",
        "年计划",
        "目标",
        "计划",
        "任务",
        "预算",
    ];
    let Some(rest) = text
        .get(expect..at)
        .and_then(|rest| rest.strip_prefix("预计"))
    else {
        return false;
    };
    let told = rest.strip_prefix("全年").unwrap_or(rest);
    let told = told.trim_start_matches(['可', '将', '能']);
    let verb = ["实现", "完成", "达到", "达"]
        .iter()
        .find_map(|verb| told.strip_prefix(verb));
    let told = verb.unwrap_or(told);
    let before = text[..expect].trim_end_matches('，');
    let group = before.rsplit(['；', '。']).next().unwrap_or(before);
    let beside = before.len() < expect && group.contains(|c: char| c.is_ascii_digit());
    let bare = told.starts_with(|c: char| c.is_ascii_digit());
    // |，实现|销售额…, but not |，完成|年度计划的98%.
    let anew = ["，实现", "；实现", "，完成", "；完成"].iter().any(|verb| {
        told.match_indices(verb).any(|(place, _)| {
            let name = &told[place + verb.len()..];
            !SAME.iter().any(|word| name.starts_with(word))
                && !name.starts_with(|c: char| c.is_ascii_digit())
        })
    });
    beside && bare && anew
}
