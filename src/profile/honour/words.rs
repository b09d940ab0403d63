//! The cue table of awards, as finders and lists of words by role.

use crate::profile::cue::{Cues, Finder};
use regex_lite::Regex;
use std::sync::LazyLock;

pub static WORDS: LazyLock<Words> = LazyLock::new(Words::new);

/// The cue table and the finders made of it.
pub struct Words {
    pub mark: Vec<&'static str>,
    pub end: Vec<&'static str>,
    pub tail: Vec<&'static str>,
    pub lead: Vec<&'static str>,
    pub level: Vec<&'static str>,
    pub never: Vec<&'static str>,
    pub dull: Vec<&'static str>,
    pub rare: Vec<&'static str>,
    pub each: Vec<&'static str>,
    pub honour: Vec<&'static str>,
    pub verbs: Finder,
    pub hopes: Finder,
    pub aims: Regex,
    pub count: Regex,
    pub rank: Regex,
    pub rest: Regex,
    pub recipient: Regex,
    pub cues: Cues,
}

impl Words {
    fn new() -> Self {
        let cues = Cues::new(include_str!("../../lexicon/honour_cues.tsv"));
        let pattern =
            |pattern: &str| Regex::new(pattern).expect("a fixed pattern, run by every test");
        Self {
            mark: cues.words("mark"),
            end: cues.words("end"),
            tail: cues.words("tail"),
            lead: cues.words("lead"),
            level: cues.words("level"),
            never: cues.words("never"),
            dull: cues.words("dull"),
            rare: cues.words("rare"),
            each: cues.words("each"),
            honour: cues.words("honour"),
            verbs: cues.finder(&["won", "named", "given", "being", "apart"]),
            hopes: cues.finder(&["hope"]),
            aims: pattern(&format!(
                "^(到[0-9]{{4}}年|{})",
                cues.words("aim").join("|")
            )),
            count: pattern(
                "(各|共)?([0-9]+|[一二两三四五六七八九十]+)余?(家|个|项|人|名|处|件|次|条|所|户|座|位|支|款|部|篇|例)(国家级|省级|市级)?(大奖|荣誉|殊荣|奖项)?$",
            ),
            rest: pattern(
                "(等(国家级|省级|省市级|市级|多|数|[0-9]+)[^等”]*|”这一[^”]*|[［\\[【][0-9]+[］\\]】])$",
            ),
            rank: pattern("第?(前|第)([0-9]+|[一二三四五六七八九十]+)(名|位|强)?$"),
            recipient: pattern("^(我|[^“]{1,6})(县|区|市|镇|乡|村)“"),
            cues,
        }
    }
}
