//! Sums of money by which things are known.
//!
//! ```text
//! 1000万元以上|项目28个, 10亿元|投资项目6个     a size that so many have
//! 4个产值|200亿元|的产业集群                   what so many have come to
//! ```

use super::super::sums;
use super::Described;
use crate::lexicon::{UnitKind as Kind, find, has};
use crate::mention::number::Number;
use crate::report::Comparator;

impl Described<'_> {
    /// 亿元以上企业, 超百亿产业: the sum that such things are told by.
    pub(super) fn marks_by_money(&self) -> bool {
        // 1000万以上|项目: a sum that lacks its unit.
        // 产值过80亿|企业: so does one that was passed.
        let passed = || {
            self.said.comparator == Comparator::Over && {
                let rest = self.rest.trim_start();
                rest.starts_with("企业") || rest.starts_with("项目")
            }
        };
        // 5千万以下|固定资产投资: so does the size of those that were invested in.
        let bare = ["万", "亿"]
            .iter()
            .any(|end| self.number.unit.ends_with(end))
            && (self.threshold() && (self.of_firms() || self.of_invested()) || passed());
        if self.number.kind() != Some(Kind::Money) {
            return bare;
        }
        // 引进资金12亿元以上的|目标: nor is a goal told by a sum.
        let other = ["资金", "贷款", "目标"];
        let bound = self.threshold() && !other.iter().any(|word| self.rest.starts_with(word));
        let over = self.said.word.is_some() && self.said.comparator == Comparator::Over;
        // GDP超2000亿元3个: the count stands right behind the sum.
        let counts = |(next, between): (&Number, &str)| {
            between.is_empty() && next.kind() == Some(Kind::Classifier)
        };
        // 新增4个过20亿元: what so many have come to.
        let counted = || {
            self.previous().is_some_and(|(previous, between)| {
                previous.kind() == Some(Kind::Classifier)
                    && matches!(between, "过" | "超" | "超过" | "突破")
            })
        };
        // 10亿元项目|6个: a size that so many have.
        let sized = || {
            self.said.comparator == Comparator::Exact
                && ["亿元", "万元"]
                    .iter()
                    .any(|unit| self.number.unit.ends_with(unit))
                && self.next().is_some_and(|(next, between)| {
                    let sort = ["投资", "工业", "产业"]
                        .iter()
                        .find_map(|sort| between.strip_prefix(sort))
                        .unwrap_or(between);
                    let sort = sort.strip_prefix("建设").unwrap_or(sort);
                    matches!(sort, "项目" | "企业" | "产业" | "集群" | "园区")
                        && next.kind() == Some(Kind::Classifier)
                })
        };
        bound
            || sized()
            || over && (self.bears_sum() || self.next().is_some_and(counts))
            || counted()
    }

    /// 4个|产值|200亿元|的产业集群: the sum that so many have come to.
    pub(super) fn bears_with_noun(&self) -> bool {
        let owned = self.judged.text[self.said.end as usize..].starts_with('的');
        self.number.kind() == Some(Kind::Money)
            && owned
            && self.previous().is_some_and(|(prior, said)| {
                let rest = sums(said).map(|length| &said[length..]);
                matches!(prior.unit.as_str(), "个" | "家" | "户")
                    && !has(said, "投资")
                    && matches!(
                        rest,
                        Some("" | "达" | "达到" | "超" | "超过" | "过" | "突破")
                    )
            })
    }

    /// 固定资产|投资: whether the next words are what was invested in things of a size, not 500万以上|投资 itself.
    fn of_invested(&self) -> bool {
        const NEAR: usize = 6;
        let invested = find(self.rest, "投资").filter(|at| *at > 0);
        let whose = invested.map(|at| &self.rest[..at]);
        whose.is_some_and(|whose| {
            whose.chars().count() <= NEAR && !whose.contains(['，', '、', '；', '。', '的'])
        })
    }

    /// Whether the next words are projects or firms.
    fn of_firms(&self) -> bool {
        let near = self
            .rest
            .char_indices()
            .nth(6)
            .map_or(self.rest.len(), |(end, _)| end);
        let near = &self.rest[..near];
        has(near, "项目") || has(near, "企业")
    }
}
