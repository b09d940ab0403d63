//! What a figure leaves out, where another of the same name counts it.
//!
//! ```text
//! 财政收入8亿元，增长21%（剔除一次性因素后，增长|3%）         剔除一次性因素后财政收入
//! 生产总值41亿元（不含开发区，实现生产总值|35亿元）            不含开发区地区生产总值
//! ```
//!
//! Where nothing stands beside it, such words only say how the number was reckoned, and are dropped with the edges of its
//! name.

use super::super::name::Name;
use super::memory::Memory;
use super::turn::Turn;
use crate::lexicon::{find, has, kinds};
use crate::mention::number::Number;
use crate::report::Measure;

kinds! { static WORDS = "../../lexicon/edge_words.tsv": leaves_out }

/// The longest words for what is left out, in characters.
const LONGEST: usize = 24;

/// 不含开发区、热电厂|，…: what such words say that begin a text, without an amount amid them.
fn said(text: &str) -> Option<String> {
    WORDS.leaves_out.starting(text)?;
    let clause = text.split(['，', '；', '。', '：', '（']).next()?;
    let end = ["因素后", "后", "因素"]
        .iter()
        .find_map(|word| find(clause, word).map(|at| at + word.len()));
    let words = &clause[..end.unwrap_or(clause.len())];
    let whole = end.is_some() || text[clause.len()..].starts_with('，');
    let after = words.ends_with('后');
    let digits = words.find(|c: char| c.is_ascii_digit());
    let words = match digits {
        // 剔除非税收入|1.2亿元|后
        Some(at) if after => format!("{}后", &words[..at]),
        Some(_) => return None,
        None if words.ends_with("因素") => format!("{words}后"),
        None => words.to_owned(),
    };
    (whole && (4..=LONGEST).contains(&words.chars().count())).then_some(words)
}

impl Turn<'_> {
    /// The name with what is left out in the bracket that the figure stands in.
    pub(super) fn leaving_out(&self, memory: &Memory, mut name: Name) -> Name {
        if !self.scene.may_any(&["剔除", "扣除", "不含"]) {
            return name;
        }
        let words = self.bracketed_words();
        let Some(words) = words.or_else(|| self.words_beside(memory, &name)) else {
            return name;
        };
        // 不含开发区，生产总值35亿元，增长|8%: of what was named so.
        if name.text.starts_with(&*words) {
            return name;
        }
        // 剔除非税收入1.2亿元后，增长|3%: of what stood before the bracket.
        if WORDS.leaves_out.starting(&name.text).is_some() {
            match memory.outside.clone().flatten() {
                Some(whole) => name = whole,
                None => return name,
            }
        }
        name.text = format!("{words}{}", name.text).into();
        name
    }

    /// 增长21%，|剔除一次性因素后|增长3%: where the figure before is another such rate of the same thing.
    fn words_beside(&self, memory: &Memory, name: &Name) -> Option<String> {
        let rate = |number: &Number| number.unit == "%";
        let last = &self.numbers[self.last()?.at];
        let same = memory
            .last
            .as_ref()
            .is_some_and(|other| other.text == name.text);
        let moved = memory.measure == Measure::Change && rate(last) && rate(self.number());
        let between = (last.span.end as usize)..self.number().span.start as usize;
        let between = self.scene.text.get(between).filter(|_| same && moved)?;
        // 剔除价格因素: how growth is reckoned anyway.
        said(between.strip_prefix(['，', '；'])?).filter(|words| !has(words, "价格"))
    }

    /// （|剔除一次性因素后|，增长3%; not （剔除非税收入|1.2亿元后, which says how much that is.
    fn bracketed_words(&self) -> Option<String> {
        let before = &self.scene.text[..self.number().span.start as usize];
        let inner = &before[before.rfind('（')? + '（'.len_utf8()..];
        let words = said(inner).filter(|_| !inner.contains(['）', '。']))?;
        // 剔除因素后，增长3%；其中税收增长5%: no more than its first clauses.
        let told = match words.ends_with('后') {
            true => (inner.contains('后') || has(inner, "因素")) && !inner.contains('；'),
            false => inner
                .get(words.len()..)
                .is_some_and(|rest| rest.contains('，')),
        };
        told.then_some(words)
    }
}
