//! The task that an item of a list tells of: what was done of it, and who takes part in it, is of that task.
//!
//! ```text
//! 二、农村危房改造。下达计划|800户|，竣工|800户          农村危房改造, 农村危房改造竣工
//! 五、城乡居民养老保险。|参保人数|41万人                城乡居民养老保险参保人数
//! 农村改厕：|计划任务|3200户，|完成率|104%               农村改厕, 农村改厕完成率
//! ```
//!
//! A heading that is the name of an indicator is read in [`crate::observation::walk`]; one of several tasks, or that only
//! says what is dealt with, is none.

use super::super::super::name::Name;
use super::super::super::scene::Scene;
use crate::lexicon::kinds;
use crate::mention::cue;
use crate::numbering::is_numeral;

kinds! { static WORDS = "../../../lexicon/task_words.tsv": ends, insured, step, of_step, of_insured, carries, tail }

/// The longest name of a task, in characters.
const LONGEST: usize = 16;

/// The longest heading of one, with its number, its verb and what it ends with, in bytes.
const LONGEST_LINE: usize = 100;

/// 二、农村危房改造。, （三）实施老旧小区改造: the task that a heading, or the words before a colon, name.
pub(super) fn task(heading: &str) -> Option<String> {
    // Most headings and sentences are longer.
    if heading.len() > LONGEST_LINE {
        return None;
    }
    let bare = unnumbered(heading).trim_matches(['。', '：', ' ', '“', '”']);
    let bare = WORDS
        .carries
        .starting(bare)
        .map_or(bare, |verb| &bare[verb.len()..]);
    let bare = WORDS
        .tail
        .ending(bare)
        .map_or(bare, |tail| &bare[..bare.len() - tail.len()]);
    let plain = !bare.contains(['、', '，', '的', '与', '和', '：', '（', '《', '“', ' '])
        && !bare.contains(|c: char| c.is_ascii_digit());
    let fits = plain && (4..=LONGEST).contains(&bare.chars().count());
    let urged = || cue::prefix(bare).is_some_and(|(cue, _)| cue.lead);
    (fits && WORDS.ends.ending(bare).is_some() && !urged()).then(|| bare.to_owned())
}

/// 一、, （二）, 3.: without the number of an item.
fn unnumbered(heading: &str) -> &str {
    let mark = |c: char| matches!(c, '（' | '）' | '(' | ')' | '、' | '.' | '．' | ' ');
    let number = |c: char| c.is_ascii_digit() || is_numeral(c) || mark(c);
    heading.trim_start_matches(number)
}

/// Whether a sentence without figures is such an item's heading.
pub(super) fn heads(text: &str) -> bool {
    text.ends_with('。') && unnumbered(text).len() < text.len() && task(text).is_some()
}

/// The name of a figure with the task that it is of.
pub(super) fn of_task(scene: &Scene, name: &Name, last: Option<&str>) -> Option<String> {
    let text = &*name.text;
    let kinds = [&WORDS.of_insured, &WORDS.of_step, &WORDS.step];
    if !text.is_empty() && kinds.iter().all(|words| words.number(text).is_none()) {
        return None;
    }
    let own = scene.text.find('：').and_then(|at| task(&scene.text[..at]));
    let task = own.as_deref().or(last)?;
    if name.elsewhere.is_some() || task.contains(text) && text.chars().count() > 3 {
        return None;
    }
    let insured = WORDS.insured.ending(task).is_some();
    if insured {
        return WORDS
            .of_insured
            .number(text)
            .map(|_| format!("{task}{text}"));
    }
    if text.is_empty() || WORDS.step.number(text).is_some() {
        return Some(task.to_owned());
    }
    WORDS.of_step.number(text).map(|_| format!("{task}{text}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_task_of_a_heading() {
        let of = |heading| task(heading);
        assert_eq!(of("二、农村危房改造。").as_deref(), Some("农村危房改造"));
        assert_eq!(
            of("（三）实施老旧小区改造工程情况").as_deref(),
            Some("老旧小区改造工程")
        );
        assert_eq!(of("一、加快推进新区建设"), None);
        assert_eq!(of("一、教育和卫生保障"), None);
    }
}
