//! Goals told beside what came of them.
//!
//! ```text
//! 建成46所，超额完成38所的年度目标任务      38 was the goal
//! 改厕任务7164座，完成7526座             7164 was
//! 完成任务12公里，完成投资3亿元           neither: both were done
//! 按计划须完成的71个项目已完工            nor is what was all done
//! 建成3座，拟建4座，处理率达91%          91% is so already
//! ```

use super::Said;
use crate::lexicon::{Lexicon, find_last, has};
use crate::observation::piece;
use crate::report::Status;
use std::ops::Range;

/// 建成46所，超额完成|38所的年度目标任务; 超过|5000人目标: the same, named behind its number.
pub(super) fn task_behind(text: &str, at: usize) -> Option<Said> {
    const DONE: [&str; 5] = ["完成", "超过", "超出", "高于", "突破"];
    const WHOSE: [&str; 9] = [
        "年度", "全年", "年初", "市定", "省定", "既定", "预定", "考核", "预期",
    ];
    let before = without_plan(&text[..at]);
    let before = before.strip_suffix('了').unwrap_or(before);
    // 超额完成|全年|16亿元的计划
    let before = before.strip_suffix("全年").unwrap_or(before);
    DONE.iter().find(|word| before.ends_with(**word))?;
    let rest = text[at..].trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let (_, unit) = Lexicon::get()
        .units()
        .longest_at(rest.trim_start_matches(['万', '亿']))?;
    let rest = rest.trim_start_matches(['万', '亿']);
    // 完成40%的目标: how much of it was reached.
    if rest.starts_with('%') {
        return None;
    }
    let behind = &rest[unit..];
    let bare = behind.strip_prefix('的').unwrap_or(behind);
    let named = WHOSE
        .iter()
        .fold(bare, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    let owned = bare.len() < behind.len();
    // 完成2亿元投资任务, 完成12公里任务: what was done is told as a task.
    let goal = named.starts_with("目标") || owned && named.starts_with(['任', '计']);
    let start = text.len() - named.len();
    goal.then(|| (Status::Target, Some(start..start + "目标".len())))
}

/// 超额完成|“十二五”计划|370亿元的目标: without the plan whose goal it is.
fn without_plan(before: &str) -> &str {
    let bare = before.strip_suffix(['标', '务']).unwrap_or(before);
    let bare = bare.strip_suffix(['目', '任']).unwrap_or(bare);
    let Some(plan) = ["计划", "规划"]
        .iter()
        .find_map(|word| bare.strip_suffix(word))
    else {
        return before;
    };
    let named = plan
        .strip_suffix('”')
        .and_then(|plan| plan.rsplit_once('“'));
    named.map_or(plan, |(head, _)| head)
}

/// 造林目标任务4.2万亩，|全县共完成造林|4.4万亩: whether the clause tells what was done of a task that is counted before it; 计划搬迁900人，
/// 完成搬迁|870人，入住率|98%: or a clause told, and the figures behind it, what was done of a plan by its own verb.
pub fn answered(text: &str, plan: &Range<usize>, at: usize) -> bool {
    if did_as_planned(text, plan, at)
        || all_done(text, plan, at)
        || up_to_month(text, plan, at)
        || told_as_met(text, plan, at)
    {
        return true;
    }
    let task = ["任务", "指标"];
    let counted = text[plan.end..].starts_with(|c: char| c.is_ascii_digit())
        && task.iter().any(|word| text[plan.clone()].ends_with(word));
    let Some(since) = text.get(plan.end..at).filter(|_| counted) else {
        return false;
    };
    let clause = &since[piece::start(since, &['，', '；', '。'])..];
    let whose = clause.trim_start_matches(|c| "全县市区镇州省我年".contains(c));
    let done = ["共完成", "累计完成", "实际完成", "已完成"];
    since.contains('，') && done.iter().any(|word| whose.starts_with(word))
}

/// 目标任务数10家，完成|12家，完成率|120%; 目标任务：引进10家；完成情况：引进|12家: whether what came of a task stands behind it under that name.
fn told_as_met(text: &str, plan: &Range<usize>, at: usize) -> bool {
    const SET: [&str; 4] = ["任务", "任务数", "目标", "任务："];
    let task = SET.iter().any(|word| text[plan.clone()].ends_with(word));
    let Some(since) = text.get(plan.end..at).filter(|_| task) else {
        return false;
    };
    let mut done = since.match_indices("完成");
    done.any(|(place, word)| {
        let opens = since[..place].ends_with(['，', '；', '。']);
        let rest = &text[plan.end + place + word.len()..];
        let result = ["情况：", "情况:", "率", "数"];
        opens
            && (rest.starts_with(|c: char| c.is_ascii_digit())
                || result.iter().any(|word| rest.starts_with(word)))
    })
}

/// 计划实施项目40个，1-4月累计完成投资|7.3亿元: whether a clause of its own tells what was done up to a month.
fn up_to_month(text: &str, plan: &Range<usize>, at: usize) -> bool {
    let since = text.get(plan.end..at).unwrap_or("");
    let clause = since.rsplit_once('，').map_or("", |(_, clause)| clause);
    let by = clause.starts_with(['到', '至']);
    let done = ["月累计完成", "月份累计完成", "月底累计完成"];
    !by && done.iter().any(|word| has(clause, word))
}

/// 建成处理厂3座，|拟|建4座，处理率达|91%: how things stand with what has been built, beside what is to be.
pub(super) fn stands_beside(text: &str, plan: &Range<usize>, at: usize) -> bool {
    if !text[plan.clone()].starts_with('拟') {
        return false;
    }
    let number = text[at..].trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let since = text.get(plan.end..at).unwrap_or("");
    let clause = since.rsplit('，').next().unwrap_or(since);
    let rate = ["率达", "率为", "率已达"]
        .iter()
        .any(|end| clause.ends_with(end));
    let told = |c: char| c.is_ascii_digit();
    let built = has(&text[..plan.start], "建成") && text[..plan.start].contains(told);
    built && rate && clause.len() < since.len() && number.starts_with('%')
}

/// 按计划须完成|的|71个项目已基本完工: whether all that was planned is told to be done, in the clause that counts it.
fn all_done(text: &str, plan: &Range<usize>, at: usize) -> bool {
    let owned = text
        .get(plan.end..at)
        .is_some_and(|said| said.ends_with('的'));
    let rest = text[at..].split(['，', '；', '。']).next().unwrap_or("");
    let done = ["完", "成", "竣", "投", "毕", "产"];
    let behind = rest.split_once('已').map(|(_, behind)| behind);
    owned && behind.is_some_and(|behind| done.iter().any(|word| has(behind, word)))
}

/// 计划|搬迁900人，完成|搬迁|870人: whether so many are told to have been done as were planned, in the same words; 计划搬迁900人，搬迁|870人:
/// or in the verb alone; 计划整合资金3亿元，到位|2亿元: or by how much has come in.
fn did_as_planned(text: &str, plan: &Range<usize>, at: usize) -> bool {
    let planned = &text[plan.end..];
    let verb = planned
        .char_indices()
        .nth(2)
        .map(|(end, _)| &planned[..end]);
    let since = text
        .get(plan.end..at)
        .filter(|_| text[plan.clone()].ends_with("计划"));
    let (Some(verb), Some(since)) = (verb, since) else {
        return false;
    };
    let digit = |c: char| c.is_ascii_digit();
    let counted = |from: usize, words: &str| {
        let rest = text[plan.end + from..].strip_prefix(words);
        rest.is_some_and(|rest| rest.starts_with(digit))
    };
    if planned.starts_with(digit) {
        return false;
    }
    since.match_indices('，').any(|(place, mark)| {
        let from = place + mark.len();
        let clause = &since[from..];
        let done = ["完成", "实现", "实际"].iter();
        let mut done = done.filter(|word| clause.starts_with(**word));
        counted(from, verb)
            || counted(from, "到位")
            || done.any(|word| counted(from + word.len(), verb))
    })
}

/// 固定资产投资目标|160亿元，实际完成166亿元; 目标|18台，现为12台: a goal beside what was reached.
pub(super) fn beside(text: &str, at: usize) -> Option<Said> {
    const FAR: usize = 60;
    const MOVES: [&str; 8] = ["增长", "下降", "达到", "达", "为", "是", "新建", "完成"];
    let digit = |c: char| c.is_ascii_digit();
    // 目标值≥|63万亩|
    let before = text[..at].trim_end_matches(['≥', '≤']);
    let moved = MOVES.iter().find_map(|word| before.strip_suffix(word));
    let bare = moved.unwrap_or(before);
    let word = ["目标值", "指标值", "目标", "计划", "任务", "考核指标"]
        .iter()
        .find(|word| bare.ends_with(**word))?;
    let after = &text[at..text.floor_char_boundary(at + FAR)];
    let (_, next) = after.split_once(['，', '、', '；', '（'])?;
    let real = ["实际", "现为", "现有", "目前", "实完成", "已完成", "现"];
    // 改厕任务|7164座，完成7526座, but not 完成任务|12公里，完成3公里
    let stem = &bare[..bare.len() - word.len()];
    let set = !["完成", "超", "占", "按"]
        .iter()
        .any(|word| stem.ends_with(word));
    let counted = done_by(next).is_some_and(|done| {
        let again = done.char_indices().nth(2);
        // 造林计划3万亩，完成|造林3.2万亩
        let same =
            again.and_then(|(end, _)| done[end..].starts_with(digit).then_some(&done[..end]));
        set && (done.starts_with(digit) || same.is_some_and(|noun| stem.ends_with(noun)))
    });
    let reached = counted || real.iter().any(|word| next.starts_with(word));
    reached.then(|| (Status::Target, Some(bare.len() - word.len()..bare.len())))
}

/// |完成12家, |一季度完成12家, |1—6月完成12家: what stands behind the verb by which a clause begins to tell what was done, in all or up to a
/// part of the year.
fn done_by(clause: &str) -> Option<&str> {
    const PARTS: [&str; 6] = ["一季度", "上半年", "前三季度", "三季度", "全年", "月底"];
    let bare = clause.trim_start_matches("截至");
    let months =
        bare.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '—' | '~'));
    let months = months
        .strip_prefix('月')
        .filter(|_| months.len() < bare.len());
    let behind = match months {
        Some(rest) => rest.strip_prefix(['底', '末', '份']).unwrap_or(rest),
        None => PARTS
            .iter()
            .find_map(|part| bare.strip_prefix(part))
            .unwrap_or(bare),
    };
    let behind = behind.strip_prefix("累计").unwrap_or(behind);
    behind.strip_prefix("完成")
}

/// 高于年度目标（|90%）1个百分点: the goal that a distance is told from.
fn set_beside(text: &str, at: usize) -> Option<Said> {
    const LONGEST: usize = 20;
    let bracket = text[..at].strip_suffix('（');
    let before = bracket.unwrap_or(&text[..at]);
    let word = ["目标", "任务", "计划", "序时进度", "时序进度"]
        .iter()
        .find(|word| before.ends_with(**word))?;
    let rest = &text[at..text.floor_char_boundary(at + LONGEST)];
    let digit = |c: char| c.is_ascii_digit();
    // 比年目标任务|4%低0.6个百分点
    let beside = || {
        let clause = &before[piece::start(before, &['，', '；', '。', '：'])..];
        let rest = rest.trim_start_matches(|c: char| digit(c) || c == '.');
        let apart = rest.strip_prefix('%')?.trim_start_matches('的');
        let apart = apart.strip_prefix(['低', '高'])?;
        clause.contains(['比', '较']).then_some(apart)
    };
    let behind = match bracket {
        Some(_) => rest.split_once('）')?.1,
        None => beside()?,
    };
    let apart = behind.starts_with(digit);
    apart.then(|| {
        (
            Status::Target,
            Some(before.len() - word.len()..before.len()),
        )
    })
}

/// 失业率3.1%，控制在年度目标|4.5%以内: what it was to stay within.
pub fn held(text: &str, at: usize) -> Option<Said> {
    if let Some(goal) = set_beside(text, at) {
        return Some(goal);
    }
    if let Some(goal) = held_behind(text, at) {
        return Some(goal);
    }
    const NEAR: usize = 8;
    let before = text[..at].strip_suffix("目标")?;
    let near = before.char_indices().rev().take(NEAR).last();
    let from = near.map_or(before.len(), |(from, _)| from);
    let held = from + find_last(&before[from..], "控制在")?;
    Some((Status::Target, Some(held..at)))
}

/// 失业率3.1%，控制在|4.5%目标之内: the same, named behind its number.
fn held_behind(text: &str, at: usize) -> Option<Said> {
    let held = "控制在";
    let before = text[..at].strip_suffix(held)?;
    let rest = text[at..].trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let rest = rest.strip_prefix('%')?;
    let named = rest.strip_prefix('的').unwrap_or(rest);
    let within = named.strip_prefix("目标")?;
    let within = ["之内", "以内", "以下", "值以内"]
        .iter()
        .any(|word| within.starts_with(word));
    within.then_some((Status::Target, Some(before.len()..at)))
}
