//! Chinese numerals: `四家` → 4, `一百二十` → 120, `四百五` → 450, `二〇三五` → 2035.
//!
//! ```
//! use zhibiao::mention::numeral::leading;
//! assert_eq!(leading("十二个"), Some((12.0, 6)));
//! assert_eq!(leading("四百五"), Some((450.0, 9)));
//! assert_eq!(leading("个"), None);
//! ```
//!
//! It reads the numeral alone. Whether a count is meant (`四家单位`) or a name (`四大战略`) is
//! decided in [`crate::observation`]; indefinite ones (`几十`, `十几`, `数百`) are not numerals.

/// Longest numeral in characters; no report prints a longer one, and a cap keeps hostile text linear.
const LONGEST: usize = 24;

/// The value of one digit character; `两` counts as 2.
pub const fn digit(c: char) -> Option<u32> {
    Some(match c {
        '零' | '〇' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '贰' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// The power of ten of a place word inside a section of four digits.
const fn place(c: char) -> Option<f64> {
    Some(match c {
        '十' | '拾' => 10.0,
        '百' | '佰' => 100.0,
        '千' | '仟' => 1000.0,
        _ => return None,
    })
}

/// The factor of a section word. `兆` is left out: it is 10^6 in one tradition, 10^12 in another.
pub const fn section(c: char) -> Option<f64> {
    Some(match c {
        '万' | '萬' => 1e4,
        '亿' | '億' => 1e8,
        _ => return None,
    })
}

/// All characters that a numeral can begin with.
pub const BEGIN: &str = "零〇一壹二两贰三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟廿卅";

/// Whether a numeral can begin with this character.
pub const fn begins(c: char) -> bool {
    digit(c).is_some() || place(c).is_some() || tens(c).is_some()
}

/// 廿, 卅: tens in one character.
const fn tens(c: char) -> Option<f64> {
    Some(match c {
        '廿' => 20.0,
        '卅' => 30.0,
        _ => return None,
    })
}

/// The numeral at the start of `text`: its value and its length in bytes.
///
/// Section words (万, 亿) are read only between digits or place words, so that `三万亩` yields 3
/// with `万亩` left for the unit, while `一万两千` yields 12,000.
pub fn leading(text: &str) -> Option<(f64, usize)> {
    let mut characters = text.chars();
    let first = characters.next()?;
    if !begins(first) {
        return None;
    }
    // 一批, 三家: most are a single digit.
    if let Some(value) = digit(first)
        && !characters.next().is_some_and(goes_on)
    {
        return Some((f64::from(value), first.len_utf8()));
    }
    positional(text).or_else(|| additive(text))
}

/// Whether a digit before this character may be part of a longer numeral.
const fn goes_on(c: char) -> bool {
    begins(c) || section(c).is_some() || c == '0'
}

/// Digits side by side: `二〇三五`, at least two with no place word. An Arabic zero among them is one of them:
/// `二00九年`.
fn positional(text: &str) -> Option<(f64, usize)> {
    let (mut value, mut count, mut length) = (0.0, 0, 0);
    for (at, c) in text.char_indices().take(LONGEST) {
        let among = |c| digit(c).is_some() || matches!(c, '0' | '年');
        let zero = c == '0' && count > 0 && text[at + 1..].starts_with(among);
        match digit(if zero { '〇' } else { c }) {
            Some(d) if c != '两' => {
                value = value * 10.0 + f64::from(d);
                count += 1;
                length = at + c.len_utf8();
            }
            _ if place(c).is_some() => return None,
            _ => break,
        }
    }
    (count >= 2).then_some((value, length))
}

/// Digits with place words: `三千二百`, `一百零五`, `十二`, `四百五`.
fn additive(text: &str) -> Option<(f64, usize)> {
    let (mut total, mut group, mut pending) = (0.0, 0.0, None::<u32>);
    let (mut last_place, mut after_zero, mut length) = (0.0, false, 0);
    let mut rest = text.char_indices().take(LONGEST).peekable();
    while let Some((at, c)) = rest.next() {
        if let Some(d) = digit(c) {
            if pending.is_some_and(|p| p != 0) {
                break;
            }
            after_zero |= d == 0;
            pending = Some(d);
        } else if let Some(t) = tens(c).filter(|_| pending.is_none()) {
            group += t;
            (last_place, after_zero) = (10.0, false);
        } else if let Some(p) = place(c) {
            group += f64::from(pending.take().unwrap_or(1)) * p;
            (last_place, after_zero) = (p, false);
        } else if let Some(s) = section(c) {
            let goes_on = rest.peek().is_some_and(|&(_, n)| begins(n));
            let unit = thousands_of_a_unit(&text[at + c.len_utf8()..]);
            if !goes_on || unit || length == 0 {
                break;
            }
            total = (total + group + f64::from(pending.take().unwrap_or(0))) * s;
            (group, last_place, after_zero) = (0.0, s, false);
        } else {
            break;
        }
        length = at + c.len_utf8();
    }
    let tail = f64::from(pending.unwrap_or(0));
    // 四百五 is 450: a digit right after a place word, with no 零, counts tenths of that place.
    let tail = if last_place >= 100.0 && !after_zero {
        tail * last_place / 10.0
    } else {
        tail
    };
    (length > 0).then_some((total + group + tail, length))
}

/// 百万|千瓦, 十万|千米: where 千 is of the unit.
fn thousands_of_a_unit(rest: &str) -> bool {
    let unit = rest.strip_prefix('千');
    unit.is_some_and(|unit| unit.starts_with(['瓦', '米', '克', '伏', '乏', '焦', '卡']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Option<f64> {
        leading(text).map(|(value, _)| value)
    }

    #[test]
    fn numerals() {
        let cases = [
            ("两", 2.0),
            ("十", 10.0),
            ("十五", 15.0),
            ("二十", 20.0),
            ("一百零五", 105.0),
            ("四百五", 450.0),
            ("一千二", 1200.0),
            ("三千二百一十", 3210.0),
            ("二〇三五", 2035.0),
            ("二00九", 2009.0),
            ("一万两千", 12000.0),
            ("百", 100.0),
            ("一百二十三", 123.0),
            ("三万五", 35000.0),
        ];
        for (text, expected) in cases {
            assert_eq!(value(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_section_word_before_a_unit_is_left_for_the_unit() {
        assert_eq!(leading("三万亩"), Some((3.0, 3)));
        assert_eq!(leading("十亿元"), Some((10.0, 3)));
        assert_eq!(leading("百万千瓦"), Some((100.0, 3)));
    }

    #[test]
    fn what_a_numeral_begins_with_is_listed() {
        let all: String = ('〇'..='鿿').filter(|&c| begins(c)).collect();
        let listed = |c: char| BEGIN.contains(c);
        assert!(all.chars().all(listed) && all.chars().count() == BEGIN.chars().count());
    }

    #[test]
    fn nothing_to_read() {
        assert_eq!(leading("个"), None);
        assert_eq!(leading(""), None);
        assert_eq!(leading("万"), None);
    }
}
