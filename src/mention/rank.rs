//! Places in an order: `第38位`, `第1名`, `第一`, `首位`, `前十名`, `前三`.
//!
//! ```
//! use zhibiao::mention::number::{Form, scan};
//! let rank = &scan("居全省首位")[0];
//! assert_eq!((rank.value, rank.form), (1.0, Form::Rank));
//! ```
//!
//! 排名全省56位 is one without 第; see [`unmarked`].
//!
//! Ordinals that name a thing (`第九届`, `第二轮`, `第一产业`) are no ranks: only 位, 名, or nothing
//! before the clause ends, may follow.

use super::number::{Form, Number};
use super::numeral;
use crate::lexicon::has;
use crate::span::Span;

/// Words that say first place by themselves.
const FIRST: [&str; 2] = ["首位", "榜首"];

/// Reads a rank at `at`; returns how far to go on, 0 where there is none.
pub fn scan(text: &str, at: usize, found: &mut Vec<Number>) -> usize {
    let rest = &text[at..];
    if let Some(word) = FIRST.iter().find(|word| rest.starts_with(**word)) {
        if ends_rank(&rest[word.len()..]) && !is_put(&text[..at]) {
            found.push(rank(at, at, at + word.len(), at + word.len(), 1.0, ""));
        }
        return word.len();
    }
    // 位居全市|之首, but not 十大行动之首
    if let Some(among) = text[..at]
        .strip_suffix('之')
        .filter(|_| rest.starts_with('首'))
    {
        let end = at + '首'.len_utf8();
        if ends_rank(&text[end..]) && AMONG.iter().any(|word| among.ends_with(word)) {
            found.push(rank(among.len(), among.len(), end, end, 1.0, ""));
        }
        return '首'.len_utf8();
    }
    let Some(mark) = rest.chars().next().filter(|c| matches!(c, '第' | '前')) else {
        return 0;
    };
    // 目|前3家企业投产, 日|前30户居民领到房产证: the end of a word of time.
    if mark == '前' && text[..at].ends_with(['目', '日', '当', '此']) {
        return 0;
    }
    let digits = at + mark.len_utf8();
    let body = &text[digits..];
    let arabic = body.bytes().take_while(u8::is_ascii_digit).count();
    let read = if arabic > 0 {
        crate::decimal::parse(&body[..arabic]).map(|value| (value, arabic))
    } else {
        numeral::leading(body)
    };
    let Some((value, length)) = read.filter(|(value, _)| value.is_finite()) else {
        return 0;
    };
    let end = digits + length;
    let after = &text[end..];
    // 百强区第|16强: so many strong ones, of which it is one.
    let unit = ["位", "名", "强"]
        .into_iter()
        .find(|unit| after.starts_with(unit) && (*unit != "强" || mark == '第'))
        .unwrap_or("");
    // 跻身百强前三甲, 稳居全省前十强
    let tail = &after[unit.len()..];
    let tail = tail
        .strip_prefix(['甲', '强'])
        .filter(|_| mark == '前')
        .unwrap_or(tail);
    let accepted = match (mark, unit) {
        ('第', "") => ends_rank(after) || is_left(&text[..at], after),
        ('第', _) => true,
        // 前三季度, 前两年 are periods; 前 with a bare number ends its clause.
        // 达到全市前4|水平: behind those among whom it is held.
        (_, "") => {
            let held = || {
                let level = ["水平", "行列"].iter().any(|word| tail.starts_with(word));
                level && AMONG.iter().any(|word| text[..at].ends_with(word))
            };
            value >= 2.0 && (ends_rank(tail) || held())
        }
        _ => true,
    };
    // 第一、二、三|产业增加值: the branches, of which the first is no rank.
    let listed = unit.is_empty() && tail.strip_prefix(['、', '和']).is_some_and(numeral_of_list);
    if !accepted || listed || tail.starts_with(['数', '师']) || is_put(&text[..at]) {
        return end - at;
    }
    let span_end = end + unit.len();
    found.push(rank(at, digits, end, span_end, value, unit));
    span_end - at
}

/// 排名56位, 列全省12位: a place told by the words before it alone.
pub fn unmarked(text: &str, number: &Number) -> bool {
    let (start, end) = (number.span.start as usize, number.span.end as usize);
    if !matches!(number.unit.as_str(), "位" | "名") {
        return false;
    }
    let (before, after) = (&text[..start], &text[end..]);
    let among = AMONG.iter().find_map(|word| before.strip_suffix(*word));
    if climbs(among.unwrap_or(before), after) {
        return true;
    }
    if !ends_rank(after) {
        return false;
    }
    let verbs: &[&str] = if among.is_some() {
        &PLACED
    } else {
        &PLACED[..7]
    };
    let before = among.unwrap_or(before);
    verbs.iter().any(|verb| before.ends_with(verb)) || goes_on(before)
}

/// 百强县排名再进位，居|53位: a verb that opens its clause, behind one that speaks of an order.
fn goes_on(before: &str) -> bool {
    const NEAR: usize = 60;
    let told = before.strip_suffix(['居', '列', '排']);
    let told = told.and_then(|before| before.strip_suffix('，'));
    told.is_some_and(|told| {
        let near = &told[told.ceil_char_boundary(told.len().saturating_sub(NEAR))..];
        has(near, "排名") || has(near, "位次")
    })
}

/// 综合排名从全省|113位|跃升至|83位: a place that rose or fell, in a clause that speaks of places.
fn climbs(before: &str, after: &str) -> bool {
    const NEAR: usize = 24;
    let from = before.ends_with(['从', '由', '排'])
        && after
            .char_indices()
            .take(3)
            .any(|(at, _)| MOVES.iter().any(|word| after[at..].starts_with(word)));
    let to = MOVES.iter().any(|word| before.ends_with(word)) && ends_rank(after);
    let start = before.char_indices().rev().take(NEAR).last();
    let near = start.map_or("", |(at, _)| &before[at..]);
    let clause = near.rsplit(['，', '。', '；']).next().unwrap_or(near);
    (from || to)
        && ["排名", "位次", "名次"]
            .iter()
            .any(|word| has(clause, word))
}

/// 由全省|第四|上升至全省第二: whether a bare place in an order is the one that is left, behind those among whom it was held.
fn is_left(before: &str, after: &str) -> bool {
    const NEAR: usize = 14;
    let held = || AMONG.iter().find_map(|word| before.strip_suffix(*word));
    let moves = MOVES.iter().any(|word| {
        let mut ends = after.char_indices().take(2);
        ends.any(|(at, _)| after[at..].starts_with(word))
    });
    let from = moves.then(held).flatten();
    from.is_some_and(|from| {
        let mut near = from.chars().rev().take(NEAR);
        near.any(|c| matches!(c, '由' | '从'))
    })
}

/// Words for where a place in an order moves to.
const MOVES: [&str; 6] = ["升至", "升到", "前移至", "前移到", "降至", "退至"];

/// Among whom a place is held, where no 第 says that it is one.
const AMONG: [&str; 6] = ["全省", "全市", "全国", "全区", "全县", "全州"];

/// Words that say so; the last three only with one of [`AMONG`].
const PLACED: [&str; 11] = [
    "排名", "排位", "位列", "位居", "名列", "并列", "中列", "中居", "列", "居", "排",
];

/// 二、三产业: numerals in a list before what they number.
fn numeral_of_list(rest: &str) -> bool {
    let noun = rest.trim_start_matches(|c: char| numeral::begins(c) || matches!(c, '、' | '和'));
    noun.len() < rest.len() && noun.chars().next().is_some_and(char::is_alphanumeric)
}

/// 把安全放在|第一位, 摆上|首位: a place in an order of what matters, not of what was compared.
fn is_put(before: &str) -> bool {
    let before = before.strip_suffix(['在', '到', '上', '于']);
    before.is_some_and(|before| before.ends_with(['放', '摆', '置']))
}

/// Whether what follows lets a bare ordinal be a rank.
fn ends_rank(after: &str) -> bool {
    let Some(c) = after.chars().next() else {
        return true;
    };
    matches!(
        c,
        '，' | '。'
            | '；'
            | '、'
            | '）'
            | '”'
            | '！'
            | '：'
            | '\n'
            | '\t'
            | ' '
            | '的'
            | '（'
            | '和'
    )
}

fn rank(
    start: usize,
    digits: usize,
    digits_end: usize,
    end: usize,
    value: f64,
    unit: &str,
) -> Number {
    Number {
        span: Span::bytes(start, end),
        digits: Span::bytes(digits.min(digits_end), digits_end),
        unit_span: Span::bytes(digits_end, end),
        value,
        upper: None,
        unit: unit.to_owned(),
        symbol: None,
        multiplier: 1.0,
        form: Form::Rank,
        inexact: false,
    }
}
