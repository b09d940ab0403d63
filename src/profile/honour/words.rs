//! The cue table of awards, as finders and lists of words by role.

use crate::lexicon::Words as List;
use crate::profile::cue::{Cues, Finder};
use std::sync::LazyLock;

pub static WORDS: LazyLock<Words> = LazyLock::new(Words::new);

/// The cue table and the finders made of it.
pub struct Words {
    pub mark: List,
    pub end: List,
    pub tail: List,
    pub lead: List,
    pub level: List,
    pub never: List,
    pub dull: List,
    pub rare: List,
    /// The marks that are not rare words.
    pub other: List,
    pub each: List,
    pub honour: List,
    /// Told of a list of the best, in which a rank is held.
    pub ranked: List,
    /// Finds what begins a name right behind another.
    pub opens: Finder,
    pub verbs: Finder,
    pub hopes: Finder,
    pub aims: List,
    /// The verbs of receiving alone: where none stands, there is no name.
    pub telling: List,
}

impl Words {
    fn new() -> Self {
        let cues = Cues::new(crate::lexicon::table!("../../lexicon/honour_cues.tsv"));
        let (mark, rare) = (cues.words(&["mark"]), cues.words(&["rare"]));
        let others = mark.list().iter().copied();
        let others = others.filter(|mark| !rare.list().contains(mark));
        Self {
            other: List::new(others),
            mark,
            end: cues.words(&["end"]),
            tail: cues.words(&["tail"]),
            lead: cues.words(&["lead"]),
            level: cues.words(&["level"]),
            never: cues.words(&["never"]),
            dull: cues.words(&["dull"]),
            rare,
            each: cues.words(&["each"]),
            honour: cues.words(&["honour"]),
            ranked: cues.words(&["ranked"]),
            opens: cues.finder(&["opens"]),
            verbs: cues.finder(&[
                "won", "named", "given", "being", "naming", "done", "streak", "entered", "apart",
            ]),
            hopes: cues.finder(&["hope"]),
            aims: cues.words(&["aim"]),
            telling: cues.words(&[
                "won", "named", "given", "being", "naming", "done", "streaks", "ranked",
            ]),
        }
    }
}
