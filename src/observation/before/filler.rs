//! Words before a name that only lead to it, or say how or of what it is told.
//!
//! ```text
//! 可|年产饲料          加|上年结余          用三年时间|改造老旧小区
//! 不含新区|增长7%      nothing is left: the figure is of what was told before
//! ```
//!
//! Verbs and adverbs are dropped by [`super::left`].

use super::WORDS;
use super::doing::{funds, of_core};
use super::means::{by_heads, by_kind, by_manner, for_whom, taken};
use super::outset::planned_or_done;
use crate::lexicon::{Lexicon, find};
use crate::mention::numeral;
use crate::observation::{list, noun};

/// 可|年产饲料, 加|上年结余: length of a word that only leads to the name.
pub(super) fn filled(text: &str) -> Option<usize> {
    const LEADS: [fn(&str) -> Option<usize>; 29] = [
        must_do,
        may_do,
        afterwards,
        alike,
        merely,
        reported,
        once,
        in_years,
        able_to,
        has,
        advised,
        left_out,
        within,
        by_kind,
        only_of,
        held_among,
        cites,
        empty,
        upon,
        for_whom,
        causing,
        taken,
        by_manner,
        plus,
        all_of_quoted,
        of_core,
        funds,
        by_heads,
        planned_or_done,
    ];
    LEADS.iter().find_map(|lead| lead(text))
}

/// 要|加固水库, 要|扩挖塘坝, but not 要素保障项目
fn must_do(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('要')?;
    noun::is_act(rest).then_some('要'.len_utf8())
}

/// 可|年产饲料, 可|年加工果蔬, 可|解决饮水困难人口, 可直接|提供岗位
fn may_do(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('可')?;
    let rest = rest.strip_prefix("直接").unwrap_or(rest);
    let verbs = ["年", "解决", "带来", "提供", "带动", "创造"];
    let does = verbs.iter().any(|verb| rest.starts_with(verb))
        || noun::WORDS.content.starting(rest).is_some();
    does.then_some(text.len() - rest.len())
}

/// 建成投用|后|将可带动…, 投产|后|可年产…: what is left of when it will be.
fn afterwards(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('后')?;
    let then = ["将", "可", "能", "预计", "有望", "每年"];
    let then = then.iter().any(|word| rest.starts_with(word));
    then.then_some('后'.len_utf8())
}

/// 像左某一样的|贫困群众还有…, 类似这样的|合作社有…: length of the words that say whom or what those are like.
fn alike(text: &str) -> Option<usize> {
    const FAR: usize = 60;
    const LIKE: [&str; 8] = [
        "一样的",
        "这样的",
        "此类的",
        "那样的",
        "这般的",
        "类似的",
        "这类",
        "这种",
    ];
    if !["像", "类似", "诸如"]
        .iter()
        .any(|word| text.starts_with(word))
    {
        return None;
    }
    let near = &text[..text.floor_char_boundary(FAR)];
    let ends = LIKE
        .iter()
        .filter_map(|word| Some(find(near, word)? + word.len()));
    let alike = ends.min()?;
    (text[alike..].chars().count() >= 2).then_some(alike)
}

/// 仅|门票收入就达1200万元
fn merely(text: &str) -> Option<usize> {
    list::head(text.strip_prefix('仅')?).map(|_| '仅'.len_utf8())
}

/// 前10月|上报|完成投资9亿元: by whom it was told is no part of its name.
fn reported(text: &str) -> Option<usize> {
    text.starts_with("上报完成").then_some("上报".len())
}

/// 以前|亩产仅400公斤: of a time that has no date.
fn once(text: &str) -> Option<usize> {
    let times = ["以前", "过去", "从前"];
    let rest = times.iter().find_map(|word| text.strip_prefix(word))?;
    let named = list::head(rest).is_some() || noun::lean(rest) == Some(noun::Lean::Part);
    named.then_some(text.len() - rest.len())
}

/// 四十年|粮食产量增长2.9倍, 五年|GDP增长80%, but not 五年生存率: in how many years what is known by its name moved so.
fn in_years(text: &str) -> Option<usize> {
    let counts = |c: char| c.is_ascii_digit() || numeral::begins(c);
    let rest = text.trim_start_matches(counts);
    let rest = rest
        .strip_prefix('年')
        .filter(|_| rest.len() < text.len())?;
    let rest = rest.strip_prefix('来').unwrap_or(rest);
    Lexicon::get()
        .indicator(rest)
        .map(|_| text.len() - rest.len())
}

/// 达到|日供水2万吨的能力
fn able_to(text: &str) -> Option<usize> {
    let words = ["达到", "形成", "具备"];
    let word = words.iter().find(|word| text.starts_with(**word))?;
    let able = WORDS.able.starting(&text[word.len()..]).is_some();
    able.then_some(word.len())
}

/// 年末|有A级景区, 有|机动车驾驶员, but not 有效投资, 有机肥.
fn has(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('有')?;
    let word = WORDS.with_have.starting(rest).is_some() && !rest.starts_with("机动");
    (rest.chars().count() >= 2 && !word).then_some('有'.len_utf8())
}

/// 建议|2026年全县收入按6亿元安排, but not 代表建议54件.
fn advised(text: &str) -> Option<usize> {
    let rest = text.strip_prefix("建议")?;
    let whole = rest.starts_with(|c: char| c.is_ascii_digit() || c == '全');
    whole.then_some("建议".len())
}

/// |尽快|完成30公里的道路: nothing but how soon; |现|9个项目均已开工: or that it is so now; 130%，即|14万人次以上, 而|去年同期为-14.2%: or a word that joins.
fn empty(text: &str) -> Option<usize> {
    matches!(
        text,
        "现" | "年终" | "尽快" | "早日" | "如期" | "即" | "而" | "则" | "亦"
    )
    .then_some(text.len())
}

/// 在去年27亿次的|基础上|再增10亿次, 湘潭县的|目标是|GDP增长11%
fn upon(text: &str) -> Option<usize> {
    let grounds = ["的基础上", "基础上", "目标是"];
    let ground = grounds.iter().find(|word| text.starts_with(**word))?;
    Some(ground.len())
}

/// “一区三园”共|注册协议外资1.2亿美元: all that a slogan counts; but “一区三园”共完成|税收, where the name is short.
fn all_of_quoted(text: &str) -> Option<usize> {
    const SHORTEST: usize = 6;
    let (counted, rest) = text.strip_prefix('“')?.split_once('”')?;
    let rest = rest.strip_prefix('共')?;
    let own = ["享", "建", "同", "有", "产", "青", "计"];
    let whole = counted.starts_with(numeral::begins) && !own.iter().any(|c| rest.starts_with(c));
    (whole && rest.chars().count() >= SHORTEST).then_some(text.len() - rest.len())
}

/// 加|上级补助收入, 加|上年结余, 加|上解支出
fn plus(text: &str) -> Option<usize> {
    let sums = ["加上级", "加上年", "加上解"];
    let added = sums.iter().any(|word| text.starts_with(word));
    added.then_some('加'.len_utf8())
}

/// 《方案》提出年度|新建绿地12万平方米: length of the words that say which paper says so.
fn cites(text: &str) -> Option<usize> {
    let (title, said) = text.strip_prefix('《')?.split_once('》')?;
    let rest = ["提出", "明确", "要求"]
        .iter()
        .find_map(|verb| said.strip_prefix(*verb))?;
    let named = !title.contains(['，', '。']) && !rest.starts_with('的');
    let rest = rest.strip_prefix("年度").unwrap_or(rest);
    named.then(|| text.len() - rest.len())
}

/// 完成330亿元，不含新区|增长7%; 剔除核销因素|贷款余额增加…: length of the words for what is left out of what is told.
fn left_out(text: &str) -> Option<usize> {
    let partial = ["不含", "剔除", "扣除", "不包括"];
    partial.iter().find(|word| text.starts_with(**word))?;
    let factor = "因素";
    if let Some(at) = text.find(factor) {
        // 剔除留抵退税因素后|增长2.1%
        let rest = &text[at + factor.len()..];
        let after = ['后', '外'].into_iter().find(|c| rest.starts_with(*c));
        return Some(at + factor.len() + after.map_or(0, char::len_utf8));
    }
    (!text.contains(['的', '、']) && list::head(text).is_none()).then_some(text.len())
}

/// 连续八年位居全国地理标志产品|榜首: among whom a rank is held, and nothing else.
fn held_among(text: &str) -> Option<usize> {
    let rest = text.strip_prefix("连续").map_or(text, |rest| {
        let years = rest.trim_start_matches(|c: char| c.is_ascii_digit() || numeral::begins(c));
        years.strip_prefix('年').unwrap_or(rest)
    });
    let held = ["位居", "稳居", "位列", "名列", "荣居", "高居"];
    let verb = held.iter().find(|word| rest.starts_with(**word))?;
    // 稳居创新指数全球榜首: what it leads in stands first, and names it.
    let scopes = ["全国", "全省", "全市", "全球", "全区", "全县", "全州"];
    let among = &rest[verb.len()..];
    // 位居全省综合考评第3位: nor where it is told in what.
    let class = among.ends_with('类');
    let scoped = scopes.iter().any(|word| among.starts_with(word));
    (class && scoped).then_some(text.len())
}

/// 完成投资217亿元，仅为规划总投资|的24.3%: what a share is of, which is the subject's own.
fn only_of(text: &str) -> Option<usize> {
    let of = text
        .strip_prefix("仅为")
        .or_else(|| text.strip_prefix("仅相当于"))?;
    WORDS.share_whole.ending(of).map(|_| text.len())
}

/// 区内|4个签约项目: nothing but where what is counted stands.
fn within(text: &str) -> Option<usize> {
    let place = text.strip_suffix('内')?;
    WORDS.bounds.number(place).map(|_| text.len())
}

/// 使|城区空间扩容一倍, 把|亩均效益提升到6000元: length of a word that only says that something was made so.
fn causing(text: &str) -> Option<usize> {
    let word = ["使得", "促使", "使", "让", "把"]
        .into_iter()
        .find(|word| text.starts_with(word))?;
    let rest = &text[word.len()..];
    let other = WORDS.causes_own.starting(rest).is_some();
    (!other && rest.chars().count() >= 2).then_some(word.len())
}
