//! Words that point back to what was told before, in the place of its name.
//!
//! ```text
//! 城区收入3万元，乡村收入2万元，|后者|增长8%       乡村收入
//! 税收9亿元、非税3亿元，|前者|占比75%            税收占比
//! 旅游业增加值12亿元。|这一块|占GDP的比重为9%      旅游业占GDP的比重
//! ```
//!
//! 该区 and the like point to places, which are told in [`crate::observation::district`].

use super::super::name::Name;
use super::super::noun;
use super::memory::Memory;
use super::turn::Turn;
use crate::lexicon::kinds;
use crate::place::Gazetteer;

kinds! { static WORDS = "../../lexicon/pointed_words.tsv": one_of_two, that, economy, shared }

/// The first of two things told, and the last.
const FORMER: &str = "前者";

/// The name of a figure that points back; `names` are those of the figures before.
pub fn told(turn: &Turn, memory: &Memory, names: &[Option<Name>], name: &Name) -> Option<Name> {
    if let Some(word) = WORDS.one_of_two.starting(&name.text) {
        let of = one_of_two(turn, names, word == FORMER)?;
        let said = name.text[word.len()..].trim_start_matches(['的', '所']);
        return Some(with(&of.text, said, &of));
    }
    let word = WORDS.that.starting(&name.text);
    // 旅游业增加值12亿元。|其|占GDP的比重为9%
    let its = || name.text.starts_with('占') && turn.scene.text[..name.span.start] == *"其";
    if word.is_none() && !(turn.scene.text.starts_with('其') && its()) {
        return None;
    }
    let said = name.text[word.map_or(0, str::len)..].trim_start_matches('的');
    let of = memory.subject.as_ref().or(memory.topic.as_ref())?;
    share_of_branch(&of.text, said).map(|text| with(&text, "", of))
}

/// A name made of what is pointed to and what is said of it.
fn with(of: &str, said: &str, name: &Name) -> Name {
    Name {
        text: [of, said].concat().into(),
        rule: if said.is_empty() {
            "subject"
        } else {
            "share_of"
        },
        ..name.clone()
    }
}

/// A 3万元，增长5%，B 2万元，|后者|: one of the last two things that the sentence tells before it first points back.
fn one_of_two(turn: &Turn, names: &[Option<Name>], former: bool) -> Option<Name> {
    let text = turn.scene.text;
    let pointed = WORDS.one_of_two.next(text, 0)?.1.start;
    let before = |at: usize| turn.numbers[turn.bounds[at].at].span.start as usize <= pointed;
    let mut told = names.iter().enumerate().rev();
    let mut told = told.by_ref().filter(|(at, _)| before(*at));
    let mut told = told.by_ref().filter_map(|(_, name)| name.as_ref());
    let last = told.by_ref().find(|name| !is_share(&name.text))?;
    let first = told.find(|name| !is_share(&name.text) && name.text != last.text)?;
    Some(if former { first } else { last }.clone())
}

/// 税收占财政收入: what part something is, and no thing of its own.
fn is_share(name: &str) -> bool {
    name.contains('占')
}

/// 服务业增加值, |占GDP的比重|: the share of a branch, whose size was told; of all the economy, no more than its share.
fn share_of_branch(of: &str, said: &str) -> Option<String> {
    let whole = said.strip_prefix('占')?;
    let branch = noun::branch(of);
    let bare = ["的比重", "比重", "的份额", "份额"];
    let bare = bare.iter().find_map(|end| whole.strip_suffix(end));
    let economy = is_economy(bare.unwrap_or(whole));
    Some(match economy {
        true => format!("{branch}比重"),
        false => format!("{branch}{said}"),
    })
}

/// 全县|经济, 江州|经济, but not 民营|经济: whether a whole is all that a place makes.
fn is_economy(whole: &str) -> bool {
    WORDS.economy.ending(whole).is_some_and(|economy| {
        let place = &whole[..whole.len() - economy.len()];
        place.is_empty()
            || place.starts_with(['全', '我']) && place.chars().count() == 2
            || !Gazetteer::get().find(place).is_empty()
    })
}
