//! Columns that tell of whom, or of what, the rows measure something.
//!
//! ```text
//! 指标             全县    城镇    农村
//! 人均可支配收入    18260   26180   11860      城镇居民人均可支配收入 26180
//! ```
//!
//! Two such heads are needed: one alone may be a note.

use super::Setting;
use super::column::Column;
use crate::lexicon::kinds;

kinds! { static WORDS = "../../lexicon/measured_words.tsv": group, people }

/// Heads that are needed.
const LEAST: usize = 2;

/// Tells which columns are those of groups, with the movements that stand behind them.
pub fn columns(setting: &Setting, columns: &mut [Column]) {
    let group = |column: &Column| {
        let head: String = column.words?.of(setting.text).split_whitespace().collect();
        let bare = head
            .split_once('（')
            .map_or(head.as_str(), |(bare, _)| bare);
        let listed = WORDS.group.list().contains(&bare);
        listed.then(|| bare.to_owned())
    };
    let groups: Vec<Option<String>> = columns.iter().map(group).collect();
    if groups.iter().flatten().take(LEAST).count() < LEAST {
        return;
    }
    let mut last = None;
    for (column, group) in columns.iter_mut().zip(groups) {
        let moves = column.change && column.only_moves && group.is_none();
        if !moves {
            last = group;
        }
        column.group.clone_from(&last);
    }
}

/// 城镇 and 人均可支配收入: 城镇居民人均可支配收入; 女 and 户籍人口: 女性户籍人口.
pub fn name(group: &str, row: &str) -> String {
    if row.contains(group) {
        return row.to_owned();
    }
    // What one head of them has is had by residents, where the group is of places.
    let lives = WORDS.people.within(row) && matches!(group, "城镇" | "农村" | "乡村" | "城市");
    let row = row
        .strip_prefix("居民")
        .filter(|_| lives || group.ends_with("居民"))
        .unwrap_or(row);
    match group {
        "男" | "女" => format!("{group}性{row}"),
        _ if lives => format!("{group}居民{row}"),
        _ => format!("{group}{row}"),
    }
}
