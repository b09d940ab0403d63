//! Numbers that borrow the unit of a later one.
//!
//! ```text
//! 21.4和148微克/立方米                  both
//! 高于全国|1.2、全市0.5个百分点           both
//! 死亡率0.06，下降|25%                  none: how it moved is another kind of number
//! ```
//!
//! It does not write the unit in: see [`crate::observation::sentence`].

use super::Judged;
use crate::lexicon::{UnitKind as Kind, find_last, movement};
use crate::mention::number::Form;

impl Judged<'_> {
    /// The later number whose unit this one borrows: 21.4和148微克/立方米.
    pub fn borrows(&self, at: usize) -> Option<usize> {
        const LONGEST_LIST: usize = 24;
        let mut end = self.numbers[at].span.end as usize;
        let behind = self.numbers.iter().enumerate().skip(at + 1);
        for (next, number) in behind.take(LONGEST_LIST) {
            let between = self.text.get(end..number.span.start as usize)?;
            // 提高0.3、降低|2.5和提高2.2个百分点
            let verbs = &movement::WORDS.verb;
            let moved = verbs
                .ending(between)
                .and_then(|word| between.strip_suffix(word));
            let before = &self.text[..self.numbers[at].span.start as usize];
            // 死亡率0.06，下降|25%: how it moved is another kind of number.
            if moved == Some("，") && verbs.ending(before).is_none() {
                return None;
            }
            let between = moved.unwrap_or(between);
            // 高于全国|1.2、全市0.5个百分点
            let peer = names_peer(between) && compares(before);
            if !peer && !matches!(between, "、" | "和" | "与" | "及" | "以及" | "至" | "，")
            {
                return None;
            }
            if !number.unit.is_empty() && number.unit != self.numbers[at].unit {
                let fits =
                    !matches!(number.kind(), Some(Kind::Time)) && number.form == Form::Digits;
                let fits = fits && (!peer || number.is_points());
                return (fits && self.numbers[at].form == Form::Digits).then_some(next);
            }
            end = number.span.end as usize;
        }
        None
    }
}

/// 高于|全国, 快于全省平均水平|: whether the words before a number end by what it is compared with.
fn compares(before: &str) -> bool {
    const FAR: usize = 12;
    let far = before.char_indices().rev().take(FAR).last();
    let near = &before[far.map_or(0, |(at, _)| at)..];
    let words = movement::WORDS.beyond.list().iter();
    let at = words.filter_map(|word| find_last(near, word)).max();
    at.is_some_and(|at| !near[at..].contains(['，', '；', '。']))
}

/// 、全市|, 和全省平均水平|: whether nothing but another peer stands between two distances.
fn names_peer(between: &str) -> bool {
    const LONGEST: usize = 8;
    let Some(peer) = between.strip_prefix(['、', '和', '与', '，']) else {
        return false;
    };
    let bare = peer.strip_suffix("水平").unwrap_or(peer);
    let bare = bare.strip_suffix("平均").unwrap_or(bare);
    bare.chars().count() <= LONGEST
        && bare.ends_with(['国', '省', '市', '区', '县', '州', '盟', '旗'])
}
