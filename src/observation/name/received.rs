//! Sums that somebody received: named by what money it is, and not by who has it.
//!
//! ```text
//! 村民张某|喜领1000元|光伏扶贫收益金     光伏扶贫收益金
//! 李某|拿到5600元|的土地流转费          土地流转费
//! 村民每人|领到300元|分红              每人分红
//! ```
//!
//! Sums that were spent or invested are read in [`super::purpose`].

use super::{Choice, Name};
use crate::lexicon::{UnitKind as Kind, has, kinds};
use crate::observation::piece;

kinds! { static WORDS = "../../lexicon/received_words.tsv": receives, sum }

/// The longest name of such money, in characters.
const LONGEST: usize = 14;

/// Words that tell what each of several has.
const EACH: [&str; 6] = ["每人", "每户", "人均", "户均", "每亩", "每股"];

impl Choice<'_> {
    /// 喜领|1000元|光伏扶贫收益金: the money behind the number.
    pub(super) fn received(&self) -> Option<Name> {
        if self.number.kind() != Some(Kind::Money) {
            return None;
        }
        let (start, end) = (
            self.number.span.start as usize,
            self.number.span.end as usize,
        );
        let before = self.scene.text[..start].trim_end_matches(['近', '约', '超']);
        WORDS.receives.ending(before)?;
        // 村民|每人|领到300元分红: what each of them has is no sum of all.
        let clause = &before[piece::start(before, &['，', '；', '。', '：'])..];
        let each = EACH.iter().find(|each| has(clause, each)).unwrap_or(&"");
        let rest = &self.scene.text[end..];
        let money = rest.trim_start_matches(['多', '余', '的']);
        let from = end + rest.len() - money.len();
        let near = money.char_indices().nth(LONGEST);
        let near = &money[..near.map_or(money.len(), |(at, _)| at)];
        let sums = WORDS.sum.every(near).map(|(_, place)| place.end);
        let length = sums.filter(|end| closes(&money[*end..])).min()?;
        let name = &money[..length];
        let plain = !name.contains(['，', '、', '。', '；', '的', '和'])
            && !name.contains(|c: char| c.is_ascii_digit());
        let text = format!("{each}{name}");
        plain.then(|| Name::new(text, from..from + length, "after"))
    }
}

/// 收益金|后高兴地说, 分红|。: whether the name of the money ends here.
fn closes(rest: &str) -> bool {
    let next = rest.chars().next();
    next.is_none_or(|c| !c.is_alphanumeric() || "后时的和及与，并还用就使".contains(c))
}
