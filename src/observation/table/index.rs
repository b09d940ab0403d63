//! A column that tells what the year's figures are of those of another year, in hundred parts of them.
//!
//! ```text
//! 为上年%              106.6: what the year has is 106.6% of what the year before had
//! 2018年为2015年（%）   of 2018, though it names 2015 too
//! ```

use crate::lexicon::{find, has};
use crate::mention::period;

/// The words before the year with which all is compared.
const BEFORE: [&str; 3] = ["为", "相当于", "是"];

/// Where a head begins to tell of which year's figures its own are so many hundred parts.
pub fn base(head: &str) -> Option<usize> {
    if !head.contains(['%', '％']) && !has(head, "百分") {
        return None;
    }
    let before = |word: &str| Some((find(head, word)?, word.len()));
    let (at, length) = BEFORE.iter().find_map(|word| before(word))?;
    let year = period::scan(&head[at + length..]).into_iter().next()?;
    (year.span.start == 0).then_some(at)
}
