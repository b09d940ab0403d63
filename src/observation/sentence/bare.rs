//! Lines that tell how something moved, and leave to the headline below what it is.
//!
//! ```text
//! 同比增长16.4% 排名第七⏎一季度工业增加值增长       工业增加值, for both figures
//! 同比增长16.4% 排名第七⏎某县召开推进会             no rows: nothing says what has grown
//! ```
//!
//! A sentence amid a paragraph goes on with what the one before it tells, and is no such line.

use super::super::name::Name;
use super::super::scene::Scene;
use crate::lexicon::{Lexicon, kinds};

kinds! { static WORDS = "../../lexicon/headline_words.tsv": end }

/// Names that say only that something moved, or has its place.
const MOVES: [&str; 6] = ["同比增长", "增长", "同比下降", "下降", "同比", "排名"];

/// The longest line that is a headline, in bytes.
const LONGEST: usize = 120;

/// Whether a name is none, of a line that has nothing else.
pub fn lacks_thing(scene: &Scene, name: &str) -> bool {
    // 九江排名第二: what has the place stands before it.
    let opens = || MOVES.iter().any(|word| scene.text.starts_with(word));
    MOVES.contains(&name) && scene.text.len() <= LONGEST && opens() && is_line(scene)
}

/// Whether the sentence is a line of its own.
fn is_line(scene: &Scene) -> bool {
    let Some(span) = scene.global_range(0..scene.text.len()) else {
        return false;
    };
    let text = scene.setting.text;
    let opens = text.get(..span.start as usize);
    let opens = opens.is_some_and(|head| head.is_empty() || head.ends_with('\n'));
    let ends = text.get(span.end as usize..);
    opens && ends.is_some_and(|rest| rest.is_empty() || rest.starts_with('\n'))
}

/// 一季度|工业增加值|增长: the indicator that the next line says to have moved.
pub fn named_below(scene: &Scene) -> Option<Name> {
    let span = scene.global_range(0..scene.text.len())?;
    let rest = scene.setting.text.get(span.end as usize..)?;
    let line = rest
        .trim_start_matches(['\n', ' '])
        .split('\n')
        .next()
        .filter(|line| line.len() <= LONGEST)?;
    let stem = &line[..line.len() - WORDS.end.ending(line)?.len()];
    let known = |at: &usize| {
        let name = &stem[*at..];
        name.chars().count() >= 3 && Lexicon::get().indicator(name).is_some()
    };
    let at = stem.char_indices().map(|(at, _)| at).find(known)?;
    let name = &stem[at..];
    let start = span.end + u32::try_from(rest.find(line)? + at).ok()?;
    Some(Name {
        elsewhere: Some(crate::span::Span::bytes(
            start as usize,
            start as usize + name.len(),
        )),
        ..Name::new(name, 0..0, "subject")
    })
}
