//! What the items of a list are told of, where they name no more than a part.
//!
//! ```text
//! 财政支出36亿元，其中教育、科技8.5亿元、0.9亿元            教育支出, 科技支出
//! 按行业分产值完成情况：…；建陶、电瓷分别增长8%、13%       建陶产值, 电瓷产值
//! ```
//!
//! Which numbers the items are given to is told in [`super::run`].

use super::run::Run;
use crate::lexicon::UnitKind as Kind;
use crate::observation::list;
use crate::observation::name::{Name, looks_at};
use crate::observation::sentence::Memory;

impl Run<'_> {
    /// Puts what is spent on each, or what the sentence looks at, behind items that measure nothing.
    pub(super) fn of_told(&self, memory: &mut Memory) {
        let bare = |item: &Name| list::head(&item.text).is_none();
        if memory.items.len() < 2 || !memory.items.iter().all(bare) {
            return;
        }
        let spent = || self.spends(memory).then_some("支出");
        let moves = self.numbers[self.head().at].unit == "%";
        let looked = || looks_at(self.scene.text).filter(|_| moves);
        if let Some(head) = spent().or_else(looked) {
            for item in &mut memory.items {
                item.add(head);
            }
        }
    }

    /// 财政支出36亿元，|其中教育、科技|8.5亿元、0.9亿元: whether the clause tells what was spent on what.
    fn spends(&self, memory: &Memory) -> bool {
        let clause = &self.scene.clauses[self.head().clause].range;
        let apart = self.scene.text[clause.clone()].starts_with("其中");
        let money = self.numbers[self.head().at].kind() == Some(Kind::Money);
        let whole = memory.subject.as_ref();
        apart && money && whole.is_some_and(|whole| whole.text.ends_with("支出"))
    }
}
