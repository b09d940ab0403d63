//! Places and branches that are told by the sum they have come to.
//!
//! ```text
//! 1个|区|GDP超过300亿元，3个|县|超过120亿元          GDP超过300亿元的区, GDP超过120亿元的县
//! 建成3个产值超百亿元、5个产值超五十亿元的产业集群       产值超百亿元的产业集群
//! 营收超五亿元行业9个，分别为甲制造业（|54亿元）、…      甲制造业营收
//! ```
//!
//! That the sum is no figure of its own is told in [`super::super::figure`].

use super::{Choice, Name};
use crate::lexicon::{UnitKind as Kind, find};
use crate::observation::noun;

/// What a sum is said to have passed.
const PASSED: [&str; 4] = ["超过", "突破", "超", "过"];

/// The longest words for it, in characters.
const LONGEST: usize = 16;

/// GDP|超过200亿元: where what is measured ends and the sum begins that it has passed.
fn passed(words: &str) -> Option<usize> {
    let at = PASSED.iter().filter_map(|word| words.find(word)).min()?;
    let sum = PASSED
        .iter()
        .find_map(|word| words[at..].strip_prefix(word))?;
    let ends = ["亿元", "万元"]
        .iter()
        .find_map(|unit| sum.strip_suffix(unit))?;
    let number = |c: char| c.is_ascii_digit() || ".一二两三四五六七八九十百千万".contains(c);
    let short = words.chars().count() <= LONGEST;
    (short && ends.chars().all(number)).then_some(at)
}

impl Choice<'_> {
    /// 1个|区|GDP超过200亿元: who is counted, by what they have come to.
    pub(super) fn come_to(&self) -> Option<Name> {
        let counts = self.number.kind() == Some(Kind::Classifier);
        let from = self.number.span.end as usize;
        let rest = self.scene.text.get(from..).filter(|_| counts)?;
        let end = rest
            .find(['，', '；', '。', '、', '（'])
            .unwrap_or(rest.len());
        let words = rest[..end].trim_end_matches("以上");
        if rest[end..].starts_with('、') {
            return self.come_to_in_list(words, &rest[end..]);
        }
        if self.number.unit != "个" {
            return None;
        }
        let last = self.subject.filter(|last| last.rule == "after_predicate");
        let last = last
            .and_then(|last| last.text.rsplit_once('的'))
            .filter(|(told, place)| {
                passed(told).is_some() && noun::WORDS.local.number(place).is_some()
            });
        let own = noun::WORDS.local.starting(words);
        // 5个镇财政收入超过1亿元，3个|超过2亿元
        let again = || last.filter(|_| PASSED.iter().any(|word| words.starts_with(word)));
        let place = own.or_else(|| again().map(|(_, place)| place))?;
        let said = &words[own.map_or(0, str::len)..];
        let at = passed(said)?;
        let measured = match at {
            // 2个县|超过150亿元: of what the others were told by.
            0 => {
                let (told, _) = last?;
                &told[..passed(told)?]
            }
            _ => "",
        };
        let span = from..from + words.len();
        Some(Name::new(
            format!("{measured}{said}的{place}"),
            span,
            "after_predicate",
        ))
    }

    /// 3个|产值超百亿元、5个产值超五十亿元的|产业集群: the noun stands behind the last of them.
    fn come_to_in_list(&self, words: &str, list: &str) -> Option<Name> {
        const FAR: usize = 180;
        passed(words).filter(|at| *at > 0)?;
        let next = list.strip_prefix('、')?;
        let counted = next.trim_start_matches(|c: char| c.is_ascii_digit());
        let near = &counted[..counted.floor_char_boundary(FAR)];
        let clause = near.split(['，', '；', '。', '（']).next()?;
        let (_, thing) = clause.strip_prefix(&*self.number.unit)?.rsplit_once('的')?;
        let plain = counted.len() < next.len()
            && (2..=8).contains(&thing.chars().count())
            && !thing.contains(|c: char| c.is_ascii_digit() || c == '、');
        let from = self.number.span.end as usize;
        let span = from..from + words.len();
        plain.then(|| Name::new(format!("{words}的{thing}"), span, "after_predicate"))
    }

    /// 营收超五亿元行业9个，分别为甲制造业（|54亿元）: one of those that were counted, with what they are counted by.
    pub(super) fn come_to_in_bracket(&self, item: &str) -> Option<String> {
        let of = self.counted?;
        // 企业3家，分别为甲公司（12亿元）: nothing says what of.
        let Some(at) = PASSED.iter().filter_map(|word| find(&of.text, word)).min() else {
            return Some(item.to_owned());
        };
        Some(format!("{item}{}", &of.text[..at]))
    }
}
