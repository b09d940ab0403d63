//! A bound that tells of what a share is told.
//!
//! ```text
//! 声级超过71分贝（含71分贝）的路段|占11%        67分贝以下路段长度|占43%        亩均收入高于8万元的|占62%
//! ```

use super::super::{Judged, WORDS, begins_noun, sums};
use super::Described;
use crate::lexicon::UnitKind as Kind;
use crate::report::Comparator;

impl Judged<'_> {
    /// 40%的村集体收入超|30万元: what those of whom a share is told have in common.
    pub(super) fn sums_group(&self, at: usize) -> bool {
        const FAR: usize = 14;
        let number = &self.numbers[at];
        let share = at.checked_sub(1).map(|last| &self.numbers[last]);
        let Some(share) =
            share.filter(|share| share.unit == "%" && number.kind() == Some(Kind::Money))
        else {
            return false;
        };
        let between = self
            .text
            .get(share.span.end as usize..number.span.start as usize);
        let between = between.unwrap_or_default().trim_start_matches("以上");
        let group = between.strip_prefix('的').and_then(|whose| {
            let who = WORDS.group.starting(whose)?;
            Some(
                whose[who.len()..]
                    .trim_start_matches("集体")
                    .trim_start_matches('年'),
            )
        });
        let sum = group.is_some_and(|what| sums(what).is_some() || what.starts_with("收入"));
        let verbs = ["超过", "突破", "达到"];
        let passed =
            between.ends_with(['超', '达']) || verbs.iter().any(|word| between.ends_with(word));
        let plain = !between.contains(['，', '；', '。', '、', '：']);
        sum && passed && plain && between.chars().count() <= FAR
    }
}

impl Described<'_> {
    /// 超过|71分贝: a bound before the number, whatever stands behind it.
    fn passed(&self) -> bool {
        self.said.comparator == Comparator::Over || self.bounded()
    }

    /// 声级超过71分贝（含71分贝）的路段|占11%, 亩均收入高于8万元的|占62%: of what a share is told.
    pub(super) fn tells_share(&self) -> bool {
        const FAR: usize = 24;
        // 70分贝（含70分贝）以下路段
        let whole = self.rest.starts_with("（含");
        if !(whole || self.threshold() || self.bounded() || self.inexact()) {
            return false;
        }
        let mut later = self.judged.numbers[self.at + 1..].iter().take(2);
        let ratio = later.find(|next| next.kind() == Some(Kind::Ratio) && !next.is_points());
        let between = ratio.and_then(|next| {
            let start = next.span.start as usize;
            self.judged.text.get(self.said.end as usize..start)
        });
        let Some(between) = between else {
            return false;
        };
        // （含71分贝）
        let closed = between
            .strip_prefix("（含")
            .and_then(|rest| rest.split_once('）'));
        let between = closed.map_or(between, |(_, rest)| rest);
        let bound = ["以上", "以下"]
            .iter()
            .find_map(|word| between.strip_prefix(*word));
        let bound = bound.filter(|_| whole);
        let threshold = self.threshold() || bound.is_some();
        let noun = bound.unwrap_or(between);
        let named = between.starts_with('的') && (threshold || !whole || self.passed())
            || begins_noun(noun) && threshold;
        // 占|道路总长度|的23%: whatever the whole is.
        let shares = between
            .split_once('占')
            .is_some_and(|(noun, _)| !noun.is_empty())
            || between.ends_with("比例为");
        named
            && shares
            && between.chars().count() <= FAR
            && !between.contains(['，', '；', '。', '：', '（'])
    }
}
