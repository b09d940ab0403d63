//! What a sentence says by itself, remembered where an earlier one said the same.
//!
//! A heading is read for figures only where it tells a result: 进出口总额突破1200亿元, but not 二、2024年主要任务.

use crate::lexicon::Marked;
use crate::observation::Said;
use crate::outline::{Sentence, SentenceKind};
use crate::recall::{Known, Recall};

/// 5.7万|人, 300|家, 3600万|人次: whether a heading ends with a number and how it counts.
pub(super) fn ends_counted(heading: &str) -> bool {
    const UNITS: [&str; 13] = [
        "平方公里",
        "人次",
        "公里",
        "平方米",
        "公顷",
        "千瓦时",
        "立方米",
        "所",
        "座",
        "套",
        "辆",
        "头",
        "株",
    ];
    let measured = UNITS.iter().find_map(|unit| heading.strip_suffix(unit));
    let counted = heading.trim_end_matches(['人', '户', '名', '家', '吨', '亩', '例']);
    let unit = measured.unwrap_or(counted);
    let number = unit.trim_end_matches(['万', '亿', '余', '多']);
    unit.len() < heading.len() && number.ends_with(|c: char| c.is_ascii_digit())
}

/// 增长13%|以上: a heading without the words that bound the number which ends it.
fn bounded(heading: &str) -> &str {
    let bounds = ["以上", "左右", "以内"];
    let bare = bounds.iter().find_map(|word| heading.strip_suffix(word));
    bare.unwrap_or(heading)
}

/// What a sentence says by itself.
pub(super) fn heard(
    sentence: &Sentence,
    text: &str,
    marks: Marked<'_>,
    told: bool,
    recall: &mut Recall<Said>,
) -> Known<Said> {
    // 进出口总额突破1200亿元, 已隔离8500人、观察5.7万人: a heading that ends with a result says what its text repeats.
    let counts = sentence.kind != SentenceKind::Heading
        || text.contains('，')
        || bounded(text).ends_with(['元', '%'])
        || ends_counted(text);
    if counts {
        return recall.of(text, |text| Said::of(text, marks, true, told));
    }
    Known::Once(Said::of(text, marks, false, told))
}
