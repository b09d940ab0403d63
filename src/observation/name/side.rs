//! Whether the noun behind a number names it, though words stand before it too.
//!
//! ```text
//! 城关镇有7.2万亩耕地               耕地
//! 通过土地流转盘活3万亩荒地           荒地
//! 在城区重要节点新建10万平方米游园      游园
//! ```
//!
//! What such a name is then made of is in [`super::after`].

use super::Choice;
use crate::lexicon::UnitKind as Kind;
use crate::observation::noun::{self, Lean, lean, spends};

impl Choice<'_> {
    /// 城关镇|有7.2万亩|耕地: what somebody has so much of.
    pub(super) fn has(&self) -> bool {
        let before = &self.scene.text[self.before.noun.end..self.number.span.start as usize];
        matches!(before, "有" | "拥有" | "现有" | "共有" | "建有" | "已有")
    }

    /// 在|城区重要节点|新建10万平方米游园: where something was done is not what was.
    pub(super) fn located(&self, before: &str) -> bool {
        let head = &self.scene.text[..self.before.noun.start];
        let place = ["全市", "全区", "全县", "我市", "我区", "我县"];
        let bare = place.iter().find_map(|place| head.strip_suffix(place));
        let between = self.before.noun.end..self.number.span.start as usize;
        let verb = !between.is_empty() || noun::WORDS.content.ending(before).is_some();
        verb && bare.unwrap_or(head).ends_with('在') && !before.contains('的')
    }

    /// 通过土地流转盘活|3万亩|荒地, 为企业减免|3亿元|税费: how or for whom something was done is not what was.
    pub(super) fn by_means(&self, before: &str) -> bool {
        let head = &self.scene.text[..self.before.noun.start];
        let after = &self.scene.text[self.number.span.end as usize..];
        let words = &noun::WORDS.means;
        let part = lean(before) == Some(Lean::Part) || spends(before);
        // 对能耗5万吨以上的项目; 以每件1公斤计算: of which kind, and what is assumed.
        let bound =
            after.starts_with(['以', '的', '来']) || self.noun(&self.after.noun).ends_with("计算");
        !part && !bound && (words.starting(before).is_some() || words.ending(head).is_some())
    }

    /// 上阳村|500亩|蔬菜基地: what stands before only says where it lies.
    pub(super) fn lies_in(&self, before: &str) -> bool {
        let village = before.ends_with(['村', '镇', '乡']) && before.chars().count() >= 3;
        village && self.number.kind() == Some(Kind::Measure)
    }

    /// 新型建材产业园|28万平方米|标准厂房|全部入驻: what stands before says whose they are that something is said of.
    pub(super) fn sited(&self, before: &str, after: &str) -> bool {
        self.number.kind() == Some(Kind::Measure)
            && self.before.noun.end == self.number.span.start as usize
            && self.after.predicate.is_some()
            && noun::WORDS.sited.ending(before).is_some()
            && noun::WORDS.laid_out.ending(after).is_some()
    }

    /// 城北新区|12平方公里|控制性详细规划编制: the plan that is drawn up for so large an area.
    pub(super) fn planned_for(&self, after: &str) -> bool {
        self.number.kind() == Some(Kind::Measure)
            && self.before.noun.end == self.number.span.start as usize
            && noun::WORDS.drawn_up.ending(after).is_some()
    }

    /// 引水工程|4500万元|贷款: what money it is that stands there.
    pub(super) fn funded(&self, after: &str) -> bool {
        self.number.kind() == Some(Kind::Money)
            && self.before.noun.end == self.number.span.start as usize
            && noun::WORDS.fund.number(after).is_some()
    }

    /// 破损严重的近百公里|农村公路: what stands before 的 only describes what stands behind the number.
    pub(super) fn describes(&self) -> bool {
        let before = &self.scene.text[..self.number.span.start as usize];
        before.trim_end_matches(['近', '约', '超']).ends_with('的')
    }

    /// 启动征迁和|投资8000万元的|改建工程: only the last words before the sum are about it.
    pub(super) fn spent_on<'b>(&self, before: &'b str) -> Option<&'b str> {
        let owned = self.number.kind() == Some(Kind::Money)
            && self.scene.text[self.number.span.end as usize..].starts_with('的');
        let joined = ["和", "及", "与"].iter().any(|word| {
            let rest = before.strip_suffix("投资");
            rest.is_some_and(|rest| rest.ends_with(word))
        });
        (owned && joined).then_some("投资")
    }
}
