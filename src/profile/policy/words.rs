//! The cue table of plans, as finders and lists of words by role.

use crate::lexicon::Words as List;
use crate::profile::cue::{Cues, Finder};
use std::sync::LazyLock;

pub static WORDS: LazyLock<Words> = LazyLock::new(Words::new);

/// The cue table and the finders made of it.
pub struct Words {
    pub plan: List,
    pub paper: List,
    pub lead: List,
    pub kind: List,
    pub carry: List,
    pub tail: List,
    pub pass: List,
    pub vague: List,
    pub state: List,
    pub early: List,
    pub basis: List,
    pub issue: List,
    pub completed: List,
    /// Told in pieces, of which a count is none of articles.
    pub counted: List,
    pub verbs: Finder,
    pub ends: Finder,
    pub above: Finder,
    pub brought_out: Finder,
    /// Where none of these stands, there is no title.
    pub telling: List,
}

impl Words {
    fn new() -> Self {
        let cues = Cues::new(crate::lexicon::table!("../../lexicon/policy_cues.tsv"));
        Self {
            plan: cues.words(&["plan"]),
            paper: cues.words(&["paper"]),
            lead: cues.words(&["lead"]),
            kind: cues.words(&["kind"]),
            carry: cues.words(&["carry"]),
            tail: cues.words(&["tail"]),
            pass: cues.words(&["pass"]),
            vague: cues.words(&["vague"]),
            state: cues.words(&["state"]),
            early: cues.words(&["early"]),
            basis: cues.words(&["basis"]),
            issue: cues.words(&["issue"]),
            completed: cues.words(&["completed"]),
            counted: cues.words(&["counted"]),
            verbs: cues.finder(&["issue", "carry", "complete", "begin", "apart"]),
            ends: cues.finder(&["plan"]),
            above: cues.finder(&["above"]),
            brought_out: cues.finder(&["issue"]),
            telling: List::new(
                cues.words(&["plan", "paper", "kind"])
                    .list()
                    .iter()
                    .copied()
                    .chain(["条", "政策", "”文件"]),
            ),
        }
    }
}
