//! The part of a whole that something is, where the whole stands behind 在.
//!
//! ```text
//! 林业增加值9亿元，在地区生产总值中占|4%       林业增加值占地区生产总值
//! 二产增加值8亿元，在全县经济中的比重为|40%     第二产业比重
//! 民营企业在全部企业中占|九成                  民营企业占全部企业
//! ```
//!
//! Wholes that stand right behind 占 are told in [`super::share`].

use super::{Choice, Name};
use crate::lexicon::kinds;
use crate::observation::{before, noun, piece};

kinds! { static WORDS = "../../lexicon/pointed_words.tsv": part_in, always, economy }

/// The longest whole, in characters.
const LONGEST: usize = 16;

impl Choice<'_> {
    /// 在地区生产总值中占|4%, 在全县经济中的比重为|40%: of the subject, or of what stands before 在.
    pub(super) fn part_within(&self) -> Option<Name> {
        // Most sentences have no such word.
        if !self.is_ratio() || !self.scene.may("在") || !self.scene.may("中") {
            return None;
        }
        let start = self.number.span.start as usize;
        let said = self.scene.text[..start].trim_end_matches(LIGHT);
        let head = match WORDS.part_in.ending(said) {
            Some(word) => &said[..said.len() - word.len()],
            // 在GDP中|始终|占五成
            None => {
                let often = said.strip_suffix('占')?;
                let word = WORDS.always.ending(often)?;
                often[..often.len() - word.len()].strip_suffix('中')?
            }
        };
        let clause = piece::start(head, &['，', '；', '。', '：', '（']);
        let at = clause + head[clause..].find('在')?;
        let from = at + '在'.len_utf8();
        // 在全县|经济: without the place that it is the whole of.
        let whole = before::before(self.scene, from..head.len()).noun;
        let named = self.scene.text.get(whole.clone())?;
        let plain = !named.contains(|c: char| c.is_ascii_digit() || matches!(c, '、' | '“'));
        if !plain || whole.end != head.len() || !(2..=LONGEST).contains(&named.chars().count()) {
            return None;
        }
        let own = before::before(self.scene, clause..at).noun;
        let own = self
            .scene
            .text
            .get(own)
            .filter(|own| own.chars().count() >= 2);
        let of = own.or(self.subject.map(|subject| &*subject.text))?;
        // 税收在财政收入中占86%，近四年都在|80%以上: what its own clause names goes on.
        let rule = if own.is_some() { "before" } else { "share_of" };
        let text = match WORDS.economy.number(named) {
            Some(_) => format!("{}比重", noun::branch(of)),
            None => format!("{of}占{named}"),
        };
        Some(Name::new(text, whole, rule))
    }
}

/// What may stand between the words for a part and its number.
const LIGHT: [char; 14] = [
    '为', '达', '到', '是', '约', '近', '超', '过', '仅', '只', '高', '至', '升', '了',
];
