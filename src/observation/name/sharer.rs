//! What a clause without figures says how it fares, where the next tells what share it has.
//!
//! ```text
//! 新能源产业投资仍是“顶梁柱”，占全县投资的|71%      新能源产业投资占全县投资
//! 甲、乙、丙是前三大贸易市场，合计占进出口总值的|51%   甲、乙、丙占进出口总值
//! 前五大行业合计占总产值的|65%                       前五大行业占总产值
//! ```
//!
//! What the share is of, and a part that stands before it, are read in [`super::share`].

use super::{Choice, Name};
use crate::lexicon::{find, kinds};
use crate::observation::{before, list};

kinds! { static WORDS = "../../lexicon/sharer_words.tsv": together, in_all, fares }

/// 两者|合计: a text without the words that say so at its end.
fn without_sums(mut text: &str) -> &str {
    while let Some(word) = WORDS.in_all.ending(text) {
        text = &text[..text.len() - word.len()];
    }
    text
}

impl Choice<'_> {
    /// 甲、乙、丙是前三大市场，合计|占进出口总值的51%: those that have the share together, which the clause before names, or their own.
    pub(super) fn sharers(&self) -> Option<Name> {
        const LONGEST: usize = 20;
        let text = self.scene.text;
        let at = self.before.noun.start;
        let all = text[..at].ends_with("合计") || text[..at].ends_with("共计");
        let clauses = &self.scene.clauses;
        let own = clauses
            .iter()
            .position(|clause| clause.range.contains(&at))
            .filter(|_| all)?;
        let start = clauses[own].range.start;
        let inside = without_sums(&text[start..at]);
        let range = if inside.is_empty() {
            let last = &clauses[own.checked_sub(1)?];
            let said = &text[last.range.clone()];
            let near = last.group == clauses[own].group && !last.aside;
            let near = near && !said.contains(|c: char| c.is_ascii_digit());
            // 东盟是前三大市场: nor amid the first word.
            let behind = WORDS
                .together
                .list()
                .iter()
                .filter_map(|word| find(said, word))
                .filter(|at| *at > 0);
            last.range.start..last.range.start + behind.min().filter(|_| near)?
        } else {
            start..start + inside.len()
        };
        let noun = before::before(self.scene, range).noun;
        let words = &text[noun.clone()];
        let many = words.contains(['、', '和', '及', '与', '大', '个']);
        let fits = (3..=LONGEST).contains(&words.chars().count()) && !words.contains('占');
        (many && fits).then(|| Name::new(words, noun, "lead"))
    }

    /// 以储能为主的新能源产业投资|仍是“顶梁柱”，占全县投资的71%: what a clause without figures says how it fares, and
    /// the next what share it has.
    pub(super) fn sharer(&self) -> Option<Name> {
        const LONGEST: usize = 14;
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
        let end = range.start + WORDS.fares.next(said, 0)?.1.start;
        let noun = before::before(self.scene, range.start..end).noun;
        let words = &text[noun.clone()];
        let words = words.rsplit('的').next()?;
        let named = (3..=LONGEST).contains(&words.chars().count()) && !words.contains('、');
        let span = noun.end - words.len()..noun.end;
        (named && list::head(words).is_some()).then(|| Name::new(words, span, "lead"))
    }
}
