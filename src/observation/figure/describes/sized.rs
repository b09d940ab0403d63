//! Sizes that tell which class of things the next number counts.
//!
//! ```text
//! 新建|50头|规模以上（含|50头|）的养殖场150个       养殖场 of that size
//! 新增|5-49头|的养殖大户3200户                      likewise
//! 新增100亩规模以上，…                              a figure: nothing is counted behind it
//! ```

use super::super::{Judged, begins_noun};
use crate::lexicon::{UnitKind as Kind, has};

/// The longest name of what is counted, in characters.
const LONGEST: usize = 20;

/// Bounds of a class.
const BOUNDS: [&str; 4] = ["规模以上", "以上规模", "以上", "以下"];

impl Judged<'_> {
    /// |50头|规模以上的养殖场150个, （含|50头|）, |5-49头|的养殖大户3200户: whether a size tells only which things those are.
    pub(super) fn classes_by_size(&self, at: usize) -> bool {
        let number = &self.numbers[at];
        if !matches!(
            number.kind(),
            Some(Kind::Classifier | Kind::Measure | Kind::Money)
        ) {
            return false;
        }
        let (before, after) = self.text.split_at(number.span.start as usize);
        let after = &after[number.span.len() as usize..];
        let bounded = |head: &str| head.ends_with(['上', '下', '内']);
        let within = before
            .strip_suffix("（含")
            .or_else(|| before.strip_suffix("（不含"));
        if within.is_some_and(bounded) && after.starts_with('）') {
            return true;
        }
        let bound = BOUNDS.iter().find(|bound| after.starts_with(**bound));
        let ranged = bound.is_none() && number.upper.is_some() && after.starts_with('的');
        let Some(rest) = bound
            .map(|bound| &after[bound.len()..])
            .or(ranged.then_some(after))
        else {
            return false;
        };
        let bare = without_gloss(rest);
        // 50头以上的养殖场12个 is told by the other rules.
        let plain = bound.is_some_and(|bound| !has(bound, "规模")) && bare.len() == rest.len();
        let noun = bare.strip_prefix('的').unwrap_or(bare);
        !plain && begins_noun(noun) && self.counted_behind(at, noun)
    }

    /// Whether the next number counts the things that `noun` begins with.
    fn counted_behind(&self, at: usize, noun: &str) -> bool {
        let from = self.text.len() - noun.len();
        let mut later = self.numbers.iter().skip(at + 1);
        let next = later.find(|next| next.span.start as usize >= from);
        next.is_some_and(|next| {
            let between = &self.text[from..next.span.start as usize];
            let named = (1..=LONGEST).contains(&between.chars().count());
            named
                && !between.contains(['，', '；', '。', '、', '：'])
                && next.kind() == Some(Kind::Classifier)
                && !begins_noun(self.behind(next))
        })
    }
}

/// （含50头）|的养殖场: what stands behind the gloss of a bound.
fn without_gloss(text: &str) -> &str {
    let inner = text
        .strip_prefix("（含")
        .or_else(|| text.strip_prefix("（不含"));
    inner
        .and_then(|inner| inner.split_once('）'))
        .map_or(text, |(_, rest)| rest)
}
