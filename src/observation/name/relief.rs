//! Money that is paid to those whom a scheme of relief supports, and what each of them gets.
//!
//! ```text
//! 农村低保5216户12860人，发放2860万元，月人均162元      农村低保金, 农村低保月人均补助
//! ```

use super::{Choice, Name};
use crate::lexicon::UnitKind as Kind;

/// Schemes that are told by a word for no sum.
const SCHEMES: [&str; 3] = ["低保", "五保", "特困供养"];

impl Choice<'_> {
    /// A scheme with the word for its money.
    pub(super) fn relief(&self, mut name: Name) -> Name {
        let money = self.number.kind() == Some(Kind::Money) && name.rule == "subject";
        // 发放低保|金|2860万元，月人均162元: of the same scheme.
        let told = name.text.strip_suffix('金').unwrap_or(&name.text);
        if !money || !SCHEMES.iter().any(|scheme| told.ends_with(scheme)) {
            return name;
        }
        let before = &self.scene.text[..self.number.span.start as usize];
        let before = before.trim_end_matches(['达', '到', '约', '共', '为', '近', '超']);
        let each = ["月人均", "年人均", "人均月", "人均"];
        if let Some(each) = each.iter().find(|each| before.ends_with(**each)) {
            name.text = format!("{told}{each}补助").into();
        } else if told.len() == name.text.len()
            && ["发放", "发放资金", "支出"]
                .iter()
                .any(|verb| before.ends_with(verb))
        {
            name.add("金");
        }
        name
    }
}
