//! Those of a whole that are none of the kinds told of it: they are called as the whole is.
//!
//! ```text
//! 社会组织320家，其中社会团体120家、其他|20家      其他社会组织
//! 教育支出9亿元，其他支出|1亿元                    as it stands
//! ```
//!
//! The rest of those counted, without a word of its own (其余39家), is read in [`crate::observation::name`].

use super::turn::Turn;
use crate::lexicon::find_last;
use crate::observation::name::Name;
use crate::observation::noun;

const WORDS: [&str; 2] = ["其他", "其它"];

/// How many figures back the whole may stand before 其中: 320家，增长5%，其中….
const BACK: usize = 3;

/// The name of what is called no more than 其他, `names` being those of the figures before.
pub(super) fn told(turn: &Turn, names: &[Option<Name>]) -> Option<Name> {
    let start = turn.number().span.start as usize;
    let before = &turn.scene.text[..start];
    let word = WORDS.into_iter().find(|word| before.ends_with(word))?;
    if !turn.bound().after.noun.is_empty() {
        return None;
    }
    let span = start - word.len()..start;
    if let Some(whole) = whole(turn, names, before) {
        return Some(Name::new(format!("{word}{whole}"), span, "part_of"));
    }
    // 小麦3万亩，牧草2万亩，其他|1万亩: it is not what the one before it is.
    let last = turn.numbers.get(turn.last()?.at)?;
    let listed = before[..span.start].ends_with(['、', '，', '；']);
    let same = last.unit == turn.number().unit;
    (listed && same).then(|| Name::new(word, span, "part_of"))
}

/// 社会组织|320家，其中社会团体120家、其他20家: what 其中 tells parts of, in the same unit.
fn whole<'n>(turn: &Turn, names: &'n [Option<Name>], before: &str) -> Option<&'n str> {
    let apart = find_last(before, "其中")?;
    // 蔬菜57万亩（其中土豆13万亩），果园9万亩，其他|3万亩: none of what a bracket tells that has closed.
    let within = &before[apart..];
    if within.matches('）').count() > within.matches('（').count() {
        return None;
    }
    let end = |at: &usize| turn.numbers[turn.bounds[*at].at].span.end as usize;
    let counted = |at: &usize| turn.numbers[turn.bounds[*at].at].unit == turn.number().unit;
    let mut told = (0..turn.index)
        .rev()
        .filter(|at| end(at) <= apart)
        .take(BACK);
    let at = told.find(counted)?;
    let whole = noun::without_verbs(&names.get(at)?.as_ref()?.text);
    (!whole.is_empty() && !whole.contains(['、', '中'])).then_some(whole)
}
