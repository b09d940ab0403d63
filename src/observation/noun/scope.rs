//! Among whom a rank is held: no part of the name.
//!
//! ```text
//! 市级以上企业数|六区|第三        增速居|七县区|第二        居11个|县区中排名|第一
//! ```
//!
//! The scopes are rows of `rank_scopes.tsv` and `rank_regions.tsv`; whether a number is a rank at all is asked in
//! [`super::super::figure`].

use super::WORDS;
use crate::lexicon::{Words, find};
use crate::observation::list;
use crate::place::Gazetteer;
use std::sync::LazyLock;

static SCOPES: LazyLock<Words> =
    LazyLock::new(|| Words::of_lines(crate::lexicon::table!("../../lexicon/rank_scopes.tsv")));

static REGIONS: LazyLock<Words> =
    LazyLock::new(|| Words::of_lines(crate::lexicon::table!("../../lexicon/rank_regions.tsv")));

/// 全县一般公共预算收入 → 一般公共预算收入: a name without the words for the text's own place before it.
pub fn without_own_place(noun: &str) -> &str {
    let rest = noun.strip_prefix(['全', '我', '本']);
    rest.and_then(|rest| rest.strip_prefix(['省', '市', '区', '县', '州', '盟', '旗']))
        .unwrap_or(noun)
}

/// 市级以上企业数六区 → 市级以上企业数: a name without among whom its rank is held.
pub fn without_scope(noun: &str) -> &str {
    // 总量在全省58个县（市）中|继续排名第一
    let noun = without_again(noun);
    // 人气|在全国参评的400个县中排名第27位
    if let Some(at) = noun.rfind('在').filter(|at| *at > 0)
        && counted_among(&noun[at..])
    {
        return &noun[..at];
    }
    // 规模居|华中|第一: a region whose name ends so.
    let region = REGIONS.ending(noun).is_some();
    let stands = WORDS.stands_in.ending(noun).filter(|_| !region);
    let rest = &noun[..noun.len() - stands.map_or(0, str::len)];
    // 增幅|全省排名第四
    let whole = [
        "全国", "全省", "全市", "全区", "全县", "全州", "全盟", "全旗",
    ];
    if let Some(bare) = whole.iter().find_map(|word| rest.strip_suffix(word)) {
        return bare;
    }
    // 人均GDP居|苏南|第二
    let region = REGIONS.ending(rest);
    // 生态环境考核|浙江省|第一
    if let Some(left) = region
        .filter(|region| region.ends_with('省'))
        .and_then(|region| rest.strip_suffix(region))
    {
        return left;
    }
    if let Some(left) = region.and_then(|region| rest.strip_suffix(region))
        && let Some(verb) = WORDS.holds.ending(left)
    {
        return without_again(&left[..left.len() - verb.len()]);
    }
    // 路网密度|西部|第一: behind what can be set in order.
    if let Some(left) = region.and_then(|region| rest.strip_suffix(region))
        && list::head(left).is_some()
    {
        return left;
    }
    let scope = counted_group(rest).or_else(|| SCOPES.ending(rest).map(str::len));
    let Some(mut scope) = scope else {
        return rest;
    };
    // 总量全市|区县|第一: where the whole stands right before.
    if rest[..rest.len() - scope].ends_with('全') && rest[rest.len() - scope..].starts_with('市')
    {
        scope -= '市'.len_utf8();
    }
    // 满意度居全省|50万人以上|县|首位
    let bounded = &rest[..rest.len() - scope];
    if ["以上", "以下"]
        .iter()
        .any(|bound| bounded.ends_with(bound))
        && let Some(at) = holds_among(bounded)
    {
        return without_again(&rest[..at]);
    }
    let head = rest[..rest.len() - scope].trim_end_matches(['个', '家', '各']);
    // 在|关中、陕南各|市|中排名第二, 在|京津冀及周边|城市|中: parts of the country, and nothing else.
    if is_regions(head) {
        return "";
    }
    let numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十两".contains(c);
    let bare = head.trim_end_matches(numeral);
    let without = |text: &'_ str, words: &Words| Some(text.len() - words.ending(text)?.len());
    let left = match without(bare, &WORDS.whole) {
        Some(end) => &bare[..end],
        None if bare.len() < head.len() => bare,
        // 全省第六、|县级市|第一: nothing but a scope.
        None if head.is_empty() => "",
        None => return rest,
    };
    let left = without_whole(left);
    // 增速居|七县区第二
    without_again(&left[..without(left, &WORDS.holds).unwrap_or(left.len())])
}

/// 关中、陕南, 京津冀及周边: whether words are parts of the country, one beside the other.
fn is_regions(words: &str) -> bool {
    let region = |part: &str| {
        let part = part
            .strip_suffix("地区")
            .unwrap_or(part)
            .trim_end_matches('各');
        let part = part
            .trim_end_matches(['市', '县', '区'])
            .trim_end_matches('各');
        REGIONS.number(part).is_some() || matches!(part, "周边" | "周围" | "邻近")
    };
    !words.is_empty() && words.split(['、', '和', '及', '与']).all(region)
}

/// 增幅居|全省山区|26县组, 在|近郊|四区, 在|省|26县: without the parts of the country that those lie in among whom the rank is held.
fn without_whole(left: &str) -> &str {
    const WHOLES: [&str; 3] = ["全国", "全省", "全市"];
    let mut left = left;
    while let Some(word) = WHOLES
        .into_iter()
        .find(|word| left.ends_with(word))
        .or_else(|| REGIONS.ending(left))
    {
        left = &left[..left.len() - word.len()];
    }
    let above = left.strip_suffix(['省', '市']);
    above
        .filter(|above| above.is_empty() || WORDS.holds.ending(above).is_some())
        .unwrap_or(left)
}

/// 满意度|居全省…, where a verb of rank has the whole right behind it that the place is held in.
fn holds_among(text: &str) -> Option<usize> {
    let wholes = WORDS.whole.every(text).map(|(_, place)| place.start);
    let mut held = wholes.filter_map(|at| Some(at - WORDS.holds.ending(&text[..at])?.len()));
    held.next()
}

/// 居全省50万人|以上|县|首位: whether a bound between two stretches only tells among whom the rank behind them is held.
pub fn bounded_scope(before: &str, between: &str) -> bool {
    const FAR: usize = 20;
    let far = before.char_indices().rev().take(FAR).last();
    let near = &before[far.map_or(0, |(at, _)| at)..];
    let near = near.rsplit(['，', '；', '。']).next().unwrap_or(near);
    SCOPES.number(between).is_some() && holds_among(near).is_some()
}

/// 在全国参评的400个县中|排名: among how many.
fn counted_among(text: &str) -> bool {
    let rest = text.strip_suffix("排名").unwrap_or(text);
    let group = rest.strip_suffix('中').and_then(counted_group);
    group.is_some() && !text.contains('，')
}

/// 全省32个|生态功能区县: how long the group is that a number counts.
fn counted_group(text: &str) -> Option<usize> {
    const LONGEST: usize = 12;
    let at = text.rfind(|c: char| c.is_ascii_digit())? + 1;
    let group = text[at..].strip_prefix('个')?;
    let fits = WORDS.group.ending(group).is_some() && group.chars().count() <= LONGEST;
    fits.then_some(group.len())
}

/// 在全省|32个|同类县中，综合得分…; 居全市|9个|县市区之首: among whom a place is held, whatever they are.
pub fn is_scope(before: &str, after: &str) -> bool {
    const LONGEST: usize = 12;
    let outer = before.len() - WORDS.whole.ending(before).map_or(0, str::len);
    let outer = &before[..outer];
    // 在|洛川市|五个县（市、区）里
    let placed = || {
        const LONGEST: usize = 5;
        let (_, place) = crate::lexicon::cut_last(outer, "在")?;
        let short = (2..=LONGEST).contains(&place.chars().count());
        let around = after.starts_with(['县', '区', '市', '乡', '镇']);
        (short && around && !Gazetteer::get().find(place).is_empty()).then_some(())
    };
    if !outer.ends_with(['在', '居', '列']) && placed().is_none() {
        return false;
    }
    let mut ends = after.char_indices().take(LONGEST + 1).skip(1);
    let end = ends.find_map(|(at, c)| {
        let ends = matches!(c, '中' | '里')
            || after[at..].starts_with("之首")
            || WORDS.held.starting(&after[at..]).is_some();
        (ends || matches!(c, '，' | '。' | '；')).then_some((at, ends))
    });
    end.is_some_and(|(at, ends)| ends && WORDS.group.ending(&after[..at]).is_some())
}

/// Without the words that say that a rank is held again, or by all.
fn without_again(noun: &str) -> &str {
    let again = WORDS.again.ending(noun).map_or(0, str::len);
    &noun[..noun.len() - again]
}

/// Whether 个县区中排名 follows a number: it counts among whom a rank is held.
pub fn begins_scope(after: &str) -> bool {
    SCOPES.starting(after).is_some_and(|scope| {
        let rest = after[scope.len()..].trim_start_matches(['中', '里']);
        let again = ["继续", "连续", "再次", "均", "仍"];
        let again = again.iter().find_map(|word| rest.strip_prefix(word));
        let rest = again.unwrap_or(rest);
        WORDS.held.starting(rest).is_some()
    })
}

/// 中部第1位, 连续16年位居世界第一: the part of the country, or of the world, that a rank is held in.
pub fn is_region(noun: &str) -> bool {
    let Some(region) = REGIONS.ending(noun) else {
        return false;
    };
    let verb = &noun[..noun.len() - region.len()];
    let verb = verb.trim_end_matches(['位', '居', '列', '排', '名']);
    let years = verb
        .strip_prefix("连续")
        .and_then(|rest| rest.strip_suffix('年'));
    let counted = |years: &str| {
        years
            .chars()
            .all(|c| c.is_ascii_digit() || "一二三四五六七八九十多两".contains(c))
    };
    without_again(verb).is_empty() || years.is_some_and(counted)
}

/// 产值增速位列县区 → 产值增速; 在主城五区中排 → nothing: among whom the place is held is no part
/// of the name.
pub fn out_of_group(noun: &str) -> &str {
    let cut = WORDS.placed.list().iter().filter_map(|verb| {
        let at = find(noun, verb)?;
        is_group(&noun[at + verb.len()..]).then_some(at)
    });
    let kept = match cut.min() {
        Some(at) => &noun[..at],
        // 5郊区中排首位, 南京5郊区中排: a group alone.
        None if is_group(noun) && noun.contains(|c: char| c.is_ascii_digit()) => "",
        None => noun,
    };
    kept.trim_end_matches(['，', ' '])
}

/// 县区, 主城五区中排.
fn is_group(text: &str) -> bool {
    let group = text
        .trim_end_matches("排名")
        .trim_end_matches("排位")
        .trim_end_matches(['排', '居', '列', '位', '中', '内', '里']);
    WORDS.group.ending(group).is_some() && group.chars().count() <= 10
}
