//! Two lists of words looked for in one pass over a text: to look through it is what costs, and that
//! hardly more for both than for one.
//!
//! ```
//! use zhibiao::lexicon::{Joint, Words};
//! let (places, goals) = (Words::new(["罗湖区"]), Words::new(["力争"]));
//! let [named, aimed] = Joint::new([&places, &goals]).through("罗湖区力争");
//! assert_eq!((named.all(), aimed.within(0..9), aimed.within(9..15)), (&[0][..], &[][..], &[9][..]));
//! ```
//!
//! It tells where a word may begin, and is right of all other places. Which word stands there, if any,
//! is for [`Words`] to say.

use super::Words;
use crate::lexicon::sieve::Twice;
use std::ops::Range;

/// Two lists of words.
pub struct Joint(Twice);

/// Where words of a list may begin in a text: bytes, in its order.
#[derive(Debug, Default)]
pub struct Beginnings(Vec<u32>);

impl Joint {
    /// Of two lists.
    pub fn new(lists: [&Words; 2]) -> Self {
        Self(Twice::new(lists.map(|list| list.first.pairs())))
    }

    /// Where words of the first list may begin, and where those of the second.
    pub fn through(&self, text: &str) -> [Beginnings; 2] {
        let mut found = [Beginnings::default(), Beginnings::default()];
        self.0.each(text.as_bytes(), |list, at| {
            // A text of more than four gigabytes has no spans either.
            let at = at as u32;
            let places = &mut found[list].0;
            // A character that is a word may begin a longer one as well.
            if places.last() != Some(&at) {
                places.push(at);
            }
        });
        found
    }
}

impl Beginnings {
    /// Of one list alone.
    pub fn of(words: &Words, text: &str) -> Self {
        let places = words.beginnings(text, 0).map(|(at, _)| at as u32);
        Self(places.collect())
    }

    /// All of them.
    pub fn all(&self) -> &[u32] {
        &self.0
    }

    /// Those in a stretch of the text.
    pub fn within(&self, stretch: Range<usize>) -> &[u32] {
        let before = |end: usize| self.0.partition_point(|&at| (at as usize) < end);
        let first = before(stretch.start);
        let inside = self.0[first..].iter();
        let inside = inside.take_while(|&&at| (at as usize) < stretch.end);
        &self.0[first..first + inside.count()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn no_word_is_passed_over(text in "[甲乙丙丁a]{0,12}") {
            let lists = [["甲", "甲乙", "丙丙丙"], ["a甲", "乙丙", "丁"]].map(Words::new);
            let found = Joint::new([&lists[0], &lists[1]]).through(&text);
            for (list, found) in lists.iter().zip(&found) {
                let begins = found.all().iter().filter(|&&at| list.starting(&text[at as usize..]).is_some());
                let mut every: Vec<usize> = list.every(&text).map(|(_, place)| place.start).collect();
                every.dedup();
                proptest::prop_assert_eq!(begins.map(|&at| at as usize).collect::<Vec<_>>(), every);
                proptest::prop_assert!(found.all().is_sorted());
            }
        }
    }
}
