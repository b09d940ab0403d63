//! What a figure is compared with, where it stands right before the number.
//!
//! ```text
//! 收入|较改造前     单产|比上年多     游客|比去年国庆     增速|比全国快     财政收入|比2010年
//! ```
//!
//! Places that a figure is compared with by name are read in [`super::places`].

use super::WORDS;
use crate::lexicon::{Words, find_last, has, tense};
use crate::mention::cue::Sense;
use crate::observation::noun;
use crate::observation::scene::Scene;
use std::ops::Range;

/// 财政收入|比2010年: where a name ends before the word that compares; 城乡收入比 is a ratio.
pub(super) fn without(text: &str, name: Range<usize>) -> usize {
    let words = &text[name.clone()];
    let ratio = words.ends_with("之比")
        || words.ends_with("收入比") && has(words, "城乡")
        || is_ratio(words, &text[name.end..]);
    // 增速|自2018年9月以来: nor does the word since when.
    let since = words.strip_suffix(['自', '从']);
    let bare = words
        .strip_suffix(['比', '较'])
        .filter(|_| !ratio)
        .or(since.filter(|bare| !bare.ends_with(['来', '源'])));
    // 同|比2023年
    let bare = bare.map(|bare| bare.trim_end_matches(['同', '环']));
    bare.map_or(name.end, |bare| name.start + bare.len())
}

/// 容积比, 地方税比|达66.8%: whether words end as what one thing is to another is called; not 增值税比|上年.
pub(super) fn is_ratio(words: &str, behind: &str) -> bool {
    let since = behind.starts_with(['上', '去', '同', '前', '全']) || {
        let after = behind.trim_start_matches(|c: char| c.is_ascii_digit());
        after.len() < behind.len() && after.starts_with('年')
    };
    let ratio = WORDS.ratio.ending(words);
    ratio.is_some_and(|ratio| ratio != "税比" || !since)
}

/// 鱼类|比禁渔前, 收入|较改造前: where what is compared with begins, if that is how it was before something.
pub(super) fn before_then(words: &str) -> Option<usize> {
    const FAR: usize = 8;
    let event = words.strip_suffix('前')?;
    let at = event.rfind(['比', '较'])?;
    let told = &event[at + '比'.len_utf8()..];
    let near = (2..=FAR).contains(&told.chars().count())
        || WORDS
            .event
            .starting(told)
            .is_some_and(|word| word.len() == told.len());
    (near && !told.contains(['，', '、', '的', '目', '年'])).then_some(at)
}

/// 支出|较年初预算|68.5亿元增加10亿元, 为年初预算|22亿元的101.6%: where a sum that was planned is told of.
pub(super) fn plan(scene: &Scene, noun: &Range<usize>) -> Option<usize> {
    let words = &scene.text[noun.clone()];
    let at = words.rfind(['比', '较', '为', '占'])?;
    let set = &words[at + '比'.len_utf8()..];
    let planned = tense::WORDS.goal.ending(set).is_some();
    let number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '万' | '亿' | '千');
    let rest = &scene.text[noun.end..];
    let unit = rest.trim_start_matches(number);
    // 比年目标|4%低0.6个百分点: the goal that a distance is told from.
    let apart = unit
        .strip_prefix('%')
        .map(|rest| rest.strip_prefix('的').unwrap_or(rest));
    let apart = apart.is_some_and(|rest| rest.starts_with(['低', '高'])) && than_goal(words, at);
    let money = unit.starts_with('元') || apart;
    // 增值税|比上年调整后决算数|增长5%: so is what came of the year before.
    let settled = ["决算数", "决算", "执行数"];
    let settled = settled.iter().any(|word| set.ends_with(word))
        && ["上年", "去年"].iter().any(|year| set.starts_with(year));
    if settled
        && words[at..].starts_with(['比', '较'])
        && rest.starts_with(['增', '减', '下', '上'])
    {
        return Some(noun.start + at);
    }
    // 支出较年初预算|增加3.5亿元
    let than = words[at..].starts_with(['比', '较']);
    let moved = than && rest.starts_with(['增', '减', '超', '下', '上']);
    ((money || moved) && planned && noun::yardstick(set).is_some()).then_some(noun.start + at)
}

/// Whether the words from `at` on compare: 比年目标, but not 为年目标.
fn than_goal(words: &str, at: usize) -> bool {
    words[at..].starts_with(['比', '较'])
}

/// 游客|比去年国庆, 销售额|较2019年黄金周: where a comparison with an occasion of another year begins.
pub(super) fn occasion(scene: &Scene, noun: &Range<usize>) -> Option<usize> {
    let text = &scene.text[noun.clone()];
    let last = WORDS.occasion.ending(text)?;
    let year = noun.end - last.len();
    let start = scene.period_ending(year, noun.start)?;
    let than = scene.text[noun.start..start].strip_suffix(['比', '较'])?;
    Some(noun.start + than.trim_end_matches(['同', '环']).len())
}

/// 单产|比上年多, 降水量|较常年偏少: a comparison with the past, where it begins and which way it goes.
pub(super) fn against_past(scene: &Scene, noun: &Range<usize>) -> Option<(usize, Sense)> {
    let text = &scene.text[noun.clone()];
    // 个体户|较“四经普”|增长: what was counted before.
    if let Some(survey) = text.strip_suffix('”') {
        let at = survey.rfind(['比', '较'])?;
        let named = survey[at..].contains('“') && survey.ends_with(['普', '查']);
        let near = survey[at..].chars().count() <= 10;
        return (named && near).then_some((noun.start + at, Sense::Up));
    }
    // 比上年|多用, 较去年|少立: by one more or fewer of what is done.
    let text = text
        .strip_suffix(WORDS.deed.ending(text).unwrap_or_default())
        .filter(|text| text.ends_with(['多', '少']))
        .unwrap_or(text);
    let (sense, way) = match text.chars().next_back()? {
        way @ ('多' | '高' | '快') => (Sense::Up, way),
        way @ ('少' | '低' | '慢') => (Sense::Down, way),
        _ => return None,
    };
    let past = text.trim_end_matches(way).trim_end_matches('偏');
    if let Some(at) = occasion(scene, &(noun.start..noun.start + past.len())) {
        return Some((at, sense));
    }
    // 同比|多用
    if let Some(bare) = past.strip_suffix("同比").or(past.strip_suffix("环比")) {
        return Some((noun.start + bare.len(), sense));
    }
    let at = past.rfind(['比', '较'])?;
    let near = past[at..].chars().count() <= 16;
    (near && (scene.is_base(noun.start + past.len()) || WORDS.earlier.ending(past).is_some()))
        .then_some((noun.start + at, sense))
}

/// 分别高于|省、市: where a list of peers begins behind a word that compares.
pub(super) fn peers(words: &str) -> Option<usize> {
    let bare = words.strip_suffix("水平").unwrap_or(words);
    let bare = bare.strip_suffix("平均").unwrap_or(bare);
    let verb = bare.trim_end_matches(|c| "全国省市区县州盟旗、和与".contains(c));
    let listed = bare[verb.len()..].contains(['、', '和', '与']);
    (listed && WORDS.compares.ending(verb).is_some()).then_some(verb.len())
}

/// 低于|排名第一的|甲市: without the place in an order by which it is told who is meant.
pub(super) fn unranked(before: &str) -> &str {
    const LONGEST: usize = 8;
    let ranked = before.strip_suffix('的').and_then(|said| {
        let at = said.rfind('第').or_else(|| find_last(said, "首位"))?;
        said[..at]
            .strip_suffix("排名")
            .or_else(|| said[..at].strip_suffix("位居"))
    });
    let near = ranked.filter(|ranked| before[ranked.len()..].chars().count() <= LONGEST);
    near.unwrap_or(before)
}

/// 增速|比全国快: a comparison with peers, where it begins and what it says.
pub(super) fn against_peers(text: &str) -> Option<(usize, Sense)> {
    let sense = match text.chars().next_back()? {
        '快' | '高' | '多' | '大' => Sense::GapUp,
        '慢' | '低' | '少' | '小' => Sense::GapDown,
        _ => return None,
    };
    let at = text.rfind(['比', '较'])?;
    let near = text[at..].chars().count() <= 16;
    (near && WORDS.peer.within(&text[at..])).then_some((at, sense))
}

/// 增速|快于GDP年均增速|3.9个百分点: a comparison with what else grew, where it begins and what it says.
pub(super) fn against_growth(scene: &Scene, noun: &Range<usize>) -> Option<(usize, Sense)> {
    const NEAR: usize = 18;
    let points = scene.text[noun.end..]
        .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '、' | '和'));
    if !points.starts_with("个百分点") {
        return None;
    }
    let words = &scene.text[noun.clone()];
    let last = |than: &Words, sense| Some((than.all(words).last()?.1, sense));
    let found = [
        last(&WORDS.above, Sense::GapUp),
        last(&WORDS.below, Sense::GapDown),
    ];
    let found = found.into_iter().flatten();
    let (than, sense) = found.max_by_key(|(than, _)| than.start)?;
    let (at, other) = (than.start, &words[than.end..]);
    // 低于市计划的|0.6个百分点: the goal itself, whether 的 stands behind it or not.
    let goal = other.strip_suffix('的').filter(|goal| {
        let ends = ["计划", "目标", "任务", "指标"];
        ends.iter().any(|end| goal.ends_with(end))
    });
    let other = goal.unwrap_or(other);
    // 高于上年同期: by how much it moved.
    let bare = other.replace("年均", "");
    let past = bare.contains(['年', '月', '季', '的', '”']) || bare.ends_with("同期");
    let near = (2..=NEAR).contains(&other.chars().count()) && !past;
    near.then_some((at, sense))
}

/// What a price lies above or below: 以|高于|市场价|15%, 收购价|高于|市场价|0.5元; and the words before that.
pub fn other_price(before: &str) -> Option<(&str, &str)> {
    const LONGEST: usize = 8;
    let before = before.trim_end_matches(['约', '近', '超', '出']);
    let clause = before
        .rfind(['，', '；', '。', '：', '\n'])
        .map_or(before, |at| &before[at..]);
    let (at, word) = ["高于", "低于"]
        .iter()
        .filter_map(|word| Some((find_last(clause, word)?, *word)))
        .max()?;
    let (whose, other) = (&clause[..at], &clause[at + word.len()..]);
    let price = other.ends_with('价') || other.ends_with("价格");
    (price && other.chars().count() <= LONGEST).then_some((whose, word))
}
