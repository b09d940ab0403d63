//! Verbs and terms before a name that say only that something was done, or within how many years.
//!
//! ```text
//! 培养|农村实用人才23名        三年共|安排扶贫资金2.7亿元        包括畜牧业在内的|农业产值
//! ```
//!
//! A verb stays where it makes a word with what follows (投入产出比, 开发区企业), and where too little follows to
//! stand on its own (投入资金).

use super::WORDS;
use crate::lexicon::find;
use crate::mention::{cue, numeral};

/// Length of such words.
pub(super) fn done(text: &str) -> Option<usize> {
    over_years(text)
        .or_else(|| by_office(text))
        .or_else(|| contents(text))
        .or_else(|| years_on_end(text))
        .or_else(|| did(text))
        .or_else(|| set_up(text))
        .or_else(|| earned(text))
        .or_else(|| counted_in(text))
}

/// 培养|农村实用人才; 成立和规范|合作社, of which the first verb went before.
fn did(text: &str) -> Option<usize> {
    const SHORTEST: usize = 4;
    let joined = text.strip_prefix(['和', '及', '与']);
    let verb = WORDS.does.starting(joined.unwrap_or(text))?;
    let length = text.len() - joined.unwrap_or(text).len() + verb.len();
    let object = &text[length..];
    let own = WORDS.does_own.starting(object).is_some() || object.contains(['，', '、', '的']);
    (!own && object.chars().count() >= SHORTEST).then_some(length)
}

/// 提供助浴服务的|养老机构: a verb that with 的 tells which ones are meant.
pub(super) fn offers(verb: &str, rest: &str) -> bool {
    let verb = ["提供", "具备", "具有"].contains(&verb);
    let kinds = ["服务的", "功能的", "条件的"];
    let mut ends = kinds
        .iter()
        .filter_map(|end| Some(find(rest, end)? + end.len()));
    verb && ends.any(|end| rest[end..].chars().count() >= 2)
}

/// 设|病床120张.
fn set_up(text: &str) -> Option<usize> {
    let object = text.strip_prefix('设')?;
    // 设|乡镇防保站
    let own = object.starts_with(['施', '备', '计', '立', '置', '有', '区', '市']);
    let station = !own && object.ends_with(['站', '所', '点']) && object.chars().count() >= 4;
    (station || WORDS.set_up.number(object).is_some()).then_some('设'.len_utf8())
}

/// 创|旅游综合收入3.4亿元, but not 创新收入.
fn earned(text: &str) -> Option<usize> {
    let object = text.strip_prefix('创')?;
    let sums = ["收入", "产值", "利润", "利税"];
    let sum = sums.iter().any(|end| object.ends_with(end)) && object.chars().count() >= 4;
    let own = object.starts_with(['新', '业', '投', '意', '汇', '造', '收', '建']);
    (sum && !own).then_some('创'.len_utf8())
}

/// 三年共|安排资金, 3年内|新增学位: within how many years.
fn over_years(text: &str) -> Option<usize> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || numeral::begins(c));
    let within = rest
        .strip_prefix('年')
        .filter(|_| rest.len() < text.len())?;
    let within = within.strip_prefix(['来', '间']).unwrap_or(within);
    let mut sums = ["共计", "累计", "总共", "共", "内"].into_iter();
    let name = sums.find_map(|sum| within.strip_prefix(sum))?;
    (name.chars().count() >= 2).then_some(text.len() - name.len())
}

/// 项目建设内容为|新建泵站3座: what a work consists of.
fn contents(text: &str) -> Option<usize> {
    const CONTENTS: &str = "建设内容";
    let at = find(text, CONTENTS)?;
    let rest = &text[at + CONTENTS.len()..];
    let verb = ["为", "是", "包括", "主要是", "主要为", "主要包括"];
    let rest = verb.iter().find_map(|verb| rest.strip_prefix(verb))?;
    let lead = ["", "主要", "项目", "工程", "项目主要", "工程主要"].contains(&&text[..at]);
    (lead && rest.chars().count() >= 2).then_some(text.len() - rest.len())
}

/// 市环保部门共|处理投诉案件: which office did what is summed up, but not 部门共享数据.
fn by_office(text: &str) -> Option<usize> {
    const LONGEST: usize = 12;
    const OFFICES: [&str; 6] = ["部门", "机关", "局", "法院", "检察院", "机构"];
    let at = text.find('共').filter(|at| *at > 0)?;
    let (who, rest) = (&text[..at], &text[at + '共'.len_utf8()..]);
    let rest = rest.strip_prefix(['计', '有']).unwrap_or(rest);
    let own = rest.starts_with(['享', '建', '同', '产', '青', '用', '和', '治', '管']);
    let office = OFFICES.iter().any(|end| who.ends_with(end));
    let plain = who.chars().count() <= LONGEST && !who.contains(['、', '，', '的', '“']);
    (office && plain && !own && rest.chars().count() >= 4).then_some(text.len() - rest.len())
}

/// 连续3年|评选光荣户, 连续三年|举办赛事: for how many years on end something was done; what moved so long stays.
fn years_on_end(text: &str) -> Option<usize> {
    let rest = text.strip_prefix("连续")?;
    let years = rest.trim_start_matches(|c: char| c.is_ascii_digit() || numeral::begins(c));
    let name = years
        .strip_prefix('年')
        .filter(|_| years.len() < rest.len())?;
    let (verb, object) = cue::prefix(name)?;
    (verb.lead && verb.sense.is_none() && object.chars().count() >= 2)
        .then_some(text.len() - name.len())
}

/// 包括畜牧业在内的|农业产值: what is counted in as well.
fn counted_in(text: &str) -> Option<usize> {
    const FAR: usize = 60;
    let rest = text.strip_prefix("包括")?;
    let near = &rest[..rest.floor_char_boundary(FAR)];
    let at = find(near, "在内的")? + "在内的".len();
    (rest[at..].chars().count() >= 2).then_some("包括".len() + at)
}

/// 为代表的|工业项目, 为主导的|果园面积: what is left of which of them matter most.
pub(super) fn of_core(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('为')?;
    let core = &rest[WORDS.core.starting(rest)?.len()..];
    let named = core
        .strip_prefix('的')
        .filter(|name| name.chars().count() >= 2)?;
    Some(text.len() - named.len())
}

/// 投入3亿元|资金|新建公路120公里: the money once more, before what was done with it.
pub(super) fn funds(text: &str) -> Option<usize> {
    let rest = text.strip_prefix("资金")?;
    let deed = &rest[WORDS.spent_on.starting(rest)?.len()..];
    (deed.chars().count() >= 2).then_some("资金".len())
}
