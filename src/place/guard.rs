//! What keeps ordinary words from being read as places.
//!
//! `lexicon/place_guards.tsv`: `common` names are ordinary words too (和平, 新城) and need support
//! from the document, `chained` ones (城区) right before them; a `word` hides a name that it overlaps (提高|要素 is not 高要); a name before
//! an `after` word belongs to something else (北京|路), unless a `pass` word stands there (山|山水);
//! a name before an `office` word is a government's, before a `title` word a report's; a `heading` word
//! continues a headline; a `plain` name is a word of every text (和平) and tells no place by itself.
//!
//! It does not weigh the document: see [`super::scan()`].

use crate::lexicon::{Words, kinds};
use crate::mention::numeral;

kinds! { static GUARDS = "../lexicon/place_guards.tsv": common, word, after, pass, office, chained, title, heading, plain }

/// The guard words, by what they do.
pub(super) type Guards = Kinds;

/// Longest entry of the table, in characters.
const LONGEST: usize = 5;

impl Guards {
    /// Names that are ordinary words too.
    pub(super) fn common(&self) -> &[&'static str] {
        self.common.list()
    }

    /// Whether an ordinary word covers `start..end` of `text` from its left or wholly, or, with
    /// `right`, reaches out of it to the right.
    pub(super) fn hides(&self, text: &str, start: usize, end: usize, right: bool) -> bool {
        // 补助3|万年: a number goes on.
        let numbered = |c: char| c.is_ascii_digit() || matches!(c, '.' | '数' | '几' | '近' | '余');
        if text[start..end].starts_with('万') && text[..start].ends_with(numbered) {
            return true;
        }
        // 位居8|郊区第二: one of a kind that is counted.
        if text[..start].ends_with(|c: char| c.is_ascii_digit())
            && self.needs_chain(&text[start..end])
        {
            return true;
        }
        let begins = text[..start]
            .char_indices()
            .rev()
            .take(LONGEST - 1)
            .map(|(at, _)| at);
        // 其中|文水3座: no 中文.
        let among = |begin: usize| text[..begin].ends_with('其') && text[begin..].starts_with('中');
        let mut begins = begins.filter(|begin| !among(*begin));
        if begins.any(|begin| self.word_at(text, begin, start)) {
            return true;
        }
        let inner = text[start..end].char_indices().map(|(at, _)| start + at);
        let mut starts = inner.filter(|begin| right || *begin == start);
        starts.any(|begin| self.word_at(text, begin, end))
    }

    /// Whether a word begins at `begin` and ends after `beyond`.
    fn word_at(&self, text: &str, begin: usize, beyond: usize) -> bool {
        let word = self.word.starting(&text[begin..]);
        word.is_some_and(|word| begin + word.len() > beyond)
    }

    /// Whether a long name is a word so common that it only counts right after a place it lies in.
    pub(super) fn needs_chain(&self, name: &str) -> bool {
        self.chained.starting(name) == Some(name)
    }

    /// Whether a name is a word that any text may say, of whatever place.
    pub(super) fn is_plain(&self, name: &str) -> bool {
        self.plain.starting(name) == Some(name)
    }

    /// Whether what follows a name is its government, congress or party committee.
    pub(super) fn is_office(&self, follower: &str) -> bool {
        // 第十七届人民代表大会, 第七次人口普查, but not 第三中学.
        let house = || {
            let kinds = [
                "中学",
                "小学",
                "高中",
                "初中",
                "幼儿园",
                "医院",
                "人民医院",
                "实验",
                "职业",
            ];
            let numbered = follower.trim_start_matches('第');
            let rest =
                numbered.trim_start_matches(|c: char| c.is_ascii_digit() || numeral::begins(c));
            kinds.iter().any(|kind| rest.starts_with(kind))
        };
        let office = self.office.starting(follower);
        office.is_some_and(|word| word != "第" || !house())
    }

    /// Whether what follows a name is the subject of a headline about it.
    pub(super) fn is_heading(&self, follower: &str) -> bool {
        self.heading.starting(follower).is_some()
    }

    /// Whether what follows a name, year aside, is the title of a report about it.
    pub(super) fn is_report(&self, follower: &str) -> bool {
        self.title.starting(follower).is_some()
    }

    /// Whether what follows makes a short name part of another name.
    pub(super) fn belongs_to_follower(&self, follower: &str) -> bool {
        let longest = |words: &Words| words.starting(follower).map_or(0, str::len);
        longest(&self.after) > longest(&self.pass)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(text: &str, name: &str) -> bool {
        let start = text.find(name).expect("the name is there");
        GUARDS.hides(text, start, start + name.len(), true)
    }

    #[test]
    fn words_hide_what_they_overlap() {
        assert!(hidden("提高要素质量", "高要"));
        assert!(hidden("促进人民和谐", "民和"));
        assert!(hidden("西南通道建设", "南通"));
        assert!(!hidden("肇庆高要发展", "高要"));
    }

    #[test]
    fn followers() {
        let guards = &*GUARDS;
        assert!(guards.belongs_to_follower("路两侧"));
        assert!(guards.belongs_to_follower("东路两侧"));
        assert!(guards.belongs_to_follower("大学设立"));
        assert!(!guards.belongs_to_follower("大学生"));
        assert!(!guards.belongs_to_follower("山水相连"));
        assert!(!guards.belongs_to_follower("发展迅速"));
        assert!(!guards.belongs_to_follower(""));
    }

    #[test]
    fn no_row_is_longer_than_the_window() {
        let guards = &*GUARDS;
        let names = [&guards.common, &guards.word, &guards.chained, &guards.plain];
        let around = [
            &guards.after,
            &guards.pass,
            &guards.office,
            &guards.title,
            &guards.heading,
        ];
        let kinds = names.into_iter().chain(around);
        let mut rows = kinds.flat_map(|words| words.list());
        assert!(rows.all(|word| word.chars().count() <= LONGEST));
    }
}
