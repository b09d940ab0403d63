//! Money that a rule sets aside or gives out: what it is for, or to whom it goes.
//!
//! ```text
//! 县政府每年预算|80万元|果业发展资金          果业发展资金
//! 对验收合格的家庭农场，各扶持|3万元          家庭农场扶持资金
//! 支持8个果品加工厂建设，每个补助|20万元     果品加工厂补助资金
//! ```
//!
//! Money that was spent, with what it went into, is read in [`super::purpose`].

use super::{Choice, Name};
use crate::lexicon::UnitKind as Kind;
use crate::observation::noun;
use crate::observation::piece;
use std::ops::Range;

/// The longest name of those who are given something, in characters.
const LONGEST: usize = 14;

impl Choice<'_> {
    /// 县政府每年|预算|80万元|果业发展资金: the money that the noun behind its sum tells.
    pub(super) fn allotted(&self, before: &str, after: &str) -> Option<Name> {
        const SHORTEST: usize = 4;
        if before.is_empty() || self.number.kind() != Some(Kind::Money) {
            return None;
        }
        noun::WORDS.allots.ending(before)?;
        noun::WORDS.purse.ending(after)?;
        // 安排500万元|专项资金: of what it is stands before it then.
        let own = noun::WORDS.fund.number(after).is_none()
            && after.chars().count() >= SHORTEST
            && !after.contains(['，', '、', '的']);
        own.then(|| Name::new(after, self.after.noun.clone(), "after"))
    }

    /// 对…家庭农场，|各扶持|3万元: what each of those is given that the words before tell.
    pub(super) fn given_each(&self) -> Option<Name> {
        if self.number.kind() != Some(Kind::Money) {
            return None;
        }
        let before = &self.scene.text[..self.number.span.start as usize];
        let grant = noun::WORDS.grant.ending(before)?;
        let start = piece::start(before, &['，', '；', '。', '：']);
        let said = &before[start..before.len() - grant.len()];
        let said = said.strip_suffix("给予").unwrap_or(said);
        let all = ["分别", "各", "均"];
        let bare = all.iter().find_map(|word| said.strip_suffix(word));
        let each = bare.unwrap_or(said);
        let span = match each.strip_prefix('每') {
            // 每个|专业村|各扶持
            Some(whose) => {
                let unit = whose.chars().next()?.len_utf8();
                let from = start + '每'.len_utf8() + unit;
                match start + each.len() - from {
                    0 => self.those_before(start)?,
                    length => from..from + length,
                }
            }
            None if each.is_empty() && bare.is_some() => self.those_before(start)?,
            None => return None,
        };
        let whose = self.noun(&span);
        let plain = !whose.contains(|c: char| c.is_ascii_digit() || "，、的每".contains(c));
        let named = plain && (2..=LONGEST).contains(&whose.chars().count());
        let money = if grant.ends_with("资金") {
            ""
        } else {
            "资金"
        };
        named.then(|| Name::new(format!("{whose}{grant}{money}"), span, "part_of"))
    }

    /// 对验收合格的|家庭农场|，, 支持8个|果品加工厂|建设，: those that the clause before `at` tells, to whom something is given.
    fn those_before(&self, at: usize) -> Option<Range<usize>> {
        let text = self.scene.text[..at].strip_suffix('，')?;
        let start = piece::start(text, &['，', '；', '。', '：']);
        let clause = &text[start..];
        let counted = self.counted.filter(|counted| counted.elsewhere.is_none());
        if let Some(counted) = counted.filter(|name| name.span.start >= start) {
            let named = self.scene.text.get(counted.span.clone())?;
            return clause.contains(named).then(|| counted.span.clone());
        }
        // 对|新认定的|家庭农场
        let to = ["对", "给", "向"];
        let whose = to.iter().find_map(|word| clause.strip_prefix(word))?;
        let whose = whose.rsplit('的').next()?;
        Some(text.len() - whose.len()..text.len())
    }
}
