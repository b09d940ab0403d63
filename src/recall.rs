//! What was found out about a sentence, for when the same sentence comes again: a text that is being
//! typed is read anew at every rest, and all of it but one sentence stood there before.
//!
//! ```
//! use zhibiao::recall::Recall;
//! let mut lengths = Recall::keeping();
//! assert_eq!(*lengths.of("全年增长7%。", str::len), 17);
//! lengths.turn();
//! assert_eq!(*lengths.of("全年增长7%。", |_| unreachable!()), 17);
//! ```
//!
//! It is for what a sentence says by itself: whatever also depends on the text around it must not be
//! kept here. What is asked for in neither of two texts that follow each other is forgotten.

use std::collections::HashMap;
use std::ops::Deref;
use std::rc::Rc;

/// By sentence, what was found out about it.
#[derive(Debug)]
pub struct Recall<T> {
    keeps: bool,
    before: HashMap<Box<str>, Rc<T>>,
    now: HashMap<Box<str>, Rc<T>>,
}

/// One that keeps nothing, for a text that is read once.
impl<T> Default for Recall<T> {
    fn default() -> Self {
        Self {
            keeps: false,
            before: HashMap::new(),
            now: HashMap::new(),
        }
    }
}

impl<T> Recall<T> {
    /// One that keeps what it is asked for.
    #[must_use]
    pub fn keeping() -> Self {
        Self {
            keeps: true,
            ..Self::default()
        }
    }

    /// Another text begins.
    pub fn turn(&mut self) {
        self.before = std::mem::take(&mut self.now);
    }

    /// What there is to know about a sentence: kept from before, or found out by `find`.
    pub fn of(&mut self, sentence: &str, find: impl FnOnce(&str) -> T) -> Known<T> {
        if !self.keeps {
            return Known::Once(find(sentence));
        }
        if let Some(known) = self.now.get(sentence) {
            return Known::Kept(Rc::clone(known));
        }
        let (sentence, known) = self
            .before
            .remove_entry(sentence)
            .unwrap_or_else(|| (sentence.into(), Rc::new(find(sentence))));
        self.now.insert(sentence, Rc::clone(&known));
        Known::Kept(known)
    }
}

/// What was found out about a sentence.
#[derive(Debug)]
pub enum Known<T> {
    /// For one text, which takes no room of its own.
    Once(T),
    /// Kept for the next text.
    Kept(Rc<T>),
}

impl<T> Deref for Known<T> {
    type Target = T;

    fn deref(&self) -> &T {
        match self {
            Self::Once(known) => known,
            Self::Kept(known) => known,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_found_out_twice() {
        let (mut recall, mut asked) = (Recall::keeping(), 0);
        for _ in 0..3 {
            recall.turn();
            for sentence in ["甲。", "乙。", "甲。"] {
                recall.of(sentence, |_| asked += 1);
            }
        }
        assert_eq!(asked, 2);
    }

    #[test]
    fn what_no_text_has_any_more_is_forgotten() {
        let mut recall = Recall::keeping();
        recall.of("甲。", |_| 1);
        recall.turn();
        recall.turn();
        assert_eq!(*recall.of("甲。", |_| 2), 2);
    }

    #[test]
    fn one_text_alone_is_not_kept() {
        let mut recall = Recall::default();
        assert_eq!(*recall.of("甲。", |_| 1), 1);
        assert_eq!(*recall.of("甲。", |_| 2), 2);
    }
}
