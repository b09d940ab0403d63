//! What one word says of all the numbers of a list.
//!
//! ```text
//! 分别增长7.5%、|8.5%以上              at least, both
//! 分别稳定在52万亩、17万吨以上          of another unit each
//! 马、骆驼存栏稳定在3万匹、4000峰左右    likewise
//! ```
//!
//! Of a list that nothing says is given respectively only ratios share such a word. What is said of a single
//! number is told in [`super`].

use super::{behind, led};
use crate::lexicon::{cut, has};
use crate::mention::number::Number;
use crate::report::Comparator;

/// Verbs of keeping, which say of a whole list what is told behind its last number.
const KEPT: [&str; 4] = ["稳定在", "保持在", "控制在", "维持在"];

/// 分别增长7.5%、|8.5%以上, 分别不低于60%、|55%: what is said of the last of a list behind it, or of the first before it.
pub(super) fn paired(text: &str, number: &Number) -> Option<Comparator> {
    const MOST: usize = 4;
    let unit = number.unit_span.of(text);
    let ratio = matches!(number.unit.as_str(), "%" | "‰" | "个百分点");
    let digit = |c: char| c.is_ascii_digit() || c == '.';
    let (start, end) = (number.span.start as usize, number.span.end as usize);
    let (before, after) = (&text[..start], &text[end..]);
    if !(after.starts_with(['、', '和']) || before.ends_with(['、', '和'])) {
        return None;
    }
    // 农机化率达到85%、90%以上的村…: of another thing, where no list is told of.
    let clause = text[..start].rsplit(['，', '；', '。']).next()?;
    let named = clause.trim_end_matches(|c: char| digit(c) || matches!(c, '、' | '和' | '%' | '‰'));
    // 分别控制在12万吨、|1万吨以内: amounts only where they are given respectively.
    // 稳定在|3万匹、4000峰左右: or where one verb of keeping holds them all.
    let kept = || KEPT.iter().any(|verb| has(named, verb));
    let respective = has(named, "分别") || kept();
    // 成活率和尽责率达到|88%和82%以上: two rates.
    let rates = || cut(named, "率和").is_some_and(|(_, next)| next.contains('率'));
    if !(respective || ratio && (named.contains('、') || rates())) {
        return None;
    }
    if said_again(text, number) {
        return None;
    }
    let mut rest = &text[end..];
    for _ in 0..MOST {
        let next = rest.strip_prefix(['、', '和']);
        let next = next.map(|next| next.trim_start_matches(digit));
        let next = next.and_then(|next| {
            // 控制在|4.2%、6‰以内
            let rate = || next.strip_prefix(['%', '‰']).filter(|_| ratio);
            // 分别稳定在|52万亩、17万吨以上: of another unit each.
            let other = || next.get(unit_length(next)?..).filter(|_| respective);
            next.strip_prefix(unit).or_else(rate).or_else(other)
        });
        let Some(next) = next else { break };
        rest = next;
    }
    let last = text.len() - rest.len();
    if last > end
        && let Some(said) = behind(text, last)
        && ends_there(&text[said.end as usize..])
    {
        return Some(said.comparator);
    }
    let before = text[..start].strip_suffix(['、', '和'])?;
    let first = before.strip_suffix(unit)?;
    let bare = first.trim_end_matches(digit);
    let bound = led(bare).filter(|_| bare.len() < first.len() && ends_there(&text[end..]));
    let holds =
        |comparator: &Comparator| matches!(comparator, Comparator::AtLeast | Comparator::AtMost);
    bound.map(|(comparator, _)| comparator).filter(holds)
}

/// 分别增长|9%和9%以上: whether the next number is the same, of which alone a word is then said.
fn said_again(text: &str, number: &Number) -> bool {
    let next = text[number.span.end as usize..].strip_prefix(['、', '和']);
    let rest = next.and_then(|next| next.strip_prefix(number.span.of(text)));
    let pair = !text[..number.span.start as usize].ends_with(['、', '和']);
    pair && rest.is_some_and(|rest| !rest.starts_with(['、', '和']))
}

/// |万吨|以上, |家|、: how long the unit is that a text begins with, up to a mark or to what is said of its number.
fn unit_length(text: &str) -> Option<usize> {
    const LONGEST: usize = 6;
    let ends = |at: usize| behind(text, at).is_some() || text[at..].starts_with(['、', '和']);
    let units = text.char_indices().take(LONGEST + 1);
    let plain = units.take_while(|(_, c)| c.is_alphabetic() || matches!(c, '/' | '%' | '‰'));
    let mut places = plain.map(|(at, c)| at + c.len_utf8());
    places.find(|&at| ends(at))
}

/// Whether a clause ends where a list of numbers does.
fn ends_there(after: &str) -> bool {
    after.is_empty() || after.starts_with(['，', '。', '；', '、', '（', '\n'])
}
