//! Times that only say when something was founded.
//!
//! ```text
//! 1998年6月|经省政府批准成立。面积280平方公里     the area is of no such year
//! 2022年|成立合作社12家                          a figure of that year
//! ```

use super::words::WORDS;

/// 1998年6月|经省政府批准成立, but not 2022年成立|合作社12家: whether what stands behind a time only says that something was
/// founded then.
pub fn is_founding(after: &str) -> bool {
    const CLAUSE: usize = 60;
    let near = &after[..after.floor_char_boundary(CLAUSE)];
    let clause = near.split(['，', '。', '；', '：']).next().unwrap_or("");
    WORDS.founded.within(clause) && !clause.contains(|c: char| c.is_ascii_digit())
}
