//! Needs that were met for so many villages or people, and the money that went into it.
//!
//! ```text
//! 投资300万元，解决12个村、3400人的出行难问题      解决出行难投资, 解决出行难问题的村, 解决出行难问题人数
//! 投资5200万元，解决了41个村的安全饮水问题        安全饮水投资
//! ```
//!
//! Where one count alone stands behind 解决, it is read in [`super::served`].

use super::purpose::spends_own;
use super::{Choice, Name};
use crate::lexicon::UnitKind as Kind;
use crate::mention::number;
use crate::observation::noun;
use std::ops::Range;

/// Marks that end a clause.
const ENDS: [char; 5] = ['，', '；', '。', '（', '：'];

impl Choice<'_> {
    /// 投资|300万元|，解决12个村的出行难问题: what the money was spent on.
    pub(super) fn spent_on_need(&self) -> Option<Name> {
        if self.number.kind() != Some(Kind::Money) {
            return None;
        }
        let (text, end) = (self.scene.text, self.number.span.end as usize);
        let rest = text.get(end..)?;
        let clause = rest.strip_prefix('，').unwrap_or(rest);
        let from = text.len() - clause.len();
        let clause = clause.split(ENDS).next()?.strip_prefix("解决")?;
        let head = text[..self.number.span.start as usize]
            .trim_end_matches(['近', '约', '超', '逾', '达', '了', '共']);
        let spend = noun::WORDS.outlay.ending(head)?;
        let own = self.noun(&self.before.noun);
        let spender = own.strip_suffix(spend).or(own.is_empty().then_some(""))?;
        if !spends_own(spender) {
            return None;
        }
        let need = need(clause)?;
        let words = &clause[need.clone()];
        let bare = words.strip_suffix("问题").unwrap_or(words);
        let verb = if bare.ends_with('难') { "解决" } else { "" };
        let at = from + "解决".len() + need.start;
        Some(Name::new(
            format!("{verb}{bare}{spend}"),
            at..at + words.len(),
            "went_into",
        ))
    }

    /// 解决|41个|行政村|5.2万人的安全饮水问题: for the first of those whose need was met, what it was.
    pub(super) fn in_need(&self, noun: &str) -> Option<Name> {
        const LONGEST: usize = 6;
        let text = self.scene.text;
        let before = text[..self.number.span.start as usize].trim_end_matches(['了', '近', '约']);
        before.strip_suffix("解决")?;
        let behind = text.get(self.after.noun.end..)?.trim_start_matches('、');
        let counted = behind.starts_with(|c: char| c.is_ascii_digit());
        let need = need(behind.split(ENDS).next()?).filter(|_| counted)?;
        let short = (1..=LONGEST).contains(&noun.chars().count());
        let text = format!("解决{}的{noun}", &behind[need]);
        short.then(|| Name::new(text, self.after.noun.clone(), "verb_noun"))
    }
}

/// 12个村、3400人的|出行难问题: the need behind those who had it.
fn need(clause: &str) -> Option<Range<usize>> {
    const LONGEST: usize = 10;
    if !clause.ends_with(['难', '题']) {
        return None;
    }
    let last = number::scan(clause).into_iter().next_back();
    let from = last.map_or(0, |last| last.span.end as usize);
    let rest = clause[from..].trim_start_matches('了');
    let words = rest.rsplit('的').next()?;
    // 3个|村|吃水难问题: where they live.
    let places = noun::WORDS.villages.starting(words).map_or(0, str::len);
    let words = &words[places..];
    let long = (3..=LONGEST).contains(&words.chars().count());
    (long && !words.contains(['、', '“'])).then(|| clause.len() - words.len()..clause.len())
}

/// 解决了|41个行政村|: the words before a number without a count that stands right before it.
pub(super) fn before_count(before: &str) -> &str {
    const FAR: usize = 60;
    const LONGEST: usize = 6;
    let near = before.ceil_char_boundary(before.len().saturating_sub(FAR));
    let near = &before[near..];
    let Some(last) = number::scan(near).into_iter().next_back() else {
        return before;
    };
    let noun = near[last.span.end as usize..].trim_end_matches('、');
    let short = noun.chars().count() <= LONGEST && noun.chars().all(char::is_alphabetic);
    if short && !noun.contains('的') {
        &before[..before.len() - near.len() + last.span.start as usize]
    } else {
        before
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_need_stands_behind_those_who_had_it() {
        let clause = "了41个行政村5.2万人的安全饮水问题";
        assert_eq!(need(clause).map(|need| &clause[need]), Some("安全饮水问题"));
        assert_eq!(need("了群众的出行难问题"), Some(12..27));
        assert_eq!(need("了3个村吃水难问题"), Some(10..25));
        assert_eq!(need("了群众的所急所盼"), None);
        assert_eq!(before_count("解决了12个村、"), "解决了");
        assert_eq!(before_count("解决了"), "解决了");
    }
}
