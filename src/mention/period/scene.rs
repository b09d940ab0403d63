//! Months that tell no more than when a story begins, which date no figure.
//!
//! ```text
//! 11月的一个午后，记者走进…        none
//! 7月的草原，雨水正好。…          none
//! 7月的工业增加值增长5%           July
//! ```

use super::WORDS;

/// 11月|的一个午后，记者走进…: whether what stands behind a month only says when a story begins, or what is seen there.
pub(super) fn begins_story(text: &str, at: usize, rest: &str) -> bool {
    WORDS.scene.starting(rest).is_some() || paints(text, at, rest)
}

/// |7月|的草原，雨水正好: whether the words that open a paragraph tell no more than when a landscape is seen.
fn paints(text: &str, at: usize, rest: &str) -> bool {
    let Some(seen) = rest
        .strip_prefix('的')
        .filter(|_| at == 0 || text[..at].ends_with('\n'))
    else {
        return false;
    };
    let clause = seen.split(['，', '。']).next().unwrap_or(seen);
    let counted = clause.contains(|c: char| c.is_ascii_digit());
    !counted && clause.len() < seen.len() && WORDS.landscape.ending(clause).is_some()
}
