//! Which characters need a second look; all others are copied as they are.
//!
//! Most of a report is Simplified Chinese and needs nothing. A table of one bit a character tells
//! in about a nanosecond, so that the passes cost only where they have something to do.
//!
//! ```text
//! 增长7.2%   nothing to look at        增長７.２％   長 ７ ２ ％
//! ```

use std::sync::LazyLock;

use super::{form, hanzi};
use crate::lexicon::Characters;

/// Characters that start a pass which needs to see what is around them.
const IN_CONTEXT: &str = "\t ,:：∶﹕;?!()（[［【〔\"'＂＇&．—–―－‐‑‒&○²³";

static WATCHED: LazyLock<Watch> = LazyLock::new(Watch::new);

/// The characters that a pass may want; those beyond the basic plane are copied.
pub(super) struct Watch(Characters);

impl Watch {
    /// The one table.
    pub(super) fn get() -> &'static Self {
        &WATCHED
    }

    /// Whether a pass may want `c`.
    pub(super) fn wants(&self, c: char) -> bool {
        self.0.has(c)
    }

    fn new() -> Self {
        let empty = ('\0'..='\u{ffff}').filter(|&c| form::is_invisible(c) || form::is_space(c));
        let context = IN_CONTEXT.chars().chain('①'..='⑳');
        let all = context.chain(empty).chain(form::spelled());
        Self(all.chain(hanzi::traditional()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_is_not_watched_and_each_pass_is() {
        let watch = Watch::get();
        assert!(
            "一般公共预算收入增长7.2%，“双碳”。《办法》乾著\n"
                .chars()
                .filter(|&c| watch.wants(c))
                .all(|c| "乾著".contains(c))
        );
        assert!(
            "長７％㎡， \u{200b}，"
                .chars()
                .filter(|&c| c != '，')
                .all(|c| watch.wants(c))
        );
        assert!(!watch.wants('𠮷'));
    }
}
