//! Who tells a story, before the period that opens what is told.
//!
//! ```text
//! 某某网11月3日讯 |今年1-9月，…         the line of an agency
//! 据县统计局日前透露，|今年1-9月，…      who told it
//! ```
//!
//! The day of such a line dates the document: see [`crate::outline`].

use crate::lexicon::{Glyphs, find};
use crate::mention::period;
use crate::observation::status::PLACED;

/// 某某网11月3日讯 |今年1-9月，…: the length of the line of an agency before what it tells.
pub(super) fn dateline(text: &str, glyphs: &Glyphs) -> usize {
    const FAR: usize = 60;
    if !glyphs.may_any(&["日讯", "日电"]) {
        return 0;
    }
    let near = &text[..text.floor_char_boundary(FAR)];
    let ends = |word: &str| Some(find(near, word)? + word.len());
    let Some(end) = ends("日讯").or_else(|| ends("日电")) else {
        return 0;
    };
    let day = near[..end - "日讯".len()].ends_with(|c: char| c.is_ascii_digit());
    let plain = !near[..end].contains(['，', '。', '；']);
    let rest = text[end..].trim_start_matches([' ', '　', '）', '）', '：', '（']);
    if day && plain {
        text.len() - rest.len()
    } else {
        0
    }
}

/// 据县招商引资竞赛活动办公室日前透露，|今年1-9月，…: where what is told begins behind who tells it, or `from`.
pub(super) fn behind_source(text: &str, from: usize) -> usize {
    const FAR: usize = 240;
    let near = &text[from..text.floor_char_boundary(from + FAR)];
    // 讯（通讯员某某）据…
    let close = (from > 0).then(|| near.find('）')).flatten();
    let byline = close.filter(|at| !near[..*at].contains(['，', '。']));
    let rest = &near[byline.map_or(0, |at| at + '）'.len_utf8())..];
    let rest = period::behind_day(rest);
    if !(rest.starts_with('据') || rest.starts_with("记者")) {
        return from;
    }
    let clause = rest.split(['，', '。', '；']).next().unwrap_or(rest);
    let told = rest.len() > clause.len() && PLACED.told_by.ending(clause).is_some();
    let end = from + near.len() - rest.len() + clause.len() + '，'.len_utf8();
    if told && rest[clause.len()..].starts_with('，') {
        end
    } else {
        from
    }
}
