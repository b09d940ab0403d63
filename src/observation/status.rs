//! Result, goal or forecast: by the words of the clause, else of the sentence, else of the section.
//!
//! ```text
//! 力争新增学位3500个                 target, by 力争
//! 预计生产总值增长5%；投资增长8%     forecast, both: one 预计 at the head governs the whole sentence
//! 三、2024年主要任务 … 新建5公里      target, by the heading
//! ```

use super::scene::Scene;
use crate::report::Status;
use std::ops::Range;

/// Words that plan. Each governs what follows it up to the next `；` or the sentence's end.
const PLAN: [&str; 34] = [
    "力争",
    "争取达到",
    "争取在",
    "争取到",
    "确保到",
    "计划",
    "拟",
    "预期目标",
    "目标是",
    "目标：",
    "奋斗目标",
    "目标为",
    "努力实现",
    "努力达到",
    "将达到",
    "将建成",
    "将形成",
    "将新增",
    "将完成",
    "将实现",
    "将投入",
    "将建设",
    "将打造",
    "将新建",
    "力争实现",
    "到明年",
    "明年底",
    "建成后",
    "达产后",
    "投产后",
    "全部建成后",
    "要达到",
    "任务是",
    "目标任务",
];
/// Words that expect.
const EXPECT: [&str; 3] = ["预计", "有望", "预测"];
/// Nouns that begin with a planning word but name what exists.
const NOT_PLAN: [&str; 12] = [
    "计划生育",
    "计划单列",
    "计划总投资",
    "计划投资",
    "行动计划",
    "攻坚计划",
    "工作计划",
    "培育计划",
    "年度计划",
    "计划行动",
    "计划项目",
    "按计划",
];

/// A status with its words, in sentence bytes.
pub type Said = (Status, Option<Range<usize>>);

/// What the words before `at` in its own `；` group say, or a 预计 that governs the whole sentence.
pub fn in_sentence(scene: &Scene, group: Range<usize>, at: usize) -> Option<Said> {
    let text = scene.text;
    let before = near(scene.text, group.start, at)..at.max(group.start);
    let plan = last(scene, before.clone(), &PLAN).filter(|range| !is_noun(text, range));
    let expect = last(scene, before, &EXPECT).or_else(|| governing(scene, at));
    match (plan, expect) {
        (Some(plan), Some(expect)) if expect.start > plan.start => {
            Some((Status::Forecast, Some(expect)))
        }
        (Some(plan), _) => Some((Status::Target, Some(plan))),
        (None, Some(expect)) => Some((Status::Forecast, Some(expect))),
        (None, None) => None,
    }
}

/// How far back, in bytes, a word governs.
const REACH: usize = 900;

/// The later of `start` and [`REACH`] bytes before `at`, on a character boundary.
fn near(text: &str, start: usize, at: usize) -> usize {
    let from = at.saturating_sub(REACH).max(start);
    (from..=at)
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(start)
}

/// The last of some words inside a range, outside quotes.
fn last(scene: &Scene, range: Range<usize>, words: &[&str]) -> Option<Range<usize>> {
    let text = &scene.text[range.clone()];
    let hits = words.iter().filter_map(|word| {
        text.rfind(word)
            .map(|at| range.start + at..range.start + at + word.len())
    });
    hits.filter(|hit| !scene.quoted(hit.start))
        .max_by_key(|hit| hit.start)
}

/// 行动计划, 计划生育: the word is part of a noun.
fn is_noun(text: &str, range: &Range<usize>) -> bool {
    if fulfilled(text, range) {
        return true;
    }
    if &text[range.clone()] == "计划" && !plans_something(&text[..range.start], &text[range.end..])
    {
        return true;
    }
    NOT_PLAN.iter().any(|noun| {
        let Some(offset) = noun.find(&text[range.clone()]) else {
            return false;
        };
        range
            .start
            .checked_sub(offset)
            .is_some_and(|start| text.get(start..).is_some_and(|rest| rest.starts_with(noun)))
    })
}

/// 圆满完成了年初确定的目标任务, 占年度目标任务的60%: a goal that something is measured by.
fn fulfilled(text: &str, range: &Range<usize>) -> bool {
    let word = &text[range.clone()];
    if !["目标任务", "预期目标", "奋斗目标", "任务是"].contains(&word) {
        return false;
    }
    let before = &text[..range.start];
    let start = before
        .rfind(['，', '；', '。', '：'])
        .map_or(0, |at| at + '，'.len_utf8());
    let clause = &before[start..];
    let intends = ["确保", "力争", "努力", "争取", "要", "为", "推动"];
    let done = [
        "完成",
        "实现了",
        "超额",
        "达到了",
        "高于",
        "好于",
        "超过",
        "超出",
        "占",
    ];
    done.iter().any(|word| clause.contains(word))
        && !intends.iter().any(|word| clause.contains(word))
}

/// 计划 is a verb before another verb, a time or a number: 计划新增, 计划于年内, 计划60%.
fn plans_something(before: &str, after: &str) -> bool {
    // 完成年度投资计划的118%: a plan fulfilled; 2024年计划60%的学校…: a plan made.
    let opens = before.is_empty() || before.ends_with(['年', '，', '月', '；', '：']);
    if after.starts_with(|c: char| c.is_ascii_digit()) {
        return opens;
    }
    after.starts_with(|c: char| {
        matches!(
            c,
            '年' | '今' | '明' | '在' | '于' | '到' | '用' | '对' | '全' | '将' | '再'
        )
    }) || crate::mention::cue::prefix(after)
        .is_some_and(|(cue, _)| cue.lead && cue.word.chars().count() > 1)
}

/// One 预计 near the head of the sentence, and no other, governs all of it.
fn governing(scene: &Scene, at: usize) -> Option<Range<usize>> {
    let text = scene.text;
    let first = text.find("预计")?;
    let head = text[..first]
        .chars()
        .filter(|c| !c.is_ascii_digit())
        .count()
        <= 6
        && !text[..first].contains('；');
    let single = text.matches("预计").count() == 1;
    (head && single && first < at && !scene.quoted(first)).then(|| first..first + "预计".len())
}

/// Whether a sentence opens the part of a document that plans: 今年的主要预期目标是….
pub fn turns_to_plan(text: &str) -> bool {
    let year = [
        "今年",
        "年是",
        "新的一年",
        "今后",
        "年政府工作",
        "年经济",
        "年全县",
        "年全区",
        "年全市",
        "年工作",
        "年我",
    ]
    .iter()
    .any(|word| text.contains(word));
    let plan = [
        "总体要求",
        "总体思路",
        "工作思路",
        "指导思想",
        "预期目标",
        "主要目标",
        "奋斗目标",
        "发展目标",
        "工作总体",
        "重点做好",
        "重点抓好",
        "着力抓好",
        "工作任务",
    ];
    year && plan.iter().any(|word| text.contains(word))
        && !text.contains("百年奋斗目标")
        && !text.contains("较好完成")
        && !text.contains("圆满完成")
        && !text.contains("完成了")
}

/// Whether a sentence that opens a paragraph turns back to what was done: 一年来，圆满完成了….
pub fn turns_back(text: &str) -> bool {
    let done = ["圆满完成", "较好完成", "顺利完成", "全面完成了"];
    let past = ["过去", "回顾", "一年来", "去年", "五年来"];
    done.iter().any(|word| text.contains(word)) || past.iter().any(|word| text.starts_with(word))
}

/// 预计（下同）, （预计数，下同）: where a sentence says that what follows is expected too.
pub fn expects_below(text: &str) -> Option<(usize, usize)> {
    let below = text.find("下同")?;
    let said = ["预计", "预测", "预估"];
    let start = said
        .iter()
        .filter_map(|word| text[..below].rfind(word))
        .max()?;
    let between = text[start..below].chars().count();
    (between <= 8).then_some((start, below + "下同".len()))
}
