//! Years and plans that a text tells are over, though it names no year after them.
//!
//! ```text
//! 2015年至2017年，修路300公里。三年来，…        told in 2017, not planned in 2015
//! “十三五”末，普及率达到99%，累计改造1.2万户      told in 2021
//! 到“十四五”末，普及率将达到99%                 no plan that is over
//! ```

use super::year::PLANS;
use crate::span::{Folded, Span};

/// “十三五”末|，燃气普及率达到99%；: the last year of a plan that a text tells is over, by what there was at its end, and by sums of what
/// was done.
pub(super) fn ended_plan(text: &str) -> Option<u16> {
    const FAR: usize = 300;
    const AHEAD: [&str; 8] = ["将", "计划", "力争", "目标", "预计", "规划", "确保", "争取"];
    // Most texts name no end of a plan.
    if !text.contains("”末") || !text.contains("累计") {
        return None;
    }
    let told = |plan: &str| {
        let named = format!("“{plan}”末");
        text.match_indices(&named).any(|(at, _)| {
            let near = &text[at..text.floor_char_boundary(at + FAR)];
            let said = near.split(['。', '\n']).next().unwrap_or(near);
            let lead = text[..at].ends_with(['到', '至']);
            let reached = said.contains("达到") || said.contains("累计");
            reached && !lead && !AHEAD.iter().any(|word| said.contains(word))
        })
    };
    let plan = PLANS.iter().find(|(plan, _)| told(plan));
    plan.map(|(_, last)| *last)
}

/// 2019年至|2023年，累计修路120公里: whether a year is the last of those that a sentence sums up, which is no term.
pub(super) fn closes_years(text: &str, span: Span<Folded>) -> bool {
    const FAR: usize = 150;
    let joined = &text[..span.start as usize];
    let first = joined.trim_end_matches(['到', '至', '—', '-', '~']);
    let year = first.trim_end_matches('年').bytes().rev();
    let years = first.len() < joined.len() && year.take_while(u8::is_ascii_digit).count() == 4;
    // Most years are the last of no others.
    if !years {
        return false;
    }
    let rest = &text[span.end as usize..];
    let near = &rest[..rest.floor_char_boundary(FAR)];
    let said = near.split(['。', '；', '\n']).next().unwrap_or(near);
    // 2016年至|2018年，分别完成生产总值…
    let sums = ["累计", "共计", "分别完成", "分别实现", "分别达到"];
    let sums = sums.iter().any(|word| said.contains(word));
    // 2015年至|2017年，修路300公里。三年来，…: nor where what follows looks back on them.
    let back = || {
        let near = near.split('\n').next().unwrap_or(near);
        let back = ["年来，", "年间，", "先后", "分别为", "分别是"];
        back.iter().any(|word| near.contains(word))
    };
    let plans = [
        "将", "计划", "力争", "目标", "规划", "拟", "确保", "预计", "任务",
    ];
    let plan = |said: &str, words: &[&str]| words.iter().any(|word| said.contains(word));
    sums && !plan(said, &plans[..3]) || back() && !plan(near, &plans)
}
