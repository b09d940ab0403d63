//! How those that were counted stand to their goal.
//!
//! ```text
//! 30项指标中，21项|达到或超过目标值，5项|接近目标，4项|低于目标值       接近目标指标, 低于目标值指标
//! 增速|低于目标2个百分点                                          no count: how far it is below
//! ```
//!
//! Other predicates are found in [`super::predicate`].

/// What stands so to a goal.
const STANDS: [&str; 6] = ["达到或超过", "达到", "接近", "超过", "低于", "高于"];

/// What it stands so to.
const GOALS: [&str; 6] = ["目标值", "目标", "预期目标", "规划目标", "年度目标", "预期"];

/// Whether words behind a count say no more than that.
pub(super) fn stands_to(text: &str, before: &str) -> bool {
    let said = text.trim_end_matches(['，', '；', '。', '、']);
    let goal = STANDS.iter().find_map(|verb| said.strip_prefix(verb));
    goal.is_some_and(|goal| GOALS.contains(&goal)) && before.ends_with(['项', '个'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_ends_the_words() {
        assert!(stands_to("达到或超过目标值，", "，21项"));
        assert!(stands_to("接近目标", "5项"));
        assert!(!stands_to("超过目标10项", "5项"));
        assert!(!stands_to("接近目标", "90%"));
    }
}
