//! A name whose number stands behind the bracket that defines it.
//!
//! ```text
//! 规模以上工业企业（年主营业务收入2000万元及以上）186户      规模以上工业企业
//! 60岁以上老人（占总人口18%）12万人                        60岁以上老人
//! ```
//!
//! What a bracket says of a number before it is read in [`super::bracketed`].

use super::{Choice, Name};
use crate::observation::{before, piece};

/// The longest bracket, in bytes.
const LONGEST: usize = 110;

impl Choice<'_> {
    /// The words before a bracket right before the number, where the bracket has a figure of its own.
    pub(super) fn before_definition(&self) -> Option<Name> {
        let before = self.scene.text.get(..self.number.span.start as usize)?;
        let before = before.trim_end_matches(['约', '近', '共', '有', '达', '为', '到']);
        // Most numbers stand behind no bracket.
        let inner = before.strip_suffix('）')?;
        let open = inner
            .rfind('（')
            .filter(|open| inner.len() - open <= LONGEST)?;
        let said = &inner[open + '（'.len_utf8()..];
        let defines = said.starts_with(['年', '占']) && said.contains(|c: char| c.is_ascii_digit());
        let head = &inner[..open];
        // 生产总值36亿元（占全市3%）: behind a number it tells of that.
        let figure = head.trim_end_matches(|c| "万亿千元家户个人名吨亩%".contains(c));
        let own = !figure.ends_with(|c: char| c.is_ascii_digit());
        let after = self.noun(&self.after.noun);
        if !defines || !own || !after.is_empty() || self.is_ratio() {
            return None;
        }
        let from = piece::start(head, &['，', '；', '。', '：', '、', '\n']);
        let noun = before::before(self.scene, from..open).noun;
        let words = self.noun(&noun);
        (words.chars().count() >= 2).then(|| Name::new(words, noun.clone(), "before"))
    }
}
