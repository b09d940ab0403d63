//! What a 将 or a 预计 tells to be expected, not planned, and no more.
//!
//! ```text
//! 据测算，冷库启用后一年吞吐量将达到26万吨        reckoned
//! 预计到明年底，全县将解决6万人的饮水困难         expected, behind the time that it is for
//! 根据财力测算，我们将安排3亿元                 planned
//! 年预计投资26亿元，其中产业项目|76项           no more than the sum is expected
//! ```
//!
//! How far a 预计 reaches is told in [`super::governs`].

use std::ops::Range;

/// 据测算, 根据估算: whether words say that what follows is reckoned.
pub(super) fn reckoned(before: &str) -> bool {
    // 根据财力测算，我们将安排…: what one does by oneself is planned.
    let own = ["我们", "财政", "财力"];
    ["估算", "测算"].iter().any(|word| before.contains(word))
        && !own.iter().any(|word| before.contains(word))
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
    let parts =
        since.starts_with("总投资") && (since.contains("其中") || since.contains(['；', '。']));
    yearly && sum && behind || parts
}

/// |预测|上半年产值122亿元，…；…: whether the word stands at the head of a sentence, before the time that it foresees: so far as 预计
/// reaches, it does.
pub(super) fn foresees(text: &str, word: &Range<usize>) -> bool {
    let rest = &text[word.end..];
    word.start == 0 && (rest.starts_with(['上', '下', '全', '今']) || rest.starts_with("20"))
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
