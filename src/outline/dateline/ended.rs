//! A plan that a text tells is over, though it names no year after it.
//!
//! ```text
//! “十三五”末，普及率达到99%，累计改造1.2万户      told in 2021
//! 到“十四五”末，普及率将达到99%                 no plan that is over
//! ```

use super::year::PLANS;

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
