//! Sums and counts that are a plan's by the words right before them, whatever else their sentence tells.
//!
//! ```text
//! 年度计划投资|21亿元，同比增长|9%      both planned
//! 完成全年任务|50万头的96%              what was to be done
//! ```

use super::{PLACED, Said};
use crate::report::Status;

/// 年度计划投资21亿元, 当年计划完成投资4亿元: a sum of a year's plan right before its number.
pub fn planned_money(text: &str, at: usize) -> Option<Said> {
    let before = text.get(..at)?;
    let word = PLACED.sum.ending(before)?;
    // 完成年度投资计划的165%, 完成年度投资计划165%: how much of it was carried out.
    let number = text[at..].trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    if number.starts_with('%') {
        return None;
    }
    Some((Status::Target, Some(at - word.len()..at)))
}

/// 年度计划投资21亿元，同比增长9%: by how much such a sum grows.
pub fn planned_growth(text: &str, at: usize) -> Option<Said> {
    let before = text.get(..at)?.strip_suffix("增长")?;
    let (sum, moved) = before.rsplit_once('，')?;
    let grows = matches!(moved, "同比" | "" | "比上年" | "较上年");
    let bare = sum.strip_suffix("亿元").or(sum.strip_suffix("万元"))?;
    let bare = bare.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    planned_money(text, bare.len()).filter(|_| grows)
}

/// 完成全年任务|50万头的96%: what was to be done.
pub fn task(text: &str, at: usize) -> Option<Said> {
    const NEAR: usize = 12;
    let word = "任务";
    if !text[..at].ends_with(word) {
        return None;
    }
    let (_, share) = text[at..].split_once('的')?;
    let near = text.len() - share.len() - at <= 2 * NEAR;
    let part = share.starts_with(|c: char| c.is_ascii_digit());
    (near && part).then(|| (Status::Target, Some(at - word.len()..at)))
}
