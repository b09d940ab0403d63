//! Which periods are what something is compared with.
//!
//! ```text
//! 比上年增长, 较2015年提高                   上年, 2015年
//! 是2015年的近3倍, 与2010年普查的17万人相比   2015年, 2010年
//! 增速为近10年来最高                          近10年来
//! 创2018年一季度以来新高                       2018年一季度: see [`record`]
//! ```
//!
//! The words around them are rows of `period_words.tsv`. What is compared with them is told in
//! [`crate::observation::when`].

mod record;

use super::words::WORDS;
use super::{Part, Period, Year};
use crate::lexicon::find;
use crate::mention::numeral;

/// How far behind a period, in bytes, 相比 may say that it is compared with.
const COMPARED: usize = 90;

/// Whether a period is what something is compared with.
pub(super) fn is_base(text: &str, period: &Period) -> bool {
    let before = &text[..period.span.start as usize];
    let after = &text[period.span.end as usize..];
    // 与上年增长20%: 比 is meant.
    let moved = ["增", "减", "下降", "上升", "持平"];
    before.ends_with(['比', '较'])
        || is_outdone(before, after, period)
        || record::is_since(before, after, period.span.of(text))
        || before.ends_with('与') && moved.iter().any(|word| after.starts_with(word))
        || WORDS.base.ending(before).is_some()
        || is_of_project(before, after, period)
        || before.ends_with("超过") && !after.starts_with('，')
        || after.strip_prefix('的').is_some_and(counts_times)
        || is_equalled(before, after)
        || before.ends_with(['是', '为', '于']) && is_amount_of_times(after)
        || restores(before, period.span.of(text)) && is_share(after)
        || goes_on(before)
        || before.ends_with(['在', '从']) && on_basis(after)
        || before.ends_with(['与', '和', '同']) && is_even(after)
        || WORDS.beside.starting(after).is_some()
        // 与2010年第六次人口普查的17.8万人相比
        || (before.ends_with(['与', '同', '和']) || set_beside_census(before))
            && find(after, "相比").is_some_and(|at| {
                at <= COMPARED && !after[..at].contains(['，', '；', '。'])
            })
        // 《目录》（2019年本）
        || (before.ends_with('（') && ["本", "版", "修"].iter().any(|word| after.starts_with(word)))
        || before.ends_with("》（")
        || after
            .strip_prefix('比')
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['，', '较']))
        // 与去年|比上升33%
        || before.ends_with(['与', '同', '和'])
            && after.strip_prefix('比').is_some_and(|rest| !rest.starts_with(['重', '例', '率', '赛']))
}

/// 增速为|近10年来|最高, 分别为|20年来|、15年来首次: whether years are no more than those in which nothing came near what is told.
fn is_outdone(before: &str, after: &str, period: &Period) -> bool {
    if !matches!(period.part, Part::Through(_)) {
        return false;
    }
    let counts = |c: char| {
        c.is_ascii_digit() || numeral::begins(c) || matches!(c, '、' | '和' | '近' | '年' | '来')
    };
    let listed = after.starts_with(['、', '和']);
    let after = if listed {
        after.trim_start_matches(counts)
    } else {
        after
    };
    let after = after.strip_prefix('的').unwrap_or(after);
    // 过去五年最大的变化是…: a sentence that begins with years tells of all of them.
    let opens = before.is_empty() || before.ends_with(['。', '\n']);
    !opens && WORDS.record.starting(after).is_some()
}

/// 2011年全年…；完成|2010年|农网改造，投入…: whether a year is in the name of a project that another year, which the sentence begins
/// with, saw done.
fn is_of_project(before: &str, after: &str, period: &Period) -> bool {
    const NAME: usize = 10;
    const FAR: usize = 400;
    let (Part::Whole, Year::Absolute(year)) = (period.part, period.year) else {
        return false;
    };
    if WORDS.does.ending(before).is_none() {
        return false;
    }
    let name = after.strip_prefix('度').unwrap_or(after);
    let mut ends = name.char_indices().take(NAME + 1).skip(2);
    let named = ends.any(|(end, _)| WORDS.works.ending(&name[..end]).is_some());
    let clause = name.split(['，', '；', '。']).next().unwrap_or(name);
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(FAR))..];
    let sentence = near.rsplit(['。', '\n']).next().unwrap_or(near);
    let digits = sentence.bytes().take_while(u8::is_ascii_digit).count();
    let later = sentence[..digits]
        .parse()
        .is_ok_and(|first: u16| first == year + 1);
    let opens = later && sentence[digits..].starts_with('年');
    named && opens && !clause.contains(|c: char| c.is_ascii_digit())
}

/// 同第五次全国人口普查|2000年11月1日零时的…相比: whether a census stands between the word of comparison and its day.
fn set_beside_census(before: &str) -> bool {
    const NEAR: usize = 45;
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(NEAR))..];
    let clause = near.rsplit(['，', '；', '。']).next().unwrap_or("");
    let census = clause.strip_prefix(['与', '同', '和']);
    census.is_some_and(|census| census.starts_with('第') && census.ends_with("普查"))
}

/// 比1-3月、|1-6月: whether a period stands in one list with the one that ends there.
pub(super) fn is_beside(text: &str, end: u32, period: &Period) -> bool {
    let between = text.get(end as usize..period.span.start as usize);
    matches!(between, Some("、" | "和" | "及"))
}

/// 的|近3倍, 的|4倍多, 的|2.7和2.4倍, 的|二点四倍
fn counts_times(rest: &str) -> bool {
    const MOST: usize = 4;
    let number = |c: char| c.is_ascii_digit() || matches!(c, '.' | '点') || numeral::begins(c);
    let mut rest = rest.trim_start_matches(['近', '约', '超', '逾', '达']);
    for _ in 0..MOST {
        let after = rest.trim_start_matches(number);
        if after.trim_start_matches(['多', '余']).starts_with('倍') {
            return true;
        }
        let next = after.strip_prefix(['、', '和']);
        let Some(next) = next.filter(|next| after.len() < rest.len() && next.starts_with(number))
        else {
            return false;
        };
        rest = next;
    }
    false
}

/// 是2010年|7900万元的3.3倍: whether an amount stands behind a period that another is so many times of.
fn is_amount_of_times(after: &str) -> bool {
    const FIGURE: usize = 36;
    let rest = ["期间", "时期", "同期"]
        .iter()
        .find_map(|word| after.strip_prefix(word));
    let rest = rest.unwrap_or(after);
    let near = &rest[..rest.floor_char_boundary(FIGURE)];
    let of = near
        .find('的')
        .filter(|_| near.starts_with(|c: char| c.is_ascii_digit()));
    of.is_some_and(|of| {
        let amount = near[..of].trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        let unit = !amount.is_empty()
            && !amount.contains(|c: char| c.is_ascii_digit() || "，；。、（".contains(c));
        unit && counts_times(&rest[of + '的'.len_utf8()..])
    })
}

/// 与上年|基本持平, 和去年|大体相当.
fn is_even(after: &str) -> bool {
    let about = ["基本", "大体", "大致", "总体", "保持"];
    let rest = about
        .iter()
        .find_map(|word| after.strip_prefix(word))
        .unwrap_or(after);
    ["持平", "相当", "一致", "相同"]
        .iter()
        .any(|word| rest.starts_with(word))
}

/// 在2010年|基础上翻两番, 在去年|27亿次的基础上再增10亿次: what something starts from.
fn on_basis(after: &str) -> bool {
    const FAR: usize = 60;
    let near = &after[..after.floor_char_boundary(FAR)];
    find(near, "基础上").is_some_and(|at| !near[..at].contains(['，', '；', '。']))
}

/// 游客恢复至|2019年, 不足|上年: whether a size is told by what it was; a rate that comes to 98% is one of its year.
fn restores(before: &str, period: &str) -> bool {
    let Some(word) = WORDS.restored.ending(before) else {
        return false;
    };
    let rate = before[..before.len() - word.len()].ends_with(['率', '比', '重', '例', '度']);
    let short = matches!(word, "不足" | "不到" | "不及");
    !(rate || short && period.starts_with(|c: char| c.is_ascii_digit()))
}

/// 恢复至2019年|的七成, 2019年同期|的118.7%, 去年同期|的四分之一: whether a share of what was then stands behind.
fn is_share(after: &str) -> bool {
    let after = after.strip_prefix("同期").unwrap_or(after);
    let Some(rest) = after.strip_prefix('的') else {
        return false;
    };
    let number = |c: char| c.is_ascii_digit() || c == '.' || numeral::begins(c) || c == '多';
    let unit = rest
        .trim_start_matches(['近', '约'])
        .trim_start_matches(number);
    unit.len() < rest.len() && (unit.starts_with(['%', '成', '半']) || unit.starts_with("分之"))
}

/// 降幅比前三季度、上半年、|一季度|分别收窄: whether a list goes on whose first period is compared with.
fn goes_on(before: &str) -> bool {
    const FAR: usize = 60;
    let Some(listed) = before.strip_suffix(['、', '和', '及']) else {
        return false;
    };
    let near = &listed[listed.ceil_char_boundary(listed.len().saturating_sub(FAR))..];
    let Some(at) = near.rfind(['比', '较']) else {
        return false;
    };
    // 税收占比一季度、上半年分别为…: nothing is compared.
    if near[..at].ends_with(['占', '同', '环']) {
        return false;
    }
    let span = &near[at + '比'.len_utf8()..];
    let of_periods =
        |c: char| c.is_ascii_digit() || "上下半年前一二三四季度、和去今同期月份初末".contains(c);
    !span.is_empty() && span.chars().all(of_periods)
}

/// 是|“十五”时期|累计投资的7.3倍: what was then, behind words that equal something with it.
fn is_equalled(before: &str, after: &str) -> bool {
    const NEAR: usize = 60;
    if !before.ends_with(['是', '为', '于']) {
        return false;
    }
    let near = &after[..after.floor_char_boundary(NEAR)];
    let clause = near.split(['，', '；', '。']).next().unwrap_or("");
    let mut behind = clause.match_indices('的');
    behind.any(|(at, of)| counts_times(&clause[at + of.len()..]))
}
