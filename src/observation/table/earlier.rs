//! Columns of the same months of the year before: their time is that of the column beside them, else of the page, a year back.
//!
//! ```text
//! 1-6月 | 上年同期 | 增长%        in a text of 2018: 2018-H1 | 2017-H1 | 2018-H1
//! 本月 | 累计 | 去年同期累计       of September: 2018-09 | 2018-01/2018-09 | 2017-01/2017-09
//! 本年 | 上年                    of a text on January to September: these months of either year
//! ```

use super::column::Column;
use super::{Printed, Setting};

/// Heads over the year before that mean the months of the column of this year beside them.
const BARE: [&str; 6] = ["上年", "去年", "上年数", "去年数", "上年累计", "去年累计"];

/// Gives columns of the year before the period, unit and noun of the column beside them.
pub fn columns(setting: &Setting, columns: &mut [Column]) {
    for at in 0..columns.len() {
        let words = columns[at].words.map_or("", |head| head.of(setting.text));
        let bare: String = words.split_whitespace().collect();
        if BARE.contains(&&*bare) {
            let current = |at: usize| columns.get(at).is_some_and(|column| column.current);
            columns[at].earlier = at > 0 && (current(at - 1) || current(at + 1));
        }
        if !columns[at].earlier || columns[at].change {
            columns[at].earlier = false;
            continue;
        }
        let near = |other: &usize| {
            let other = &columns[*other];
            let plain = !(other.change || other.share || other.rank || other.index);
            plain && !other.earlier && !other.skipped && other.words.is_some()
        };
        let before = (1..at).rev().find(near);
        let Some(beside) = before.or_else(|| (at + 1..columns.len()).find(near)) else {
            continue;
        };
        let beside = &columns[beside];
        let (period, total, current) = (beside.period.clone(), beside.total, beside.current);
        let (unit, noun) = (beside.unit.clone(), beside.noun.clone());
        let own = &mut columns[at];
        let month = bare.contains('月');
        own.period = None;
        own.year = None;
        own.beside = period.filter(|_| !current);
        own.total |= (total || current) && !month;
        own.unit = own.unit.take().or(unit);
        own.noun = own.noun.take().or(noun);
    }
}

/// 2018-01/2018-09 → 2017-01/2017-09.
pub fn year_back((shown, words): Printed) -> Printed {
    let year_back = |part: &str| {
        let year = part.get(..4).and_then(|year| year.parse::<u16>().ok());
        year.map_or_else(
            || part.to_owned(),
            |year| format!("{}{}", year.saturating_sub(1), &part[4..]),
        )
    };
    let parts: Vec<String> = shown.split('/').map(year_back).collect();
    (parts.join("/"), words)
}
