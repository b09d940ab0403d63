//! Who has the most or the least of something, and how much that is.
//!
//! ```text
//! PM10浓度最高的是甲县，为90微克；浓度最低的是乙县，为56微克     PM10浓度, both
//! 反弹幅度最大的是高新区，为|12.7%                        by how much the same rose there: 高新区PM10浓度
//! 改善幅度最大的是庆云县，为|43.5%                        -43.5, of what is better when it is less
//! ```
//!
//! Whose figure it is where a county is named, [`super::super::district`] tells; a zone or town, of which no row can be,
//! stands before the name.

use super::super::before;
use super::super::name::Name;
use super::memory::Memory;
use super::turn::Turn;
use crate::lexicon::{cut, kinds};
use crate::observation::Reading;
use crate::report::Measure;

kinds! { static WORDS = "../../lexicon/measure_words.tsv": narrows, widens, improves, bare, foul, whose }

/// What may stand between who has the most of it and how much that is.
const REACH: [&str; 5] = ["为", "达", "达到", "是", "达到了"];

/// The longest name of who has it, in characters.
const LONGEST: usize = 12;

/// What such a figure is of.
pub struct Extreme {
    /// What is measured, as what follows may be told of it.
    pub name: Name,
    /// The same with the zone or town that has the most of it.
    pub printed: Name,
    /// Whether it moved, and fell.
    moved: Option<bool>,
}

/// What a figure is of whose clause says no more than how much those have that the clause before names.
pub fn told(turn: &Turn, memory: &Memory) -> Option<Extreme> {
    let scene = turn.scene;
    // Most sentences have no such word.
    if !scene.may("最") {
        return None;
    }
    let clause = turn.bound().clause;
    let own = &scene.clauses[clause].range;
    let said = scene
        .text
        .get(own.start..turn.number().span.start as usize)?;
    let before = &scene.clauses.get(clause.checked_sub(1)?)?.range;
    let beside = scene.text.get(before.end..own.start) == Some("，");
    if !beside || !REACH.contains(&said) {
        return None;
    }
    let words = &scene.text[before.clone()];
    let at = words.rfind('最')?;
    let (most, who) = cut(&words[at..], "的是").or(cut(&words[at..], "的为"))?;
    let named = (2..=LONGEST).contains(&who.chars().count()) && WORDS.whose.ending(who).is_some();
    if !named || most.chars().count() > 3 || who.contains(['、', '和']) {
        return None;
    }
    let last = memory.subject.as_ref().or(memory.topic.as_ref());
    let what = &words[..at];
    let movement = WORDS.narrows.ending(what).or(WORDS.widens.ending(what));
    let end = before.start + what.len() - movement.map_or(0, str::len);
    let stem = before::before(scene, before.start..end).noun;
    let stem_text = &scene.text[stem.clone()];
    let of_last = || last.filter(|last| last.text.ends_with(stem_text));
    let bare = stem_text.is_empty() || movement.is_none() && WORDS.bare.number(stem_text).is_some();
    let name = match bare {
        true => Name {
            rule: "subject",
            ..of_last()?.clone()
        },
        false => Name::new(stem_text, stem, "before"),
    };
    let place = scene.named_place_ending(before.end, before.end - who.len());
    let county = place == Some(before.end - who.len());
    // What stands beside its own name is read as any other.
    if county && !bare && movement.is_none() {
        return None;
    }
    let printed = match county {
        true => name.clone(),
        false => Name {
            text: format!("{who}{}", short(&name.text)).into(),
            ..name.clone()
        },
    };
    Some(Extreme {
        moved: movement.map(|word| falls(word, &name.text)),
        name,
        printed,
    })
}

/// Whether a movement is a fall: an improvement of what is better when it is less, or the worsening of what is not.
fn falls(word: &str, name: &str) -> bool {
    let foul =
        WORDS.foul.ending(name).is_some() || name.ends_with("浓度") || name.ends_with("综合指数");
    match WORDS.improves.starting(word).is_some() {
        true => foul,
        false if word.starts_with("恶化") => !foul,
        false => WORDS.narrows.ending(word).is_some(),
    }
}

/// 可吸入颗粒物（|PM10|）浓度 → PM10浓度: by the short name in its bracket.
fn short(name: &str) -> String {
    let inside = name
        .split_once('（')
        .and_then(|(_, rest)| rest.split_once('）'));
    match inside {
        Some((inside, rest)) if inside.is_ascii() => format!("{inside}{rest}"),
        _ => name.to_owned(),
    }
}

impl Extreme {
    /// Says of the figure by how much it moved.
    pub fn settle(&self, reading: &mut Reading) {
        if let Some(falls) = self.moved {
            reading.measure = Measure::Change;
            reading.value = reading.value.abs() * if falls { -1.0 } else { 1.0 };
        } else if reading.measure == Measure::Change {
            reading.measure = Measure::Level;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_better_when_less_falls_as_it_improves() {
        assert!(falls("改善幅度", "PM10浓度"));
        assert!(!falls("改善幅度", "优良率"));
        assert!(falls("下降幅度", "优良率"));
        assert!(!falls("反弹幅度", "PM10浓度"));
        assert_eq!(short("细颗粒物（PM2.5）浓度"), "PM2.5浓度");
    }
}
