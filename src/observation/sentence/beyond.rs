//! How far a result went beyond what was planned: an amount told right behind the result itself.
//!
//! ```text
//! 投资完成13亿元，超额完成年度任务|2.6亿元      投资超额完成年度任务: by so much
//! 投资完成13亿元，超额|2.6亿元|完成年度任务      likewise
//! 投资完成13亿元，超额完成年度任务|12亿元       投资: so much was planned
//! 新建公厕36座，超额完成|6座                 公厕超额完成: by so much
//! ```
//!
//! That such a figure is a distance is told in [`crate::observation::measure`], goals with their own noun behind them
//! (超额完成12亿元的目标) in [`crate::observation::status`].

use super::super::name::Name;
use super::super::noun;
use super::memory::Memory;
use super::turn::Turn;
use crate::lexicon::UnitKind as Kind;

/// How much larger the result must be than what it is told to lie beyond a plan.
const LARGER: f64 = 2.0;

impl Turn<'_> {
    /// 固定资产投资完成13亿元，|超额完成年度任务2.6亿元: what was done beyond the plan, of the result before.
    pub(super) fn beyond_plan(&self, memory: &Memory) -> Option<Name> {
        let start = self.scene.clauses[self.bound().clause].range.start;
        let end = self.number().span.start as usize;
        let said = self.scene.text.get(start..end)?;
        let plan = self.plan_behind(said).or_else(|| compared(said));
        let plan = plan.or_else(|| said.strip_prefix("超额完成").filter(|_| self.is_small()))?;
        // 新建公厕36座，超额完成|6座: nor need the plan be named.
        let plan = match plan {
            "" => "",
            plan => noun::yardstick(plan)?,
        };
        let result = memory.subject.as_ref()?;
        let text = format!("{}超额完成{plan}", result.text);
        Some(Name::new(text, start..end, "said_of_subject"))
    }

    /// 超额|2.6亿元|完成年度任务: the plan, named behind the number.
    fn plan_behind(&self, said: &str) -> Option<&str> {
        let behind = &self.scene.text[self.number().span.end as usize..];
        let plan = behind.strip_prefix("完成").filter(|_| said == "超额")?;
        plan.split(['，', '；', '。']).next()
    }

    /// Whether an amount is so much less than the one before it that it is no plan of the same.
    fn is_small(&self) -> bool {
        let own = self.number();
        let amount = matches!(
            own.kind(),
            Some(Kind::Money | Kind::Classifier | Kind::Measure)
        );
        let last = self.last().map(|last| &self.numbers[last.at]);
        last.is_some_and(|last| {
            let less = own.value * own.multiplier * LARGER <= last.value * last.multiplier;
            amount && less && own.symbol == last.symbol
        })
    }
}

/// 较|年度任务|多完成: the plan that a result is compared with.
fn compared(said: &str) -> Option<&str> {
    let said = said.strip_prefix(['较', '比'])?;
    let more = ["多完成", "超额完成"];
    more.iter().find_map(|more| said.strip_suffix(more))
}
