//! Clauses that say by whom or how something was reckoned, and name nothing.
//!
//! ```text
//! 户籍人口：据公安部门统计，年末|2万人      户籍人口
//! 常住人口：抽样推算，年末|3万人           常住人口
//! 增速5%。纵向看，比去年快|2个百分点        增速
//! ```
//!
//! What clauses do name is told in [`super::clause`].

use crate::lexicon::kinds;

kinds! { static WORDS = "../../lexicon/topic_ends.tsv": source, sourced, beside, set, aside }

/// 据公安部门|统计, 抽样推算, 纵向看: whether a clause only says by whom or how its sentence was reckoned or is looked at.
pub fn says_how(clause: &str) -> bool {
    const LONGEST: usize = 16;
    let clause = clause.trim();
    if WORDS.aside.number(clause).is_some() {
        return true;
    }
    let frames = [(&WORDS.source, &WORDS.sourced), (&WORDS.beside, &WORDS.set)];
    frames.iter().any(|(begins, ends)| {
        let rest = begins.starting(clause).map(|by| &clause[by.len()..]);
        rest.is_some_and(|rest| ends.ending(rest).is_some() && rest.chars().count() <= LONGEST)
    })
}
