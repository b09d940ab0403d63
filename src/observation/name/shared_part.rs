//! What has a share: the part that stands before 占, and figures that go on to tell of it.
//!
//! ```text
//! 大型新开工厂房投资占全部厂房投资的92%              大型新开工厂房投资占全部厂房投资
//! 完成投资占全市投资61%，同比增长|18%                  完成投资: a share has not grown by it
//! 完成投资占全市投资61%，同比提高|2个百分点            完成投资占全市投资
//! ```
//!
//! Shares themselves are named in [`super::share`].

use super::{Choice, Name};
use crate::lexicon::movement;
use crate::observation::piece;

impl Choice<'_> {
    /// 大型|新开工|厂房投资|占全部厂房投资的92%: what stands before 占 in the clause of its own, where a verb amid it has cut the name.
    pub(super) fn own_part(&self) -> Option<Name> {
        const LENGTH: std::ops::RangeInclusive<usize> = 4..=18;
        let start = self.number.span.start as usize;
        let own = self.scene.text.get(..start)?;
        let from = piece::start(own, &['，', '；', '。', '：', '、', '（', '\n']);
        let at = from + own[from..].rfind('占')?;
        let whole = own[at..].trim_end_matches('的');
        let mut from = from;
        while let Some(end) = self
            .scene
            .period_starting(from, at)
            .or_else(|| self.scene.own_place_starting(from, at))
            .filter(|end| *end > from)
        {
            from = end;
        }
        let part = &own[from..at];
        let plain = !part.contains(|c: char| c.is_ascii_digit() || "占的%".contains(c));
        let named = LENGTH.contains(&part.chars().count()) && whole.chars().count() >= 3;
        (plain && named).then(|| Name::new(part, from..at, "before"))
    }

    /// 完成投资占全市投资61%，同比增长18%，高于全市增幅|3个百分点: whether a figure is told of what has the share, not of the share.
    pub(super) fn of_part(&self, name: &Name) -> bool {
        const GROWS: [&str; 4] = ["增长", "下降", "增", "降"];
        const SAME: [&str; 4] = ["同比", "比上年", "较上年", "比去年"];
        let end = self.number.span.start as usize;
        let grown = |clause: &str| {
            let rest = SAME.iter().find_map(|word| clause.strip_prefix(word));
            rest.is_some_and(|rest| GROWS.iter().any(|word| rest.starts_with(word)))
        };
        let Some(said) = self.scene.text.get(name.span.end..end) else {
            return false;
        };
        let mut clauses = said.rsplit('，');
        let own = clauses.next().unwrap_or_default();
        match self.number.unit.as_str() {
            "%" => grown(own) && said.contains('%'),
            "个百分点" => {
                let before = clauses.next().filter(|clause| clause.ends_with('%'));
                let beyond =
                    movement::WORDS.beyond.starting(own).is_some() || own.starts_with("超过");
                beyond && before.is_some_and(grown)
            }
            _ => false,
        }
    }
}
