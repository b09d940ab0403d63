//! One word in a short text. `str::find` takes some 300 instructions to begin, and most texts asked are
//! clauses and names: here a word is looked for by its last byte.
//!
//! ```
//! use zhibiao::lexicon::{cut, cut_last, find, has};
//! assert_eq!(find("其中市属企业", "企业"), Some(12));
//! assert_eq!(cut("甲的有乙的有丙", "的有"), Some(("甲", "乙的有丙")));
//! assert_eq!(cut_last("甲的有乙的有丙", "的有"), Some(("甲的有乙", "丙")));
//! assert!(has("总投资", "投资") && !has("总投资", "投入"));
//! ```

use memchr::{memchr, memrchr};

/// Where a word first stands in a text.
pub fn find(text: &str, word: &str) -> Option<usize> {
    let text = text.as_bytes();
    let Some((last, lead)) = word.as_bytes().split_last() else {
        return Some(0);
    };
    let mut from = lead.len();
    loop {
        let at = from + memchr(*last, text.get(from..)?)?;
        let begins = at - lead.len();
        if text[begins..at] == *lead {
            return Some(begins);
        }
        from = at + 1;
    }
}

/// Where a word last stands in a text.
pub fn find_last(text: &str, word: &str) -> Option<usize> {
    let text = text.as_bytes();
    let Some((last, lead)) = word.as_bytes().split_last() else {
        return Some(text.len());
    };
    let mut ends = text.get(lead.len()..)?;
    loop {
        let begins = memrchr(*last, ends)?;
        if text[begins..begins + lead.len()] == *lead {
            return Some(begins);
        }
        ends = &ends[..begins];
    }
}

/// Whether a word stands in a text.
pub fn has(text: &str, word: &str) -> bool {
    // The standard library looks through sixteen bytes at once, but only on processors of this kind.
    const SHORT: usize = 48;
    if cfg!(target_feature = "sse2") && text.len() > SHORT {
        return text.contains(word);
    }
    find(text, word).is_some()
}

/// What stands before the first such word and behind it.
pub fn cut<'t>(text: &'t str, word: &str) -> Option<(&'t str, &'t str)> {
    let at = find(text, word)?;
    Some((&text[..at], &text[at + word.len()..]))
}

/// What stands before the last such word and behind it.
pub fn cut_last<'t>(text: &'t str, word: &str) -> Option<(&'t str, &'t str)> {
    let at = find_last(text, word)?;
    Some((&text[..at], &text[at + word.len()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn the_standard_library_finds_the_same(text in "[甲乙丙a]{0,12}", word in "[甲乙a]{0,3}") {
            let (text, word) = (text.as_str(), word.as_str());
            proptest::prop_assert_eq!(find(text, word), text.find(word));
            proptest::prop_assert_eq!(find_last(text, word), text.rfind(word));
            proptest::prop_assert_eq!(has(text, word), text.contains(word));
            proptest::prop_assert_eq!(cut(text, word), text.split_once(word));
            proptest::prop_assert_eq!(cut_last(text, word), text.rsplit_once(word));
        }
    }
}
