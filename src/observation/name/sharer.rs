//! What a clause without figures says how it fares, where the next tells what share it has.
//!
//! ```text
//! 新能源产业投资仍是“顶梁柱”，占全县投资的|71%      新能源产业投资占全县投资
//! ```
//!
//! What the share is of, and a part that stands before it, are read in [`super::share`].

use super::{Choice, Name};
use crate::observation::{before, list};

impl Choice<'_> {
    /// 以储能为主的新能源产业投资|仍是“顶梁柱”，占全县投资的71%: what a clause without figures says how it fares, and
    /// the next what share it has.
    pub(super) fn sharer(&self) -> Option<Name> {
        const LONGEST: usize = 14;
        const FARES: [&str; 8] = [
            "依然是",
            "仍然是",
            "仍是",
            "依旧是",
            "成为",
            "快速",
            "稳步",
            "持续",
        ];
        let text = self.scene.text;
        let start = self.number.span.start as usize;
        let group = text[..start]
            .rfind('；')
            .map_or(0, |at| at + '；'.len_utf8());
        let told = |said: &str| said.starts_with('占') || said.starts_with("拉动");
        let mut clauses = self.scene.clauses.iter().rev().map(|clause| &clause.range);
        let own = clauses.find(|range| range.start <= start)?;
        let earlier = clauses.take_while(|range| range.start >= group);
        let range = std::iter::once(own)
            .chain(earlier)
            .take(4)
            .find(|range| !told(&text[range.start..range.end]))?;
        let said = &text[range.clone()];
        if said.contains(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let end = range.start + FARES.iter().filter_map(|word| said.find(word)).min()?;
        let noun = before::before(self.scene, range.start..end).noun;
        let words = &text[noun.clone()];
        let words = words.rsplit('的').next()?;
        let named = (3..=LONGEST).contains(&words.chars().count()) && !words.contains('、');
        let span = noun.end - words.len()..noun.end;
        (named && list::head(words).is_some()).then(|| Name::new(words, span, "lead"))
    }
}
