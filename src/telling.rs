//! Which sentences may tell of goals, plans or awards: one look for the words of all three, since most
//! sentences have none of them, and to look through a text is what costs.
//!
//! ```
//! use zhibiao::telling::Look;
//! let look = Look::new([&["力争"], &["方案"], &["获评"]]);
//! let found = look.through("印发绿色建筑方案，获评示范县。");
//! assert_eq!((found.goals, found.plans, found.awards), (false, true, true));
//! ```
//!
//! It is right where it says no. What a sentence does tell is for those who gave the words to read.

use crate::lexicon::Words;

/// What a sentence may tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Telling {
    /// That something is planned or expected, in it or in what follows.
    pub goals: bool,
    /// Of a plan or document.
    pub plans: bool,
    /// Of an award.
    pub awards: bool,
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

    /// Looks through a sentence.
    pub fn through(&self, sentence: &str) -> Telling {
        let mut found = Telling::default();
        for (number, _) in self.words.every(sentence) {
            let told = match number {
                number if number < self.plans => &mut found.goals,
                number if number < self.awards => &mut found.plans,
                _ => &mut found.awards,
            };
            *told = true;
        }
        found
    }
}
