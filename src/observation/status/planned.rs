//! Sums and counts that are a plan's by the words right before them, whatever else their sentence tells.
//!
//! ```text
//! 年度计划投资|21亿元，同比增长|9%      both planned
//! 完成全年任务|50万头的96%              what was to be done
//! ```

use super::super::noun;
use super::met::{beside, held, task_behind};
use super::{PLACED, Said};
use crate::lexicon::{cut_last, find_last, has, tense};
use crate::observation::piece;
use crate::report::Status;
use std::ops::Range;

/// 年度计划投资21亿元, 当年计划完成投资4亿元: a sum of a year's plan right before its number.
pub fn planned_money(text: &str, at: usize) -> Option<Said> {
    let before = text.get(..at)?.trim_end_matches(['约', '近']);
    let word = PLACED.sum.ending(before)?;
    let at = before.len();
    // 完成年度投资计划的165%, 完成年度投资计划165%: how much of it was carried out.
    let number = text[at..]
        .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '约' | '近'));
    // 超年度投资计划210个百分点: nor by how much it was exceeded.
    if number.starts_with(['%', '个']) {
        return None;
    }
    Some((Status::Target, Some(at - word.len()..at)))
}

/// 全年计划投资120亿元，其中，轨道交通|9.6亿元: a part of such a sum, where nothing of it is said to have been done.
pub fn planned_part(text: &str, at: usize) -> Option<Said> {
    let (whole, parts) = cut_last(text.get(..at)?, "，其中")?;
    let money = |text: &str| text.starts_with("亿元") || text.starts_with("万元");
    let part = text[at..].trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let done = ["已", "完成", "实际", "。", "；", "争取", "到位"];
    if !money(part) || done.iter().any(|word| has(parts, word)) {
        return None;
    }
    let sum = whole.strip_suffix("亿元").or(whole.strip_suffix("万元"))?;
    let sum = sum.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    planned_money(text, sum.len())
}

/// 生产总值计划增长|8%: by how much something is to grow.
pub fn planned_rate(text: &str, at: usize) -> Option<Said> {
    let before = text.get(..at)?;
    let words = ["计划增长", "预期增长", "目标增长"];
    let word = words.iter().find(|word| before.ends_with(**word))?;
    // 超|预期增长0.8个百分点, 高于|预期增长|6%: what went beyond it.
    let beyond = before[..before.len() - word.len()].ends_with(['超', '于', '出', '过']);
    let points = text[at..].trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let passed = beyond && (points.starts_with("个百分点") || !before.ends_with("于预期增长"));
    (!passed).then(|| (Status::Target, Some(at - word.len()..at)))
}

/// 年度计划投资21亿元，同比增长9%: by how much such a sum grows.
pub fn planned_growth(text: &str, at: usize) -> Option<Said> {
    let before = text.get(..at)?.strip_suffix("增长")?;
    let (sum, moved) = before.rsplit_once('，')?;
    let grows = matches!(moved, "同比" | "" | "比上年" | "较上年");
    let bare = sum.strip_suffix("亿元").or(sum.strip_suffix("万元"))?;
    let bare = bare.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    planned_money(text, bare.len()).filter(|_| grows)
}

/// 完成全年任务|50万头的96%, 占年初预算|2.4亿元的59%: what was to be done.
pub fn task(text: &str, at: usize) -> Option<Said> {
    const NEAR: usize = 12;
    if let Some(said) = task_behind(text, at) {
        return Some(said);
    }
    // 完成全年任务（|50万头）的96%
    let before = text[..at].strip_suffix('（').unwrap_or(&text[..at]);
    let word = tense::WORDS.goal.ending(before)?;
    let (_, share) = text[at..].split_once('的')?;
    let near = text.len() - share.len() - at <= 2 * NEAR;
    let part = share.starts_with(|c: char| c.is_ascii_digit());
    (near && part).then(|| (Status::Target, Some(at - word.len()..at)))
}

/// Whether it is a goal that a result is measured by, and of its year.
pub fn measures(text: &str, at: usize) -> bool {
    task(text, at).is_some()
        || held(text, at).is_some()
        || beside(text, at).is_some()
        || handed(text, at).is_some()
}

/// 下达我县指导性计划21万亩，其中粮食|11万亩: what a place was told to do, and the parts of it, up to what was done.
pub fn handed(text: &str, at: usize) -> Option<Said> {
    const FAR: usize = 240;
    let before = text.get(..at)?;
    if let Some(said) = handed_down(text, at) {
        return Some(said);
    }
    let start = find_last(before, "下达我")?;
    let told = before.get(start..)?;
    const DONE: [&str; 8] = ["完成", "实际", "落实", "资金", "元", "；", "已", "率"];
    let sets = ["计划", "任务", "指标"].iter().any(|word| has(told, word));
    let money = text[at..]
        .trim_start_matches(|c: char| c.is_ascii_digit() || c == '.')
        .trim_start_matches(['万', '亿'])
        .starts_with(['元', '%']);
    let open = told.len() <= FAR && !DONE.iter().any(|word| has(told, word));
    let parts = told
        .find('，')
        .is_none_or(|at| told[at..].starts_with("，其中"));
    (sets && open && parts && !money).then(|| (Status::Target, Some(start..start + "下达".len())))
}

/// 年初市下达安居工程|260户: what a place was told to build, by one above it, in the clause that says so.
fn handed_down(text: &str, at: usize) -> Option<Said> {
    const FAR: usize = 60;
    let before = &text[..at];
    let word = "下达";
    let start = find_last(before, word).filter(|start| at - start <= FAR)?;
    let above = ["省", "市", "州", "上级", "国家"];
    let told = &before[start + word.len()..];
    let plain = !told.contains(['，', '；', '。', '：', '（']);
    let papers = ["通知", "书", "令", "资金", "函"];
    let unit =
        text[at..].trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '万'));
    let built = unit.starts_with(['户', '套', '座', '亩', '人', '个', '处', '口', '株'])
        || unit.starts_with("公里");
    // 比上级下达任务多安排86个村
    let clause = before[..start]
        .rsplit(['，', '；', '。', '：'])
        .next()
        .unwrap_or("");
    let beside = clause.contains(['比', '较', '超', '按']);
    (plain
        && built
        && !beside
        && above.iter().any(|place| before[..start].ends_with(place))
        && !papers.iter().any(|word| has(told, word)))
    .then(|| (Status::Target, Some(start..start + word.len())))
}

/// 圆满完成了年初确定的目标任务, 占年度目标任务的60%: a goal that something is measured by.
pub fn fulfilled(text: &str, range: &Range<usize>) -> bool {
    const UNIT: usize = 5;
    let word = &text[range.clone()];
    // 完成了…确定的目标|任务：…
    let word = word.strip_suffix('：').unwrap_or(word);
    if !["目标任务", "预期目标", "奋斗目标", "任务是", "任务", "目标"].contains(&word)
    {
        return false;
    }
    let before = &text[..range.start];
    let start = piece::start(before, &['，', '；', '。', '：']);
    let clause = &before[start..];
    // 为目标任务|的108%: how much of it was done.
    // 分别超目标任务|数的12%、9%: or how far it was passed.
    let behind = &text[range.end..];
    let part = behind
        .strip_prefix('数')
        .unwrap_or(behind)
        .strip_prefix('的');
    if part.is_some_and(|part| part.starts_with(|c: char| c.is_ascii_digit())) {
        return true;
    }
    // 为省定目标任务|7500万元的|104%: likewise, behind how much it was.
    let number = behind.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let unit = number.char_indices().take(UNIT).find(|(_, c)| *c == '的');
    let part = unit.map(|(at, _)| number[at..].trim_start_matches('的'));
    if number.len() < behind.len()
        && part.is_some_and(|part| part.starts_with(|c: char| c.is_ascii_digit()))
    {
        return true;
    }
    // （第三产业未达|预期目标）: a goal that was missed or reached.
    let met = ["未达", "未达到", "未完成", "达到了", "超过", "超"];
    if met.iter().any(|word| clause.ends_with(word)) {
        return true;
    }
    // 未达到增长6%的|预期目标, 比年初|预期目标高0.4个百分点
    let missed = ["低于", "高于", "快于", "慢于", "比", "较"];
    let missed = missed.iter().any(|word| clause.starts_with(word));
    if missed
        || ["未达", "未完成", "未能"]
            .iter()
            .any(|word| has(clause, word))
    {
        return true;
    }
    // 目标任务|进展顺利
    let goes = text[range.end..].split(['，', '；', '。']).next();
    let goes = goes.is_some_and(|goes| {
        let well = ["进展顺利", "全面完成", "圆满完成", "如期完成", "顺利完成"];
        well.iter().any(|word| has(goes, word))
    });
    // 为民|办实事指标全面完成目标任务: for whom it is done intends nothing.
    let own = clause.replace("为民", "");
    (goes || PLACED.fulfils.within(clause)) && !PLACED.intends.within(&own)
}

/// 计划 is a verb before another verb, a time or a number: 计划新增, 计划于年内, 计划60%.
pub fn plans_something(before: &str, after: &str) -> bool {
    const BESIDE: usize = 8;
    // 完成年度投资计划的118%: a plan fulfilled; 2024年计划60%的学校…: a plan made.
    // 完成年计划139.4%
    // 占计划用量90%: nor is what something is a part of.
    // 占年初计划68%, 超年度计划2%
    let of_year = ["年初", "年度", "全年", "年"];
    let stem = of_year.iter().find_map(|year| before.strip_suffix(year));
    let by: &[&str] = match stem {
        Some(_) => &["完成", "占", "为", "超", "超过", "超出", "达", "达到"],
        // 完成计划|投入的80%
        None => &["占", "完成"],
    };
    let stem = stem.unwrap_or(before);
    if by.iter().any(|word| stem.ends_with(word)) {
        return false;
    }
    // 完成投资比年度投资计划|加快12个百分点: nor is what something is set beside.
    let clause = before
        .rsplit(['，', '；', '。', '：'])
        .next()
        .unwrap_or(before);
    let beside = clause.rfind(['比', '较']).map(|at| &clause[at..]);
    if beside.is_some_and(|said| said.chars().count() <= BESIDE && !said.contains('例')) {
        return false;
    }
    // 今年计划|粮食播种面积120万亩, 全县计划|播种面积120万亩
    let begins = PLACED.whose.ending(before).is_some();
    if begins && PLACED.plan_noun.starting(after).is_none() {
        return true;
    }
    let opens = before.is_empty() || before.ends_with(['年', '，', '月', '；', '：']);
    if after.starts_with(|c: char| c.is_ascii_digit()) {
        // 我市计划|2010年冬至2011年3月造林3万亩: for when.
        let digits = after.bytes().take_while(u8::is_ascii_digit).count();
        return opens || digits == 4 && after[digits..].starts_with('年');
    }
    if opens && counts(after) {
        return true;
    }
    // 计划|完成投资4亿元, but neither 计划|完成情况 nor 投资计划|完成86%, which are of a plan that was made.
    let completes = after.strip_prefix("完成");
    if completes.is_some_and(|rest| !rest.starts_with(['情', '率', '进', '度'])) {
        return !before.ends_with(['度', '定', '达', '资', '产', '年']) || opens;
    }
    after.starts_with(|c: char| {
        matches!(
            c,
            '年' | '今' | '明' | '在' | '于' | '到' | '用' | '对' | '全' | '将' | '再'
        )
    }) || PLACED.plan_act.starting(after).is_some()
        || noun::is_act(after)
        || crate::mention::cue::prefix(after)
            .is_some_and(|(cue, _)| cue.lead && cue.word.chars().count() > 1)
}

/// 计划|产量5850万公斤: a noun of few characters right before its number; 计划|完成率98% tells how much was done.
fn counts(after: &str) -> bool {
    const LONGEST: usize = 5;
    let digit = |c: char| c.is_ascii_digit();
    let Some(end) = after.find(digit) else {
        return false;
    };
    let noun = &after[..end];
    let plain = noun.chars().count() <= LONGEST && noun.chars().all(char::is_alphabetic);
    let rate = after[end..]
        .trim_start_matches(|c: char| digit(c) || c == '.')
        .starts_with('%');
    plain && !rate && PLACED.plan_noun.starting(after).is_none()
}

/// 将|新增3600个, 将|继续…; but neither 将|废矿改造为3个公园 nor 将|120个小组整合为网格, which say what was done to what.
/// `at` is how much of the clause stands before the number.
pub fn will(clause: &str, at: usize) -> bool {
    const MOST: usize = 4;
    const FAR: usize = 150;
    let mut said = clause[..at].rmatch_indices('将').take(MOST);
    said.any(|(start, word)| {
        let after = &clause[start + word.len()..];
        let after = &after[..after.floor_char_boundary(FAR)];
        let acts = crate::mention::cue::prefix(after).is_some_and(|(cue, _)| cue.lead)
            || noun::is_act(after);
        acts || !PLACED.into.within(after)
    })
}
