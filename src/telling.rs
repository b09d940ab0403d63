//! Which sentences may tell of goals, plans or awards: one look for the words of all three, since most
//! sentences have none of them, and to look through a text is what costs.
//!
//! ```
//! use zhibiao::lexicon::{Joint, Words};
//! use zhibiao::telling::Look;
//! let look = Look::new([&["力争"], &["方案"], &["获评"]]);
//! let text = "印发绿色建筑方案，获评示范县。";
//! let [_, beginnings] = Joint::new([&Words::default(), look.words()]).through(text);
//! let found = look.at(text, 0..text.len(), &beginnings);
//! assert!(!found.goals && found.plans.meets(0..27) && !found.awards.meets(0..27));
//! ```
//!
//! It is right where it says no. What a sentence does tell is for those who gave the words to read.

use crate::lexicon::{Beginnings, Words};
use std::ops::Range;

/// What a sentence may tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Telling {
    /// That something is planned or expected, in it or in what follows.
    pub goals: bool,
    /// Where of a plan or document.
    pub plans: Stretch,
    /// Where of an award.
    pub awards: Stretch,
}

/// From the head of the first word that tells to the head of the last, both included: bytes of the sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stretch {
    start: usize,
    end: usize,
}

impl Stretch {
    /// Anywhere.
    pub const ALL: Self = Self {
        start: 0,
        end: usize::MAX,
    };

    /// Whether no word tells.
    pub const fn is_empty(self) -> bool {
        self.end == 0
    }

    /// Whether one of the words may begin in a part of the sentence; right where it says no.
    pub const fn meets(self, part: Range<usize>) -> bool {
        self.start < part.end && part.start < self.end
    }

    /// With one more word, which begins at `at`, behind the others.
    fn add(&mut self, at: usize) {
        if self.is_empty() {
            self.start = at;
        }
        self.end = at + 1;
    }
}

/// The words that tell, those of goals first, then those of plans.
pub struct Look {
    words: Words,
    plans: usize,
    awards: usize,
}

impl Look {
    /// Words that tell of goals, of plans and of awards.
    pub fn new([goals, plans, awards]: [&[&'static str]; 3]) -> Self {
        Self {
            words: Words::new([goals, plans, awards].concat()),
            plans: goals.len(),
            awards: goals.len() + plans.len(),
        }
    }

    /// The words.
    pub const fn words(&self) -> &Words {
        &self.words
    }

    /// Looks at the places of a text where one of the words may begin, within a sentence.
    pub fn at(&self, text: &str, sentence: Range<usize>, beginnings: &Beginnings) -> Telling {
        let mut found = Telling::default();
        for &at in beginnings.within(sentence.clone()) {
            let at = at as usize;
            for number in self.words.all_starting(&text[at..sentence.end]) {
                match number {
                    number if number < self.plans => found.goals = true,
                    number if number < self.awards => found.plans.add(at - sentence.start),
                    _ => found.awards.add(at - sentence.start),
                }
            }
        }
        found
    }
}
