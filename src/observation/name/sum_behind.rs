//! Money that was given or found, and that is named behind its sum.
//!
//! ```text
//! 信用社现场安排了|100亿元|的信贷资金支持春耕     信贷资金
//! 向企业提供了|5000万元|的贴息贷款              贴息贷款
//! 安排|3亿元|的教育资金                       left: nothing but a verb stands before the sum
//! ```
//!
//! What money was found for, where no name stands beside it, is told in [`super::funded`].

use super::{Choice, Name};
use crate::lexicon::{UnitKind as Kind, kinds};

kinds! { static WORDS = "../../lexicon/outlay_words.tsv": found, given, kind_of_money }

/// Longest name of such money, in characters.
const LONGEST: usize = 12;

impl Choice<'_> {
    /// 现场安排了|100亿元|的信贷资金: the money behind the sum, where a deed stands before it and not its name.
    pub(super) fn named_behind(&self) -> Option<Name> {
        let text = self.scene.text;
        let number = self.number;
        if number.kind() != Some(Kind::Money) || self.before.noun.is_empty() {
            return None;
        }
        let (start, end) = (number.span.start as usize, number.span.end as usize);
        let rest = text[end..].strip_prefix('的')?;
        let head = text[..start].trim_end_matches(['近', '约', '超', '逾', '达', '共']);
        let head = head.strip_suffix('了')?;
        WORDS
            .found
            .ending(head)
            .or_else(|| WORDS.given.ending(head))?;
        let (_, place) = WORDS.kind_of_money.next(rest, 0)?;
        let name = &rest[..place.end];
        let marks = ['，', '；', '。', '、', '：', '（'];
        let plain = !name.contains(marks) && !name.contains(|c: char| c.is_ascii_digit());
        let from = end + '的'.len_utf8();
        (plain && name.chars().count() <= LONGEST)
            .then(|| Name::new(name, from..from + place.end, "after"))
    }
}
