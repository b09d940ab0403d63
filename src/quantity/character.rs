//! What one character says in a numeral: a digit, a place, a section, "about".
//!
//! ```text
//! 叁 → 3     拾 → 10     亿 → 10^8     余 → about
//! ```
//!
//! Characters are Simplified already; how they add up is for [`super::spelled`].

use crate::mention::numeral;

/// The value of one digit; beside the numerals of reports, 幺 and the counts of people 俩, 仨.
pub const fn digit(c: char) -> Option<u32> {
    match c {
        '幺' => Some(1),
        '俩' => Some(2),
        '仨' => Some(3),
        _ => numeral::digit(c),
    }
}

/// 十, 百, 千: what they multiply by.
pub const fn place(c: char) -> Option<f64> {
    Some(match c {
        '十' | '拾' => 1e1,
        '百' | '佰' => 1e2,
        '千' | '仟' => 1e3,
        _ => return None,
    })
}

/// 廿, 卅: how many tens.
pub const fn tens(c: char) -> Option<f64> {
    Some(match c {
        '廿' => 2.0,
        '卅' => 3.0,
        _ => return None,
    })
}

/// 万, 亿, 兆: what they multiply by. 兆 is 10^12, as money counts it.
pub const fn section(c: char) -> Option<f64> {
    Some(match c {
        '万' => 1e4,
        '亿' => 1e8,
        '兆' => 1e12,
        _ => return None,
    })
}

/// 余, 多, 几: about so many, before 万 or 亿.
pub const fn about(c: char) -> bool {
    matches!(c, '余' | '多' | '几' | '来')
}

/// Whether a numeral can begin or go on with this character.
pub const fn part(c: char) -> bool {
    digit(c).is_some() || place(c).is_some() || section(c).is_some() || tens(c).is_some()
}
