//! Periods in words: `去年`, `今年以来`, `“十四五”时期`, `过去五年`, `上半年`, `年末`.
//!
//! The words are rows of `periods.tsv`; five-year plans and lengths of years are read by rule: the
//! n-th plan began in 1953 + 5(n-1), with two years (1966–1970 follow 1963–1965) made up before the
//! third, so 十五 is 2001 to 2005 and 十四五 is 2021 to 2025.

use super::{Part, Period, Year};
use crate::decimal;
use crate::lexicon::{Characters, Words};
use crate::mention::numeral;
use crate::span::Span;
use std::sync::LazyLock;

const WORDS: &str = include_str!("../../lexicon/periods.tsv");

/// One row of the table.
struct Row {
    word: &'static str,
    year: Year,
    part: Part,
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
    let numerals = ('〇'..='鿿').filter(|&c| numeral::begins(c));
    let named = rows.iter().map(|row| row.word);
    let named = named.chain(YEARS.map(|(word, _)| word));
    let begin = named.flat_map(|word| word.chars().take(1));
    let begin = begin.chain(numerals).chain("0123456789“\"民".chars());
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

/// `word \t year \t part`; year is a shift or `context`.
fn row(line: &'static str) -> Option<Row> {
    let mut cells = line.split('\t');
    let (word, year, part) = (cells.next()?, cells.next()?, cells.next()?);
    if word.starts_with('#') || word == "word" {
        return None;
    }
    let year = match year {
        "context" => Year::Context,
        "now" => Year::Now,
        shift => Year::Issued(shift.parse().ok()?),
    };
    let part = match part {
        "whole" => Part::Whole,
        "since" => Part::Since,
        "h1" => Part::Half(1),
        "h2" => Part::Half(2),
        "q1" => Part::Quarter(1),
        "q2" => Part::Quarter(2),
        "q3" => Part::Quarter(3),
        "q4" => Part::Quarter(4),
        "m1-9" => Part::Months(1, 9),
        _ => return None,
    };
    Some(Row { word, year, part })
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
    if matches!(first, '“' | '十' | '"' | '第')
        && let Some((year, part, length)) = plan(rest)
    {
        return Some(period(year, part, length));
    }
    if let Some((year, part, length)) = republic(rest) {
        return Some(period(year, part, length));
    }
    if let Some((part, length)) = first_months(rest) {
        return Some(period(Year::Context, part, length));
    }
    let may_count = first.is_ascii_digit()
        || numeral::begins(first)
        || matches!(first, '过' | '今' | '未' | '近' | '这' | '本');
    if let Some((year, part, length)) = may_count.then(|| years(rest)).flatten() {
        return Some(period(year, part, length));
    }
    let row = &TABLE.rows[TABLE.words.number_starting(rest)?];
    let length = row.word.len();
    // 去年10月, 今年上半年, 去年以来: the part follows the year.
    if row.part == Part::Whole && row.word.ends_with('年') {
        let (part, more) = super::date::within_year(&rest[length..]);
        return Some(period(row.year, part, length + more));
    }
    Some(period(row.year, row.part, length))
}

/// `“十四五”`, `十三五时期`, `“十四五”末`, `十四五以来`.
fn plan(rest: &str) -> Option<(Year, Part, usize)> {
    if let Some(spelled) = spelled_plan(rest) {
        return Some(spelled);
    }
    let opened = rest.strip_prefix('“').unwrap_or(rest);
    let mut length = rest.len() - opened.len();
    let inside = opened.strip_prefix('十')?;
    let (number, used) = match inside.chars().next()? {
        c @ ('一' | '二' | '三' | '四' | '五' | '六')
            if inside[c.len_utf8()..].starts_with('五') =>
        {
            (
                10 + "一二三四五六".chars().position(|d| d == c)? as u16 + 1,
                "十一五".len(),
            )
        }
        _ => return None,
    };
    length += used;
    if length > used {
        length += rest[length..]
            .strip_prefix('”')
            .map_or(0, |_| '”'.len_utf8());
    }
    // The tenth plan ran from 2001 to 2005.
    let first = 2001 + 5 * (number - 10);
    let tail = &rest[length..];
    for (word, part) in [
        ("末期", None),
        ("末", None),
        ("期末", None),
        ("以来", Some(Part::Since)),
        ("时期末", None),
        ("收官", None),
    ] {
        if tail.starts_with(word) {
            let (year, part) = part.map_or((first + 4, Part::Whole), |part| (first, part));
            return Some((Year::Absolute(year), part, length + word.len()));
        }
    }
    let more = ["时期", "期间"]
        .into_iter()
        .find(|word| tail.starts_with(word))
        .map_or(0, str::len);
    Some((
        Year::Absolute(first),
        Part::Through(first as i16 + 4),
        length + more,
    ))
}

/// Words before a number of years, and whether these are to come.
const YEARS: [(&str, bool); 7] = [
    ("过去的", false),
    ("过去", false),
    ("今后", true),
    ("未来", true),
    ("近", false),
    ("这", false),
    ("本届政府", false),
];
/// `第十四个五年规划`, and `“十五”时期`, `“九五”期末` in quotes only.
fn spelled_plan(rest: &str) -> Option<(Year, Part, usize)> {
    let through = |first: u16, length| {
        // A year of the calendar is far below the limit.
        let last = i16::try_from(first + 4).ok()?;
        Some((Year::Absolute(first), Part::Through(last), length))
    };
    if let Some(inside) = rest.strip_prefix("第十") {
        let number = inside.chars().next()?;
        let count = u16::try_from("一二三四五六".chars().position(|c| c == number)?).ok()?;
        let tail = inside[number.len_utf8()..].strip_prefix("个五年")?;
        let kind = ["规划", "计划"]
            .iter()
            .find(|kind| tail.starts_with(**kind));
        let end = rest.len() - tail.len() + kind.map_or(0, |kind| kind.len());
        return through(2006 + 5 * count, end);
    }
    let (word, first) = [("“十五”", 2001), ("“九五”", 1996), ("“八五”", 1991)]
        .into_iter()
        .find(|(word, _)| rest.starts_with(word))?;
    let tail = &rest[word.len()..];
    let last = ["期末", "时期末", "末期", "末"]
        .iter()
        .find(|end| tail.starts_with(**end));
    if let Some(end) = last {
        return Some((
            Year::Absolute(first + 4),
            Part::Whole,
            word.len() + end.len(),
        ));
    }
    // “八五”普法 is another plan; 是“十五”的2.4倍 is not.
    if tail.starts_with('的') {
        return through(first, word.len());
    }
    let more = ["时期", "期间", "计划", "规划"]
        .iter()
        .find(|end| tail.starts_with(**end))?;
    through(first, word.len() + more.len())
}

/// `民国112年`, as Taiwan counts: the first was 1912.
fn republic(rest: &str) -> Option<(Year, Part, usize)> {
    let body = rest.strip_prefix("民国")?.trim_start_matches(' ');
    let digits = body.bytes().take_while(u8::is_ascii_digit).count();
    let (count, used) = match digits {
        0 => numeral::leading(body)?,
        _ => (decimal::parse(&body[..digits])?, digits),
    };
    let tail = body[used..].trim_start_matches(' ').strip_prefix('年')?;
    let (part, more) = super::date::within_year(tail);
    // At most 189, so the cast cannot cut anything off.
    (1.0..=189.0).contains(&count).then(|| {
        let length = rest.len() - tail.len() + more;
        (Year::Absolute(1911 + count as u16), part, length)
    })
}

/// `前11月`, `前两个月`: the first months of the year that is spoken of.
fn first_months(rest: &str) -> Option<(Part, usize)> {
    let body = rest.strip_prefix('前')?;
    let digits = body.bytes().take_while(u8::is_ascii_digit).count();
    let (count, used) = match digits {
        0 => numeral::leading(body)?,
        _ => (decimal::parse(&body[..digits])?, digits),
    };
    let tail = &body[used..];
    let mark = ["个月", "月份", "月"]
        .into_iter()
        .find(|mark| tail.starts_with(mark))?;
    // At most 11, so the cast cannot cut anything off.
    (2.0..=11.0).contains(&count).then(|| {
        (
            Part::Months(1, count as u8),
            '前'.len_utf8() + used + mark.len(),
        )
    })
}

/// `过去五年`, `五年来`, `过去的三年`, `今后五年`, `未来5年`.
fn years(rest: &str) -> Option<(Year, Part, usize)> {
    let (mut length, mut ahead, mut named) = (0, false, false);
    for (word, future) in YEARS {
        if rest.starts_with(word) {
            (length, ahead, named) = (word.len(), future, true);
            break;
        }
    }
    let body = &rest[length..];
    let digits = body.bytes().take_while(u8::is_ascii_digit).count();
    let (count, used) = match digits {
        0 => numeral::leading(body)?,
        _ => (decimal::parse(&body[..digits])?, digits),
    };
    let tail = body[used..]
        .strip_prefix("个")
        .unwrap_or(&body[used..])
        .strip_prefix('年')?;
    let lasting = [
        "来",
        "以来",
        "多来",
        "累计",
        "完成",
        "间",
        "工作回顾",
        "工作的回顾",
    ]
    .iter()
    .any(|word| tail.starts_with(word));
    if !(2.0..=30.0).contains(&count) || !(named || lasting) {
        return None;
    }
    // At most 30, as checked above.
    let count = count as i16;
    let end = rest.len() - tail.len();
    let end = end
        + if tail.starts_with('来') {
            '来'.len_utf8()
        } else {
            0
        };
    let (first, last) = if ahead { (0, count - 1) } else { (-count, -1) };
    Some((Year::Issued(first), Part::Through(last), end))
}
