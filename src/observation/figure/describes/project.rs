//! The size that a project is known by, before what is told of it.
//!
//! ```text
//! 甲公司|30万辆|整车项目累计完成投资52亿元       52亿元 is the figure
//! 甲公司|30万吨|甲醇项目建成投产                none
//! ```
//!
//! Projects that are listed with their sizes are read in [`super::listed`].

use super::Described;
use crate::lexicon::{UnitKind as Kind, has};
use crate::mention::cue;
use crate::mention::number::Number;
use crate::observation::figure::WORDS;

impl Described<'_> {
    /// 甲公司30万辆整车项目累计完成投资52亿元: the size that a project is known by.
    pub(super) fn sizes_project(&self) -> bool {
        let start = self.number.span.start as usize;
        let sized = |(_, between): (&Number, &str)| {
            has(between, "项目")
                && has(between, "投资")
                && !between.contains(['，', '；', '。'])
                && cue::suffix(&self.judged.text[..start]).is_none()
        };
        self.number.kind() != Some(Kind::Money)
            && start > 0
            && self.number.multiplier > 1.0
            && self.next().is_some_and(sized)
    }

    /// 恒通公司30万吨甲醇项目|建成投产: the size of a project of which only the progress is told.
    pub(super) fn sizes_begun(&self) -> bool {
        const NEAR: usize = 20;
        let before = &self.judged.text[..self.number.span.start as usize];
        let owned = before.ends_with(|c: char| c.is_alphabetic()) && cue::suffix(before).is_none();
        let sized = self.number.kind() == Some(Kind::Measure) && self.number.multiplier > 1.0;
        let far = self.rest.char_indices().nth(NEAR);
        let near = &self.rest[..far.map_or(self.rest.len(), |(end, _)| end)];
        let clause = near.split(['，', '。', '；', '、']).next().unwrap_or("");
        let begun = || {
            // 数字化|生产线|项目|竣工投产: behind the last of such words.
            let mut plants = WORDS.plant.every(clause);
            plants.any(|(_, place)| WORDS.begun.starting(&clause[place.end..]).is_some())
        };
        // 3万户, 2万亩: neither people nor land are what a project can do.
        let other = self.number.unit.ends_with(['户', '人', '名', '亩']);
        let large = self.number.multiplier > 1.0 && !other;
        owned && (sized && begun() || large && self.costs_known(clause))
    }

    /// 投资105亿元的恒通公司|50万吨|塑料项目: whether the sum before is what that project costs.
    fn costs_known(&self, clause: &str) -> bool {
        // 总投资8亿元的甲园和总投资|5亿元|的乙园: another sum is what another costs.
        let cost = self.number.kind() == Some(Kind::Money);
        let project = !cost && WORDS.plant.within(clause) && !self.rest.starts_with('的');
        project
            && self.previous().is_some_and(|(sum, between)| {
                let owner = between.strip_prefix('的');
                sum.kind() == Some(Kind::Money)
                    && owner.is_some_and(|owner| {
                        !owner.is_empty() && !owner.contains(['，', '；', '。', '、', '的'])
                    })
            })
    }
}
