//! Prices that only their unit tells.
//!
//! ```text
//! 工业用电|0.46元/千瓦时       工业用电价格
//! 天然气价格|3.2元/立方米      as it stands
//! ```

use super::{Choice, Name};
use crate::lexicon::kinds;

kinds! { static WORDS = "../../lexicon/chained_words.tsv": sold }

impl Choice<'_> {
    /// 工业用电|0.46元/千瓦时: the name with what is told of it.
    pub(super) fn priced(&self, name: Name) -> Name {
        let noun = self.noun(&self.before.noun);
        let rate = self.number.unit.starts_with(['元', '万']) && self.number.unit.contains('/');
        if !rate || name.elsewhere.is_some() || WORDS.sold.ending(noun).is_none() {
            return name;
        }
        Name::new(format!("{noun}价格"), self.before.noun.clone(), "before")
    }
}
