//! Places whose names begin with a number: they count nothing.
//!
//! ```text
//! 七台|河市, 伍家|岗          districts, by their whole names or short ones
//! 三家|子村, 四台|遗址, 二支|渠   villages, sites and canals
//! ```
//!
//! How many of something lie in a place is told in [`super::numeral`].

use crate::mention::number::Number;
use crate::place::Gazetteer;

/// 玛纳斯县六户|地镇: a town whose name begins with a number.
pub(super) fn names_town(before: &str, after: &str) -> bool {
    let mut name = after
        .chars()
        .take(3)
        .skip_while(|c| !matches!(c, '镇' | '乡' | '村'));
    before.ends_with(['县', '市', '区']) && name.next().is_some()
}

/// 三家|子村, 十家|堡, 在六户|地镇: a village or a town that is named after so many families; not 三家|子公司, 在六户|城镇居民.
pub(super) fn names_village(symbol: &str, before: &str, after: &str) -> bool {
    const KINDS: [char; 6] = ['村', '镇', '乡', '街', '社', '屯'];
    let mut next = after.chars();
    let (first, second) = (next.next(), next.next());
    let kind = second.is_some_and(|c| KINDS.contains(&c));
    match (symbol, first) {
        ("家", Some('堡')) => true,
        ("家", Some('子' | '店' | '寨' | '渠')) => kind,
        // 四台|遗址, 二支|渠, 三道|沟: what lies there is called by a number.
        ("台", Some('遗')) => after.starts_with("遗址"),
        ("支" | "道", Some('渠' | '沟')) => {
            !before.ends_with(['的', '了', '成', '建', '条', '修', '治'])
        }
        ("户", Some('地')) => kind && before.ends_with(['在', '到', '县', '市', '区', '、']),
        _ => false,
    }
}

/// 三台|县, 七台|河市, 六枝|特区, 伍家|岗: a place whose name begins with a number; not 三台|县级设备.
pub(super) fn begins_place(text: &str, number: &Number) -> bool {
    const LONGEST: usize = 3; // 七台|河市新建: characters of a name behind its number
    let (start, end) = (number.span.start as usize, number.span.end as usize);
    // By its short name, which a third character tells from a count: 三台 may be machines.
    let third = text[end..]
        .chars()
        .next()
        .map_or(end, |c| end + c.len_utf8());
    if third > end && !Gazetteer::get().find(&text[start..third]).is_empty() {
        return true;
    }
    let ends = text[end..].char_indices().take(LONGEST);
    ends.filter(|(_, c)| matches!(c, '县' | '市' | '区' | '旗'))
        .map(|(at, c)| end + at + c.len_utf8())
        .find(|to| !Gazetteer::get().find(&text[start..*to]).is_empty())
        .is_some_and(|to| !text[to..].starts_with(['级', '属', '直', '内', '域', '外', '间']))
}
