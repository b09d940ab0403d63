//! Words behind a number in which no noun begins.
//!
//! ```text
//! 200亿元|大关            a mark         投入6942万元|实施了30座…     a verb
//! 减少3%的|年度目标       a goal         12家|因环保停产企业           a noun, since it ends in one
//! ```
//!
//! What a noun behind a number is called is for [`super`].

use crate::lexicon::tense;
use crate::mention::{cue, numeral};
use crate::observation::figure::begins_noun;
use crate::observation::noun;

/// Whether no noun begins behind a number: 200亿元|大关.
pub(super) fn names_nothing(text: &str, before: &str) -> bool {
    closes(text)
        || sets_goal(text, before)
        || lacks_stop(text, before)
        || is_moved(before)
        || moves_on(text)
        || tells_how(text)
        || is_of_rest(text, before)
        || is_verb(text)
        || judges(text)
        || !begins_noun(text) && !acts(text, before)
}

/// 200亿元|大关, 道路24条|共187公里, 收入按增长3%|安排: what ends a phrase.
fn closes(text: &str) -> bool {
    let closing = [
        "大关",
        "创历史",
        "关口",
        "台阶",
        "目标",
        "起步",
        "基础上",
        "的基础上",
        "才能",
        "方能",
    ];
    matches!(
        text,
        "共" | "合计" | "总计" | "共计" | "安排" | "清零" | "归零" | "销号" | "里"
    ) || closing.iter().any(|word| text.starts_with(word))
}

/// Words for the rest of those that were counted.
pub const REST: [&str; 4] = ["其余", "剩余", "余下", "剩下"];

/// 其余39家|的建设工作, 剩余4个|年底前完成: what is under way with the rest of those counted, or by when they are done.
fn is_of_rest(text: &str, before: &str) -> bool {
    // The unit is one character.
    let Some((unit, _)) = before.trim_end_matches('的').char_indices().next_back() else {
        return false;
    };
    let number = &before[..unit];
    let head = number.trim_end_matches(|c: char| c.is_ascii_digit() || numeral::begins(c));
    let rest = head.len() < number.len() && REST.iter().any(|word| head.ends_with(word));
    let text = text.trim_start_matches('的');
    let work =
        text.starts_with("建设工作") || text.ends_with("工作") || text.starts_with("工程建设");
    let by = [
        "年底", "年内", "月底", "月内", "前", "预计", "计划", "将", "也", "均", "正",
    ];
    // 剩余14个|正在整改: how far those are tells them apart.
    let under_way = text.starts_with("正在") && text.chars().count() <= "正在整改".chars().count();
    rest && !under_way && (work || by.iter().any(|word| text.starts_with(word)))
}

/// 减少3%的|年度目标
fn sets_goal(text: &str, before: &str) -> bool {
    // 培育企业20家的|奋斗目标
    const SHORT: usize = 6;
    let set = text.starts_with(['既', '预']);
    let short = || !set && text.ends_with("目标") && text.chars().count() <= SHORT;
    // 超出市里下达6.2万人的|既定目标: of people and money it is all that names them.
    let rate = before.ends_with("%的") && text.starts_with("既定目标");
    let named = rate || tense::WORDS.set_goal.starting(text).is_some();
    before.ends_with('的') && (named || short())
}

/// 占比达90.65%|25°以上耕地…: a stop is missing; 辖6镇|3办: another count.
fn lacks_stop(text: &str, before: &str) -> bool {
    let office = || text.ends_with('办') && text.chars().count() <= 4;
    text.starts_with(|c: char| c.is_ascii_digit()) && (before.ends_with('%') || office())
}

/// 税收增长5.2%|城镇、农村居民…: a stop is missing behind what moved, whose number no noun is of.
fn is_moved(before: &str) -> bool {
    const MOVES: [&str; 4] = ["增长", "下降", "上升", "上涨"];
    let number = before.strip_suffix('%');
    // 高于全市23.2个百分点|战略性新兴产业产值增长21%
    before.ends_with("个百分点")
        || number.is_some_and(|number| {
            let moved = number.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
            moved.len() < number.len() && MOVES.iter().any(|word| moved.ends_with(word))
        })
}

/// 投入6942万元|实施了30座…: nothing but a verb.
fn is_verb(text: &str) -> bool {
    text.ends_with('了') && cue::prefix(text).is_some_and(|(_, rest)| rest.is_empty())
}

/// 从23%|再提高超1个百分点, 比去年的990万件|增加约400万件, 比2010年的14万吨、1万吨|分别减少12%、15%: nothing but how it moved.
fn moves_on(text: &str) -> bool {
    let again = text.strip_prefix('再').and_then(cue::prefix);
    let again = again.is_some_and(|(cue, _)| cue.tail && cue.sense.is_some());
    let moved = text
        .strip_prefix("分别")
        .or_else(|| text.strip_suffix(['约', '近', '逾', '超']))
        .and_then(cue::prefix);
    again || moved.is_some_and(|(cue, rest)| rest.is_empty() && cue.tail && cue.sense.is_some())
}

/// 年均增长9%|是科学合理的: what somebody thinks of it.
fn judges(text: &str) -> bool {
    text.starts_with('是') && text.ends_with('的') && !text.contains(|c: char| c.is_ascii_digit())
}

/// 2300户|增收: what those do who are counted, not how their number moved.
fn acts(text: &str, before: &str) -> bool {
    before.ends_with(['户', '人', '名']) && noun::WORDS.action_of.number(text).is_some()
}

/// 除取消2项|外, 有5项|因资金没到位未完成, 由10亿元到突破100亿元|用了14年时间: but for which, why, or how long it took.
fn tells_how(text: &str) -> bool {
    let took = ["用了", "用时", "历时"];
    let took = took.iter().any(|word| text.starts_with(word));
    let why = text.starts_with("由于")
        || text
            .strip_prefix('因')
            .is_some_and(|rest| noun::WORDS.cause.starting(rest).is_none());
    // 150户|因大病致贫的特困户: which of them; 12家|因环保停产企业: the noun that it tells apart ends the words.
    let ends = ["企业", "户", "人员", "家庭", "学生", "项目"];
    let which = text.contains('的') || ends.iter().any(|end| text.ends_with(end));
    took || why && !which || text == "外"
}
