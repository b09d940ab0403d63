//! How exact a number is said to be by words behind it.
//!
//! ```text
//! 60家|以上                  right behind its unit
//! 准备14个|菜|左右            behind what is counted
//! 控制在|1天|内              with a word before it
//! ```
//!
//! Words before the number are read in [`super`].

use super::Said;
use crate::lexicon::Glyphs;
use crate::mention::number::Number;
use crate::report::Comparator;
use crate::span::Span;

/// Words after the unit.
const AFTER: [(&str, Comparator); 14] = [
    ("及以上", Comparator::AtLeast),
    ("或以上", Comparator::AtLeast),
    ("以上", Comparator::AtLeast),
    ("之上", Comparator::AtLeast),
    ("还多", Comparator::Over),
    ("以内", Comparator::AtMost),
    ("之内", Comparator::AtMost),
    ("及以下", Comparator::AtMost),
    ("以下", Comparator::AtMost),
    ("左右", Comparator::About),
    ("上下", Comparator::About),
    ("多", Comparator::Over),
    ("余", Comparator::Over),
    ("强", Comparator::Over),
];

/// What the words after the unit begin with.
const BEGIN: [char; 10] = ['及', '或', '以', '之', '还', '左', '上', '多', '余', '强'];

/// 60家|以上, 120万头（只）|左右: what stands right behind a number that ends there.
pub(super) fn behind(text: &str, end: usize) -> Option<Said> {
    let after = &text[end..];
    if !after.starts_with(BEGIN) {
        return None;
    }
    let (word, comparator) = AFTER
        .into_iter()
        .find(|(word, _)| after.starts_with(word) && stands_alone(word, after))?;
    let span = Span::bytes(end, end + word.len());
    Some(Said {
        comparator,
        word: Some(span),
        end: span.end,
    })
}

/// 准备|14个|菜左右，: what ends the clause behind the noun that is counted.
pub(super) fn behind_noun(text: &str, number: &Number, glyphs: &Glyphs) -> Option<Said> {
    const LONGEST: usize = 8;
    // Most sentences say it of nothing.
    if !glyphs.may("左右") {
        return None;
    }
    let end = number.span.end as usize;
    let rest = &text[end..];
    let clause = rest.split(['，', '。', '；', '、', '）', '\n']).next()?;
    let noun = clause.strip_suffix("左右")?;
    let plain = noun.chars().all(|c| c.is_alphabetic() && !c.is_ascii()) && !noun.contains('年');
    (plain && (1..=LONGEST).contains(&noun.chars().count())).then(|| Said {
        comparator: Comparator::About,
        word: Some(Span::bytes(end + noun.len(), end + clause.len())),
        end: number.span.end,
    })
}

/// 控制在|1天|内, 压缩到|3个工作日|内: 内 alone, where the word before the number keeps something in bounds.
pub(super) fn held_within(text: &str, number: &Number) -> Option<Said> {
    const HOLDS: [&str; 7] = [
        "控制在",
        "限制在",
        "压缩至",
        "压缩到",
        "缩短至",
        "缩短到",
        "压减至",
    ];
    let end = number.span.end as usize;
    let after = text[end..].strip_prefix('内')?;
    let ends = after.is_empty() || after.starts_with(['，', '；', '。', '、', '（', '）', '\n']);
    let before = &text[..number.span.start as usize];
    let held = ends && HOLDS.iter().any(|word| before.ends_with(word));
    let span = Span::bytes(end, end + '内'.len_utf8());
    held.then_some(Said {
        comparator: Comparator::AtMost,
        word: Some(span),
        end: span.end,
    })
}

/// 多, 余 and 强 after a unit are comparators only where the clause or a noun goes on after them.
fn stands_alone(word: &str, after: &str) -> bool {
    let next = after[word.len()..].chars().next();
    match word {
        "多" => !matches!(
            next,
            Some('元' | '样' | '层' | '种' | '功' | '项' | '媒' | '式' | '方' | '次' | '家' | '个')
        ),
        "余" => !matches!(next, Some('额' | '热' | '地' | '量' | '名' | '家' | '个')),
        "强" => !matches!(next, Some(c) if !matches!(c, '，' | '。' | '；' | '的')),
        _ => true,
    }
}
