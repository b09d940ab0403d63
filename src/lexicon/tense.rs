//! Words that tell whether a sentence speaks of what is to come, of what is, or of what was done: rows of `tense_words.tsv`.
//!
//! ```text
//! 2024年将新建学校3所   has 将, ahead           已新建学校3所   has 已, told
//! ```
//!
//! They are asked of sentences whose years or titles leave it open. What makes a figure a goal or a forecast is told by
//! `status_words.tsv`: see [`crate::observation`].

super::kinds! { static WORDS = "tense_words.tsv": ahead, now, lately, within, told, goal, set_goal, goal_heading, not_over, stands }
