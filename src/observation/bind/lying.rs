//! Where counted places end, and what lies there or is measured of them begins.
//!
//! ```text
//! 硬化21个村|村间道路66.8公里               村, then 村间道路
//! 改造3个镇|水厂5座                         镇, then 水厂
//! 三分之一县（市、区）|PM2.5年均浓度26微克      a share of the counties, then what is measured there
//! 新建3个社区服务中心1200平方米             one thing: how large it is
//! ```

use crate::lexicon::UnitKind as Kind;
use crate::mention::number::{Form, Number};

/// Places that are counted, the longer names first.
const PLACES: [&str; 11] = [
    "行政村",
    "自然村",
    "村庄",
    "村",
    "乡镇",
    "镇",
    "乡",
    "社区",
    "街道",
    "县（市、区）",
    "县市区",
];

/// What makes a word with the name of a place, which then names a thing: 村级, 镇区, 社区服务中心.
const WORDS: &str =
    "庄级民集卫委组屯镇史道居干医支书容落规社口寨小企内外两精党区街域的土（、和及服办工办";

/// Whether a noun is the name of such places, and nothing more.
pub fn is_place(noun: &str) -> bool {
    PLACES.contains(&noun)
}

/// Where the places end that a number counts, or that a fraction is a share of.
pub(super) fn end(between: &str, number: &Number, follower: &Number) -> Option<usize> {
    let share = number.form == Form::Fraction;
    let stretch = between.strip_prefix('的').filter(|_| share);
    let stretch = stretch.unwrap_or(between);
    let place = PLACES.iter().find(|place| stretch.starts_with(**place))?;
    let rest = &stretch[place.len()..];
    let thing = !rest.starts_with(|c| WORDS.contains(c));
    let size = rest.trim_end_matches(['达', '到', '为', '约', '近', '共', '超', '过']);
    let named = thing && size.chars().count() >= 2 && !rest.contains(['，', '；', '的', '、']);
    let fits = share || number.unit == "个" && measures(follower);
    (named && fits).then_some(between.len() - rest.len())
}

/// 66.8公里, 5座: lengths, and things that are not counted by 个.
fn measures(number: &Number) -> bool {
    let long = number.unit.ends_with('里')
        || number.unit.ends_with('米') && !number.unit.contains(['平', '立', '/']);
    let other = number.kind() == Some(Kind::Classifier)
        && ["座", "所", "处", "口", "条", "台", "栋", "盏"].contains(&&*number.unit);
    long || other
}
