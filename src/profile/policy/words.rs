//! The cue table of plans, as finders and lists of words by role.

use crate::profile::cue::{Cues, Finder};
use regex_lite::Regex;
use std::sync::LazyLock;

pub static WORDS: LazyLock<Words> = LazyLock::new(Words::new);

/// The cue table and the finders made of it.
pub struct Words {
    pub plan: Vec<&'static str>,
    pub paper: Vec<&'static str>,
    pub lead: Vec<&'static str>,
    pub kind: Vec<&'static str>,
    pub carry: Vec<&'static str>,
    pub tail: Vec<&'static str>,
    pub pass: Vec<&'static str>,
    pub vague: Vec<&'static str>,
    pub state: Vec<&'static str>,
    pub early: Vec<&'static str>,
    pub basis: Vec<&'static str>,
    pub issue: Vec<&'static str>,
    pub verbs: Finder,
    pub ends: Finder,
    pub above: Finder,
    pub brought_out: Finder,
    pub articles: Regex,
    pub coded: Regex,
    pub counted: Regex,
    pub place: Regex,
    pub cues: Cues,
}

impl Words {
    fn new() -> Self {
        let cues = Cues::new(include_str!("../../lexicon/policy_cues.tsv"));
        let pattern =
            |pattern: &str| Regex::new(pattern).expect("a fixed pattern, run by every test");
        Self {
            plan: cues.words("plan"),
            paper: cues.words("paper"),
            lead: cues.words("lead"),
            kind: cues.words("kind"),
            carry: cues.words("carry"),
            tail: cues.words("tail"),
            pass: cues.words("pass"),
            vague: cues.words("vague"),
            state: cues.words("state"),
            early: cues.words("early"),
            basis: cues.words("basis"),
            issue: cues.words("issue"),
            verbs: cues.finder(&["issue", "carry", "apart"]),
            ends: cues.finder(&["plan"]),
            above: cues.finder(&["above"]),
            brought_out: cues.finder(&["issue"]),
            articles: pattern(
                "([0-9]+|[一二三四五六七八九十]+)条(具体|硬)?(措施|政策|意见|举措)?$|[0-9]+条[^条]{2,4}政策$",
            ),
            coded: pattern("^“[^”]*[0-9][^”]*”.*政策$"),
            counted: pattern(
                "([0-9]+|[一二两三四五六七八九十]+)(个|项|份|部|套|类|批|大|条河|条道|条线|条路)",
            ),
            place: pattern("^[^“《的了在]{2,9}(市|区|县|旗|州|盟|镇|街道|新区)"),
            cues,
        }
    }
}
