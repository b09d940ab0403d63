//! The name of a row: without its unit, its numbering, and the movement that it ends with.
//!
//! ```text
//! （一）森林覆盖率（%）         森林覆盖率
//! 其中：第一产业增加值          第一产业增加值
//! 单位生产总值能耗降低          单位生产总值能耗, whose numbers are falls
//! ```

use super::Printed;
use super::cell::Cell;
use super::column::{Column, bracketed};
use super::words::{self, Place, Sense};
use crate::lexicon::{Lexicon, has, kinds};
use crate::observation::district::Where;
use crate::observation::{list, name, standard};
use crate::outline::Table;
use crate::report::Measure;
use crate::span::{Folded, Span};

kinds! { static WORDS = "../../lexicon/measured_words.tsv": pace, members }

/// A row with what its first words say.
pub struct Line {
    /// The words that name it.
    pub label: Span<Folded>,
    /// Its name.
    pub name: String,
    /// Its unit.
    pub unit: Option<Printed>,
    /// The row is named by a year: its columns name the indicators.
    pub dated: Option<Printed>,
    /// What the end of its name says: 降低, 比重.
    pub ends: Option<Sense>,
    /// The place that names it, where that is what it is about.
    pub place: Option<Where>,
}

/// What a figure measures, and whether it is a fall.
pub fn measure(line: &Line, column: &Column, cell: &Cell) -> (Measure, bool) {
    if column.rank {
        return (Measure::Rank, false);
    }
    if let Some(falls) = cell.falls {
        return (Measure::Change, falls);
    }
    // 〔6.6〕 of a rate: by so many points in all the years; of people it is how many in all of them.
    let rate = || line.unit.as_ref().is_some_and(|(unit, _)| unit == "%");
    if column.change && (!cell.total || rate()) {
        return (Measure::Change, false);
    }
    if column.share {
        return (Measure::Share, false);
    }
    // 年均/累计 | 8%, of what is told in 亿元: by so much a year.
    let percent = |unit: &Option<Printed>| unit.as_ref().is_some_and(|(unit, _)| unit == "%");
    if column.yearly && percent(&cell.unit) && line.unit.is_some() && !percent(&line.unit) {
        return (Measure::Change, false);
    }
    match line.ends {
        Some(Sense::Up) => (Measure::Change, false),
        Some(Sense::Down) => (Measure::Change, true),
        Some(Sense::Share) if column.yearly || cell.total => (Measure::Change, false),
        Some(Sense::Share) => (Measure::Share, false),
        _ => (Measure::Level, false),
    }
}

/// 通电话的村, 使用自来水的农户, told in %: whether a name tells which members of a group are meant, and no rate.
pub fn is_of_members(name: &str) -> bool {
    let bare = name.split('（').next().unwrap_or(name);
    WORDS.members.ending(bare).is_some()
}

/// 单位生产总值能耗降低 → 单位生产总值能耗, falls.
pub fn split_end(name: &str) -> (String, Option<Sense>) {
    let Some(word) = words::words(Place::Name).find(|word| name.ends_with(word.word)) else {
        return (name.to_owned(), None);
    };
    let stem = &name[..name.len() - word.word.len()];
    let moves = matches!(word.sense, Sense::Up | Sense::Down);
    if moves && stem.chars().count() >= 3 {
        return (standard::printed(stem).into_owned(), Some(word.sense));
    }
    (name.to_owned(), Some(word.sense))
}

/// A row's name without its unit, numbering and 其中, as the table prints it.
pub fn row_name(printed: &str) -> String {
    standard::printed(&bare_name(printed)).into_owned()
}

/// A row's name in its own words.
pub fn bare_name(printed: &str) -> String {
    let joined: String = printed.split_whitespace().collect();
    let head = match bracketed(&joined) {
        Some(_) => joined.rsplit_once('（').map_or("", |(head, _)| head),
        None => joined.as_str(),
    };
    let head = unnumbered(if head.is_empty() { printed } else { head });
    let head = head.trim_end_matches(['*', '※', ' ']);
    let head = head.strip_prefix("其中：").unwrap_or(head);
    let bare = ["全市", "全区", "全县"]
        .iter()
        .find_map(|whole| head.strip_prefix(whole))
        .filter(|rest| rest.chars().count() >= 4);
    bare.unwrap_or(head).to_owned()
}

/// What the rows above a row measure.
#[derive(Default)]
pub struct Above {
    /// The last of them that names a whole.
    whole: String,
    /// The row that a row with 其中 stands below, as long as its parts go on.
    parted: String,
    /// The last row that stands below no other.
    last: String,
}

/// 增速 below 生产总值: the name of the row above, and that it moves; else the row's own name and what its end says.
pub fn of_last(name: String, printed: &str, above: &mut Above) -> (String, Option<Sense>) {
    let told =
        || list::head(&above.last).is_some() || Lexicon::get().indicator(&above.last).is_some();
    if WORDS.pace.list().contains(&name.as_str()) && told() {
        return (above.last.clone(), Some(Sense::Up));
    }
    split_end(&within(name, printed, above))
}

/// 货运量 ⏎ #公路 ⏎ 水路: a part that names nothing alone, with what the row above measures of the whole.
pub fn within(name: String, printed: &str, above: &mut Above) -> String {
    if let Some(full) = name::of_row(&name, &above.whole) {
        return full;
    }
    let begins = printed.starts_with("其中：");
    if begins {
        above.parted.clone_from(&above.last);
    }
    if let Some(full) = name::of_parted(&name, &above.parted, begins) {
        return full;
    }
    if !begins {
        above.parted.clear();
        above.last.clone_from(&name);
    }
    if list::head(&name).is_some() || name::is_carried(&name) {
        above.whole.clone_from(&name);
    }
    name
}

/// 3.森林覆盖率, （一）总量 → 森林覆盖率, 总量.
fn unnumbered(head: &str) -> &str {
    let numbering =
        |c: char| c.is_ascii_digit() || matches!(c, '.' | '、' | '#' | '*' | ' ' | '-' | '—');
    let bare = head.trim_start_matches(numbering);
    // 0-17岁, 60岁以上: no running number.
    let bare = if bare.starts_with(['岁', '周', '年', '月']) {
        head.trim_start_matches('#')
    } else {
        bare
    };
    let numbered = bare.split_once(['、', '）']).filter(|(number, _)| {
        let number = number.trim_start_matches('（');
        number.chars().all(crate::numbering::is_numeral)
    });
    numbered.map_or(bare, |(_, rest)| rest)
}

/// 年末人口数及其构成 above a table, 全县人口 | 96917 in its first row: whether its rows are parts of a population.
pub fn counts_people(text: &str, table: &Table) -> bool {
    let caption = table.caption.map(|caption| caption.of(text));
    if caption.is_some_and(|caption| has(caption, "人口")) {
        return true;
    }
    let first = table.rows.first().and_then(|row| row.cells.first());
    let named = first.map(|cell| cell.of(text).trim());
    named.is_some_and(|name| name.ends_with("人口") && name.chars().count() <= 8)
}
