//! Words that begin with a numeral and are no quantity (一切, 三明治), and characters that make another
//! word of what follows a number (成立, 打开, 半夜). The words are rows of `quantity_words.tsv`.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word of the table does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// It begins with the numeral.
    Start,
    /// It stands before a single numeral.
    Before,
    /// It ends with the numeral: 统一, 唯一.
    Whole,
    /// It makes another word of 半.
    NotHalf,
    /// It makes another word of 成 or 折.
    NotShare,
    /// It makes another word of 打, 双 or 对.
    NotPair,
}

impl Rule {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "start" => Self::Start,
            "before" => Self::Before,
            "whole" => Self::Whole,
            "not_half" => Self::NotHalf,
            "not_share" => Self::NotShare,
            "not_pair" => Self::NotPair,
            _ => return None,
        })
    }
}

/// A word and what, following it (before it, of one that ends with the numeral), undoes it.
type Row = (&'static str, &'static str);

static WORDS: LazyLock<HashMap<(Rule, char), Vec<Row>>> = LazyLock::new(|| {
    let mut words: HashMap<_, Vec<Row>> = HashMap::new();
    for (word, rule, unless) in rows() {
        if let (Some(rule), Some(first)) = (Rule::named(rule), word.chars().next()) {
            words.entry((rule, first)).or_default().push((word, unless));
        }
    }
    words
});

fn rows() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    let lines = crate::lexicon::table!("../lexicon/quantity_words.tsv").lines();
    let rows = lines.filter(|line| !line.starts_with('#')).skip(1);
    rows.filter_map(|line| {
        let mut cells = line.split('\t');
        Some((
            cells.next()?,
            cells.next()?,
            cells.next().unwrap_or_default(),
        ))
    })
}

/// The length in bytes of a word of the table at the start of `text`.
pub fn length(rule: Rule, text: &str) -> Option<usize> {
    let words = WORDS.get(&(rule, text.chars().next()?))?;
    let stands = |&&(word, unless): &&Row| {
        let rest = text.strip_prefix(word);
        rest.is_some_and(|rest| !rest.starts_with(|c| unless.contains(c)))
    };
    words
        .iter()
        .filter(stands)
        .map(|(word, _)| word.len())
        .max()
}

/// Whether a single numeral behind this character is part of a word: 统一, 周三.
pub fn before(c: Option<char>) -> bool {
    c.is_some_and(|c| WORDS.contains_key(&(Rule::Before, c)))
}

/// Whether a word of two characters ends with the numeral of `length` bytes at `at`: 统一, 唯一.
pub fn ends(text: &str, at: usize, length: usize) -> bool {
    let Some(first) = text[..at].chars().next_back() else {
        return false;
    };
    let begin = at - first.len_utf8();
    let words = WORDS.get(&(Rule::Whole, first));
    words.into_iter().flatten().any(|&(word, unless)| {
        text[begin..at + length] == *word && !text[..begin].ends_with(|c| unless.contains(c))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn the_table_has_no_faulty_row() {
        let mut seen = HashSet::new();
        for (word, rule, _) in rows() {
            assert!(Rule::named(rule).is_some(), "{word}: {rule}");
            assert!(seen.insert((word, rule)), "{word} is listed twice");
        }
        assert!(seen.len() > 200);
    }

    #[test]
    fn what_follows_may_undo_a_word() {
        assert_eq!(length(Rule::Start, "十分好"), Some("十分".len()));
        assert_eq!(length(Rule::Start, "十分钟"), None);
        assert_eq!(length(Rule::NotShare, "员"), Some("员".len()));
        assert_eq!(length(Rule::Start, ""), None);
        assert!(ends("全省唯一", "全省唯".len(), "一".len()));
        assert!(!ends("一", 0, "一".len()));
        assert!(!ends("系统一套", "系统".len(), "一".len()));
    }
}
