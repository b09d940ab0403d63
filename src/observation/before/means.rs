//! Words before a name that say how, in what time, for whom or by whose heads.
//!
//! ```text
//! 以最严的措施|关停企业          用三年时间|改造老旧小区
//! 为搬迁群众|提供岗位            按户籍人口|人均11128美元
//! ```
//!
//! What only leads to a name is in [`super::filler`].

use super::WORDS;
use crate::mention::numeral;

/// 以最严的措施|关停企业: length of the words for the manner in which something was done.
pub(super) fn by_manner(text: &str) -> Option<usize> {
    const FAR: usize = 48;
    let rest = text.strip_prefix('以')?;
    let near = &rest[..rest.floor_char_boundary(FAR)];
    let (_, manner) = WORDS.manner.next(near, 0)?;
    let end = '以'.len_utf8() + manner.end;
    (text[end..].chars().count() >= 2).then_some(end)
}

/// 用三年时间|改造老旧小区, 用时3个月|完成拆迁: length of the words for how long something took.
pub(super) fn taken(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('用')?;
    let timed = rest.strip_prefix('时');
    let rest = timed.unwrap_or(rest);
    let after = rest.trim_start_matches(|c: char| c.is_ascii_digit() || numeral::begins(c));
    let counted = after.len() < rest.len();
    let unit = ["个多月", "个月", "年多", "年", "天"];
    let rest = unit.iter().find_map(|unit| after.strip_prefix(unit));
    let rest = rest.filter(|_| counted)?;
    let whole = rest
        .strip_prefix("时间")
        .or_else(|| rest.strip_prefix("左右时间"));
    let rest = whole.or(timed.map(|_| rest))?;
    Some(text.len() - rest.len())
}

/// 分季度看|，一季度增长10.5%: by what the figures that follow are told apart; 从用电量看 tells of what they are.
pub(super) fn by_kind(text: &str) -> Option<usize> {
    const LONGEST: usize = 8;
    let bare = text.strip_suffix('看')?;
    let bare = bare.strip_suffix('来').unwrap_or(bare);
    let parts = bare.starts_with(['分', '按', '从']) && WORDS.told_by.ending(bare).is_some();
    (parts && text.chars().count() <= LONGEST).then_some(text.len())
}

/// 为搬迁群众|提供岗位, 给困难户|送去米面: length of the words for whom something was done.
pub(super) fn for_whom(text: &str) -> Option<usize> {
    const FAR: usize = 14;
    // 免费|为贫困户发放草绳机
    let bare = text.strip_prefix("免费").or(text.strip_prefix("无偿"));
    let rest = bare.unwrap_or(text).strip_prefix(['为', '给', '向'])?;
    // 给水管网, 给予补助, 向阳路: words of their own.
    if WORDS.serves_own.starting(rest).is_some() {
        return None;
    }
    // 为企业|减负 has its object in it; 为企业减免|3亿元税费 is told by what stands behind the number.
    let whole = |verb: &str| WORDS.serves_whole.ending(verb).is_some();
    let serves = |at: usize| {
        let verb = WORDS.serves.starting(&rest[at..])?;
        let object = &rest[at + verb.len()..];
        // 为年度改造|任务, 为教育培训|机构: a verb that tells a noun from others.
        let noun = WORDS.serves_noun.starting(object).is_some();
        (!noun && (!object.is_empty() || whole(verb))).then_some((at, verb))
    };
    let mut whom = rest.char_indices().map(|(at, _)| at).take(FAR).skip(2);
    let mut found = whom.find_map(serves)?;
    // 为道路改造|筹措资金: the last of two.
    // 为企业|延期偿还贷款: but for the end of a longer one.
    while let Some(next) = rest[found.0..]
        .char_indices()
        .map(|(at, _)| found.0 + at)
        .skip(found.1.chars().count())
        .take(4)
        .find_map(serves)
    {
        found = next;
    }
    let (at, verb) = found;
    let light = if verb == "发放" { verb.len() } else { 0 };
    Some(text.len() - rest.len() + at + light)
}

/// 按户籍人口|人均11128美元, 按常住人口计算的|人均GDP: by which heads a sum is divided.
pub(super) fn by_heads(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('按')?;
    let heads = WORDS.heads_by.starting(rest)?;
    let rest = &rest[heads.len()..];
    let rest = rest.strip_prefix("计算").unwrap_or(rest);
    let rest = rest.strip_prefix('的').unwrap_or(rest);
    // 人均 may have been told apart already, from right before the number.
    (rest.is_empty() || rest.starts_with("人均")).then_some(text.len() - rest.len())
}
