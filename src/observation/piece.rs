//! The piece of a stretch that follows the last of some marks.
//!
//! ```text
//! 全年新开工12个，建成|8个        behind the last ，: 建成
//! ```
//!
//! Which marks end it is for the one who asks: a list's ，、 or only the ends of clauses. What the clauses of a whole
//! sentence are, [`super::clause`] says.

/// Where the piece begins, in bytes; the whole of `words` where none of `marks` stands in it.
pub fn start(words: &str, marks: &[char]) -> usize {
    let mut signs = words.char_indices().rev();
    let last = signs.find(|(_, sign)| marks.contains(sign));
    last.map_or(0, |(at, sign)| at + sign.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::start;

    #[test]
    fn begins_behind_the_last_mark_of_any_length() {
        let words = "建成6个；\n续建8处，新增";
        assert_eq!(&words[start(words, &['，', '；'])..], "新增");
        assert_eq!(&words[start(words, &['\n'])..], "续建8处，新增");
        assert_eq!(start(words, &['。']), 0);
        assert_eq!(start("", &['，']), 0);
    }
}
