//! Goals by the words behind their numbers, or by the money that they are for.
//!
//! ```text
//! 确定了发展烟叶|5万亩、蔬菜|9万亩的目标        both are goals
//! 确定了产值达到|3亿元，增长|8%的预期目标        likewise
//! 计划投资3亿元。这3亿元，用于新建公园|12个     so is what planned money is for
//! 实现了植树|5万亩的目标                    a result
//! 改造小区|8个，确保10月底前完成              to be done by then
//! 全县改造任务|1900户                        what was set
//! 确保2025年覆盖率达到|80%                   what a year is to bring
//! 要提前实现收入翻|一番的目标                but a goal
//! ```

use super::{PLACED, Said, done_since, tells_past};
use crate::lexicon::{cut, cut_last, find, has, tense};
use crate::observation::piece;
use crate::observation::scene::Scene;
use crate::report::Status;
use std::ops::Range;

/// How far from a figure, in bytes, the goal may be named.
const FAR: usize = 300;

/// Longest unit of what is set, in bytes.
const UNIT: usize = 12;

/// 确定了发展烟叶|5万亩、蔬菜9万亩的目标: a goal that a verb before it sets, and 目标 behind it names.
pub(super) fn aimed(text: &str, at: usize) -> Option<Said> {
    // Most sentences name no goal.
    let after = text.get(at..text.floor_char_boundary(at + FAR))?;
    if let Some(goal) = aimed_throughout(text, at) {
        return Some(goal);
    }
    let goal = find(after, "的目标")?;
    if after[..goal].contains(['，', '；', '。']) {
        return None;
    }
    let behind = after[goal + "的目标".len()..].trim_start_matches("任务");
    let ends = behind.is_empty() || behind.starts_with(['，', '；', '。']);
    let before = text.get(..at)?;
    let start = piece::start(before, &['，', '；', '。']);
    let set = PLACED.sets.next(&before[start..], 0)?.1;
    let (lead, set_for) = (
        &before[start..start + set.start],
        &before[start + set.end..],
    );
    // 主要实现…: no verb of its own.
    if before[start + set.start..].starts_with('要') && lead.ends_with(['主', '重', '需', '必'])
    {
        return None;
    }
    // 全面实现省政府确定的造林|4万亩的目标: a goal that was reached.
    let reached = ["实现", "完成", "达到", "超过"];
    let done = |words: &str| reached.iter().any(|word| has(words, word));
    if done(lead) || done(set_for) {
        return None;
    }
    ends.then(|| (Status::Target, Some(start + set.start..start + set.end)))
}

/// 确定了产值达到|3亿元，增长|8%，收入达到|9000元的预期目标: the same where several clauses tell what is aimed at, and none of it
/// was done or is compared.
fn aimed_throughout(text: &str, at: usize) -> Option<Said> {
    const NAME: usize = 4;
    const DONE: [&str; 2] = ["完成了", "实现了"];
    let head = &text[..at];
    let from = piece::start(head, &['；', '。']);
    let sets = PLACED.sets.every(&head[from..]);
    let sets = sets.map(|(_, place)| from + place.start..from + place.end);
    let set = sets
        .filter(|set| text[set.clone()].ends_with('了'))
        .last()?;
    let rest = text[at..].split(['；', '。']).next()?;
    let end = at + find(rest, "目标")?;
    let said = &text[set.end..end];
    // |的|目标, |的|预期目标
    let (told, name) = said.rsplit_once('的')?;
    let named = name.chars().count() <= NAME && name.chars().all(char::is_alphabetic);
    let own = !told.is_empty() && !has(told, "目标") && told.contains(['，', '、']);
    let behind = text[end + "目标".len()..].trim_start_matches("任务");
    let ends = behind.is_empty() || behind.starts_with(['，', '；', '。']);
    let done = tense::WORDS.told.within(said) || DONE.iter().any(|word| has(said, word));
    (named && own && ends && !done).then_some((Status::Target, Some(set)))
}

/// 这3亿元，用于新建公园|12个: what money is for that was planned a few sentences before.
pub(super) fn funded(scene: &Scene) -> Option<Said> {
    const BACK: usize = 900;
    const SUM: usize = 40;
    let rest = scene.text.strip_prefix('这')?;
    let near = &rest[..rest.floor_char_boundary(SUM)];
    let (sum, after) = cut(near, "元")?;
    let used = after.trim_start_matches(['，', '将', '主', '要', '全', '部']);
    let money = sum.starts_with(|c: char| c.is_ascii_digit())
        && sum.ends_with(['亿', '万'])
        && used.starts_with("用于");
    if !money {
        return None;
    }
    let document = scene.setting.text;
    let here = scene.global_range(0..scene.text.len())?.start as usize;
    let from = document.ceil_char_boundary(here.saturating_sub(BACK));
    let back = document.get(from..here)?;
    let planned = back.match_indices(sum).any(|(at, _)| {
        let before = &back[..at];
        ["计划投资", "计划投入", "拟投资", "将投入"]
            .iter()
            .any(|word| before.ends_with(word))
    });
    planned.then(|| {
        (
            Status::Target,
            Some(0..'这'.len_utf8() + sum.len() + '元'.len_utf8()),
        )
    })
}

/// 对|63栋楼进行改造，…，确保在10月底前完成: what is to be done by a time that the end of the sentence sets.
pub(super) fn assured(scene: &Scene, at: usize) -> Option<Range<usize>> {
    let text = scene.text.trim_end_matches('。');
    if text.len() > FAR {
        return None;
    }
    let (told, last) = text.rsplit_once('，')?;
    let word = ["确保", "力争", "争取"]
        .into_iter()
        .find(|word| last.starts_with(word))?;
    let (by, _) = last.split_once('前')?;
    let dated = by.ends_with(['底', '末', '月', '日']) && PLACED.settles.ending(last).is_some();
    let done = told.contains('已') || done_since(told) || tells_past(told);
    // 自筹资金|700万元，对…进行改造: what it is paid with may be there.
    let number = text
        .get(at..)?
        .trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let done = done || number.trim_start_matches(['万', '亿']).starts_with('元');
    let start = told.len() + '，'.len_utf8();
    (at < told.len() && dated && !done && !scene.quoted(start)).then(|| start..start + word.len())
}

/// 确保|2025年覆盖率达到|80%, 确保2025新增|20户: what is seen to for a year that is not over, and nothing was done of.
pub(super) fn assured_year(scene: &Scene, at: usize) -> Option<Range<usize>> {
    const DIGITS: usize = 4;
    let before = scene.text.get(..at)?;
    let word = "确保";
    let (start, _) = before.rmatch_indices(word).find(|(start, word)| {
        let rest = &before[start + word.len()..];
        rest.get(..DIGITS).is_some_and(is_year)
            && !rest[DIGITS..].starts_with(|c: char| c.is_ascii_digit() || c == '.')
    })?;
    let rest = &before[start + word.len()..];
    let year: u16 = rest[..DIGITS].parse().ok()?;
    let open = rest.len() <= FAR && !rest.contains(['；', '。']);
    let done = rest.contains(['了', '已']) || done_since(rest);
    let over = scene.setting.issued.is_some_and(|issued| year < issued);
    (open && !done && !over && !scene.quoted(start)).then(|| start..start + word.len())
}

/// 2025: whether four characters are a year of our times.
fn is_year(text: &str) -> bool {
    text.starts_with("20") && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// 到2025年8月|底前竣工: whether a clause ends by saying that something is then there, or goes on.
pub fn settles(rest: &str) -> bool {
    const LONGEST: usize = 12;
    rest.chars().count() <= LONGEST
        && PLACED
            .settles
            .ending(rest)
            .is_some_and(|word| word != "开工")
}

/// How many were set, of all or of a part.
pub(super) fn set(text: &str, at: usize) -> Option<Said> {
    set_task(text, at)
        .or_else(|| part_of_task(text, at))
        .or_else(|| named_task(text, at))
}

/// 市区|30所学校建设任务，有28所开工; 完成年初|26所目标任务的94%: how many were set, where the task is named behind its number and it is
/// told what was done of it.
fn named_task(text: &str, at: usize) -> Option<Said> {
    const NAME: usize = 12;
    let rest = text[at..].trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let rest = rest.trim_start_matches('万');
    let unit = ["所", "户", "套", "座", "家", "公里", "亩", "人"];
    let named = unit.iter().find_map(|unit| rest.strip_prefix(unit))?;
    let end = find(named, "任务").filter(|_| rest.len() < text.len() - at)?;
    let (name, behind) = (&named[..end], &named[end + "任务".len()..]);
    let plain = name.chars().count() <= NAME && name.chars().all(char::is_alphabetic);
    // |26所目标任务
    let ends = !behind.starts_with(char::is_alphabetic) || behind.starts_with('的');
    let goal = matches!(name, "目标" | "年度目标") && ends;
    // |30所学校建设任务，有28所开工
    let answered = behind.starts_with("，有") || behind.starts_with("，已");
    let start = text.len() - named.len() + end;
    (plain && (goal || answered)).then(|| (Status::Target, Some(start..start + "任务".len())))
}

/// 全县危房改造任务1900户，其中甲乡|300户，占任务量的|16%: a part of what was set, where nothing of it is said to have been done.
fn part_of_task(text: &str, at: usize) -> Option<Said> {
    let (whole, part) = cut_last(text.get(..at)?, "，其中")?;
    let done = ["完成", "已", "开工", "竣工", "。", "；"];
    if done.iter().any(|word| has(part, word)) {
        return None;
    }
    let number = whole.trim_end_matches(|c: char| !c.is_ascii_digit());
    let start = number.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    let near = whole.len() - number.len() <= UNIT && start.len() < number.len();
    set_task(text, start.len()).filter(|_| near)
}

/// 建设任务18万|亩全部竣工, |亩已全面完成: whether the words behind a number tell that all of it was done.
fn is_all_done(unit: &str) -> bool {
    const UNIT: usize = 3;
    const ALL: [&str; 6] = ["全部", "已", "均已", "全面", "如期", "圆满"];
    let clause = unit.split(['，', '；', '。']).next().unwrap_or(unit);
    let mut ends = clause.char_indices().take(UNIT).skip(1);
    let behind = ends.find_map(|(at, _)| {
        let rest = &clause[at..];
        let rest = rest.strip_prefix('的').unwrap_or(rest);
        ALL.iter()
            .any(|word| rest.starts_with(word))
            .then_some(rest)
    });
    behind.is_some_and(|rest| PLACED.all_done.ending(rest).is_some())
}

/// 全县危房改造任务|1900户: how many were set, where nothing is said to have been done of it.
fn set_task(text: &str, at: usize) -> Option<Said> {
    let before = text.get(..at)?;
    // 培育任务|为|19家: whatever is counted.
    let told = ["任务为", "任务数为"]
        .iter()
        .find_map(|word| before.strip_suffix(word));
    let before = told.or_else(|| before.strip_suffix("任务"))?;
    let start = before.ceil_char_boundary(before.len().saturating_sub(FAR));
    let start = start + piece::start(&before[start..], &['，', '；', '。']);
    let number = text[at..].trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let unit = number.trim_start_matches('万');
    let counted = told.is_some()
        || unit.starts_with(['户', '人', '亩', '套', '座'])
        || unit.starts_with("公里");
    let done = PLACED.worked.within(&before[start..]) || is_all_done(unit);
    (counted && !done && before.len() > start).then(|| {
        (
            Status::Target,
            Some(before.len()..before.len() + "任务".len()),
        )
    })
}
