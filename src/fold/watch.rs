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
const IN_CONTEXT: &str = "*<\t .。·,:：∶﹕︰;?!()（[［【〔\"'＂＇&．—–―－‐‑‒&○O²³";

static WATCHED: LazyLock<Watch> = LazyLock::new(|| Watch::of(IN_CONTEXT.chars()));

/// As above, for a text that types its points as stops of a list.
static WITH_STOPS: LazyLock<Watch> = LazyLock::new(|| Watch::of(IN_CONTEXT.chars().chain(['、'])));

/// The characters that a pass may want; those beyond the basic plane are copied.
pub(super) struct Watch(Characters);

impl Watch {
    /// The one table.
    pub(super) fn get() -> &'static Self {
        &WATCHED
    }

    /// The table with `、`, which few texts need looked at.
    pub(super) fn with_stops() -> &'static Self {
        &WITH_STOPS
    }

    /// The first character at or after byte `from` that a pass may want, and where it stands.
    pub(super) fn next(&self, text: &str, from: usize) -> Option<(usize, char)> {
        self.0.next(text, from)
    }

    fn of(context: impl Iterator<Item = char>) -> Self {
        // Between these stretches are letters and Chinese characters alone.
        let low = ('\0'..='\u{61c}').chain('\u{1680}'..='\u{180e}');
        let high = ('\u{2000}'..='\u{2069}')
            .chain(['\u{3000}'])
            .chain('\u{fe00}'..='\u{ffff}');
        let empty = low
            .chain(high)
            .filter(|&c| form::is_invisible(c) || form::is_space(c));
        let context = context.chain('①'..='⒇');
        let all = context.chain(empty).chain(form::spelled());
        Self(all.chain(hanzi::traditional()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_is_not_watched_and_each_pass_is() {
        let wants = |c: char| Watch::get().0.has(c);
        assert!(
            "一般公共预算收入增长7%，“双碳”《办法》乾著\n"
                .chars()
                .filter(|&c| wants(c))
                .all(|c| "乾著".contains(c))
        );
        assert!(
            "長７％㎡， \u{200b}，"
                .chars()
                .filter(|&c| c != '，')
                .all(wants)
        );
        assert!(!wants('𠮷'));
    }

    #[test]
    fn every_invisible_character_is_watched() {
        let empty = |c: &char| form::is_invisible(*c) || form::is_space(*c);
        assert!(
            ('\0'..='\u{ffff}')
                .filter(empty)
                .all(|c| Watch::get().0.has(c))
        );
    }
}
