//! The number at the head of a heading or list entry.
//!
//! | printed | style |
//! | --- | --- |
//! | 第一篇, 第一编, 第二部分 | [`Style::Part`] |
//! | 第一章 | [`Style::Chapter`] |
//! | 第一节 | [`Style::Article`] |
//! | 一、 | [`Style::Han`] |
//! | （一） | [`Style::HanParen`] |
//! | 1. 1、 | [`Style::Arabic`] |
//! | 1.1 | [`Style::Decimal`] |
//! | （1） 1） | [`Style::ArabicParen`] |
//! | ① | [`Style::Circled`] |
//!
//! ```
//! use zhibiao::numbering::{self, Style};
//! let line = "（十二）加快建设";
//! let number = numbering::read(line).unwrap();
//! assert_eq!((number.style, number.value), (Style::HanParen, 12));
//! assert_eq!(number.rest(line), "加快建设");
//! assert_eq!(numbering::read("一季度增长5%"), None);
//! ```
//!
//! 一是, 首先 and decimals (`1.5亿元`) are no numbers of headings. Whether a numbered line *is* a heading is for
//! [`mod@crate::fold`] to say of lines that lost their breaks, and for [`crate::outline`] of all others.

/// How a number is printed, outermost first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Style {
    /// 第一部分, 第一篇, 第一编.
    Part,
    /// 第一章.
    Chapter,
    /// 第一节.
    Article,
    /// 一、.
    Han,
    /// （一）.
    HanParen,
    /// 1. or 1、.
    Arabic,
    /// 1.1, of two levels and more.
    Decimal,
    /// （1） or 1）.
    ArabicParen,
    /// ①.
    Circled,
}

/// A number and where it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// How it is printed.
    pub style: Style,
    /// Its value, from 1 to 99, or 0 where 0 is printed; of `2.3`, the 3.
    pub value: u32,
    /// Length in bytes with its punctuation.
    pub len: usize,
}

impl Number {
    /// What stands behind the number in the line that it was read from.
    pub fn rest(self, line: &str) -> &str {
        &line[self.len..]
    }

    /// 一、, 1、: whether a comma of lists sets it off in the line that it was read from. A full stop (一.) parts decimals too.
    pub fn is_listed(self, line: &str) -> bool {
        line[..self.len].ends_with('、')
    }
}

/// The number that a line starts with.
pub fn read(line: &str) -> Option<Number> {
    ordinal(line)
        .or_else(|| han(line))
        .or_else(|| bracketed(line))
        .or_else(|| arabic(line))
        .or_else(|| circled(line))
}

/// 第一章, 第2节, 第三部分.
fn ordinal(line: &str) -> Option<Number> {
    let inner = line.strip_prefix('第')?.trim_start_matches(' ');
    let (value, used) = han_value(inner).or_else(|| arabic_value(inner))?;
    let rest = inner[used..].trim_start_matches(' ');
    let units = [
        ("部分", Style::Part),
        ("编", Style::Part),
        ("篇", Style::Part),
        ("章", Style::Chapter),
        ("节", Style::Article),
    ];
    let (unit, style) = units.into_iter().find(|(unit, _)| rest.starts_with(unit))?;
    let after = &rest[unit.len()..];
    // 第一节课, 第一章程: the unit must stand alone.
    let alone =
        after.is_empty() || after.starts_with([' ', '、', '：', '，', '.', '\t', '\u{3000}']);
    alone.then_some(Number {
        style,
        value,
        len: line.len() - after.len(),
    })
}

/// 一、 but not 一、二、三产业.
fn han(line: &str) -> Option<Number> {
    let (value, used) = han_value(line)?;
    let rest = line[used..].trim_start_matches(' ');
    let after = rest.strip_prefix(['、', '.', '．', '：'])?;
    if let Some((_, second)) = han_value(after) {
        let follows = after[second..].chars().next();
        if follows.is_some_and(|c| {
            matches!(
                c,
                '、' | '产' | '次' | '级' | '线' | '季' | '类' | '期' | '批'
            )
        }) {
            return None;
        }
    }
    Some(Number {
        style: Style::Han,
        value,
        len: line.len() - after.len(),
    })
}

/// （一）, （1）, 1）.
fn bracketed(line: &str) -> Option<Number> {
    let opened = line.strip_prefix(['（', '(', '〔', '【']);
    let inner = opened.unwrap_or(line).trim_start_matches(' ');
    let (value, used, style) = match han_value(inner) {
        Some((value, used)) => (value, used, Style::HanParen),
        None => arabic_value(inner).map(|(value, used)| (value, used, Style::ArabicParen))?,
    };
    let after = inner[used..]
        .trim_start_matches(' ')
        .strip_prefix(['）', ')', '〕', '】'])?;
    let after = after.strip_prefix('、').unwrap_or(after);
    (opened.is_some() || style == Style::ArabicParen).then_some(Number {
        style,
        value,
        len: line.len() - after.len(),
    })
}

/// 1. 1、 1.1 2.3.4, but not 1.5亿元 and not 2023、2024年.
fn arabic(line: &str) -> Option<Number> {
    let (mut value, mut used) = arabic_value(line)?;
    let mut depth = 1;
    while let Some(inner) = line[used..].strip_prefix('.') {
        let Some((next, digits)) = arabic_value(inner) else {
            break;
        };
        (value, used, depth) = (next, used + 1 + digits, depth + 1);
    }
    let rest = &line[used..];
    if depth > 1 {
        let after = rest.strip_prefix(['.', '、']).unwrap_or(rest);
        let spaced = after.starts_with([' ', '\u{3000}', '\t']) || after.len() < rest.len();
        // 1.5 亿元 is spaced too: two levels need a word, not a unit, to follow.
        let figure = after
            .trim_start()
            .starts_with(|c: char| "万亿千百十个倍%％℃元吨年月日．.0123456789".contains(c));
        return (spaced && !figure || depth > 2).then_some(Number {
            style: Style::Decimal,
            value,
            len: line.len() - after.len(),
        });
    }
    let after = rest.strip_prefix(['.', '、', '．'])?;
    let figure = after.starts_with(|c: char| c.is_ascii_digit())
        && !after.starts_with("20")
        && !rest.starts_with('、');
    let list = rest.starts_with('、')
        && arabic_value(after)
            .is_some_and(|(_, n)| after[n..].starts_with(['、', '季', '月', '号', '期', '级']));
    (!figure && !list).then_some(Number {
        style: Style::Arabic,
        value,
        len: line.len() - after.len(),
    })
}

fn circled(line: &str) -> Option<Number> {
    let c = line.chars().next()?;
    let value = matches!(c, '①'..='⑳').then(|| c as u32 - '①' as u32 + 1)?;
    Some(Number {
        style: Style::Circled,
        value,
        len: c.len_utf8(),
    })
}

/// An Arabic number up to 99 and its length.
fn arabic_value(s: &str) -> Option<(u32, usize)> {
    let used = s.bytes().take_while(u8::is_ascii_digit).count();
    ((1..=2).contains(&used))
        .then(|| s[..used].parse().ok().map(|value| (value, used)))
        .flatten()
}

/// A Chinese number up to 九十九 and its length.
pub fn han_value(s: &str) -> Option<(u32, usize)> {
    let (mut value, mut used, mut pending) = (0, 0, None);
    for c in s.chars().take(4) {
        match (c, digit(c)) {
            ('十', _) if value == 0 => value = pending.take().unwrap_or(1) * 10,
            (_, Some(digit)) if pending.is_none() => pending = Some(digit),
            _ => break,
        }
        used += c.len_utf8();
    }
    (used > 0).then_some((value + pending.unwrap_or(0), used))
}

/// Whether a character is one of 一 to 十, of which the numbers of headings are made.
pub const fn is_numeral(c: char) -> bool {
    c == '十' || digit(c).is_some()
}

/// The value of a Chinese digit from one to nine.
const fn digit(c: char) -> Option<u32> {
    Some(match c {
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases() {
        for (number, row) in include_str!("../tests/cases/outline_numbering.tsv")
            .lines()
            .enumerate()
        {
            if row.is_empty() || row.starts_with('#') {
                continue;
            }
            let (line, want) = row.split_once('\t').expect("line, tab, style and value");
            let got = read(line).map_or("-".to_owned(), |n| format!("{:?} {}", n.style, n.value));
            assert_eq!(got, want, "row {}: {line}", number + 1);
        }
    }

    #[test]
    fn the_length_takes_the_punctuation() {
        for line in [
            "（十二）加快",
            "（一）、加快",
            "1.1.2、加快",
            "第一章加快",
            "③加快",
        ] {
            let rest = read(line).map(|number| number.rest(line));
            let alone = !line.starts_with('第');
            assert_eq!(rest, alone.then_some("加快"), "{line}");
        }
    }

    #[test]
    fn a_comma_of_lists_is_told_from_a_full_stop() {
        for (line, want) in [("一、加快", true), ("一.加快", false), ("1、加快", true)] {
            let number = read(line);
            assert_eq!(number.map(|number| number.is_listed(line)), Some(want));
        }
    }
}
