//! Quarters and months of which a sum is told that began with the year.
//!
//! ```text
//! 到9月份累计，完成投资8亿元               the first nine months
//! 三季度累计增长5.4%                    the first nine months
//! 截止二季度，工业平稳，累计完成8亿元         the half year
//! 三季度末存款余额8亿元                   the quarter, as printed
//! ```

use super::Part;
use crate::lexicon::find;

/// 三季度|累计增长5.4%, 截止二季度|，…，累计完成8亿元: of all the quarters up to it.
pub(super) fn summed(part: Part, words: &str, before: &str, after: &str) -> Part {
    // 到|9月份|累计，…: a month is no more than the last of those that are summed up; 到|3月底|累计 tells the end of one.
    if let Part::Month(month) = part
        && month > 1
        && !words.ends_with(['底', '末'])
        && after.starts_with("累计")
        && before.ends_with(['到', '至'])
        && !before.ends_with("截至")
    {
        return match month {
            6 => Part::Half(1),
            12 => Part::Whole,
            _ => Part::Months(1, month),
        };
    }
    let Part::Quarter(quarter) = part else {
        return part;
    };
    if !(sums(after) || until(before) && sums_later(after)) {
        return part;
    }
    match quarter {
        2 => Part::Half(1),
        3 => Part::Months(1, 9),
        4 => Part::Whole,
        _ => part,
    }
}

/// |累计增长5.4%: whether the quarter's own words sum it up.
fn sums(after: &str) -> bool {
    let moved = ["增", "同比", "下降"];
    let rest = after.strip_prefix("累计");
    rest.is_some_and(|rest| moved.iter().any(|word| rest.starts_with(word)))
}

/// 截止|二季度: whether a time up to the quarter is meant.
fn until(before: &str) -> bool {
    let words = ["截止", "截至", "截止到", "截至到"];
    words.iter().any(|word| before.ends_with(word))
}

/// |末，全县工业平稳，累计完成8亿元: whether its sentence goes on with a sum, and with no figure before that.
fn sums_later(after: &str) -> bool {
    const FAR: usize = 150;
    let near = &after[..after.floor_char_boundary(FAR)];
    let sentence = near.split(['。', '；']).next().unwrap_or(near);
    find(sentence, "累计").is_some_and(|at| !sentence[..at].contains(|c: char| c.is_ascii_digit()))
}
