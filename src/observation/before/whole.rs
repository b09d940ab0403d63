//! What the words before a number come to, taken as a whole: nothing that names it, or more than its name.
//!
//! ```text
//! 超额完成市下达的|2.8%的目标          nothing: who set it
//! 2016年公报发布 |空气优良率            without the title before the space
//! 潮州市|区二氧化硫年均值               市区, whose first character is also the city's last
//! ```
//!
//! Single words at its edges are dropped by [`super::left`] and [`super::right`].

use super::{Before, WORDS, gloss, is_years, item, stage};
use crate::lexicon::has;
use crate::observation::scene::Scene;
use std::ops::Range;

/// Whether what is left of the words says what the number moved from, who set it or how it was reckoned, and names nothing.
pub(super) fn names_none(scene: &Scene, read: &mut Before, end: usize) -> bool {
    let text = &scene.text[read.noun.clone()];
    let moved_from = gloss::is_base_amount(text) || stage::event_before(scene, &read.noun);
    read.base |= moved_from;
    // 超额完成市|下达的|2.8%的目标: who set a goal is not what it is of.
    // 超额完成市|考核|目标0.6个百分点: nor who examines it.
    let (setter, set) = match text.strip_suffix("考核") {
        Some(setter) => (setter, "目标"),
        None => (text, "下达"),
    };
    let assigned = scene.text[read.noun.end..].starts_with(set)
        && WORDS.assigns.number(setter).is_some()
        || gloss::is_resolved(text);
    // 按平均汇率|折算为1.69万美元, 与2010年人口普查|的17.8万人相比: nor how or where it was reckoned.
    let counted = text.ends_with("普查") || text.ends_with("零时") && has(text, "普查");
    let reckoned = text.starts_with('按') && text.ends_with("汇率") || counted;
    // 46项工程，除因规划变动取消|2项外: so many of those.
    let excepted = text.starts_with('除') && {
        let number = |c: char| c.is_ascii_digit() || "项个家处座条户人名".contains(c);
        scene.text[end..]
            .trim_start_matches(number)
            .starts_with('外')
    };
    // 水岸绿化率70%，未|达到80%的要求
    excepted
        || item::is_number(scene, &read.noun)
        || matches!(text, "" | "未" | "尚未")
        || moved_from
        || assigned
        || reckoned
        || is_years(text)
}

/// 潮州市|区二氧化硫年均值: whether the last character of a city's name begins its 市区, but 潮州市|区级收入.
pub(super) fn opens_downtown(scene: &Scene, noun: &Range<usize>) -> bool {
    let after = scene.text[noun.clone()].strip_prefix('区');
    let other =
        |after: &str| after.starts_with(['级', '属', '域', '县', '本', '直', '内', '委', '政']);
    after.is_some_and(|after| !after.is_empty() && !other(after))
        && scene.text[..noun.start].ends_with('市')
}

/// 2016年公报发布 空气优良率: a title's space parts what it says.
pub(super) fn drop_title(scene: &Scene, read: &mut Before) {
    let text = &scene.text[read.noun.clone()];
    if let Some((left, right)) = text.rsplit_once(' ')
        && left.ends_with(|c: char| c.is_alphabetic() && !c.is_ascii())
        // Ⅲ |类水质断面
        && !left.ends_with(|c: char| ('Ⅰ'..='Ⅻ').contains(&c))
        && right.chars().count() >= 3
        // “好客山东 乡村好时节”|体验基地: a space inside quotes parts nothing.
        && left.matches('“').count() == left.matches('”').count()
    {
        read.noun.start = read.noun.end - right.len();
    }
}
