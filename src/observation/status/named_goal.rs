//! Figures whose name, right before them, is that of a goal.
//!
//! ```text
//! 增速目标|10%, 财政收入任务数|12亿元, 增长目标定为|7%       goals
//! 全年目标|9%, in a text on the half year                 a goal of all the year
//! 完成年度目标|96%, 超目标|220人                          none: what was done of a goal, or beyond it
//! ```
//!
//! The names are rows of `status_words.tsv` (`goal_name`).

use super::{PLACED, Said};
use crate::observation::piece;
use crate::report::Status;

/// What all such names hold one of.
pub(super) const GOAL: [&str; 3] = ["目标", "任务", "计划"];

/// 固投增长目标|12%, 任务数定为|12亿元: a goal that bears its name right before its number.
pub fn named_goal(text: &str, at: usize) -> Option<Said> {
    const SET: [&str; 4] = ["定为", "为", "是", "："];
    let before = text.get(..at)?.trim_end_matches(['约', '近', '超']);
    let bare = SET.iter().find_map(|word| before.strip_suffix(word));
    let bare = bare.unwrap_or(before);
    let word = PLACED.goal_name.ending(bare)?;
    let start = bare.len() - word.len();
    let clause = &bare[piece::start(bare, &['，', '；', '。', '：', '（', '、'])..start];
    // 完成|年度目标96%, 比|年度目标高2个百分点
    let beside = PLACED.measured.within(clause);
    (!beside).then_some((Status::Target, Some(start..bare.len())))
}

/// 年度目标|96亿元, 全年任务数|12家: whether such a goal is one of all the year by its name.
pub fn yearly_goal(text: &str, at: usize) -> bool {
    let Some((_, Some(words))) = named_goal(text, at) else {
        return false;
    };
    const YEAR: [&str; 3] = ["年度", "全年", "年初"];
    let name = &text[words];
    YEAR.iter().any(|word| name.starts_with(word))
}
