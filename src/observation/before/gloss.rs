//! Words beside a name that say how its number was reckoned, and are no part of it.
//!
//! ```text
//! 增加值（现价）|达          （下同）|全县生产总值       经市重点办审核|完成投资
//! 剔除留抵退税后|同口径增长   五年|年均增长
//! ```

use super::WORDS;
use crate::lexicon::{find, has};
use crate::observation::clause;

/// 完成|区人代会批准|增长9%的目标: whether words tell by whom a goal was resolved, and nothing else.
pub fn is_resolved(text: &str) -> bool {
    const LONGEST: usize = 14;
    let text = text.trim_end_matches('的');
    let resolved = ["批准", "确定", "通过"]
        .iter()
        .find_map(|verb| text.strip_suffix(verb));
    let house = resolved.is_some_and(|by| {
        ["人代会", "人大会", "人民代表大会"]
            .iter()
            .any(|house| has(by, house))
    });
    house && text.chars().count() <= LONGEST
}

/// Length of a gloss in brackets that says how the number was reckoned: 增加值（现价）, 比上年（下同）.
pub fn trailing_gloss(text: &str) -> Option<usize> {
    let open = text.strip_suffix('）')?.rfind('（')?;
    let inner = &text[open + '（'.len_utf8()..text.len() - '）'.len_utf8()];
    // 恩格尔系数（即食品支出占比）: what the name means.
    // 专项收入（主要是排污费收入、教育费附加收入）: or what most of it is.
    let means = inner.starts_with('即') || WORDS.consists.starting(inner).is_some();
    if is_scope(inner) {
        return None;
    }
    let gloss = means
        || WORDS.gloss.within(inner)
        || clause::is_months(inner)
        || lists_parts(&text[..open], inner);
    (gloss && open > 0).then_some(text.len() - open)
}

/// 其他各项收入（罚没收入、捐赠收入）: whether a bracket lists parts that are called as the whole is.
fn lists_parts(whole: &str, inner: &str) -> bool {
    let kinds = ["收入", "支出", "税收", "投资", "资金", "产量"];
    let several = inner.contains('、') && !inner.contains(['，', '；']);
    let alike = |kind: &&str| whole.ends_with(*kind) && inner.ends_with(*kind);
    several && whole.chars().count() >= 4 && kinds.iter().any(alike)
}

/// 财政总收入（市口径）: by whose reckoning, which tells it from another.
pub fn is_scope(gloss: &str) -> bool {
    let whose = gloss.strip_suffix("口径");
    whose.is_some_and(|whose| matches!(whose, "市" | "省" | "县" | "区" | "地方"))
}

/// （下同）|全县生产总值
pub fn leading_gloss(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('（')?;
    let end = inner.find('）')?;
    let gloss = WORDS.opening_gloss.within(&inner[..end]);
    gloss.then_some('（'.len_utf8() + end + '）'.len_utf8())
}

/// 【柞水】|种植板栗: the place or theme that heads a line.
pub fn bracketed_head(text: &str) -> Option<usize> {
    const LONGEST: usize = 20;
    let (head, rest) = text.strip_prefix('【')?.split_once('】')?;
    let named = head.chars().count() <= LONGEST && !rest.is_empty();
    named.then_some(text.len() - rest.len())
}

/// 经市重点办审核|完成投资: who vouches for a number is no part of its name.
pub fn vouched(text: &str) -> Option<usize> {
    text.strip_prefix('经')?;
    let end = WORDS.vouched.every(text).map(|(_, word)| word.end).min()?;
    (text[..end].chars().count() <= 14 && end < text.len()).then_some(end)
}

/// 剔除留抵退税后|同口径增长: what was left out of a comparison.
pub fn cleared(text: &str) -> Option<usize> {
    let opens = ["剔除", "扣除", "排除", "还原"];
    opens.iter().find(|word| text.starts_with(**word))?;
    let end = ["因素影响后", "因素后", "影响后", "因素影响", "因素", "后"]
        .iter()
        .find_map(|word| find(text, word).map(|at| at + word.len()))?;
    (text[..end].chars().count() <= 20).then_some(end)
}

/// 税收|在优化结构的基础上|增长: on what ground something moved is no name.
pub fn is_ground(text: &str) -> bool {
    WORDS.ground.ending(text).is_some()
}

/// 总量|连续五年|位居第一, 增速|6个季度|位居第一: how often.
pub fn in_a_row(text: &str) -> Option<usize> {
    let mut units = ["个月", "个季度", "年", "次"].into_iter();
    let (unit, run) = units.find_map(|unit| Some((unit, text.strip_suffix(unit)?)))?;
    let numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十多两".contains(c);
    let head = run.trim_end_matches(numeral);
    let named = head.strip_suffix("连续");
    // 降幅较前|8个月: the first months of a year are a time.
    let counted = head.len() < run.len() && unit.starts_with('个') && !head.ends_with(['前', '首']);
    let head = named.or_else(|| Some(head).filter(|_| counted))?;
    Some(text.len() - head.len())
}

/// 公共预算收入|创八年新高，达到…, 产量|连创新高: that no earlier one was higher.
pub fn new_high(text: &str) -> Option<usize> {
    const FAR: usize = 8;
    let high = text.strip_suffix("新高")?;
    let at = high.rfind('创')?;
    let head = high[..at].trim_end_matches(['再', '连', '屡', '又', '续']);
    let near = high[at..].chars().count() <= FAR && !high[at..].contains(['，', '、']);
    (near && head.chars().count() >= 3).then_some(text.len() - head.len())
}

/// 茶香飘万里| |全县茶园面积: in a headline, what stands before the space that parts its statements.
pub fn other_statement(text: &str) -> Option<usize> {
    let stated = text[text.rfind(' ')?..].trim_start();
    let named = stated.chars().count() >= 2 && !stated.is_ascii();
    named.then(|| text.len() - stated.len())
}

/// 五年|年均增长, 持续6个月|稳居: how long is no name.
pub fn is_years(text: &str) -> bool {
    let lasts = ["持续", "连续", "已连续", "已持续"];
    let text = lasts
        .iter()
        .find_map(|word| text.strip_prefix(word))
        .unwrap_or(text);
    let lengths = ["年", "个月", "个季度", "周"];
    let count = lengths.iter().find_map(|length| text.strip_suffix(length));
    count.is_some_and(|count| {
        let numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十两".contains(c);
        !count.is_empty() && count.chars().all(numeral)
    })
}

/// 2018年、2019年、2020年|三年|分别投入: how many years the list before was of.
pub fn years_again(before: &str, text: &str) -> Option<usize> {
    before.ends_with('年').then_some(())?;
    let (count, rest) = text.split_once('年')?;
    let goes_on = ["分别", "累计", "来", "间", "均", "共", "各"];
    let told = goes_on.iter().any(|word| rest.starts_with(word));
    (told && is_years(&text[..text.len() - rest.len()]) && count.chars().count() <= 2)
        .then(|| text.len() - rest.len())
}

/// 优良天数209天，比上年190天|增加19天: what it was before.
pub fn is_base_amount(text: &str) -> bool {
    let Some(rest) = text.strip_prefix(['比', '较', '由', '从']) else {
        return false;
    };
    let rest = ["上年同期", "去年同期", "上年", "去年", "年初"]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
        .map(|rest| rest.trim_start_matches(['末', '的']));
    rest.is_some_and(|rest| {
        let unit = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        unit.len() < rest.len() && unit.chars().count() <= 4
    })
}
