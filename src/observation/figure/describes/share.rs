//! A bound that tells of what a share is told.
//!
//! ```text
//! 声级超过71分贝（含71分贝）的路段|占11%        67分贝以下路段长度|占43%        亩均收入高于8万元的|占62%
//! ```

use super::super::WORDS;
use super::super::begins_noun;
use super::Described;
use crate::lexicon::UnitKind as Kind;
use crate::mention::number::Number;
use crate::report::Comparator;

impl Described<'_> {
    /// 超过|71分贝: a bound before the number, whatever stands behind it.
    fn passed(&self) -> bool {
        self.said.comparator == Comparator::Over || self.bounded()
    }

    /// 40%的村集体收入超|30万元: what those of whom a share is told have in common.
    pub(super) fn summed_group(&self) -> bool {
        const FAR: usize = 14;
        let passed = self.inexact() && self.passed() || self.threshold();
        let group = |(share, between): (&Number, &str)| {
            let whose = between.strip_prefix('的');
            let who =
                whose.and_then(|whose| WORDS.group.starting(whose).map(|who| &whose[who.len()..]));
            let plain = !between.contains(['，', '；', '。', '、', '：']);
            let told = who.is_some_and(|what| {
                let sum = what.trim_start_matches("集体").trim_start_matches('年');
                super::super::sums(sum).is_some() || sum.starts_with("收入")
            });
            share.unit == "%" && told && plain && between.chars().count() <= FAR
        };
        passed && self.number.kind() == Some(Kind::Money) && self.previous().is_some_and(group)
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
