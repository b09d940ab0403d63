//! Movements that are told by how much they are: in the unit of the row, not in percent.
//!
//! ```text
//! 2018年 | 增减额 | 增减率%        18620 | 1620 | 9.5 of 万元: 1620万元, 9.5%
//! 2018年 | 比上年增减              2286 | 26 of 公里, 46.2 | 1.3 of %: 26公里, 1.3个百分点
//! ```
//!
//! A head that only says 增减 means an amount beside one of rates. Where it stands alone the places behind the point tell it:
//! amounts have those of what they are added to, rates the same in all rows.

use super::column::Column;
use super::{Printed, Setting};
use crate::lexicon::has;
use crate::outline::{Row, Table};

/// Words of heads that may mean either.
const EITHER: [&str; 5] = ["增减", "增加", "减少", "±", "变动"];

/// Tells which columns of movements are amounts.
pub fn columns(setting: &Setting, table: &Table, columns: &mut [Column]) {
    let head = |column: &Column| column.words.map_or("", |head| head.of(setting.text));
    let rate = |column: &Column| {
        let percent = column.unit.as_ref().is_some_and(|(unit, _)| unit == "%");
        let said = head(column);
        column.change && (percent || said.contains(['%', '％', '率', '幅', '速', '‰']))
    };
    let beside = columns.iter().any(rate);
    for at in 1..columns.len() {
        let column = &columns[at];
        let said = head(column);
        let open = column.change && column.unit.is_none() && !column.yearly && !rate(column);
        let plain = |other: &Column| !other.change && !other.share && !other.rank && !other.index;
        let Some(level) = (1..at).rev().find(|&before| {
            plain(&columns[before]) && !columns[before].skipped && columns[before].words.is_some()
        }) else {
            continue;
        };
        let either = open && EITHER.iter().any(|word| has(said, word));
        let amount = column.amount || either && is_added(setting, table, level, at, beside);
        if amount {
            let unit = columns[level].unit.clone();
            let column = &mut columns[at];
            column.amount = true;
            column.unit = column.unit.take().or(unit).map(points);
        }
    }
}

/// %: what is added to it is points.
pub fn points((unit, words): Printed) -> Printed {
    let unit = if unit == "%" {
        "个百分点".to_owned()
    } else {
        unit
    };
    (unit, words)
}

/// Whether what stands in a column has no more places behind the point than what it would be added to.
fn is_added(setting: &Setting, table: &Table, level: usize, at: usize, beside: bool) -> bool {
    let places = |row: &Row, at: usize| {
        let cell = row.cells.get(at)?.of(setting.text).trim();
        let number = cell.trim_start_matches(['-', '+', '－']);
        let digits =
            |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let (whole, rest) = number.split_once('.').unwrap_or((number, ""));
        (digits(whole) && (rest.is_empty() || digits(rest))).then_some(rest.len())
    };
    let rows = table.rows.iter();
    let pairs: Vec<(usize, usize)> = rows
        .filter_map(|row| Some((places(row, level)?, places(row, at)?)))
        .collect();
    let finer = pairs.iter().filter(|(level, moved)| moved > level).count();
    if beside {
        return !pairs.is_empty() && finer * 2 <= pairs.len();
    }
    let whole = pairs.iter().any(|(level, moved)| level + moved == 0);
    let mixed = pairs.iter().any(|(_, moved)| *moved != pairs[0].1);
    finer == 0 && whole && mixed
}
