//! Periods in words: `去年`, `今年以来`, `“十四五”时期`, `过去五年`, `上半年`, `年末`.
//!
//! The words are rows of `periods.tsv`; five-year plans and lengths of years are read by rule in
//! [`super::plan`] and [`super::count`].

use super::count::{
    YEARS, first_months, republic, since_founding, within_years, years, years_to_come,
};
use super::plan::plan;
use super::{Feast, Near, Part, Period, Year};
use crate::lexicon::{Characters, Words};
use crate::mention::numeral;
use crate::span::Span;
use std::sync::LazyLock;

const WORDS: &str = crate::lexicon::table!("../../lexicon/periods.tsv");

/// One row of the table.
struct Row {
    word: &'static str,
    year: Year,
    /// None where the word only begins a name (年初|预算).
    part: Option<Part>,
}

/// The rows, and their words under the same numbers.
struct Table {
    rows: Vec<Row>,
    words: Words,
    /// What a period, in digits or in words, can begin with.
    begin: Characters,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let rows: Vec<Row> = WORDS.lines().filter_map(row).collect();
    let words = Words::new(rows.iter().map(|row| row.word));
    let numerals = numeral::BEGIN.chars();
    let named = rows.iter().map(|row| row.word);
    let named = named.chain(YEARS.map(|(word, _)| word));
    let begin = named.flat_map(|word| word.chars().take(1));
    let begin = begin.chain(numerals).chain("0123456789“‘\"民".chars());
    Table {
        begin: begin.collect(),
        rows,
        words,
    }
});

/// Characters that a period can begin with.
pub fn begin() -> &'static Characters {
    &TABLE.begin
}

/// `word \t year \t part`; year is a shift, a year or `context`.
fn row(line: &'static str) -> Option<Row> {
    let mut cells = line.split('\t');
    let (word, year, part) = (cells.next()?, cells.next()?, cells.next()?);
    if word.starts_with('#') || word == "word" {
        return None;
    }
    let year = match year {
        "context" => Year::Context,
        "now" => Year::Now,
        year if year.len() == 4 => Year::Absolute(year.parse().ok()?),
        shift => Year::Issued(shift.parse().ok()?),
    };
    let part = match part {
        "name" => {
            return Some(Row {
                word,
                year,
                part: None,
            });
        }
        "whole" => Part::Whole,
        "same-day" => Part::Near(Near::Same),
        "day-before" => Part::Near(Near::Before),
        "since" => Part::Since,
        // 去冬今春: the year that the word counts, and the next.
        "two" => Part::Pair,
        "h1" => Part::Half(1),
        "h2" => Part::Half(2),
        "q1" => Part::Quarter(1),
        "q2" => Part::Quarter(2),
        "q3" => Part::Quarter(3),
        "q4" => Part::Quarter(4),
        months if months.starts_with("m1-") => Part::Months(1, months[3..].parse().ok()?),
        month if month.starts_with('m') && month.len() <= 3 => {
            Part::Month(month[1..].parse().ok()?)
        }
        feast => Part::Feast(Feast::named(feast)?),
    };
    let part = Some(part);
    Some(Row { word, year, part })
}

/// 2011年—2014年|四年间, 2009年到2011年|三年间: whether a range of years stands right before a count of years.
fn after_range(before: &str) -> bool {
    const FAR: usize = 40;
    let year = |text: &str| {
        let digits = text.bytes().rev().take_while(u8::is_ascii_digit).count();
        (digits == 4).then(|| text.len() - digits)
    };
    let before = before.strip_suffix('（').unwrap_or(before);
    let before = before.strip_suffix(['这', '的']).unwrap_or(before);
    // “十三五”|五年间
    let plan = before
        .strip_suffix('”')
        .and_then(|plan| plan.strip_suffix('五'));
    if plan.is_some_and(|plan| plan.ends_with(['一', '二', '三', '四', '五'])) {
        return true;
    }
    let Some(last) = before.strip_suffix('年') else {
        return false;
    };
    let Some(at) = year(last) else {
        return false;
    };
    let near = &last[last.ceil_char_boundary(at.saturating_sub(FAR))..at];
    let first = near.trim_end_matches(['—', '-', '~', '至', '到']);
    first.len() < near.len() && year(first.trim_end_matches('年')).is_some()
}

/// 2017年|端午假期: the holiday that stands right behind a year.
pub(super) fn holiday(tail: &str) -> Option<(Part, usize)> {
    let row = &TABLE.rows[TABLE.words.number_starting(tail)?];
    let holds =
        matches!(row.part?, Part::Month(_) | Part::Feast(_)) && !row.word.ends_with(['月', '份']);
    let length = row.word.len();
    (holds && !causes(row.part?, &tail[length..])).then_some((row.part?, length))
}

/// 春节假期|因素影响: whether a holiday is only what something is put down to.
fn causes(part: Part, after: &str) -> bool {
    matches!(part, Part::Feast(_)) && super::WORDS.cause.starting(after).is_some()
}

/// 5年, 5个年头, but not 120家: whether digits that a text begins with may count years.
fn counts_years(rest: &str) -> bool {
    let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    behind.len() == rest.len() || behind.starts_with(['年', '个'])
}

/// The period in words at `at`.
pub fn read(text: &str, at: usize) -> Option<Period> {
    let rest = &text[at..];
    let first = rest.chars().next()?;
    let period = |year, part, length| Period {
        span: Span::bytes(at, at + length),
        year,
        part,
        base: false,
    };
    if matches!(first, '“' | '‘' | '十' | '"' | '第')
        && let Some((year, part, length)) = plan(&text[..at], rest)
    {
        return Some(period(year, part, length));
    }
    if first == '民'
        && let Some((year, part, length)) = republic(rest)
    {
        return Some(period(year, part, length));
    }
    if matches!(first, '前' | '首')
        && let Some((part, length)) = first_months(rest)
    {
        return Some(period(Year::Context, part, length));
    }
    let may_count = first.is_ascii_digit()
        || numeral::begins(first)
        || matches!(first, '过' | '今' | '未' | '近' | '这' | '本');
    // 提前两年完成…: by how much, not when.
    // 2011年—2014年|4年间: those years, counted.
    let may_count = may_count
        && counts_years(rest)
        && !text[..at].ends_with("提前")
        && !after_range(&text[..at]);
    let counted = || since_founding(&text[..at], rest).or_else(|| years(rest));
    if let Some((year, part, length)) = may_count.then(counted).flatten() {
        return Some(period(year, part, length));
    }
    if may_count && let Some((year, length)) = within_years(&text[..at], rest) {
        return Some(period(year, Part::Whole, length));
    }
    let to_come = || years_to_come(&text[..at], rest);
    if let Some((year, part, length)) = may_count.then(to_come).flatten() {
        return Some(period(year, part, length));
    }
    // 五|年内: how long, not when.
    if first == '年' && text[..at].ends_with(numeral::begins) {
        return None;
    }
    let row = &TABLE.rows[TABLE.words.number_starting(rest)?];
    let (part, length) = (row.part?, row.word.len());
    if causes(part, &rest[length..]) {
        return None;
    }
    // 去年10月, 今年上半年, 去年以来: the part follows the year.
    if part == Part::Whole && row.word.ends_with('年') {
        let (part, more) = super::date::within_year(&rest[length..]);
        // 今年|的国庆黄金周
        let feast = rest[length..].strip_prefix('的').filter(|_| more == 0);
        let feast = feast.and_then(|feast| Some(&TABLE.rows[TABLE.words.number_starting(feast)?]));
        if let Some(feast) = feast.filter(|feast| feast.year == Year::Context)
            && let Some(part @ (Part::Month(_) | Part::Feast(_))) = feast.part
        {
            let length = length + '的'.len_utf8() + feast.word.len();
            return Some(period(row.year, part, length));
        }
        return Some(period(row.year, part, length + more));
    }
    // 去冬|以来, 去冬|农田基建开工以来: a season from which on something was.
    if part == Part::Whole
        && row.word.ends_with(['冬', '秋'])
        && let Some(more) = super::since::since(&rest[length..])
    {
        return Some(period(row.year, Part::Since, length + more));
    }
    Some(period(row.year, part, length))
}
