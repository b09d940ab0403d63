//! A sentence that names the tasks of a year, and the sentences of its paragraph that go on telling them.
//!
//! ```text
//! 明确了2015年造林目标任务，即造林3万亩；新建村庄68个。市区新增绿地120万平方米    goals, all of them
//! 圆满完成目标任务，即造林3万亩                                              a result
//! ```
//!
//! It is asked where no heading says whether its section plans: see [`super::known`].

use super::Said;
use super::intended::Placed;
use crate::lexicon::{find, has};
use crate::observation::piece;
use crate::observation::status;

/// What may be named.
const TASKS: [&str; 4] = ["目标任务", "任务目标", "主要任务", "工作任务"];

/// What leads from there to the first of them.
const LEADS: [&str; 7] = ["，即", "，分别是", "即", "是", "为", "：", "如下："];

/// What says that they were done, before them in their clause.
const DONE: [&str; 7] = ["完成", "实现", "超额", "落实", "达到", "超过", "对照"];

/// 明确了2015年造林|目标任务|，即造林3万亩；…: the words that name the tasks which a sentence then tells, where it tells of nothing that it
/// was done.
pub(super) fn told_as_tasks(said: &Said, text: &str) -> Option<Placed> {
    // Cheap, and no for nearly every sentence.
    if !said.glyphs.may("任务") || said.counted.figures.is_empty() {
        return None;
    }
    let named = TASKS.iter().filter_map(|word| {
        let start = find(text, word)?;
        Some((start, start + word.len()))
    });
    let (start, end) = named.min()?;
    let rest = &text[end..];
    let lead = LEADS.iter().find(|lead| rest.starts_with(**lead))?;
    let from = piece::start(&text[..start], &['，', '；', '。']);
    let clause = &text[from..start];
    let done = DONE.iter().any(|word| has(clause, word));
    let told = &rest[lead.len()..];
    let figured = told.contains(|c: char| c.is_ascii_digit());
    let over = status::tells_past(told) || status::compares(told) || has(told, "完成情况");
    (figured && !done && !over).then_some((start, end))
}
