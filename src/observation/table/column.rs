//! What the heads above a column say of the figures in it.
//!
//! ```text
//! 2020年 | 2025年目标 | 年均增长（%） | 属性      actual 2020 | target 2025 | change, % | no figures
//! ```

use super::captioned::Captioned;
use super::measured::{measured, planned};
use super::words::{Place, Sense, words};
use super::{Printed, Setting, index, known_unit};
use crate::lexicon::has;
use crate::mention::period::{self, Clock, Part, Year};
use crate::outline::Table;
use crate::report::Status;
use crate::span::{Folded, Span};

/// What the heads above a column say.
#[derive(Default)]
pub struct Column {
    /// A rate of movement.
    pub change: bool,
    /// Part of a whole, or of what was planned.
    pub share: bool,
    /// 位次, 增速排名: a place in an order.
    pub rank: bool,
    /// Whether it is the order of rates, as its own head or the column before it says.
    pub of_rate: bool,
    /// 增减额: a movement that is told in the unit of the row.
    pub amount: bool,
    /// 为上年%: a hundred parts of what was then.
    pub index: bool,
    /// 上年同期: the months of the column beside it, a year before.
    pub earlier: bool,
    /// 本年, 本年累计: this year as far as it has come.
    pub current: bool,
    /// 比重, 占比: part of what the rows add up to.
    pub part: bool,
    /// The average of a plan's years.
    pub yearly: bool,
    /// The sum of a plan's years.
    pub total: bool,
    /// It holds no figures.
    pub skipped: bool,
    /// The unit in brackets.
    pub unit: Option<Printed>,
    /// As printed in the table.
    pub period: Option<Printed>,
    /// The last year of that period.
    pub year: Option<u16>,
    /// The period of the column before it, where it tells how that moved (2022年 | 2023年 | 增长), or what it was a year before.
    pub beside: Option<Printed>,
    /// Goal, result or forecast.
    pub status: Option<(Status, Span<Folded>)>,
    /// What it measures of the things that the rows name: 产量 of 粮食.
    pub noun: Option<String>,
    /// Of whom it tells what the rows measure: 城镇, 女.
    pub group: Option<String>,
    /// What the caption says of them all: 主要产品产量, 居民消费价格.
    pub captioned: Option<Captioned>,
    /// The innermost head.
    pub words: Option<Span<Folded>>,
    /// 增长（%）, 比上年: a movement, and not of what.
    pub only_moves: bool,
    /// 位次, 排名: an order, and not of what.
    pub only_ranks: bool,
    /// The head that names what moved, where the own one only says that it did: 产值 | 增长.
    pub moved: Option<Span<Folded>>,
}

/// Period, year and status of a column.
type Told = (Option<Printed>, Option<u16>, Option<(Status, Span<Folded>)>);

/// Gives columns of movements the periods of those that they stand behind, and what those measure: 产量（吨） | 增长（%）.
pub fn beside(columns: &mut [Column]) {
    let (mut last, mut noun, mut head) = (None, None, None);
    // 2023年完成 | 增长% | 2024年目标 | 增长%: of the result and of the goal.
    let mut told: Option<Told> = None;
    let mut rate = false;
    for column in columns {
        // 产量 | 增速 | 位次: a place is that of the column before it.
        if column.rank {
            column.noun.clone_from(&noun);
            if column.only_ranks {
                column.of_rate |= rate;
                column.moved = head;
            }
            continue;
        }
        rate = column.change;
        let moves = column.change && !column.yearly && !column.total && column.period.is_none();
        match told.take().filter(|_| moves && column.status.is_none()) {
            Some((period, year, status)) => {
                (column.period, column.year, column.status) = (period, year, status);
            }
            None if !column.change && column.status.is_some() && column.year.is_some() => {
                told = Some((column.period.clone(), column.year, column.status));
            }
            None => {}
        }
        match column.change || column.index {
            true if column.noun.is_none() => column.noun.clone_from(&noun),
            true => {}
            false => noun.clone_from(&column.noun),
        }
        if !column.change {
            head = column.words;
        } else if column.only_moves {
            column.moved = head;
        }
        if !column.change && column.year.is_some() {
            last.clone_from(&column.period);
        } else if column.change && column.period.is_none() {
            column.beside.clone_from(&last);
        }
    }
}

/// The heads above a column of a table that is `width` columns wide, outermost first.
pub fn heads(table: &Table, at: usize, width: usize) -> impl Iterator<Item = Span<Folded>> + '_ {
    // A header without the empty cell over the names stands over the columns at the right.
    let shift = move |cells: usize| usize::from(cells >= 2 && width == cells + 1);
    table
        .header
        .iter()
        .filter_map(move |row| {
            let at = at.checked_sub(shift(row.cells.len()))?;
            row.cells.get(at).copied()
        })
        .filter(|cell| !cell.is_empty())
}

/// Reads the heads above a column.
pub fn column(setting: &Setting, table: &Table, at: usize, width: usize) -> Column {
    let heads: Vec<_> = heads(table, at, width).collect();
    let mut column = under(setting, &heads);
    let caption = table.caption.map(|caption| caption.of(setting.text));
    column.captioned = caption.and_then(Captioned::of);
    // 表2 各类价格涨跌情况, over 全市 | 城市 | 农村.
    column.change |= caption.is_some_and(|caption| has(caption, "涨跌"));
    column
}

/// Reads the heads of a column, outermost first.
pub fn under(setting: &Setting, heads: &[Span<Folded>]) -> Column {
    let mut column = Column::default();
    let clock = Clock {
        issued: setting.issued,
        context: setting.frame.reviewed_year(),
        ..Clock::default()
    };
    let mut above = None;
    for &head in heads {
        let text = head.of(setting.text);
        column.words = Some(head);
        // 床位数 ⏎ （张）: a unit below its head.
        let unit = text.starts_with('（') && bracketed(text).is_some();
        column.noun = match above.filter(|_| unit) {
            Some(above) => measured(&format!("{above}{text}")),
            None => measured(text),
        };
        above = Some(text);
        column.take(text, head);
        column.part |= is_part(text);
        column.only_ranks = column.rank && only_ranks(text);
        column.only_moves = text.starts_with(['增', '比', '较', '同', '环', '±']);
        if let Some(unit) = bracketed(text) {
            column.unit = Some((unit.to_owned(), head));
        }
        let base = index::base(text);
        if base.is_some() {
            column.index = true;
            column.unit.get_or_insert_with(|| ("%".to_owned(), head));
        }
        let dating = &text[..base.unwrap_or(text.len())];
        let mut periods = period::scan(dating).into_iter();
        if let Some(period) = periods.find(|period| !period.base && !column.earlier) {
            column.period = period.resolve(&clock).map(|shown| (shown, head));
            column.year = period.last_year(&clock);
            let counted = matches!(period.year, Year::Issued(0) | Year::Context);
            column.current = counted && period.part == Part::Whole;
        }
    }
    let plain = !(column.change || column.share || column.rank || column.yearly || column.total);
    let said = column.year.is_some() || column.status.is_some();
    column.noun = match (plain, said) {
        (true, true) => column.words.and_then(|head| planned(head.of(setting.text))),
        (true, false) => column.noun,
        (false, _) => None,
    };
    column
}

impl Column {
    /// The head that names what the column measures.
    pub fn named(&self) -> Option<Span<Folded>> {
        self.moved.or(self.words)
    }

    fn take(&mut self, text: &str, head: Span<Folded>) {
        for word in words(Place::Head).filter(|word| text.contains(word.word)) {
            match word.sense {
                Sense::Skip => self.skipped = true,
                Sense::Change => self.change = true,
                Sense::Amount => {
                    (self.change, self.amount) = (true, !text.contains(['%', '率', '幅']));
                }
                Sense::Earlier => {
                    self.earlier = !text.contains(['比', '较', '为', '占', '±', '增'])
                }
                Sense::Share => self.share = true,
                // 位次变化 is no place.
                Sense::Rank => self.rank = !text.contains(['变', '升', '±']),
                // 年均浓度: of the year, as what it measures; not 年均增速.
                Sense::Yearly => {
                    let moves = text.contains(['增', '减', '降', '速']);
                    self.yearly = moves || measured(text).is_none();
                }
                Sense::Total => self.total = true,
                // 计划完成: a goal that is named beside what came of it is the goal's own column.
                Sense::Status(status)
                    if self.status.is_none_or(|(said, _)| said != Status::Target) =>
                {
                    self.status = Some((status, head));
                }
                _ => {}
            }
        }
        // 增速排名: the order of rates is no rate.
        if self.rank {
            self.of_rate |= self.change && text.contains(['速', '幅', '长']);
            (self.change, self.share, self.status) = (false, false, None);
        }
        self.share |= !self.change && is_of_goal(text);
        // 占预算%, 比上年增长: what is measured against a plan is a result.
        if self.share || self.change && !self.yearly && text.contains('比') {
            self.status = None;
        }
    }
}

/// 指标（单位：万元）: the unit of all columns, which the head over the names tells.
pub fn unit_of_all(setting: &Setting, table: &Table, width: usize) -> Option<Printed> {
    let head = heads(table, 0, width).find(|head| has(head.of(setting.text), "单位："))?;
    Some((bracketed(head.of(setting.text))?.to_owned(), head))
}

/// 位次, 全市排名: whether a head says in which order, but not of what.
fn only_ranks(head: &str) -> bool {
    let bare: String = head.split_whitespace().collect();
    let said =
        words(Place::Head).find(|word| word.sense == Sense::Rank && bare.ends_with(word.word));
    let whose = said.map(|word| &bare[..bare.len() - word.word.len()]);
    whose.is_some_and(|whose| {
        whose.is_empty() || whose.starts_with('全') && whose.chars().count() == 2
    })
}

/// 比重（%）, 占比: not 占预算比重.
fn is_part(head: &str) -> bool {
    let bare: String = head.split_whitespace().collect();
    let bare = bare.split(['（', '%']).next().unwrap_or(&bare);
    matches!(bare, "比重" | "占比" | "所占比重" | "占总体比重")
}

/// 完成年度目标%, 占全年任务（%）: how much of what was to be has come.
fn is_of_goal(head: &str) -> bool {
    let goal = ["目标", "计划", "任务", "预算", "进度"]
        .iter()
        .filter_map(|goal| head.find(goal))
        .min();
    let measured = |before: &str| before.contains(['占', '为']) || has(before, "完成");
    head.contains('%') && goal.is_some_and(|at| measured(&head[..at]))
}

/// 地区生产总值 → 地区生产总值增速: what is ranked where rates are.
pub fn rate_of(name: String) -> String {
    match name.ends_with(['速', '幅']) {
        true => name,
        false => name + "增速",
    }
}

/// The unit in brackets: 产值（亿元）, 增长（%）.
pub fn bracketed(text: &str) -> Option<&str> {
    let inner = text.rsplit_once('（')?.1.split_once('）')?.0;
    let inner = inner.strip_prefix("单位：").unwrap_or(inner);
    known_unit(inner).map(|_| inner)
}
