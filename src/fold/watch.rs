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

/// Characters of the basic plane; those beyond are copied.
const PLANE: usize = 0x1_0000;

/// Characters that start a pass which needs to see what is around them.
const IN_CONTEXT: &str = "\t ,:：∶﹕;?!()（[［【〔\"'＂＇&．—–―－‐‑‒&○²³";

static WATCHED: LazyLock<Watch> = LazyLock::new(Watch::new);

/// One bit for each character.
pub(super) struct Watch(Box<[u64]>);

impl Watch {
    /// The one table.
    pub(super) fn get() -> &'static Self {
        &WATCHED
    }

    /// Whether a pass may want `c`.
    pub(super) fn wants(&self, c: char) -> bool {
        let at = c as usize;
        self.0
            .get(at / 64)
            .is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    fn new() -> Self {
        let mut table = Self(vec![0; PLANE / 64].into_boxed_slice());
        IN_CONTEXT.chars().for_each(|c| table.add(c));
        for c in (0..PLANE as u32).filter_map(char::from_u32) {
            if form::is_invisible(c) || form::is_space(c) || form::plain(c).is_some() {
                table.add(c);
            }
        }
        ('①'..='⑳').for_each(|c| table.add(c));
        hanzi::traditional().for_each(|c| table.add(c));
        table
    }

    fn add(&mut self, c: char) {
        if let Some(word) = self.0.get_mut(c as usize / 64) {
            *word |= 1 << (c as usize % 64);
        }
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
