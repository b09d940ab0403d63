//! Prices that only their unit tells.
//!
//! ```text
//! 工业用电|0.46元/千瓦时       工业用电价格
//! 天然气价格|3.2元/立方米      as it stands
//! ```

use super::{Choice, Name};
use crate::lexicon::UnitKind as Kind;

/// What is sold by such units, at the end of a name.
const SOLD: [&str; 8] = [
    "用电",
    "用水",
    "用气",
    "天然气",
    "蒸汽",
    "生活用水",
    "工业用地",
    "管道燃气",
];

impl Choice<'_> {
    /// 工业用电|0.46元/千瓦时: the name with what is told of it.
    pub(super) fn priced(&self, name: Name) -> Name {
        let noun = self.noun(&self.before.noun);
        let rate = self.number.unit.starts_with(['元', '万']) && self.number.unit.contains('/');
        let sold = SOLD.iter().any(|word| noun.ends_with(word));
        let rate = rate && self.number.kind() != Some(Kind::Classifier);
        if !rate || !sold || name.elsewhere.is_some() {
            return name;
        }
        Name::new(format!("{noun}价格"), self.before.noun.clone(), "before")
    }
}
