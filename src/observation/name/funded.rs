//! Money that was found for a purpose, where only the clause behind it tells which.
//!
//! ```text
//! 筹措8000万元，支持|学院硕士点培育          学院硕士点培育资金
//! 统筹资金3亿元，保障|12个补短板项目实施      补短板项目资金
//! 安排教育资金3亿元，支持…                  left: the sum has its name
//! ```
//!
//! What money was invested in is told in [`super::purpose`].

use super::{Choice, Name};
use crate::lexicon::{UnitKind as Kind, kinds};
use crate::mention::number;

kinds! { static WORDS = "../../lexicon/outlay_words.tsv": found, supports, begins, ends }

/// Longest words for what money was found for, in characters.
const LONGEST: usize = 22;

impl Choice<'_> {
    /// 筹措|8000万元|，支持硕士点培育: what the money is for, with 资金.
    pub(super) fn raised_for(&self) -> Option<Name> {
        if self.number.kind() != Some(Kind::Money) {
            return None;
        }
        let text = self.scene.text;
        let (start, end) = (
            self.number.span.start as usize,
            self.number.span.end as usize,
        );
        let rest = text[end..].strip_prefix('，')?;
        let verb = WORDS.supports.starting(rest)?;
        let head = text[..start].trim_end_matches(['近', '约', '超', '逾', '达', '了', '共']);
        let head = head.strip_suffix("资金").unwrap_or(head);
        let found = WORDS.found.ending(head)?;
        let before = &head[..head.len() - found.len()];
        let alone = before.is_empty() || before.ends_with(['。', '；', '，', '：', '\n', '是']);
        if !alone {
            return None;
        }
        let from = end + '，'.len_utf8() + verb.len();
        let clause = rest[verb.len()..].split(['，', '；', '。', '（']).next()?;
        // 支持…、…和…: the first of a long list.
        let (at, words) = purpose(clause).or_else(|| purpose(clause.split('、').next()?))?;
        let span = from + at..from + at + words.len();
        Some(Name::new(format!("{words}资金"), span, "funded"))
    }
}

/// 提升|公共就业服务水平, 市区12个|补短板项目|实施: what stands between a verb or a count and what is done with it.
fn purpose(clause: &str) -> Option<(usize, &str)> {
    let counted = number::scan(clause).into_iter().next();
    let mut from = counted.map_or(0, |count| count.span.end as usize);
    if let Some(word) = WORDS.begins.starting(&clause[from..]) {
        from += word.len();
    }
    let rest = clause[from..].trim_end_matches('等');
    let end = WORDS
        .ends
        .ending(rest)
        .map_or(rest.len(), |word| rest.len() - word.len());
    let words = &rest[..end];
    let length = words.chars().count();
    let whole = (3..=LONGEST).contains(&length) && !words.contains(|c: char| c.is_ascii_digit());
    whole.then_some((from, words))
}
