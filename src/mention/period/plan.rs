//! Five-year plans: `“十四五”`, `十三五时期`, `“十二五”末`, `第十四个五年规划`.
//!
//! The n-th plan began in 1953 + 5(n-1), with two years (1966–1970 follow 1963–1965) made up before the
//! third, so 十五 is 2001 to 2005 and 十四五 is 2021 to 2025.

use super::{Part, WORDS, Year};
use crate::lexicon::has;

/// The plans that texts name, each behind the one before it, with their last years.
pub const PLANS: [(&str, u16); 7] = [
    ("九五", 2000),
    ("十五", 2005),
    ("十一五", 2010),
    ("十二五", 2015),
    ("十三五", 2020),
    ("十四五", 2025),
    ("十五五", 2030),
];

/// “十一五”期末, “十四五”末: whether the words of a period are the end of a plan.
pub fn ends_plan(words: &str) -> bool {
    words.ends_with('末') && words.contains('十') && words.contains('五')
}

/// `“十四五”`, `十三五时期`, `“十四五”末`, `十四五以来`.
///
/// `2016年是“十三五”规划的开局之年` tells of that year, and is `None`; `到“十四五”收官之年` is the plan's last.
pub fn plan(before: &str, rest: &str) -> Option<(Year, Part, usize)> {
    if !matches!(rest.chars().next(), Some('“' | '‘' | '十' | '第')) {
        return None;
    }
    if let Some((said, length)) = one_year(rest) {
        return told_year(before, rest, said)
            .map(|year| (Year::Absolute(year), Part::Whole, length));
    }
    if let Some(spelled) = spelled_plan(rest) {
        return Some(spelled);
    }
    let (first, length) = numbered_plan(rest)?;
    if is_drafted(before, &rest[length..]) {
        return None;
    }
    if has_begun(&rest[length..]) {
        return (!is_dated(before)).then_some((Year::Absolute(first), Part::Whole, length));
    }
    if has_closed(before, &rest[length..]) {
        return (!is_dated(before)).then_some((Year::Absolute(first + 4), Part::Whole, length));
    }
    let (year, part, more) = years_of(first, &rest[length..]);
    Some((year, part, length + more))
}

/// 推进“十五五”|规划编制, 编制“十五五”|规划: a plan that is being drawn up, whose years nothing of it is done in.
fn is_drafted(before: &str, tail: &str) -> bool {
    let Some(rest) = tail.strip_prefix("规划") else {
        return false;
    };
    WORDS.drafted.starting(rest).is_some() || WORDS.drafts.ending(before).is_some()
}

/// “十三五”|开局良好，…, “十三五”|实现良好开局：…: whether a clause says no more of a plan than that it has begun: what is told is of
/// its first year.
fn has_begun(tail: &str) -> bool {
    const LONGEST: usize = 10;
    const BEGINS: [&str; 5] = ["开局", "起步", "首战", "开门红", "开好局"];
    let ends = ['，', '。', '；', '：', '、', '！', '\n'];
    let clause = tail.split(ends).next().unwrap_or(tail);
    // “十四五”开局以来, 开局三年, 从开局到收官: of more than the first.
    let more = |c: char| matches!(c, '年' | '来' | '官' | '期') || c.is_ascii_digit();
    clause.chars().count() <= LONGEST
        && BEGINS.iter().any(|word| clause.contains(word))
        && !clause.contains(more)
}

/// “十三五”|圆满收官，生产总值80亿元，增长7%: whether a clause says no more of a plan than that it has closed, and a growth that is no
/// average follows, as it does of the last of its years. What was done in all of them is summed up: 五年来，…收官, 收官，年均增长7%.
fn has_closed(before: &str, tail: &str) -> bool {
    const LONGEST: usize = 10;
    const NEAR: usize = 60;
    const SUMS: [&str; 8] = ["年均", "五年", "5年", "累计", "年来", "以来", "期间", "倍"];
    let Some((said, rest)) = tail.split_once("收官") else {
        return false;
    };
    let bare = |c: char| c.is_alphabetic() && c != '年';
    let closed = said.chars().count() <= LONGEST
        && said.chars().all(|c| bare(c) || c == '”')
        && rest.starts_with(['，', '；', '：']);
    let near = rest
        .char_indices()
        .nth(NEAR)
        .map_or(rest, |(at, _)| &rest[..at]);
    let near = near.split('\n').next().unwrap_or(near);
    let led = before.rsplit(['。', '；', '\n']).next().unwrap_or(before);
    let sums = |words: &str| SUMS.iter().any(|word| has(words, word));
    closed && has(near, "增长") && !sums(near) && !sums(led)
}

/// 2016年，|“十三五”开局良好, 今年是|“十三五”…: whether another year is said in its clause to be that of a plan.
fn is_dated(before: &str) -> bool {
    const NEAR: usize = 30;
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(NEAR))..];
    let clause = near.rsplit(['，', '。', '；', '\n']).next().unwrap_or(near);
    clause.contains(['是', '为', '年'])
}

/// The words of a clause that end by telling which year of a plan it is (`“十三五”|规划的开局之年`), and their length.
fn one_year(rest: &str) -> Option<(&str, usize)> {
    const FAR: usize = 24;
    let mut letters = rest.char_indices().take(FAR);
    let (end, _) = letters.find(|(_, c)| matches!(c, '，' | '。' | '；' | '、' | '\n' | '：'))?;
    let said = rest[..end].strip_suffix('年')?;
    // 从“十三五”开局之年到收官之年: all of them.
    if has(said, "开局") && has(said, "收官") {
        return None;
    }
    // 第一年, 最后一年, 关键一年; 开局年, 收官年, 攻坚年; 开局之年.
    let counted = ["一", "二", "三", "四", "五"].iter().any(|count| {
        said.strip_suffix(count)
            // “十二五”时期是跨越发展的|五年: all of them.
            .is_some_and(|said| {
                said.ends_with(['第', '后', '头', '键']) || said.ends_with('的') && *count == "一"
            })
    });
    (counted || said.ends_with(['之', '局', '官', '键', '坚', '步', '首', '始']))
        .then_some((said, end))
}

/// 到“十四五”|收官之年: the year of a plan that its words tell, where no other year is said to be it.
fn told_year(before: &str, rest: &str, said: &str) -> Option<u16> {
    if is_dated(before) {
        return None;
    }
    let (first, _) = numbered_plan(rest)?;
    let last = ["收官", "最后", "决胜"].iter().any(|word| has(said, word));
    let begins = ["开局", "第一", "起步", "首", "头"]
        .iter()
        .any(|word| has(said, word));
    match (last, begins) {
        (true, false) => Some(first + 4),
        (false, true) => Some(first),
        _ => None,
    }
}

/// `“十四五”`: the first year of a plan told by its number, and the length of that with its quotes.
fn numbered_plan(rest: &str) -> Option<(u16, usize)> {
    // ‘十四五’, as quotes within quotes are written.
    let opened = rest.strip_prefix(['“', '‘']).unwrap_or(rest);
    let inside = opened.strip_prefix('十')?;
    let number = inside.chars().next()?;
    let at = "一二三四五六".chars().position(|digit| digit == number)?;
    // “十一·五”
    let last = inside[number.len_utf8()..].trim_start_matches(['·', '•', '‧', '・']);
    let tail = last.strip_prefix('五')?;
    let mut length = rest.len() - tail.len();
    if opened.len() < rest.len() && tail.starts_with(['”', '’']) {
        length += '”'.len_utf8();
    }
    // The tenth plan ran from 2001 to 2005.
    Some((2006 + 5 * at as u16, length))
}

/// `“十四五”|末`, `“十四五”|前两年`: which years of a plan are meant, and the length of the words that say so.
fn years_of(first: u16, tail: &str) -> (Year, Part, usize) {
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
            return (Year::Absolute(year), part, word.len());
        }
    }
    // “十四五”前两年
    for (years, word) in ["前两年", "前三年", "前四年"].into_iter().enumerate() {
        if tail.starts_with(word) {
            let last = first as i16 + years as i16 + 1;
            return (Year::Absolute(first), Part::Through(last), word.len());
        }
    }
    // “十一五”规划|目标: the plan's own.
    let aimed = ["规划", "计划"].into_iter().find(|word| {
        let rest = tail.strip_prefix(word);
        rest.is_some_and(|rest| rest.starts_with("目标"))
    });
    let more = ["时期", "期间"]
        .into_iter()
        .find(|word| tail.starts_with(word))
        .or(aimed)
        .map_or(0, str::len);
    let last = Part::Through(first as i16 + 4);
    (Year::Absolute(first), last, more)
}

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
    let inside = rest.strip_prefix('“')?;
    let (word, first) = [("十五", 2001), ("九五", 1996), ("八五", 1991)]
        .into_iter()
        .find(|(word, _)| inside.starts_with(word))?;
    let tail = inside[word.len()..].strip_prefix('”')?;
    let named = rest.len() - tail.len();
    let last = ["期末", "时期末", "末期", "末"]
        .iter()
        .find(|end| tail.starts_with(**end));
    if let Some(end) = last {
        return Some((Year::Absolute(first + 4), Part::Whole, named + end.len()));
    }
    // “八五”普法 is another plan; 是“十五”的2.4倍 is not.
    if tail.starts_with('的') {
        return through(first, named);
    }
    // “十五”|年均增长11%，比“九五”|快2个百分点: what an average is of, or is set beside.
    let beside = ["年均", "快", "高", "提高", "加快"];
    if beside.iter().any(|word| tail.starts_with(word)) && !tail.starts_with("高考") {
        return through(first, named);
    }
    let more = ["时期", "期间", "计划", "规划"]
        .iter()
        .find(|end| tail.starts_with(**end))?;
    through(first, named + more.len())
}
