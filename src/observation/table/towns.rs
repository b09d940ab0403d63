//! Rows that are named by towns and villages: each column names what it tells of them, were it one short word.
//!
//! ```text
//! 乡镇     人口（人）   户数（户）   耕地（亩）
//! 城关镇   62800       18600       30521        城关镇人口, 城关镇户数, 城关镇耕地
//! 合计     …                                    人口, 户数, 耕地
//! ```

use super::Setting;
use super::column::{self, Column};
use super::measured;
use crate::lexicon::kinds;
use crate::outline::Table;

kinds! { static WORDS = "../../lexicon/measured_words.tsv": towns, alike }

/// The longest head that is the name of what it measures, in characters.
const LONGEST: usize = 10;

/// Heads of sizes of people, that elsewhere only say how is counted.
const PEOPLE: [&str; 3] = ["人口", "户数", "人数"];

/// Gives the columns of such a table their heads as nouns.
pub fn columns(setting: &Setting, table: &Table, columns: &mut [Column]) {
    let bare = |text: &str| -> String { text.split_whitespace().collect() };
    // 名次 | 镇 | 降尘量: a running number may stand before the name.
    let headed = |at: &usize| {
        let head = column::heads(table, *at, columns.len()).last();
        let head = head.map(|head| bare(head.of(setting.text)));
        head.is_some_and(|head| WORDS.towns.list().contains(&head.as_str()))
    };
    let Some(named) = (0..2).find(headed) else {
        return;
    };
    let names = table.rows.iter().filter_map(|row| row.cells.get(named));
    let names: Vec<String> = names.map(|cell| bare(cell.of(setting.text))).collect();
    let parts = names
        .iter()
        .filter(|name| WORDS.alike.ending(name).is_some());
    if parts.count() < 2 {
        return;
    }
    let mut last = None;
    for column in columns.iter_mut().skip(named + 1) {
        // 降尘量 | 同比增减: how that moved.
        if column.change && column.only_moves && column.noun.is_none() {
            column.noun.clone_from(&last);
            continue;
        }
        let plain = !(column.change || column.share || column.rank || column.yearly);
        let plain = plain && column.year.is_none() && column.status.is_none() && !column.total;
        let Some(head) = column.words.filter(|_| plain && column.noun.is_none()) else {
            continue;
        };
        let head = bare(head.of(setting.text));
        let noun = column::bracketed(&head)
            .and_then(|_| head.rsplit_once('（'))
            .map_or(&*head, |(noun, _)| noun);
        let tells = PEOPLE.contains(&noun) || !measured::is_neutral(noun);
        let short = (1..=LONGEST).contains(&noun.chars().count());
        let words = !noun.contains(|c: char| c.is_ascii_digit() || matches!(c, '%' | '（'));
        column.noun = (tells && short && words).then(|| noun.to_owned());
        last.clone_from(&column.noun);
    }
}

/// 合计, above or below the rows of towns.
pub fn is_sum(row: &str) -> bool {
    matches!(
        row,
        "合计" | "总计" | "总数" | "全县" | "全镇" | "全乡" | "全市" | "全区"
    )
}
