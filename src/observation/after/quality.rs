//! How good the water or the air is of places that are counted, which is no part of their name.
//!
//! ```text
//! 13个考核断面|水质|达到要求       考核断面
//! 12个县区|空气质量|全部达标       县区
//! ```

use crate::observation::noun;

/// What water is told of.
const WATERS: [&str; 4] = ["断面", "水源地", "点位", "水体"];

/// How good it is.
const GOOD: [&str; 4] = ["水质", "水质优良", "水质良好", "水质达标"];

/// And what air is told by.
const AIR: [&str; 3] = ["环境空气质量", "空气质量", "环境质量"];

/// Those that are counted, where only that is told of them.
pub(super) fn without(text: &str) -> Option<&str> {
    let water = GOOD.iter().find_map(|quality| text.strip_suffix(quality));
    let water = water.filter(|rest| WATERS.iter().any(|kind| rest.ends_with(kind)));
    let air = || {
        let rest = AIR.iter().find_map(|quality| text.strip_suffix(quality));
        rest.filter(|rest| noun::WORDS.local.number(rest).is_some())
    };
    water.or_else(air)
}
